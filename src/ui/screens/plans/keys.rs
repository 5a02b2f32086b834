//! Keys of the rows: J and K or the arrows lead from one to the next, X or Space marks as done, U takes the
//! last mark back.

use leptos::ev;
use leptos::prelude::*;

use super::marks::{Mark, Marks};
use crate::browser::page;
use crate::ui::app::App;
use crate::ui::keyboard::{self, hits, is_dialog_open, is_typing};

/// A row.
const ROW: &str = "main [data-row]";
/// What takes the keyboard in a row.
pub const CONTROL: &str = ":is(a, button)";

/// Listens as long as the view stands.
pub fn listen(app: App, marks: Marks) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if !is_plain(&event) || is_typing(&event) || is_dialog_open() {
            return;
        }
        match keyboard::key(&event).as_str() {
            "u" | "U" if app.single_letters() => {
                event.prevent_default();
                marks.take_back();
            }
            _ => walk(app, &event),
        }
    });
    on_cleanup(move || keys.remove());
}

/// J and K or the arrows lead from row to row.
pub fn walk(app: App, event: &ev::KeyboardEvent) {
    if !is_plain(event) || is_typing(event) || is_dialog_open() {
        return;
    }
    let here = page::place_of_focus(ROW);
    let letters = app.single_letters();
    let way: isize = match keyboard::key(event).as_str() {
        "j" | "J" if letters => 1,
        "k" | "K" if letters => -1,
        "ArrowDown" if here.is_some() => 1,
        "ArrowUp" if here.is_some() => -1,
        _ => return,
    };
    let there = match here {
        Some(here) => here.checked_add_signed(way),
        None => Some(0),
    };
    if there.is_some_and(|there| page::focus_in_nth(ROW, there, CONTROL)) {
        event.prevent_default();
    }
}

/// A key that goes to a row: X, or Space where it presses nothing else.
pub fn pressed(app: App, marks: Marks, event: &ev::KeyboardEvent, id: &str, mark: Option<Mark>) {
    let Some(mark) = mark.filter(|_| is_plain(event)) else {
        return;
    };
    let is_done = match keyboard::key(event).as_str() {
        "x" | "X" => app.single_letters() && !is_typing(event),
        " " => hits(event, "a"),
        _ => false,
    };
    if is_done {
        event.prevent_default();
        turn(marks, mark, id);
    }
}

/// Marks a row, and keeps the keyboard in it; where it goes, in the one that takes its place.
pub fn turn(marks: Marks, mark: Mark, id: &str) {
    let (place, id) = (page::place_of_focus(ROW), id.to_owned());
    marks.turn(mark);
    stay(place, id);
}

/// Keeps the keyboard in a row that may have gone from its place.
pub fn stay(place: Option<usize>, id: String) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            if page::focus(&format!("#{id} {CONTROL}")) {
                return;
            }
            let place = place.unwrap_or_default();
            let taken = (0..=place)
                .rev()
                .any(|at| page::focus_in_nth(ROW, at, CONTROL));
            if !taken {
                page::focus("main h1");
            }
        });
    });
}

/// The place of the row that has the keyboard.
pub fn place() -> Option<usize> {
    page::place_of_focus(ROW)
}

fn is_plain(event: &ev::KeyboardEvent) -> bool {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    !held && !event.default_prevented()
}
