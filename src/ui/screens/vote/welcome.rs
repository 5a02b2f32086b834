//! Who answers: the initials, and where these could be of two people, which of the two it is.

use std::sync::Arc;

use leptos::prelude::*;

use super::phone::Phone;
use crate::browser::page;
use crate::exchange::workshop::{MAX_INITIALS, Question, Task};
use crate::session::voting::Voting;
use crate::ui::focus;
use crate::words::vote as words;

/// What is asked, in a sentence, and who answers.
pub fn welcome(phone: Phone, task: Arc<Task>) -> AnyView {
    let app = phone.app;
    let known = phone
        .voting
        .with_untracked(|voting| voting.initials.clone());
    // Once somebody has answered, whoever has the phone now says who they are.
    let offered = match phone.voting.with_untracked(Voting::has_answers) {
        true => String::new(),
        false => known.clone(),
    };
    let initials = RwSignal::new(offered);
    let is_missing = RwSignal::new(false);
    // The initials that could be of two people.
    let unclear = RwSignal::new(None::<String>);
    let begin = {
        let task = task.clone();
        move || phone.begin(task.clone())
    };
    let start = begin.clone();
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
        // Another page of this phone may have gone on since: who is known here is asked of what is kept.
        if !phone.catches_up() {
            return;
        }
        if phone.is_unclear(&text) {
            unclear.set(Some(text));
            focus::next("#whose");
            return;
        }
        if phone.goes_on_as(text) {
            start();
        }
    };
    let word = move || match phone.has_begun(&initials.get()) {
        true => words::go_on(app.locale()),
        false => words::begin(app.locale()),
    };
    let is_dots = matches!(task.question, Question::Dots(_));
    let title = move || match (task.title.is_empty(), is_dots) {
        (false, _) => task.title.clone(),
        (true, true) => words::title_dots(app.locale()).to_owned(),
        (true, false) => words::title(app.locale()).to_owned(),
    };
    let lead = move || match is_dots {
        true => words::welcome_dots(app.locale()),
        false => words::welcome(app.locale()),
    };
    let question = move || {
        let begin = begin.clone();
        let known = phone
            .voting
            .with_untracked(|voting| voting.initials.clone());
        unclear.get().map(|now| whose(phone, known, now, begin))
    };
    view! {
        <h1 tabindex="-1">{title}</h1>
        <Show when=move || phone.is_left_behind.get()>
            <p class="note" role="alert">{app.t(words::other_page)}</p>
        </Show>
        <p class="vote__lead">{lead}</p>
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
                        unclear.set(None);
                    }
                />
            </label>
            <p id="initials-hint" class="small muted">{app.t(words::initials_hint)}</p>
            <Show when=move || is_missing.get()>
                <p class="field-problem" role="alert">{app.t(words::initials_missing)}</p>
            </Show>
            <Show when=move || unclear.with(Option::is_none)>
                <button type="submit" class="button button--primary">{word}</button>
            </Show>
        </form>
        {question}
        <p class="small muted">{app.t(words::private)}</p>
    }
    .into_any()
}

/// Whether other initials are another person or were mistyped.
fn whose(
    phone: Phone,
    known: String,
    now: String,
    begin: impl Fn() + Clone + Send + 'static,
) -> AnyView {
    let app = phone.app;
    let (same, stay) = (now.clone(), known.clone());
    let go_on = begin.clone();
    view! {
        <section class="vote__whose" aria-labelledby="whose">
            <h2 id="whose" tabindex="-1">
                {move || words::whose(app.locale(), &known, &now)}
            </h2>
            <p class="vote__send">
                <button
                    type="button"
                    class="button"
                    on:click={
                        let other = same.clone();
                        move |_| {
                            if phone.is_handed_to(other.clone()) {
                                begin();
                            }
                        }
                    }
                >
                    {app.t(words::somebody_else)}
                </button>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| {
                        if phone.goes_on_as(same.clone()) {
                            go_on();
                        }
                    }
                >
                    {app.t(words::same_person)}
                </button>
            </p>
            <p class="small muted">{move || words::stays(app.locale(), &stay)}</p>
        </section>
    }
    .into_any()
}
