//! One question: what the figures say, the verdict, the conclusion, and what is decided.

use leptos::prelude::*;

use super::desk::Desk;
use super::{decisions, evidence};
use crate::domain::concept_review::{Question, Verdict};
use crate::ui::components::field::{Lines, TextField};
use crate::words::review as words;

/// The question with its place, from 0; in a meeting it is all that the page is about.
pub fn question(desk: Desk, place: usize, question: Question, is_alone: bool) -> AnyView {
    let app = desk.app;
    let facts = Memo::new(move |_| desk.facts(question));
    let sentence = move || {
        desk.track();
        facts.with(|facts| {
            let names = desk.names(&facts.accounts, None);
            words::facts::sentence(question, facts, desk.ways(&names))
        })
    };
    let drawing = move || {
        desk.track();
        facts.with(|facts| evidence::live(desk, question, facts))
    };
    let said = move || words::question(app.locale(), question);
    let words = view! {
        <span class="review-question__place">{place + 1} " "</span>
        <span>{said}</span>
    };
    let heading = match is_alone {
        true => view! { <h1 tabindex="-1">{words}</h1> }.into_any(),
        false => view! { <h2>{words}</h2> }.into_any(),
    };
    view! {
        <div class="review-question__asked">
            {heading}
            <p class="review-question__facts">{sentence}</p>
        </div>
        <div class="review-question__evidence">{drawing}</div>
        <div class="review-question__answer">
            {verdicts(desk, question)}
            {conclusion(desk, question)}
        </div>
        {decisions::decisions(desk, question)}
    }
    .into_any()
}

/// Fine, watch, act; a second press takes the verdict back.
fn verdicts(desk: Desk, question: Question) -> AnyView {
    let app = desk.app;
    let given = Memo::new(move |_| {
        desk.review
            .with(|review| review.answer(question).and_then(|answer| answer.verdict))
    });
    let buttons = Verdict::ALL.map(|verdict| {
        let press = move |_| {
            let before = given.get_untracked();
            let after = (before != Some(verdict)).then_some(verdict);
            let done = desk.edit(&|review| review.answer_slot(question).verdict = after, None);
            if let Err(problem) = done {
                app.say(problem);
            }
        };
        let class = match verdict {
            Verdict::Fine => "review-verdict review-verdict--fine",
            Verdict::Watch => "review-verdict review-verdict--watch",
            Verdict::Act => "review-verdict review-verdict--act",
        };
        view! {
            <button
                type="button"
                class=class
                aria-pressed=move || (given.get() == Some(verdict)).to_string()
                on:click=press
            >
                {move || words::verdict(app.locale(), verdict)}
            </button>
        }
    });
    let label = move || words::verdict_of(app.locale(), words::question(app.locale(), question));
    view! {
        <div class="segmented review-verdicts" role="group" aria-label=label>
            {buttons.collect_view()}
        </div>
    }
    .into_any()
}

fn conclusion(desk: Desk, question: Question) -> AnyView {
    let app = desk.app;
    let label = Signal::derive(move || {
        words::conclusion_of(app.locale(), words::question(app.locale(), question))
    });
    let value = Signal::derive(move || {
        desk.review.with(|review| {
            let answer = review.answer(question);
            answer.map_or_else(String::new, |answer| answer.conclusion.clone())
        })
    });
    let edit = move |text: String| {
        desk.edit(
            &|review| review.answer_slot(question).conclusion.clone_from(&text),
            Some(question.id()),
        )
    };
    view! {
        <TextField
            label
            value
            edit=edit
            lines=Lines::Many
            placeholder=Signal::derive(move || words::conclusion_hint(app.locale()).to_owned())
            class="review-conclusion"
        />
    }
    .into_any()
}
