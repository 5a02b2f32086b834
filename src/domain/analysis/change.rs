//! Why a score moved between two dates: other ratings, other weights.

use super::error::{AnalysisError, same_length};
use super::explain::Breakdown;

/// The move of a score in points, split by cause and criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Because the answers changed, per criterion.
    pub by_ratings: Vec<f64>,
    /// Because the weights changed, per criterion.
    pub by_weights: Vec<f64>,
}

impl Change {
    /// All parts together: score after − score before.
    pub fn total(&self) -> f64 {
        self.by_ratings.iter().chain(&self.by_weights).sum()
    }
}

/// Splits S' − S = Σ(w'v' − wv) into w̄·(v' − v) and (w' − w)·v̄ with the means of before and
/// after, the exact Shapley split of two causes: the order of the causes does not matter.
///
/// The same criteria stand in the same order on both sides; one that did not exist yet has no
/// points there. Unknown answers count as the middle.
///
/// # Errors
/// [`AnalysisError::LengthMismatch`] unless both have the same number of criteria.
pub fn explain_change(before: &Breakdown, after: &Breakdown) -> Result<Change, AnalysisError> {
    same_length(before.parts().len(), after.parts().len())?;
    let mut change = Change {
        by_ratings: Vec::new(),
        by_weights: Vec::new(),
    };
    for (old, new) in before.parts().iter().zip(after.parts()) {
        let (old_part, new_part) = (old.middle.as_f64(), new.middle.as_f64());
        let (old_weight, new_weight) = (old.maximum.as_f64(), new.maximum.as_f64());
        // Without weight on one side there is no value to compare: the weight is the cause.
        let by_ratings = if old_weight > 0.0 && new_weight > 0.0 {
            let moved = new_part / new_weight - old_part / old_weight;
            (old_weight + new_weight) / 2.0 * moved
        } else {
            0.0
        };
        change.by_ratings.push(by_ratings);
        change.by_weights.push(new_part - old_part - by_ratings);
    }
    Ok(change)
}
