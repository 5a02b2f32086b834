//! The model screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Model() -> impl IntoView {
    view! { <h1>"Model"</h1> }
}
