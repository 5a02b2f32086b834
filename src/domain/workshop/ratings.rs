//! What the answers of a group make of the accounts: their ratings, written or only thought, and who stands where by them.

use std::sync::Arc;

use super::group::{Group, Seen};
use crate::domain::account::{Account, Answer, Rating};
use crate::domain::analysis::score::{Interval, Score};
use crate::domain::analysis::standing::Standing;
use crate::domain::command::{Adoption, AdoptionCause};
use crate::domain::ids::{AccountId, WorkshopId};
use crate::domain::portfolio::Portfolio;
use crate::domain::ranking::{Ranking, Reach};
use crate::domain::sorting;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

/// The workspace as if the ratings of the group stood in its accounts.
#[must_use]
pub fn group_workspace(here: &Workspace, group: &Group) -> Workspace {
    let mut there = here.clone();
    for account in rated_accounts(here, group, Timestamp::default(), &|_, earlier| {
        earlier.to_owned()
    }) {
        there.accounts.insert(account.id, Arc::new(account));
    }
    there
}

/// The accounts with the ratings of the group, those that are other ones than before. What nobody has answered stays.
fn rated_accounts(
    here: &Workspace,
    group: &Group,
    now: Timestamp,
    reason: &dyn Fn(&Seen, &str) -> String,
) -> Vec<Account> {
    let accounts = group.accounts.iter();
    let rated = |id: &AccountId| {
        let mut account = here.account(*id)?.as_ref().clone();
        let mut is_other = false;
        for seen in group.of_account(*id) {
            let Some(answer) = seen.answer() else {
                continue;
            };
            let known = account.ratings.get(&seen.cell.criterion);
            // That nobody here knows it does not take away what somebody knew.
            let is_known = known.is_some_and(|known| matches!(known.answer, Answer::Step(_)));
            if answer == Answer::Unknown && is_known && seen.agreed.is_none() {
                continue;
            }
            let earlier = known.map_or("", |known| known.reason.as_str());
            let rating = Rating {
                answer,
                sureness: seen.sureness(),
                reason: reason(seen, earlier),
                by: None,
                at: now,
            };
            let same = |known: &Rating| {
                (known.answer, known.sureness, &known.reason)
                    == (rating.answer, rating.sureness, &rating.reason)
            };
            if !known.is_some_and(same) {
                is_other = true;
                let criterion = seen.cell.criterion.clone();
                account.ratings.insert(criterion, rating);
            }
        }
        account.updated_at = now;
        is_other.then_some(account)
    };
    accounts.filter_map(rated).collect()
}

/// Writes the ratings of the group into the accounts: one step. `reason` words a rating, with what had been written
/// there before. `None` while nothing is revealed.
pub fn take_over(
    here: &Workspace,
    id: WorkshopId,
    now: Timestamp,
    reason: &dyn Fn(&Seen, &str) -> String,
) -> Option<Adoption> {
    let mut head = here.head().as_ref().clone();
    let workshop = head.workshops.iter_mut().find(|one| one.id == id)?;
    let group = Group::of(workshop, here)?;
    workshop.taken_over = Some(now);
    Some(Adoption {
        cause: AdoptionCause::Workshop,
        head: Some(head),
        model: None,
        accounts: rated_accounts(here, &group, now, reason),
        removed: Vec::new(),
        snapshots: Vec::new(),
        removed_snapshots: Vec::new(),
    })
}

/// Where an account stands by the ratings of the group.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub id: AccountId,
    /// `None` where too little is known, and beyond the limit of a knock-out criterion.
    pub rank: Option<usize>,
    pub score: Score,
    /// What is still possible.
    pub interval: Interval,
    /// Whether the score reaches the key line.
    pub reaches: bool,
    /// Whether it did before the workshop.
    pub reached: bool,
}

/// The accounts that were rated, the best first: by the ratings of the group, compared with how they stand now.
pub fn places(group: &Group, now: &Portfolio, then: &Portfolio) -> Vec<Place> {
    let reaching = |portfolio: &Portfolio| -> Vec<AccountId> {
        let ranked = Ranking::of(portfolio).ranked.into_iter();
        let reaching = ranked.filter(|one| one.reach == Reach::Reached);
        reaching.map(|one| one.id).collect()
    };
    let (before, after) = (reaching(now), reaching(then));
    let place = |id: &AccountId| {
        let line = then.line(*id)?;
        Some(Place {
            id: *id,
            rank: match line.standing {
                Standing::Ranked { rank, .. } => Some(rank),
                Standing::NotYetRated | Standing::KnockedOut => None,
            },
            score: line.own.attractiveness.middle,
            interval: line.own.attractiveness.interval,
            reaches: after.contains(id),
            reached: before.contains(id),
        })
    };
    let mut places: Vec<Place> = group.accounts.iter().filter_map(place).collect();
    let name = |id: AccountId| then.line(id).map(|line| line.account.name.clone());
    sorting::by_key(&mut places, |place| {
        let rank = place.rank.unwrap_or(usize::MAX);
        (rank, name(place.id), place.id)
    });
    places
}
