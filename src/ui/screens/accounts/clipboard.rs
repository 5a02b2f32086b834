//! Copying and pasting cells. The browser hands the clipboard out with the event of the key, which needs no
//! permission and works the same in every engine.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::exchange::block;
use crate::ui::app::App;

use super::list::List;
use super::paste::Paste;
use super::range;
use super::window::Layout;

/// Begins to listen; ends with the calling component.
pub fn listen(list: List, paste: Paste) {
    let app = App::use_it();
    let copy = window_event_listener(ev::copy, move |event| copied(app, list, &event));
    let pasted = window_event_listener(ev::paste, move |event| pasted(list, paste, &event));
    // One engine asks first, and copies nothing where no text is marked and nobody says otherwise.
    let ask = window_event_listener_untyped("beforecopy", move |event| {
        if is_on_cell(list) {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        copy.remove();
        pasted.remove();
        ask.remove();
    });
}

/// Whether the keys go to a cell of the table, not to a field in one.
fn is_on_cell(list: List) -> bool {
    let on_cell =
        page::has_focus_in(".accounts__body [data-column]") && !page::has_focus_in(".cell-editor");
    on_cell && list.is_at_rest() && list.view().layout.get_untracked() == Layout::Table
}

fn copied(app: App, list: List, event: &ev::ClipboardEvent) {
    if !is_on_cell(list) {
        return;
    }
    let (Some(data), Some(cells)) = (event.clipboard_data(), range::selected(list)) else {
        return;
    };
    let locale = app.peek_locale();
    let copied = super::paste::with_sheet(app, |sheet| sheet.copy(cells.rows(), &cells.columns));
    let Some(copied) = copied else { return };
    let _ = data.set_data("text/plain", &block::write(&copied, locale));
    let _ = data.set_data("text/html", &block::write_html(&copied, locale));
    event.prevent_default();
}

fn pasted(list: List, paste: Paste, event: &ev::ClipboardEvent) {
    if !is_on_cell(list) {
        return;
    }
    let text = event.clipboard_data();
    let text = text.and_then(|data| data.get_data("text/plain").ok());
    let text = text.unwrap_or_default();
    if !text.is_empty() {
        event.prevent_default();
        paste.paste(&text);
    }
}
