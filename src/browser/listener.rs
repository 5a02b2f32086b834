//! An event listener that lives as long as its value.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens until it is dropped.
#[must_use = "dropping a listener ends it"]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `react` for every event of this kind on the target.
    pub fn new(
        target: &EventTarget,
        kind: &'static str,
        react: impl FnMut(Event) + 'static,
    ) -> Self {
        let closure = Closure::new(react);
        // Adding a listener with a function and a name has no way to fail.
        let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Self {
            target: target.clone(),
            kind,
            closure,
        }
    }

    /// Listens for as long as the page lives.
    pub fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .target
            .remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
    }
}
