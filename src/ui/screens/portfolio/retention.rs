//! Who stayed from one year to the next: the rates, the bridge between both years, and who is behind each step.

use leptos::prelude::*;

use super::{Seen, money};
use crate::domain::drawing::{BridgeStep, Tone, bridge};
use crate::domain::retention::{Moved, Retention, Step, years};
use crate::domain::values::Year;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::sheet::{Row, sheet};
use crate::words::format;
use crate::words::portfolio_screen::{self as screen, retention as words, what_if};

/// The names that stand with a step.
const NAMED: usize = 4;
/// The most rows of the table of all customers.
const MOST_ROWS: usize = 300;

/// The section.
#[component]
pub fn RetentionSection(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let wanted = RwSignal::new(None::<Year>);
    let all = Memo::new(move |_| app.portfolio().map(|all| years(&all)).unwrap_or_default());
    let year = Memo::new(move |_| {
        let chosen = wanted.get();
        all.with(|all| {
            chosen
                .filter(|year| all.contains(year))
                .or(all.first().copied())
        })
    });
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        Retention::of(&portfolio, year.get()?, &seen.families(&portfolio))
    });
    let options = Signal::derive(move || {
        let start = app.fiscal_year_start();
        let named = |year: &Year| (Some(*year), format::year(start, *year));
        all.with(|all| all.iter().map(named).collect::<Vec<_>>())
    });
    let has_some = Memo::new(move |_| found.with(Option::is_some));
    let has_choice = Memo::new(move |_| all.with(|all| all.len() > 1));
    let finding = move || match found.get() {
        Some(found) => finding_of(app, &found),
        None => words::no_years(app.locale()).to_owned(),
    };
    let name = app.label(words::bridge);
    let draw = move |width: f64| {
        let found = found.get()?;
        Some(picture(
            bridge(&steps(app, &found), width),
            finding_of(app, &found),
        ))
    };
    let rates = move || Some(rates(app, &found.get()?));
    let table = move || Some(table(app, &found.get()?));
    let remarks = move || Some(remarks(app, &found.get()?));
    let each = move || Some(each(app, &found.get()?));
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::RETENTION>{app.t(words::heading)}</h2>
                <Show when=move || has_choice.get()>
                    <div class="portfolio__by">
                        <ChoiceField
                            label=app.label(words::year)
                            options
                            value=year
                            choose=move |year| wanted.set(year)
                        />
                    </div>
                </Show>
            </div>
            {move || seen.only_revenue(app)}
            <p class="finding">{finding}</p>
            <Show when=move || has_some.get()>
                <div class="portfolio__band">
                    <Figure name draw of_period=false />
                    <div>{rates} {remarks}</div>
                </div>
                {table}
                <details class="portfolio__values">
                    <summary>{app.t(words::each)}</summary>
                    {each}
                </details>
                <p class="small muted">{app.t(words::benchmark)}</p>
            </Show>
        </section>
    }
}

/// Both years as they are written.
fn names_of_years(app: App, found: &Retention) -> [String; 2] {
    let start = app.fiscal_year_start();
    [found.from, found.to].map(|year| format::year(start, year))
}

fn finding_of(app: App, found: &Retention) -> String {
    let years = names_of_years(app, found);
    let lost = found.of_step(Step::Churn).next();
    let lost = lost.map(|one| (one.name.to_string(), money(app, one.from.into())));
    let lost = lost
        .as_ref()
        .map(|(name, amount)| [name.as_str(), amount.as_str()]);
    words::finding(app.locale(), found, [&years[0], &years[1]], lost)
}

/// An amount with its sign.
fn signed(app: App, amount: i128) -> String {
    match amount {
        1.. => format!("+{}", money(app, amount)),
        _ => money(app, amount),
    }
}

/// Start, every step that moves something, end; each begins where the one before it ends.
fn steps(app: App, found: &Retention) -> Vec<BridgeStep> {
    let locale = app.locale();
    let [from, to] = names_of_years(app, found);
    let mut at = found.start();
    let mut ends = vec![(words::revenue_of(locale, &from), 0, at, Tone::Ink)];
    for step in Step::BRIDGE {
        let change = found.change(step);
        if found.of_step(step).next().is_none() {
            continue;
        }
        let tone = match step {
            Step::New | Step::WonBack | Step::Expansion => Tone::Slate,
            Step::Unknown => Tone::Soft,
            _ => Tone::Risk,
        };
        ends.push((words::step(locale, step).to_owned(), at, at + change, tone));
        at += change;
    }
    ends.push((words::revenue_of(locale, &to), 0, at, Tone::Ink));
    let highest = ends.iter().map(|(_, from, to, _)| *from.max(to)).max();
    let part = |amount: i128| amount as f64 / highest.unwrap_or(1).max(1) as f64;
    let last = ends.len() - 1;
    ends.into_iter()
        .enumerate()
        .map(|(place, (name, from, to, tone))| BridgeStep {
            name,
            value: match place == 0 || place == last {
                true => money(app, to),
                false => signed(app, to - from),
            },
            from: part(from),
            to: part(to),
            tone,
        })
        .collect()
}

fn rates(app: App, found: &Retention) -> AnyView {
    let locale = app.locale();
    let rate =
        |rate: Option<f64>| rate.map_or("–".to_owned(), |rate| format::percent(locale, rate));
    let row = |head: &'static str, value: String| Row {
        head: head.to_owned(),
        to: None,
        cells: vec![value],
    };
    let stayed = words::stayed(locale, found.stayed(), found.customers());
    let logo = format!("{} ({stayed})", rate(found.logo()));
    let rows = vec![
        row(words::gross(locale), rate(found.gross())),
        row(words::net(locale), rate(found.net())),
        row(words::logo(locale), logo),
    ];
    let table = sheet(
        words::rates(locale),
        &["", screen::share(locale)],
        &[],
        rows,
    );
    view! {
        {table}
        <p class="small muted">{words::rates_mean(locale)}</p>
    }
    .into_any()
}

/// The steps as a table, with who is behind each.
fn table(app: App, found: &Retention) -> AnyView {
    let locale = app.locale();
    let [from, to] = names_of_years(app, found);
    let number = |count: usize| format::number(locale, count as i128);
    let whole = |year: &str, customers: usize, amount: i128| Row {
        head: words::revenue_of(locale, year),
        to: None,
        cells: vec![number(customers), money(app, amount), "–".to_owned()],
    };
    let before = found.moved.iter().filter(|one| one.from > 0).count();
    let after = found.moved.iter().filter(|one| one.to > 0).count();
    let mut rows = vec![whole(&from, before, found.start())];
    for step in Step::BRIDGE {
        let moved: Vec<&Moved> = found.of_step(step).collect();
        if moved.is_empty() {
            continue;
        }
        let amounts = moved
            .iter()
            .take(NAMED)
            .map(|one| signed(app, one.change()));
        let amounts: Vec<String> = amounts.collect();
        rows.push(Row {
            head: words::step(locale, step).to_owned(),
            to: None,
            cells: vec![
                number(moved.len()),
                signed(app, found.change(step)),
                words::names(locale, &moved, &amounts),
            ],
        });
    }
    rows.push(whole(&to, after, found.end()));
    let heads = [
        words::step_head(locale),
        screen::accounts(locale),
        words::change(locale),
        words::who(locale),
    ];
    sheet(words::bridge(locale), &heads, &[2], rows)
}

/// What the numbers leave out.
fn remarks(app: App, found: &Retention) -> AnyView {
    let locale = app.locale();
    let unknown: Vec<&str> = found
        .of_step(Step::Unknown)
        .map(|one| one.name.as_str())
        .collect();
    let names = what_if::names(locale, &unknown);
    let unknown = (!unknown.is_empty()).then(|| words::unknown(locale, &names, unknown.len()));
    let now = app
        .portfolio()
        .map(|portfolio| portfolio.fiscal_year(app.today()));
    let is_running = now.is_some_and(|now| i32::from(found.to) >= now);
    let running = is_running.then(|| words::running(locale, &names_of_years(app, found)[1]));
    let credits = (found.credits > 0).then(|| words::credits(locale, found.credits));
    let said = [running, unknown, credits].into_iter().flatten();
    let said: Vec<AnyView> = said
        .map(|text| view! { <p class="small muted">{text}</p> }.into_any())
        .collect();
    said.into_any()
}

/// Every customer with both years.
fn each(app: App, found: &Retention) -> AnyView {
    let locale = app.locale();
    let [from, to] = names_of_years(app, found);
    let rows = found.moved.iter().take(MOST_ROWS).map(|one| Row {
        head: one.name.to_string(),
        to: Some(Route::Account(one.id)),
        cells: vec![
            words::step(locale, one.step).to_owned(),
            money(app, one.from.into()),
            money(app, one.to.into()),
            signed(app, one.change()),
        ],
    });
    let mut rows: Vec<Row> = rows.collect();
    let more = found.moved.get(MOST_ROWS..).unwrap_or_default();
    if !more.is_empty() {
        let sum = |part: fn(&Moved) -> i128| more.iter().map(part).sum::<i128>();
        let (before, after) = (sum(|one| one.from.into()), sum(|one| one.to.into()));
        rows.push(Row {
            head: screen::and_more(locale, more.len()),
            to: None,
            cells: vec![
                "–".to_owned(),
                money(app, before),
                money(app, after),
                signed(app, after - before),
            ],
        });
    }
    let years = [
        words::revenue_of(locale, &from),
        words::revenue_of(locale, &to),
    ];
    let heads = [
        screen::account(locale),
        words::step_head(locale),
        &years[0],
        &years[1],
        words::change(locale),
    ];
    sheet(words::each(locale), &heads, &[0], rows)
}
