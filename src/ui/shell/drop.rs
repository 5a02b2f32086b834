//! A file that is dropped anywhere on the page goes to the data screen; while it is held above the page,
//! the page says what will happen.

use leptos::ev;
use leptos::prelude::*;

use crate::ui::app::App;
use crate::words::start;

/// Listens for files, and shows the hint while one is held above the page.
#[component]
pub fn DropAnywhere() -> impl IntoView {
    let app = App::use_it();
    let held = RwSignal::new(false);
    let over = window_event_listener(ev::dragover, move |event| {
        if !event.default_prevented() && brings_files(&event) {
            event.prevent_default();
            held.set(true);
        }
    });
    // Between two elements there is always a next one; without it the file has left the window.
    let leave = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            held.set(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        held.set(false);
        if event.default_prevented() || !brings_files(&event) {
            return;
        }
        event.prevent_default();
        let file = event
            .data_transfer()
            .and_then(|data| data.files())
            .and_then(|files| files.get(0));
        if let Some(file) = file {
            app.offer_file(file);
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });
    view! {
        <Show when=move || held.get()>
            <div class="drop-hint" role="status">
                <span>{app.t(start::drop_here)}</span>
                <small>{app.t(start::drop_here_hint)}</small>
            </div>
        </Show>
    }
}

fn brings_files(event: &ev::DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|data| data.types().iter().any(|kind| kind == "Files"))
}
