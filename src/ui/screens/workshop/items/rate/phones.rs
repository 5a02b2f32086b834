//! The first way: the code that a phone opens, and the link that can be sent.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::Asking;
use crate::browser::files::copy_text;
use crate::browser::page;
use crate::domain::workshop::ballot::Round;
use crate::exchange::workshop::{CodeError, task_address, write_task};
use crate::session::workshop::asking::asked;
use crate::ui::app::App;
use crate::ui::components::code_picture::CodePicture;
use crate::ui::components::dialog::Dialog;
use crate::ui::components::turning_codes::TurningCodes;
use crate::words::workshop::rate as words;
use crate::words::workshop_codes::code_error;

/// How long each of several codes stands: long enough for a phone to read it.
const EACH: Duration = Duration::from_millis(900);

/// The addresses that carry the questions, and the one whose code is seen.
#[derive(Clone, Copy)]
pub struct Codes {
    app: App,
    pub addresses: Memo<Vec<String>>,
    trouble: Memo<Option<CodeError>>,
    turning: TurningCodes,
}

impl Codes {
    /// The codes of what is asked; several take turns until one is held.
    pub fn new(asking: Asking) -> Self {
        let app = asking.desk.app;
        let written = Memo::new(move |_| {
            let locale = app.locale();
            let asked = app.with_workspace(|here| {
                let workshop = here.head().workshop(asking.desk.id)?;
                Some(asked(workshop, workshop.task(asking.round)?, here, locale))
            });
            let Some(task) = asked.flatten() else {
                return Ok(Vec::new());
            };
            let page = page::address();
            let codes = write_task(&task)?;
            Ok(codes.iter().map(|code| task_address(&page, code)).collect())
        });
        let addresses = Memo::new(move |_| written.get().unwrap_or_default());
        let trouble = Memo::new(move |_| written.get().err());
        Self {
            app,
            addresses,
            trouble,
            turning: TurningCodes::new(app, addresses.into(), EACH),
        }
    }

    /// The code as a drawing.
    pub fn drawing(self) -> AnyView {
        let app = self.app;
        let why = Signal::derive(move || {
            let why = match self.trouble.get() {
                Some(trouble) => code_error(app.locale(), trouble),
                None => words::no_code(app.locale()),
            };
            why.to_owned()
        });
        view! { <CodePicture text=self.turning.text() label=app.label(words::code) too_long=why /> }
            .into_any()
    }

    /// Which of several is seen, and the button that holds it; nothing where there is one.
    pub fn turning(self) -> AnyView {
        self.turning.control()
    }
}

/// The way as the facilitator sees it.
pub fn phones(asking: Asking) -> AnyView {
    let app = asking.desk.app;
    let codes = Codes::new(asking);
    let large = RwSignal::new(false);
    let hint = move || match asking.round {
        Round::Dots => words::by_phone_hint_dots(app.locale()),
        Round::Rate | Round::Again => words::by_phone_hint(app.locale()),
    };
    let is_local = page::is_only_here();
    let link = move || codes.addresses.with(|all| all.join("\n"));
    let copy = move |_| {
        let link = untrack(link);
        spawn_local(async move {
            let said = match copy_text(&link).await {
                Ok(()) => words::link_copied,
                Err(_) => words::link_not_copied,
            };
            app.say(said(app.peek_locale()).to_owned());
        });
    };
    view! {
        <section class="asking__way" aria-labelledby="by-phone">
            <h3 id="by-phone">{app.t(words::by_phone)}</h3>
            <p class="small muted">{hint}</p>
            {is_local.then(|| view! { <p class="note note--risk small">{app.t(words::only_here)}</p> })}
            <div class="asking__code">{codes.drawing()}</div>
            {codes.turning()}
            <label class="asking__link">
                <span class="visually-hidden">{app.t(words::link)}</span>
                <input class="field" type="text" readonly prop:value=link />
            </label>
            <p class="asking__buttons">
                <button type="button" class="button button--small" on:click=copy>
                    {app.t(words::copy_link)}
                </button>
                <button type="button" class="button button--small" on:click=move |_| large.set(true)>
                    {app.t(words::larger)}
                </button>
            </p>
            <Dialog title=Signal::derive(move || words::room_scan(app.locale()).to_owned()) open=large class="asking-large">
                <div class="asking-large__code">{codes.drawing()}</div>
                {codes.turning()}
            </Dialog>
        </section>
    }
    .into_any()
}
