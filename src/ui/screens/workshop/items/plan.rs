//! The first plan of number one.

mod lines;
mod room;

use std::sync::Arc;

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::account::Account;
use crate::domain::command::AccountEdit;
use crate::domain::ids::AccountId;
use crate::domain::plan::{Plan, PlanKind};
use crate::domain::plan_check::{Check, Given, State};
use crate::domain::plan_view::dependency;
use crate::domain::values::Date;
use crate::domain::workshop::choice::{self, FEW_KEY};
use crate::session::route::Route;
use crate::ui::app::{fresh, now};
use crate::ui::components::field::ChoiceField;
use crate::words::workshop::decide as words;
use crate::words::{format, plan_check};

pub use room::screen;

/// The key accounts of the workshop, number one first.
pub(super) fn numbers(desk: Desk) -> Memo<Vec<AccountId>> {
    let app = desk.app;
    Memo::new(move |_| {
        let found = app.with_workspace(|here| {
            let workshop = here.head().workshop(desk.id)?;
            Some(choice::key_accounts(workshop, here))
        });
        found.flatten().unwrap_or_default()
    })
}

/// Number one.
pub(super) fn number_one(desk: Desk) -> Memo<Option<AccountId>> {
    let numbers = numbers(desk);
    Memo::new(move |_| numbers.with(|all| all.first().copied()))
}

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let one = number_one(desk);
    let content = move || match one.get() {
        None => view! { <p class="finding">{app.t(words::no_number_one)}</p> }.into_any(),
        Some(id) => planned(desk, id),
    };
    content.into_any()
}

fn planned(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    view! {
        <section class="planning" aria-labelledby="planning">
            <h2 id="planning">{move || words::first_plan(app.locale(), &desk.name(id))}</h2>
            {which(desk, id)}
            {lines::lines(desk, id)}
            {check(desk, id)}
            <p>
                <a class="link" href=Route::Account(id).to_string()>
                    {move || words::full_plan(app.locale(), &desk.name(id))}
                </a>
            </p>
            {others(desk, id)}
        </section>
    }
    .into_any()
}

/// The choice of number one, where several were decided about.
fn which(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    let numbers = numbers(desk);
    let options = Signal::derive(move || {
        let ids = numbers.get().into_iter();
        ids.map(|id| (id, desk.name(id))).collect::<Vec<_>>()
    });
    let choose = move |id: AccountId| {
        desk.change(|one| one.make_number_one(id));
    };
    let is_open = Memo::new(move |_| {
        numbers.with(|all| all.len() > 1 && desk.with(|one| one.has_decided(all[0])))
    });
    view! {
        <Show when=move || is_open.get()>
            <div class="planning__which">
                <ChoiceField
                    label=app.label(words::number_one)
                    label_shown=true
                    options
                    value=Signal::derive(move || id)
                    choose
                />
            </div>
        </Show>
    }
    .into_any()
}

/// What the check of the plan still wants, in words.
fn check(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    let account = desk.account(id);
    let head = app.head();
    let checked = Memo::new(move |_| {
        let is_dependence = app
            .portfolio()
            .is_some_and(|all| dependency(&all, id).is_some());
        let (head, account) = (head.get()?, account.get()?);
        let plan = account.current_plan()?;
        let check = Check::of(Given {
            account: &account,
            plan,
            settings: &head.settings,
            is_dependence,
            too_long: None,
            today: app.today(),
        });
        let open = check
            .points
            .iter()
            .filter_map(|(point, state)| match state {
                State::ToDo { .. } => Some(*point),
                _ => None,
            });
        Some((check.reached(), open.collect::<Vec<_>>()))
    });
    let said = move || {
        let ((fine, all), _) = checked.get()?;
        Some(plan_check::reached(app.locale(), fine, all))
    };
    let open = move || {
        let (_, open) = checked.get()?;
        let points = open.into_iter().map(|point| {
            view! { <li>{plan_check::needs(app.locale(), point)}</li> }
        });
        Some(points.collect_view())
    };
    let is_open =
        move || checked.with(|one| one.as_ref().is_some_and(|(_, open)| !open.is_empty()));
    view! {
        <Show when=move || checked.with(Option::is_some)>
            <details class="planning__check">
                <summary>
                    <span>{said}</span>
                    {move || is_open().then(|| view! { " · " {app.t(words::still_missing)} })}
                </summary>
                <ul>{open}</ul>
            </details>
        </Show>
    }
    .into_any()
}

/// Numbers two and three: a plan each, begun with one button.
fn others(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    let numbers = numbers(desk);
    let ids = Memo::new(move |_| {
        let all = numbers.get().into_iter().filter(|one| *one != id);
        all.take(FEW_KEY - 1).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <h3>{app.t(words::the_next)}</h3>
            <ol class="planning__next" start="2">
                <For each=move || ids.get() key=|id| *id let:id>
                    {stub(desk, id)}
                </For>
            </ol>
        </Show>
    }
    .into_any()
}

fn stub(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    let account = desk.account(id);
    let has_plan = Memo::new(move |_| {
        account.with(|one| one.as_ref().is_some_and(|one| one.current_plan().is_some()))
    });
    let begin = move |_| {
        let Some(account) = account.get_untracked() else {
            return;
        };
        app.edit(id, AccountEdit::AddPlan(blank(&account)));
    };
    let button = move || {
        view! {
            <button type="button" class="button button--small" on:click=begin>
                {move || words::begin_plan(app.locale(), &desk.name(id))}
            </button>
        }
    };
    view! {
        <li>
            <span class="planning__name">{move || desk.name(id)}</span>
            <Show when=move || has_plan.get() fallback=button>
                <a class="link small" href=Route::Account(id).to_string()>
                    {app.t(words::has_plan)}
                </a>
            </Show>
        </li>
    }
    .into_any()
}

/// A plan without entries, of the kind that fits the account.
fn blank(account: &Arc<Account>) -> Plan {
    Plan::new(fresh(), PlanKind::fitting(account.status.motion()), now())
}

/// A day as it is shown; the words for none.
fn day(desk: Desk, due: Option<Date>) -> String {
    let locale = desk.app.locale();
    due.map_or_else(
        || words::no_day_yet(locale).to_owned(),
        |due| format::day(locale, due),
    )
}
