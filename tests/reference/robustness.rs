//! How far weights may move, and how sure a place is.

use keyfolio::domain::analysis::grid::{Swap, ValueGrid};
use keyfolio::domain::analysis::shift::{Firmness, PointShift, point_shifts, smallest_shift};
use keyfolio::domain::analysis::simulation::{
    Likelihood, Simulation, UncertainCell, WeightModel, split_mix_64,
};
use keyfolio::domain::analysis::stability::stable_ranges;
use keyfolio::domain::analysis::weights::Weights;

use super::*;

const CRITERIA: [&str; 5] = ["revenue", "margin", "potential", "effort", "fit"];

fn grid_and_weights(input: &Value) -> (ValueGrid, Weights) {
    let weights = Weights::in_proportion(&numbers(&input["weights"])).unwrap();
    (ValueGrid::new(&rows(&input["values"])).unwrap(), weights)
}

#[test]
fn l20_each_weight_has_a_range_in_which_the_first_three_stay() {
    let case = case("L20-weight-stability");
    let input = &case["input"];
    let (grid, weights) = grid_and_weights(input);
    let ranges = stable_ranges(&grid, &weights, whole(&input["k"])).unwrap();
    let names = |swap: Option<Swap>| {
        swap.map(|swap| {
            vec![
                &input["accounts"][swap.leaves],
                &input["accounts"][swap.enters],
            ]
        })
    };
    for (range, expected) in ranges.iter().zip(list(&case["expected"]["intervals"])) {
        let range = range.unwrap();
        assert_close(range.weight, number(&expected["weight"]), 1e-9);
        assert_close(range.from, number(&expected["stable_from"]), 1e-9);
        assert_close(range.to, number(&expected["stable_to"]), 1e-9);
        let pair = |value: &Value| value.as_array().cloned();
        let owned = |swap| names(swap).map(|pair| pair.into_iter().cloned().collect::<Vec<_>>());
        assert_eq!(owned(range.below), pair(&expected["leaves_below"]));
        assert_eq!(owned(range.above), pair(&expected["leaves_above"]));
    }
}

fn assert_shift(shift: &PointShift, expected: &Value) {
    assert_close(shift.points, number(&expected["points_shift"]), 1e-6);
    let moves = list(&expected["moves"]);
    assert_eq!(shift.moves.len(), moves.len());
    for (found, expected) in shift.moves.iter().zip(moves) {
        assert_eq!(CRITERIA[found.from], text(&expected["frm"]));
        assert_eq!(CRITERIA[found.to], text(&expected["to"]));
        assert_close(found.points, number(&expected["points"]), 1e-6);
    }
}

#[test]
fn l21_the_fewest_points_that_change_the_first_three() {
    let case = case("L21-min-points-shift");
    let input = &case["input"];
    let (grid, weights) = grid_and_weights(input);
    let shifts = point_shifts(&grid, &weights, whole(&input["k"])).unwrap();
    let name = |account: usize| text(&input["accounts"][account]);
    let pairs = list(&case["expected"]["pairs"]);
    assert_eq!(shifts.len(), pairs.len());
    for expected in pairs {
        let found = shifts
            .iter()
            .find(|shift| {
                name(shift.swap.leaves) == text(&expected["out"])
                    && name(shift.swap.enters) == text(&expected["into"])
            })
            .unwrap();
        assert_shift(found, expected);
    }
    let smallest = smallest_shift(&shifts);
    assert_shift(smallest.unwrap(), &case["expected"]["smallest"]);
    assert_eq!(Firmness::of(smallest), Firmness::Shaky);
    let alpha = smallest_shift(shifts.iter().filter(|shift| shift.swap.leaves == 0)).unwrap();
    assert_close(alpha.points, 10.740740740740742, 1e-6);
    assert_eq!(Firmness::of(Some(alpha)), Firmness::Firm);
}

fn l18_simulation(case: &Value) -> Simulation {
    let grid = ValueGrid::new(&rows(&case["input"]["values"])).unwrap();
    let seed = case["input"]["seed"].as_u64().unwrap();
    Simulation::new(grid, WeightModel::Any(4), Vec::new(), seed).unwrap()
}

#[test]
fn l18_the_sampler_gives_exactly_the_published_counts() {
    let case = case("L18-smaa-prng-conformance");
    let expected = &case["expected"];
    for (position, hex) in (1..).zip(list(&expected["first_u64_hex"])) {
        assert_eq!(format!("{:016x}", split_mix_64(42, position)), text(hex));
    }
    let mut simulation = l18_simulation(&case);
    for weights in rows(&expected["first_weights"]) {
        simulation.run(1);
        assert_all_close(simulation.latest_weights(), &weights, 1e-15);
    }
    // The rest in uneven slices: the counts must not depend on them.
    for draws in [500, 1, 0, 496] {
        simulation.run(draws);
    }
    assert_eq!(simulation.draws(), 1000);
    for account in 0..6 {
        let counts: Vec<usize> = simulation
            .rank_counts(account)
            .iter()
            .map(|&count| count as usize)
            .collect();
        assert_eq!(counts, wholes(&expected["rank_counts"][account]));
        let top = simulation.top_count(account, 2) as usize;
        assert_eq!(top, whole(&expected["top2_counts"][account]));
    }
    let taken: u64 = (0..6).map(|account| simulation.top_count(account, 2)).sum();
    assert_eq!(taken, 2 * 1000, "two places in every draw");
    assert_eq!(simulation.likelihood(1, 2), Some(Likelihood::RatherYes));
    assert_eq!(simulation.likelihood(4, 6), Some(Likelihood::Sure));
}

#[test]
fn points_and_orders_give_the_chances_the_analysis_names() {
    let case = case("L20-weight-stability");
    let (grid, weights) = grid_and_weights(&case["input"]);
    let share = |model: WeightModel, account: usize| {
        let mut simulation = Simulation::new(grid.clone(), model, Vec::new(), 7).unwrap();
        simulation.run(10_000);
        simulation.top_count(account, 3) as f64 / 10_000.0
    };
    // Four standard errors of 10,000 draws, and half a percent for the rounding of the text.
    let (gamma, epsilon) = (2, 4);
    assert_close(
        share(WeightModel::around(weights.clone()), gamma),
        0.65,
        0.025,
    );
    assert_close(share(WeightModel::around(weights), epsilon), 0.40, 0.025);
    assert_close(
        share(WeightModel::InOrder(vec![1, 2, 3, 5, 4]), gamma),
        0.19,
        0.025,
    );
    assert_close(
        share(WeightModel::InOrder(vec![1, 2, 3, 5, 4]), epsilon),
        0.92,
        0.025,
    );
}

#[test]
fn an_unknown_value_is_drawn_from_the_whole_scale() {
    let grid = ValueGrid::new(&[vec![50.0], vec![25.0]]).unwrap();
    let model = WeightModel::Exact(Weights::equal(1).unwrap());
    let unknown = vec![UncertainCell::unknown(0, 0)];
    let mut simulation = Simulation::new(grid, model, unknown, 1).unwrap();
    simulation.run(10_000);
    assert_close(simulation.top_count(0, 1) as f64 / 10_000.0, 0.75, 0.02);
}
