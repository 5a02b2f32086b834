//! The rail: one entry a screen. On a phone it is a bar at the bottom.

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::mark::Brand;
use crate::words::{Locale, settings, shell};

use super::panels::Panels;

const fn glyph(route: Route) -> Glyph {
    match route {
        Route::Start | Route::Accounts | Route::Account(_) | Route::Rate | Route::Print(..) => {
            Glyph::Accounts
        }
        Route::Portfolio | Route::Bank => Glyph::Portfolio,
        Route::Today | Route::Actions | Route::Plans => Glyph::Plans,
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

/// The way from screen to screen.
#[component]
pub fn Rail(
    /// What the buttons at its end open.
    panels: Panels,
) -> impl IntoView {
    let app = App::use_it();
    let current = Memo::new(move |_| app.route().map(Route::rail));
    let entries = Route::RAIL.map(|route| {
        let current = move || (current.get() == Some(route)).then_some("page");
        view! {
            <li>
                <a class="rail__entry" href=route.to_string() aria-current=current>
                    <Icon glyph=glyph(route) />
                    <span>{move || rail_word(app.locale(), route)}</span>
                </a>
            </li>
        }
    });
    let brand = move || {
        let locale = app.locale();
        format!("{}: {}", shell::keyfolio(locale), shell::start(locale))
    };
    view! {
        <nav class="rail" aria-label=app.t(shell::rail)>
            <div class="rail__inner">
                <a class="rail__brand" href=Route::Start.to_string() aria-label=brand title=brand>
                    <Brand />
                </a>
                <ul>{entries}</ul>
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
