//! Everything about one person, to edit in place.

use leptos::prelude::*;

use super::super::head::member_options;
use super::super::here::Here;
use crate::domain::analysis::value::Step;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::PersonId;
use crate::domain::person::{Attitude, BuyingRole, Person};
use crate::domain::reporting::{links_of, would_circle};
use crate::domain::rule::Rejection;
use crate::domain::values::Name;
use crate::ui::components::field::{ChoiceField, DayField, Edited, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{
    Locale, account as account_words, account_screen, people as words, relations, rules,
};

/// The texts about a person, in order.
const TEXTS: [PersonText; 3] = [
    (
        account_words::person_title,
        |person| &person.title,
        |person, text| person.title = text,
    ),
    (
        account_words::person_email,
        |person| &person.email,
        |person, text| person.email = text,
    ),
    (
        account_words::person_phone,
        |person| &person.phone,
        |person, text| person.phone = text,
    ),
];

/// What a text is called, where it stands and how it is put there.
type PersonText = (
    fn(Locale) -> &'static str,
    fn(&Person) -> &String,
    fn(&mut Person, String),
);

#[component]
pub(super) fn Details(here: Here, id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let app = here.app;
    let name = Signal::derive(move || {
        person.with(|person| {
            person
                .as_ref()
                .map_or_else(String::new, |one| one.name.to_string())
        })
    });
    let rename = move |text: String| match Name::new(&text) {
        Ok(new) => put(here, id, |person| person.name = new),
        Err(problem) => {
            let broken = Rejection::from(problem);
            Err(rules::rejection(app.peek_locale(), &broken))
        }
    };
    let texts = TEXTS.map(|(word, read, write)| {
        let value = Signal::derive(move || {
            person.with(|person| {
                person
                    .as_ref()
                    .map_or_else(String::new, |one| read(one).clone())
            })
        });
        view! {
            <TextField
                label=here.label(word)
                label_shown=true
                value
                edit=move |text: String| put(here, id, |person| write(person, text))
            />
        }
    });
    let left = Signal::derive(move || person.with(|person| person.as_ref()?.left_on));
    let remove = move |_| {
        let goes = here.peek(|account| links_of(account, id));
        let gone = name.get_untracked();
        let command = Command::edit(here.id, AccountEdit::RemovePerson(id));
        if let Some(change) = app.dispatch(command) {
            let text = relations::person_gone(app.peek_locale(), &gone, goes);
            app.tell_change(text, &change);
        }
    };
    view! {
        <div class="person__details account__fields">
            <TextField
                label=here.label(account_words::person_name)
                label_shown=true
                value=name
                edit=rename
            />
            {texts.into_iter().collect_view()}
            <Roles here id person />
            <Scales here id person />
            <ReportsTo here id person />
            <OurContact here id person />
            <Confirmed here id person />
            <DayField
                label=here.label(words::left_on)
                label_shown=true
                value=left
                edit=move |day| put(here, id, |person| person.left_on = day)
            />
            <button type="button" class="button button--small person__remove" on:click=remove>
                <Icon glyph=Glyph::Trash />
                {move || account_screen::remove_person(app.locale(), &name.get())}
            </button>
        </div>
    }
}

/// The part in buying, as chips; any number of them.
#[component]
fn Roles(here: Here, id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let app = here.app;
    let chips = BuyingRole::ALL.map(|role| {
        let has =
            move || person.with(|one| one.as_ref().is_some_and(|one| one.roles.contains(&role)));
        let turn = move |_| {
            let _ = put(here, id, |person| {
                if !person.roles.remove(&role) {
                    person.roles.insert(role);
                }
            });
        };
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || has().to_string()
                title=move || words::role_meaning(app.locale(), role)
                on:click=turn
            >
                {move || words::role(app.locale(), role)}
            </button>
        }
    });
    view! {
        <div class="labelled person__wide">
            <span class="labelled__label" aria-hidden="true">{app.t(words::roles_field)}</span>
            <div class="account__chips" role="group" aria-label=app.t(words::roles_field)>
                {chips.into_iter().collect_view()}
            </div>
        </div>
    }
}

/// Influence and attitude. Not knowing is an answer, so it stands first.
#[component]
fn Scales(here: Here, id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let app = here.app;
    let influences = Signal::derive(move || {
        let locale = app.locale();
        let steps = Step::ALL.map(|step| (step.get(), words::influence(locale, step)));
        with_unknown(locale, steps)
    });
    let influence = Signal::derive(move || {
        person
            .with(|one| one.as_ref()?.influence.map(Step::get))
            .unwrap_or_default()
    });
    let attitudes = Signal::derive(move || {
        let locale = app.locale();
        let mut place = 0;
        let all = Attitude::ALL.map(|one| {
            place += 1;
            (place, words::attitude(locale, one).to_owned())
        });
        with_unknown(locale, all)
    });
    let attitude = Signal::derive(move || {
        let known = person.with(|one| one.as_ref()?.attitude);
        let place = known.and_then(|known| Attitude::ALL.iter().position(|one| *one == known));
        place
            .and_then(|place| u8::try_from(place + 1).ok())
            .unwrap_or_default()
    });
    view! {
        <ChoiceField
            label=here.label(words::influence_field)
            label_shown=true
            options=influences
            value=influence
            choose=move |number: u8| {
                let _ = put(here, id, |person| person.influence = Step::try_from(number).ok());
            }
        />
        <ChoiceField
            label=here.label(words::attitude_field)
            label_shown=true
            options=attitudes
            value=attitude
            choose=move |place: u8| {
                let place = usize::from(place).checked_sub(1);
                let chosen = place.and_then(|place| Attitude::ALL.get(place).copied());
                let _ = put(here, id, |person| person.attitude = chosen);
            }
        />
    }
}

fn with_unknown(locale: Locale, known: [(u8, String); 5]) -> Vec<(u8, String)> {
    let mut all = vec![(0, words::unknown(locale).to_owned())];
    all.extend(known);
    all
}

/// To whom the person reports. Who stands below is not offered: it would make a circle.
#[component]
fn ReportsTo(here: Here, id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let app = here.app;
    let options = Memo::new(move |_| {
        let nobody = (None, relations::nobody_known(app.locale()).to_owned());
        let mut options = vec![nobody];
        options.extend(here.read_now(|account, _| {
            let people = account.people.iter();
            let possible = people.filter(|one| !would_circle(&account.people, id, one.id));
            possible
                .map(|one| (Some(one.id), one.name.to_string()))
                .collect::<Vec<_>>()
        }));
        options
    });
    let has_others = Memo::new(move |_| options.with(|options| options.len() > 1));
    // Somebody who is no longer listed reads as nobody.
    let boss = Signal::derive(move || {
        let boss = person.with(|person| person.as_ref()?.reports_to);
        boss.filter(|_| options.with(|all| all.iter().any(|(one, _)| *one == boss)))
    });
    view! {
        <Show when=move || has_others.get()>
            <ChoiceField
                label=here.label(relations::reports_to)
                label_shown=true
                options
                value=boss
                choose=move |boss| {
                    let _ = put(here, id, |person| person.reports_to = boss);
                }
            />
        </Show>
    }
}

#[component]
fn OurContact(here: Here, id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let options = member_options(here.app);
    let has_members = Memo::new(move |_| options.with(|options| options.len() > 1));
    let contact = Signal::derive(move || person.with(|person| person.as_ref()?.contact));
    view! {
        <Show when=move || has_members.get()>
            <ChoiceField
                label=here.label(words::our_contact)
                label_shown=true
                options
                value=contact
                choose=move |member| {
                    let _ = put(here, id, |person| person.contact = member);
                }
            />
        </Show>
    }
}

/// Whether somebody has made sure of all this.
#[component]
fn Confirmed(here: Here, id: PersonId, person: Memo<Option<Person>>) -> impl IntoView {
    let app = here.app;
    let confirmed = move || person.with(|one| one.as_ref().is_some_and(|one| one.confirmed));
    let turn = move |event| {
        let on = event_target_checked(&event);
        let _ = put(here, id, |person| person.confirmed = on);
    };
    view! {
        <label class="person__check">
            <input type="checkbox" prop:checked=confirmed on:change=turn />
            <span>{app.t(words::confirmed)}</span>
        </label>
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
