//! The development plan of an account on one page, customer first. Everything edits in place and saves by
//! itself.

mod actions;
mod check;
mod course;
mod entry;
mod fold;
mod handle;
mod head;
mod line;
mod lists;
mod milestones;
mod objectives;
mod owner;
mod renewal;
mod risks;
mod row;
mod solutions;
mod start;

pub use actions::StatusButton;
pub use line::{ActionLine, Said};
pub use owner::OwnerField;

use leptos::prelude::*;

use crate::browser::clock;
use crate::domain::account::Account;
use crate::domain::ids::{AccountId, PlanId};
use crate::domain::plan_view::{CHALLENGES, GOALS};
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::screens::print;
use crate::words::{format, plan as words, plan_screen};

use entry::EntryList;
use handle::PlanHandle;

/// Which plan somebody wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// The one that is worked with.
    Current,
    This(PlanId),
    /// None: a new one is to be started.
    New,
}

impl Wanted {
    fn of(self, account: &Account) -> Option<PlanId> {
        let current = || account.current_plan().map(|plan| plan.id);
        match self {
            Self::Current => current(),
            Self::This(id) if account.plans.iter().any(|plan| plan.id == id) => Some(id),
            Self::This(_) => current(),
            Self::New => None,
        }
    }
}

/// The section of the account's page with its plan, or with the ways to start one.
#[component]
pub fn PlanSection(
    /// Whose plan.
    id: AccountId,
) -> impl IntoView {
    let app = App::use_it();
    let record = app.account(id);
    let wanted = RwSignal::new(Wanted::Current);
    let shown = Memo::new(move |_| record.with(|account| wanted.get().of(account.as_ref()?)));
    let page = move || match shown.get() {
        Some(plan) => {
            let plan = PlanHandle::new(app, id, plan);
            view! { <PlanPage plan wanted /> }.into_any()
        }
        None => view! { <start::Start id wanted /> }.into_any(),
    };
    view! {
        <section class="section plan" aria-labelledby="plan-heading">
            <div class="section__head">
                <h2 id="plan-heading">{app.t(words::plan)}</h2>
                <Which id wanted shown />
            </div>
            {page}
        </section>
    }
}

/// The choice between several plans of one account.
#[component]
fn Which(id: AccountId, wanted: RwSignal<Wanted>, shown: Memo<Option<PlanId>>) -> impl IntoView {
    let app = App::use_it();
    let record = app.account(id);
    let options = Memo::new(move |_| {
        let locale = app.locale();
        let mut options = record.with(|account| {
            let plans = account.iter().flat_map(|account| &account.plans);
            let named = plans.map(|plan| {
                let made = plan_screen::made(
                    locale,
                    &format::day(locale, clock::local_day(plan.created_at)),
                );
                let words = [
                    words::kind(locale, plan.kind),
                    words::status(locale, plan.status),
                    &made,
                ];
                (Some(plan.id), words.join(", "))
            });
            named.collect::<Vec<_>>()
        });
        if shown.get().is_none() {
            options.insert(0, (None, words::start_plan(locale).to_owned()));
        }
        options
    });
    let label = app.label(plan_screen::which);
    let choose = move |plan: Option<PlanId>| {
        wanted.set(plan.map_or(Wanted::New, Wanted::This));
    };
    view! {
        <Show when=move || { options.with(|options| options.len() > 1) }>
            <div class="plan-which">
                <ChoiceField label options value=shown choose />
            </div>
        </Show>
    }
}

/// One plan.
#[component]
fn PlanPage(plan: PlanHandle, wanted: RwSignal<Wanted>) -> impl IntoView {
    let app = App::use_it();
    view! {
        <div class="plan-page">
            <head::Head plan wanted />
            <div class="plan-pair">
                <EntryList plan list=GOALS item=lists::point />
                <EntryList plan list=CHALLENGES item=lists::point />
            </div>
            <objectives::Objectives plan />
            <solutions::Solutions plan />
            <actions::Actions plan />
            <milestones::Milestones plan />
            <lists::Questions plan />
            <risks::Standing plan />
            <course::Course plan wanted />
            <div class="plan-foot">
                <renewal::Review plan />
                <renewal::Renewal plan wanted />
                {move || plan.leaves().map(|id| print::files::ways_of_plan(app, id))}
                <button type="button" class="button button--bare button--small" on:click=move |_| plan.delete()>
                    {app.t(plan_screen::delete_plan)}
                </button>
            </div>
        </div>
    }
}
