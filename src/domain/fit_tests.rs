use proptest::prelude::*;

use super::*;
use crate::domain::apply::apply;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::WorkspaceId;
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::Workspace;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn check_on(text: &str) -> FitCheck {
    FitCheck::new(EntryId::from(1), day(text))
}

fn any_answers() -> impl Strategy<Value = Answers> {
    prop::array::uniform9(prop::option::of(0..=YES))
}

proptest! {
    #[test]
    fn answers_read_back_as_they_were_given(answers in any_answers(), found in any_answers()) {
        let mut check = check_on("2026-11-26");
        for question in Question::ALL {
            check.answer(question, answers[question.place()]);
        }
        check.find(&found);
        prop_assert!(check.check().is_ok());
        prop_assert_eq!(check.own(), answers);
        prop_assert_eq!(check.found(), found);
        prop_assert_eq!(check.counting(), over(answers, found));
    }

    #[test]
    fn whatever_the_open_answers_will_be_the_result_lies_in_the_range(
        answers in any_answers(),
        later in prop::array::uniform9(0..=YES),
    ) {
        let verdict = Verdict::of(&answers);
        let points = Verdict::of(&over(answers, later.map(Some)));
        prop_assert_eq!(points.open, 0);
        prop_assert!(verdict.least <= points.least && points.least <= verdict.most);
        let [from, to] = verdict.outcomes();
        let end = Outcome::of(points.least);
        prop_assert!(from <= end && end <= to);
        prop_assert!(verdict.most <= MOST_POINTS);
    }
}

#[test]
fn the_borders_are_those_of_the_rule() {
    let outcomes = [0, 6, 7, 12, 13, 18].map(Outcome::of);
    use Outcome::{Broaden, Pilot, Start};
    assert_eq!(outcomes, [Broaden, Broaden, Pilot, Pilot, Start, Start]);
}

#[test]
fn nobody_having_answered_is_no_no() {
    let check = check_on("2026-11-26");
    let verdict = Verdict::of(&check.counting());
    assert_eq!((verdict.least, verdict.most, verdict.open), (0, 18, 9));
    assert_eq!(verdict.outcomes(), [Outcome::Broaden, Outcome::Start]);
}

#[test]
fn a_person_overrules_the_data_and_can_leave_it_to_them_again() {
    let mut check = check_on("2026-11-26");
    check.find(&[Some(2), None, None, None, None, None, None, None, None]);
    assert_eq!(check.counting()[0], Some(2));
    check.answer(Question::FewCarry, Some(0));
    assert_eq!(check.counting()[0], Some(0));
    check.answer(Question::FewCarry, None);
    assert_eq!(check.counting()[0], Some(2));
}

#[test]
fn a_check_is_open_on_its_day_and_until_it_is_complete() {
    let mut check = check_on("2026-11-26");
    assert!(check.is_open(day("2026-11-30")), "nothing is answered yet");
    for question in Question::ALL {
        check.answer(question, Some(1));
    }
    assert!(check.is_open(day("2026-11-26")));
    assert!(!check.is_open(day("2026-11-27")));
}

#[test]
fn answers_of_a_newer_program_stay_when_one_is_changed() {
    let mut check = check_on("2026-11-26");
    check.answers = "2222222220".to_owned();
    check.answer(Question::FewCarry, Some(0));
    assert_eq!(check.answers, "0222222220");
    assert!(check.check().is_ok());
    check.answers = "22x".to_owned();
    assert!(check.check().is_err());
    check.answers = "2".repeat(51);
    assert!(check.check().is_err());
}

#[test]
fn the_questions_are_asked_again_after_half_a_year() {
    let mut head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
    assert_eq!(head.fit_check_due(day("2026-11-26")), None, "never asked");
    head.fit_checks.push(check_on("2026-05-30"));
    assert_eq!(
        head.fit_check_due(day("2026-11-26")),
        Some(day("2026-05-30"))
    );
    assert_eq!(head.fit_check_due(day("2026-11-25")), None);
    head.fit_checks
        .push(FitCheck::new(EntryId::from(2), day("2026-11-20")));
    assert_eq!(head.fit_check_due(day("2026-11-26")), None);
    assert_eq!(
        head.newest_fit_check().map(|one| one.day),
        Some(day("2026-11-20"))
    );
}

#[test]
fn a_check_is_put_changed_and_removed_by_commands() {
    let now = Timestamp::default();
    let workspace = Workspace::new(WorkspaceId::from(1), Name::default(), now);
    let edit = |workspace: &Workspace, edit: HeadEdit| {
        let mut after = workspace.clone();
        let change = apply(workspace, &Command::EditHead(edit), now).expect("a change");
        for record in &change.records {
            after.put_record(record.key, record.after.clone());
        }
        after
    };
    let mut check = check_on("2026-11-26");
    let begun = edit(&workspace, HeadEdit::PutFitCheck(check.clone()));
    check.answer(Question::WantCloser, Some(1));
    let answered = edit(&begun, HeadEdit::PutFitCheck(check.clone()));
    assert_eq!(answered.head().fit_checks, [check.clone()]);
    let removed = edit(&answered, HeadEdit::RemoveFitCheck(check.id));
    assert!(removed.head().fit_checks.is_empty());
    let again = Command::EditHead(HeadEdit::RemoveFitCheck(check.id));
    assert!(apply(&removed, &again, now).is_err());
    check.day = day("0206-01-01");
    let wrong = Command::EditHead(HeadEdit::PutFitCheck(check));
    assert!(apply(&removed, &wrong, now).is_err());
}

#[test]
fn a_workspace_without_a_check_writes_nothing_of_it() {
    let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
    let text = serde_json::to_string(&head).expect("written");
    assert!(!text.contains("fit_checks"));
}
