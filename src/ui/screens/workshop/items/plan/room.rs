//! The lines of the first plan, as the room sees them.

use leptos::prelude::*;

use super::super::super::desk::Desk;
use super::{day, number_one};
use crate::domain::command::EntryKind;
use crate::domain::ids::AccountId;
use crate::domain::plan::{Plan, RiskKind};
use crate::words::plan as plan_words;
use crate::words::workshop::decide as words;

/// What the room sees.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let one = number_one(desk);
    let lines = move |id: AccountId| {
        let kinds = [
            EntryKind::Goal,
            EntryKind::Solution,
            EntryKind::Question,
            EntryKind::Risk,
            EntryKind::Action,
        ];
        kinds
            .map(|kind| line(desk, id, kind))
            .into_iter()
            .collect_view()
    };
    let content = move || match one.get() {
        None => {
            view! { <p class="decided-room__asked">{app.t(words::no_number_one)}</p> }.into_any()
        }
        Some(id) => view! {
            <section class="planned-room">
                <h2 class="planned-room__name">{move || desk.name(id)}</h2>
                <p class="planned-room__asked">{app.t(words::solves)}</p>
                <dl class="planned-room__lines">{lines(id)}</dl>
            </section>
        }
        .into_any(),
    };
    content.into_any()
}

fn line(desk: Desk, id: AccountId, kind: EntryKind) -> AnyView {
    let app = desk.app;
    let account = desk.account(id);
    let said =
        Memo::new(move |_| account.with(|one| said(desk, one.as_ref()?.current_plan()?, kind)));
    let text = move || {
        said.get()
            .unwrap_or_else(|| words::open(app.locale()).to_owned())
    };
    view! {
        <div class="planned-room__line" class:planned-room__line--open=move || said.with(Option::is_none)>
            <dt>{move || plan_words::entry(app.locale(), kind)}</dt>
            <dd>{text}</dd>
        </div>
    }
    .into_any()
}

/// What a line of the plan says; `None` where nothing stands in it.
fn said(desk: Desk, plan: &Plan, kind: EntryKind) -> Option<String> {
    let app = desk.app;
    let text = match kind {
        EntryKind::Goal => plan.goals.first()?.text.clone(),
        EntryKind::Solution => plan.solutions.first()?.solution.clone(),
        EntryKind::Question => {
            let mut open = plan.questions.iter();
            open.find(|one| one.answer.trim().is_empty())?.text.clone()
        }
        EntryKind::Risk => {
            let mut risks = plan.risks.iter();
            risks
                .find(|one| one.kind != RiskKind::Dependency)?
                .text
                .clone()
        }
        EntryKind::Action => {
            let mut open = plan.actions.iter();
            let action = open.find(|one| one.status.is_open())?;
            let owner = app.with_workspace(|here| {
                let mut members = here.head().members.iter();
                let owner = members.find(|one| Some(one.id) == action.owner)?;
                Some(owner.name.to_string())
            });
            let owner = owner.flatten();
            let owner = owner.unwrap_or_else(|| words::nobody_yet(app.locale()).to_owned());
            let text = action.text.trim();
            format!("{text} ({owner}, {})", day(desk, action.due))
        }
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}
