//! What image customers mean to us: who lends us their name, what came of it, and what the criterion does.

use super::count;
use crate::domain::account::Answer;
use crate::domain::references::{Facts, Named};
use crate::words::Locale;
use crate::words::format::percent;
use crate::words::score_card::listed;

texts! {
    /// The heading.
    heading => "What do image customers mean to us?", "Welche Bedeutung haben Imagekunden?";
    /// The column of what a name is worth.
    worth => "Worth of the name", "Wert des Namens";
    /// The column of consents.
    consents => "Consents", "Freigaben";
    /// The column of uses.
    uses => "Uses", "Nennungen";
    /// The column of opportunities.
    named => "Opportunities", "Verkaufschancen";
    /// The column of ranks.
    ranks => "Rank with → without", "Rang mit → ohne";
    /// Nobody was asked about anything.
    nothing_asked => "nothing asked", "nichts gefragt";
    /// The list of consents that run out.
    run_outs => "Consents that run out", "Freigaben, die ablaufen";
    /// None does.
    no_run_outs => "None runs out within 60 days.", "In den nächsten 60 Tagen läuft keine ab.";
    /// What the criterion does.
    effect => "What the image criterion does", "Was das Image-Kriterium bewirkt";
    /// The model gives it no weight.
    no_effect => "The scoring model gives the name no weight: the ranking is the same with it and without it.",
        "Das Bewertungsmodell gibt dem Namen kein Gewicht: Die Rangfolge ist mit und ohne ihn dieselbe.";
    /// Not rated.
    not_rated => "not rated", "nicht bewertet";
    /// Unknown.
    unknown => "unknown", "unbekannt";
    /// The mark of a name that nobody has asked for.
    ask => "worth asking", "fragen lohnt";
    /// The mark of an account that has the role.
    role => "image customer", "Imagekunde";
    /// How revenue is counted.
    hint => "A name counts as lent as long as one use of it is allowed. What a name is worth is the answer to the criterion “Reference and image effect”.",
        "Ein Name gilt als geliehen, solange eine Verwendung erlaubt ist. Was ein Name wert ist, sagt die Antwort auf das Kriterium „Referenz- und Imagewirkung“.";
}

/// Who lends us their name, what they bring, and which opportunities named them.
pub fn finding(locale: Locale, facts: &Facts) -> String {
    let all = facts.customers.len();
    if all == 0 {
        return locale
            .pick(
                "No account counts as an image customer yet: tick it at the account, or rate what the name is worth.",
                "Noch zählt niemand als Imagekunde: beim Kunden ankreuzen oder bewerten, was der Name wert ist.",
            )
            .to_owned();
    }
    let lending = count(locale, facts.lending);
    let deals = count(locale, facts.named.deals);
    let share = facts.share.map(|share| percent(locale, share));
    let who = match (locale, facts.lending) {
        (Locale::En, 0) => "Nobody lends us their name yet".to_owned(),
        (Locale::De, 0) => "Noch leiht uns niemand seinen Namen".to_owned(),
        (Locale::En, 1) => "One customer lends us its name".to_owned(),
        (Locale::De, 1) => "Ein Kunde leiht uns seinen Namen".to_owned(),
        (Locale::En, _) => format!("{lending} customers lend us their name"),
        (Locale::De, _) => format!("{lending} Kunden leihen uns ihren Namen"),
    };
    let brings = match (locale, facts.lending, share) {
        (_, 0, _) | (_, _, None) => String::new(),
        (Locale::En, 1, Some(share)) => format!("; it brings {share} of revenue"),
        (Locale::De, 1, Some(share)) => format!("; er bringt {share} vom Umsatz"),
        (Locale::En, _, Some(share)) => format!("; together they bring {share} of revenue"),
        (Locale::De, _, Some(share)) => format!("; zusammen bringen sie {share} vom Umsatz"),
    };
    let named = match (locale, facts.named.deals) {
        (Locale::En, 0) => "; no opportunity named a reference".to_owned(),
        (Locale::De, 0) => "; keine Verkaufschance hat eine Referenz genannt".to_owned(),
        (Locale::En, 1) => "; one opportunity named a reference".to_owned(),
        (Locale::De, 1) => "; eine Verkaufschance hat eine Referenz genannt".to_owned(),
        (Locale::En, _) => format!("; {deals} opportunities named a reference"),
        (Locale::De, _) => format!("; {deals} Verkaufschancen haben eine Referenz genannt"),
    };
    format!("{who}{brings}{named}.")
}

/// Uses that nobody had allowed.
pub fn without(locale: Locale, uses: usize) -> String {
    match (locale, uses) {
        (Locale::En, 1) => {
            "One name was used without consent: ask now, or take it down.".to_owned()
        }
        (Locale::De, 1) => {
            "Ein Name wurde ohne Freigabe genannt: jetzt fragen oder zurücknehmen.".to_owned()
        }
        (Locale::En, _) => format!(
            "Names were used without consent, {} times: ask now, or take them down.",
            count(locale, uses)
        ),
        (Locale::De, _) => format!(
            "Namen wurden {}-mal ohne Freigabe genannt: jetzt fragen oder zurücknehmen.",
            count(locale, uses)
        ),
    }
}

/// What a name is worth, in a cell.
pub fn worth_word(locale: Locale, worth: Option<Answer>) -> String {
    match worth {
        Some(Answer::Step(step)) => match locale {
            Locale::En => format!("{} of 5", step.get()),
            Locale::De => format!("{} von 5", step.get()),
        },
        Some(_) => unknown(locale).to_owned(),
        None => not_rated(locale).to_owned(),
    }
}

/// How often opportunities named a customer; `value` is that of a year.
pub fn named_word(locale: Locale, named: Named, value: Option<&str>) -> String {
    let deals = count(locale, named.deals);
    let won = count(locale, named.won);
    let said = match (locale, named.won) {
        (_, 0) => deals,
        (Locale::En, _) => format!("{deals} ({won} won)"),
        (Locale::De, _) => format!("{deals} ({won} gewonnen)"),
    };
    match value {
        Some(value) => format!("{said} · {value}"),
        None => said,
    }
}

/// What the image criterion does: who reaches the key line only by name, who only without, and how many of
/// those that are listed lose places without it.
pub fn effect_said(
    locale: Locale,
    only_by_name: &[String],
    held_back: &[String],
    lose: usize,
    all: usize,
) -> String {
    let mut said: Vec<String> = Vec::new();
    if !only_by_name.is_empty() {
        let names = listed(locale, only_by_name);
        said.push(match (locale, only_by_name.len()) {
            (Locale::En, 1) => format!("Only its name lifts {names} over the key line."),
            (Locale::En, _) => format!("Only their names lift {names} over the key line."),
            (Locale::De, _) => {
                format!("Nur durch den Namen über der Grenze für Schlüsselkunden: {names}.")
            }
        });
    }
    if !held_back.is_empty() {
        let names = listed(locale, held_back);
        said.push(match locale {
            Locale::En => format!("Without the criterion also above the key line: {names}."),
            Locale::De => {
                format!("Ohne das Kriterium auch über der Grenze für Schlüsselkunden: {names}.")
            }
        });
    }
    if said.is_empty() {
        said.push(
            locale
                .pick(
                    "Nobody reaches the key line only because of a name.",
                    "Niemand erreicht die Grenze für Schlüsselkunden nur durch seinen Namen.",
                )
                .to_owned(),
        );
    }
    let (lose, all) = (count(locale, lose), count(locale, all));
    said.push(match locale {
        Locale::En => format!("Without it {lose} of these {all} would lose places."),
        Locale::De => format!("Ohne es würden {lose} von diesen {all} Plätze verlieren."),
    });
    said.join(" ")
}

/// Whom the criterion makes a key account that was decided about.
pub fn key_by_name(locale: Locale, names: &[String]) -> String {
    let names = listed(locale, names);
    match locale {
        Locale::En => format!("Key account by decision, and over the line by name alone: {names}."),
        Locale::De => {
            format!(
                "Als Schlüsselkunde entschieden und nur durch den Namen über der Grenze: {names}."
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::value::Step;
    use crate::domain::references::ImageCustomer;
    use crate::domain::values::Name;
    use crate::words::testing::{check, check_all};

    fn facts(lending: usize, deals: usize) -> Facts {
        let one = ImageCustomer {
            id: 1.into(),
            name: Name::new("Acme").expect("a name"),
            is_key: false,
            has_role: true,
            worth: None,
            willing: None,
            standings: Default::default(),
            uses: 0,
            without: 0,
            named: Named::default(),
            revenue: None,
        };
        let named = Named {
            deals,
            ..Named::default()
        };
        Facts {
            customers: vec![one],
            lending,
            share: Some(0.04),
            named,
            ..Facts::default()
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            worth,
            consents,
            uses,
            named,
            ranks,
            nothing_asked,
            run_outs,
            no_run_outs,
            effect,
            no_effect,
            not_rated,
            unknown,
            role,
            ask,
            hint,
        ]);
        check(|l| finding(l, &Facts::default()));
        for lending in 0..3 {
            for deals in 0..3 {
                check(|l| finding(l, &facts(lending, deals)));
            }
        }
        for uses in [1, 4] {
            check(|l| without(l, uses));
        }
        for worth in [
            None,
            Some(Answer::Unknown),
            Some(Answer::Step(Step::HIGHEST)),
        ] {
            check(|l| worth_word(l, worth));
        }
        let won = Named {
            deals: 3,
            won: 1,
            ..Named::default()
        };
        check(|l| named_word(l, won, Some("5")));
        let names = ["Acme".to_owned(), "Belvaro".to_owned()];
        for some in [&names[..0], &names[..1], &names] {
            check(|l| effect_said(l, some, &names[..0], 1, 3));
            check(|l| effect_said(l, &[], some, 1, 3));
        }
        check(|l| key_by_name(l, &names));
    }

    #[test]
    fn one_sentence_says_what_they_mean() {
        let said = finding(Locale::En, &facts(3, 5)).replace('\u{a0}', " ");
        assert_eq!(
            said,
            "3 customers lend us their name; together they bring 4.0% of revenue; 5 opportunities named a reference."
        );
    }
}
