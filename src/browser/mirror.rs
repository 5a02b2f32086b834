//! A second keeping of all rows, for the day the first is gone. Chromium keeps every IndexedDB database of a host
//! in one LevelDB; where it finds that damaged after a crash it removes all of it and says nothing. A storage
//! bucket has a LevelDB of its own, so both are hardly ever damaged together. Browsers without buckets keep
//! IndexedDB in SQLite, which survives a crash; for them there is no second keeping.
//!
//! The mirror follows the store: a batch is confirmed to the session when both have it. It never keeps the store
//! from working, and it never writes into the store, except into one that holds nothing at all. The number
//! `count/<workspace>` of both tells whether it has missed something; then it is filled anew.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbFactory;

use crate::session::ports::{Row, StoreTrouble, Written};

use super::database::{Database, Layout, Running, idb_trouble};
use super::js;
use super::meta::{self, Mark, count_key};
use super::rows;
use super::store::{ASIDES, META, ROWS};

/// The name of the bucket.
const BUCKET: &str = "keyfolio";

/// How often the mirror is filled anew when the store moves on meanwhile; the next start tries again.
const ATTEMPTS: usize = 3;

/// What a transaction of the store has left of a workspace.
pub(super) struct Kept {
    pub(super) written: Vec<Written>,
    pub(super) marks: Vec<Mark>,
    /// The count of the workspace after it; `None` if more than rows was written, which only filling the
    /// mirror anew brings over.
    pub(super) count: Option<u64>,
}

/// The second keeping of one store. Opened when it is needed.
pub(super) struct Mirror {
    name: String,
    layout: &'static [Layout],
    database: RefCell<Option<Rc<Database>>>,
    /// Whether this browser has no place for it.
    is_absent: Cell<bool>,
}

impl Mirror {
    pub(super) fn of(name: &str, layout: &'static [Layout]) -> Self {
        Self {
            name: name.to_owned(),
            layout,
            database: RefCell::default(),
            is_absent: Cell::new(false),
        }
    }

    async fn database(&self) -> Option<Rc<Database>> {
        let open = self.database.borrow().clone();
        if open.is_some() || self.is_absent.get() {
            return open;
        }
        let opened = match bucket().await {
            Some(place) => Database::open_in(place, &self.name, self.layout).await.ok(),
            None => None,
        };
        self.is_absent.set(opened.is_none());
        let opened = opened.map(Rc::new);
        self.database.replace(opened.clone());
        opened
    }

    /// Takes over what the store has just written. If it can't, it is behind from now on.
    pub(super) async fn keep(&self, workspace: &str, kept: &Kept) {
        let Some(database) = self.database().await else {
            return;
        };
        let attempt = async || {
            let running = database.write(&[ROWS, META]).await?;
            let work = keep_in(&running, workspace, kept).await;
            running.end(work).await
        };
        let _ = database.run(attempt).await;
    }

    /// Forgets a workspace. Before the store does: what a person erased must not come back.
    pub(super) async fn erase(&self, workspace: &str) -> Result<(), StoreTrouble> {
        let Some(database) = self.database().await else {
            return Ok(());
        };
        let attempt = async || {
            let running = database.write(&[ROWS, ASIDES, META]).await?;
            let work = clear(&running, workspace).and_then(|()| {
                let meta = running.store(META)?;
                let count = JsValue::from_str(&count_key(workspace));
                meta.delete(count).map(drop).map_err(idb_trouble)
            });
            running.end(work).await
        };
        database.run(attempt).await
    }

    /// Brings everything back into a store that holds nothing. Answers whether it did.
    pub(super) async fn restore(&self, store: &Database) -> Result<bool, StoreTrouble> {
        let Some(database) = self.database().await else {
            return Ok(false);
        };
        let names = [ROWS, ASIDES, META];
        let running = database.read(&names).await?;
        let mut found = Vec::with_capacity(names.len());
        for name in names {
            found.push(rows::all(&running.store(name)?, None).await?);
        }
        if found[0].is_empty() {
            return Ok(false);
        }
        let running = store.write(&names).await?;
        let work = async {
            // Another tab may have been faster.
            if !is_empty(&running).await? {
                return Ok(false);
            }
            for (name, values) in names.into_iter().zip(&found) {
                rows::put_all(&running.store(name)?, values).await?;
            }
            Ok(true)
        };
        let work = work.await;
        running.end(work).await
    }

    /// Fills anew what has missed something of the workspace.
    pub(super) async fn follow(&self, store: &Database, workspace: &str) {
        for _ in 0..ATTEMPTS {
            let Some(database) = self.database().await else {
                return;
            };
            match fill(&database, store, workspace).await {
                Ok(Filled::Anew) => {}
                Ok(Filled::NotNeeded) | Err(_) => return,
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filled {
    NotNeeded,
    /// The store may have moved on meanwhile.
    Anew,
}

/// The place for the mirror; `None` where the browser has none.
async fn bucket() -> Option<IdbFactory> {
    let navigator = web_sys::window()?.navigator();
    let buckets = js::property(&navigator, "storageBuckets")?;
    let open: Function = Reflect::get(&buckets, &"open".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let options = js::object([("durability", "strict".into())]);
    let bucket: Promise = open
        .call2(&buckets, &BUCKET.into(), &options)
        .ok()?
        .dyn_into()
        .ok()?;
    let bucket = JsFuture::from(bucket).await.ok()?;
    js::property(&bucket, "indexedDB")?.dyn_into().ok()
}

/// Whether a store holds no row of anybody.
pub(super) async fn is_empty(running: &Running) -> Result<bool, StoreTrouble> {
    let count = running.store(ROWS)?.count(None).map_err(idb_trouble)?;
    Ok(count.await.map_err(idb_trouble)? == 0)
}

async fn keep_in(running: &Running, workspace: &str, kept: &Kept) -> Result<(), StoreTrouble> {
    let (store, meta) = (running.store(ROWS)?, running.store(META)?);
    let keys: Vec<String> = kept.written.iter().map(|one| one.key.to_string()).collect();
    let known = rows::by_key(&store, workspace, &keys).await?;
    let mut values = Vec::new();
    for (written, key) in kept.written.iter().zip(keys) {
        // Of two tabs the one that was later in the store can be earlier here.
        if known
            .get(&key)
            .is_some_and(|row| row.revision > written.revision)
        {
            continue;
        }
        match &written.text {
            Some(text) => values.push(rows::value(
                workspace,
                &Row {
                    key,
                    revision: written.revision,
                    text: text.clone(),
                },
            )),
            None => drop(
                store
                    .delete(rows::key([workspace, &key]))
                    .map_err(idb_trouble)?,
            ),
        }
    }
    rows::put_all(&store, &values).await?;
    for mark in &kept.marks {
        meta::put(&meta, mark)?;
    }
    let key = count_key(workspace);
    let known = meta::number(&meta, &key).await?.unwrap_or(0);
    match kept.count {
        Some(number) if number == known + 1 => meta::put(&meta, &Mark { key, number }),
        _ => Ok(()),
    }
}

fn clear(running: &Running, workspace: &str) -> Result<(), StoreTrouble> {
    for name in [ROWS, ASIDES] {
        let all = rows::below([workspace])?;
        running.store(name)?.delete(all).map_err(idb_trouble)?;
    }
    Ok(())
}

async fn fill(
    mirror: &Database,
    store: &Database,
    workspace: &str,
) -> Result<Filled, StoreTrouble> {
    let key = count_key(workspace);
    let running = store.read(&[ROWS, ASIDES, META]).await?;
    let count = meta::number(&running.store(META)?, &key).await?;
    let known = {
        let running = mirror.read(&[META]).await?;
        meta::number(&running.store(META)?, &key).await?
    };
    if count == known && count.is_some() {
        return Ok(Filled::NotNeeded);
    }
    let running = store.read(&[ROWS, ASIDES, META]).await?;
    let count = meta::number(&running.store(META)?, &key).await?;
    let own = || rows::below([workspace]);
    let found_rows = rows::all(&running.store(ROWS)?, Some(own()?)).await?;
    let found_asides = rows::all(&running.store(ASIDES)?, Some(own()?)).await?;
    let found_marks = rows::all(&running.store(META)?, None).await?;
    let running = mirror.write(&[ROWS, ASIDES, META]).await?;
    let work = async {
        clear(&running, workspace)?;
        rows::put_all(&running.store(ROWS)?, &found_rows).await?;
        rows::put_all(&running.store(ASIDES)?, &found_asides).await?;
        let meta = running.store(META)?;
        for mark in found_marks.iter().filter(|mark| !is_count(mark)) {
            meta.put(mark, None).map_err(idb_trouble)?;
        }
        let number = count.unwrap_or(0);
        meta::put(&meta, &Mark { key, number })
    };
    let work = work.await;
    running.end(work).await?;
    // A store of a version that did not count yet has no count; it will have one with its next batch.
    Ok(match count {
        Some(_) => Filled::Anew,
        None => Filled::NotNeeded,
    })
}

fn is_count(mark: &JsValue) -> bool {
    js::text_property(mark, "key").is_some_and(|key| key.starts_with("count/"))
}
