//! The values of the chart as a table, one row an account.

use leptos::prelude::*;

use crate::domain::account::Figure;
use crate::domain::carriers::{Carrier, Carriers};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::{format, portfolio_screen as words};

use super::Seen;

/// The most rows of the table; the rest is one row.
const MOST_ROWS: usize = 300;

/// The table, made when somebody opens it.
#[component]
pub fn Values(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let open = RwSignal::new(false);
    let toggle = move |event: leptos::ev::Event| {
        let details = event_target::<leptos::web_sys::Element>(&event);
        open.set(details.has_attribute("open"));
    };
    view! {
        <details class="portfolio__values" on:toggle=toggle>
            <summary>{app.t(words::values)}</summary>
            <Show when=move || open.get()>
                <div class="portfolio__scroll" tabindex="0" role="region" aria-label=app.t(words::values)>
                    {move || seen.with(|carriers| table(app, seen, carriers))}
                </div>
            </Show>
        </details>
    }
}

fn table(app: App, seen: Seen, carriers: &Carriers) -> AnyView {
    let locale = app.locale();
    let rows = carriers.carriers.iter().take(MOST_ROWS).enumerate();
    let rows = rows.map(|(at, carrier)| row(app, seen.lens.get(), carriers, carrier, at + 1));
    let more = carriers.carriers.len().saturating_sub(MOST_ROWS);
    let more = (more > 0).then(|| {
        let rest: i128 = carriers
            .carriers
            .iter()
            .skip(MOST_ROWS)
            .map(|one| i128::from(one.amount))
            .sum();
        view! {
            <tr>
                <td></td>
                <th scope="row">{words::and_more(locale, more)}</th>
                <td class="number">{format::money(locale, app.currency(), rest)}</td>
                <td class="number">{format::percent(locale, carriers.share(rest))}</td>
                <td class="number">{format::percent(locale, 1.0)}</td>
                <td></td>
            </tr>
        }
    });
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col" class="number">{words::place(locale)}</th>
                    <th scope="col">{words::account(locale)}</th>
                    <th scope="col" class="number">{seen.amount_head(app)}</th>
                    <th scope="col" class="number">{words::share(locale)}</th>
                    <th scope="col" class="number">{words::cumulative(locale)}</th>
                    <th scope="col">{words::class(locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()} {more}</tbody>
        </table>
    }
    .into_any()
}

fn row(
    app: App,
    lens: Figure,
    carriers: &Carriers,
    carrier: &Carrier,
    place: usize,
) -> impl IntoView {
    let locale = app.locale();
    let key = carrier
        .is_key
        .then(|| view! { <span class="tag tag--key">{words::is_key(locale)}</span> });
    view! {
        <tr>
            <td class="number">{format::number(locale, place as i128)}</td>
            <th scope="row">
                <a href=Route::Account(carrier.id).to_string()>{carrier.name.to_string()}</a>
                " " {key}
            </th>
            <td class="number">{format::money(locale, app.currency(), carrier.amount)}</td>
            <td class="number">{format::percent(locale, carriers.share(carrier.amount))}</td>
            <td class="number">{format::percent(locale, carriers.share(carrier.cumulative))}</td>
            <td>{words::class_word(locale, lens, carrier.class)}</td>
        </tr>
    }
}
