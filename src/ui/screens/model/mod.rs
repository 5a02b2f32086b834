//! The scoring model: what counts and how much at the left, what follows from it at the right. A change
//! that moves scores goes into a draft, which says what it does before it is kept; other words act at once.

mod axis;
mod borders;
mod consequence;
mod criterion;
mod details;
mod draft;
mod firm;
mod handle;
mod key_line;
mod library;
mod moves;
mod presets;
mod weighing;

pub use firm::run::answer as firm_answer;

use std::sync::Arc;

use leptos::context::Provider;
use leptos::prelude::*;

use crate::domain::model::{Axis, Criterion, CriterionId, ScoringModel};
use crate::domain::ranking;
use crate::ui::app::App;
use crate::words::{model_screen as words, shell};

/// The screen.
#[component]
pub fn Model() -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let effect = draft::effect(app);
    let worked = draft::Worked::new();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        draft::pressed(app, worked, &event);
    });
    on_cleanup(move || {
        keys.remove();
        if app.peek_has_model_draft() {
            app.say(words::draft::left(app.peek_locale()).to_owned());
        }
    });
    view! {
        <Provider value=worked.anew()>
            <div class="page-head">
                <div>
                    <h1>{app.t(shell::model)}</h1>
                    <p class="finding">{move || finding(app, model)}</p>
                </div>
                <div class="page-head__actions">
                    <presets::Presets />
                </div>
            </div>
            <div class="model" on:focusin=move |event| draft::worked_on(worked, &event)>
                <div class="model__weights">
                    <axis::AxisSection axis=Axis::Attractiveness />
                    <axis::AxisSection axis=Axis::Position />
                    <key_line::KeyLine />
                    <weighing::Weighing />
                </div>
                <consequence::Consequence effect />
            </div>
            <firm::Firm />
            <draft::DraftBar effect worked />
        </Provider>
    }
}

fn finding(app: App, model: Memo<Option<Arc<ScoringModel>>>) -> String {
    model.with(|model| {
        model.as_ref().map_or_else(String::new, |model| {
            let spoken = ranking::spoken_of(model)
                .map(|criterion| (criterion, ranking::share_of(model, criterion)));
            words::finding(
                app.locale(),
                model.axis(Axis::Attractiveness).count(),
                spoken,
            )
        })
    })
}

/// One criterion as it is now; `None` once it is gone.
fn criterion_of(
    model: Memo<Option<Arc<ScoringModel>>>,
    id: CriterionId,
) -> Memo<Option<Criterion>> {
    Memo::new(move |_| {
        model.with(|model| {
            model
                .as_ref()
                .and_then(|model| model.criterion(&id).cloned())
        })
    })
}
