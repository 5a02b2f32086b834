//! How much hung on how few in each year.

use leptos::prelude::*;

use crate::domain::drawing::{Series, small_multiples};
use crate::domain::over_years::{YearRow, over_years};
use crate::ui::app::App;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::page_index::lead_to;
use crate::words::portfolio_screen::{self as screen, dependency as words};
use crate::words::{Locale, format, snapshots};

use super::{PICTURES, Seen};
use crate::ui::components::sheet::{Row, sheet};

/// The section.
#[component]
pub fn Years(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let rows = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let families = seen.families(&portfolio);
        Some(over_years(&portfolio, seen.lens.get(), &families))
    });
    let finding = move || {
        Some(words::over_years(
            app.locale(),
            app.fiscal_year_start(),
            &rows.get()?,
        ))
    };
    let name = app.label(words::years);
    let draw = move |width: f64| {
        let rows = rows.get()?;
        Some(drawing(app.locale(), app.fiscal_year_start(), &rows, width))
    };
    let several =
        Memo::new(move |_| rows.with(|rows| rows.as_ref().is_some_and(|rows| rows.len() > 1)));
    let table = move || Some(table(app, &rows.get()?));
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{move || name.get()}</h2>
                <button type="button" class="link small" on:click=move |_| lead_to(PICTURES)>
                    {app.t(snapshots::heading)}
                </button>
            </div>
            <p class="finding">{finding}</p>
            <Show when=move || several.get()>
                <Figure name draw of_period=false />
                <details class="portfolio__values">
                    <summary>{app.t(screen::values)}</summary>
                    {table}
                </details>
            </Show>
        </section>
    }
}

fn drawing(locale: Locale, start: u8, rows: &[YearRow], width: f64) -> AnyView {
    let most = rows
        .iter()
        .map(|row| row.concentration.effective_number())
        .fold(1.0, f64::max);
    let share = |name: &'static str, largest: usize| {
        // Both shares on their own scale: it is the way they take that counts.
        let highest = rows
            .iter()
            .map(|row| row.concentration.ratio(largest))
            .fold(0.01, f64::max);
        Series {
            name: name.to_owned(),
            values: rows
                .iter()
                .map(|row| {
                    let ratio = row.concentration.ratio(largest);
                    (ratio / highest, format::percent(locale, ratio))
                })
                .collect(),
        }
    };
    let effective = Series {
        name: words::effective_panel(locale).to_owned(),
        values: rows
            .iter()
            .map(|row| {
                let number = row.concentration.effective_number();
                (number / most, screen::one_decimal(locale, number))
            })
            .collect(),
    };
    let series = [
        share(screen::largest(locale), 1),
        share(words::three(locale), 3),
        effective,
    ];
    let years: Vec<String> = rows
        .iter()
        .map(|row| format::year(start, row.year))
        .collect();
    picture(
        small_multiples(&series, &years, width),
        words::over_years(locale, start, rows),
    )
}

fn table(app: App, rows: &[YearRow]) -> AnyView {
    let (locale, currency, start) = (app.locale(), app.currency(), app.fiscal_year_start());
    let rows = rows
        .iter()
        .map(|row| {
            let all = &row.concentration;
            Row {
                head: format::year(start, row.year),
                to: None,
                cells: vec![
                    format::money(locale, currency, all.base()),
                    format::number(locale, all.customers() as i128),
                    row.largest.to_string(),
                    format::percent(locale, all.ratio(1)),
                    format::percent(locale, all.ratio(3)),
                    screen::one_decimal(locale, all.effective_number()),
                ],
            }
        })
        .collect();
    let heads = [
        words::year(locale),
        words::whole(locale),
        screen::accounts(locale),
        screen::largest(locale),
        screen::share(locale),
        words::three(locale),
        words::effective(locale),
    ];
    sheet(words::years(locale), &heads, &[2], rows)
}
