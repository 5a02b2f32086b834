//! Numbers as people and programs write them, to exact cents.
//!
//! Which of point and comma is the decimal mark is decided for a whole column from the cells that
//! leave no doubt; "1.234" alone leaves doubt and is asked about. No floating point anywhere, so
//! nothing is off by a cent or by a factor of a hundred.

use serde::{Deserialize, Serialize};

pub(super) use super::amount_text::is_dash;
use super::amount_text::{Stripped, is_accounting_zero, strip};
pub use super::amount_text::{currency_of, is_nothing};
use crate::domain::values::Cents;

/// The largest amount that is read, in cents: a million millions.
pub const MAX_CENTS: i64 = 100_000_000_000_000;

/// The sum of amounts. It stops at the largest amount a workspace holds, which takes ten cells of
/// [`MAX_CENTS`] for one customer to reach.
#[must_use]
pub fn sum(amounts: impl IntoIterator<Item = Cents>) -> Cents {
    let sum: i128 = amounts
        .into_iter()
        .map(|amount| i128::from(amount.get()))
        .sum();
    let bounded = sum.clamp(-i128::from(Cents::MAX), i128::from(Cents::MAX));
    i64::try_from(bounded)
        .ok()
        .and_then(|sum| Cents::try_from(sum).ok())
        .unwrap_or_default()
}

/// The character before the decimals; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// 1.234,50
    Comma,
    /// 1,234.50
    Point,
}

/// What the numbers of a column count, when neither cell nor header says more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    #[default]
    One,
    Thousand,
    Million,
    Percent,
}

impl Unit {
    fn factor(self) -> i128 {
        match self {
            Self::One | Self::Percent => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
        }
    }
}

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    Money {
        cents: Cents,
        /// Whether more than two decimals stood there and were rounded, half away from zero.
        rounded: bool,
    },
    /// Hundredths of a percent.
    Percent { basis_points: i64 },
}

/// Why a cell is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    NotANumber,
    /// It is a number, but with the other decimal mark than the column.
    OtherDecimalMark,
    /// Larger than [`MAX_CENTS`].
    TooLarge,
}

/// What one cell says about the decimal mark of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    Certain(DecimalMark),
    /// "1.234" or "1,234": thousands or decimals.
    Either,
    /// A number without any mark.
    Plain,
    NotANumber,
}

/// What a cell tells about the decimal mark.
#[must_use]
pub fn evidence(raw: &str) -> Evidence {
    let Some(Stripped { core, .. }) = strip(raw) else {
        return if is_accounting_zero(raw) {
            Evidence::Plain
        } else {
            Evidence::NotANumber
        };
    };
    let mark = match (core.rfind(','), core.rfind('.')) {
        (None, None) => None,
        (Some(_), None) => Some(DecimalMark::Comma),
        (None, Some(_)) => Some(DecimalMark::Point),
        (Some(comma), Some(point)) if comma > point => Some(DecimalMark::Comma),
        (Some(_), Some(_)) => Some(DecimalMark::Point),
    };
    let reads = |mark| digits_of(&core, mark).is_some();
    match mark {
        None if reads(DecimalMark::Point) => Evidence::Plain,
        None => Evidence::NotANumber,
        Some(_) => match (reads(DecimalMark::Comma), reads(DecimalMark::Point)) {
            (true, true) => Evidence::Either,
            (true, false) => Evidence::Certain(DecimalMark::Comma),
            (false, true) => Evidence::Certain(DecimalMark::Point),
            (false, false) => Evidence::NotANumber,
        },
    }
}

/// Reads one cell of a column with a known decimal mark and unit; `None` for an empty cell.
///
/// # Errors
/// [`NumberProblem`]. A cell with the other decimal mark is a problem, never a guess.
pub fn parse(raw: &str, mark: DecimalMark, unit: Unit) -> Result<Option<Number>, NumberProblem> {
    if is_nothing(raw) {
        return Ok(None);
    }
    if is_accounting_zero(raw) {
        return Ok(Some(Number::Money {
            cents: Cents::ZERO,
            rounded: false,
        }));
    }
    let stripped = strip(raw).ok_or(NumberProblem::NotANumber)?;
    let Some((digits, decimals)) = digits_of(&stripped.core, mark) else {
        return Err(match evidence(raw) {
            Evidence::NotANumber => NumberProblem::NotANumber,
            _ => NumberProblem::OtherDecimalMark,
        });
    };
    // Nine digits more than the largest amount leave room for decimals; i128 holds 38.
    if digits.len() > 30 {
        return Err(NumberProblem::TooLarge);
    }
    let mantissa: i128 = digits.parse().map_err(|_| NumberProblem::NotANumber)?;
    let unit = if stripped.unit == Unit::One {
        unit
    } else {
        stripped.unit
    };
    let scale = 10_i128.pow(decimals);
    let exact = mantissa * 100 * unit.factor();
    let hundredths = (exact + scale / 2) / scale;
    let magnitude = i64::try_from(hundredths)
        .ok()
        .filter(|magnitude| *magnitude <= MAX_CENTS)
        .ok_or(NumberProblem::TooLarge)?;
    let signed = if stripped.negative {
        -magnitude
    } else {
        magnitude
    };
    let cents = Cents::try_from(signed).map_err(|_| NumberProblem::TooLarge)?;
    Ok(Some(if unit == Unit::Percent {
        Number::Percent {
            basis_points: signed,
        }
    } else {
        Number::Money {
            cents,
            rounded: exact % scale != 0,
        }
    }))
}

/// The digits of a bare number and how many of them are decimals, if it is well formed with this
/// decimal mark. Thousands have to stand in threes: "1.23" is never a hundred and twenty-three.
fn digits_of(core: &str, mark: DecimalMark) -> Option<(String, u32)> {
    let (decimal, group) = match mark {
        DecimalMark::Comma => (',', '.'),
        DecimalMark::Point => ('.', ','),
    };
    let (whole, fraction) = core.split_once(decimal).unwrap_or((core, ""));
    let has_fraction = core.contains(decimal);
    let is_group_mark =
        |letter: char| letter == group || letter.is_whitespace() || matches!(letter, '\'' | '’');
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if has_fraction && !all_digits(fraction) {
        return None;
    }
    let groups: Vec<&str> = whole.split(is_group_mark).collect();
    let separators: Vec<char> = whole
        .chars()
        .filter(|letter| is_group_mark(*letter))
        .collect();
    let grouped = groups.len() > 1;
    let in_threes = groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    let one_separator = separators.windows(2).all(|pair| pair[0] == pair[1]);
    // "0.123" and "012.345" are no grouped thousands.
    let leading_zero = grouped && groups[0].starts_with('0');
    if !groups.iter().all(|group| all_digits(group))
        || (grouped && (!in_threes || !one_separator || leading_zero))
    {
        return None;
    }
    Some((
        groups.concat() + fraction,
        u32::try_from(fraction.len()).ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};

    fn cents(raw: &str, mark: DecimalMark) -> Result<Option<i64>, NumberProblem> {
        parse(raw, mark, Unit::One).map(|number| {
            number.map(|number| match number {
                Number::Money { cents, .. } => cents.get(),
                Number::Percent { basis_points } => basis_points,
            })
        })
    }

    #[test]
    fn amounts_are_exact_however_they_are_written() {
        for (raw, mark, expected) in [
            ("1.234,50", Comma, 123_450),
            ("1.234,50-", Comma, -123_450),
            ("(1.234,50)", Comma, -123_450),
            ("-1.234,5 €", Comma, -123_450),
            ("− 12,30 EUR", Comma, -1_230),
            ("1.200,-", Comma, 120_000),
            ("1\u{a0}234\u{a0}567,89", Comma, 123_456_789),
            ("1\u{202f}234,5", Comma, 123_450),
            ("$1,234.50", Point, 123_450),
            ("CHF 1'234.50", Point, 123_450),
            ("1’234.50", Point, 123_450),
            (".5", Point, 50),
            ("0,005", Comma, 1),
            ("-0.005", Point, -1),
            ("48 T€", Comma, 4_800_000),
            ("1,5 Mio. €", Comma, 150_000_000),
            ("12 Tsd.", Comma, 1_200_000),
            ("2.5k", Point, 250_000),
            ("23,5 %", Comma, 2_350),
            ("1500", Comma, 150_000),
            ("00017", Point, 1_700),
        ] {
            assert_eq!(cents(raw, mark), Ok(Some(expected)), "{raw}");
        }
        for raw in ["- €", "-   €", "€ -", "– €", " -\u{a0}€ ", "$ -", "- EUR"] {
            assert_eq!(cents(raw, Comma), Ok(Some(0)), "{raw:?}");
            assert_eq!(evidence(raw), Evidence::Plain, "{raw:?}");
        }
        for raw in ["", " ", "-", "–", "n/a", "k.A."] {
            assert_eq!(cents(raw, Comma), Ok(None), "{raw:?}");
        }
    }

    #[test]
    fn what_is_no_amount_is_named_and_never_multiplied_by_a_hundred() {
        use NumberProblem::{NotANumber, OtherDecimalMark, TooLarge};
        for (raw, mark, expected) in [
            ("1.12", Comma, OtherDecimalMark),
            ("1,12", Point, OtherDecimalMark),
            ("1,234.50", Comma, OtherDecimalMark),
            ("ca. 11.200", Comma, NotANumber),
            ("12.34.56", Comma, NotANumber),
            ("1-2", Comma, NotANumber),
            ("-(5)", Comma, NotANumber),
            ("12 34", Comma, NotANumber),
            ("=1+1", Comma, NotANumber),
            ("1e9", Point, NotANumber),
            ("NaN", Point, NotANumber),
            ("9999999999999,00", Comma, TooLarge),
            ("123456789012345678901234567890123", Comma, TooLarge),
        ] {
            assert_eq!(cents(raw, mark), Err(expected), "{raw}");
        }
    }

    #[test]
    fn only_some_numbers_tell_the_decimal_mark() {
        for (raw, expected) in [
            ("1.234", Evidence::Either),
            ("12,345", Evidence::Either),
            ("0.123", Evidence::Certain(Point)),
            ("1234.567", Evidence::Certain(Point)),
            ("1.234.567", Evidence::Certain(Comma)),
            ("1.5", Evidence::Certain(Point)),
            ("1,5", Evidence::Certain(Comma)),
            ("1'234.567", Evidence::Certain(Point)),
            ("1500", Evidence::Plain),
            ("K 1", Evidence::NotANumber),
        ] {
            assert_eq!(evidence(raw), expected, "{raw}");
        }
    }

    #[test]
    fn the_unit_of_the_column_counts_unless_the_cell_says_its_own() {
        let thousand = |raw| parse(raw, Comma, Unit::Thousand);
        let money = |amount| {
            Ok(Some(Number::Money {
                cents: Cents::try_from(amount).expect("small"),
                rounded: false,
            }))
        };
        assert_eq!(thousand("1,5"), money(150_000));
        assert_eq!(thousand("1,5 Mio."), money(150_000_000));
    }
}
