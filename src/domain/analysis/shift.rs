//! The fewest of the 100 weight points that must move before the first places change hands.

use super::error::AnalysisError;
use super::grid::{Swap, ValueGrid, split_at_top};
use super::weights::Weights;
use crate::domain::sorting;

/// Points moved from one criterion to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PointMove {
    pub from: usize,
    pub to: usize,
    /// Of 100 points in all.
    pub points: f64,
}

/// The smallest shift that lets one account draw level with another.
#[derive(Debug, Clone, PartialEq)]
pub struct PointShift {
    pub swap: Swap,
    /// All moves together, of 100 points.
    pub points: f64,
    pub moves: Vec<PointMove>,
}

/// How firm a selection is against other weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// Fewer than 3 points change it.
    Shaky,
    /// 3 to 10 points.
    Medium,
    /// More than 10 points, or no shift at all.
    Firm,
}

impl Firmness {
    /// Judges a shift; `None` stands for "cannot change".
    pub fn of(shift: Option<&PointShift>) -> Self {
        match shift.map(|shift| shift.points) {
            Some(points) if points < 3.0 => Self::Shaky,
            Some(points) if points <= 10.0 => Self::Medium,
            Some(_) | None => Self::Firm,
        }
    }
}

/// Every pair of an account inside and one outside the first `places` that can be swapped, best
/// inner account first. Fractional greedy, equal to linear programming (reference case L21): give
/// to the criterion where the challenger leads most, take first where it trails most. A pair is
/// missing if the challenger trails everywhere; level in one place is enough to draw level.
///
/// # Errors
/// [`AnalysisError::LengthMismatch`] unless there is one weight per criterion.
pub fn point_shifts(
    grid: &ValueGrid,
    weights: &Weights,
    places: usize,
) -> Result<Vec<PointShift>, AnalysisError> {
    let scores = grid.scores(weights)?;
    let (inside, outside) = split_at_top(&scores, places);
    let pairs = inside
        .iter()
        .flat_map(|&leaves| outside.iter().map(move |&enters| Swap { leaves, enters }));
    Ok(pairs
        .filter_map(|swap| shift_for(grid, weights.as_slice(), swap))
        .collect())
}

/// The smallest of several shifts, the first of equal ones: over all pairs the sentence about the
/// portfolio, over the pairs of one account the sentence on its card.
pub fn smallest_shift<'a>(
    shifts: impl IntoIterator<Item = &'a PointShift>,
) -> Option<&'a PointShift> {
    shifts
        .into_iter()
        .min_by(|left, right| left.points.total_cmp(&right.points))
}

fn shift_for(grid: &ValueGrid, weights: &[f64], swap: Swap) -> Option<PointShift> {
    let leads: Vec<f64> = (0..grid.criteria())
        .map(|criterion| grid.column(criterion)[swap.enters] - grid.column(criterion)[swap.leaves])
        .collect();
    let mut gap = -leads
        .iter()
        .zip(weights)
        .map(|(lead, weight)| lead * weight)
        .sum::<f64>();
    let mut shift = PointShift {
        swap,
        points: 0.0,
        moves: Vec::new(),
    };
    if gap <= 0.0 {
        return Some(shift);
    }
    // The first of equal leads, so that the answer does not depend on chance.
    let best = (0..leads.len())
        .rev()
        .max_by(|&a, &b| leads[a].total_cmp(&leads[b]))?;
    if leads[best] < 0.0 {
        return None;
    }
    let mut givers: Vec<usize> = (0..leads.len())
        .filter(|&criterion| leads[criterion] < leads[best])
        .collect();
    sorting::by(&mut givers, |&a, &b| leads[a].total_cmp(&leads[b]));
    for giver in givers {
        let needed = gap / (leads[best] - leads[giver]);
        let moved = needed.min(weights[giver]);
        if moved > 0.0 {
            let points = 100.0 * moved;
            shift.points += points;
            shift.moves.push(PointMove {
                from: giver,
                to: best,
                points,
            });
        }
        if needed <= weights[giver] {
            break;
        }
        gap -= moved * (leads[best] - leads[giver]);
    }
    Some(shift)
}
