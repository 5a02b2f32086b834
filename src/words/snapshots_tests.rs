//! What is said of pictures of days, in both languages.

use super::*;
use crate::words::testing::{check, check_all};

fn why(total: i64, by_answers: i64, criteria: usize) -> Why {
    let id = |number: usize| CriterionId::try_from(format!("own_{number}")).expect("an id");
    let criteria = (0..criteria).map(|number| (id(number), format!("C{number}"), 5));
    Why {
        total,
        by_answers,
        by_weights: total - by_answers,
        criteria: criteria.collect(),
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    check_all(&[
        heading,
        empty,
        keep,
        title,
        example,
        course,
        classes,
        tiers,
        compare,
        the_same,
        rank,
        why_head(),
        show_all,
        all,
        open,
        rename,
        remove,
        close,
        save_title,
        of_review,
        read_only,
    ]);
    check(|l| opened(l, "x"));
    check(|l| accounts(l, 1) + &accounts(l, 7));
    check(|l| more(l, 7));
    check(|l| new(l, "A"));
    check(|l| gone(l, "A"));
    check(|l| other_years(l, "2024", "2025"));
    check(|l| other_currency(l, "EUR", "CHF"));
    check(|l| and_more(l, "A, B", 4));
    for one in [
        why(10, 10, 1),
        why(10, 0, 1),
        why(10, 4, 5),
        why(-10, -4, 0),
    ] {
        check(|l| reason(l, &one));
    }
    let found = Snapshots {
        new: 1,
        changed: 2,
        gone: 3,
        deleted_here: 4,
        deleted_there: 5,
    };
    check(|l| in_file(l, found).expect("a difference"));
    assert_eq!(in_file(Locale::En, Snapshots::default()), None);
}

#[test]
fn what_stays_is_said_to_stay() {
    use crate::domain::analysis::concentration::Concentration;
    let point = |amounts: &[i64], key_share| Point {
        concentration: Concentration::of(amounts),
        key_share,
        classes: [1, 1, 0],
        tiers: [1, 0, 0, 0, 1],
        accounts: 2,
    };
    let (first, last) = (point(&[5, 5], 0.5), point(&[9, 1], 0.5));
    assert_eq!(
        course_finding(Locale::En, "3 Sep", &first, &last),
        "Since 3 Sep the share of the largest went from 50.0% to 90.0% and that of the key accounts stayed at 50.0%; it behaves like 1.2 instead of 2.0 equal customers."
    );
    check(|l| course_finding(l, "3", &first, &first));
    check(|l| of_tiers(l, &first));
    assert_eq!(of_classes(Locale::En, &first), "A 1 · B 1 · C 0");
}

fn why_head() -> fn(Locale) -> &'static str {
    super::why
}

#[test]
fn a_reason_adds_up() {
    assert_eq!(
        reason(Locale::En, &why(82, 93, 2)),
        "+8.2: ratings +9.3, weights −1.1; C0 +0.5, C1 +0.5."
    );
    assert_eq!(
        reason(Locale::De, &why(-100, -100, 4)),
        "−10,0 durch andere Bewertungen; vor allem C0 +0,5, C1 +0,5, C2 +0,5."
    );
}

#[test]
fn a_comparison_is_said_in_one_sentence() {
    let mut found = Comparison {
        moved: Vec::new(),
        new: Vec::new(),
        gone: Vec::new(),
        both: 3,
    };
    assert_eq!(
        finding(Locale::En, "1 May 2026", None, &found),
        "From 1 May 2026 to today: nothing has changed."
    );
    let moved = |before, after| Moved {
        id: 1.into(),
        name: "N".to_owned(),
        rank: [Some(before), Some(after)],
        class: [None; 2],
        tier: [Default::default(); 2],
        status: [Default::default(); 2],
        score: [None; 2],
        why: None,
    };
    found.moved = vec![moved(3, 1), moved(1, 2), moved(2, 3)];
    found.new = vec![(4.into(), "M".to_owned())];
    assert_eq!(
        finding(Locale::En, "1 May 2026", None, &found),
        "From 1 May 2026 to today: 1 rose in rank, 2 fell in rank, 1 new."
    );
    check(|l| finding(l, "1", Some("2"), &found));
}
