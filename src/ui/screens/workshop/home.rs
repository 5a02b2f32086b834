//! The workshops there are, and the ways to begin one.

use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::workshop::Workshop;
use crate::domain::workshop::agenda::Agenda;
use crate::session::route::Route;
use crate::ui::app::{App, fresh};
use crate::words::workshop as words;

/// The screen.
pub fn home() -> AnyView {
    let app = App::use_it();
    let begin = move |agenda: Agenda| {
        let workshop = Workshop::new(fresh(), agenda, false, app.peek_today());
        let id = workshop.id;
        let put = HeadEdit::PutWorkshop(Box::new(workshop), None);
        if app.dispatch(Command::EditHead(put)).is_some() {
            app.go(Route::Workshop(id));
        }
    };
    let ways = Agenda::ALL.map(|agenda| {
        view! {
            <button type="button" class="button" on:click=move |_| begin(agenda)>
                {move || words::agenda_name(app.locale(), agenda)}
            </button>
        }
    });
    view! {
        <h1>{app.t(words::title)}</h1>
        {ways}
    }
    .into_any()
}
