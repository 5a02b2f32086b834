//! Takes in what a phone has answered, from the address: the link that somebody sent, opened on the facilitator's
//! machine.

use leptos::prelude::*;

use super::items::rate::intake::{Intake, outcomes};
use crate::browser::page;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::standing;
use crate::words::workshop as words;
use crate::words::workshop::rate as rate_words;

/// The screen.
pub fn answer() -> AnyView {
    let app = App::use_it();
    let intake = Intake::new(app, None);
    let read = move |hash: &str| {
        let code = Route::code(hash);
        if !code.is_empty() {
            intake.read(code);
        }
    };
    let is_open = Memo::new(move |_| app.is_open());
    Effect::new(move |before: Option<bool>| {
        let open = is_open.get();
        if open && before != Some(true) {
            untrack(|| read(&page::hash()));
        }
        open
    });
    // The link of the next part, or of somebody else, may come into the same tab.
    standing::keep(page::on_hash(move |hash| {
        if Route::parse(&hash) == Some(Route::Answer) {
            read(&hash);
        }
    }));
    let nothing = move || is_open.get() && intake.outcomes.with(Vec::is_empty);
    let lead = move || match intake.workshop.get() {
        Some(id) => (Route::Workshop(id), rate_words::to_workshop as fn(_) -> _),
        None => (Route::Workshops, rate_words::to_workshops as fn(_) -> _),
    };
    view! {
        <div class="page-head">
            <h1>{app.t(words::answer_title)}</h1>
        </div>
        <div class="answer">
            <Show when=move || !is_open.get()>
                <p class="note">{app.t(rate_words::not_open)}</p>
            </Show>
            <Show when=nothing>
                <p class="note note--risk">{app.t(rate_words::no_code_here)}</p>
            </Show>
            {outcomes(intake)}
            <p>
                <a class="button button--primary" href=move || lead().0.to_string()>
                    {move || lead().1(app.locale())}
                </a>
            </p>
        </div>
    }
    .into_any()
}
