//! Where one stands in a workspace with customers, and what could be done next.

use leptos::prelude::*;

use crate::domain::account::Tier;
use crate::domain::next_step::NextStep;
use crate::session::backup::BackupAge;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::parts::Parts;
use crate::words::start;

/// The name of the workspace, how far it is, and one link to what is next.
#[component]
pub fn Standing() -> impl IntoView {
    let app = App::use_it();
    let parts = use_context::<Parts>();
    let head = app.head();
    let name = move || head.get().map(|head| head.name.to_string());
    let counts = Memo::new(move |_| {
        let portfolio = app.portfolio();
        portfolio.map(|portfolio| (portfolio.lines().len(), portfolio.of_tier(Tier::Key).0))
    });
    let sentence = move || {
        let (accounts, key) = counts.get().unwrap_or_default();
        start::standing(app.locale(), accounts, key)
    };
    view! {
        <div class="page-head">
            <h1>{name}</h1>
            <p class="finding">{sentence}</p>
        </div>
        <div class="start__columns">
            <WhatNext />
            {move || parts.map(|parts| parts.beside_start(app))}
        </div>
    }
}

#[component]
fn WhatNext() -> impl IntoView {
    let app = App::use_it();
    let step = Memo::new(move |_| {
        let is_saved = is_saved(app);
        Some(NextStep::of(&*app.portfolio()?, is_saved))
    });
    let first = Memo::new(move |_| match step.get() {
        Some(NextStep::WritePlans { first, .. }) => app.with_workspace(|workspace| {
            let account = workspace.account(first);
            account.map_or_else(String::new, |account| account.name.to_string())
        }),
        _ => None,
    });
    let advice = move || {
        let first = first.get().unwrap_or_default();
        step.get()
            .map(|step| start::next_step(app.locale(), step, &first))
    };
    let word = move || {
        step.get()
            .map(|step| start::next_step_link(app.locale(), step))
    };
    let address = move || step.get().map(|step| way_to(step).to_string());
    view! {
        <section class="section start__next">
            <h2>{app.t(start::what_next)}</h2>
            <p>{advice}</p>
            <a class="button button--primary" href=address>
                {word}
            </a>
        </section>
    }
}

/// Whether a file was saved of the open workspace, however old it is; the sample needs none. Tracked.
pub fn is_saved(app: App) -> bool {
    app.is_sample()
        || !matches!(
            app.backup_age(),
            BackupAge::NothingYet | BackupAge::Never { .. }
        )
}

const fn way_to(step: NextStep) -> Route {
    match step {
        NextStep::AddAccounts | NextStep::AddRevenue | NextStep::DecideKey { .. } => {
            Route::Accounts
        }
        NextStep::Rate { .. } => Route::Rate,
        NextStep::WritePlans { first, .. } => Route::Account(first),
        NextStep::SaveFile => Route::Data,
        NextStep::LookAtPortfolio => Route::Portfolio,
        NextStep::WorkToday => Route::Today,
    }
}
