//! The review of the whole concept among the work of a day: when it is due, and what was decided in earlier ones; and the
//! questions that workshops have parked.

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::words::{review as words, workshop::close};

/// A line about it, as long as something of it is due.
#[component]
pub(super) fn Concept() -> impl IntoView {
    let app = App::use_it();
    let said = Memo::new(move |_| {
        let (locale, today) = (app.locale(), app.today());
        let said = app.with_workspace(|here| {
            let head = here.head();
            let next = head.next_review().filter(|next| *next <= today);
            let review = next.map(|next| words::due(locale, next, today));
            let promises = head.promises().into_iter();
            let late = promises.filter(|(_, action)| action.due.is_some_and(|due| due <= today));
            let late = match late.count() {
                0 => None,
                count => Some(words::late_promises(locale, count)),
            };
            review.into_iter().chain(late).collect::<Vec<_>>()
        });
        said.unwrap_or_default().join(" ")
    });
    let parked = Memo::new(move |_| {
        let today = app.today();
        let due = app.with_workspace(|here| {
            let parked = here.head().parked_questions().into_iter();
            let due = parked.filter(|(_, action)| action.due.is_some_and(|due| due <= today));
            let ids: Vec<_> = due.map(|(workshop, _)| workshop).collect();
            ids.first().map(|first| (*first, ids.len()))
        });
        due.flatten()
    });
    let parked = move || {
        parked.get().map(|(workshop, count)| {
            view! {
                <p class="work-backup">
                    <span>{move || close::parked_due(app.locale(), count)}</span>
                    <a class="button button--small" href=Route::Workshop(workshop).to_string()>
                        {app.t(close::to_workshop)}
                    </a>
                </p>
            }
        })
    };
    view! {
        <Show when=move || said.with(|said| !said.is_empty())>
            <p class="work-backup">
                <span>{move || said.get()}</span>
                <a class="button button--small" href=Route::Review.to_string()>
                    {app.t(words::to_review)}
                </a>
            </p>
        </Show>
        {parked}
    }
}
