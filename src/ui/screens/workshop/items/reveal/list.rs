//! What is worth a talk, the most urgent first: six are proposed, the rest is one step away.

use leptos::prelude::*;

use super::board::Board;
use crate::domain::workshop::Cell;
use crate::domain::workshop::group::Seen;
use crate::words::Locale;
use crate::words::workshop::reveal as words;

/// How many cells a talk of ten minutes has room for.
const PROPOSED: usize = 6;

/// The list.
pub fn list(board: Board) -> AnyView {
    let app = board.desk.app;
    let cells = Memo::new(move |_| {
        let group = board.group.get();
        let cells = group.iter().flat_map(|group| group.apart());
        cells.map(|seen| seen.cell.clone()).collect::<Vec<_>>()
    });
    let all = RwSignal::new(false);
    let more = move || cells.with(Vec::len).saturating_sub(PROPOSED);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { PROPOSED };
        cells.with(|cells| cells.iter().take(most).cloned().collect::<Vec<_>>())
    };
    let heading = move || match board.is_alone {
        true => words::talk_alone(app.locale()),
        false => words::talk(app.locale()),
    };
    let nothing = move || match board.is_alone {
        true => words::nothing_apart_alone(app.locale()),
        false => words::nothing_apart(app.locale()),
    };
    view! {
        <section class="section" aria-labelledby="reveal-talk">
            <div class="section__head">
                <h2 id="reveal-talk">{heading}</h2>
            </div>
            <Show
                when=move || cells.with(|cells| !cells.is_empty())
                fallback=move || view! { <p class="muted">{nothing}</p> }
            >
                <p class="muted small">{app.t(words::talk_hint)}</p>
                <ol class="apart">
                    <For each=shown key=Cell::clone let:cell>
                        {one(board, cell)}
                    </For>
                </ol>
                <Show when=move || { more() > 0 && !all.get() }>
                    <button type="button" class="link" on:click=move |_| all.set(true)>
                        {move || words::more(app.locale(), more())}
                    </button>
                </Show>
            </Show>
        </section>
    }
    .into_any()
}

fn one(board: Board, cell: Cell) -> AnyView {
    let app = board.desk.app;
    let cell = StoredValue::new(cell);
    let seen = Memo::new(move |_| cell.with_value(|cell| board.seen(cell)));
    let name = move || cell.with_value(|cell| board.desk.name(cell.account));
    let criterion = move || cell.with_value(|cell| board.criterion_name(&cell.criterion, false));
    let is_on_table =
        Memo::new(move |_| cell.with_value(|cell| board.focus.get().as_ref() == Some(cell)));
    let said = move || seen.with(|seen| Some(stands(app.locale(), seen.as_ref()?)));
    let range = move || seen.with(|seen| Some(words::range(app.locale(), seen.as_ref()?)));
    view! {
        <li>
            <button
                type="button"
                class="apart__one"
                aria-current=move || is_on_table.get().then_some("true")
                on:click=move |_| board.put(Some(cell.get_value()))
            >
                <span class="apart__name">{name}</span>
                <span class="apart__criterion">{criterion}</span>
                <span class="apart__span">
                    {said} <span class="visually-hidden">", "{range}</span>
                </span>
            </button>
        </li>
    }
    .into_any()
}

/// How a cell stands: what was agreed on, that it was parked, or from the lowest to the highest vote.
pub fn stands(locale: Locale, seen: &Seen) -> String {
    match seen.agreed {
        Some(answer) => format!(
            "{} {}",
            words::agreed_on(locale),
            words::short(locale, answer)
        ),
        None if seen.parked => words::parked_short(locale).to_owned(),
        None => span(seen),
    }
}

fn span(seen: &Seen) -> String {
    let span = |rating: crate::domain::analysis::group::GroupRating| {
        format!("{}–{}", rating.lowest.get(), rating.highest.get())
    };
    seen.rating.map(span).unwrap_or_default()
}
