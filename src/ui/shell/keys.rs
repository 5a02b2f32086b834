//! Keys that work on every screen, and the help that lists them. Single letters never fire while something
//! is being typed, and can be switched off.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;

use crate::browser::page;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::dialog::Dialog;
use crate::words::{Locale, shell};

/// The field in which a new account is named.
const QUICK_ENTRY: &str = "#quick-entry";

/// The field that narrows a list.
const FILTER: &str = "#filter";

/// Does what a key stands for, on any screen.
pub fn pressed(app: App, help: RwSignal<bool>, event: &ev::KeyboardEvent) {
    if event.default_prevented() {
        return;
    }
    if (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
        step_key(app, event);
        return;
    }
    let open_dialog = document().query_selector("dialog[open]");
    let busy = is_typing(event) || matches!(open_dialog, Ok(Some(_)));
    if event.alt_key() || busy || !app.single_letters() {
        return;
    }
    match event.key().as_str() {
        "n" | "N" => add_account(app),
        "/" => {
            page::focus(FILTER);
        }
        "?" => help.set(true),
        _ => return,
    }
    event.prevent_default();
}

/// Goes to the list with the quick entry ready to be typed into.
pub fn add_account(app: App) {
    app.go_to(Route::Accounts, QUICK_ENTRY);
}

/// Ctrl+Z and Ctrl+Shift+Z take back and bring again, also while a field of the workspace has the focus:
/// every keystroke there is an edit, so there is one history. Such a field says so with `data-live`; any
/// other holds a text that is not yet part of the workspace and keeps the undo of the browser.
fn step_key(app: App, event: &ev::KeyboardEvent) {
    let step = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => App::undo,
        ("z", true) | ("y", false) => App::redo,
        _ => return,
    };
    if is_draft(event) {
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

fn is_typing(event: &ev::KeyboardEvent) -> bool {
    event.is_composing()
        || target(event).is_some_and(|target| {
            let tag = target.tag_name();
            matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT")
                || target.has_attribute("contenteditable")
        })
}

fn target(event: &ev::KeyboardEvent) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}

/// The help about keys.
#[component]
pub fn KeyHelp(
    /// Whether it stands open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = App::use_it();
    let title = Signal::derive(move || shell::keyboard_help(app.locale()).to_owned());
    let switch = move |event| app.set_single_letters(event_target_checked(&event));
    view! {
        <Dialog title open>
            <dl class="key-list">{entries(app)}</dl>
            <label class="key-switch">
                <input type="checkbox" prop:checked=app.single_letters() on:change=switch />
                <span>{app.t(shell::single_letters)}</span>
            </label>
        </Dialog>
    }
}

/// The keys, each with what it does.
fn entries(app: App) -> impl IntoView {
    type Word = fn(Locale) -> &'static str;
    let plain: [(Word, Word); 6] = [
        (|_| "N", shell::key_add),
        (|_| "/", shell::key_filter),
        (|_| "?", shell::key_help),
        (shell::escape, shell::key_escape),
        (shell::control_z, shell::key_undo),
        (shell::control_shift_z, shell::key_redo),
    ];
    plain.map(|(keys, what)| {
        let caps = move || {
            let keys = keys(app.locale()).split('+');
            keys.map(|key| view! { <kbd>{key}</kbd> }).collect_view()
        };
        view! {
            <dt>{caps}</dt>
            <dd>{app.t(what)}</dd>
        }
    })
}
