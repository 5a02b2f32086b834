//! The card as a table: one row per criterion, and the score they add up to.

use leptos::prelude::*;

use super::super::here::{Card, Here};
use super::bar::{Bar, Shown};
use super::row::CardRow;
use crate::domain::analysis::score::Scored;
use crate::domain::model::{Axis, CriterionId};
use crate::words::{account as account_words, account_screen as words, score_card};

#[component]
pub fn CardTable(here: Here, card: Memo<Card>, axis: Axis) -> impl IntoView {
    let app = here.app;
    let criteria = Memo::new(move |_| {
        let model = app.model().get();
        let ids = model.map(|model| {
            let ids = model.axis(axis).map(|criterion| criterion.id.clone());
            ids.collect::<Vec<CriterionId>>()
        });
        ids.unwrap_or_default()
    });
    let key_line = Memo::new(move |_| match axis {
        Axis::Attractiveness => app.with_workspace(|workspace| workspace.model().key_line),
        Axis::Position => None,
    });
    let name = move || match axis {
        Axis::Attractiveness => words::why_this_score(app.locale()),
        Axis::Position => words::our_position(app.locale()),
    };
    view! {
        // The roles are said again: on a phone the rows are laid out as blocks, and a table would lose them.
        <table class="score-card" role="table" aria-label=name>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">
                        {app.t(words::criterion)}
                    </th>
                    <th scope="col" role="columnheader">
                        {app.t(words::rating)}
                    </th>
                    <th scope="col" role="columnheader" class="score-card__scale">
                        <span class="visually-hidden">{app.t(words::axis)}</span>
                        <Scale key_line />
                    </th>
                    <th scope="col" role="columnheader" class="number">
                        {app.t(words::points)}
                    </th>
                </tr>
            </thead>
            <For each=move || criteria.get() key=Clone::clone let:id>
                <CardRow here card id key_line />
            </For>
            <Total here card axis key_line />
        </table>
    }
}

/// The ends of the axis and the key line above the bars.
#[component]
fn Scale(key_line: Memo<Option<u8>>) -> impl IntoView {
    let app = crate::ui::app::App::use_it();
    let line = move || {
        key_line.get().map(|line| {
            let text = words::key_line(app.locale(), line);
            view! {
                <text class="score-card__scale-key" x=format!("{line}%") y="12" text-anchor="middle">
                    {text}
                </text>
            }
        })
    };
    view! {
        <svg class="score-card__ticks" aria-hidden="true">
            <text x="0" y="12">
                "0"
            </text>
            {line}
            <text x="100%" y="12" text-anchor="end">
                "100"
            </text>
        </svg>
    }
}

#[component]
fn Total(here: Here, card: Memo<Card>, axis: Axis, key_line: Memo<Option<u8>>) -> impl IntoView {
    let app = here.app;
    let scored: Memo<Option<Scored>> =
        Memo::new(move |_| card.with(|card| card.get().map(|card| card.scored)));
    let is_key = here.read(|account| account.is_key());
    let range = move || scored.get().as_ref().and_then(score_card::range);
    let points = move || {
        let scored = scored.get().filter(|scored| scored.coverage.known > 0);
        scored.map_or_else(
            || "–".to_owned(),
            |scored| scored.middle.rounded().to_string(),
        )
    };
    let name = move || match axis {
        Axis::Attractiveness => account_words::score(app.locale()),
        Axis::Position => words::our_position(app.locale()),
    };
    let shown = Memo::new(move |_| scored.get().map(Shown::total).unwrap_or_default());
    let line_from = move || {
        key_line
            .get()
            .map(|line| words::key_line(app.locale(), line))
    };
    view! {
        <tfoot role="rowgroup">
            <tr role="row">
                <th scope="row" role="rowheader">
                    {name} <span class="score-card__anchor">{line_from}</span>
                </th>
                <td role="cell" class="score-card__range">{range}</td>
                <td role="cell" class="score-card__bar">
                    <Bar shown key_line is_key />
                </td>
                <td role="cell" class="number score-card__total">{points}</td>
            </tr>
        </tfoot>
    }
}
