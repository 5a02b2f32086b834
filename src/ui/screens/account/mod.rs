//! The screen of one account.

use leptos::prelude::*;

use crate::domain::ids::AccountId;

/// The screen.
#[component]
pub fn AccountScreen(
    /// Which account.
    id: AccountId,
) -> impl IntoView {
    view! { <h1>{id.to_string()}</h1> }
}
