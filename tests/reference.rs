//! The reference cases: inputs and expected answers from published examples, peers and definitions.
//! Each file in `tests/fixtures/reference` is one test; exact where the case is exact.

#[path = "reference/explanation.rs"]
mod explanation;
#[path = "reference/lists.rs"]
mod lists;
#[path = "reference/portfolio.rs"]
mod portfolio;
#[path = "reference/robustness.rs"]
mod robustness;
#[path = "reference/scoring.rs"]
mod scoring;
#[path = "reference/weighting.rs"]
mod weighting;

use keyfolio::domain::analysis::score::Answer;
use keyfolio::domain::analysis::value::Value as Points100;
use keyfolio::domain::analysis::weights::{PointWeights, Points};
use serde_json::Value;

/// Reads one case.
pub fn case(name: &str) -> Value {
    let path = format!(
        "{}/tests/fixtures/reference/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

pub fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

pub fn whole(value: &Value) -> usize {
    value.as_u64().expect("a whole number") as usize
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

pub fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().map(number).collect()
}

pub fn rows(value: &Value) -> Vec<Vec<f64>> {
    list(value).iter().map(numbers).collect()
}

pub fn wholes(value: &Value) -> Vec<usize> {
    list(value).iter().map(whole).collect()
}

pub fn cents(value: &Value) -> Vec<i64> {
    list(value)
        .iter()
        .map(|cents| cents.as_i64().expect("whole cents"))
        .collect()
}

#[track_caller]
pub fn assert_close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not {expected} ± {tolerance}"
    );
}

#[track_caller]
pub fn assert_all_close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(
        found.len(),
        expected.len(),
        "{found:?} against {expected:?}"
    );
    for (found, expected) in found.iter().zip(expected) {
        assert_close(*found, *expected, tolerance);
    }
}

/// `None` stands for the null of a case.
#[track_caller]
pub fn assert_close_or_undefined(found: Option<f64>, expected: &Value, tolerance: f64) {
    match found {
        Some(found) => assert_close(found, number(expected), tolerance),
        None => assert!(expected.is_null(), "undefined instead of {expected}"),
    }
}

/// Weights of a case as points: 0.3 and 30.0 both mean 30 points.
pub fn points(value: &Value) -> PointWeights {
    let weights = numbers(value);
    let scale = if weights.iter().sum::<f64>() < 1.5 {
        100.0
    } else {
        1.0
    };
    let points = weights
        .iter()
        .map(|weight| Points((weight * scale).round() as u16))
        .collect();
    PointWeights::new(points).expect("points of a case count")
}

/// Values 0 to 100 of a case, null for unknown.
pub fn answers(row: &Value) -> Vec<Answer> {
    let answer = |value: &Value| match value.as_f64() {
        Some(points) => Answer::Known(Points100::from_points(points).expect("0 to 100")),
        None => Answer::Unknown,
    };
    list(row).iter().map(answer).collect()
}
