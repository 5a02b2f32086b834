//! Shares as whole basis points, so that "exactly 80 %" is a fact about integers.

use super::error::AnalysisError;

/// A share of a whole in basis points: 10,000 is everything, 8,000 is 80 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BasisPoints(u16);

impl BasisPoints {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// The whole.
    pub const WHOLE: Self = Self(10_000);

    /// A share from 0 to 10,000 basis points.
    ///
    /// # Errors
    /// [`AnalysisError::ShareOutOfRange`] above 10,000.
    pub fn new(basis_points: u16) -> Result<Self, AnalysisError> {
        if basis_points > Self::WHOLE.0 {
            return Err(AnalysisError::ShareOutOfRange {
                found: basis_points,
                lowest: 0,
                highest: Self::WHOLE.0,
            });
        }
        Ok(Self(basis_points))
    }

    /// Whole percent; more than 100 counts as 100, which keeps constants short and total.
    pub const fn percent(percent: u8) -> Self {
        if percent > 100 {
            Self::WHOLE
        } else {
            Self(percent as u16 * 100)
        }
    }

    /// The number of basis points.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The share between 0 and 1, for display.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }

    /// Whether `part` of `whole` is at least this share; exact.
    pub fn is_reached_by(self, part: i128, whole: i128) -> bool {
        part * 10_000 >= i128::from(self.0) * whole
    }

    /// The share as a fraction.
    pub const fn fraction(self) -> Fraction {
        Fraction::new(self.0, Self::WHOLE.0)
    }

    /// Whether `part` of `whole` is at most this share; exact.
    pub fn is_not_exceeded_by(self, part: i128, whole: i128) -> bool {
        part * 10_000 <= i128::from(self.0) * whole
    }
}

/// A share that is no whole number of basis points, as 5/6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    part: u16,
    of: u16,
}

impl Fraction {
    /// A part of a whole that is not 0.
    pub const fn new(part: u16, of: u16) -> Self {
        Self { part, of }
    }

    /// The fraction between 0 and 1, for display.
    pub fn as_f64(self) -> f64 {
        f64::from(self.part) / f64::from(self.of)
    }

    /// Whether `part` of `whole` is at least this share; exact.
    pub fn is_reached_by(self, part: i128, whole: i128) -> bool {
        part * i128::from(self.of) >= i128::from(self.part) * whole
    }

    /// Part and whole as they are calculated with.
    pub(super) fn terms(self) -> (i128, i128) {
        (i128::from(self.part), i128::from(self.of))
    }

    /// Whether it is neither nothing nor the whole.
    pub const fn is_proper(self) -> bool {
        self.part > 0 && self.part < self.of
    }
}

impl From<BasisPoints> for Fraction {
    fn from(share: BasisPoints) -> Self {
        share.fraction()
    }
}
