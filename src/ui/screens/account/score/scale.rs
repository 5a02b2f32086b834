//! The rating of one criterion: 1 to 5, unknown, not applicable. A radio group that also takes digits, so
//! that one key rates and moves on to the next criterion.

use leptos::ev;
use leptos::prelude::*;

use super::super::here::Here;
use super::super::steps::{self, Mode, Way};
use crate::browser::page;
use crate::domain::account::{Answer, Rating};
use crate::domain::model::{Axis, Criterion, CriterionId, Source};
use crate::ui::components::rating::{ANSWERS, answer_name, answer_of_key, rate, sign, unrated};
use crate::ui::keyboard;
use crate::ui::mounted::while_mounted;
use crate::words::criteria;

#[component]
pub fn Scale(
    here: Here,
    id: CriterionId,
    criterion: Memo<Option<Criterion>>,
    rating: Memo<Option<Rating>>,
    /// The answer that has the focus.
    preview: RwSignal<Option<Answer>>,
) -> impl IntoView {
    let app = here.app;
    let id = StoredValue::new(id);
    let chosen = Memo::new(move |_| rating.with(|rating| rating.as_ref().map(|one| one.answer)));
    let label = move || {
        let name = |criterion: &Criterion| criteria::name_of(app.locale(), criterion);
        criterion.with(|criterion| criterion.as_ref().map(name).unwrap_or_default())
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let id = id.get_value();
        let at = preview.get_untracked().or_else(|| chosen.get_untracked());
        let Some(done) = key(&keyboard::key(&event), at) else {
            return;
        };
        event.prevent_default();
        event.stop_propagation();
        // A key that is held moves on and on, but it answers once.
        if event.repeat() && !matches!(done, Key::Move(_)) {
            return;
        }
        match done {
            Key::Answer(answer) => {
                if rate(app, here.id, &id, answer) {
                    focus_next(here, &id);
                }
            }
            Key::Move(answer) => {
                if rate(app, here.id, &id, answer) {
                    page::focus(&selector(&id, answer));
                }
            }
            Key::TakeBack => {
                app.edit(here.id, unrated(id));
            }
            Key::NextAccount => steps::go(here, Way::On, Mode::Rating),
        }
    };
    let buttons = ANSWERS.map(|answer| {
        let name = move || {
            let name = |criterion: &Criterion| answer_name(app.locale(), criterion, answer);
            criterion.with(|criterion| criterion.as_ref().map(name))
        };
        let is_chosen = move || chosen.get() == Some(answer);
        // One stop of the tab key: the chosen answer, else the first.
        let tab = move || {
            let stop = chosen.get().unwrap_or(ANSWERS[0]) == answer;
            if stop { "0" } else { "-1" }
        };
        view! {
            <button
                type="button"
                role="radio"
                id=element_id(&id.get_value(), answer)
                aria-checked=move || is_chosen().to_string()
                tabindex=tab
                aria-label=name
                title=name
                on:focus=move |_| preview.set(Some(answer))
                on:blur=while_mounted(move |_| preview.set(None))
                on:click=move |_| {
                    rate(app, here.id, &id.get_value(), answer);
                }
            >
                {sign(answer)}
            </button>
        }
    });
    view! {
        <div class="segmented scale" role="radiogroup" aria-label=label on:keydown=keys>
            {buttons.into_iter().collect_view()}
        </div>
    }
}

/// What a key does.
enum Key {
    /// Rates and moves on.
    Answer(Answer),
    /// Moves inside the group, rating as it goes.
    Move(Answer),
    TakeBack,
    NextAccount,
}

fn key(key: &str, at: Option<Answer>) -> Option<Key> {
    if let Some(answer) = answer_of_key(key) {
        return Some(Key::Answer(answer));
    }
    match key {
        "ArrowRight" | "ArrowDown" => Some(Key::Move(beside(at, 1))),
        "ArrowLeft" | "ArrowUp" => Some(Key::Move(beside(at, ANSWERS.len() - 1))),
        "Delete" | "Backspace" => Some(Key::TakeBack),
        "Enter" => Some(Key::NextAccount),
        _ => None,
    }
}

/// The answer so many places further, around the end.
fn beside(at: Option<Answer>, places: usize) -> Answer {
    let place = ANSWERS.iter().position(|answer| Some(*answer) == at);
    ANSWERS[(place.unwrap_or(0) + places) % ANSWERS.len()]
}

/// Moves to the criterion after this one, on the second axis after the last one of the first. At the very
/// end the focus stays.
fn focus_next(here: Here, id: &CriterionId) {
    let next = here.app.peek_workspace(|workspace| {
        let criteria = Axis::ALL
            .into_iter()
            .flat_map(|axis| workspace.model().axis(axis));
        let mut rated = criteria.filter(|criterion| criterion.source == Source::People);
        rated.find(|criterion| criterion.id == *id);
        rated.next().map(|criterion| criterion.id.clone())
    });
    if let Some(next) = next.flatten() {
        let chosen = here.peek(|account| account.ratings.get(&next).map(|rating| rating.answer));
        page::focus(&selector(&next, chosen.unwrap_or(ANSWERS[0])));
    }
}

fn element_id(id: &CriterionId, answer: Answer) -> String {
    let place = ANSWERS.iter().position(|one| *one == answer);
    format!("rating-{id}-{}", place.unwrap_or(0))
}

fn selector(id: &CriterionId, answer: Answer) -> String {
    format!("#{}", element_id(id, answer))
}
