//! What follows from the model: the accounts by score with the key line between them, and those without a
//! rank with the reason.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::ids::AccountId;
use crate::domain::model_effect::Effect;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::ranking::{Ranked, Ranking, Reach, stopper};
use crate::session::rating::Whom;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::mark::KeyMark;
use crate::ui::components::score_bar::{Part, ScoreBar};
use crate::words::{criteria, model_screen as words, rate};

use super::draft::Movers;

/// How many ranked accounts are shown before somebody asks for more.
const FIRST: usize = 15;
/// How many come then: each of them follows every move of a weight.
const MORE: usize = 100;
/// How many accounts without a rank are shown of each kind.
const WITHOUT: usize = 6;

/// The right column.
#[component]
pub fn Consequence(effect: Memo<Option<Effect>>) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let ranking = Memo::new(move |_| app.preview().map(|portfolio| Ranking::of(&portfolio)));
    let finding = move || {
        let ranking = ranking.get()?;
        let line = model.get()?.key_line;
        let places = app.with_workspace(|workspace| workspace.head().settings.max_key_accounts)?;
        let ranked = ranking.ranked.len();
        let reached = words::reached(app.locale(), ranking.candidates(), ranked, line, places);
        Some(reached)
    };
    let is_empty = Memo::new(move |_| app.preview().is_none_or(|all| all.lines().is_empty()));
    view! {
        <section class="section model__consequence">
            <div class="section__head">
                <h2>{app.t(words::consequence)}</h2>
            </div>
            {move || if is_empty.get() {
                view! {
                    <p class="finding">{app.t(words::no_accounts)}</p>
                    <a class="button" href=Route::Accounts.to_string()>{app.t(words::to_accounts)}</a>
                }.into_any()
            } else {
                view! {
                    <p class="finding" aria-live="polite">{finding}</p>
                    <Movers effect />
                    <RankedList ranking />
                    <WithoutRank ranking />
                }.into_any()
            }}
        </section>
    }
}

#[component]
fn RankedList(ranking: Memo<Option<Ranking>>) -> impl IntoView {
    let app = App::use_it();
    let most = RwSignal::new(FIRST);
    let count = Memo::new(move |_| {
        ranking.with(|ranking| ranking.as_ref().map_or(0, |ranking| ranking.ranked.len()))
    });
    // An account, or the line between those that reach it and those that do not.
    let rows = Memo::new(move |_| {
        let Some(ranking) = ranking.get() else {
            return Vec::new();
        };
        let candidates = ranking.candidates();
        let mut rows: Vec<Option<Ranked>> = ranking
            .ranked
            .into_iter()
            .take(most.get())
            .map(Some)
            .collect();
        if candidates <= rows.len() && !rows.is_empty() {
            rows.insert(candidates, None);
        }
        rows
    });
    let model = app.drafted_model();
    let line_word = move || {
        let line = model.with(|model| model.as_ref().map(|model| model.key_line));
        words::key_line(app.locale(), line.unwrap_or_default())
    };
    view! {
        <ol class="ranks">
            <For
                each=move || rows.get()
                key=|row| row.map(|row| (row.id, row.rank, row.reach == Reach::Reached))
                let:row
            >
                {match row {
                    Some(row) => view! { <RankedRow id=row.id rank=row.rank /> }.into_any(),
                    None => view! { <li class="ranks__line">{line_word}</li> }.into_any(),
                }}
            </For>
        </ol>
        <Show when=move || { count.get() > most.get() }>
            <button type="button" class="link" on:click=move |_| most.update(|most| *most += MORE)>
                {move || words::show_more(app.locale(), MORE.min(count.get().saturating_sub(most.get())))}
            </button>
        </Show>
    }
}

/// What a row shows of an account.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    name: String,
    is_key: bool,
    score: u8,
    lowest: u8,
    highest: u8,
    part: Part,
}

fn shown(portfolio: &Portfolio, id: AccountId) -> Option<Shown> {
    let line = portfolio.line(id)?;
    let scored = line.own.attractiveness;
    let tenths = |points: f64| (points * 10.0 + 0.5) as u16;
    let lowest = tenths(scored.interval.lowest.as_f64());
    let highest = tenths(scored.interval.highest.as_f64());
    Some(Shown {
        name: line.account.name.to_string(),
        is_key: line.account.is_key(),
        score: scored.middle.rounded(),
        lowest: scored.interval.lowest.rounded(),
        highest: scored.interval.highest.rounded(),
        part: Part {
            earned: lowest,
            open: highest - lowest,
        },
    })
}

#[component]
fn RankedRow(id: AccountId, rank: usize) -> impl IntoView {
    let app = App::use_it();
    let row = Memo::new(move |_| shown(&*app.preview()?, id));
    let key = Signal::derive(move || row.with(|row| row.as_ref().is_some_and(|row| row.is_key)));
    let model = app.drafted_model();
    let line = Signal::derive(move || {
        let line = model.with(|model| model.as_ref().map(|model| model.key_line));
        line.unwrap_or_default()
    });
    let parts =
        Signal::derive(move || row.with(|row| row.iter().map(|row| row.part).collect::<Vec<_>>()));
    let label = Signal::derive(move || {
        row.with(|row| {
            row.as_ref().map_or_else(String::new, |row| {
                words::score_bar(app.locale(), row.score, row.lowest, row.highest)
            })
        })
    });
    let interval = move || {
        row.get()
            .filter(|row| row.lowest != row.highest)
            .map(|row| words::interval(app.locale(), row.lowest, row.highest))
    };
    view! {
        <li class="rank" class:rank--key=move || key.get()>
            <span class="rank__place number">{rank}</span>
            <KeyMark key />
            <a class="rank__name" href=Route::Account(id).to_string()>
                {move || row.get().map(|row| row.name)}
                {move || key.get().then(|| view! {
                    <span class="visually-hidden">", " {app.t(words::is_key)}</span>
                })}
            </a>
            <ScoreBar parts key_line=line label />
            <span class="rank__score number">{move || row.get().map(|row| row.score)}</span>
            <span class="rank__interval small muted">{interval}</span>
        </li>
    }
}

/// The accounts that take no rank, and why.
#[component]
fn WithoutRank(ranking: Memo<Option<Ranking>>) -> impl IntoView {
    let app = App::use_it();
    move || {
        let locale = app.locale();
        let (ranking, portfolio) = (ranking.get()?, app.preview()?);
        let (open, out) = (&ranking.not_yet_rated, &ranking.knocked_out);
        if open.is_empty() && out.is_empty() {
            return None;
        }
        let gate = portfolio.model().coverage_gate;
        let known = |line: &Line| words::known(locale, line.own.attractiveness.coverage.as_f64());
        let reason = |line: &Line| {
            stopper(portfolio.model(), line).map_or_else(String::new, |criterion| {
                words::stopped_at(locale, &criteria::name_of(locale, criterion))
            })
        };
        let not_rated = (!open.is_empty()).then(|| {
            view! {
                <p class="small">
                    {words::not_yet_rated(locale, open.len(), gate)} " " {words::and_more_hint(locale, open.len())}
                </p>
                {reasons(app, &portfolio, open, known)}
                <button
                    type="button"
                    class="button button--small"
                    on:click=move |_| app.go_rate(Whom::WithoutRank, Vec::new())
                >
                    {rate::rate_these(locale)}
                </button>
            }
        });
        let stopped = (!out.is_empty()).then(|| {
            view! {
                <p class="small">{words::knocked_out(locale, out.len())}</p>
                {reasons(app, &portfolio, out, reason)}
            }
        });
        Some(view! {
            <h3>{words::without_rank(locale)}</h3>
            {not_rated}
            {stopped}
        })
    }
}

/// Accounts with a reason beside each name, and how many more there are.
fn reasons(
    app: App,
    portfolio: &Portfolio,
    ids: &[AccountId],
    reason: impl Fn(&Line) -> String,
) -> AnyView {
    let shown = ids.iter().take(WITHOUT);
    let rows = shown.filter_map(|id| portfolio.line(*id)).map(|line| {
        let account: &Account = &line.account;
        view! {
            <li>
                <a href=Route::Account(account.id).to_string()>{account.name.to_string()}</a>
                <span class="small muted">{reason(line)}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    let more = ids.len().saturating_sub(WITHOUT);
    let more = (more > 0)
        .then(|| view! { <li class="small muted">{words::and_more(app.locale(), more)}</li> });
    view! { <ul class="reasons">{rows} {more}</ul> }.into_any()
}
