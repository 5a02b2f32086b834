//! The sample: a made-up company to look at, in a workspace of its own. What somebody brings or types never
//! goes into it, and it goes with one click.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{files, page};
use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::WorkspaceId;
use crate::domain::workspace::{Head, Workspace};
use crate::exchange::file::adopt;
use crate::exchange::sample;
use crate::session::Session;
use crate::session::library;
use crate::session::route::Route;
use crate::words::start;

use super::app::App;
use super::shell::keys;
use super::start_up::choose;

/// The sample could not be loaded. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl App {
    /// Whether the sample is open, tracked.
    pub fn is_sample(self) -> bool {
        self.with_workspace(|workspace| workspace.head().sample)
            .unwrap_or_default()
    }

    /// Whether the sample is open, once, for an event.
    pub fn peek_is_sample(self) -> bool {
        self.peek_workspace(|workspace| workspace.head().sample)
            .unwrap_or_default()
    }

    /// Opens the sample in the language of the reader; the first time, and when it had been removed, as it
    /// comes from the host.
    ///
    /// # Errors
    /// It could not be loaded.
    pub async fn open_sample(self) -> Result<(), NotLoaded> {
        let locale = self.peek_locale();
        let id = sample::id(locale);
        match self.is_deleted(id).await? {
            Some(false) => self.open_workspace(id).await,
            Some(true) => {
                let fresh = self.load_sample().await?;
                self.open_workspace(id).await;
                let adoption = self.peek_workspace(|here| {
                    (here.head().id == id).then(|| adopt::replace(here, &fresh))
                });
                if let Some(Some(adoption)) = adoption {
                    self.dispatch(Command::Adopt(adoption));
                    self.dispatch(Command::EditHead(HeadEdit::Deleted(false)));
                }
            }
            None => {
                let fresh = self.load_sample().await?;
                self.take_workspace(fresh);
            }
        }
        self.refresh_workspaces();
        if self.peek_workspace(|here| here.head().id) != Some(id) {
            return Err(NotLoaded);
        }
        self.go(Route::Accounts);
        self.say(start::sample_opened(locale).to_owned());
        Ok(())
    }

    async fn load_sample(self) -> Result<Workspace, NotLoaded> {
        let bytes = files::fetch(sample::address(self.peek_locale())).await;
        let bytes = bytes.map_err(|_| NotLoaded)?;
        sample::open(&bytes, self.peek_today()).map_err(|_| NotLoaded)
    }

    /// Whether a workspace is deleted; `None` if there is none of this id. One that was left before all of it
    /// was saved knows it better than the store.
    ///
    /// # Errors
    /// The store could not say it.
    async fn is_deleted(self, id: WorkspaceId) -> Result<Option<bool>, NotLoaded> {
        let deleted = |head: &Head| head.deleted_at.is_some();
        let left = self.left().with_value(|left| {
            let session = left.iter().find(|session| session.id() == id);
            session.map(|session| deleted(session.workspace().head()))
        });
        if left.is_some() {
            return Ok(left);
        }
        let keeper = self.keeper().ok_or(NotLoaded)?;
        let known = library::overview(keeper.store()).await;
        let known = known.map_err(|_| NotLoaded)?.into_iter();
        let mut known = known;
        let known = known.find(|summary| summary.id == id);
        Ok(known.map(|summary| summary.deleted_at.is_some()))
    }

    /// Goes from the sample to one's own workspace, a new one if there is none. Answers whether one is there.
    pub async fn leave_sample(self) -> bool {
        let own = |session: &&Session| {
            let head = session.workspace().head();
            !head.sample && head.deleted_at.is_none()
        };
        let left = self
            .left()
            .with_value(|left| left.iter().find(own).map(Session::id));
        let next = match left {
            Some(id) => Some(id),
            None => {
                let Some(keeper) = self.keeper() else {
                    return false;
                };
                match library::overview(keeper.store()).await {
                    Ok(summaries) => choose(&summaries, None),
                    Err(_) => return false,
                }
            }
        };
        match next {
            Some(id) => self.open_workspace(id).await,
            None => self.begin_workspace(),
        }
        !self.peek_is_sample()
    }

    /// Leaves the sample to go on with one's own customers, typed by hand.
    pub fn type_own(self) {
        spawn_local(async move {
            if self.leave_sample().await {
                self.say(start::own_opened(self.peek_locale()).to_owned());
                // The field is there once the screen shows the other workspace.
                page::breathe().await;
                keys::add_account(self);
            }
        });
    }

    /// Removes the sample with a way back and opens one's own workspace.
    pub fn remove_sample(self) {
        if self.peek_is_sample() {
            spawn_local(self.delete_workspace());
        }
    }
}
