//! Workshops: some people choose the first key accounts together. The facilitator leads through an agenda here; the room
//! sees the same workshop in a window of its own, large enough to be read from afar. Both show one record, so there is
//! nothing to keep in step: another window hears of a change as another tab does.

mod answer;
mod desk;
mod home;
mod items;
mod projector;
mod run;
mod timing;

use leptos::prelude::*;

use crate::session::route::Route;

/// The screen of an address of this part.
pub fn workshop(route: Route) -> AnyView {
    match route {
        Route::Workshop(id) => run::run(id),
        Route::Projector(id) => projector::projector(id),
        Route::Answer => answer::answer(),
        _ => home::home(),
    }
}
