//! What is left of the margin after care, customer by customer, and who costs more than it brings.

use super::count;
use crate::domain::account_profit::Gap;
use crate::domain::after_care::{AfterCare, Borne};
use crate::words::{Locale, changes};

texts! {
    /// The heading.
    heading => "What is left after care", "Was nach der Betreuung bleibt";
    /// The column of hours.
    hours => "Hours a month", "Stunden im Monat";
    /// The column of what care costs.
    care => "Care", "Betreuung";
    /// The column of what is left.
    left => "Left", "Bleibt";
    /// The column of the part that is left.
    of_margin => "Of margin", "Vom Deckungsbeitrag";
    /// The column of what an hour brings.
    hour => "An hour brings", "Eine Stunde bringt";
    /// The mark of a customer that costs more than it brings.
    loss => "loss", "Verlust";
    /// An amount of a loss of which a part is still unknown.
    at_most(l, amount: &str) => format!("at most {amount}"), format!("höchstens {amount}");
    /// Nobody is looked at yet.
    nobody => "No customer is a key account or gets special treatment yet.",
        "Noch ist niemand Schlüsselkunde und niemand bekommt eine Sonderbehandlung.";
    /// What to do about it.
    nobody_hint => "Decide who is key, and write down at the account what it gets that others don’t. Then it stands here what is left of its margin.",
        "Entscheiden, wer Schlüsselkunde ist, und beim Kunden notieren, was er bekommt und andere nicht. Dann steht hier, was von seinem Deckungsbeitrag bleibt.";
    /// How it is reckoned.
    how => "Margin less hours and costs of the special treatment as it is today, for the months of the years whose margin is known.",
        "Deckungsbeitrag abzüglich Stunden und Kosten der heutigen Sonderbehandlung, für die Monate der Jahre, deren Deckungsbeitrag bekannt ist.";
    /// What the price of an hour is for.
    rate_hint => "Wages with what comes on top, divided by the hours that are worked. It holds for all customers.",
        "Lohn mit Nebenkosten, geteilt durch die geleisteten Stunden. Gilt für alle Kunden.";
    /// Customers that are not listed.
    more(l, rest: usize) => format!("{} more are not listed.", count(l, rest)),
        format!("{} weitere stehen nicht in der Liste.", count(l, rest));
}

/// What of a customer is still missing.
pub fn gap(locale: Locale, gap: Gap) -> &'static str {
    match gap {
        Gap::Margin => locale.pick("margin missing", "Deckungsbeitrag fehlt"),
        Gap::Treatment => locale.pick("treatment open", "Behandlung offen"),
        Gap::Uncosted(_) => locale.pick("hours or costs missing", "Stunden oder Kosten fehlen"),
        Gap::Rate => locale.pick("cost of an hour missing", "Kosten einer Stunde fehlen"),
    }
}

/// The sentence above. `worst` is the loss with the worst key account; `sums` what is left of which margin with those
/// of whom it is known.
pub fn finding(
    locale: Locale,
    found: &AfterCare,
    worst: &str,
    [left, margin]: [&str; 2],
) -> String {
    let all = found.of_kind(true).count();
    let known = || {
        let key = found.of_kind(true);
        key.filter(|row| row.profit.left.is_some())
    };
    let losing = found.losing(true).count();
    if found.rows.is_empty() {
        return nobody(locale).to_owned();
    }
    if let Some(first) = found.losing(true).next() {
        let name = &first.name;
        let many = count(locale, losing);
        return match (locale, losing) {
            (Locale::En, 1) => {
                format!("{name} is a key account and costs more than it brings ({worst}).")
            }
            (Locale::De, 1) => {
                format!("{name} ist Schlüsselkunde und kostet mehr, als er bringt ({worst}).")
            }
            (Locale::En, _) => format!(
                "{many} key accounts cost more than they bring, most of all {name} ({worst})."
            ),
            (Locale::De, _) => format!(
                "{many} Schlüsselkunden kosten mehr, als sie bringen, am meisten {name} ({worst})."
            ),
        };
    }
    let of = changes::key_accounts(locale, all);
    let some = known().count();
    match (locale, some) {
        (Locale::En, _) if all == 0 => {
            "No customer is a key account yet; these get special treatment or bring a loss.".to_owned()
        }
        (Locale::De, _) if all == 0 => {
            "Noch ist niemand Schlüsselkunde; diese bekommen eine Sonderbehandlung oder bringen Verlust."
                .to_owned()
        }
        (Locale::En, 0) => format!("What is left of {of} is not known yet."),
        (Locale::De, 0) if all == 1 => {
            "Was vom einzigen Schlüsselkunden bleibt, ist noch nicht bekannt.".to_owned()
        }
        (Locale::De, 0) => format!("Was von {of} bleibt, ist noch nicht bekannt."),
        (Locale::En, _) if some == all => {
            format!("No key account costs more than it brings: {left} is left of {margin} margin.")
        }
        (Locale::De, _) if some == all => format!(
            "Kein Schlüsselkunde kostet mehr, als er bringt: Von {margin} Deckungsbeitrag bleiben {left}."
        ),
        (Locale::En, 1) => format!(
            "One of {of} brings more than it costs: {left} is left of {margin} margin. Of the others it is not known yet."
        ),
        (Locale::De, 1) => format!(
            "Einer von {of} bringt mehr, als er kostet: Von {margin} Deckungsbeitrag bleiben {left}. Von den anderen ist es noch nicht bekannt."
        ),
        (Locale::En, _) => format!(
            "{} of {of} bring more than they cost: {left} is left of {margin} margin. Of the others it is not known yet.",
            count(locale, some)
        ),
        (Locale::De, _) => format!(
            "{} von {of} bringen mehr, als sie kosten: Von {margin} Deckungsbeitrag bleiben {left}. Von den anderen ist es noch nicht bekannt.",
            count(locale, some)
        ),
    }
}

/// What is missing to know more of key accounts, and where it is entered; nothing where nothing is.
pub fn missing(locale: Locale, found: &AfterCare) -> Option<String> {
    let gaps = || {
        let key = found.of_kind(true);
        key.filter_map(|row| row.profit.gap())
    };
    let counted = |is: fn(Gap) -> bool| gaps().filter(|gap| is(*gap)).count();
    let parts = [
        (
            counted(|gap| gap == Gap::Margin),
            locale.pick(
                "without a margin in these years: enter it with the figures of the account",
                "ohne Deckungsbeitrag in diesen Jahren: bei den Zahlen des Kunden eintragen",
            ),
        ),
        (
            counted(|gap| gap == Gap::Treatment),
            locale.pick(
                "without a decision about special treatment: make it at the account, also that it is none",
                "ohne Entscheidung über die Sonderbehandlung: beim Kunden treffen, auch dass es keine gibt",
            ),
        ),
        (
            counted(|gap| matches!(gap, Gap::Uncosted(_))),
            locale.pick(
                "with a privilege that has neither hours nor costs",
                "mit einem Vorzug, der weder Stunden noch Kosten hat",
            ),
        ),
        (
            counted(|gap| gap == Gap::Rate),
            locale.pick(
                "with hours that have no price: enter the cost of one hour here",
                "mit Stunden ohne Preis: die Kosten einer Stunde hier eintragen",
            ),
        ),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{} {what}.", changes::key_accounts(locale, count)))
        .collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Others than key accounts that cost more than they bring; `amount` is the loss with the worst of them.
pub fn costly(locale: Locale, found: &AfterCare, amount: &str) -> Option<String> {
    let others = || found.losing(false);
    let worst = &others().next()?.name;
    let many = count(locale, others().count());
    Some(match (locale, others().count()) {
        (Locale::En, 1) => format!(
            "{worst}, no key account, costs more than it brings ({amount}). Raise prices, lower the effort, or let it go."
        ),
        (Locale::De, 1) => format!(
            "{worst}, kein Schlüsselkunde, kostet mehr, als übrig bleibt ({amount}). Preise erhöhen, Aufwand senken oder abgeben."
        ),
        (Locale::En, _) => format!(
            "{many} other customers cost more than they bring, most of all {worst} ({amount}). Raise prices, lower the effort, or let them go."
        ),
        (Locale::De, _) => format!(
            "{many} andere Kunden kosten mehr, als übrig bleibt, am meisten {worst} ({amount}). Preise erhöhen, Aufwand senken oder abgeben."
        ),
    })
}

/// What to do about key accounts with a loss.
pub const fn todo(locale: Locale) -> &'static str {
    locale.pick(
        "Raise prices, lower the effort, or decide on purpose that the customer is worth it.",
        "Preise erhöhen, Aufwand senken oder bewusst entscheiden, dass der Kunde es wert ist.",
    )
}

/// Companies with a loss that others of the same customer make up for; `amount` is the loss with the worst of them.
pub fn borne(locale: Locale, borne: &[Borne], amount: &str) -> Option<String> {
    let worst = &borne.first()?.name;
    let many = count(locale, borne.len());
    Some(match (locale, borne.len()) {
        (Locale::En, 1) => format!(
            "{worst} costs more than it contributes ({amount}); other companies of its group make up for it."
        ),
        (Locale::De, 1) => format!(
            "{worst} kostet mehr, als übrig bleibt ({amount}); andere Firmen desselben Konzerns gleichen das aus."
        ),
        (Locale::En, _) => format!(
            "{many} companies with a loss, most of all {worst} ({amount}), have others in their group that make up for it."
        ),
        (Locale::De, _) => format!(
            "{many} Firmen mit Verlust, am meisten {worst} ({amount}), haben andere im Konzern, die ihn ausgleichen."
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::account_profit::AccountProfit;
    use crate::domain::after_care::Cared;
    use crate::domain::portfolio::Years;
    use crate::domain::treatment::{Privilege, Treatment};
    use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
    use crate::words::testing::{check, check_all};

    fn row(is_key: bool, margin: Option<i64>, cost: Option<i64>) -> Cared {
        let name = Name::new("Belvaro").expect("a name");
        let mut account = Account::new(1.into(), name.clone(), Timestamp::default());
        let year = Year::try_from(2025).expect("a year");
        let figures = account.figures.entry(Period::actual(year)).or_default();
        figures.margin = margin.and_then(|margin| Cents::try_from(margin).ok());
        let mut gets = Treatment::new(1.into(), Privilege::Terms);
        gets.cost_per_month = cost.and_then(|cost| Cents::try_from(cost).ok());
        account.treatment = cost.is_some().then_some(gets).into_iter().collect();
        Cared {
            id: account.id,
            name,
            is_key,
            profit: AccountProfit::of(&[&account], Years::Span(year, year), None),
        }
    }

    fn all(rows: Vec<Cared>) -> AfterCare {
        AfterCare {
            rows,
            borne: Vec::new(),
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            hours,
            care,
            left,
            of_margin,
            hour,
            loss,
            nobody,
            nobody_hint,
            how,
            rate_hint,
            todo,
        ]);
        check(|l| at_most(l, "5"));
        check(|l| more(l, 3));
        for one in [Gap::Margin, Gap::Treatment, Gap::Uncosted(2), Gap::Rate] {
            check(|l| gap(l, one));
        }
        let loss = || row(true, Some(5), Some(9));
        let fine = || row(true, Some(900), Some(9));
        let open = || row(true, None, None);
        for rows in [
            vec![],
            vec![loss()],
            vec![loss(), loss()],
            vec![fine()],
            vec![fine(), open()],
            vec![fine(), fine(), open()],
            vec![open()],
            vec![row(false, Some(-5), None)],
        ] {
            check(|l| finding(l, &all(rows.clone()), "−5", ["7", "9"]));
        }
        check(|l| missing(l, &all(vec![open(), row(true, Some(5), None)])).unwrap_or_default());
        for rows in [1, 2] {
            let rows = vec![row(false, Some(-5), None); rows];
            check(|l| costly(l, &all(rows.clone()), "−5").unwrap_or_default());
        }
        let one = Borne {
            id: 1.into(),
            name: Name::new("Belvaro").expect("a name"),
            margin: -5,
        };
        for many in [vec![one.clone()], vec![one.clone(), one]] {
            check(|l| borne(l, &many, "−5").unwrap_or_default());
        }
    }

    #[test]
    fn a_key_account_with_a_loss_is_named_before_all_else() {
        let found = all(vec![
            row(true, Some(500), Some(100)),
            row(true, Some(900), Some(9)),
        ]);
        assert_eq!(
            finding(Locale::En, &found, "−€7", ["1", "2"]),
            "Belvaro is a key account and costs more than it brings (−€7)."
        );
        assert_eq!(missing(Locale::En, &found), None);
    }

    #[test]
    fn one_key_account_is_no_number() {
        assert_eq!(
            finding(Locale::De, &all(vec![row(true, None, None)]), "", ["", ""]),
            "Was vom einzigen Schlüsselkunden bleibt, ist noch nicht bekannt."
        );
    }
}
