//! Takes in what a phone has answered, from the address.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::workshop as words;

/// The screen.
pub fn answer() -> AnyView {
    let app = App::use_it();
    view! { <h1>{app.t(words::title)}</h1> }.into_any()
}
