//! A workshop as the room sees it, in a window of its own. It changes nothing.

use leptos::prelude::*;

use super::desk::Desk;
use super::items;
use crate::domain::ids::WorkshopId;
use crate::ui::app::App;
use crate::words::workshop as words;

/// The screen.
pub fn projector(id: WorkshopId) -> AnyView {
    let app = App::use_it();
    let desk = Desk::new(app, id);
    let at = Memo::new(move |_| desk.workshop.with(|one| one.as_ref().map(|one| one.at)));
    view! {
        <h1>{app.t(words::title)}</h1>
        {move || at.get().map(|item| items::screen(desk, item))}
    }
    .into_any()
}
