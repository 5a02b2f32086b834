//! What a person types into a field for an amount or a number: money by the rules of customer lists, decimals as
//! the language writes them.

use super::list::number::{self, DecimalMark, Number, NumberProblem, Unit};
use crate::domain::values::{Cents, Decimal, NotADecimal, Year};
use crate::words::Locale;

/// Reads an amount typed in a language; `None` for an empty field. An amount that makes sense only with
/// the decimal mark of the other language is read with that: people paste.
///
/// # Errors
/// Why the text is no amount.
pub fn money(locale: Locale, text: &str) -> Result<Option<Cents>, NumberProblem> {
    money_with(decimal_mark(locale), text)
}

/// The decimal mark of a language.
#[must_use]
pub const fn decimal_mark(locale: Locale) -> DecimalMark {
    locale.pick(DecimalMark::Point, DecimalMark::Comma)
}

/// Reads an amount like [`money`], where the decimal mark that comes first is known.
///
/// # Errors
/// Why the text is no amount.
pub fn money_with(own: DecimalMark, text: &str) -> Result<Option<Cents>, NumberProblem> {
    let other = match own {
        DecimalMark::Point => DecimalMark::Comma,
        DecimalMark::Comma => DecimalMark::Point,
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

/// Reads a year of figures: `2025`, and `2025/26` where fiscal years begin in another month than January,
/// `start`. Both mean the year that begins in 2025.
#[must_use]
pub fn year(start: u8, text: &str) -> Option<Year> {
    let mut parts = text.trim().split(['/', '-', '–']).map(str::trim);
    let first: u16 = parts.next()?.parse().ok()?;
    let follows = |end: &str| match (end.len(), end.parse::<u16>()) {
        (2, Ok(end)) => end == (first + 1) % 100,
        (4, Ok(end)) => end == first + 1,
        _ => false,
    };
    let year = Year::try_from(first).ok()?;
    let spans = match parts.next() {
        None => true,
        Some(end) => start != 1 && follows(end) && parts.next().is_none(),
    };
    spans.then_some(year)
}

/// Reads a decimal typed in a language; `None` for an empty field. "1,234" is a thousand in English and a little
/// more than one in German; what makes sense only in the other language is read as that.
///
/// # Errors
/// The text, if it is no decimal of up to three places.
pub fn decimal(locale: Locale, text: &str) -> Result<Option<Decimal>, NotADecimal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (group, mark) = locale.pick((',', '.'), ('.', ','));
    let plain = plain_number(text, group, mark).or_else(|| plain_number(text, mark, group));
    plain.as_deref().unwrap_or(text).parse().map(Some)
}

/// Whether a decimal was meant as thousands, perhaps: "12.000" is twelve in English, and nobody writes twelve so.
#[must_use]
pub fn is_doubtful(locale: Locale, text: &str) -> bool {
    let mark = locale.pick('.', ',');
    let mut parts = text.trim().split(mark);
    let (Some(whole), Some(places), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|one| one.is_ascii_digit())
    };
    digits(whole.trim_start_matches(['-', '−', '+']), 3)
        && !whole.starts_with('0')
        && places.len() == 3
        && digits(places, 3)
}

/// The number with a point and without groups, if its groups have three digits each.
fn plain_number(text: &str, group: char, mark: char) -> Option<String> {
    let is_space = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    let text: String = text
        .chars()
        .map(|letter| if is_space(letter) { group } else { letter })
        .collect();
    let (whole, places) = match text.split_once(mark) {
        Some((whole, places)) => (whole, Some(places)),
        None => (text.as_str(), None),
    };
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = first.trim_start_matches(['-', '−', '+']);
    let sound = rest.is_empty() || (1..=3).contains(&digits.len());
    if !sound || rest.iter().any(|group| group.len() != 3) {
        return None;
    }
    let whole = format!("{first}{}", rest.concat());
    Some(places.map_or(whole.clone(), |places| format!("{whole}.{places}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_read_as_the_language_writes_it() {
        let read = |locale, text| {
            decimal(locale, text).map(|value| value.map(|value| value.thousandths()))
        };
        assert_eq!(read(Locale::En, "41,210"), Ok(Some(41_210_000)));
        assert_eq!(read(Locale::En, "1,234,567"), Ok(Some(1_234_567_000)));
        assert_eq!(read(Locale::En, "12.5"), Ok(Some(12_500)));
        assert_eq!(read(Locale::En, "12,5"), Ok(Some(12_500)));
        assert_eq!(read(Locale::De, "41.210"), Ok(Some(41_210_000)));
        assert_eq!(read(Locale::De, "1.234,5"), Ok(Some(1_234_500)));
        assert_eq!(read(Locale::De, "12.5"), Ok(Some(12_500)));
        assert_eq!(read(Locale::De, "60 000"), Ok(Some(60_000_000)));
        assert_eq!(read(Locale::De, "-3"), Ok(Some(-3_000)));
        assert_eq!(read(Locale::De, " "), Ok(None));
        assert!(decimal(Locale::En, "1,23,4").is_err());
        assert!(decimal(Locale::En, "about 5").is_err());
    }

    #[test]
    fn three_places_may_have_been_meant_as_thousands() {
        for (locale, text) in [
            (Locale::En, "12.000"),
            (Locale::De, "12,000"),
            (Locale::En, "1.234"),
        ] {
            assert!(is_doubtful(locale, text), "{text}");
        }
        for (locale, text) in [
            (Locale::En, "12,000"),
            (Locale::De, "12.000"),
            (Locale::En, "12.00"),
            (Locale::En, "0.125"),
            (Locale::En, "1234.567"),
            (Locale::En, "1.234.567"),
            (Locale::En, "12"),
        ] {
            assert!(!is_doubtful(locale, text), "{text}");
        }
    }

    #[test]
    fn a_year_is_read_by_the_calendar_year_it_begins_in() {
        let read = |start, text| year(start, text).map(Year::get);
        assert_eq!(read(1, " 2025 "), Some(2025));
        assert_eq!(read(7, "2025"), Some(2025));
        for text in ["2025/26", "2025-26", "2025–2026", "2025 / 26"] {
            assert_eq!(read(7, text), Some(2025), "{text}");
            assert_eq!(read(1, text), None, "{text}");
        }
        assert_eq!(read(4, "1999/00"), Some(1999));
        for text in [
            "",
            "25/26",
            "2025/27",
            "2025/26/27",
            "2025/",
            "1899",
            "FY25",
        ] {
            assert_eq!(read(7, text), None, "{text}");
        }
    }

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
