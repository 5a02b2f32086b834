//! Keys lead along the agenda, as in the meeting of a review: arrows beside fields, and the page keys where there is
//! nothing more to scroll to.

use web_sys::KeyboardEvent;

use super::{Lead, Way};
use crate::browser::page;
use crate::ui::keyboard::{self, is_dialog_open, is_in_scrolled_part, is_typing};
use crate::ui::standing;

/// Controls that the arrow keys belong to.
const OWN_ARROWS: &str =
    "[role=radiogroup], [role=grid], [role=slider], [role=tablist], input, .segmented, .apart";

/// Listens as long as the screen stands.
pub fn listen(lead: Lead) {
    standing::hear_keys(move |event| pressed(lead, event));
}

fn pressed(lead: Lead, event: &KeyboardEvent) {
    let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    if held || event.default_prevented() || event.is_composing() || is_dialog_open() {
        return;
    }
    if event.repeat() || is_typing(event) || is_in_scrolled_part(event) {
        return;
    }
    let [is_at_top, is_at_end] = page::at_its_ends();
    let has_arrows = keyboard::is_within(event, OWN_ARROWS);
    let way = match keyboard::key(event).as_str() {
        "ArrowRight" if !has_arrows => Way::On,
        "ArrowLeft" if !has_arrows => Way::Back,
        // These scroll first, where there is more to see.
        "PageDown" if is_at_end => Way::On,
        "PageUp" if is_at_top => Way::Back,
        _ => return,
    };
    event.prevent_default();
    lead.go(way);
}
