//! Days, years, periods and moments.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

/// A calendar day without a time zone.
pub type Date = chrono::NaiveDate;

/// Whether a day lies in the years that a business can mean: a year that is half typed does not.
pub fn is_plausible(day: &Date) -> bool {
    use chrono::Datelike as _;
    u16::try_from(day.year()).is_ok_and(|year| Year::try_from(year).is_ok())
}

/// The fiscal year a day lies in, named by the calendar year it begins in; `start` is its first month.
pub fn fiscal_year(day: Date, start: u8) -> i32 {
    day.year() - i32::from(day.month() < u32::from(start))
}

/// A calendar or fiscal year, 1900 to 2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "u16")]
pub struct Year(u16);

/// A number that is no year of a business we could know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a year from 1900 to 2200")]
pub struct NotAYear(pub u16);

impl Year {
    /// The year as a number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl From<Year> for i32 {
    fn from(year: Year) -> Self {
        Self::from(year.0)
    }
}

impl TryFrom<u16> for Year {
    type Error = NotAYear;

    fn try_from(year: u16) -> Result<Self, NotAYear> {
        if (1900..=2200).contains(&year) {
            Ok(Self(year))
        } else {
            Err(NotAYear(year))
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

/// A year as it was, or as it is expected to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    pub year: Year,
    pub kind: PeriodKind,
}

/// Whether figures happened or are expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    Actual,
    Forecast,
}

impl Period {
    /// A year that happened.
    pub const fn actual(year: Year) -> Self {
        Self {
            year,
            kind: PeriodKind::Actual,
        }
    }
}

/// A text that is no period: `2026` or `2026-forecast`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a period like \"2026\" or \"2026-forecast\"")]
pub struct NotAPeriod(pub String);

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PeriodKind::Actual => write!(formatter, "{}", self.year),
            PeriodKind::Forecast => write!(formatter, "{}-forecast", self.year),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let not = || NotAPeriod(text.to_owned());
        let (digits, kind) = match text.strip_suffix("-forecast") {
            Some(digits) => (digits, PeriodKind::Forecast),
            None => (text, PeriodKind::Actual),
        };
        // Only the one canonical spelling, so that equal periods are equal texts.
        if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(not());
        }
        let number: u16 = digits.parse().map_err(|_| not())?;
        let year = Year::try_from(number).map_err(|_| not())?;
        Ok(Self { year, kind })
    }
}

/// A moment, to the second, in UTC. Written as RFC 3339.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// The moment, cut to whole seconds.
    pub fn new(moment: DateTime<Utc>) -> Self {
        Self(DateTime::from_timestamp(moment.timestamp(), 0).unwrap_or_default())
    }

    /// The moment as chrono knows it.
    pub const fn moment(self) -> DateTime<Utc> {
        self.0
    }

    /// Seconds from `earlier` to here; negative when `earlier` is later.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

/// A text that is no moment in the years 0 to 9999.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a moment like \"2026-11-23T22:30:00Z\"")]
pub struct NotATimestamp(pub String);

impl FromStr for Timestamp {
    type Err = NotATimestamp;

    fn from_str(text: &str) -> Result<Self, NotATimestamp> {
        let not = |_| NotATimestamp(text.to_owned());
        let moment = DateTime::parse_from_rfc3339(text).map_err(not)?.to_utc();
        // A zone can push the last night of 9999 into a year that RFC 3339 can't write.
        if (0..=9999).contains(&moment.year()) {
            Ok(Self::new(moment))
        } else {
            Err(NotATimestamp(text.to_owned()))
        }
    }
}

written_as_text! {
    Period: { "type": "string", "pattern": "^[0-9]{4}(-forecast)?$" },
    Timestamp: { "type": "string", "format": "date-time" },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_reads_back_from_its_text() {
        for text in ["1998", "2026-forecast"] {
            assert_eq!(
                text.parse::<Period>().map(|period| period.to_string()),
                Ok(text.into())
            );
        }
        for wrong in ["98", "+1998", "01998", " 1998"] {
            assert!(wrong.parse::<Period>().is_err(), "{wrong}");
        }
        assert!("2026-plan".parse::<Period>().is_err());
    }

    #[test]
    fn a_moment_that_could_not_be_written_is_refused() {
        assert!("9999-12-31T23:59:59Z".parse::<Timestamp>().is_ok());
        assert!("9999-12-31T23:59:59-01:00".parse::<Timestamp>().is_err());
        assert!("0000-01-01T00:00:00+01:00".parse::<Timestamp>().is_err());
    }

    #[test]
    fn a_moment_is_written_to_the_second_in_utc() {
        let moment: Result<Timestamp, _> = "2026-11-23T23:30:00.750+01:00".parse();
        assert_eq!(
            moment.map(|moment| moment.to_string()),
            Ok("2026-11-23T22:30:00Z".into())
        );
    }
}
