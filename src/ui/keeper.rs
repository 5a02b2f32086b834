//! Keeps the work: writes the journal, feeds the store, hears other tabs, keeps copies. What is to be
//! written and what an answer means is decided by `session`; this only carries it to the browser and back.

mod hearing;

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::copies::Copies;
use crate::browser::journal::Journal;
use crate::browser::local::Local;
use crate::browser::persist;
use crate::browser::preferences::Preferences;
use crate::browser::store::IndexedDbStore;
use crate::browser::tabs::{Happened, Tabs};
use crate::domain::ids::WorkspaceId;
use crate::session::Session;
use crate::session::memory::MemoryStore;
use crate::session::ports::{Batch, Row, SetAside, Store, StoreTrouble, Written};
use crate::session::saver::SaveState;

use super::app::{App, Notice, Storage};
use super::copies_policy::Copied;

pub(super) use hearing::{clashes, record_name};

/// After a failure the store is tried again this much later; an edit tries at once.
const RETRY: Duration = Duration::from_secs(5);

/// What the second place has missed is brought over this much later.
const MEND: Duration = Duration::from_secs(10);

/// Everything that keeps the work. A handle: cheap to clone.
#[derive(Clone)]
pub struct Keeper {
    pub preferences: Preferences,
    pub local: Local,
    store: Rc<Backing>,
    journal: Rc<Journal>,
    tabs: Rc<Tabs>,
    copies: Option<Rc<Copies>>,
    pub(super) copied: Copied,
    /// Whether the browser was asked to keep what is stored.
    asked: Rc<Cell<bool>>,
    /// Whether a failed batch will be tried again in a moment.
    retries: Rc<Cell<bool>>,
    /// Whether what the mirror has missed will be brought over in a moment.
    mends: Rc<Cell<bool>>,
    /// Whether it is noted outside of the store that there is work in it.
    noted: Rc<Cell<bool>>,
}

/// The store of the browser, or the one in memory where there is none.
pub enum Backing {
    Indexed(IndexedDbStore),
    Memory(MemoryStore),
}

impl Backing {
    /// The rows of these keys; a key without a row is missing in the answer.
    async fn rows_of(
        &self,
        workspace: WorkspaceId,
        keys: &[String],
    ) -> Result<HashMap<String, Row>, StoreTrouble> {
        match self {
            Self::Indexed(store) => store.rows_of(workspace, keys).await,
            // No other tab ever writes a store in memory.
            Self::Memory(_) => Ok(HashMap::new()),
        }
    }
}

impl Store for Backing {
    async fn workspaces(&self) -> Result<Vec<(WorkspaceId, Row)>, StoreTrouble> {
        match self {
            Self::Indexed(store) => store.workspaces().await,
            Self::Memory(store) => store.workspaces().await,
        }
    }

    async fn rows(&self, workspace: WorkspaceId) -> Result<Vec<Row>, StoreTrouble> {
        match self {
            Self::Indexed(store) => store.rows(workspace).await,
            Self::Memory(store) => store.rows(workspace).await,
        }
    }

    async fn commit(&self, batch: &Batch) -> Result<Vec<Written>, StoreTrouble> {
        match self {
            Self::Indexed(store) => store.commit(batch).await,
            Self::Memory(store) => store.commit(batch).await,
        }
    }

    async fn set_aside(&self, aside: &SetAside) -> Result<(), StoreTrouble> {
        match self {
            Self::Indexed(store) => store.set_aside(aside).await,
            Self::Memory(store) => store.set_aside(aside).await,
        }
    }

    async fn asides(&self) -> Result<Vec<SetAside>, StoreTrouble> {
        match self {
            Self::Indexed(store) => store.asides().await,
            Self::Memory(store) => store.asides().await,
        }
    }

    async fn erase(&self, workspace: WorkspaceId) -> Result<(), StoreTrouble> {
        match self {
            Self::Indexed(store) => store.erase(workspace).await,
            Self::Memory(store) => store.erase(workspace).await,
        }
    }
}

impl Keeper {
    pub(super) fn new(
        local: Local,
        store: Backing,
        journal: Journal,
        tabs: Tabs,
        copies: Option<Copies>,
    ) -> Self {
        Self {
            preferences: Preferences::new(local.clone()),
            local,
            store: Rc::new(store),
            journal: Rc::new(journal),
            tabs: Rc::new(tabs),
            copies: copies.map(Rc::new),
            copied: Copied::default(),
            asked: Rc::default(),
            retries: Rc::default(),
            mends: Rc::default(),
            noted: Rc::default(),
        }
    }

    /// Whether what is kept outlives this tab.
    pub(super) fn is_lasting(&self) -> bool {
        matches!(*self.store, Backing::Indexed(_))
    }

    /// Where workspaces are kept.
    pub fn store(&self) -> &Backing {
        &self.store
    }

    /// Where copies are kept; `None` if the browser gives no storage.
    pub fn copies(&self) -> Option<&Copies> {
        self.copies.as_deref()
    }

    /// Removes everything of a workspace from this browser, and tells the other tabs.
    ///
    /// # Errors
    /// What the store says; its copies may be gone already.
    pub async fn erase(&self, workspace: WorkspaceId) -> Result<(), StoreTrouble> {
        if let Some(copies) = self.copies() {
            let name = workspace.to_string();
            let kept = copies.list().await?.into_iter();
            let ids: Vec<String> = kept
                .filter(|copy| copy.workspace == name)
                .map(|copy| copy.id)
                .collect();
            copies.remove(&ids).await?;
        }
        self.store.erase(workspace).await?;
        self.journal.clear_up_to(workspace, u64::MAX);
        self.noted.set(false);
        self.tabs.announce(workspace, Happened::Erased);
        Ok(())
    }

    /// Asks the browser, once a visit and with something to keep, not to delete it to make room for others.
    /// A refusal is normal; the data screen says how it stands.
    fn ask_to_persist(&self) {
        if !self.asked.replace(true) {
            spawn_local(async {
                persist::ask().await;
            });
        }
    }

    /// Notes outside of the store, once a visit, that there is work in it: should it be found empty, it was
    /// emptied by somebody else.
    fn note_work(&self) {
        if self.is_lasting() && !self.noted.replace(true) {
            let _ = self.preferences.set_kept_work(true);
        }
    }

    /// Brings over what the mirror has missed, when nobody waits. However much it is, there is one clock. Should it
    /// not succeed, the next batch winds it up again.
    fn mend_later(&self) {
        let is_behind = match &*self.store {
            Backing::Indexed(store) => store.is_mirror_behind(),
            Backing::Memory(_) => false,
        };
        if !is_behind || self.mends.replace(true) {
            return;
        }
        let keeper = self.clone();
        set_timeout(
            move || {
                spawn_local(async move {
                    if let Backing::Indexed(store) = keeper.store() {
                        store.mend_mirror().await;
                    }
                    keeper.mends.set(false);
                });
            },
            MEND,
        );
    }

    /// The line to the other tabs.
    pub fn tabs(&self) -> &Tabs {
        &self.tabs
    }
}

impl App {
    /// Notes what is not on disk yet, at once, and sends it to the store.
    pub(super) fn keep(self) {
        let Some(workspace) = self.peek_workspace(|open| open.head().id) else {
            return;
        };
        self.note(workspace);
        self.show_save_state();
        self.feed(workspace);
    }

    /// Notes in the journal what waits behind the batch that the store is writing.
    fn note(self, workspace: WorkspaceId) {
        let noted = self.with_session(workspace, |session| (session.note(), session.in_flight()));
        if let Some((Some(batch), in_flight)) = noted {
            self.record(&batch, in_flight);
        }
    }

    /// A journal without room is no matter while the store is well: it has the batch in a moment, and until then
    /// the page says that it is still saving. If the store fails too, the work is in this tab alone.
    fn record(self, batch: &Batch, in_flight: Option<u64>) {
        let recorded = self.with_keeper(|keeper| {
            if !self.peek_is_sample() {
                keeper.ask_to_persist();
            }
            Some(keeper.journal.record(batch, in_flight))
        });
        let fails = |session: &mut Session| matches!(session.save_state(), SaveState::Failed(_));
        let fails = || self.with_session(batch.workspace, fails) == Some(true);
        match recorded {
            Some(Ok(())) => self.drop_notice(&Notice::NotNoted),
            Some(Err(_)) if self.storage_now() == Storage::Newer || fails() => {
                self.notify(Notice::NotNoted);
            }
            _ => {}
        }
    }

    /// Gives the store the next batch of a workspace, unless it is busy with the one before.
    pub(super) fn feed(self, workspace: WorkspaceId) {
        if self.storage_now() == Storage::Newer {
            return;
        }
        let Some(keeper) = self.keeper() else { return };
        let Some(Some(batch)) = self.with_session(workspace, Session::next_batch) else {
            return;
        };
        self.record(&batch, Some(batch.number));
        spawn_local(async move {
            match keeper.store.commit(&batch).await {
                Ok(written) => {
                    keeper.tabs.announce_written(workspace, &written);
                    if !self.peek_is_sample() {
                        keeper.note_work();
                    }
                    self.hear(workspace, |session| {
                        session.confirmed(batch.number, written)
                    });
                    // What waits behind it was noted as an edit of another state: noted anew it takes the place
                    // of both, in one write.
                    self.note(workspace);
                    keeper.journal.clear_up_to(workspace, batch.number);
                    self.drop_notice(&Notice::NotNoted);
                    self.forget_saved();
                    keeper.mend_later();
                    self.feed(workspace);
                }
                Err(StoreTrouble::Erased) => {
                    self.with_session(workspace, |session| {
                        session.failed(batch.number, StoreTrouble::Erased);
                    });
                    self.erased_elsewhere(workspace);
                }
                Err(trouble) => {
                    let is_newer = trouble == StoreTrouble::Newer;
                    self.with_session(workspace, |session| session.failed(batch.number, trouble));
                    // It waits again, together with what came behind it.
                    self.note(workspace);
                    self.show_save_state();
                    if is_newer {
                        self.set_storage(Storage::Newer);
                    } else {
                        self.retry_later(&keeper);
                    }
                }
            }
        });
    }

    /// Tries again in a while. However many edits fail meanwhile, there is one clock.
    fn retry_later(self, keeper: &Keeper) {
        if keeper.retries.replace(true) {
            return;
        }
        let retries = Rc::clone(&keeper.retries);
        set_timeout(
            move || {
                retries.set(false);
                self.retry();
            },
            RETRY,
        );
    }

    /// Tries again at once what failed, also in workspaces that were left.
    pub fn retry(self) {
        let open = self.peek_workspace(|open| open.head().id);
        let left = |left: &Vec<Session>| left.iter().map(Session::id).collect::<Vec<_>>();
        let left = self.left().with_value(left);
        open.into_iter().chain(left).for_each(|id| self.feed(id));
    }

    /// The session of a workspace: the open one, or one that was left before all of it was saved.
    fn with_session<T>(
        self,
        workspace: WorkspaceId,
        act: impl FnOnce(&mut Session) -> T,
    ) -> Option<T> {
        let open = self.peek_workspace(|open| open.head().id) == Some(workspace);
        if open {
            let session = self.session_signal();
            session
                .try_update_untracked(|session| session.as_mut().map(act))
                .flatten()
        } else {
            self.left().try_update_value(|left| {
                left.iter_mut()
                    .find(|session| session.id() == workspace)
                    .map(act)
            })?
        }
    }

    fn forget_saved(self) {
        let count = |left: &Vec<Session>| left.len();
        let before = self.left().with_value(count);
        self.left().update_value(|left| {
            left.retain(|session| *session.save_state() != SaveState::Saved);
        });
        if before != self.left().with_value(count) {
            self.refresh_workspaces();
        }
    }

    /// Shows whether the work of the open workspace is safe.
    pub(super) fn show_save_state(self) {
        let state = self
            .session_signal()
            .with_untracked(|session| session.as_ref().map(|session| session.save_state().clone()));
        if let Some(state) = state {
            self.set_save_state(state);
        }
    }
}
