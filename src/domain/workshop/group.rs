//! What the group thinks: computed from the ballots that are revealed, never stored. Where people talked, what they agreed
//! on stands; otherwise the middle of their answers.

use std::cmp::Reverse;
use std::sync::Arc;

use super::ballot::{Ballot, Round, Task};
use super::{Cell, Participant, Workshop};
use crate::domain::account::{Account, Answer, Rating, Sureness};
use crate::domain::analysis::agreement::Agreement;
use crate::domain::analysis::group::{GroupRating, aggregate};
use crate::domain::analysis::value::Step;
use crate::domain::command::{Adoption, AdoptionCause};
use crate::domain::ids::{AccountId, EntryId, WorkshopId};
use crate::domain::model::{Axis, Criterion, ScoringModel};
use crate::domain::portfolio::Portfolio;
use crate::domain::sorting;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

/// Who said what about a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    pub by: Voter,
    /// The name of the person; empty for the two ratings of one person alone.
    pub name: String,
    pub answer: Answer,
}

/// Somebody, or one of the two ratings of one person alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voter {
    Person(EntryId),
    /// Before the look at the figures.
    Gut,
    /// After it.
    Facts,
}

/// A cell with all that was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub cell: Cell,
    /// In the order people came; what was said the second time in place of the first.
    pub votes: Vec<Vote>,
    /// The steps among them put together; `None` where nobody named one.
    pub rating: Option<GroupRating>,
    /// Spread × weight: what is worth talking about first.
    pub urgency: u32,
    /// Whether something was agreed on, or people voted again and are close now.
    pub is_settled: bool,
    pub agreed: Option<Answer>,
}

impl Asked {
    /// Steps between the lowest and the highest.
    pub fn spread(&self) -> u8 {
        self.rating.map_or(0, |rating| rating.spread())
    }

    /// Those who said this step.
    pub fn who_said(&self, step: Step) -> impl Iterator<Item = &Vote> {
        self.votes
            .iter()
            .filter(move |vote| vote.answer == Answer::Step(step))
    }

    /// What the group says: what was agreed on, otherwise the middle, rounded to a whole step, a half to the lower one.
    /// `None` where nobody has answered.
    pub fn answer(&self) -> Option<Answer> {
        if self.agreed.is_some() {
            return self.agreed;
        }
        match self.rating {
            Some(rating) => Some(Answer::Step(nearest(rating))),
            None if self.votes.is_empty() => None,
            None if self
                .votes
                .iter()
                .all(|vote| vote.answer == Answer::NotApplicable) =>
            {
                Some(Answer::NotApplicable)
            }
            None => Some(Answer::Unknown),
        }
    }

    /// Who is two steps or more away from what was agreed on.
    pub fn dissenters(&self) -> Vec<&Vote> {
        let Some(Answer::Step(agreed)) = self.agreed else {
            return Vec::new();
        };
        let far = |vote: &&Vote| matches!(vote.answer, Answer::Step(step) if step.get().abs_diff(agreed.get()) >= 2);
        self.votes.iter().filter(far).collect()
    }
}

/// The step next to the middle of the answers; of two equally near the lower one: the group is not surer than it is.
fn nearest(rating: GroupRating) -> Step {
    let middle = rating.value.as_f64();
    let distance = |step: &&Step| ((step.value().as_f64() - middle).abs() * 1e6).round() as u64;
    // The first of the smallest is the lower one.
    *Step::ALL
        .iter()
        .min_by_key(distance)
        .unwrap_or(&rating.lowest)
}

/// The newest task of ratings that everybody may see.
pub fn revealed(workshop: &Workshop) -> Option<&Task> {
    workshop.task(Round::Rate).filter(|task| task.revealed)
}

/// What each person has answered, in their order.
fn ballots<'a>(
    workshop: &'a Workshop,
    task: &'a Task,
) -> Vec<(Voter, &'a Participant, &'a Task, &'a Ballot)> {
    let of = |voter: fn(EntryId) -> Voter, task: &'a Task| {
        let all = workshop.ballots_of(task.number);
        all.map(move |(person, ballot)| (voter(person.id), person, task, ballot))
            .collect::<Vec<_>>()
    };
    if !workshop.solo {
        return of(Voter::Person, task);
    }
    let mut both = of(|_| Voter::Gut, task);
    if let Some(again) = workshop.task(Round::Again) {
        both.extend(of(|_| Voter::Facts, again));
    }
    both
}

/// All cells of the revealed task with what was said, in the order of the task. Empty while it is hidden.
pub fn asked(model: &ScoringModel, workshop: &Workshop) -> Vec<Asked> {
    let Some(task) = revealed(workshop) else {
        return Vec::new();
    };
    let ballots = ballots(workshop, task);
    let of = |cell: Cell| {
        let talk = workshop.talk(&cell);
        let votes = ballots.iter().filter_map(|(by, person, task, ballot)| {
            let second = talk.and_then(|talk| talk.second.iter().find(|vote| vote.id == person.id));
            let second = second.filter(|_| !workshop.solo).map(|vote| vote.answer);
            Some(Vote {
                by: *by,
                name: person.name.clone(),
                answer: second.or_else(|| ballot.answer_to(task, &cell))?,
            })
        });
        let votes: Vec<Vote> = votes.collect();
        let steps: Vec<Option<Step>> = votes.iter().map(|vote| step(vote.answer)).collect();
        let rating = aggregate(&steps);
        let points = model
            .criterion(&cell.criterion)
            .map_or(0, |one| u32::from(one.points));
        let spread = rating.map_or(0, |rating| u32::from(rating.spread()));
        let agreed = talk.and_then(|talk| talk.agreed);
        let has_voted_again = talk.is_some_and(|talk| !talk.second.is_empty());
        Asked {
            urgency: spread * points,
            is_settled: agreed.is_some()
                || (has_voted_again && rating.is_none_or(|one| !one.is_worth_discussing())),
            votes,
            rating,
            agreed,
            cell,
        }
    };
    task.cells().map(of).collect()
}

const fn step(answer: Answer) -> Option<Step> {
    match answer {
        Answer::Step(step) => Some(step),
        Answer::Unknown | Answer::NotApplicable => None,
    }
}

/// What is worth talking about: cells two steps or more apart, and those that were talked about already; what weighs most
/// comes first.
pub fn worth_talking(model: &ScoringModel, workshop: &Workshop) -> Vec<Asked> {
    let all = asked(model, workshop).into_iter();
    let is_worth = |one: &Asked| {
        let apart = one
            .rating
            .is_some_and(|rating| rating.is_worth_discussing());
        apart || workshop.talk(&one.cell).is_some()
    };
    let mut found: Vec<(usize, Asked)> = all.filter(is_worth).enumerate().collect();
    // What they said at first decides about the order: an entry does not jump while it is talked about.
    let before = |one: &Asked| first_urgency(model, workshop, &one.cell);
    sorting::by_key(&mut found, |(place, one)| (Reverse(before(one)), *place));
    found.into_iter().map(|(_, one)| one).collect()
}

fn first_urgency(model: &ScoringModel, workshop: &Workshop, cell: &Cell) -> u32 {
    let Some(task) = revealed(workshop) else {
        return 0;
    };
    let ballots = ballots(workshop, task);
    let steps: Vec<Option<Step>> = ballots
        .iter()
        .map(|(_, _, task, ballot)| ballot.answer_to(task, cell).and_then(step))
        .collect();
    let points = model
        .criterion(&cell.criterion)
        .map_or(0, |one| u32::from(one.points));
    aggregate(&steps).map_or(0, |rating| u32::from(rating.spread()) * points)
}

/// How far people put the accounts in the same order, each by their own answers and all by the same weights. `None` as
/// long as fewer than two have answered, or nothing can be compared.
pub fn agreement(workspace: &Workspace, workshop: &Workshop) -> Option<Agreement> {
    let task = revealed(workshop)?;
    let orders = ballots(workshop, task)
        .into_iter()
        .map(|(_, _, task, ballot)| {
            let rated = |account: &mut Account| {
                for (place, criterion) in task.criteria.iter().enumerate() {
                    match ballot.answer(account.id, place) {
                        Some(answer) => {
                            let rating = Rating::sure(answer, Timestamp::default());
                            account.ratings.insert(criterion.clone(), rating);
                        }
                        None => {
                            account.ratings.remove(criterion);
                        }
                    }
                }
            };
            scores(workspace, task, rated)
        });
    let orders: Vec<Vec<_>> = orders.collect();
    Agreement::of(&orders)
}

/// The scores of the accounts of a task, once their ratings are others.
fn scores(
    workspace: &Workspace,
    task: &Task,
    rated: impl Fn(&mut Account),
) -> Vec<crate::domain::analysis::score::Score> {
    let accounts = task.accounts.iter().filter_map(|id| workspace.account(*id));
    let accounts = accounts.map(|account| {
        let mut account = account.as_ref().clone();
        rated(&mut account);
        account
    });
    let few = Workspace::from_records(
        workspace.head().as_ref().clone(),
        workspace.model().as_ref().clone(),
        accounts,
    );
    let portfolio = Portfolio::of(&few, None);
    let lines = task.accounts.iter().filter_map(|id| portfolio.line(*id));
    lines
        .map(|line| line.own.on(Axis::Attractiveness).middle)
        .collect()
}

/// Writes what the group says into an account; what nobody has said stays as it was. `reason` says where it comes from.
fn write(
    account: &mut Account,
    asked: &[Asked],
    reason: &dyn Fn(&Asked) -> String,
    now: Timestamp,
) {
    let own = asked.iter().filter(|one| one.cell.account == account.id);
    for one in own {
        let Some(answer) = one.answer() else {
            continue;
        };
        let is_close = one.agreed.is_some() || one.spread() <= 1;
        let rating = Rating {
            answer,
            sureness: if is_close {
                Sureness::Sure
            } else {
                Sureness::Estimated
            },
            reason: reason(one),
            by: None,
            at: now,
        };
        account.ratings.insert(one.cell.criterion.clone(), rating);
    }
}

/// The workspace as if the ratings of the group stood in its accounts: scores, ranks and how firm they are follow from it.
pub fn group_workspace(workspace: &Workspace, workshop: &Workshop) -> Workspace {
    let asked = asked(workspace.model(), workshop);
    let mut after = workspace.clone();
    for id in revealed(workshop).iter().flat_map(|task| &task.accounts) {
        if let Some(account) = workspace.account(*id) {
            let mut account = account.as_ref().clone();
            let at = account.updated_at;
            write(&mut account, &asked, &|_| String::new(), at);
            after.accounts.insert(*id, Arc::new(account));
        }
    }
    after
}

/// Writes the ratings of the group into the accounts, and notes in the workshop that this was done. `reason` makes the
/// words that stand with each rating.
pub fn take_over(
    workspace: &Workspace,
    id: WorkshopId,
    reason: &dyn Fn(&Asked) -> String,
    now: Timestamp,
) -> Option<Adoption> {
    let workshop = workspace.head().workshop(id)?;
    let asked = asked(workspace.model(), workshop);
    let task = revealed(workshop)?;
    let mut accounts = Vec::new();
    for account in task.accounts.iter().filter_map(|id| workspace.account(*id)) {
        let mut after = account.as_ref().clone();
        write(&mut after, &asked, reason, now);
        if after != **account {
            after.updated_at = now;
            accounts.push(after);
        }
    }
    let mut head = workspace.head().as_ref().clone();
    let mut workshops = head.workshops.iter_mut();
    if let Some(here) = workshops.find(|one| one.id == id) {
        here.taken_over = Some(now);
    }
    head.updated_at = now;
    Some(Adoption {
        cause: AdoptionCause::Workshop,
        head: Some(head),
        model: None,
        accounts,
        removed: Vec::new(),
        snapshots: Vec::new(),
        removed_snapshots: Vec::new(),
    })
}

/// The criteria of the revealed task as the model has them, in the order of the task; those that are gone are left out.
pub fn criteria<'a>(model: &'a ScoringModel, workshop: &Workshop) -> Vec<&'a Criterion> {
    let asked = revealed(workshop)
        .into_iter()
        .flat_map(|task| &task.criteria);
    asked.filter_map(|id| model.criterion(id)).collect()
}

/// The accounts of the revealed task, in its order.
pub fn accounts(workshop: &Workshop) -> Vec<AccountId> {
    revealed(workshop)
        .map(|task| task.accounts.clone())
        .unwrap_or_default()
}

#[cfg(test)]
#[path = "group_tests.rs"]
mod tests;
