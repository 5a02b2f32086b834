//! What a phone is asked in a workshop: who answers, one account and one criterion after the other, then the answers as a
//! code. It stands alone, changes no workspace, and outlives the page.

pub mod ballot;
mod dots;
mod overview;
mod phone;
mod sent;
mod welcome;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page;
use crate::exchange::workshop::{CodeError, Task, find};
use crate::session::route::Route;
use crate::session::voting::{Arrival, blank};
use crate::ui::app::App;
use crate::ui::components::mark::Brand;
use crate::ui::standing;
use crate::words::workshop_codes::code_error;
use crate::words::{Locale, shell, vote as words};

use ballot::Ballot;
use phone::Phone;

/// The screen.
#[component]
pub fn Vote() -> impl IntoView {
    let app = App::use_it();
    let phone = Phone::new(app);
    let take = move || phone.take(Route::code(&page::hash()));
    take();
    // The next code may be opened in the same page.
    standing::keep(page::on_hash(move |_| take()));
    view! {
        <div class="vote">
            <p class="vote__brand">
                <Brand />
                <span translate="no">{app.t(shell::keyfolio)}</span>
                <OtherLanguage />
            </p>
            {move || match phone.state.get() {
                State::Nothing => nothing(phone),
                State::Refused(error) => refused(phone, error),
                State::Parts { here, all } => view! {
                    <h1 tabindex="-1">{app.t(words::title)}</h1>
                    <p role="status">{words::parts(app.locale(), here, all)}</p>
                    {code_field(phone)}
                }
                .into_any(),
                State::Welcome(task) => welcome::welcome(phone, task),
                State::Answering(task) => answering(phone, task),
                State::Sent(task) => sent::sent(phone, task),
            }}
        </div>
    }
}

/// Switches to the other of the two languages, whose own name it shows: whoever needs it does not read this one.
#[component]
fn OtherLanguage() -> impl IntoView {
    let app = App::use_it();
    let other = move || app.locale().pick(Locale::De, Locale::En);
    let name = move || match other() {
        Locale::En => shell::english(Locale::En),
        Locale::De => shell::german(Locale::De),
    };
    view! {
        <button
            type="button"
            class="button button--bare vote__language"
            lang=move || other().tag()
            translate="no"
            on:click=move |_| app.set_locale(app.peek_locale().pick(Locale::De, Locale::En))
        >
            {name}
        </button>
    }
}

/// Where the phone stands.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// No code has come.
    Nothing,
    Refused(CodeError),
    Parts {
        here: usize,
        all: usize,
    },
    /// All is here; who answers is asked.
    Welcome(Arc<Task>),
    Answering(Arc<Task>),
    /// The answers are shown as a code.
    Sent(Arc<Task>),
}

impl From<Result<Arrival, CodeError>> for State {
    fn from(arrival: Result<Arrival, CodeError>) -> Self {
        match arrival {
            Ok(Arrival::Parts { here, all }) => Self::Parts { here, all },
            Ok(Arrival::Whole(task)) => Self::Welcome(Arc::new(task)),
            Err(error) => Self::Refused(error),
        }
    }
}

fn nothing(phone: Phone) -> AnyView {
    let app = phone.app;
    view! {
        <h1 tabindex="-1">{app.t(words::title)}</h1>
        <p>{app.t(words::no_code)}</p>
        {code_field(phone)}
    }
    .into_any()
}

fn refused(phone: Phone, error: CodeError) -> AnyView {
    let app = phone.app;
    view! {
        <h1 tabindex="-1">{app.t(words::refused)}</h1>
        <p class="notice notice--risk" role="alert">{code_error(app.locale(), error)}</p>
        {code_field(phone)}
    }
    .into_any()
}

/// For a code that came as a text.
fn code_field(phone: Phone) -> AnyView {
    let app = phone.app;
    let typed = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked();
        let codes = find(&text);
        if codes.is_empty() && !text.trim().is_empty() {
            phone.state.set(State::Refused(CodeError::NotACode));
        }
        for code in codes {
            phone.take(&code);
        }
    };
    view! {
        <form class="vote__code" on:submit=submit>
            <label class="labelled">
                <span class="labelled__label">{app.t(words::code_field)}</span>
                <textarea
                    class="field"
                    rows="3"
                    autocomplete="off"
                    spellcheck="false"
                    on:input=move |event| typed.set(event_target_value(&event))
                ></textarea>
            </label>
            <button type="submit" class="button">{app.t(words::take_code)}</button>
        </form>
    }
    .into_any()
}

fn answering(phone: Phone, task: Arc<Task>) -> AnyView {
    let app = phone.app;
    let now = phone.now.get_untracked().unwrap_or_else(|| blank(&task));
    let given = RwSignal::new(now);
    // Each answer is kept at once.
    Effect::new(move |before: Option<()>| {
        let given = given.get();
        if before.is_some() {
            untrack(|| phone.answer(given));
        }
    });
    let next = task.clone();
    view! {
        <Ballot
            task
            given
            done=move || phone.state.set(State::Sent(next.clone()))
            done_word=app.label(words::show)
            kept=phone.kept_places()
        />
    }
    .into_any()
}
