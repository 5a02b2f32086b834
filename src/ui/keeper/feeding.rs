//! From a change to the store: noted in the journal at once, written, confirmed, tried again where that failed.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page;
use crate::domain::ids::WorkspaceId;
use crate::session::Session;
use crate::session::ports::{Batch, Store, StoreTrouble};
use crate::session::saver::SaveState;
use crate::ui::app::{App, Notice, Storage};

use super::Keeper;

/// After a failure the store is tried again this much later; an edit tries at once.
const RETRY: Duration = Duration::from_secs(5);

/// So many records of a large batch are made ready before the page gets a turn.
const SLICE: usize = 200;

/// When a batch goes to the store.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Now,
    AfterPainting,
}

impl App {
    /// Notes what is not on disk yet, at once, and sends it to the store.
    pub(in crate::ui) fn keep(self) {
        let Some(workspace) = self.peek_workspace(|open| open.head().id) else {
            return;
        };
        // What goes to the store at once is noted on the way there, in this same turn.
        if !self.feed(workspace) {
            self.note(workspace);
        }
        self.show_save_state();
    }

    /// Notes in the journal what waits behind the batch that the store is writing.
    fn note(self, workspace: WorkspaceId) {
        let noted = self.with_session(workspace, |session| (session.note(), session.in_flight()));
        match noted {
            Some((Some(batch), in_flight)) => self.record(&batch, in_flight),
            _ if self.with_session(workspace, |session| session.is_beyond_journal())
                == Some(true) =>
            {
                self.tell_noted(workspace, false);
            }
            _ => {}
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
        if let Some(recorded) = recorded {
            self.tell_noted(batch.workspace, recorded.is_ok());
        }
    }

    fn tell_noted(self, workspace: WorkspaceId, is_noted: bool) {
        let fails = |session: &mut Session| matches!(session.save_state(), SaveState::Failed(_));
        let fails = || self.with_session(workspace, fails) == Some(true);
        if is_noted {
            self.drop_notice(&Notice::NotNoted);
        } else if self.storage_now() == Storage::Newer || fails() {
            self.notify(Notice::NotNoted);
        }
    }

    /// Gives the store the next batch of a workspace, unless it is busy with the one before. Answers whether it
    /// did, or will as soon as it is made ready: the batch is noted then, or too large for that.
    pub(in crate::ui) fn feed(self, workspace: WorkspaceId) -> bool {
        if self.storage_now() == Storage::Newer {
            return false;
        }
        let Some(keeper) = self.keeper() else {
            return false;
        };
        if self.with_session(workspace, |session| session.has_much()) == Some(true) {
            self.make_ready(&keeper, workspace);
            return true;
        }
        self.send(keeper, workspace, When::AfterPainting)
    }

    /// The page may go: what was still being made ready goes to the store as it is, in this same turn.
    pub(in crate::ui) fn send_before_leaving(self) {
        if self.storage_now() == Storage::Newer {
            return;
        }
        let Some(keeper) = self.keeper() else { return };
        for id in self.kept_open() {
            self.send(keeper.clone(), id, When::Now);
        }
    }

    /// Whether an import or the like is on its way to the store that no journal holds.
    pub(in crate::ui) fn would_lose(self) -> bool {
        let is_at_risk =
            |id| self.with_session(id, |session| session.would_be_lost()) == Some(true);
        self.kept_open().into_iter().any(is_at_risk)
    }

    /// Gives the store the next batch, unless it is busy with the one before. Answers whether it did.
    fn send(self, keeper: Keeper, workspace: WorkspaceId, when: When) -> bool {
        let Some(Some(batch)) = self.with_session(workspace, Session::next_batch) else {
            return false;
        };
        self.record(&batch, Some(batch.number));
        spawn_local(async move {
            // Beginning a transaction takes some milliseconds; the letter that was typed is to be seen first. What
            // the journal could not hold does not wait.
            if when == When::AfterPainting && batch.writes.len() <= SLICE {
                page::step_aside().await;
            }
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
        true
    }

    /// Makes a large batch ready between what else the page has to do, then gives it to the store.
    fn make_ready(self, keeper: &Keeper, workspace: WorkspaceId) {
        if keeper.makes_ready.replace(true) {
            return;
        }
        let makes_ready = Rc::clone(&keeper.makes_ready);
        spawn_local(async move {
            let mut is_more = true;
            while is_more {
                page::step_aside().await;
                let made = self.with_session(workspace, |session| session.make_ready(SLICE));
                is_more = made == Some(true);
            }
            makes_ready.set(false);
            // Another workspace may have waited for this one.
            self.retry();
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
        for id in self.kept_open() {
            self.feed(id);
        }
    }

    /// The open workspace, and those that were left before all of them was stored.
    fn kept_open(self) -> Vec<WorkspaceId> {
        let open = self.peek_workspace(|open| open.head().id);
        let left = |left: &Vec<Session>| left.iter().map(Session::id).collect::<Vec<_>>();
        let left = self.left().with_value(left);
        open.into_iter().chain(left).collect()
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
}
