//! The accounts screen: the working surface. A finding, the quick entry, filters, and a table of which only
//! the rows that are seen are in the page. Every value that people know is edited in its cell.

mod bands;
mod bulk;
mod cells;
mod clipboard;
mod columns;
mod conditions;
mod edit;
mod editor;
mod filters;
mod further;
mod grid;
mod keys;
mod list;
mod paste;
mod quick;
mod range;
mod row;
mod rows;
mod sheet;
mod tracks;
mod views;
mod window;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::portfolio::Line;
use crate::session::listing::finding::finding;
use crate::session::rating::Whom;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::decision::DecisionDialog;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keyboard;
use crate::ui::shell::keys::add_account;
use crate::words::{accounts as words, format, portfolio_screen, rate, shell, views as view_words};

use list::List;
use sheet::{Sheet, Sheets};

/// The screen.
#[component]
pub fn Accounts() -> impl IntoView {
    let app = App::use_it();
    let list = List::provide();
    Sheets::provide();
    let escape = window_event_listener(ev::keydown, move |event| {
        if keyboard::key(&event) == "Escape" && !event.default_prevented() && list.is_at_rest() {
            if list.range().is_some() {
                list.range().collapse();
            } else {
                list.clear_selection();
            }
        }
    });
    on_cleanup(move || escape.remove());
    let paste = paste::Paste::provide();
    clipboard::listen(list, paste);
    let has_accounts = Memo::new(move |_| {
        app.portfolio()
            .is_some_and(|portfolio| !portfolio.lines().is_empty())
    });
    let columns = Memo::new(move |_| columns(app).unwrap_or_default());
    let is_arranged = move || {
        app.listing().with(|listing| !listing.columns.is_empty())
            || list.drawn().with(Option::is_some)
    };
    let arranged = Memo::new(move |_| {
        let mut shown = app.listing().with(|listing| listing.shown());
        if let Some(drawn) = list.drawn().get() {
            drawn.over(&mut shown);
        }
        let (tracks, least) = tracks::tracks(&shown);
        (tracks, least, tracks::printed(&shown))
    });
    view! {
        <div
            class=move || {
                // One text for all: a class that is written anew takes away what was added to it.
                let cards = if list.is_cards() { " accounts--cards" } else { "" };
                let arranged = if is_arranged() { " accounts--arranged" } else { "" };
                let is_drawn = list.drawn().with(Option::is_some);
                let drawn = if is_drawn { " accounts--drawn" } else { "" };
                columns.with(|(class, _)| format!("{class}{cards}{arranged}{drawn}"))
            }
            style:--arranged=move || arranged.with(|(tracks, ..)| tracks.clone())
            style:--printed=move || arranged.with(|(.., (tracks, _))| tracks.clone())
            style:--smaller=move || arranged.with(|(.., (_, smaller))| smaller.clone())
            style:--least=move || arranged.with(|(_, least, _)| format!("{least}px"))
            style:--longest=move || columns.with(|(_, longest)| longest.to_string())
        >
            <Head has_accounts />
            <quick::QuickEntry />
            <Show when=move || has_accounts.get() fallback=Empty>
                <filters::Filters />
                <grid::Grid />
                <bulk::SelectionBar />
                <sheet::Arrange />
                <range::RangeBar />
            </Show>
            <paste::PasteDialog paste />
            <DecisionDialog account=list.deciding() open=list.decision_open() />
        </div>
    }
}

/// Which columns have something to say, as classes, and the letters of the longest revenue or of its years: a
/// column takes the room that it needs, and the names get the rest.
fn columns(app: App) -> Option<(String, usize)> {
    let portfolio = app.portfolio()?;
    let (locale, currency, lines) = (app.locale(), app.currency(), portfolio.lines());
    let none = |says: fn(&Line) -> bool| !lines.iter().any(says);
    let mut class = String::from("accounts");
    for (is_so, name) in [
        (
            none(|line| line.account.group.is_some()),
            " accounts--no-groups",
        ),
        (
            none(|line| line.account.owner.is_some()),
            " accounts--no-owners",
        ),
        (
            none(|line| !line.account.plans.is_empty()),
            " accounts--no-actions",
        ),
        (
            none(|line| line.account.next_review.is_some()),
            " accounts--no-reviews",
        ),
        (
            !none(|line| line.own.revenue.is_some_and(|cents| cents < 0)),
            " accounts--credits",
        ),
    ] {
        if is_so {
            class.push_str(name);
        }
    }
    let amounts = || lines.iter().filter_map(|line| line.own.revenue);
    let length = |cents: Option<i64>| {
        cents.map_or(0, |cents| {
            format::money(locale, currency, cents).chars().count()
        })
    };
    let longest = length(amounts().max()).max(length(amounts().min()));
    if longest > LONG {
        class.push_str(" accounts--long");
    }
    // The years stand below the head in smaller letters, behind the sign of a sum.
    let years = portfolio_screen::years(app.fiscal_year_start(), portfolio.years());
    let years = (years.chars().count() + 2) * 4 / 5;
    Some((class, longest.max(years)))
}

/// More letters of an amount than a card has room for beside the share.
const LONG: usize = 10;

#[component]
fn Head(has_accounts: Memo<bool>) -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let sheets = Sheets::use_it();
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
                <Show when=move || has_accounts.get() && !list.is_cards()>
                    <button
                        type="button"
                        class="button"
                        aria-haspopup="dialog"
                        on:click=move |_| sheets.show(Sheet::Columns)
                    >
                        <Icon glyph=Glyph::Columns />
                        {app.t(view_words::columns)}
                    </button>
                </Show>
                <Show when=move || has_accounts.get()>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| app.go_rate(Whom::Largest, Vec::new())
                    >
                        {app.t(rate::title)}
                    </button>
                </Show>
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
                <button type="button" class="button button--primary" on:click=move |_| add_account(app)>
                    {app.t(words::empty_type)}
                </button>
                <a class="button" href=Route::Data.to_string()>
                    {app.t(words::empty_import)}
                </a>
            </p>
        </section>
    }
}
