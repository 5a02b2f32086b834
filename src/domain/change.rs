//! What a command made different: the touched records before and after. The inverse is the same change
//! read backwards, so undo is no second road.

use std::sync::Arc;

use super::account::Account;
use super::codec::{self, Unreadable};
use super::ids::{AccountId, EntryId, PlanId};
use super::merge::{self, Overruled};
use super::model::ScoringModel;
use super::record::RecordKey;
use super::rule::Rejection;
use super::snapshot::Snapshot;
use super::values::Timestamp;
use super::workshop::Workshop;
use super::workspace::{Head, Workspace};

mod label;

pub use label::{HeadWhat, Label, ModelWhat, SnapshotWhat, What};

/// One record, whichever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    Head(Arc<Head>),
    Model(Arc<ScoringModel>),
    Account(Arc<Account>),
    Snapshot(Arc<Snapshot>),
}

impl Record {
    /// When it was changed last.
    pub fn updated_at(&self) -> Timestamp {
        match self {
            Self::Head(head) => head.updated_at,
            Self::Model(model) => model.updated_at,
            Self::Account(account) => account.updated_at,
            Self::Snapshot(snapshot) => snapshot.updated_at,
        }
    }

    /// The same record, changed last at this moment.
    pub fn updated_on(mut self, moment: Timestamp) -> Self {
        let stamp = match &mut self {
            Self::Head(head) => &mut Arc::make_mut(head).updated_at,
            Self::Model(model) => &mut Arc::make_mut(model).updated_at,
            Self::Account(account) => &mut Arc::make_mut(account).updated_at,
            Self::Snapshot(snapshot) => &mut Arc::make_mut(snapshot).updated_at,
        };
        *stamp = moment;
        self
    }

    /// Whether both say the same, whenever they were changed.
    fn says_the_same(&self, other: &Self) -> bool {
        self == other || *self == other.clone().updated_on(self.updated_at())
    }
}

/// [`Record::says_the_same`] of records that may not be there.
fn say_the_same(one: Option<&Record>, other: Option<&Record>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.says_the_same(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// A record before and after; `None` where there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    pub key: RecordKey,
    pub before: Option<Record>,
    pub after: Option<Record>,
}

/// What became different, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub label: Label,
    pub at: Timestamp,
    pub records: Vec<RecordChange>,
    /// Changes that follow each other with the same stroke are one step of undo: the keystrokes of a word.
    pub stroke: Option<Stroke>,
}

impl Change {
    /// The same change backwards.
    pub fn inverse(&self) -> Self {
        let turn = |record: &RecordChange| RecordChange {
            key: record.key,
            before: record.after.clone(),
            after: record.before.clone(),
        };
        Self {
            label: self.label.clone(),
            at: self.at,
            records: self.records.iter().map(turn).collect(),
            stroke: None,
        }
    }

    /// Whether anything is different at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Whether `next` begins where this change ended. If somebody else was there in between, both joined
    /// would take that back as well.
    pub fn is_followed_by(&self, next: &Self) -> bool {
        next.records.iter().all(|record| {
            let mine = self.records.iter().find(|mine| mine.key == record.key);
            mine.is_none_or(|mine| mine.after == record.before)
        })
    }

    /// This change followed by `next`, as one. Right only if it [is](Self::is_followed_by).
    pub fn followed_by(mut self, next: &Self) -> Self {
        for record in &next.records {
            match self.records.iter_mut().find(|mine| mine.key == record.key) {
                Some(mine) => mine.after = record.after.clone(),
                None => self.records.push(record.clone()),
            }
        }
        self.records.retain(|record| record.before != record.after);
        self.at = next.at;
        self
    }
}

/// A field that is being typed into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stroke {
    Account(AccountId, String),
    /// With what of the entry is chosen: another choice is a step of its own.
    Entry(AccountId, PlanId, EntryId, [u128; 3]),
    Head(&'static str),
    Model(String),
}

impl Workspace {
    /// The record with a key, if there is one.
    pub fn record(&self, key: RecordKey) -> Option<Record> {
        match key {
            RecordKey::Head => Some(Record::Head(self.head.clone())),
            RecordKey::Model => Some(Record::Model(self.model.clone())),
            RecordKey::Account(id) => self.accounts.get(&id).cloned().map(Record::Account),
            RecordKey::Snapshot(id) => self.snapshots.get(&id).cloned().map(Record::Snapshot),
        }
    }

    /// Makes the workspace what the change says it is afterwards.
    pub fn adopt(&mut self, change: &Change) {
        for record in &change.records {
            self.put_record(record.key, record.after.clone());
        }
    }

    /// Puts one record in its place, or removes an account or a snapshot. Head and model can't be removed.
    pub fn put_record(&mut self, key: RecordKey, record: Option<Record>) {
        match (key, record) {
            (_, Some(Record::Head(head))) => self.head = head,
            (_, Some(Record::Model(model))) => self.model = model,
            (_, Some(Record::Account(account))) => {
                self.accounts.insert(account.id, account);
            }
            (_, Some(Record::Snapshot(snapshot))) => {
                self.snapshots.insert(snapshot.id, snapshot);
            }
            (RecordKey::Account(id), None) => {
                self.accounts.remove(&id);
            }
            (RecordKey::Snapshot(id), None) => {
                self.snapshots.remove(&id);
            }
            (RecordKey::Head | RecordKey::Model, None) => {}
        }
    }
}

/// A record that a change is taken back in, and what of it stays because somebody else has changed it since.
struct Reverted {
    key: RecordKey,
    current: Option<Record>,
    after: Option<Record>,
    stays: Vec<Overruled>,
}

fn reverted(workspace: &Workspace, record: &RecordChange) -> Result<Reverted, Rejection> {
    let current = workspace.record(record.key);
    let made = made(record, current.as_ref());
    let (after, stays) = if say_the_same(current.as_ref(), made.as_ref()) {
        (record.before.clone(), Vec::new())
    } else {
        let base = made.as_ref().map(codec::to_value);
        let ours = record.before.as_ref().map(codec::to_value);
        let theirs = current.as_ref().map(codec::to_value);
        let merged = merge::theirs_stand(base.as_ref(), ours.as_ref(), theirs.as_ref());
        let read = |value| codec::from_value(record.key, value);
        let unreadable = |problem: Unreadable| Rejection::Unreadable(problem.to_string());
        let after = merged.value.map(read).transpose().map_err(unreadable)?;
        (after, merged.overruled)
    };
    Ok(Reverted {
        key: record.key,
        current,
        after,
        stays,
    })
}

/// What a change has made of a record. A workshop that it began counts as it stands now on its way through the agenda:
/// going on with it is no edit that would keep it.
fn made(record: &RecordChange, current: Option<&Record>) -> Option<Record> {
    let mut made = record.after.clone();
    if let (Some(Record::Head(made)), Some(Record::Head(before)), Some(Record::Head(current))) =
        (&mut made, &record.before, current)
    {
        let is_new = |one: &&Workshop| before.workshop(one.id).is_none();
        let begun: Vec<_> = made
            .workshops
            .iter()
            .filter(is_new)
            .map(|one| one.id)
            .collect();
        for id in begun {
            let mut all = Arc::make_mut(made).workshops.iter_mut();
            if let (Some(one), Some(now)) = (all.find(|one| one.id == id), current.workshop(id)) {
                one.turn_as(now);
            }
        }
    }
    made
}

/// The change that takes `change` back in a workspace that may have moved on since. What others changed
/// in the meantime stays, field by field, also where it is the same field. It is a change of its own: what it
/// leaves was changed `now`.
pub(in crate::domain) fn revert(
    workspace: &Workspace,
    change: &Change,
    now: Timestamp,
) -> Result<Vec<RecordChange>, Rejection> {
    let mut records = Vec::with_capacity(change.records.len());
    for record in &change.records {
        let reverted = reverted(workspace, record)?;
        if !say_the_same(reverted.after.as_ref(), reverted.current.as_ref()) {
            records.push(RecordChange {
                key: reverted.key,
                before: reverted.current,
                after: reverted.after.map(|record| record.updated_on(now)),
            });
        }
    }
    Ok(records)
}

/// What taking `change` back would leave as it is, because somebody else has changed it since: the fields, with
/// the values that they would have had.
pub fn overtaken(workspace: &Workspace, change: &Change) -> Vec<(RecordKey, Vec<Overruled>)> {
    let records = change.records.iter();
    let stays = records.filter_map(|record| {
        let reverted = reverted(workspace, record).ok()?;
        (!reverted.stays.is_empty()).then_some((reverted.key, reverted.stays))
    });
    stays.collect()
}
