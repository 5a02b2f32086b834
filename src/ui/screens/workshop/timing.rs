//! The time of a workshop as it is looked at: large, with what is left in words, and warning softly.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::workshop::pace::{Left, Pace};
use crate::ui::ticking;
use crate::words::workshop as words;
use crate::words::workshop::clock;

/// The time of a workshop, second by second; `None` once it is removed.
pub fn pace(desk: Desk) -> Memo<Option<Pace>> {
    let now = ticking::seconds();
    Memo::new(move |_| {
        desk.workshop.with(|workshop| {
            let workshop = workshop.as_deref()?;
            // A clock that stands has nothing to count.
            let now = match workshop.clock.is_running() {
                true => now.get(),
                false => now.get_untracked(),
            };
            Some(Pace::of(workshop, now))
        })
    })
}

/// The clock of the item: `18:24 of 12 min`, and in words how that is.
pub fn face(desk: Desk, pace: Memo<Option<Pace>>) -> AnyView {
    let app = desk.app;
    let with = move |read: fn(&Pace) -> String| pace.with(|pace| pace.as_ref().map(read));
    let spent = move || with(|pace| words::time(pace.spent));
    let given =
        move || pace.with(|pace| Some(clock::of_minutes(app.locale(), pace.as_ref()?.given / 60)));
    let state = Memo::new(move |_| {
        pace.with(|pace| {
            let pace = pace.as_ref()?;
            Some(match (pace.is_running, pace.left()) {
                (false, _) => "clock clock--stands",
                (true, Left::Plenty(_)) => "clock",
                (true, Left::Few(_)) => "clock clock--few",
                (true, Left::Over(_)) => "clock clock--over",
            })
        })
    });
    let said = move || {
        let locale = app.locale();
        pace.with(|pace| {
            let pace = pace.as_ref()?;
            Some(match (pace.is_running, pace.has_begun) {
                (true, _) => clock::left(locale, pace),
                (false, _) if pace.is_closed => return None,
                (false, true) => clock::paused(locale).to_owned(),
                (false, false) => clock::not_begun(locale).to_owned(),
            })
        })
    };
    view! {
        <div class=move || state.get() role="group" aria-label=app.t(clock::clock)>
            <span class="clock__time">{spent}</span>
            <span class="clock__given">{given}</span>
            <span class="clock__left">{said}</span>
        </div>
    }
    .into_any()
}

/// How the whole goes against its plan.
pub fn whole(desk: Desk, pace: Memo<Option<Pace>>) -> AnyView {
    let app = desk.app;
    let said = move || {
        let locale = app.locale();
        pace.with(|pace| {
            let pace = pace.as_ref()?;
            let total = clock::total(locale, pace.all_spent / 60, pace.all_given / 60);
            Some(match pace.has_begun {
                true => format!("{total} · {}", clock::plan(locale, pace)),
                false => total,
            })
        })
    };
    view! { <p class="workshop__whole small muted">{said}</p> }.into_any()
}

/// What is read out: once when little time is left, and once when none is.
pub fn warnings(desk: Desk, pace: Memo<Option<Pace>>) -> AnyView {
    let app = desk.app;
    let said = Memo::new(move |_| {
        pace.with(|pace| {
            let pace = pace.as_ref().filter(|pace| pace.is_running)?;
            clock::warning(app.locale(), pace)
        })
    });
    view! {
        <p class="visually-hidden" role="status">
            {move || said.get()}
        </p>
    }
    .into_any()
}
