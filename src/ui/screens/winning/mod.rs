//! What may come and who may go, in two views: the board of the three motions, and the pipeline.

mod card;
mod motions;
mod moving;
pub mod pipeline;

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::components::views::Views;
use crate::words::winning as words;

/// The view of an address.
pub fn winning(route: Route) -> AnyView {
    let view = match route {
        Route::Pipeline => view! { <pipeline::Pipeline /> }.into_any(),
        _ => view! { <motions::Motions /> }.into_any(),
    };
    view! {
        <Views all=&Route::WINNING current=route label=words::views />
        {view}
    }
    .into_any()
}
