//! The review of the whole concept.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::review as words;

/// The screen.
#[component]
pub fn Review() -> impl IntoView {
    let app = App::use_it();
    view! { <h1>{app.t(words::title)}</h1> }
}
