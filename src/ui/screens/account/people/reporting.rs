//! Who reports to whom, as an indented list. It is there as soon as one line is known.

use leptos::prelude::*;

use super::super::here::Here;
use super::part;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::relationship::by_influence;
use crate::domain::reporting::{Branch, tree};
use crate::words::{Locale, people as words, relations};

#[component]
pub(super) fn Reporting(here: Here) -> impl IntoView {
    let app = here.app;
    let people = Memo::new(move |_| {
        here.read_now(|account, today| {
            let people = by_influence(account, today).into_iter();
            people.cloned().collect::<Vec<Person>>()
        })
    });
    let any = Memo::new(move |_| {
        people.with(|people| {
            let is_known = |id: PersonId| people.iter().any(|one| one.id == id);
            people
                .iter()
                .any(|one| one.reports_to.is_some_and(is_known))
        })
    });
    let list = move || {
        let locale = app.locale();
        let today = app.today();
        people.with(|people| {
            let gone = |person: &Person| !person.is_there(today);
            branches(locale, people, &tree(people), &gone)
        })
    };
    view! {
        <Show when=move || any.get()>
            <details class="people__more">
                <summary>{app.t(relations::reporting)}</summary>
                <div class="reporting">{list}</div>
            </details>
        </Show>
    }
}

fn branches(
    locale: Locale,
    people: &[Person],
    all: &[Branch],
    gone: &dyn Fn(&Person) -> bool,
) -> Option<AnyView> {
    let rows: Vec<AnyView> = all
        .iter()
        .filter_map(|branch| {
            let person = people.iter().find(|one| one.id == branch.person)?;
            let left = gone(person).then(|| format!(" · {}", words::has_left(locale)));
            let below = branches(locale, people, &branch.below, gone);
            let title = (!person.title.is_empty()).then(|| format!("{} · ", person.title));
            Some(
                view! {
                    <li>
                        <span class="reporting__name">{person.name.to_string()}</span>
                        <span class="reporting__part">{title} {part(locale, person)} {left}</span>
                        {below}
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul>{rows}</ul> }.into_any())
}
