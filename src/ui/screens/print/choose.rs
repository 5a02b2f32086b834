//! What of a plan stands on the page for the customer, entry by entry. This browser remembers it.

use leptos::prelude::*;

use crate::domain::command::EntryKind;
use crate::domain::ids::{AccountId, WorkspaceId};
use crate::domain::plan_sheet::{Candidate, Choice, candidates, is_ours_at_first, plan_of};
use crate::ui::app::App;
use crate::words::plan_sheet as words;

fn workspace(app: App) -> Option<WorkspaceId> {
    app.peek_workspace(|workspace| workspace.head().id)
}

/// What was chosen before.
pub(super) fn kept(app: App) -> Choice {
    let kept = workspace(app)
        .and_then(|id| app.with_keeper(|keeper| Some(keeper.preferences.customer_pages(id))));
    kept.unwrap_or_default()
}

fn turn(app: App, choice: RwSignal<Choice>, candidate: &Candidate) {
    choice.update(|choice| choice.turn(candidate.id));
    if let Some(id) = workspace(app) {
        choice.with_untracked(|choice| {
            app.with_keeper(|keeper| keeper.preferences.set_customer_pages(id, choice).ok())
        });
    }
}

/// The entries with their boxes. It stands open where objectives or actions wait for a decision.
pub(super) fn chooser(app: App, id: AccountId, choice: RwSignal<Choice>) -> AnyView {
    let offered = Memo::new(move |_| {
        let offered = app.with_workspace(|workspace| {
            let account = workspace.account(id)?;
            plan_of(account).map(candidates)
        });
        offered.flatten().unwrap_or_default()
    });
    let waits = offered.with_untracked(|offered| {
        let mut ours = offered.iter().filter(|one| is_ours_at_first(one.kind));
        let shown =
            |one: &Candidate| choice.with_untracked(|choice| choice.shows(one.kind, one.id));
        let first = ours.next();
        first.is_some_and(|first| !shown(first)) && !ours.any(shown)
    });
    let groups = move || {
        let kinds = [
            EntryKind::Goal,
            EntryKind::Objective,
            EntryKind::Solution,
            EntryKind::Action,
        ];
        let groups = kinds.map(|kind| {
            let offered = offered.get().into_iter().filter(|one| one.kind == kind);
            let boxes: Vec<AnyView> = offered.map(|one| tick(app, choice, one)).collect();
            (!boxes.is_empty()).then(|| {
                view! {
                    <fieldset class="plan-print__group">
                        <legend>{words::heading(app.locale(), kind)}</legend>
                        {boxes}
                    </fieldset>
                }
            })
        });
        groups.into_iter().collect::<Vec<_>>()
    };
    view! {
        <Show when=move || offered.with(|offered| !offered.is_empty())>
            <details class="plan-print__choose" open=waits>
                <summary>{app.t(words::choose)}</summary>
                <p class="small muted">{app.t(words::choose_hint)}</p>
                {groups}
            </details>
        </Show>
    }
    .into_any()
}

fn tick(app: App, choice: RwSignal<Choice>, candidate: Candidate) -> AnyView {
    let (kind, id, text) = (candidate.kind, candidate.id, candidate.text.clone());
    let shown = move || choice.with(|choice| choice.shows(kind, id));
    view! {
        <label class="plan-print__tick">
            <input
                type="checkbox"
                prop:checked=shown
                on:change=move |_| turn(app, choice, &candidate)
            />
            <span>{text}</span>
        </label>
    }
    .into_any()
}
