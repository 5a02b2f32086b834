//! What a phone is asked in a workshop: who answers, one account and one criterion after the other, then the answers as a
//! code. It stands alone, changes no workspace, and outlives the page.

pub mod ballot;
mod dots;
mod overview;
mod phone;
mod sent;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page;
use crate::exchange::workshop::{CodeError, MAX_INITIALS, Task, find};
use crate::session::route::Route;
use crate::session::voting::Arrival;
use crate::ui::app::App;
use crate::ui::components::mark::Brand;
use crate::ui::standing;
use crate::words::workshop_codes::code_error;
use crate::words::{shell, vote as words};

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
                State::Welcome(task) => welcome(phone, &task),
                State::Answering(task) => answering(phone, task),
                State::Sent(task) => sent::sent(phone, task),
            }}
        </div>
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

fn welcome(phone: Phone, task: &Arc<Task>) -> AnyView {
    let app = phone.app;
    let initials = RwSignal::new(
        phone
            .voting
            .with_untracked(|voting| voting.initials.clone()),
    );
    let is_missing = RwSignal::new(false);
    let has_begun = phone.has_begun();
    let (asked, next) = (task.clone(), task.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text: String = initials
            .get_untracked()
            .trim()
            .chars()
            .take(MAX_INITIALS)
            .collect();
        if text.is_empty() {
            is_missing.set(true);
            page::focus("#initials");
            return;
        }
        phone.is_used_by(text);
        phone.state.set(State::Answering(next.clone()));
    };
    let word = move || match has_begun {
        true => words::go_on(app.locale()),
        false => words::begin(app.locale()),
    };
    let title = move || match asked.title.is_empty() {
        true => words::title(app.locale()).to_owned(),
        false => asked.title.clone(),
    };
    view! {
        <h1 tabindex="-1">{title}</h1>
        <p class="vote__lead">{app.t(words::welcome)}</p>
        <form class="vote__who" on:submit=submit>
            <label class="labelled" for="initials">
                <span class="labelled__label">{app.t(words::initials)}</span>
                <input
                    id="initials"
                    class="field"
                    type="text"
                    maxlength=MAX_INITIALS
                    autocomplete="off"
                    autocapitalize="characters"
                    aria-describedby="initials-hint"
                    aria-invalid=move || is_missing.get().then_some("true")
                    prop:value=move || initials.get()
                    on:input=move |event| {
                        initials.set(event_target_value(&event));
                        is_missing.set(false);
                    }
                />
            </label>
            <p id="initials-hint" class="small muted">{app.t(words::initials_hint)}</p>
            <Show when=move || is_missing.get()>
                <p class="field-problem" role="alert">{app.t(words::initials_missing)}</p>
            </Show>
            <button type="submit" class="button button--primary">{word}</button>
        </form>
        <p class="small muted">{app.t(words::private)}</p>
    }
    .into_any()
}

fn answering(phone: Phone, task: Arc<Task>) -> AnyView {
    let app = phone.app;
    let given = RwSignal::new(phone.answers_so_far(&task));
    // Each answer is kept at once.
    Effect::new(move |_| {
        let given = given.get();
        untrack(|| phone.change(|voting| voting.given = Some(given)));
    });
    let next = task.clone();
    view! {
        <Ballot
            task
            given
            done=move || phone.state.set(State::Sent(next.clone()))
            done_word=app.label(words::show)
        />
    }
    .into_any()
}
