//! The ballot that somebody fills in on this machine.

use leptos::prelude::*;

use super::here::Passing;
use crate::domain::ids::EntryId;
use crate::domain::workshop::ballot::Task;

/// The ballot of somebody.
pub fn sheet(passing: Passing, task: Task, by: EntryId) -> AnyView {
    let begun = passing.begun(&task, by);
    passing.keep(&task, by, &begun);
    let finish = move |_| passing.finish();
    view! { <button type="button" class="button" on:click=finish>"OK"</button> }.into_any()
}
