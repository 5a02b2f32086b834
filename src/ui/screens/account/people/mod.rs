//! The people on the customer's side: what is missing in how we know them, then one line each. The details of
//! one of them open below the line.

mod details;
mod map;

use leptos::prelude::*;

use self::details::Details;
use self::map::PeopleMap;
use super::here::{Here, held};
use crate::browser::page;
use crate::domain::command::AccountEdit;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::relationship::{Coverage, by_influence, is_stale, last_touch};
use crate::domain::values::Name;
use crate::ui::app::fresh;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{Locale, account as account_words, account_screen, people as words};

#[component]
pub fn PeopleSection(here: Here) -> impl IntoView {
    let app = here.app;
    let opened = RwSignal::new(None::<PersonId>);
    let ids = Memo::new(move |before: Option<&Vec<PersonId>>| {
        let now = here.read_now(|account, today| {
            let people = by_influence(account, today).into_iter();
            people.map(|person| person.id).collect::<Vec<PersonId>>()
        });
        held(before, now, opened.get().is_some())
    });
    let add = move |_| {
        let id: PersonId = fresh();
        let name = Name::new(account_screen::new_person(app.peek_locale())).unwrap_or_default();
        if app.edit(here.id, AccountEdit::PutPerson(Person::new(id, name))) {
            opened.set(Some(id));
            request_animation_frame(move || {
                page::focus_and_select(&format!("#person-{id} input"));
            });
        }
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
            <CoverageSentence here />
            <ul class="people">
                <For each=move || ids.get() key=|id| *id let:id>
                    <PersonRow here id opened />
                </For>
            </ul>
            <PeopleMap here />
        </section>
    }
}

/// What is most missing in how we know the customer, and what to do about it.
#[component]
fn CoverageSentence(here: Here) -> impl IntoView {
    let app = here.app;
    let found = Memo::new(move |_| {
        let stale = here.stale_days();
        here.read_now(|account, today| Some(Coverage::of(account, today, stale)))
    });
    move || {
        let found = found.get()?;
        let locale = app.locale();
        let sentence = words::coverage(locale, &found, app.today());
        let step = words::coverage_step(locale, &found)
            .map(|step| view! { <span class="people__step">{step}</span> });
        Some(view! { <p class="people__coverage">{sentence} " " {step}</p> })
    }
}

#[component]
fn PersonRow(here: Here, id: PersonId, opened: RwSignal<Option<PersonId>>) -> impl IntoView {
    let app = here.app;
    let person = here.read(move |account| account.people.iter().find(|one| one.id == id).cloned());
    let is_open = Memo::new(move |_| opened.get() == Some(id));
    let toggle = move |_| {
        opened.set((!is_open.get_untracked()).then_some(id));
        // Closing may put the row where it belongs by now, and a row that moves loses the focus.
        request_animation_frame(move || {
            page::focus(&format!("#person-{id} .person__open"));
        });
    };
    let last =
        Memo::new(move |_| here.read_now(|account, today| last_touch(account, Some(id), today)));
    let is_stale = move || is_stale(last.get(), app.today(), here.stale_days());
    let line = move || {
        let (locale, today) = (app.locale(), app.today());
        person.with(|person| {
            let person = person.as_ref()?;
            let since = match (person.is_there(today), last.get()) {
                (false, _) => Some(words::has_left(locale).to_owned()),
                (true, Some(last)) => Some(words::last_contact(locale, Some(last), today)),
                (true, None) => None,
            };
            let late = person.is_there(today) && is_stale();
            let said = late.then(|| {
                view! { <span class="visually-hidden">", " {words::long_ago(locale)}</span> }
            });
            let part = part(locale, person);
            // How to reach somebody is what one looks for most.
            let about = [&person.title, &person.phone].map(String::as_str);
            let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
            let about = about.join(" · ");
            Some(view! {
                <span class="person__name">{person.name.to_string()}</span>
                <span class="person__last" class:account__late=late>{since} {said}</span>
                <span class="person__title">{about}</span>
                <span class="person__part">{part}</span>
            })
        })
    };
    let details = move || {
        is_open
            .get()
            .then(|| view! { <Details here id person /> }.into_any())
    };
    view! {
        <li id=format!("person-{id}") class="person">
            <button
                type="button"
                class="person__open"
                aria-expanded=move || is_open.get().to_string()
                on:click=toggle
            >
                {line}
            </button>
            {details}
        </li>
    }
}

/// The roles, and behind the attitude whether all of it is only assumed: `Decider, Buyer · Critical · assumed`.
fn part(locale: Locale, person: &Person) -> impl IntoView + use<> {
    let roles: Vec<&str> = person
        .roles
        .iter()
        .map(|role| words::role(locale, *role))
        .collect();
    let roles = roles.join(", ");
    let attitude = person.attitude.map(|attitude| {
        let dot = if roles.is_empty() { "" } else { " · " };
        let against = attitude.is_against_us();
        let word = words::attitude(locale, attitude);
        view! { {dot} <span class:person__against=against>{word}</span> }
    });
    let known = attitude.is_some() || !roles.is_empty();
    let assumed = (known && !person.confirmed).then(|| format!(" · {}", words::assumed(locale)));
    view! { {roles} {attitude} {assumed} }
}
