//! Rows of things to do or to look at: what, which account, whose, when. One press leads to the place where it
//! is mended.

use leptos::ev;
use leptos::prelude::*;

use super::keys;
use super::line::Line;
use super::marks::{Mark, Marks, find};
use crate::domain::plan::ActionStatus;
use crate::domain::tasks::Source;
use crate::domain::warnings::Severity;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::mark::KeyMark;
use crate::ui::screens::account::plan::StatusButton;
use crate::words::{Locale, today as words, warnings as warning_words};

/// How many rows of a list are shown at first, and how many come then.
pub const PART: usize = 100;
/// How many rows of a part of the day are shown at first, so that the other parts are not far away.
const FIRST: usize = 20;

/// A row that may be gone.
pub type Row = Memo<Option<Line>>;

/// What stands at the beginning of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// A box to tick.
    Tick,
    /// How far it is, a press away from the next status.
    Status,
}

/// A part of the day with its heading; nothing where it is empty.
#[component]
pub fn Part(
    /// Of its heading.
    id: &'static str,
    heading: fn(Locale) -> &'static str,
    lines: Memo<Vec<Line>>,
    marks: Marks,
    /// A sentence below the heading.
    #[prop(optional)]
    hint: Option<fn(Locale) -> &'static str>,
) -> impl IntoView {
    let app = App::use_it();
    let count = move || lines.with(Vec::len);
    let hint = hint.map(|hint| view! { <p class="muted small work-part__hint">{app.t(hint)}</p> });
    view! {
        <section class="section work-part" aria-labelledby=id hidden=move || count() == 0>
            <div class="section__head">
                <h2 id=id>{app.t(heading)} " " <span class="work-part__count">{count}</span></h2>
            </div>
            {hint}
            <Rows lines marks lead=Lead::Tick first=FIRST />
        </section>
    }
}

/// The rows themselves, a part of them at first.
#[component]
pub fn Rows(lines: Memo<Vec<Line>>, marks: Marks, lead: Lead, first: usize) -> impl IntoView {
    let most = RwSignal::new(first);
    let ids = Memo::new(move |_| {
        lines.with(|lines| {
            let shown = lines.iter().take(most.get());
            shown.map(|line| line.id.clone()).collect::<Vec<_>>()
        })
    });
    let one = move |id: String| {
        let row = row_of(lines, &id);
        row_view(row, id, marks, lead)
    };
    view! {
        <ul class="work-rows">
            <For each=move || ids.get() key=Clone::clone let:id>
                {one(id)}
            </For>
        </ul>
        <ShowMore most count=Signal::derive(move || lines.with(Vec::len)) />
    }
}

/// The row with this id.
pub fn row_of(lines: Memo<Vec<Line>>, id: &str) -> Row {
    let id = id.to_owned();
    Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.id == id).cloned()))
}

/// The button below a list of which a part is shown.
#[component]
pub fn ShowMore(most: RwSignal<usize>, count: Signal<usize>) -> impl IntoView {
    let app = App::use_it();
    let more = move || PART.min(count.get().saturating_sub(most.get()));
    view! {
        <Show when=move || { count.get() > most.get() }>
            <button type="button" class="button button--small work-more" on:click=move |_| most.update(|most| *most += PART)>
                {move || words::show_more(app.locale(), more())}
            </button>
        </Show>
    }
}

fn row_view(row: Row, id: String, marks: Marks, lead: Lead) -> AnyView {
    let app = App::use_it();
    let late = move || row.with(|row| row.as_ref().is_some_and(|row| row.is_late));
    let pressed = {
        let id = id.clone();
        move |event: ev::KeyboardEvent| {
            let mark = row.with_untracked(|row| row.as_ref().and_then(|row| row.mark));
            keys::pressed(app, marks, &event, &id, mark);
        }
    };
    let name = move || row.get().map(|row| account(&row));
    let owner = move || row.with(|row| row.as_ref().map(|row| row.owner.clone()));
    view! {
        <li id=id.clone() class="work-row" class:work-row--late=late data-row="" on:keydown=pressed>
            <span class="work-row__lead">{lead_view(row, &id, marks, lead)}</span>
            <span class="work-row__what">{what(row)}</span>
            <span class="work-row__account">{name}</span>
            <span class="work-row__owner">{owner}</span>
            <span class="work-row__when">{when(row)}</span>
        </li>
    }
    .into_any()
}

/// The account with a link to its page.
fn account(line: &Line) -> AnyView {
    let key = line.is_key.then(|| view! { <KeyMark key=true /> });
    let address = Route::Account(line.account).to_string();
    view! {
        {key}
        <a class="work-row__link" href=address draggable="false">
            {line.name.clone()}
        </a>
    }
    .into_any()
}

/// What it says, with a link to the place on the page of the account.
pub fn what(row: Row) -> impl IntoView {
    let app = App::use_it();
    let text = move || row.with(|row| row.as_ref().map(|row| row.what.clone()));
    let remark = move || {
        let remark = row.with(|row| row.as_ref().and_then(|row| row.remark.clone()));
        remark.map(|remark| view! { " " <span class="work-row__remark">{remark}</span> })
    };
    let address = move || {
        row.with(|row| {
            row.as_ref()
                .map(|row| Route::Account(row.account).to_string())
        })
    };
    let go = move |event: ev::MouseEvent| {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        let target = row.with_untracked(|row| {
            let row = row.as_ref()?;
            Some((row.account, row.target.clone()?))
        });
        if let Some((account, target)) = target
            && !held
        {
            event.prevent_default();
            app.go_to(Route::Account(account), target);
        }
    };
    view! {
        <a class="work-row__link work-row__text" href=address draggable="false" on:click=go>
            {text}
        </a>
        {remark}
    }
}

/// When it is due, and the day itself.
pub fn when(row: Row) -> impl IntoView {
    move || {
        row.get().map(|row| {
            let day = row
                .day
                .map(|day| view! { " " <span class="work-row__day">{day}</span> });
            view! {
                <span class="work-row__until">{row.when}</span>
                {day}
            }
        })
    }
}

/// What marks the row, changes its status or says how bad it is.
pub fn lead_view(row: Row, id: &str, marks: Marks, lead: Lead) -> AnyView {
    let known = row.with_untracked(|row| row.as_ref().map(|row| (row.mark, row.severity)));
    match known {
        Some((Some(Mark::Task(key)), _)) if lead == Lead::Status => {
            let next: fn(ActionStatus) -> ActionStatus = match key.source {
                Source::Action(..) => ActionStatus::next,
                Source::Step(_) => turned,
            };
            status_button(row, id.to_owned(), marks, next)
        }
        Some((Some(mark), _)) => tick(row, id.to_owned(), marks, mark),
        Some((None, Some(severity))) => sign(severity),
        _ => ().into_any(),
    }
}

fn sign(severity: Severity) -> AnyView {
    let app = App::use_it();
    let word = move || warning_words::severity(app.locale(), severity);
    let is_grave = severity == Severity::Grave;
    view! {
        <span class="work-sign" class:work-sign--grave=is_grave title=word>
            <Icon glyph=Glyph::Warning />
            <span class="visually-hidden">{word}</span>
        </span>
    }
    .into_any()
}

fn tick(row: Row, id: String, marks: Marks, mark: Mark) -> AnyView {
    let app = App::use_it();
    let is_done = move || row.with(|row| row.as_ref().is_some_and(|row| !row.status.is_open()));
    let name = move || {
        row.with(|row| {
            let row = row.as_ref()?;
            let word = match (mark, row.status.is_open()) {
                (Mark::Review(_), _) => words::mark_reviewed(app.locale(), &row.name),
                (Mark::Task(_), true) => words::mark_done(app.locale(), &row.what),
                (Mark::Task(_), false) => words::mark_open(app.locale(), &row.what),
            };
            Some(word)
        })
    };
    view! {
        <button
            type="button"
            class="work-tick"
            class:work-tick--done=is_done
            aria-label=name
            title=name
            on:click=move |_| keys::turn(marks, mark, &id)
        >
            <Icon glyph=Glyph::Check />
        </button>
    }
    .into_any()
}

/// A next step of a contact is open or done.
const fn turned(status: ActionStatus) -> ActionStatus {
    match status.is_open() {
        true => ActionStatus::Done,
        false => ActionStatus::Open,
    }
}

fn status_button(
    row: Row,
    id: String,
    marks: Marks,
    next: fn(ActionStatus) -> ActionStatus,
) -> AnyView {
    let app = App::use_it();
    let status = Signal::derive(move || {
        row.with(|row| row.as_ref().map(|row| row.status))
            .unwrap_or_default()
    });
    let overdue =
        Signal::derive(move || row.with(|row| row.as_ref().is_some_and(|row| row.is_late)));
    let press = Callback::new(move |()| {
        let mark = row.with_untracked(|row| row.as_ref().and_then(|row| row.mark));
        if let Some(Mark::Task(key)) = mark
            && let Some(task) = find(app, key)
        {
            let place = keys::place();
            marks.set(&task, next(task.status));
            keys::stay(place, id.clone());
        }
    });
    view! { <StatusButton status overdue press next /> }.into_any()
}
