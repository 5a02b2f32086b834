//! The course of a plan: the period that it is made for, what its reviews have brought, and what was changed on which
//! day.

use leptos::prelude::*;

use super::Wanted;
use super::fold::Fold;
use super::handle::PlanHandle;
use crate::browser::clock;
use crate::domain::command::PlanEdit;
use crate::domain::plan_course::PlanChange;
use crate::domain::sorting;
use crate::domain::values::Date;
use crate::ui::app::App;
use crate::ui::components::field::DayField;
use crate::words::{Locale, format, plan_depth as words};

/// The part, one line until it is opened.
#[component]
pub(super) fn Course(plan: PlanHandle, wanted: RwSignal<Wanted>) -> impl IntoView {
    let app = App::use_it();
    let open = RwSignal::new(false);
    let period = Memo::new(move |_| {
        plan.read(|plan| (plan.from, plan.until))
            .unwrap_or_default()
    });
    let note = Signal::derive(move || {
        let (locale, today) = (app.locale(), app.today());
        let day = |day: Option<Date>| day.map(|day| format::short_day(locale, day, today));
        match period.get() {
            (Some(from), Some(until)) => format!(
                "{} – {}",
                format::short_day(locale, from, today),
                format::short_day(locale, until, today)
            ),
            (from, until) => day(from.or(until)).unwrap_or_default(),
        }
    });
    view! {
        <Fold open title=app.label(words::course) note class="plan-course">
            <Show when=move || open.get()>
                <Inside plan wanted period />
            </Show>
        </Fold>
    }
}

#[component]
fn Inside(
    plan: PlanHandle,
    wanted: RwSignal<Wanted>,
    period: Memo<(Option<Date>, Option<Date>)>,
) -> impl IntoView {
    let app = App::use_it();
    let from = Signal::derive(move || period.get().0);
    let until = Signal::derive(move || period.get().1);
    let is_backwards =
        Memo::new(move |_| matches!(period.get(), (Some(from), Some(until)) if until < from));
    // It may have been deleted since.
    let previous = Memo::new(move |_| {
        plan.with_account(|account, plan| {
            let id = plan.previous?;
            account.plans.iter().any(|one| one.id == id).then_some(id)
        })?
    });
    let reviews = Memo::new(move |_| plan.read(|plan| plan.reviews.clone()).unwrap_or_default());
    let history = Memo::new(move |_| plan.read(|plan| plan.history.clone()).unwrap_or_default());
    let told = move || {
        let (locale, today) = (app.locale(), app.today());
        history.with(|history| by_day(locale, history, today))
    };
    let looks = move || {
        let locale = app.locale();
        let reviews = reviews.get().into_iter().rev();
        reviews
            .map(|review| {
                view! {
                    <li>
                        <span class="plan-course__day">{format::day(locale, review.day)}</span>
                        <span class="plan-course__learned">{review.learned}</span>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="plan-course__period">
            <DayField
                label=app.label(words::from)
                label_shown=true
                value=from
                edit=move |day| plan.edit(PlanEdit::From(day))
            />
            <DayField
                label=app.label(words::until)
                label_shown=true
                value=until
                edit=move |day| plan.edit(PlanEdit::Until(day))
            />
            {move || {
                previous.get().map(|id| {
                    view! {
                        <button type="button" class="link" on:click=move |_| wanted.set(Wanted::This(id))>
                            {app.t(words::previous)}
                        </button>
                    }
                })
            }}
        </div>
        <Show when=move || is_backwards.get()>
            <p class="note note--info" role="status">{app.t(words::backwards)}</p>
        </Show>
        <Show when=move || reviews.with(|reviews| !reviews.is_empty())>
            <h3>{app.t(words::reviews)}</h3>
            <ol class="plan-course__reviews">{looks}</ol>
        </Show>
        <h3>{app.t(words::history)}</h3>
        {told}
    }
}

/// The changes in words, a list for each day of the person's own calendar, the newest first.
fn by_day(locale: Locale, history: &[PlanChange], today: Date) -> AnyView {
    let mut changes: Vec<&PlanChange> = history.iter().rev().collect();
    sorting::by(&mut changes, |one, other| other.at.cmp(&one.at));
    if changes.is_empty() {
        return view! { <p class="small muted">{words::no_history(locale)}</p> }.into_any();
    }
    let mut days: Vec<(Date, Vec<String>)> = Vec::new();
    for change in changes {
        let day = clock::local_day(change.at);
        let said = words::change(locale, change.part, change.did, &change.text);
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, lines)) => lines.push(said),
            None => days.push((day, vec![said])),
        }
    }
    let days = days.into_iter().map(|(day, lines)| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <h4>{format::short_day(locale, day, today)}</h4>
            <ul class="plan-course__changes">{lines.collect_view()}</ul>
        }
    });
    view! { <div class="plan-course__history">{days.collect_view()}</div> }.into_any()
}
