//! The screen of one account: who it is, how big, how good, what is next; why it has its score; what was
//! decided; its plan; what it gets and what is left of its margin; the people, the contacts with them, the facts.
//! Everything edits in place.

mod begun;
mod care;
mod decision;
mod facts;
mod figures;
mod head;
mod health;
mod here;
mod labels;
mod log;
mod notes;
mod outlook;
mod people;
pub mod pipeline;
pub mod plan;
pub mod reference;
mod score;
mod steps;
mod white_space;
mod win_back;

use leptos::prelude::*;

use self::here::Here;
use crate::domain::ids::AccountId;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::page_index::{Entry, page_index};
use crate::words::{self as say, account_screen as screen, shell};

/// The screen.
#[component]
pub fn AccountScreen(
    /// Which account.
    id: AccountId,
) -> impl IntoView {
    let here = Here::new(id);
    let exists = Memo::new(move |_| here.exists());
    steps::listen(here);
    view! {
        <Show when=move || exists.get() fallback=Missing>
            <Page here />
        </Show>
    }
}

#[component]
fn Page(here: Here) -> impl IntoView {
    let head = here.app.head();
    let has_offerings = Memo::new(move |_| {
        head.with(|head| head.as_ref().is_some_and(|head| !head.offerings.is_empty()))
    });
    let was_away = here.read(crate::domain::win_back::matters);
    let index = move || index(here.app, has_offerings.get(), was_away.get());
    view! {
        <article class="account">
            <head::Head here />
            {index}
            <div class="account__columns">
                <div class="account__main">
                    <Show when=move || was_away.get()>
                        <win_back::WinBackSection here />
                    </Show>
                    <score::ScoreSection here />
                    <decision::DecisionSection here />
                    <plan::PlanSection id=here.id />
                    <white_space::WhiteSpaceSection here />
                    <care::CareSection here />
                    <reference::ReferenceSection here />
                </div>
                <div class="account__side">
                    <figures::FiguresSection here />
                    <people::PeopleSection here />
                    <pipeline::PipelineSection here />
                    <log::LogSection here />
                    <health::HealthSection here />
                    <outlook::OutlookSection here />
                    <facts::FactsSection here />
                    <labels::LabelsSection here />
                    <notes::NotesSection here />
                    <facts::DeleteSection here />
                </div>
            </div>
        </article>
    }
}

/// The way through the page.
fn index(app: App, has_offerings: bool, was_away: bool) -> AnyView {
    let mut entries: Vec<Entry> = vec![
        ("account-score", screen::why_this_score),
        ("account-decision", screen::decision),
        ("plan-heading", say::plan::plan),
        ("account-care", say::treatment::heading),
        ("account-reference", say::references::heading),
        ("account-figures", say::account::figures),
        ("account-people", say::account::people),
        ("account-pipeline", say::pipeline::heading),
        ("account-log", say::people::log),
        ("account-health", say::health::title),
        ("account-outlook", say::tomorrow::heading),
        ("account-facts", screen::facts),
    ];
    if has_offerings {
        entries.insert(3, ("account-white-space", say::white_space::heading));
    }
    if was_away {
        entries.insert(0, ("account-win-back", say::win_back::heading));
    }
    page_index(app, &entries, None)
}

/// The account is gone: deleted here or in another tab, or of another workspace.
#[component]
pub fn Missing() -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="empty">
            <h1>{app.t(shell::account_not_found)}</h1>
            <p>{app.t(shell::account_not_found_hint)}</p>
            <a class="button" href=Route::Accounts.to_string()>
                {app.t(shell::to_accounts)}
            </a>
        </div>
    }
}
