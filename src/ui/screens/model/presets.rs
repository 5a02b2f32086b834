//! Sets of criteria by line of business: what each would do to the model, said before it is tried. Trying one goes into the
//! draft, which shows what it does to the ranking; keeping it is one step of undo.

use leptos::prelude::*;

use crate::domain::model::{CriterionId, ScoringModel};
use crate::domain::presets::Preset;
use crate::ui::app::App;
use crate::ui::components::dialog::Dialog;
use crate::words::criteria;
use crate::words::presets as words;
use crate::words::score_card::listed;

/// The button and the dialog.
#[component]
pub fn Presets() -> impl IntoView {
    let app = App::use_it();
    let open = RwSignal::new(false);
    let offers = move || Preset::ALL.map(|preset| offer(app, preset, open));
    view! {
        <button type="button" class="button" on:click=move |_| open.set(true)>
            {app.t(words::heading)}
        </button>
        <Dialog title=app.label(words::heading) open>
            <p class="muted">{app.t(words::hint)}</p>
            <ul class="library">{offers}</ul>
        </Dialog>
    }
}

/// What a criterion is called, in own words or in those of the catalogue.
fn name_of(app: App, model: &ScoringModel, id: &CriterionId) -> String {
    let locale = app.locale();
    match model.criterion(id) {
        Some(criterion) => criteria::name_of(locale, criterion),
        None => criteria::label(locale, id).to_owned(),
    }
}

fn offer(app: App, preset: Preset, open: RwSignal<bool>) -> Option<AnyView> {
    let locale = app.locale();
    let model = app.drafted_model().get()?;
    let effect = app.with_workspace(|workspace| preset.effect(workspace, &model))?;
    let names = |ids: &[CriterionId]| -> Vec<String> {
        ids.iter().map(|id| name_of(app, &model, id)).collect()
    };
    let name = words::name(locale, preset);
    let is_taken = effect.is_nothing();
    let mut said = words::changes(
        locale,
        &names(&effect.added),
        &names(&effect.removed),
        effect.weighed.len(),
    );
    if !effect.set_aside.is_empty() {
        said.push(words::set_aside(
            locale,
            &listed(locale, &names(&effect.set_aside)),
        ));
    }
    said.push(match is_taken {
        true => words::is_taken(locale).to_owned(),
        false => words::answers(locale, effect.kept, effect.resting),
    });
    let edit = effect.edit;
    let take = move |_| {
        open.set(false);
        if app.draft(edit.clone()) {
            app.say(words::taken(
                app.peek_locale(),
                words::name(app.peek_locale(), preset),
            ));
        }
    };
    let said = said
        .into_iter()
        .map(|one| view! { <p class="small">{one}</p> });
    let view = view! {
        <li>
            <div>
                <h3>{name}</h3>
                <p>{words::about(locale, preset)}</p>
                {said.collect_view()}
            </div>
            <button
                type="button"
                class="button button--small"
                aria-label=words::take_named(locale, name)
                disabled=is_taken
                on:click=take
            >
                {words::take(locale)}
            </button>
        </li>
    };
    Some(view.into_any())
}
