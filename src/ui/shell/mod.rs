//! The frame around every screen: rail, top bar, messages. It knows where one is, not what one sees.

mod messages;
mod rail;
mod topbar;
mod workspaces;

use leptos::ev;
use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::screens;
use crate::words::{Locale, shell};

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let app = App::use_it();
    Effect::new(move |_| {
        let locale = app.locale();
        let word = app
            .route()
            .map_or(shell::not_found as fn(Locale) -> _, page_word);
        let title = shell::page_title(locale, word(locale));
        crate::browser::page::set_title(&title);
    });
    let keys = window_event_listener(ev::keydown, move |event| undo_keys(app, &event));
    on_cleanup(move || keys.remove());
    view! {
        <a class="skip-link" href="#main" on:click=move |event| {
            event.prevent_default();
            crate::browser::page::focus("main h1");
        }>
            {app.t(shell::skip)}
        </a>
        <div class="app">
            <rail::Rail />
            <topbar::TopBar />
            <main id="main" tabindex="-1">
                <messages::Notices />
                <Screen />
            </main>
        </div>
        <messages::Toasts />
    }
}

/// What a screen is called.
const fn page_word(route: Route) -> fn(Locale) -> &'static str {
    match route {
        Route::Start => shell::start,
        Route::Accounts | Route::Account(_) => shell::accounts,
        Route::Portfolio => shell::portfolio,
        Route::Plans => shell::plans,
        Route::Model => shell::model,
        Route::Data => shell::data,
    }
}

/// The screen that the address names.
#[component]
fn Screen() -> impl IntoView {
    let app = App::use_it();
    let route = Memo::new(move |_| app.route());
    // A memo, so that an edit of the workspace does not build the screen anew and take the focus away.
    let is_open = Memo::new(move |_| app.is_open());
    move || {
        if !is_open.get() {
            return screens::loading::Loading().into_any();
        }
        match route.get() {
            Some(Route::Start) => screens::start::Start().into_any(),
            Some(Route::Accounts) => screens::accounts::Accounts().into_any(),
            Some(Route::Account(id)) => view! { <screens::account::AccountScreen id /> }.into_any(),
            Some(Route::Portfolio) => screens::portfolio::PortfolioScreen().into_any(),
            Some(Route::Plans) => screens::plans::Plans().into_any(),
            Some(Route::Model) => screens::model::Model().into_any(),
            Some(Route::Data) => screens::data::Data().into_any(),
            None => screens::loading::NotFound().into_any(),
        }
    }
}

/// Ctrl+Z and Ctrl+Shift+Z take back and bring again, also while a field has the focus: every keystroke is
/// an edit of the workspace, so there is one history.
fn undo_keys(app: App, event: &ev::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    let step = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => App::undo,
        ("z", true) | ("y", false) => App::redo,
        _ => return,
    };
    event.prevent_default();
    step(app);
}
