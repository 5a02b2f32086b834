//! Every open action of all plans by its day, of everybody or of one person. The status changes here too.

use std::sync::Arc;

use leptos::prelude::*;

use super::{link, nobody};
use crate::domain::command::{AccountEdit, Command, PlanEdit};
use crate::domain::ids::{EntryId, MemberId};
use crate::domain::plan::ActionStatus;
use crate::domain::plan_overview::{ActionRow, Overview};
use crate::domain::plan_view::ACTIONS;
use crate::ui::app::App;
use crate::ui::components::field::ChoiceField;
use crate::ui::screens::account::plan::StatusButton;
use crate::words::{Locale, plan as words, plan_screen};

/// Whose actions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Everyone,
    Nobody,
    Member(MemberId),
}

impl Whose {
    fn has(self, row: &ActionRow) -> bool {
        match self {
            Self::Everyone => true,
            Self::Nobody => row.owner.is_none(),
            Self::Member(member) => row.owner == Some(member),
        }
    }
}

/// The table with its filter.
#[component]
pub(super) fn AllActions(overview: Memo<Arc<Overview>>) -> impl IntoView {
    let app = App::use_it();
    let whose = RwSignal::new(Whose::Everyone);
    let ids = Memo::new(move |_| {
        let whose = whose.get();
        overview.with(|all| {
            let shown = all.actions.iter().filter(|row| whose.has(row));
            shown.map(|row| row.id).collect::<Vec<_>>()
        })
    });
    let label = app.label(plan_screen::owner_filter);
    let options = whose_options(app);
    let heads: [fn(Locale) -> &'static str; 5] = [
        words::status_field,
        plan_screen::action,
        plan_screen::account,
        words::owner,
        words::due,
    ];
    let table = move || {
        view! {
            <table class="table plans-actions">
                <thead>
                    <tr>{heads.map(|head| view! { <th scope="col">{app.t(head)}</th> })}</tr>
                </thead>
                <tbody>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <OneAction overview id />
                    </For>
                </tbody>
            </table>
        }
    };
    let nothing = move || view! { <p class="muted">{app.t(plan_screen::no_actions)}</p> };
    view! {
        <section class="section" aria-labelledby="plans-actions">
            <div class="section__head">
                <h2 id="plans-actions">{app.t(plan_screen::all_actions)}</h2>
                <div class="plan-which">
                    <ChoiceField label options value=whose choose=move |one| whose.set(one) />
                </div>
            </div>
            <Show when=move || ids.with(|ids| !ids.is_empty()) fallback=nothing>{table()}</Show>
        </section>
    }
}

fn whose_options(app: App) -> Memo<Vec<(Whose, String)>> {
    let head = app.head();
    Memo::new(move |_| {
        let everyone = plan_screen::everyone(app.locale()).to_owned();
        let mut options = vec![(Whose::Everyone, everyone), (Whose::Nobody, nobody(app))];
        head.with(|head| {
            let members = head.iter().flat_map(|head| &head.members);
            options.extend(members.map(|one| (Whose::Member(one.id), one.name.to_string())));
        });
        options
    })
}

#[component]
fn OneAction(overview: Memo<Arc<Overview>>, id: EntryId) -> impl IntoView {
    let app = App::use_it();
    let head = app.head();
    let row = Memo::new(move |_| overview.with(|all| all.action(id).cloned()));
    let owner = move || {
        let owner = row.with(|row| row.as_ref().and_then(|row| row.owner));
        let name = head.with(|head| Some(head.as_ref()?.member(owner?)?.name.to_string()));
        name.unwrap_or_else(|| nobody(app))
    };
    let text = move || {
        let text = row.with(|row| row.as_ref().map(|row| row.text.clone()));
        let text = text.unwrap_or_default();
        match text.trim() {
            "" => plan_screen::untitled(app.locale()).to_owned(),
            _ => text,
        }
    };
    let account = move || {
        row.get()
            .map(|row| view! { <a class="link" href=link(row.account)>{row.name}</a> })
    };
    let due = move || {
        let due = row.with(|row| row.as_ref().and_then(|row| row.due));
        match due {
            Some(_) => plan_screen::due(app.locale(), due, app.today()),
            None => words::no_due_day(app.locale()).to_owned(),
        }
    };
    let status = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.status)));
    let status = Signal::derive(move || status.get().unwrap_or_default());
    let overdue =
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(|row| row.is_overdue)));
    let press = Callback::new(move |()| {
        if let Some(row) = row.get_untracked() {
            step(app, &row);
        }
    });
    view! {
        <tr class:plan-action--overdue=move || overdue.get()>
            <td><StatusButton status overdue press /></td>
            <th scope="row">{text}</th>
            <td>{account}</td>
            <td>{owner}</td>
            <td class="plans-due" class:plans-due--overdue=move || overdue.get()>{due}</td>
        </tr>
    }
}

/// Leads an action to its next status. One that is done leaves the list, so it says so, with a way back.
fn step(app: App, row: &ActionRow) {
    let action = app.peek_workspace(|workspace| {
        let plans = &workspace.account(row.account)?.plans;
        let plan = plans.iter().find(|plan| plan.id == row.plan)?;
        ACTIONS.find(plan, row.id).cloned()
    });
    let Some(Some(mut action)) = action else {
        return;
    };
    action.status = action.status.next();
    let leaves = action.status == ActionStatus::Done;
    let edit = PlanEdit::Put(ACTIONS.wrap(action));
    let command = Command::edit(row.account, AccountEdit::Plan(row.plan, edit));
    if leaves {
        app.dispatch_and_tell(command);
        crate::browser::page::focus("#plans-actions");
    } else {
        app.dispatch(command);
    }
}
