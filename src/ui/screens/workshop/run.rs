//! A workshop as the facilitator leads it: the agenda with its clock, what to say, and what to work with.

use leptos::prelude::*;

use super::desk::Desk;
use super::items;
use crate::domain::ids::WorkshopId;
use crate::ui::app::App;
use crate::words::workshop as words;

/// The screen.
pub fn run(id: WorkshopId) -> AnyView {
    let app = App::use_it();
    let desk = Desk::new(app, id);
    let at = Memo::new(move |_| desk.workshop.with(|one| one.as_ref().map(|one| one.at)));
    view! {
        <h1>{app.t(words::title)}</h1>
        {move || at.get().map(|item| items::table(desk, item))}
    }
    .into_any()
}
