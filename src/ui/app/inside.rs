//! What only the keeper and the start of the app may do to the state.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{App, Storage};
use crate::domain::values::{Date, Timestamp};
use crate::session::Session;
use crate::session::library::Summary;
use crate::session::rating;
use crate::session::route::Route;
use crate::session::saver::SaveState;
use crate::ui::incoming::Incoming;
use crate::ui::keeper::Keeper;

impl App {
    /// Reads something of the keeper; `None` before the store is open.
    pub fn with_keeper<T>(self, read: impl FnOnce(&Keeper) -> Option<T>) -> Option<T> {
        self.keeper
            .with_value(|keeper| keeper.as_ref().and_then(read))
    }

    /// A clone of the keeper, for work that goes on.
    pub fn keeper(self) -> Option<Keeper> {
        self.keeper.get_value()
    }

    pub(in crate::ui) fn set_keeper(self, keeper: Keeper) {
        self.keeper.set_value(Some(keeper));
    }

    pub(in crate::ui) fn session_signal(self) -> RwSignal<Option<Session>> {
        self.session
    }

    pub(in crate::ui) fn incoming_signal(self) -> RwSignal<Option<Incoming>> {
        self.incoming
    }

    /// How many accounts are rated one question after the other; it stays when the screen is left.
    pub(in crate::ui) fn rating_signal(self) -> RwSignal<rating::Settings> {
        self.rating
    }

    pub(in crate::ui) fn arrival(self) -> StoredValue<Option<(Route, Cow<'static, str>)>> {
        self.arrival
    }

    /// The screen, once, for an event.
    pub(in crate::ui) fn route_now(self) -> Option<Route> {
        self.route.get_untracked()
    }

    pub(in crate::ui) fn left(self) -> StoredValue<Vec<Session>> {
        self.left
    }

    /// How the store is, once, for an event.
    pub(in crate::ui) fn storage_now(self) -> Storage {
        self.storage.get_untracked()
    }

    pub(in crate::ui) fn set_storage(self, storage: Storage) {
        self.storage.set(storage);
    }

    /// Whether the work is safe, once, for an event.
    pub(in crate::ui) fn save_state_now(self) -> SaveState {
        self.save_state.get_untracked()
    }

    pub(in crate::ui) fn set_save_state(self, state: SaveState) {
        if self.save_state.with_untracked(|known| *known != state) {
            self.save_state.set(state);
        }
    }

    pub(in crate::ui) fn set_workspaces(self, workspaces: Vec<Summary>) {
        self.workspaces.set(workspaces);
    }

    /// What was remembered of the last backup file of the open workspace.
    pub(in crate::ui) fn set_last_export(self, at: Option<Timestamp>, taken_in: usize) {
        self.last_export.set(at);
        self.taken_in.set(taken_in);
    }

    pub(in crate::ui) fn set_route(self, route: Option<Route>) {
        self.route.set(route);
    }

    pub(in crate::ui) fn set_today(self, today: Date) {
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }
}
