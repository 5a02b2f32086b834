//! Messages: those that go away by themselves and those that stay until they are read.

use leptos::prelude::*;

use super::App;
use crate::domain::change::{Change, Label};
use crate::domain::ids::WorkspaceId;
use crate::domain::workspace::Workspace;
use crate::exchange::file::rescue::Rescued;
use crate::session::history::StepNumber;
use crate::session::ports::{SetAside, StoreTrouble};
use crate::words::changes;

/// A message that goes away by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    pub number: u32,
    pub text: String,
    pub undo: Undo,
}

/// Whether a message offers to take back what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// This step of the open workspace, and no other.
    Step(StepNumber),
    /// The deletion of a workspace that is no longer the open one.
    Workspace(WorkspaceId),
    /// The draft of the scoring model that was discarded.
    Draft,
    None,
}

/// A message that stays until it is read: something that a person must know about the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Another tab had changed the same field; this is what it said.
    Clash {
        account: String,
        path: Vec<String>,
        lost: serde_json::Value,
    },
    /// A step was not taken back, or brought again, in this field: another tab has changed it since.
    Overtaken { account: String, path: Vec<String> },
    /// Rows that could not be read were put aside.
    SetAside(Vec<SetAside>),
    /// Edits of a tab that died were brought back.
    Recovered,
    /// A Keyfolio file was opened that does not say what Keyfolio had written into it.
    Altered { name: String },
    /// Not all that lay in a rescue file could be used.
    Rescued(Box<Rescued>),
    /// Edits of tabs that died could not be brought back yet; they are still in this many journals.
    NotRecovered(usize),
    /// The store fails and the journal takes nothing more: the work is in this tab alone.
    NotNoted,
    /// The workspaces, or the one that is named, could not be opened.
    NotOpened {
        workspace: Option<WorkspaceId>,
        trouble: StoreTrouble,
    },
    /// Another tab has erased a workspace for good that was open here; perhaps with edits that are nowhere else.
    Erased {
        workspace: Box<Workspace>,
        is_unsaved: bool,
    },
    /// The store had lost a workspace, and it is back from the mirror.
    CameBack { id: WorkspaceId, name: String },
    /// Another tab has deleted the workspace that is open here.
    Deleted { id: WorkspaceId, name: String },
    /// The browser's storage was lost, and everything is back from the mirror.
    Restored,
    /// The browser's storage is empty though there was work in it; so many copies are still there.
    Emptied { copies: usize },
    /// Many accounts were deleted together; as long as that can be taken back.
    ManyDeleted {
        label: Label,
        step: StepNumber,
        /// Whether a copy from before is kept.
        has_copy: bool,
    },
    /// A newer release of the program can be loaded.
    NewRelease,
}

/// The longest time a message stands, in milliseconds, unless it is hovered or focused.
const TOAST_MILLISECONDS: u64 = 8000;

impl App {
    /// Shows a message for a while.
    pub fn say(self, text: String) {
        self.tell(text, Undo::None);
    }

    /// Shows a message for a while, perhaps with a way back.
    pub fn tell(self, text: String, undo: Undo) {
        let number = self.toasts_told.get_value() + 1;
        self.toasts_told.set_value(number);
        // One message at a time: the newest says what just happened.
        self.toasts.set(vec![Toast { number, text, undo }]);
        self.drop_toast_later(number);
    }

    /// Says what a change has done that was just made, with a way back from that very step. Where nothing became
    /// different there is nothing to take back: undo would take the step before.
    pub fn tell_change(self, text: String, change: &Change) {
        match self.step_of(change) {
            Some(step) => self.tell(text, Undo::Step(step)),
            None => self.say(changes::nothing(self.peek_locale()).to_owned()),
        }
    }

    fn drop_toast_later(self, number: u32) {
        set_timeout(
            move || {
                let stays = document().query_selector(".toast:hover, .toast:focus-within");
                if matches!(stays, Ok(Some(_))) {
                    self.drop_toast_later(number);
                } else {
                    self.drop_toast(number);
                }
            },
            std::time::Duration::from_millis(TOAST_MILLISECONDS),
        );
    }

    /// A message that offers to take the last change back goes when there is a newer one, or when another
    /// workspace is shown.
    pub(in crate::ui) fn drop_stale_offer(self) {
        self.toasts.maybe_update(|toasts| {
            let before = toasts.len();
            toasts.retain(|toast| !matches!(toast.undo, Undo::Step(_)));
            toasts.len() < before
        });
    }

    /// Takes a message away.
    pub fn drop_toast(self, number: u32) {
        self.toasts
            .update(|toasts| toasts.retain(|toast| toast.number != number));
    }

    /// Shows a message that stays.
    pub fn notify(self, notice: Notice) {
        self.notices.update(|notices| {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
    }

    /// A message that stays was read.
    pub fn drop_notice(self, notice: &Notice) {
        if self
            .notices
            .with_untracked(|notices| notices.contains(notice))
        {
            self.notices
                .update(|notices| notices.retain(|known| known != notice));
        }
    }
}
