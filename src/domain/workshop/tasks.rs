//! What people are asked next: the task that a round of the workshop hands out, made from its lists and the scoring
//! model. A task that was handed out stays as it is, because the codes of the phones count on it; when the lists have
//! changed since, another one is handed out with the next number.

use std::cmp::Reverse;

use super::agenda::Agenda;
use super::ballot::{Ballot, Round, Task, rating_marks};
use super::people::alike;
use super::{MAX_TASKS, Workshop, gates};
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::model::{Axis, Criterion, CriterionId};
use crate::domain::sorting;
use crate::domain::workspace::Workspace;

/// The most criteria of the fifteen minutes: what one person rates in four of them.
pub const SPRINT_CRITERIA: usize = 5;
/// The most accounts of the fifteen minutes.
pub const SPRINT_ACCOUNTS: usize = 5;

/// As many accounts a list has at most that dots are given to, where nobody has made one.
pub const LONG_LIST: usize = 12;

/// Why nothing can be handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTask {
    /// No account is on the list.
    NoAccounts,
    /// The scoring model asks people nothing.
    NoCriteria,
    /// So many tasks have been handed out that no further one has a number.
    TooManyTasks,
}

/// How many dots each person gives to so many accounts: the root of their number, rounded up.
pub fn dots_for(accounts: usize) -> u8 {
    let least = (0..=u8::MAX).find(|dots| usize::from(*dots).pow(2) >= accounts);
    least.unwrap_or(u8::MAX)
}

/// The accounts that a round asks about, as they stand on the list now. One that was deleted is no longer asked about.
pub fn accounts(workshop: &Workshop, round: Round, here: &Workspace) -> Vec<AccountId> {
    let list = match round {
        Round::Dots => &workshop.long_list,
        Round::Rate | Round::Again => workshop.rated(),
    };
    let mut seen = std::collections::BTreeSet::new();
    let there = list.iter().copied();
    there
        .filter(|id| here.account(*id).is_some() && seen.insert(*id))
        .collect()
}

/// The criteria that a round asks about, in their order: those that people rate, and in the fifteen minutes the
/// heaviest of those that make the score, so that it ends with a ranking; the points of two axes are not compared. What
/// rates once more is asked the same as the first time.
pub fn criteria(workshop: &Workshop, round: Round, here: &Workspace) -> Vec<CriterionId> {
    if round == Round::Dots {
        return Vec::new();
    }
    let asked = gates::asked(workshop, here).enumerate();
    let mut asked: Vec<(usize, &Criterion)> = asked.collect();
    if workshop.agenda == Agenda::Sprint {
        sorting::by_key(&mut asked, |(place, criterion)| {
            let makes_score = criterion.axis == Axis::Attractiveness;
            (!makes_score, Reverse(criterion.points), *place)
        });
        asked.truncate(SPRINT_CRITERIA);
        sorting::by_key(&mut asked, |(place, _)| *place);
    }
    asked.into_iter().map(|(_, one)| one.id.clone()).collect()
}

/// The task that a round would hand out now, with the next number.
///
/// # Errors
/// What is missing for it.
pub fn next(
    workshop: &Workshop,
    round: Round,
    here: &Workspace,
    id: EntryId,
) -> Result<Task, NoTask> {
    let accounts = accounts(workshop, round, here);
    let criteria = criteria(workshop, round, here);
    if accounts.is_empty() {
        return Err(NoTask::NoAccounts);
    }
    if criteria.is_empty() && round != Round::Dots {
        return Err(NoTask::NoCriteria);
    }
    let last = workshop.tasks.iter().map(|task| task.number).max();
    let number = last.unwrap_or(0).checked_add(1);
    let number = number.filter(|_| workshop.tasks.len() < MAX_TASKS);
    Ok(Task {
        id,
        number: number.ok_or(NoTask::TooManyTasks)?,
        round,
        dots: match round {
            Round::Dots => dots_for(accounts.len()),
            Round::Rate | Round::Again => 0,
        },
        accounts,
        criteria,
        revealed: false,
    })
}

/// Whether the lists have changed since a task was handed out, so that it asks about something else than they say.
pub fn is_outdated(workshop: &Workshop, task: &Task, here: &Workspace) -> bool {
    task.accounts != accounts(workshop, task.round, here)
        || task.criteria != criteria(workshop, task.round, here)
}

/// The accounts of a round for which nobody has made a list: the largest, as many as there is time for.
pub fn usual_accounts(workshop: &Workshop, round: Round, largest: &[AccountId]) -> Vec<AccountId> {
    let most = match (workshop.agenda, round) {
        (Agenda::Sprint, _) => SPRINT_ACCOUNTS,
        (_, Round::Dots) => LONG_LIST,
        (_, Round::Rate | Round::Again) => super::dots::MOST,
    };
    largest.iter().copied().take(most).collect()
}

impl Workshop {
    /// Hands out a task. Where the one before it in the same round asked for ratings, what was rated goes along as far as
    /// the new one asks about the same; dots are given to a list as a whole, and begin anew. `fresh` makes ids.
    pub fn hand_out(&mut self, task: Task, mut fresh: impl FnMut() -> EntryId) {
        let before = self.task(task.round).filter(|_| task.round != Round::Dots);
        let before = before.cloned();
        let earlier = before.iter().flat_map(|before| {
            let ballots = self.ballots.iter();
            let ballots = ballots.filter(|ballot| ballot.task == before.number);
            ballots.map(move |ballot| (before, ballot))
        });
        let carried = earlier.map(|(before, ballot)| {
            let answers: Vec<_> = task
                .cells()
                .map(|cell| ballot.answer_to(before, &cell))
                .collect();
            Ballot {
                id: fresh(),
                task: task.number,
                carried: true,
                marks: rating_marks(&task, &answers),
                ..ballot.clone()
            }
        });
        let carried: Vec<Ballot> = carried.filter(|ballot| ballot.answered() > 0).collect();
        self.ballots.extend(carried);
        self.tasks.push(task);
    }

    /// How far somebody is with a task.
    pub fn progress(&self, task: &Task, by: EntryId) -> Progress {
        let of = task.questions();
        let Some(ballot) = self.ballot(task.number, by) else {
            return Progress::default();
        };
        let answered = match task.round {
            Round::Dots => ballot.given(),
            Round::Rate | Round::Again => ballot.answered(),
        };
        Progress {
            answered,
            of,
            by_phone: ballot.turn > 0,
            is_there: true,
            // Whoever keeps dots has answered.
            is_whole: task.round == Round::Dots || answered >= of,
        }
    }

    /// Takes the answers of somebody to a task out. Who is only here because a second phone has sent the same initials goes
    /// with their last ones.
    pub fn remove_answers(&mut self, task: u8, by: EntryId) {
        self.ballots
            .retain(|ballot| (ballot.task, ballot.by) != (task, by));
        let has_others = self.ballots.iter().any(|ballot| ballot.by == by);
        if !has_others && self.is_namesake(by) {
            self.remove_participant(by);
        }
    }

    /// Whether somebody is called by the initials of another with a number behind, as whoever comes by phone is.
    fn is_namesake(&self, id: EntryId) -> bool {
        let one = self.participant(id);
        let one = one.filter(|one| one.sender.is_some() && one.name == one.initials);
        let parts = one.and_then(|one| one.name.rsplit_once(' '));
        parts.is_some_and(|(initials, number)| {
            let mut others = self.participants.iter().filter(|other| other.id != id);
            number.parse::<u32>().is_ok() && others.any(|other| alike(&other.initials, initials))
        })
    }

    /// Who has answered a task, in the order they came.
    pub fn turnout(&self, task: &Task) -> Turnout {
        let mut turnout = Turnout::default();
        for one in &self.participants {
            let progress = self.progress(task, one.id);
            if !progress.is_there {
                turnout.missing.push(one.name.clone());
                continue;
            }
            turnout.answered += 1;
            if !progress.is_whole {
                turnout.unfinished.push(one.name.clone());
            }
        }
        turnout
    }
}

/// Who has answered a task.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turnout {
    /// How many have answered, if only in part.
    pub answered: usize,
    /// Those of them who have left something open, by name.
    pub unfinished: Vec<String>,
    /// Those who have answered nothing, by name.
    pub missing: Vec<String>,
}

impl Turnout {
    /// How many take part.
    pub const fn of(&self) -> usize {
        self.answered + self.missing.len()
    }

    /// Whether nothing of anybody is open.
    pub const fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.unfinished.is_empty()
    }
}

/// How far somebody is with a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many of the questions are answered, "unknown" among them; of dots how many are given.
    pub answered: usize,
    pub of: usize,
    /// Whether the answers came from a phone.
    pub by_phone: bool,
    /// Whether there are answers at all.
    pub is_there: bool,
    /// Whether nothing is left to answer. Not giving all dots is an answer too.
    pub is_whole: bool,
}

impl Task {
    /// How many questions it asks: cells, or dots to give.
    pub fn questions(&self) -> usize {
        match self.round {
            Round::Dots => usize::from(self.dots),
            Round::Rate | Round::Again => self.accounts.len() * self.criteria.len(),
        }
    }
}

#[cfg(test)]
#[path = "tasks_tests.rs"]
mod tests;
