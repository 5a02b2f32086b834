//! The one line that a contact is written down in. What is understood of it stands below before it is kept.
//! A line that was begun waits until somebody comes back to the account.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::*;

use super::super::here::Here;
use crate::browser::page;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::{AccountId, PersonId};
use crate::domain::touchpoint::Touchpoint;
use crate::exchange::contact_line::{self, ContactLine, Mention, Somebody};
use crate::ui::app::fresh;
use crate::words::people as words;

/// The field, for whoever leads the focus there.
pub const FIELD: &str = "#contact-line";

/// How many people are proposed for a name.
const PROPOSED: usize = 6;

thread_local! {
    /// The lines that were begun, by account. They outlive the screen that one leaves.
    static BEGUN: RefCell<BTreeMap<AccountId, String>> = const { RefCell::new(BTreeMap::new()) };
}

#[component]
pub(super) fn LogLine(here: Here) -> impl IntoView {
    let app = here.app;
    let begun = BEGUN.with_borrow(|begun| begun.get(&here.id).cloned());
    let typed = RwSignal::new(begun.unwrap_or_default());
    let write = move |text: String| {
        BEGUN.with_borrow_mut(|begun| begun.insert(here.id, text.clone()));
        typed.set(text);
    };
    let people = here.read(|account| {
        let people = account.people.iter().map(|person| Somebody {
            id: person.id,
            name: person.name.to_string(),
        });
        people.collect::<Vec<Somebody>>()
    });
    let line = Memo::new(move |_| {
        let text = typed.get();
        let said = !text.trim().is_empty();
        said.then(|| people.with(|people| contact_line::read(&text, people, app.today())))
    });
    let has_plan = here.read(|account| account.current_plan().is_some());
    let preview = move || {
        let line = line.get()?;
        Some(understood(here, &line, &people.get(), has_plan.get()))
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(line) = line.get_untracked() else {
            return;
        };
        let mut touch = Touchpoint::new(fresh(), line.day);
        touch.channel = line.channel;
        touch.people = line.people;
        touch.summary = line.summary;
        touch.next_step = line.next_step;
        touch.due = line.due;
        let log = AccountEdit::Log(touch, fresh());
        if app.dispatch_and_tell(Command::edit(here.id, log)).is_some() {
            write(String::new());
        }
    };
    let example = move || {
        if people.with(Vec::is_empty) {
            words::log_example_alone(app.locale())
        } else {
            words::log_example(app.locale())
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        if event.key() == "ArrowDown" && page::focus(".log-line__who button") {
            event.prevent_default();
        }
    };
    view! {
        <form class="log-line" on:submit=submit>
            <input
                id="contact-line"
                class="field"
                type="text"
                autocomplete="off"
                enterkeyhint="done"
                aria-label=app.t(words::log_a_contact)
                aria-describedby="contact-line-understood"
                placeholder=example
                prop:value=move || typed.get()
                on:input=move |event| write(event_target_value(&event))
                on:keydown=keys
            />
            <button type="submit" class="button">
                {app.t(words::log_it)}
            </button>
            <Whom here line people typed choose=Callback::new(write) />
            <p id="contact-line-understood" class="log-line__understood" role="status">
                {preview}
            </p>
        </form>
    }
}

fn understood(here: Here, line: &ContactLine, people: &[Somebody], has_plan: bool) -> String {
    let known = people
        .iter()
        .filter(|somebody| line.people.contains(&somebody.id));
    let names: Vec<String> = known.map(|somebody| somebody.name.clone()).collect();
    let said = words::Understood {
        channel: line.channel,
        day: line.day,
        today: here.app.today(),
        people: &names,
        next_step: &line.next_step,
        due: line.due,
        has_plan,
    };
    words::understood(here.app.locale(), &said)
}

/// A name that tells nobody or several: who can be meant. A press completes it.
#[component]
fn Whom(
    here: Here,
    line: Memo<Option<ContactLine>>,
    people: Memo<Vec<Somebody>>,
    typed: RwSignal<String>,
    choose: Callback<String>,
) -> impl IntoView {
    let app = here.app;
    let mention = Memo::new(move |_| line.with(|line| line.as_ref()?.unclear.first().cloned()));
    let name_of = move |id: &PersonId| {
        people.with(|people| {
            let known = people.iter().find(|somebody| somebody.id == *id);
            known.map(|somebody| somebody.name.clone())
        })
    };
    let chip = move |mention: &Mention, name: String| {
        let (mention, label) = (mention.clone(), name.clone());
        let complete = move |_| {
            choose.run(contact_line::completed(
                &typed.get_untracked(),
                &mention,
                &name,
            ));
            page::focus(FIELD);
        };
        view! {
            <button type="button" class="chip" on:click=complete>
                {label}
            </button>
        }
    };
    move || {
        let mention = mention.get()?;
        let names = mention.candidates.iter().filter_map(name_of);
        let names: Vec<String> = names.take(PROPOSED).collect();
        let text = words::unclear(app.locale(), &mention.typed, &names);
        let chips = names.into_iter().map(|name| chip(&mention, name));
        let chips = chips.collect_view();
        Some(view! {
            <div class="log-line__who">
                <span>{text}</span>
                {chips}
            </div>
        })
    }
}
