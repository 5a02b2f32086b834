//! The start screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Start() -> impl IntoView {
    view! { <h1>"Start"</h1> }
}
