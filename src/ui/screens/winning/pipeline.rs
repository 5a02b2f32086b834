//! All opportunities, and whether they are enough.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::winning as words;

/// The view.
#[component]
pub fn Pipeline() -> impl IntoView {
    let app = App::use_it();
    view! { <h1>{app.t(words::pipeline)}</h1> }
}
