//! What a phone is asked in a workshop: one account and one criterion after the other, then the answers as a code.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::vote as words;

/// The screen.
#[component]
pub fn Vote() -> impl IntoView {
    let app = App::use_it();
    view! { <h1>{app.t(words::title)}</h1> }
}
