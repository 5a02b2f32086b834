//! What a person types into a field for money, read by the rules of customer lists.

use super::list::number::{self, DecimalMark, Number, NumberProblem, Unit};
use crate::domain::values::Cents;
use crate::words::Locale;

/// Reads an amount typed in a language; `None` for an empty field. An amount that makes sense only with
/// the decimal mark of the other language is read with that: people paste.
///
/// # Errors
/// Why the text is no amount.
pub fn money(locale: Locale, text: &str) -> Result<Option<Cents>, NumberProblem> {
    let (own, other) = match locale {
        Locale::En => (DecimalMark::Point, DecimalMark::Comma),
        Locale::De => (DecimalMark::Comma, DecimalMark::Point),
    };
    let read = match number::parse(text, own, Unit::One) {
        Err(NumberProblem::OtherDecimalMark) => number::parse(text, other, Unit::One),
        read => read,
    };
    match read? {
        Some(Number::Money { cents, .. }) => Ok(Some(cents)),
        Some(Number::Percent { .. }) => Err(NumberProblem::NotANumber),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_the_language_writes_it() {
        let cents = |locale, text| money(locale, text).map(|amount| amount.map(Cents::get));
        assert_eq!(cents(Locale::De, "1.234,50"), Ok(Some(123_450)));
        assert_eq!(cents(Locale::En, "1,234.50"), Ok(Some(123_450)));
        assert_eq!(cents(Locale::De, "1.234"), Ok(Some(123_400)));
        assert_eq!(cents(Locale::En, "1.234,50 €"), Ok(Some(123_450)));
        assert_eq!(cents(Locale::En, "12k"), Ok(Some(1_200_000)));
        assert_eq!(cents(Locale::En, "  "), Ok(None));
        assert_eq!(cents(Locale::En, "ca. 5"), Err(NumberProblem::NotANumber));
    }
}
