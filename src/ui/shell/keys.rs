//! Keys that work on every screen, and the help that lists them. Single letters never fire while something
//! is being typed, and can be switched off.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::caps::caps;
use crate::ui::components::dialog::Dialog;
use crate::ui::keyboard::{self, hits, is_dialog_open, is_typing, target};
use crate::words::Locale;
use crate::words::shell::{self, KeyGroup};

use super::panels::Panels;

/// The field in which a new account is named.
const QUICK_ENTRY: &str = "#quick-entry";

/// The field that narrows a list.
const FILTER: &str = "#filter";

/// Does what a key stands for, on any screen.
pub fn pressed(app: App, panels: Panels, event: &ev::KeyboardEvent) {
    if event.default_prevented() {
        return;
    }
    if (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
        let open_dialog = is_dialog_open();
        if keyboard::key(event).eq_ignore_ascii_case("k") && !event.shift_key() {
            event.prevent_default();
            search_key(panels, open_dialog);
        } else {
            step_key(app, event, open_dialog);
        }
        return;
    }
    // Looking for a dialog goes through the whole page, and a letter that is typed need not wait for that.
    let busy = event.is_composing() || is_typing(event) || event.alt_key();
    if busy || !app.single_letters() || is_dialog_open() {
        return;
    }
    match keyboard::key(event).as_str() {
        "n" | "N" => add_account(app),
        "/" => filter_list(app),
        "?" => panels.keys.set(true),
        _ => return,
    }
    event.prevent_default();
}

/// Goes into the field that narrows the list; from a screen without one to the list.
fn filter_list(app: App) {
    if !page::focus(FILTER) {
        app.go_to(Route::Accounts, FILTER);
    }
}

/// Goes to the list with the quick entry ready to be typed into; out of the sample to one's own list.
pub fn add_account(app: App) {
    if app.peek_is_sample() {
        app.type_own();
    } else {
        app.go_to(Route::Accounts, QUICK_ENTRY);
    }
}

/// Ctrl+K opens the field that finds everything, and closes it. Above another dialog it stays closed: what
/// it runs would happen behind that.
fn search_key(panels: Panels, open_dialog: bool) {
    let is_open = panels.search.get_untracked();
    panels.search.set(!is_open && !open_dialog);
}

/// Ctrl+Z and Ctrl+Shift+Z take back and bring again, also while a field of the workspace has the focus:
/// every keystroke there is an edit, so there is one history. Such a field says so with `data-live`; any
/// other holds a text that is not yet part of the workspace and keeps the undo of the browser. Over a dialog nothing
/// of the page behind is taken back, which nobody would see.
fn step_key(app: App, event: &ev::KeyboardEvent, open_dialog: bool) {
    let step = match (
        keyboard::key(event).to_ascii_lowercase().as_str(),
        event.shift_key(),
    ) {
        ("z", false) => App::undo,
        ("z", true) | ("y", false) => App::redo,
        _ => return,
    };
    if is_draft(event) || open_dialog && !hits(event, "[data-live]") {
        return;
    }
    event.prevent_default();
    step(app);
}

/// Whether the key goes to a text that is not part of the workspace.
fn is_draft(event: &ev::KeyboardEvent) -> bool {
    const TEXT: &str =
        "textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file])";
    target(event).is_some_and(|target| {
        target.matches(TEXT).unwrap_or_default() && !target.has_attribute("data-live")
    })
}

/// The help about keys.
#[component]
pub fn KeyHelp(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let title = app.label(shell::keyboard_help);
    view! {
        <Dialog title open=panels.keys class="key-help">
            <SingleLetters />
            {move || {
                let locale = app.locale();
                shell::KEYS.map(|group| part(locale, group)).into_iter().collect_view()
            }}
        </Dialog>
    }
}

/// The keys of one place, each with what it does.
fn part(locale: Locale, group: KeyGroup) -> AnyView {
    let keys = group.keys.iter().map(|(keys, what)| {
        view! {
            <dt>{caps(keys(locale), locale)}</dt>
            <dd>{what(locale)}</dd>
        }
    });
    view! {
        <h3>{(group.place)(locale)}</h3>
        <dl class="key-list">{keys.collect_view()}</dl>
    }
    .into_any()
}

/// The switch that turns single letters off as shortcuts.
#[component]
pub fn SingleLetters() -> impl IntoView {
    let app = App::use_it();
    let switch = move |event| app.set_single_letters(event_target_checked(&event));
    view! {
        <label class="key-switch">
            <input type="checkbox" prop:checked=app.single_letters() on:change=switch />
            <span>{app.t(shell::single_letters)}</span>
        </label>
    }
}
