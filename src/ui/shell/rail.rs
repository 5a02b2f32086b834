//! The rail: one entry a screen. On a phone it is a bar at the bottom.

use leptos::prelude::*;

use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::words::{Locale, shell};

const fn glyph(route: Route) -> Glyph {
    match route {
        Route::Start | Route::Accounts | Route::Account(_) => Glyph::Accounts,
        Route::Portfolio => Glyph::Portfolio,
        Route::Plans => Glyph::Plans,
        Route::Model => Glyph::Model,
        Route::Data => Glyph::Data,
    }
}

/// The word of a screen in the rail; long German words may break.
const fn rail_word(route: Route) -> fn(Locale) -> &'static str {
    match route {
        Route::Model => shell::model_rail,
        other => super::page_word(other),
    }
}

/// The way from screen to screen.
#[component]
pub fn Rail() -> impl IntoView {
    let app = App::use_it();
    let entries = Route::RAIL.map(|route| {
        let current = move || (app.route().map(Route::rail) == Some(route)).then_some("page");
        view! {
            <li>
                <a class="rail__entry" href=route.to_string() aria-current=current>
                    <Icon glyph=glyph(route) />
                    <span>{app.t(rail_word(route))}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="rail" aria-label=app.t(shell::rail)>
            <a class="rail__brand" href=Route::Start.to_string() aria-label=app.t(shell::keyfolio)>
                <img src="favicon.svg" alt="" width="26" height="26" />
            </a>
            <ul>{entries}</ul>
        </nav>
    }
}
