//! What has changed since the last review.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::session::route::Route;
use crate::ui::screens::review;
use crate::words::workshop::review as words;

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
    view! {
        <div class=class>
            <p class="finding">{move || told.with(|(said, _)| said.clone())}</p>
            <ul>{list}</ul>
        </div>
    }
    .into_any()
}
