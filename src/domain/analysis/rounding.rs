//! Rounding so that the parts shown add up to the total shown (largest remainder method).

use super::error::{AnalysisError, all_finite};
use crate::domain::sorting;

/// How fine a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimals {
    /// Whole points, the default everywhere.
    None,
    /// Tenths of a point, for details.
    One,
}

impl Decimals {
    /// Units in one point: 1 or 10.
    pub const fn units(self) -> i64 {
        match self {
            Self::None => 1,
            Self::One => 10,
        }
    }
}

/// Rounded parts and their total, in units of the chosen decimals. The parts sum to the total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundedParts {
    pub total: i64,
    pub parts: Vec<i64>,
}

/// Rounds signed parts: floor each, then hand the missing units to the largest remainders, ties by
/// position; the total is the exact sum rounded half up (reference case L32).
///
/// Parts are read to the nearest billionth; beyond ±10⁹ points they are held at that bound.
///
/// # Errors
/// [`AnalysisError::NotFinite`] if a part is not a finite number.
pub fn round_parts(parts: &[f64], decimals: Decimals) -> Result<RoundedParts, AnalysisError> {
    const BILLIONTHS: f64 = 1e9;
    all_finite(parts)?;
    let units = i128::from(decimals.units());
    let numerators: Vec<i128> = parts
        .iter()
        .map(|part| (part.clamp(-1e9, 1e9) * BILLIONTHS).round() as i128 * units)
        .collect();
    Ok(apportion(&numerators, BILLIONTHS as i128))
}

/// The exact core: parts are `numerators[i] / denominator` units; the denominator is positive.
pub(super) fn apportion(numerators: &[i128], denominator: i128) -> RoundedParts {
    let sum: i128 = numerators.iter().sum();
    let total = (2 * sum + denominator).div_euclid(2 * denominator);
    let mut parts: Vec<i128> = numerators
        .iter()
        .map(|part| part.div_euclid(denominator))
        .collect();
    let mut by_remainder: Vec<usize> = (0..numerators.len()).collect();
    // A stable sort keeps the position as the last word.
    sorting::by_key(&mut by_remainder, |&index| {
        std::cmp::Reverse(numerators[index].rem_euclid(denominator))
    });
    let missing = usize::try_from(total - parts.iter().sum::<i128>()).unwrap_or(0);
    for &index in by_remainder.iter().take(missing) {
        parts[index] += 1;
    }
    RoundedParts {
        total: saturating(total),
        parts: parts.into_iter().map(saturating).collect(),
    }
}

fn saturating(units: i128) -> i64 {
    units.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
}
