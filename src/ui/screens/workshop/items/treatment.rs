//! What number one gets that others do not.

use leptos::ev;
use leptos::prelude::*;

use super::super::desk::Desk;
use super::plan::number_one;
use crate::browser::page;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::treatment::{Privilege, Treatment};
use crate::domain::values::Decimal;
use crate::ui::app::fresh;
use crate::ui::components::field::{ChoiceField, DecimalField};
use crate::ui::components::remove::RemoveButton;
use crate::words::treatment as treatment_words;
use crate::words::workshop::decide as words;

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let one = number_one(desk);
    let content = move || match one.get() {
        None => view! { <p class="finding">{app.t(words::no_number_one)}</p> }.into_any(),
        Some(id) => view! {
            <section class="treating" aria-labelledby="treating">
                <h2 id="treating">{move || words::gets_of(app.locale(), &desk.name(id))}</h2>
                {given(desk, id, true)}
                {give(desk, id)}
            </section>
        }
        .into_any(),
    };
    content.into_any()
}

/// What the account gets already.
fn given(desk: Desk, id: AccountId, can_change: bool) -> AnyView {
    let app = desk.app;
    let account = desk.account(id);
    let all = Memo::new(move |_| {
        account
            .with(|one| one.as_ref().map(|one| one.treatment.clone()))
            .unwrap_or_default()
    });
    let ids = move || all.with(|all| all.iter().map(|one| one.id).collect::<Vec<_>>());
    let row = move |entry: EntryId| {
        let one =
            Memo::new(move |_| all.with(|all| all.iter().find(|one| one.id == entry).cloned()));
        let name = move || {
            let privilege = one.with(|one| one.as_ref().map(|one| one.privilege));
            treatment_words::privilege(app.locale(), privilege.unwrap_or_default())
        };
        let text = move || one.with(|one| one.as_ref().map(|one| one.text.clone()));
        let hours = move || {
            let locale = app.locale();
            let one = one.get().filter(|one| !one.is_nothing())?;
            Some(match one.hours_per_month {
                Some(hours) => {
                    let hours = treatment_words::hours_number(locale, hours.thousandths());
                    words::hours(locale, &hours)
                }
                None => words::hours_open(locale).to_owned(),
            })
        };
        let remove = move || {
            let edit = AccountEdit::RemoveTreatment(entry);
            app.dispatch_and_tell(Command::edit(id, edit));
        };
        let remove_name = move || treatment_words::remove(app.locale(), name());
        view! {
            <li class="treated__one">
                <span class="treated__what">{name}</span>
                <span class="treated__text">{text}</span>
                <span class="treated__hours">{hours}</span>
                <Show when=move || can_change>
                    <RemoveButton name=Signal::derive(remove_name) small=true press=remove />
                </Show>
            </li>
        }
    };
    view! {
        <Show
            when=move || all.with(|all| !all.is_empty())
            fallback=move || view! { <p class="treated__none">{app.t(words::gets_nothing)}</p> }
        >
            <ul class="treated">
                <For each=ids key=|id| *id let:id>
                    {row(id)}
                </For>
            </ul>
        </Show>
    }
    .into_any()
}

/// The choice from the catalogue: what, who gives it, and how many hours it takes.
fn give(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    let privilege = RwSignal::new(Privilege::GIVEN[0]);
    let (text, by) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let hours = RwSignal::new(None::<Decimal>);
    let options = Signal::derive(move || {
        let locale = app.locale();
        let all = Privilege::GIVEN.into_iter().chain([Privilege::Nothing]);
        all.map(|one| (one, treatment_words::privilege(locale, one).to_owned()))
            .collect::<Vec<_>>()
    });
    let people = move || {
        let members = app.with_workspace(|here| {
            let members = here.head().members.iter();
            members.map(|one| one.name.to_string()).collect::<Vec<_>>()
        });
        let mut names = members.unwrap_or_default();
        for name in desk.with(|one| {
            let all = one.participants.iter();
            all.map(|one| one.name.clone()).collect::<Vec<_>>()
        }) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let names = names.into_iter();
        names
            .map(|name| view! { <option value=name></option> })
            .collect_view()
    };
    let is_given = move || privilege.get() != Privilege::Nothing;
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        // A number that can't be read is said beside the field, and is not the one that was read before.
        if page::focus(".treating__give [aria-invalid='true']") {
            return;
        }
        let privilege = privilege.get_untracked();
        // What is given takes the place of the decision that there is nothing.
        let nothing = app.peek_workspace(|here| {
            let mut all = here.account(id)?.treatment.iter();
            all.find(|one| one.is_nothing()).map(|one| one.id)
        });
        let mut new = Treatment::new(nothing.flatten().unwrap_or_else(fresh), privilege);
        if privilege != Privilege::Nothing {
            let (what, by) = (text.get_untracked(), by.get_untracked());
            let (what, by) = (what.trim(), by.trim());
            new.text = match (what, by) {
                (what, "") => what.to_owned(),
                ("", by) => by.to_owned(),
                (what, by) => words::given(app.peek_locale(), what, by),
            };
            new.hours_per_month = hours.get_untracked();
        }
        if app.edit(id, AccountEdit::PutTreatment(new)) {
            text.set(String::new());
            hours.set(None);
        }
    };
    view! {
        <form class="treating__give" on:submit=submit>
            <ChoiceField
                label=app.label(words::choose)
                label_shown=true
                options
                value=privilege
                choose=move |one| privilege.set(one)
            />
            <Show when=is_given>
                <label class="labelled">
                    <span class="labelled__label">{app.t(treatment_words::text)}</span>
                    <input
                        class="field"
                        type="text"
                        autocomplete="off"
                        placeholder=app.t(words::what_example)
                        prop:value=move || text.get()
                        on:input=move |event| text.set(event_target_value(&event))
                    />
                </label>
                <label class="labelled">
                    <span class="labelled__label">{app.t(words::given_by)}</span>
                    <input
                        class="field"
                        type="text"
                        autocomplete="off"
                        list="treating-people"
                        prop:value=move || by.get()
                        on:input=move |event| by.set(event_target_value(&event))
                    />
                </label>
                <DecimalField
                    label=app.label(treatment_words::hours)
                    label_shown=true
                    value=hours
                    edit=move |new| {
                        hours.set(new);
                        Ok(())
                    }
                />
            </Show>
            <datalist id="treating-people">{people}</datalist>
            <button type="submit" class="button button--primary">
                {app.t(words::give)}
            </button>
        </form>
    }
    .into_any()
}

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let one = number_one(desk);
    let content = move || match one.get() {
        None => {
            view! { <p class="decided-room__asked">{app.t(words::no_number_one)}</p> }.into_any()
        }
        Some(id) => view! {
            <section class="treated-room">
                <h2 class="planned-room__name">
                    {move || words::gets_of(app.locale(), &desk.name(id))}
                </h2>
                {given(desk, id, false)}
            </section>
        }
        .into_any(),
    };
    content.into_any()
}
