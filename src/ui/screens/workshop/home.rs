//! The workshops there are, and the ways to begin one.

use leptos::prelude::*;

use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::WorkshopId;
use crate::domain::workshop::Workshop;
use crate::domain::workshop::agenda::Agenda;
use crate::session::route::Route;
use crate::ui::app::{App, fresh};
use crate::ui::components::remove::RemoveButton;
use crate::words::workshop as words;
use crate::words::{format, portfolio_screen};

/// The screen.
pub fn home() -> AnyView {
    let app = App::use_it();
    let has_accounts =
        Memo::new(move |_| app.with_workspace(|here| here.accounts().len() > 0) == Some(true));
    view! {
        <div class="page-head">
            <h1>{app.t(words::title)}</h1>
            <p class="finding">{app.t(words::about)}</p>
        </div>
        {move || match has_accounts.get() {
            true => ways(app),
            false => nobody(app),
        }}
        {list(app)}
    }
    .into_any()
}

/// No accounts: nobody to choose among.
fn nobody(app: App) -> AnyView {
    view! {
        <div class="empty">
            <p>{app.t(words::nobody)}</p>
            <p class="workshop-begin__empty">
                <a class="button button--primary" href=Route::Data.to_string()>
                    {app.t(portfolio_screen::to_data)}
                </a>
                <a class="button" href=Route::Start.to_string()>
                    {app.t(words::to_sample)}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// The three agendas.
fn ways(app: App) -> AnyView {
    let alone = RwSignal::new(false);
    let ways = Agenda::ALL.map(|agenda| way(app, agenda, alone));
    let tick = move |event: leptos::ev::Event| alone.set(event_target_checked(&event));
    view! {
        <section class="workshop-begin" aria-label=app.t(words::begin)>
            <ul class="workshop-begin__ways">{ways}</ul>
            <label class="workshop-begin__alone">
                <input type="checkbox" prop:checked=move || alone.get() on:change=tick />
                <span>
                    <strong>{app.t(words::alone)}</strong>
                    <span class="muted">{app.t(words::alone_hint)}</span>
                </span>
            </label>
        </section>
    }
    .into_any()
}

fn way(app: App, agenda: Agenda, alone: RwSignal<bool>) -> AnyView {
    let begin = move |_| {
        let workshop = Workshop::new(fresh(), agenda, alone.get_untracked(), app.peek_today());
        let id = workshop.id;
        let put = HeadEdit::PutWorkshop(Box::new(workshop), None);
        if app.dispatch(Command::EditHead(put)).is_some() {
            app.go(Route::Workshop(id));
        }
    };
    let name = move || words::agenda_name(app.locale(), agenda);
    let items = move || {
        let items = agenda.items(alone.get()).iter();
        let names = items.map(|item| words::item(app.locale(), *item));
        names.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li class="workshop-way">
            <p class="workshop-way__minutes">
                {move || words::minutes(app.locale(), agenda.total(alone.get()))}
            </p>
            <h2>{name}</h2>
            <p>{move || words::outcome(app.locale(), agenda)}</p>
            <p class="workshop-way__items small muted">
                <span class="visually-hidden">{app.t(words::goes_through)} ": "</span>
                {items}
            </p>
            <button
                type="button"
                class="button"
                class:button--primary=agenda == Agenda::Choose
                aria-label=move || words::begin_of(app.locale(), name())
                on:click=begin
            >
                {app.t(words::begin)}
            </button>
        </li>
    }
    .into_any()
}

/// All workshops, the newest first.
fn list(app: App) -> AnyView {
    let ids = Memo::new(move |_| {
        let ids = app.with_workspace(|here| {
            let all = here.head().workshops.iter().rev();
            all.map(|one| one.id).collect::<Vec<_>>()
        });
        ids.unwrap_or_default()
    });
    let has_some = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    view! {
        <section class="section workshop-list" aria-labelledby="workshops-held">
            <div class="section__head">
                <h2 id="workshops-held">{app.t(words::held)}</h2>
            </div>
            <Show
                when=move || has_some.get()
                fallback=move || view! { <p class="muted">{app.t(words::none_held)}</p> }
            >
                <ul>
                    <For each=move || ids.get() key=|id| *id let(id)>
                        {row(app, id)}
                    </For>
                </ul>
            </Show>
        </section>
    }
    .into_any()
}

fn row(app: App, id: WorkshopId) -> AnyView {
    let one = Memo::new(move |_| {
        app.with_workspace(|here| here.head().workshop(id).cloned())
            .flatten()
    });
    let with = move |read: fn(crate::words::Locale, &Workshop) -> String| {
        one.with(|one| {
            one.as_ref()
                .map(|one| read(app.locale(), one))
                .unwrap_or_default()
        })
    };
    let name = move || with(words::called);
    let about = move || {
        with(|locale, one| {
            let solo = one.solo.then(|| words::alone(locale).to_owned());
            let people = solo.unwrap_or_else(|| words::people(locale, &one.participants));
            let state = match one.is_closed() {
                true => words::closed(locale).to_owned(),
                false => words::at_item(locale, words::item(locale, one.at)),
            };
            let parts = [
                words::agenda_name(locale, one.agenda).to_owned(),
                people,
                state,
            ];
            parts.join(" · ")
        })
    };
    let day = move || with(|locale, one| format::day(locale, one.day));
    let remove = move || {
        let command = Command::EditHead(HeadEdit::RemoveWorkshop(id));
        if let Some(change) = app.dispatch(command) {
            app.tell_change(words::removed(app.peek_locale()).to_owned(), &change);
        }
    };
    view! {
        <li class="workshop-row">
            <a class="workshop-row__name" href=Route::Workshop(id).to_string()>
                {name}
            </a>
            <span class="workshop-row__about muted">{about}</span>
            <span class="workshop-row__day muted number">{day}</span>
            <RemoveButton name=Signal::derive(move || words::remove_of(app.locale(), &name())) press=remove />
        </li>
    }
    .into_any()
}
