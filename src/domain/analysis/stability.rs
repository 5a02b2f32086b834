//! How far one weight may move, the others in proportion, before the first places change hands.

use super::error::AnalysisError;
use super::grid::{Swap, ValueGrid, split_at_top};
use super::weights::Weights;

/// The interval of one weight in which the accounts in the first places stay the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StableRange {
    /// The weight now, 0 to 1.
    pub weight: f64,
    /// The lowest and the highest stable weight, 0 to 1.
    pub from: f64,
    pub to: f64,
    /// Who swaps below `from` and above `to`; `None` where the end of the scale is reached first.
    pub below: Option<Swap>,
    pub above: Option<Swap>,
}

/// The stable range of each weight (Triantaphyllou & Sánchez 1997; reference case L20).
///
/// With t for weight k, S_i(t) = t·v_ik + (1 − t)·R_i and R_i = (S_i − w_k·v_ik)/(1 − w_k); the
/// smallest lead of the inner over the outer accounts is concave in t, so the stable set is one
/// interval, bounded by the nearest crossings. `None` for a weight of 1: the rest is undefined.
///
/// # Errors
/// [`AnalysisError::LengthMismatch`] unless there is one weight per criterion.
pub fn stable_ranges(
    grid: &ValueGrid,
    weights: &Weights,
    places: usize,
) -> Result<Vec<Option<StableRange>>, AnalysisError> {
    let scores = grid.scores(weights)?;
    let (inside, outside) = split_at_top(&scores, places);
    let range = |criterion: usize| {
        let weight = weights.as_slice()[criterion];
        if weight >= 1.0 {
            return None;
        }
        let values = grid.column(criterion);
        let rest: Vec<f64> = scores
            .iter()
            .zip(values)
            .map(|(score, value)| (score - weight * value) / (1.0 - weight))
            .collect();
        let mut found = StableRange {
            weight,
            from: 0.0,
            to: 1.0,
            below: None,
            above: None,
        };
        for &inner in &inside {
            for &outer in &outside {
                let slope = (values[inner] - rest[inner]) - (values[outer] - rest[outer]);
                if slope == 0.0 {
                    continue;
                }
                let crossing = (rest[outer] - rest[inner]) / slope;
                let swap = Some(Swap {
                    leaves: inner,
                    enters: outer,
                });
                // A rising lead was caught up below the weight, a falling one will be above it.
                if slope > 0.0 && crossing > found.from {
                    (found.from, found.below) = (crossing.min(weight), swap);
                } else if slope < 0.0 && crossing < found.to {
                    (found.to, found.above) = (crossing.max(weight), swap);
                }
            }
        }
        Some(found)
    };
    Ok((0..grid.criteria()).map(range).collect())
}
