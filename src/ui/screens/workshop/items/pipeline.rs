//! Whether the pipeline is full enough, and whether it would replace the largest customer.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::session::route::Route;
use crate::ui::screens::winning::pipeline;
use crate::words::workshop::review as words;

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    view! {
        {told(desk, "workshop-review")}
        <p>
            <a href=Route::Pipeline.to_string()>{desk.app.t(words::to_pipeline)}</a>
        </p>
    }
    .into_any()
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    told(desk, "room-review")
}

fn told(desk: Desk, class: &'static str) -> AnyView {
    let app = desk.app;
    let said = Memo::new(move |_| pipeline::told(app));
    let lines = move || {
        let said = said.get().into_iter().flatten().flatten();
        said.map(|said| view! { <p class="finding">{said}</p> })
            .collect_view()
    };
    view! { <div class=class>{lines}</div> }.into_any()
}
