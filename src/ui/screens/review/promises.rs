//! What was promised last time, and what is still open from before.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::concept_review::Kept;
use crate::domain::ids::EntryId;
use crate::domain::plan::Action;
use crate::ui::focus;
use crate::ui::screens::account::plan::StatusButton;
use crate::words::{format, review as words};

/// The section.
pub fn promises(desk: Desk) -> AnyView {
    let app = desk.app;
    let last = Memo::new(move |_| {
        let last = app.with_workspace(|here| {
            let last = here.head().last_review()?;
            let actions: Vec<Action> = last.actions().cloned().collect();
            Some((last.id, actions))
        });
        last.flatten()
    });
    // One that is marked as done stays in its place for this visit: a second press takes the mark further.
    let older = Memo::new(move |before: Option<&Vec<(EntryId, EntryId)>>| {
        let last = last.with(|last| last.as_ref().map(|(id, _)| *id));
        let older = app.with_workspace(|here| {
            let head = here.head();
            let open = head.promises().into_iter();
            let open = open.map(|(id, action)| (id, action.id));
            let mut older: Vec<_> = open.filter(|(review, _)| Some(*review) != last).collect();
            for (at, one) in before.into_iter().flatten().enumerate() {
                let (review, action) = *one;
                let is_there = head
                    .review(review)
                    .is_some_and(|review| review.actions().any(|one| one.id == action));
                if Some(review) != last && is_there && !older.contains(one) {
                    older.insert(at.min(older.len()), *one);
                }
            }
            older
        });
        older.unwrap_or_default()
    });
    let finding = move || {
        last.with(|last| {
            let (_, actions) = last.as_ref()?;
            Some(match actions.is_empty() {
                true => words::no_promises(app.locale()).to_owned(),
                false => words::kept(app.locale(), Kept::of(actions.iter(), app.today())),
            })
        })
    };
    let of_last = move || {
        last.with(|last| {
            let (review, actions) = last.as_ref()?;
            let ids = actions.iter().map(|action| (*review, action.id));
            Some(ids.collect::<Vec<_>>())
        })
        .unwrap_or_default()
    };
    let has_last = Memo::new(move |_| last.with(Option::is_some));
    let has_older = Memo::new(move |_| older.with(|older| !older.is_empty()));
    view! {
        <Show when=move || has_last.get()>
            <section class="section review-promises" aria-labelledby="review-promises">
                <div class="section__head">
                    <h2 id="review-promises">{app.t(words::promises)}</h2>
                </div>
                <p class="finding">{finding}</p>
                <ul class="review-promises__list" aria-label=app.t(words::promises)>
                    <For each=of_last key=|ids| *ids let:ids>
                        {promise(desk, ids.0, ids.1)}
                    </For>
                </ul>
                <Show when=move || has_older.get()>
                    <h3>{app.t(words::older_promises)}</h3>
                    <ul class="review-promises__list" aria-label=app.t(words::older_promises)>
                        <For each=move || older.get() key=|ids| *ids let:ids>
                            {promise(desk, ids.0, ids.1)}
                        </For>
                    </ul>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

/// One promise of a review, with its status to press.
pub fn promise(desk: Desk, review: EntryId, id: EntryId) -> AnyView {
    let app = desk.app;
    let action = Memo::new(move |_| {
        let action = app.with_workspace(|here| {
            let review = here.head().review(review)?;
            review.actions().find(|action| action.id == id).cloned()
        });
        action.flatten()
    });
    let status = Signal::derive(move || {
        let status = action.with(|action| action.as_ref().map(|action| action.status));
        status.unwrap_or_default()
    });
    let overdue = Memo::new(move |_| {
        let today = app.today();
        action.with(|action| action.as_ref().is_some_and(|one| one.is_overdue(today)))
    });
    let press = move |()| {
        desk.set_status(review, id, status.get_untracked().next());
        focus::next(format!("#promise-{id} .plan-status"));
    };
    let text = move || action.with(|one| one.as_ref().map(|one| one.text.clone()));
    let who = move || {
        let locale = app.locale();
        let owner = action.with(|one| one.as_ref()?.owner);
        let owner = owner.and_then(|owner| {
            app.with_workspace(|here| here.head().member(owner).map(|one| one.name.to_string()))
                .flatten()
        });
        let due = action.with(|one| one.as_ref()?.due);
        let due = due.map(|due| format::short_day(locale, due, app.today()));
        let owner = owner.unwrap_or_else(|| words::nobody(locale).to_owned());
        std::iter::once(owner)
            .chain(due)
            .collect::<Vec<_>>()
            .join(", ")
    };
    view! {
        <li class="review-promise" id=format!("promise-{id}")>
            <StatusButton status overdue press=Callback::new(press) />
            <span class="review-promise__text">{text}</span>
            <span class="small muted review-promise__who">{who}</span>
        </li>
    }
    .into_any()
}
