//! The board of the three motions: win, keep and grow, win back.

use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::winning as words;

/// The view.
#[component]
pub fn Motions() -> impl IntoView {
    let app = App::use_it();
    view! { <h1>{app.t(words::motions)}</h1> }
}
