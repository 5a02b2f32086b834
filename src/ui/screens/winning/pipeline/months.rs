//! When orders are expected, month by month.

use leptos::prelude::*;

use super::money;
use crate::domain::drawing::{BarRow, Tone, bars};
use crate::domain::pipeline_need::{Due, When, by_month};
use crate::ui::app::App;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::sheet::{Row, sheet};
use crate::words::{format, opportunities as words, portfolio_screen as screen};

/// The section.
#[component]
pub fn Months() -> impl IntoView {
    let app = App::use_it();
    let all = Memo::new(move |_| {
        let (portfolio, today) = (app.portfolio()?, app.today());
        let accounts = portfolio.lines().iter().map(|line| line.account.as_ref());
        Some(by_month(accounts, today))
    });
    let finding = move || {
        let all = all.get()?;
        let strongest = all
            .iter()
            .filter(|due| matches!(due.when, When::Month(..)) && due.weighted() > 0)
            .max_by_key(|due| due.weighted());
        let strongest = strongest.map(|due| {
            (
                words::when(app.locale(), due.when),
                money(app, due.weighted()),
            )
        });
        let strongest = strongest
            .as_ref()
            .map(|(when, amount)| [when.as_str(), amount.as_str()]);
        let empty = all
            .iter()
            .filter(|due| matches!(due.when, When::Month(..)) && due.open == 0);
        Some(words::months_finding(
            app.locale(),
            strongest,
            empty.count(),
        ))
    };
    let name = app.label(words::months);
    let draw = move |width: f64| {
        let rows = rows(app, &all.get()?);
        Some(picture(bars(&rows, width), finding().unwrap_or_default()))
    };
    let has_some = Memo::new(move |_| all.with(|all| all.iter().flatten().any(|due| due.open > 0)));
    let table = move || Some(table(app, &all.get()?));
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::MONTHS>{app.t(words::months)}</h2>
            </div>
            <p class="finding">{finding}</p>
            <Show when=move || has_some.get()>
                <Figure name draw of_period=false />
                <details class="portfolio__values">
                    <summary>{app.t(screen::values)}</summary>
                    {table}
                </details>
            </Show>
        </section>
    }
}

/// Every month of the year; what is overdue, later or without a day only where there is some.
fn shown(all: &[Due]) -> impl Iterator<Item = &Due> {
    all.iter()
        .filter(|due| matches!(due.when, When::Month(..)) || due.open > 0)
}

fn rows(app: App, all: &[Due]) -> Vec<BarRow> {
    let longest = all.iter().map(Due::weighted).max().unwrap_or(0).max(1);
    let locale = app.locale();
    let row = |due: &Due| BarRow {
        name: words::when(locale, due.when),
        value: match due.open {
            0 => "–".to_owned(),
            _ => words::due(
                locale,
                &money(app, due.weighted()),
                due.open,
                due.without_value,
            ),
        },
        share: due.weighted() as f64 / longest as f64,
        tone: match due.when {
            When::Overdue => Tone::Risk,
            When::Month(..) => Tone::Slate,
            When::Later | When::Unknown => Tone::Soft,
        },
    };
    shown(all).map(row).collect()
}

fn table(app: App, all: &[Due]) -> AnyView {
    let locale = app.locale();
    let number = |count: usize| format::number(locale, count as i128);
    let rows = shown(all)
        .map(|due| Row {
            head: words::when(locale, due.when),
            to: None,
            cells: vec![
                number(due.open),
                money(app, due.value),
                money(app, due.weighted()),
                number(due.without_value),
            ],
        })
        .collect();
    let heads = [
        words::month(locale),
        words::number(locale),
        words::amount(locale),
        words::weighted(locale),
        words::without_amount(locale),
    ];
    sheet(words::months(locale), &heads, &[], rows)
}
