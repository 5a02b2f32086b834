//! Weights, steps, revenue classes, concentration, lights.

use keyfolio::domain::analysis::abc::{AbcClass, AbcCuts, classify};
use keyfolio::domain::analysis::concentration::Concentration;
use keyfolio::domain::analysis::light::{Level, LightLimits, dependency_light};
use keyfolio::domain::analysis::proposal::propose_thresholds;
use keyfolio::domain::analysis::share::BasisPoints;
use keyfolio::domain::analysis::value::{Anchors, Clamping, Direction, Thresholds, Value};
use keyfolio::domain::analysis::weights::{OrderMethod, Weights};
use proptest::prelude::*;

use super::*;

fn revenues() -> impl Strategy<Value = Vec<i64>> {
    vec(
        prop_oneof![4 => 0_i64..2_000, 2 => 1_i64..100_000_000_000, 1 => -5_000_i64..=0],
        0..40,
    )
}

proptest! {
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
            prop_assert!(revenue.iter().all(|&cents| cents <= 0));
            return Ok(());
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
        let (lorenz, pareto) = (found.lorenz(), found.cumulative());
        prop_assert_eq!(lorenz.last(), pareto.last());
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
}
