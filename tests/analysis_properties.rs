//! What must hold for any input: the promises of the analysis, checked with random portfolios.

use keyfolio::domain::analysis::abc::{AbcClass, AbcCuts, classify};
use keyfolio::domain::analysis::concentration::Concentration;
use keyfolio::domain::analysis::explain::difference_to_mean;
use keyfolio::domain::analysis::grid::ValueGrid;
use keyfolio::domain::analysis::lift::Lever;
use keyfolio::domain::analysis::light::{Level, LightLimits, dependency_light};
use keyfolio::domain::analysis::proposal::propose_thresholds;
use keyfolio::domain::analysis::rank::{
    TopStatus, competition_ranks, competition_ranks_of_reals, display_order, rank_ranges,
    top_statuses,
};
use keyfolio::domain::analysis::rounding::{Decimals, round_parts};
use keyfolio::domain::analysis::score::{Answer, Interval, Score, Scored};
use keyfolio::domain::analysis::share::BasisPoints;
use keyfolio::domain::analysis::shift::point_shifts;
use keyfolio::domain::analysis::simulation::{Simulation, UncertainCell, WeightModel};
use keyfolio::domain::analysis::stability::stable_ranges;
use keyfolio::domain::analysis::standing::{
    Candidate, CoverageGate, KnockOut, Standing, standings,
};
use keyfolio::domain::analysis::value::{Anchors, Clamping, Direction, Step, Thresholds, Value};
use keyfolio::domain::analysis::weights::{OrderMethod, PointWeights, Points, Weights};
use proptest::collection::vec;
use proptest::prelude::*;

fn point_weights(criteria: usize) -> impl Strategy<Value = PointWeights> {
    vec(0_u16..=100, criteria).prop_filter_map("nothing counts", |points| {
        PointWeights::new(points.into_iter().map(Points).collect()).ok()
    })
}

fn step() -> impl Strategy<Value = Step> {
    (1_u8..=5).prop_filter_map("outside the scale", |step| Step::try_from(step).ok())
}

fn rated_or_not() -> impl Strategy<Value = Answer> {
    prop_oneof![
        6 => step().prop_map(Answer::from),
        2 => (0.0..=100.0).prop_map(|points| Answer::Known(Value::from_points(points).unwrap())),
        2 => Just(Answer::Unknown),
        1 => Just(Answer::NotApplicable),
    ]
}

fn steps_only() -> impl Strategy<Value = Answer> {
    step().prop_map(Answer::from)
}

/// Points of some criteria and the answers of some accounts to them.
fn model(
    answer: impl Strategy<Value = Answer> + Clone,
) -> impl Strategy<Value = (PointWeights, Vec<Vec<Answer>>)> {
    (1_usize..=7).prop_flat_map(move |criteria| {
        (
            point_weights(criteria),
            vec(vec(answer.clone(), criteria), 1..12),
        )
    })
}

fn score_all(weights: &PointWeights, accounts: &[Vec<Answer>]) -> Vec<Scored> {
    accounts
        .iter()
        .map(|answers| weights.score(answers).unwrap())
        .collect()
}

fn middles(scored: &[Scored]) -> Vec<Score> {
    scored.iter().map(|scored| scored.middle).collect()
}

fn intervals(scored: &[Scored]) -> Vec<Interval> {
    scored.iter().map(|scored| scored.interval).collect()
}

fn revenues() -> impl Strategy<Value = Vec<i64>> {
    vec(
        prop_oneof![4 => 0_i64..2_000, 2 => 1_i64..100_000_000_000, 1 => -5_000_i64..=0],
        0..40,
    )
}

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
    fn the_middle_lies_inside_the_interval((weights, accounts) in model(rated_or_not())) {
        for scored in score_all(&weights, &accounts) {
            prop_assert!(scored.interval.lowest <= scored.middle);
            prop_assert!(scored.middle <= scored.interval.highest);
            prop_assert!(scored.interval.highest <= Score::FULL);
            if let Some(known) = scored.known_only {
                prop_assert!(scored.interval.lowest <= known && known <= scored.interval.highest);
            }
        }
    }

    #[test]
    fn the_parts_add_up_to_the_score((weights, accounts) in model(rated_or_not())) {
        for answers in &accounts {
            let scored = weights.score(answers).unwrap();
            let breakdown = weights.break_down(answers).unwrap();
            if scored.coverage.applicable == 0 {
                continue;
            }
            prop_assert_eq!(breakdown.score(), scored.middle);
            let rounded = breakdown.rounded(Decimals::None);
            prop_assert_eq!(rounded.total, i64::from(scored.middle.rounded()));
            prop_assert_eq!(rounded.parts.iter().sum::<i64>(), rounded.total);
            let whole: f64 = breakdown.parts().iter().map(|part| part.maximum.as_f64()).sum();
            prop_assert!((whole - 100.0).abs() < 1e-9);
            for part in breakdown.parts() {
                let sum = part.earned.as_f64() + part.open.as_f64() + part.lost.as_f64();
                prop_assert!((sum - part.maximum.as_f64()).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn differences_to_the_mean_add_up((weights, accounts) in model(rated_or_not())) {
        let all: Vec<_> =
            accounts.iter().map(|answers| weights.break_down(answers).unwrap()).collect();
        for account in &all {
            let difference = difference_to_mean(account, &all).unwrap().unwrap();
            let sum: f64 = difference.parts.iter().sum();
            prop_assert!((difference.mean + sum - account.score().as_f64()).abs() < 1e-9);
        }
    }

    #[test]
    fn rounded_parts_sum_to_the_rounded_total(parts in vec(-500.0..500.0, 0..9)) {
        for decimals in [Decimals::None, Decimals::One] {
            let rounded = round_parts(&parts, decimals).unwrap();
            prop_assert_eq!(rounded.parts.iter().sum::<i64>(), rounded.total);
            for (shown, part) in rounded.parts.iter().zip(&parts) {
                let exact: f64 = part * decimals.units() as f64;
                prop_assert!((*shown as f64 - exact).abs() < 1.0 + 1e-6);
            }
        }
    }

    #[test]
    fn a_further_account_changes_no_other_score((weights, accounts) in model(rated_or_not())) {
        let all = score_all(&weights, &accounts);
        let fewer = score_all(&weights, &accounts[1..]);
        prop_assert_eq!(&all[1..], &fewer[..]);
    }

    #[test]
    fn the_order_of_accounts_does_not_matter((weights, accounts) in model(rated_or_not())) {
        let mut reversed = accounts.clone();
        reversed.reverse();
        let candidates = |accounts: &[Vec<Answer>]| -> Vec<Candidate> {
            score_all(&weights, accounts)
                .into_iter()
                .map(|scored| Candidate { scored, knock_out: KnockOut::Passed })
                .collect()
        };
        let gate = CoverageGate::default();
        let forward = standings(&candidates(&accounts), gate, 3);
        let mut backward = standings(&candidates(&reversed), gate, 3);
        backward.reverse();
        prop_assert_eq!(forward, backward);
    }

    #[test]
    fn scaling_the_points_changes_nothing(
        (weights, accounts) in model(rated_or_not()),
        factor in 1_u16..600,
    ) {
        let scaled = weights.points().iter().map(|points| Points(points.0 * factor)).collect();
        let scaled = PointWeights::new(scaled).unwrap();
        for answers in &accounts {
            let (before, after) =
                (weights.score(answers).unwrap(), scaled.score(answers).unwrap());
            prop_assert_eq!(before.interval, after.interval);
            prop_assert_eq!(before.middle, after.middle);
            prop_assert_eq!(before.known_only, after.known_only);
        }
    }

    #[test]
    fn a_criterion_without_weight_is_a_criterion_removed(
        (weights, accounts) in model(rated_or_not()),
        extra in rated_or_not(),
    ) {
        let mut points = weights.points().to_vec();
        points.push(Points(0));
        let wider = PointWeights::new(points).unwrap();
        for answers in &accounts {
            let mut longer = answers.clone();
            longer.push(extra);
            prop_assert_eq!(weights.score(answers).unwrap(), wider.score(&longer).unwrap());
        }
    }

    #[test]
    fn a_better_rating_never_lowers_the_rank(
        (weights, accounts) in model(steps_only()),
        account in any::<prop::sample::Index>(),
        criterion in any::<prop::sample::Index>(),
    ) {
        let (account, criterion) =
            (account.index(accounts.len()), criterion.index(weights.points().len()));
        let before = competition_ranks(&middles(&score_all(&weights, &accounts)))[account];
        let mut raised = accounts.clone();
        raised[account][criterion] = Step::HIGHEST.into();
        let after = competition_ranks(&middles(&score_all(&weights, &raised)))[account];
        prop_assert!(after <= before);
    }

    #[test]
    fn ranges_and_statuses_agree_with_their_definitions(
        (weights, accounts) in model(rated_or_not()),
        places in 0_usize..6,
    ) {
        let scored = score_all(&weights, &accounts);
        let intervals = intervals(&scored);
        let ranks = competition_ranks(&middles(&scored));
        let statuses = top_statuses(&intervals, places);
        for (own, range) in rank_ranges(&intervals).iter().enumerate() {
            let others = |test: &dyn Fn(&Interval) -> bool| {
                let others = intervals.iter().enumerate().filter(|(other, _)| *other != own);
                others.filter(|(_, other)| test(other)).count()
            };
            let above = others(&|other| other.lowest > intervals[own].highest);
            prop_assert_eq!(range.best, 1 + above);
            let reach = others(&|other| other.highest > intervals[own].lowest);
            prop_assert_eq!(range.worst, 1 + reach);
            prop_assert!(range.best <= ranks[own] && ranks[own] <= range.worst);
            let threatening = others(&|other| other.highest >= intervals[own].lowest);
            let expected = if threatening < places {
                TopStatus::Certain
            } else if above < places {
                TopStatus::Possible
            } else {
                TopStatus::Excluded
            };
            prop_assert_eq!(statuses[own], expected);
        }
    }

    #[test]
    fn exact_ranks_agree_with_ranks_of_reals((weights, accounts) in model(steps_only())) {
        let middles = middles(&score_all(&weights, &accounts));
        let reals: Vec<f64> = middles.iter().map(|score| score.as_f64()).collect();
        prop_assert_eq!(competition_ranks(&middles), competition_ranks_of_reals(&reals).unwrap());
    }

    #[test]
    fn the_display_order_lists_every_account_once_by_rank(
        ranks in vec(prop::option::of(1_usize..5), 0..10),
    ) {
        let keys: Vec<usize> = (0..ranks.len()).rev().collect();
        let order = display_order(&ranks, &keys);
        let mut seen = order.clone();
        seen.sort_unstable();
        prop_assert_eq!(seen, (0..ranks.len()).collect::<Vec<_>>());
        for pair in order.windows(2) {
            let place = |index: usize| (ranks[index].unwrap_or(usize::MAX), keys[index]);
            prop_assert!(place(pair[0]) < place(pair[1]));
        }
    }

    #[test]
    fn nobody_takes_a_rank_who_is_knocked_out_or_mostly_unknown(
        (weights, accounts) in model(rated_or_not()),
        floor in step(),
    ) {
        let candidates: Vec<Candidate> = score_all(&weights, &accounts)
            .into_iter()
            .zip(Step::ALL.into_iter().cycle())
            .map(|(scored, raw)| Candidate { scored, knock_out: KnockOut::check(Some(raw), floor) })
            .collect();
        let standings = standings(&candidates, CoverageGate::default(), 3);
        for (candidate, standing) in candidates.iter().zip(standings) {
            let out = candidate.knock_out == KnockOut::Excluded;
            prop_assert_eq!(standing == Standing::KnockedOut, out);
            if standing.rank().is_some() {
                prop_assert!(candidate.scored.coverage.as_f64() >= 0.7 - 1e-12);
            }
        }
    }

    #[test]
    fn a_lift_reaches_the_cut_and_no_shorter_one_exists(
        (weights, accounts) in (1_usize..=4).prop_flat_map(|criteria| {
            (point_weights(criteria), vec(vec(steps_only(), criteria), 1))
        }),
        cut in 0_u8..=100,
    ) {
        let (answers, cut) = (&accounts[0], Score::whole(cut));
        let levers = vec![Lever::Changeable; answers.len()];
        let lift = weights.lift(answers, &levers, cut).unwrap();
        let plan = lift.fewest.expect("all levers free: 100 points are possible");
        prop_assert!(plan.score_after >= cut);
        let mut fewest = usize::MAX;
        for code in 0..5_usize.pow(answers.len() as u32) {
            let mut total = 0;
            let raised: Option<Vec<Answer>> = (0..answers.len())
                .map(|criterion| {
                    let steps = code / 5_usize.pow(criterion as u32) % 5;
                    total += steps;
                    let Answer::Known(value) = answers[criterion] else { return None };
                    let points = value.as_f64() + 25.0 * steps as f64;
                    Value::from_points(points).ok().map(Answer::Known)
                })
                .collect();
            if raised.is_some_and(|raised| weights.score(&raised).unwrap().middle >= cut) {
                fewest = fewest.min(total);
            }
        }
        prop_assert_eq!(plan.total_steps(), fewest);
    }

    #[test]
    fn weights_from_orders_sum_to_one_and_follow_the_order(places in vec(1_u16..6, 1..10)) {
        for method in [OrderMethod::Centroid, OrderMethod::RankSum] {
            let weights = Weights::from_order(&places, method).unwrap();
            let weights = weights.as_slice();
            prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            for (left, left_place) in weights.iter().zip(&places) {
                for (right, right_place) in weights.iter().zip(&places) {
                    prop_assert_eq!(left > right, left_place < right_place);
                }
            }
        }
    }

    #[test]
    fn weights_become_whole_points_that_add_up(numbers in vec(0.0..50.0, 1..9)) {
        if let Ok(weights) = Weights::in_proportion(&numbers) {
            prop_assert_eq!(weights.to_points(100).unwrap().total(), 100);
        }
    }

    #[test]
    fn thresholds_and_anchors_never_rate_more_lower(
        bounds in [0_i64..50, 50_i64..100, 100_i64..150, 150_i64..200],
        left in -50_i64..250,
        right in -50_i64..250,
    ) {
        let (low, high) = (left.min(right), left.max(right));
        let thresholds = Thresholds::new(bounds).unwrap();
        prop_assert!(thresholds.step(low) <= thresholds.step(high));
        let anchors = Anchors::new(-10.0, 180.0, Direction::MoreIsBetter).unwrap();
        let (low, high) = (anchors.value(low as f64).unwrap(), anchors.value(high as f64).unwrap());
        prop_assert!(low.value <= high.value);
        if low.clamping == Clamping::AboveHighest {
            prop_assert_eq!(low.value, Value::FULL);
        }
    }

    #[test]
    fn proposals_exist_for_any_positive_figure(figures in vec(any::<i64>(), 0..30)) {
        let positive = figures.iter().any(|&figure| figure > 0);
        let proposed = propose_thresholds(&figures);
        prop_assert_eq!(proposed.is_some(), positive);
        if let Some(thresholds) = proposed {
            prop_assert!(thresholds.bounds()[0] > 0);
        }
    }

    #[test]
    fn larger_revenue_never_has_a_worse_class(revenue in revenues()) {
        let abc = classify(&revenue, AbcCuts::default());
        for (left, left_entry) in revenue.iter().zip(&abc.entries) {
            prop_assert_eq!(*left < 0, left_entry.class == AbcClass::Credit);
            for (right, right_entry) in revenue.iter().zip(&abc.entries) {
                if left >= right {
                    prop_assert!(left_entry.class <= right_entry.class);
                }
            }
        }
        if let Some(largest) = revenue.iter().max().filter(|&&largest| largest > 0) {
            let place = revenue.iter().position(|cents| cents == largest).unwrap();
            prop_assert_eq!(abc.entries[place].class, AbcClass::A);
        }
    }

    #[test]
    fn concentration_stays_in_its_bounds(revenue in revenues()) {
        let Some(found) = Concentration::of(&revenue) else {
            return Ok(prop_assert!(revenue.iter().all(|&cents| cents <= 0)));
        };
        let count = found.customers() as f64;
        prop_assert!(found.herfindahl() >= found.floor() - 1e-12);
        prop_assert!(found.herfindahl() <= 1.0 + 1e-12);
        prop_assert!(found.effective_number() <= count + 1e-6);
        prop_assert!((0.0..1.0).contains(&found.gini()));
        prop_assert!(found.gini_corrected().is_none_or(|gini| gini <= 1.0 + 1e-12));
        prop_assert_eq!(found.ratio(found.customers() + 1), 1.0);
        let mut reversed = revenue.clone();
        reversed.reverse();
        prop_assert_eq!(Concentration::of(&reversed), Some(found));
    }

    #[test]
    fn the_top_share_lies_on_the_lorenz_curve(revenue in revenues(), percent in 0_u8..=100) {
        let Some(found) = Concentration::of(&revenue) else { return Ok(()) };
        let lorenz = found.lorenz();
        prop_assert_eq!(lorenz.last(), found.cumulative().last());
        let position = found.customers() as f64 * f64::from(100 - percent) / 100.0;
        let index = (position.floor() as usize).min(found.customers() - 1);
        let (low, high) = (lorenz[index] as f64, lorenz[index + 1] as f64);
        let below = low + (high - low) * (position - index as f64);
        let expected = 1.0 - below / found.base() as f64;
        prop_assert!((found.top_share(BasisPoints::percent(percent)) - expected).abs() < 1e-9);
    }

    #[test]
    fn dilution_is_just_enough(revenue in revenues(), target in 1_u16..10_000) {
        let Some(found) = Concentration::of(&revenue) else { return Ok(()) };
        let target = BasisPoints::new(target).unwrap();
        let extra = found.dilution(target).unwrap();
        let largest = i128::from(found.largest());
        prop_assert!(target.is_not_exceeded_by(largest, found.base() + extra));
        if extra > 0 {
            prop_assert!(!target.is_not_exceeded_by(largest, found.base() + extra - 1));
        }
    }

    #[test]
    fn more_revenue_of_the_largest_never_calms_the_light(revenue in revenues(), more in 1_i64..1_000_000) {
        let Some(before) = Concentration::of(&revenue) else { return Ok(()) };
        let mut raised = before.descending().to_vec();
        raised[0] += more;
        let level = |portfolio: &Concentration| -> Level {
            dependency_light(portfolio, &LightLimits::default()).level
        };
        prop_assert!(level(&before) <= level(&Concentration::of(&raised).unwrap()));
    }

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

#[test]
fn nonsense_is_refused_with_the_offending_number() {
    let refused = |result: Result<Step, _>| result.unwrap_err().to_string();
    assert_eq!(refused(Step::try_from(0)), "rating 0 is outside 1 to 5");
    assert_eq!(refused(Step::try_from(6)), "rating 6 is outside 1 to 5");
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
