//! The first thing after opening: what dead tabs left in their journals goes into the store. It does not
//! read workspaces and does not tell the person; it answers what it did.

use std::collections::BTreeSet;

use crate::domain::sorting;
use crate::session::ports::Written;
use crate::session::replay::chain;

use super::journal::{Journal, Orphan};
use super::store::{IndexedDbStore, Replayed};

/// What was found in the journals of dead tabs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Rows that were not in the store yet and now are. Fields that have been changed again since are named.
    pub written: Vec<Written>,
    /// When the youngest recovered edit was made, RFC 3339; empty when there was none.
    pub at: String,
    /// Journals of which something could not be written; they stay for the next start.
    pub waiting: usize,
}

/// Replays every orphaned journal and forgets those that are wholly in the store. One that fails does not
/// keep back the others.
pub async fn recover(store: &IndexedDbStore, journal: &Journal) -> Recovered {
    let mut recovered = Recovered::default();
    let mut orphans = journal.orphans().await;
    sorting::by_key(&mut orphans, |orphan| orphan.tab);
    for Orphan {
        tab,
        mut batches,
        at,
    } in orphans
    {
        chain(&mut batches);
        // What comes after a batch that failed was made upon it, and waits with it.
        let mut failed = BTreeSet::new();
        for batch in &batches {
            if failed.contains(&batch.workspace) {
                continue;
            }
            match store.replay(tab, batch).await {
                Ok(Replayed::Written(written)) => {
                    recovered.written.extend(written);
                    if recovered.at < at {
                        recovered.at.clone_from(&at);
                    }
                }
                Ok(Replayed::AlreadyStored) => {}
                Err(_) => {
                    failed.insert(batch.workspace);
                }
            }
        }
        if failed.is_empty() {
            journal.forget(tab);
        } else {
            recovered.waiting += 1;
        }
    }
    // Of a tab whose journal still waits the store must know what it has.
    if recovered.waiting == 0 {
        // It is no loss if they are forgotten at a later start.
        let _ = store.forget_old_tabs().await;
    }
    recovered
}
