//! Parked questions: what nobody could answer, who clears it up, and by when. Any part of a workshop can show them.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::ids::{EntryId, MemberId};
use crate::domain::plan::Action;
use crate::domain::plan_view::ACTIONS;
use crate::domain::values::Date;
use crate::domain::workshop::Workshop;
use crate::ui::app::fresh;
use crate::ui::components::field::{DayField, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::remove::RemoveButton;
use crate::ui::screens::account::plan::OwnerField;
use crate::ui::screens::workshop::desk::Desk;
use crate::words::workshop::close as words;

/// The list, and the button that parks another.
pub fn parked(desk: Desk) -> AnyView {
    let app = desk.app;
    let ids = Memo::new(move |_| {
        desk.with(|one| {
            one.parked
                .iter()
                .map(|action| action.id)
                .collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        let id: EntryId = fresh();
        let done = desk.change(|workshop| {
            workshop.parked.push(ACTIONS.blank(id));
        });
        if done.is_some() {
            request_animation_frame(move || {
                page::focus(&format!("#parked-{id} .field"));
            });
        }
    };
    view! {
        <section class="parked" aria-labelledby="parked">
            <h3 id="parked">{app.t(words::parked)}</h3>
            <p class="small muted">{app.t(words::parked_hint)}</p>
            <Show when=move || ids.with(|ids| !ids.is_empty())>
                <ul class="parked__list">
                    <For each=move || ids.get() key=|id| *id let:id>
                        {line(desk, id)}
                    </For>
                </ul>
            </Show>
            <button type="button" class="button parked__add" on:click=add>
                <Icon glyph=Glyph::Add />
                {app.t(words::park)}
            </button>
        </section>
    }
    .into_any()
}

fn line(desk: Desk, id: EntryId) -> AnyView {
    let app = desk.app;
    let action = Memo::new(move |_| {
        desk.with(|one| one.parked.iter().find(|action| action.id == id).cloned())
    });
    let text = Signal::derive(move || {
        action.with(|one| {
            one.as_ref()
                .map_or_else(String::new, |one| one.text.clone())
        })
    });
    let owner = Signal::derive(move || action.with(|one| one.as_ref().and_then(|one| one.owner)));
    let due = Signal::derive(move || action.with(|one| one.as_ref().and_then(|one| one.due)));
    let write = move |text: String| desk.typed("parked", |one| slot(one, id, |it| it.text = text));
    let choose = move |owner: Option<MemberId>| {
        desk.change(|one| slot(one, id, |it| it.owner = owner));
    };
    let set_day =
        move |day: Option<Date>| desk.typed("until", |one| slot(one, id, |it| it.due = day));
    let remove = move || {
        if let Some(change) = desk.change(|one| one.parked.retain(|action| action.id != id)) {
            app.tell_change(words::unparked(app.peek_locale()).to_owned(), &change);
            app.lead_focus(".parked__add".to_owned());
        }
    };
    let name = move || words::unpark(app.locale(), &text.get());
    view! {
        <li class="parked__line" id=format!("parked-{id}")>
            <TextField
                label=app.label(words::question)
                value=text
                edit=write
                placeholder=Signal::derive(move || words::question_hint(app.locale()).to_owned())
            />
            <OwnerField value=owner choose=Callback::new(choose) />
            <DayField label=app.label(words::until) value=due edit=set_day />
            <RemoveButton name=Signal::derive(name) press=remove />
        </li>
    }
    .into_any()
}

fn slot(workshop: &mut Workshop, id: EntryId, change: impl FnOnce(&mut Action)) {
    if let Some(action) = workshop.parked.iter_mut().find(|action| action.id == id) {
        change(action);
    }
}
