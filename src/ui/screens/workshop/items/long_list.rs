//! Who is looked at, also who is not yet or no longer a customer.

mod who;

use leptos::prelude::*;

use super::super::desk::Desk;
use crate::domain::ids::AccountId;
use crate::domain::workshop::choice::{self, Out, Proposal};
use crate::ui::components::mark::KeyMark;
use crate::words::criteria::name_of;
use crate::words::workshop::decide as words;

/// What the facilitator works with.
pub fn table(desk: Desk) -> AnyView {
    let app = desk.app;
    let listed = Memo::new(move |_| desk.with(|one| one.long_list.clone()));
    let said = move || words::chosen(app.locale(), listed.with(Vec::len));
    view! {
        <section class="choosing" aria-labelledby="long-list">
            <h2 id="long-list">{app.t(words::who)}</h2>
            {who::missing(desk)}
            <p class="choosing__count" role="status">
                {said}
            </p>
            {proposed(desk, listed)}
            {who::everybody(desk, listed)}
        </section>
    }
    .into_any()
}

/// Puts accounts on the list, or takes one from it; the largest come first.
fn set_list(desk: Desk, change: impl FnOnce(&mut Vec<AccountId>)) -> bool {
    let portfolio = desk.app.peek_portfolio();
    let done = desk.change(|one| {
        change(&mut one.long_list);
        if let Some(portfolio) = portfolio {
            one.long_list = choice::by_revenue(&portfolio, &one.long_list);
        }
        let list = &one.long_list;
        one.short_list.retain(|id| list.contains(id));
    });
    done.is_some()
}

/// The proposal, and who is left out of it and why.
fn proposed(desk: Desk, listed: Memo<Vec<AccountId>>) -> AnyView {
    let app = desk.app;
    let head = app.head();
    let proposal = Memo::new(move |_| {
        let portfolio = app.portfolio();
        head.with(|head| Some(choice::proposal(&*portfolio?, &head.as_ref()?.settings)))
            .unwrap_or_default()
    });
    let open = Memo::new(move |_| {
        let listed = listed.get();
        let names = proposal.with(|one| one.names.clone());
        let open = names.into_iter().filter(|id| !listed.contains(id));
        open.collect::<Vec<_>>()
    });
    let take = move |_| {
        let open = open.get_untracked();
        set_list(desk, |list| list.extend(open));
    };
    let verb = move || {
        let (locale, count) = (app.locale(), open.with(Vec::len));
        match listed.with(Vec::is_empty) {
            true => words::take_proposal(locale, count),
            false => words::add_proposal(locale, count),
        }
    };
    let clear = move |_| {
        set_list(desk, Vec::clear);
    };
    let first = move || listed.with(Vec::is_empty);
    view! {
        <div class="choosing__proposal">
            <div class="choosing__buttons">
                <Show when=move || open.with(|open| !open.is_empty())>
                    <button type="button" class="button" class:button--primary=first on:click=take>
                        {verb}
                    </button>
                </Show>
                <Show when=move || !first()>
                    <button type="button" class="link small" on:click=clear>
                        {app.t(words::clear)}
                    </button>
                </Show>
            </div>
            <p class="muted small">{app.t(words::proposal_hint)}</p>
            {move || {
                left_out(desk, &proposal.get()).map(|said| view! { <p class="note small">{said}</p> })
            }}
        </div>
    }
    .into_any()
}

/// Who is left out of the proposal, with the reason.
fn left_out(desk: Desk, proposal: &Proposal) -> Option<String> {
    let locale = desk.app.locale();
    let told = proposal.out.iter().map(|(id, why)| {
        let name = desk.name(*id);
        match why {
            Out::Declined => words::declined(locale, &name),
            Out::KnockedOut(by) if by.is_empty() => words::knocked_out_bare(locale, &name),
            Out::KnockedOut(by) => {
                let by: Vec<String> = by.iter().map(|one| name_of(locale, one)).collect();
                words::knocked_out(locale, &name, &by.join(", "))
            }
        }
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("{} {}.", words::left_out(locale), told.join(", ")))
}

/// What the room sees: the names, large, in columns.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let ids = move || desk.with(|one| one.long_list.clone());
    let count = Memo::new(move |_| desk.with(|one| one.long_list.len()));
    let row = move |id: AccountId| {
        let account = desk.account(id);
        let is_key = Signal::derive(move || {
            account.with(|one| one.as_ref().is_some_and(|one| one.is_key()))
        });
        view! {
            <li>
                <KeyMark key=is_key />
                <span>{move || desk.name(id)}</span>
            </li>
        }
    };
    view! {
        <section class="chosen-room">
            <h2 class="chosen-room__asked">{app.t(words::who_is_missing)}</h2>
            <ul class="chosen-room__names" class:chosen-room__names--many=move || { count.get() > 12 }>
                <For each=ids key=|id| *id let:id>
                    {row(id)}
                </For>
            </ul>
            <p class="chosen-room__said">
                {move || match count.get() {
                    0 => words::nobody_listed(app.locale()).to_owned(),
                    count => words::chosen(app.locale(), count),
                }}
            </p>
        </section>
    }
    .into_any()
}
