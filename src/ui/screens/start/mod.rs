//! The start screen: what Keyfolio is for and the ways in; in a workspace with customers, where one stands
//! and what could be done next.

mod privacy;
mod standing;
mod ways;

pub use standing::is_saved;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;

use crate::browser::files;
use crate::session::route::Route;
use crate::ui::app::{App, Incoming};
use crate::ui::components::mark::Brand;
use crate::words::{fit, shell, start};

/// The screen.
#[component]
pub fn Start() -> impl IntoView {
    let app = App::use_it();
    let has_accounts = Memo::new(move |_| {
        app.with_workspace(|workspace| workspace.accounts().len() > 0)
            .unwrap_or_default()
    });
    let paste = window_event_listener(ev::paste, move |event| take_paste(app, &event));
    on_cleanup(move || paste.remove());
    let first = move || match has_accounts.get() {
        true => view! { <standing::Standing /> }.into_any(),
        false => view! { <Welcome /> }.into_any(),
    };
    view! {
        <div class="start">
            {first} <ways::Ways has_accounts /> <privacy::Promise />
        </div>
    }
}

/// One sentence that says what Keyfolio is for.
#[component]
fn Welcome() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="start__welcome">
            <p class="start__name" translate="no">
                <Brand />
                {app.t(shell::keyfolio)}
            </p>
            <h1>{app.t(start::promise)}</h1>
            <p class="finding">{app.t(start::what_it_does)}</p>
            <p class="start__fit">
                <strong>{app.t(fit::teaser)}</strong>
                " "
                {app.t(fit::teaser_hint)}
                " "
                <a href=Route::Fit.to_string()>{app.t(fit::to_questions)}</a>
            </p>
        </div>
    }
}

/// A table or a file that is pasted anywhere on the page, but not into a field, goes to the data screen.
fn take_paste(app: App, event: &ev::ClipboardEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let in_field =
        target.is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA"));
    if in_field || event.default_prevented() {
        return;
    }
    let file = event.clipboard_data().and_then(|data| data.files()?.get(0));
    match (files::pasted_text(event), file) {
        (Some(text), _) => app.offer(Incoming::Text(text)),
        (None, Some(file)) => app.offer_file(file),
        (None, None) => return,
    }
    event.prevent_default();
}
