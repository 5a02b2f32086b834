//! Small validated values: money, years, periods, texts, points in time. A value that exists is valid.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A calendar day without a time zone.
pub type Date = chrono::NaiveDate;

/// Whether a day lies in the years that a business can mean: a year that is half typed does not.
pub fn is_plausible(day: &Date) -> bool {
    use chrono::Datelike as _;
    u16::try_from(day.year()).is_ok_and(|year| Year::try_from(year).is_ok())
}

/// An amount of money in hundredths of the workspace's one currency. May be negative (credit notes).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "i64")]
pub struct Cents(i64);

/// An amount beyond what a workspace can hold without losing a cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} cents are beyond ±{max}", max = Cents::MAX)]
pub struct AmountTooLarge(pub i64);

impl Cents {
    /// The largest amount either way: ten trillion units, so that 50,000 of them still add up in `i64`
    /// and each is exact in a JSON number.
    pub const MAX: i64 = 1_000_000_000_000_000;
    /// No money.
    pub const ZERO: Self = Self(0);

    /// The amount in hundredths.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for Cents {
    type Error = AmountTooLarge;

    fn try_from(cents: i64) -> Result<Self, AmountTooLarge> {
        if cents.unsigned_abs() <= Self::MAX as u64 {
            Ok(Self(cents))
        } else {
            Err(AmountTooLarge(cents))
        }
    }
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

/// A short text on one line that says something: a name, a title. 1 to 200 characters, no outer spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String")]
pub struct Name(String);

/// Why a text is no name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAName {
    #[error("a name must not be empty")]
    Empty,
    #[error("a name of {actual} characters is longer than {max}", max = Name::MAX)]
    TooLong { actual: usize },
}

impl Name {
    /// The longest name, in characters.
    pub const MAX: usize = 200;

    /// Reads a name as a person typed it: control characters become spaces, outer spaces go.
    pub fn new(text: &str) -> Result<Self, NotAName> {
        let clean = one_line(text);
        match clean.chars().count() {
            0 => Err(NotAName::Empty),
            actual if actual > Self::MAX => Err(NotAName::TooLong { actual }),
            _ => Ok(Self(clean)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Name {
    /// A dash: the name of what has none.
    fn default() -> Self {
        Self("–".to_owned())
    }
}

impl TryFrom<String> for Name {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        Self::new(&text)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A text on one line: control characters become spaces, outer spaces go.
pub fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    spaced.trim().to_owned()
}

/// An ISO 4217 currency code: three capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// A text that is no currency code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a currency code of three capital letters")]
pub struct NotACurrency(pub String);

impl Currency {
    /// The euro, which a new workspace starts with.
    pub const EUR: Self = Self(*b"EUR");

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("EUR")
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        match <[u8; 3]>::try_from(text.as_bytes()) {
            Ok(code) if code.iter().all(u8::is_ascii_uppercase) => Ok(Self(code)),
            _ => Err(NotACurrency(text.to_owned())),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A decimal with up to three places, as a person types a measure: 22.5 %, 0.9, 14 shops. Measures are
/// compared, never added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal {
    thousandths: i64,
}

/// A text that is no decimal of up to three places.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a number with at most three decimals")]
pub struct NotADecimal(pub String);

impl Decimal {
    /// The value in thousandths.
    pub const fn thousandths(self) -> i64 {
        self.thousandths
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.thousandths / 1000, (self.thousandths % 1000).abs());
        let sign = if self.thousandths < 0 && whole == 0 {
            "-"
        } else {
            ""
        };
        write!(formatter, "{sign}{whole}")?;
        if rest > 0 {
            write!(formatter, ".{}", format!("{rest:03}").trim_end_matches('0'))?;
        }
        Ok(())
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads `-12.5` and, as half of Europe types it, `-12,5`.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let not = || NotADecimal(text.to_owned());
        let (negative, digits) = match text.trim().strip_prefix(['-', '−']) {
            Some(digits) => (true, digits),
            None => (false, text.trim()),
        };
        let (whole, rest) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 12 || rest.len() > 3 || !plain(whole) || !plain(rest) {
            return Err(not());
        }
        let thousandths: i64 = format!("{whole}{rest:0<3}").parse().map_err(|_| not())?;
        Ok(Self {
            thousandths: if negative { -thousandths } else { thousandths },
        })
    }
}

/// Values that are written as their text form, in JSON and as keys of JSON objects.
macro_rules! written_as_text {
    ($($name:ident: $schema:tt),+ $(,)?) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    )+};
}

written_as_text! {
    Period: { "type": "string", "pattern": "^[0-9]{4}(-forecast)?$" },
    Timestamp: { "type": "string", "format": "date-time" },
    Currency: { "type": "string", "pattern": "^[A-Z]{3}$" },
    Decimal: { "type": "string", "pattern": "^-?[0-9]{1,12}(\\.[0-9]{1,3})?$" },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_keeps_to_what_adds_up_exactly() {
        assert_eq!(Cents::try_from(Cents::MAX).map(Cents::get), Ok(Cents::MAX));
        assert_eq!(Cents::try_from(i64::MIN), Err(AmountTooLarge(i64::MIN)));
    }

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
    fn a_name_loses_line_breaks_and_outer_spaces_only() {
        assert_eq!(
            Name::new("  Königlich\nEssen ").map(|name| name.to_string()),
            Ok("Königlich Essen".into())
        );
        assert_eq!(Name::new(" \t"), Err(NotAName::Empty));
        assert_eq!(
            Name::new(&"x".repeat(201)),
            Err(NotAName::TooLong { actual: 201 })
        );
    }

    #[test]
    fn a_measure_is_read_with_point_or_comma() {
        for (typed, written) in [
            ("22,5", "22.5"),
            ("-0.05", "-0.05"),
            ("14", "14"),
            ("1.500", "1.5"),
        ] {
            assert_eq!(
                typed.parse::<Decimal>().map(|value| value.to_string()),
                Ok(written.into())
            );
        }
        for wrong in ["", "1.2345", "1.000,5", "x", "-", "9999999999999"] {
            assert!(wrong.parse::<Decimal>().is_err(), "{wrong}");
        }
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
