//! Which of our processes are made to fit the customer: six lines, closed until somebody has looked.

use leptos::prelude::*;

use super::super::here::Here;
use super::super::plan::OwnerField;
use crate::domain::command::AccountEdit;
use crate::domain::treatment::{Process, ProcessCheck, ProcessState};
use crate::ui::components::field::{ChoiceField, Edited, Lines, TextField};
use crate::words::treatment as words;

#[component]
pub(super) fn Processes(here: Here) -> impl IntoView {
    let app = here.app;
    let checks = here.read(|account| account.processes.clone());
    let sentence = move || checks.with(|checks| words::checked(app.locale(), checks));
    let starts_open = checks.with_untracked(|checks| !checks.is_empty());
    let lines = Process::ALL.map(|process| view! { <Line here process /> });
    view! {
        <details class="care__processes" open=starts_open>
            <summary>
                <h3>{app.t(words::processes)}</h3>
                " "
                <span aria-live="polite">{sentence}</span>
            </summary>
            <ul>{lines.into_iter().collect_view()}</ul>
        </details>
    }
}

/// One process: how it fits; once that is said, who sees to it and what is different.
#[component]
fn Line(here: Here, process: Process) -> impl IntoView {
    let app = here.app;
    let check = here.read(move |account| account.processes.get(&process).cloned());
    let name = move || words::process(app.locale(), process);
    let options = Signal::derive(move || {
        let locale = app.locale();
        let states = ProcessState::ALL.into_iter().zip(1_u8..);
        let states = states.map(|(one, place)| (place, words::process_state(locale, one)));
        let all = std::iter::once((0, words::not_looked_at(locale))).chain(states);
        all.map(|(place, word)| (place, word.to_owned()))
            .collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        let mut states = ProcessState::ALL.into_iter().zip(1_u8..);
        let state = check.with(|check| Some(check.as_ref()?.state));
        let mine = states.find(|(one, _)| Some(*one) == state);
        mine.map_or(0, |(_, place)| place)
    });
    // Whoever passes "not looked at" on the way through the choices finds owner and note again.
    let before = StoredValue::new(None::<ProcessCheck>);
    let choose = move |place: u8| {
        let now = check.get_untracked();
        if now.is_some() {
            before.set_value(now);
        }
        let place = usize::from(place).checked_sub(1);
        let state = place.and_then(|place| ProcessState::ALL.get(place).copied());
        let new = state.map(|state| ProcessCheck {
            state,
            ..before.get_value().unwrap_or_default()
        });
        app.edit(here.id, AccountEdit::Process(process, new));
    };
    let is_checked = Memo::new(move |_| check.with(Option::is_some));
    let owner = Signal::derive(move || check.with(|check| check.as_ref()?.owner));
    let note = Signal::derive(move || {
        check.with(|check| {
            check
                .as_ref()
                .map_or_else(String::new, |one| one.note.clone())
        })
    });
    let own = Callback::new(move |owner| {
        let _ = put(here, process, |check| check.owner = owner);
    });
    view! {
        <li>
            <div class="care-process" role="group" aria-label=name>
            <span class="care-process__name" aria-hidden="true">{name}</span>
            <ChoiceField
                label=Signal::derive(move || name().to_owned())
                options
                value=place
                choose
            />
            <Show when=move || is_checked.get()>
                <OwnerField value=owner choose=own />
                <TextField
                    label=here.label(words::note)
                    placeholder=here.label(words::note)
                    value=note
                    edit=move |text: String| put(here, process, |check| check.note = text)
                    lines=Lines::Many
                />
            </Show>
            </div>
        </li>
    }
}

/// Changes a check that is there.
fn put(here: Here, process: Process, change: impl FnOnce(&mut ProcessCheck)) -> Edited {
    let check = here.peek(|account| account.processes.get(&process).cloned());
    match check {
        Some(mut check) => {
            change(&mut check);
            here.edit(AccountEdit::Process(process, Some(check)))
        }
        None => Ok(()),
    }
}
