//! The second vote of a cell: everybody says a number, hidden until it is shown. The first vote is kept.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::board::Board;
use crate::domain::account::Answer;
use crate::domain::ids::EntryId;
use crate::domain::workshop::{Cell, SecondVote, Talk};
use crate::ui::components::rating::{ANSWERS, sign};
use crate::words::workshop::reveal as words;

/// The way to it, and the rows once it is open.
pub fn again(board: Board, cell: Cell) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    let cell = StoredValue::new(cell);
    let is_open = RwSignal::new(false);
    let is_hidden = RwSignal::new(true);
    let chosen = RwSignal::new(BTreeMap::<EntryId, Answer>::new());
    let people = Memo::new(move |_| {
        desk.with(|one| {
            let people = one.participants.iter();
            people
                .map(|one| (one.id, one.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let close = move || {
        is_open.set(false);
        chosen.set(BTreeMap::new());
    };
    let show = move |_| {
        let votes = chosen.get_untracked();
        let say = |talk: &mut Talk| {
            talk.second.retain(|vote| !votes.contains_key(&vote.id));
            let votes = votes.iter();
            talk.second.extend(votes.map(|(id, answer)| SecondVote {
                id: *id,
                answer: *answer,
            }));
        };
        cell.with_value(|cell| board.say(cell, say));
        close();
    };
    let none = move || chosen.with(BTreeMap::is_empty);
    let rows = move || {
        let rows = people.get().into_iter();
        rows.map(|(id, name)| row(board, id, name, chosen, is_hidden))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="again">
            <Show
                when=move || is_open.get()
                fallback=move || {
                    view! {
                        <button type="button" class="button" on:click=move |_| is_open.set(true)>
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
                <div class="again__end">
                    <button type="button" class="button button--primary" disabled=none on:click=show>
                        {app.t(words::show)}
                    </button>
                    <button type="button" class="button" on:click=move |_| close()>
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
    id: EntryId,
    name: String,
    chosen: RwSignal<BTreeMap<EntryId, Answer>>,
    is_hidden: RwSignal<bool>,
) -> AnyView {
    let app = board.desk.app;
    let mine = Memo::new(move |_| chosen.with(|all| all.get(&id).copied()));
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
                on:click=move |_| chosen.update(|all| {
                    all.insert(id, answer);
                })
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
