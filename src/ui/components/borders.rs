//! The offer to set the borders of criteria that rate themselves.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::command::{Command, ModelEdit};
use crate::domain::scorecard::missing_thresholds;
use crate::ui::app::App;
use crate::words::rate as words;

/// What rates itself from figures and has no borders yet counts for nothing: where customers were typed by hand
/// nobody takes a rank before. One press sets them.
#[component]
pub fn Borders(
    /// What has the keyboard once the button is gone.
    back_to: &'static str,
) -> impl IntoView {
    let app = App::use_it();
    let proposed = Memo::new(move |_| {
        app.portfolio()
            .map_or_else(Vec::new, |one| missing_thresholds(&one))
    });
    let set = move |_| {
        let edits = proposed.get_untracked().into_iter();
        let edits = edits.map(|(id, borders)| ModelEdit::Thresholds(id, Some(borders)));
        app.dispatch_and_tell(Command::EditModel(ModelEdit::Several(edits.collect())));
        page::focus(back_to);
    };
    view! {
        <Show when=move || proposed.with(|proposed| !proposed.is_empty())>
            <div class="note note--info">
                <p>{app.t(words::without_borders)}</p>
                <button type="button" class="button button--small" on:click=set>
                    {app.t(words::set_borders)}
                </button>
            </div>
        </Show>
    }
}
