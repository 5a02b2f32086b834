//! Moving a criterion: by its buttons, or by Alt and an arrow anywhere in its row. Where the order
//! decides the weights, all of the axis get new points.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;

use crate::domain::command::ModelEdit;
use crate::domain::importance;
use crate::domain::model::{Criterion, CriterionId, ScoringModel};
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keyboard;
use crate::words::{criteria, model_screen as words};

/// The two buttons.
#[component]
pub fn Moves(criterion: Memo<Option<Criterion>>, name: Signal<String>) -> impl IntoView {
    let app = App::use_it();
    let model = app.drafted_model();
    let button = move |places: isize| {
        let (glyph, word): (Glyph, fn(_, &str) -> String) = match places {
            ..0 => (Glyph::ArrowUp, words::move_up),
            _ => (Glyph::ArrowDown, words::move_down),
        };
        // Not disabled: the focus stays on it when the end is reached.
        let ends = move || {
            let ends = |model: &ScoringModel| {
                let id = criterion.with(|one| one.as_ref().map(|one| one.id.clone()));
                id.is_none_or(|id| importance::moved(model, &id, places).is_none())
            };
            model
                .with(|model| model.as_deref().is_none_or(ends))
                .to_string()
        };
        let press = move |_| {
            if let Some(criterion) = criterion.get_untracked() {
                shift(app, &criterion.id, places);
            }
        };
        view! {
            <button
                type="button"
                class="button button--bare button--square button--small"
                aria-disabled=ends
                aria-label=move || word(app.locale(), &name.get())
                title=move || word(app.locale(), &name.get())
                on:click=press
            >
                <Icon glyph />
            </button>
        }
    };
    view! { <div class="criterion__moves">{button(-1)} {button(1)}</div> }
}

/// Alt and an arrow move the criterion that the focus is in.
pub fn pressed(app: App, id: &CriterionId, event: &ev::KeyboardEvent) {
    let places = match keyboard::key(event).as_str() {
        "ArrowUp" => -1,
        "ArrowDown" => 1,
        _ => return,
    };
    if event.alt_key() && !event.ctrl_key() && !event.meta_key() && !event.shift_key() {
        event.prevent_default();
        shift(app, id, places);
    }
}

/// The place of a criterion on its axis, counted from 0, and how many there are.
pub fn place_of(model: &ScoringModel, id: &CriterionId) -> Option<(usize, usize)> {
    let axis = model.criterion(id)?.axis;
    let place = model.axis(axis).position(|criterion| criterion.id == *id)?;
    Some((place, model.axis(axis).count()))
}

/// Moves a criterion to a place of its axis, counted from 0.
pub fn move_to(app: App, id: &CriterionId, place: usize) {
    let model = app.peek_drafted_model();
    let from = model.and_then(|model| Some(place_of(&model, id)?.0));
    let places = from.and_then(|from| isize::try_from(place).ok()?.checked_sub_unsigned(from));
    if let Some(places) = places.filter(|places| *places != 0) {
        shift(app, id, places);
    }
}

/// Moves a criterion by so many places.
pub fn shift(app: App, id: &CriterionId, places: isize) {
    let order = app
        .peek_drafted_model()
        .and_then(|model| importance::moved(&model, id, places));
    let Some(order) = order else { return };
    let place = order.iter().position(|(one, _)| one == id).unwrap_or(0) + 1;
    let of = order.len();
    let focused = document().active_element();
    if !app.draft(ModelEdit::Order(order)) {
        return;
    }
    let locale = app.peek_locale();
    let name = app.peek_drafted_model().and_then(|model| {
        let criterion = model.criterion(id)?;
        Some(criteria::name_of(locale, criterion))
    });
    app.say(words::moved(locale, &name.unwrap_or_default(), place, of));
    // A row that changes its place lets go of the focus.
    let focused = focused.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok());
    request_animation_frame(move || {
        if let Some(focused) = focused {
            let _ = focused.focus();
        }
    });
}
