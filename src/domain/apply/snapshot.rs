//! Pictures of days: taken, called something, removed.

use std::sync::Arc;

use super::{Outcome, head_change};
use crate::domain::change::{Label, Record, RecordChange, SnapshotWhat};
use crate::domain::ids::SnapshotId;
use crate::domain::record::RecordKey;
use crate::domain::rule::{Rejection, line};
use crate::domain::snapshot::{MAX_SNAPSHOTS, Snapshot, SnapshotCause, label_fits};
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

pub(super) fn snapshot_change(
    before: Option<&Arc<Snapshot>>,
    after: Option<Snapshot>,
) -> Option<RecordChange> {
    let id = before
        .map(|snapshot| snapshot.id)
        .or(after.as_ref().map(|snapshot| snapshot.id))?;
    if let (Some(before), Some(after)) = (before, &after)
        && **before == *after
    {
        return None;
    }
    Some(RecordChange {
        key: RecordKey::Snapshot(id),
        before: before.cloned().map(Record::Snapshot),
        after: after.map(|snapshot| Record::Snapshot(Arc::new(snapshot))),
    })
}

pub(super) fn take(workspace: &Workspace, snapshot: &Snapshot) -> Outcome {
    if workspace.snapshot(snapshot.id).is_some() {
        return Err(Rejection::Duplicate(snapshot.id.to_string()));
    }
    let actual = workspace.snapshots().len() + 1;
    if actual > MAX_SNAPSHOTS {
        return Err(Rejection::TooManyEntries {
            max: MAX_SNAPSHOTS,
            actual,
        });
    }
    let label = line(&snapshot.label)?.trim().to_owned();
    let snapshot = Snapshot {
        label,
        ..snapshot.clone()
    };
    snapshot.check()?;
    let what = match snapshot.cause {
        SnapshotCause::Manual => SnapshotWhat::Taken,
        SnapshotCause::Review => SnapshotWhat::Reviewed,
    };
    let change = snapshot_change(None, Some(snapshot));
    Ok((Label::Snapshot(what), change.into_iter().collect()))
}

pub(super) fn rename(workspace: &Workspace, id: SnapshotId, text: &str, now: Timestamp) -> Outcome {
    let before = known(workspace, id)?;
    let label = line(text)?.trim().to_owned();
    label_fits(&label)?;
    let mut after = before.as_ref().clone();
    if after.label != label {
        after.label = label;
        after.updated_at = now;
    }
    let change = snapshot_change(Some(before), Some(after));
    Ok((
        Label::Snapshot(SnapshotWhat::Renamed),
        change.into_iter().collect(),
    ))
}

pub(super) fn remove(workspace: &Workspace, id: SnapshotId, now: Timestamp) -> Outcome {
    let before = known(workspace, id)?;
    let mut head = workspace.head.as_ref().clone();
    head.deleted_snapshots.insert(id, now);
    let gone = snapshot_change(Some(before), None);
    let records = gone.into_iter().chain(head_change(workspace, head, now));
    Ok((Label::Snapshot(SnapshotWhat::Removed), records.collect()))
}

fn known(workspace: &Workspace, id: SnapshotId) -> Result<&Arc<Snapshot>, Rejection> {
    workspace.snapshot(id).ok_or(Rejection::UnknownSnapshot(id))
}
