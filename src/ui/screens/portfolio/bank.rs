//! One page for a bank or an investor, for the screen and for paper.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::Figure as Lens;
use crate::domain::analysis::concentration::Concentration;
use crate::domain::bank_page::{Listed, largest};
use crate::domain::carriers::Carriers;
use crate::domain::families::Families;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::sheet::{Row, sheet};
use crate::words::format;
use crate::words::portfolio_screen::{self as screen, bank as words};

/// The screen. Subsidiaries count with their parent company: to a bank they are one debtor.
#[component]
pub fn BankPage() -> impl IntoView {
    let app = App::use_it();
    let letters = RwSignal::new(false);
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let families = Families::of(&portfolio, true);
        let carriers = app.with_workspace(|workspace| {
            let settings = &workspace.head().settings;
            Carriers::of(&portfolio, Lens::Revenue, settings, &families)
        })?;
        let listed = largest(&portfolio, &families, app.today());
        Some((carriers.concentration?, listed))
    });
    let company = move || {
        app.with_workspace(|workspace| workspace.head().name.to_string())
            .unwrap_or_default()
    };
    let finding = move || {
        found.with(|found| match found {
            Some((all, listed)) => {
                let first = listed.first().map(|one| name(app, one, 0, letters.get()));
                words::finding(app.locale(), &first.unwrap_or_default(), all)
            }
            None => words::empty(app.locale()).to_owned(),
        })
    };
    let content = move || {
        found.with(|found| {
            let (all, listed) = found.as_ref()?;
            Some(content(app, all, listed, letters.get()))
        })
    };
    let made = move || {
        let years = app
            .portfolio()
            .map(|portfolio| screen::years(app.fiscal_year_start(), portfolio.years()));
        let day = format::day(app.locale(), app.today());
        words::made(app.locale(), &day, &years.unwrap_or_default())
    };
    let tick = move |event: leptos::ev::Event| letters.set(event_target_checked(&event));
    view! {
        <div class="page-head">
            <div>
                <p class="small muted bank__company">{company}</p>
                <h1>{app.t(words::title)}</h1>
                <p class="finding">{finding}</p>
            </div>
            <div class="page-head__actions portfolio__choices">
                <label class="portfolio__tick small">
                    <input type="checkbox" prop:checked=move || letters.get() on:change=tick />
                    {app.t(words::letters)}
                </label>
                <a class="button" href=Route::Portfolio.to_string()>{app.t(words::back)}</a>
                <button type="button" class="button button--primary" on:click=move |_| page::print()>
                    {app.t(words::print)}
                </button>
            </div>
        </div>
        <div class="bank">{content}</div>
        <p class="small muted">{made}</p>
    }
}

fn name(app: App, one: &Listed, place: usize, letters: bool) -> String {
    match letters {
        true => words::letter(app.locale(), place),
        false => one.name.to_string(),
    }
}

fn content(app: App, all: &Concentration, listed: &[Listed], letters: bool) -> AnyView {
    let locale = app.locale();
    let day = |day| format::day(locale, day);
    let missing = || "–".to_owned();
    let rows = listed
        .iter()
        .enumerate()
        .map(|(place, one)| Row {
            head: name(app, one, place, letters),
            // A letter that leads to the customer would be none.
            to: (!letters).then_some(Route::Account(one.id)),
            cells: vec![
                format::percent(locale, one.revenue as f64 / all.base() as f64),
                one.since.map_or_else(missing, day),
                one.contract_end.map_or_else(missing, day),
                match one.mitigation.is_empty() {
                    true => missing(),
                    // What is done may name the customer.
                    false if letters => one.mitigation.join("; ").replace(one.name.as_str(), "…"),
                    false => one.mitigation.join("; "),
                },
            ],
        })
        .collect();
    let heads = [
        screen::account(locale),
        words::share(locale),
        words::since(locale),
        words::contract_end(locale),
        words::mitigation(locale),
    ];
    let without = |is: fn(&Listed) -> bool| listed.iter().filter(|one| is(one)).count();
    let gaps = [
        without(|one| one.since.is_none()),
        without(|one| one.contract_end.is_none()),
        without(|one| one.mitigation.is_empty()),
    ];
    let note = (gaps.iter().sum::<usize>() > 0 && !letters).then(|| {
        let [since, ends, done] = gaps;
        view! { <p class="note bank__note">{words::gaps(locale, since, ends, done)}</p> }
    });
    let together = [1, 3, 5, 10]
        .into_iter()
        .filter(|count| *count == 1 || *count < all.customers())
        .map(|count| {
            let head = match count {
                1 => screen::largest(locale).to_owned(),
                _ => screen::largest_together(locale, count),
            };
            (head, format::percent(locale, all.ratio(count)))
        });
    let figures = together.chain([
        (
            screen::effective(locale).to_owned(),
            screen::one_decimal(locale, all.effective_number()),
        ),
        (
            screen::accounts(locale).to_owned(),
            format::number(locale, all.customers() as i128),
        ),
    ]);
    let figures: Vec<AnyView> = figures
        .map(|(head, value)| {
            view! {
                <div>
                    <dt>{head}</dt>
                    <dd class="number">{value}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{words::figures(locale)}</h2>
            </div>
            <dl class="figures">{figures}</dl>
        </section>
        <section class="section">
            <div class="section__head">
                <h2>{words::largest(locale)}</h2>
            </div>
            {sheet(words::largest(locale), &heads, &[1, 2, 3], rows)}
            {note}
        </section>
    }
    .into_any()
}
