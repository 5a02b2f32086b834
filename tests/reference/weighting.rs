//! Weights from an order and from pairwise judgements.

use keyfolio::domain::analysis::pairwise::{RandomIndex, weights_from_judgements};
use keyfolio::domain::analysis::weights::{OrderMethod, Weights};

use super::*;

const METHODS: [(OrderMethod, &str); 2] = [
    (OrderMethod::Centroid, "roc"),
    (OrderMethod::RankSum, "rank_sum"),
];

fn from_order(places: &[u16], method: OrderMethod) -> Vec<f64> {
    Weights::from_order(places, method)
        .unwrap()
        .as_slice()
        .to_vec()
}

/// The case also lists reciprocal weights, which Keyfolio does not offer.
#[test]
fn l13_orders_with_and_without_ties_become_weights() {
    let case = case("L13-rank-weights");
    for (method, name) in METHODS {
        for count in wholes(&case["input"]["n"]) {
            let places: Vec<u16> = (1..=count as u16).collect();
            let expected = numbers(&case["expected"]["weights"][name][count.to_string()]);
            assert_all_close(&from_order(&places, method), &expected, 1e-12);
        }
        for (index, tied) in list(&case["input"]["tied_ranks"]).iter().enumerate() {
            let places: Vec<u16> = wholes(tied).into_iter().map(|place| place as u16).collect();
            let expected = numbers(&case["expected"]["tied"][name][index]);
            assert_all_close(&from_order(&places, method), &expected, 1e-12);
        }
    }
}

#[test]
fn p21_rank_order_centroid_as_published() {
    let case = case("P21-roc-barron-barrett");
    for (name, tolerance) in [("weights", 6e-5), ("recomputed", 1e-12)] {
        for (count, expected) in case["expected"][name].as_object().unwrap() {
            let places: Vec<u16> = (1..=count.parse().unwrap()).collect();
            let found = from_order(&places, OrderMethod::Centroid);
            assert_all_close(&found, &numbers(expected), tolerance);
        }
    }
}

fn judgements(name: &str, random_index: RandomIndex, consistent: bool) -> Value {
    let case = case(name);
    let matrix = rows(&case["input"]["matrix"]);
    let found = weights_from_judgements(&matrix, random_index).unwrap();
    let expected = &case["expected"];
    assert_all_close(
        found.weights.as_slice(),
        &numbers(&expected["weights"]),
        0.0006,
    );
    assert_close(found.consistency_ratio, number(&expected["cr"]), 0.0006);
    assert_eq!(found.is_consistent(), consistent);
    let recomputed = &expected["recomputed"];
    assert_all_close(
        found.weights.as_slice(),
        &numbers(&recomputed["weights"]),
        1e-8,
    );
    assert_close(found.lambda_max, number(&recomputed["lambda_max"]), 1e-8);
    assert_close(found.consistency_index, number(&recomputed["ci"]), 1e-8);
    assert_close(found.consistency_ratio, number(&recomputed["cr"]), 1e-8);
    case
}

#[test]
fn p05_consistent_judgements_about_drinks() {
    judgements("P05-ahp-saaty-2008-drinks", RandomIndex::Saaty2008, true);
}

#[test]
fn p06_inconsistent_judgements_about_houses_name_the_worst_one() {
    let case = judgements("P06-ahp-saaty-1990-house", RandomIndex::Saaty1980, false);
    let matrix = rows(&case["input"]["matrix"]);
    let worst = weights_from_judgements(&matrix, RandomIndex::Saaty1980)
        .unwrap()
        .worst
        .unwrap();
    let expected = &case["expected"]["most_inconsistent"];
    assert_eq!(
        (worst.row, worst.column),
        (whole(&expected["row"]), whole(&expected["col"]))
    );
    assert_close(worst.given, number(&expected["given"]), 1e-12);
    assert_close(worst.implied, number(&expected["implied"]), 1e-8);
}

#[test]
fn a_circle_of_preferences_gives_equal_weights_and_a_warning() {
    let circle = [
        vec![1.0, 9.0, 1.0 / 9.0],
        vec![1.0 / 9.0, 1.0, 9.0],
        vec![9.0, 1.0 / 9.0, 1.0],
    ];
    let found = weights_from_judgements(&circle, RandomIndex::Saaty1980).unwrap();
    assert_all_close(found.weights.as_slice(), &[1.0 / 3.0; 3], 1e-12);
    assert!(!found.is_consistent());
    assert!(found.worst.is_some());
}
