//! Chances and exact choices.

use keyfolio::domain::analysis::grid::ValueGrid;
use keyfolio::domain::analysis::selection::{best_selection, selection_by_order};
use keyfolio::domain::analysis::simulation::{Simulation, WeightModel};
use proptest::prelude::*;

use super::*;

/// Values from draws that hardly ever agree.
fn untied() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<u16>)> {
    (2_usize..=5).prop_flat_map(|criteria| {
        let rows = vec(vec(0.0..100.0, criteria), 2..8);
        (rows, vec(1_u16..=100, criteria))
    })
}

fn worth(values: &[u64], chosen: &[usize]) -> u64 {
    chosen.iter().map(|at| values[*at]).sum()
}

proptest! {
    #[test]
    fn chances_fill_the_places_where_nobody_is_tied(
        (rows, points) in untied(),
        places in 1_usize..5,
        seed in any::<u64>(),
    ) {
        let points = PointWeights::new(points.into_iter().map(Points).collect()).unwrap();
        for model in [
            WeightModel::around(points.shares()),
            WeightModel::Any(points.points().len()),
            WeightModel::InOrder((1..).take(points.points().len()).collect()),
        ] {
            let grid = ValueGrid::new(&rows).unwrap();
            let mut simulation = Simulation::new(grid, model, Vec::new(), seed).unwrap();
            simulation.run(40);
            let counted: u64 = (0..rows.len())
                .map(|account| simulation.top_count(account, places))
                .sum();
            prop_assert_eq!(counted, 40 * places.min(rows.len()) as u64);
        }
    }

    #[test]
    fn chances_do_not_depend_on_how_points_are_scaled(
        (rows, points) in untied(),
        factor in 2_u16..20,
    ) {
        let counts = |factor: u16| {
            let points = points.iter().map(|one| Points(one * factor)).collect();
            let weights = PointWeights::new(points).unwrap().shares();
            let grid = ValueGrid::new(&rows).unwrap();
            let model = WeightModel::around(weights);
            let mut simulation = Simulation::new(grid, model, Vec::new(), 1).unwrap();
            simulation.run(40);
            (0..rows.len()).map(|account| simulation.rank_counts(account).to_vec()).collect::<Vec<_>>()
        };
        prop_assert_eq!(counts(1), counts(factor));
    }

    #[test]
    fn whoever_is_better_everywhere_is_never_below(
        (mut rows, points) in untied(),
        seed in any::<u64>(),
    ) {
        let better = rows[1].iter().map(|value| value + 1.0).collect();
        rows[0] = better;
        let grid = ValueGrid::new(&rows).unwrap();
        let model = WeightModel::Any(points.len());
        let mut simulation = Simulation::new(grid, model, Vec::new(), seed).unwrap();
        simulation.run(40);
        for places in 1..=rows.len() {
            prop_assert!(simulation.top_count(0, places) >= simulation.top_count(1, places));
        }
    }

    #[test]
    fn an_exact_choice_is_the_best_of_all_choices(
        accounts in vec((0_u64..60, 0_u16..15), 0..10),
        hours in 0_u16..40,
        most in 0_usize..6,
    ) {
        let (values, needed): (Vec<u64>, Vec<u16>) = accounts.into_iter().unzip();
        let chosen = best_selection(&values, &needed, hours, most);
        let fits = |chosen: &[usize]| {
            let sum: u32 = chosen.iter().map(|at| u32::from(needed[*at])).sum();
            chosen.len() <= most && sum <= u32::from(hours)
        };
        prop_assert!(fits(&chosen));
        prop_assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]));
        let best = (0_u32..1 << values.len())
            .map(|bits| (0..values.len()).filter(|at| bits & (1 << at) != 0).collect::<Vec<_>>())
            .filter(|chosen| fits(chosen))
            .map(|chosen| worth(&values, &chosen))
            .max()
            .unwrap_or(0);
        prop_assert_eq!(worth(&values, &chosen), best);
        let in_order = selection_by_order(&needed, hours, most);
        prop_assert!(fits(&in_order));
        prop_assert!(worth(&values, &in_order) <= best);
    }
}
