//! The keys of the screen: one answers and moves on. They work wherever the focus is, unless something is
//! being typed; who has switched single letters off answers while an answer has the focus.

use web_sys::KeyboardEvent;

use super::round::{Round, is_answering};
use crate::ui::components::rating::answer_of_key;
use crate::ui::keyboard::{self, hits, is_dialog_open, is_typing};
use crate::ui::standing;

/// Listens as long as the screen stands. At the document, so that it hears a key before the shell does, for
/// which N adds an account.
pub fn listen(round: Round) {
    standing::hear_keys(move |event| pressed(round, event));
}

fn pressed(round: Round, event: &KeyboardEvent) {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    if held || event.default_prevented() || event.is_composing() || is_elsewhere(event) {
        return;
    }
    let letters = round.app.single_letters() || is_answering();
    let key = keyboard::key(event);
    match (answer_of_key(&key), key.as_str()) {
        // The help about keys is one key away on every screen. A key that is held answers one question.
        (Some(answer), key) if letters && key != "?" => {
            if !event.repeat() {
                round.answer(answer);
            }
        }
        (None, "ArrowRight") => round.go_on(),
        // The click of a key that is held would answer the next question too.
        (None, "Enter") if event.repeat() && (is_answering() || !is_control(event)) => {}
        (None, "Enter") if !is_control(event) => round.go_on(),
        (None, "ArrowLeft" | "Backspace") => round.go_back(),
        _ => return,
    }
    event.prevent_default();
}

/// Whether a key belongs to a field, or a dialog stands over the page.
fn is_elsewhere(event: &KeyboardEvent) -> bool {
    is_typing(event) || is_dialog_open()
}

/// Whether Enter presses what has the focus.
fn is_control(event: &KeyboardEvent) -> bool {
    hits(event, "a, button, summary")
}
