//! What fields say when they can't take what was typed.

use super::Locale;
use crate::exchange::list::number::NumberProblem;

texts! {
    /// A field for a whole number holds something else.
    not_a_number => "Type a whole number, for example 20.", "Eine ganze Zahl eingeben, zum Beispiel 20.";
    /// A field for a decimal holds something else.
    not_a_decimal => "Type a number with at most three decimals, for example 22.5.",
        "Eine Zahl mit höchstens drei Nachkommastellen eingeben, zum Beispiel 22,5.";
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
