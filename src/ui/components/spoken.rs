//! A sentence for screen readers that follows what is typed: said once it stands, and not at every key.

use std::time::Duration;

use leptos::prelude::*;

/// So long nothing was typed before it is said.
const PAUSE: Duration = Duration::from_millis(900);

/// Says a sentence that is seen elsewhere, whenever it has become another one and stays so for a moment. What stands
/// there at the beginning is read with the page and not said.
#[component]
pub fn Spoken(
    /// The sentence as it is seen.
    text: Signal<String>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let latest = StoredValue::new(0_u32);
    Effect::new(move |before: Option<(u32, String)>| {
        let now = text.get();
        let (turn, first) = match before {
            Some((turn, seen)) if seen == now => return (turn, now),
            Some((turn, _)) => (turn.wrapping_add(1), false),
            None => (0, true),
        };
        latest.set_value(turn);
        let settled = now.clone();
        let say = move || {
            if latest.try_get_value() == Some(turn) {
                said.try_set(settled);
            }
        };
        if !first {
            set_timeout(say, PAUSE);
        }
        (turn, now)
    });
    view! { <p class="visually-hidden" role="status">{move || said.get()}</p> }
}
