//! Reviews that are over: listed, and opened to read.

use leptos::prelude::*;

use super::desk::Desk;
use super::{EARLIER, evidence, promises};
use crate::domain::concept_review::{ConceptReview, Question};
use crate::domain::ids::EntryId;
use crate::domain::review_facts::Facts;
use crate::domain::snapshot::Snapshot;
use crate::ui::focus;
use crate::words::{format, review as words};

/// The section that lists them, the newest first.
pub fn list(desk: Desk, opened: RwSignal<Option<EntryId>>) -> AnyView {
    let app = desk.app;
    let closed = Memo::new(move |_| {
        let closed = app.with_workspace(|here| {
            let closed = here.head().reviews.iter().filter(|review| review.closed);
            let mut closed: Vec<_> = closed
                .map(|review| {
                    let actions = review.actions().count();
                    (review.day, review.id, review.answered(), actions)
                })
                .collect();
            crate::domain::sorting::by_key(&mut closed, |(day, id, ..)| {
                std::cmp::Reverse((*day, *id))
            });
            closed
        });
        closed.unwrap_or_default()
    });
    let rows = move || {
        let locale = app.locale();
        let rows = closed
            .get()
            .into_iter()
            .map(|(day, id, answered, actions)| {
                let day = format::day(locale, day);
                let open = move |_| {
                    opened.set(Some(id));
                    focus::next("main h1");
                };
                view! {
                    <li class="review-promise">
                        <span class="review-promise__text">{day.clone()}</span>
                        <span class="small muted review-promise__who">
                            {words::summary(locale, answered, actions)}
                        </span>
                        <button
                            type="button"
                            class="button button--small"
                            aria-label=words::open_of(locale, &day)
                            on:click=open
                        >
                            {words::open(locale)}
                        </button>
                    </li>
                }
            });
        rows.collect_view()
    };
    let has_some = Memo::new(move |_| closed.with(|closed| !closed.is_empty()));
    view! {
        <section class="section review-earlier" aria-labelledby=EARLIER>
            <div class="section__head">
                <h2 id=EARLIER tabindex="-1">{app.t(words::earlier)}</h2>
            </div>
            <Show
                when=move || has_some.get()
                fallback=move || view! { <p class="muted">{app.t(words::none_earlier)}</p> }
            >
                <ul class="review-promises__list">{rows}</ul>
            </Show>
        </section>
    }
    .into_any()
}

/// One of them, to read.
pub fn opened(desk: Desk, opened: RwSignal<Option<EntryId>>, id: EntryId) -> AnyView {
    let app = desk.app;
    let back = move |_| {
        opened.set(None);
        focus::next("main h1");
    };
    let content = move || {
        let found = app.with_workspace(|here| {
            let review = here.head().review(id)?.clone();
            let picture = review.snapshot.and_then(|id| here.snapshot(id).cloned());
            Some((review, picture))
        });
        let (review, picture) = found.flatten()?;
        Some(content(desk, &review, picture.as_deref()))
    };
    view! {
        <p class="review-back">
            <button type="button" class="button button--small" on:click=back>
                {app.t(words::back)}
            </button>
        </p>
        {content}
    }
    .into_any()
}

fn content(desk: Desk, review: &ConceptReview, then: Option<&Snapshot>) -> AnyView {
    let locale = desk.app.locale();
    let day = format::day(locale, review.day);
    let about = [
        (words::participants(locale), review.participants.clone()),
        (words::notes(locale), review.notes.clone()),
    ];
    let next = review.next.map(|next| format::day(locale, next));
    let next = (words::next_review(locale), next.unwrap_or_default());
    let about = about.into_iter().chain([next]);
    let about = about.filter(|(_, text)| !text.trim().is_empty());
    let about = about.map(|(name, text)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{text}</dd>
            </div>
        }
    });
    let questions = Question::ALL.into_iter().enumerate();
    let questions = questions.map(|(place, one)| {
        view! {
            <li class="review-question">{answered(desk, review, then, place, one)}</li>
        }
    });
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{words::review_of(locale, &day)}</h1>
            <p class="finding">
                {words::summary(locale, review.answered(), review.actions().count())}
            </p>
            <p class="small muted">{words::read_only(locale)}</p>
        </div>
        <dl class="review-about">{about.collect_view()}</dl>
        <ol class="review-questions">{questions.collect_view()}</ol>
    }
    .into_any()
}

fn answered(
    desk: Desk,
    review: &ConceptReview,
    then: Option<&Snapshot>,
    place: usize,
    question: Question,
) -> AnyView {
    let locale = desk.app.locale();
    let answer = review.answer(question);
    let facts = answer.map_or_else(Facts::default, |answer| Facts {
        numbers: answer.facts.clone(),
        accounts: answer.accounts.clone(),
    });
    let names = desk.names(&facts.accounts, then);
    let mut ways = desk.ways(&names);
    if let Some(then) = then {
        ways.currency = then.currency;
    }
    let sentence = words::facts::sentence(question, &facts, ways);
    let verdict = answer.and_then(|answer| answer.verdict);
    let class = match verdict {
        Some(crate::domain::concept_review::Verdict::Fine) => "review-said review-said--fine",
        Some(crate::domain::concept_review::Verdict::Watch) => "review-said review-said--watch",
        Some(crate::domain::concept_review::Verdict::Act) => "review-said review-said--act",
        None => "review-said",
    };
    let verdict = verdict.map_or(words::no_verdict(locale), |one| words::verdict(locale, one));
    let conclusion = answer.map(|answer| answer.conclusion.clone());
    let actions = answer.map_or_else(Vec::new, |answer| {
        let actions = answer.actions.iter();
        actions
            .map(|action| promises::promise(desk, review.id, action.id))
            .collect()
    });
    let actions = (!actions.is_empty()).then(|| {
        view! { <ul class="review-promises__list review-question__promised">{actions}</ul> }
    });
    view! {
        <div class="review-question__asked">
            <h2>
                <span class="review-question__place">{place + 1} " "</span>
                <span>{words::question(locale, question)}</span>
            </h2>
            <p class="review-question__facts">{sentence}</p>
        </div>
        <div class="review-question__evidence">{evidence::frozen(desk, question, &facts, then)}</div>
        <div class="review-question__answer">
            <p class=class>{verdict}</p>
            <p class="review-question__concluded">{conclusion}</p>
        </div>
        {actions}
    }
    .into_any()
}
