//! What the room sees: the cell that is talked about, as large as it gets, with its votes; before one is chosen, how far
//! the answers lie apart and which are worth a talk.

use leptos::prelude::*;

use super::board::Board;
use super::list::stands;
use super::{countdown, top, votes};
use crate::domain::workshop::Cell;
use crate::ui::components::rating::answer_name;
use crate::words::criteria;
use crate::words::workshop::reveal as words;

/// So many rows can be read from the last row of seats.
const ON_THE_WALL: usize = 5;

/// The screen.
pub fn room(board: Board) -> AnyView {
    let app = board.desk.app;
    let is_there = Memo::new(move |_| board.group.with(|group| group.is_some()));
    let shown = move || match is_there.get() {
        false => view! { <p class="room__alone">{app.t(words::room_hidden)}</p> }.into_any(),
        true => view! {
            <div class="room-reveal">
                <div class="room-reveal__main">
                    {move || match board.focus.get() {
                        Some(cell) => talked_about(board, cell),
                        None => overview(board),
                    }}
                </div>
                <aside class="room-reveal__side" aria-labelledby="room-top">
                    {countdown::in_room(board)}
                    <h2 id="room-top">{app.t(words::top)}</h2>
                    {top::list(board)}
                </aside>
            </div>
        }
        .into_any(),
    };
    shown.into_any()
}

/// The sentence, and what is worth a talk.
fn overview(board: Board) -> AnyView {
    let app = board.desk.app;
    let apart = move || {
        let group = board.group.get()?;
        // What is agreed on or parked makes room for what is still open.
        let (open, done): (Vec<_>, Vec<_>) =
            group.apart().into_iter().partition(|seen| seen.is_open());
        let rows = open.into_iter().chain(done).take(ON_THE_WALL).map(|seen| {
            let said = stands(app.locale(), seen);
            let (account, criterion) = (seen.cell.account, seen.cell.criterion.clone());
            view! {
                <li class:room-apart__one--settled=!seen.is_open()>
                    <b>{board.desk.name(account)}</b>
                    <span>{board.criterion_name(&criterion, false)}</span>
                    <span class="room-apart__span">{said}</span>
                </li>
            }
        });
        let rows: Vec<_> = rows.collect();
        let is_empty = rows.is_empty();
        Some(match is_empty {
            true => view! {
                <p class="room-reveal__lead">
                    {match board.is_alone {
                        true => words::nothing_apart_alone(app.locale()),
                        false => words::nothing_apart(app.locale()),
                    }}
                </p>
            }
            .into_any(),
            false => view! {
                <div class="room-apart__head">
                    <h2 class="room-reveal__lead">{words::room_map(app.locale())}</h2>
                    <span aria-hidden="true">{words::votes(app.locale())}</span>
                </div>
                <ol class="room-apart">{rows}</ol>
            }
            .into_any(),
        })
    };
    view! {
        <p class="room-reveal__sentence">{move || board.sentence()}</p>
        {apart}
    }
    .into_any()
}

/// A cell.
fn talked_about(board: Board, cell: Cell) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    let (account, id) = (cell.account, cell.criterion.clone());
    let seen = {
        let cell = cell.clone();
        Memo::new(move |_| board.seen(&cell))
    };
    let place = {
        let id = id.clone();
        move || {
            let group = board.group.get()?;
            let account = group.accounts.iter().position(|one| *one == account)?;
            let criterion = group.criteria.iter().position(|one| *one == id)?;
            Some(words::place_in(
                app.locale(),
                account + 1,
                group.accounts.len(),
                criterion + 1,
                group.criteria.len(),
            ))
        }
    };
    let question = {
        let id = id.clone();
        move || {
            board.criterion(&id).map(|one| {
                let locale = app.locale();
                let name = criteria::name_of(locale, &one);
                view! { <b>{name}"."</b>" "{criteria::question(locale, &one.id)} }
            })
        }
    };
    let agreed = move || {
        let answer = seen.with(|seen| seen.as_ref()?.agreed)?;
        let name = answer_name(app.locale(), &board.criterion(&id)?, answer);
        Some(view! {
            <p class="room-reveal__agreed">
                {words::agreed_on(app.locale())} " " <b>{name}</b>
            </p>
        })
    };
    let is_agreed = Memo::new(move |_| {
        seen.with(|seen| seen.as_ref().is_some_and(|seen| seen.agreed.is_some()))
    });
    let again = {
        let cell = cell.clone();
        move || {
            let voted = board.hidden(&cell).len();
            let of = desk.with(|one| one.participants.len());
            (voted > 0).then(|| words::room_again(app.locale(), voted, of))
        }
    };
    view! {
        <p class="room-reveal__place">{place}</p>
        <h2 class="room-reveal__account">{move || desk.name(account)}</h2>
        <p class="room-reveal__question">{question}</p>
        {votes::votes(board, &cell, seen, votes::Seats::Room)}
        <Show when=move || !is_agreed.get()>{votes::opening(board, seen)}</Show>
        {agreed}
        <p class="room-reveal__again">{again}</p>
    }
    .into_any()
}
