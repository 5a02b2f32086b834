//! Parked questions: what nobody could answer, who clears it up, and by when. Any part of a workshop can show them.

use leptos::prelude::*;

use crate::domain::ids::EntryId;
use crate::domain::plan_view::ACTIONS;
use crate::domain::workshop::Workshop;
use crate::ui::app::fresh;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::ui::screens::account::plan::{ActionLine, Said};
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
            focus::next(format!("#parked-{id} .field"));
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
    let edit = move |said: Said| {
        let write = |one: &mut Workshop| {
            if let Some(action) = one.parked.iter_mut().find(|action| action.id == id) {
                said.write(action);
            }
        };
        match said.typed() {
            Some(field) => desk.typed(field, write),
            None => {
                desk.change(write);
                Ok(())
            }
        }
    };
    let remove = move |()| {
        if let Some(change) = desk.change(|one| one.parked.retain(|action| action.id != id)) {
            app.tell_change(words::unparked(app.peek_locale()).to_owned(), &change);
            focus::next(".parked__add");
        }
    };
    let remove_name = Signal::derive(move || {
        let text = action.with(|one| one.as_ref().map(|one| one.text.clone()));
        words::unpark(app.locale(), &text.unwrap_or_default())
    });
    view! {
        <li class="parked__line" id=format!("parked-{id}")>
            <ActionLine
                action
                label=app.label(words::question)
                hint=app.label(words::question_hint)
                due_label=app.label(words::until)
                remove_name
                edit=Callback::new(edit)
                remove=Callback::new(remove)
            />
        </li>
    }
    .into_any()
}
