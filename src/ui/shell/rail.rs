//! The rail: one entry a screen. On a phone it is a bar at the bottom, and what is needed less often opens
//! above it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::mark::Brand;
use crate::ui::focus;
use crate::ui::keyboard;
use crate::words::{Locale, settings, shell};

use super::panels::Panels;

const fn glyph(route: Route) -> Glyph {
    match route {
        Route::Start | Route::Accounts | Route::Account(_) | Route::Rate | Route::Print(..) => {
            Glyph::Accounts
        }
        Route::Portfolio | Route::Bank => Glyph::Portfolio,
        Route::Today | Route::Actions | Route::Plans => Glyph::Plans,
        Route::Motions | Route::Pipeline => Glyph::Motions,
        Route::Review | Route::Fit => Glyph::Review,
        Route::Workshops
        | Route::Workshop(_)
        | Route::Projector(_)
        | Route::Vote
        | Route::Answer => Glyph::Workshop,
        Route::Model => Glyph::Model,
        Route::Data => Glyph::Data,
    }
}

/// The word of a screen in the rail; long German words may break.
const fn rail_word(locale: Locale, route: Route) -> &'static str {
    match route {
        Route::Model => shell::model_rail(locale),
        other => shell::page(locale, other),
    }
}

/// Needed less often: on a phone it stands behind "More".
const fn is_later(route: Route) -> bool {
    matches!(
        route,
        Route::Motions | Route::Workshops | Route::Model | Route::Data
    )
}

/// The entry of a screen.
fn entry(app: App, route: Route, current: Memo<Option<Route>>) -> AnyView {
    let current = move || (current.get() == Some(route)).then_some("page");
    view! {
        <li class:rail__later=is_later(route)>
            <a class="rail__entry" href=route.to_string() aria-current=current>
                <Icon glyph=glyph(route) />
                <span>{move || rail_word(app.locale(), route)}</span>
            </a>
        </li>
    }
    .into_any()
}

/// The way from screen to screen.
#[component]
pub fn Rail(
    /// What the buttons at its end open.
    panels: Panels,
) -> impl IntoView {
    let app = App::use_it();
    let current = Memo::new(move |_| app.route().map(Route::rail));
    // Of the phone only. Who has arrived somewhere is done with it.
    let more = RwSignal::new(false);
    let button = NodeRef::<leptos::html::Button>::new();
    Effect::new(move |_| {
        current.track();
        more.set(false);
    });
    let close = move |event: leptos::ev::KeyboardEvent| {
        if keyboard::key(&event) == "Escape" && more.get_untracked() {
            more.set(false);
            if let Some(button) = button.get_untracked() {
                let _ = button.focus();
            }
        }
    };
    // An entry, also that of the screen one is on, or a press beside the bar.
    let leave = move |event: leptos::ev::MouseEvent| {
        if !keyboard::hits(&event, ".rail__more *") {
            more.set(false);
        }
    };
    // So is who goes on outside; a press beside everything that takes the keyboard is left to `leave`.
    let gone = move |event: leptos::ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into().ok());
        if to.is_some_and(|to: Element| matches!(to.closest(".rail"), Ok(None))) {
            more.set(false);
        }
    };
    // Who opens it by keyboard goes on in it. Not every browser gives the keyboard to a button that is pressed, and
    // Escape is heard from inside only.
    let open = move |event: leptos::ev::MouseEvent| {
        more.update(|more| *more = !*more);
        if event.detail() == 0 && more.get_untracked() {
            focus::next(".rail__opened a");
        } else if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    let entries = Route::RAIL.map(|route| entry(app, route, current));
    // A list of its own after the button: the keyboard comes to it in one piece. Elsewhere the style hides it.
    let opened: Vec<AnyView> = Route::RAIL
        .into_iter()
        .filter(|route| is_later(*route))
        .map(|route| entry(app, route, current))
        .collect();
    let brand = move || {
        let locale = app.locale();
        format!("{}: {}", shell::keyfolio(locale), shell::start(locale))
    };
    view! {
        <nav
            class="rail"
            class:rail--more=move || more.get()
            aria-label=app.t(shell::rail)
            on:keydown=close
            on:click=leave
            on:focusout=gone
        >
            <div class="rail__inner">
                <a class="rail__brand" href=Route::Start.to_string() aria-label=brand title=brand>
                    <Brand />
                </a>
                <ul>
                    {entries} <li class="rail__more">
                        <button
                            type="button"
                            class="rail__entry"
                            node_ref=button
                            aria-expanded=move || more.get().to_string()
                            on:click=open
                        >
                            <Icon glyph=Glyph::Menu />
                            <span>{app.t(shell::rail_more)}</span>
                        </button>
                    </li>
                </ul>
                <ul class="rail__opened">{opened}</ul>
                <div class="rail__end">
                    <button
                        type="button"
                        class="button button--bare button--square"
                        aria-haspopup="dialog"
                        aria-label=app.t(settings::title)
                        title=app.t(settings::title)
                        on:click=move |_| panels.settings.set(true)
                    >
                        <Icon glyph=Glyph::Settings />
                    </button>
                    <button
                        type="button"
                        class="button button--bare button--square"
                        aria-haspopup="dialog"
                        aria-label=app.t(shell::keyboard_help)
                        title=move || format!("{} (?)", shell::keyboard_help(app.locale()))
                        on:click=move |_| panels.keys.set(true)
                    >
                        <Icon glyph=Glyph::Help />
                    </button>
                </div>
            </div>
        </nav>
    }
}
