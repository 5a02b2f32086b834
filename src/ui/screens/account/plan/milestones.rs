//! The days ahead: milestones, and a line with all that is due, drawn and as a list that leads to each entry.

use std::time::Duration;

use leptos::prelude::*;

use super::entry::{EntryList, EntryMenu, EntryText};
use super::fold::Fold;
use super::handle::{PlanHandle, Row};
use crate::domain::drawing::{DayMark, DaysWords, Sign, Tone, timeline};
use crate::domain::plan_course::Milestone;
use crate::domain::plan_timeline::{AHEAD, Dated, Stop, months, stops};
use crate::domain::plan_view::MILESTONES;
use crate::domain::values::Date;
use crate::ui::app::App;
use crate::ui::components::field::DayField;
use crate::ui::components::figure::{Figure, picture};
use crate::ui::mounted::while_mounted;
use crate::words::{Locale, format, plan as words, plan_depth, plan_screen};

/// From so many dates on the part stands open by itself.
const ENOUGH: usize = 2;

/// The part.
#[component]
pub(super) fn Milestones(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let ahead = Memo::new(move |_| {
        let today = app.today();
        plan.with_account(|account, plan| stops(account, plan, today))
            .unwrap_or_default()
    });
    let calm = calmed(ahead);
    let starts_open = untrack(|| {
        let has_milestones = plan.read(|plan| !plan.milestones.is_empty()) == Some(true);
        let of_plan = ahead.with(|stops| stops.iter().filter(|one| one.entry.is_some()).count());
        has_milestones || of_plan >= ENOUGH
    });
    let open = RwSignal::new(starts_open);
    let title = app.label(plan_depth::ahead);
    let note = Signal::derive(move || {
        ahead.with(|stops| {
            let late = stops.iter().filter(|stop| stop.is_late).count();
            plan_depth::dates(app.locale(), stops.len(), late)
        })
    });
    let draw = move |width: f64| {
        let (locale, today) = (app.locale(), app.today());
        calm.with(|stops| drawing(locale, stops, today, width))
    };
    let list = move || {
        let (locale, today) = (app.locale(), app.today());
        let stops = calm.get().into_iter();
        stops
            .map(|stop| line(plan, locale, today, &stop))
            .collect_view()
    };
    let has_any = Memo::new(move |_| calm.with(|stops| !stops.is_empty()));
    view! {
        <Fold open title note class="plan-ahead">
            <Show when=move || open.get() && has_any.get()>
                <Figure name=title draw of_period=false />
                <details class="plan-ahead__list">
                    <summary>{app.t(plan_depth::as_list)}</summary>
                    <ol class="plan-dates">{list}</ol>
                </details>
            </Show>
            <EntryList plan list=MILESTONES item=milestone class="plan-milestones" />
        </Fold>
    }
}

/// The dates as they are when nobody has typed for a moment: a long plan is not drawn anew for every key.
fn calmed(ahead: Memo<Vec<Stop>>) -> RwSignal<Vec<Stop>> {
    const PAUSE: Duration = Duration::from_millis(250);
    let shown = RwSignal::new(ahead.get_untracked());
    let latest = StoredValue::new(0_u32);
    Effect::new(move |before: Option<u32>| {
        ahead.track();
        let turn = before.map_or(0, |before| before.wrapping_add(1));
        latest.set_value(turn);
        let show = move || {
            if latest.try_get_value() == Some(turn)
                && let Some(stops) = ahead.try_get_untracked()
            {
                shown.try_set(stops);
            }
        };
        set_timeout(show, PAUSE);
        turn
    });
    shown
}

/// What stands beside a sign: what it is where it has no words of its own, and that it is late.
fn wording(locale: Locale, stop: &Stop) -> String {
    let text = match (stop.what, stop.text.as_str()) {
        (Dated::Review | Dated::ContractEnd, _) => plan_depth::dated(locale, stop.what),
        (_, "") => plan_screen::untitled(locale),
        (_, text) => text,
    };
    match stop.is_late {
        true => plan_depth::late(locale, text),
        false => text.to_owned(),
    }
}

fn drawing(locale: Locale, stops: &[Stop], today: Date, width: f64) -> Option<AnyView> {
    let texts: Vec<String> = stops.iter().map(|stop| wording(locale, stop)).collect();
    let marks: Vec<DayMark<'_>> = stops
        .iter()
        .zip(&texts)
        .map(|(stop, text)| DayMark {
            day: (stop.day - today).num_days(),
            sign: match stop.what {
                Dated::Action => Sign::Dot,
                Dated::Objective => Sign::Square,
                Dated::Milestone => Sign::Diamond,
                Dated::Review | Dated::ContractEnd => Sign::Post,
            },
            tone: match (stop.is_late, stop.is_done) {
                (true, _) => Tone::Risk,
                (_, true) => Tone::Quiet,
                _ if stop.what == Dated::Action => Tone::Slate,
                _ => Tone::Ink,
            },
            strong: stop.what == Dated::Milestone,
            text,
        })
        .collect();
    let months: Vec<(i64, String)> = months(today)
        .into_iter()
        .map(|(day, month)| (day, format::month(locale, month).to_owned()))
        .collect();
    let words = DaysWords {
        today: plan_depth::today(locale),
        months: &months,
    };
    let said: Vec<String> = stops
        .iter()
        .zip(&texts)
        .map(|(stop, text)| format!("{}: {text}", format::short_day(locale, stop.day, today)))
        .collect();
    let summary = format!("{}: {}", plan_depth::ahead(locale), said.join("; "));
    let drawing = timeline(&marks, AHEAD.try_into().ok()?, words, width);
    Some(picture(drawing, summary))
}

/// A day of the list; what is an entry leads there.
fn line(plan: PlanHandle, locale: Locale, today: Date, stop: &Stop) -> AnyView {
    let class = match stop.is_late {
        true => "plan-dates__one plan-dates__one--late",
        false => "plan-dates__one",
    };
    let day = format::short_day(locale, stop.day, today);
    let what = plan_depth::dated(locale, stop.what);
    let text = wording(locale, stop);
    let named = match stop.entry {
        Some(id) => view! {
            <span class="plan-dates__what">{what}</span>
            <button type="button" class="link" on:click=move |_| plan.go_to(id)>{text}</button>
        }
        .into_any(),
        None => view! { <span class="plan-dates__what"></span> <span>{text}</span> }.into_any(),
    };
    view! { <li class=class><span class="plan-dates__day">{day}</span> {named}</li> }.into_any()
}

fn milestone(row: Row<Milestone>) -> AnyView {
    let app = App::use_it();
    let done = row.signal(|one| one.done);
    let late = Memo::new(move |_| row.get(|one| one.is_overdue(app.today())) == Some(true));
    let label = app.label(words::due);
    let switch = move |event: leptos::ev::Event| {
        let done = event_target_checked(&event);
        row.chooses(|one: &mut Milestone, done| one.done = done)
            .run(done);
        row.keep_focus("[type=checkbox]");
    };
    let word = move || match (late.get(), done.get()) {
        (true, _) => words::overdue(app.locale()),
        (_, true) => plan_depth::reached(app.locale()),
        _ => "",
    };
    view! {
        <li
            class="plan-entry plan-milestone"
            class:plan-milestone--late=move || late.get()
            id=row.element_id()
            on:focusout=while_mounted(move |_| row.left())
        >
            <input
                type="checkbox"
                aria-label=app.t(plan_depth::reached)
                prop:checked=move || done.get()
                on:change=switch
            />
            <EntryText row read=|one| one.text.clone() write=|one, text| one.text = text />
            <span class="plan-milestone__word">{word}</span>
            <DayField label value=row.signal(|one| one.due) edit=row.takes(|one, day| one.due = day) />
            <EntryMenu row />
        </li>
    }
    .into_any()
}
