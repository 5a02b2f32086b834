//! Rating many accounts, one question after the other: which accounts are asked about, which criteria, in
//! which order. The workspace holds nothing of it: where one stopped follows from what has no answer yet. How a
//! person wants to be asked is kept in the browser.

pub mod begun;
pub mod pace;
pub mod summary;
pub mod walk;

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::domain::account::{LifeCycle, Tier};
use crate::domain::analysis::abc::AbcClass;
use crate::domain::analysis::standing::Standing;
use crate::domain::ids::AccountId;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::sorting;

/// How many of the largest accounts are asked about: those that carry the business, and no evening's work.
pub const MOST: usize = 20;

/// How a person wants to be asked. It outlives the screen and the page, so that coming back goes on in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub whom: Whom,
    pub order: Order,
    pub scope: Scope,
    /// The accounts of [`Whom::Selected`].
    pub selected: Vec<AccountId>,
}

/// Which accounts are asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The [`MOST`] largest of those that buy or could buy.
    #[default]
    Largest,
    /// The customers of class A.
    ClassA,
    /// All that take no rank yet.
    WithoutRank,
    /// Those that were decided to be key, or on trial.
    KeyAndCandidates,
    /// Those that were selected in the list.
    Selected,
}

impl Whom {
    /// All, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Largest,
        Self::ClassA,
        Self::WithoutRank,
        Self::KeyAndCandidates,
        Self::Selected,
    ];
}

/// In which order the questions come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// One criterion across all accounts, then the next: one yardstick at a time.
    #[default]
    ByCriterion,
    /// Everything about one account, then the next.
    ByAccount,
}

impl Order {
    /// Both, the better one for comparing first.
    pub const ALL: [Self; 2] = [Self::ByCriterion, Self::ByAccount];
}

/// Which questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Those without an answer.
    #[default]
    Open,
    /// All, also those that were answered before.
    Everything,
}

/// The accounts that are asked about, the largest first.
pub fn accounts(portfolio: &Portfolio, settings: &Settings) -> Vec<AccountId> {
    let lines = portfolio.lines().iter();
    let mut lines: Vec<&Line> = lines.filter(|line| is_meant(line, settings)).collect();
    sorting::by_key(&mut lines, |line| {
        let potential = line.own.potential.unwrap_or(0);
        let size = (Reverse(line.revenue()), Reverse(potential));
        (size, &line.account.name, line.account.id)
    });
    if settings.whom == Whom::Largest {
        lines.truncate(MOST);
    }
    lines.into_iter().map(|line| line.account.id).collect()
}

fn is_meant(line: &Line, settings: &Settings) -> bool {
    let (status, tier) = (line.account.status, line.account.tier());
    match settings.whom {
        Whom::Selected => settings.selected.contains(&line.account.id),
        // Whoever was looked at and declined is asked about only when somebody selects them.
        _ if tier == Tier::No => false,
        Whom::Largest => {
            line.revenue() > 0 || matches!(status, LifeCycle::Target | LifeCycle::Pipeline)
        }
        Whom::ClassA => line.class() == Some(AbcClass::A),
        Whom::WithoutRank => line.standing == Standing::NotYetRated,
        Whom::KeyAndCandidates => matches!(tier, Tier::Key | Tier::Candidate),
    }
}

#[cfg(test)]
mod tests;
