//! Why a score is what it is, and what would lift it.

use keyfolio::domain::analysis::change::explain_change;
use keyfolio::domain::analysis::explain::{Breakdown, difference_to_mean};
use keyfolio::domain::analysis::group::aggregate;
use keyfolio::domain::analysis::lift::Lever;
use keyfolio::domain::analysis::rounding::{Decimals, RoundedParts, round_parts};
use keyfolio::domain::analysis::score::{Answer, Score};
use keyfolio::domain::analysis::value::Step;

use super::*;

fn assert_shown(rounded: &RoundedParts, decimals: Decimals, total: &Value, parts: &Value) {
    let units = decimals.units() as f64;
    assert_eq!(rounded.total as f64 / units, number(total));
    let shown: Vec<f64> = rounded
        .parts
        .iter()
        .map(|&part| part as f64 / units)
        .collect();
    assert_eq!(shown, numbers(parts));
}

#[test]
fn l32_parts_add_up_and_differences_are_those_to_the_mean() {
    let case = case("L32-explanation-contributions");
    let (input, expected) = (&case["input"], &case["expected"]);
    let weights = points(&input["weights"]);
    let portfolio: Vec<Breakdown> = list(&input["values"])
        .iter()
        .map(|row| weights.break_down(&answers(row)).unwrap())
        .collect();
    let alpha = &portfolio[0];
    assert_close(alpha.score().as_f64(), number(&expected["score"]), 1e-9);
    let parts = alpha.parts();
    let of = |pick: fn(&keyfolio::domain::analysis::explain::Contribution) -> Score| {
        parts
            .iter()
            .map(|part| pick(part).as_f64())
            .collect::<Vec<f64>>()
    };
    assert_all_close(
        &of(|part| part.earned),
        &numbers(&expected["contributions"]),
        1e-9,
    );
    assert_all_close(
        &of(|part| part.maximum),
        &numbers(&expected["max_possible"]),
        1e-9,
    );
    assert_all_close(
        &of(|part| part.lost),
        &numbers(&expected["lost_points"]),
        1e-9,
    );
    let rounded = alpha.rounded(Decimals::One);
    let (score, parts) = (&expected["displayed_score"], &expected["displayed_parts"]);
    assert_shown(&rounded, Decimals::One, score, parts);

    let difference = difference_to_mean(alpha, &portfolio).unwrap().unwrap();
    assert_close(difference.mean, number(&expected["portfolio_mean"]), 1e-9);
    assert_all_close(
        &difference.parts,
        &numbers(&expected["difference_to_mean"]),
        1e-9,
    );
    let shown = round_parts(&difference.parts, Decimals::None).unwrap();
    assert_eq!(
        (shown.total, shown.parts),
        (13, vec![5, 3, 2, -2, 5]),
        "signed parts add up"
    );

    for rounding in list(&expected["rounding"]) {
        let parts = numbers(&rounding["parts"]);
        for (decimals, name) in [
            (Decimals::None, "decimals_0"),
            (Decimals::One, "decimals_1"),
        ] {
            let rounded = round_parts(&parts, decimals).unwrap();
            assert_shown(
                &rounded,
                decimals,
                &rounding[name]["total"],
                &rounding[name]["parts"],
            );
        }
    }
}

#[test]
fn l33_the_fewest_steps_over_the_cut() {
    let case = case("L33-what-makes-it-A");
    let weights = points(&case["input"]["weights"]);
    let cut = Score::whole(whole(&case["input"]["cut"]) as u8);
    for (ratings, expected) in list(&case["input"]["ratings"])
        .iter()
        .zip(list(&case["expected"]["rows"]))
    {
        let answers: Vec<Answer> = wholes(ratings)
            .into_iter()
            .map(|rating| Step::try_from(rating as u8).unwrap().into())
            .collect();
        let score = weights.score(&answers).unwrap().middle;
        assert_close(score.as_f64(), number(&expected["score"]), 1e-9);
        assert_close(score.gap_to(cut), number(&expected["gap"]), 1e-9);
        let lift = weights
            .lift(&answers, &[Lever::Changeable; 5], cut)
            .unwrap();
        let plan = lift.fewest.unwrap();
        assert_eq!(plan.total_steps(), whole(&expected["fewest_steps"]));
        assert_close(
            plan.score_after.as_f64(),
            number(&expected["score_after"]),
            1e-9,
        );
        for (criterion, steps) in plan.steps.iter().enumerate() {
            let expected = expected["greedy_plan"]
                .get(criterion.to_string())
                .map_or(0, whole);
            assert_eq!(usize::from(*steps), expected, "criterion {criterion}");
        }
        for (alone, expected) in lift.alone.iter().zip(list(&expected["single_criterion"])) {
            assert_eq!(alone.map(u64::from), expected["steps"].as_u64());
        }
    }
}

#[test]
fn only_what_can_be_changed_is_suggested() {
    let weights = points(&serde_json::json!([60, 40]));
    let answers: Vec<Answer> = Step::ALL[..2].iter().map(|&step| step.into()).collect();
    let levers = [Lever::Fixed, Lever::Changeable];
    let lift = weights.lift(&answers, &levers, Score::whole(40)).unwrap();
    assert_eq!(lift.fewest.unwrap().steps, vec![0, 3]);
    assert_eq!(lift.alone, vec![None, Some(3)]);
    let out_of_reach = weights.lift(&answers, &levers, Score::whole(41)).unwrap();
    assert_eq!(out_of_reach.fewest, None);
}

#[test]
fn the_unknown_answer_with_the_most_weight_is_worth_finding_out_first() {
    let weights = points(&serde_json::json!([20, 50, 30, 0]));
    let answers = [
        Answer::Unknown,
        Step::HIGHEST.into(),
        Answer::Unknown,
        Answer::Unknown,
    ];
    let open = weights.break_down(&answers).unwrap().worth_finding_out();
    assert_eq!(open, vec![(2, Score::whole(30)), (0, Score::whole(20))]);
}

#[test]
fn a_changed_score_is_split_into_ratings_and_weights() {
    let answers = |ratings: [u8; 3]| -> Vec<Answer> {
        ratings
            .iter()
            .map(|&rating| Step::try_from(rating).unwrap().into())
            .collect()
    };
    let before = points(&serde_json::json!([50, 50, 0]))
        .break_down(&answers([5, 3, 1]))
        .unwrap();
    let after = points(&serde_json::json!([30, 50, 20]))
        .break_down(&answers([5, 1, 2]))
        .unwrap();
    let change = explain_change(&before, &after).unwrap();
    assert_all_close(&change.by_ratings(), &[0.0, -25.0, 0.0], 1e-9);
    assert_all_close(&change.by_weights(), &[-20.0, 0.0, 5.0], 1e-9);
    let moved = after.score().as_f64() - before.score().as_f64();
    let (numerator, denominator) = change.total();
    assert_close(numerator as f64 / denominator as f64, moved, 1e-9);
    let tenths = change.tenths();
    assert_eq!(
        (tenths.total, tenths.by_ratings, tenths.by_weights),
        (-400, -250, -150)
    );
    assert_eq!(tenths.parts, [-200, -250, 50]);
}

#[test]
fn a_group_takes_the_mean_then_the_median_and_talks_about_wide_spreads() {
    let rated = |ratings: &[u8]| {
        let given = ratings.iter().map(|&rating| Step::try_from(rating).ok());
        aggregate(&given.collect::<Vec<_>>())
    };
    let two = rated(&[3, 0, 4]).unwrap();
    assert_eq!((two.raters, two.value.as_f64(), two.spread()), (2, 62.5, 1));
    assert!(!two.is_worth_discussing());
    let five = rated(&[5, 1, 1, 2, 1]).unwrap();
    assert_eq!(
        (five.raters, five.value.as_f64(), five.spread()),
        (5, 0.0, 4)
    );
    assert!(five.is_worth_discussing());
    assert_eq!(rated(&[2, 2, 2, 3, 3, 5]).unwrap().value.as_f64(), 37.5);
    assert_eq!(rated(&[0, 0]), None, "nobody rated: unknown");
}
