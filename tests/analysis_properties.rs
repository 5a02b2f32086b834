//! What must hold for any input: the promises of the analysis, checked with random portfolios.

#[path = "analysis_properties/choice.rs"]
mod choice;
#[path = "analysis_properties/portfolio.rs"]
mod portfolio;
#[path = "analysis_properties/robustness.rs"]
mod robustness;
#[path = "analysis_properties/scoring.rs"]
mod scoring;

use keyfolio::domain::analysis::grid::ValueGrid;
use keyfolio::domain::analysis::rank::competition_ranks_of_reals;
use keyfolio::domain::analysis::rounding::{Decimals, round_parts};
use keyfolio::domain::analysis::score::{Answer, Interval, Score, Scored};
use keyfolio::domain::analysis::share::BasisPoints;
use keyfolio::domain::analysis::standing::{Candidate, CoverageGate, KnockOut, standings};
use keyfolio::domain::analysis::value::{Anchors, Direction, Step, Thresholds, Value};
use keyfolio::domain::analysis::weights::{PointWeights, Points, Weights};
use proptest::collection::vec;
use proptest::prelude::*;

pub fn point_weights(criteria: usize) -> impl Strategy<Value = PointWeights> {
    vec(0_u16..=100, criteria).prop_filter_map("nothing counts", |points| {
        PointWeights::new(points.into_iter().map(Points).collect()).ok()
    })
}

pub fn step() -> impl Strategy<Value = Step> + Clone {
    (1_u8..=5).prop_filter_map("outside the scale", |step| Step::try_from(step).ok())
}

pub fn rated_or_not() -> impl Strategy<Value = Answer> + Clone {
    prop_oneof![
        6 => step().prop_map(Answer::from),
        2 => (0.0..=100.0).prop_map(|points| Answer::Known(Value::from_points(points).unwrap())),
        2 => Just(Answer::Unknown),
        1 => Just(Answer::NotApplicable),
    ]
}

pub fn steps_only() -> impl Strategy<Value = Answer> + Clone {
    step().prop_map(Answer::from)
}

/// Points of some criteria and the answers of some accounts to them.
pub fn model(
    answer: impl Strategy<Value = Answer> + Clone,
) -> impl Strategy<Value = (PointWeights, Vec<Vec<Answer>>)> {
    (1_usize..=7).prop_flat_map(move |criteria| {
        (
            point_weights(criteria),
            vec(vec(answer.clone(), criteria), 1..12),
        )
    })
}

pub fn score_all(weights: &PointWeights, accounts: &[Vec<Answer>]) -> Vec<Scored> {
    accounts
        .iter()
        .map(|answers| weights.score(answers).unwrap())
        .collect()
}

pub fn middles(scored: &[Scored]) -> Vec<Score> {
    scored.iter().map(|scored| scored.middle).collect()
}

pub fn intervals(scored: &[Scored]) -> Vec<Interval> {
    scored.iter().map(|scored| scored.interval).collect()
}

#[test]
fn nonsense_is_refused_with_the_offending_number() {
    let refused = |found: u8| Step::try_from(found).unwrap_err().to_string();
    assert_eq!(refused(0), "rating 0 is outside 1 to 5");
    assert_eq!(refused(6), "rating 6 is outside 1 to 5");
    let nothing = PointWeights::new(vec![Points(0); 3]).unwrap_err();
    assert_eq!(
        nothing.to_string(),
        "none of the 3 criteria has a weight above 0"
    );
    assert!(PointWeights::new(Vec::new()).is_err());
    assert!(PointWeights::new(vec![Points(1); 1_001]).is_err());
    assert!(Value::from_points(f64::NAN).is_err());
    assert!(Value::from_points(100.1).is_err());
    assert!(Weights::in_proportion(&[1.0, -0.5]).is_err());
    assert!(Weights::in_proportion(&[f64::INFINITY]).is_err());
    assert!(Thresholds::new([1, 2, 2, 3]).is_err());
    assert!(Anchors::new(5.0, 5.0, Direction::LessIsBetter).is_err());
    assert!(BasisPoints::new(10_001).is_err());
    assert!(ValueGrid::new(&[vec![1.0], vec![]]).is_err());
    assert!(round_parts(&[f64::NAN], Decimals::None).is_err());
    assert!(competition_ranks_of_reals(&[f64::NAN]).is_err());
}

#[test]
fn empty_and_single_portfolios_are_answers_not_errors() {
    assert!(standings(&[], CoverageGate::default(), 3).is_empty());
    let weights = PointWeights::new(vec![Points(1), Points(2)]).unwrap();
    let scored = weights
        .score(&[Step::HIGHEST.into(), Step::LOWEST.into()])
        .unwrap();
    assert_eq!(scored.middle.rounded(), 33);
    let lone = [Candidate {
        scored,
        knock_out: KnockOut::ToClarify,
    }];
    assert_eq!(
        standings(&lone, CoverageGate::default(), 3)[0].rank(),
        Some(1)
    );
    let unknown = weights
        .score(&[Answer::Unknown, Answer::NotApplicable])
        .unwrap();
    assert_eq!(
        (unknown.interval.lowest, unknown.interval.highest),
        (Score::NOTHING, Score::FULL)
    );
    let open_gate = CoverageGate(BasisPoints::NONE);
    assert!(
        !open_gate.admits(unknown.coverage),
        "of which nothing is known takes no rank"
    );
}

#[test]
fn the_largest_possible_model_stays_exact() {
    let weights = PointWeights::new(vec![Points(u16::MAX); 1_000]).unwrap();
    let best = weights.score(&vec![Step::HIGHEST.into(); 1_000]).unwrap();
    assert_eq!(best.middle, Score::FULL);
    let open = weights.score(&vec![Answer::Unknown; 1_000]).unwrap();
    assert_eq!(open.middle, Score::whole(50));
    assert_eq!(
        weights
            .break_down(&vec![Answer::Unknown; 1_000])
            .unwrap()
            .score(),
        open.middle
    );
}
