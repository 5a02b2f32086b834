//! A compared file as one command: the file in place of everything, or both together. The command takes the
//! same road as any other, so it can be undone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::compare::{BOOKKEEPING, Side, is_deleted_in, is_snapshot_deleted_in};
use super::unite::unite;
use crate::domain::account::Account;
use crate::domain::change::Record;
use crate::domain::codec::JsonRecord;
use crate::domain::command::{Adoption, AdoptionCause};
use crate::domain::ids::{AccountId, SnapshotId};
use crate::domain::model::ScoringModel;
use crate::domain::record::RecordKey;
use crate::domain::reporting::break_circles;
use crate::domain::rule::Rejection;
use crate::domain::snapshot::Snapshot;
use crate::domain::validate::validate;
use crate::domain::values::Timestamp;
use crate::domain::workspace::{Head, Workspace};

/// The file takes the place of everything. What is the same is not written again.
pub fn replace(current: &Workspace, file: &Workspace) -> Adoption {
    let accounts = file
        .accounts()
        .filter(|theirs| current.account(theirs.id) != Some(theirs))
        .map(|theirs| theirs.as_ref().clone());
    let removed = current
        .accounts()
        .map(|mine| mine.id)
        .filter(|id| file.account(*id).is_none());
    let snapshots = file
        .snapshots()
        .filter(|theirs| current.snapshot(theirs.id) != Some(theirs))
        .map(|theirs| theirs.as_ref().clone());
    let gone = current.snapshots().map(|mine| mine.id);
    let gone = gone.filter(|id| file.snapshot(*id).is_none());
    Adoption {
        cause: AdoptionCause::Replace,
        head: Some(file.head().as_ref().clone()),
        model: Some(file.model().as_ref().clone()),
        accounts: accounts.collect(),
        removed: removed.collect(),
        snapshots: snapshots.collect(),
        removed_snapshots: gone.collect(),
    }
}

/// Both together. Accounts, entries, members and groups unite by id; what was deleted later than it was
/// changed stays deleted; where both sides say something different, `side` decides. The scoring model is
/// taken whole from one side, because points of two models add up to nothing.
pub fn merge(current: &Workspace, file: &Workspace, side: Side) -> Adoption {
    let mut accounts = Vec::new();
    for theirs in file.accounts() {
        match current.account(theirs.id) {
            None if is_deleted_in(current, theirs) => {}
            None => accounts.push(theirs.as_ref().clone()),
            Some(mine) if mine == theirs => {}
            Some(mine) => {
                accounts.extend(both::<Account>(&mine.to_json(), &theirs.to_json(), side));
            }
        }
    }
    let removed: Vec<AccountId> = current
        .accounts()
        .filter(|mine| file.account(mine.id).is_none() && is_deleted_in(file, mine))
        .map(|mine| mine.id)
        .collect();
    break_cycles(current, &mut accounts, &removed);
    for account in &mut accounts {
        break_circles(&mut account.people);
    }
    let (snapshots, removed_snapshots) = merged_snapshots(current, file, side);
    let mut head = merged_head(current, file, side, &accounts, &removed);
    head.deleted_snapshots = deleted_snapshots(current, file, &snapshots, &removed_snapshots);
    Adoption {
        cause: AdoptionCause::Merge,
        head: (head != **current.head()).then_some(head),
        model: merged_model(current.model(), file.model(), side),
        accounts,
        removed,
        snapshots,
        removed_snapshots,
    }
}

/// Pictures of days unite by id. Nothing of them is ever edited but what they are called, so each is taken whole.
fn merged_snapshots(
    current: &Workspace,
    file: &Workspace,
    side: Side,
) -> (Vec<Snapshot>, Vec<SnapshotId>) {
    let mut taken = Vec::new();
    for theirs in file.snapshots() {
        match current.snapshot(theirs.id) {
            None if is_snapshot_deleted_in(current, theirs) => {}
            None => taken.push(theirs.as_ref().clone()),
            Some(mine) => {
                let file_wins = match side {
                    Side::File => mine != theirs,
                    Side::Mine => false,
                    Side::Newer => theirs.updated_at > mine.updated_at,
                };
                taken.extend(file_wins.then(|| theirs.as_ref().clone()));
            }
        }
    }
    let gone = current.snapshots();
    let gone =
        gone.filter(|mine| file.snapshot(mine.id).is_none() && is_snapshot_deleted_in(file, mine));
    (taken, gone.map(|mine| mine.id).collect())
}

/// Which pictures are known to be deleted once both are together.
fn deleted_snapshots(
    current: &Workspace,
    file: &Workspace,
    back: &[Snapshot],
    removed: &[SnapshotId],
) -> BTreeMap<SnapshotId, Timestamp> {
    let mut deleted = current.head().deleted_snapshots.clone();
    deleted.retain(|id, _| !back.iter().any(|picture| picture.id == *id));
    for (id, at) in &file.head().deleted_snapshots {
        if current.snapshot(*id).is_none() || removed.contains(id) {
            let known = deleted.entry(*id).or_insert(*at);
            *known = (*known).max(*at);
        }
    }
    deleted
}

/// Two states of one record together; `None` when that is what is here already.
fn both<T: JsonRecord>(here: &Value, file: &Value, side: Side) -> Option<T> {
    let (mut united, differences) = unite(here, file, side);
    if differences.is_empty() {
        return None;
    }
    let moment = united["updated_at"].take();
    united["updated_at"] = here["updated_at"].clone();
    if united == *here {
        return None;
    }
    united["updated_at"] = moment;
    // Two readable states make a readable one. Should they ever not, what is here stays, and what is in the
    // file is still in the file.
    T::from_json(united).ok()
}

fn merged_model(mine: &ScoringModel, theirs: &ScoringModel, side: Side) -> Option<ScoringModel> {
    let file_wins = match side {
        Side::File => true,
        Side::Mine => false,
        Side::Newer => theirs.updated_at > mine.updated_at,
    };
    let differ = || !unite(&mine.to_json(), &theirs.to_json(), side).1.is_empty();
    (file_wins && differ()).then(|| theirs.clone())
}

fn merged_head(
    current: &Workspace,
    file: &Workspace,
    side: Side,
    accounts: &[Account],
    removed: &[AccountId],
) -> Head {
    let mine = current.head();
    let back: BTreeSet<AccountId> = accounts.iter().map(|account| account.id).collect();
    let lives = |id: AccountId| {
        back.contains(&id) || (current.account(id).is_some() && !removed.contains(&id))
    };
    let mut deleted = mine.deleted_accounts.clone();
    deleted.retain(|id, _| !back.contains(id));
    for (id, at) in &file.head().deleted_accounts {
        if !lives(*id) {
            let known = deleted.entry(*id).or_insert(*at);
            *known = (*known).max(*at);
        }
    }
    // Who the workspace is and whether it is deleted is not the file's to say.
    let here = mine.to_json();
    let mut there = file.head().to_json();
    if let Some(fields) = there.as_object_mut() {
        for name in BOOKKEEPING {
            fields.remove(name);
            fields.extend(here.get(name).map(|mine| (name.to_owned(), mine.clone())));
        }
    }
    let mut head = both(&here, &there, side).unwrap_or_else(|| mine.as_ref().clone());
    head.deleted_accounts = deleted;
    head
}

/// Two sane family trees can make a circle together: first the tree that is here holds, then accounts that are
/// still in a circle stand alone. One after the other, so that no more gives way than has to.
fn break_cycles(current: &Workspace, accounts: &mut [Account], removed: &[AccountId]) {
    let parent_here = |id: AccountId| current.account(id).and_then(|account| account.parent);
    let alone = |_: AccountId| None;
    let ways: [&dyn Fn(AccountId) -> Option<AccountId>; 2] = [&parent_here, &alone];
    let mut cyclic = in_cycles(current, accounts, removed);
    for parent in ways {
        for place in 0..accounts.len() {
            let account = &mut accounts[place];
            let other = parent(account.id);
            if cyclic.contains(&account.id) && account.parent != other {
                account.parent = other;
                cyclic = in_cycles(current, accounts, removed);
            }
        }
    }
}

fn in_cycles(
    current: &Workspace,
    accounts: &[Account],
    removed: &[AccountId],
) -> BTreeSet<AccountId> {
    let mut after = current.clone();
    for account in accounts {
        let record = Record::Account(Arc::new(account.clone()));
        after.put_record(RecordKey::Account(account.id), Some(record));
    }
    for id in removed {
        after.put_record(RecordKey::Account(*id), None);
    }
    let problems = validate(&after).err().unwrap_or_default();
    problems
        .into_iter()
        .filter(|problem| problem.rule == Rejection::ParentCycle)
        .filter_map(|problem| match problem.key {
            RecordKey::Account(id) => Some(id),
            RecordKey::Head | RecordKey::Model | RecordKey::Snapshot(_) => None,
        })
        .collect()
}
