//! The screen of the pipeline: all opportunities, and whether they are enough.

pub mod coverage;
pub mod keys;

use super::Locale;
use super::format::{month as month_name, number as grouped};
use super::pipeline;
use crate::domain::pipeline::{Outcome, Pipeline};
use crate::domain::pipeline_need::{Column, Coverage, When};

texts! {
    /// The list.
    all => "Opportunities", "Verkaufschancen";
    /// What is still missing, and whether the pipeline is enough.
    need => "Enough for the target?", "Genug für das Ziel?";
    /// When orders are expected.
    months => "Month by month", "Monat für Monat";
    /// What the pipeline would replace.
    replacement => "Replacement cover", "Ersatzdeckung";
    /// The share of the key accounts.
    with_keys => "With key accounts", "Mit Schlüsselkunden";
    /// Which opportunities are shown.
    shown => "Which opportunities", "Welche Verkaufschancen";
    /// Table or board.
    way => "View", "Ansicht";
    /// The table.
    as_table => "Table", "Tabelle";
    /// The board.
    as_board => "Board", "Tafel";
    /// A column without entries.
    none_here => "None.", "Keine.";
    /// Nobody has said when.
    no_day => "no day", "kein Termin";
    /// The customer of a new opportunity.
    account => "Customer", "Kunde";
    /// Nobody is chosen.
    choose_account => "Choose customer", "Kunde wählen";
    /// Why nothing was added.
    both_needed => "An opportunity needs a customer and what it is about.",
        "Eine Verkaufschance braucht einen Kunden und worum es geht.";
    /// An amount.
    amount => "Revenue a year", "Umsatz im Jahr";
    /// Value × chance.
    weighted => "Weighted", "Gewichtet";
    /// A month.
    month => "Month", "Monat";
    /// How many.
    number => "Opportunities", "Verkaufschancen";
    /// How many have no amount.
    without_amount => "Without amount", "Ohne Betrag";
    /// Who may be ticked.
    who_goes => "Who would go? The largest, unless somebody is ticked.",
        "Wer ginge? Der größte, solange niemand angekreuzt ist.";
    /// The way to all that a loss would mean.
    to_what_if => "What else a loss would mean", "Was ein Verlust sonst bedeuten würde";
    /// Nobody brings revenue.
    no_revenue => "No customer brings revenue yet, so there is nobody to replace.",
        "Noch bringt kein Kunde Umsatz, also ist niemand zu ersetzen.";
    /// No accounts.
    nobody_hint => "An opportunity is a possible order of a customer: add the first customer, and write down what may come.",
        "Eine Verkaufschance ist ein möglicher Auftrag eines Kunden: den ersten Kunden anlegen und eintragen, was kommen kann.";
    /// The field of the stage, for screen readers.
    stage_of(l, name: &str) => format!("Stage of {name}"), format!("Phase von {name}");
    /// The field of the outcome, for screen readers.
    outcome_of(l, name: &str) => format!("Outcome of {name}"), format!("Ergebnis von {name}");
    /// How likely it is, and who says so.
    chance(l, share: &str, is_own: bool) => format!("{share} {}", if is_own { "own" } else { "usual" }),
        format!("{share} {}", if is_own { "eigene" } else { "üblich" });
    /// So many.
    count(l, count: usize) => match count {
        1 => "1 opportunity".to_owned(),
        _ => format!("{} opportunities", grouped(l, count as i128)),
    }, match count {
        1 => "1 Verkaufschance".to_owned(),
        _ => format!("{} Verkaufschancen", grouped(l, count as i128)),
    };
    /// Who is lost.
    if_gone(l, names: &str, count: usize) => format!("If {names} left:"), match count {
        1 => format!("Wenn {names} ginge:"),
        _ => format!("Wenn {names} gingen:"),
    };
}

/// The opportunities with an outcome, and how many they are.
pub fn of_outcome(locale: Locale, outcome: Outcome, count: usize) -> String {
    let word = match outcome {
        Outcome::Open => locale.pick("Open", "Offen"),
        Outcome::Won => locale.pick("Won", "Gewonnen"),
        Outcome::Lost => locale.pick("Lost", "Verloren"),
    };
    format!("{word} {}", grouped(locale, count as i128))
}

/// The heading of a column.
pub const fn column(locale: Locale, column: Column) -> &'static str {
    match column {
        Column::Open(stage) => pipeline::stage(locale, stage),
        Column::Over(Outcome::Won) => locale.pick("Won", "Gewonnen"),
        Column::Over(_) => locale.pick("Lost", "Verloren"),
    }
}

/// What a column adds up to: amounts a year and weighted, and how many have none.
pub fn column_sums(locale: Locale, amounts: [&str; 2], is_open: bool, without: usize) -> String {
    let [value, weighted] = amounts;
    let mut said = value.to_owned();
    if is_open {
        said = format!("{said} · {}", pipeline::weighted(locale, weighted));
    }
    if without > 0 {
        let without = grouped(locale, without as i128);
        said += &match locale {
            Locale::En => format!(" · {without} without amount"),
            Locale::De => format!(" · {without} ohne Betrag"),
        };
    }
    said
}

/// What all of it means; `amounts` are the sum of the values and the weighted sum.
pub fn finding(
    locale: Locale,
    all: &Pipeline,
    coverage: Option<&Coverage>,
    [value, weighted]: [&str; 2],
) -> String {
    if all.open == 0 {
        let none = match all.won + all.lost {
            0 => locale.pick(
                "No opportunity is written down: nobody can say where the next revenue comes from.",
                "Keine Verkaufschance ist eingetragen: Woher der nächste Umsatz kommt, weiß niemand.",
            ),
            _ => locale.pick(
                "No opportunity is open: nobody can say where the next revenue comes from.",
                "Keine Verkaufschance ist offen: Woher der nächste Umsatz kommt, weiß niemand.",
            ),
        };
        return none.to_owned();
    }
    let open = count(locale, all.open);
    let mut said = match (locale, all.without_value == all.open) {
        (Locale::En, true) => format!("{open} open, none of them with an amount yet."),
        (Locale::De, true) => format!("{open} offen, noch ohne jeden Betrag."),
        (Locale::En, false) => {
            format!("{open} open, worth {value} a year; weighted by chance {weighted}.")
        }
        (Locale::De, false) => {
            format!(
                "{open} offen, {value} im Jahr wert; nach Wahrscheinlichkeit gewichtet {weighted}."
            )
        }
    };
    if let Some(coverage) = coverage.filter(|_| all.without_value < all.open) {
        said = format!("{said} {}", coverage::verdict(locale, coverage));
    }
    for gap in gaps(locale, all) {
        said = format!("{said} {gap}");
    }
    said
}

/// What is not known of the open ones, and what is late.
fn gaps(locale: Locale, all: &Pipeline) -> Vec<String> {
    let few = |count: usize| grouped(locale, count as i128);
    let mut said = Vec::new();
    let (value, day) = (all.without_value, all.without_day);
    if value > 0 && value < all.open {
        said.push(match locale {
            Locale::En => format!("Not in it: {} without an amount.", few(value)),
            Locale::De => format!("Nicht enthalten: {} ohne Betrag.", few(value)),
        });
    }
    if day > 0 {
        said.push(match locale {
            Locale::En => format!("Without a day: {}.", few(day)),
            Locale::De => format!("Ohne Termin: {}.", few(day)),
        });
    }
    if all.overdue > 0 {
        said.push(match locale {
            Locale::En => format!("Overdue: {}.", few(all.overdue)),
            Locale::De => format!("Überfällig: {}.", few(all.overdue)),
        });
    }
    said
}

/// A time of the picture.
pub fn when(locale: Locale, when: When) -> String {
    match when {
        When::Overdue => locale.pick("Overdue", "Überfällig").to_owned(),
        When::Month(year, month) => format!("{} {year}", month_name(locale, month)),
        When::Later => locale
            .pick("In more than a year", "In mehr als einem Jahr")
            .to_owned(),
        When::Unknown => locale.pick("Without a day", "Ohne Termin").to_owned(),
    }
}

/// The value of a time: the weighted amount, how many, and how many without an amount.
pub fn due(locale: Locale, weighted: &str, open: usize, without: usize) -> String {
    let number = |count: usize| grouped(locale, count as i128);
    match (locale, without) {
        (_, 0) => format!("{weighted} ({})", number(open)),
        (_, without) if without == open => {
            format!("{} ({})", pipeline::no_value(locale), number(open))
        }
        (Locale::En, without) => {
            format!(
                "{weighted} ({}, {} without amount)",
                number(open),
                number(without)
            )
        }
        (Locale::De, without) => {
            format!(
                "{weighted} ({}, {} ohne Betrag)",
                number(open),
                number(without)
            )
        }
    }
}

/// Which month brings most, and in how many nothing is expected.
pub fn months_finding(locale: Locale, strongest: Option<[&str; 2]>, empty: usize) -> String {
    let none = (empty > 0).then(|| {
        let empty = grouped(locale, empty as i128);
        match locale {
            Locale::En => format!(" In {empty} of the 13 months nothing is expected."),
            Locale::De => format!(" In {empty} der 13 Monate ist nichts erwartet."),
        }
    });
    let Some([month, amount]) = strongest else {
        return locale
            .pick(
                "No order with an amount is expected within twelve months.",
                "In zwölf Monaten ist kein Auftrag mit einem Betrag erwartet.",
            )
            .to_owned();
    };
    let most = match locale {
        Locale::En => format!("Most is expected in {month}: {amount} weighted."),
        Locale::De => format!("Am meisten ist im {month} erwartet: {amount} gewichtet."),
    };
    most + &none.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pipeline::Stage;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_screen_speaks_both_languages() {
        check_all(&[
            all,
            need,
            months,
            replacement,
            with_keys,
            shown,
            way,
            as_table,
            as_board,
            none_here,
            no_day,
            account,
            choose_account,
            both_needed,
            amount,
            weighted,
            month,
            number,
            without_amount,
            who_goes,
            to_what_if,
            no_revenue,
            nobody_hint,
        ]);
        check(|l| stage_of(l, "A"));
        check(|l| outcome_of(l, "A"));
        check(|l| chance(l, "6", true));
        check(|l| chance(l, "6", false));
        check(|l| count(l, 1));
        check(|l| count(l, 2));
        check(|l| if_gone(l, "A", 2));
        for one in Outcome::ALL {
            check(|l| of_outcome(l, one, 3));
        }
        check(|l| column(l, Column::Open(Stage::Idea)));
        check(|l| column_sums(l, ["1", "2"], true, 1));
        for one in [
            When::Overdue,
            When::Later,
            When::Unknown,
            When::Month(2026, 1),
        ] {
            check(|l| when(l, one));
        }
        check(|l| due(l, "5", 2, 1));
        check(|l| due(l, "5", 2, 2));
        check(|l| months_finding(l, Some(["5", "2"]), 4));
        check(|l| months_finding(l, None, 4));
    }

    #[test]
    fn what_is_not_known_is_named_beside_the_sum() {
        let mut all = Pipeline {
            open: 4,
            without_value: 1,
            without_day: 2,
            overdue: 1,
            ..Pipeline::default()
        };
        let said = |all: &Pipeline| finding(Locale::En, all, None, ["€9", "€5"]);
        assert_eq!(
            said(&all),
            "4 opportunities open, worth €9 a year; weighted by chance €5. Not in it: 1 without an amount. \
             Without a day: 2. Overdue: 1."
        );
        check(|l| finding(l, &all, None, ["9", "5"]));
        // Without any amount there is no sum to say, least of all 0.
        all.without_value = 4;
        assert!(
            said(&all)
                .starts_with("4 opportunities open, none of them with an amount yet. Without")
        );
        check(|l| finding(l, &all, None, ["9", "5"]));
        for won in [0, 1] {
            let none = Pipeline {
                won,
                ..Pipeline::default()
            };
            check(|l| finding(l, &none, None, ["0", "0"]));
        }
    }
}
