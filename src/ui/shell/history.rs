//! The last changes in words. Choosing one takes it back, and with it everything that came after it.

use leptos::prelude::*;

use super::panels::Panels;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::dialog::Dialog;
use crate::words::{command_search, settings as words, shell};

/// The most changes that are listed: what a person still remembers.
const MOST: usize = 20;

/// The dialog.
#[component]
pub fn History(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let title = app.label(command_search::history);
    view! {
        <Dialog title open=panels.history>
            <Changes panels />
        </Dialog>
    }
}

#[component]
fn Changes(panels: Panels) -> impl IntoView {
    let app = App::use_it();
    let entries = move || {
        let locale = app.locale();
        let changes = app.history(MOST).into_iter().enumerate();
        let entries = changes.map(|(place, past)| {
            let steps = place + 1;
            let word = match steps {
                1 => shell::undo(locale).to_owned(),
                _ => words::take_back_to(locale, steps),
            };
            let take_back = move |_| {
                panels.history.set(false);
                app.undo_steps(steps);
            };
            view! {
                <li>
                    <button type="button" class="history__change" on:click=take_back>
                        <span class="history__what">
                            {past.what}
                            {past.values.map(|values| view! { <span class="history__values">{values}</span> })}
                        </span>
                        <span class="history__time">{past.time}</span>
                        <span class="history__steps">{word}</span>
                    </button>
                </li>
            }
        });
        entries.collect_view()
    };
    let is_empty = move || app.undo_label().get().is_none();
    view! {
        <p class="small muted">
            {move || match is_empty() {
                true => words::history_empty(app.locale()),
                false => words::history_hint(app.locale()),
            }}
        </p>
        <ol class="history">{entries}</ol>
        // Of the sample no copies are kept.
        <Show when=move || !app.is_sample()>
            <p class="small muted">
                {app.t(words::history_earlier)} " "
                <a href=Route::Data.to_string() on:click=move |_| panels.history.set(false)>
                    {app.t(words::history_copies)}
                </a>
            </p>
        </Show>
    }
}
