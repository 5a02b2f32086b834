//! A workshop and the answers of phones, for tests.

use super::taking::{Refused, Taken, take};
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::domain::ids::{AccountId, EntryId, WorkshopId};
use crate::domain::model::CriterionId;
use crate::domain::values::{Date, Timestamp};
use crate::domain::workshop::Workshop;
use crate::domain::workshop::agenda::Agenda;
use crate::domain::workshop::ballot::{Round, Task};
use crate::exchange::workshop::{Answers, Given};

pub const TAG: u32 = 0x00c0_ffee;
pub const ACCOUNTS: usize = 6;
pub const CRITERIA: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

/// A workshop with a vote by dots, revealed, and a rating of six accounts by nine criteria.
pub fn workshop() -> Workshop {
    let id = WorkshopId::from(u128::from(TAG));
    let mut workshop = Workshop::new(id, Agenda::Choose, false, Date::default());
    workshop.long_list = (1..=ACCOUNTS as u128).map(AccountId::from).collect();
    workshop.tasks = vec![task(1, Round::Dots), task(2, Round::Rate)];
    workshop
}

pub fn task(number: u8, round: Round) -> Task {
    let criteria = CRITERIA.map(|id| CriterionId::try_from(id.to_owned()).expect("an id"));
    let is_dots = round == Round::Dots;
    Task {
        id: EntryId::from(u128::from(number)),
        number,
        round,
        accounts: (1..=ACCOUNTS as u128).map(AccountId::from).collect(),
        criteria: if is_dots {
            Vec::new()
        } else {
            criteria.to_vec()
        },
        dots: if is_dots { 3 } else { 0 },
        revealed: is_dots,
    }
}

pub fn cells() -> usize {
    ACCOUNTS * CRITERIA.len()
}

pub fn answers(sender: u32, initials: &str, turn: u16, step: u8) -> Answers {
    let step = Answer::Step(Step::try_from(step).expect("a step"));
    Answers {
        workshop: TAG,
        number: 2,
        task: 2,
        sender,
        turn,
        initials: initials.to_owned(),
        given: Given::Rate(vec![Some(step); cells()]),
    }
}

/// Takes answers with ids that were never used.
pub fn read(workshop: &mut Workshop, answers: &Answers) -> Result<Taken, Refused> {
    let used = workshop.participants.len() + workshop.ballots.len();
    let mut next = 1_000 + used as u128 * 10;
    take(workshop, answers, Timestamp::default(), || {
        next += 1;
        EntryId::from(next)
    })
}

/// The questions once more, as they are handed out anew: what was rated goes along.
pub fn next_round(workshop: &mut Workshop) -> u8 {
    let number = 1 + workshop
        .tasks
        .iter()
        .map(|one| one.number)
        .max()
        .unwrap_or(0);
    let mut next = 9_000 + 100 * u128::from(number);
    workshop.hand_out(task(number, Round::Rate), || {
        next += 1;
        EntryId::from(next)
    });
    number
}

pub fn in_round(number: u8, answers: Answers) -> Answers {
    Answers {
        number,
        task: u32::from(number),
        ..answers
    }
}
