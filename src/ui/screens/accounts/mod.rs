//! The accounts screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn Accounts() -> impl IntoView {
    view! { <h1>"Accounts"</h1> }
}
