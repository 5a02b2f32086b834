//! A second keeping of all rows, for the day the first is gone. Chromium keeps every IndexedDB database of a host
//! in one LevelDB; where it finds that damaged after a crash it removes all of it and says nothing. A storage
//! bucket has a LevelDB of its own, so both are hardly ever damaged together. Browsers without buckets keep
//! IndexedDB in SQLite, which survives a crash; for them there is no second keeping.
//!
//! The mirror follows the store: a batch is confirmed to the session when both have it. It never keeps the store
//! from working, and it never takes anything away from the store. The number `count/<workspace>` of both tells
//! whether one has missed or lost something; then it gets that from the other. A mark `erased/<workspace>` in either
//! tells that a workspace is missing because somebody wanted it so.

mod fill;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

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
use fill::fill;

/// The name of the bucket.
const BUCKET: &str = "keyfolio";

/// How often the mirror is filled anew when the store moves on meanwhile; the next start tries again.
const ATTEMPTS: usize = 3;

/// So long a batch waits for the mirror before it is confirmed without it.
const PATIENCE_MILLISECONDS: i32 = 3_000;

/// So long somebody waits who can't go on without it.
const LONG_PATIENCE_MILLISECONDS: i32 = 15_000;

/// What a transaction of the store has left of a workspace.
pub(super) struct Kept {
    pub(super) written: Vec<Written>,
    pub(super) marks: Vec<Mark>,
    /// Whether the workspace was begun with it.
    pub(super) begins: bool,
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
    /// Whether it has let somebody wait in vain; then nobody waits for it until it has been mended.
    is_stuck: Cell<bool>,
    /// The workspaces of which it has missed something.
    behind: RefCell<BTreeSet<String>>,
}

impl Mirror {
    pub(super) fn of(name: &str, layout: &'static [Layout]) -> Self {
        Self {
            name: name.to_owned(),
            layout,
            database: RefCell::default(),
            is_absent: Cell::new(false),
            is_stuck: Cell::new(false),
            behind: RefCell::default(),
        }
    }

    /// The open mirror; `None` where the browser has no place for one.
    ///
    /// # Errors
    /// There is a place, and it can't be opened now.
    async fn database(&self) -> Result<Option<Rc<Database>>, StoreTrouble> {
        let open = self.database.borrow().clone();
        if open.is_some() || self.is_absent.get() {
            return Ok(open);
        }
        let Some(buckets) = buckets() else {
            self.is_absent.set(true);
            return Ok(None);
        };
        let place = bucket(&buckets).await?;
        let opened = Rc::new(Database::open_in(place, &self.name, self.layout).await?);
        self.database.replace(Some(Rc::clone(&opened)));
        Ok(Some(opened))
    }

    /// Takes over what the store has just written, and what it has missed before. If it can't, it is behind from now
    /// on; nobody waits long for it.
    pub(super) async fn keep(&self, store: &Database, workspace: &str, kept: &Kept) {
        if self.is_stuck.get() {
            self.behind.borrow_mut().insert(workspace.to_owned());
            return;
        }
        let keeping = async {
            let Some(database) = self.database().await? else {
                return Ok(());
            };
            let attempt = async || {
                let running = database.write(&[ROWS, META]).await?;
                let work = keep_in(&running, workspace, kept).await;
                running.end(work).await
            };
            match database.run(attempt).await? {
                Standing::Level => Ok(()),
                Standing::MirrorBehind => self.follow(store, workspace).await.map(drop),
                // To bring something into the store is no work to wait for.
                Standing::StoreBehind => Err(StoreTrouble::Failed("behind".to_owned())),
            }
        };
        let done = within(PATIENCE_MILLISECONDS, keeping).await;
        self.is_stuck.set(done.is_none());
        if done != Some(Ok(())) {
            self.behind.borrow_mut().insert(workspace.to_owned());
        }
    }

    /// Whether it has missed something.
    pub(super) fn is_behind(&self) -> bool {
        !self.behind.borrow().is_empty()
    }

    /// Brings over what it has missed.
    pub(super) async fn mend(&self, store: &Database) {
        let behind = self.behind.borrow().clone();
        for workspace in behind {
            let following = self.follow(store, &workspace);
            match within(LONG_PATIENCE_MILLISECONDS, following).await {
                Some(Ok(_)) => self.is_stuck.set(false),
                Some(Err(_)) => {}
                None => return,
            }
        }
    }

    /// The workspaces that it has rows of, or knows to be erased.
    ///
    /// # Errors
    /// It could not be read.
    pub(super) async fn workspaces(&self) -> Result<BTreeSet<String>, StoreTrouble> {
        let Some(database) = self.database().await? else {
            return Ok(BTreeSet::new());
        };
        let running = database.read(&[ROWS, META]).await?;
        let mut names = meta::erased(&running.store(META)?).await?;
        names.extend(rows::workspaces(&running.store(ROWS)?).await?);
        Ok(names)
    }

    /// Forgets a workspace.
    ///
    /// # Errors
    /// It could not be forgotten.
    pub(super) async fn erase(&self, workspace: &str) -> Result<(), StoreTrouble> {
        let erasing = async {
            let Some(database) = self.database().await? else {
                return Ok(());
            };
            let attempt = async || {
                let running = database.write(&[ROWS, ASIDES, META]).await?;
                let work = clear(&running, workspace);
                running.end(work).await
            };
            database.run(attempt).await
        };
        within(LONG_PATIENCE_MILLISECONDS, erasing)
            .await
            .unwrap_or_else(|| Err(stuck()))
    }

    /// Brings everything back into a store that holds nothing. Answers whether it did.
    ///
    /// # Errors
    /// There may be something to bring back, and it could not be read or written.
    pub(super) async fn restore(&self, store: &Database) -> Result<bool, StoreTrouble> {
        let restoring = async {
            let Some(database) = self.database().await? else {
                return Ok(false);
            };
            restore_from(&database, store).await
        };
        within(LONG_PATIENCE_MILLISECONDS, restoring)
            .await
            .unwrap_or_else(|| Err(stuck()))
    }

    /// Brings both to the same: the mirror takes what it has missed; a store that has lost something, which its
    /// lower count tells, gets back what it lacks. Answers whether a workspace came back that the store did not
    /// have at all.
    ///
    /// # Errors
    /// It could not be done now.
    pub(super) async fn follow(
        &self,
        store: &Database,
        workspace: &str,
    ) -> Result<bool, StoreTrouble> {
        let mut came_back = false;
        if let Some(database) = self.database().await? {
            for _ in 0..ATTEMPTS {
                match fill(&database, store, workspace).await? {
                    Filled::Anew => {}
                    Filled::CameBack => came_back = true,
                    Filled::NotNeeded => break,
                }
            }
        }
        self.behind.borrow_mut().remove(workspace);
        Ok(came_back)
    }
}

/// How the mirror stands beside the store after a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Level,
    MirrorBehind,
    StoreBehind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filled {
    NotNeeded,
    /// The store may have moved on meanwhile.
    Anew,
    /// The store had nothing of the workspace, and has it back.
    CameBack,
}

/// What has the place for the mirror; `None` where the browser has none.
fn buckets() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    js::property(&navigator, "storageBuckets")
}

/// The place for the mirror.
async fn bucket(buckets: &JsValue) -> Result<IdbFactory, StoreTrouble> {
    let opened = || -> Result<Promise, JsValue> {
        let open: Function = Reflect::get(buckets, &"open".into())?.dyn_into()?;
        let options = js::object([("durability", "strict".into())]);
        open.call2(buckets, &BUCKET.into(), &options)?.dyn_into()
    };
    let bucket = match opened() {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    let place = bucket.and_then(|bucket| Reflect::get(&bucket, &"indexedDB".into())?.dyn_into());
    place.map_err(|error| js::trouble(&error))
}

fn stuck() -> StoreTrouble {
    StoreTrouble::Failed("the second place does not answer".to_owned())
}

/// What a future answers; `None` if it takes longer than that.
async fn within<T>(milliseconds: i32, future: impl Future<Output = T>) -> Option<T> {
    let timer = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
        }
    });
    let mut timer = pin!(JsFuture::from(timer));
    let mut future = pin!(future);
    poll_fn(|context| {
        if let Poll::Ready(answer) = future.as_mut().poll(context) {
            return Poll::Ready(Some(answer));
        }
        timer.as_mut().poll(context).map(|_| None)
    })
    .await
}

async fn restore_from(mirror: &Database, store: &Database) -> Result<bool, StoreTrouble> {
    let names = [ROWS, ASIDES, META];
    let running = mirror.read(&names).await?;
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        found.push(rows::all(&running.store(name)?, None).await?);
    }
    if found.iter().all(Vec::is_empty) {
        return Ok(false);
    }
    let running = store.write(&names).await?;
    let work = async {
        // Another tab may have been faster.
        if !is_empty(&running).await? {
            return Ok(false);
        }
        let erased = meta::erased(&running.store(META)?).await?;
        let is_erased = |value: &JsValue| {
            js::text_property(value, "workspace").is_some_and(|of| erased.contains(&of))
        };
        found
            .iter_mut()
            .for_each(|values| values.retain(|value| !is_erased(value)));
        for (name, values) in names.into_iter().zip(&found) {
            rows::put_all(&running.store(name)?, values).await?;
        }
        Ok(!found[0].is_empty())
    };
    let work = work.await;
    running.end(work).await
}

/// Whether a store holds no row of anybody.
pub(super) async fn is_empty(running: &Running) -> Result<bool, StoreTrouble> {
    let count = running.store(ROWS)?.count(None).map_err(idb_trouble)?;
    Ok(count.await.map_err(idb_trouble)? == 0)
}

async fn keep_in(
    running: &Running,
    workspace: &str,
    kept: &Kept,
) -> Result<Standing, StoreTrouble> {
    let (store, meta) = (running.store(ROWS)?, running.store(META)?);
    let erased = meta::erased_key(workspace);
    if kept.begins {
        meta::remove(&meta, &erased)?;
    } else if meta::number(&meta, &erased).await?.is_some() {
        // Either it was erased just now, or it was begun anew while this could not hear of it.
        return Ok(Standing::MirrorBehind);
    }
    let keys: Vec<String> = kept.written.iter().map(|one| one.key.to_string()).collect();
    let known = rows::by_key(&store, workspace, &keys).await?;
    for (written, keys) in kept
        .written
        .chunks(rows::PUT_AT_ONCE)
        .zip(keys.chunks(rows::PUT_AT_ONCE))
    {
        let mut values = Vec::new();
        for (written, key) in written.iter().zip(keys) {
            // Of two tabs the one that was later in the store can be earlier here.
            if known
                .get(key)
                .is_some_and(|row| row.revision > written.revision)
            {
                continue;
            }
            match &written.text {
                Some(text) => values.push(rows::value(
                    workspace,
                    &Row {
                        key: key.clone(),
                        revision: written.revision,
                        text: text.clone(),
                    },
                )),
                None => drop(
                    store
                        .delete(rows::key([workspace, key]))
                        .map_err(idb_trouble)?,
                ),
            }
        }
        rows::put_all(&store, &values).await?;
    }
    for mark in &kept.marks {
        meta::put(&meta, mark)?;
    }
    let key = count_key(workspace);
    let known = meta::number(&meta, &key).await?.unwrap_or(0);
    match kept.count {
        Some(number) if number == known + 1 => {
            meta::put(&meta, &Mark { key, number })?;
            Ok(Standing::Level)
        }
        Some(number) if number <= known => Ok(Standing::StoreBehind),
        _ => Ok(Standing::MirrorBehind),
    }
}

/// Forgets all of a workspace but that it was erased.
fn clear(running: &Running, workspace: &str) -> Result<(), StoreTrouble> {
    for name in [ROWS, ASIDES] {
        let all = rows::below([workspace])?;
        running.store(name)?.delete(all).map_err(idb_trouble)?;
    }
    let meta = running.store(META)?;
    meta::remove(&meta, &count_key(workspace))?;
    meta::mark_erased(&meta, workspace)
}
