//! The second vote of a cell: everybody says a number, hidden until it is shown. The first vote is kept. It lies in the
//! record while it is given, so that a page that goes loses nothing of it.

use leptos::prelude::*;

use super::board::Board;
use crate::domain::ids::EntryId;
use crate::domain::workshop::{Cell, Talk};
use crate::ui::components::rating::{ANSWERS, sign};
use crate::ui::focus;
use crate::words::score_card::listed;
use crate::words::workshop::reveal as words;

/// The way to it, and the rows once it is open.
pub fn again(board: Board, cell: Cell) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    let cell = StoredValue::new(cell);
    let votes = Memo::new(move |_| cell.with_value(|cell| board.hidden(cell)));
    let is_wanted = RwSignal::new(false);
    let is_open = Memo::new(move |_| is_wanted.get() || votes.with(|votes| !votes.is_empty()));
    let is_hidden = RwSignal::new(true);
    let asked_twice = RwSignal::new(false);
    let people = Memo::new(move |_| {
        desk.with(|one| {
            let people = one.participants.iter();
            people
                .map(|one| (one.id, one.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let missing = Memo::new(move |_| {
        let votes = votes.get();
        let missing = people.get().into_iter();
        let missing = missing.filter(|(id, _)| !votes.iter().any(|vote| vote.id == *id));
        missing.map(|(_, name)| name).collect::<Vec<_>>()
    });
    let say = move |say: &dyn Fn(&mut Talk)| cell.with_value(|cell| board.say(cell, say));
    let open = move |_| {
        is_wanted.set(true);
        focus::next(".again__rows button");
    };
    let close = move || {
        is_wanted.set(false);
        asked_twice.set(false);
        focus::next(".again .button");
    };
    let show = move |_| {
        if missing.with_untracked(|all| !all.is_empty()) && !asked_twice.get_untracked() {
            asked_twice.set(true);
            return;
        }
        say(&Talk::show_again);
        close();
    };
    let cancel = move |_| {
        if votes.with_untracked(|votes| !votes.is_empty()) {
            say(&|talk| talk.hidden.clear());
        }
        close();
    };
    let is_gate = move || asked_twice.get() && missing.with(|all| !all.is_empty());
    let waits_for = move || {
        let names = missing.with(|all| listed(app.locale(), all));
        is_gate().then(|| words::not_again(app.locale(), &names))
    };
    let none = move || votes.with(Vec::is_empty);
    let rows = move || {
        let rows = people.get().into_iter();
        rows.map(|(id, name)| row(board, cell, id, name, is_hidden))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="again">
            <Show
                when=move || is_open.get()
                fallback=move || {
                    view! {
                        <button type="button" class="button" on:click=open>
                            {app.t(words::vote_again)}
                        </button>
                    }
                }
            >
                <p class="muted small">{app.t(words::vote_again_hint)}</p>
                <label class="again__hide">
                    <input
                        type="checkbox"
                        prop:checked=move || is_hidden.get()
                        on:change=move |event| is_hidden.set(event_target_checked(&event))
                    />
                    {app.t(words::hide)}
                </label>
                <ul class="again__rows">{rows}</ul>
                <p class="small" role="status">{waits_for}</p>
                <div class="again__end">
                    <button type="button" class="button button--primary" disabled=none on:click=show>
                        {move || match is_gate() {
                            true => words::show_anyway(app.locale()),
                            false => words::show(app.locale()),
                        }}
                    </button>
                    <button type="button" class="button" on:click=cancel>
                        {app.t(words::cancel)}
                    </button>
                </div>
            </Show>
        </div>
    }
    .into_any()
}

fn row(
    board: Board,
    cell: StoredValue<Cell>,
    id: EntryId,
    name: String,
    is_hidden: RwSignal<bool>,
) -> AnyView {
    let app = board.desk.app;
    let mine = Memo::new(move |_| {
        let votes = cell.with_value(|cell| board.hidden(cell));
        votes
            .iter()
            .find(|vote| vote.id == id)
            .map(|vote| vote.answer)
    });
    let label = {
        let name = name.clone();
        move || words::vote_of(app.locale(), &name)
    };
    let buttons = ANSWERS.map(|answer| {
        let pressed = move || (!is_hidden.get() && mine.get() == Some(answer)).to_string();
        view! {
            <button
                type="button"
                aria-pressed=pressed
                aria-label=move || words::short(app.locale(), answer)
                on:click=move |_| {
                    cell.with_value(|cell| board.say(cell, |talk| talk.vote_again(id, answer)));
                }
            >
                {sign(answer)}
            </button>
        }
    });
    let said = move || mine.get().is_some().then(|| words::has_voted(app.locale()));
    view! {
        <li class="again__row">
            <span class="again__name">{name}</span>
            <div class="segmented" role="group" aria-label=label>
                {buttons.into_iter().collect_view()}
            </div>
            <span class="again__said" role="status">{said}</span>
        </li>
    }
    .into_any()
}
