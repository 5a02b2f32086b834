//! What stands in the place of a screen that is not there: not yet, or not at all.

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::{App, Notice};
use crate::words::shell;

/// The store is being opened, or could not be: then the notice above says so.
#[component]
pub fn Loading() -> impl IntoView {
    let app = App::use_it();
    let waits = Memo::new(move |_| {
        let is_told = |notice: &Notice| matches!(notice, Notice::NotOpened { .. });
        !app.notices().iter().any(is_told)
    });
    view! {
        <Show when=move || waits.get()>
        // A quick start shows none of it: the style sheet lets it appear after a moment.
        <div class="page-head loading">
            <h1>{app.t(shell::loading)}</h1>
        </div>
        <div class="skeleton" aria-hidden="true">
            <i></i>
            <i></i>
            <i></i>
            <i></i>
        </div>
        </Show>
    }
}

/// The address names no screen.
#[component]
pub fn NotFound() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="page-head">
            <h1>{app.t(shell::not_found)}</h1>
            <p class="finding">{app.t(shell::not_found_hint)}</p>
        </div>
        <p>
            <a href=Route::Accounts.to_string()>{app.t(shell::to_accounts)}</a>
        </p>
    }
}
