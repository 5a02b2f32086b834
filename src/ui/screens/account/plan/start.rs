//! Where an account has no plan yet: what a plan can be for, and why not all customers get one at once.

use leptos::prelude::*;

use super::Wanted;
use super::entry::focus_first_field;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::AccountId;
use crate::domain::plan::{Plan, PlanKind};
use crate::domain::plan_overview::active_plans;
use crate::ui::app::{App, fresh, now};
use crate::words::{plan as words, plan_screen};

/// The choice of a kind and the button that starts the plan.
#[component]
pub(super) fn Start(id: AccountId, wanted: RwSignal<Wanted>) -> impl IntoView {
    let app = App::use_it();
    let record = app.account(id);
    let fitting = Memo::new(move |_| {
        record.with(|account| {
            account
                .as_ref()
                .map(|account| PlanKind::fitting(account.status.motion()))
        })
    });
    let chosen: RwSignal<Option<PlanKind>> = RwSignal::new(None);
    let kind = Memo::new(move |_| chosen.get().or(fitting.get()).unwrap_or_default());
    let limit = limit_reached(app);
    let start = move |_| {
        let plan = Plan::new(fresh(), kind.get_untracked(), now());
        let command = Command::edit(id, AccountEdit::AddPlan(plan));
        if app.dispatch(command).is_some() {
            wanted.set(Wanted::Current);
            focus_first_field();
        }
    };
    let kinds = PlanKind::ALL.map(|one| {
        let fits = move || (fitting.get() == Some(one)).then(|| app.t(plan_screen::fits));
        view! {
            <label class="plan-kind">
                <input
                    type="radio"
                    name="plan-kind"
                    prop:checked=move || kind.get() == one
                    on:change=move |_| chosen.set(Some(one))
                />
                <span class="plan-kind__name">{move || words::kind(app.locale(), one)}</span>
                <span class="plan-kind__purpose">
                    {move || words::purpose(app.locale(), one)}
                    {move || fits().map(|word| view! { " " <span class="tag">{word}</span> })}
                </span>
            </label>
        }
    });
    let why = move || {
        let (active, limit) = limit.get()?;
        Some(
            view! { <p class="note note--info">{plan_screen::why_limit(app.locale(), active, limit)}</p> },
        )
    };
    let verb = move || {
        let word = match limit.get() {
            Some(_) => plan_screen::start_anyway,
            None => words::start_plan,
        };
        word(app.locale())
    };
    view! {
        <div class="plan-start">
            <p class="finding">{app.t(words::no_plan)}</p>
            <fieldset class="plan-kinds">
                <legend>{app.t(plan_screen::choose_kind)}</legend>
                {kinds}
            </fieldset>
            {why}
            <button type="button" class="button button--primary" on:click=start>{verb}</button>
        </div>
    }
}

/// How many plans are active, and the limit, once it is reached.
fn limit_reached(app: App) -> Memo<Option<(usize, u16)>> {
    Memo::new(move |_| {
        let (active, limit) = app.with_workspace(|workspace| {
            let limit = workspace.head().settings.max_active_plans;
            (active_plans(workspace.accounts()), limit)
        })?;
        (active >= usize::from(limit)).then_some((active, limit))
    })
}
