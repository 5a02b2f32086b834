//! Handlers that must not outlive their component.

use leptos::prelude::*;

/// Wraps a handler of `blur` or `focusout`. A browser sends both also to what is just being taken out of the
/// page; by then the state of the component is gone, and there is nothing left to be done.
pub fn while_mounted<E>(handle: impl Fn(E)) -> impl Fn(E) {
    let mounted = StoredValue::new(());
    move |event| {
        if mounted.try_get_value().is_some() {
            handle(event);
        }
    }
}
