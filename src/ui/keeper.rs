//! Keeps the work: writes the journal, feeds the store, hears other tabs, keeps copies. What is to be
//! written and what an answer means is decided by `session`; this only carries it to the browser and back.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::copies::Copies;
use crate::browser::journal::Journal;
use crate::browser::local::Local;
use crate::browser::preferences::Preferences;
use crate::browser::store::IndexedDbStore;
use crate::browser::tabs::{Happened, News as TabNews, Tabs};
use crate::domain::ids::WorkspaceId;
use crate::domain::record::RecordKey;
use crate::session::memory::MemoryStore;
use crate::session::ports::{Batch, Row, SetAside, Store, StoreTrouble, Written};
use crate::session::saver::SaveState;
use crate::session::{News, Session};

use super::app::{App, Notice, Storage};

/// After a failure the store is tried again this much later; an edit tries at once.
const RETRY: Duration = Duration::from_secs(5);

/// Everything that keeps the work. A handle: cheap to clone.
#[derive(Clone)]
pub struct Keeper {
    pub preferences: Preferences,
    pub local: Local,
    store: Rc<Backing>,
    journal: Rc<Journal>,
    tabs: Rc<Tabs>,
    copies: Option<Rc<Copies>>,
}

/// The store of the browser, or the one in memory where there is none.
pub enum Backing {
    Indexed(IndexedDbStore),
    Memory(MemoryStore),
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
        }
    }

    /// Where workspaces are kept.
    pub fn store(&self) -> &Backing {
        &self.store
    }

    /// Where copies are kept; `None` if the browser gives no storage.
    pub fn copies(&self) -> Option<&Copies> {
        self.copies.as_deref()
    }

    /// The line to the other tabs.
    pub fn tabs(&self) -> &Tabs {
        &self.tabs
    }
}

impl App {
    /// Notes what is not on disk yet, at once, and sends it to the store.
    pub(super) fn keep(self) {
        let waiting = self.session_signal().with_untracked(|session| {
            session
                .as_ref()
                .map(|session| (session.waiting(), session.save_state().clone()))
        });
        let Some((batch, state)) = waiting else {
            return;
        };
        if let Some(batch) = batch {
            // A batch too large for the journal is not lost: the store has it in a moment, and until then
            // the page says that it is still saving.
            self.with_keeper(|keeper| keeper.journal.record(&batch).ok());
        }
        self.set_save_state(state);
        self.feed();
    }

    /// Gives the store the next batch, unless it is busy.
    fn feed(self) {
        if self.storage() == Storage::Newer {
            return;
        }
        let Some(keeper) = self.keeper() else { return };
        let batch = self
            .session_signal()
            .try_update_untracked(|session| session.as_mut().and_then(Session::next_batch));
        let Some(Some(batch)) = batch else { return };
        spawn_local(async move {
            let answer = keeper.store.commit(&batch).await;
            match answer {
                Ok(written) => {
                    keeper.tabs.announce_written(batch.workspace, &written);
                    keeper.journal.clear_up_to(batch.number);
                    self.hear(batch.workspace, |session| {
                        session.confirmed(batch.number, written)
                    });
                    self.feed();
                }
                Err(trouble) => {
                    self.hear(batch.workspace, |session| {
                        session.failed(batch.number, trouble);
                        News::default()
                    });
                    set_timeout(move || self.retry(), RETRY);
                }
            }
        });
    }

    /// Writes what a workspace left waiting that is no longer open. It stands in the journal until then.
    pub(super) fn finish(self, left: Batch) {
        let Some(keeper) = self.keeper() else { return };
        spawn_local(async move {
            if let Ok(written) = keeper.store.commit(&left).await {
                keeper.tabs.announce_written(left.workspace, &written);
                keeper.journal.clear_up_to(left.number);
                self.refresh_workspaces();
            }
        });
    }

    /// Shows whether the work of the open workspace is safe.
    pub(super) fn show_save_state(self) {
        if let Some(state) = self.save_state_now() {
            self.set_save_state(state);
        }
    }

    /// Tries again what failed.
    pub fn retry(self) {
        if matches!(self.save_state_now(), Some(SaveState::Failed(_))) {
            self.feed();
        }
    }

    fn save_state_now(self) -> Option<SaveState> {
        self.session_signal()
            .with_untracked(|session| session.as_ref().map(|session| session.save_state().clone()))
    }

    /// Lets the session of a workspace hear news; tells the screens only if something is different.
    pub(super) fn hear(self, workspace: WorkspaceId, tell: impl FnOnce(&mut Session) -> News) {
        let mut clashes = Vec::new();
        self.session_signal().maybe_update(|session| match session {
            Some(session) if session.id() == workspace => {
                let news = tell(session);
                for clash in news.clashes {
                    clashes.extend(notices(session, clash.key, clash.overruled));
                }
                news.changed
            }
            _ => false,
        });
        for notice in clashes {
            self.notify(notice);
        }
        self.show_save_state();
    }

    /// Hears what other tabs did.
    pub(super) fn hear_tabs(self, news: TabNews) {
        match news {
            TabNews::NewerSchema(_) => self.set_storage(Storage::Newer),
            TabNews::Changed {
                workspace,
                happened,
            } => {
                self.refresh_workspaces();
                let current = self.peek_workspace(|open| open.head().id);
                let (Some(keeper), true) = (self.keeper(), current == Some(workspace)) else {
                    return;
                };
                if let Happened::Written(rows) = happened {
                    spawn_local(async move {
                        let Ok(mut stored) = keeper.store.rows(workspace).await else {
                            return;
                        };
                        let told = rows.into_iter().filter_map(|(key, _)| {
                            let place = stored.iter().position(|row| row.key == key);
                            let row = place.map(|place| stored.swap_remove(place));
                            Some((key.parse::<RecordKey>().ok()?, row))
                        });
                        let told: Vec<_> = told.collect();
                        self.hear(workspace, |session| session.told(told));
                        self.keep();
                    });
                }
            }
        }
    }
}

fn notices(
    session: &Session,
    key: RecordKey,
    overruled: Vec<crate::domain::merge::Overruled>,
) -> impl Iterator<Item = Notice> {
    let account = match key {
        RecordKey::Account(id) => session
            .workspace()
            .account(id)
            .map_or_else(String::new, |account| account.name.to_string()),
        RecordKey::Head | RecordKey::Model => session.workspace().head().name.to_string(),
    };
    overruled.into_iter().map(move |overruled| Notice::Clash {
        account: account.clone(),
        path: overruled.path,
        lost: overruled.lost,
    })
}
