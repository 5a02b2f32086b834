//! Dates as people and programs write them.
//!
//! Only the order of day and month can be in doubt, and only between slashes and hyphens. It is
//! decided for a whole column from the dates that leave no doubt; otherwise it is asked.

use super::choices::Context;
use crate::domain::values::fiscal_year;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which of two small numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 31.12.1998, 31/12/1998
    DayFirst,
    /// 12/31/1998
    MonthFirst,
}

/// Why a cell is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    NotADate,
    /// The month has no such day, as in 31.02.
    NoSuchDay {
        day: u32,
        month: u32,
        year: i32,
    },
    /// There are only twelve months.
    NoSuchMonth {
        month: u32,
    },
    /// A year outside 1900 to 2200, the years a workspace knows.
    UnlikelyYear {
        year: i32,
    },
}

/// What one cell says about the order of day and month in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    Certain(DateOrder),
    /// "03/04/2024".
    Either,
    /// A date that reads the same in either order, as 2024-04-03 does.
    Plain,
    NotADate,
}

/// The parts of a written date.
enum Parts {
    Known {
        year: i32,
        month: u32,
        day: u32,
    },
    /// Two small numbers and a year, as they stand.
    Ordered {
        first: u32,
        second: u32,
        year: i32,
        separator: char,
    },
}

/// A two-digit year more than this many years ahead belongs to the century before.
const PIVOT_YEARS_AHEAD: i32 = 10;

/// Reads one cell of a column with a known order; `None` for an empty cell. `current_year` tells
/// which century a two-digit year belongs to.
///
/// # Errors
/// [`DateProblem`].
pub fn parse(
    raw: &str,
    order: DateOrder,
    current_year: i32,
) -> Result<Option<NaiveDate>, DateProblem> {
    if super::number::is_nothing(raw) || is_zero_date(raw) {
        return Ok(None);
    }
    let (year, month, day) = match split(raw, current_year).ok_or(DateProblem::NotADate)? {
        Parts::Known { year, month, day } => (year, month, day),
        Parts::Ordered {
            first,
            second,
            year,
            separator,
        } => {
            if separator == '.' || order == DateOrder::DayFirst {
                (year, second, first)
            } else {
                (year, first, second)
            }
        }
    };
    if !(1900..=2200).contains(&year) {
        return Err(DateProblem::UnlikelyYear { year });
    }
    if !(1..=12).contains(&month) {
        return Err(DateProblem::NoSuchMonth { month });
    }
    NaiveDate::from_ymd_opt(year, month, day)
        .map(Some)
        .ok_or(DateProblem::NoSuchDay { day, month, year })
}

/// What a cell tells about the order of day and month.
#[must_use]
pub fn evidence(raw: &str, current_year: i32) -> Evidence {
    match split(raw, current_year) {
        None => Evidence::NotADate,
        Some(Parts::Known { .. }) => Evidence::Plain,
        Some(Parts::Ordered { separator: '.', .. }) => Evidence::Plain,
        Some(Parts::Ordered { first, second, .. }) => match (first > 12, second > 12) {
            (true, false) => Evidence::Certain(DateOrder::DayFirst),
            (false, true) => Evidence::Certain(DateOrder::MonthFirst),
            (true, true) => Evidence::NotADate,
            (false, false) if first == second => Evidence::Plain,
            (false, false) => Evidence::Either,
        },
    }
}

/// The year a cell below `header` names: "2024", "FY24", "2023/24" or the fiscal year of a day or month.
#[must_use]
pub fn year_in(header: &str, raw: &str, context: Context) -> Option<i32> {
    let date = match parse(raw, DateOrder::DayFirst, context.current_year) {
        // A year alone is no day.
        Ok(date) if raw.trim().len() > 4 => date,
        _ => None,
    };
    date.map(|date| fiscal_year(date, context.fiscal_year_start))
        .or_else(|| super::header::year_below(header, raw, context))
}

/// "00.00.0000" is how databases write that there is no date.
fn is_zero_date(raw: &str) -> bool {
    raw.contains('0')
        && raw
            .chars()
            .all(|letter| matches!(letter, '0' | '.' | '-' | '/' | ':' | ' '))
}

fn split(raw: &str, current_year: i32) -> Option<Parts> {
    let text = raw.trim();
    // A time of day after the date is of no interest here.
    let text = text.split([' ', 'T']).next()?.trim_end_matches(',');
    if text.len() > 10 {
        return None;
    }
    let separator = text.chars().find(|letter| !letter.is_ascii_digit());
    let Some(separator) = separator else {
        return split_digits(text);
    };
    if !matches!(separator, '.' | '/' | '-') {
        return None;
    }
    let pieces: Vec<&str> = text.split(separator).collect();
    let number = |piece: &str| piece.parse::<u32>().ok().filter(|_| piece.len() <= 4);
    match pieces[..] {
        [year, month, day] if year.len() == 4 => Some(Parts::Known {
            year: i32::try_from(number(year)?).ok()?,
            month: number(month)?,
            day: number(day)?,
        }),
        [first, second, year] if matches!(year.len(), 2 | 4) => Some(Parts::Ordered {
            first: number(first)?,
            second: number(second)?,
            year: full_year(year, current_year)?,
            separator,
        }),
        // "03/2015" and "03.2015": the first of the month.
        [month, year] if year.len() == 4 => Some(Parts::Known {
            year: i32::try_from(number(year)?).ok()?,
            month: number(month)?,
            day: 1,
        }),
        _ => None,
    }
}

/// "20240403", or a year alone: its first day.
fn split_digits(text: &str) -> Option<Parts> {
    let whole: u32 = text.parse().ok()?;
    let parts = |year: u32, month, day| {
        Some(Parts::Known {
            year: i32::try_from(year).ok()?,
            month,
            day,
        })
    };
    match text.len() {
        4 => parts(whole, 1, 1),
        8 => parts(whole / 10_000, whole / 100 % 100, whole % 100),
        _ => None,
    }
}

/// The full year of two or four digits.
#[must_use]
pub fn full_year(digits: &str, current_year: i32) -> Option<i32> {
    let year: i32 = digits.parse().ok()?;
    if digits.len() != 2 {
        return Some(year);
    }
    let century = current_year - current_year.rem_euclid(100);
    let candidate = century + year;
    Some(if candidate > current_year + PIVOT_YEARS_AHEAD {
        candidate - 100
    } else {
        candidate
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str, order: DateOrder) -> Result<Option<NaiveDate>, DateProblem> {
        parse(raw, order, 2026)
    }

    #[test]
    fn one_day_is_read_from_every_spelling() {
        let day = NaiveDate::from_ymd_opt(1998, 4, 9);
        for raw in [
            "1998-04-09",
            "09.04.1998",
            "9.4.98",
            "09/04/1998",
            "19980409",
            "1998-04-09T08:30:00Z",
        ] {
            assert_eq!(read(raw, DateOrder::DayFirst), Ok(day), "{raw}");
        }
        assert_eq!(read("04/09/1998", DateOrder::MonthFirst), Ok(day));
        // A German date stays a German date, whatever the slashes of the column say.
        assert_eq!(read("09.04.1998", DateOrder::MonthFirst), Ok(day));
        assert_eq!(read("", DateOrder::DayFirst), Ok(None));
        assert_eq!(read("00.00.0000", DateOrder::DayFirst), Ok(None));
    }

    #[test]
    fn days_that_never_were_are_named() {
        assert_eq!(
            read("31.02.1998", DateOrder::DayFirst),
            Err(DateProblem::NoSuchDay {
                day: 31,
                month: 2,
                year: 1998
            })
        );
        assert_eq!(
            read("12/31/1998", DateOrder::DayFirst),
            Err(DateProblem::NoSuchMonth { month: 31 })
        );
        assert_eq!(
            read("soon", DateOrder::DayFirst),
            Err(DateProblem::NotADate)
        );
        assert_eq!(
            read("01.01.0098", DateOrder::DayFirst),
            Err(DateProblem::UnlikelyYear { year: 98 })
        );
    }

    #[test]
    fn two_digit_years_fall_into_the_nearer_century() {
        assert_eq!(full_year("98", 2026), Some(1998));
        assert_eq!(full_year("26", 2026), Some(2026));
        assert_eq!(full_year("36", 2026), Some(2036));
        assert_eq!(full_year("37", 2026), Some(1937));
    }

    #[test]
    fn only_small_numbers_between_slashes_leave_doubt() {
        assert_eq!(evidence("03/04/2024", 2026), Evidence::Either);
        assert_eq!(
            evidence("13/04/2024", 2026),
            Evidence::Certain(DateOrder::DayFirst)
        );
        assert_eq!(
            evidence("04/13/2024", 2026),
            Evidence::Certain(DateOrder::MonthFirst)
        );
        assert_eq!(evidence("03.04.2024", 2026), Evidence::Plain);
        assert_eq!(evidence("2024-04-03", 2026), Evidence::Plain);
        assert_eq!(evidence("04/04/2024", 2026), Evidence::Plain);
    }
}
