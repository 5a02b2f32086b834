//! What is left of a customer's margin after care, in words; and how much of its potential it buys.

use crate::domain::account_profit::{AccountProfit, Gap, PotentialUsed};
use crate::words::Locale;
use crate::words::format::{percent, whole_percent};

texts! {
    /// The heading of the reckoning.
    after_care => "What is left after care", "Was nach der Betreuung bleibt";
    /// A line.
    revenue => "Revenue", "Umsatz";
    /// A line.
    direct => "Direct costs", "Direkte Kosten";
    /// A line.
    margin => "Contribution margin", "Deckungsbeitrag";
    /// A line.
    left => "What is left", "Was bleibt";
    /// The line of hours: how many a month, of so many months, at a rate.
    hours_line(l, hours: &str, months: i64, rate: &str) => format!("Hours: {hours} × {months} months × {rate}"),
        format!("Stunden: {hours} × {months} Monate × {rate}");
    /// The line of hours without a price.
    hours_unpriced(l, hours: &str, months: i64) => format!("Hours: {hours} × {months} months"),
        format!("Stunden: {hours} × {months} Monate");
    /// The line of hours that nobody has named.
    hours_unknown => "Hours", "Stunden";
    /// The line of costs: so much a month, of so many months.
    costs_line(l, cost: &str, months: i64) => format!("Other costs: {cost} × {months} months"),
        format!("Weitere Kosten: {cost} × {months} Monate");
    /// The line of costs that nobody has named.
    costs_unknown => "Other costs", "Weitere Kosten";
    /// An amount that follows from something that is missing.
    not_known => "not known", "nicht bekannt";
    /// There is no revenue beside the margin.
    no_revenue => "not entered", "nicht eingetragen";
    /// How it is reckoned.
    how(l, months: i64) => format!("The treatment of today, counted for {months} months: the years whose margin is known."),
        format!("Die heutige Behandlung, gezählt für {months} Monate: die Jahre, deren Deckungsbeitrag bekannt ist.");
    /// What an hour brings and costs.
    hour_brings(l, brings: &str, costs: &str) => format!("An hour with this customer brings {brings} and costs {costs}."),
        format!("Eine Stunde mit diesem Kunden bringt {brings} und kostet {costs}.");
    /// What an hour brings, as long as its price is not known.
    hour_only_brings(l, brings: &str) => format!("An hour with this customer brings {brings}."),
        format!("Eine Stunde mit diesem Kunden bringt {brings}.");

    /// What the share of the potential is.
    potential_hint => "Share of potential: our revenue ÷ what the customer could buy from us. It is the share of wallet only where the potential is exactly what the customer spends on this today.",
        "Anteil am Potenzial: unser Umsatz ÷ was der Kunde bei uns kaufen könnte. Das ist der Lieferanteil nur dann, wenn das Potenzial genau das ist, was der Kunde heute dafür ausgibt.";
}

/// The sentence above the reckoning; `left` and `margin` are amounts.
pub fn finding(
    locale: Locale,
    profit: &AccountProfit,
    is_key: bool,
    [left, margin]: [&str; 2],
) -> String {
    let who = match is_key {
        true => locale.pick("This key account", "Dieser Schlüsselkunde"),
        false => locale.pick("This customer", "Dieser Kunde"),
    };
    match (locale, profit.gap()) {
        (Locale::En, None) if profit.is_loss() => {
            format!("{who} costs more than it brings: {left} after care.")
        }
        (Locale::De, None) if profit.is_loss() => {
            format!("{who} kostet mehr, als er bringt: {left} nach der Betreuung.")
        }
        (Locale::En, Some(_)) if profit.is_loss() => {
            format!("{who} costs more than it brings, even without what is still missing.")
        }
        (Locale::De, Some(_)) if profit.is_loss() => {
            format!("{who} kostet mehr, als er bringt, auch ohne das, was noch fehlt.")
        }
        (Locale::En, None) => match profit.of_margin() {
            Some(part) => {
                let part = whole_percent(locale, part);
                format!("After care {left} of {margin} margin are left, {part}.")
            }
            None => "Nothing is earned and nothing is spent on care.".to_owned(),
        },
        (Locale::De, None) => match profit.of_margin() {
            Some(part) => {
                let part = whole_percent(locale, part);
                format!("Nach der Betreuung bleiben {left} von {margin} Deckungsbeitrag, {part}.")
            }
            None => "Es wird nichts verdient und nichts für die Betreuung ausgegeben.".to_owned(),
        },
        (_, Some(gap)) => missing(locale, gap).to_owned(),
    }
}

/// What is missing to know what is left, and where it is entered.
const fn missing(locale: Locale, gap: Gap) -> &'static str {
    match gap {
        Gap::Margin => locale.pick(
            "What is left is not known: the chosen years have no margin. Enter it with the figures.",
            "Was bleibt, ist nicht bekannt: Die gewählten Jahre haben keinen Deckungsbeitrag. Bei den Zahlen eintragen.",
        ),
        Gap::Treatment => locale.pick(
            "What is left is not known: nobody has decided what this customer gets.",
            "Was bleibt, ist nicht bekannt: Niemand hat entschieden, was dieser Kunde bekommt.",
        ),
        Gap::Uncosted(_) => locale.pick(
            "What is left is not known: enter hours or costs for each privilege, also a 0.",
            "Was bleibt, ist nicht bekannt: Für jeden Vorzug Stunden oder Kosten eintragen, auch eine 0.",
        ),
        Gap::Rate => locale.pick(
            "What is left is not known: enter what one hour costs.",
            "Was bleibt, ist nicht bekannt: Eintragen, was eine Stunde kostet.",
        ),
    }
}

/// What is left as a part of revenue: `27% of revenue`.
pub fn of_revenue(locale: Locale, part: f64) -> String {
    let part = whole_percent(locale, part);
    match locale {
        Locale::En => format!("{part} of revenue"),
        Locale::De => format!("{part} vom Umsatz"),
    }
}

/// How much of the potential is bought from us; `open` is the amount that is not.
pub fn potential_used(locale: Locale, used: &PotentialUsed, year: &str, open: &str) -> String {
    let share = percent(locale, used.share());
    match (locale, used.open() < 0) {
        (Locale::En, false) => {
            format!(
                "In {year} the customer bought {share} of its potential from us; {open} are still open."
            )
        }
        (Locale::De, false) => {
            format!(
                "Im Jahr {year} hat der Kunde {share} seines Potenzials bei uns gekauft; {open} sind noch offen."
            )
        }
        (Locale::En, true) => format!(
            "In {year} the customer bought more than its potential, {share} of it: the potential is larger than entered."
        ),
        (Locale::De, true) => format!(
            "Im Jahr {year} hat der Kunde mehr gekauft als sein Potenzial, {share} davon: Das Potenzial ist größer als eingetragen."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::portfolio::Years;
    use crate::domain::treatment::{Privilege, Treatment};
    use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            after_care,
            revenue,
            direct,
            margin,
            left,
            hours_unknown,
            costs_unknown,
            not_known,
            no_revenue,
            potential_hint,
        ]);
        check(|l| hours_line(l, "2", 12, "3"));
        check(|l| hours_unpriced(l, "2", 12));
        check(|l| costs_line(l, "2", 12));
        check(|l| how(l, 12));
        check(|l| hour_brings(l, "5", "3"));
        check(|l| hour_only_brings(l, "5"));
        check(|l| of_revenue(l, 0.3));
        let year = Year::try_from(2025).expect("a year");
        for revenue in [62, 112] {
            let potential = 100;
            let used = PotentialUsed {
                year,
                revenue,
                potential,
            };
            check(|l| potential_used(l, &used, "2025", "38"));
        }
    }

    fn profit(margin: Option<i64>, hours: i64, rate: Option<i64>) -> AccountProfit {
        let name = Name::new("Belvaro").expect("a name");
        let mut account = Account::new(1.into(), name, Timestamp::default());
        let year = Year::try_from(2025).expect("a year");
        let figures = account.figures.entry(Period::actual(year)).or_default();
        figures.margin = margin.and_then(|margin| Cents::try_from(margin).ok());
        if hours >= 0 {
            let mut gets = Treatment::new(1.into(), Privilege::Terms);
            gets.hours_per_month = hours.to_string().parse().ok().filter(|_| hours > 0);
            account.treatment.push(gets);
        }
        let rate = rate.and_then(|rate| Cents::try_from(rate).ok());
        AccountProfit::of(&[&account], Years::Span(year, year), rate)
    }

    #[test]
    fn somebody_reads_what_is_left_or_what_is_missing() {
        for one in [
            profit(Some(18_000), 1, Some(100)),
            profit(Some(18_000), 1, Some(10_000)),
            profit(Some(-5), 0, None),
            profit(None, 1, Some(100)),
            profit(Some(18_000), -1, None),
            profit(Some(18_000), 0, None),
            profit(Some(18_000), 1, None),
        ] {
            for key in [true, false] {
                check(|l| finding(l, &one, key, ["7", "9"]));
            }
        }
        let fine = profit(Some(18_000), 1, Some(100));
        assert_eq!(
            finding(Locale::En, &fine, true, ["€168", "€180"]),
            "After care €168 of €180 margin are left, 93%."
        );
        let dear = profit(Some(18_000), 1, Some(10_000));
        assert_eq!(
            finding(Locale::De, &dear, true, ["−5 €", "9 €"]),
            "Dieser Schlüsselkunde kostet mehr, als er bringt: −5 € nach der Betreuung."
        );
    }
}
