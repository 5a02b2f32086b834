//! The frame around every screen: rail, top bar, messages. It knows where one is, not what one sees.

mod command_search;
mod drop;
mod history;
pub mod keys;
mod messages;
mod panels;
mod rail;
mod run;
mod sample;
mod settings;
mod topbar;
mod workshop;
mod workspaces;

use leptos::ev;
use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::score_bar::Hatching;
use crate::ui::parts::Parts;
use crate::ui::screens;
use crate::words::{format, portfolio_screen, shell};

use panels::Panels;

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let app = App::use_it();
    let title = Memo::new(move |_| page_title(app));
    Effect::new(move |_| crate::browser::page::set_title(&title.get()));
    let panels = Panels::new();
    provide_context(panels);
    let is_alone = move || app.route().is_some_and(Route::is_alone);
    let listener =
        window_event_listener(ev::keydown, move |event| keys::pressed(app, panels, &event));
    on_cleanup(move || listener.remove());
    view! {
        <a class="skip-link" href="#main" on:click=move |event| {
            event.prevent_default();
            crate::browser::page::focus("main h1");
        }>
            {app.t(shell::skip)}
        </a>
        <div class="app" class:app--alone=is_alone>
            <rail::Rail panels />
            <topbar::TopBar panels />
            <main id="main" tabindex="-1">
                <workshop::WorkshopStrip />
                <messages::Notices />
                <sample::SampleStrip />
                <p class="printed-line small muted">{move || printed_line(app)}</p>
                <Screen />
            </main>
        </div>
        <messages::Toasts />
        <drop::DropAnywhere />
        <command_search::CommandSearch panels />
        <workspaces::Workspaces panels />
        <settings::Settings panels />
        <history::History panels />
        <keys::KeyHelp panels />
        <Hatching />
    }
}

/// What stands at the top of a page on paper, where nothing else says whose it is and of when.
fn printed_line(app: App) -> Option<String> {
    let locale = app.locale();
    let company = app.with_workspace(|workspace| workspace.head().name.to_string())?;
    let day = format::day(locale, app.today());
    Some(portfolio_screen::page::printed(locale, &company, &day))
}

/// What the browser shows as the name of the page: the account or the screen.
fn page_title(app: App) -> String {
    let locale = app.locale();
    let route = app.route();
    let account = match route {
        Some(Route::Account(id) | Route::Print(id, _)) => app.with_workspace(|workspace| {
            let account = workspace.account(id);
            account.map(|account| account.name.to_string())
        }),
        _ => None,
    };
    match (account.flatten(), route) {
        (Some(name), _) => shell::page_title(locale, &name),
        (None, Some(route)) => shell::page_title(locale, shell::page(locale, route)),
        (None, None) => shell::page_title(locale, shell::not_found(locale)),
    }
}

/// The screen that the address names.
#[component]
fn Screen() -> impl IntoView {
    let app = App::use_it();
    let route = Memo::new(move |_| app.route());
    // A memo, so that an edit of the workspace does not build the screen anew and take the focus away.
    let is_open = Memo::new(move |_| app.is_open());
    let parts = Parts::new();
    provide_context(parts);
    // While the store is being opened, too.
    Effect::new(move |_| {
        if let Some(route) = route.get() {
            parts.go(app, route);
        }
    });
    move || {
        if !is_open.get() {
            return screens::loading::Loading().into_any();
        }
        match route.get() {
            Some(route) => parts.screen(app, route),
            None => screens::loading::NotFound().into_any(),
        }
    }
}
