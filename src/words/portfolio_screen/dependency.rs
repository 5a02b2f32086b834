//! Whose view each limit for the largest customer is, what it takes to get below it, and how it was in other years.

use super::{count, one_decimal, view};
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::light::{Limit, PUBLISHED_LIMITS, View};
use crate::domain::over_years::YearRow;
use crate::words::Locale;
use crate::words::format::{self, capital, percent, share_number, whole_percent};

texts! {
    /// The heading.
    heading => "Dependency", "Abhängigkeit";
    /// The column of limits.
    limit => "Limit", "Grenze";
    /// The column of who draws it.
    whose => "Whose view", "Wessen Sicht";
    /// The column of what they make of it.
    follows => "What follows", "Was daraus folgt";
    /// The column of the state.
    today => "Today", "Heute";
    /// The column of amounts.
    distance => "Distance in money", "Abstand in Geld";
    /// The limit is reached.
    reached => "reached", "erreicht";
    /// It is not.
    below => "below", "darunter";
    /// The own limits: before the first.
    note_before => "Light: a note from", "Ampel: beachtenswert ab";
    /// Before the second.
    amber_before => "%, amber from", "%, gelb ab";
    /// Before the third.
    red_before => "%, red from", "%, rot ab";
    /// After the third.
    red_after => "% of revenue.", "% vom Umsatz.";
    /// The first, for screen readers.
    note_field => "Worth a note from, in percent", "Beachtenswert ab, in Prozent";
    /// The second, for screen readers.
    amber_field => "Amber from, in percent", "Gelb ab, in Prozent";
    /// The third, for screen readers.
    red_field => "Red from, in percent", "Rot ab, in Prozent";
    /// Few customers are judged otherwise.
    own_limits_hint => "With at most ten customers the distance from the lowest possible share is judged instead.",
        "Bei höchstens zehn Kunden zählt stattdessen der Abstand zum kleinstmöglichen Anteil.";
    /// The hint below the table.
    limits_hint => "More revenue from others brings a share down without losing anybody. These are the views of others and no verdict; the pension rule is information, not legal advice.",
        "Mehr Umsatz mit anderen senkt einen Anteil, ohne jemanden zu verlieren. Das sind Sichten anderer und kein Urteil; die Rentenregel ist eine Information, keine Rechtsberatung.";
    /// The heading over the years.
    years => "Over the years", "Über die Jahre";
    /// The column of years.
    year => "Year", "Jahr";
    /// The column of the three largest.
    three => "Three largest", "Drei größte";
    /// The column of effective customers.
    effective => "Equal customers", "Gleich große";
    /// The panel of effective customers.
    effective_panel => "Like equal customers", "Wie gleich große";
    /// The whole of a year.
    whole => "Whole", "Summe";
    /// One year tells nothing.
    one_year => "There are figures of one year only. With another year it shows whether the dependence grows.",
        "Es gibt nur Zahlen eines Jahres. Mit einem weiteren Jahr zeigt sich, ob die Abhängigkeit wächst.";
    /// The axis of the curve.
    smallest_first => "customers, smallest first", "Kunden, kleinste zuerst";
    /// The line of equal customers.
    all_equal => "if all were equal", "wenn alle gleich wären";
    /// The curve in the details.
    lorenz => "Lorenz curve", "Lorenzkurve";
    /// What the curve says.
    smaller_half(l, share: f64) => format!("The smaller half of the customers brings {}.", percent(l, share)),
        format!("Die kleinere Hälfte der Kunden bringt {}.", percent(l, share));
    /// Money that others have to bring.
    more_from_others(l, amount: &str) => format!("{amount} more from others gets below"),
        format!("{amount} mehr mit anderen führen darunter");
    /// Money that the largest can still bring.
    more_from_largest(l, amount: &str) => format!("{amount} more from the largest reaches it"),
        format!("{amount} mehr mit dem größten erreichen sie");
}

/// A limit in percent.
pub fn border(locale: Locale, limit: Limit) -> String {
    match limit.view {
        // Five sixths are no whole percent.
        View::PensionLaw => percent(locale, 5.0 / 6.0),
        _ => whole_percent(locale, limit.at.as_f64()),
    }
}

/// What follows for those whose view it is.
pub const fn consequence(locale: Locale, view: View) -> &'static str {
    match view {
        View::Disclosure => locale.pick(
            "Listed companies must disclose such a customer.",
            "Börsennotierte Firmen müssen einen solchen Kunden offenlegen.",
        ),
        View::Lender => locale.pick(
            "Lenders count receivables from one customer up to 15 to 25%.",
            "Kreditgeber rechnen Forderungen an einen Kunden nur bis 15 bis 25\u{a0}% an.",
        ),
        View::Buyer => locale.pick(
            "Buyers ask questions, above 25% for a discount or guarantees.",
            "Käufer fragen nach, ab 25\u{a0}% nach Abschlägen oder Garantien.",
        ),
        View::Common | View::RuleOfThumb | View::Own => locale.pick(
            "A single customer should not bring more than 20 to 30%.",
            "Ein einzelner Kunde sollte höchstens 20 bis 30\u{a0}% bringen.",
        ),
        View::Factoring => locale.pick(
            "Contracts limit what one debtor may owe to 35 to 45%.",
            "Verträge begrenzen, was ein Schuldner schulden darf, auf 35 bis 45\u{a0}%.",
        ),
        View::PensionLaw => locale.pick(
            "The self-employed without employees may have to pay into the pension insurance: ask for advice.",
            "Selbstständige ohne Beschäftigte können rentenversicherungspflichtig sein: beraten lassen.",
        ),
    }
}

/// Where the largest stands among the limits, and what it takes. `more` is what others have to bring to get below the
/// highest limit that is reached, or what the largest can still bring to the first one.
pub fn finding(locale: Locale, largest: &str, concentration: &Concentration, more: &str) -> String {
    let share = percent(locale, concentration.ratio(1));
    let reached = PUBLISHED_LIMITS
        .iter()
        .filter(|limit| concentration.largest_reaches(**limit));
    let many = PUBLISHED_LIMITS.len();
    match (locale, reached.clone().next_back()) {
        (Locale::En, None) => format!(
            "{largest} brings {share} and stays below every limit. {more} more from there would reach the first one, {}.",
            border(locale, PUBLISHED_LIMITS[0])
        ),
        (Locale::De, None) => format!(
            "{largest} bringt {share} und bleibt unter jeder Grenze. {more} mehr von dort würden die erste erreichen, {}.",
            border(locale, PUBLISHED_LIMITS[0])
        ),
        (Locale::En, Some(limit)) => format!(
            "{largest} brings {share} and has reached {} of {many} limits. It takes {more} more from others to get below {}.",
            count(locale, reached.count()),
            border(locale, *limit)
        ),
        (Locale::De, Some(limit)) => format!(
            "{largest} bringt {share} und hat {} von {many} Grenzen erreicht. Es braucht {more} mehr mit anderen, um unter {} zu kommen.",
            count(locale, reached.count()),
            border(locale, *limit)
        ),
    }
}

/// The lowest possible share, and how far the largest is above it.
pub fn floor(locale: Locale, concentration: &Concentration) -> String {
    let customers = concentration.customers();
    let (many, floor) = (
        count(locale, customers),
        percent(locale, concentration.floor()),
    );
    let gap = share_number(locale, concentration.ratio(1) - concentration.floor());
    match (locale, customers) {
        (Locale::En, 1) => "With one customer the lowest possible share is all of it. Only a second one changes that.".to_owned(),
        (Locale::De, 1) => "Bei einem Kunden ist der kleinstmögliche Anteil alles. Nur ein zweiter ändert das.".to_owned(),
        (Locale::En, _) => format!(
            "With {many} customers the lowest possible share of the largest is {floor}; this one is {gap} points above."
        ),
        (Locale::De, _) => format!(
            "Bei {many} Kunden ist der kleinstmögliche Anteil des größten {floor}; dieser liegt {gap} Punkte darüber."
        ),
    }
}

/// What the years say, and what to do about it.
pub fn over_years(locale: Locale, start: u8, rows: &[YearRow]) -> String {
    let [first, .., last] = rows else {
        return one_year(locale).to_owned();
    };
    let share = |row: &YearRow| percent(locale, row.concentration.ratio(1));
    let equals = |row: &YearRow| one_decimal(locale, row.concentration.effective_number());
    let moved = last.concentration.effective_number() / first.concentration.effective_number();
    let (from, to) = (
        format::year(start, first.year),
        format::year(start, last.year),
    );
    let advice = match (locale, moved) {
        (Locale::En, ..0.95) => {
            "The dependence grows: win more customers, or let others grow faster."
        }
        (Locale::En, 1.05..) => "The dependence eases: keep at it.",
        (Locale::En, _) => "The dependence stays as it is.",
        (Locale::De, ..0.95) => {
            "Die Abhängigkeit wächst: mehr Kunden gewinnen oder andere schneller ausbauen."
        }
        (Locale::De, 1.05..) => "Die Abhängigkeit nimmt ab: weiter so.",
        (Locale::De, _) => "Die Abhängigkeit bleibt, wie sie ist.",
    };
    match locale {
        Locale::En => format!(
            "From {from} to {to} the share of the largest went from {} to {}, and it behaves like {} instead of {} equal customers. {advice}",
            share(first),
            share(last),
            equals(last),
            equals(first)
        ),
        Locale::De => format!(
            "Von {from} bis {to} ging der Anteil des größten von {} auf {}, und es verhält sich wie bei {} statt {} gleich großen Kunden. {advice}",
            share(first),
            share(last),
            equals(last),
            equals(first)
        ),
    }
}

/// Whose view a limit is, beginning with a capital letter, as a cell.
pub fn whose_view(locale: Locale, limit: Limit) -> String {
    capital(view(locale, limit.view))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::{Name, Year};
    use crate::words::testing::{check, check_all};

    fn row(year: u16, amounts: &[i64]) -> YearRow {
        YearRow {
            year: Year::try_from(year).expect("a year"),
            concentration: Concentration::of(amounts).expect("positive amounts"),
            largest: Name::new("Acme").expect("a name"),
            largest_id: 1.into(),
        }
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            limit,
            whose,
            follows,
            today,
            distance,
            reached,
            below,
            limits_hint,
            years,
            year,
            three,
            effective,
            effective_panel,
            whole,
            one_year,
            smallest_first,
            all_equal,
            lorenz,
            note_before,
            amber_before,
            red_before,
            red_after,
            note_field,
            amber_field,
            red_field,
            own_limits_hint,
        ]);
        for limit in PUBLISHED_LIMITS {
            check(|l| consequence(l, limit.view));
            check(|l| whose_view(l, limit));
        }
        check(|l| more_from_others(l, "5"));
        check(|l| more_from_largest(l, "5"));
        check(|l| smaller_half(l, 0.1));
        for amounts in [vec![5], vec![9, 1], vec![1; 40]] {
            let found = Concentration::of(&amounts).expect("positive amounts");
            check(|l| finding(l, "Acme", &found, "5"));
            check(|l| floor(l, &found));
        }
        let rows = [row(2024, &[5, 5]), row(2025, &[9, 1])];
        check(|l| over_years(l, 7, &rows));
        check(|l| over_years(l, 7, &rows[..1]));
    }

    #[test]
    fn growing_dependence_is_said_with_what_to_do() {
        let rows = [row(2024, &[5, 5]), row(2025, &[9, 1])];
        assert_eq!(
            over_years(Locale::En, 1, &rows),
            "From 2024 to 2025 the share of the largest went from 50.0% to 90.0%, and it behaves like 1.2 instead of 2.0 equal customers. The dependence grows: win more customers, or let others grow faster."
        );
    }

    #[test]
    fn five_sixths_are_written_as_such() {
        assert_eq!(border(Locale::En, PUBLISHED_LIMITS[5]), "83.3%");
        assert_eq!(border(Locale::De, PUBLISHED_LIMITS[0]), "10\u{a0}%");
    }
}
