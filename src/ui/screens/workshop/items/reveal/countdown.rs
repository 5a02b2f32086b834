//! Ninety seconds for a cell: a hint, no gate. They are not kept.

use std::time::Duration;

use leptos::prelude::*;

use super::board::Board;
use crate::domain::values::Timestamp;
use crate::ui::app::now;
use crate::words::workshop::{self, reveal as words};

/// How long a cell is talked about.
const SECONDS: i64 = 90;

/// The countdown.
pub fn countdown(board: Board) -> AnyView {
    let app = board.desk.app;
    let began = RwSignal::new(None::<Timestamp>);
    let left = RwSignal::new(SECONDS);
    let tick = move || {
        if let Some(began) = began.get_untracked() {
            // A clock that was set back gives no time away.
            let gone = now().seconds_since(began).clamp(0, SECONDS);
            left.maybe_update(|left| std::mem::replace(left, SECONDS - gone) != SECONDS - gone);
        }
    };
    if let Ok(timer) = set_interval_with_handle(tick, Duration::from_millis(500)) {
        on_cleanup(move || timer.clear());
    }
    let start = move |_| {
        left.set(SECONDS);
        began.set(Some(now()));
    };
    let is_over = Memo::new(move |_| left.get() == 0);
    let shown = move || workshop::time(u32::try_from(left.get()).unwrap_or_default());
    view! {
        <div class="countdown" role="group" aria-label=app.t(words::countdown)>
            <span class="countdown__time" class:countdown__time--over=move || is_over.get() role="timer">
                {shown}
            </span>
            <button type="button" class="button button--small" on:click=start>
                {move || match began.get().is_some() {
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
