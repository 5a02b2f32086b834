//! The accounts whose own review is due.

use leptos::prelude::*;

use crate::domain::tasks::Whose;
use crate::domain::today::{Look, Today};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::{account_screen, review as words};

/// So many are named; the rest stands in the work of the day.
const NAMED: usize = 6;

/// The section.
pub fn due(app: App) -> AnyView {
    let head = app.head();
    let looks = Memo::new(move |_| {
        let today = app.today();
        let (Some(portfolio), Some(head)) = (app.portfolio(), head.get()) else {
            return Vec::new();
        };
        let accounts = portfolio.lines().iter().map(|line| &line.account);
        Today::of(accounts, &head.settings, Whose::Everyone, today).reviews
    });
    let rows = move || {
        let looks: Vec<Look> = looks.with(|looks| looks.iter().take(NAMED).cloned().collect());
        looks.into_iter().map(|look| row(app, look)).collect_view()
    };
    let is_empty = Memo::new(move |_| looks.with(Vec::is_empty));
    view! {
        <section class="section review-due" aria-labelledby="review-due">
            <div class="section__head">
                <h2 id="review-due">{app.t(words::accounts_due)}</h2>
                <a class="small" href=Route::Today.to_string()>{app.t(words::to_today)}</a>
            </div>
            <Show
                when=move || !is_empty.get()
                fallback=move || view! { <p class="muted">{app.t(words::no_accounts_due)}</p> }
            >
                <ul class="review-promises__list">{rows}</ul>
            </Show>
        </section>
    }
    .into_any()
}

fn row(app: App, look: Look) -> AnyView {
    let locale = app.locale();
    let when = look
        .day
        .map(|day| account_screen::until(locale, day, app.today()));
    view! {
        <li class="review-promise">
            <a class="review-promise__text" href=Route::Account(look.account).to_string()>
                {look.name}
            </a>
            <span class="small muted review-promise__who">{when}</span>
        </li>
    }
    .into_any()
}
