//! The reckoning of one customer: revenue, margin, care and what is left.

use leptos::prelude::*;

use super::super::here::Here;
use crate::domain::account_profit::AccountProfit;
use crate::domain::workspace::Reserve;
use crate::ui::app::App;
use crate::ui::screens::portfolio::ReserveField;
use crate::words::format;
use crate::words::portfolio_screen::care;
use crate::words::treatment::{hours_number, profit as words};

#[component]
pub(super) fn Profit(here: Here) -> impl IntoView {
    let app = here.app;
    let found = here.line(|portfolio, line| {
        AccountProfit::of(&[&line.account], portfolio.years(), portfolio.hour_rate())
    });
    let is_key = here.read(|account| account.is_key());
    let finding = move || {
        let profit = found.get()?;
        let shown = profit.shown();
        let money = |amount: Option<i128>| money(app, amount.unwrap_or(0));
        let said = words::finding(
            app.locale(),
            &profit,
            is_key.get(),
            [&money(shown.left), &money(shown.margin)],
        );
        let class = match profit.is_loss() {
            true => "care__finding care__loss",
            false => "care__finding",
        };
        Some(view! { <p class=class aria-live="polite">{said}</p> })
    };
    let lines = move || Some(lines(app, &found.get()?));
    let hour = move || {
        let profit = found.get()?;
        let locale = app.locale();
        let brings = money(app, profit.an_hour_brings()?);
        Some(match profit.rate {
            Some(rate) => words::hour_brings(locale, &brings, &exact(app, rate.into())),
            None => words::hour_only_brings(locale, &brings),
        })
    };
    let how = move || Some(words::how(app.locale(), found.get()?.months));
    // Without hours nobody needs their price.
    let has_hours = Memo::new(move |_| {
        let taken = found.get().and_then(|profit| profit.taken);
        taken.is_some_and(|taken| taken.hours > 0)
    });
    view! {
        <div class="care__profit">
            <h3>{app.t(words::after_care)}</h3>
            {finding}
            <table class="table care__lines">
                <tbody>{lines}</tbody>
            </table>
            <p>{hour}</p>
            <Show when=move || has_hours.get()>
                <div class="care__rate">
                    <ReserveField reserve=Reserve::HourRate />
                    <p class="small muted">{app.t(care::rate_hint)}</p>
                </div>
            </Show>
            <p class="small muted">{how}</p>
        </div>
    }
}

fn money(app: App, amount: i128) -> String {
    format::money(app.locale(), app.currency(), amount)
}

/// An amount as it is typed: to the cent if there are cents.
fn exact(app: App, cents: i128) -> String {
    match cents % 100 {
        0 => money(app, cents),
        _ => format::exact_money(app.locale(), app.currency(), cents),
    }
}

/// Each line with its amount; what is not known says so.
fn lines(app: App, profit: &AccountProfit) -> AnyView {
    let (locale, shown) = (app.locale(), profit.shown());
    let taken = profit.taken.filter(|taken| taken.uncosted == 0);
    let hours = match (taken, profit.rate) {
        (Some(taken), _) if taken.hours == 0 => words::hours_unknown(locale).to_owned(),
        (Some(taken), Some(rate)) => {
            let hours = hours_number(locale, taken.hours);
            words::hours_line(locale, &hours, profit.months, &exact(app, rate.into()))
        }
        (Some(taken), None) => {
            let hours = hours_number(locale, taken.hours);
            words::hours_unpriced(locale, &hours, profit.months)
        }
        (None, _) => words::hours_unknown(locale).to_owned(),
    };
    let costs = match taken {
        Some(taken) if taken.cost > 0 => {
            words::costs_line(locale, &exact(app, taken.cost.into()), profit.months)
        }
        _ => words::costs_unknown(locale).to_owned(),
    };
    let less = |amount: Option<i128>| amount.map(|amount| -amount);
    let unknown = words::not_known(locale);
    let of_revenue = profit
        .of_revenue()
        .map(|part| words::of_revenue(locale, part));
    let line = |class: &'static str, name: String, amount: Option<i128>, missing: &'static str| {
        let (amount, tone) = match amount {
            Some(amount) if class == "care__left" && amount < 0 => {
                (money(app, amount), "number care__loss")
            }
            Some(amount) => (money(app, amount), "number"),
            None => (missing.to_owned(), "number care__open"),
        };
        view! {
            <tr class=class>
                <th scope="row">{name}</th>
                <td class=tone>{amount}</td>
            </tr>
        }
        .into_any()
    };
    let left = match of_revenue {
        Some(part) => format!("{}, {part}", words::left(locale)),
        None => words::left(locale).to_owned(),
    };
    vec![
        line(
            "",
            words::revenue(locale).to_owned(),
            shown.revenue,
            words::no_revenue(locale),
        ),
        line(
            "",
            words::direct(locale).to_owned(),
            less(shown.direct),
            unknown,
        ),
        line(
            "care__sum",
            words::margin(locale).to_owned(),
            shown.margin,
            words::no_revenue(locale),
        ),
        line("", hours, less(shown.hours), unknown),
        line("", costs, less(shown.costs), unknown),
        line("care__left", left, shown.left, unknown),
    ]
    .into_any()
}
