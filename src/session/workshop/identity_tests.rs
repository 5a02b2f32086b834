use super::*;
use crate::domain::account::Answer;
use crate::domain::workshop::ballot::{Ballot, Round};
use crate::exchange::workshop::Given;
use crate::session::workshop::taking::{News, Refused};
use crate::session::workshop::testing::{answers, in_round, next_round, read, workshop};

/// The workshop in which AB has answered from phone 7.
fn ab_has_answered() -> (Workshop, EntryId) {
    let mut workshop = workshop();
    let first = read(&mut workshop, &answers(7, "AB", 1, 4)).expect("taken");
    (workshop, first.by)
}

#[test]
fn who_comes_from_another_phone_in_the_next_round_is_the_same_person() {
    let (mut workshop, by) = ab_has_answered();
    let number = next_round(&mut workshop);
    let again = read(&mut workshop, &in_round(number, answers(8, "ab", 1, 2))).expect("taken");
    assert_eq!((again.by, again.other_phone), (by, true));
    assert_eq!(workshop.participants.len(), 1);
    // From now on that phone is theirs, and nothing is asked any more.
    let later = read(&mut workshop, &in_round(number, answers(8, "ab", 2, 3))).expect("taken");
    assert_eq!(
        (later.by, later.other_phone, later.news),
        (by, false, News::Later)
    );
}

#[test]
fn where_the_phone_of_before_answers_too_they_are_two_people_and_nothing_is_lost() {
    let (mut workshop, by) = ab_has_answered();
    let number = next_round(&mut workshop);
    let newer = in_round(number, answers(8, "AB", 1, 2));
    read(&mut workshop, &newer).expect("taken");
    let back = read(&mut workshop, &in_round(number, answers(7, "AB", 2, 5))).expect("taken");
    assert_eq!((back.by, back.parted.as_deref()), (by, Some("AB 2")));
    let marks = |sender: u32, number: u8| {
        let mut people = workshop.participants.iter();
        let one = people.find(|one| one.sender == Some(sender))?;
        let ballot = workshop.ballot(number, one.id)?;
        ballot.marks.values().next().cloned()
    };
    assert_eq!(marks(7, 2).as_deref(), Some("444444444"));
    assert_eq!(marks(7, number).as_deref(), Some("555555555"));
    assert_eq!(marks(8, 2), None);
    assert_eq!(marks(8, number).as_deref(), Some("222222222"));
    // Both go on as themselves.
    let before = workshop.clone();
    assert_eq!(
        read(&mut workshop, &newer).expect("taken").news,
        News::Known
    );
    assert_eq!(workshop, before);
}

#[test]
fn somebody_who_was_taken_for_another_person_can_be_told_apart_by_hand() {
    let (mut workshop, by) = ab_has_answered();
    assert_eq!(
        part(&mut workshop, by, EntryId::from(50)),
        Ok(None),
        "one phone"
    );
    let number = next_round(&mut workshop);
    read(&mut workshop, &in_round(number, answers(8, "AB", 1, 2))).expect("taken");
    let other = part(&mut workshop, by, EntryId::from(50)).expect("room");
    let other = other.expect("somebody else");
    assert_eq!((&*other.name, other.sender), ("AB 2", Some(8)));
    assert!(workshop.ballot(number, by).is_none());
    assert!(workshop.ballot(number, other.id).is_some());
    assert!(workshop.ballot(2, by).is_some());
    let first = read(&mut workshop, &in_round(number, answers(7, "AB", 2, 5))).expect("taken");
    assert_eq!(
        (first.by, first.other_phone, first.parted),
        (by, false, None)
    );
}

#[test]
fn where_two_people_could_be_meant_it_is_somebody_new() {
    let mut workshop = workshop();
    read(&mut workshop, &answers(7, "AB", 1, 4)).expect("taken");
    let second = read(&mut workshop, &answers(8, "AB", 1, 2))
        .expect("taken")
        .by;
    let mut people = workshop.participants.iter_mut();
    people.find(|one| one.id == second).expect("here").initials = "AB".to_owned();
    let number = next_round(&mut workshop);
    let third = read(&mut workshop, &in_round(number, answers(9, "AB", 1, 3))).expect("taken");
    assert_eq!((&*third.name, third.other_phone), ("AB 3", false));
}

#[test]
fn where_nobody_finds_room_two_people_stay_one_and_nothing_changes() {
    let mut workshop = workshop();
    for sender in 0..60 {
        read(&mut workshop, &answers(sender, &format!("P{sender}"), 1, 4)).expect("taken");
    }
    let number = next_round(&mut workshop);
    read(&mut workshop, &in_round(number, answers(70, "P7", 1, 2))).expect("taken");
    let before = workshop.clone();
    let refused = read(&mut workshop, &in_round(number, answers(7, "P7", 2, 5)));
    let name = "P7".to_owned();
    assert_eq!(refused, Err(Refused::TooManyPeople { name }));
    assert_eq!(workshop, before);
}

#[test]
fn what_the_phone_of_before_had_answered_before_is_nobody_elses() {
    let mut workshop = workshop();
    // Another round than the one that follows, and still open.
    workshop.tasks[1].round = Round::Again;
    let early = answers(7, "AB", 1, 4);
    let by = read(&mut workshop, &early).expect("taken").by;
    let number = next_round(&mut workshop);
    read(&mut workshop, &in_round(number, answers(8, "AB", 1, 2))).expect("taken");
    // The whole chat is pasted once more.
    let before = workshop.clone();
    let again = read(&mut workshop, &early).expect("taken");
    assert_eq!(
        (again.by, again.news, again.parted),
        (by, News::Known, None)
    );
    assert_eq!(workshop, before, "read twice counts once");
    // A later state of the old answers is theirs, too.
    let later = read(&mut workshop, &answers(7, "AB", 2, 5)).expect("taken");
    assert_eq!(
        (later.by, later.news, later.parted),
        (by, News::Later, None)
    );
    assert_eq!(workshop.participants.len(), 1);
    assert_eq!(workshop.participants[0].sender, Some(8));
}

#[test]
fn only_what_came_from_the_other_phone_goes_with_it() {
    let (mut workshop, by) = ab_has_answered();
    let number = next_round(&mut workshop);
    read(&mut workshop, &in_round(number, answers(8, "AB", 1, 2))).expect("taken");
    // A third task was answered on the facilitator's machine.
    let here = next_round(&mut workshop);
    let earlier = workshop.ballot(number, by).expect("answered").clone();
    workshop.put_ballot(Ballot {
        id: EntryId::from(60),
        task: here,
        turn: 0,
        ..earlier
    });
    let task = workshop.task_numbered(here).expect("a task");
    let cell = task.cells().next().expect("a cell");
    for (task, id) in [(number, 70_u128), (here, 71)] {
        let talk = workshop.talk_slot(task, &cell, EntryId::from(id));
        talk.vote_again(by, Answer::Unknown);
    }
    let other = part(&mut workshop, by, EntryId::from(50)).expect("room");
    let other = other.expect("somebody");
    let voter = |task: u8| workshop.talk(task, &cell).expect("a talk").hidden[0].id;
    assert_eq!((voter(number), voter(here)), (other.id, by));
    assert!(workshop.ballot(here, by).is_some() && workshop.ballot(number, by).is_none());
}

#[test]
fn what_came_along_is_no_answer_that_keeps_a_phone_out() {
    let mut workshop = workshop();
    let by = read(&mut workshop, &answers(7, "AB", 9, 4))
        .expect("taken")
        .by;
    let number = next_round(&mut workshop);
    assert!(workshop.ballot(number, by).expect("goes along").carried);
    // From another phone, with one answer and an earlier turn: it is asked about, and the rest stays as it was.
    let mut one = in_round(number, answers(8, "AB", 1, 4));
    let Given::Rate(given) = &mut one.given else {
        unreachable!("a rating");
    };
    given.fill(None);
    given[1] = Some(Answer::Unknown);
    let taken = read(&mut workshop, &one).expect("taken");
    assert_eq!(
        (taken.by, taken.news, taken.other_phone),
        (by, News::First, true)
    );
    let ballot = workshop.ballot(number, by).expect("answered");
    assert_eq!(ballot.marks[&1.into()], "4?4444444");
    assert!(!ballot.carried);
}

#[test]
fn who_had_answered_on_the_machine_may_answer_the_new_questions_from_a_phone() {
    let (mut workshop, by) = ab_has_answered();
    let mut here = workshop.ballot(2, by).expect("answered").clone();
    here.turn = 0;
    workshop.put_ballot(here);
    let number = next_round(&mut workshop);
    let taken = read(&mut workshop, &in_round(number, answers(7, "AB", 2, 5))).expect("taken");
    assert_eq!((taken.by, taken.news), (by, News::First));
}
