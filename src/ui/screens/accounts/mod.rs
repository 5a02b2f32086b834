//! The accounts screen: the working surface. A finding, the quick entry, filters, and a table of which only
//! the rows that are seen are in the page. Every value that people know is edited in its cell.

mod bulk;
mod cells;
mod edit;
mod editor;
mod filters;
mod grid;
mod keys;
mod list;
mod quick;
mod row;
mod window;

use leptos::ev;
use leptos::prelude::*;

use crate::session::listing::finding::finding;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::decision::DecisionDialog;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::shell::keys::add_account;
use crate::words::{accounts as words, shell};

use list::List;

/// The screen.
#[component]
pub fn Accounts() -> impl IntoView {
    let app = App::use_it();
    let list = List::provide();
    let escape = window_event_listener(ev::keydown, move |event| {
        if keys::is(&event, "Escape") && !event.default_prevented() && list.is_at_rest() {
            list.clear_selection();
        }
    });
    on_cleanup(move || escape.remove());
    let has_accounts = Memo::new(move |_| {
        app.portfolio()
            .is_some_and(|portfolio| !portfolio.lines().is_empty())
    });
    view! {
        <div class="accounts" class:accounts--cards=move || list.is_cards()>
            <Head />
            <quick::QuickEntry />
            <Show when=move || has_accounts.get() fallback=Empty>
                <filters::Filters />
                <grid::Grid />
                <bulk::SelectionBar />
            </Show>
            <DecisionDialog account=list.deciding() open=list.decision_open() />
        </div>
    }
}

#[component]
fn Head() -> impl IntoView {
    let app = App::use_it();
    let sentence = move || {
        let portfolio = app.portfolio()?;
        Some(words::finding(app.locale(), finding(&portfolio)))
    };
    view! {
        <div class="page-head">
            <div>
                <h1>{app.t(shell::accounts)}</h1>
                <p class="finding">{sentence}</p>
            </div>
            <div class="page-head__actions">
                <a class="button" href=Route::Data.to_string()>
                    {app.t(words::import)}
                </a>
                <button type="button" class="button button--primary" on:click=move |_| add_account(app)>
                    <Icon glyph=Glyph::Add />
                    {app.t(shell::add_account)}
                    <kbd aria-hidden="true">"N"</kbd>
                </button>
            </div>
        </div>
    }
}

/// What stands below the quick entry as long as there is nothing.
#[component]
fn Empty() -> impl IntoView {
    let app = App::use_it();
    view! {
        <section class="empty">
            <h2>{app.t(words::empty_title)}</h2>
            <p>{app.t(words::empty_text)}</p>
            <p class="accounts__ways">
                <button type="button" class="button button--primary" on:click=move |_| quick::focus()>
                    {app.t(words::empty_type)}
                </button>
                <a class="button" href=Route::Data.to_string()>
                    {app.t(words::empty_import)}
                </a>
            </p>
        </section>
    }
}
