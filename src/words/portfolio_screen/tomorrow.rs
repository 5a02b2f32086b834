//! Whether today's customers will be tomorrow's: what is left of their revenue, and how much nobody has said
//! anything about.

use super::count;
use crate::domain::tomorrow::{Facts, SHAKY_PERCENT};
use crate::words::Locale;
use crate::words::format::{percent, whole_percent};

texts! {
    /// The heading.
    heading => "Will today’s customers be tomorrow’s?", "Zählen die Kunden von heute auch zu den Kunden von morgen?";
    /// The table of both spans.
    spans => "What is left of today’s revenue", "Was vom Umsatz von heute bleibt";
    /// The column of spans.
    span => "Ahead", "Voraus";
    /// The column of what is known.
    known => "With an estimate", "Mit Einschätzung";
    /// The column of what is expected.
    expected => "Expected to be left", "Bleibt im Mittel";
    /// The column of what is not known.
    not_known => "Unknown", "Unbekannt";
    /// The table of customers.
    who => "Who is likeliest to go, weighed by revenue", "Wer am ehesten geht, gewichtet mit dem Umsatz";
    /// Columns of chances.
    one_year => "12 months", "12 Monate";
    /// The other span.
    three_years => "36 months", "36 Monate";
    /// The column of why.
    why => "Why", "Warum";
    /// The column of relationship and last contact.
    relationship => "Health and last contact", "Gesundheit und letzter Kontakt";
    /// Nobody has judged it.
    no_health => "not judged", "nicht beurteilt";
    /// The points of the judgement.
    health(l, points: i64) => format!("{points} of 100"), format!("{points} von 100");
    /// No contact.
    no_contact => "no contact", "kein Kontakt";
    /// Nobody has said.
    unsaid => "not said", "nicht gesagt";
    /// The list of renewals.
    renewals => "Contracts that end within 12 months", "Verträge, die in 12 Monaten enden";
    /// None does.
    no_renewals => "No contract is known to end within twelve months.", "Kein Vertrag endet in zwölf Monaten, soweit bekannt.";
    /// How it is counted.
    hint => "Chances are what people say, no forecast. What nobody has said counts as unknown here; only “Revenue at risk” assumes something for it.",
        "Wahrscheinlichkeiten sind gesagt, keine Prognose. Was niemand gesagt hat, zählt hier als unbekannt; nur „Umsatz auf dem Spiel“ nimmt dafür etwas an.";
}

/// The amounts of the finding: all revenue a year; for each span what is known, what is left of it, and what nobody
/// has said anything about.
pub struct Amounts<'a> {
    pub revenue: &'a str,
    pub of: [&'a str; 2],
    pub expected: [&'a str; 2],
    pub unknown: &'a str,
}

/// What is left of today's revenue.
pub fn finding(locale: Locale, facts: &Facts, amounts: &Amounts<'_>) -> String {
    let [one, three] = facts.left;
    let Amounts {
        revenue,
        of,
        expected,
        unknown,
    } = amounts;
    if one.said == 0 && three.said == 0 {
        return match locale {
            Locale::En => format!(
                "Nobody has said yet how likely any customer stays: all {revenue} of revenue a year are unknown."
            ),
            Locale::De => format!(
                "Noch hat niemand gesagt, wie wahrscheinlich ein Kunde bleibt: Alle {revenue} Umsatz im Jahr sind unbekannt."
            ),
        };
    }
    let part = |part: i128, whole: i128| percent(locale, part as f64 / whole.max(1) as f64);
    let stays = part(one.expected, one.of);
    let later = part(three.expected, three.of);
    let open = part(one.unknown, facts.revenue);
    let first = match (locale, one.said) {
        (_, 0) => None,
        (Locale::En, _) => Some(format!(
            "Of {} revenue a year with an estimate, {} ({stays}) is expected to be left in 12 months.",
            of[0], expected[0]
        )),
        (Locale::De, _) => Some(format!(
            "Von {} Umsatz im Jahr mit Einschätzung bleiben in 12 Monaten im Mittel {} ({stays}).",
            of[0], expected[0]
        )),
    };
    let second = match (locale, three.said) {
        (_, 0) => None,
        (Locale::En, _) => Some(format!(
            "In 36 months it is {} of {} ({later}).",
            expected[1], of[1]
        )),
        (Locale::De, _) => Some(format!(
            "In 36 Monaten sind es {} von {} ({later}).",
            expected[1], of[1]
        )),
    };
    let rest = match (locale, one.unsaid) {
        (_, 0) => None,
        (Locale::En, _) => Some(format!(
            "About {unknown} ({open}) nobody has said anything."
        )),
        (Locale::De, _) => Some(format!("Zu {unknown} ({open}) hat niemand etwas gesagt.")),
    };
    let parts: Vec<String> = [first, second, rest].into_iter().flatten().collect();
    parts.join(" ")
}

/// How much of the revenue is shaky, and which key accounts nobody has said anything about.
pub fn shaky(locale: Locale, facts: &Facts, amount: &str) -> Option<String> {
    let border = whole_percent(locale, f64::from(SHAKY_PERCENT) / 100.0);
    let mut said = Vec::new();
    if facts.shaky.0 > 0 {
        let part = percent(locale, facts.shaky.1 as f64 / facts.revenue.max(1) as f64);
        said.push(match locale {
            Locale::En => format!(
                "{amount} ({part} of revenue) hang on customers that stay a year with less than {border}."
            ),
            Locale::De => format!(
                "{amount} ({part} vom Umsatz) hängen an Kunden, die ein Jahr lang zu weniger als {border} bleiben."
            ),
        });
    }
    if facts.unsaid_key > 0 {
        let keys = count(locale, facts.unsaid_key);
        said.push(match (locale, facts.unsaid_key) {
            (Locale::En, 1) => "One key account has no estimate yet.".to_owned(),
            (Locale::De, 1) => "Ein Schlüsselkunde hat noch keine Einschätzung.".to_owned(),
            (Locale::En, _) => format!("{keys} key accounts have no estimate yet."),
            (Locale::De, _) => format!("{keys} Schlüsselkunden haben noch keine Einschätzung."),
        });
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// What hangs on the contracts that end; `amount` is a year's.
pub fn renewals_said(locale: Locale, contracts: usize, amount: &str) -> String {
    let count = count(locale, contracts);
    match (locale, contracts) {
        (Locale::En, 1) => format!("One contract, with {amount} of revenue a year."),
        (Locale::De, 1) => format!("Ein Vertrag mit {amount} Umsatz im Jahr."),
        (Locale::En, _) => format!("{count} contracts, with {amount} of revenue a year together."),
        (Locale::De, _) => format!("{count} Verträge mit zusammen {amount} Umsatz im Jahr."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tomorrow::Left;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            spans,
            span,
            known,
            expected,
            not_known,
            who,
            one_year,
            three_years,
            why,
            relationship,
            no_health,
            no_contact,
            unsaid,
            renewals,
            no_renewals,
            hint,
        ]);
        let amounts = Amounts {
            revenue: "9",
            of: ["7", "6"],
            expected: ["5", "4"],
            unknown: "2",
        };
        let left = |said, unsaid| Left {
            said,
            of: 700,
            expected: 500,
            unsaid,
            unknown: 200,
        };
        for (one, three, unsaid) in [(0, 0, 3), (1, 0, 3), (0, 1, 3), (2, 2, 0)] {
            let facts = Facts {
                revenue: 900,
                left: [left(one, unsaid), left(three, unsaid)],
                shaky: (1, 300),
                unsaid_key: 1 + unsaid,
                ..Facts::default()
            };
            check(|l| finding(l, &facts, &amounts));
            check(|l| shaky(l, &facts, "3").expect("something"));
        }
        check(|l| health(l, 36));
        for contracts in [1, 2] {
            check(|l| renewals_said(l, contracts, "5"));
        }
        assert_eq!(shaky(Locale::En, &Facts::default(), "0"), None);
    }
}
