//! What is decided at a question: actions with an owner and a day.

use leptos::prelude::*;

use super::desk::Desk;
use crate::browser::page;
use crate::domain::concept_review::{ConceptReview, Question};
use crate::domain::ids::{EntryId, MemberId};
use crate::domain::plan::Action;
use crate::domain::plan_view::ACTIONS;
use crate::domain::values::Date;
use crate::ui::app::fresh;
use crate::ui::components::field::{DayField, TextField};
use crate::ui::components::remove::RemoveButton;
use crate::ui::screens::account::plan::OwnerField;
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
            Ok(()) => request_animation_frame(move || {
                page::focus(&format!("#decision-{id} .field"));
            }),
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
    let text = Signal::derive(move || {
        action.with(|action| {
            action
                .as_ref()
                .map_or_else(String::new, |one| one.text.clone())
        })
    });
    let owner = Signal::derive(move || action.with(|one| one.as_ref().and_then(|one| one.owner)));
    let due = Signal::derive(move || action.with(|one| one.as_ref().and_then(|one| one.due)));
    let write = move |text: String| {
        desk.edit(
            &|review| slot(review, id, &|action| action.text.clone_from(&text)),
            Some("action"),
        )
    };
    let choose = move |owner: Option<MemberId>| {
        let done = desk.edit(
            &|review| slot(review, id, &|action| action.owner = owner),
            None,
        );
        if let Err(problem) = done {
            app.say(problem);
        }
    };
    let set_day = move |day: Option<Date>| {
        desk.edit(&|review| slot(review, id, &|action| action.due = day), None)
    };
    let remove = move || {
        desk.remove_action(id);
        app.lead_focus(format!("#decide-{} > .link", question.id()));
    };
    let name = move || words::remove_action(app.locale(), &text.get());
    view! {
        <li class="review-decision" id=format!("decision-{id}")>
            <TextField
                label=app.label(words::action)
                value=text
                edit=write
                placeholder=Signal::derive(move || words::action_hint(app.locale()).to_owned())
            />
            <OwnerField value=owner choose=Callback::new(choose) />
            <DayField label=app.label(plan_words::due) value=due edit=set_day />
            <RemoveButton name=Signal::derive(name) press=remove />
        </li>
    }
    .into_any()
}

fn slot(review: &mut ConceptReview, id: EntryId, change: &dyn Fn(&mut Action)) {
    if let Some(action) = review.action_slot(id) {
        change(action);
    }
}
