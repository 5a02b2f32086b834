//! Where "key" begins, as a sentence with two numbers: the score, and how many accounts at most.

use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit, ModelEdit};
use crate::ui::app::App;
use crate::ui::components::field::{NumberField, edited, outside};
use crate::words::model_screen as words;

/// The section with the sentence.
#[component]
pub fn KeyLine() -> impl IntoView {
    let app = App::use_it();
    view! {
        <section class="section">
            <div class="section__head">
                <h2>{app.t(words::where_key_begins)}</h2>
            </div>
            <KeyLineSentence />
        </section>
    }
}

/// The sentence alone.
#[component]
fn KeyLineSentence() -> impl IntoView {
    let app = App::use_it();
    let (model, head) = (app.drafted_model(), app.head());
    let line = move || {
        let line = model.with(|model| model.as_ref().map(|model| model.key_line));
        u16::from(line.unwrap_or_default())
    };
    let places = move || {
        let places = head.with(|head| head.as_ref().map(|head| head.settings.max_key_accounts));
        places.unwrap_or_default()
    };
    let draw = move |points: u16| match u8::try_from(points) {
        Ok(points) => edited(app, app.try_draft(ModelEdit::KeyLine(points))),
        Err(_) => Err(outside(app, points, 0, 100)),
    };
    let limit = move |key_accounts: u16| {
        let active_plans = app
            .peek_workspace(|workspace| workspace.head().settings.max_active_plans)
            .unwrap_or_default();
        let limits = HeadEdit::Limits {
            active_plans,
            key_accounts,
        };
        edited(app, app.try_dispatch(Command::EditHead(limits)))
    };
    view! {
            <p class="model__sentence">
                <span>{app.t(words::line_before)}</span>
                <NumberField
                    label=app.label(words::line_field)
                    value=Signal::derive(line)
                    edit=draw
                />
                <span>{app.t(words::line_between)}</span>
                <NumberField
                    label=app.label(words::places_field)
                    value=Signal::derive(places)
                    edit=limit
                />
                <span>{app.t(words::line_after)}</span>
            </p>
    }
}
