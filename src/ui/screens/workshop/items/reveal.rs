//! All see all; what people see differently is talked about, cell by cell, and the ratings of the group are written into
//! the accounts.

mod again;
mod board;
mod cell;
mod countdown;
mod list;
mod map;
mod room;
mod top;
mod votes;

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::workshop::agenda::Item;
use crate::domain::workshop::ballot::Round;
use crate::words::workshop::reveal as words;

use board::Board;

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let board = Board::new(desk);
    let is_there = Memo::new(move |_| board.group.with(|group| group.is_some()));
    let shown = move || match is_there.get() {
        true => revealed(board),
        false => hidden(board),
    };
    shown.into_any()
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    room::room(Board::new(desk))
}

/// Where the group puts its accounts, and the step that writes its ratings into them: for an agenda that goes on to the
/// decision at once.
pub fn outcome(desk: Desk) -> AnyView {
    let board = Board::new(desk);
    view! {
        {top::top(board)}
        {top::take_over(board)}
    }
    .into_any()
}

fn revealed(board: Board) -> AnyView {
    let app = board.desk.app;
    let has_focus = Memo::new(move |_| board.focus.with(Option::is_some));
    view! {
        <div class="reveal" class:reveal--cell=move || has_focus.get()>
            <div class="reveal__main">
                <Show when=move || board.waits_for_second()>{second_round(board)}</Show>
                {move || board.focus.get().map(|cell| cell::on_the_table(board, cell))}
                <div class="reveal__sentence">
                    <p class="finding" aria-live="polite">{move || board.sentence()}</p>
                    <p class="muted small">{move || board.order_number()}</p>
                </div>
                <Show when=move || !board.waits_for_second()>
                    <section class="section" aria-labelledby="reveal-map">
                        <div class="section__head">
                            <h2 id="reveal-map">{app.t(words::map)}</h2>
                        </div>
                        {map::map(board)}
                    </section>
                </Show>
            </div>
            <div class="reveal__side">
                <Show when=move || !board.waits_for_second()>{list::list(board)}</Show>
                {top::top(board)}
                {top::take_over(board)}
            </div>
        </div>
    }
    .into_any()
}

/// One person alone has rated once: the way to the second time.
fn second_round(board: Board) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    view! {
        <p>
            <button type="button" class="button button--primary" on:click=move |_| desk.go_to(Item::Again)>
                {app.t(words::to_second)}
            </button>
        </p>
    }
    .into_any()
}

/// Nothing may be seen yet.
fn hidden(board: Board) -> AnyView {
    let (app, desk) = (board.desk.app, board.desk);
    // One person alone compares once the second round is through.
    let round = Memo::new(move |_| {
        let has_second = desk.with(|one| one.task(Round::Again).is_some());
        match has_second {
            true => Round::Again,
            false => Round::Rate,
        }
    });
    let can_reveal = Memo::new(move |_| {
        let round = round.get();
        desk.with(|one| {
            let task = one.task(round);
            task.is_some_and(|task| one.ballots_of(task.number).next().is_some())
        })
    });
    let reveal = move |_| {
        let round = round.get_untracked();
        desk.change(|one| one.set_revealed(round, true));
    };
    let back = move |_| {
        desk.go_to(match round.get_untracked() {
            Round::Again => Item::Again,
            Round::Rate | Round::Dots => Item::Rate,
        });
    };
    view! {
        <div class="reveal-hidden">
            <p>
                {move || match can_reveal.get() {
                    true => words::hidden(app.locale()),
                    false => words::nobody(app.locale()),
                }}
            </p>
            <div class="reveal-hidden__ways">
                <Show when=move || can_reveal.get()>
                    <button type="button" class="button button--primary" on:click=reveal>
                        {app.t(words::reveal_now)}
                    </button>
                </Show>
                <button type="button" class="button" on:click=back>
                    {app.t(words::to_rating)}
                </button>
            </div>
        </div>
    }
    .into_any()
}
