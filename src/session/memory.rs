//! A store in memory: for browsers that give no storage, where the app must still start and say so, and
//! for tests. It keeps the same contract as the real one.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::domain::ids::WorkspaceId;
use crate::domain::merge::merge_texts;
use crate::domain::record::RecordKey;

use super::ports::{Batch, Row, SetAside, Store, StoreTrouble, Written};

/// Rows by workspace and key. Gone with the tab.
#[derive(Debug, Default)]
pub struct MemoryStore {
    rows: RefCell<BTreeMap<(WorkspaceId, String), Row>>,
    asides: RefCell<Vec<SetAside>>,
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
        let mut rows = self.rows.borrow_mut();
        let mut written = Vec::with_capacity(batch.writes.len());
        for write in &batch.writes {
            let place = (batch.workspace, write.key.to_string());
            let there = rows.get(&place);
            let found = there.map_or(0, |row| row.revision);
            let (text, overruled) = if found == write.base_revision {
                (write.text.clone(), Vec::new())
            } else {
                let theirs = there.map(|row| row.text.as_str());
                merge_texts(write.base.as_deref(), write.text.as_deref(), theirs)
            };
            let revision = found.max(write.base_revision) + 1;
            match &text {
                Some(text) => {
                    let key = write.key.to_string();
                    rows.insert(
                        place,
                        Row {
                            key,
                            revision,
                            text: text.clone(),
                        },
                    );
                }
                None => {
                    rows.remove(&place);
                }
            }
            written.push(Written {
                key: write.key,
                revision,
                text,
                overruled,
            });
        }
        Ok(written)
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
        Ok(())
    }
}
