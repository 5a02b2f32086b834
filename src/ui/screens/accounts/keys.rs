//! Keys and what they hit. A browser that fills in a suggestion sends a "keydown" that is no keyboard event
//! and has no key; it must be told apart before it is asked.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use crate::session::listing::Column;

/// The key of an event; empty for an event that has none.
pub fn key(event: &ev::KeyboardEvent) -> String {
    if event.is_instance_of::<web_sys::KeyboardEvent>() {
        event.key()
    } else {
        String::new()
    }
}

/// Whether an event is about a key.
pub fn is(event: &ev::KeyboardEvent, wanted: &str) -> bool {
    key(event) == wanted
}

/// The column of the cell that an element stands in.
pub fn column_of(element: &Element) -> Option<Column> {
    let cell = element.closest("[data-column]").ok()??;
    cell.get_attribute("data-column")?.parse().ok()
}

/// Whether an element is a control of its own, or stands in one.
pub fn is_control(element: &Element) -> bool {
    let control = element.closest("a, button, input, select, textarea, label");
    control.is_ok_and(|found| found.is_some())
}
