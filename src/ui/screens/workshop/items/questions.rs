//! The three questions: tomorrow, decisive, image. What is said to them stands in the review of the concept.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::concept_review::Question;
use crate::session::route::Route;
use crate::ui::screens::review;
use crate::words::review as review_words;
use crate::words::workshop::review as words;

/// Those that are asked together.
const ASKED: [Question; 3] = [Question::Tomorrow, Question::Decisive, Question::Image];

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let review = review::Desk::new(app);
    let questions = ASKED.into_iter().enumerate().map(|(place, question)| {
        view! { <li class="review-question">{review::question(review, place, question, false)}</li> }
    });
    view! {
        <ol class="review-questions">{questions.collect_view()}</ol>
        <p class="small muted">
            {app.t(words::kept_in_review)} " "
            <a href=Route::Review.to_string()>{app.t(words::to_review)}</a>
        </p>
    }
    .into_any()
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let review = review::Desk::new(app);
    let lines = ASKED.map(|question| {
        let facts = Memo::new(move |_| review.facts(question));
        let sentence = move || {
            review.track();
            facts.with(|facts| {
                let names = review.names(&facts.accounts, None);
                review_words::facts::sentence(question, facts, review.ways(&names))
            })
        };
        view! {
            <li>
                <strong>{move || review_words::question(app.locale(), question)}</strong>
                <span>{sentence}</span>
            </li>
        }
    });
    view! { <ol class="room-review room-review--asked">{lines.collect_view()}</ol> }.into_any()
}
