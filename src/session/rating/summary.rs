//! What became of the answers: who takes a rank now, who leads, what is still unknown and weighs most.

use super::walk::Walk;
use crate::domain::ids::AccountId;
use crate::domain::model::{Axis, CriterionId};
use crate::domain::portfolio::Portfolio;
use crate::domain::ranking::Ranking;
use crate::domain::scorecard::break_down;
use crate::domain::sorting;

/// How many leading accounts are named.
const LEADERS: usize = 5;
/// How many unknown criteria are named.
const UNKNOWN: usize = 4;

/// What a walk led to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// How many accounts the walk went through.
    pub accounts: usize,
    /// How many of them take a rank.
    pub ranked: usize,
    /// How many of those had none when the walk began.
    pub newly_ranked: usize,
    /// The first places of the whole ranking, each with its rank.
    pub leaders: Vec<(AccountId, usize)>,
    /// What is still unknown about the accounts of the walk, the largest spread first.
    pub unknown: Vec<Unknown>,
}

/// A criterion of which answers are missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    pub criterion: CriterionId,
    /// The accounts without an answer, the largest first.
    pub accounts: Vec<AccountId>,
    /// By how many points a score is open because of it, at most.
    pub points: u8,
}

impl Summary {
    /// Sums a walk up. Only what makes the score is looked at for what is unknown.
    pub fn of(walk: &Walk, portfolio: &Portfolio) -> Self {
        let lines = || walk.accounts().iter().filter_map(|id| portfolio.line(*id));
        let has_rank = |id: &AccountId| {
            let line = portfolio.line(*id);
            line.is_some_and(|line| line.standing.rank().is_some())
        };
        let mut unknown: Vec<Unknown> = Vec::new();
        for criterion in portfolio.model().axis(Axis::Attractiveness) {
            unknown.push(Unknown {
                criterion: criterion.id.clone(),
                accounts: Vec::new(),
                points: 0,
            });
        }
        for line in lines() {
            let parts = break_down(portfolio, line, Axis::Attractiveness);
            for (place, open) in parts.iter().flat_map(|parts| parts.worth_finding_out()) {
                if let Some(unknown) = unknown.get_mut(place) {
                    unknown.accounts.push(line.account.id);
                    unknown.points = unknown.points.max(open.rounded());
                }
            }
        }
        unknown.retain(|unknown| !unknown.accounts.is_empty());
        sorting::by_key(&mut unknown, |unknown| {
            let all = unknown.accounts.len() * usize::from(unknown.points);
            std::cmp::Reverse(all)
        });
        unknown.truncate(UNKNOWN);
        let ranking = Ranking::of(portfolio);
        let leaders = ranking.ranked.iter().take(LEADERS);
        Self {
            accounts: lines().count(),
            ranked: walk.accounts().iter().filter(|id| has_rank(id)).count(),
            newly_ranked: walk.unranked().iter().filter(|id| has_rank(id)).count(),
            leaders: leaders.map(|one| (one.id, one.rank)).collect(),
            unknown,
        }
    }
}
