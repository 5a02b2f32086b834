//! Keeps the work: writes the journal, feeds the store, hears other tabs, keeps copies. What is to be
//! written and what an answer means is decided by `session`; this only carries it to the browser and back.

mod feeding;
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

use super::app::App;
use super::copies_policy::Copied;

pub(super) use hearing::{clashes, record_name};

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
    /// Whether a large batch is being made ready.
    makes_ready: Rc<Cell<bool>>,
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
            makes_ready: Rc::default(),
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
