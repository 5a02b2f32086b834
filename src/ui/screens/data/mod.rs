//! The data screen: lists and files come in and go out, copies and storage are looked after.

mod check;
mod choose;
mod columns;
mod copies;
mod decisions;
mod desk;
mod done;
mod export;
mod field_choice;
mod file_import;
mod import;
mod preview;
mod questions;
mod storage;

use leptos::ev;
use leptos::prelude::*;

use crate::browser::files;
use crate::ui::app::{App, Incoming};
use crate::ui::keyboard::is_typing;
use crate::words::data_screen as say;

use desk::{Desk, Stage};

pub use export::{save_backup, save_file};

/// The screen.
#[component]
pub fn Data() -> impl IntoView {
    let app = App::use_it();
    let desk = Desk::new(app);
    hear_the_page(desk);
    let can_take_back = Memo::new(move |_| desk.can_take_back());
    let finding = move || {
        let locale = app.locale();
        match desk.stage.get() {
            Stage::Choose => say::finding_choose(locale).to_owned(),
            Stage::Match => say::finding_match(locale).to_owned(),
            Stage::Check => say::finding_check(locale).to_owned(),
            Stage::File => say::finding_file(locale).to_owned(),
            Stage::Done => {
                let tally = desk.done.get().unwrap_or_default();
                if desk.made.get().is_none() {
                    return say::finding_nothing(locale).to_owned();
                }
                let (new, updated) = (tally.new.customers, tally.updated.customers);
                let done = say::finding_done(locale, new, updated);
                match can_take_back.get() {
                    true => format!("{done} {}", say::one_undo(locale)),
                    false => done,
                }
            }
        }
    };
    view! {
        <div class="data">
            <div class="page-head">
                <h1 tabindex="-1">{app.t(say::data)}</h1>
                <p class="finding">{finding}</p>
            </div>
            <import::Import desk />
            <div class="data__rest">
                <export::Export desk />
                <copies::CopiesSection />
                <storage::StorageSection />
            </div>
        </div>
    }
}

/// Takes what is offered, pasted outside of fields, or dropped anywhere on the page.
fn hear_the_page(desk: Desk) {
    let app = desk.app;
    Effect::new(move |_| {
        if app.has_incoming()
            && let Some(incoming) = app.take_incoming()
        {
            desk.take(incoming);
        }
    });
    let paste = window_event_listener(ev::paste, move |event| {
        if !event.default_prevented()
            && !is_typing(&event)
            && let Some(text) = files::pasted_text(&event)
        {
            event.prevent_default();
            desk.take(Incoming::Text(text));
        }
    });
    let over = window_event_listener(ev::dragover, |event| event.prevent_default());
    let drop = window_event_listener(ev::drop, move |event| {
        // The app as a whole may have taken it already.
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        let dropped = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = dropped.and_then(|files| files.get(0)) {
            desk.take_file(file);
        }
    });
    on_cleanup(move || {
        paste.remove();
        over.remove();
        drop.remove();
    });
}
