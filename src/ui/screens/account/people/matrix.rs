//! How each of us stands with each of them: a table that is worked by click and by keys, and the best way in that
//! follows from it.

use leptos::ev;
use leptos::prelude::*;

use super::super::here::Here;
use crate::browser::page;
use crate::domain::command::AccountEdit;
use crate::domain::ids::{MemberId, PersonId};
use crate::domain::person::{Person, Relation};
use crate::domain::relationship::by_influence;
use crate::domain::way_in::{WayIn, way_in};
use crate::domain::workspace::Member;
use crate::ui::keyboard;
use crate::words::relations as words;

/// The table and what it needs: who stands in its rows and columns, and which cell the tab key stops at.
#[derive(Clone, Copy)]
struct Table {
    here: Here,
    theirs: Memo<Vec<(PersonId, String)>>,
    ours: Memo<Vec<Member>>,
    at: RwSignal<(usize, usize)>,
}

#[component]
pub(super) fn Matrix(here: Here) -> impl IntoView {
    let app = here.app;
    let head = app.head();
    let ours = Memo::new(move |_| {
        head.with(|head| {
            head.as_ref()
                .map_or_else(Vec::new, |head| head.members.clone())
        })
    });
    let theirs = Memo::new(move |_| {
        here.read_now(|account, today| {
            let mut people = by_influence(account, today);
            people.retain(|person| person.is_there(today));
            let people = people.into_iter();
            people
                .map(|person| (person.id, person.name.to_string()))
                .collect::<Vec<_>>()
        })
    });
    let table = Table {
        here,
        theirs,
        ours,
        at: RwSignal::new((0, 0)),
    };
    let has_both = Memo::new(move |_| !ours.with(Vec::is_empty) && !theirs.with(Vec::is_empty));
    let open = RwSignal::new(false);
    let toggle = move |event: ev::Event| {
        open.set(event_target::<web_sys::HtmlElement>(&event).has_attribute("open"));
    };
    view! {
        <Show when=move || has_both.get()>
            <details class="people__more" on:toggle=toggle>
                <summary>{app.t(words::matrix)}</summary>
                <Show when=move || open.get()>{grid(table)}</Show>
            </details>
            {move || best_way(table, open.get())}
        </Show>
    }
}

/// The best way in, as soon as something is said; before that what to do, where the table is open.
fn best_way(table: Table, open: bool) -> Option<AnyView> {
    let Table { here, ours, .. } = table;
    let locale = here.app.locale();
    let sentence = here.read_now(|account, today| {
        let way = ours.with(|ours| way_in(account, ours, today));
        if way == WayIn::NothingSaid && !open {
            return None;
        }
        let ours = |id: MemberId| {
            let name = |ours: &Vec<Member>| {
                let mut ours = ours.iter();
                ours.find(|one| one.id == id)
                    .map(|one| one.name.to_string())
            };
            ours.with(name).unwrap_or_default()
        };
        let theirs = |id: PersonId| {
            let mut people = account.people.iter();
            let person: Option<&Person> = people.find(|one| one.id == id);
            person.map_or_else(String::new, |one| one.name.to_string())
        };
        Some(words::way_in(locale, way, ours, theirs))
    })?;
    Some(view! { <p class="people__way">{sentence}</p> }.into_any())
}

fn grid(table: Table) -> AnyView {
    let app = table.here.app;
    let heads = move || {
        let head = |member: &Member| {
            let (initials, name) = (member.initials(), member.name.to_string());
            let title = name.clone();
            view! {
                <th scope="col" title=title>
                    <span aria-hidden="true">{initials}</span>
                    <span class="visually-hidden">{name}</span>
                </th>
            }
            .into_any()
        };
        table
            .ours
            .with(|ours| ours.iter().map(head).collect::<Vec<_>>())
    };
    let row = move |(person, name): (PersonId, String)| {
        let theirs = name.clone();
        let cells = move || {
            let ours = table.ours.get().into_iter();
            ours.map(|member| cell(table, person, theirs.clone(), member))
                .collect::<Vec<_>>()
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells}
            </tr>
        }
    };
    view! {
        <div class="relations__wide">
            <table class="relations" role="grid" aria-label=app.t(words::matrix) aria-describedby="relations-keys">
                <thead>
                    <tr>
                        <th scope="col">
                            <span class="visually-hidden">{app.t(words::theirs_and_ours)}</span>
                        </th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    <For each=move || table.theirs.get() key=Clone::clone let:one>
                        {row(one)}
                    </For>
                </tbody>
            </table>
        </div>
        <p class="small muted">{app.t(words::signs)}</p>
        <p class="small muted relations__keys" id="relations-keys">
            {app.t(words::matrix_keys)}
        </p>
    }
    .into_any()
}

fn id_of(person: PersonId, member: MemberId) -> String {
    format!("relation-{person}-{member}")
}

fn cell(table: Table, person: PersonId, theirs: String, member: Member) -> AnyView {
    let Table { here, at, .. } = table;
    let app = here.app;
    let ours = member.name.to_string();
    let member = member.id;
    let relation = here.read(move |account| {
        let person = account.people.iter().find(|one| one.id == person);
        person.and_then(|person| person.relations.get(&member).copied())
    });
    let name = move || {
        let how = words::relation_or_unsaid(app.locale(), relation.get());
        words::pair(app.locale(), &ours, &theirs, how)
    };
    let class = move || match relation.get() {
        Some(Relation::Good) => "relations__cell relations__cell--good",
        Some(Relation::Working) => "relations__cell relations__cell--working",
        Some(Relation::Bad) => "relations__cell relations__cell--bad",
        Some(Relation::None) | None => "relations__cell",
    };
    let place = move || place(table, person, member);
    // One stop of the tab key: where one was last, at first the first cell.
    let tab = move || {
        let (rows, columns) = (table.theirs.with(Vec::len), table.ours.with(Vec::len));
        let (row, column) = at.get();
        let stop = (row.min(rows - 1), column.min(columns - 1));
        if place() == Some(stop) { "0" } else { "-1" }
    };
    let click = move |_| {
        relate(
            here,
            person,
            member,
            Relation::after(relation.get_untracked()),
        )
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let key = keyboard::key(&event);
        let digit: Option<usize> = key.parse().ok();
        let chosen = digit.and_then(|digit| Relation::ALL.get(digit.wrapping_sub(1)));
        match (chosen, key.as_str()) {
            (Some(chosen), _) => relate(here, person, member, Some(*chosen)),
            (None, "Delete" | "Backspace") => relate(here, person, member, None),
            (None, key) => {
                if !step(table, key, untrack(place)) {
                    return;
                }
            }
        }
        event.prevent_default();
        event.stop_propagation();
    };
    view! {
        <td>
            <button
                type="button"
                id=id_of(person, member)
                class=class
                aria-label=name.clone()
                title=name
                tabindex=tab
                on:focus=move |_| {
                    if let Some(place) = untrack(place) {
                        at.set(place);
                    }
                }
                on:click=click
                on:keydown=keys
            >
                {move || words::relation_sign(relation.get())}
            </button>
        </td>
    }
    .into_any()
}

/// Where a pair stands in the table, tracked.
fn place(table: Table, person: PersonId, member: MemberId) -> Option<(usize, usize)> {
    let row = table
        .theirs
        .with(|theirs| theirs.iter().position(|(one, _)| *one == person))?;
    let column = table
        .ours
        .with(|ours| ours.iter().position(|one| one.id == member))?;
    Some((row, column))
}

/// Moves the focus to another cell; `false` for a key that does not.
fn step(table: Table, key: &str, at: Option<(usize, usize)>) -> bool {
    let Some((row, column)) = at else {
        return false;
    };
    let rows = table.theirs.with_untracked(Vec::len);
    let columns = table.ours.with_untracked(Vec::len);
    let to = match key {
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowDown" => ((row + 1).min(rows - 1), column),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowRight" => (row, (column + 1).min(columns - 1)),
        "Home" => (row, 0),
        "End" => (row, columns - 1),
        _ => return false,
    };
    let person = table
        .theirs
        .with_untracked(|theirs| theirs.get(to.0).map(|(person, _)| *person));
    let member = table
        .ours
        .with_untracked(|ours| ours.get(to.1).map(|member| member.id));
    if let (Some(person), Some(member)) = (person, member) {
        page::focus(&format!("#{}", id_of(person, member)));
    }
    true
}

fn relate(here: Here, person: PersonId, member: MemberId, relation: Option<Relation>) {
    let edit = AccountEdit::Relation {
        person,
        member,
        relation,
    };
    here.app.edit(here.id, edit);
}
