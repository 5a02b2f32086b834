//! What may come and who may go, in two views: the board of the three motions, and the pipeline.

mod card;
mod motions;
mod moving;
mod pipeline;

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::{shell, winning as words};

/// The view of an address.
pub fn winning(route: Route) -> AnyView {
    let app = App::use_it();
    let view = match route {
        Route::Pipeline => view! { <pipeline::Pipeline /> }.into_any(),
        _ => view! { <motions::Motions /> }.into_any(),
    };
    let links = Route::WINNING.map(|one| {
        let current = (one == route).then_some("page");
        view! {
            <a href=one.to_string() aria-current=current>
                {move || shell::page(app.locale(), one)}
            </a>
        }
    });
    view! {
        <nav class="work-views" aria-label=app.t(words::views)>
            {links}
        </nav>
        {view}
    }
    .into_any()
}
