//! Takes what a phone has answered into the workshop it belongs to. The same answers twice count once, in any order; a
//! later turn of a phone takes the place of an earlier one. What can't be taken is refused with its reason, and nothing
//! of it is applied.

use std::collections::BTreeMap;

use crate::domain::ids::{AccountId, EntryId};
use crate::domain::values::Timestamp;
use crate::domain::workshop::ballot::{Ballot, Round, Task, dot_marks, rating_marks};
use crate::domain::workshop::people::alike;
use crate::domain::workshop::{MAX_PARTICIPANTS, Participant, Workshop};
use crate::exchange::workshop::{Answers, Given};

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
    /// Whether this person had answered from another phone before.
    pub other_phone: bool,
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
    Revealed { name: String },
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
    let known = owner(workshop, &task, answers);
    let ballot = known.and_then(|by| workshop.ballot(task.number, by));
    let name = || called(workshop, known, answers);
    let news = match ballot {
        None => News::First,
        Some(here) if here.turn == answers.turn && here.marks == marks => News::Known,
        Some(here) if here.turn == 0 => return Err(Refused::OnThisMachine { name: name() }),
        Some(here) if here.turn > answers.turn => return Err(Refused::Earlier { name: name() }),
        Some(_) => News::Later,
    };
    let by = match known {
        Some(by) => by,
        None if workshop.participants.len() >= MAX_PARTICIPANTS => {
            return Err(Refused::TooManyPeople { name: name() });
        }
        None => join(workshop, answers, fresh()),
    };
    let mut other_phone = false;
    if let Some(one) = workshop.participants.iter_mut().find(|one| one.id == by) {
        other_phone = one.sender.is_some_and(|sender| sender != answers.sender);
        one.sender = Some(answers.sender);
    }
    if news != News::Known {
        workshop.put_ballot(Ballot {
            id: fresh(),
            task: task.number,
            by,
            // A phone counts from 1; what came from one is told apart from what was given here.
            turn: answers.turn.max(1),
            at,
            marks,
        });
    }
    let progress = workshop.progress(&task, by);
    let participant = workshop.participant(by);
    Ok(Taken {
        by,
        name: participant.map(|one| one.name.clone()).unwrap_or_default(),
        answered: progress.answered,
        of: progress.of,
        news,
        other_phone,
    })
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
        return Err(Refused::Revealed { name: name() });
    }
    let marks = marks(task, &answers.given);
    let marks = marks.ok_or(Refused::Unfit { name: name() })?;
    Ok((task, marks))
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

/// Whose answers these are: of whoever sent something from the same phone; else of whoever is here under the same
/// initials and has not answered this task, first of those who have sent nothing yet. People change phones, and pass
/// them on.
fn owner(workshop: &Workshop, task: &Task, answers: &Answers) -> Option<EntryId> {
    let mut senders = workshop.participants.iter();
    let sender = senders.find(|one| one.sender == Some(answers.sender));
    let waiting = workshop.participants.iter().filter(|one| {
        let is_free = workshop.ballot(task.number, one.id).is_none();
        is_free && alike(&one.initials, &answers.initials)
    });
    let waiting = waiting.min_by_key(|one| one.sender.is_some());
    sender.or(waiting).map(|one| one.id)
}

/// The initials as they are shown; a question mark for who gave none.
fn initials(answers: &Answers) -> String {
    match answers.initials.trim() {
        "" => "?".to_owned(),
        initials => initials.to_owned(),
    }
}

fn called(workshop: &Workshop, known: Option<EntryId>, answers: &Answers) -> String {
    let known = known.and_then(|id| workshop.participant(id));
    known.map_or_else(|| initials(answers), |one| one.name.clone())
}

/// Somebody new, called by the initials, with a number behind where these are taken.
fn join(workshop: &mut Workshop, answers: &Answers, id: EntryId) -> EntryId {
    let initials = initials(answers);
    let is_taken = |name: &str| {
        let mut all = workshop.participants.iter();
        all.any(|one| alike(&one.name, name) || alike(&one.initials, name))
    };
    let numbered = (2..).map(|number: u32| format!("{initials} {number}"));
    let mut names = std::iter::once(initials.clone()).chain(numbered);
    let name = names.find(|name| !is_taken(name)).unwrap_or(initials);
    workshop.participants.push(Participant {
        id,
        initials: name.clone(),
        name,
        sender: Some(answers.sender),
    });
    id
}

#[cfg(test)]
#[path = "taking_tests.rs"]
mod tests;
