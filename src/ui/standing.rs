//! What lasts as long as a part of the screen stands.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use crate::browser::listener::Listener;

/// Keeps something, a listener for example, for as long as the caller stands.
pub fn keep<Kept: 'static>(kept: Kept) {
    let kept = StoredValue::new_local(Some(kept));
    on_cleanup(move || {
        // What is kept may be in use just now: then it goes with the caller.
        kept.try_update_value(Option::take);
    });
}

/// Hears every key for as long as the caller stands. At the document, so that it hears a key before the shell does.
pub fn hear_keys(pressed: impl Fn(&KeyboardEvent) + 'static) {
    keep(Listener::new(&document(), "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            pressed(event);
        }
    }));
}
