//! How the relationship stands: one sentence and its course; five scales when somebody wants to judge it anew. Closed
//! until it is used for the first time.

use leptos::ev;
use leptos::prelude::*;

use super::begun;
use super::here::Here;
use crate::browser::page;
use crate::browser::preferences::Begun;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::drawing::{CourseWords, course as course_drawing};
use crate::domain::health::{
    BORDERS, Health, HealthEntry, HealthSignal, course, health_of, latest,
};
use crate::domain::ids::EntryId;
use crate::domain::rule::fits_prose;
use crate::domain::values::Date;
use crate::ui::app::fresh;
use crate::ui::components::field::{Lines, TextField, edited};
use crate::ui::components::figure::picture;
use crate::ui::components::remove::RemoveButton;
use crate::ui::focus;
use crate::ui::keyboard;
use crate::words::{Locale, format, health as words};

/// What has been chosen so far: a step from 1 to 5 for each signal, 0 for none.
type Chosen = RwSignal<[u8; 5]>;

/// The width of the small picture: that of the side column.
const WIDTH: f64 = 340.0;

#[component]
pub fn HealthSection(here: Here) -> impl IntoView {
    let app = here.app;
    let health = Memo::new(move |_| here.read_now(health_of));
    // A judgement that was begun goes on where it was left.
    let open = RwSignal::new(begun::find(app, Begun::Health, here.id).is_some());
    let sentence = move || {
        let locale = app.locale();
        match health.get() {
            Some(health) => said(locale, &health),
            None => view! { <p class="muted small">{words::what_it_is(locale)}</p> }.into_any(),
        }
    };
    let judged = Memo::new(move |_| health.with(Option::is_some));
    view! {
        <section class="section health" aria-labelledby="account-health">
            <div class="section__head">
                <h2 id="account-health">{app.t(words::title)}</h2>
                <button
                    type="button"
                    class="button button--small health__assess"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| {
                        open.update(|open| *open = !*open);
                        if open.get_untracked() {
                            focus::next(".health__form [tabindex='0']");
                        }
                    }
                >
                    {app.t(words::assess)}
                </button>
            </div>
            {sentence}
            <Show when=move || open.get()>
                <Form here open />
            </Show>
            <Show when=move || judged.get()>
                <Course here />
            </Show>
        </section>
    }
}

/// Where it stands, the trend against a quarter ago, and what it rests on.
fn said(locale: Locale, health: &Health) -> AnyView {
    let quarter = health.quarter.map(|quarter| {
        let since = words::since(locale, health.now.points.shown(), &quarter);
        view! { <span class="health__quarter">{since}</span> }
    });
    view! {
        <p class="health__sentence">{words::sentence(locale, health)} " " {quarter}</p>
        <p class="small muted">{words::basis(locale, health)} " " {words::what_it_is(locale)}</p>
    }
    .into_any()
}

/// The scales, a note, and the button that makes an entry of today of them.
#[component]
fn Form(here: Here, open: RwSignal<bool>) -> impl IntoView {
    let app = here.app;
    let today = app.peek_today();
    let known = here.peek(|account| latest(account, today).cloned());
    let of_today = known.as_ref().filter(|entry| entry.day == today);
    let replaces = of_today.is_some();
    let note = of_today.map_or_else(String::new, |entry| entry.note.clone());
    let steps = HealthSignal::ALL.map(|signal| {
        let value = known.as_ref().and_then(|entry| entry.signals.get(&signal));
        value.map_or(0, |value| (value + 12) / 25 + 1)
    });
    let begun = begun::find(app, Begun::Health, here.id);
    let (steps, note) = begun
        .and_then(|text| read_begun(&text))
        .unwrap_or((steps, note));
    let (chosen, note): (Chosen, _) = (RwSignal::new(steps), RwSignal::new(note));
    Effect::new(move |before: Option<()>| {
        let text = begun_text(chosen.get(), &note.get());
        // Only looking at the scales begins nothing.
        if before.is_some() {
            begun::keep(app, Begun::Health, here.id, &text);
        }
    });
    let answered = move || chosen.get().iter().filter(|step| **step > 0).count();
    let still = Memo::new(move |_| words::still_needed(answered()));
    let close = move || {
        begun::keep(app, Begun::Health, here.id, "");
        open.set(false);
        page::focus(".health__assess");
    };
    let keep = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if still.get_untracked() > 0 {
            return;
        }
        let steps = HealthSignal::ALL.into_iter().zip(chosen.get_untracked());
        let signals = steps.filter(|(_, step)| *step > 0);
        let entry = HealthEntry {
            id: fresh(),
            day: app.peek_today(),
            signals: signals
                .map(|(signal, step)| (signal, (step - 1) * 25))
                .collect(),
            note: note.get_untracked(),
        };
        let command = Command::edit(here.id, AccountEdit::PutHealth(entry));
        if app.dispatch_and_tell(command).is_some() {
            close();
        }
    };
    let scales = [0, 1, 2, 3, 4].map(|place| scale(here, place, chosen));
    let missing = move || {
        let still = still.get();
        let text = (still > 0).then(|| words::needed(app.locale(), still));
        view! { <span class="small muted" role="status">{text}</span> }
    };
    view! {
        <form class="health__form" on:submit=keep>
            {scales}
            <TextField
                label=app.label(words::note)
                label_shown=true
                value=note
                edit=move |text: String| {
                    let fits = fits_prose(&text);
                    if fits.is_ok() {
                        note.set(text);
                    }
                    edited(app, fits)
                }
                lines=Lines::Many
            />
            {replaces.then(|| view! { <p class="note note--info">{app.t(words::replaces)}</p> })}
            <div class="health__ways">
                <button
                    type="submit"
                    class="button button--primary button--small"
                    aria-disabled=move || (still.get() > 0).then_some("true")
                >
                    {app.t(words::keep)}
                </button>
                <button type="button" class="button button--small" on:click=move |_| close()>
                    {app.t(words::cancel)}
                </button>
                {missing}
            </div>
        </form>
    }
}

/// What was chosen and written so far, as one text: the steps, a blank, the note.
fn begun_text(steps: [u8; 5], note: &str) -> String {
    let steps: String = steps.iter().map(u8::to_string).collect();
    format!("{steps} {note}")
}

fn read_begun(text: &str) -> Option<([u8; 5], String)> {
    let (digits, note) = text.split_once(' ')?;
    let mut steps = [0; 5];
    for (step, digit) in steps.iter_mut().zip(digits.chars()) {
        *step = digit.to_digit(6)?.try_into().ok()?;
    }
    Some((steps, note.to_owned()))
}

/// The scale of one signal: a radio group that also takes the digits 1 to 5.
fn scale(here: Here, place: usize, chosen: Chosen) -> AnyView {
    let app = here.app;
    let signal = HealthSignal::ALL[place];
    let at = move || chosen.get()[place];
    let choose = move |step: u8| chosen.update(|chosen| chosen[place] = step);
    let keys = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let before = chosen.get_untracked()[place];
        let key = keyboard::key(&event);
        let (step, goes_on) = match key.as_str() {
            "1" | "2" | "3" | "4" | "5" => (key.parse().unwrap_or_default(), true),
            "ArrowRight" | "ArrowDown" => (before % 5 + 1, false),
            "ArrowLeft" | "ArrowUp" => ((before + 3) % 5 + 1, false),
            "Delete" | "Backspace" => (0, false),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        choose(step);
        let next = if goes_on { place + 1 } else { place };
        let to = match HealthSignal::ALL.get(next) {
            Some(_) => {
                let step = chosen.get_untracked()[next].max(1);
                format!("#health-{next}-{step}")
            }
            None => ".health__form textarea".to_owned(),
        };
        page::focus(&to);
    };
    let buttons = [1, 2, 3, 4, 5].map(|step: u8| {
        let name = move || {
            let locale = app.locale();
            let ends = words::ends(locale, signal);
            let meaning = match step {
                1 => ends[0],
                5 => ends[1],
                _ => "",
            };
            words::step(locale, step, meaning)
        };
        let tab = move || if at().max(1) == step { "0" } else { "-1" };
        view! {
            <button
                type="button"
                role="radio"
                id=format!("health-{place}-{step}")
                aria-checked=move || (at() == step).to_string()
                tabindex=tab
                aria-label=name
                title=name
                on:click=move |_| choose(step)
            >
                {step}
            </button>
        }
    });
    let ends = move || words::ends(app.locale(), signal).join(" – ");
    let label = move || words::signal(app.locale(), signal);
    view! {
        <div class="health__signal">
            <span class="health__name">{label}</span>
            <div class="segmented scale" role="radiogroup" aria-label=label on:keydown=keys>
                {buttons}
            </div>
            <span class="health__ends">{ends}</span>
        </div>
    }
    .into_any()
}

/// The course as a small picture, and all judgements as a list.
#[component]
fn Course(here: Here) -> impl IntoView {
    let app = here.app;
    let all = Memo::new(move |_| here.read_now(course));
    let drawing = move || {
        let (locale, today) = (app.locale(), app.today());
        all.with(|all| {
            let (first, last) = (all.first()?, all.last()?);
            let points: Vec<(i64, i64)> = all
                .iter()
                .map(|one| ((one.day - first.day).num_days(), one.points.shown()))
                .collect();
            if points.len() < 2 {
                return None;
            }
            let [from, to] = [first, last].map(|one| format::short_day(locale, one.day, today));
            let ends = CourseWords {
                first: &from,
                last: &to,
            };
            let said = all.iter().map(|one| {
                let day = format::day(locale, one.day);
                format!("{day}: {}", words::judged(locale, one))
            });
            let said: Vec<String> = said.collect();
            let summary = format!(
                "{}: {}. {}",
                words::course(locale),
                said.join("; "),
                words::borders(locale)
            );
            let drawing = course_drawing(&points, BORDERS, ends, WIDTH);
            Some(view! { <div class="health__course">{picture(drawing, summary)}</div> })
        })
    };
    let entries = move || {
        let locale = app.locale();
        let entries = here.read_now(|account, today| {
            let judged = course(account, today).into_iter().rev();
            let entry = |day: Date| {
                let mut entries = account.health.iter().rev();
                entries.find(|entry| entry.day == day)
            };
            judged
                .filter_map(|one| {
                    let entry = entry(one.day)?;
                    let text = words::judged(locale, &one);
                    Some((entry.id, entry.day, text, entry.note.clone()))
                })
                .collect::<Vec<_>>()
        });
        let row = |(id, day, text, note): (EntryId, Date, String, String)| {
            let day = format::day(locale, day);
            let label = words::remove(locale, &day);
            let remove = move || {
                app.dispatch_and_tell(Command::edit(here.id, AccountEdit::RemoveHealth(id)));
            };
            view! {
                <li class="health__entry">
                    <span>
                        <span class="muted">{day}</span>
                        " "
                        {text}
                        <span class="health__note">{note}</span>
                    </span>
                    <RemoveButton name=label small=true press=remove />
                </li>
            }
            .into_any()
        };
        entries.into_iter().map(row).collect::<Vec<_>>()
    };
    view! {
        {drawing}
        <details class="people__more">
            <summary>{app.t(words::all)}</summary>
            <ul class="health__all">{entries}</ul>
        </details>
    }
}
