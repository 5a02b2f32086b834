//! A workshop as the room sees it, in a window of its own. It changes nothing: what the facilitator does arrives from the
//! other window by itself.

use leptos::prelude::*;

use super::desk::Desk;
use super::{items, run, timing};
use crate::browser::{page, window};
use crate::domain::ids::WorkshopId;
use crate::domain::workshop::agenda::Item;
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::standing;
use crate::words::shell;
use crate::words::workshop as words;

/// The screen.
pub fn projector(id: WorkshopId) -> AnyView {
    let app = App::use_it();
    let desk = Desk::new(app, id);
    // The room reads the language of the facilitator.
    standing::keep(page::on_kept_elsewhere(move || {
        let chosen = app.with_keeper(|keeper| keeper.preferences.language());
        if let Some(chosen) = chosen.filter(|chosen| *chosen != app.peek_locale()) {
            app.set_locale(chosen);
        }
    }));
    let is_here = Memo::new(move |_| desk.workshop.with(Option::is_some));
    let shown = move || match is_here.get() {
        true => room(desk),
        false => view! { <div class="room room--gone">{run::gone(app)}</div> }.into_any(),
    };
    shown.into_any()
}

fn room(desk: Desk) -> AnyView {
    let app = desk.app;
    let pace = timing::pace(desk);
    let at = Memo::new(move |_| desk.workshop.with(|one| one.as_deref().map(|one| one.at)));
    let agenda = Memo::new(move |_| {
        desk.workshop
            .with(|one| one.as_deref().map(|one| one.items()))
    });
    let steps = move || {
        let (items, at) = agenda.get().zip(at.get())?;
        let steps = items.iter().enumerate();
        Some(
            steps
                .map(|(place, item)| step(app, place, *item, at))
                .collect_view(),
        )
    };
    let is_paused = Memo::new(move |_| {
        pace.with(|pace| {
            pace.as_ref()
                .is_some_and(|pace| pace.has_begun && !pace.is_running)
        }) && desk
            .workshop
            .with(|one| one.as_deref().is_some_and(|one| !one.is_closed()))
    });
    view! {
        <div class="room" class:room--paused=move || is_paused.get()>
            <header class="room__top">
                <ol class="room__steps" aria-label=app.t(words::items)>
                    {steps}
                </ol>
                {timing::face(desk, pace)}
                <div class="room__tools">
                    <button
                        type="button"
                        class="button button--bare button--square"
                        aria-label=app.t(words::full_screen)
                        title=app.t(words::full_screen)
                        on:click=move |_| window::toggle_full_screen()
                    >
                        <Icon glyph=Glyph::FullScreen />
                    </button>
                    <button
                        type="button"
                        class="button button--bare button--square"
                        aria-label=app.t(shell::theme)
                        title=app.t(shell::theme)
                        on:click=move |_| app.turn_theme()
                    >
                        <Icon glyph=Glyph::Theme />
                    </button>
                </div>
            </header>
            <Show when=move || is_paused.get()>
                <p class="room__paused" role="status">{app.t(words::paused)}</p>
            </Show>
            <div class="room__stage">
                {move || at.get().map(|item| items::screen(desk, item))}
            </div>
        </div>
    }
    .into_any()
}

/// A step of the agenda: the current one with its name, which is what the room looks at.
fn step(app: App, place: usize, item: Item, at: Item) -> AnyView {
    let word = move || words::item(app.locale(), item);
    match item == at {
        true => view! {
            <li class="room__step room__step--current" aria-current="step">
                <h1>
                    <span>{place + 1}</span>
                    " "
                    {word}
                </h1>
            </li>
        }
        .into_any(),
        false => view! {
            <li class="room__step" title=word>
                <span aria-hidden="true">{place + 1}</span>
                <span class="visually-hidden">{word}</span>
            </li>
        }
        .into_any(),
    }
}
