//! Whose name we may use: consents, uses, and what to ask for.

use super::Locale;
use super::format::{day, number};
use crate::domain::references::{Consented, Standing, Usage, Willing};
use crate::domain::values::Date;

texts! {
    /// The heading.
    heading => "Reference and image", "Referenz und Image";
    /// The field of what the name is worth.
    worth => "What the name is worth", "Was der Name wert ist";
    /// The model has no criterion for it.
    no_criterion => "The scoring model does not ask what a name is worth.",
        "Das Bewertungsmodell fragt nicht, was ein Name wert ist.";
    /// Where the criterion is added.
    to_model => "To the scoring model", "Zum Bewertungsmodell";
    /// The field of how gladly the customer helps.
    willing_field => "Willing to help", "Bereitschaft zu helfen";
    /// Gives the account the role of an image customer.
    give_role => "Count as image customer", "Als Imagekunden führen";
    /// It has that role.
    has_role => "Image customer", "Imagekunde";
    /// The part with the consents.
    consents => "What was allowed", "Was erlaubt ist";
    /// Nobody has asked.
    not_asked => "Not asked", "Nicht gefragt";
    /// Who answered.
    by => "Who answered", "Von wem";
    /// The day of the answer.
    on => "Since", "Seit";
    /// The day of a use was taken out.
    day_needed => "Enter a day. Until then the one before counts.",
        "Einen Tag angeben. Bis dahin gilt der bisherige.";
    /// The last day.
    until => "Until", "Bis";
    /// Where it is written.
    evidence => "Evidence: a line or a link", "Beleg: eine Zeile oder ein Link";
    /// The customer has allowed it again.
    renew => "Allowed again today", "Heute neu erlaubt";
    /// What to send to get a consent.
    ask => "A sentence to ask with", "Ein Satz zum Fragen";
    /// Copies it.
    copy => "Copy", "Kopieren";
    /// It is on the clipboard.
    copied => "The sentence is on the clipboard.", "Der Satz ist in der Zwischenablage.";
    /// It is not.
    not_copied => "The browser did not allow the clipboard: mark the sentence and copy it.",
        "Der Browser hat die Zwischenablage nicht erlaubt: den Satz markieren und kopieren.";
    /// Earlier answers.
    earlier => "Earlier:", "Früher:";
    /// The part with the uses.
    uses => "Used so far", "Bisher genannt";
    /// Never used.
    no_uses => "The name has not been used yet.", "Der Name wurde noch nicht genannt.";
    /// Writes a use down.
    add_use => "The name was used as", "Der Name wurde genannt als";
    /// The kind of a use.
    usage_field => "Used as", "Genannt als";
    /// The day of a use.
    use_day => "On", "Am";
    /// What it was used for.
    use_text => "What for", "Wofür";
    /// Who saw or heard it.
    audience => "With whom", "Bei wem";
    /// What came of it.
    outcome => "What came of it", "Was daraus wurde";
    /// Nobody had allowed it on that day.
    without => "without consent", "ohne Freigabe";
    /// Takes a use away.
    remove_use(l, name: &str) => format!("Delete use: {name}"), format!("Nennung löschen: {name}");
    /// What to do about a use in public that nobody allowed.
    settle_public => "It was used in public without consent: ask now, or take it down.",
        "Öffentlich genannt ohne Freigabe: jetzt fragen oder zurücknehmen.";
    /// What to do about a call that nobody allowed.
    settle_call => "Named in a talk without asking: better tell the customer before somebody calls.",
        "Im Gespräch genannt, ohne zu fragen: besser dem Kunden sagen, bevor jemand anruft.";
    /// Opportunities of others that named the customer.
    deals => "Opportunities that named it", "Verkaufschancen, die ihn nennen";
    /// None did.
    no_deals => "No opportunity names it. Enter it there under “Named as reference”.",
        "Keine Verkaufschance nennt ihn. Dort unter „Als Referenz genannt“ eintragen.";
    /// A field of an opportunity.
    named => "Named as reference", "Als Referenz genannt";
    /// Adds a customer to it.
    name_one => "Name a reference", "Referenz nennen";
    /// Takes one away.
    unname(l, name: &str) => format!("{name} no longer as reference"), format!("{name} nicht mehr als Referenz");
    /// What the criterion does to the account.
    rank => "Rank with and without the name", "Rang mit und ohne den Namen";
    /// Only the name lifts it over the line.
    only_by_name => "It reaches the key line only because of its name.",
        "Die Grenze für Schlüsselkunden erreicht er nur durch seinen Namen.";
    /// Only the name keeps it below the line.
    held_back => "Without the image criterion it would reach the key line.",
        "Ohne das Image-Kriterium würde er die Grenze für Schlüsselkunden erreichen.";
    /// The last time the name was used.
    last_used(l, what: Usage, when: &str) => format!("{}, {when}", usage(l, what)), format!("{}, {when}", usage(l, what));
}

/// What a name is used for.
pub const fn usage(locale: Locale, usage: Usage) -> &'static str {
    let (english, german) = match usage {
        Usage::Logo => ("Company logo", "Firmenlogo"),
        Usage::Quote => ("Quote", "Zitat"),
        Usage::CaseStudy => ("Case study", "Fallstudie"),
        Usage::Call => ("Reference call", "Referenzgespräch"),
        Usage::Press => ("Press", "Presse"),
    };
    locale.pick(english, german)
}

/// How gladly a customer helps.
pub const fn willing(locale: Locale, willing: Willing) -> &'static str {
    let (english, german) = match willing {
        Willing::Gladly => ("Gladly", "Gern"),
        Willing::WhenAsked => ("When asked", "Auf Anfrage"),
        Willing::Reluctantly => ("Reluctantly", "Ungern"),
        Willing::NotAtAll => ("Not at all", "Gar nicht"),
    };
    locale.pick(english, german)
}

/// What the customer answered.
pub const fn consented(locale: Locale, answer: Consented) -> &'static str {
    let (english, german) = match answer {
        Consented::NoAnswer => ("Asked, no answer", "Gefragt, keine Antwort"),
        Consented::Given => ("Allowed", "Erlaubt"),
        Consented::Refused => ("Refused", "Abgelehnt"),
    };
    locale.pick(english, german)
}

/// Where a use stands.
pub fn standing(locale: Locale, standing: Standing) -> String {
    match standing {
        Standing::NotAsked => not_asked(locale).to_owned(),
        Standing::NoAnswer => consented(locale, Consented::NoAnswer).to_owned(),
        Standing::Refused => consented(locale, Consented::Refused).to_owned(),
        Standing::Expired(until) => ran_out(locale, until),
        Standing::RunsOut(until) => runs_out(locale, until),
        Standing::Allowed(None) => consented(locale, Consented::Given).to_owned(),
        Standing::Allowed(Some(until)) => {
            let until = day(locale, until);
            match locale {
                Locale::En => format!("Allowed until {until}"),
                Locale::De => format!("Erlaubt bis {until}"),
            }
        }
    }
}

/// That a consent has run out.
pub fn ran_out(locale: Locale, until: Date) -> String {
    let until = day(locale, until);
    match locale {
        Locale::En => format!("Ran out on {until}"),
        Locale::De => format!("Abgelaufen am {until}"),
    }
}

/// That a consent runs out soon.
pub fn runs_out(locale: Locale, until: Date) -> String {
    let until = day(locale, until);
    match locale {
        Locale::En => format!("Runs out on {until}"),
        Locale::De => format!("Läuft ab am {until}"),
    }
}

/// A warning: a consent runs out or has run out.
pub fn consent_ends(locale: Locale, of: Usage, is_over: bool) -> String {
    let of = usage(locale, of);
    match (locale, is_over) {
        (Locale::En, true) => format!("Reference consent has run out: {of}"),
        (Locale::En, false) => format!("Reference consent runs out: {of}"),
        (Locale::De, true) => format!("Referenzfreigabe abgelaufen: {of}"),
        (Locale::De, false) => format!("Referenzfreigabe läuft ab: {of}"),
    }
}

/// A warning: the name was used without consent.
pub fn named_without(locale: Locale, uses: usize) -> String {
    match (locale, uses) {
        (Locale::En, 1) => "The name was used without consent".to_owned(),
        (Locale::En, _) => format!("The name was used without consent, {uses} times"),
        (Locale::De, 1) => "Der Name wurde ohne Freigabe genannt".to_owned(),
        (Locale::De, _) => format!("Der Name wurde {uses}-mal ohne Freigabe genannt"),
    }
}

/// What we may do with the name, in a sentence.
pub fn sentence(locale: Locale, allowed: &[Usage]) -> String {
    let names: Vec<String> = allowed
        .iter()
        .map(|one| usage(locale, *one).to_owned())
        .collect();
    match (locale, names.is_empty()) {
        (Locale::En, true) => "Nothing is allowed yet: ask before naming this customer.".to_owned(),
        (Locale::De, true) => {
            "Noch ist nichts erlaubt: fragen, bevor dieser Kunde genannt wird.".to_owned()
        }
        (Locale::En, false) => format!("We may name this customer: {}.", names.join(", ")),
        (Locale::De, false) => format!("Dieser Kunde darf genannt werden: {}.", names.join(", ")),
    }
}

/// A sentence to send to the customer, which is addressed there and only there.
pub const fn request(locale: Locale, usage: Usage) -> &'static str {
    let (english, german) = match usage {
        Usage::Logo => (
            "May we show your company’s logo as a customer of ours on our website and in presentations for the next two years? A short reply is enough, and you can withdraw it at any time.",
            "Dürfen wir das Logo Ihres Unternehmens zwei Jahre lang auf unserer Website und in Präsentationen als unseren Kunden zeigen? Eine kurze Antwort genügt, und Sie können das jederzeit widerrufen.",
        ),
        Usage::Quote => (
            "May we publish a quote of yours about our work, with your name and position, on our website and in offers for the next two years? We will send you the wording first, and you can withdraw it at any time.",
            "Dürfen wir ein Zitat von Ihnen über unsere Arbeit mit Name und Funktion zwei Jahre lang auf unserer Website und in Angeboten veröffentlichen? Sie sehen den Wortlaut vorher und können das jederzeit widerrufen.",
        ),
        Usage::CaseStudy => (
            "May we write a case study about our work together and publish it on our website? Nothing appears before you have approved text, figures and pictures, and you can withdraw it at any time.",
            "Dürfen wir eine Fallstudie über unsere Zusammenarbeit schreiben und auf unserer Website veröffentlichen? Nichts erscheint, bevor Sie Text, Zahlen und Bilder freigegeben haben, und Sie können das jederzeit widerrufen.",
        ),
        Usage::Call => (
            "May somebody who thinks about working with us call you as a reference, at most four times in the next twelve months? We will ask you before each call.",
            "Darf jemand, der über eine Zusammenarbeit mit uns nachdenkt, Sie als Referenz anrufen, höchstens viermal in den nächsten zwölf Monaten? Wir fragen vor jedem Gespräch.",
        ),
        Usage::Press => (
            "May we name your company in a press release about our work together? You will see the text before it goes out and decide about every word that concerns you.",
            "Dürfen wir Ihr Unternehmen in einer Pressemitteilung über unsere Zusammenarbeit nennen? Sie sehen den Text vorher und entscheiden über jedes Wort, das Sie betrifft.",
        ),
    };
    locale.pick(english, german)
}

/// The opportunities that named a customer; the amount is that of a year.
pub fn named_by(locale: Locale, deals: usize, won: usize, value: Option<&str>) -> String {
    let count = number(locale, deals as i128);
    let won = number(locale, won as i128);
    let mut said = match (locale, deals) {
        (Locale::En, 1) => format!("One opportunity named it, {won} won"),
        (Locale::En, _) => format!("{count} opportunities named it, {won} won"),
        (Locale::De, 1) => format!("Eine Verkaufschance nennt ihn, {won} gewonnen"),
        (Locale::De, _) => format!("{count} Verkaufschancen nennen ihn, {won} gewonnen"),
    };
    if let Some(value) = value {
        said += &match locale {
            Locale::En => format!("; together {value} a year"),
            Locale::De => format!("; zusammen {value} im Jahr"),
        };
    }
    said + "."
}

/// Where an account stands with the image criterion and without it: ranks if it has them, and scores.
pub fn effect(locale: Locale, ranks: [Option<usize>; 2], scores: [u8; 2]) -> String {
    let [with, without] = ranks.map(|rank| match rank {
        Some(rank) => format!("{} {rank}", locale.pick("rank", "Rang")),
        None => locale.pick("no rank", "kein Rang").to_owned(),
    });
    let [more, less] = scores;
    match locale {
        Locale::En => {
            format!(
                "With the image criterion {with} ({more} points), without it {without} ({less})."
            )
        }
        Locale::De => {
            format!("Mit dem Image-Kriterium {with} ({more} Punkte), ohne es {without} ({less}).")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            worth,
            no_criterion,
            to_model,
            willing_field,
            give_role,
            has_role,
            consents,
            not_asked,
            by,
            on,
            until,
            evidence,
            renew,
            ask,
            copy,
            copied,
            not_copied,
            earlier,
            uses,
            no_uses,
            add_use,
            usage_field,
            use_day,
            day_needed,
            use_text,
            audience,
            outcome,
            without,
            settle_public,
            settle_call,
            deals,
            no_deals,
            named,
            name_one,
            rank,
            only_by_name,
            held_back,
        ]);
        let end: Date = "2026-12-24".parse().expect("a day");
        for one in Usage::ALL {
            check(|l| usage(l, one));
            check(|l| last_used(l, one, "x"));
            check(|l| sentence(l, &[one]));
            for over in [true, false] {
                check(|l| consent_ends(l, one, over));
            }
            // The only texts that speak to somebody: they are sent.
            let [english, german] = Locale::ALL.map(|locale| request(locale, one));
            assert!(english.contains("we") || english.contains("us"));
            assert!(german.contains("Sie") && !german.contains(['!', '"']));
        }
        for one in Willing::ALL {
            check(|l| willing(l, one));
        }
        for one in Consented::ALL {
            check(|l| consented(l, one));
        }
        for one in [
            Standing::NotAsked,
            Standing::NoAnswer,
            Standing::Refused,
            Standing::Expired(end),
            Standing::RunsOut(end),
            Standing::Allowed(None),
            Standing::Allowed(Some(end)),
        ] {
            check(|l| standing(l, one));
        }
        for count in [1, 3] {
            check(|l| named_without(l, count));
            check(|l| named_by(l, count, 1, Some("5")));
            check(|l| named_by(l, count, 0, None));
        }
        check(|l| sentence(l, &[]));
        check(|l| remove_use(l, "x"));
        check(|l| unname(l, "x"));
        check(|l| effect(l, [Some(1), None], [70, 60]));
    }

    #[test]
    fn a_consent_that_ends_says_its_day() {
        let end: Date = "2026-12-24".parse().expect("a day");
        let said = standing(Locale::De, Standing::RunsOut(end)).replace('\u{a0}', " ");
        assert_eq!(said, "Läuft ab am 24. Dezember 2026");
        let said = standing(Locale::En, Standing::Allowed(Some(end))).replace('\u{a0}', " ");
        assert_eq!(said, "Allowed until 24 December 2026");
    }
}
