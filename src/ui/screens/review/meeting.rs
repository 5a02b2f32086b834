//! A meeting: what has changed, then the questions one by one, then the end. Large enough for a projector, led by the
//! arrow keys, left at any point.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::desk::Desk;
use super::{closing, promises, question, since};
use crate::browser::page;
use crate::domain::concept_review::Question;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keyboard::{self, is_dialog_open, is_in_scrolled_part, is_typing};
use crate::ui::standing;
use crate::words::review as words;

/// What has changed, the questions, the end.
const STEPS: usize = Question::ALL.len() + 2;

/// Begins a meeting at its first step.
pub fn begin(step: RwSignal<Option<usize>>) {
    go(step, Some(0));
}

/// Leaves a meeting, if one is being held.
pub fn end(step: RwSignal<Option<usize>>) {
    if step.get_untracked().is_some() {
        go(step, None);
    }
}

fn go(step: RwSignal<Option<usize>>, to: Option<usize>) {
    step.set(to);
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        page::focus("main h1");
    });
}

/// Listens as long as the screen stands; keys lead through a meeting that is being held.
pub fn listen(step: RwSignal<Option<usize>>) {
    standing::hear_keys(move |event| pressed(step, event));
}

fn pressed(step: RwSignal<Option<usize>>, event: &KeyboardEvent) {
    let Some(at) = step.get_untracked() else {
        return;
    };
    let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    if held || event.default_prevented() || event.is_composing() || is_dialog_open() {
        return;
    }
    let [is_at_top, is_at_end] = page::at_its_ends();
    let may_turn = |is_there: bool| is_there && !event.repeat();
    let to = match keyboard::key(event).as_str() {
        // A field hands Escape on when it has nothing to take back; one in which something is typed is left first.
        "Escape" if is_typing(event) => return page::leave_field(),
        "Escape" => None,
        _ if is_typing(event) || is_in_scrolled_part(event) => return,
        "ArrowRight" if at + 1 < STEPS => Some(at + 1),
        "ArrowLeft" if at > 0 => Some(at - 1),
        // These scroll first, where there is more to see; held down they do not run on.
        "PageDown" if at + 1 < STEPS && may_turn(is_at_end) => Some(at + 1),
        "PageUp" if at > 0 && may_turn(is_at_top) => Some(at - 1),
        _ => return,
    };
    event.prevent_default();
    go(step, to);
}

/// The step that is on the table.
pub fn meeting(desk: Desk, step: RwSignal<Option<usize>>) -> AnyView {
    let app = desk.app;
    let at = Memo::new(move |_| step.get().unwrap_or(0));
    let title = move |at: usize| match at.checked_sub(1) {
        None => words::looking_back(app.locale()).to_owned(),
        Some(place) => match Question::ALL.get(place) {
            // What is seen of it, its number, is a part of its name.
            Some(one) => format!("{at} {}", words::question(app.locale(), *one)),
            None => words::conclusion(app.locale()).to_owned(),
        },
    };
    let steps = (0..STEPS).map(move |place| {
        let current = move || (at.get() == place).then_some("step");
        let answered = move || {
            let question = place
                .checked_sub(1)
                .and_then(|place| Question::ALL.get(place));
            question.is_some_and(|question| {
                desk.review.with(|review| {
                    review
                        .answer(*question)
                        .is_some_and(|one| one.verdict.is_some())
                })
            })
        };
        let name = move || match answered() {
            true => words::answered_step(app.locale(), &title(place)),
            false => title(place),
        };
        let word = match place {
            0 => view! { <Icon glyph=Glyph::History /> }.into_any(),
            _ if place + 1 == STEPS => view! { <Icon glyph=Glyph::Event /> }.into_any(),
            _ => place.to_string().into_any(),
        };
        view! {
            <li>
                <button
                    type="button"
                    class="review-step"
                    class:review-step--answered=answered
                    aria-current=current
                    aria-label=name
                    title=name
                    on:click=move |_| go(step, Some(place))
                >
                    {word}
                </button>
            </li>
        }
    });
    let steps = steps.collect_view();
    let content = move || match at.get() {
        0 => view! {
            <h1 tabindex="-1">{app.t(words::looking_back)}</h1>
            <div class="review-meeting__back">
                {since::since(desk)}
                {promises::promises(desk)}
            </div>
        }
        .into_any(),
        at => match Question::ALL.get(at - 1) {
            Some(one) => asked(desk, at - 1, *one),
            None => view! {
                <h1 tabindex="-1">{app.t(words::conclusion)}</h1>
                {closing::fields(desk)}
            }
            .into_any(),
        },
    };
    view! {
        <div class="review-meeting">
            <div class="review-meeting__head">
                <nav aria-label=app.t(words::agenda)>
                    <ol class="review-steps">{steps}</ol>
                </nav>
                <span class="small muted key-tip">{app.t(words::meeting_keys)}</span>
                <button type="button" class="button button--small" on:click=move |_| go(step, None)>
                    {app.t(words::leave_meeting)}
                </button>
            </div>
            <div class="review-meeting__content">{content}</div>
            <div class="review-meeting__foot">
                <button
                    type="button"
                    class="button"
                    disabled=move || at.get() == 0
                    on:click=move |_| go(step, Some(at.get_untracked().saturating_sub(1)))
                >
                    {app.t(words::previous_step)}
                </button>
                <span class="muted" role="status">
                    {move || words::step_of(app.locale(), at.get() + 1, STEPS)}
                </span>
                <button
                    type="button"
                    class="button button--primary"
                    disabled=move || at.get() + 1 == STEPS
                    on:click=move |_| go(step, Some((at.get_untracked() + 1).min(STEPS - 1)))
                >
                    {app.t(words::next_step)}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn asked(desk: Desk, place: usize, one: Question) -> AnyView {
    view! {
        <div class="review-question review-question--large">
            {question::question(desk, place, one, true)}
        </div>
    }
    .into_any()
}
