//! What amounts are called: by which figure, of which years, in which class, and what is below zero.

use super::{count, figure, inside};
use crate::domain::account::Figure;
use crate::domain::analysis::abc::AbcClass;
use crate::domain::portfolio::Years;
use crate::domain::values::Year;
use crate::domain::workspace::PeriodChoice;
use crate::words::Locale;
use crate::words::format::{self, year};

/// What stands beside the heading of the chart.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    pub lens: Figure,
    /// Sum of the positive amounts.
    pub total: &'a str,
    pub years: &'a str,
    pub customers: usize,
    /// Accounts without an amount.
    pub without: usize,
    /// Accounts below zero, what they take away, and what is left of the sum.
    pub below: Option<(usize, &'a str, &'a str)>,
}

/// Beside the heading: the whole with its years, how many bring nothing of it, and what others take away.
pub fn whole(locale: Locale, whole: Whole<'_>) -> String {
    let total = match whole.years {
        "" => whole.total.to_owned(),
        years => in_years(locale, whole.lens, whole.total, years),
    };
    let many = count(locale, whole.customers);
    let from = match (locale, whole.customers) {
        (Locale::En, 1) => format!("{total} from 1 customer"),
        (Locale::En, _) => format!("{total} from {many} customers"),
        (Locale::De, 1) => format!("{total} von einem Kunden"),
        (Locale::De, _) => format!("{total} von {many} Kunden"),
    };
    let mut said = vec![from];
    if whole.without > 0 {
        let words = locale.pick("without an amount", "ohne Betrag");
        said.push(format!("{} {words}", count(locale, whole.without)));
    }
    if let Some((accounts, taken, left)) = whole.below {
        let (many, what) = (count(locale, accounts), below_zero(locale, whole.lens));
        said.push(match locale {
            Locale::En => format!("{many} with a {what} of {taken}, so {left} in all"),
            Locale::De => format!("{many} mit {what}: {taken}, zusammen also {left}"),
        });
    }
    said.join("; ")
}

/// An amount with the years that it comes from. A potential is that of one year.
fn in_years(locale: Locale, lens: Figure, amount: &str, years: &str) -> String {
    match (locale, lens) {
        (Locale::En, Figure::Potential) => format!("{amount} a year"),
        (Locale::De, Figure::Potential) => format!("{amount} im Jahr"),
        (Locale::En, _) => format!("{amount} in {years}"),
        (Locale::De, _) => format!("{amount} {years}"),
    }
}

/// The head of a column of amounts, with the years that they are sums of.
pub fn figure_of(locale: Locale, start: u8, lens: Figure, span: Years) -> String {
    let (word, years) = (figure(locale, lens), years(start, span));
    match lens {
        Figure::Potential => format!("{word} {}", locale.pick("a year", "im Jahr")),
        _ => format!("{word} {years}").trim_end().to_owned(),
    }
}

/// What an amount below zero is, inside a sentence.
const fn below_zero(locale: Locale, lens: Figure) -> &'static str {
    match lens {
        Figure::Revenue => locale.pick("credit balance", "Gutschrift"),
        Figure::Margin => locale.pick("loss", "Verlust"),
        Figure::Potential => locale.pick("negative amount", "negativem Betrag"),
    }
}

/// Accounts that are neither key nor in the base, because they bring nothing.
pub fn beside_both(locale: Locale, lens: Figure, accounts: usize) -> String {
    let (many, below) = (count(locale, accounts), below_zero(locale, lens));
    match (locale, accounts) {
        (Locale::En, 1) => {
            format!("1 more account brings nothing here: no amount, or a {below}.")
        }
        (Locale::En, _) => {
            format!("{many} more accounts bring nothing here: no amount, or a {below}.")
        }
        (Locale::De, 1) => {
            format!("1 weiterer Kunde bringt hier nichts: ohne Betrag oder mit {below}.")
        }
        (Locale::De, _) => {
            format!("{many} weitere Kunden bringen hier nichts: ohne Betrag oder mit {below}.")
        }
    }
}

/// Accounts below zero that a sum or a chart leaves out; `amount` is what they take away.
pub fn left_out(locale: Locale, lens: Figure, accounts: usize, amount: &str) -> String {
    let (many, below) = (count(locale, accounts), below_zero(locale, lens));
    match (locale, accounts) {
        (Locale::En, 1) => format!("Not in it: 1 customer with a {below} of {amount}."),
        (Locale::En, _) => {
            format!("Not in it: {many} customers with a {below}, {amount} together.")
        }
        (Locale::De, 1) => format!("Nicht dabei: 1 Kunde mit {below}, {amount}."),
        (Locale::De, _) => format!("Nicht dabei: {many} Kunden mit {below}, zusammen {amount}."),
    }
}

/// Accounts of class C that bring nothing.
pub fn idle(locale: Locale, lens: Figure, accounts: usize) -> String {
    let (many, what) = (count(locale, accounts), inside(locale, lens));
    match locale {
        Locale::En => format!("{many} of them without {what}"),
        Locale::De => format!("{many} davon ohne {what}"),
    }
}

/// What the classes are made by, and which of them stand in the list of accounts.
pub fn classes_hint(locale: Locale, lens: Figure) -> String {
    let what = inside(locale, lens);
    let beside = match lens {
        Figure::Revenue => "",
        Figure::Margin | Figure::Potential => locale.pick(
            " The list of accounts shows the class by revenue.",
            " Die Kundenliste zeigt die Klasse nach Umsatz.",
        ),
    };
    match locale {
        Locale::En => {
            format!("By {what}, from the share of all up to and including an account.{beside}")
        }
        Locale::De => {
            format!("Nach {what}, aus dem Anteil aller bis einschließlich des Kunden.{beside}")
        }
    }
}

/// A class of accounts, as a lens makes it.
pub const fn class_word(locale: Locale, lens: Figure, class: AbcClass) -> &'static str {
    match (class, lens) {
        (AbcClass::A, _) => "A",
        (AbcClass::B, _) => "B",
        (AbcClass::C, _) => "C",
        (AbcClass::Credit, Figure::Revenue) => locale.pick("Credit balance", "Gutschrift"),
        (AbcClass::Credit, Figure::Margin) => locale.pick("Loss", "Verlust"),
        (AbcClass::Credit, Figure::Potential) => locale.pick("Below zero", "Unter null"),
    }
}

/// A choice of years; `known` are the years with figures, newest first, `start` is the month that fiscal
/// years begin in.
pub fn period_choice(locale: Locale, start: u8, choice: PeriodChoice, known: &[Year]) -> String {
    match (choice, known.first(), known.last()) {
        (PeriodChoice::Year(of), ..) => year(start, of),
        (PeriodChoice::All, Some(last), Some(first)) if first != last => {
            format!(
                "{} ({})",
                locale.pick("All years", "Alle Jahre"),
                format::years(start, *first, *last)
            )
        }
        (PeriodChoice::All, ..) => locale.pick("All years", "Alle Jahre").to_owned(),
        (PeriodChoice::Latest, Some(last), _) => {
            format!(
                "{} ({})",
                locale.pick("Latest year", "Letztes Jahr mit Zahlen"),
                year(start, *last)
            )
        }
        (PeriodChoice::Latest, ..) => locale
            .pick("Latest year", "Letztes Jahr mit Zahlen")
            .to_owned(),
    }
}

/// The years that count.
pub fn years(start: u8, years: Years) -> String {
    match years {
        Years::None => String::new(),
        Years::Span(from, to) => format::years(start, from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn every_text_is_there_in_both_languages() {
        for many in [1, 4] {
            for (lens, years) in [
                (Figure::Revenue, "2024–2026"),
                (Figure::Margin, ""),
                (Figure::Potential, "2026"),
            ] {
                let said = Whole {
                    lens,
                    total: "5",
                    years,
                    customers: many,
                    without: 2,
                    below: Some((1, "−1", "4")),
                };
                check(|l| whole(l, said));
                check(|l| beside_both(l, lens, many));
                check(|l| left_out(l, lens, many, "−5"));
                check(|l| idle(l, lens, many));
                check(|l| classes_hint(l, lens));
                check(|l| figure_of(l, 1, lens, Years::None));
            }
        }
    }

    #[test]
    fn who_is_without_an_amount_is_named_by_the_lens() {
        assert_eq!(
            idle(Locale::De, Figure::Margin, 22),
            "22 davon ohne Deckungsbeitrag"
        );
        assert_eq!(
            left_out(Locale::En, Figure::Margin, 15, "−€4,210"),
            "Not in it: 15 customers with a loss, −€4,210 together."
        );
    }

    #[test]
    fn a_column_of_amounts_names_the_years_that_it_adds_up() {
        let year = |number| Year::try_from(number).expect("a year");
        let span = Years::Span(year(2024), year(2026));
        assert_eq!(
            figure_of(Locale::De, 1, Figure::Revenue, span),
            "Umsatz 2024–2026"
        );
        check(|locale| figure_of(locale, 7, Figure::Revenue, Years::None));
    }

    #[test]
    fn a_sum_names_its_years_and_what_losses_take_away() {
        let said = Whole {
            lens: Figure::Margin,
            total: "€72,000",
            years: "2023–2025",
            customers: 5,
            without: 0,
            below: Some((1, "−€5,000", "€67,000")),
        };
        assert_eq!(
            whole(Locale::En, said),
            "€72,000 in 2023–2025 from 5 customers; 1 with a loss of −€5,000, so €67,000 in all"
        );
    }
}
