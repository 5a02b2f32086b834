//! Over every other screen while a workshop is being held: where it stands, what time is left, the way back. So the
//! facilitator may use any screen in between.

use leptos::prelude::*;

use crate::domain::ids::WorkshopId;
use crate::domain::workshop::agenda::Item;
use crate::domain::workshop::pace::{Left, Pace};
use crate::session::route::Route;
use crate::ui::app::{App, now};
use crate::ui::ticking;
use crate::words::workshop::{self as words, clock};

/// Which workshop is told about, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Told {
    id: WorkshopId,
    place: usize,
    item: Item,
}

/// The strip; nothing while no workshop is held, and on the screens of the workshop itself.
#[component]
pub fn WorkshopStrip() -> impl IntoView {
    let app = App::use_it();
    let told = Memo::new(move |_| {
        if app
            .route()
            .is_none_or(|route| route.is_alone() || route.rail() == Route::Workshops)
        {
            return None;
        }
        let today = app.today();
        let told = app.with_workspace(|here| {
            let held = here.head().workshop_on(today)?;
            Some(Told {
                id: held.id,
                place: held
                    .items()
                    .iter()
                    .take_while(|item| **item != held.at)
                    .count()
                    + 1,
                item: held.at,
            })
        });
        told.flatten()
    });
    move || told.get().map(|told| strip(app, told))
}

fn strip(app: App, told: Told) -> AnyView {
    let moment = ticking::seconds();
    let pace = Memo::new(move |_| {
        let now = moment.get().max(now());
        let pace = app.with_workspace(|here| Some(Pace::of(here.head().workshop(told.id)?, now)));
        pace.flatten()
    });
    let time = move || {
        let pace = pace.get()?;
        Some(match pace.is_running {
            true => clock::left(app.locale(), &pace),
            false => clock::paused(app.locale()).to_owned(),
        })
    };
    let is_pressing = move || {
        let running = pace.get().filter(|pace| pace.is_running);
        running.is_some_and(|pace| !matches!(pace.left(), Left::Plenty(_)))
    };
    view! {
        <section class="workshop-strip" aria-label=app.t(words::strip)>
            <p>
                {app.t(words::title)} ": "
                <strong>{told.place} " " {move || words::item(app.locale(), told.item)}</strong>
            </p>
            <p class="workshop-strip__time" class:workshop-strip__time--pressing=is_pressing>
                {time}
            </p>
            <a href=Route::Workshop(told.id).to_string()>{app.t(words::back_to)}</a>
        </section>
    }
    .into_any()
}
