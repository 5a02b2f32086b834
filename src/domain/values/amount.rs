//! Money, currencies and measures.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

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

    /// Those that are offered; a workspace may have any other, from a file.
    pub const COMMON: [Self; 12] = [
        Self::EUR,
        Self(*b"USD"),
        Self(*b"GBP"),
        Self(*b"CHF"),
        Self(*b"CZK"),
        Self(*b"DKK"),
        Self(*b"HUF"),
        Self(*b"NOK"),
        Self(*b"PLN"),
        Self(*b"RON"),
        Self(*b"SEK"),
        Self(*b"JPY"),
    ];

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
/// compared; only hours are added up.
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

written_as_text! {
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
}
