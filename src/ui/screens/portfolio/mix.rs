//! Key accounts against the base, and who is new, won back or not a customer yet.

use leptos::prelude::*;

use super::Seen;
use crate::domain::account::Figure;
use crate::domain::carriers::years_of;
use crate::domain::mix::{Mix as Found, Side};
use crate::domain::portfolio::Years;
use crate::domain::what_if::{Contributions, Holdings, Means};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::sheet::{Row, sheet};
use crate::words::format;
use crate::words::portfolio_screen::{self as screen, contribution, mix as words};

/// The gap between the two parts of the bar, of 1,000.
const GAP: f64 = 3.0;

/// The section.
#[component]
pub fn Mix(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio()?;
        let found = Found::of(&portfolio, seen.lens.get(), &seen.families(&portfolio));
        (found.whole() > 0).then_some(found)
    });
    let content = move || found.with(|found| Some(content(app, seen, found.as_ref()?)));
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id=super::MIX>{app.t(words::heading)}</h2>
            </div>
            {content}
        </section>
    }
}

fn content(app: App, seen: Seen, found: &Found) -> AnyView {
    let (locale, lens) = (app.locale(), seen.lens.get());
    let finding = words::finding(locale, lens, found);
    let (idle, beside) = seen
        .with(|carriers| (carriers.idle_key, carriers.beside_both()))
        .unwrap_or_default();
    let has_key = found.key.customers + idle > 0;
    let bar = (found.key.customers > 0).then(|| bar(found, finding.clone()));
    let way = (!has_key).then(|| {
        view! { <a class="button" href=Route::Model.to_string()>{screen::to_model(locale)}</a> }
    });
    let said = [
        base_pays(app, seen),
        Some(words::prospects(locale, found.prospects)),
        Some(words::spread(locale, found.groups, found.regions)),
        words::missing(locale, found),
        (idle > 0).then(|| screen::idle_key(locale, idle)),
        (beside > 0).then(|| screen::beside_both(locale, lens, beside)),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    view! {
        <p class="finding">{finding}</p>
        {way}
        {bar}
        {table(app, seen, found)}
        <p class="small muted">{said.join(" ")}</p>
    }
    .into_any()
}

/// Both sides as parts of one bar.
fn bar(found: &Found, summary: String) -> AnyView {
    let share = found.share(found.key.amount);
    let key_width = (share * 1_000.0 - GAP).max(0.0);
    view! {
        <svg
            class="portfolio__parts"
            viewBox="0 0 1000 18"
            preserveAspectRatio="none"
            role="img"
            aria-label=summary
        >
            <rect class="portfolio__part--key" width=key_width height="18"></rect>
            <rect class="portfolio__part" x=share * 1_000.0 width=(1.0 - share) * 1_000.0 height="18"></rect>
        </svg>
    }
    .into_any()
}

/// What the base pays of the fixed costs, with the contributions that a loss is reckoned with as well: those of all
/// chosen years, whatever the page is seen by.
fn base_pays(app: App, seen: Seen) -> Option<String> {
    let locale = app.locale();
    let portfolio = app.portfolio()?;
    let means = app.with_workspace(|all| Means::of(&portfolio, &all.head().settings))?;
    let holdings = Holdings::of(&portfolio, &seen.families(&portfolio));
    if holdings.contributions == Contributions::RevenueOnly {
        return Some(words::no_margins(locale).to_owned());
    }
    let Some(costs) = means.fixed_costs().filter(|costs| *costs > 0) else {
        return Some(words::no_costs(locale).to_owned());
    };
    let money = |amount: i128| format::money(locale, app.currency(), amount);
    let base = holdings.contributed(|one| !one.is_key);
    let share = base.all.max(0) as f64 / costs as f64;
    let pays = words::base_pays(
        locale,
        share,
        means.months,
        [&money(base.all), &money(costs)],
    );
    let entered = (base.all != base.entered).then(|| {
        let years = screen::years(
            app.fiscal_year_start(),
            years_of(&portfolio, Figure::Margin),
        );
        contribution::entered(locale, &money(base.entered), &years)
    });
    Some(match entered {
        Some(entered) => format!("{pays} {entered}"),
        None => pays,
    })
}

fn table(app: App, seen: Seen, found: &Found) -> AnyView {
    let (locale, currency) = (app.locale(), app.currency());
    let money = |amount: i128| format::money(locale, currency, amount);
    // Seen by margin the margin stands there already.
    let has_margin = seen.lens.get() != Figure::Margin;
    let row = |head: &str, side: &Side| {
        let mut cells = vec![
            format::number(locale, side.customers as i128),
            money(side.amount),
            format::percent(locale, found.share(side.amount)),
        ];
        if has_margin {
            cells.push(side.known_margin().map_or("–".to_owned(), money));
        }
        Row {
            head: head.to_owned(),
            to: None,
            cells,
        }
    };
    let start = app.fiscal_year_start();
    let new = match found.newest {
        Some(year) => row(&words::new(locale, &format::year(start, year)), &found.new),
        // Nobody is told to be new or not: a 0 would say more than is known.
        None => Row {
            head: words::new_unknown(locale).to_owned(),
            to: None,
            cells: vec!["–".to_owned(); if has_margin { 4 } else { 3 }],
        },
    };
    let rows = vec![
        row(screen::key_accounts(locale), &found.key),
        row(screen::base(locale), &found.base),
        new,
        row(words::won_back(locale), &found.won_back),
    ];
    let amount = seen.amount_head(app);
    let margins = app.portfolio().map_or(Years::None, |portfolio| {
        years_of(&portfolio, Figure::Margin)
    });
    let margin = screen::figure_of(locale, start, Figure::Margin, margins);
    let heads = [
        "",
        screen::accounts(locale),
        &amount,
        screen::share(locale),
        &margin,
    ];
    let heads = if has_margin { &heads[..] } else { &heads[..4] };
    sheet(words::heading(locale), heads, &[], rows)
}
