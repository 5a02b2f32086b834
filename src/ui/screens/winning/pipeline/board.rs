//! The opportunities by stage, as a table or as a board of the same rows.

use std::cell::Cell;

use leptos::prelude::*;

use super::row::row;
use super::{Found, money};
use crate::domain::ids::EntryId;
use crate::domain::pipeline::Outcome;
use crate::domain::pipeline_need::{Column, Place, column};
use crate::ui::app::App;
use crate::ui::components::segmented::Segmented;
use crate::ui::screens::plans::{PART, ShowMore};
use crate::words::opportunities as words;

/// Of the heading.
pub const HEADING: &str = "pipeline-all";

thread_local! {
    /// How the opportunities are looked at. It outlives the screen that one leaves.
    static SEEN: Cell<Seen> = Cell::default();
}

/// How the opportunities are looked at.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Seen {
    outcome: Outcome,
    is_board: bool,
}

impl Seen {
    /// Shows what has this outcome.
    pub const fn show(&mut self, outcome: Outcome) {
        self.outcome = outcome;
    }
}

/// What all rows share.
#[derive(Clone, Copy)]
pub struct Table {
    pub app: App,
    pub seen: RwSignal<Seen>,
    /// The one whose fields are open, and the column in which it stays until they are closed.
    pub opened: RwSignal<Option<(EntryId, Column)>>,
}

/// The section.
#[component]
pub(super) fn Board(found: Memo<Option<Found>>) -> impl IntoView {
    let app = App::use_it();
    let seen = RwSignal::new(SEEN.get());
    Effect::new(move |_| SEEN.set(seen.get()));
    let table = Table {
        app,
        seen,
        opened: RwSignal::new(None),
    };
    let count = move |outcome: Outcome| {
        found.with(|found| {
            found.as_ref().map_or(0, |found| match outcome {
                Outcome::Open => found.sums.open,
                Outcome::Won => found.sums.won,
                Outcome::Lost => found.sums.lost,
            })
        })
    };
    let outcomes = Signal::derive(move || {
        let named = |outcome| {
            (
                outcome,
                words::of_outcome(app.locale(), outcome, count(outcome)),
            )
        };
        Outcome::ALL.map(named).to_vec()
    });
    let ways = Signal::derive(move || {
        let locale = app.locale();
        vec![
            (false, words::as_table(locale).to_owned()),
            (true, words::as_board(locale).to_owned()),
        ]
    });
    let columns = Memo::new(move |_| Column::all(seen.get().outcome));
    let is_board = move || seen.get().is_board && seen.get().outcome == Outcome::Open;
    view! {
        <section class="section" aria-labelledby=HEADING>
            <div class="section__head">
                <h2 id=HEADING>{app.t(words::all)}</h2>
                <div class="outlook__choices">
                    <Segmented
                        label=app.label(words::shown)
                        options=outcomes
                        value=Signal::derive(move || seen.get().outcome)
                        choose=move |outcome| {
                            table.opened.set(None);
                            seen.update(|seen| seen.outcome = outcome);
                        }
                    />
                    <Show when=move || seen.get().outcome == Outcome::Open>
                        <Segmented
                            label=app.label(words::way)
                            options=ways
                            value=Signal::derive(move || seen.get().is_board)
                            choose=move |board| seen.update(|seen| seen.is_board = board)
                        />
                    </Show>
                </div>
            </div>
            <super::add::Add table />
            <div class="outlook__board" class:outlook__board--wide=is_board>
                <For each=move || columns.get() key=|column| *column let:wanted>
                    {column_view(table, wanted)}
                </For>
            </div>
        </section>
    }
}

/// What stands in a column.
#[derive(Clone, PartialEq, Default)]
struct Listed {
    places: Vec<Place>,
    value: i128,
    weighted: i128,
    without_value: usize,
}

fn listed(app: App, wanted: Column, held: Option<(EntryId, Column)>) -> Option<Listed> {
    app.with_workspace(|workspace| {
        let accounts = workspace.accounts().map(AsRef::as_ref);
        let found = column(accounts, wanted, held);
        let mut all = Listed::default();
        for (place, deal) in found {
            all.places.push(place);
            all.value += deal.value.map_or(0, |value| i128::from(value.get()));
            all.weighted += deal.weighted();
            all.without_value += usize::from(deal.value.is_none());
        }
        all
    })
}

/// The id of the heading of a column.
pub fn column_id(column: Column) -> String {
    match column {
        Column::Open(stage) => format!("pipeline-open-{}", stage as u8),
        Column::Over(outcome) => format!("pipeline-over-{}", outcome as u8),
    }
}

fn column_view(table: Table, wanted: Column) -> AnyView {
    let app = table.app;
    let all = Memo::new(move |before: Option<&Listed>| {
        let held = table.opened.get();
        let mut all = listed(app, wanted, held).unwrap_or_default();
        // What moves loses the focus: as long as one is being edited, all stay where they are.
        if let (Some(before), true) = (before, held.is_some()) {
            let same = before.places.len() == all.places.len()
                && all.places.iter().all(|one| before.places.contains(one));
            if same {
                all.places.clone_from(&before.places);
            }
        }
        all
    });
    let most = RwSignal::new(PART);
    let count = Signal::derive(move || all.with(|all| all.places.len()));
    let shown = move || {
        all.with(|all| {
            all.places
                .iter()
                .copied()
                .take(most.get())
                .collect::<Vec<_>>()
        })
    };
    let sums = move || {
        all.with(|all| {
            let amounts = [money(app, all.value), money(app, all.weighted)];
            let [value, weighted] = &amounts;
            let open = matches!(wanted, Column::Open(_));
            (!all.places.is_empty()).then(|| {
                words::column_sums(app.locale(), [value, weighted], open, all.without_value)
            })
        })
    };
    let id = column_id(wanted);
    let labelled = id.clone();
    view! {
        <section class="outlook__column" aria-labelledby=labelled>
            <div class="outlook__column-head">
                <h3 id=id>
                    {move || words::column(app.locale(), wanted)}
                    " "
                    <span class="work-part__count">{move || count.get()}</span>
                </h3>
                <span class="small muted">{sums}</span>
            </div>
            <Show when=move || count.get() == 0>
                <p class="small muted outlook__none">{app.t(words::none_here)}</p>
            </Show>
            <ul class="outlook__rows">
                <For each=shown key=|place| *place let:place>
                    {row(table, wanted, place)}
                </For>
            </ul>
            <ShowMore most count />
        </section>
    }
    .into_any()
}
