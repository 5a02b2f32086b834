//! The beginning: what it is about, the rules, who is here.

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::ids::EntryId;
use crate::domain::workshop::Participant;
use crate::domain::workshop::agenda::Agenda;
use crate::domain::workshop::people::newcomer;
use crate::ui::app::fresh;
use crate::ui::components::add_line::AddLine;
use crate::ui::components::field::TextField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::Locale;
use crate::words::workshop::frame as words;

/// The rules of an agenda, a line each.
fn rules(agenda: Agenda, solo: bool) -> [fn(Locale) -> &'static str; 3] {
    match (agenda, solo) {
        (Agenda::Choose, false) => [words::rule_goal, words::rule_silent, words::rule_talk],
        (Agenda::Choose, true) => [words::rule_goal, words::rule_gut, words::rule_differ],
        (Agenda::Sprint, _) => [words::rule_sprint, words::rule_unknown, words::rule_later],
        (Agenda::Review, _) => [words::rule_back, words::rule_park, words::rule_promise],
    }
}

fn rule_lines(desk: Desk) -> impl Fn() -> AnyView + Send + Sync + 'static {
    let app = desk.app;
    let kind = Memo::new(move |_| desk.with(|one| Some((one.agenda, one.solo))));
    move || {
        let Some((agenda, solo)) = kind.get() else {
            return ().into_any();
        };
        let lines = rules(agenda, solo).map(|rule| view! { <li>{rule(app.locale())}</li> });
        lines.into_iter().collect_view().into_any()
    }
}

/// Puts somebody on the list.
fn add(desk: Desk, name: String) -> bool {
    let change = desk.change(|one| {
        let new = newcomer(fresh(), &name, &one.participants);
        one.participants.push(new);
    });
    change.is_some()
}

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let is_solo = Memo::new(move |_| desk.with(|one| one.solo));
    view! {
        <div class="workshop-open">
            <section aria-labelledby="workshop-rules">
                <h2 id="workshop-rules">{app.t(words::rules)}</h2>
                <ol class="workshop-open__rules">{rule_lines(desk)}</ol>
            </section>
            <Show when=move || !is_solo.get()>{people(desk)}</Show>
        </div>
    }
    .into_any()
}

fn people(desk: Desk) -> AnyView {
    let app = desk.app;
    let ids = Memo::new(move |_| {
        desk.with(|one| {
            one.participants
                .iter()
                .map(|one| one.id)
                .collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <section aria-labelledby="workshop-here">
            <h2 id="workshop-here">{app.t(words::here)}</h2>
            <Show when=move || is_empty.get()>
                <p class="muted">{app.t(words::nobody_here)}</p>
            </Show>
            <ul class="workshop-people">
                <For each=move || ids.get() key=|id| *id let(id)>
                    {person(desk, id)}
                </For>
            </ul>
            <AddLine
                name=words::person
                add=words::add_person
                class="workshop-people__add"
                take=move |name: String| add(desk, name)
            />
            {members(desk)}
        </section>
    }
    .into_any()
}

/// Our own people who are not on the list yet, each a press away.
fn members(desk: Desk) -> AnyView {
    let app = desk.app;
    let others = Memo::new(move |_| {
        let members = app.with_workspace(|here| here.head().members.clone());
        let mut members = members.unwrap_or_default();
        desk.with(|one| {
            let is_there = |name: &str| one.participants.iter().any(|known| known.name == name);
            members.retain(|member| !is_there(member.name.as_str()));
        });
        members
    });
    let chips = move || {
        let all = others.get().into_iter();
        let chips = all.map(|member| {
            let name = member.name.to_string();
            let label = words::add_member(app.locale(), &name);
            let shown = name.clone();
            view! {
                <button
                    type="button"
                    class="chip"
                    aria-label=label
                    on:click=move |_| {
                        add(desk, name.clone());
                    }
                >
                    <Icon glyph=Glyph::Add />
                    {shown}
                </button>
            }
        });
        chips.collect_view()
    };
    view! {
        <div class="workshop-people__own" role="group" aria-label=app.t(words::own_people)>
            {chips}
        </div>
    }
    .into_any()
}

fn person(desk: Desk, id: EntryId) -> AnyView {
    let app = desk.app;
    let one = Memo::new(move |_| desk.with(|one| one.participant(id).cloned()));
    let name = Signal::derive(move || {
        one.with(|one| one.as_ref().map(|one| one.name.clone()).unwrap_or_default())
    });
    let letters = Signal::derive(move || {
        one.with(|one| {
            one.as_ref()
                .map(|one| one.initials.clone())
                .unwrap_or_default()
        })
    });
    let put = move |field, write: Box<dyn FnOnce(&mut Participant)>| {
        desk.typed(field, |workshop| {
            if let Some(one) = workshop.participants.iter_mut().find(|one| one.id == id) {
                write(one);
            }
        })
    };
    let remove = move |_| {
        let called = name.get_untracked();
        if let Some(change) = desk.change(|one| one.remove_participant(id)) {
            app.tell_change(words::person_removed(app.peek_locale(), &called), &change);
        }
    };
    view! {
        <li class="workshop-person">
            <TextField
                label=Signal::derive(move || words::initials_of(app.locale(), &name.get()))
                value=letters
                edit=move |text: String| put("initials", Box::new(|one| one.initials = text))
                class="workshop-person__initials"
            />
            <TextField
                label=Signal::derive(move || words::name_of(app.locale(), &name.get()))
                value=name
                edit=move |text: String| put("participant", Box::new(|one| one.name = text))
            />
            <button
                type="button"
                class="button button--bare button--square"
                aria-label=move || words::remove_person(app.locale(), &name.get())
                title=move || words::remove_person(app.locale(), &name.get())
                on:click=remove
            >
                <Icon glyph=Glyph::Close />
            </button>
        </li>
    }
    .into_any()
}

/// What the room sees: the rules, and who is there.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let people = Memo::new(move |_| desk.with(|one| (one.solo, one.participants.clone())));
    let names = move || {
        let (solo, people) = people.get();
        if people.is_empty() {
            return (!solo).then(|| {
                view! { <p class="room__lead muted">{words::nobody_yet(app.locale())}</p> }
                    .into_any()
            });
        }
        let names = people.into_iter().map(|one| {
            view! {
                <li>
                    <b>{one.initials}</b>
                    <span>{one.name}</span>
                </li>
            }
        });
        Some(view! { <ul class="room-people">{names.collect_view()}</ul> }.into_any())
    };
    view! {
        <div class="room-open">
            <ol class="room-open__rules">{rule_lines(desk)}</ol>
            {names}
        </div>
    }
    .into_any()
}
