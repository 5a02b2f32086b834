//! All development plans: which are in work, which key accounts lack one, and every open action by its day.

mod actions;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::ids::{AccountId, PlanId};
use crate::domain::plan_overview::{NextAction, Overview, PlanRow};
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::mark::KeyMark;
use crate::ui::screens::print::files::ways_of_all;
use crate::words::{Locale, account as account_words, format, plan as words, plan_screen, shell};

/// The screen.
#[component]
pub fn Plans() -> impl IntoView {
    let app = App::use_it();
    let overview = Memo::new(move |_| {
        let today = app.today();
        let read = app.with_workspace(|workspace| Overview::of(workspace.accounts(), today));
        Arc::new(read.unwrap_or_default())
    });
    let is_empty = Memo::new(move |_| overview.with(|all| all.plans.is_empty()));
    let finding = move || match is_empty.get() {
        true => plan_screen::no_plans(app.locale()).to_owned(),
        false => overview.with(|all| plan_screen::overview(app.locale(), all)),
    };
    view! {
        <div class="page-head">
            <h1>{app.t(shell::plans)}</h1>
            <p class="finding">{finding}</p>
            {ways_of_all(app)}
        </div>
        <Show when=move || is_empty.get()>
            <div class="empty">
                <p>{app.t(plan_screen::no_plans_hint)}</p>
                <p><a class="button" href=Route::Accounts.to_string()>{app.t(shell::to_accounts)}</a></p>
            </div>
        </Show>
        <div class="plans">
            <Show when=move || !is_empty.get()>
                <Active overview />
            </Show>
            <Unplanned overview />
            <Show when=move || !is_empty.get()>
                <actions::AllActions overview />
            </Show>
        </div>
    }
}

/// The address of an account, as a link wants it.
fn link(account: AccountId) -> String {
    Route::Account(account).to_string()
}

/// The plans that are worked with.
#[component]
fn Active(overview: Memo<Arc<Overview>>) -> impl IntoView {
    let app = App::use_it();
    let ids = Memo::new(move |_| {
        overview.with(|all| all.plans.iter().map(|row| row.plan).collect::<Vec<_>>())
    });
    let heads: [fn(Locale) -> &'static str; 5] = [
        plan_screen::account,
        words::kind_field,
        plan_screen::next_action,
        words::progress,
        plan_screen::open_questions,
    ];
    view! {
        <section class="section" aria-labelledby="plans-active">
            <div class="section__head"><h2 id="plans-active">{app.t(plan_screen::active_plans)}</h2></div>
            <table class="table plans-table">
                <thead>
                    <tr>{heads.map(|head| view! { <th scope="col">{app.t(head)}</th> })}</tr>
                </thead>
                <tbody>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <ActiveRow overview id />
                    </For>
                </tbody>
            </table>
        </section>
    }
}

#[component]
fn ActiveRow(overview: Memo<Arc<Overview>>, id: PlanId) -> impl IntoView {
    let row = Memo::new(move |_| overview.with(|all| all.plan(id).cloned()));
    move || row.get().map(active_row)
}

fn active_row(row: PlanRow) -> impl IntoView {
    let app = App::use_it();
    let locale = app.locale();
    let kind = words::kind(locale, row.kind);
    let status = words::status(locale, row.status);
    let progress = row
        .progress
        .map(|percent| format::whole_percent(locale, f64::from(percent) / 100.0));
    let next = match row.next {
        Some(next) => next_action(app, next).into_any(),
        None => view! { <span class="muted">{plan_screen::no_action(locale)}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <span class="plans-name">
                    {row.is_key.then(|| view! { <KeyMark key=true /> })}
                    <a class="link" href=link(row.account)>{row.name}</a>
                </span>
            </th>
            <td>{kind} " " <span class="tag">{status}</span></td>
            <td>{next}</td>
            <td class="number" data-label=words::progress(locale)>{progress.unwrap_or_else(|| "–".to_owned())}</td>
            <td class="number" data-label=plan_screen::open_questions(locale)>{format::number(locale, row.open_questions as i128)}</td>
        </tr>
    }
}

fn next_action(app: App, next: NextAction) -> impl IntoView {
    let locale = app.locale();
    let due = plan_screen::due(locale, next.due, app.today());
    let late = next.is_overdue.then(|| words::overdue(locale));
    view! {
        {next.text}
        " "
        <span class="plans-due" class:plans-due--overdue=next.is_overdue>{late} " " {due}</span>
    }
}

/// Key accounts that have no plan.
#[component]
fn Unplanned(overview: Memo<Arc<Overview>>) -> impl IntoView {
    let app = App::use_it();
    let missing = Memo::new(move |_| overview.with(|all| all.unplanned.clone()));
    view! {
        <Show when=move || missing.with(|missing| !missing.is_empty())>
            <section class="section" aria-labelledby="plans-missing">
                <div class="section__head"><h2 id="plans-missing">{app.t(plan_screen::without_plan)}</h2></div>
                <p class="muted">{app.t(plan_screen::without_plan_hint)}</p>
                <ul class="plans-missing">
                    <For each=move || missing.get() key=|one| one.clone() let((id, name))>
                        <li><KeyMark key=true /> <a class="link" href=link(id)>{name}</a></li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// Nobody, as a word.
fn nobody(app: App) -> String {
    account_words::nobody(app.locale()).to_owned()
}
