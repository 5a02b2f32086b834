//! Random pictures of days: of the workspace as it is, under a random day and title.

use keyfolio::domain::codec::JsonRecord;
use keyfolio::domain::portfolio::Portfolio;
use keyfolio::domain::snapshot::{Snapshot, SnapshotCause, Taken};
use keyfolio::domain::workspace::Workspace;
use proptest::prelude::*;
use serde_json::Value;

use super::workspaces::{date, id, line, timestamp};

pub fn taken() -> BoxedStrategy<Taken> {
    (id(), timestamp(), date(), line(), any::<bool>())
        .prop_map(|(id, at, day, label, is_review)| Taken {
            id,
            at,
            day,
            label,
            cause: match is_review {
                true => SnapshotCause::Review,
                false => SnapshotCause::Manual,
            },
        })
        .boxed()
}

/// The picture of a workspace.
pub fn picture(workspace: &Workspace, taken: &Taken) -> Snapshot {
    let portfolio = Portfolio::of(workspace, None);
    Snapshot::of(workspace, &portfolio, taken.clone())
}

/// Pictures out of their JSON.
pub fn pictures_of(values: Vec<Value>) -> Vec<Snapshot> {
    let read = values.into_iter().map(Snapshot::from_json);
    read.map(|picture| picture.expect("a picture")).collect()
}

/// Whether the accounts of a record are columns: another one may have come beside them.
pub fn is_columns(record: &Value) -> bool {
    record.pointer("/accounts/steps").is_some()
}
