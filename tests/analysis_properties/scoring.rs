//! Scores, ranks, gates, explanations.

use keyfolio::domain::analysis::explain::difference_to_mean;
use keyfolio::domain::analysis::lift::Lever;
use keyfolio::domain::analysis::rank::{
    TopStatus, competition_ranks, competition_ranks_of_reals, display_order, rank_ranges,
    top_statuses,
};
use keyfolio::domain::analysis::rounding::{Decimals, round_parts};
use keyfolio::domain::analysis::score::{Answer, Interval, Score};
use keyfolio::domain::analysis::standing::{
    Candidate, CoverageGate, KnockOut, Standing, standings,
};
use keyfolio::domain::analysis::value::{Step, Value};
use keyfolio::domain::analysis::weights::{PointWeights, Points};
use proptest::prelude::*;

use super::*;

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
}
