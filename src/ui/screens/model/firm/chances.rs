//! How likely each account is among the first, with the ranks that it took.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::analysis::simulation::Likelihood;
use crate::domain::firmness::{Chance, Field, Shown};
use crate::session::rating::Whom;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::mark::KeyMark;
use crate::words::{Locale, firmness as words, rate};

use super::Names;
use super::run::Answer;

/// The most rows, unless there are more places.
const MOST_ROWS: usize = 30;
/// How many ranks are shown beyond the places, and at most.
const BEYOND: usize = 5;
const MOST_RANKS: usize = 24;
/// How many unknown answers are named that would settle it.
const SETTLE: usize = 2;
/// The width of a rank in the drawing, and its height.
const CELL: usize = 20;
const HEIGHT: usize = 22;

/// The table, and what is said about it.
#[component]
pub fn Chances(
    field: Memo<Option<Arc<Field>>>,
    answer: ReadSignal<Option<Answer>>,
) -> impl IntoView {
    let app = App::use_it();
    let table = move || {
        let names = Names::of(app)?;
        answer.with(|answer| Some(table(&names, answer.as_ref()?)))
    };
    let settle = move || {
        let names = Names::of(app)?;
        let cells = answer.with(|answer| {
            let answer = answer.as_ref()?;
            Some(answer.field.to_find_out(&answer.chances, SETTLE))
        })?;
        if cells.is_empty() {
            return None;
        }
        let ids: Vec<_> = cells.iter().map(|(id, _)| *id).collect();
        let what: Vec<String> = cells
            .iter()
            .map(|(id, criterion)| {
                words::one_of(
                    names.locale,
                    &names.criterion(criterion),
                    &names.account(*id),
                )
            })
            .collect();
        let what = crate::words::score_card::listed(names.locale, &what);
        let go = move |_| {
            let mut ids = ids.clone();
            ids.dedup();
            app.go_rate(Whom::Selected, ids);
        };
        Some(view! {
            <div class="note note--info">
                <p>{words::settle(names.locale, &what)}</p>
                <button type="button" class="button button--small" on:click=go>
                    {rate::rate_these(names.locale)}
                </button>
            </div>
        })
    };
    let left_out = move || {
        let left_out = field.with(|field| field.as_ref().map_or(0, |field| field.left_out));
        (left_out > 0).then(|| words::not_compared(app.locale(), left_out))
    };
    view! {
        <div class="firm__chances">
            {table}
            <p class="small muted">{left_out}</p>
            {settle}
        </div>
    }
}

fn table(names: &Names, answer: &Answer) -> AnyView {
    let locale = names.locale;
    let (places, all) = (answer.field.places, &answer.chances);
    let ranks = (places + BEYOND)
        .min(all.len())
        .min(MOST_RANKS.max(places.min(all.len())));
    // With very many places the strip would say nothing any more.
    let has_strip = places < MOST_RANKS;
    let shown = Shown::of(all, places, MOST_ROWS);
    let rows: Vec<AnyView> = shown
        .rows
        .into_iter()
        // Until the next answer is there, the last one may know accounts that have gone.
        .filter(|chance| names.portfolio.line(chance.id).is_some())
        .map(|chance| {
            row(
                names,
                chance,
                answer.draws,
                places,
                has_strip.then_some(ranks),
            )
        })
        .collect();
    let more = |count: usize, said: fn(Locale, usize) -> String| {
        let row = view! {
            <tr>
                <td></td>
                <td class="muted" colspan="4">{said(locale, count)}</td>
            </tr>
        };
        (count > 0).then(|| row.into_any())
    };
    let more = [
        more(shown.with_chance, words::more_with_chance),
        more(shown.without, words::more_without_chance),
    ];
    let scale = has_strip.then(|| scale(names, places, ranks));
    view! {
        <div class="firm__wide" tabindex="0" role="region" aria-label=words::heading(locale)>
            <table class="table firm__table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{words::account(locale)}</th>
                        <th scope="col" class="firm__ranks">{scale}</th>
                        <th scope="col">{words::first_places(locale, places)}</th>
                        <th scope="col" class="number">{words::chance(locale)}</th>
                    </tr>
                </thead>
                <tbody>{rows} {more.into_iter().flatten().collect::<Vec<_>>()}</tbody>
            </table>
        </div>
        <p class="small muted">{words::note(locale, answer.field.given, answer.draws)}</p>
    }
    .into_any()
}

/// The first rank, the last of the places, and what lies on each side of it.
fn scale(names: &Names, places: usize, ranks: usize) -> AnyView {
    let at = |rank: usize| format!("{:.2}%", (rank as f64 - 0.5) / ranks as f64 * 100.0);
    view! {
        <span class="visually-hidden">{words::ranks(names.locale)}</span>
        <span class="firm__scale" aria-hidden="true">
            <span style:left=at(1)>"1"</span>
            <span style:left=at(places)>{(places > 1).then(|| places.to_string())}</span>
            <span style:left=at(ranks)>{(ranks > places + 1).then(|| ranks.to_string())}</span>
        </span>
    }
    .into_any()
}

fn row(names: &Names, chance: &Chance, draws: u64, places: usize, ranks: Option<usize>) -> AnyView {
    let (locale, id) = (names.locale, chance.id);
    let is_key = names.is_key(id);
    let most = chance
        .counts
        .iter()
        .enumerate()
        .max_by_key(|(rank, count)| {
            // The better of two ranks that came up equally often.
            (**count, chance.counts.len() - rank)
        });
    let most = most.map_or(1, |(rank, _)| rank + 1);
    let strip = ranks.map(|ranks| {
        let cells: Vec<AnyView> = (0..ranks)
            .map(|rank| {
                let count = chance.counts.get(rank).copied().unwrap_or(0);
                cell(rank, f64::from(count) / draws.max(1) as f64, rank < places)
            })
            .collect();
        let line = (places < ranks).then(|| {
            let path = format!("M{} 0V{HEIGHT}", places * CELL);
            view! { <path class="firm__line" d=path></path> }
        });
        view! {
            <svg
                class="firm__strip"
                viewBox=format!("0 0 {} {HEIGHT}", ranks * CELL)
                preserveAspectRatio="none"
                role="img"
                aria-label=words::most_often(locale, most)
            >
                {cells}
                {line}
            </svg>
        }
    });
    let class = match chance.word {
        Likelihood::Sure | Likelihood::FairlySure => "firm__word firm__word--sure",
        Likelihood::RatherYes | Likelihood::Open => "firm__word firm__word--open",
        Likelihood::RatherNot | Likelihood::No => "firm__word",
    };
    view! {
        <tr>
            <td class="firm__key">
                <KeyMark key=is_key />
            </td>
            <th scope="row">
                <a href=Route::Account(id).to_string()>{names.account(id)}</a>
            </th>
            <td class="firm__ranks">{strip}</td>
            <td class=class>{words::likelihood(locale, chance.word)}</td>
            <td class="number">{words::share(locale, chance.share)}</td>
        </tr>
    }
    .into_any()
}

/// One rank of an account: the darker, the more often; a hairline where it never came up.
fn cell(rank: usize, share: f64, is_first: bool) -> AnyView {
    let x = rank * CELL + 1;
    if share < 0.005 {
        return view! { <rect class="firm__never" x=x y="10" width=CELL - 2 height="2"></rect> }
            .into_any();
    }
    let class = if is_first {
        "firm__first"
    } else {
        "firm__other"
    };
    let opacity = format!("{:.2}", 0.18 + 0.82 * share.sqrt());
    view! {
        <rect class=class x=x y="1" width=CELL - 2 height=HEIGHT - 2 opacity=opacity></rect>
    }
    .into_any()
}
