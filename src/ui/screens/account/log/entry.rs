//! One contact: what was said, how and with whom, and what follows. All of it edits in place; what is rarely
//! changed opens below.

use leptos::prelude::*;

use super::super::here::Here;
use crate::browser::page;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::{EntryId, PersonId, TouchpointId};
use crate::domain::plan::ActionStatus;
use crate::domain::rule::Rejection;
use crate::domain::touchpoint::{Channel, Touchpoint};
use crate::domain::values::Date;
use crate::ui::app::fresh;
use crate::ui::components::field::{ChoiceField, DayField, Edited, Lines, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::words::{contact_line, format, people as words, plan, rules};

/// A next step that is an action of the plan: which, what, by when, and how far it is.
type PlannedStep = (EntryId, String, Option<Date>, ActionStatus);

/// A contact that may be gone.
type Touch = Memo<Option<Touchpoint>>;

#[component]
pub(super) fn Entry(
    here: Here,
    id: TouchpointId,
    opened: RwSignal<Option<TouchpointId>>,
) -> impl IntoView {
    let app = here.app;
    let touch: Touch = here.read(move |account| {
        let mut touches = account.touchpoints.iter();
        touches.find(|touch| touch.id == id).cloned()
    });
    let is_open = Memo::new(move |_| opened.get() == Some(id));
    let toggle = move |_| {
        opened.set((!is_open.get_untracked()).then_some(id));
        // Closing may put the entry where its day belongs, and what moves loses the focus.
        focus::next(format!("#touch-{id} .touch__edit"));
    };
    let channel = Memo::new(move |_| touch.with(|touch| touch.as_ref().map(|touch| touch.channel)));
    let icon = move || {
        channel
            .get()
            .map(|channel| view! { <Icon glyph=glyph(channel) /> })
    };
    let summary = Signal::derive(move || {
        touch.with(|touch| {
            touch
                .as_ref()
                .map_or_else(String::new, |touch| touch.summary.clone())
        })
    });
    let names = Memo::new(move |_| {
        here.read_now(|account, _| {
            touch.with(|touch| {
                let people = account.people.iter();
                let with = people.filter(|person| {
                    touch
                        .as_ref()
                        .is_some_and(|touch| touch.people.contains(&person.id))
                });
                with.map(|person| person.name.to_string())
                    .collect::<Vec<_>>()
            })
        })
    });
    let when = move || {
        touch
            .with(|touch| touch.as_ref().map(|touch| touch.day))
            .unwrap_or_default()
    };
    let about = move || {
        let locale = app.locale();
        let mut parts = vec![
            words::channel(locale, channel.get().unwrap_or_default()).to_owned(),
            format::short_day(locale, when(), app.today()),
        ];
        parts.extend(names.get());
        parts.join(" · ")
    };
    let edit = move || {
        let locale = app.locale();
        words::edit_contact(locale, &format::day(locale, when()))
    };
    let details = move || {
        is_open
            .get()
            .then(|| view! { <Details here id touch /> }.into_any())
    };
    view! {
        <li id=format!("touch-{id}") class="touch">
            <span class="touch__sign">{icon}</span>
            <div class="touch__body">
                <TextField
                    label=here.label(words::summary)
                    value=summary
                    edit=move |text: String| put(here, id, |touch| touch.summary = text)
                    lines=Lines::Many
                    placeholder=here.label(words::summary)
                    class="touch__summary"
                />
                <p class="touch__about">{about}</p>
                <NextStep here id touch />
            </div>
            <button
                type="button"
                class="button button--bare button--square button--small touch__edit"
                aria-expanded=move || is_open.get().to_string()
                aria-label=edit
                title=edit
                on:click=toggle
            >
                <Icon glyph=Glyph::Pencil />
            </button>
            {details}
        </li>
    }
}

const fn glyph(channel: Channel) -> Glyph {
    match channel {
        Channel::Call => Glyph::Call,
        Channel::Meeting => Glyph::Meeting,
        Channel::Mail => Glyph::Mail,
        Channel::Event => Glyph::Event,
        Channel::Other => Glyph::Talk,
    }
}

/// What follows: an action of the plan that one can go to, or a step of its own that can be done.
#[component]
fn NextStep(here: Here, id: TouchpointId, touch: Touch) -> impl IntoView {
    let app = here.app;
    let action = Memo::new(move |_| {
        here.read_now(|account, _| {
            let touch = touch.get()?;
            let action = touch.action_in(account)?;
            Some((action.id, action.text.clone(), action.due, action.status))
        })
    });
    let own = Memo::new(move |_| {
        touch.with(|touch| {
            let touch = touch.as_ref()?;
            let step = touch.next_step.trim();
            (!step.is_empty()).then(|| (step.to_owned(), touch.due, touch.done))
        })
    });
    let late =
        move || touch.with(|touch| touch.as_ref().is_some_and(|one| one.is_late(app.today())));
    let has_plan = here.read(|account| account.current_plan().is_some());
    let line =
        move |step: &str, due: Option<Date>| words::next_line(app.locale(), step, due, app.today());
    let in_plan = move |(action, step, due, status): PlannedStep| {
        let go = move |_| {
            page::focus(&format!("#entry-{action} .field"));
        };
        view! {
            <p class="touch__next">
                <button type="button" class="link" on:click=go>
                    {line(&step, due)}
                </button>
                " " <span class="muted">{plan::action_status(app.locale(), status)}</span>
            </p>
        }
        .into_any()
    };
    let alone = move |(step, due, done): (String, Option<Date>, bool)| {
        let turn = move |event| {
            let on = event_target_checked(&event);
            let _ = put(here, id, |touch| touch.done = on);
        };
        let make = move |_| {
            if let Some(touch) = touch.get_untracked() {
                app.edit(here.id, AccountEdit::Log(touch, fresh()));
            }
        };
        let offer = (has_plan.get() && !done).then(|| {
            view! {
                <button type="button" class="link" on:click=make>
                    {words::make_action(app.locale())}
                </button>
            }
        });
        let text = line(&step, due);
        let label = format!("{}: {step}", words::done(app.locale()));
        view! {
            <p class="touch__next" class:touch__next--done=done>
                <label class="touch__done">
                    <input type="checkbox" aria-label=label prop:checked=done on:change=turn />
                    <span class:account__late=late>{text}</span>
                </label>
                {offer}
            </p>
        }
        .into_any()
    };
    move || match (action.get(), own.get()) {
        (Some(action), _) => Some(in_plan(action)),
        (None, Some(own)) => Some(alone(own)),
        (None, None) => None,
    }
}

/// Day, channel, people and next step, and the way to delete all of it.
#[component]
fn Details(here: Here, id: TouchpointId, touch: Touch) -> impl IntoView {
    let app = here.app;
    let day = Signal::derive(move || touch.with(|touch| touch.as_ref().map(|touch| touch.day)));
    let channels = Signal::derive(move || {
        let locale = app.locale();
        let mut place = 0;
        let all = Channel::ALL.map(|one| {
            place += 1;
            (place, words::channel(locale, one).to_owned())
        });
        all.to_vec()
    });
    let channel = Signal::derive(move || {
        let known = touch.with(|touch| touch.as_ref().map(|touch| touch.channel));
        let place = Channel::ALL.iter().position(|one| Some(*one) == known);
        place
            .and_then(|place| u8::try_from(place + 1).ok())
            .unwrap_or_default()
    });
    let choose = move |place: u8| {
        let place = usize::from(place).checked_sub(1);
        if let Some(channel) = place.and_then(|place| Channel::ALL.get(place)) {
            let _ = put(here, id, |touch| touch.channel = *channel);
        }
    };
    let is_action = Memo::new(move |_| {
        here.read_now(|account, _| touch.get()?.action_in(account).map(drop))
            .is_some()
    });
    let step = Signal::derive(move || {
        touch.with(|touch| {
            touch
                .as_ref()
                .map_or_else(String::new, |touch| touch.next_step.clone())
        })
    });
    let due = Signal::derive(move || touch.with(|touch| touch.as_ref()?.due));
    // A contact without a day says nothing: an empty field changes nothing.
    let happened = move |day: Option<Date>| match day {
        Some(day) if day > app.peek_today() => {
            Err(contact_line::not_happened_yet(app.peek_locale()).to_owned())
        }
        Some(day) => put(here, id, |touch| touch.day = day),
        None => Ok(()),
    };
    let remove = move |_| {
        app.dispatch_and_tell(Command::edit(here.id, AccountEdit::RemoveTouchpoint(id)));
    };
    view! {
        <div class="touch__details account__fields">
            <DayField
                label=here.label(words::day_field)
                label_shown=true
                value=day
                edit=happened
            />
            <ChoiceField
                label=here.label(words::channel_field)
                label_shown=true
                options=channels
                value=channel
                choose
            />
            <WithWhom here id touch />
            <Show when=move || !is_action.get()>
                <TextField
                    label=here.label(words::next_step_field)
                    label_shown=true
                    value=step
                    edit=move |text: String| put(here, id, |touch| touch.next_step = text)
                />
                <DayField
                    label=here.label(words::due_field)
                    label_shown=true
                    value=due
                    edit=move |day| put(here, id, |touch| touch.due = day)
                />
            </Show>
            <button type="button" class="button button--small person__remove" on:click=remove>
                <Icon glyph=Glyph::Trash />
                {app.t(words::delete_contact)}
            </button>
        </div>
    }
}

/// The customer's people as chips; nothing, where nobody is known.
#[component]
fn WithWhom(here: Here, id: TouchpointId, touch: Touch) -> impl IntoView {
    let app = here.app;
    let people = here.read(|account| {
        let people = account.people.iter();
        people
            .map(|person| (person.id, person.name.to_string()))
            .collect::<Vec<_>>()
    });
    let chip = move |(person, name): (PersonId, String)| {
        let has =
            move || touch.with(|one| one.as_ref().is_some_and(|one| one.people.contains(&person)));
        let turn = move |_| {
            let _ = put(here, id, |touch| {
                if !touch.people.remove(&person) {
                    touch.people.insert(person);
                }
            });
        };
        view! {
            <button type="button" class="chip" aria-pressed=move || has().to_string() on:click=turn>
                {name}
            </button>
        }
    };
    view! {
        <Show when=move || people.with(|people| !people.is_empty())>
            <div class="labelled person__wide">
                <span class="labelled__label" aria-hidden="true">{app.t(words::with_whom)}</span>
                <div class="account__chips" role="group" aria-label=app.t(words::with_whom)>
                    {move || people.get().into_iter().map(chip).collect_view()}
                </div>
            </div>
        </Show>
    }
}

/// Changes a contact that is still there.
fn put(here: Here, id: TouchpointId, change: impl FnOnce(&mut Touchpoint)) -> Edited {
    let touch = here.peek(|account| {
        let mut touches = account.touchpoints.iter();
        touches.find(|touch| touch.id == id).cloned()
    });
    match touch {
        Some(mut touch) => {
            change(&mut touch);
            here.edit(AccountEdit::PutTouchpoint(touch))
        }
        None => Err(rules::rejection(
            here.app.peek_locale(),
            &Rejection::UnknownTouchpoint(id),
        )),
    }
}
