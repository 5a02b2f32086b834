//! Fields that edit in place. What a person types goes to the workspace with every keystroke that makes
//! sense; what makes none stays in the field, with the reason below it. Escape brings back what stood there
//! when the field was entered, or when Enter was pressed last.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::rule::Rejection;
use crate::domain::values::{Cents, Date, is_plausible};
use crate::exchange::block::other_currency;
use crate::exchange::typed;
use crate::ui::app::App;
use crate::ui::keyboard;
use crate::ui::mounted::while_mounted;
use crate::words::{format, rules, typed as typed_words};

mod decimal;
mod state;

pub use decimal::DecimalField;
pub use state::Anew;
use state::{FieldState, framed};

/// What a field answers to an edit: nothing, or why it can't be.
pub type Edited = Result<(), String>;

/// Makes the answer of a field from that of a command.
pub fn edited<T>(app: App, outcome: Result<T, Rejection>) -> Edited {
    outcome
        .map(drop)
        .map_err(|rejection| rules::rejection(app.peek_locale(), &rejection))
}

/// A text of an entry that may be gone, for the field that edits it.
pub fn text_of<T: Send + Sync + 'static>(
    entry: Memo<Option<T>>,
    read: fn(&T) -> &String,
) -> Signal<String> {
    Signal::derive(move || {
        entry.with(|entry| {
            let entry = entry.as_ref();
            entry.map_or_else(String::new, |entry| read(entry).clone())
        })
    })
}

/// What a field says to a number that is not between its bounds.
pub fn outside(app: App, actual: u16, min: u32, max: u32) -> String {
    let actual = actual.into();
    let rejection = Rejection::OutOfRange { min, max, actual };
    rules::rejection(app.peek_locale(), &rejection)
}

/// How a field of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lines {
    #[default]
    One,
    /// Grows with the text.
    Many,
}

/// A text that edits in place.
#[component]
pub fn TextField(
    /// What the field is, for screen readers or as the visible label.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// The text as it is now.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each new text.
    #[prop(into)]
    edit: Callback<String, Edited>,
    /// One line, or as many as are needed.
    #[prop(optional)]
    lines: Lines,
    /// An example; never the label.
    #[prop(into, optional)]
    placeholder: Signal<String>,
    /// A further class of the field.
    #[prop(into, optional)]
    class: String,
    /// The bounds of a number, which its neighbours move: what was refused is tried again when they have, and what
    /// counts until then is said.
    #[prop(optional_no_strip)]
    bounds: Option<Signal<(u16, u16)>>,
    /// What is said below a text that is taken.
    #[prop(optional)]
    remark: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let app = App::use_it();
    let mut state = FieldState::new(value);
    state.remark = remark;
    if let Some(bounds) = bounds {
        state.counts = Some(app);
        Effect::new(move |before: Option<(u16, u16)>| {
            let now = bounds.get();
            let refused = untrack(|| state.standing().filter(|draft| draft.problem.is_some()));
            if let (true, Some(draft)) = (before.is_some_and(|before| before != now), refused) {
                let outcome = edit.run(draft.text.clone());
                state.typed(draft.text, outcome);
            }
            now
        });
    }
    let input = move |event: ev::Event| {
        let text = event_target_value(&event);
        let outcome = edit.run(text.clone());
        if outcome.is_err() {
            // Its beginning may have made sense ("1" of "1e15"), but nobody meant that.
            let _ = state.before().map(|before| edit.run(before));
        }
        state.typed(text, outcome);
    };
    let keydown = move |event: ev::KeyboardEvent| match keyboard::key(&event).as_str() {
        // What was confirmed is no longer taken back.
        "Enter" if lines == Lines::One && !event.is_composing() => {
            state.leave();
            state.enter();
        }
        "Escape" => {
            if let Some(before) = state.restore() {
                event.stop_propagation();
                state.typed(before.clone(), edit.run(before));
            }
        }
        _ => {}
    };
    let class = format!("field {class}");
    let control = match lines {
        Lines::One => view! {
            <input
                class=class
                data-live=""
                type="text"
                autocomplete="off"
                aria-label=move || label.get()
                aria-invalid=state.invalid()
                placeholder=move || placeholder.get()
                prop:value=state.shown()
                on:focus=move |_| state.enter()
                on:blur=while_mounted(move |_| state.leave())
                on:input=input
                on:keydown=keydown
            />
        }
        .into_any(),
        Lines::Many => view! {
            <textarea
                class=class
                data-live=""
                rows="1"
                aria-label=move || label.get()
                aria-invalid=state.invalid()
                placeholder=move || placeholder.get()
                prop:value=state.shown()
                on:focus=move |_| state.enter()
                on:blur=while_mounted(move |_| state.leave())
                on:input=input
                on:keydown=keydown
            ></textarea>
        }
        .into_any(),
    };
    framed(label, label_shown, state, control)
}

/// An amount of money that edits in place, typed as the language or a spreadsheet writes it.
#[component]
pub fn MoneyField(
    /// What the field is.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// The amount as it is now.
    #[prop(into)]
    value: Signal<Option<Cents>>,
    /// Called with each new amount; `None` when the field is empty.
    #[prop(into)]
    edit: Callback<Option<Cents>, Edited>,
) -> impl IntoView {
    let app = App::use_it();
    let text = Signal::derive(move || {
        value.get().map_or_else(String::new, |amount| {
            format::typed_money(app.locale(), amount)
        })
    });
    let edit = move |typed: String| {
        let locale = app.peek_locale();
        let own = untrack(|| app.currency());
        if let Some(other) = other_currency(own, &typed) {
            return Err(typed_words::other_currency(locale, other, own.code()));
        }
        match typed::money(locale, &typed) {
            Ok(amount) => edit.run(amount),
            Err(problem) => Err(typed_words::not_money(locale, problem).to_owned()),
        }
    };
    view! { <TextField label label_shown value=text edit=edit class="field--number" /> }
}

/// A whole number that edits in place.
#[component]
pub fn NumberField(
    /// What the field is.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// The number as it is now.
    #[prop(into)]
    value: Signal<u16>,
    /// Called with each new number.
    #[prop(into)]
    edit: Callback<u16, Edited>,
    /// Its bounds, where other numbers make them: from and to, both included.
    #[prop(optional)]
    bounds: Option<Signal<(u16, u16)>>,
) -> impl IntoView {
    let app = App::use_it();
    let text = Signal::derive(move || value.get().to_string());
    let edit = move |typed: String| match (bounds, typed.trim().parse()) {
        (Some(bounds), _) => {
            let bounds = bounds.get_untracked();
            edit.run(typed_words::read_between(
                app.peek_locale(),
                &typed,
                bounds,
            )?)
        }
        (None, Ok(number)) => edit.run(number),
        (None, Err(_)) => Err(typed_words::not_a_number(app.peek_locale()).to_owned()),
    };
    view! { <TextField label label_shown value=text edit=edit class="field--number" bounds /> }
}

/// A percentage that may be missing.
#[component]
pub fn PercentField(
    /// What the field is.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// The number as it is now.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// What counts as long as there is none.
    #[prop(into, optional)]
    placeholder: Signal<String>,
    /// Called with each new number; `None` when the field is empty.
    #[prop(into)]
    edit: Callback<Option<u8>, Edited>,
) -> impl IntoView {
    let app = App::use_it();
    let text = Signal::derive(move || {
        let value = value.get();
        value.map_or_else(String::new, |percent| percent.to_string())
    });
    let edit = move |typed: String| match typed.trim().trim_end_matches('%').trim_end() {
        "" => edit.run(None),
        typed => match typed.parse() {
            Ok(percent) => edit.run(Some(percent)),
            Err(_) => Err(typed_words::not_a_percentage(app.peek_locale()).to_owned()),
        },
    };
    view! { <TextField label label_shown value=text placeholder edit=edit class="field--number" /> }
}

/// A day that edits in place, with the browser's own calendar.
#[component]
pub fn DayField(
    /// What the field is.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// The day as it is now.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// Called with each new day; `None` when the field is empty.
    #[prop(into)]
    edit: Callback<Option<Date>, Edited>,
) -> impl IntoView {
    let app = App::use_it();
    let text = Signal::derive(move || value.get().map_or_else(String::new, |day| day.to_string()));
    let state = FieldState::new(text);
    let input = NodeRef::<html::Input>::new();
    let change = move |event: ev::Event| {
        let text = event_target_value(&event);
        // A browser hands out a whole day or nothing; a year is half typed as long as it is below 1900.
        let day: Option<Date> = text.parse().ok().filter(is_plausible);
        if day.is_some() || text.is_empty() {
            state.typed(text, edit.run(day));
        }
    };
    // A day that nobody can mean is told once the field is left: until then it may be half typed.
    let leave = move || {
        let typed = input.get_untracked().map(|input| input.value());
        let day = typed.and_then(|typed| typed.parse::<Date>().ok());
        if let Some(day) = day.filter(|day| !is_plausible(day)) {
            let rejection = Rejection::DayOutOfRange(day);
            let said = rules::rejection(app.peek_locale(), &rejection);
            state.typed(day.to_string(), Err(said));
        }
    };
    let control = view! {
        <input
            class="field field--day"
            data-live=""
            type="date"
            node_ref=input
            aria-label=move || label.get()
            aria-invalid=state.invalid()
            prop:value=move || text.get()
            on:change=change
            on:blur=while_mounted(move |_| leave())
        />
    };
    framed(label, label_shown, state, control.into_any())
}

/// A choice from a list. Values are told apart by their place in it.
#[component]
pub fn ChoiceField<T>(
    /// What the field is.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// The values with their words, in order.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The value that is chosen.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the value that a person chooses.
    #[prop(into)]
    choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let place = move || {
        let value = value.get();
        options.with(|options| options.iter().position(|(option, _)| *option == value))
    };
    let shown = move || place().map_or_else(String::new, |place| place.to_string());
    let change = move |event: ev::Event| {
        let place: Option<usize> = event_target_value(&event).parse().ok();
        let option = options.with_untracked(|options| {
            place
                .and_then(|place| options.get(place))
                .map(|(option, _)| option.clone())
        });
        if let Some(option) = option {
            choose.run(option);
        }
    };
    let entries = move || {
        let chosen = place();
        let options = options.get().into_iter().enumerate();
        options
            .map(|(at, (_, word))| {
                view! { <option value=at.to_string() selected=chosen == Some(at)>{word}</option> }
            })
            .collect_view()
    };
    view! {
        <label class="labelled">
            <span class="labelled__label" class:visually-hidden=!label_shown>{move || label.get()}</span>
            <select class="field field--choice" prop:value=shown on:change=change>
                {entries}
            </select>
        </label>
    }
}
