//! The map of people: influence upwards, attitude along. Those whose part decides are named first. All of it stands
//! as a table below.

use leptos::prelude::*;

use super::super::here::Here;
use crate::domain::account::Account;
use crate::domain::drawing::{MapWords, Placed, stakeholders};
use crate::domain::person::{Attitude, BuyingRole, Person};
use crate::domain::relationship::by_influence;
use crate::domain::values::Date;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::components::sheet::{Row, sheet};
use crate::words::{Locale, people as words, relations};

/// From so many people on the map stands open.
const ENOUGH: usize = 3;

/// The parts that decide, the weightiest first.
const WEIGHTY: [BuyingRole; 3] = [
    BuyingRole::Decider,
    BuyingRole::Sponsor,
    BuyingRole::Champion,
];

/// The people who are there, as many as matters for the map.
fn there(account: &Account, today: Date) -> Vec<Person> {
    let people = by_influence(account, today).into_iter();
    people
        .filter(|person| person.is_there(today))
        .cloned()
        .collect()
}

/// The place of a person, if it is known.
fn place(person: &Person) -> Option<(u8, u8)> {
    let attitude = person.attitude?;
    let at = Attitude::ALL.iter().position(|one| *one == attitude)?;
    Some((person.influence?.get(), u8::try_from(at + 1).ok()?))
}

#[component]
pub(super) fn PeopleMap(here: Here) -> impl IntoView {
    let app = here.app;
    let people = Memo::new(move |_| here.read_now(there));
    let placed = Memo::new(move |_| {
        people.with(|people| people.iter().filter(|one| place(one).is_some()).count())
    });
    let has_any = Memo::new(move |_| placed.get() > 0);
    // It opens by itself once; from then on it is as somebody has left it.
    let open = RwSignal::new(placed.get_untracked() >= ENOUGH);
    let toggle = move |event: leptos::ev::Event| {
        let details = event_target::<web_sys::HtmlElement>(&event);
        open.set(details.has_attribute("open"));
    };
    let draw = move |width: f64| Some(people.with(|people| drawing(app.locale(), people, width)));
    let missing = move || people.with(|people| missing(app.locale(), people));
    view! {
        <Show when=move || has_any.get()>
            <details class="people__map" open=open.get_untracked() on:toggle=toggle>
                <summary>{app.t(words::map)}</summary>
                <Show when=move || open.get()>
                    <Figure name=app.label(words::map) draw of_period=false />
                    {move || missing().map(|text| view! { <p class="small muted">{text}</p> })}
                    <details class="portfolio__values">
                        <summary>{app.t(words::map_values)}</summary>
                        {move || people.with(|people| table(app.locale(), people))}
                    </details>
                </Show>
            </details>
        </Show>
    }
}

fn drawing(locale: Locale, people: &[Person], width: f64) -> AnyView {
    let on_map: Vec<&Person> = people.iter().filter(|one| place(one).is_some()).collect();
    let boss_of = |person: &Person| {
        let boss = person.reports_to?;
        on_map.iter().position(|one| one.id == boss)
    };
    let placed: Vec<Placed<'_>> = on_map
        .iter()
        .filter_map(|person| {
            let (influence, attitude) = place(person)?;
            let part = WEIGHTY.into_iter().find(|role| person.roles.contains(role));
            Some(Placed {
                name: person.name.as_str(),
                part: part.map(|role| words::role(locale, role)),
                influence,
                attitude,
                reports_to: boss_of(person),
            })
        })
        .collect();
    let said = placed.iter().map(|one| {
        let name = one.part.map_or_else(
            || one.name.to_owned(),
            |part| format!("{} ({part})", one.name),
        );
        let attitude = Attitude::ALL[usize::from(one.attitude - 1)];
        let mood = words::attitude(locale, attitude);
        let said = words::on_map(locale, &name, one.influence, mood);
        match one.reports_to.and_then(|boss| placed.get(boss)) {
            Some(boss) => format!("{said}, {}", relations::reports_to_whom(locale, boss.name)),
            None => said,
        }
    });
    let said: Vec<String> = said.collect();
    let words = MapWords {
        up: words::influence_field(locale),
        ends: [Attitude::Opponent, Attitude::Advocate].map(|end| words::attitude(locale, end)),
        middle: words::attitude(locale, Attitude::Neutral),
    };
    let summary = format!("{}: {}", words::map(locale), said.join("; "));
    picture(stakeholders(&placed, words, width), summary)
}

/// Who is not on the map.
fn missing(locale: Locale, people: &[Person]) -> Option<String> {
    let names = people.iter().filter(|person| place(person).is_none());
    let names: Vec<&str> = names.map(|person| person.name.as_str()).collect();
    (!names.is_empty()).then(|| words::not_on_map(locale, &names.join(", ")))
}

fn table(locale: Locale, people: &[Person]) -> AnyView {
    let rows = people.iter().map(|person| {
        let unknown = || words::unknown(locale).to_owned();
        let roles = person.roles.iter().map(|role| words::role(locale, *role));
        let roles: Vec<&str> = roles.collect();
        let attitude = person.attitude.map(|one| words::attitude(locale, one));
        let mut bosses = people.iter();
        let boss = bosses.find(|one| person.reports_to == Some(one.id));
        Row {
            head: person.name.to_string(),
            to: None,
            cells: vec![
                person
                    .influence
                    .map_or_else(unknown, |step| words::influence(locale, step)),
                attitude.map_or_else(unknown, str::to_owned),
                roles.join(", "),
                boss.map_or_else(String::new, |boss| boss.name.to_string()),
            ],
        }
    });
    let heads = [
        words::person(locale),
        words::influence_field(locale),
        words::attitude_field(locale),
        words::roles_field(locale),
        relations::reports_to(locale),
    ];
    sheet(words::map(locale), &heads, &[0, 1, 2, 3], rows.collect())
}
