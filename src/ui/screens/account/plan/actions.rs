//! What somebody does by a day: status, owner and due day in a table. What is done sinks to the end.

use leptos::prelude::*;

use super::entry::{AddEntry, EntryMenu, EntryText, Hint, WordChoice};
use super::handle::{PlanHandle, Row};
use super::owner::OwnerField;
use crate::domain::command::EntryKind;
use crate::domain::plan::{Action, ActionStatus};
use crate::domain::plan_view::ACTIONS;
use crate::ui::app::App;
use crate::ui::components::field::DayField;
use crate::ui::mounted::while_mounted;
use crate::words::{plan as words, plan_screen, shell};

/// The table.
#[component]
pub(super) fn Actions(plan: PlanHandle) -> impl IntoView {
    let app = App::use_it();
    let ids = plan.ids(ACTIONS);
    let table = move || {
        view! {
            // The rows are grids, and what is laid out as no table is one by its roles.
            <table class="table plan-actions__table" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{app.t(words::status_field)}</th>
                        <th scope="col" role="columnheader">{app.t(plan_screen::action)}</th>
                        <th scope="col" role="columnheader">{app.t(words::owner)}</th>
                        <th scope="col" role="columnheader">{app.t(words::due)}</th>
                        <th scope="col" role="columnheader"><span class="visually-hidden">{app.t(shell::more)}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || ids.get() key=|id| *id let:id>
                        {action(Row::new(plan, ACTIONS, id))}
                    </For>
                </tbody>
            </table>
        }
    };
    view! {
        <div class="plan-list plan-actions" data-list=format!("{:?}", EntryKind::Action)>
            <h3>{move || words::entries(app.locale(), EntryKind::Action)}</h3>
            <Show when=move || ids.with(|ids| !ids.is_empty()) fallback=move || view! { <Hint plan list=ACTIONS /> }>
                {table()}
            </Show>
            <AddEntry plan list=ACTIONS />
        </div>
    }
}

fn action(row: Row<Action>) -> AnyView {
    let app = App::use_it();
    let due = app.label(words::due);
    let status = row.signal(|one| one.status);
    let overdue = Memo::new(move |_| row.get(|one| one.is_overdue(app.today())) == Some(true));
    let press = move || {
        row.chooses(|one: &mut Action, status| one.status = status)
            .run(status.get_untracked().next());
        row.keep_focus(".plan-status");
    };
    let statuses = move || view! { <Statuses row /> };
    view! {
        <tr
            role="row"
            class="plan-action"
            class:plan-action--over=move || !status.get().is_open()
            class:plan-action--overdue=move || overdue.get()
            id=row.element_id()
            on:focusout=while_mounted(move |_| row.left())
        >
            <td role="cell" class="plan-action__status"><StatusButton status overdue press=Callback::new(move |()| press()) /></td>
            <td role="cell" class="plan-action__text">
                <EntryText row read=|one| one.text.clone() write=|one, text| one.text = text />
                <Serves row />
            </td>
            <td role="cell" class="plan-action__owner">
                <OwnerField value=row.signal(|one| one.owner) options=row.plan.owners choose=row.chooses(|one, owner| one.owner = owner) />
            </td>
            <td role="cell" class="plan-action__due">
                <DayField label=due value=row.signal(|one| one.due) edit=row.takes(|one, day| one.due = day) />
            </td>
            <td role="cell" class="plan-action__menu"><EntryMenu row more=statuses /></td>
        </tr>
    }
    .into_any()
}

/// How far an action is, as a shape and a word; one press leads to the next status.
#[component]
pub fn StatusButton(
    /// How far the action is.
    status: Signal<ActionStatus>,
    /// Whether it should have been done.
    #[prop(into)]
    overdue: Signal<bool>,
    /// Called when it is pressed.
    press: Callback<()>,
    /// What a press leads to, where that is not [`ActionStatus::next`].
    #[prop(optional)]
    next: Option<fn(ActionStatus) -> ActionStatus>,
) -> impl IntoView {
    let app = App::use_it();
    let word = move || match (overdue.get(), status.get()) {
        (true, _) => words::overdue(app.locale()),
        (false, status) => words::action_status(app.locale(), status),
    };
    let name = move || {
        let next = next.map_or(status.get().next(), |next| next(status.get()));
        let next = words::action_status(app.locale(), next);
        plan_screen::step_status(app.locale(), word(), next)
    };
    let class = move || {
        let shape = match status.get() {
            ActionStatus::Open => "open",
            ActionStatus::Doing => "doing",
            ActionStatus::Done => "done",
            ActionStatus::Dropped => "dropped",
        };
        let late = if overdue.get() {
            " plan-status--overdue"
        } else {
            ""
        };
        format!("plan-status plan-status--{shape}{late}")
    };
    view! {
        <button type="button" class=class aria-label=name title=name on:click=move |_| press.run(())>
            <span class="plan-status__shape" aria-hidden="true"></span>
            {word}
        </button>
    }
}

/// All statuses, for the menu of an action.
#[component]
fn Statuses(row: Row<Action>) -> impl IntoView {
    let app = App::use_it();
    let current = row.signal(|one| one.status);
    move || {
        let others = ActionStatus::ALL
            .into_iter()
            .filter(move |one| *one != current.get());
        let choices = others.map(move |status| {
            let word = move || {
                plan_screen::set_status(app.locale(), words::action_status(app.locale(), status))
            };
            let press = move |()| {
                row.chooses(|one: &mut Action, status| one.status = status)
                    .run(status);
                row.keep_focus(".plan-menu__button");
            };
            view! { <WordChoice word=Signal::derive(word) press=Callback::new(press) /> }
        });
        choices.collect_view()
    }
}

/// What the action serves; a press leads there.
#[component]
fn Serves(row: Row<Action>) -> impl IntoView {
    let app = App::use_it();
    let served = Memo::new(move |_| {
        let id = row.get(|one| one.serves)??;
        Some((id, row.plan.said(id)?))
    });
    move || {
        served.get().map(|(id, said)| {
            let words = move || match said.trim() {
                "" => plan_screen::serves(app.locale(), plan_screen::untitled(app.locale())),
                said => plan_screen::serves(app.locale(), said),
            };
            view! {
                <button type="button" class="link plan-serves" on:click=move |_| row.plan.go_to(id)>
                    {words}
                </button>
            }
        })
    }
}
