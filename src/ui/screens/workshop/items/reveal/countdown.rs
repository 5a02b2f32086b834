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

/// The countdown, as it is set going.
pub fn countdown(board: Board) -> AnyView {
    let app = board.desk.app;
    let left = left(board);
    let has_begun = Memo::new(move |_| left.with(Option::is_some));
    let is_over = Memo::new(move |_| left.get() == Some(0));
    let start = move |_| {
        board.desk.turn(|one| one.talking_since = Some(now()));
    };
    view! {
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
    }
    .into_any()
}

/// The countdown, as the room sees it while it is counted.
pub fn in_room(board: Board) -> AnyView {
    let app = board.desk.app;
    let left = left(board);
    // What is settled needs no time any more.
    let is_open = Memo::new(move |_| {
        let cell = board.focus.get();
        let seen = cell.and_then(|cell| board.seen(&cell));
        seen.is_some_and(|seen| seen.agreed.is_none()) && left.with(Option::is_some)
    });
    let is_over = Memo::new(move |_| left.get() == Some(0));
    view! {
        <Show when=move || is_open.get()>
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
