//! Who is key, and why; what that does to dependence and mix.

mod effect;
mod others;
mod room;
mod row;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::account::{Decision, Tier};
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::{AccountId, DecisionId};
use crate::domain::portfolio::Portfolio;
use crate::domain::workshop::{Decided, choice};
use crate::ui::app::{fresh, now};
use crate::words::workshop::decide as words;

pub use room::screen;

/// What is marked, and not decided yet.
type Thought = RwSignal<BTreeMap<AccountId, Tier>>;

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let thought: Thought = RwSignal::new(BTreeMap::new());
    let ids = accounts(desk);
    let by = Memo::new(move |_| desk.with(|one| one.deciders()));
    let decided_by = move || {
        by.with(|by| match by.as_str() {
            "" => words::decided_by_nobody(app.locale()).to_owned(),
            by => words::decided_by(app.locale(), by),
        })
    };
    view! {
        <section class="deciding" aria-labelledby="deciding">
            <h2 id="deciding">{app.t(words::who_is_key)}</h2>
            <Show
                when=move || ids.with(|ids| !ids.is_empty())
                fallback=move || view! { <p class="finding">{app.t(words::nobody_to_decide)}</p> }
            >
                <div class="deciding__parts">
                    <div class="deciding__accounts">
                        <ol class="deciding__list">
                            <For each=move || ids.get() key=|id| *id let:id>
                                {row::row(desk, id, thought)}
                            </For>
                        </ol>
                        {others::others(desk, ids, thought)}
                        <p class="muted small">{decided_by}</p>
                    </div>
                    {effect::beside(desk, thought)}
                </div>
            </Show>
        </section>
    }
    .into_any()
}

/// The portfolio that the group decides by, tracked: the ratings of the group are in the accounts by then.
fn portfolio(desk: Desk) -> Option<Arc<Portfolio>> {
    desk.app.portfolio()
}

/// Whom it is decided about, in the order of the ranking.
fn accounts(desk: Desk) -> Memo<Vec<AccountId>> {
    Memo::new(move |_| {
        let portfolio = portfolio(desk);
        desk.with(|one| Some(choice::decided_about(one, &*portfolio?)))
            .unwrap_or_default()
    })
}

/// The tier of an account now, tracked.
fn tier(desk: Desk, id: AccountId) -> Memo<Tier> {
    let account = desk.account(id);
    Memo::new(move |_| account.with(|one| one.as_ref().map_or(Tier::Undecided, |one| one.tier())))
}

/// Decides about accounts, all with the same reason, and notes it in the workshop: one step. Who has the tier already
/// keeps the decision that gave it; that is noted, too.
fn decide(desk: Desk, ids: &[AccountId], to: Tier, reason: &str) -> bool {
    let app = desk.app;
    let id: DecisionId = fresh();
    let (confirmed, changed): (Vec<Decided>, Vec<AccountId>) = app
        .peek_workspace(|here| {
            let (mut confirmed, mut changed) = (Vec::new(), Vec::new());
            for account in ids.iter().filter_map(|id| here.account(*id)) {
                match account.decisions.last().filter(|last| last.to == to) {
                    Some(last) => confirmed.push(Decided {
                        id: last.id,
                        account: account.id,
                    }),
                    None => changed.push(account.id),
                }
            }
            (confirmed, changed)
        })
        .unwrap_or_default();
    let order = app
        .peek_portfolio()
        .map(|portfolio| desk.peek(|one| choice::decided_about(one, &portfolio)))
        .unwrap_or_default();
    let rank = |id: AccountId| {
        let place = order.iter().position(|one| *one == id);
        place.unwrap_or(usize::MAX)
    };
    let note = |one: &mut crate::domain::workshop::Workshop| {
        let new = changed.iter().map(|account| Decided {
            id,
            account: *account,
        });
        for decided in new.chain(confirmed.iter().cloned()) {
            let is_noted = |known: &Decided| *known == decided;
            if !one.decisions.iter().any(is_noted) {
                one.note_decision(decided, rank);
            }
        }
    };
    if changed.is_empty() {
        return desk.change(note).is_some();
    }
    let decision = Decision {
        id,
        from: Tier::Undecided,
        to,
        reason: reason.to_owned(),
        by: desk.peek(|one| one.deciders()),
        at: now(),
        basis: None,
    };
    let then = Command::EditAccounts {
        ids: changed.clone(),
        edit: AccountEdit::Decide(decision),
    };
    desk.change_and(note, then).is_some()
}
