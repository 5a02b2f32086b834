//! The test vectors of the portfolio measures and the facts of the Northwind customer list.

use keyfolio::domain::analysis::abc::{AbcClass, AbcCuts, classify};
use keyfolio::domain::analysis::concentration::Concentration;
use keyfolio::domain::analysis::light::{
    Basis, DependencyLight, Level, LightLimits, PUBLISHED_LIMITS, Spread, View, dependency_light,
};
use keyfolio::domain::analysis::pareto::ParetoRule;
use keyfolio::domain::analysis::proposal::propose_thresholds;
use keyfolio::domain::analysis::share::BasisPoints;
use keyfolio::domain::analysis::stress::{lose, runway_months};

use super::*;

/// Revenue in units, then CR1, CR3, top 20 %, customers for 80 %, HHI points, N_eff, HHI*, Gini.
type Vector = (
    &'static [i64],
    f64,
    f64,
    f64,
    usize,
    f64,
    f64,
    Option<f64>,
    f64,
);

const VECTORS: [Vector; 7] = [
    (
        &[
            120_000, 60_000, 30_000, 20_000, 10_000, 8_000, 6_000, 4_000, 1_500, 500,
        ],
        0.4615,
        0.8077,
        0.6923,
        3,
        2887.4,
        3.463,
        Some(0.2097),
        0.6381,
    ),
    (
        &[25_000; 4],
        0.25,
        0.75,
        0.2,
        4,
        2500.0,
        4.0,
        Some(0.0),
        0.0,
    ),
    (&[50_000; 2], 0.5, 1.0, 0.2, 2, 5000.0, 2.0, Some(0.0), 0.0),
    (&[99_999], 1.0, 1.0, 0.2, 1, 10000.0, 1.0, None, 0.0),
    (
        &[400, 400, 25, 25, 25, 25, 25, 25, 25, 25],
        0.4,
        0.825,
        0.8,
        2,
        3250.0,
        3.077,
        Some(0.25),
        0.6,
    ),
    (
        &[850, 50, 40, 30, 20, 10],
        0.85,
        0.94,
        0.86,
        1,
        7280.0,
        1.374,
        Some(0.6736),
        0.7167,
    ),
    (&[100; 5], 0.2, 0.6, 0.2, 4, 2000.0, 5.0, Some(0.0), 0.0),
];

#[test]
fn the_test_vectors_of_the_analysis_hold() {
    let twenty = BasisPoints::percent(20);
    let eighty = BasisPoints::percent(80);
    for (revenue, cr1, cr3, top, customers, points, effective, normalised, gini) in VECTORS {
        let found = Concentration::of(revenue).unwrap();
        assert_close(found.ratio(1), cr1, 5e-5);
        assert_close(found.ratio(3), cr3, 5e-5);
        assert_close(found.top_share(twenty), top, 5e-5);
        assert_eq!(found.customers_to_reach(eighty), customers, "{revenue:?}");
        assert_close(found.herfindahl_points(), points, 0.05);
        assert_close(found.effective_number(), effective, 5e-4);
        match (found.normalised(), normalised) {
            (Some(found), Some(expected)) => assert_close(found, expected, 5e-5),
            (found, expected) => assert_eq!(found, expected),
        }
        assert_close(found.gini(), gini, 5e-5);
    }
    assert_close(runway_months(18_000_000, 1_200_000).unwrap(), 15.0, 1e-12);
    assert_close(
        runway_months(18_000_000, 1_200_000 + 600_000).unwrap(),
        10.0,
        1e-12,
    );
    assert_eq!(runway_months(18_000_000, 0), None);
}

#[test]
fn eighty_twenty_holds_for_the_ideal_portfolio_only() {
    let rule = |revenue: &[i64]| Concentration::of(revenue).unwrap().pareto_rule();
    assert_eq!(rule(VECTORS[4].0), ParetoRule::Holds);
    assert_eq!(rule(VECTORS[0].0), ParetoRule::DoesNotHold);
}

/// The last column of the list, in cents. Both lists quote no field that contains the separator.
fn northwind(file: &str, separator: char, cents: fn(&str) -> String) -> Vec<i64> {
    let path = format!("{}/tests/fixtures/lists/{file}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).unwrap();
    // Every byte as one character: enough for figures in UTF-8 and in Windows-1252.
    let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
    text.lines()
        .skip(1)
        .map(|line| {
            cents(line.rsplit(separator).next().unwrap().trim())
                .parse()
                .unwrap()
        })
        .collect()
}

/// "4273.0" and "1402.954" in whole cents, rounded half up.
fn cents_with_point(figure: &str) -> String {
    ((figure.parse::<f64>().unwrap() * 100.0).round() as i64).to_string()
}

/// "4.273,00" in whole cents.
fn cents_with_comma(figure: &str) -> String {
    figure.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn northwind_says_that_eighty_twenty_does_not_hold() {
    for revenue in [
        northwind("northwind-customers.csv", ',', cents_with_point),
        northwind("northwind-kunden-de.csv", ';', cents_with_comma),
    ] {
        assert_eq!(revenue.len(), 91);
        let found = Concentration::of(&revenue).unwrap();
        assert_eq!(found.customers(), 89);
        assert_eq!(found.base(), 126_579_303);
        assert_eq!(
            found.descending()[..3],
            [11_027_730, 10_487_498, 10_436_195]
        );
        assert_close(found.ratio(1), 0.087, 5e-4);
        assert_close(found.top_share(BasisPoints::percent(20)), 0.597, 5e-4);
        assert_eq!(found.customers_to_reach(BasisPoints::percent(80)), 34);
        assert_close(found.effective_number(), 29.7, 0.05);
        assert_eq!(found.pareto_rule(), ParetoRule::DoesNotHold);
        assert_eq!(found.spread(), Spread::Calm);
        let light = dependency_light(&found, &LightLimits::default());
        assert_eq!((light.level, light.basis), (Level::Green, Basis::Share));
        let abc = classify(&revenue, AbcCuts::default());
        assert_eq!(abc.count(AbcClass::A), 33, "the 34th crosses 80 % and is B");
        assert_eq!(abc.count(AbcClass::Credit), 0);
        let proposed = propose_thresholds(&revenue).unwrap();
        assert_eq!(proposed.bounds(), [250_000, 500_000, 1_000_000, 2_000_000]);
    }
}

fn light(revenue: &[i64]) -> DependencyLight {
    dependency_light(
        &Concentration::of(revenue).unwrap(),
        &LightLimits::default(),
    )
}

#[test]
fn with_many_customers_the_light_follows_the_largest_share() {
    let with_largest = |largest: i64| {
        let mut revenue = vec![(1000 - largest) / 20; 20];
        revenue.push(1000 - revenue.iter().sum::<i64>());
        light(&revenue)
    };
    for (largest, level, view) in [
        (80, Level::Green, View::Disclosure),
        (100, Level::Note, View::Disclosure),
        (200, Level::Amber, View::Buyer),
        (360, Level::Red, View::Buyer),
    ] {
        let found = with_largest(largest);
        assert_eq!((found.level, found.view), (level, view), "{largest}");
        assert_eq!(found.basis, Basis::Share);
    }
}

#[test]
fn with_few_customers_the_light_follows_the_gap_above_the_best_possible() {
    for (revenue, level) in [
        (&[25, 25, 25, 25][..], Level::Green),
        (&[34, 22, 22, 22], Level::Green),
        (&[35, 22, 22, 21], Level::Amber),
        (&[49, 17, 17, 17], Level::Amber),
        (&[40, 10, 10, 10, 10, 10, 10], Level::Red),
        (&[50, 50], Level::Red),
        (&[7], Level::Red),
    ] {
        let found = light(revenue);
        assert_eq!(found.level, level, "{revenue:?}");
        assert_eq!(
            (found.basis, found.view),
            (Basis::GapAboveFloor, View::RuleOfThumb)
        );
        assert_close(found.gap, found.share - found.floor, 1e-12);
    }
}

#[test]
fn limits_out_of_order_are_refused_and_published_ones_can_be_asked() {
    let defaults = LightLimits::default();
    assert!(defaults.checked().is_ok());
    let mixed_up = LightLimits {
        amber: defaults.red,
        red: defaults.amber,
        ..defaults
    };
    assert!(mixed_up.checked().is_err());
    let lone = Concentration::of(&[834, 166]).unwrap();
    assert!(
        PUBLISHED_LIMITS
            .iter()
            .all(|&limit| lone.largest_reaches(limit))
    );
    let almost = Concentration::of(&[833, 167]).unwrap();
    assert!(!almost.largest_reaches(PUBLISHED_LIMITS[5]), "below 5/6");
    let exactly = Concentration::of(&[5, 1]).unwrap();
    assert!(exactly.largest_reaches(PUBLISHED_LIMITS[5]), "exactly 5/6");
    let short = Concentration::of(&[49_999, 10_000]).unwrap();
    assert_eq!(short.room(PUBLISHED_LIMITS[5].at), Ok(1));
}

#[test]
fn losing_customers_shows_what_is_left_and_how_many_would_replace_them() {
    let revenue = [500, -20, 300, 0, 100, 100];
    let loss = lose(&revenue, &[0, 0]).unwrap().unwrap();
    assert_eq!((loss.lost, loss.replacements), (500, Some(5)));
    assert_close(loss.share, 0.5, 1e-12);
    assert_close(loss.rest.unwrap().ratio(1), 0.6, 1e-12);
    let all = lose(&revenue, &[0, 2, 4, 5]).unwrap().unwrap();
    assert_eq!((all.rest, all.replacements), (None, None));
    assert_eq!(lose(&[0, -5], &[0]), Ok(None));
    assert!(lose(&revenue, &[6]).is_err());
}

#[test]
fn proposed_thresholds_are_round_and_rise_whatever_the_figures() {
    let bounds = |figures: &[i64]| propose_thresholds(figures).map(|found| found.bounds());
    assert_eq!(bounds(&[]), None);
    assert_eq!(bounds(&[0, -100]), None);
    // One figure or equal figures stand on the middle step.
    assert_eq!(bounds(&[12_345]), Some([5_000, 10_000, 20_000, 25_000]));
    assert_eq!(bounds(&[10_000; 6]), Some([5_000, 10_000, 20_000, 25_000]));
    // Two figures end up on the lowest and the highest step.
    assert_eq!(
        bounds(&[10_000, 50_000]),
        Some([20_000, 25_000, 35_000, 40_000])
    );
    // Figures close to each other are told apart by finer round bounds.
    let close = [100_000, 104_000, 110_000, 118_000, 125_000, 130_000];
    assert_eq!(bounds(&close), Some([105_000, 110_000, 120_000, 125_000]));
    assert_eq!(bounds(&[1]), Some([1, 2, 5, 10]));
    assert!(bounds(&[i64::MAX]).is_some());
}

#[test]
fn a_company_can_set_limits_of_its_own() {
    let found = Concentration::of(&[11, 9, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8]).unwrap();
    let usual = dependency_light(&found, &LightLimits::of(None));
    assert_eq!((usual.level, usual.view), (Level::Note, View::Disclosure));
    let own = dependency_light(&found, &LightLimits::of(Some([5, 8, 11])));
    assert_eq!((own.level, own.view), (Level::Red, View::Own));
    // Limits that don't rise were read from somewhere and are none.
    let crossed = LightLimits::of(Some([30, 20, 10]));
    assert_eq!(crossed, LightLimits::default());
    assert!(LightLimits::of(Some([10, 20, 70])).checked().is_ok());
}
