//! The walk through accounts and criteria. Its accounts stay those it began with, because every answer moves
//! ranks and places; what is answered is read from the workspace each time.

use super::{Order, Scope, Settings, accounts};
use crate::domain::account::Answer;
use crate::domain::analysis::standing::Standing;
use crate::domain::ids::AccountId;
use crate::domain::model::CriterionId;
use crate::domain::portfolio::Portfolio;
use crate::domain::workspace::Workspace;

/// One criterion asked about one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub account: AccountId,
    pub criterion: CriterionId,
}

/// All questions in their order, and the one that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walk {
    accounts: Vec<AccountId>,
    criteria: Vec<CriterionId>,
    order: Order,
    scope: Scope,
    /// The place of the question that is asked; at the end, the number of questions.
    at: usize,
    /// The accounts that took no rank when the walk began.
    unranked: Vec<AccountId>,
}

/// How far the walk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub answered: usize,
    pub of: usize,
    /// The questions that are still to come.
    pub ahead: usize,
}

impl Walk {
    /// Begins at the first question that is to be asked.
    pub fn begin(workspace: &Workspace, portfolio: &Portfolio, settings: &Settings) -> Self {
        let accounts = accounts(portfolio, settings);
        let criteria = portfolio
            .model()
            .asked()
            .map(|criterion| criterion.id.clone());
        let takes_no_rank = |id: &&AccountId| {
            let line = portfolio.line(**id);
            line.is_some_and(|line| line.standing == Standing::NotYetRated)
        };
        let mut walk = Self {
            unranked: accounts.iter().filter(takes_no_rank).copied().collect(),
            accounts,
            criteria: criteria.collect(),
            order: settings.order,
            scope: settings.scope,
            at: 0,
        };
        walk.go_from(workspace, 0);
        walk
    }

    /// The accounts of the walk, the largest first.
    pub fn accounts(&self) -> &[AccountId] {
        &self.accounts
    }

    /// The criteria of the walk.
    pub fn criteria(&self) -> &[CriterionId] {
        &self.criteria
    }

    /// The accounts that took no rank when the walk began.
    pub fn unranked(&self) -> &[AccountId] {
        &self.unranked
    }

    /// The question that is asked; `None` at the end.
    pub fn question(&self) -> Option<Question> {
        self.question_at(self.at)
    }

    /// The places of account and criterion, from 0, of the question that is asked.
    pub fn places(&self) -> Option<(usize, usize)> {
        self.places_of(self.at)
    }

    /// The place of the question that is asked among all, from 0.
    pub fn place(&self) -> usize {
        self.at
    }

    fn len(&self) -> usize {
        self.accounts.len() * self.criteria.len()
    }

    fn places_of(&self, place: usize) -> Option<(usize, usize)> {
        if place >= self.len() {
            return None;
        }
        Some(match self.order {
            Order::ByCriterion => (place % self.accounts.len(), place / self.accounts.len()),
            Order::ByAccount => (place / self.criteria.len(), place % self.criteria.len()),
        })
    }

    fn question_at(&self, place: usize) -> Option<Question> {
        let (account, criterion) = self.places_of(place)?;
        Some(Question {
            account: self.accounts[account],
            criterion: self.criteria[criterion].clone(),
        })
    }

    /// Goes on to the next question that is to be asked, or to the end.
    pub fn go_on(&mut self, workspace: &Workspace) {
        self.go_from(workspace, self.at + 1);
    }

    /// Goes back by one question, answered or not. At the first one it stays.
    pub fn go_back(&mut self, workspace: &Workspace) {
        let before = (0..self.at).rev();
        if let Some(place) = before.into_iter().find(|at| self.exists(workspace, *at)) {
            self.at = place;
        }
    }

    /// Goes to the first question without an answer, wherever one is.
    pub fn go_to_open(&mut self, workspace: &Workspace) {
        self.scope = Scope::Open;
        self.go_from(workspace, 0);
    }

    /// Goes to a question.
    pub fn go_to(&mut self, place: usize) {
        self.at = place.min(self.len());
    }

    fn go_from(&mut self, workspace: &Workspace, from: usize) {
        let mut places = from..self.len();
        let next = places.find(|at| self.is_to_be_asked(workspace, *at));
        self.at = next.unwrap_or(self.len());
    }

    fn is_to_be_asked(&self, workspace: &Workspace, place: usize) -> bool {
        self.exists(workspace, place)
            && (self.scope == Scope::Everything || self.answer(workspace, place).is_none())
    }

    /// An account may be deleted meanwhile, or a criterion.
    fn exists(&self, workspace: &Workspace, place: usize) -> bool {
        self.question_at(place).is_some_and(|question| {
            workspace.account(question.account).is_some()
                && workspace.model().criterion(&question.criterion).is_some()
        })
    }

    fn answer(&self, workspace: &Workspace, place: usize) -> Option<Answer> {
        let question = self.question_at(place)?;
        let account = workspace.account(question.account)?;
        let rating = account.ratings.get(&question.criterion)?;
        Some(rating.answer)
    }

    /// The answers to all questions, in their order.
    pub fn answers(&self, workspace: &Workspace) -> Vec<Option<Answer>> {
        let places = 0..self.len();
        places.map(|at| self.answer(workspace, at)).collect()
    }

    /// How far the walk is: answers count, not the place one stands at.
    pub fn progress(&self, workspace: &Workspace) -> Progress {
        let mut progress = Progress::default();
        for place in (0..self.len()).filter(|at| self.exists(workspace, *at)) {
            let is_answered = self.answer(workspace, place).is_some();
            let is_ahead = match self.scope {
                Scope::Open => !is_answered,
                Scope::Everything => place >= self.at,
            };
            progress.of += 1;
            progress.answered += usize::from(is_answered);
            progress.ahead += usize::from(is_ahead);
        }
        progress
    }
}
