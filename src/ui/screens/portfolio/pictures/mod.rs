//! Pictures of days: kept with one press, seen as a course, compared, opened, removed.

mod compare;
mod course;
mod list;
mod opened;

use std::sync::Arc;

use leptos::prelude::*;

use super::Seen;
use crate::browser::clock;
use crate::domain::command::Command;
use crate::domain::ids::SnapshotId;
use crate::domain::snapshot::{Snapshot, SnapshotCause, Taken};
use crate::domain::sorting;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;
use crate::ui::app::{App, fresh, now};
use crate::words::{Locale, rules, snapshots as words};

/// What the parts of the section look at.
#[derive(Clone, Copy)]
struct Album {
    /// The kept pictures, the earliest first.
    kept: Memo<Vec<Arc<Snapshot>>>,
    /// The figures as they are, as if a picture of them were kept now.
    today: Memo<Option<Arc<Snapshot>>>,
    /// The one that is read.
    opened: RwSignal<Option<SnapshotId>>,
}

impl Album {
    fn new(app: App) -> Self {
        Self {
            kept: Memo::new(move |_| app.with_workspace(in_order).unwrap_or_default()),
            today: Memo::new(move |_| today(app)),
            opened: RwSignal::new(None),
        }
    }

    /// A picture by its id; `None` stands for today.
    fn get(self, id: Option<SnapshotId>) -> Option<Arc<Snapshot>> {
        match id {
            Some(id) => self.kept.with(|kept| {
                let mut kept = kept.iter();
                kept.find(|picture| picture.id == id).cloned()
            }),
            None => self.today.get(),
        }
    }
}

/// Any two days beside each other, and any one to read: the section without its form and its course.
#[component]
pub fn TimeTravel() -> impl IntoView {
    let app = App::use_it();
    let album = Album::new(app);
    let has_some = Memo::new(move |_| album.kept.with(|kept| !kept.is_empty()));
    view! {
        <div class="pictures">
            <Show
                when=move || has_some.get()
                fallback=move || view! { <p class="pictures__empty">{app.t(words::empty)}</p> }
            >
                {compare::compare(app, album)}
                {list::list(app, album)}
                {move || opened::opened(app, album)}
            </Show>
        </div>
    }
}

/// The section.
#[component]
pub fn Pictures(seen: Seen) -> impl IntoView {
    let app = App::use_it();
    let album = Album::new(app);
    let has_some = Memo::new(move |_| album.kept.with(|kept| !kept.is_empty()));
    view! {
        <section class="section pictures" aria-labelledby=super::PICTURES>
            <div class="section__head">
                <h2 id=super::PICTURES>{app.t(words::heading)}</h2>
            </div>
            <Show when=move || !has_some.get()>
                <p class="pictures__empty">{app.t(words::empty)}</p>
            </Show>
            {keep_form(app)}
            <Show when=move || has_some.get()>
                {course::course(app, seen, album)}
                {compare::compare(app, album)}
                {list::list(app, album)}
                {move || opened::opened(app, album)}
            </Show>
        </section>
    }
}

fn in_order(workspace: &Workspace) -> Vec<Arc<Snapshot>> {
    let mut kept: Vec<Arc<Snapshot>> = workspace.snapshots().cloned().collect();
    sorting::by_key(&mut kept, |picture| (picture.day, picture.at, picture.id));
    kept
}

fn today(app: App) -> Option<Arc<Snapshot>> {
    let portfolio = app.portfolio()?;
    let taken = Taken {
        id: SnapshotId::from(0),
        at: Timestamp::default(),
        day: app.today(),
        label: String::new(),
        cause: SnapshotCause::Manual,
    };
    app.with_workspace(|workspace| Arc::new(Snapshot::of(workspace, &portfolio, taken)))
}

/// What a picture is called among the others: of two of one day with the same title the time tells which is which.
fn name_among(locale: Locale, picture: &Snapshot, kept: &[Arc<Snapshot>]) -> String {
    let name = words::name(locale, picture);
    let is_twin = |other: &&Arc<Snapshot>| {
        other.id != picture.id && other.day == picture.day && other.label == picture.label
    };
    match kept.iter().find(is_twin) {
        Some(_) => format!("{name}, {}", clock::local_time(picture.at)),
        None => name,
    }
}

fn keep_form(app: App) -> AnyView {
    let keep = move |label: String| {
        let Some(portfolio) = app.peek_portfolio() else {
            return Ok(());
        };
        let taken = Taken {
            id: fresh(),
            at: now(),
            day: app.peek_today(),
            label,
            cause: SnapshotCause::Manual,
        };
        let picture = app.peek_workspace(|here| Snapshot::of(here, &portfolio, taken));
        let Some(picture) = picture else {
            return Ok(());
        };
        put(app, Command::TakeSnapshot(Box::new(picture)))
    };
    title_form(app, words::keep, String::new(), Callback::new(keep))
}

/// Does something with a picture and tells it, with a way back; a rule that is broken is for the form to say.
fn put(app: App, command: Command) -> Result<(), String> {
    let change = app
        .try_dispatch(command)
        .map_err(|rejection| rules::rejection(app.peek_locale(), &rejection))?;
    let text = crate::words::changes::describe(app.peek_locale(), &change.label);
    if !change.is_empty() {
        app.tell_change(text, &change);
    }
    Ok(())
}

/// A field for a title with the button that uses it.
fn title_form(
    app: App,
    button: fn(Locale) -> &'static str,
    before: String,
    keep: Callback<String, Result<(), String>>,
) -> AnyView {
    let text = RwSignal::new(before);
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match keep.run(text.get_untracked()) {
            // The form may be gone by now.
            Ok(()) => {
                let _ = text.try_set(String::new());
            }
            Err(message) => problem.set(Some(message)),
        }
    };
    let input = move |event: leptos::ev::Event| {
        text.set(event_target_value(&event));
        problem.set(None);
    };
    let said = move || {
        let problem = problem.get()?;
        Some(view! { <span class="labelled__problem" role="alert">{problem}</span> })
    };
    view! {
        <form class="pictures__title" on:submit=submit>
            <label class="labelled">
                <span class="labelled__label">{app.t(words::title)}</span>
                <input
                    class="field"
                    type="text"
                    autocomplete="off"
                    placeholder=app.t(words::example)
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=move || text.get()
                    on:input=input
                />
                {said}
            </label>
            <button type="submit" class="button">
                {app.t(button)}
            </button>
        </form>
    }
    .into_any()
}
