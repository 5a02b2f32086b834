//! The data screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Data() -> impl IntoView {
    view! { <h1>"Data"</h1> }
}
