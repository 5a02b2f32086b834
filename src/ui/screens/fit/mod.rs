//! Whether key account management is right for us.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::fit as words;

/// The screen.
#[component]
pub fn Fit() -> impl IntoView {
    let app = App::use_it();
    view! { <h1>{app.t(words::title)}</h1> }
}
