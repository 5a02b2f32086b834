//! Movable weights and simulation.

use keyfolio::domain::analysis::grid::{ValueGrid, best_first};
use keyfolio::domain::analysis::shift::{least_point_shift, point_shifts, smallest_shift};
use keyfolio::domain::analysis::simulation::{Simulation, UncertainCell, WeightModel};
use keyfolio::domain::analysis::stability::stable_ranges;
use keyfolio::domain::analysis::weights::Weights;
use proptest::prelude::*;

use super::*;

fn values() -> impl Strategy<Value = (Vec<Vec<f64>>, Weights)> {
    (2_usize..=5).prop_flat_map(|criteria| {
        let rows = vec(
            vec(
                (0_u8..=20).prop_map(|fives| f64::from(fives) * 5.0),
                criteria,
            ),
            2..8,
        );
        (
            rows,
            point_weights(criteria).prop_map(|points| points.shares()),
        )
    })
}

/// Cells that do not apply: an account and a criterion each, taken round where there are fewer.
fn gaps() -> impl Strategy<Value = Vec<(usize, usize)>> {
    vec((0_usize..8, 0_usize..5), 0..3)
}

fn grid(rows: &[Vec<f64>], gaps: &[(usize, usize)]) -> ValueGrid {
    let mut grid = ValueGrid::new(rows).unwrap();
    for (account, criterion) in gaps {
        let (account, criterion) = (account % rows.len(), criterion % rows[0].len());
        grid.leave_out(account, criterion).unwrap();
    }
    grid
}

proptest! {
    #[test]
    fn within_a_stable_range_nobody_swaps_and_beyond_it_those_who_are_named(
        (rows, weights) in values(),
        gaps in gaps(),
        places in 1_usize..5,
    ) {
        let (grid, weighs) = (grid(&rows, &gaps), weights.as_slice());
        let top = |weights: &[f64]| {
            let scores = grid.scores(&Weights::in_proportion(weights).unwrap()).unwrap();
            let mut first = best_first(&scores);
            let outside = first.split_off(places.min(first.len()));
            (scores, first, outside)
        };
        let (_, inside, outside) = top(weighs);
        for (criterion, range) in stable_ranges(&grid, &weights, places).unwrap().iter().enumerate() {
            let Some(range) = range else { continue };
            prop_assert!(0.0 <= range.from && range.from <= range.weight);
            prop_assert!(range.weight <= range.to && range.to <= 1.0);
            let with = |weight: f64| -> Vec<f64> {
                let rest = (1.0 - weight) / (1.0 - range.weight);
                let mut all: Vec<f64> = weighs.iter().map(|other| other * rest).collect();
                all[criterion] = weight;
                all
            };
            // Not at the very ends, where everything may be level or undefined.
            for part in [0.001, 0.3, 0.7, 0.999] {
                let (scores, ..) = top(&with(range.from + (range.to - range.from) * part));
                let lead = |inner: &usize, outer: &usize| scores[*inner] - scores[*outer];
                let all = inside.iter().flat_map(|inner| outside.iter().map(move |outer| (inner, outer)));
                for (inner, outer) in all {
                    prop_assert!(lead(inner, outer) > -1e-6, "{:?} at {}", range, part);
                }
            }
            for (swap, beyond) in [(range.below, range.from - 0.001), (range.above, range.to + 0.001)] {
                let Some(swap) = swap.filter(|_| (0.0..1.0).contains(&beyond)) else { continue };
                let (scores, ..) = top(&with(beyond));
                prop_assert!(scores[swap.leaves] < scores[swap.enters], "{:?}", range);
            }
        }
    }

    #[test]
    fn a_shift_of_points_draws_two_accounts_level((rows, weights) in values(), gaps in gaps()) {
        let grid = grid(&rows, &gaps);
        for shift in point_shifts(&grid, &weights, 1).unwrap() {
            let mut moved = weights.as_slice().to_vec();
            for step in &shift.moves {
                moved[step.from] -= step.points / 100.0;
                moved[step.to] += step.points / 100.0;
            }
            prop_assert!(moved.iter().all(|&weight| weight >= -1e-9));
            let moved: Vec<f64> = moved.into_iter().map(|weight| weight.max(0.0)).collect();
            let scores = grid.scores(&Weights::in_proportion(&moved).unwrap()).unwrap();
            let lead = scores[shift.swap.leaves] - scores[shift.swap.enters];
            // Where hardly any of the weights that are left applies to an account, its score is the ratio of two numbers
            // close to nothing, and what rounding does to it is as large as that share is small.
            let applies = |account: usize| {
                let is_gap = |criterion: usize| {
                    gaps.iter().any(|gap| (gap.0 % rows.len(), gap.1 % rows[0].len()) == (account, criterion))
                };
                let shares = moved.iter().enumerate().filter(|(criterion, _)| !is_gap(*criterion));
                shares.map(|(_, share)| share).sum::<f64>()
            };
            let share = applies(shift.swap.leaves).min(applies(shift.swap.enters));
            prop_assert!(lead.abs() * share.min(1.0) < 1e-6, "{} {} {:?}", lead, share, shift);
        }
    }

    #[test]
    fn the_least_shift_is_the_smallest_of_all(
        (rows, weights) in values(),
        gaps in gaps(),
        places in 0_usize..5,
    ) {
        let grid = grid(&rows, &gaps);
        let all = point_shifts(&grid, &weights, places).unwrap();
        let least = least_point_shift(&grid, &weights, places).unwrap();
        prop_assert_eq!(least.as_ref(), smallest_shift(&all));
    }

    #[test]
    fn slices_of_a_simulation_do_not_change_its_counts(
        (rows, weights) in values(),
        first in 0_u32..60,
        seed in any::<u64>(),
    ) {
        let start = || {
            let unknown = vec![UncertainCell::unknown(0, 0), UncertainCell::around(1, 1, 90.0, 25.0)];
            let model = WeightModel::around(weights.clone());
            Simulation::new(ValueGrid::new(&rows).unwrap(), model, unknown, seed).unwrap()
        };
        let (mut whole, mut sliced) = (start(), start());
        whole.run(60);
        sliced.run(first);
        sliced.run(60 - first);
        for account in 0..rows.len() {
            prop_assert_eq!(whole.rank_counts(account), sliced.rank_counts(account));
            prop_assert_eq!(whole.top_count(account, rows.len()), 60);
        }
    }
}
