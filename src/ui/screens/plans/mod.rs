//! The plans screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Plans() -> impl IntoView {
    view! { <h1>"Plans"</h1> }
}
