//! The end of the walk: what became of the answers, what is still unknown, where to go from here.

use leptos::prelude::*;

use super::round::Round;
use crate::domain::ids::AccountId;
use crate::domain::portfolio::Portfolio;
use crate::session::rating::summary::{Summary, Unknown};
use crate::session::route::Route;
use crate::ui::components::borders::Borders;
use crate::ui::components::mark::KeyMark;
use crate::words::{Locale, criteria, rate as words, score_card};

/// How many accounts of an unknown criterion are named.
const NAMED: usize = 3;

/// The summary.
#[component]
pub fn End(round: Round) -> impl IntoView {
    let app = round.app;
    let open = Memo::new(move |_| {
        let progress = round.progress();
        progress.of - progress.answered
    });
    let heading = move || match open.get() {
        0 => words::all_answered(app.locale()),
        _ => words::through(app.locale()),
    };
    let ask_open = move || {
        (open.get() > 0).then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| round.go_to_open()>
                    {words::ask_open(app.locale(), open.get())}
                </button>
            }
        })
    };
    view! {
        <section class="rate__end" aria-labelledby="rate-heading">
            <h2 id="rate-heading" tabindex="-1">
                {heading}
            </h2>
            <Borders back_to="#rate-heading" />
            {move || found(round)}
            <div class="rate__next">
                <a class="button button--primary" href=Route::Model.to_string()>
                    {app.t(words::to_ranking)}
                </a>
                {ask_open}
                <button type="button" class="button" on:click=move |_| round.over_again()>
                    {app.t(words::over_again)}
                </button>
            </div>
        </section>
    }
}

/// What became of the answers.
fn found(round: Round) -> Option<AnyView> {
    let locale = round.app.locale();
    let portfolio = round.app.portfolio()?;
    let summary = round.with(|walk| Summary::of(walk, &portfolio));
    let leaders = summary.leaders.iter();
    let leaders = leaders.filter_map(|(id, rank)| leader(&portfolio, *id, *rank));
    let unknown = summary.unknown.iter();
    let unknown =
        unknown.filter_map(|one| still_unknown(locale, &portfolio, one, summary.accounts));
    let leading = match summary.leaders.is_empty() {
        true => view! { <p class="muted">{words::nobody_leads(locale)}</p> }.into_any(),
        false => view! { <ol class="rate__leaders">{leaders.collect_view()}</ol> }.into_any(),
    };
    let open = match summary.unknown.is_empty() {
        true => view! { <p class="muted">{words::nothing_unknown(locale)}</p> }.into_any(),
        false => view! { <ul class="rate__unknown">{unknown.collect_view()}</ul> }.into_any(),
    };
    Some(
        view! {
            <p class="finding">{words::outcome(locale, &summary)}</p>
            <div class="rate__found">
                <div>
                    <h3>{words::leaders(locale)}</h3>
                    {leading}
                </div>
                <div>
                    <h3>{words::still_unknown(locale)}</h3>
                    {open}
                </div>
            </div>
        }
        .into_any(),
    )
}

fn leader(portfolio: &Portfolio, id: AccountId, rank: usize) -> Option<AnyView> {
    let line = portfolio.line(id)?;
    let is_key = line.account.is_key();
    let score = score_card::score_with_range(&line.own.attractiveness);
    Some(
        view! {
            <li class:rate__leader--key=is_key>
                <span class="number faint">{rank}</span>
                <KeyMark key=is_key />
                {link(portfolio, id)}
                <span class="number">{score}</span>
            </li>
        }
        .into_any(),
    )
}

fn still_unknown(
    locale: Locale,
    portfolio: &Portfolio,
    unknown: &Unknown,
    of: usize,
) -> Option<AnyView> {
    let criterion = portfolio.model().criterion(&unknown.criterion)?;
    let count = unknown.accounts.len();
    // A few names say where to begin; many say nothing.
    let names = (count <= NAMED).then(|| {
        let names = unknown.accounts.iter();
        let names = names.map(|id| view! { " " {link(portfolio, *id)} });
        view! { <span class="rate__whose small">{names.collect_view()}</span> }
    });
    Some(
        view! {
            <li>
                <span>{criteria::name_of(locale, criterion)}</span>
                <span class="small muted">
                    {words::unknown_for(locale, unknown.points, count, of)}
                </span>
                {names}
            </li>
        }
        .into_any(),
    )
}

fn link(portfolio: &Portfolio, id: AccountId) -> AnyView {
    let name = portfolio.line(id).map(|line| line.account.name.to_string());
    view! { <a href=Route::Account(id).to_string()>{name}</a> }.into_any()
}
