//! What every part of a workshop holds on to: the record, and the one way to change it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::change::Change;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::{AccountId, EntryId, WorkshopId};
use crate::domain::workshop::agenda::Item;
use crate::domain::workshop::{Participant, TURNING, Workshop};
use crate::ui::app::{App, now};
use crate::ui::components::field::{Edited, edited};
use crate::words::workshop::close;
use crate::words::{rules, workshop as words};

/// The workshop on the table.
#[derive(Clone, Copy)]
pub struct Desk {
    pub app: App,
    pub id: WorkshopId,
    /// The record; `None` once it is removed.
    pub workshop: Memo<Option<Arc<Workshop>>>,
}

impl Desk {
    /// The desk of one workshop.
    pub fn new(app: App, id: WorkshopId) -> Self {
        let workshop = Memo::new(move |before: Option<&Option<Arc<Workshop>>>| {
            let before = before.cloned().flatten();
            app.with_workspace(|here| {
                let found = here.head().workshop(id)?;
                // The same again is the same record: nothing that reads it is asked anew.
                match before.filter(|before| **before == *found) {
                    Some(same) => Some(same),
                    None => Some(Arc::new(found.clone())),
                }
            })?
        });
        Self { app, id, workshop }
    }

    /// Reads the workshop, tracked; the usual nothing once it is removed.
    pub fn with<T: Default>(self, read: impl FnOnce(&Workshop) -> T) -> T {
        self.workshop
            .with(|one| one.as_deref().map(read))
            .unwrap_or_default()
    }

    /// Reads the workshop as it is now, without following it.
    pub fn peek<T: Default>(self, read: impl FnOnce(&Workshop) -> T) -> T {
        let app = self.app;
        let read = app.peek_workspace(|here| here.head().workshop(self.id).map(read));
        read.flatten().unwrap_or_default()
    }

    /// Changes the workshop: one step. What can't be is told.
    pub fn change(self, change: impl FnOnce(&mut Workshop)) -> Option<Change> {
        self.app.dispatch(self.command(change, None)?)
    }

    /// Changes the workshop: one step.
    ///
    /// # Errors
    /// Why it can't be, in words.
    pub fn try_change(self, change: impl FnOnce(&mut Workshop)) -> Result<(), String> {
        let locale = self.app.peek_locale();
        let command = self.command(change, None);
        let command = command.ok_or_else(|| words::closed_hint(locale).to_owned())?;
        let done = self.app.try_dispatch(command);
        done.map(|_| ())
            .map_err(|why| rules::rejection(locale, &why))
    }

    /// Changes the workshop and does something else with it: one step for both, or none.
    pub fn change_and(self, change: impl FnOnce(&mut Workshop), then: Command) -> Option<Change> {
        match self.command(change, None)? {
            Command::EditHead(edit) => self.app.dispatch(Command::Making(edit, Box::new(then))),
            _ => None,
        }
    }

    /// Changes a field that is being typed into; the letters of a word are one step.
    pub fn typed(self, field: &'static str, change: impl FnOnce(&mut Workshop)) -> Edited {
        match self.command(change, Some(field)) {
            Some(command) => edited(self.app, self.app.try_dispatch(command)),
            None => Ok(()),
        }
    }

    fn command(
        self,
        change: impl FnOnce(&mut Workshop),
        typed: Option<&'static str>,
    ) -> Option<Command> {
        let app = self.app;
        let found = app.peek_workspace(|here| here.head().workshop(self.id).cloned());
        let mut workshop = found.flatten()?;
        let closed = workshop.is_closed().then(|| workshop.clone());
        change(&mut workshop);
        // One that is over can be looked at; only what stands beside it, as its notes, can still be written.
        let closed = closed.filter(|_| workshop.is_closed());
        if closed.is_some_and(|closed| what_came_out(&closed) != what_came_out(&workshop)) {
            app.say(words::closed_hint(app.peek_locale()).to_owned());
            return None;
        }
        Some(Command::EditHead(HeadEdit::PutWorkshop(
            Box::new(workshop),
            typed,
        )))
    }

    /// Turns to something else, or sets the clock: no step that undo would take back.
    pub fn turn(self, change: impl FnOnce(&mut Workshop)) -> Option<Change> {
        self.app.dispatch(self.command(change, Some(TURNING))?)
    }

    /// Goes to an item of the agenda; the clock goes with it, and the time of a cell ends.
    pub fn go_to(self, item: Item) {
        self.turn(|workshop| workshop.go_to(item, now()));
    }

    /// An account by its id, tracked.
    pub fn account(self, id: AccountId) -> Memo<Option<Arc<Account>>> {
        self.app.account(id)
    }

    /// What somebody who takes part is called, by the name or the initials, tracked; empty once they are gone.
    pub fn called(self, id: EntryId, by: impl FnOnce(&Participant) -> &str) -> String {
        self.with(|one| one.participant(id).map(|one| by(one).to_owned()))
            .unwrap_or_default()
    }

    /// What an account is called, tracked; once it is gone, what it was called when the workshop was closed, or that it is
    /// gone.
    pub fn name(self, id: AccountId) -> String {
        let name = self
            .app
            .with_workspace(|here| here.account(id).map(|account| account.name.to_string()));
        let then = || self.with(|one| one.name_then(id).map(str::to_owned));
        name.flatten()
            .or_else(then)
            .unwrap_or_else(|| close::gone(self.app.locale()).to_owned())
    }
}

/// What a workshop has led to; it stands once the workshop is over.
fn what_came_out(one: &Workshop) -> impl PartialEq + use<'_> {
    let answers = (&one.participants, &one.tasks, &one.ballots, &one.talks);
    let lists = (&one.long_list, &one.short_list, &one.left_out);
    (answers, lists, &one.decisions, one.taken_over)
}
