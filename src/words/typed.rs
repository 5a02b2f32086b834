//! What fields say when they can't take what was typed.

use super::Locale;
use super::format::quoted;
use crate::domain::values::Currency;
use crate::exchange::block::AmountProblem;
use crate::exchange::list::number::NumberProblem;

texts! {
    /// A field for a whole number holds something else.
    not_a_number => "Type a whole number, for example 20.", "Eine ganze Zahl eingeben, zum Beispiel 20.";
    /// A field for a whole number within bounds holds something else.
    whole_between(l, min: u16, max: u16) => if min == max {
        format!("Only {min} fits between its neighbours: change one of them first.")
    } else {
        format!("Enter a whole number from {min} to {max}.")
    }, if min == max {
        format!("Nur {min} passt zwischen die Nachbarn: erst einen davon ändern.")
    } else {
        format!("Eine ganze Zahl von {min} bis {max} eingeben.")
    };
    /// What counts as long as a field holds something that can't be taken.
    until_then(l, now: &str) => format!("Until then {now} counts."), format!("Bis dahin gilt {now}.");
    /// A field for a percentage holds something else.
    not_a_percentage => "Type a whole number from 0 to 100.", "Eine ganze Zahl von 0 bis 100 eingeben.";
    /// A field for a decimal holds something else.
    not_a_decimal => "Type a number with at most three decimals, for example 22.5.",
        "Eine Zahl mit höchstens drei Nachkommastellen eingeben, zum Beispiel 22,5.";
    /// How a number was read that may have been meant as thousands; `thousands` is how those are written.
    understood(l, value: &str, thousands: &str) => format!("Understood as {value}. If thousands are meant: {thousands}."),
        format!("Verstanden als {value}. Falls Tausender gemeint sind: {thousands}.");
    /// An amount that means two things.
    doubtful => "This can mean thousands or decimals. Write it without marks, or with two decimals.",
        "Das kann Tausender oder Nachkommastellen meinen. Ohne Trennzeichen schreiben oder mit zwei Nachkommastellen.";
    /// An amount of another currency.
    other_currency(l, other: &str, own: &str) => format!("This amount is in {other}, the workspace counts in {own}. Convert it and type it without the sign."),
        format!("Dieser Betrag ist in {other}, der Arbeitsbereich rechnet in {own}. Umrechnen und ohne das Zeichen eingeben.");
    /// A field went with its page before what stood in it was mended: where, what, and why it could not be kept.
    not_kept(l, place: &str, text: &str, why: &str) => format!("Not kept: {} in {place}. {why}", quoted(l, text)),
        format!("Nicht übernommen: {} in {place}. {why}", quoted(l, text));
}

/// Reads a whole number within bounds, with or without the sign of a percentage.
///
/// # Errors
/// What is allowed, for everything else: a decimal, a number below or above.
pub fn read_between(locale: Locale, typed: &str, (min, max): (u16, u16)) -> Result<u16, String> {
    let number = typed.trim().trim_end_matches('%').trim_end().parse();
    let fits = number.ok().filter(|number| (min..=max).contains(number));
    fits.ok_or_else(|| whole_between(locale, min, max))
}

/// Why an amount can't be taken, and what to type instead.
pub fn not_amount(locale: Locale, currency: Currency, problem: AmountProblem) -> String {
    match problem {
        AmountProblem::Number(problem) => not_money(locale, problem).to_owned(),
        AmountProblem::Doubtful => doubtful(locale).to_owned(),
        AmountProblem::OtherCurrency(other) => other_currency(locale, other, currency.code()),
    }
}

/// Why a text is no amount of money, and what to type instead.
pub const fn not_money(locale: Locale, problem: NumberProblem) -> &'static str {
    match problem {
        NumberProblem::NotANumber | NumberProblem::OtherDecimalMark => locale.pick(
            "This is not an amount. Type a number such as 12,500 or 12.5k.",
            "Das ist kein Betrag. Eine Zahl wie 12.500 oder 12,5 Tsd. eingeben.",
        ),
        NumberProblem::TooLarge => locale.pick(
            "This amount is larger than a workspace can hold.",
            "Dieser Betrag ist größer, als ein Arbeitsbereich fassen kann.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn bounds_are_named_for_whatever_does_not_fit() {
        assert_eq!(read_between(Locale::De, "79 %", (1, 94)), Ok(79));
        for typed in ["79.1", "79,1", "-5", "200", "95", ""] {
            let said = read_between(Locale::De, typed, (1, 94));
            let bounds = "Eine ganze Zahl von 1 bis 94 eingeben.";
            assert_eq!(said, Err(bounds.to_owned()), "{typed}");
        }
        check(|l| whole_between(l, 1, 94));
        check(|l| whole_between(l, 7, 7));
        check(|l| until_then(l, "7"));
        check(|l| understood(l, "12", "12,000"));
    }
}
