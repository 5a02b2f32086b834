//! The section in which a list or a file comes in: its head, the step that is due, and what is being worked on.

use leptos::prelude::*;

use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::words::{Locale, data_screen as say};

use super::desk::{Busy, Desk, Origin, Stage};
use super::{check, choose, done, file_import, preview};

/// The section.
#[component]
pub fn Import(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let stage = Memo::new(move |_| desk.stage.get());
    // Whoever goes a step on reads on from its heading.
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        if before.is_some_and(|before| before != now) {
            focus::next("#import-heading");
        }
        now
    });
    let body = move || match stage.get() {
        Stage::Choose => view! { <choose::Choose desk /> }.into_any(),
        Stage::Match => view! { <preview::Preview desk /> }.into_any(),
        Stage::Check => view! { <check::Check desk /> }.into_any(),
        Stage::Done => view! { <done::Done desk /> }.into_any(),
        Stage::File => view! { <file_import::FileImport desk /> }.into_any(),
    };
    view! {
        <section class="section data-import" aria-labelledby="import-heading">
            <div class="section__head">
                <h2 id="import-heading" tabindex="-1">{app.t(say::import)}</h2>
                <Source desk />
                <Steps desk />
            </div>
            <Working desk />
            {body}
        </section>
    }
}

/// What is on the desk: name and size.
#[component]
fn Source(desk: Desk) -> impl IntoView {
    let app = desk.app;
    move || {
        let locale = app.locale();
        let origin = desk.origin.get()?;
        let (name, size) = match origin.as_ref() {
            Origin::File { name, bytes } => (name.clone(), bytes.len()),
            Origin::Pasted(text) => (say::pasted(locale).to_owned(), text.len()),
        };
        let about = desk.list.get().map(|list| {
            let rows = list.recognition.table.row_count();
            say::size(locale, rows, list.recognition.columns.len(), size)
        });
        Some(view! {
            <span class="data-import__source">
                <Icon glyph=Glyph::File />
                {name}
            </span>
            <span class="small muted">{about}</span>
        })
    }
}

/// Where one stands.
#[component]
fn Steps(desk: Desk) -> impl IntoView {
    type Word = fn(Locale) -> &'static str;
    const STEPS: [(Stage, Word); 4] = [
        (Stage::Choose, say::step_choose),
        (Stage::Match, say::step_match),
        (Stage::Check, say::step_check),
        (Stage::Done, say::step_done),
    ];
    let app = desk.app;
    move || {
        let now = desk.stage.get();
        let place = STEPS.iter().position(|(stage, _)| *stage == now)?;
        let steps = STEPS.into_iter().enumerate().map(|(at, (_, word))| {
            let done = (at < place).then(|| view! { <Icon glyph=Glyph::Check /> });
            view! {
                <li aria-current=(at == place).then_some("step")>{done} {word(app.locale())}</li>
            }
        });
        Some(
            view! { <ol class="data-import__steps" aria-label=say::steps(app.locale())>{steps.collect_view()}</ol> },
        )
    }
}

/// What is being worked on, with a way out.
#[component]
fn Working(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let text = move || {
        let locale = app.locale();
        desk.busy.get().map(|busy| match busy {
            Busy::Reading(percent) => say::busy_reading(locale, percent),
            Busy::Recognising => say::busy_recognising(locale).to_owned(),
            Busy::Drafting => say::busy_drafting(locale).to_owned(),
            Busy::Matching => say::busy_matching(locale).to_owned(),
            Busy::Planning => say::busy_planning(locale).to_owned(),
        })
    };
    let shown = Memo::new(move |_| desk.busy.with(Option::is_some));
    view! {
        <div class="data-import__working" class:data-import__working--on=move || shown.get()>
            <p role="status">{text}</p>
            <Show when=move || shown.get()>
                <button type="button" class="button button--small" on:click=move |_| desk.clear()>
                    {app.t(say::cancel)}
                </button>
            </Show>
        </div>
    }
}
