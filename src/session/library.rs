//! The workspaces in a store: which there are, and how one is opened. What lies in a store is not trusted:
//! every row is read alone, and what can't be read is put aside as it was instead of being lost.

use std::sync::Arc;

use crate::domain::account::Account;
use crate::domain::change::Record;
use crate::domain::codec;
use crate::domain::ids::WorkspaceId;
use crate::domain::mend;
use crate::domain::model::ScoringModel;
use crate::domain::record::RecordKey;
use crate::domain::snapshot::Snapshot;
use crate::domain::sorting;
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::{Head, Workspace};

use super::Session;
use super::ports::{SetAside, Store, StoreTrouble};

/// A workspace in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub id: WorkspaceId,
    /// `None` when the head can't be read; opening it puts the head aside and makes a new one.
    pub name: Option<Name>,
    /// Whether it is the made-up company to look at.
    pub sample: bool,
    pub deleted_at: Option<Timestamp>,
    pub updated_at: Option<Timestamp>,
}

/// A workspace that was opened, and what could not be read.
#[derive(Debug, Clone)]
pub struct Opened {
    pub session: Session,
    pub set_aside: Vec<SetAside>,
}

/// All workspaces, those that were worked on last first.
///
/// # Errors
/// What the store says.
pub async fn overview(store: &impl Store) -> Result<Vec<Summary>, StoreTrouble> {
    let mut summaries: Vec<Summary> = store
        .workspaces()
        .await?
        .into_iter()
        .map(
            |(id, row)| match codec::from_text(RecordKey::Head, &row.text) {
                Ok(Record::Head(head)) => Summary {
                    id,
                    name: Some(head.name.clone()),
                    sample: head.sample,
                    deleted_at: head.deleted_at,
                    updated_at: Some(head.updated_at),
                },
                _ => Summary {
                    id,
                    name: None,
                    sample: false,
                    deleted_at: None,
                    updated_at: None,
                },
            },
        )
        .collect();
    sorting::by_key(&mut summaries, |summary| {
        std::cmp::Reverse((summary.updated_at, summary.id))
    });
    Ok(summaries)
}

/// Opens a workspace. `spare_name` is what it is called if its head can't be read.
///
/// # Errors
/// What the store says; also that the workspace is no more. Then nothing was changed.
pub async fn open(
    store: &impl Store,
    id: WorkspaceId,
    spare_name: Name,
    now: Timestamp,
) -> Result<Opened, StoreTrouble> {
    let mut head: Option<Head> = None;
    let mut model: Option<ScoringModel> = None;
    let mut accounts: Vec<Account> = Vec::new();
    let mut snapshots: Vec<Snapshot> = Vec::new();
    let mut carried_by_head: Vec<Snapshot> = Vec::new();
    let mut revisions = Vec::new();
    let mut set_aside = Vec::new();
    let mut mended = Vec::new();
    let rows = store.rows(id).await?;
    if rows.is_empty() {
        return Err(StoreTrouble::Erased);
    }
    for row in rows {
        let key = row.key.parse::<RecordKey>();
        let read = key
            .map_err(|problem| problem.to_string())
            .and_then(|key| Ok((key, mend::read(key, &row.text)?)));
        match read {
            Ok((key, read)) => {
                revisions.push((key, row.revision));
                mended.extend(read.mended.then_some(key));
                match read.record {
                    Record::Head(read) => {
                        let mut read = Arc::unwrap_or_clone(read);
                        read.id = id;
                        carried_by_head = read.take_snapshots();
                        head = Some(read);
                    }
                    Record::Model(read) => model = Some(Arc::unwrap_or_clone(read)),
                    Record::Account(read) => accounts.push(Arc::unwrap_or_clone(read)),
                    Record::Snapshot(read) => snapshots.push(Arc::unwrap_or_clone(read)),
                }
            }
            Err(reason) => set_aside.push(SetAside {
                workspace: id.to_string(),
                key: row.key,
                text: row.text,
                reason,
                at: now.to_string(),
            }),
        }
    }
    for aside in &set_aside {
        // Where there is no room for it the row stays where it lies, and the rest can be worked with. The store
        // puts it aside if ever another takes its place.
        let _ = store.set_aside(aside).await;
    }
    let head = head.unwrap_or_else(|| Head::new(id, spare_name, now));
    let model = model.unwrap_or_else(|| ScoringModel::default_at(now));
    // What has a row of its own is newer.
    carried_by_head.extend(snapshots);
    let mut workspace =
        Workspace::from_records(head, model, accounts).with_snapshots(carried_by_head);
    mended.extend(mend::break_circles(&mut workspace));
    let mut session = Session::stored(workspace, revisions);
    session.saver.touch(mended.into_iter());
    Ok(Opened { session, set_aside })
}
