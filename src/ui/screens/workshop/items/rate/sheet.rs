//! The ballot that somebody fills in on this machine: the same as on a phone. Each answer is kept as it is given, so that a
//! reload finds it.

use std::sync::Arc;

use leptos::prelude::*;

use super::here::Passing;
use crate::domain::ids::EntryId;
use crate::domain::workshop::ballot::Task;
use crate::session::workshop::asking::asked;
use crate::ui::screens::vote::ballot::Ballot;
use crate::words::workshop::rate as words;

/// The ballot of somebody.
pub fn sheet(passing: Passing, task: Task, by: EntryId) -> AnyView {
    let desk = passing.asking.desk;
    let app = desk.app;
    let travelling = app.peek_workspace(|here| {
        let workshop = here.head().workshop(desk.id)?;
        Some(asked(workshop, &task, here, app.peek_locale()))
    });
    let Some(travelling) = travelling.flatten() else {
        return ().into_any();
    };
    let given = RwSignal::new(passing.begun(&task, by));
    let kept = passing.kept_places(&task, by);
    // Only what is answered is kept: a wrong press on a name is no ballot.
    Effect::new(move |before: Option<()>| {
        given.with(|given| {
            if before.is_some() {
                passing.keep(&task, by, given);
            }
        });
    });
    view! {
        <Ballot
            task=Arc::new(travelling)
            given
            done=move |()| passing.finish()
            done_word=app.label(words::finish)
            kept
        />
    }
    .into_any()
}
