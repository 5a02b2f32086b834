//! Who has answered, and how: by phone or on this machine. Never what.

use leptos::prelude::*;

use super::asking::Asking;
use crate::domain::ids::EntryId;
use crate::domain::workshop::people::newcomer;
use crate::domain::workshop::tasks::{Progress, Turnout};
use crate::domain::workshop::{Participant, Workshop};
use crate::ui::app::{App, fresh};
use crate::ui::components::add_line::AddLine;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::words::Locale;
use crate::words::workshop::rate as words;

/// The list.
pub fn people(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    let all = asking.people();
    let ids = move || all.with(|all| all.iter().map(|one| one.id).collect::<Vec<_>>());
    let add = move |name: String| {
        let add = |one: &mut Workshop| {
            let new = newcomer(fresh(), &name, &one.participants);
            one.participants.push(new);
        };
        asking.desk.change(add).is_some()
    };
    view! {
        <section class="answered" aria-labelledby="answered">
            <h3 id="answered">{app.t(words::people)}</h3>
            <p class="answered__count" role="status">{count(asking)}</p>
            <ul class="answered__list">
                <For each=ids key=|id| *id let:id>
                    {person(asking, id)}
                </For>
            </ul>
            <AddLine name=words::name add=words::add_name class="answered__add" take=add />
        </section>
    }
    .into_any()
}

/// "3 of 5 have answered, 1 only in part".
fn count(asking: Asking) -> impl Fn() -> String + Copy + Send + Sync {
    let (app, turnout) = (asking.desk.app, asking.turnout());
    move || {
        turnout.with(|turnout| {
            let said = answered(app.locale(), turnout);
            match turnout.unfinished.len() {
                0 => said,
                partly => words::count_partly(app.locale(), &said, partly),
            }
        })
    }
}

/// "3 of 5 have answered".
pub fn answered(locale: Locale, turnout: &Turnout) -> String {
    match turnout.answered {
        0 => words::nobody_yet(locale).to_owned(),
        answered => words::count(locale, answered, turnout.of()),
    }
}

/// What somebody is called, tracked.
pub fn name(asking: Asking, id: EntryId) -> Memo<String> {
    Memo::new(move |_| asking.desk.called(id, |one| &one.name))
}

fn person(asking: Asking, id: EntryId) -> AnyView {
    let app = asking.desk.app;
    let (name, progress) = (name(asking, id), asking.progress(id));
    let is_there = move || progress.get().is_there;
    let is_doubtful = Memo::new(move |_| {
        let has_changed = |one: &Participant| one.before.is_some();
        asking
            .desk
            .with(|one| one.participant(id).is_some_and(has_changed))
    });
    view! {
        <li class="answered__one" class:answered__one--there=is_there>
            <span class="answered__mark" aria-hidden="true">
                <Show when=is_there>
                    <Icon glyph=Glyph::Check />
                </Show>
            </span>
            <span class="answered__name">{move || name.get()}</span>
            <span class="answered__state small muted">
                {move || state(app, progress.get())}
            </span>
            <Show when=is_there>
                <button
                    type="button"
                    class="button button--bare button--square button--small"
                    aria-label=move || words::remove(app.locale(), &name.get())
                    on:click=move |_| asking.remove(id)
                >
                    <Icon glyph=Glyph::Remove />
                </button>
            </Show>
            <Show when=move || is_doubtful.get()>{doubt(asking, id, name)}</Show>
        </li>
    }
    .into_any()
}

/// Whether whoever came from another phone is the same person.
fn doubt(asking: Asking, id: EntryId, name: Memo<String>) -> AnyView {
    let app = asking.desk.app;
    // The buttons go with the question.
    let go_on = || focus::next(".answered__add input");
    view! {
        <p class="answered__doubt small" role="group" aria-label=move || name.get()>
            <span role="status">{app.t(words::other_phone)}</span>
            <button
                type="button"
                class="button button--small"
                aria-label=move || words::same_person_of(app.locale(), &name.get())
                on:click=move |_| {
                    asking.confirm(id);
                    go_on();
                }
            >
                {app.t(words::same_person)}
            </button>
            <button
                type="button"
                class="button button--small"
                on:click=move |_| {
                    asking.part(id);
                    go_on();
                }
            >
                {app.t(words::somebody_else)}
            </button>
        </p>
    }
    .into_any()
}

/// How far somebody is, in words.
fn state(app: App, progress: Progress) -> String {
    let locale = app.locale();
    if !progress.is_there {
        return words::not_yet(locale).to_owned();
    }
    let how_far = match progress.is_whole {
        true => words::whole(locale).to_owned(),
        false => words::partly(locale, progress.answered, progress.of),
    };
    let way = match progress.by_phone {
        true => words::on_phone(locale),
        false => words::on_this_machine(locale),
    };
    format!("{how_far}, {way}")
}
