//! The third way: codes, links and messages that came back, read as text or with the camera.

use leptos::ev;
use leptos::prelude::*;

use super::intake::{Intake, outcomes};
use crate::ui::components::code_reader::CodeReader;
use crate::ui::keyboard;
use crate::ui::screens::workshop::desk::Desk;
use crate::words::workshop::rate as words;

/// The way as the facilitator sees it.
pub fn reading(desk: Desk) -> AnyView {
    let app = desk.app;
    let intake = Intake::new(app, Some(desk.id));
    let (typed, filming) = (RwSignal::new(String::new()), RwSignal::new(false));
    let take_in = move || {
        let text = typed.get_untracked();
        // What could not be taken stays, to be looked at.
        if !text.trim().is_empty() && intake.read(&text) {
            typed.set(String::new());
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        take_in();
    };
    let keydown = move |event: ev::KeyboardEvent| {
        if keyboard::key(&event) == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            take_in();
        }
    };
    view! {
        <section class="asking__way" aria-labelledby="by-text">
            <h3 id="by-text">{app.t(words::by_text)}</h3>
            <p class="small muted">{app.t(words::by_text_hint)}</p>
            <Show
                when=move || filming.get()
                fallback=move || {
                    view! {
                        <button type="button" class="button asking__film" on:click=move |_| filming.set(true)>
                            {app.t(words::camera)}
                        </button>
                    }
                }
            >
                <CodeReader
                    on_code=move |text: String| {
                        intake.read(&text);
                    }
                    on_close=move |()| filming.set(false)
                    said=Signal::derive(move || intake.last())
                    back_to=".asking__film"
                />
            </Show>
            <form class="asking__paste" on:submit=submit>
                <label>
                    <span class="small">{app.t(words::text_field)}</span>
                    <textarea
                        class="field"
                        rows="4"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                        on:keydown=keydown
                    ></textarea>
                </label>
                <button type="submit" class="button button--small">
                    {app.t(words::take_in)}
                </button>
            </form>
            {outcomes(intake)}
        </section>
    }
    .into_any()
}
