//! What has changed since the last review.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::plan::Action;
use crate::session::route::Route;
use crate::ui::screens::review;
use crate::words::format;
use crate::words::workshop::{close, review as words};

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    view! {
        {told(desk, "workshop-review")}
        <p>
            <a href=Route::Review.to_string()>{desk.app.t(words::to_review)}</a>
        </p>
    }
    .into_any()
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    told(desk, "room-review")
}

/// The sentence and the list.
fn told(desk: Desk, class: &'static str) -> AnyView {
    let review = review::Desk::new(desk.app);
    let told = Memo::new(move |_| review::told(review));
    let list = move || {
        let lines = told.with(|(_, list)| list.clone()).into_iter();
        lines.map(|said| view! { <li>{said}</li> }).collect_view()
    };
    // What earlier workshops could not answer was promised, too.
    let parked = move || {
        let lines = parked(desk);
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|said| view! { <li>{said}</li> });
            view! {
                <h2>{close::parked(desk.app.locale())}</h2>
                <ul>{lines.collect_view()}</ul>
            }
        })
    };
    view! {
        <div class=class>
            <p class="finding">{move || told.with(|(said, _)| said.clone())}</p>
            <ul>{list}</ul>
            {parked}
        </div>
    }
    .into_any()
}

/// The parked questions of earlier workshops that are still open: the question, who clears it up, and by when.
fn parked(desk: Desk) -> Vec<String> {
    let locale = desk.app.locale();
    let lines = desk.app.with_workspace(|here| {
        let open = here.head().parked_questions().into_iter();
        let open = open.filter(|(workshop, _)| *workshop != desk.id);
        let line = |action: &Action| {
            let owner = action.owner.and_then(|id| here.head().member(id));
            let owner = owner.map(|owner| owner.name.to_string());
            let due = action.due.map(|day| format::day(locale, day));
            let said = [Some(action.text.clone()), owner, due];
            said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        open.map(|(_, action)| line(action)).collect::<Vec<_>>()
    });
    lines.unwrap_or_default()
}
