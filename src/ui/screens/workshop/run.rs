//! A workshop as the facilitator leads it: the agenda with its clock, what to say, and what to work with.

use leptos::prelude::*;

use super::desk::Desk;
use super::items;
use crate::domain::ids::WorkshopId;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::workshop as words;
use crate::words::workshop::script;

/// The screen.
pub fn run(id: WorkshopId) -> AnyView {
    let app = App::use_it();
    let desk = Desk::new(app, id);
    let at = Memo::new(move |_| desk.workshop.with(|one| one.as_ref().map(|one| one.at)));
    let agenda = move || {
        desk.workshop
            .with(|one| one.as_ref().map(|one| (one.agenda, one.solo)))
    };
    let steps = move || {
        let (agenda, solo) = agenda()?;
        let steps = agenda.items(solo).iter().copied().map(|item| {
            view! {
                <li>
                    <button
                        type="button"
                        class="button button--small"
                        aria-current=move || (at.get() == Some(item)).then_some("step")
                        on:click=move |_| desk.go_to(item)
                    >
                        {move || words::item(app.locale(), item)}
                    </button>
                </li>
            }
        });
        Some(steps.collect_view())
    };
    let said = move || Some(script::say(app.locale(), agenda()?.0, at.get()?));
    view! {
        <h1>{app.t(words::title)}</h1>
        <a href=Route::Projector(id).to_string() target="_blank">
            {app.t(words::projector)}
        </a>
        <ol>{steps}</ol>
        <p>{said}</p>
        {move || at.get().map(|item| items::table(desk, item))}
    }
    .into_any()
}
