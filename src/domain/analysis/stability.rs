//! How far one weight may move, the others in proportion, before the first places change hands.

use super::course::Course;
use super::error::AnalysisError;
use super::grid::{Swap, ValueGrid, split_at_top};
use super::rank::EQUAL_WITHIN;
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
/// interval, bounded by the nearest crossings. Where criteria do not apply to an account its score
/// is the quotient of two such lines, and the nearest crossings are those of a parabola. `None`
/// for a weight of 1: the rest is undefined.
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
        let course = |(account, score): (usize, &f64)| {
            course(grid, weights.as_slice(), criterion, account, *score)
        };
        let courses: Vec<Course> = scores.iter().enumerate().map(course).collect();
        let mut found = StableRange {
            weight,
            from: 0.0,
            to: 1.0,
            below: None,
            above: None,
        };
        for &inner in &inside {
            for &outer in &outside {
                let swap = Some(Swap {
                    leaves: inner,
                    enters: outer,
                });
                if leaps(&courses[inner], &courses[outer], weight) {
                    (found.from, found.below) = (weight, None);
                    (found.to, found.above) = (weight, swap);
                }
                for (crossing, rises) in crossings(&courses[inner], &courses[outer], weight) {
                    // A rising lead was caught up below the weight, a falling one will be above it.
                    if rises && crossing > found.from {
                        (found.from, found.below) = (crossing.min(weight), swap);
                    } else if !rises && crossing < found.to {
                        (found.to, found.above) = (crossing.max(weight), swap);
                    }
                }
            }
        }
        Some(found)
    };
    Ok((0..grid.criteria()).map(range).collect())
}

/// The score of an account while one weight moves, the others in proportion.
fn course(
    grid: &ValueGrid,
    weights: &[f64],
    criterion: usize,
    account: usize,
    score: f64,
) -> Course {
    let (weight, left_out) = (weights[criterion], grid.left_out(account));
    let value = grid.column(criterion)[account];
    if left_out.contains(&criterion) {
        return Course::line(score, 0.0);
    }
    if left_out.is_empty() {
        let rest = (score - weight * value) / (1.0 - weight);
        return Course::line(rest, value - rest);
    }
    // What applies beside this criterion, as a part of the weight of all others.
    let others = (0..weights.len()).filter(|one| *one != criterion && !left_out.contains(one));
    let (earned, applies) = others.fold((0.0, 0.0), |sum, one| {
        let part = weights[one] / (1.0 - weight);
        (sum.0 + part * grid.column(one)[account], sum.1 + part)
    });
    match applies > 0.0 {
        true => Course {
            earned: (earned, value - earned),
            applies: (applies, 1.0 - applies),
        },
        // Only this criterion applies.
        false => Course::line(value, 0.0),
    }
}

/// Whether the outer account stands above the inner one as soon as the weight moves at all. That is so where no
/// criterion that applies to it weighs anything now: its score begins with the first point.
fn leaps(inner: &Course, outer: &Course, now: f64) -> bool {
    inner.lead_over(outer).at(now) < -LEAP
}

/// A lead below 0 by more than this is no matter of last digits, in points.
const LEAP: f64 = 1e-6;

/// Where the course of an inner account meets that of an outer one, and whether its lead rises there. It is not below
/// the other at the weight that is now.
fn crossings(inner: &Course, outer: &Course, now: f64) -> impl Iterator<Item = (f64, bool)> {
    let lead = inner.lead_over(outer);
    let reach = match lead.at(now).abs() <= EQUAL_WITHIN {
        // Level now is one of the crossings, whatever the last digit says.
        true => 1e-6,
        false => 0.0,
    };
    let crossing = move |root: f64| {
        let rises = lead.slope_at(root) > 0.0;
        // Of two crossings one may be the way back from beyond the other.
        let beyond = if rises { root - now } else { now - root };
        (lead.is_straight() || beyond <= reach).then_some((root, rises))
    };
    lead.roots().into_iter().flatten().filter_map(crossing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_to_which_nothing_applies_now_leaps_with_the_first_point() {
        let rows = [[0.0, 70.0], [0.0, 0.0], [55.0, 55.0]].map(Vec::from);
        let mut grid = ValueGrid::new(&rows).expect("a grid");
        grid.leave_out(0, 0).expect("a cell");
        let weights = Weights::in_proportion(&[1.0, 0.0]).expect("weights");
        let ranges = stable_ranges(&grid, &weights, 1).expect("ranges");
        let range = ranges[1].expect("a range");
        assert_eq!((range.from, range.to, range.below), (0.0, 0.0, None));
        let swap = range.above.expect("a swap");
        assert_eq!((swap.leaves, swap.enters), (2, 0));
    }
}
