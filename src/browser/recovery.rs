//! The first thing after opening: what dead tabs left in their journals goes into the store. It does not
//! read workspaces and does not tell the person; it answers what it did.

use crate::domain::sorting;
use crate::session::ports::{StoreTrouble, Written};

use super::journal::{Journal, Orphan};
use super::store::{IndexedDbStore, Replayed};

/// What was found in the journals of dead tabs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Rows that were not in the store yet and now are.
    pub written: Vec<Written>,
    /// When the youngest recovered edit was made, RFC 3339; empty when there was none.
    pub at: String,
}

/// Replays every orphaned journal and forgets those that are wholly in the store.
///
/// # Errors
/// The first trouble of the store. Journals that are not replayed yet stay for the next start.
pub async fn recover(store: &IndexedDbStore, journal: &Journal) -> Result<Recovered, StoreTrouble> {
    let mut recovered = Recovered::default();
    let mut orphans = journal.orphans().await;
    sorting::by_key(&mut orphans, |orphan| orphan.tab);
    for Orphan { tab, batches, at } in orphans {
        for batch in &batches {
            if let Replayed::Written(written) = store.replay(tab, batch).await? {
                recovered.written.extend(written);
                if recovered.at < at {
                    recovered.at.clone_from(&at);
                }
            }
        }
        journal.forget(tab);
    }
    store.forget_old_tabs().await?;
    Ok(recovered)
}
