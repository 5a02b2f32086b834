//! The people on the customer's side.

use leptos::prelude::*;

use super::here::Here;
use crate::browser::page;
use crate::domain::account::Person;
use crate::domain::command::AccountEdit;
use crate::domain::ids::PersonId;
use crate::domain::rule::Rejection;
use crate::domain::values::Name;
use crate::ui::app::fresh;
use crate::ui::components::field::{Edited, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{account as account_words, account_screen as words, rules};

#[component]
pub fn PeopleSection(here: Here) -> impl IntoView {
    let app = here.app;
    let ids = here.read(|account| {
        let people = account.people.iter();
        people.map(|person| person.id).collect::<Vec<PersonId>>()
    });
    let add = move |_| {
        let id: PersonId = fresh();
        let name = Name::new(words::new_person(app.peek_locale())).unwrap_or_default();
        let person = Person {
            id,
            name,
            title: String::new(),
            email: String::new(),
            phone: String::new(),
        };
        if app.edit(here.id, AccountEdit::PutPerson(person)) {
            request_animation_frame(move || {
                page::focus_and_select(&format!("#person-{id} input"));
            });
        }
    };
    let nobody = move || {
        ids.with(Vec::is_empty)
            .then(|| view! { <p class="muted">{words::no_people(app.locale())}</p> })
    };
    view! {
        <section class="section" aria-labelledby="account-people">
            <div class="section__head">
                <h2 id="account-people">{app.t(account_words::people)}</h2>
                <button type="button" class="button button--small" on:click=add>
                    <Icon glyph=Glyph::Add />
                    {app.t(account_words::add_person)}
                </button>
            </div>
            {nobody}
            <ul class="account__people">
                <For each=move || ids.get() key=|id| *id let:id>
                    <PersonRow here id />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn PersonRow(here: Here, id: PersonId) -> impl IntoView {
    let app = here.app;
    let person = here.read(move |account| account.people.iter().find(|one| one.id == id).cloned());
    let name = Memo::new(move |_| {
        person.with(|person| {
            let name = person.as_ref().map(|person| person.name.to_string());
            name.unwrap_or_default()
        })
    });
    let field = move |word: fn(crate::words::Locale) -> &'static str,
                      read: fn(&Person) -> &str,
                      write: fn(&mut Person, String)| {
        let value = Memo::new(move |_| {
            person.with(|person| {
                person
                    .as_ref()
                    .map(|one| read(one).to_owned())
                    .unwrap_or_default()
            })
        });
        let edit = move |text: String| put(here, id, |person| write(person, text));
        view! {
            <TextField
                label=Signal::derive(move || format!("{}: {}", word(app.locale()), name.get()))
                value
                edit
                placeholder=Signal::derive(move || words::add_detail(app.locale(), word(app.locale())))
            />
        }
    };
    let rename = move |text: String| match Name::new(&text) {
        Ok(new) => put(here, id, |person| person.name = new),
        Err(problem) => Err(rules::rejection(
            app.peek_locale(),
            &Rejection::from(problem),
        )),
    };
    let remove = move || words::remove_person(app.locale(), &name.get());
    view! {
        <li id=format!("person-{id}") class="account__person">
            <TextField
                label=Signal::derive(move || account_words::person_name(app.locale()).to_owned())
                value=name
                edit=rename
                class="account__person-name"
            />
            {field(account_words::person_title, |one| &one.title, |one, text| one.title = text)}
            {field(account_words::person_email, |one| &one.email, |one, text| one.email = text)}
            {field(account_words::person_phone, |one| &one.phone, |one, text| one.phone = text)}
            <button
                type="button"
                class="button button--bare button--square button--small"
                aria-label=remove
                title=remove
                on:click=move |_| {
                    app.dispatch_and_tell(
                        crate::domain::command::Command::edit(here.id, AccountEdit::RemovePerson(id)),
                    );
                }
            >
                <Icon glyph=Glyph::Remove />
            </button>
        </li>
    }
}

/// Changes a person who is still there.
fn put(here: Here, id: PersonId, change: impl FnOnce(&mut Person)) -> Edited {
    let person = here.peek(|account| account.people.iter().find(|one| one.id == id).cloned());
    match person {
        Some(mut person) => {
            change(&mut person);
            here.edit(AccountEdit::PutPerson(person))
        }
        None => Err(rules::rejection(
            here.app.peek_locale(),
            &Rejection::UnknownPerson(id),
        )),
    }
}
