//! One privilege, edited in place.

use leptos::prelude::*;

use super::super::here::Here;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::EntryId;
use crate::domain::rule::Rejection;
use crate::domain::treatment::{Privilege, Treatment};
use crate::ui::components::field::{
    ChoiceField, DayField, DecimalField, Edited, Lines, MoneyField, TextField,
};
use crate::ui::components::remove::RemoveButton;
use crate::ui::focus;
use crate::words::{rules, treatment as words};

#[component]
pub(super) fn Entry(here: Here, id: EntryId) -> impl IntoView {
    let one = here.read(move |account| {
        let mut all = account.treatment.iter();
        all.find(|one| one.id == id).cloned()
    });
    let is_nothing =
        Memo::new(move |_| one.with(|one| one.as_ref().is_some_and(Treatment::is_nothing)));
    let content = move || match is_nothing.get() {
        true => view! { <Anew here id /> }.into_any(),
        false => view! { <Given here id one /> }.into_any(),
    };
    view! {
        <li id=format!("care-{id}") class="care-entry">
            {content}
        </li>
    }
}

/// The decision that there is no privilege, with the way back.
#[component]
fn Anew(here: Here, id: EntryId) -> impl IntoView {
    view! {
        <button type="button" class="link small" on:click=move |_| remove(here, id)>
            {here.app.t(words::decide_anew)}
        </button>
    }
}

/// What the privilege is, what it takes, since when, and whether the customer knows.
#[component]
fn Given(here: Here, id: EntryId, one: Memo<Option<Treatment>>) -> impl IntoView {
    let app = here.app;
    let privilege = Memo::new(move |_| {
        one.with(|one| one.as_ref().map_or(Privilege::Other, |one| one.privilege))
    });
    let name = move || words::privilege(app.locale(), privilege.get());
    let options = Signal::derive(move || {
        let locale = app.locale();
        let all = Privilege::GIVEN.into_iter().zip(0_u8..);
        all.map(|(one, place)| (place, words::privilege(locale, one).to_owned()))
            .collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        let mut all = Privilege::GIVEN.into_iter().zip(0_u8..);
        let mine = all.find(|(one, _)| *one == privilege.get());
        mine.map_or(0, |(_, place)| place)
    });
    let choose = move |place: u8| {
        if let Some(privilege) = Privilege::GIVEN.get(usize::from(place)).copied() {
            let _ = put(here, id, |one| one.privilege = privilege);
        }
    };
    let text = Signal::derive(move || {
        one.with(|one| {
            one.as_ref()
                .map_or_else(String::new, |one| one.text.clone())
        })
    });
    let hours = Signal::derive(move || one.with(|one| one.as_ref()?.hours_per_month));
    let cost = Signal::derive(move || one.with(|one| one.as_ref()?.cost_per_month));
    let since = Signal::derive(move || one.with(|one| one.as_ref()?.since));
    let agreed = move || one.with(|one| one.as_ref().is_some_and(|one| one.agreed));
    let agree = move |event| {
        let on = event_target_checked(&event);
        let _ = put(here, id, |one| one.agreed = on);
    };
    let remove_name = move || words::remove(app.locale(), name());
    view! {
        <div class="care-entry__fields" role="group" aria-label=name>
            <div class="care-entry__what">
                <ChoiceField label=here.label(words::privilege_field) options value=place choose />
                <TextField
                    label=here.label(words::text)
                    placeholder=here.label(words::text)
                    value=text
                    edit=move |text: String| put(here, id, |one| one.text = text)
                    lines=Lines::Many
                />
                <RemoveButton name=Signal::derive(remove_name) small=true press=move || remove(here, id) />
            </div>
            <div class="care-entry__takes">
                <DecimalField
                    label=here.label(words::hours)
                    label_shown=true
                    value=hours
                    edit=move |hours| put(here, id, |one| one.hours_per_month = hours)
                />
                <MoneyField
                    label=here.label(words::cost)
                    label_shown=true
                    value=cost
                    edit=move |cost| put(here, id, |one| one.cost_per_month = cost)
                />
                <DayField
                    label=here.label(words::since)
                    label_shown=true
                    value=since
                    edit=move |day| put(here, id, |one| one.since = day)
                />
                <label class="care-entry__agreed">
                    <input type="checkbox" prop:checked=agreed on:change=agree />
                    <span>{app.t(words::agreed)}</span>
                </label>
            </div>
        </div>
    }
}

/// Takes a privilege, or the decision that there is none, away, with a way back.
fn remove(here: Here, id: EntryId) {
    let edit = AccountEdit::RemoveTreatment(id);
    here.app.dispatch_and_tell(Command::edit(here.id, edit));
    focus::next(".care__add button");
}

/// Changes a privilege that is still there.
fn put(here: Here, id: EntryId, change: impl FnOnce(&mut Treatment)) -> Edited {
    let one = here.peek(|account| {
        let mut all = account.treatment.iter();
        all.find(|one| one.id == id).cloned()
    });
    match one {
        Some(mut one) => {
            change(&mut one);
            here.edit(AccountEdit::PutTreatment(one))
        }
        None => Err(rules::rejection(
            here.app.peek_locale(),
            &Rejection::UnknownEntry,
        )),
    }
}
