//! What is left of each customer's margin after care: key accounts and whoever gets special treatment or costs more
//! than it brings.

use leptos::prelude::*;

use super::reserves::ReserveField;
use super::{Seen, money};
use crate::domain::after_care::{AfterCare, Cared};
use crate::domain::workspace::Reserve;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::mark::KeyMark;
use crate::ui::components::sheet::scrolled;
use crate::words::portfolio_screen::{self as screen, care as words};
use crate::words::{format, treatment};

/// The most rows of the table.
const MOST: usize = 50;

/// The section.
#[component]
pub fn Care(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        Some(AfterCare::of(&portfolio, &seen.families(&portfolio)))
    });
    let has_rows = Memo::new(move |_| {
        found.with(|found| found.as_ref().is_some_and(|found| !found.rows.is_empty()))
    });
    let finding = move || found.with(|found| Some(finding(app, found.as_ref()?)));
    let said = move || found.with(|found| Some(said(app, found.as_ref()?)));
    let table = move || found.with(|found| Some(table(app, found.as_ref()?)));
    view! {
        <section class="section care">
            <div class="section__head">
                <h2 id=super::CARE>{app.t(words::heading)}</h2>
            </div>
            <p class="finding" aria-live="polite">{finding}</p>
            <Show
                when=move || has_rows.get()
                fallback=move || view! { <p class="muted">{app.t(words::nobody_hint)}</p> }
            >
                {said}
                <div class="care__rate">
                    <ReserveField reserve=Reserve::HourRate />
                    <p class="small muted">{app.t(words::rate_hint)}</p>
                </div>
                {table}
                <p class="small muted">{app.t(words::how)}</p>
            </Show>
        </section>
    }
}

/// What is lost with a customer, as far as that is known.
fn loss(app: App, row: &Cared) -> String {
    let amount = |cents: i128| money(app, cents);
    match (row.profit.left, row.profit.most()) {
        (Some(left), _) => amount(left),
        (None, Some(most)) => words::at_most(app.locale(), &amount(most)),
        (None, None) => String::new(),
    }
}

fn worst(app: App, found: &AfterCare, key: bool) -> String {
    let worst = found.losing(key).next();
    worst.map_or_else(String::new, |row| loss(app, row))
}

fn finding(app: App, found: &AfterCare) -> String {
    let known = found
        .of_kind(true)
        .filter(|row| row.profit.left.is_some())
        .fold((0, 0), |(left, margin): (i128, i128), row| {
            let more = row.profit.left.unwrap_or(0);
            (left + more, margin + row.profit.margin.unwrap_or(0))
        });
    let (left, margin) = (money(app, known.0), money(app, known.1));
    words::finding(
        app.locale(),
        found,
        &worst(app, found, true),
        [&left, &margin],
    )
}

/// What to do about losses, and what is missing to know more.
fn said(app: App, found: &AfterCare) -> AnyView {
    let locale = app.locale();
    let note = |text: String| view! { <p class="note note--risk">{text}</p> };
    let has_loss = found.losing(true).next().is_some();
    let key = has_loss.then(|| note(words::todo(locale).to_owned()));
    let others = words::costly(locale, found, &worst(app, found, false)).map(note);
    let first = found.borne.first();
    let amount = first.map_or_else(String::new, |one| money(app, one.margin.into()));
    let borne = words::borne(locale, &found.borne, &amount).map(note);
    let missing =
        words::missing(locale, found).map(|text| view! { <p class="care__missing">{text}</p> });
    view! { {key} {others} {borne} {missing} }.into_any()
}

fn table(app: App, found: &AfterCare) -> AnyView {
    let locale = app.locale();
    let names = [
        screen::margin(locale),
        words::hours(locale),
        words::care(locale),
        words::left(locale),
        words::of_margin(locale),
        words::hour(locale),
    ];
    let corner = view! { <th scope="col">{screen::account(locale)}</th> }.into_any();
    let columns = names.map(|name| view! { <th scope="col" class="number">{name}</th> }.into_any());
    let heads = std::iter::once(corner).chain(columns).collect();
    let rows: Vec<AnyView> = found
        .rows
        .iter()
        .take(MOST)
        .map(|one| row(app, one, names))
        .collect();
    let rest = found.rows.len().saturating_sub(MOST);
    let rest = (rest > 0).then(|| view! { <p class="small muted">{words::more(locale, rest)}</p> });
    let table = scrolled(
        words::heading(locale),
        true,
        "table care__table",
        heads,
        rows,
    );
    view! {
        {table}
        {rest}
    }
    .into_any()
}

fn row(app: App, one: &Cared, names: [&'static str; 6]) -> AnyView {
    let (locale, profit) = (app.locale(), &one.profit);
    let amount = |cents: Option<i128>| cents.map_or("–".to_owned(), |cents| money(app, cents));
    let shown = profit.shown();
    let care = Some(()).and_then(|()| Some(shown.hours? + shown.costs?));
    let hours = profit.taken.filter(|taken| taken.uncosted == 0);
    let is_loss = profit.is_loss();
    let left = match (profit.gap(), is_loss) {
        (Some(gap), false) => words::gap(locale, gap).to_owned(),
        _ => match profit.left {
            Some(_) => amount(shown.left),
            None => loss(app, one),
        },
    };
    let cells = [
        amount(shown.margin),
        hours.map_or("–".to_owned(), |taken| {
            treatment::hours_number(locale, taken.hours)
        }),
        amount(care),
        left,
        profit
            .of_margin()
            .map_or("–".to_owned(), |part| format::percent(locale, part)),
        amount(profit.an_hour_brings()),
    ];
    let cells: Vec<AnyView> = cells
        .into_iter()
        .zip(names)
        .enumerate()
        .map(|(place, (cell, name))| {
            let class = match (place, is_loss, profit.left.is_some()) {
                (3, true, _) => "number care__loss",
                (3, false, false) => "number care__open",
                _ => "number",
            };
            view! { <td class=class data-label=name>{cell}</td> }.into_any()
        })
        .collect();
    let key = one.is_key.then(|| {
        view! {
            <KeyMark key=true />
            <span class="visually-hidden">{screen::is_key(locale)}</span>
        }
    });
    let mark = is_loss.then(|| view! { <span class="tag tag--risk">{words::loss(locale)}</span> });
    view! {
        <tr>
            <th scope="row">
                {key} " " <a href=Route::Account(one.id).to_string()>{one.name.to_string()}</a> " " {mark}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}
