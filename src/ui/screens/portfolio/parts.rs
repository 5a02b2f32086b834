//! What the whole is made of: by customer group, industry, region, country or owner.

use leptos::prelude::*;

use crate::domain::account::Figure as Lens;
use crate::domain::breakdown::{Grouping, Part, breakdown, groupings};
use crate::domain::drawing::{BarRow, Tone, bars};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::figure::{Figure, picture};
use crate::words::{format, portfolio_screen as words};

use super::Seen;
use crate::ui::components::sheet::{Row, sheet};

/// The most bars; the rest is one.
const MOST_BARS: usize = 10;

/// The section.
#[component]
pub fn Parts(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let offered = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        app.with_workspace(|workspace| groupings(&portfolio, workspace.head()))
    });
    let wanted = RwSignal::new(0_usize);
    let grouping = Memo::new(move |_| {
        let offered = offered.get()?;
        offered.get(wanted.get()).or(offered.first()).copied()
    });
    let options = Signal::derive(move || {
        let (locale, offered) = (app.locale(), offered.get().unwrap_or_default());
        let offered = offered.into_iter().enumerate();
        offered
            .map(|(at, one)| (at, words::breakdown::grouping(locale, one).to_owned()))
            .collect::<Vec<_>>()
    });
    let parts = Memo::new(move |_| {
        let (portfolio, grouping) = (app.portfolio()?, grouping.get()?);
        let families = seen.families(&portfolio);
        app.with_workspace(|workspace| {
            let head = workspace.head();
            breakdown(&portfolio, head, &families, seen.lens.get(), grouping)
        })
    });
    let finding = move || match parts.get() {
        Some(parts) => words::breakdown::finding(app.locale(), seen.lens.get(), &parts),
        None => words::breakdown::nothing(app.locale()).to_owned(),
    };
    let name = Signal::derive(move || {
        let locale = app.locale();
        let heading = words::breakdown::heading(locale);
        match grouping.get() {
            Some(by) => format!("{heading}: {}", words::breakdown::grouping(locale, by)),
            None => heading.to_owned(),
        }
    });
    let draw = move |width: f64| {
        let rows = rows(app, &parts.get()?);
        Some(picture(bars(&rows, width), finding()))
    };
    let table = move || {
        let parts = parts.get()?;
        let by = words::breakdown::grouping(app.locale(), grouping.get()?);
        Some(table(app, seen, by, &parts))
    };
    let has_parts = Memo::new(move |_| grouping.get().is_some());
    let left_out = move || {
        let said = seen.with(|carriers| super::left_out(app, seen.lens.get(), carriers));
        let said = said.flatten();
        said.map(|said| view! { <p class="small muted">{said}</p> })
    };
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::PARTS>{app.t(words::breakdown::heading)}</h2>
                <Show when=move || has_parts.get()>
                    <div class="portfolio__by">
                        <ChoiceField
                            label=app.label(words::breakdown::by)
                            options
                            value=wanted
                            choose=move |at| wanted.set(at)
                        />
                    </div>
                </Show>
            </div>
            <p class="finding">{finding}</p>
            <Show when=move || has_parts.get()>
                <Figure name draw />
                {left_out}
                <details class="portfolio__values">
                    <summary>{app.t(words::values)}</summary>
                    {table}
                </details>
            </Show>
        </section>
    }
}

/// The largest parts, the others as one, and last those that say nothing.
fn rows(app: App, parts: &[Part]) -> Vec<BarRow> {
    let (locale, currency) = (app.locale(), app.currency());
    let total: i128 = parts.iter().map(|part| part.amount).sum();
    let share = |amount: i128| amount as f64 / total.max(1) as f64;
    let named: Vec<&Part> = parts.iter().filter(|part| part.name.is_some()).collect();
    let shown = match named.len() > MOST_BARS {
        true => MOST_BARS - 1,
        false => named.len(),
    };
    let rest: i128 = named[shown..].iter().map(|part| part.amount).sum();
    let others = words::breakdown::others(locale, named.len() - shown);
    let first = named[..shown].iter().map(|part| {
        (
            words::breakdown::part(locale, part),
            part.amount,
            Tone::Slate,
        )
    });
    let others = (named.len() > shown).then_some((others, rest, Tone::Soft));
    let unsaid = parts.iter().filter(|part| part.name.is_none());
    let unsaid = unsaid.map(|part| {
        (
            words::breakdown::part(locale, part),
            part.amount,
            Tone::Soft,
        )
    });
    let longest = parts
        .iter()
        .map(|part| part.amount)
        .fold(rest, i128::max)
        .max(1);
    first
        .chain(others)
        .chain(unsaid)
        .map(|(name, amount, tone)| {
            let money = format::money(locale, currency, amount);
            BarRow {
                name,
                value: format!("{money} · {}", format::percent(locale, share(amount))),
                share: amount as f64 / longest as f64,
                tone,
            }
        })
        .collect()
}

fn table(app: App, seen: Seen, by: &'static str, parts: &[Part]) -> AnyView {
    let (locale, currency) = (app.locale(), app.currency());
    let total: i128 = parts.iter().map(|part| part.amount).sum();
    let number = |count: usize| format::number(locale, count as i128);
    let rows = parts
        .iter()
        .map(|part| Row {
            head: words::breakdown::part(locale, part),
            to: None,
            cells: vec![
                number(part.earning),
                number(part.key_accounts),
                format::money(locale, currency, part.amount),
                format::percent(locale, part.amount as f64 / total.max(1) as f64),
                part.largest
                    .as_ref()
                    .map_or("–".to_owned(), |(name, _)| name.to_string()),
            ],
        })
        .collect();
    let amount = seen.amount_head(app);
    let heads = [
        by,
        words::accounts(locale),
        words::breakdown::key(locale),
        &amount,
        words::share(locale),
        words::breakdown::largest(locale),
    ];
    sheet(by, &heads, &[4], rows)
}

/// Every part of several customers, of every grouping that is offered, for whoever wants a whole part at once.
pub fn all_parts(app: App, seen: Seen) -> Option<Vec<(Grouping, Part)>> {
    let portfolio = app.portfolio()?;
    let families = seen.families(&portfolio);
    app.with_workspace(|workspace| {
        let head = workspace.head();
        let mut all = Vec::new();
        for grouping in groupings(&portfolio, head) {
            let parts = breakdown(&portfolio, head, &families, Lens::Revenue, grouping);
            let earning = parts
                .into_iter()
                .filter(|part| part.name.is_some() && part.amount > 0 && part.earning > 1);
            all.extend(earning.map(|part| (grouping, part)));
        }
        all
    })
}
