//! The head: what the workshop is called, the agenda as steps, the clock, and the window for the room.

use leptos::prelude::*;

use super::super::timing;
use super::{Lead, Standing};
use crate::browser::{page, window};
use crate::domain::workshop::agenda::Item;
use crate::domain::workshop::pace::Pace;
use crate::session::route::Route;
use crate::ui::app::now;
use crate::ui::components::field::TextField;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::workshop as words;

/// The head of the screen.
pub fn head(lead: Lead, pace: Memo<Option<Pace>>) -> AnyView {
    let desk = lead.desk;
    let app = desk.app;
    let title = Signal::derive(move || desk.with(|one| one.title.clone()));
    let usual = Signal::derive(move || {
        let locale = app.locale();
        desk.with(|one| words::usual_title(locale, one))
    });
    let rename = move |title: String| desk.typed("title", |one| one.title = title);
    let open_projector = move |_| {
        let address = Route::Projector(desk.id).to_string();
        if !window::open(&address, "keyfolio-projector") {
            app.say(words::projector_blocked(app.peek_locale()).to_owned());
        }
    };
    view! {
        <header class="workshop__head">
            <div class="workshop__line">
                <a class="workshop__up" href=Route::Workshops.to_string()>
                    {app.t(words::to_all)}
                </a>
                <div class="workshop__title">
                    <TextField
                        label=app.label(words::name)
                        value=title
                        placeholder=usual
                        edit=rename
                    />
                </div>
                <button
                    type="button"
                    class="button workshop__projector"
                    title=app.t(words::projector_hint)
                    on:click=open_projector
                >
                    <Icon glyph=Glyph::Workshop />
                    {app.t(words::projector)}
                </button>
                <div class="workshop__clock">
                    {timing::face(desk, pace)}
                    {pause(lead, pace)}
                    {timing::whole(desk, pace)}
                </div>
            </div>
            <nav class="workshop__agenda" aria-label=app.t(words::items)>
                {steps(lead)}
            </nav>
        </header>
    }
    .into_any()
}

fn steps(lead: Lead) -> AnyView {
    // The steps of an agenda stay; where the workshop stands among them does not.
    let agenda = Memo::new(move |_| lead.standing.with(|one| one.map(|one| one.items())));
    let steps = move || {
        let items = agenda.get()?.iter().enumerate();
        Some(
            items
                .map(|(place, item)| step(lead, place, *item))
                .collect_view(),
        )
    };
    // A narrow window shows only some of them.
    let at = Memo::new(move |_| lead.standing.with(|one| one.map(|one| one.at)));
    Effect::new(move |_| {
        if at.get().is_some() {
            request_animation_frame(|| page::show(".steps [aria-current]"));
        }
    });
    view! { <ol class="steps">{steps}</ol> }.into_any()
}

fn step(lead: Lead, place: usize, item: Item) -> AnyView {
    let app = lead.desk.app;
    let is = move |what: fn(Standing, Item) -> bool| {
        lead.standing
            .with(|one| one.is_some_and(|one| what(one, item)))
    };
    let is_current = move || is(|one, item| one.at == item);
    let is_done = Memo::new(move |_| lead.desk.with(|one| one.has_held(item)));
    let word = move || words::item(app.locale(), item);
    let name = move || match is_done.get() && !is_current() {
        true => words::done_item(app.locale(), word()),
        false => word().to_owned(),
    };
    view! {
        <li>
            <button
                type="button"
                class="step"
                class:step--done=move || is_done.get()
                aria-current=move || is_current().then_some("step")
                aria-label=move || format!("{} {}", place + 1, name())
                on:click=move |_| lead.go_to(item)
            >
                <span class="step__place">{place + 1}</span>
                " "
                <span class="step__word">{word}</span>
            </button>
        </li>
    }
    .into_any()
}

/// Sets the clock going, and stops it.
fn pause(lead: Lead, pace: Memo<Option<Pace>>) -> AnyView {
    let desk = lead.desk;
    let app = desk.app;
    let state = Memo::new(move |_| {
        pace.with(|one| one.as_ref().map(|one| (one.is_running, one.has_begun)))
    });
    let is_closed = Memo::new(move |_| {
        lead.standing
            .with(|one| one.is_none_or(|one| one.is_closed))
    });
    let word = move || match state.get().unwrap_or_default() {
        (true, _) => words::pause(app.locale()),
        (false, true) => words::resume(app.locale()),
        (false, false) => words::start_clock(app.locale()),
    };
    let turn = move |_| {
        desk.turn(|one| match one.clock.is_running() {
            true => one.clock.pause(one.at, now()),
            false => one.clock.resume(now()),
        });
    };
    let is_waiting = move || state.get().is_some_and(|(_, has_begun)| !has_begun);
    view! {
        <Show when=move || !is_closed.get()>
            <button
                type="button"
                class="button button--small"
                class:button--primary=is_waiting
                on:click=turn
            >
                {word}
            </button>
        </Show>
    }
    .into_any()
}
