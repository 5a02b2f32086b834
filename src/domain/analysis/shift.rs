//! The fewest of the 100 weight points that must move before the first places change hands.

use super::course::Course;
use super::error::AnalysisError;
use super::grid::{Swap, ValueGrid, split_at_top};
use super::rank::EQUAL_WITHIN;
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
    let mut all = Vec::new();
    each_shift(grid, weights, places, |shift| {
        all.push(shift);
        f64::INFINITY
    })?;
    Ok(all)
}

/// The smallest of all these shifts, the first of equal ones, without keeping the others; `None`
/// where no shift changes the first places.
///
/// # Errors
/// [`AnalysisError::LengthMismatch`] unless there is one weight per criterion.
pub fn least_point_shift(
    grid: &ValueGrid,
    weights: &Weights,
    places: usize,
) -> Result<Option<PointShift>, AnalysisError> {
    let mut smallest: Option<PointShift> = None;
    each_shift(grid, weights, places, |shift| {
        let least = smallest.as_ref().map_or(f64::INFINITY, |one| one.points);
        if shift.points < least {
            smallest = Some(shift);
        }
        smallest.as_ref().map_or(f64::INFINITY, |one| one.points)
    })?;
    Ok(smallest)
}

/// The smallest of several shifts, the first of equal ones: over the pairs of one account the
/// sentence on its card.
pub fn smallest_shift<'a>(
    shifts: impl IntoIterator<Item = &'a PointShift>,
) -> Option<&'a PointShift> {
    shifts
        .into_iter()
        .min_by(|left, right| left.points.total_cmp(&right.points))
}

/// Hands over the shift of each pair that can be swapped; the answer is how many points are of
/// interest from then on, so that larger shifts need not be worked out.
fn each_shift(
    grid: &ValueGrid,
    weights: &Weights,
    places: usize,
    mut take: impl FnMut(PointShift) -> f64,
) -> Result<(), AnalysisError> {
    let scores = grid.scores(weights)?;
    let (inside, outside) = split_at_top(&scores, places);
    let mut pairs = Pairs {
        grid,
        weights: weights.as_slice(),
        leads: Vec::with_capacity(grid.criteria()),
    };
    let mut most = f64::INFINITY;
    for &leaves in &inside {
        for &enters in &outside {
            let gap = scores[leaves] - scores[enters];
            if let Some(shift) = pairs.shift(Swap { leaves, enters }, gap, most) {
                most = take(shift);
            }
        }
    }
    Ok(())
}

/// What looks at one pair after the other.
struct Pairs<'a> {
    grid: &'a ValueGrid,
    weights: &'a [f64],
    /// How far the challenger leads on each criterion; used anew for every pair.
    leads: Vec<f64>,
}

/// How often a shift is looked for again from the score that the last one led to.
const ROUNDS: usize = 2;

impl Pairs<'_> {
    /// The smallest shift for a pair; `None` if there is none, or surely none below `most` points.
    fn shift(&mut self, swap: Swap, gap: f64, most: f64) -> Option<PointShift> {
        if gap <= EQUAL_WITHIN {
            let moves = Vec::new();
            return Some(PointShift {
                swap,
                points: 0.0,
                moves,
            });
        }
        let bends = |account: usize| !self.grid.left_out(account).is_empty();
        if bends(swap.leaves) || bends(swap.enters) {
            return self.bent(swap);
        }
        self.leads.clear();
        for criterion in 0..self.grid.criteria() {
            let values = self.grid.column(criterion);
            self.leads.push(values[swap.enters] - values[swap.leaves]);
        }
        self.straight(swap, gap, most)
    }

    /// The greedy shift for the leads that are noted.
    fn straight(&mut self, swap: Swap, mut gap: f64, most: f64) -> Option<PointShift> {
        let leads = &mut self.leads;
        // The first of equal leads, so that the answer does not depend on chance.
        let best = (0..leads.len())
            .rev()
            .max_by(|&a, &b| leads[a].total_cmp(&leads[b]))?;
        let lead = leads[best];
        if lead < 0.0 {
            return None;
        }
        // The criterion that it trails most on gives most for a point.
        let worst = leads.iter().copied().fold(f64::INFINITY, f64::min);
        if 100.0 * (gap / (lead - worst)) > most {
            return None;
        }
        let mut shift = PointShift {
            swap,
            points: 0.0,
            moves: Vec::new(),
        };
        while gap > EQUAL_WITHIN {
            let giver = (0..leads.len()).min_by(|&a, &b| leads[a].total_cmp(&leads[b]))?;
            // Everything is given already; what is left of the gap is noise.
            if leads[giver] >= lead {
                break;
            }
            let each = lead - leads[giver];
            let moved = (gap / each).min(self.weights[giver]);
            // It has given what it can.
            leads[giver] = f64::INFINITY;
            if moved > 0.0 {
                let points = 100.0 * moved;
                shift.points += points;
                if shift.points > most {
                    return None;
                }
                shift.moves.push(PointMove {
                    from: giver,
                    to: best,
                    points,
                });
            }
            gap -= moved * each;
        }
        Some(shift)
    }

    /// A pair of which one has criteria that do not apply, whose weight is spread over the others. Who gives and who
    /// gets is judged as if the account stood there at the score at which both are level, how much is exact: the
    /// shift does draw them level. That no smaller one does is proven for straight scores only.
    fn bent(&mut self, swap: Swap) -> Option<PointShift> {
        let score = |account: usize| self.grid.score_of(account, self.weights);
        let starts = [score(swap.enters)?.0, score(swap.leaves)?.0];
        let mut smallest: Option<PointShift> = None;
        for start in starts {
            let mut level = start;
            for _ in 0..ROUNDS {
                let Some((shift, reached)) = self.walk(swap, level) else {
                    break;
                };
                if smallest
                    .as_ref()
                    .is_none_or(|one| shift.points < one.points)
                {
                    smallest = Some(shift);
                }
                level = reached;
            }
        }
        smallest
    }

    /// Gives to the criterion where the challenger leads most until both are level, and says at which score that is.
    fn walk(&mut self, swap: Swap, level: f64) -> Option<(PointShift, f64)> {
        let grid = self.grid;
        let value = |account: usize, criterion: usize| {
            let applies = !grid.left_out(account).contains(&criterion);
            applies.then(|| grid.column(criterion)[account])
        };
        let lead = |criterion: usize| {
            let [enters, leaves] = [swap.enters, swap.leaves]
                .map(|account| value(account, criterion).unwrap_or(level));
            enters - leaves
        };
        let mut givers: Vec<usize> = (0..grid.criteria()).collect();
        sorting::by(&mut givers, |&a, &b| lead(a).total_cmp(&lead(b)));
        let best = givers.pop()?;
        let mut at = self.weights.to_vec();
        let mut shift = PointShift {
            swap,
            points: 0.0,
            moves: Vec::new(),
        };
        for giver in givers {
            let course = |account: usize| {
                let (score, applies) = grid.score_of(account, &at)?;
                let slope = |change: fn(f64) -> f64| {
                    let of = |criterion| value(account, criterion).map_or(0.0, change);
                    of(best) - of(giver)
                };
                Some(Course {
                    earned: (score * applies, slope(|value| value)),
                    applies: (applies, slope(|_| 1.0)),
                })
            };
            let (leaves, enters) = (course(swap.leaves)?, course(swap.enters)?);
            let meet = |root: &f64| {
                let scores = leaves.at(*root).zip(enters.at(*root));
                // Where next to nothing applies any more, a lead times that is next to nothing as well.
                let is_level = scores.is_some_and(|(one, other)| (one - other).abs() <= 1e-7);
                is_level && (0.0..=at[giver]).contains(root)
            };
            let roots = leaves.lead_over(&enters).roots().into_iter().flatten();
            let met = roots.filter(meet).min_by(f64::total_cmp);
            let moved = met.unwrap_or(at[giver]);
            if moved > 0.0 {
                let points = 100.0 * moved;
                shift.points += points;
                shift.moves.push(PointMove {
                    from: giver,
                    to: best,
                    points,
                });
            }
            if let Some(moved) = met {
                return Some((shift, enters.at(moved)?));
            }
            at[best] += at[giver];
            at[giver] = 0.0;
        }
        None
    }
}
