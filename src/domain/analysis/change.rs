//! Why a score moved between two dates: other answers, other weights. Both add up to the move exactly.

use super::error::{AnalysisError, same_length};
use super::explain::Breakdown;
use super::rounding::{Decimals, RoundedParts, apportion};
use super::value::Value;

/// The move of a score, split by cause and criterion: exact numerators over one denominator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Because the answers changed, per criterion.
    by_ratings: Vec<i128>,
    /// Because the weights changed, per criterion.
    by_weights: Vec<i128>,
    denominator: i128,
}

/// A move in tenths of a point: both causes add up to the whole, and so do the criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenths {
    pub total: i64,
    pub by_ratings: i64,
    pub by_weights: i64,
    /// Per criterion, for both causes together.
    pub parts: Vec<i64>,
}

impl Change {
    /// What other answers made of the score, per criterion, in points.
    pub fn by_ratings(&self) -> Vec<f64> {
        self.in_points(&self.by_ratings)
    }

    /// What other weights made of it, per criterion, in points.
    pub fn by_weights(&self) -> Vec<f64> {
        self.in_points(&self.by_weights)
    }

    fn in_points(&self, parts: &[i128]) -> Vec<f64> {
        let point = self.denominator as f64;
        parts.iter().map(|part| *part as f64 / point).collect()
    }

    /// All parts together, score after − score before, as a fraction: numerator and denominator.
    pub fn total(&self) -> (i128, i128) {
        let parts = self.by_ratings.iter().chain(&self.by_weights);
        (parts.sum(), self.denominator)
    }

    /// Whether neither answers nor weights have moved anything, on no criterion.
    pub fn is_nothing(&self) -> bool {
        self.by_ratings
            .iter()
            .chain(&self.by_weights)
            .all(|part| *part == 0)
    }

    /// The move in tenths of a point, rounded so that it still adds up.
    pub fn tenths(&self) -> Tenths {
        let tenths = i128::from(Decimals::One.units());
        let rounded = |parts: &[i128]| -> RoundedParts {
            let parts: Vec<i128> = parts.iter().map(|part| part * tenths).collect();
            apportion(&parts, self.denominator)
        };
        let causes = [self.by_ratings.iter().sum(), self.by_weights.iter().sum()];
        let causes = rounded(&causes);
        let each = self.by_ratings.iter().zip(&self.by_weights);
        let each: Vec<i128> = each.map(|(rating, weight)| rating + weight).collect();
        Tenths {
            total: causes.total,
            by_ratings: causes.parts[0],
            by_weights: causes.parts[1],
            parts: rounded(&each).parts,
        }
    }
}

/// Splits S' − S = Σ(w'v' − wv) into w̄·(v' − v) and (w' − w)·v̄ with the means of before and
/// after, the exact Shapley split of two causes: the order of the causes does not matter.
///
/// The same criteria stand in the same order on both sides; one that did not exist yet has no
/// points there. Unknown answers count as the middle. Without weight on one side there is no value to compare: the
/// weight is the cause.
///
/// # Errors
/// [`AnalysisError::LengthMismatch`] unless both have the same number of criteria.
pub fn explain_change(before: &Breakdown, after: &Breakdown) -> Result<Change, AnalysisError> {
    same_length(before.parts().len(), after.parts().len())?;
    let (old_sum, new_sum) = (before.applicable(), after.applicable());
    let mut change = Change {
        by_ratings: Vec::new(),
        by_weights: Vec::new(),
        // Twice for the mean of two weights, twice for values in halves.
        denominator: 4 * i128::from(Value::UNIT) * old_sum * new_sum,
    };
    for (old, new) in before.weighed().zip(after.weighed()) {
        let ((old_weight, old_part), (new_weight, new_part)) = (old, new);
        let by_ratings = if old_weight > 0 && new_weight > 0 {
            // A part is a whole number of weights: value by value, without a remainder.
            let moved = new_part / new_weight - old_part / old_weight;
            (old_weight * new_sum + new_weight * old_sum) * moved
        } else {
            0
        };
        let moved = 2 * (new_part * old_sum - old_part * new_sum);
        change.by_ratings.push(by_ratings);
        change.by_weights.push(moved - by_ratings);
    }
    Ok(change)
}
