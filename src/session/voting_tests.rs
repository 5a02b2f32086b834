//! Who answers on a phone, and what becomes of their answers.

use super::*;
use crate::domain::account::Answer;
use crate::exchange::workshop::{AskedCriterion, Question, write_task};
use crate::words::Locale;

fn task(number: u8, accounts: &[&str]) -> Task {
    let criterion = |id: &str| AskedCriterion {
        id: id.to_owned(),
        label: String::new(),
        anchors: Vec::new(),
    };
    Task {
        workshop: 9,
        number,
        task: 100 + u32::from(number) + accounts.first().map_or(0, |name| name.len() as u32),
        locale: Locale::En,
        title: String::new(),
        accounts: accounts.iter().map(|name| (*name).to_owned()).collect(),
        question: Question::Rate(vec![criterion("cooperation"), criterion("lock_in")]),
    }
}

fn code(task: &Task) -> String {
    write_task(task).expect("codes").remove(0)
}

#[test]
fn a_scanned_task_is_ready_to_be_answered_and_scanned_again_it_keeps_the_answers() {
    let task = task(1, &["Ash", "Birch"]);
    let mut voting = Voting::default();
    assert_eq!(voting.take(&code(&task)), Ok(Arrival::Whole(task.clone())));
    let answered = Given::Rate(vec![Some(Answer::Unknown), None, None, None]);
    voting.given = Some(answered.clone());
    assert!(voting.take(&code(&task)).is_ok());
    assert_eq!(voting.given, Some(answered));
}

#[test]
fn the_next_task_begins_anew_with_the_same_person() {
    let mut voting = Voting {
        sender: 5,
        initials: "AB".to_owned(),
        ..Voting::default()
    };
    let first = task(1, &["Ash", "Birch"]);
    voting.take(&code(&first)).expect("the task");
    voting.given = Some(Given::Rate(vec![Some(Answer::Unknown); 4]));
    voting.answers(&first);
    let second = task(2, &["Cedar"]);
    voting.take(&code(&second)).expect("the task");
    assert_eq!(voting.given, Some(Given::Rate(vec![None; 2])));
    let answers = voting.answers(&second);
    assert_eq!(
        (answers.sender, &*answers.initials, answers.turn),
        (5, "AB", 2)
    );
}

#[test]
fn a_number_that_was_given_again_with_the_accounts_in_another_order_mixes_nothing_up() {
    let mut voting = Voting::default();
    voting
        .take(&code(&task(1, &["Ash", "Birch"])))
        .expect("the task");
    let (no, other) = (Some(Answer::Unknown), Some(Answer::NotApplicable));
    voting.given = Some(Given::Rate(vec![no, no, other, None]));
    // The tag is another one, as that of every task.
    let again = Task {
        task: 900,
        ..task(1, &["Birch", "Ash"])
    };
    voting.take(&code(&again)).expect("the task");
    assert_eq!(voting.given, Some(Given::Rate(vec![other, None, no, no])));
}

#[test]
fn the_same_task_under_another_title_keeps_the_answers_and_another_person_does_not() {
    let mut asked = task(1, &["Ash", "Birch"]);
    let mut voting = Voting::new(5);
    voting.take(&code(&asked)).expect("the task");
    let answered = Some(Given::Rate(vec![Some(Answer::Unknown); 4]));
    voting.given.clone_from(&answered);
    asked.title = "Autumn".to_owned();
    voting.take(&code(&asked)).expect("the task");
    assert_eq!(voting.given, answered);
    voting.hand_over(6, "CD".to_owned());
    let answers = voting.answers(&asked);
    assert_eq!(
        (answers.sender, answers.given),
        (6, Given::Rate(vec![None; 4]))
    );
}

/// The same answer to all questions about two accounts.
fn all(answer: Answer) -> Option<Given> {
    Some(Given::Rate(vec![Some(answer); 4]))
}

#[test]
fn whoever_comes_back_to_a_phone_goes_on_as_the_same_person() {
    let asked = task(1, &["Ash", "Birch"]);
    let mut voting = Voting::new(5);
    voting.take(&code(&asked)).expect("the task");
    voting.go_on_as("AB".to_owned());
    voting.given = all(Answer::Unknown);
    let first = voting.answers(&asked);
    assert!(voting.is_unclear("CD") && !voting.is_unclear("ab"));
    voting.hand_over(6, "CD".to_owned());
    assert!(!voting.has_begun("CD") && voting.has_begun("AB"));
    voting.given = all(Answer::NotApplicable);
    let second = voting.answers(&asked);
    assert_eq!((second.sender, second.turn), (6, 1));
    assert!(!voting.is_unclear("AB"), "known on this phone");
    voting.go_on_as("AB".to_owned());
    assert_eq!(voting.answers(&asked), first, "the same code");
    voting.go_on_as("cd".to_owned());
    assert_eq!(
        (voting.sender, voting.given.clone()),
        (6, Some(second.given))
    );
}

#[test]
fn each_person_of_a_phone_keeps_the_number_in_the_next_task_and_begins_it_anew() {
    let mut voting = Voting::new(5);
    let first = task(1, &["Ash", "Birch"]);
    voting.take(&code(&first)).expect("the task");
    for (sender, initials) in [(5, "AB"), (6, "CD")] {
        match sender {
            5 => voting.go_on_as(initials.to_owned()),
            _ => voting.hand_over(sender, initials.to_owned()),
        }
        voting.given = all(Answer::Unknown);
        voting.answers(&first);
    }
    let second = task(2, &["Cedar", "Dogwood"]);
    voting.take(&code(&second)).expect("the task");
    for (initials, sender) in [("AB", 5), ("CD", 6)] {
        voting.go_on_as(initials.to_owned());
        let answers = voting.answers(&second);
        let nothing = Given::Rate(vec![None; 4]);
        assert_eq!((answers.sender, answers.turn), (sender, 2));
        assert_eq!(answers.given, nothing, "{initials}");
    }
}

#[test]
fn what_was_rated_goes_along_when_the_questions_are_handed_out_anew() {
    let mut voting = Voting::new(5);
    let first = task(1, &["Ash", "Birch", "Elm", "Elm"]);
    voting.take(&code(&first)).expect("the task");
    voting.go_on_as("AB".to_owned());
    let (no, other) = (Some(Answer::Unknown), Some(Answer::NotApplicable));
    let rated = vec![no, other, other, None, no, no, no, no];
    voting.answer(&Given::Rate(rated.clone()), Some(&Given::blank(4, 2)));
    voting.answers(&first);
    voting.hand_over(6, "CD".to_owned());
    voting
        .take(&code(&task(2, &["Elm", "Birch", "Cedar", "Ash"])))
        .expect("the task");
    let nobody = voting.given.clone();
    assert_eq!(
        nobody,
        Some(Given::Rate(vec![None; 8])),
        "CD had said nothing"
    );
    voting.go_on_as("AB".to_owned());
    // Two were called Elm: nobody knows which of them is meant.
    let along = vec![None, None, other, None, None, None, no, other];
    assert_eq!(voting.given, Some(Given::Rate(along)));
}

#[test]
fn the_same_code_again_right_after_a_hand_over_keeps_what_others_answered() {
    let asked = task(1, &["Ash", "Birch"]);
    let mut voting = Voting::new(5);
    voting.take(&code(&asked)).expect("the task");
    voting.go_on_as("AB".to_owned());
    voting.answer(
        &all(Answer::Unknown).expect("answers"),
        Some(&Given::blank(2, 2)),
    );
    voting.hand_over(6, "CD".to_owned());
    voting.take(&code(&asked)).expect("the task");
    assert!(voting.has_begun("AB") && !voting.has_begun("CD"));
}

#[test]
fn what_was_answered_before_stays_unless_it_is_answered_anew() {
    let asked = task(1, &["Ash", "Birch"]);
    let mut voting = Voting::new(5);
    voting.take(&code(&asked)).expect("the task");
    let rated = |answers: [Option<Answer>; 4]| Given::Rate(answers.to_vec());
    let (no, other) = (Some(Answer::Unknown), Some(Answer::NotApplicable));
    let blank = Given::blank(2, 2);
    voting.answer(&rated([no, None, no, None]), Some(&blank));
    assert_eq!(
        voting.given.as_ref().map(Given::answered_places),
        Some(vec![0, 2])
    );
    voting.answer(&rated([None, None, other, other]), Some(&blank));
    assert_eq!(voting.given, Some(rated([no, None, other, other])));
}

#[test]
fn the_last_dot_can_be_taken_back_and_those_from_before_stand_then() {
    let dots = |dots: [u8; 2]| Given::Dots(dots.to_vec());
    let mut voting = Voting::new(5);
    for (before, given) in [([0, 0], [0, 0]), ([2, 1], [2, 1])] {
        voting.given = Some(dots(before));
        voting.answer(&dots([1, 0]), Some(&dots(before)));
        assert_eq!(voting.given, Some(dots([1, 0])));
        voting.answer(&dots([0, 0]), Some(&dots(before)));
        assert_eq!(voting.given, Some(dots(given)));
    }
}

#[test]
fn a_page_that_was_left_behind_does_not_write_over_whoever_answers_in_another() {
    let asked = task(1, &["Ash", "Birch"]);
    let mut here = Voting::new(5);
    here.take(&code(&asked)).expect("the task");
    here.go_on_as("AB".to_owned());
    let mut there = here.clone();
    there.answer(
        &all(Answer::Unknown).expect("answers"),
        Some(&Given::blank(2, 2)),
    );
    there.answers(&asked);
    assert!(here.catch_up(there.clone()));
    assert_eq!(here, there, "the same person, further on");
    there.hand_over(6, "CD".to_owned());
    let before = here.clone();
    assert!(!here.catch_up(there.clone()));
    assert_eq!(here, before);
    let mut next = here.clone();
    next.take(&code(&task(2, &["Ash", "Birch"])))
        .expect("the task");
    assert!(!here.catch_up(next), "other questions");
}

#[test]
fn other_initials_of_the_same_person_keep_the_answers_and_the_number() {
    let asked = task(1, &["Ash", "Birch"]);
    let mut voting = Voting::new(5);
    voting.take(&code(&asked)).expect("the task");
    voting.go_on_as("AB".to_owned());
    assert!(!voting.is_unclear("AC"), "nothing is answered yet");
    voting.given = all(Answer::Unknown);
    voting.go_on_as("AC".to_owned());
    let answers = voting.answers(&asked);
    assert_eq!((answers.sender, &*answers.initials), (5, "AC"));
    assert_eq!(Some(answers.given), all(Answer::Unknown));
}

#[test]
fn a_phone_remembers_a_handful_of_people_and_nobody_who_said_nothing() {
    let mut voting = Voting::new(0);
    voting.go_on_as("0".to_owned());
    for sender in 1..30_u32 {
        voting.given = all(Answer::Unknown).filter(|_| sender % 5 != 0);
        voting.hand_over(sender, sender.to_string());
    }
    assert_eq!(voting.others.len(), MOST_OTHERS);
    assert!(voting.has_begun("28") && !voting.has_begun("24") && !voting.has_begun("1"));
}

#[test]
fn what_was_kept_before_a_phone_knew_several_people_is_read() {
    let kept = r#"{"sender":5,"initials":"AB","task":7,"codes":[],"given":{"dots":[1,0]},"turn":2,"shown":null}"#;
    let mut voting: Voting = serde_json::from_str(kept).expect("a phone");
    assert!(voting.has_begun("AB"));
    assert!(
        !serde_json::to_string(&voting)
            .expect("a text")
            .contains("others")
    );
    voting.hand_over(6, "CD".to_owned());
    let text = serde_json::to_string(&voting).expect("a text");
    assert_eq!(
        serde_json::from_str::<Voting>(&text).expect("a phone"),
        voting
    );
}

#[test]
fn the_same_answers_are_the_same_code_and_others_come_later() {
    let task = task(1, &["Ash", "Birch"]);
    let mut voting = Voting::default();
    voting.take(&code(&task)).expect("the task");
    assert_eq!(voting.answers(&task).turn, 1);
    assert_eq!(voting.answers(&task).turn, 1);
    voting.given = Some(Given::Rate(vec![Some(Answer::Unknown); 4]));
    assert_eq!(voting.answers(&task).turn, 2);
}

#[test]
fn one_criterion_is_asked_across_all_accounts_before_the_next() {
    assert_eq!(order(3, 2), [0, 2, 4, 1, 3, 5]);
    assert!(order(0, 2).is_empty());
}

#[test]
fn no_more_dots_are_given_than_there_are() {
    let mut dots = [0, 0, 0];
    for account in [0, 0, 1, 2] {
        give(&mut dots, account, 3);
    }
    assert_eq!((dots, left(&dots, 3)), ([2, 1, 0], 0));
    take_back(&mut dots, 0);
    take_back(&mut dots, 2);
    assert_eq!((dots, left(&dots, 3)), ([1, 1, 0], 1));
}

#[test]
fn a_code_of_answers_asks_nothing() {
    let answers = Voting::default().answers(&task(1, &["Ash"]));
    let code = crate::exchange::workshop::write_answers(&answers)
        .expect("codes")
        .remove(0);
    let error = Err(CodeError::OtherKind(Kind::Answers));
    assert_eq!(Voting::default().take(&code), error);
    assert_eq!(workshop_of(&code), Err(CodeError::OtherKind(Kind::Answers)));
}
