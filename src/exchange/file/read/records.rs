//! The records of a file: each is read alone, then all are checked together, and what is wrong is named with its
//! place.

use serde_json::Value;

use super::{Limits, Problem, Reason, RecordPlace, Refusal, Step, shortened};
use crate::domain::account::Account;
use crate::domain::codec::JsonRecord;
use crate::domain::ids::{AccountId, SnapshotId};
use crate::domain::limits::Broken;
use crate::domain::model::ScoringModel;
use crate::domain::record::RecordKey;
use crate::domain::rule::Rejection;
use crate::domain::snapshot::Snapshot;
use crate::domain::sorting;
use crate::domain::validate::validate;
use crate::domain::workspace::{Head, Workspace};
use crate::exchange::file::place::place;
use crate::exchange::file::write::SNAPSHOTS;

/// How many problems are told one by one.
const TOLD: usize = 20;

/// Reads every record alone, then checks them together.
pub(super) fn workspace(content: Value, limits: Limits) -> Result<Workspace, Refusal> {
    let Value::Object(mut head) = content else {
        return Err(Refusal::Envelope { field: "workspace" });
    };
    let Some(model) = head.remove("model") else {
        return Err(Refusal::Envelope { field: "model" });
    };
    let Some(Value::Array(accounts)) = head.remove("accounts") else {
        return Err(Refusal::Envelope { field: "accounts" });
    };
    let snapshots = match head.remove(SNAPSHOTS) {
        None => Vec::new(),
        Some(Value::Array(snapshots)) => snapshots,
        Some(_) => return Err(Refusal::Envelope { field: SNAPSHOTS }),
    };
    let mut found = Found::default();
    let head = found.record::<Head>(&RecordPlace::Head, &Value::Object(head));
    let model = found.record::<ScoringModel>(&RecordPlace::Model, &model);
    let mut read: Vec<Account> = Vec::with_capacity(accounts.len());
    for (index, value) in accounts.into_iter().enumerate() {
        let name = value.get("name").and_then(Value::as_str).map(shortened);
        let place = RecordPlace::Account { index, name };
        read.extend(found.record::<Account>(&place, &value));
    }
    let mut pictures: Vec<Snapshot> = Vec::with_capacity(snapshots.len());
    for (index, value) in snapshots.into_iter().enumerate() {
        let place = RecordPlace::Snapshot(index);
        pictures.extend(found.record::<Snapshot>(&place, &value));
        let twice = |one: &Snapshot| Some(one.id) == pictures.last().map(|last| last.id);
        if let Some((last, before)) = pictures.split_last()
            && before.iter().any(twice)
        {
            let rule = Rejection::Duplicate(last.id.to_string());
            found.add(place, Vec::new(), rule);
        }
    }
    let (Some(head), Some(model), 0) = (head, model, found.total) else {
        return Err(found.refusal());
    };
    let mut places: Vec<(AccountId, usize)> = read
        .iter()
        .enumerate()
        .map(|(index, account)| (account.id, index))
        .collect();
    sorting::ascending(&mut places);
    let named = |index: usize| RecordPlace::Account {
        index,
        name: read.get(index).map(|account| account.name.to_string()),
    };
    for pair in places.windows(2) {
        let [(id, _), (again, index)] = pair else {
            continue;
        };
        if id == again {
            found.add(
                named(*index),
                Vec::new(),
                Rejection::Duplicate(id.to_string()),
            );
        }
    }
    if found.total > 0 {
        return Err(found.refusal());
    }
    let names: Vec<RecordPlace> = (0..read.len()).map(named).collect();
    let ids: Vec<SnapshotId> = pictures.iter().map(|picture| picture.id).collect();
    let workspace = Workspace::from_records(head, model, read).with_snapshots(pictures);
    let place = |key: RecordKey| match key {
        RecordKey::Head => RecordPlace::Head,
        RecordKey::Model => RecordPlace::Model,
        RecordKey::Account(id) => places
            .binary_search_by_key(&id, |(known, _)| *known)
            .ok()
            .and_then(|found| names.get(places[found].1).cloned())
            .unwrap_or(RecordPlace::Head),
        RecordKey::Snapshot(id) => {
            let index = ids.iter().position(|known| *known == id);
            index.map_or(RecordPlace::Head, RecordPlace::Snapshot)
        }
    };
    let mut broken = Vec::new();
    let accounts = places.iter().map(|(id, _)| RecordKey::Account(*id));
    let keys = [RecordKey::Head, RecordKey::Model]
        .into_iter()
        .chain(accounts);
    for key in keys {
        let record = workspace.record(key);
        if let Some(Err(Broken { way, rule })) = record.as_ref().map(limits) {
            broken.push((key, way, rule));
        }
    }
    for problem in validate(&workspace).err().unwrap_or_default() {
        let (key, rule) = (problem.key, problem.rule);
        // What was named with its place is not named again without.
        if broken
            .iter()
            .all(|known| (known.0, &known.2) != (key, &rule))
        {
            broken.push((key, Vec::new(), rule));
        }
    }
    for (key, way, rule) in broken {
        found.add(place(key), way, rule);
    }
    if found.total > 0 {
        return Err(found.refusal());
    }
    Ok(workspace)
}

#[derive(Default)]
struct Found {
    problems: Vec<Problem>,
    total: usize,
}

impl Found {
    fn record<T: JsonRecord>(&mut self, record: &RecordPlace, value: &Value) -> Option<T> {
        let reason = match T::read_json(value) {
            Ok(record) => return Some(record),
            Err(reason) => reason,
        };
        self.total += 1;
        if self.problems.len() < TOLD {
            self.problems.push(Problem {
                record: record.clone(),
                way: place(value, &complaint::<T>),
                reason: Reason::Misfit(shortened(&reason)),
            });
        }
        None
    }

    fn add(&mut self, record: RecordPlace, way: Vec<Step>, rule: Rejection) {
        self.total += 1;
        if self.problems.len() < TOLD {
            self.problems.push(Problem {
                record,
                way,
                reason: Reason::Rule(rule),
            });
        }
    }

    fn refusal(self) -> Refusal {
        Refusal::Records {
            problems: self.problems,
            total: self.total,
        }
    }
}

/// Why a value can't be read as a record; `None` when it can.
fn complaint<T: JsonRecord>(value: &Value) -> Option<String> {
    T::read_json(value).err()
}
