//! What a review keeps, what is refused, and that it closes in one step.

use super::*;
use crate::domain::apply::apply;
use crate::domain::change::{Change, Label, SnapshotWhat};
use crate::domain::command::{Command, HeadEdit};
use crate::domain::portfolio::Portfolio;
use crate::domain::snapshot::{Snapshot, SnapshotCause, Taken};
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::{Member, Workspace};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn workspace() -> Workspace {
    let name = Name::new("W").expect("a name");
    Workspace::new(1.into(), name, Timestamp::default())
}

fn put(review: &ConceptReview) -> Command {
    Command::EditHead(HeadEdit::PutReview(Box::new(review.clone()), None))
}

fn done(here: &mut Workspace, command: &Command) -> Result<Change, Rejection> {
    let change = apply(here, command, Timestamp::default())?;
    here.adopt(&change);
    Ok(change)
}

fn promise(id: u128, due: &str, status: ActionStatus) -> Action {
    Action {
        id: id.into(),
        text: "Call".to_owned(),
        owner: Some(5.into()),
        due: Some(day(due)),
        status,
        serves: None,
    }
}

fn review(id: u128, on: &str) -> ConceptReview {
    ConceptReview::new(id.into(), day(on))
}

#[test]
fn answers_are_put_one_by_one_and_counted() {
    let mut here = workspace();
    let mut one = review(1, "2026-05-26");
    one.answer_slot(Question::Mix).conclusion = "It is".to_owned();
    done(&mut here, &put(&one)).expect("a review");
    assert_eq!(
        here.head().open_review().map(ConceptReview::answered),
        Some(0)
    );
    one.answer_slot(Question::Mix).verdict = Some(Verdict::Fine);
    one.answer_slot(Question::Tomorrow).verdict = Some(Verdict::Act);
    done(&mut here, &put(&one)).expect("the same review");
    assert_eq!(here.head().reviews, [one.clone()]);
    assert_eq!(one.answered(), 2);
    assert_eq!(here.head().next_review(), None);
    let gone = Command::EditHead(HeadEdit::RemoveReview(1.into()));
    done(&mut here, &gone).expect("gone");
    assert_eq!(done(&mut here, &gone), Err(Rejection::UnknownEntry));
}

#[test]
fn closing_keeps_answers_and_a_picture_in_one_step() {
    let mut here = workspace();
    let mut one = review(1, "2026-05-26");
    one.answer_slot(Question::Mix).verdict = Some(Verdict::Fine);
    done(&mut here, &put(&one)).expect("a draft");
    let before = here.clone();
    one.closed = true;
    one.next = Some(day("2026-11-22"));
    one.snapshot = Some(9.into());
    let taken = Taken {
        id: 9.into(),
        at: Timestamp::default(),
        day: one.day,
        label: String::new(),
        cause: SnapshotCause::Review,
    };
    let picture = Snapshot::of(&here, &Portfolio::of(&here, None), taken);
    let edit = HeadEdit::PutReview(Box::new(one.clone()), None);
    let close = Command::Making(edit, Box::new(Command::TakeSnapshot(Box::new(picture))));
    let change = done(&mut here, &close).expect("closed");
    assert_eq!(change.label, Label::Snapshot(SnapshotWhat::Reviewed));
    assert_eq!(here.snapshots().len(), 1);
    assert_eq!(here.head().next_review(), one.next);
    assert_eq!(here.head().open_review(), None);
    here.adopt(&change.inverse());
    assert_eq!(here, before);
}

#[test]
fn the_newest_closed_review_says_when_the_next_one_is() {
    let mut here = workspace();
    for (id, on, next) in [
        (1, "2026-05-26", "2026-11-22"),
        (2, "2025-05-26", "2025-11-22"),
    ] {
        let mut one = review(id, on);
        one.closed = true;
        one.next = Some(day(next));
        done(&mut here, &put(&one)).expect("a review");
    }
    assert_eq!(here.head().next_review(), Some(day("2026-11-22")));
}

#[test]
fn promises_are_kept_late_or_dropped() {
    let mut here = workspace();
    let name = Name::new("Nora").expect("a name");
    let nora = HeadEdit::PutMember(Member { id: 5.into(), name });
    done(&mut here, &Command::EditHead(nora)).expect("a member");
    let mut one = review(1, "2026-05-26");
    one.closed = true;
    one.answer_slot(Question::Mix).actions = vec![
        promise(11, "2026-08-01", ActionStatus::Open),
        promise(12, "2026-06-01", ActionStatus::Doing),
    ];
    one.answer_slot(Question::Image).actions = vec![
        promise(13, "2026-06-01", ActionStatus::Done),
        promise(14, "2026-06-01", ActionStatus::Dropped),
    ];
    done(&mut here, &put(&one)).expect("a review");
    let kept = Kept::of(one.actions(), day("2026-07-01"));
    let expected = Kept {
        done: 1,
        open: 1,
        overdue: 1,
        dropped: 1,
    };
    assert_eq!(kept, expected);
    let open = here.head().promises();
    let open: Vec<EntryId> = open.iter().map(|(_, action)| action.id).collect();
    assert_eq!(open, [12.into(), 11.into()]);
    let leaves = Command::EditHead(HeadEdit::RemoveMember(5.into()));
    done(&mut here, &leaves).expect("left");
    let mut owners = here.head().reviews[0].actions().map(|action| action.owner);
    assert!(owners.all(|owner| owner.is_none()));
}

#[test]
fn all_reviews_together_have_a_limit_and_what_is_beyond_it_may_become_less() {
    let mut here = workspace();
    let mut one = review(1, "2026-05-26");
    let mut number = 1_u128;
    let refused = loop {
        one.id = number.into();
        one.notes = "x".repeat(MAX_CONCLUSION);
        match done(&mut here, &put(&one)) {
            Ok(_) => number += 1,
            Err(refused) => break refused,
        }
    };
    assert!(matches!(refused, Rejection::TooLong { max: MAX_BYTES, .. }));
    assert!(number > 20, "{number}");
    one.id = 1.into();
    one.notes.truncate(10);
    done(&mut here, &put(&one)).expect("shorter");
}

#[test]
fn a_review_has_its_limits() {
    let mut here = workspace();
    let mut one = review(1, "2026-05-26");
    one.notes = "x".repeat(MAX_CONCLUSION + 1);
    let refused = done(&mut here, &put(&one));
    assert!(matches!(refused, Err(Rejection::TooLong { .. })));
    one.notes.clear();
    let twice = promise(1, "2026-06-01", ActionStatus::Open);
    one.answer_slot(Question::Mix).actions = vec![twice.clone(), twice.clone()];
    let refused = done(&mut here, &put(&one));
    assert!(matches!(refused, Err(Rejection::Duplicate(_))));
    // Two tabs may have moved one to different questions; together they are no fault.
    one.answer_slot(Question::Mix).actions.truncate(1);
    one.answer_slot(Question::Image).actions = vec![twice];
    done(&mut here, &put(&one)).expect("kept");
    one.answers.truncate(1);
    one.answers.push(one.answers[0].clone());
    one.answers[1].actions.clear();
    let refused = done(&mut here, &put(&one));
    assert_eq!(refused, Err(Rejection::Duplicate("mix".to_owned())));
    // What only a newer program asks stays.
    one.answers[1].id = "something_new".to_owned();
    done(&mut here, &put(&one)).expect("kept");
    assert_eq!(here.head().reviews[0].answers.len(), 2);
}

#[test]
fn typing_is_one_step_of_undo_and_a_verdict_another() {
    let here = workspace();
    let one = review(1, "2026-05-26");
    let typed = HeadEdit::PutReview(Box::new(one.clone()), Some("mix"));
    let change = apply(&here, &Command::EditHead(typed), Timestamp::default());
    assert!(change.expect("typed").stroke.is_some());
    let change = apply(&here, &put(&one), Timestamp::default());
    assert_eq!(change.expect("pressed").stroke, None);
}
