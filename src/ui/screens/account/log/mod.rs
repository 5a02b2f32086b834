//! The contacts with the customer: one line to write the next one down, below it those that were, newest first.

mod entry;
mod line;

use leptos::prelude::*;

use self::entry::Entry;
pub use self::line::FIELD;
use super::here::{Here, held};
use crate::domain::ids::TouchpointId;
use crate::domain::relationship::newest_first;
use crate::words::{format, people as words};

/// How many contacts are shown before somebody asks for the rest.
const SHOWN: usize = 4;

#[component]
pub fn LogSection(here: Here) -> impl IntoView {
    let app = here.app;
    let opened = RwSignal::new(None::<TouchpointId>);
    let all = RwSignal::new(false);
    let ids = Memo::new(move |before: Option<&Vec<TouchpointId>>| {
        let now = here.read_now(|account, _| {
            let touches = newest_first(account).into_iter();
            touches.map(|touch| touch.id).collect::<Vec<TouchpointId>>()
        });
        held(before, now, opened.get().is_some())
    });
    let shown = move || {
        let mut ids = ids.get();
        if !all.get() {
            ids.truncate(SHOWN);
        }
        ids
    };
    let count = Memo::new(move |_| ids.with(Vec::len));
    let more = move || {
        (count.get() > SHOWN && !all.get()).then(|| {
            let text = move || {
                let count = format::number(app.locale(), count.get() as i128);
                words::show_all(app.locale(), &count)
            };
            view! {
                <button type="button" class="link" on:click=move |_| all.set(true)>
                    {text}
                </button>
            }
        })
    };
    let empty = move || {
        (count.get() == 0)
            .then(|| view! { <p class="muted small">{words::log_empty(app.locale())}</p> })
    };
    view! {
        <section class="section" aria-labelledby="account-log">
            <div class="section__head">
                <h2 id="account-log">{app.t(words::log)}</h2>
            </div>
            <line::LogLine here />
            {empty}
            <ul class="log">
                <For each=shown key=|id| *id let:id>
                    <Entry here id opened />
                </For>
            </ul>
            {more}
        </section>
    }
}
