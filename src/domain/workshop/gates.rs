//! What an item of the agenda still lacks before the next one makes sense. It is advice: a facilitator may go on.

use super::Workshop;
use super::agenda::{Agenda, Item};
use super::ballot::Round;
use super::group;
use crate::domain::account::Tier;
use crate::domain::ids::AccountId;
use crate::domain::workspace::Workspace;

/// Fewer accounts than these are no choice.
pub const FEWEST_ACCOUNTS: usize = 3;

/// Something that is still missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// Nobody is written down.
    Nobody,
    /// So few accounts are on the list.
    FewAccounts(usize),
    /// People are not asked by a single criterion.
    NoCriteria,
    /// Nobody has been asked yet.
    NotAsked,
    /// These have not answered, or not everything.
    NotAnswered(Vec<String>),
    /// The answers are still hidden.
    Hidden,
    /// So many differences were not talked about.
    NotTalked(usize),
    /// The ratings of the group are not in the accounts.
    NotTakenOver,
    /// Nobody has decided about anybody.
    NoDecision,
    /// This account, number one, has no action with somebody and a day.
    NoAction(AccountId),
    /// This account, number one, gets nothing special.
    NoTreatment(AccountId),
    /// There is no next day.
    NoNextDay,
    /// Nothing was saved as a file since the workshop began.
    NotSaved,
}

/// What the item lacks; `is_saved` says whether everything lies in a file.
pub fn lacks(workspace: &Workspace, workshop: &Workshop, item: Item, is_saved: bool) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut note = |is_missing: bool, lack: Lack| lacks.extend(is_missing.then_some(lack));
    match item {
        Item::Open => note(workshop.participants.is_empty(), Lack::Nobody),
        Item::LongList => {
            let chosen = workshop.long_list.len();
            note(chosen < FEWEST_ACCOUNTS, Lack::FewAccounts(chosen));
        }
        Item::Criteria => {
            note(workspace.model().asked().next().is_none(), Lack::NoCriteria);
        }
        Item::Dots => {
            if workshop.task(Round::Dots).is_some() {
                note_answers(workshop, Round::Dots, &mut lacks);
            }
        }
        Item::Rate => match workshop.task(Round::Rate) {
            None => note(true, Lack::NotAsked),
            Some(_) => note_answers(workshop, Round::Rate, &mut lacks),
        },
        Item::Again => match workshop.task(Round::Again) {
            None => note(true, Lack::NotAsked),
            Some(_) => note_answers(workshop, Round::Again, &mut lacks),
        },
        Item::Reveal => {
            let hidden = workshop.task(Round::Rate).is_none_or(|task| !task.revealed);
            note(hidden, Lack::Hidden);
            let open = group::worth_talking(workspace.model(), workshop).iter().filter(|one| !one.is_settled).count();
            note(open > 0, Lack::NotTalked(open));
            note(!hidden && workshop.taken_over.is_none(), Lack::NotTakenOver);
        }
        Item::Decide => note(
            workshop.decisions.is_empty() && workshop.agenda != Agenda::Review,
            Lack::NoDecision,
        ),
        Item::Plan => {
            if let Some(one) = number_one(workspace, workshop) {
                let has_action = workspace.account(one).is_some_and(|account| {
                    let plan = account.current_plan();
                    plan.is_some_and(|plan| plan.actions.iter().any(|one| one.owner.is_some() && one.due.is_some()))
                });
                note(!has_action, Lack::NoAction(one));
            } else {
                note(true, Lack::NoDecision);
            }
        }
        Item::Treatment => {
            if let Some(one) = number_one(workspace, workshop) {
                let none = workspace.account(one).is_none_or(|account| account.treatment.is_empty());
                note(none, Lack::NoTreatment(one));
            }
        }
        Item::Close => {
            note(workshop.next.is_none(), Lack::NoNextDay);
            note(!is_saved, Lack::NotSaved);
        }
        Item::Facts | Item::Fit | Item::Since | Item::Questions | Item::Plans | Item::Pipeline => {}
    }
    lacks
}

fn note_answers(workshop: &Workshop, round: Round, lacks: &mut Vec<Lack>) {
    let Some(task) = workshop.task(round).filter(|task| !task.revealed) else {
        return;
    };
    let cells = task.accounts.len() * task.criteria.len();
    let missing = workshop.participants.iter().filter(|one| {
        let ballot = workshop.ballot(task.number, one.id);
        ballot.is_none_or(|ballot| ballot.answered() < cells)
    });
    let names: Vec<String> = missing.map(|one| one.name.clone()).collect();
    if !names.is_empty() {
        lacks.push(Lack::NotAnswered(names));
    }
}

/// The key account that the first plan is for: the first of those that the workshop has made key, in the order of its
/// decisions.
pub fn number_one(workspace: &Workspace, workshop: &Workshop) -> Option<AccountId> {
    let decided = workshop.decisions.iter().map(|decided| decided.account);
    let key = |id: &AccountId| workspace.account(*id).is_some_and(|account| account.tier() == Tier::Key);
    decided.into_iter().find(key)
}
