//! How the name of the customer was used: when, for what, with whom, and what came of it.

use leptos::prelude::*;

use super::super::here::Here;
use super::{put, without};
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::EntryId;
use crate::domain::references::{NameUse, ReferenceEdit, Usage};
use crate::ui::app::fresh;
use crate::ui::components::field::{ChoiceField, DayField, Edited, TextField, text_of};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::remove::RemoveButton;
use crate::ui::focus;
use crate::words::references as words;

#[component]
pub(super) fn Uses(here: Here) -> impl IntoView {
    let app = here.app;
    // What was written down last stands first.
    let ids = here.read(|account| {
        let all = account.reference.uses.iter().rev();
        all.map(|one| one.id).collect::<Vec<EntryId>>()
    });
    let nothing = Memo::new(move |_| ids.with(Vec::is_empty));
    let settle = move || {
        let unsettled = here.read_now(|account, today| {
            let all = account.reference.unsettled(today);
            (all.len(), all.iter().any(|one| one.usage.is_public()))
        });
        let said = match unsettled {
            (0, _) => return None,
            (_, true) => words::settle_public,
            (_, false) => words::settle_call,
        };
        Some(view! { <p class="note note--risk">{said(app.locale())}</p> })
    };
    let buttons = Usage::ALL.map(|usage| {
        view! {
            <button type="button" class="button button--small" on:click=move |_| add(here, usage)>
                <Icon glyph=Glyph::Add />
                {move || words::usage(app.locale(), usage)}
            </button>
        }
    });
    view! {
        <h3>{app.t(words::uses)}</h3>
        <Show when=move || nothing.get()>
            <p class="small muted">{app.t(words::no_uses)}</p>
        </Show>
        <div role="status">{settle}</div>
        <ul class="reference__uses">
            <For each=move || ids.get() key=|id| *id let:id>
                <Line here id />
            </For>
        </ul>
        <div class="care__add" role="group" aria-label=app.t(words::add_use)>
            {buttons.into_iter().collect_view()}
        </div>
    }
}

/// Writes a use of today down.
fn add(here: Here, usage: Usage) {
    let id: EntryId = fresh();
    put(
        here,
        ReferenceEdit::PutUse(NameUse {
            id,
            usage,
            day: here.app.peek_today(),
            text: String::new(),
            audience: String::new(),
            outcome: String::new(),
        }),
    );
    focus::next(format!("#use-{id} input[type='text']"));
}

#[component]
fn Line(here: Here, id: EntryId) -> impl IntoView {
    let app = here.app;
    let one = here.read(move |account| {
        let mut all = account.reference.uses.iter();
        all.find(|one| one.id == id).cloned()
    });
    let is_allowed = here.read(move |account| {
        let mut all = account.reference.uses.iter();
        let one = all.find(|one| one.id == id);
        one.is_none_or(|one| account.reference.was_allowed(one))
    });
    let text = move |read: fn(&NameUse) -> &String| text_of(one, read);
    let change = move |change: &dyn Fn(&mut NameUse)| -> Edited {
        let Some(mut one) = one.get_untracked() else {
            return Ok(());
        };
        change(&mut one);
        here.edit(AccountEdit::Reference(ReferenceEdit::PutUse(one)))
    };
    let name = move || {
        let usage = one.with(|one| one.as_ref().map_or(Usage::Logo, |one| one.usage));
        words::usage(app.locale(), usage)
    };
    let options = Signal::derive(move || {
        let all = Usage::ALL.into_iter().zip(0_u8..);
        all.map(|(one, place)| (place, words::usage(app.locale(), one).to_owned()))
            .collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        let usage = one.with(|one| Some(one.as_ref()?.usage));
        let mut all = Usage::ALL.into_iter().zip(0_u8..);
        let mine = all.find(|(one, _)| Some(*one) == usage);
        mine.map_or(0, |(_, place)| place)
    });
    let choose = move |place: u8| {
        if let Some(usage) = Usage::ALL.get(usize::from(place)).copied() {
            drop(change(&|one| one.usage = usage));
        }
    };
    let remove = move || {
        let edit = AccountEdit::Reference(ReferenceEdit::RemoveUse(id));
        app.dispatch_and_tell(Command::edit(here.id, edit));
    };
    let remove_name = move || words::remove_use(app.locale(), name());
    view! {
        <li id=format!("use-{id}") class="reference__use">
            <div class="reference__use-head" role="group" aria-label=name>
                <ChoiceField label=here.label(words::usage_field) options value=place choose />
                <DayField
                    label=here.label(words::use_day)
                    value=Signal::derive(move || one.with(|one| Some(one.as_ref()?.day)))
                    edit=move |day| match day {
                        Some(day) => change(&|one| one.day = day),
                        // The one that there was counts on: it can't be left out.
                        None => Err(words::day_needed(app.peek_locale()).to_owned()),
                    }
                />
                <Show when=move || !is_allowed.get()>{without(here)}</Show>
                <RemoveButton name=Signal::derive(remove_name) small=true press=remove />
            </div>
            <div class="reference__use-texts" role="group" aria-label=name>
                <TextField
                    label=here.label(words::use_text)
                    label_shown=true
                    value=text(|one| &one.text)
                    edit=move |text: String| change(&|one| one.text.clone_from(&text))
                />
                <TextField
                    label=here.label(words::audience)
                    label_shown=true
                    value=text(|one| &one.audience)
                    edit=move |text: String| change(&|one| one.audience.clone_from(&text))
                />
                <TextField
                    label=here.label(words::outcome)
                    label_shown=true
                    value=text(|one| &one.outcome)
                    edit=move |text: String| change(&|one| one.outcome.clone_from(&text))
                />
            </div>
        </li>
    }
}
