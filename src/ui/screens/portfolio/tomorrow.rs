//! Whether today's customers will be tomorrow's: what is left of their revenue after one year and after three, who is
//! likeliest to go, and which contracts end.

use leptos::prelude::*;

use super::Seen;
use super::money;
use crate::domain::account::Figure;
use crate::domain::tomorrow::{Customer, Facts, Renewal, facts};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::sheet::{Row, sheet};
use crate::words::portfolio_screen::{self as screen, risk, tomorrow as words};
use crate::words::{account as account_words, format};

/// How many of those with an estimate are listed, and how many without one.
const SAID: usize = 10;
const UNSAID: usize = 5;

/// The section.
#[component]
pub fn Tomorrow(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let found = Memo::new(move |_| {
        let portfolio = app.portfolio();
        portfolio.map_or_else(Facts::default, |portfolio| facts(&portfolio, app.today()))
    });
    let has_any = Memo::new(move |_| found.with(|found| found.revenue > 0));
    let finding = move || match has_any.get() {
        true => found.with(|found| finding(app, found)),
        false => super::no_revenue(app, screen::no_figures(app.locale(), Figure::Revenue)),
    };
    let shaky = move || {
        found.with(|found| {
            let amount = money(app, found.shaky.1);
            let said = words::shaky(app.locale(), found, &amount)?;
            Some(view! { <p>{said}</p> })
        })
    };
    let spans = move || found.with(|found| spans(app, found));
    let customers = move || found.with(|found| customers(app, found));
    let renewals = move || found.with(|found| renewals(app, &found.renewals));
    view! {
        // The way through the page leads here, also where nobody brings revenue.
        <section class="section portfolio__tomorrow">
            <div class="section__head">
                <h2 id=super::TOMORROW>{app.t(words::heading)}</h2>
            </div>
            {move || seen.only_revenue(app)}
            <p class="finding" aria-live="polite">{finding}</p>
            <Show when=move || has_any.get()>
                {shaky}
                <div class="portfolio__band">
                    <div>
                        <h3>{app.t(words::spans)}</h3>
                        {spans}
                        <p class="small muted">{app.t(words::hint)}</p>
                    </div>
                    <div class="reference__lists">
                        <div>
                            <h3>{app.t(words::renewals)}</h3>
                            {renewals}
                        </div>
                    </div>
                </div>
                <h3>{app.t(words::who)}</h3>
                {customers}
            </Show>
        </section>
    }
}

/// What is left, in sentences.
pub fn finding(app: App, found: &Facts) -> String {
    let [one, three] = found.left;
    let revenue = money(app, found.revenue);
    let of = [one.of, three.of].map(|amount| money(app, amount));
    let expected = [one.expected, three.expected].map(|amount| money(app, amount));
    let unknown = money(app, one.unknown);
    let amounts = words::Amounts {
        revenue: &revenue,
        of: [&of[0], &of[1]],
        expected: [&expected[0], &expected[1]],
        unknown: &unknown,
    };
    words::finding(app.locale(), found, &amounts)
}

fn spans(app: App, found: &Facts) -> AnyView {
    let locale = app.locale();
    let names = [words::one_year(locale), words::three_years(locale)];
    let rows = found.left.iter().zip(names).map(|(left, name)| {
        let expected = money(app, left.expected);
        let share = left.expected as f64 / left.of.max(1) as f64;
        Row {
            head: name.to_owned(),
            to: None,
            cells: vec![
                money(app, left.of),
                match left.said {
                    0 => "–".to_owned(),
                    _ => format!("{expected} · {}", format::percent(locale, share)),
                },
                money(app, left.unknown),
            ],
        }
    });
    let heads = [
        words::span(locale),
        words::known(locale),
        words::expected(locale),
        words::not_known(locale),
    ];
    sheet(words::spans(locale), &heads, &[], rows.collect())
}

fn customers(app: App, found: &Facts) -> AnyView {
    let locale = app.locale();
    let said = found.customers.iter().filter(|one| one.stays != [None; 2]);
    let unsaid = found.customers.iter().filter(|one| one.stays == [None; 2]);
    let listed = said.take(SAID).chain(unsaid.take(UNSAID));
    let rows = listed.map(|one| row(app, one)).collect();
    let heads = [
        screen::account(locale),
        risk::a_year(locale),
        words::one_year(locale),
        words::three_years(locale),
        risk::expected(locale),
        risk::source(locale),
        words::why(locale),
        account_words::day_field(locale, crate::domain::command::AccountDay::ContractEnd),
        words::relationship(locale),
    ];
    sheet(words::who(locale), &heads, &[4, 5, 6, 7], rows)
}

fn row(app: App, one: &Customer) -> Row {
    let (locale, today) = (app.locale(), app.today());
    let chance = |chance: Option<u8>| match chance {
        Some(chance) => format::whole_percent(locale, f64::from(chance) / 100.0),
        None => words::unsaid(locale).to_owned(),
    };
    let loss = one.stays[0].map_or("–".to_owned(), |stays| {
        let lost = i128::from(one.revenue) * i128::from(100 - stays);
        money(app, (lost + 50) / 100)
    });
    let source = match (one.stays, one.is_confirmed) {
        ([None, None], _) => "–".to_owned(),
        (_, is_confirmed) => {
            let said = match is_confirmed {
                true => risk::confirmed(locale),
                false => risk::said(locale),
            };
            match one.said_on {
                Some(on) => format!("{said}, {}", format::short_day(locale, on, today)),
                None => said.to_owned(),
            }
        }
    };
    let why: Vec<&str> = [one.reason.trim(), one.evidence.trim()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let health = match &one.health {
        Some(health) => words::health(locale, health.now.points.shown()),
        None => words::no_health(locale).to_owned(),
    };
    let contact = match one.last_contact {
        Some(day) => format::time_ago(locale, day, today),
        None => words::no_contact(locale).to_owned(),
    };
    Row {
        head: one.name.to_string(),
        to: Some(Route::Account(one.id)),
        cells: vec![
            money(app, one.revenue.into()),
            chance(one.stays[0]),
            chance(one.stays[1]),
            loss,
            source,
            match why.is_empty() {
                true => "–".to_owned(),
                false => why.join(" · "),
            },
            one.renewal.map_or("–".to_owned(), |day| {
                format::short_day(locale, day, today)
            }),
            format!("{health} · {contact}"),
        ],
    }
}

fn renewals(app: App, renewals: &[Renewal]) -> AnyView {
    let locale = app.locale();
    if renewals.is_empty() {
        return view! { <p class="small muted">{words::no_renewals(locale)}</p> }.into_any();
    }
    let sum: i128 = renewals.iter().map(|one| i128::from(one.revenue)).sum();
    let said = words::renewals_said(locale, renewals.len(), &money(app, sum));
    let today = app.today();
    let lines = renewals.iter().map(|one| {
        let class = match one.day < today {
            true => "reference__over",
            false => "",
        };
        let when = crate::words::today::ends(locale, one.day, today);
        let amount = money(app, one.revenue.into());
        view! {
            <li>
                <span>
                    <a href=Route::Account(one.id).to_string()>{one.name.to_string()}</a>
                    ", "
                    <span class=class>{when}</span>
                </span>
                <span class="number">{amount}</span>
            </li>
        }
        .into_any()
    });
    let lines: Vec<AnyView> = lines.collect();
    view! {
        <p class="small muted">{said}</p>
        <ul>{lines}</ul>
    }
    .into_any()
}
