//! What a key belongs to: a text that is being typed, a dialog above the page, or nothing but the screen.

use leptos::ev::KeyboardEvent;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

/// Controls that take letters: fields for text, and lists that jump to an entry by its first letter.
const TYPED_INTO: &str = "textarea, select, [contenteditable], \
    input:not([type=checkbox], [type=radio], [type=range], [type=file], [type=button])";

/// The key of an event; empty for an event that has none. A browser that fills in a suggestion sends a "keydown" that
/// is no keyboard event: it must be told apart before it is asked.
pub fn key(event: &KeyboardEvent) -> String {
    if event.is_instance_of::<web_sys::KeyboardEvent>() {
        event.key()
    } else {
        String::new()
    }
}

/// Whether a letter belongs to the field that has the focus. A letter beside a checkbox is a shortcut.
pub fn is_typing(event: &Event) -> bool {
    hits(event, TYPED_INTO)
}

/// Whether what an event hit matches a selector.
pub fn hits(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|target| target.matches(selector).unwrap_or_default())
}

/// Whether the keys belong to a part of the page that scrolls by itself, as a wide table does.
pub fn is_in_scrolled_part(event: &Event) -> bool {
    is_within(event, "[role=region][tabindex]")
}

/// Whether what an event hit lies in something that a selector means.
pub fn is_within(event: &Event, selector: &str) -> bool {
    let within = |target: Element| target.closest(selector);
    target(event).is_some_and(|target| matches!(within(target), Ok(Some(_))))
}

/// The element that an event hit.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether a dialog stands over the page.
pub fn is_dialog_open() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}
