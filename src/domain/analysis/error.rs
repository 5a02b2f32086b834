//! What can be wrong with numbers handed to the engine. Every variant carries the offending value
//! and the bound it broke, so that the caller can name both to a person.

use thiserror::Error;

/// Nonsense passed in. Undefined results (an empty portfolio, nothing known) are not errors.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum AnalysisError {
    /// All weights are zero, or there are none: nothing could be compared.
    #[error("none of the {criteria} criteria has a weight above 0")]
    NoPositiveWeight { criteria: usize },
    /// More criteria than the exact arithmetic is proven for.
    #[error("{found} criteria, at most {most} are possible")]
    TooManyCriteria { found: usize, most: usize },
    /// Two slices that describe the same thing differ in length.
    #[error("{found} entries where {expected} are needed")]
    LengthMismatch { expected: usize, found: usize },
    /// Not a number, or infinite.
    #[error("the number at position {position} is not finite")]
    NotFinite { position: usize },
    /// A step of the rating scale outside 1 to 5.
    #[error("rating {found} is outside {lowest} to {highest}")]
    StepOutOfRange { found: u8, lowest: u8, highest: u8 },
    /// A number outside its closed range.
    #[error("{found} is outside {lowest} to {highest}")]
    OutOfRange {
        found: f64,
        lowest: f64,
        highest: f64,
    },
    /// A share in basis points outside its closed range.
    #[error("{found} basis points are outside {lowest} to {highest}")]
    ShareOutOfRange {
        found: u16,
        lowest: u16,
        highest: u16,
    },
    /// A series that must rise does not rise at this position (counted from 0).
    #[error("the bound at position {position} is not above the one before it")]
    NotIncreasing { position: usize },
    /// A pair of judgements that are not each other's inverse.
    #[error("judgements {row}/{column} and {column}/{row} are not positive inverses")]
    NotReciprocal { row: usize, column: usize },
    /// An index that names no account.
    #[error("account {found} does not exist among {count}")]
    NoSuchAccount { found: usize, count: usize },
}

/// Fails unless `found` equals `expected`.
pub(super) fn same_length(expected: usize, found: usize) -> Result<(), AnalysisError> {
    if expected == found {
        Ok(())
    } else {
        Err(AnalysisError::LengthMismatch { expected, found })
    }
}

/// Fails at the first number that is not finite.
pub(super) fn all_finite(numbers: &[f64]) -> Result<(), AnalysisError> {
    match numbers.iter().position(|number| !number.is_finite()) {
        Some(position) => Err(AnalysisError::NotFinite { position }),
        None => Ok(()),
    }
}
