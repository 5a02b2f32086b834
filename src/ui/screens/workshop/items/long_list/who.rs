//! Who could be looked at: the question who is missing, and everybody there is, by revenue.

use leptos::prelude::*;

use super::super::super::desk::Desk;
use super::set_list;
use crate::domain::account::{Account, LifeCycle, Motion, Tier};
use crate::domain::analysis::standing::Standing;
use crate::domain::command::{Adoption, AdoptionCause, Command};
use crate::domain::ids::AccountId;
use crate::domain::values::Name;
use crate::domain::workshop::{MAX_RATED, choice};
use crate::exchange::list::fold::fold_letters;
use crate::ui::app::{fresh, now};
use crate::ui::components::add_line::AddLine;
use crate::words::workshop::decide as words;
use crate::words::{account as account_words, format, rules};

/// So many are shown at once; the rest is found by name.
const SHOWN: usize = 30;

/// The question who is missing, until it is answered.
pub(super) fn missing(desk: Desk) -> AnyView {
    let app = desk.app;
    let is_new = Memo::new(move |_| {
        app.with_workspace(|here| Some(here.head().workshop(desk.id)?.has_newcomer(here)))
            .flatten()
            .unwrap_or_default()
    });
    let nobody = Memo::new(move |_| desk.with(|one| one.nobody_missing));
    let said = move || match (is_new.get(), nobody.get()) {
        (true, _) => words::missing_answered(app.locale()),
        (false, true) => words::nobody_is_missing(app.locale()),
        (false, false) => words::missing_open(app.locale()),
    };
    let is_open = move || !is_new.get() && !nobody.get();
    let say_nobody = move |event| {
        let on = event_target_checked(&event);
        desk.change(|one| one.nobody_missing = on);
    };
    let target = move |text: String| add(desk, &text, LifeCycle::Target);
    let win_back = move |text: String| add(desk, &text, LifeCycle::WinBack);
    view! {
        <div class="choosing__missing" class:choosing__missing--open=is_open>
            <h3>{app.t(words::who_is_missing)}</h3>
            <p class="small" role="status">
                {said}
            </p>
            <div class="choosing__add">
                <AddLine name=words::target_name add=words::add_target example=words::target_name take=target />
                <AddLine
                    name=words::win_back_name
                    add=words::add_win_back
                    example=words::win_back_name
                    take=win_back
                />
            </div>
            <Show when=move || !is_new.get()>
                <label class="choosing__nobody">
                    <input type="checkbox" prop:checked=move || nobody.get() on:change=say_nobody />
                    <span>{app.t(words::nobody_is_missing)}</span>
                </label>
            </Show>
        </div>
    }
    .into_any()
}

/// Adds somebody who is not in the list of accounts yet: the account, its status and its place here are one step. Who is
/// known already is only put on the list.
fn add(desk: Desk, text: &str, status: LifeCycle) -> bool {
    let app = desk.app;
    let name = match Name::new(text) {
        Ok(name) => name,
        Err(problem) => {
            app.say(rules::rejection(app.peek_locale(), &problem.into()));
            return false;
        }
    };
    let wanted = fold_letters(name.as_str());
    let known = app.peek_workspace(|here| {
        let mut accounts = here.accounts();
        let found = accounts.find(|one| fold_letters(one.name.as_str()) == wanted);
        found.map(|one| one.id)
    });
    if let Some(id) = known.flatten() {
        return set_list(desk, |list| {
            if !list.contains(&id) {
                list.push(id);
            }
        });
    }
    let mut account = Account::new(fresh(), name, now());
    account.status = status;
    let id = account.id;
    let adopt = Command::Adopt(Adoption {
        cause: AdoptionCause::Typed,
        head: None,
        model: None,
        accounts: vec![account],
        removed: Vec::new(),
        snapshots: Vec::new(),
        removed_snapshots: Vec::new(),
    });
    // It brings nothing yet, so its place is the last.
    desk.change_and(|one| one.long_list.push(id), adopt)
        .is_some()
}

/// Everybody, the largest first, each with a box.
pub(super) fn everybody(desk: Desk, listed: Memo<Vec<AccountId>>) -> AnyView {
    let app = desk.app;
    let typed = RwSignal::new(String::new());
    let all = Memo::new(move |_| {
        app.portfolio()
            .map(|portfolio| choice::all_by_revenue(&portfolio))
            .unwrap_or_default()
    });
    let found = Memo::new(move |_| {
        let wanted = typed.with(|typed| fold_letters(typed.trim()));
        let all = all.get();
        if wanted.is_empty() {
            let listed = listed.get();
            let places = all.iter().enumerate();
            let shown = places.filter(|(place, id)| *place < SHOWN || listed.contains(id));
            let shown: Vec<AccountId> = shown.map(|(_, id)| *id).collect();
            return (all.len() - shown.len(), shown);
        }
        let is_called = |id: &AccountId| {
            let name = app.with_workspace(|here| {
                here.account(*id)
                    .is_some_and(|one| fold_letters(one.name.as_str()).contains(&wanted))
            });
            name.unwrap_or_default()
        };
        let called: Vec<AccountId> = all.into_iter().filter(is_called).collect();
        let shown = called.iter().take(SHOWN).copied().collect::<Vec<_>>();
        (called.len() - shown.len(), shown)
    });
    let ids = move || found.with(|(_, ids)| ids.clone());
    let more = move || {
        let count = found.with(|(more, _)| *more);
        (count > 0).then(|| words::more(app.locale(), count))
    };
    let nobody = move || {
        let nobody = found.with(|(_, ids)| ids.is_empty());
        let text = typed.get();
        (nobody && !text.trim().is_empty()).then(|| words::nobody_found(app.locale(), text.trim()))
    };
    view! {
        <div class="choosing__all">
            <input
                type="search"
                class="field choosing__search"
                autocomplete="off"
                aria-label=app.t(words::search)
                placeholder=app.t(words::search)
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <ul class="choosing__list">
                <For each=ids key=|id| *id let:id>
                    {line(desk, listed, id)}
                </For>
            </ul>
            <p class="muted small" role="status">
                {more}
                {nobody}
            </p>
        </div>
    }
    .into_any()
}

fn line(desk: Desk, listed: Memo<Vec<AccountId>>, id: AccountId) -> AnyView {
    let app = desk.app;
    let account = desk.account(id);
    let is_listed = Memo::new(move |_| listed.with(|listed| listed.contains(&id)));
    let tick = move |event| {
        let on = event_target_checked(&event);
        set_list(desk, |list| match on {
            true if !list.contains(&id) => list.push(id),
            true => {}
            false => list.retain(|one| *one != id),
        });
    };
    let is_full = move || !is_listed.get() && listed.with(|listed| listed.len() >= MAX_RATED);
    let revenue = move || {
        let amount = app.portfolio()?.line(id)?.own.revenue?;
        Some(format::money(app.locale(), app.currency(), amount))
    };
    let tags = move || {
        let locale = app.locale();
        let account = account.get()?;
        let mut tags: Vec<&str> = Vec::new();
        let tier = account.tier();
        if tier != Tier::Undecided {
            tags.push(account_words::tier(locale, tier));
        }
        if account.status.motion() != Motion::GrowAndKeep {
            tags.push(account_words::life_cycle(locale, account.status));
        }
        let is_out = app
            .portfolio()
            .and_then(|all| Some(all.line(id)?.standing == Standing::KnockedOut));
        if is_out == Some(true) {
            tags.push(words::out_tag(locale));
        }
        (!tags.is_empty()).then(|| tags.join(" · "))
    };
    view! {
        <li class="choosing__line">
            <label>
                <input type="checkbox" prop:checked=move || is_listed.get() disabled=is_full on:change=tick />
                <span class="choosing__name">{move || desk.name(id)}</span>
                <span class="choosing__tags">{tags}</span>
                <span class="choosing__revenue">{revenue}</span>
            </label>
        </li>
    }
    .into_any()
}
