use super::*;
use crate::domain::values::Name;
use crate::words::testing::{check, check_all};

fn stand(key: usize, share: f64, largest: f64, to_win: usize) -> Stand {
    Stand {
        key,
        share: Some(share),
        largest: Some((Name::new("Ernst Handel").expect("a name"), largest)),
        to_win,
    }
}

#[test]
fn the_screens_speak_both_languages() {
    check_all(&[
        who,
        who_is_missing,
        missing_open,
        missing_answered,
        nobody_is_missing,
        target_name,
        add_target,
        win_back_name,
        add_win_back,
        proposal_hint,
        left_out,
        clear,
        search,
        out_tag,
        nobody_listed,
        who_is_key,
        nobody_to_decide,
        reason,
        reason_example,
        reason_missing,
        keep,
        let_be,
        decided_here,
        not_rated,
        decided_by_nobody,
        others,
        others_choice,
        others_example,
        all_decided,
        effect,
        effect_thought,
        no_number_one,
        number_one,
        solves,
        goal_example,
        solution_example,
        question_example,
        risk_example,
        action_example,
        solution_kind,
        the_next,
        has_plan,
        open,
        still_missing,
        nobody_yet,
        no_day_yet,
        gets_nothing,
        given_by,
        give,
        what_example,
        choose,
        hours_open,
    ]);
    for say in [
        keep_of, choice_of, first_plan, begin_plan, gets_of, full_plan,
    ] {
        check(|locale| say(locale, "Ernst Handel"));
    }
    for count in [1, 2] {
        check(|locale| take_proposal(locale, count));
        check(|locale| add_proposal(locale, count));
        check(|locale| more(locale, count));
        check(|locale| and_more(locale, count));
        check(|locale| decide_others(locale, count, locale.pick("Watch", "Beobachten")));
    }
}

#[test]
fn how_many_names_are_good_is_said() {
    assert_eq!(chosen(Locale::En, 1), "1 chosen. 6 to 12 are good.");
    assert_eq!(
        chosen(Locale::En, 9),
        "9 chosen. More than 8: dots choose next."
    );
    for names in [0, 1, 7, 9, 13] {
        check(|locale| chosen(locale, names));
    }
}

#[test]
fn what_a_choice_does_is_told_from_before_to_after() {
    let effect = Effect {
        before: stand(1, 0.2, 0.2, 0),
        after: stand(2, 0.8, 0.6, 1),
    };
    let [first, second] = sentences(Locale::En, &effect);
    assert!(
        first.starts_with("This choice makes us more dependent"),
        "{first}"
    );
    assert!(first.contains("20"), "{first}");
    assert!(first.contains("Ernst Handel"), "{first}");
    assert!(second.contains("1 → 2"), "{second}");
    for place in 0..2 {
        check(|locale| sentences(locale, &effect)[place].clone());
    }
    for one in [
        Warning::TooMuch,
        Warning::OneIsLarge,
        Warning::NobodyToWin,
        Warning::TooMany,
    ] {
        check(|locale| warning(locale, one, &effect));
    }
}
