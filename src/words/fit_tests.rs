use super::*;
use crate::domain::analysis::value::Step;
use crate::domain::fit::{Answers, Question};
use crate::words::testing::{check, check_all};

#[test]
fn everything_is_said_in_both_languages() {
    check_all(&[
        title,
        finding,
        questions,
        no,
        partly,
        yes,
        unanswered,
        from_data,
        leave_to_data,
        only_one,
        is_borne,
        is_not_borne,
        is_unknown,
        one_decided,
        result_heading,
        broaden,
        pilot,
        start,
        scale_broaden,
        scale_pilot,
        broaden_means,
        pilot_means,
        start_means,
        not_known,
        one_open,
        speaks_for,
        only_partly,
        speaks_against,
        still_open,
        would_change,
        instead,
        what_to_do,
        do_win,
        to_motions,
        do_pipeline,
        to_pipeline,
        do_watch,
        to_portfolio,
        do_rate,
        to_rating,
        do_choose_few,
        do_choose,
        to_accounts,
        do_review,
        to_review,
        earlier,
        back_to_newest,
        ask_again,
        ask_again_hint,
        teaser,
        teaser_hint,
        to_questions,
        to_answers,
    ]);
    for one in Question::ALL {
        for text in [question, reason, statement, advice] {
            check(|locale| text(locale, one));
        }
    }
    check(|locale| open_check(locale, "3"));
    check(|locale| remove_check(locale, "3"));
    check(|locale| shown_day(locale, "3"));
    check(|locale| overruled(locale, yes(locale)));
}

#[test]
fn every_fact_is_a_sentence() {
    let name = || "Northwind".to_owned();
    let facts = [
        Fact::TopFifth {
            share: 0.71,
            customers: 24,
        },
        Fact::Few { customers: 1 },
        Fact::Few { customers: 3 },
        Fact::Largest {
            name: name(),
            share: 0.3,
            borne: None,
        },
        Fact::Largest {
            name: name(),
            share: 0.3,
            borne: Some(true),
        },
        Fact::Largest {
            name: name(),
            share: 0.3,
            borne: Some(false),
        },
        Fact::Potential {
            name: name(),
            used: 0.3,
        },
        Fact::PotentialRated {
            name: name(),
            step: Step::HIGHEST,
        },
        Fact::Deciders { customers: 1 },
        Fact::Deciders { customers: 4 },
        Fact::Willing {
            customers: 2,
            asked: 5,
        },
        Fact::Left {
            customers: 5,
            losing: 1,
        },
    ];
    for one in &facts {
        check(|locale| fact(locale, one));
    }
}

fn verdict(answers: [i8; 9]) -> Verdict {
    let answers: Answers = answers.map(|points| u8::try_from(points).ok());
    Verdict::of(&answers)
}

#[test]
fn a_result_says_its_range_as_long_as_answers_are_missing() {
    let en = |answers| {
        let verdict = verdict(answers);
        format!(
            "{}. {}",
            result(Locale::En, verdict),
            points(Locale::En, verdict)
        )
    };
    assert_eq!(en([2, 2, 2, 2, 2, 2, 2, 0, 0]), "Start. 14 of 18 points.");
    assert_eq!(
        en([2, 2, 2, 2, 2, 1, -1, 0, 0]),
        "Between “A pilot with one to three customers” and “Start”. 11 to 13 of 18 points. One question is open."
    );
    assert_eq!(
        en([-1; 9]),
        "Not known yet. 0 to 18 of 18 points. 9 questions are open."
    );
}

#[test]
fn what_would_change_a_result_is_said_with_the_words_of_the_answers() {
    let answers = [2, 2, 2, 0, 0, 0, 0, 0, 0].map(Some);
    let change = Change::of(&answers);
    assert_eq!(
        super::change(Locale::En, &change),
        [
            "A full yes to “We can deliver individual solutions” would make it “A pilot with one to three customers”."
        ]
    );
    let start = Change::of(&[Some(2); 9]);
    assert_eq!(
        super::change(Locale::De, &start),
        ["Gehen 6 Punkte verloren, wird daraus „Ein Pilot mit einem bis drei Kunden“."]
    );
}
