//! The portfolio screen.

use leptos::prelude::*;

/// The screen.
#[component]
pub fn PortfolioScreen() -> impl IntoView {
    view! { <h1>"PortfolioScreen"</h1> }
}
