//! The views of one subject: links to screens that belong together, above each of them.

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::{Locale, shell};

/// The links.
#[component]
pub fn Views(
    /// All of them, in order.
    all: &'static [Route],
    /// The one that stands below.
    current: Route,
    /// What they are views of.
    label: fn(Locale) -> &'static str,
) -> impl IntoView {
    let app = App::use_it();
    let links = all.iter().map(|one| {
        let is_current = (*one == current).then_some("page");
        view! {
            <a href=one.to_string() aria-current=is_current>
                {move || shell::page(app.locale(), *one)}
            </a>
        }
    });
    view! {
        <nav class="work-views" aria-label=app.t(label)>
            {links.collect_view()}
        </nav>
    }
}
