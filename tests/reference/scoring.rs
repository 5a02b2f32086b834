//! Values, scores, intervals, ranks, gates.

use keyfolio::domain::analysis::rank::{
    TopStatus, competition_ranks, competition_ranks_of_reals, display_order, rank_ranges,
    top_statuses,
};
use keyfolio::domain::analysis::score::{Answer, Coverage, Interval, Score, Scored};
use keyfolio::domain::analysis::standing::{
    Candidate, CoverageGate, KnockOut, Standing, standings,
};
use keyfolio::domain::analysis::value::{Anchors, Clamping, Direction, Step, Thresholds};

use super::*;

#[test]
fn l01_anchored_figures_are_clamped_reported_and_summed() {
    let case = case("L01-anchors");
    let (input, expected) = (&case["input"], &case["expected"]);
    let anchors: Vec<Anchors> = list(&input["criteria"])
        .iter()
        .map(|criterion| {
            let direction = match text(&criterion["dir"]) {
                "max" => Direction::MoreIsBetter,
                _ => Direction::LessIsBetter,
            };
            Anchors::new(
                number(&criterion["lo"]),
                number(&criterion["hi"]),
                direction,
            )
            .unwrap()
        })
        .collect();
    let weights = points(&input["weights"]);
    let (mut scores, mut clamped) = (Vec::new(), Vec::new());
    for (account, row) in rows(&input["matrix"]).iter().enumerate() {
        let mut answers = Vec::new();
        for (criterion, figure) in row.iter().enumerate() {
            let found = anchors[criterion].value(*figure).unwrap();
            let value = number(&expected["values"][account][criterion]);
            assert_close(found.value.as_f64(), value, 1e-9);
            if found.clamping != Clamping::Inside {
                clamped.push(serde_json::json!([
                    input["accounts"][account],
                    input["criteria"][criterion]["id"]
                ]));
            }
            answers.push(Answer::Known(found.value));
        }
        let scored = weights.score(&answers).unwrap();
        assert_close(
            scored.middle.as_f64(),
            number(&expected["scores"][account]),
            1e-9,
        );
        let parts: Vec<f64> = weights
            .break_down(&answers)
            .unwrap()
            .parts()
            .iter()
            .map(|part| part.earned.as_f64())
            .collect();
        assert_all_close(&parts, &numbers(&expected["contributions"][account]), 1e-9);
        scores.push(scored.middle);
    }
    assert_eq!(competition_ranks(&scores), wholes(&expected["ranks"]));
    assert_eq!(&clamped, list(&expected["clamped"]));
}

#[test]
fn l08_unknown_values_give_intervals_of_scores_and_ranks() {
    let case = case("L08-missing-intervals");
    let weights = points(&case["input"]["weights"]);
    let scored: Vec<Scored> = list(&case["input"]["values"])
        .iter()
        .map(|row| weights.score(&answers(row)).unwrap())
        .collect();
    for (scored, expected) in scored.iter().zip(list(&case["expected"]["rows"])) {
        assert_close(
            scored.interval.lowest.as_f64(),
            number(&expected["lo"]),
            1e-9,
        );
        assert_close(
            scored.interval.highest.as_f64(),
            number(&expected["hi"]),
            1e-9,
        );
        assert_close(scored.middle.as_f64(), number(&expected["mid"]), 1e-9);
        assert_close(scored.interval.width(), number(&expected["width"]), 1e-9);
        assert_close(
            scored.coverage.as_f64(),
            number(&expected["coverage"]),
            1e-9,
        );
        let known = scored.known_only.map(Score::as_f64);
        assert_close_or_undefined(known, &expected["known_only"], 1e-9);
    }
    let intervals: Vec<Interval> = scored.iter().map(|scored| scored.interval).collect();
    let ranges: Vec<Vec<usize>> = rank_ranges(&intervals)
        .iter()
        .map(|range| vec![range.best, range.worst])
        .collect();
    let expected: Vec<Vec<usize>> = list(&case["expected"]["rank_interval"])
        .iter()
        .map(wholes)
        .collect();
    assert_eq!(ranges, expected);
    for (places, name) in [(2, "top2"), (3, "top3")] {
        let words: Vec<&str> = top_statuses(&intervals, places)
            .iter()
            .map(|status| match status {
                TopStatus::Certain => "certain",
                TopStatus::Possible => "possible",
                TopStatus::Excluded => "excluded",
            })
            .collect();
        let expected: Vec<&str> = list(&case["expected"][name]).iter().map(text).collect();
        assert_eq!(words, expected, "{name}");
    }
}

#[test]
fn l34_a_knock_out_excludes_and_an_unknown_one_asks_for_clarification() {
    let case = case("L34-veto");
    let (input, expected) = (&case["input"], &case["expected"]);
    let step = |value: &Value| Step::try_from(whole(value) as u8).unwrap();
    let floor = step(&input["knockout"]["floor"]);
    let candidates: Vec<Candidate> = list(&input["scores"])
        .iter()
        .zip(list(&input["raw"]))
        .map(|(score, raw)| {
            let score = Score::whole(whole(score) as u8);
            let raw = (!raw.is_null()).then(|| step(raw));
            let scored = Scored {
                interval: Interval::exactly(score),
                middle: score,
                known_only: Some(score),
                coverage: Coverage {
                    known: 1,
                    applicable: 1,
                },
                left_out: 0,
            };
            Candidate {
                scored,
                knock_out: KnockOut::check(raw, floor),
            }
        })
        .collect();
    for (candidate, expected) in candidates.iter().zip(list(&expected["status"])) {
        let word = match candidate.knock_out {
            KnockOut::Passed => "ok",
            KnockOut::ToClarify => "clarify",
            KnockOut::Excluded => "excluded",
        };
        assert_eq!(word, text(expected));
    }
    let ranks: Vec<Option<usize>> = standings(&candidates, CoverageGate::default(), 3)
        .iter()
        .map(Standing::rank)
        .collect();
    let expected: Vec<Option<usize>> = list(&expected["ranks"])
        .iter()
        .map(|rank| rank.as_u64().map(|r| r as usize))
        .collect();
    assert_eq!(ranks, expected);
}

#[test]
fn l35_noise_in_the_last_digit_breaks_no_tie() {
    let case = case("L35-float-ties");
    let names: Vec<&str> = list(&case["input"]["names"]).iter().map(text).collect();
    let ranks = competition_ranks_of_reals(&numbers(&case["input"]["scores"])).unwrap();
    assert_eq!(ranks, wholes(&case["expected"]["ranks"]));
    let ranks: Vec<Option<usize>> = ranks.into_iter().map(Some).collect();
    let order: Vec<&str> = display_order(&ranks, &names)
        .into_iter()
        .map(|index| names[index])
        .collect();
    let expected: Vec<&str> = list(&case["expected"]["display_order"])
        .iter()
        .map(text)
        .collect();
    assert_eq!(order, expected);
}

#[test]
fn l38_a_figure_on_a_threshold_belongs_to_the_upper_step() {
    let case = case("L38-threshold-rating");
    let (input, expected) = (&case["input"], &case["expected"]);
    let in_cents = |amount: f64| (amount * 100.0).round() as i64;
    let bounds: Vec<i64> = numbers(&input["thresholds"])
        .into_iter()
        .map(in_cents)
        .collect();
    let thresholds = Thresholds::new(bounds.try_into().unwrap()).unwrap();
    for (index, figure) in numbers(&input["x"]).into_iter().enumerate() {
        let step = thresholds.step(in_cents(figure));
        assert_eq!(usize::from(step.get()), whole(&expected["rating"][index]));
        assert_eq!(step.value().as_f64(), number(&expected["value"][index]));
        assert_eq!(
            usize::from(step.reversed().get()),
            whole(&expected["rating_min"][index])
        );
    }
}

#[test]
fn p01_a_published_weighted_sum_keeps_its_tie() {
    let case = case("P01-wsm-wikipedia");
    let weights = points(&case["input"]["weights"]);
    let scores: Vec<Score> = list(&case["input"]["matrix"])
        .iter()
        .map(|row| weights.score(&answers(row)).unwrap().middle)
        .collect();
    let shown: Vec<f64> = scores.iter().map(|score| score.as_f64()).collect();
    assert_all_close(&shown, &numbers(&case["expected"]["scores"]), 1e-9);
    assert_eq!(
        competition_ranks(&scores),
        wholes(&case["expected"]["ranks"])
    );
}
