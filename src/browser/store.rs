//! Workspaces in IndexedDB: the real [`Store`]. A batch is one strict transaction; a row that moved on in
//! between is merged inside it. Neither retries for ever nor decides what to tell the person.
//!
//! Database `keyfolio`: `rows` (see `rows`), `asides` `{workspace, key, text, reason, at}`, and `meta` with
//! two entries for a workspace, `{key: "floor/<workspace>", number}`: the highest revision of a removed row, and
//! `{key: "count/<workspace>", number}`: how many transactions wrote something of it; `{key: "erased/<workspace>",
//! number}` for one that was erased for good, so that no tab writes it back; and one for a workspace in a tab,
//! `{key: "tab/<tab>/<workspace>", number, at}`: the last batch of that tab that is on disk. The latter is
//! written in the same transaction as the batch, because after a crash local storage can bring back a journal
//! whose edits were stored long ago and overtaken since; they must not be replayed.
//!
//! What is confirmed also lies in the mirror (see `mirror`), where the browser has a place for it.

use std::collections::HashMap;

use idb::ObjectStore;

use crate::domain::ids::WorkspaceId;
use crate::domain::record::RecordKey;
use crate::session::ports::{Batch, Revision, Row, SetAside, Store, StoreTrouble, Written};
use crate::session::reconcile::{Precedence, reconcile};

use super::clock;
use super::database::{Database, Layout, Running, idb_trouble};
use super::meta::{self, Mark};
use super::mirror::{self, Kept, Mirror};
use super::rows;
use super::tab_lock::TabId;

/// The name of the database that holds the person's workspaces.
pub const DATABASE: &str = "keyfolio";

pub(super) const ROWS: &str = "rows";
pub(super) const ASIDES: &str = "asides";
pub(super) const META: &str = "meta";

const LAYOUT: &[Layout] = &[
    Layout {
        name: ROWS,
        key: &["workspace", "key"],
    },
    Layout {
        name: ASIDES,
        key: &["workspace", "key", "at"],
    },
    Layout {
        name: META,
        key: &["key"],
    },
];

/// How long `meta` remembers a tab whose journal is gone: far longer than a browser delays writing
/// local storage to disk.
const REMEMBERED_DAYS: i64 = 90;

/// The store of one tab.
pub struct IndexedDbStore {
    database: Database,
    mirror: Mirror,
    tab: TabId,
    was_restored: bool,
}

/// What became of a batch out of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replayed {
    /// It had reached the store before its tab died.
    AlreadyStored,
    /// It was written now.
    Written(Vec<Written>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// This tab's own edits. Always written, also when the same number is sent again.
    Tab,
    /// A journal. Written unless the number is already on disk.
    Journal,
}

impl IndexedDbStore {
    /// Opens the store; `name` is [`DATABASE`] except in tests.
    ///
    /// # Errors
    /// `Blocked` when the browser gives no storage, `Newer` when a newer program has been here.
    pub async fn open(name: &str, tab: TabId) -> Result<Self, StoreTrouble> {
        let database = Database::open(name, LAYOUT).await?;
        let mirror = Mirror::of(name, LAYOUT);
        let is_empty = {
            let running = database.read(&[ROWS]).await?;
            mirror::is_empty(&running).await?
        };
        // Nobody waits for the mirror while all is well. What can't be brought back now is tried once more; later a
        // store with less never takes the place of a mirror with more.
        let was_restored = is_empty
            && match mirror.restore(&database).await {
                Ok(restored) => restored,
                Err(_) => mirror.restore(&database).await.unwrap_or(false),
            };
        Ok(Self {
            database,
            mirror,
            tab,
            was_restored,
        })
    }

    /// Whether the store had lost everything and has it back from the mirror.
    pub fn was_restored(&self) -> bool {
        self.was_restored
    }

    /// Brings the mirror up to date where it has missed something, and back what only the mirror has though nobody
    /// has erased it. Answers the workspaces that came back. Work for when nobody waits.
    pub async fn fill_mirror(&self) -> Vec<WorkspaceId> {
        let Ok(stored) = self.workspaces().await else {
            return Vec::new();
        };
        let stored: Vec<String> = stored.iter().map(|(id, _)| id.to_string()).collect();
        for workspace in &stored {
            // What could not be done now is done in a while, or at the next start.
            let _ = self.mirror.follow(&self.database, workspace).await;
        }
        let mut back = Vec::new();
        for workspace in self.mirror.workspaces().await.unwrap_or_default() {
            let is_missing = !stored.contains(&workspace);
            if is_missing
                && self.mirror.follow(&self.database, &workspace).await == Ok(true)
                && let Ok(id) = workspace.parse()
            {
                back.push(id);
            }
        }
        back
    }

    /// Whether the mirror has missed something that it does not have yet.
    pub fn is_mirror_behind(&self) -> bool {
        self.mirror.is_behind()
    }

    /// Brings over what the mirror has missed. Work for when nobody waits.
    pub async fn mend_mirror(&self) {
        self.mirror.mend(&self.database).await;
    }

    /// Writes a batch from the journal of another tab, unless the store has it already. Safe to repeat,
    /// also from two tabs at once.
    pub async fn replay(&self, tab: TabId, batch: &Batch) -> Result<Replayed, StoreTrouble> {
        match self.write(tab, batch, Origin::Journal).await {
            Ok(written) => Ok(written.map_or(Replayed::AlreadyStored, Replayed::Written)),
            // Somebody has erased what it belongs to since.
            Err(StoreTrouble::Erased) => Ok(Replayed::AlreadyStored),
            Err(trouble) => Err(trouble),
        }
    }

    /// The rows of these keys, for who hears that they moved on; a key without a row is missing in the
    /// answer. Reads only what was asked for, however large the workspace is.
    pub async fn rows_of(
        &self,
        workspace: WorkspaceId,
        keys: &[String],
    ) -> Result<HashMap<String, Row>, StoreTrouble> {
        let attempt = async || {
            let running = self.database.read(&[ROWS]).await?;
            rows::by_key(&running.store(ROWS)?, &workspace.to_string(), keys).await
        };
        self.database.run(attempt).await
    }

    /// Forgets confirmations of tabs that were opened more than 90 days ago. To be called after all
    /// journals have been replayed.
    pub async fn forget_old_tabs(&self) -> Result<(), StoreTrouble> {
        let days = chrono::TimeDelta::days(REMEMBERED_DAYS);
        let oldest = TabId::first_at(clock::now() - days);
        let range = idb::KeyRange::bound(
            &format!("tab/{}", TabId::first_at(chrono::DateTime::UNIX_EPOCH)).into(),
            &format!("tab/{oldest}").into(),
            None,
            Some(true),
        )
        .map_err(idb_trouble)?;
        let attempt = async || {
            let running = self.database.write(&[META]).await?;
            let work = running.store(META).and_then(|meta| {
                meta.delete(range.clone()).map_err(idb_trouble)?;
                Ok(())
            });
            running.end(work).await
        };
        self.database.run(attempt).await
    }

    async fn write(
        &self,
        tab: TabId,
        batch: &Batch,
        origin: Origin,
    ) -> Result<Option<Vec<Written>>, StoreTrouble> {
        let attempt = async || {
            let running = self.database.write(&[ROWS, META, ASIDES]).await?;
            let work = self.write_in(&running, tab, batch, origin).await;
            running.end(work).await
        };
        let Some(kept) = self.database.run(attempt).await? else {
            return Ok(None);
        };
        let workspace = batch.workspace.to_string();
        self.mirror.keep(&self.database, &workspace, &kept).await;
        Ok(Some(kept.written))
    }

    /// Nothing but requests of this transaction may be awaited here, or the browser commits half of it.
    async fn write_in(
        &self,
        running: &Running,
        tab: TabId,
        batch: &Batch,
        origin: Origin,
    ) -> Result<Option<Kept>, StoreTrouble> {
        let (store, meta) = (running.store(ROWS)?, running.store(META)?);
        let confirmation = meta::tab_key(tab, batch.workspace);
        let confirmed = meta::number(&meta, &confirmation).await?;
        if origin == Origin::Journal && confirmed.is_some_and(|number| number >= batch.number) {
            return Ok(None);
        }
        let workspace = batch.workspace.to_string();
        let erased = meta::erased_key(&workspace);
        if meta::number(&meta, &erased).await?.is_some() {
            if !batch.begins_workspace() {
                return Err(StoreTrouble::Erased);
            }
            meta::remove(&meta, &erased)?;
        }
        let keys: Vec<_> = batch
            .writes
            .iter()
            .map(|write| write.key.to_string())
            .collect();
        let mut stored = rows::by_key(&store, &workspace, &keys).await?;
        let mut answer = Vec::with_capacity(batch.writes.len());
        let precedence = match origin {
            Origin::Tab => Precedence::Writer,
            Origin::Journal => Precedence::Stored,
        };
        let floor_key = meta::floor_key(&workspace);
        let known_floor = meta::number(&meta, &floor_key).await?.unwrap_or(0);
        let mut floor = known_floor;
        let mut puts_aside = false;
        let mut puts = 0;
        for (write, key) in batch.writes.iter().zip(keys) {
            let outcome = reconcile(write, stored.get(&key), floor, precedence);
            if let (Some(row), Some(reason)) = (stored.get(&key), outcome.unreadable) {
                let aside = SetAside {
                    workspace: workspace.clone(),
                    key: key.clone(),
                    text: row.text.clone(),
                    reason,
                    at: clock::now().to_rfc3339(),
                };
                self.keep_aside(running, &aside).await?;
                puts_aside = true;
            }
            if outcome.changed {
                self.database.before_row()?;
                match &outcome.row {
                    Some(row) => {
                        let value = rows::value(&workspace, row);
                        let put = store.put(&value, None).map_err(idb_trouble)?;
                        puts += 1;
                        if puts % rows::PUT_AT_ONCE == 0 {
                            put.await.map_err(idb_trouble)?;
                        }
                    }
                    None => drop(
                        store
                            .delete(rows::key([&workspace, &key]))
                            .map_err(idb_trouble)?,
                    ),
                }
            }
            // The same row may be written twice in a batch.
            match outcome.row {
                Some(row) => stored.insert(key, row),
                None => {
                    floor = floor.max(outcome.written.revision);
                    stored.remove(&key)
                }
            };
            answer.push(outcome.written);
        }
        let mut marks = vec![Mark {
            key: confirmation,
            number: confirmed.map_or(batch.number, |number| number.max(batch.number)),
        }];
        if floor > known_floor {
            marks.push(Mark {
                key: floor_key,
                number: floor,
            });
        }
        for mark in &marks {
            meta::put(&meta, mark)?;
        }
        let count = count_up(&meta, &workspace).await?;
        Ok(Some(Kept {
            written: answer,
            marks,
            begins: batch.begins_workspace(),
            count: (!puts_aside).then_some(count),
        }))
    }
}

/// Notes that a transaction has written something of a workspace.
async fn count_up(meta: &ObjectStore, workspace: &str) -> Result<u64, StoreTrouble> {
    let key = meta::count_key(workspace);
    let number = meta::number(meta, &key).await?.unwrap_or(0) + 1;
    meta::put(meta, &Mark { key, number })?;
    Ok(number)
}

impl Store for IndexedDbStore {
    /// A workspace whose head is missing is named too, with revision 0 and an empty text: its other rows
    /// must not be lost from sight.
    async fn workspaces(&self) -> Result<Vec<(WorkspaceId, Row)>, StoreTrouble> {
        let attempt = async || {
            let running = self.database.read(&[ROWS]).await?;
            let store = running.store(ROWS)?;
            let mut found = Vec::new();
            for name in rows::workspaces(&store).await? {
                if let Ok(workspace) = name.parse() {
                    let key = rows::key([&name, &RecordKey::Head.to_string()]);
                    let head = store.get(key).map_err(idb_trouble)?.await;
                    let head = head.map_err(idb_trouble)?;
                    found.push((workspace, head.as_ref().map_or_else(no_head, rows::row)));
                }
            }
            Ok(found)
        };
        self.database.run(attempt).await
    }

    async fn rows(&self, workspace: WorkspaceId) -> Result<Vec<Row>, StoreTrouble> {
        let attempt = async || {
            let running = self.database.read(&[ROWS]).await?;
            let range = rows::below([&workspace.to_string()])?;
            let values = rows::all(&running.store(ROWS)?, Some(range)).await?;
            Ok(values.iter().map(rows::row).collect())
        };
        self.database.run(attempt).await
    }

    async fn commit(&self, batch: &Batch) -> Result<Vec<Written>, StoreTrouble> {
        let written = self.write(self.tab, batch, Origin::Tab).await?;
        Ok(written.unwrap_or_default())
    }

    /// The row is removed only if it still has the text that is put aside. The same text of the same row
    /// is kept once, also when two tabs find it at the same time.
    async fn set_aside(&self, aside: &SetAside) -> Result<(), StoreTrouble> {
        let attempt = async || {
            let running = self.database.write(&[ROWS, ASIDES, META]).await?;
            let work = self.set_aside_in(&running, aside).await;
            running.end(work).await
        };
        self.database.run(attempt).await
    }

    async fn asides(&self) -> Result<Vec<SetAside>, StoreTrouble> {
        let attempt = async || {
            let running = self.database.read(&[ASIDES]).await?;
            let values = rows::all(&running.store(ASIDES)?, None).await?;
            Ok(values.iter().map(rows::aside).collect())
        };
        self.database.run(attempt).await
    }

    /// What was put aside of the workspace goes too. What stays is that it was erased.
    async fn erase(&self, workspace: WorkspaceId) -> Result<(), StoreTrouble> {
        // Before anything else: what a person erased must not come back.
        self.mirror.erase(&workspace.to_string()).await?;
        let range = rows::below([&workspace.to_string()])?;
        let attempt = async || {
            let running = self.database.write(&[ROWS, ASIDES, META]).await?;
            let work = [ROWS, ASIDES].into_iter().try_for_each(|name| {
                let request = running.store(name)?.delete(range.clone());
                request.map(drop).map_err(idb_trouble)
            });
            let work = work
                .and_then(|()| meta::mark_erased(&running.store(META)?, &workspace.to_string()));
            running.end(work).await
        };
        self.database.run(attempt).await?;
        // Another tab may have brought something there meanwhile.
        self.mirror.erase(&workspace.to_string()).await
    }
}

impl IndexedDbStore {
    async fn set_aside_in(&self, running: &Running, aside: &SetAside) -> Result<(), StoreTrouble> {
        let store = running.store(ROWS)?;
        let key = rows::key([&aside.workspace, &aside.key]);
        let row = store.get(key.clone()).map_err(idb_trouble)?.await;
        let row = row.map_err(idb_trouble)?;
        self.keep_aside(running, aside).await?;
        if row.is_some_and(|value| rows::row(&value).text == aside.text) {
            store.delete(key).map_err(idb_trouble)?;
        }
        count_up(&running.store(META)?, &aside.workspace).await?;
        Ok(())
    }

    /// Keeps a text aside, unless it lies there already.
    async fn keep_aside(&self, running: &Running, aside: &SetAside) -> Result<(), StoreTrouble> {
        let asides = running.store(ASIDES)?;
        let kept = rows::below([&aside.workspace, &aside.key])?;
        let kept = rows::all(&asides, Some(kept)).await?;
        let is_kept = |value| rows::aside(value).text == aside.text;
        if !kept.iter().any(is_kept) {
            self.database.before_row()?;
            asides
                .put(&rows::aside_value(aside), None)
                .map_err(idb_trouble)?;
        }
        Ok(())
    }
}

fn no_head() -> Row {
    let revision: Revision = 0;
    Row {
        key: RecordKey::Head.to_string(),
        revision,
        text: String::new(),
    }
}
