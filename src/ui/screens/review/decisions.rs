//! What is decided at a question: actions with an owner and a day.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::concept_review::{ConceptReview, Question};
use crate::domain::ids::EntryId;
use crate::domain::plan_view::ACTIONS;
use crate::ui::app::fresh;
use crate::ui::focus;
use crate::ui::screens::account::plan::{ActionLine, Said};
use crate::words::{plan as plan_words, review as words};

/// The actions of a question, and the button that adds one.
pub fn decisions(desk: Desk, question: Question) -> AnyView {
    let app = desk.app;
    let ids = Memo::new(move |_| {
        desk.review.with(|review| {
            let answer = review.answer(question);
            let actions = answer.map(|answer| answer.actions.iter().map(|action| action.id));
            actions.map_or_else(Vec::new, |ids| ids.collect::<Vec<_>>())
        })
    });
    let add = move |_| {
        let id: EntryId = fresh();
        let done = desk.edit(
            &|review| {
                review.answer_slot(question).actions.push(ACTIONS.blank(id));
            },
            None,
        );
        match done {
            Ok(()) => focus::next(format!("#decision-{id} .field")),
            Err(problem) => app.say(problem),
        }
    };
    let label = move || words::decide_of(app.locale(), words::question(app.locale(), question));
    view! {
        <div class="review-decisions" id=format!("decide-{}", question.id())>
            <Show when=move || ids.with(|ids| !ids.is_empty())>
                <ul class="review-decisions__list">
                    <For each=move || ids.get() key=|id| *id let:id>
                        {decision(desk, question, id)}
                    </For>
                </ul>
            </Show>
            <button type="button" class="link small" aria-label=label on:click=add>
                {app.t(words::decide)}
            </button>
        </div>
    }
    .into_any()
}

fn decision(desk: Desk, question: Question, id: EntryId) -> AnyView {
    let app = desk.app;
    let action = Memo::new(move |_| {
        desk.review
            .with(|review| review.actions().find(|action| action.id == id).cloned())
    });
    let edit = move |said: Said| {
        let write = |review: &mut ConceptReview| {
            if let Some(action) = review.action_slot(id) {
                said.write(action);
            }
        };
        desk.edit(&write, said.typed())
    };
    let remove = move |()| {
        desk.remove_action(id);
        focus::next(format!("#decide-{} > .link", question.id()));
    };
    let remove_name = Signal::derive(move || {
        let text = action.with(|one| one.as_ref().map(|one| one.text.clone()));
        words::remove_action(app.locale(), &text.unwrap_or_default())
    });
    view! {
        <li class="review-decision" id=format!("decision-{id}")>
            <ActionLine
                action
                label=app.label(words::action)
                hint=app.label(words::action_hint)
                due_label=app.label(plan_words::due)
                remove_name
                edit=Callback::new(edit)
                remove=Callback::new(remove)
            />
        </li>
    }
    .into_any()
}
