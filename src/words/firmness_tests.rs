use super::*;
use crate::domain::ids::AccountId;
use crate::words::testing::{check, check_all};

fn drawn(word: Likelihood) -> Chance {
    Chance {
        id: AccountId::from(1),
        rank: 1,
        share: 0.5,
        word,
        counts: Vec::new(),
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    check_all(&[
        heading,
        account,
        ranks,
        chance,
        sure,
        fairly_sure,
        rather_yes,
        open,
        rather_not,
        no,
        shaky,
        medium,
        firm,
        too_few,
        places_for_all,
        counting,
        tips_over,
        never_tips,
        level,
        each_weight,
        at_any_weight,
        ranges_hint,
        without_one,
        by_hours,
        by_hours_hint,
        hours_available,
        hours_each,
        best_choice,
        by_rank,
        same_choice,
        chosen,
    ]);
    for names in [&["X".to_owned()][..], &["X".to_owned(), "Y".to_owned()]] {
        check(|l| worth_nothing(l, names));
    }
    check(|l| first_places(l, 1));
    check(|l| first_places(l, 3));
    check(|l| swapped(l, "X", "Y"));
    check(|l| nothing_without(l, "X"));
    for given in [Given::Equal, Given::Order, Given::Points] {
        check(|l| note(l, given, 10_000));
    }
    for words in [
        &[Likelihood::Sure, Likelihood::Sure][..],
        &[Likelihood::Sure, Likelihood::Open],
        &[Likelihood::Open, Likelihood::Open],
    ] {
        let chances: Vec<Chance> = words.iter().map(|word| drawn(*word)).collect();
        check(|l| finding(l, &chances, 2));
        check(|l| finding(l, &chances, 1));
    }
    for some in [0, 1, 2] {
        check(|l| images(l, "X", (some, 1), some.max(1)));
    }
    check(|l| settle(l, "X"));
    check(|l| one_of(l, "X", "Y"));
    check(|l| most_often(l, 2));
    check(|l| more_with_chance(l, 2));
    check(|l| more_without_chance(l, 2));
    check(|l| not_compared(l, 1));
    check(|l| not_compared(l, 2));
    check(|l| below_it(l, 0.1, "X", "Y"));
    check(|l| above_it(l, 0.1, "X", "Y"));
    check(|l| hours_of(l, "X"));
    check(|l| better_choice(l, "X", "Y", 9));
}

#[test]
fn the_tipping_sentence_names_points_criteria_and_accounts() {
    let (from, to) = (["Effort".to_owned()], ["Revenue".to_owned()]);
    let said = |locale| tipping(locale, 3, 1.875, [&from, &to], ["Gamma", "Epsilon"]);
    assert_eq!(
        said(Locale::En).replace(NO_BREAK, " "),
        "The first 3 change when 1.9 of 100 points move from “Effort” to “Revenue”: then Epsilon replaces Gamma."
    );
    assert_eq!(
        said(Locale::De).replace(NO_BREAK, " "),
        "Die ersten 3 ändern sich, wenn 1,9 von 100 Punkten von „Effort“ zu „Revenue“ wandern: Dann ersetzt Epsilon Gamma."
    );
}

#[test]
fn one_is_spoken_of_as_one_and_several_as_several() {
    let plain = |text: String| text.replace(NO_BREAK, " ");
    let chances = [drawn(Likelihood::Sure), drawn(Likelihood::Open)];
    let found = |locale, chances: &[Chance], places| plain(finding(locale, chances, places));
    assert_eq!(
        found(Locale::En, &chances, 1),
        "The first one stays there in at least 95% of plausible weightings."
    );
    assert_eq!(
        found(Locale::De, &chances[1..], 1),
        "Der erste bleibt es in weniger als 95 % der plausiblen Gewichtungen: Der Platz ist offen."
    );
    assert!(found(Locale::En, &chances, 2).starts_with("1 of the first 2"));
    let said = |places| tipping(Locale::De, places, 2.0, [&[], &[]], ["A", "B"]);
    assert!(said(1).starts_with("Der erste wechselt, wenn 2"));
    assert!(said(2).starts_with("Die ersten 2 ändern sich, wenn 2"));
    let names = ["A", "B"].map(str::to_owned);
    assert!(worth_nothing(Locale::En, &names).starts_with("A and B would fit, but have"));
    assert!(worth_nothing(Locale::De, &names).starts_with("A und B würden passen, haben"));
    assert!(worth_nothing(Locale::De, &names[..1]).starts_with("A würde passen, hat"));
    assert!(not_compared(Locale::En, 1).starts_with("One account further down is"));
    assert!(not_compared(Locale::De, 3).starts_with("3 Kunden weiter unten werden"));
}

#[test]
fn criteria_whose_names_hold_commas_are_told_apart() {
    let names = ["Technologies, products", "Regions, markets"].map(str::to_owned);
    assert_eq!(
        criteria(Locale::En, &names),
        "“Technologies, products” and “Regions, markets”"
    );
}

#[test]
fn what_is_nearly_sure_is_not_called_all() {
    let said = |part| share(Locale::En, part).replace(NO_BREAK, " ");
    assert_eq!(
        [0.0, 0.001, 0.5, 0.999, 1.0].map(said),
        ["0%", "< 1%", "50%", "> 99%", "100%"]
    );
}

#[test]
fn many_names_in_a_cell_are_counted() {
    let list = |count: usize| vec!["A".to_owned(); count];
    assert_eq!(names(Locale::En, &list(0)), "–");
    assert_eq!(names(Locale::En, &list(2)), "A, A");
    assert_eq!(names(Locale::En, &list(5)), "A, A, A + 2 more");
}
