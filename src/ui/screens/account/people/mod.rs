//! The people on the customer's side: what is missing in how we know them, then one line each. The details of
//! one of them open below the line.

mod details;
mod map;
mod matrix;
mod parts;
mod reporting;

use leptos::prelude::*;

use self::details::Details;
use self::map::PeopleMap;
use self::matrix::Matrix;
use self::parts::Parts;
use self::reporting::Reporting;
use super::here::{Here, held};
use crate::browser::page;
use crate::domain::command::AccountEdit;
use crate::domain::coverage::Wanted;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::relationship::{Coverage, Freshness, by_influence, by_need, last_touch};
use crate::domain::values::{Date, Name};
use crate::ui::app::fresh;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::words::{
    Locale, account as account_words, account_screen, format, people as words, relations,
};

#[component]
pub fn PeopleSection(here: Here) -> impl IntoView {
    let app = here.app;
    let opened = RwSignal::new(None::<PersonId>);
    let needy_first = RwSignal::new(false);
    let ids = Memo::new(move |before: Option<&Vec<PersonId>>| {
        let order = if needy_first.get() {
            by_need
        } else {
            by_influence
        };
        let now = here.read_now(|account, today| {
            let people = order(account, today).into_iter();
            people.map(|person| person.id).collect::<Vec<PersonId>>()
        });
        held(before, now, opened.get().is_some())
    });
    let several = Memo::new(move |_| ids.with(Vec::len) > 1);
    let add = move |wanted: Option<Wanted>| {
        let id: PersonId = fresh();
        let name = Name::new(account_screen::new_person(app.peek_locale())).unwrap_or_default();
        let mut person = Person::new(id, name);
        if let Some(Wanted::Role(role)) = wanted {
            person.roles.insert(role);
        }
        if app.edit(here.id, AccountEdit::PutPerson(person)) {
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
                <button type="button" class="button button--small" on:click=move |_| add(None)>
                    <Icon glyph=Glyph::Add />
                    {app.t(account_words::add_person)}
                </button>
            </div>
            <CoverageSentence here />
            <Show when=move || several.get()>
                <button
                    type="button"
                    class="chip people__order"
                    aria-pressed=move || needy_first.get().to_string()
                    on:click=move |_| needy_first.update(|on| *on = !*on)
                >
                    {app.t(relations::by_need)}
                </button>
            </Show>
            <ul class="people">
                <For each=move || ids.get() key=|id| *id let:id>
                    <PersonRow here id opened />
                </For>
            </ul>
            <PeopleMap here />
            <Parts here add=Callback::new(move |wanted| add(Some(wanted))) />
            <Reporting here />
            <Matrix here />
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
        focus::next(format!("#person-{id} .person__open"));
    };
    let last =
        Memo::new(move |_| here.read_now(|account, today| last_touch(account, Some(id), today)));
    let line = move || {
        let (locale, today) = (app.locale(), app.today());
        person.with(|person| {
            let person = person.as_ref()?;
            let (since, late) = match (person.is_there(today), last.get()) {
                (false, _) => (words::has_left(locale).to_owned(), false),
                (true, Some(last)) => since(locale, last, today, here.stale_days()),
                (true, None) => (relations::never_met(locale).to_owned(), false),
            };
            let part = part(locale, person);
            // How to reach somebody is what one looks for most.
            let about = [&person.title, &person.phone].map(String::as_str);
            let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
            let about = about.join(" · ");
            Some(view! {
                <span class="person__name">{person.name.to_string()}</span>
                <span class="person__last" class:account__late=late>{since}</span>
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

/// How many days a contact is ago, how fresh it is in a word, and whether it is stale: `58 days ago, ageing`.
pub(super) fn since(locale: Locale, last: Date, today: Date, stale_days: u16) -> (String, bool) {
    let days = (today - last).num_days();
    let freshness = Freshness::of(days, stale_days);
    let text = format!(
        "{}, {}",
        format::days_ago(locale, days),
        relations::freshness(locale, freshness)
    );
    (text, freshness == Freshness::Stale)
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
