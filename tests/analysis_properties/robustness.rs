//! Movable weights and simulation.

use keyfolio::domain::analysis::grid::ValueGrid;
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

proptest! {
    #[test]
    fn stable_ranges_hold_the_weight((rows, weights) in values(), places in 0_usize..5) {
        let grid = ValueGrid::new(&rows).unwrap();
        for range in stable_ranges(&grid, &weights, places).unwrap().into_iter().flatten() {
            prop_assert!(0.0 <= range.from && range.from <= range.weight);
            prop_assert!(range.weight <= range.to && range.to <= 1.0);
        }
    }

    #[test]
    fn a_shift_of_points_draws_two_accounts_level((rows, weights) in values()) {
        let grid = ValueGrid::new(&rows).unwrap();
        for shift in point_shifts(&grid, &weights, 1).unwrap() {
            let mut moved = weights.as_slice().to_vec();
            for step in &shift.moves {
                moved[step.from] -= step.points / 100.0;
                moved[step.to] += step.points / 100.0;
            }
            prop_assert!(moved.iter().all(|&weight| weight >= -1e-9));
            let score = |account: usize| -> f64 {
                rows[account].iter().zip(&moved).map(|(value, weight)| value * weight).sum()
            };
            prop_assert!((score(shift.swap.leaves) - score(shift.swap.enters)).abs() < 1e-6);
        }
    }

    #[test]
    fn the_least_shift_is_the_smallest_of_all((rows, weights) in values(), places in 0_usize..5) {
        let grid = ValueGrid::new(&rows).unwrap();
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
