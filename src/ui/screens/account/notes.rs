//! Notes: they are read as they are meant, and written as they are. A click or Enter leads into the text, Esc or going
//! elsewhere back to reading. Every keystroke is kept, so nothing is lost whichever way one leaves.

use leptos::ev;
use leptos::prelude::*;

use super::here::Here;
use crate::browser::page;
use crate::domain::command::{AccountEdit, AccountText};
use crate::exchange::note_text::read;
use crate::ui::components::field::{Lines, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::note_text::note_text;
use crate::ui::focus;
use crate::ui::keyboard;
use crate::ui::mounted::while_mounted;
use crate::words::{account as account_words, note_text as words};

/// The notes as they are read.
const READ: &str = ".notes__read";

/// A text that was not taken stays for the person to mend.
const REFUSED: &str = ".notes__write [aria-invalid]";

/// Goes back to reading, unless the keyboard is still there: also a window that is left for another one says so.
fn leave(writing: RwSignal<bool>) {
    request_animation_frame(move || {
        if !page::has_focus_in(".notes__write") && !page::has(REFUSED) {
            let _ = writing.try_set(false);
        }
    });
}

#[component]
pub fn NotesSection(here: Here) -> impl IntoView {
    let app = here.app;
    let notes = here.read(|account| account.notes.clone());
    let writing = RwSignal::new(false);
    // Where nothing is written yet, the field itself is the way in.
    let reading =
        Memo::new(move |_| !writing.get() && notes.with(|notes| !notes.trim().is_empty()));
    let name = move || account_words::text_field(app.locale(), AccountText::Notes);
    let write = move || {
        writing.set(true);
        focus::next(".notes__write textarea");
    };
    let edit = move || {
        reading.get().then(|| {
            view! {
                <button
                    type="button"
                    class="button button--bare button--square button--small"
                    aria-label=app.t(words::edit)
                    title=app.t(words::edit)
                    on:click=move |_| write()
                >
                    <Icon glyph=Glyph::Pencil />
                </button>
            }
        })
    };
    let open = move |event: ev::KeyboardEvent| {
        let is_own = keyboard::hits(&event, READ);
        if is_own && keyboard::key(&event) == "Enter" {
            event.prevent_default();
            write();
        }
    };
    // A link is followed, and a word that was marked is to be copied.
    let click = move |event: ev::MouseEvent| {
        let hit = keyboard::target(&event);
        let on_link = hit.is_some_and(|hit| matches!(hit.closest("a"), Ok(Some(_))));
        if !on_link && !page::has_selection() {
            write();
        }
    };
    // Before the field hears of it: there Esc takes back what was typed, and here it is kept.
    let escape = move |event: ev::KeyboardEvent| {
        if keyboard::key(&event) == "Escape" && !page::has(REFUSED) {
            event.stop_propagation();
            event.prevent_default();
            writing.set(false);
            focus::next(READ);
        }
    };
    view! {
        <section class="section notes" aria-labelledby="account-notes">
            <div class="section__head">
                <h2 id="account-notes">{name}</h2>
                {edit}
            </div>
            <Show
                when=move || reading.get()
                fallback=move || {
                    view! {
                        <div
                            class="notes__write"
                            on:focusin=move |_| writing.set(true)
                            on:focusout=while_mounted(move |_| leave(writing))
                            on:keydown:capture=escape
                        >
                            <TextField
                                label=Signal::derive(move || name().to_owned())
                                value=notes
                                edit=move |text| {
                                    here.edit(AccountEdit::Text(AccountText::Notes, text))
                                }
                                lines=Lines::Many
                            />
                            <Show when=move || writing.get()>
                                <p class="small muted">{app.t(words::hint)}</p>
                            </Show>
                        </div>
                    }
                }
            >
                <div
                    class="notes__read"
                    tabindex="0"
                    role="group"
                    aria-label=name
                    on:click=click
                    on:keydown=open
                >
                    {move || notes.with(|notes| note_text(&read(notes)))}
                </div>
            </Show>
        </section>
    }
}
