//! The first step: a file is chosen or dropped, or a list is pasted. Here also stands why a file was refused.

use leptos::html;
use leptos::prelude::*;

use crate::exchange::file::read::Refusal;
use crate::exchange::list::wording;
use crate::ui::app::Incoming;
use crate::words::{Locale, data_screen as say, files as file_words, start};

use super::desk::{Desk, Trouble};

/// The step.
#[component]
pub fn Choose(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let is_sample = Memo::new(move |_| app.is_sample());
    view! {
        <Show when=move || is_sample.get()>
            <p class="note note--info">{app.t(start::own_import)}</p>
        </Show>
        <TroubleNote desk />
        <div class="data-choose">
            <div class="data-choose__drop">
                <FileButton
                    desk
                    class="button button--primary data-choose__button"
                    accept=".csv,.tsv,.txt,.json,.keyfolio"
                    label=say::choose_file
                />
                <p class="muted">{app.t(say::drop_here)}</p>
                <p class="small muted">{app.t(say::kinds)}</p>
                <p class="small muted">{app.t(say::privacy)}</p>
            </div>
            <Paste desk />
        </div>
    }
}

/// A real file input, dressed as a button.
#[component]
pub fn FileButton(
    /// Takes the file.
    desk: Desk,
    /// How the button looks.
    class: &'static str,
    /// The endings of the files that may be chosen.
    accept: &'static str,
    /// What stands on it.
    label: fn(Locale) -> &'static str,
) -> impl IntoView {
    let app = desk.app;
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // So that the same file can be chosen again after it was mended.
        input.set_value("");
        if let Some(file) = file {
            desk.take_file(file);
        }
    };
    view! {
        <label class=class>
            <input
                class="visually-hidden"
                type="file"
                accept=accept
                node_ref=input
                on:change=chosen
            />
            {app.t(label)}
        </label>
    }
}

#[component]
fn Paste(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let text = RwSignal::new(String::new());
    let is_empty = Memo::new(move |_| text.with(|text| text.trim().is_empty()));
    let read = move |_| {
        let pasted = text.get_untracked();
        if !pasted.trim().is_empty() {
            desk.take(Incoming::Text(pasted));
        }
    };
    view! {
        <div class="data-choose__paste">
            <label class="labelled">
                <span class="labelled__label">{app.t(say::paste_label)}</span>
                <textarea
                    class="field"
                    rows="5"
                    spellcheck="false"
                    placeholder=app.t(say::paste_example)
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                ></textarea>
            </label>
            <button type="button" class="button" disabled=move || is_empty.get() on:click=read>
                {app.t(say::paste_read)}
            </button>
        </div>
    }
}

/// Why nothing came of the last file.
#[component]
fn TroubleNote(desk: Desk) -> impl IntoView {
    let app = desk.app;
    move || {
        let locale = app.locale();
        let trouble = desk.trouble.get()?;
        let (text, more) = match &trouble {
            Trouble::List(trouble) => (wording::error(locale, trouble), Vec::new()),
            Trouble::Unread(reason) => (say::not_read(locale, reason), Vec::new()),
            Trouble::File(refusal) => {
                let text = format!(
                    "{} {}",
                    file_words::refusal(locale, refusal),
                    file_words::nothing_changed(locale)
                );
                (text, problems(locale, refusal))
            }
        };
        let more = (!more.is_empty()).then(|| {
            let lines = more.into_iter().map(|line| view! { <li>{line}</li> });
            view! { <ul class="data-choose__problems">{lines.collect_view()}</ul> }
        });
        Some(view! {
            <div class="note note--risk" role="alert">
                <p>
                    <b>{say::refused(locale)}</b>
                    ". "
                    {text}
                </p>
                {more}
            </div>
        })
    }
}

/// The first records of a file that can't be taken, each with its place.
fn problems(locale: crate::words::Locale, refusal: &Refusal) -> Vec<String> {
    const SHOWN: usize = 20;
    let Refusal::Records { problems, total } = refusal else {
        return Vec::new();
    };
    let shown = problems.iter().take(SHOWN);
    let mut lines: Vec<String> = shown
        .map(|problem| file_words::problem(locale, problem))
        .collect();
    let more = total - lines.len();
    if more > 0 {
        lines.push(say::more_problems(locale, more));
    }
    lines
}
