//! Copies of the workspace, kept inside the browser before something big happens and once on every day of
//! use. Which copies go is decided by `session::copies`; this takes and removes them.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::copies::CopyAbout;
use crate::browser::{clock, page};
use crate::domain::command::{AdoptionCause, Command};
use crate::domain::ids::{EntryId, WorkspaceId};
use crate::domain::sorting;
use crate::domain::values::{Date, Timestamp};
use crate::domain::workspace::Workspace;
use crate::exchange::file::write::Writing;
use crate::session::copies::{CopyReason, Kept, is_daily_copy_due, surplus};
use crate::session::ports::StoreTrouble;

use super::app::{App, fresh, now};
use super::keeper::Keeper;

/// The version that files and copies name.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// So many accounts are written into a copy before the page gets a turn.
const SLICE: usize = 100;

/// What is known about the copies while the page lives.
#[derive(Clone, Default)]
pub struct Copied {
    /// The workspace and the day whose first change has been seen.
    seen: Rc<Cell<Option<(WorkspaceId, Date)>>>,
    /// Counts up whenever the copies are not what they were.
    version: ArcRwSignal<u32>,
}

/// A copy in the list of copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    pub about: CopyAbout,
    pub kept: Kept,
}

impl App {
    /// Keeps a copy of the workspace as it is now, if it deserves one.
    pub fn keep_copy(self, reason: CopyReason) {
        let Some(workspace) = self.peek_workspace(Workspace::clone) else {
            return;
        };
        let Some(keeper) = self.keeper() else { return };
        // Who asks for a copy gets it, of the sample too.
        let wanted = reason == CopyReason::ByHand && workspace.accounts().len() > 0;
        if !wanted && !deserves_a_copy(&workspace) {
            return;
        }
        spawn_local(async move {
            page::breathe().await;
            // The copy is a second net; without it the work itself is as safe as before.
            let _ = put(&keeper, &workspace, reason).await;
        });
    }

    /// Keeps the copy that is due before a command.
    pub(super) fn keep_copy_before(self, command: &Command) {
        match command {
            Command::DeleteAccounts { .. } => self.keep_copy(CopyReason::BeforeDelete),
            Command::Adopt(adoption) => match adoption.cause {
                AdoptionCause::Typed | AdoptionCause::Cells | AdoptionCause::Workshop => {
                    self.keep_daily_copy()
                }
                AdoptionCause::List | AdoptionCause::Replace | AdoptionCause::Merge => {
                    self.keep_copy(CopyReason::BeforeImport);
                }
                AdoptionCause::Restore => self.keep_copy(CopyReason::BeforeRestore),
            },
            _ => self.keep_daily_copy(),
        }
    }

    fn keep_daily_copy(self) {
        let Some(keeper) = self.keeper() else { return };
        let Some(id) = self.peek_workspace(|workspace| workspace.head().id) else {
            return;
        };
        let today = (id, clock::today());
        if keeper.copied.seen.replace(Some(today)) == Some(today) {
            return;
        }
        let workspace = self.peek_workspace(Workspace::clone);
        let Some(workspace) = workspace.filter(deserves_a_copy) else {
            return;
        };
        spawn_local(async move {
            page::breathe().await;
            let Ok(known) = of_workspace(&keeper, today.0).await else {
                return;
            };
            let kept: Vec<Kept> = known.iter().map(|copy| copy.kept).collect();
            if is_daily_copy_due(&kept, today.1) {
                let _ = put(&keeper, &workspace, CopyReason::Daily).await;
            }
        });
    }

    /// Whether a copy is kept before something big happens to the workspace as it is now.
    pub fn keeps_copies(self) -> bool {
        self.with_keeper(|keeper| keeper.copies().map(|_| ()))
            .is_some()
            && self.peek_workspace(deserves_a_copy) == Some(true)
    }

    /// Counts up whenever the copies are not what they were, tracked.
    pub fn copies_version(self) -> u32 {
        let version = self.with_keeper(|keeper| Some(keeper.copied.version.clone()));
        version.map_or(0, |version| version.get())
    }
}

/// A workspace without accounts has nothing to lose, and the sample can be loaded again.
fn deserves_a_copy(workspace: &Workspace) -> bool {
    workspace.accounts().len() > 0 && !workspace.head().sample
}

/// All copies of this browser that can be listed, newest first.
///
/// # Errors
/// What the browser says when its storage can't be read.
pub async fn all(keeper: &Keeper) -> Result<Vec<Copy>, StoreTrouble> {
    let Some(copies) = keeper.copies() else {
        return Ok(Vec::new());
    };
    let abouts = copies.list().await?.into_iter();
    let mut all: Vec<Copy> = abouts
        .filter_map(|about| {
            let at: Timestamp = about.at.parse().ok()?;
            let kept = Kept {
                at,
                day: clock::local_day(at),
                size: about.size,
                reason: CopyReason::from_code(&about.reason)?,
            };
            Some(Copy { about, kept })
        })
        .collect();
    sorting::by_key(&mut all, |copy| {
        std::cmp::Reverse((copy.kept.at, copy.about.id.clone()))
    });
    Ok(all)
}

async fn of_workspace(keeper: &Keeper, id: WorkspaceId) -> Result<Vec<Copy>, StoreTrouble> {
    let id = id.to_string();
    let mut copies = all(keeper).await?;
    copies.retain(|copy| copy.about.workspace == id);
    Ok(copies)
}

async fn put(
    keeper: &Keeper,
    workspace: &Workspace,
    reason: CopyReason,
) -> Result<(), StoreTrouble> {
    let Some(copies) = keeper.copies() else {
        return Ok(());
    };
    // The copy is of this moment, however long it takes to write it.
    let (at, day) = (now(), clock::today());
    let head = workspace.head();
    let mut writing = Writing::new(workspace);
    while writing.go_on(SLICE) {
        page::step_aside().await;
    }
    let text = writing.finish(APP_VERSION);
    let mut known = of_workspace(keeper, head.id).await?;
    let kept = Kept {
        at,
        day,
        size: text.len() as u64,
        reason,
    };
    let about = CopyAbout {
        id: fresh::<EntryId>().to_string(),
        workspace: head.id.to_string(),
        at: kept.at.to_string(),
        reason: reason.code().to_owned(),
        name: head.name.to_string(),
        size: kept.size,
    };
    known.push(Copy {
        about: about.clone(),
        kept,
    });
    let counted: Vec<Kept> = known.iter().map(|copy| copy.kept).collect();
    let gone: Vec<String> = surplus(&counted, day)
        .into_iter()
        .map(|place| known[place].about.id.clone())
        .filter(|id| *id != about.id)
        .collect();
    copies.put(&about, &text, &gone).await?;
    keeper.copied.version.update(|version| *version += 1);
    Ok(())
}
