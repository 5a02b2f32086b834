//! The end: what came out, the next day, what is parked, the file and the minutes that cannot be missed, and closing it.

mod parked;
mod ways;

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::values::Date;
use crate::domain::workshop::Workshop;
use crate::domain::workshop::minutes::{Minutes, Outcome, outcome};
use crate::domain::workspace::Workspace;
use crate::ui::app::now;
use crate::ui::components::field::{DayField, Lines, TextField};
use crate::ui::focus;
use crate::ui::screens::data::save_backup;
use crate::ui::screens::review::usual_next;
use crate::words::workshop::close as words;
use crate::words::{account, format};

pub use parked::parked;

/// What came out, tracked.
fn came_out(desk: Desk) -> Outcome {
    let workshop = desk.workshop.get();
    let found = desk
        .app
        .with_workspace(|here| workshop.map(|one| outcome(&one, here)));
    found.flatten().unwrap_or_default()
}

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let said = move || words::outcome(app.locale(), came_out(desk));
    view! {
        <div class="workshop-close">
            <p class="finding workshop-close__outcome">{said}</p>
            {next_day(desk)}
            {parked(desk)}
            {notes(desk)}
            {ways::ways(desk)}
            {closing(desk)}
            {ways::minutes(desk)}
        </div>
    }
    .into_any()
}

fn next_day(desk: Desk) -> AnyView {
    let app = desk.app;
    let next = Signal::derive(move || desk.with(|one| one.next));
    let set = move |day: Option<Date>| desk.typed("next", |one| one.next = day);
    let proposed = Memo::new(move |_| {
        app.today();
        usual_next(app)
    });
    let take = move |_| {
        desk.change(|one| one.next = Some(proposed.get_untracked()));
    };
    let offer = move || {
        let locale = app.locale();
        words::take_day(locale, &format::day(locale, proposed.get()))
    };
    view! {
        <div class="workshop-close__next">
            <DayField label=app.label(words::next) label_shown=true value=next edit=set />
            <Show when=move || next.get().is_none()>
                <button type="button" class="button" on:click=take>
                    {offer}
                </button>
            </Show>
        </div>
    }
    .into_any()
}

fn notes(desk: Desk) -> AnyView {
    let value = Signal::derive(move || desk.with(|one| one.notes.clone()));
    let edit = move |text: String| desk.typed("notes", |one| one.notes = text);
    view! {
        <TextField
            label=desk.app.label(words::notes)
            label_shown=true
            value
            edit=edit
            lines=Lines::Many
        />
    }
    .into_any()
}

/// What is said at the end, and the first button there.
const SAID: &str = "workshop-end";
const BUTTON: &str = ".workshop-close__end .button";

/// Closing it: usually together with the file, to which the end belongs. Of the sample nobody needs a file.
fn closing(desk: Desk) -> AnyView {
    let app = desk.app;
    let is_closed = Memo::new(move |_| desk.with(|one| one.is_closed()));
    let asks = RwSignal::new(false);
    let close = move || {
        asks.set(false);
        let accounts = app.peek_workspace(Workspace::clone);
        let account = |id| accounts.as_ref()?.account(id).map(AsRef::as_ref);
        let done = desk.change(|one| one.close(now(), account));
        if let Some(change) = &done {
            app.tell_change(words::is_closed(app.peek_locale()).to_owned(), change);
        }
        // Not to a button: a key that is held would open it again.
        focus::next(format!("#{SAID}"));
        done.is_some()
    };
    let press = move |_| {
        if app.is_sample() {
            close();
        } else {
            asks.set(true);
            focus::next(BUTTON);
        }
    };
    let close_and_save = move |_| {
        if close() {
            save_backup(app);
        }
    };
    let close_only = move |_| {
        close();
    };
    let reopen = move |_| {
        if let Some(change) = desk.change(Workshop::reopen) {
            app.tell_change(words::is_reopened(app.peek_locale()).to_owned(), &change);
        }
        focus::next(BUTTON);
    };
    let why = move || match ways::is_saved(app) {
        true => words::close_again(app.locale()),
        false => words::close_unsaved(app.locale()),
    };
    let ask = move || {
        view! {
            <p id=SAID class="note note--info workshop-close__why">{why}</p>
            <button
                type="button"
                class="button button--primary"
                aria-describedby=SAID
                on:click=close_and_save
            >
                {app.t(words::close_and_save)}
            </button>
            <button type="button" class="button" on:click=close_only>
                {app.t(words::close_anyway)}
            </button>
        }
    };
    let say_closed = move || {
        view! {
            <span id=SAID tabindex="-1">{app.t(words::is_closed)}</span>
            <button type="button" class="button button--small" on:click=reopen>
                {app.t(words::reopen)}
            </button>
        }
    };
    let offer = move || {
        view! {
            <button type="button" class="button" on:click=press>
                {app.t(words::close)}
            </button>
        }
    };
    // The one takes the place of the other, and the keyboard goes along.
    view! {
        <div class="workshop-close__end">
            {move || match (is_closed.get(), asks.get()) {
                (true, _) => say_closed().into_any(),
                (false, true) => ask().into_any(),
                (false, false) => offer().into_any(),
            }}
        </div>
    }
    .into_any()
}

/// What the room sees: what was decided, what came out, and when it goes on.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let said = move || words::outcome(app.locale(), came_out(desk));
    let decided = move || {
        let workshop = desk.workshop.get()?;
        let locale = app.locale();
        let made = app.with_workspace(|here| Minutes::of(&workshop, here, now()).decisions)?;
        let lines = made.into_iter().filter_map(|one| {
            let tier = account::tier(locale, one.decision?.to);
            Some(view! {
                <li>
                    <strong>{desk.name(one.id)}</strong>
                    <span>{tier}</span>
                </li>
            })
        });
        Some(lines.collect_view())
    };
    let next = move || {
        let locale = app.locale();
        desk.with(|one| one.next).map_or_else(
            || words::no_next(locale).to_owned(),
            |day| format::day(locale, day),
        )
    };
    view! {
        <div class="room-close">
            <p class="room-close__outcome">{said}</p>
            <ul class="room-close__decided">{decided}</ul>
            <p class="room-close__next">
                <span>{app.t(words::next)}</span>
                <strong>{next}</strong>
            </p>
        </div>
    }
    .into_any()
}
