//! The journal: the batches of this tab that IndexedDB has not confirmed yet, written synchronously to
//! local storage, so that an edit survives closing the tab at once. One key a tab, `keyfolio/journal/<tab>`.
//!
//! It is no store: browsers may write local storage to disk a minute late or bring back an old state of
//! it after a crash. Whoever replays a journal must ask the store which batches it has already.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::Value;

use crate::domain::ids::WorkspaceId;
use crate::session::ports::{Batch, JOURNAL_LIMIT, Revision, Write};
use crate::session::replay::is_needed_beside;

use super::clock;
use super::local::{Local, LocalTrouble};
use super::tab_lock::{self, TabId};

/// All journals begin with this.
pub const PREFIX: &str = "keyfolio/journal/";

/// More bytes than this a tab's journal does not take.
pub const LIMIT: usize = JOURNAL_LIMIT;

/// The version of the form below. A journal of a newer form is left alone.
const FORMAT: u32 = 1;

/// Why an edit is not in the journal. It is not safe before the store confirms it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JournalTrouble {
    #[error("the journal would have {size} bytes, more than {LIMIT}")]
    TooLarge { size: usize },
    #[error(transparent)]
    Local(#[from] LocalTrouble),
}

/// What a tab left behind that lives no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orphan {
    pub tab: TabId,
    /// In the order in which they were made.
    pub batches: Vec<Batch>,
    /// When the last of them was made, RFC 3339.
    pub at: String,
}

#[derive(Deserialize)]
struct StoredJournal {
    batches: Vec<StoredBatch>,
}

#[derive(Deserialize)]
struct StoredBatch {
    number: u64,
    workspace: WorkspaceId,
    at: String,
    writes: Vec<StoredWrite>,
}

#[derive(Deserialize)]
struct StoredWrite {
    key: String,
    base_revision: Revision,
    base: Option<String>,
    text: Option<String>,
}

/// The journal of this tab, and the way to those of others.
pub struct Journal {
    local: Local,
    tab: TabId,
    /// The unconfirmed batches by number.
    batches: RefCell<BTreeMap<u64, Noted>>,
    /// The texts of the last batch, if it was short, each with how it stands in the journal: the text of one edit is
    /// the base of the next.
    quoted: RefCell<Vec<(String, String)>>,
}

/// So many writes are a short batch.
const SHORT: usize = 8;

#[derive(Clone)]
struct Noted {
    workspace: WorkspaceId,
    /// The batch as JSON.
    text: Rc<str>,
}

impl Journal {
    /// Takes the lock that tells other tabs that this one lives.
    pub async fn open(local: Local, tab: TabId) -> Self {
        tab_lock::hold(tab).await;
        Self {
            local,
            tab,
            batches: RefCell::default(),
            quoted: RefCell::default(),
        }
    }

    /// Notes a batch, before it goes to the store. It takes the place of what was noted of its workspace before,
    /// except what the store is writing now, `in_flight`: it holds all of that. A number is noted once.
    ///
    /// # Errors
    /// The batch is not noted; those noted before still are.
    pub fn record(&self, batch: &Batch, in_flight: Option<u64>) -> Result<(), JournalTrouble> {
        let mut batches = self.batches.borrow_mut();
        let is_needed = |number: u64, noted: &Noted| {
            is_needed_beside(batch, in_flight, number, noted.workspace)
        };
        if batches.contains_key(&batch.number)
            && batches
                .iter()
                .all(|(number, noted)| is_needed(*number, noted))
        {
            return Ok(());
        }
        // What can't fit is not made a text first.
        let texts = |write: &Write| {
            [&write.base, &write.text].map(|text| text.as_ref().map_or(0, String::len))
        };
        let size = batch.writes.iter().flat_map(texts).sum();
        if size > LIMIT {
            return Err(JournalTrouble::TooLarge { size });
        }
        let noted = Noted {
            workspace: batch.workspace,
            text: self.stored(batch).into(),
        };
        let mut after = batches.clone();
        after.retain(|number, noted| is_needed(*number, noted));
        after.insert(batch.number, noted);
        self.save(&after)?;
        *batches = after;
        Ok(())
    }

    /// Drops the batches of a workspace up to this number: the store has confirmed them. Those of other
    /// workspaces stay; one that was left behind while the disk was full may still wait.
    pub fn clear_up_to(&self, workspace: WorkspaceId, number: u64) {
        let mut batches = self.batches.borrow_mut();
        let count = batches.len();
        batches.retain(|&key, noted| key > number || noted.workspace != workspace);
        if batches.is_empty() {
            self.local.remove(&self.key());
        } else if batches.len() < count {
            // A shorter text than the one that stands there always fits.
            let _ = self.save(&batches);
        }
    }

    /// Whether nothing waits for the store.
    pub fn is_empty(&self) -> bool {
        self.batches.borrow().is_empty()
    }

    /// The journals of tabs that live no more. One that can't be read is moved aside as it is. Without
    /// Web Locks every other tab counts as dead; replaying the journal of a living tab does no harm, because
    /// what that tab notes from then on has other numbers.
    pub async fn orphans(&self) -> Vec<Orphan> {
        let keys = self.local.keys(PREFIX);
        let alive = tab_lock::alive().await;
        let mut orphans = Vec::new();
        for key in keys {
            let tab = key.strip_prefix(PREFIX).and_then(|tab| tab.parse().ok());
            if tab.is_some_and(|tab| tab == self.tab || alive.contains(&tab)) {
                continue;
            }
            let Some(text) = self.local.text(&key) else {
                continue;
            };
            match tab.map_or(Reading::Unreadable, |tab| read(tab, &text)) {
                Reading::Orphan(orphan) => orphans.push(orphan),
                Reading::Newer => {}
                Reading::Unreadable => self.local.set_aside(&key, &text),
            }
        }
        orphans
    }

    /// Removes the journal of another tab, after all its batches are in the store.
    pub fn forget(&self, tab: TabId) {
        self.local.remove(&format!("{PREFIX}{tab}"));
    }

    fn key(&self) -> String {
        format!("{PREFIX}{}", self.tab)
    }

    /// A batch as it stands in the journal, with the fields of [`StoredBatch`].
    fn stored(&self, batch: &Batch) -> String {
        let mut quoted = Vec::new();
        let writes: Vec<String> = batch
            .writes
            .iter()
            .map(|write| {
                let base = self.quoted(write.base.as_deref(), &mut quoted);
                let text = self.quoted(write.text.as_deref(), &mut quoted);
                format!(
                    r#"{{"key":"{}","base_revision":{},"base":{base},"text":{text}}}"#,
                    write.key, write.base_revision
                )
            })
            .collect();
        *self.quoted.borrow_mut() = quoted;
        format!(
            r#"{{"number":{},"workspace":"{}","at":"{}","writes":[{}]}}"#,
            batch.number,
            batch.workspace,
            clock::now().to_rfc3339(),
            writes.join(",")
        )
    }

    /// A text in quotation marks, taken from the batch before where it stood there already.
    fn quoted(&self, text: Option<&str>, kept: &mut Vec<(String, String)>) -> String {
        let Some(text) = text else {
            return "null".to_owned();
        };
        let mut before = self.quoted.borrow_mut();
        let place = before.iter().position(|(of, _)| of == text);
        let (of, quoted) = match place {
            Some(place) => before.swap_remove(place),
            None => (text.to_owned(), Value::from(text).to_string()),
        };
        if kept.len() < 2 * SHORT {
            kept.push((of, quoted.clone()));
        }
        quoted
    }

    fn save(&self, batches: &BTreeMap<u64, Noted>) -> Result<(), JournalTrouble> {
        let texts = batches.values().map(|noted| &*noted.text);
        let batches = texts.collect::<Vec<_>>();
        let text = format!(r#"{{"format":{FORMAT},"batches":[{}]}}"#, batches.join(","));
        if text.len() > LIMIT {
            return Err(JournalTrouble::TooLarge { size: text.len() });
        }
        Ok(self.local.set_text(&self.key(), &text)?)
    }
}

enum Reading {
    Orphan(Orphan),
    Newer,
    Unreadable,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

fn read(tab: TabId, text: &str) -> Reading {
    match serde_json::from_str::<FormatOnly>(text) {
        Ok(FormatOnly { format }) if format > FORMAT => return Reading::Newer,
        _ => {}
    }
    let Ok(journal) = serde_json::from_str::<StoredJournal>(text) else {
        return Reading::Unreadable;
    };
    let at = journal.batches.last().map(|batch| batch.at.clone());
    let batches: Option<Vec<Batch>> = journal
        .batches
        .into_iter()
        .map(StoredBatch::batch)
        .collect();
    match batches {
        Some(batches) => Reading::Orphan(Orphan {
            tab,
            batches,
            at: at.unwrap_or_default(),
        }),
        None => Reading::Unreadable,
    }
}

impl StoredBatch {
    fn batch(self) -> Option<Batch> {
        let writes = self.writes.into_iter().map(|write| {
            Some(Write {
                key: write.key.parse().ok()?,
                base_revision: write.base_revision,
                base: write.base,
                text: write.text,
            })
        });
        Some(Batch {
            number: self.number,
            workspace: self.workspace,
            writes: writes.collect::<Option<_>>()?,
        })
    }
}
