//! The answers as a code: for the camera of the facilitator, as a text to send, as a link to be opened there.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::State;
use super::phone::Phone;
use crate::browser::files::{can_share, copy_text, share_text};
use crate::browser::page;
use crate::exchange::workshop::{Task, answer_address, write_answers};
use crate::ui::components::code_picture::CodePicture;
use crate::ui::components::turning_codes::TurningCodes;
use crate::ui::focus;
use crate::words::vote as words;

/// How long one of several codes stands.
const EACH: Duration = Duration::from_millis(1800);

/// What became of copying.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Failed,
}

/// The code and the ways to send it.
pub fn sent(phone: Phone, task: Arc<Task>) -> AnyView {
    let app = phone.app;
    let mut answers = None;
    phone.change(|voting| answers = Some(voting.answers(&task)));
    let codes = answers
        .and_then(|answers| write_answers(&answers).ok())
        .unwrap_or_default();
    let text = codes.join("\n");
    let links = codes
        .iter()
        .map(|code| answer_address(&page::address(), code));
    let links: Vec<String> = links.collect();
    let link = links.join("\n");
    let codes = StoredValue::new(codes);
    let turning = TurningCodes::new(app, Signal::derive(move || codes.get_value()), EACH);
    let copied = RwSignal::new(Copied::NotYet);
    let copy = move |what: String| {
        spawn_local(async move {
            let done = copy_text(&what).await;
            copied.set(if done.is_ok() {
                Copied::Done
            } else {
                Copied::Failed
            });
        });
    };
    let sends = can_share().then(|| {
        let text = text.clone();
        view! {
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    let text = text.clone();
                    spawn_local(async move { share_text(&text).await });
                }
            >
                {app.t(words::send)}
            </button>
        }
    });
    let (whole, next) = (text.clone(), task.clone());
    let said = move || match copied.get() {
        Copied::NotYet => "",
        Copied::Done => words::copied(app.locale()),
        Copied::Failed => words::not_copied(app.locale()),
    };
    focus::next("main h1");
    view! {
        <h1 tabindex="-1">{app.t(words::sent)}</h1>
        <div class="vote__picture">
            <CodePicture
                text=turning.text()
                label=app.label(words::code_picture)
                too_long=app.label(words::too_long)
            />
        </div>
        {turning.control()}
        <p>{app.t(words::sent_hint)}</p>
        <p class="vote__send">
            <button type="button" class="button button--primary" on:click=move |_| copy(whole.clone())>
                {app.t(words::copy)}
            </button>
            {sends}
            <button type="button" class="button" on:click=move |_| copy(link.clone())>
                {app.t(words::copy_link)}
            </button>
            <span role="status">{said}</span>
        </p>
        <p class="small muted">{app.t(words::link_hint)}</p>
        <details>
            <summary>{app.t(words::text)}</summary>
            <p class="vote__text">{text}</p>
        </details>
        <p class="vote__change">
            <button type="button" class="button" on:click=move |_| phone.state.set(State::Answering(task.clone()))>
                {app.t(words::change)}
            </button>
            <span class="small muted">{app.t(words::change_hint)}</span>
        </p>
        <p class="vote__change">
            <button type="button" class="button" on:click=move |_| phone.pass_on(next.clone())>
                {app.t(words::pass_on)}
            </button>
            <span class="small muted">{app.t(words::pass_on_hint)}</span>
        </p>
    }
    .into_any()
}
