//! Takes what a phone has answered into the workshop it belongs to. The same answers twice count once, in any order; a
//! later turn of a phone takes the place of an earlier one. What can't be taken is refused with its reason, and nothing
//! of it is applied.

use std::collections::BTreeMap;

use crate::domain::ids::{AccountId, EntryId};
use crate::domain::values::Timestamp;
use crate::domain::workshop::Workshop;
use crate::domain::workshop::ballot::{Ballot, Round, Task, dot_marks, rating_marks};
use crate::domain::workshop::people::alike;
use crate::exchange::workshop::{Answers, Given};

use super::identity::{Full, Owner, called, came_by_phone, initials, join, owner, part};

/// What became of answers that were taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The participant.
    pub by: EntryId,
    pub name: String,
    /// How many questions were answered; of dots how many were given.
    pub answered: usize,
    pub of: usize,
    pub news: News,
    /// Whether this person had answered from another phone before; it may be somebody else under the same initials.
    pub other_phone: bool,
    /// Who was taken for this person until now, and is somebody else: the phone of before has answered, too.
    pub parted: Option<String>,
    /// Nobody was here to whom these answers could belong.
    pub newcomer: Option<Newcomer>,
}

/// Somebody who has come by phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Newcomer {
    /// With initials that nobody else has.
    Unknown,
    /// With initials of somebody who has answered already: they are two, or one with two phones.
    Namesake,
}

/// How answers stand to what was here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The first of this person to this task.
    First,
    /// They took the place of earlier ones.
    Later,
    /// They were here already.
    Known,
}

/// Why answers can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// They belong to another workshop.
    Foreign,
    /// The workshop is closed.
    Closed,
    /// There was never a task of this number here.
    NoSuchTask { number: u8 },
    /// The list has been handed out anew since.
    Outdated { name: String },
    /// Everybody has seen what everybody answered.
    Revealed { name: String, round: Round },
    /// They do not fit the questions of the task.
    Unfit { name: String },
    /// Later ones of the same phone are here already.
    Earlier { name: String },
    /// This person has answered on this machine since.
    OnThisMachine { name: String },
    /// No further person finds room.
    TooManyPeople { name: String },
}

/// Takes answers in. `fresh` makes ids.
///
/// # Errors
/// Why they can't be taken; the workshop is then as it was.
pub fn take(
    workshop: &mut Workshop,
    answers: &Answers,
    at: Timestamp,
    mut fresh: impl FnMut() -> EntryId,
) -> Result<Taken, Refused> {
    let (task, marks) = fitting(workshop, answers)?;
    let task = task.clone();
    let mut after = workshop.clone();
    let too_many = |name: String| Refused::TooManyPeople { name };
    let owner = owner(&after, &task, answers);
    let known = match owner {
        Owner::Known(by) | Owner::Earlier(by) | Owner::Both(by) => Some(by),
        Owner::Nobody => None,
    };
    let is_same = |here: &Ballot| here.turn == answers.turn && here.marks == marks;
    let here = |after: &Workshop| known.and_then(|by| after.ballot(task.number, by).cloned());
    let answered = |after: &Workshop| here(after).filter(|here| !here.carried);
    let mut parted = None;
    if let Owner::Both(by) = owner
        && !answered(&after).as_ref().is_some_and(is_same)
    {
        let other = part(&mut after, by, fresh()).map_err(|Full| too_many(initials(answers)))?;
        parted = other.map(|one| one.name);
    }
    let name = || called(&after, known, answers);
    let news = match answered(&after) {
        None => News::First,
        Some(here) if is_same(&here) => News::Known,
        Some(here) if here.turn == 0 => return Err(Refused::OnThisMachine { name: name() }),
        Some(here) if here.turn > answers.turn => return Err(Refused::Earlier { name: name() }),
        Some(_) => News::Later,
    };
    let mut newcomer = None;
    let by = match known {
        Some(by) => by,
        None => {
            let mut all = after.participants.iter();
            newcomer = Some(
                match all.any(|one| alike(&one.initials, &answers.initials)) {
                    true => Newcomer::Namesake,
                    false => Newcomer::Unknown,
                },
            );
            let full = |Full| too_many(initials(answers));
            join(&mut after, &initials(answers), answers.sender, fresh()).map_err(full)?
        }
    };
    // What comes late from an earlier phone does not make it the one of now.
    let is_now = !matches!(owner, Owner::Earlier(_)) && news != News::Known;
    let other_phone = is_now && came_by_phone(&mut after, by, answers.sender, task.number);
    if news != News::Known {
        let mut ballot = Ballot {
            id: fresh(),
            task: task.number,
            by,
            // A phone counts from 1; what came from one is told apart from what was given here.
            turn: answers.turn.max(1),
            carried: false,
            at,
            marks,
        };
        // A phone that did not bring along what was rated leaves it as it is.
        if let Some(carried) = here(&after).filter(|here| here.carried) {
            ballot.stand_over(&carried, task.round);
        }
        after.put_ballot(ballot);
    }
    let progress = after.progress(&task, by);
    let participant = after.participant(by);
    let taken = Taken {
        by,
        name: participant.map(|one| one.name.clone()).unwrap_or_default(),
        answered: progress.answered,
        of: progress.of,
        news,
        other_phone,
        parted,
        newcomer,
    };
    *workshop = after;
    Ok(taken)
}

/// The task that answers belong to, and their marks for it.
fn fitting<'a>(
    workshop: &'a Workshop,
    answers: &Answers,
) -> Result<(&'a Task, BTreeMap<AccountId, String>), Refused> {
    let name = || initials(answers);
    if answers.workshop != workshop.tag() {
        return Err(Refused::Foreign);
    }
    if workshop.is_closed() {
        return Err(Refused::Closed);
    }
    let number = answers.number;
    let task = workshop.task_numbered(number);
    let task = task.ok_or(Refused::NoSuchTask { number })?;
    let newest = workshop.task(task.round);
    let is_newest = newest.is_none_or(|newest| newest.number == number);
    if !is_newest || answers.task != task.tag() {
        return Err(Refused::Outdated { name: name() });
    }
    if task.revealed {
        return Err(Refused::Revealed {
            name: name(),
            round: task.round,
        });
    }
    let marks = marks(task, &answers.given);
    let marks = marks.ok_or(Refused::Unfit { name: name() })?;
    Ok((task, marks))
}

/// What was given, by the marks of a ballot.
pub fn given(task: &Task, ballot: &Ballot) -> Given {
    match task.round {
        Round::Rate | Round::Again => {
            let cells = task.cells();
            Given::Rate(cells.map(|cell| ballot.answer_to(task, &cell)).collect())
        }
        Round::Dots => Given::Dots(task.accounts.iter().map(|id| ballot.dots(*id)).collect()),
    }
}

/// The marks of what was given; `None` where it does not fit the task.
pub fn marks(task: &Task, given: &Given) -> Option<BTreeMap<AccountId, String>> {
    match (task.round, given) {
        (Round::Rate | Round::Again, Given::Rate(answers)) => {
            (answers.len() == task.questions()).then(|| rating_marks(task, answers))
        }
        (Round::Dots, Given::Dots(dots)) => {
            let all: usize = dots.iter().map(|dots| usize::from(*dots)).sum();
            let fits = dots.len() == task.accounts.len() && all <= usize::from(task.dots);
            fits.then(|| dot_marks(task, dots))
        }
        _ => None,
    }
}

#[cfg(test)]
#[path = "taking_tests.rs"]
mod tests;
