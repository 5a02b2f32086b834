//! The check of a plan: one sentence with the way to what presses most, and all points where it is opened. Each fix
//! leads into the very field, or makes the entry that is missing.

use leptos::prelude::*;

use super::super::log;
use super::fold::Fold;
use super::handle::PlanHandle;
use crate::browser::page;
use crate::domain::command::EntryKind;
use crate::domain::ids::EntryId;
use crate::domain::plan::Plan;
use crate::domain::plan_check::{self, Concern, Fix, Given, Point, Slot, State};
use crate::domain::plan_sheet::Choice;
use crate::domain::plan_view::{GOALS, OBJECTIVES, QUESTIONS, RISKS, SOLUTIONS};
use crate::exchange::plan_sheet::fit::too_long;
use crate::exchange::plan_sheet::{Source, sheet_of};
use crate::ui::app::App;
use crate::ui::screens::print;
use crate::words::{Locale, format, plan_check as words};

/// Where it is decided what the customer gets that others do not.
const TREATMENT: &str = "[aria-labelledby='account-care'] .care__add button";
const ADD_PERSON: &str = "[aria-labelledby='account-people'] .section__head button";
const NEXT_REVIEW: &str = ".account__glance .field--day";
/// What a point names at most.
const NAMED: usize = 3;

/// The sentence and the list. A plan that is over is not judged any more.
#[component]
pub(super) fn Check(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let letters = print::letters();
    let choice = Choice::default();
    let check = Memo::new(move |_| {
        let is_dependence = plan.dependency().is_some();
        let (locale, today) = (app.locale(), app.today());
        head.with(|head| {
            let head = head.as_ref()?;
            let check = |account: &_, plan: &Plan| {
                let portfolio = app.peek_portfolio().filter(|_| plan.status.is_open())?;
                let source = Source {
                    head,
                    portfolio: &portfolio,
                    account,
                    choice: &choice,
                    locale,
                    today,
                };
                Some(plan_check::Check::of(Given {
                    account,
                    plan,
                    settings: &head.settings,
                    is_dependence,
                    too_long: too_long(&sheet_of(source, plan), letters),
                    today,
                }))
            };
            plan.with_settled(check)?
        })
    });
    let urgent = Memo::new(move |_| check.with(|check| check.as_ref()?.most_urgent()));
    let title = Signal::derive(move || {
        let (fine, all) = check
            .with(|check| check.as_ref().map(plan_check::Check::reached))
            .unwrap_or_default();
        words::reached(app.locale(), fine, all)
    });
    let note = Signal::derive(move || {
        let locale = app.locale();
        match urgent.get() {
            Some((point, _)) => words::urgent(locale, words::needs(locale, point)),
            None => words::all_fine(locale).to_owned(),
        }
    });
    let open = RwSignal::new(false);
    let points = move || {
        let points = check.with(|check| Some(check.as_ref()?.points.clone()));
        let points = points.unwrap_or_default().into_iter();
        points
            .map(|(point, state)| line(plan, point, state))
            .collect_view()
    };
    let first = move || urgent.get().map(|(_, fix)| button(plan, fix));
    view! {
        <Show when=move || check.with(Option::is_some)>
            <div class="plan-check">
                <Fold open title note class="plan-check__fold">
                    <Show when=move || open.get()>
                        <ol class="plan-check__points">{points}</ol>
                    </Show>
                </Fold>
                {first}
            </div>
        </Show>
    }
}

/// A point: how it stands, what it is about, and its fix.
fn line(plan: PlanHandle, point: Point, state: State) -> AnyView {
    let app = plan.app;
    let (word, class): (fn(Locale) -> &'static str, _) = match &state {
        State::Fine => (words::fine, "plan-check__point plan-check__point--fine"),
        State::ToDo { .. } => (words::open, "plan-check__point plan-check__point--open"),
        State::NotApplicable => (words::not_applicable, "plan-check__point"),
    };
    let (about, fix) = match state {
        State::ToDo { about, fix } => (about, Some(fix)),
        _ => (Vec::new(), None),
    };
    let fix = fix.map(|fix| button(plan, fix));
    view! {
        <li class=class>
            <span class="plan-check__sign" aria-hidden="true"></span>
            <span class="plan-check__what">
                <span class="visually-hidden">{app.t(word)} ": "</span>
                {move || words::point(app.locale(), point)}
                <span class="plan-check__about">{move || named(plan, &about)}</span>
            </span>
            {fix}
        </li>
    }
    .into_any()
}

/// The entries or people that a point is about, as they are called by now.
fn named(plan: PlanHandle, about: &[Concern]) -> String {
    let locale = plan.app.locale();
    let name = |concern: &Concern| match concern {
        Concern::Entry(id) => {
            let said = plan.said(*id)?;
            let said = said.trim();
            (!said.is_empty()).then(|| format::quoted(locale, said))
        }
        Concern::Person(id) => plan.with_account(|account, _| {
            let mut people = account.people.iter();
            let person = people.find(|person| person.id == *id)?;
            Some(person.name.to_string())
        })?,
    };
    let mut names: Vec<String> = about.iter().filter_map(name).collect();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    if more > 0 {
        names.push(words::more(locale, more));
    }
    names.join(", ")
}

fn button(plan: PlanHandle, fix: Fix) -> AnyView {
    let app = plan.app;
    let word = move || words::fix(app.locale(), fix);
    let name = move || words::fix_it(app.locale(), &word());
    view! {
        <button type="button" class="button button--small plan-check__fix" aria-label=name on:click=move |_| mend(plan, fix)>
            {word}
        </button>
    }
    .into_any()
}

/// Leads to where a point is mended.
fn mend(plan: PlanHandle, fix: Fix) {
    match fix {
        Fix::Add(EntryKind::Question) => plan.add(QUESTIONS, |_| ()),
        Fix::Add(EntryKind::Objective) => plan.add(OBJECTIVES, |_| ()),
        Fix::Add(EntryKind::Solution) => plan.add(SOLUTIONS, |_| ()),
        Fix::Add(EntryKind::Risk) => plan.add(RISKS, |_| ()),
        Fix::Add(_) => plan.add(GOALS, |_| ()),
        Fix::Fill(id, slot) => plan.go_to_part(id, part(slot)),
        Fix::Act(id) => plan.act(kind_of(plan, id), id),
        Fix::AnswerDependence => plan.go_to_dependency(part(Slot::Mitigation)),
        Fix::AddPerson => {
            page::focus(ADD_PERSON);
        }
        Fix::NameDecider(id) => {
            page::focus(&format!("#person-{id} .person__open"));
        }
        Fix::TalkTo(_) => {
            page::focus(log::FIELD);
        }
        Fix::SetReview => {
            page::focus(NEXT_REVIEW);
        }
        Fix::DecideTreatment => {
            page::focus(TREATMENT);
        }
        Fix::Shorten(kind) => {
            page::focus(&format!(".plan [data-list='{kind:?}'] h3"));
        }
    }
}

/// Questions and objectives ask for actions.
fn kind_of(plan: PlanHandle, id: EntryId) -> EntryKind {
    let is_question = plan.peek(|plan| QUESTIONS.find(plan, id).is_some());
    match is_question {
        Some(true) => EntryKind::Question,
        _ => EntryKind::Objective,
    }
}

/// Where a field stands in its entry.
const fn part(slot: Slot) -> &'static str {
    match slot {
        Slot::Text => ".field",
        Slot::Measure => ".field--measure",
        Slot::Target => "[data-slot='target'] .field",
        Slot::Due => ".field--day",
        Slot::Owner => ".plan-action__owner .field",
        Slot::Value => "[data-slot='value'] .field",
        Slot::Mitigation => "[data-slot='mitigation'] .field",
    }
}
