//! What the room sees while it answers: the code, as large as it gets, and who has answered. Never what.

use leptos::prelude::*;

use super::asking::Asking;
use super::people::answered;
use super::phones::Codes;
use crate::browser::page;
use crate::domain::ids::EntryId;
use crate::domain::workshop::Participant;
use crate::domain::workshop::ballot::Round;
use crate::words::workshop::rate as words;

/// The screen; `result` is what stands there once all is revealed.
pub fn room(asking: Asking, result: fn(Asking) -> AnyView) -> AnyView {
    let app = asking.desk.app;
    let state = Memo::new(move |_| {
        asking
            .task
            .with(|task| task.as_ref().map(|one| one.revealed))
    });
    let solo = asking.desk.peek(|one| one.solo);
    // Who has left something open is not the room's business.
    let turnout = asking.turnout();
    let count = move || turnout.with(|turnout| answered(app.locale(), turnout));
    let said = move || match state.get() {
        None => view! { <p class="room__alone">{app.t(words::room_soon)}</p> }.into_any(),
        Some(true) => view! {
            <div class="room-rated">
                <p class="room-rate__big">{app.t(words::room_revealed)}</p>
                {result(asking)}
            </div>
        }
        .into_any(),
        Some(false) if solo => view! { <div class="room-rate">{said(asking)}</div> }.into_any(),
        Some(false) => view! {
            <div class="room-rate">
                <div class="room-rate__said">
                    {said(asking)}
                    <p class="room-rate__count" role="status">{count}</p>
                    {chips(asking)}
                </div>
                {code(asking)}
            </div>
        }
        .into_any(),
    };
    said.into_any()
}

/// The big words.
fn said(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    let dots = asking
        .task
        .with_untracked(|task| task.as_ref().map_or(0, |one| one.dots));
    let first = move || match asking.round {
        Round::Dots => words::room_dots(app.locale(), dots.into()),
        Round::Rate | Round::Again => words::room_rate(app.locale()).to_owned(),
    };
    let second = move || match asking.round {
        Round::Dots => words::room_dots_hint(app.locale()),
        Round::Rate | Round::Again => words::room_unknown(app.locale()),
    };
    view! {
        <p class="room-rate__big">{first}</p>
        <p class="room-rate__big room-rate__big--second">{second}</p>
    }
    .into_any()
}

fn code(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    let codes = Codes::new(asking);
    view! {
        <figure class="room-rate__code">
            {codes.drawing()}
            <figcaption>
                {codes.turning()}
                <span class="room-rate__scan">{app.t(words::room_scan)}</span>
                {legible_address().map(|address| view! { <span class="room-rate__address">{address}</span> })}
                <span class="room-rate__link">{app.t(words::room_link)}</span>
            </figcaption>
        </figure>
    }
    .into_any()
}

/// The most letters of an address that are read across a room, and typed.
const LEGIBLE: usize = 36;

/// Where the program is found, as one types it; `None` for an address that nobody would.
fn legible_address() -> Option<String> {
    let address = page::address();
    let address = address.split_once("://").map_or("", |(_, rest)| rest);
    let address = address.trim_end_matches("index.html").trim_end_matches('/');
    (1..=LEGIBLE)
        .contains(&address.chars().count())
        .then(|| address.to_owned())
}

/// Who is here, and who of them has answered.
fn chips(asking: Asking) -> AnyView {
    let people = asking.people();
    let ids = move || people.with(|all| all.iter().map(|one| one.id).collect::<Vec<_>>());
    view! {
        <ul class="room-rate__people">
            <For each=ids key=|id| *id let:id>
                {chip(asking, id)}
            </For>
        </ul>
    }
    .into_any()
}

fn chip(asking: Asking, id: EntryId) -> AnyView {
    let app = asking.desk.app;
    let progress = asking.progress(id);
    let initials = Memo::new(move |_| asking.desk.called(id, Participant::short));
    let is_whole = move || progress.get().is_whole;
    let is_partly = move || progress.get().is_there && !is_whole();
    let state = move || match progress.get() {
        _ if is_whole() => words::whole(app.locale()).to_owned(),
        progress if progress.is_there => {
            words::partly(app.locale(), progress.answered, progress.of)
        }
        _ => words::not_yet(app.locale()).to_owned(),
    };
    view! {
        <li
            class="room-rate__chip"
            class:room-rate__chip--there=is_whole
            class:room-rate__chip--partly=is_partly
        >
            {move || initials.get()}
            <span class="visually-hidden">", " {state}</span>
        </li>
    }
    .into_any()
}
