//! Where our offerings stand with this customer: the state, what it is worth a year, and who supplies it today. The
//! offerings themselves are named on the page of the portfolio.

use leptos::prelude::*;

use super::here::Here;
use crate::domain::command::AccountEdit;
use crate::domain::ids::OfferingId;
use crate::domain::white_space::{Offering, Space, tally};
use crate::ui::components::field::{MoneyField, TextField};
use crate::ui::components::space_choice::SpaceChoice;
use crate::words::white_space as words;
use crate::words::{Locale, format};

/// The section; nothing as long as no offering is named.
#[component]
pub fn WhiteSpaceSection(here: Here) -> impl IntoView {
    let app = here.app;
    let offerings = Memo::new(move |_| {
        let named = app.with_workspace(|workspace| workspace.head().offerings.clone());
        named.unwrap_or_default()
    });
    let has_some = Memo::new(move |_| !offerings.with(Vec::is_empty));
    let finding = move || {
        let tally = here.read_now(|account, _| offerings.with(|all| tally(account, all)));
        let to_win = format::money(app.locale(), app.currency(), tally.to_win);
        words::finding(app.locale(), &tally, &to_win, None)
    };
    let rows = move || offerings.get();
    view! {
        <Show when=move || has_some.get()>
            <section class="section" aria-labelledby="account-white-space">
                <div class="section__head">
                    <h2 id="account-white-space">{app.t(words::heading)}</h2>
                </div>
                <p class="small muted">{finding}</p>
                // Each field has a label of its own.
                <div class="white-space__line white-space__heads" aria-hidden="true">
                    <span>{app.t(words::offering)}</span>
                    <span>{app.t(words::state)}</span>
                    <span>{app.t(words::value)}</span>
                    <span>{app.t(words::note)}</span>
                </div>
                <ul class="white-space__list">
                    <For each=rows key=|one| (one.id, one.name.clone()) let:offering>
                        <Line here offering />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One offering.
#[component]
fn Line(here: Here, offering: Offering) -> impl IntoView {
    let app = here.app;
    let of: OfferingId = offering.id;
    let name = offering.name.to_string();
    let space = here.read(move |account| account.white_space.get(&of).cloned());
    let label = move |what: fn(Locale) -> &'static str| {
        let name = name.clone();
        Signal::derive(move || words::of(what(app.locale()), &name))
    };
    // What is not known has neither amount nor note.
    let change = move |change: &dyn Fn(&mut Space)| {
        let Some(mut after) = space.get_untracked() else {
            return Ok(());
        };
        change(&mut after);
        here.edit(AccountEdit::Space(of, Some(after)))
    };
    let is_known = Memo::new(move |_| space.with(Option::is_some));
    let value =
        Signal::derive(move || space.with(|space| space.as_ref().and_then(|space| space.value)));
    let note = Memo::new(move |_| {
        space.with(|space| {
            space
                .as_ref()
                .map_or_else(String::new, |space| space.note.clone())
        })
    });
    let (state_label, value_label, note_label) =
        (label(words::state), label(words::value), label(words::note));
    view! {
        <li class="white-space__line">
            <span class="white-space__name">{offering.name.to_string()}</span>
            <SpaceChoice label=state_label id=here.id offering=of space />
            <Show when=move || is_known.get()>
                <MoneyField
                    label=value_label
                    value
                    edit=move |amount| change(&|space| space.value = amount)
                />
                <TextField
                    label=note_label
                    value=note
                    placeholder=app.label(words::note)
                    edit=move |text: String| change(&|space| space.note.clone_from(&text))
                />
            </Show>
        </li>
    }
}
