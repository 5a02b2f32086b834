//! Does what was chosen in the field that finds everything.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keys::add_account;
use super::panels::Panels;
use crate::browser::page;
use crate::domain::command::Command;
use crate::session::command_search::Entry;
use crate::session::listing::Listing;
use crate::session::route::Route;
use crate::ui::app::{App, fresh};
use crate::ui::screens::data::save_backup;
use crate::words::Locale;

/// The heading of the plan on the page of an account.
const PLAN: &str = "#plan-heading";

/// Does it. `typed` is what stood in the field.
pub fn run(app: App, panels: Panels, entry: Entry, typed: &str) {
    match entry {
        Entry::Account(id) => app.go(Route::Account(id)),
        Entry::Plan(id) => app.go_to(Route::Account(id), PLAN),
        Entry::Screen(route) => app.go(route),
        Entry::AddAccount => add_account(app),
        Entry::AddNamed => add_named(app, typed.trim().to_owned()),
        Entry::ImportList => app.go(Route::Data),
        Entry::SaveBackup => save_backup(app),
        Entry::Undo => app.undo(),
        Entry::Redo => app.redo(),
        Entry::History => panels.history.set(true),
        Entry::Settings => panels.settings.set(true),
        Entry::Keys => panels.keys.set(true),
        Entry::Language => app.set_locale(app.peek_locale().pick(Locale::De, Locale::En)),
        Entry::Theme(theme) => app.set_theme(theme),
        Entry::Density(density) => app.set_density(density),
        Entry::Print => page::print(),
        Entry::NewWorkspace => panels.name_workspace(app),
        Entry::Workspace(id) => spawn_local(app.open_workspace(id)),
    }
}

/// Adds an account, and opens it; in the list it stands on top. What somebody types is a customer of their
/// own and does not go into the sample.
fn add_named(app: App, name: String) {
    spawn_local(async move {
        if !app.peek_is_sample() || app.leave_sample().await {
            add_here(app, name);
        }
    });
}

fn add_here(app: App, name: String) {
    let id = fresh();
    let add = Command::AddAccount { id, name };
    if app.dispatch_and_tell(add).is_some() {
        app.listing()
            .update(|listing: &mut Listing| listing.fresh.insert(0, id));
        app.go(Route::Account(id));
    }
}
