//! What comes in from outside while somebody works: the store's answers, other tabs' edits, and that a workspace is
//! no more.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::tabs::{Happened, News as TabNews};
use crate::domain::ids::WorkspaceId;
use crate::domain::merge::Overruled;
use crate::domain::record::RecordKey;
use crate::domain::workspace::Workspace;
use crate::session::saver::SaveState;
use crate::session::{News, Session};
use crate::ui::app::{App, Notice, Storage};

impl App {
    /// Lets the session of a workspace hear news; tells the screens only if something is different.
    pub(super) fn hear(self, workspace: WorkspaceId, tell: impl FnOnce(&mut Session) -> News) {
        let is_open = self.peek_workspace(|open| open.head().id) == Some(workspace);
        let was_deleted = self.deletion(workspace);
        let heard = self.with_session(workspace, |session| {
            let news = tell(session);
            let clashes = news.clashes.into_iter();
            let notices = clashes.flat_map(|clash| notices(session, clash.key, clash.overruled));
            (news.changed, notices.collect::<Vec<_>>())
        });
        let Some((changed, notices)) = heard else {
            return;
        };
        if changed && is_open {
            self.session_signal().notify();
        }
        for notice in notices {
            self.notify(notice);
        }
        match (was_deleted, self.deletion(workspace)) {
            (None, Some(deleted)) => self.notify(deleted),
            (Some(deleted), None) => self.drop_notice(&deleted),
            _ => {}
        }
        self.show_save_state();
    }

    /// What is to be said if this workspace is the open one and deleted.
    fn deletion(self, workspace: WorkspaceId) -> Option<Notice> {
        self.peek_workspace(|open| {
            let head = open.head();
            let deleted = head.id == workspace && head.deleted_at.is_some();
            deleted.then(|| Notice::Deleted {
                id: head.id,
                name: head.name.to_string(),
            })
        })
        .flatten()
    }

    /// Hears what other tabs did.
    pub(in crate::ui) fn hear_tabs(self, news: TabNews) {
        let (workspace, happened) = match news {
            TabNews::NewerSchema(_) => return self.set_storage(Storage::Newer),
            TabNews::Changed {
                workspace,
                happened,
            } => (workspace, happened),
        };
        self.refresh_workspaces();
        let Happened::Written(rows) = happened else {
            return self.erased_elsewhere(workspace);
        };
        let current = self.peek_workspace(|open| open.head().id);
        let (Some(keeper), true) = (self.keeper(), current == Some(workspace)) else {
            return;
        };
        let keys: Vec<String> = rows.into_iter().map(|(key, _)| key).collect();
        spawn_local(async move {
            let Ok(mut stored) = keeper.store.rows_of(workspace, &keys).await else {
                return;
            };
            let told = keys.into_iter().filter_map(|key| {
                let row = stored.remove(&key);
                Some((key.parse::<RecordKey>().ok()?, row))
            });
            let told: Vec<_> = told.collect();
            self.hear(workspace, |session| session.told(told));
            self.keep();
        });
    }

    /// Another tab has erased a workspace for good. Nothing of it is saved here any more; what this tab alone has
    /// of it can be taken away as a file.
    pub(super) fn erased_elsewhere(self, workspace: WorkspaceId) {
        let what_is_left = |session: &mut Session| {
            let is_unsaved = matches!(
                session.save_state(),
                SaveState::Saving | SaveState::Failed(_)
            );
            (session.workspace().clone(), is_unsaved)
        };
        let Some((left, is_unsaved)) = self.with_session(workspace, what_is_left) else {
            return;
        };
        if self.peek_workspace(|open| open.head().id) == Some(workspace) {
            self.begin_workspace();
        }
        self.left()
            .update_value(|left| left.retain(|session| session.id() != workspace));
        self.with_keeper(|keeper| {
            keeper.journal.clear_up_to(workspace, u64::MAX);
            keeper.preferences.forget_workspace(workspace);
            Some(())
        });
        self.drop_notice(&Notice::NotNoted);
        self.drop_notice(&Notice::Deleted {
            id: workspace,
            name: left.head().name.to_string(),
        });
        self.notify(Notice::Erased {
            workspace: Box::new(left),
            is_unsaved,
        });
        self.refresh_workspaces();
    }
}

fn notices(
    session: &Session,
    key: RecordKey,
    overruled: Vec<Overruled>,
) -> impl Iterator<Item = Notice> {
    clashes(record_name(session.workspace(), key), overruled)
}

/// What a record is called in a message; empty for an account that is gone.
pub(in crate::ui) fn record_name(workspace: &Workspace, key: RecordKey) -> String {
    match key {
        RecordKey::Account(id) => workspace
            .account(id)
            .map_or_else(String::new, |account| account.name.to_string()),
        RecordKey::Head | RecordKey::Model | RecordKey::Snapshot(_) => {
            workspace.head().name.to_string()
        }
    }
}

/// What lost against a later edit of a record of this name.
pub(in crate::ui) fn clashes(
    name: String,
    overruled: Vec<Overruled>,
) -> impl Iterator<Item = Notice> {
    overruled.into_iter().map(move |overruled| Notice::Clash {
        account: name.clone(),
        path: overruled.path,
        lost: overruled.lost,
    })
}
