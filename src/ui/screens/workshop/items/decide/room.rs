//! What was decided, as the room sees it.

use leptos::prelude::*;

use super::super::super::desk::Desk;
use super::{accounts, effect, tier};
use crate::domain::account::Tier;
use crate::domain::ids::AccountId;
use crate::ui::components::mark::KeyMark;
use crate::words::account as account_words;
use crate::words::workshop::decide as words;

/// What the room sees: who is key and why, the others with what they are, and what the choice does.
pub fn screen(desk: Desk) -> AnyView {
    let app = desk.app;
    let ids = accounts(desk);
    let effect = effect::of(desk, None);
    let sentences = move || effect.with(|effect| words::sentences(app.locale(), effect));
    view! {
        <section class="decided-room">
            <h2 class="decided-room__asked">{app.t(words::who_is_key)}</h2>
            <ol class="decided-room__list">
                <For each=move || ids.get() key=|id| *id let:id>
                    {line(desk, id)}
                </For>
            </ol>
            <p class="decided-room__effect">{move || sentences()[0].clone()}</p>
        </section>
    }
    .into_any()
}

fn line(desk: Desk, id: AccountId) -> AnyView {
    let app = desk.app;
    let now = tier(desk, id);
    let is_key = Signal::derive(move || now.get() == Tier::Key);
    let said = move || {
        let is_open = !desk.with(|one| one.has_decided(id)) && now.get() == Tier::Undecided;
        match is_open {
            true => words::open(app.locale()),
            false => account_words::tier(app.locale(), now.get()),
        }
    };
    let why = move || {
        let last = app.with_workspace(|here| here.account(id)?.decisions.last().cloned());
        last.flatten().map(|last| last.reason)
    };
    view! {
        <li class="decided-room__one" class:decided-room__one--key=move || is_key.get()>
            <KeyMark key=is_key />
            <span class="decided-room__name">{move || desk.name(id)}</span>
            <span class="decided-room__tier">{said}</span>
            <Show when=move || is_key.get()>
                <span class="decided-room__why">{why}</span>
            </Show>
        </li>
    }
    .into_any()
}
