//! A store in memory: for browsers that give no storage, where the app must still start and say so, and
//! for tests. What becomes of a write is decided by the same function as in the real one.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::WorkspaceId;
use crate::domain::record::RecordKey;

use super::ports::{Batch, Revision, Row, SetAside, Store, StoreTrouble, Written};
use super::reconcile::{Precedence, reconcile};

/// Rows by workspace and key. Gone with the tab.
#[derive(Debug, Default)]
pub struct MemoryStore {
    rows: RefCell<BTreeMap<(WorkspaceId, String), Row>>,
    asides: RefCell<Vec<SetAside>>,
    /// The highest revision of any removed row.
    floors: RefCell<BTreeMap<WorkspaceId, Revision>>,
    erased: RefCell<BTreeSet<WorkspaceId>>,
}

impl MemoryStore {
    /// Puts a row in as it is, whatever it says.
    pub fn put_raw(&self, workspace: WorkspaceId, row: Row) {
        self.rows
            .borrow_mut()
            .insert((workspace, row.key.clone()), row);
    }

    /// One row, if it is there.
    pub fn row(&self, workspace: WorkspaceId, key: RecordKey) -> Option<Row> {
        self.rows
            .borrow()
            .get(&(workspace, key.to_string()))
            .cloned()
    }

    /// Writes a batch of a tab, or of the journal of a dead one.
    pub fn write(&self, batch: &Batch, precedence: Precedence) -> Vec<Written> {
        let (mut rows, mut floors) = (self.rows.borrow_mut(), self.floors.borrow_mut());
        let floor = floors.entry(batch.workspace).or_default();
        let mut written = Vec::with_capacity(batch.writes.len());
        for write in &batch.writes {
            let place = (batch.workspace, write.key.to_string());
            let stored = rows.get(&place);
            let outcome = reconcile(write, stored, *floor, precedence);
            if let (Some(row), Some(reason)) = (stored, outcome.unreadable) {
                self.asides.borrow_mut().push(SetAside {
                    workspace: batch.workspace.to_string(),
                    key: row.key.clone(),
                    text: row.text.clone(),
                    reason,
                    at: String::new(),
                });
            }
            match outcome.row {
                Some(row) => drop(rows.insert(place, row)),
                None => {
                    rows.remove(&place);
                    *floor = outcome.written.revision.max(*floor);
                }
            }
            written.push(outcome.written);
        }
        written
    }
}

impl Store for MemoryStore {
    async fn workspaces(&self) -> Result<Vec<(WorkspaceId, Row)>, StoreTrouble> {
        let rows = self.rows.borrow();
        let heads = rows
            .iter()
            .filter(|((_, key), _)| *key == RecordKey::Head.to_string());
        Ok(heads
            .map(|((workspace, _), row)| (*workspace, row.clone()))
            .collect())
    }

    async fn rows(&self, workspace: WorkspaceId) -> Result<Vec<Row>, StoreTrouble> {
        let rows = self.rows.borrow();
        let own = rows.iter().filter(|((of, _), _)| *of == workspace);
        Ok(own.map(|(_, row)| row.clone()).collect())
    }

    async fn commit(&self, batch: &Batch) -> Result<Vec<Written>, StoreTrouble> {
        let mut erased = self.erased.borrow_mut();
        if erased.contains(&batch.workspace) && !batch.begins_workspace() {
            return Err(StoreTrouble::Erased);
        }
        erased.remove(&batch.workspace);
        Ok(self.write(batch, Precedence::Writer))
    }

    async fn set_aside(&self, aside: &SetAside) -> Result<(), StoreTrouble> {
        if let Ok(workspace) = aside.workspace.parse() {
            self.rows
                .borrow_mut()
                .remove(&(workspace, aside.key.clone()));
        }
        self.asides.borrow_mut().push(aside.clone());
        Ok(())
    }

    async fn asides(&self) -> Result<Vec<SetAside>, StoreTrouble> {
        Ok(self.asides.borrow().clone())
    }

    async fn erase(&self, workspace: WorkspaceId) -> Result<(), StoreTrouble> {
        self.rows.borrow_mut().retain(|(of, _), _| *of != workspace);
        self.erased.borrow_mut().insert(workspace);
        Ok(())
    }
}
