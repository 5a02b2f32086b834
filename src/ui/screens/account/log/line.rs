//! The one line that a contact is written down in. What is understood of it stands below before it is kept.
//! A line that was begun waits until somebody comes back to the account.

use leptos::ev;
use leptos::prelude::*;

use super::super::begun;
use super::super::here::Here;
use crate::browser::page;
use crate::browser::preferences::Begun;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::PersonId;
use crate::domain::touchpoint::Touchpoint;
use crate::exchange::contact_line::{self, ContactLine, Mention, Somebody, Trouble};
use crate::ui::app::fresh;
use crate::ui::keyboard;
use crate::words::{contact_line as words, people as people_words};

/// The field, for whoever leads the focus there.
pub const FIELD: &str = "#contact-line";

/// The people who can be meant by a name.
const CHOICES: &str = ".log-line__who button";

/// How many people are proposed for a name.
const PROPOSED: usize = 6;

#[component]
pub(super) fn LogLine(here: Here) -> impl IntoView {
    let app = here.app;
    let typed = RwSignal::new(begun::find(app, Begun::Line, here.id).unwrap_or_default());
    // Why the line was not kept, until it is another one.
    let trouble = RwSignal::new(None::<Trouble>);
    let write = move |text: String| {
        begun::keep(app, Begun::Line, here.id, &text);
        trouble.set(None);
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
        if let Some(trouble) = trouble.get() {
            return Some(words::trouble(app.locale(), &trouble));
        }
        let line = line.get()?;
        Some(understood(here, &line, &people.get(), has_plan.get()))
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(line) = line.get_untracked() else {
            return;
        };
        if let Some(found) = line.trouble(app.peek_today()) {
            let leads_to = match found {
                Trouble::Whom(_) => CHOICES,
                _ => FIELD,
            };
            trouble.set(Some(found));
            page::focus(leads_to);
            return;
        }
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
            people_words::log_example_alone(app.locale())
        } else {
            people_words::log_example(app.locale())
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        if keyboard::key(&event) == "ArrowDown" && page::focus(CHOICES) {
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
                aria-label=app.t(people_words::log_a_contact)
                aria-describedby="contact-line-understood"
                aria-invalid=move || trouble.with(Option::is_some).then_some("true")
                placeholder=example
                prop:value=move || typed.get()
                on:input=move |event| write(event_target_value(&event))
                on:keydown=keys
            />
            <button type="submit" class="button">
                {app.t(people_words::log_it)}
            </button>
            <Whom here line people typed choose=Callback::new(write) />
            <p
                id="contact-line-understood"
                class="log-line__understood"
                class:log-line__trouble=move || trouble.with(Option::is_some)
                role="status"
            >
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
    let locale = here.app.locale();
    let mut text = words::understood(locale, &said);
    if let Some(typed) = &line.impossible {
        text.push(' ');
        text.push_str(&words::no_such_day(locale, typed));
    }
    text
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
