//! Who has sent what a phone answers. A phone is known by the number it has drawn; the first time by the initials. People
//! change phones, and two people can have the same initials: whoever comes from another phone is taken for the person
//! with these initials, until the phone of before answers the same task or a later one, or somebody says that they are two.

use crate::domain::ids::EntryId;
use crate::domain::workshop::ballot::{Ballot, Task};
use crate::domain::workshop::people::alike;
use crate::domain::workshop::{EarlierPhone, MAX_PARTICIPANTS, Participant, Workshop};
use crate::exchange::workshop::Answers;

/// Whose answers these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// Somebody who takes part.
    Known(EntryId),
    /// Somebody who takes part, from the phone that they had before another one.
    Earlier(EntryId),
    /// Somebody who was taken for another person: both phones answer.
    Both(EntryId),
    /// Nobody yet.
    Nobody,
}

/// No further person finds room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

/// Whose answers these are: of whoever sent something from the same phone; else of whoever is here under the same
/// initials, has not answered this task and has sent nothing yet; else of the only one of them who has.
pub(super) fn owner(workshop: &Workshop, task: &Task, answers: &Answers) -> Owner {
    let all = &workshop.participants;
    if let Some(one) = all.iter().find(|one| one.sender == Some(answers.sender)) {
        return Owner::Known(one.id);
    }
    let had_this = |one: &&Participant| {
        let before = one.before.as_ref();
        before.is_some_and(|before| before.sender == answers.sender)
    };
    if let Some(one) = all.iter().find(had_this) {
        let until = one.before.as_ref().map_or(0, |before| before.until);
        return match task.number < until {
            true => Owner::Earlier(one.id),
            false => Owner::Both(one.id),
        };
    }
    let waiting = all.iter().filter(|one| {
        let is_free = workshop
            .ballot(task.number, one.id)
            .is_none_or(|one| one.carried);
        is_free && alike(&one.initials, &answers.initials)
    });
    let (with_phone, without): (Vec<_>, Vec<_>) = waiting.partition(|one| one.sender.is_some());
    match (without.first(), with_phone.as_slice()) {
        (Some(one), _) | (None, [one]) => Owner::Known(one.id),
        _ => Owner::Nobody,
    }
}

/// Notes from which phone somebody answers a task. Whether it is another one than before.
pub(super) fn came_by_phone(workshop: &mut Workshop, by: EntryId, sender: u32, task: u8) -> bool {
    let mut all = workshop.participants.iter_mut();
    let Some(one) = all.find(|one| one.id == by) else {
        return false;
    };
    let before = one
        .sender
        .replace(sender)
        .filter(|before| *before != sender);
    let Some(sender) = before else {
        return false;
    };
    one.before = Some(EarlierPhone {
        sender,
        until: task,
    });
    true
}

/// Makes two people of one, whose later answers came from another phone: these answers, and that phone, are somebody
/// else's, who is called by the same initials with a number. `None` where nobody came from another phone; and where
/// nothing is here from it, the phone of before is simply theirs again.
///
/// # Errors
/// No further person finds room. The workshop is then as it was.
pub fn part(
    workshop: &mut Workshop,
    by: EntryId,
    id: EntryId,
) -> Result<Option<Participant>, Full> {
    let Some(one) = workshop.participant(by).cloned() else {
        return Ok(None);
    };
    let (Some(before), Some(sender)) = (one.before, one.sender) else {
        return Ok(None);
    };
    let ballots = workshop.ballots.iter();
    let is_theirs = |one: &&Ballot| one.task >= before.until && one.turn > 0 && !one.carried;
    let theirs = ballots.filter(|one| one.by == by).filter(is_theirs);
    let tasks: Vec<u8> = theirs.map(|one| one.task).collect();
    let other = match tasks.is_empty() {
        true => None,
        false => Some(join(workshop, &one.initials, sender, id)?),
    };
    if let Some(other) = other {
        let ballots = workshop.ballots.iter_mut();
        for ballot in ballots.filter(|one| one.by == by && tasks.contains(&one.task)) {
            ballot.by = other;
        }
        let talks = workshop.talks.iter_mut();
        for talk in talks.filter(|talk| tasks.contains(&talk.task)) {
            let votes = talk.second.iter_mut().chain(&mut talk.hidden);
            votes
                .filter(|vote| vote.id == by)
                .for_each(|vote| vote.id = other);
        }
    }
    if let Some(one) = workshop.participants.iter_mut().find(|one| one.id == by) {
        (one.sender, one.before) = (Some(before.sender), None);
    }
    Ok(other.and_then(|other| workshop.participant(other).cloned()))
}

/// Somebody new, called by the initials, with a number behind where these are taken.
pub(super) fn join(
    workshop: &mut Workshop,
    initials: &str,
    sender: u32,
    id: EntryId,
) -> Result<EntryId, Full> {
    if workshop.participants.len() >= MAX_PARTICIPANTS {
        return Err(Full);
    }
    let is_taken = |name: &str| {
        let mut all = workshop.participants.iter();
        all.any(|one| alike(&one.name, name) || alike(&one.initials, name))
    };
    let numbered = (2..).map(|number: u32| format!("{initials} {number}"));
    let mut names = std::iter::once(initials.to_owned()).chain(numbered);
    let name = names.find(|name| !is_taken(name));
    let name = name.unwrap_or_else(|| initials.to_owned());
    workshop.participants.push(Participant {
        sender: Some(sender),
        ..Participant::new(id, name.clone(), name)
    });
    Ok(id)
}

/// The initials as they are shown; a question mark for who gave none.
pub(super) fn initials(answers: &Answers) -> String {
    match answers.initials.trim() {
        "" => "?".to_owned(),
        initials => initials.to_owned(),
    }
}

/// What somebody is called; the initials for who is not here yet.
pub(super) fn called(workshop: &Workshop, known: Option<EntryId>, answers: &Answers) -> String {
    let known = known.and_then(|id| workshop.participant(id));
    known.map_or_else(|| initials(answers), |one| one.name.clone())
}

#[cfg(test)]
#[path = "identity_tests.rs"]
mod tests;
