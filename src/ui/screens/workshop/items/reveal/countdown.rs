//! Ninety seconds for a cell: a hint, no gate. The moment they began stands in the record, so that the room counts along.

use leptos::prelude::*;

use super::board::Board;
use crate::domain::workshop::TALK_SECONDS;
use crate::ui::app::now;
use crate::ui::ticking;
use crate::words::workshop::{self, reveal as words};

/// The seconds that are left, second by second; `None` while nobody counts them.
fn left(board: Board) -> Memo<Option<u32>> {
    let moment = ticking::seconds();
    Memo::new(move |_| board.desk.with(|one| one.talk_left(moment.get())))
}

/// Whether the cell before the room still takes time: what is agreed on or parked takes none, nor does a workshop that is over.
fn takes_time(board: Board) -> Memo<bool> {
    Memo::new(move |_| {
        let seen = board.focus.get().and_then(|cell| board.seen(&cell));
        let is_closed = board.desk.with(|one| one.is_closed());
        !is_closed && seen.is_some_and(|seen| seen.agreed.is_none() && !seen.parked)
    })
}

/// The countdown, as it is set going.
pub fn countdown(board: Board) -> AnyView {
    let app = board.desk.app;
    let (left, takes_time) = (left(board), takes_time(board));
    let has_begun = Memo::new(move |_| left.with(Option::is_some));
    let is_over = Memo::new(move |_| left.get() == Some(0));
    let start = move |_| {
        board.desk.turn(|one| one.talking_since = Some(now()));
    };
    view! {
        <Show when=move || takes_time.get()>
            <div class="countdown" role="group" aria-label=app.t(words::countdown)>
                <span class="countdown__time" class:countdown__time--over=move || is_over.get() role="timer">
                    {move || workshop::time(left.get().unwrap_or(TALK_SECONDS))}
                </span>
                <button type="button" class="button button--small" on:click=start>
                    {move || match has_begun.get() {
                        true => words::again(app.locale()),
                        false => words::start(app.locale()),
                    }}
                </button>
                <span class="countdown__over" role="status">
                    {move || is_over.get().then(|| words::time_up(app.locale()))}
                </span>
            </div>
        </Show>
    }
    .into_any()
}

/// The countdown, as the room sees it while it is counted.
pub fn in_room(board: Board) -> AnyView {
    let app = board.desk.app;
    let (left, takes_time) = (left(board), takes_time(board));
    let is_counted = Memo::new(move |_| takes_time.get() && left.with(Option::is_some));
    let is_over = Memo::new(move |_| left.get() == Some(0));
    view! {
        <Show when=move || is_counted.get()>
            <div class="room-count" class:room-count--over=move || is_over.get()>
                <p class="room-count__time" role="timer" aria-label=app.t(words::countdown)>
                    {move || left.get().map(workshop::time)}
                </p>
                <p class="room-count__over">
                    {move || is_over.get().then(|| words::room_time_up(app.locale()))}
                </p>
            </div>
        </Show>
    }
    .into_any()
}
