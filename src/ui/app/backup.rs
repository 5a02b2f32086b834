//! The file that a person saves: when that was, and whether it is time for the next.

use leptos::prelude::*;

use super::App;
use crate::browser::clock;
use crate::domain::change::Change;
use crate::domain::values::Timestamp;
use crate::session::backup::{BackupAge, taken_in};

impl App {
    /// How old the last backup file is and what has changed since, tracked.
    pub fn backup_age(self) -> BackupAge {
        let saved = self.last_export.get();
        let saved = saved.map(|at| (clock::local_day(at), at));
        let today = self.today();
        let taken_in = self.taken_in.get();
        let age = self.with_workspace(|workspace| BackupAge::of(workspace, saved, taken_in, today));
        age.unwrap_or(BackupAge::NothingYet)
    }

    /// There is a file of the open workspace as it was at this moment.
    pub fn backed_up(self, at: Timestamp) {
        if self.last_export.get_untracked() >= Some(at) {
            return;
        }
        self.last_export.set(Some(at));
        if let Some(id) = self.peek_workspace(|workspace| workspace.head().id) {
            self.with_keeper(|keeper| {
                let kept = keeper.preferences.set_last_export(id, at.moment());
                kept.ok()
            });
        }
        self.set_taken_in(0);
    }

    /// Remembers what a change has brought in from outside: the last backup file does not hold it, however old
    /// it says it is.
    pub(super) fn note_taken_in(self, change: &Change) {
        let Some(saved) = self.last_export.get_untracked() else {
            return;
        };
        let taken = self.peek_workspace(|workspace| taken_in(workspace, change, saved));
        if let Some(taken) = taken.filter(|taken| *taken > 0) {
            self.set_taken_in(self.taken_in.get_untracked() + taken);
        }
    }

    fn set_taken_in(self, records: usize) {
        self.taken_in.set(records);
        if let Some(id) = self.peek_workspace(|workspace| workspace.head().id) {
            self.with_keeper(|keeper| keeper.preferences.set_taken_in(id, records).ok());
        }
    }
}
