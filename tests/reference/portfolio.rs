//! Revenue classes, concentration, dilution, the matrix.

use keyfolio::domain::analysis::abc::{Abc, AbcClass, AbcCuts, Separation, classify};
use keyfolio::domain::analysis::concentration::Concentration;
use keyfolio::domain::analysis::matrix::{MatrixCuts, MatrixField, Third, third};
use keyfolio::domain::analysis::score::Score;
use keyfolio::domain::analysis::share::BasisPoints;
use keyfolio::domain::analysis::value::Value as Points100;

use super::*;

fn word(class: AbcClass) -> &'static str {
    match class {
        AbcClass::A => "A",
        AbcClass::B => "B",
        AbcClass::C => "C",
        AbcClass::Credit => "credit",
    }
}

fn assert_classes(abc: &Abc, ids: &[&str], classes: &Value, cumulative: &Value) {
    for (entry, id) in abc.entries.iter().zip(ids) {
        assert_eq!(word(entry.class), text(&classes[id]), "{id}");
        assert_close_or_undefined(abc.share(entry), &cumulative[id], 1e-12);
    }
}

#[test]
fn l27_abc_at_its_edges() {
    let case = case("L27-abc-edge");
    for (name, portfolio) in case["input"]["portfolios"].as_object().unwrap() {
        let expected = &case["expected"]["results"][name];
        let revenue: Vec<i64> = list(portfolio)
            .iter()
            .map(|row| row["cents"].as_i64().unwrap())
            .collect();
        let ids: Vec<&str> = list(portfolio).iter().map(|row| text(&row["id"])).collect();
        let abc = classify(&revenue, AbcCuts::default());
        assert_eq!(
            abc.base,
            i128::from(expected["base"].as_i64().unwrap()),
            "{name}"
        );
        assert_classes(&abc, &ids, &expected["classes"], &expected["cumulative"]);
        let equal = abc.separation == Separation::AllEqual;
        assert_eq!(equal, name == "all_equal", "{name}");
    }
}

#[test]
fn p18_abc_of_a_school_book() {
    let case = case("P18-abc-westermann");
    let ids: Vec<&str> = list(&case["input"]["ids"]).iter().map(text).collect();
    let abc = classify(&cents(&case["input"]["values_cents"]), AbcCuts::default());
    let expected = &case["expected"];
    assert_eq!(
        abc.base,
        i128::from(expected["total_cents"].as_i64().unwrap())
    );
    assert_classes(
        &abc,
        &ids,
        &expected["classes"],
        &expected["recomputed"]["cumulative"],
    );
    for (entry, id) in abc.entries.iter().zip(&ids) {
        let percent = 100.0 * abc.share(entry).unwrap();
        assert_close(percent, number(&expected["cumulative_percent"][id]), 0.07);
    }
}

#[test]
fn l25_concentration_at_its_edges() {
    let case = case("L25-concentration-edge");
    for (name, portfolio) in case["input"]["portfolios"].as_object().unwrap() {
        let expected = &case["expected"]["results"][name];
        let found = Concentration::of(&cents(portfolio));
        let Some(found) = found else {
            assert!(expected["hhi"].is_null(), "{name} is defined");
            assert_eq!(whole(&expected["base"]), 0);
            continue;
        };
        assert_eq!(found.base(), whole(&expected["base"]) as i128, "{name}");
        assert_eq!(found.customers(), whole(&expected["n_positive"]), "{name}");
        let over = found.customers_from(BasisPoints::percent(10));
        assert_eq!(over, whole(&expected["over_10_percent"]), "{name}");
        for (figure, found) in [
            ("hhi", found.herfindahl()),
            ("effective_number", found.effective_number()),
            ("gini", found.gini()),
            ("cr1", found.ratio(1)),
            ("cr3", found.ratio(3)),
            ("cr5", found.ratio(5)),
            ("max_share", found.ratio(1)),
            ("top20", found.top_share(BasisPoints::percent(20))),
        ] {
            assert_close(found, number(&expected[figure]), 1e-12);
        }
        assert_close_or_undefined(found.gini_corrected(), &expected["gini_corrected"], 1e-12);
    }
}

#[test]
fn p08_the_example_of_the_department_of_justice() {
    let case = case("P08-hhi-doj");
    let found = Concentration::of(&cents(&case["input"]["values"])).unwrap();
    let expected = &case["expected"];
    assert_close(found.herfindahl(), number(&expected["hhi"]), 1e-12);
    assert_close(
        found.herfindahl_points(),
        number(&expected["hhi_points"]),
        1e-9,
    );
    assert_close(
        found.effective_number(),
        number(&expected["effective_number"]),
        1e-12,
    );
    assert_close(found.ratio(1), number(&expected["cr1"]), 1e-12);
    assert_close(found.ratio(3), number(&expected["cr3"]), 1e-12);
}

#[test]
fn l37_other_revenue_dilutes_the_largest_customer() {
    let case = case("L37-dilution");
    let found = Concentration::of(&cents(&case["input"]["revenue"])).unwrap();
    assert_eq!(found.base(), whole(&case["expected"]["total"]) as i128);
    for (target, expected) in numbers(&case["input"]["targets"])
        .iter()
        .zip(numbers(&case["expected"]["extra"]))
    {
        let target = BasisPoints::new((target * 10_000.0).round() as u16).unwrap();
        assert_eq!(found.dilution(target).unwrap() as f64, expected);
    }
    assert!(found.dilution(BasisPoints::NONE).is_err());
    assert!(found.dilution(BasisPoints::WHOLE).is_err());
}

#[test]
fn l31_the_matrix_counts_borders_upwards() {
    let case = case("L31-portfolio-matrix");
    let score = |value: &Value| -> Score { Points100::from_points(number(value)).unwrap().into() };
    for (index, point) in list(&case["input"]["points"]).iter().enumerate() {
        let (x, y) = (score(&point["strength"]), score(&point["attractiveness"]));
        let field = match MatrixCuts::default().field(x, y) {
            MatrixField::Strategic => "high_attractiveness/high_strength",
            MatrixField::Rising => "high_attractiveness/low_strength",
            MatrixField::Steady => "low_attractiveness/high_strength",
            MatrixField::Streamline => "low_attractiveness/low_strength",
        };
        assert_eq!(field, text(&case["expected"]["cell_2x2"][index]));
        let thirds = [third(y), third(x)].map(|third| match third {
            Third::Low => "low",
            Third::Medium => "medium",
            Third::High => "high",
        });
        let expected: Vec<&str> = list(&case["expected"]["cell_3x3"][index])
            .iter()
            .map(text)
            .collect();
        assert_eq!(thirds.to_vec(), expected);
    }
}
