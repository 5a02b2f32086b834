//! The plain lists of a plan: sentences about the customer, and what we do not know yet.

use leptos::prelude::*;

use super::entry::{EntryList, EntryMenu, EntryText, ToAction};
use super::handle::{PlanHandle, Row};
use crate::domain::command::EntryKind;
use crate::domain::plan::{OpenQuestion, Point};
use crate::domain::plan_view::QUESTIONS;
use crate::ui::app::App;
use crate::ui::components::field::{Lines, TextField};
use crate::ui::mounted::while_mounted;
use crate::words::{plan as words, plan_depth, plan_screen};

/// What was confirmed was the earlier sentence.
fn write_point(point: &mut Point, text: String) {
    point.confirmed &= point.text == text;
    point.text = text;
}

/// A sentence in a list.
pub(super) fn point(row: Row<Point>) -> AnyView {
    // What is good or bad about us, the customer need not confirm.
    let is_theirs = matches!(row.list.kind, EntryKind::Goal | EntryKind::Challenge);
    view! {
        <li class="plan-entry" id=row.element_id() on:focusout=while_mounted(move |_| row.left())>
            <EntryText row read=|point| point.text.clone() write=write_point />
            <span class="plan-entry__ways">
                {is_theirs.then(|| view! { <Confirmed row /> })}
                <ToAction plan=row.plan kind=row.list.kind id=row.id />
                <EntryMenu row />
            </span>
        </li>
    }
    .into_any()
}

/// Whether the customer has confirmed it; one press says so.
#[component]
fn Confirmed(row: Row<Point>) -> impl IntoView {
    let app = App::use_it();
    let confirmed = row.signal(|one| one.confirmed);
    let written = Memo::new(move |_| row.get(|one| !one.text.trim().is_empty()) == Some(true));
    let word = move || match confirmed.get() {
        true => plan_depth::confirmed(app.locale()),
        false => plan_depth::assumed(app.locale()),
    };
    let name = move || match confirmed.get() {
        true => plan_depth::unconfirm(app.locale()),
        false => plan_depth::confirm(app.locale()),
    };
    let class = move || match confirmed.get() {
        true => "plan-confirm plan-confirm--yes",
        false => "plan-confirm",
    };
    let press = move |_| {
        let confirmed = !confirmed.get_untracked();
        row.chooses(|one: &mut Point, confirmed| one.confirmed = confirmed)
            .run(confirmed);
    };
    view! {
        <Show when=move || written.get()>
            <button type="button" class=class aria-label=name title=name on:click=press>
                {word}
            </button>
        </Show>
    }
}

/// What we do not know yet. Each question asks for an action.
#[component]
pub(super) fn Questions(plan: PlanHandle) -> impl IntoView {
    view! { <EntryList plan list=QUESTIONS item=question class="plan-questions" /> }
}

fn question(row: Row<OpenQuestion>) -> AnyView {
    let app = App::use_it();
    let label = app.label(words::answer);
    let hint = app.label(words::unanswered);
    let written = Memo::new(move |_| row.get(|one| !one.text.trim().is_empty()) == Some(true));
    view! {
        <li class="plan-entry plan-question" id=row.element_id() on:focusout=while_mounted(move |_| row.left())>
            <EntryText row read=|one| one.text.clone() write=|one, text| one.text = text class="field--strong" />
            <EntryMenu row />
            <Show when=move || written.get()>
                <div class="plan-question__rest">
                    <TextField
                        label
                        value=row.signal(|one| one.answer.clone())
                        edit=row.takes(|one, text| one.answer = text)
                        lines=Lines::Many
                        placeholder=hint
                    />
                    <Attention row />
                </div>
            </Show>
        </li>
    }
    .into_any()
}

/// Who looks after the question: its action, or the button that makes one.
#[component]
fn Attention(row: Row<OpenQuestion>) -> impl IntoView {
    let app = App::use_it();
    let action = Memo::new(move |_| {
        let action = row.plan.action_of(row.id)?;
        Some((action, row.plan.said(action)?))
    });
    let answered = Memo::new(move |_| row.get(|one| !one.answer.trim().is_empty()) == Some(true));
    let make = move |_| row.plan.act(EntryKind::Question, row.id);
    move || match (action.get(), answered.get()) {
        (Some((id, text)), _) => Some(
            view! {
                <button type="button" class="link plan-serves" on:click=move |_| row.plan.go_to(id)>
                    {move || plan_screen::has_action(app.locale(), &text)}
                </button>
            }
            .into_any(),
        ),
        (None, false) => Some(
            view! {
                <p class="plan-question__need">
                    <span class="tag tag--info">{app.t(plan_screen::needs_action)}</span>
                    <button type="button" class="button button--small" on:click=make>
                        {app.t(plan_screen::make_action)}
                    </button>
                </p>
            }
            .into_any(),
        ),
        (None, true) => None,
    }
}
