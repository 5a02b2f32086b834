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
    let mut leads = Vec::new();
    let mut shifts = Vec::new();
    for swap in pairs(grid, weights, places)? {
        leads_of(grid, swap, &mut leads);
        shifts.extend(shift_for(&leads, weights.as_slice(), swap, f64::INFINITY));
    }
    Ok(shifts)
}

/// The smallest of all shifts, the first of equal ones; the same as looking for it among [`point_shifts`], which
/// writes down many that are larger.
///
/// # Errors
/// [`AnalysisError::LengthMismatch`] unless there is one weight per criterion.
pub fn least_point_shift(
    grid: &ValueGrid,
    weights: &Weights,
    places: usize,
) -> Result<Option<PointShift>, AnalysisError> {
    let mut leads = Vec::new();
    let mut least: Option<PointShift> = None;
    for swap in pairs(grid, weights, places)? {
        leads_of(grid, swap, &mut leads);
        let below = least.as_ref().map_or(f64::INFINITY, |shift| shift.points);
        let shift = shift_for(&leads, weights.as_slice(), swap, below);
        if let Some(shift) = shift.filter(|shift| shift.points < below) {
            least = Some(shift);
        }
    }
    Ok(least)
}

/// Every pair of an account inside and one outside the first places, the best inner account first.
fn pairs(grid: &ValueGrid, weights: &Weights, places: usize) -> Result<Vec<Swap>, AnalysisError> {
    let scores = grid.scores(weights)?;
    let (inside, outside) = split_at_top(&scores, places);
    let of = |leaves: usize| outside.iter().map(move |&enters| Swap { leaves, enters });
    Ok(inside.iter().flat_map(|&leaves| of(leaves)).collect())
}

/// By how much the one who enters leads on each criterion.
fn leads_of(grid: &ValueGrid, swap: Swap, leads: &mut Vec<f64>) {
    leads.clear();
    leads.extend((0..grid.criteria()).map(|criterion| {
        let column = grid.column(criterion);
        column[swap.enters] - column[swap.leaves]
    }));
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

/// The shift of one pair; `None` where there is none, and where it can't be smaller than `below`.
fn shift_for(leads: &[f64], weights: &[f64], swap: Swap, below: f64) -> Option<PointShift> {
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
    // The criterion that it trails most on gives most for a point.
    let worst = leads.iter().copied().fold(f64::INFINITY, f64::min);
    if 100.0 * (gap / (leads[best] - worst)) >= below {
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
