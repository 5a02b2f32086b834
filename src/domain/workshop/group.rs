//! What a group thinks once all see all: the votes of each cell, how far they lie apart, the answer that follows from them,
//! and the order of the accounts that follows from that. All of it is computed from the ballots and never stored.

use std::cmp::Reverse;

use super::ballot::{Round, Task};
use super::{Cell, Workshop};
use crate::domain::account::{Account, Answer, Rating, Sureness};
use crate::domain::analysis::agreement::{Concordance, kendall};
use crate::domain::analysis::group::{APART, GroupRating, aggregate};
use crate::domain::analysis::score::Score;
use crate::domain::analysis::value::Step;
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::model::{Axis, CriterionId};
use crate::domain::portfolio::{Amounts, Portfolio, cells, weights};
use crate::domain::sorting;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

pub use super::ratings::{Place, group_workspace, places, take_over};

/// Whose vote it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A participant.
    Person(EntryId),
    /// What one person alone thought first.
    FirstThought,
    /// What the same person says knowing the figures.
    AfterFacts,
}

/// What somebody says about a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vote {
    pub voice: Voice,
    /// The answer that counts: the second vote where there was one.
    pub answer: Answer,
    /// What it was before the second vote; `None` without one, and for somebody who had not answered.
    pub before: Option<Answer>,
}

impl Vote {
    /// The step, if it is one.
    pub const fn step(&self) -> Option<Step> {
        match self.answer {
            Answer::Step(step) => Some(step),
            Answer::Unknown | Answer::NotApplicable => None,
        }
    }
}

/// One cell with all that was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The number of the task.
    pub task: u8,
    pub cell: Cell,
    /// The weight of the criterion.
    pub points: u16,
    /// In the order of the participants; whoever has not answered is left out.
    pub votes: Vec<Vote>,
    /// The common value; `None` where nobody gave a step.
    pub rating: Option<GroupRating>,
    /// What the group agreed on.
    pub agreed: Option<Answer>,
    /// Whether it was parked as a question that somebody clears up.
    pub parked: bool,
    /// Whether one person rated it twice.
    pub alone: bool,
}

impl Seen {
    /// Steps between the lowest and the highest vote.
    pub fn range(&self) -> u8 {
        self.rating.map_or(0, |rating| rating.spread())
    }

    /// Whether people see it so differently that it is worth a talk.
    pub fn is_apart(&self) -> bool {
        self.rating.is_some_and(|one| one.is_worth_discussing())
    }

    /// Whether it is worth a talk, or was before the second vote.
    pub fn was_apart(&self) -> bool {
        self.is_apart() || self.first().is_some_and(|one| one.is_worth_discussing())
    }

    /// The common value of the first votes.
    fn first(&self) -> Option<GroupRating> {
        let first = self.votes.iter().map(|vote| {
            let before = Vote {
                answer: vote.before.unwrap_or(vote.answer),
                ..*vote
            };
            before.step()
        });
        aggregate(&first.collect::<Vec<_>>())
    }

    /// How urgently it is talked about: the steps between the first votes times the weight, then the steps. A second vote
    /// that comes closer moves nothing, so that the order of the talk stands; one that goes farther counts.
    fn urgency(&self) -> (u32, u8) {
        let steps = self
            .first()
            .map_or(0, |rating| rating.spread())
            .max(self.range());
        (u32::from(steps) * u32::from(self.points), steps)
    }

    /// Whether it still waits for a talk: seen differently, not agreed on and not parked.
    pub fn is_open(&self) -> bool {
        self.is_apart() && self.agreed.is_none() && !self.parked
    }

    /// Whether there are two votes to compare.
    pub fn is_compared(&self) -> bool {
        self.rating.is_some_and(|rating| rating.raters > 1)
    }

    /// The answer of the group: what it agreed on, else the step next to the common value; `None` where nobody has said
    /// anything. What most say does not apply does not apply, and what nobody knows is unknown. One person alone is taken
    /// at the word that was given knowing the figures.
    pub fn answer(&self) -> Option<Answer> {
        if self.agreed.is_some() {
            return self.agreed;
        }
        if self.alone {
            return self.votes.last().map(|vote| vote.answer);
        }
        let not = |vote: &&Vote| vote.answer == Answer::NotApplicable;
        let most = 2 * self.votes.iter().filter(not).count() > self.votes.len();
        match self.rating {
            _ if self.votes.is_empty() => None,
            _ if most => Some(Answer::NotApplicable),
            Some(rating) => Some(Answer::Step(rating.step())),
            None => Some(Answer::Unknown),
        }
    }

    /// How sure the group is: those who agreed, or lie at most a step apart, are.
    pub fn sureness(&self) -> Sureness {
        match self.agreed.is_some() || (self.is_compared() && self.range() <= 1) {
            true => Sureness::Sure,
            false => Sureness::Estimated,
        }
    }

    /// Who gave the lowest vote, and who the highest; nobody where all gave the same.
    pub fn ends(&self) -> (Vec<Voice>, Vec<Voice>) {
        let Some(rating) = self.rating.filter(|rating| rating.spread() > 0) else {
            return (Vec::new(), Vec::new());
        };
        let at = |step: Step| {
            let votes = self.votes.iter();
            let there = votes.filter(move |vote| vote.step() == Some(step));
            there.map(|vote| vote.voice).collect()
        };
        (at(rating.lowest), at(rating.highest))
    }

    /// Who sees it two steps or more away from what was agreed on: whose dissent is asked for.
    pub fn dissenters(&self) -> Vec<Voice> {
        let Some(Answer::Step(agreed)) = self.agreed else {
            return Vec::new();
        };
        let far = |vote: &&Vote| {
            let step = vote.step();
            step.is_some_and(|step| step.get().abs_diff(agreed.get()) >= APART)
        };
        self.votes.iter().filter(far).map(|one| one.voice).collect()
    }
}

/// How many cells are how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub all: usize,
    /// Two people or more have answered, at most one step apart, or the group has agreed.
    pub together: usize,
    /// Worth a talk, and not agreed on or parked yet.
    pub apart: usize,
    /// Those that were worth a talk and are agreed on.
    pub settled: usize,
    /// Those that are worth a talk and were parked as a question.
    pub parked: usize,
}

/// What the group thinks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub accounts: Vec<AccountId>,
    pub criteria: Vec<CriterionId>,
    /// All cells, account by account.
    pub cells: Vec<Seen>,
    /// Who has answered at all.
    pub voices: Vec<Voice>,
}

impl Group {
    /// The newest ratings that everybody may see; `None` before there are any. Accounts and criteria that are gone are
    /// left out.
    pub fn of(workshop: &Workshop, here: &Workspace) -> Option<Self> {
        let task = match workshop.solo {
            true => {
                let task = workshop.task(Round::Again).or(workshop.task(Round::Rate));
                task.filter(|task| task.revealed)?
            }
            false => revealed(workshop).next()?,
        };
        Some(Self::of_task(workshop, task, here))
    }

    /// What was answered to one task. Accounts and criteria that are gone are left out, but not accounts that a closed
    /// workshop still knows.
    fn of_task(workshop: &Workshop, task: &Task, here: &Workspace) -> Self {
        let accounts = task.accounts.iter().copied();
        let is_known =
            |id: &AccountId| here.account(*id).is_some() || workshop.name_then(*id).is_some();
        let accounts: Vec<AccountId> = accounts.filter(is_known).collect();
        let criteria = task.criteria.iter();
        let criteria: Vec<CriterionId> = criteria
            .filter(|id| here.model().criterion(id).is_some())
            .cloned()
            .collect();
        let mut all = Vec::with_capacity(accounts.len() * criteria.len());
        for account in &accounts {
            for criterion in &criteria {
                let cell = Cell {
                    account: *account,
                    criterion: criterion.clone(),
                };
                let points = here
                    .model()
                    .criterion(criterion)
                    .map_or(0, |one| one.points);
                all.push(seen(workshop, task, cell, points));
            }
        }
        let voices = match workshop.solo {
            true => vec![Voice::FirstThought, Voice::AfterFacts],
            false => {
                let people = workshop.participants.iter();
                people.map(|one| Voice::Person(one.id)).collect()
            }
        };
        let has_voted = |voice: &Voice| {
            let votes = |seen: &Seen| seen.votes.iter().any(|vote| vote.voice == *voice);
            all.iter().any(votes)
        };
        Self {
            voices: voices.into_iter().filter(has_voted).collect(),
            accounts,
            criteria,
            cells: all,
        }
    }

    /// All ratings that everybody may see, the newest first.
    pub fn all_of(workshop: &Workshop, here: &Workspace) -> Vec<Self> {
        match workshop.solo {
            true => Self::of(workshop, here).into_iter().collect(),
            false => revealed(workshop)
                .map(|task| Self::of_task(workshop, task, here))
                .collect(),
        }
    }

    /// What was said about a cell.
    pub fn seen(&self, cell: &Cell) -> Option<&Seen> {
        self.cells.iter().find(|seen| seen.cell == *cell)
    }

    /// The cells of an account, in the order of the criteria.
    pub fn of_account(&self, id: AccountId) -> impl Iterator<Item = &Seen> {
        let cells = self.cells.iter();
        cells.filter(move |seen| seen.cell.account == id)
    }

    /// What is worth a talk, by spread × weight; also what is agreed on by now.
    pub fn apart(&self) -> Vec<&Seen> {
        let mut apart = self.in_turn();
        apart.retain(|seen| seen.is_apart());
        apart
    }

    /// The cells that are worth a talk, or were before the second vote, the most urgent first.
    fn in_turn(&self) -> Vec<&Seen> {
        let cells = self.cells.iter().enumerate();
        let cells = cells.filter(|(_, seen)| seen.was_apart());
        let ranked = cells.map(|(place, seen)| (Reverse(seen.urgency()), place, seen));
        let mut apart: Vec<_> = ranked.collect();
        sorting::by_key(&mut apart, |(urgency, place, _)| (*urgency, *place));
        apart.into_iter().map(|(.., seen)| seen).collect()
    }

    /// The cell to talk about after one: the next that is not agreed on yet, from the beginning again.
    pub fn next(&self, cell: Option<&Cell>) -> Option<Cell> {
        let apart = self.in_turn();
        let at = apart.iter().position(|seen| Some(&seen.cell) == cell);
        let after = at.map_or(0, |at| at + 1);
        let (before, behind) = apart.split_at(after);
        let mut in_turn = behind.iter().chain(before);
        let open = in_turn.find(|seen| seen.is_open() && Some(&seen.cell) != cell);
        open.map(|seen| seen.cell.clone())
    }

    /// How many cells are how.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally {
            all: self.cells.len(),
            ..Tally::default()
        };
        for seen in &self.cells {
            let is_settled = seen.agreed.is_some();
            tally.apart += usize::from(seen.is_open());
            tally.settled += usize::from(seen.was_apart() && is_settled);
            tally.parked += usize::from(seen.is_apart() && !is_settled && seen.parked);
            let is_close = seen.is_compared() && !seen.is_apart();
            tally.together += usize::from(is_close || is_settled);
        }
        tally
    }

    /// How far the raters put the accounts in the same order, each scored with the weights of the model. Accounts of which
    /// one of them knows nothing are left out: nothing is no place in an order.
    pub fn concordance(&self, portfolio: &Portfolio) -> Option<Concordance> {
        let orders = self.voices.iter();
        let orders: Vec<Vec<Option<Score>>> = orders
            .map(|voice| self.scores_of(*voice, portfolio))
            .collect();
        let is_known = |place: &usize| {
            orders
                .iter()
                .all(|order| order.get(*place).copied().flatten().is_some())
        };
        let places: Vec<usize> = (0..self.accounts.len()).filter(is_known).collect();
        let known = orders
            .iter()
            .map(|order| places.iter().filter_map(|place| order[*place]).collect());
        kendall(&known.collect::<Vec<Vec<Score>>>())
    }

    /// What the accounts score if one rater alone is asked; `None` where that rater knows nothing. What nobody was asked
    /// about is as the accounts have it.
    fn scores_of(&self, voice: Voice, portfolio: &Portfolio) -> Vec<Option<Score>> {
        let (axis, model) = (Axis::Attractiveness, portfolio.model());
        let Some(weights) = weights(model, axis) else {
            return Vec::new();
        };
        let score = |id: &AccountId| {
            let line = portfolio.line(*id)?;
            let (name, at) = (line.account.name.clone(), Timestamp::default());
            let mut account = Account::new(*id, name, at);
            account.ratings = line.account.ratings.clone();
            let mut says_something = false;
            for seen in self.of_account(*id) {
                let vote = seen.votes.iter().find(|vote| vote.voice == voice);
                says_something |= vote.is_some_and(|vote| vote.step().is_some());
                let answer = vote.map_or(Answer::Unknown, |vote| vote.answer);
                let criterion = seen.cell.criterion.clone();
                account.ratings.insert(criterion, Rating::sure(answer, at));
            }
            let cells = cells(model, axis, &account, Amounts::from(&line.own));
            let scored = weights.score(&cells).ok().filter(|_| says_something);
            scored.map(|scored| scored.middle)
        };
        self.accounts.iter().map(score).collect()
    }
}

/// The ratings that everybody may see, the newest first.
fn revealed(workshop: &Workshop) -> impl Iterator<Item = &Task> {
    let tasks = workshop.tasks.iter().rev();
    tasks.filter(|task| task.round == Round::Rate && task.revealed)
}

fn seen(workshop: &Workshop, task: &Task, cell: Cell, points: u16) -> Seen {
    let talk = workshop.talk(task.number, &cell);
    let votes: Vec<Vote> = match workshop.solo {
        true => [Round::Rate, Round::Again]
            .into_iter()
            .filter_map(|round| alone(workshop, round, &cell))
            .collect(),
        false => {
            let people = workshop.participants.iter();
            let vote = |id: EntryId| {
                let ballot = workshop.ballot(task.number, id);
                let first = ballot.and_then(|ballot| ballot.answer_to(task, &cell));
                let mut second = talk.into_iter().flat_map(|talk| &talk.second);
                let second = second.find(|vote| vote.id == id).map(|vote| vote.answer);
                Some(Vote {
                    voice: Voice::Person(id),
                    answer: second.or(first)?,
                    before: second.and(first),
                })
            };
            people.filter_map(|one| vote(one.id)).collect()
        }
    };
    let steps: Vec<Option<Step>> = votes.iter().map(Vote::step).collect();
    Seen {
        task: task.number,
        cell,
        points,
        rating: aggregate(&steps),
        votes,
        agreed: talk.and_then(|talk| talk.agreed),
        parked: talk
            .and_then(|talk| talk.parked)
            .is_some_and(|id| workshop.parked.iter().any(|action| action.id == id)),
        alone: workshop.solo,
    }
}

/// What one person alone said in a round.
fn alone(workshop: &Workshop, round: Round, cell: &Cell) -> Option<Vote> {
    let task = workshop.task(round)?;
    let (_, ballot) = workshop.ballots_of(task.number).next()?;
    Some(Vote {
        voice: match round {
            Round::Again => Voice::AfterFacts,
            Round::Rate | Round::Dots => Voice::FirstThought,
        },
        answer: ballot.answer_to(task, cell)?,
        before: None,
    })
}

#[cfg(test)]
#[path = "group_tests.rs"]
mod tests;
