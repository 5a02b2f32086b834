//! A field of a number with decimals.

use leptos::prelude::*;

use super::{Edited, TextField};
use crate::domain::values::Decimal;
use crate::exchange::typed;
use crate::ui::app::App;
use crate::words::{format, typed as typed_words};

/// A decimal that edits in place, typed with comma or point.
#[component]
pub fn DecimalField(
    /// What the field is.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is seen.
    #[prop(optional)]
    label_shown: bool,
    /// The number as it is now.
    #[prop(into)]
    value: Signal<Option<Decimal>>,
    /// Called with each new number; `None` when the field is empty.
    #[prop(into)]
    edit: Callback<Option<Decimal>, Edited>,
    /// What stands in the empty field.
    #[prop(into, optional)]
    placeholder: Signal<String>,
) -> impl IntoView {
    let app = App::use_it();
    let text = Signal::derive(move || {
        let value = value.get();
        value.map_or_else(String::new, |value| format::decimal(app.locale(), value))
    });
    // As long as the number stands that was read.
    let doubted = RwSignal::new(None::<(Option<Decimal>, String)>);
    let edit = move |text: String| {
        let locale = app.peek_locale();
        match typed::decimal(locale, &text) {
            Ok(value) => {
                let is_doubtful = typed::is_doubtful(locale, &text);
                doubted.set(is_doubtful.then_some((value, text)));
                edit.run(value)
            }
            Err(_) => Err(typed_words::not_a_decimal(locale).to_owned()),
        }
    };
    let understood = Signal::derive(move || {
        let locale = app.locale();
        let (read, text) = doubted.get().filter(|(read, _)| *read == value.get())?;
        let (from, to) = locale.pick(('.', ","), (',', "."));
        let read = format::decimal(locale, read?);
        Some(typed_words::understood(
            locale,
            &read,
            &text.trim().replace(from, to),
        ))
    });
    view! {
        <TextField
            label
            label_shown
            placeholder
            value=text
            edit=edit
            class="field--number field--decimal"
            remark=understood
        />
    }
}
