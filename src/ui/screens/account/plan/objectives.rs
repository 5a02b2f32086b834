//! What we want to reach with the account: the measure, where it started, where it should be and where it is.

use leptos::prelude::*;

use super::entry::{EntryList, EntryMenu, EntryText, ToAction};
use super::handle::{PlanHandle, Row};
use crate::domain::command::EntryKind;
use crate::domain::plan::Objective;
use crate::domain::plan_view::OBJECTIVES;
use crate::domain::values::Decimal;
use crate::ui::app::App;
use crate::ui::components::field::{DayField, DecimalField, TextField};
use crate::ui::mounted::while_mounted;
use crate::words::{Locale, format, plan as words, plan_screen};

/// The list.
#[component]
pub(super) fn Objectives(plan: PlanHandle) -> impl IntoView {
    view! { <EntryList plan list=OBJECTIVES item=objective class="plan-objectives" /> }
}

fn objective(row: Row<Objective>) -> AnyView {
    let app = App::use_it();
    let word = |word: fn(Locale) -> &'static str| app.label(word);
    let unit = row.signal(|one| one.unit.clone());
    view! {
        <li class="plan-entry plan-objective" id=row.element_id() on:focusout=while_mounted(move |_| row.left())>
            <div class="plan-objective__what">
                <EntryText row read=|one| one.text.clone() write=|one, text| one.text = text class="field--strong" />
                <div class="plan-objective__measure">
                    <TextField
                        label=word(words::measure)
                        placeholder=word(words::measure)
                        value=row.signal(|one| one.measure.clone())
                        edit=row.takes(|one, text| one.measure = text)
                        class="field--measure"
                    />
                    <span class="plan-objective__way">
                        <span>{app.t(plan_screen::from)}</span>
                        <NumberOf row label=words::baseline read=|one| one.baseline write=|one, value| one.baseline = value />
                        <span>{app.t(plan_screen::to)}</span>
                        <span data-slot="target">
                            <NumberOf row label=words::target read=|one| one.target write=|one, value| one.target = value />
                        </span>
                        <TextField
                            label=word(words::unit)
                            placeholder=word(words::unit)
                            value=unit
                            edit=row.takes(|one, text| one.unit = text)
                            class="field--unit"
                        />
                    </span>
                </div>
            </div>
            <div class="plan-objective__now">
                <Progress row />
                <span class="plan-objective__way">
                    <NumberOf row label=words::current read=|one| one.current write=|one, value| one.current = value />
                    <span>{move || unit.get()}</span>
                </span>
            </div>
            <DayField
                label=word(words::due)
                value=row.signal(|one| one.due)
                edit=row.takes(|one, day| one.due = day)
            />
            <span class="plan-entry__ways">
                <ToAction plan=row.plan kind=EntryKind::Objective id=row.id />
                <EntryMenu row />
            </span>
        </li>
    }
    .into_any()
}

/// How much of the way is done, as a bar.
#[component]
fn Progress(row: Row<Objective>) -> impl IntoView {
    let app = App::use_it();
    let progress = Memo::new(move |_| row.get(Objective::progress).flatten());
    let said = move || {
        let locale = app.locale();
        progress.get().map(|percent| {
            let percent = format::whole_percent(locale, f64::from(percent) / 100.0);
            plan_screen::progress(locale, &percent)
        })
    };
    view! {
        <svg
            class="plan-progress"
            class:plan-progress--unknown=move || progress.get().is_none()
            class:plan-progress--reached=move || progress.get() == Some(100)
            viewBox="0 0 100 6"
            preserveAspectRatio="none"
            role=move || progress.get().map(|_| "img")
            aria-hidden=move || progress.get().is_none().then_some("true")
            aria-label=said
        >
            <rect class="plan-progress__whole" width="100" height="6"></rect>
            <rect
                class="plan-progress__done"
                width=move || progress.get().unwrap_or(0).to_string()
                height="6"
            ></rect>
        </svg>
    }
}

/// A number of the objective that edits in place.
#[component]
fn NumberOf(
    row: Row<Objective>,
    label: fn(Locale) -> &'static str,
    read: fn(&Objective) -> Option<Decimal>,
    write: fn(&mut Objective, Option<Decimal>),
) -> impl IntoView {
    let word = App::use_it().label(label);
    view! {
        <DecimalField
            label=word
            placeholder=word
            value=row.signal(read)
            edit=move |value| row.change(|one| write(one, value))
        />
    }
}
