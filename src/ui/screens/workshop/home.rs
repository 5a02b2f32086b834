//! The workshops there are, and the ways to begin one.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::workshop as words;

/// The screen.
pub fn home() -> AnyView {
    let app = App::use_it();
    view! { <h1>{app.t(words::title)}</h1> }.into_any()
}
