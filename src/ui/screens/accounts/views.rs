//! Views of the list: those that the program brings, and those that somebody has saved under a name. A saved
//! view belongs to the workspace: it is undone, merged and exported like anything else.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::change::Change;
use crate::domain::command::{Command, HeadEdit};
use crate::domain::ids::ViewId;
use crate::domain::values::Name;
use crate::domain::view::SavedView;
use crate::session::listing::{Chosen, Own};
use crate::ui::app::{App, fresh};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::remove::RemoveButton;
use crate::ui::focus;
use crate::words::{Locale, rules, shell, views as words};

use super::sheet::{Sheet, Sheets};

/// The button that opens the menu; it says which view was chosen, and whether it has been changed since.
#[component]
pub fn ViewButton() -> impl IntoView {
    let app = App::use_it();
    let sheets = Sheets::use_it();
    let head = app.head();
    let name = move || {
        let locale = app.locale();
        let head = head.get()?;
        app.listing().with(|listing| {
            let name = match listing.chosen {
                Chosen::Own(own) => words::own(locale, own).to_owned(),
                Chosen::Saved(id) => match head.view(id) {
                    Some(view) => view.name.to_string(),
                    None => words::own(locale, Own::All).to_owned(),
                },
            };
            Some(if listing.is_changed(&head) {
                words::view_changed(locale, &name)
            } else {
                words::view_button(locale, &name)
            })
        })
    };
    view! {
        <button
            type="button"
            class="chip accounts__view"
            aria-haspopup="dialog"
            on:click=move |_| sheets.show(Sheet::Views)
        >
            <span>{name}</span>
            <Icon glyph=Glyph::Down />
        </button>
    }
}

/// The views, and a field for a new one.
#[component]
pub fn Views() -> impl IntoView {
    let app = App::use_it();
    let sheets = Sheets::use_it();
    let head = app.head();
    let saved = Memo::new(move |_| {
        let head = head.get();
        let views = head.iter().flat_map(|head| &head.views);
        views
            .map(|view| (view.id, view.name.to_string()))
            .collect::<Vec<_>>()
    });
    let own = move || {
        let rows = Own::ALL.into_iter();
        rows.map(|own| {
            let word = words::own(app.locale(), own).to_owned();
            view! { <li>{choice(app, sheets, Chosen::Own(own), word)}</li> }
        })
        .collect_view()
    };
    let renaming = RwSignal::new(None::<ViewId>);
    view! {
        <ul class="sheet__list" aria-label=app.t(words::own_views)>
            {own}
        </ul>
        <h3>{app.t(words::saved_views)}</h3>
        <Show when=move || saved.with(Vec::is_empty)>
            <p class="small muted">{app.t(words::no_views)}</p>
        </Show>
        <ul class="sheet__list" aria-label=app.t(words::saved_views)>
            <For each=move || saved.get() key=Clone::clone let:row>
                {saved_row(app, sheets, renaming, row.0, row.1)}
            </For>
        </ul>
        {move || overwrite(app)}
        {name_form(
            app,
            words::new_view,
            words::save_view,
            String::new(),
            move |name| keep_new(app, name),
        )}
    }
}

/// The button of a view, which is chosen by it.
fn choice(app: App, sheets: Sheets, chosen: Chosen, name: String) -> AnyView {
    let is_chosen = move || {
        let is = app.listing().with(|listing| listing.chosen == chosen);
        is.then_some("true")
    };
    let press = move |_| {
        let arrangement = app.peek_workspace(|workspace| chosen.arrangement(workspace.head()));
        if let Some(Some(arrangement)) = arrangement {
            app.listing().update(|listing| {
                listing.chosen = chosen;
                listing.arrange(&arrangement);
                listing.settle();
            });
        }
        sheets.open.set(false);
    };
    view! {
        <button type="button" class="sheet__view" aria-current=is_chosen on:click=press>
            <Icon glyph=Glyph::Check />
            <span>{name}</span>
        </button>
    }
    .into_any()
}

fn saved_row(
    app: App,
    sheets: Sheets,
    renaming: RwSignal<Option<ViewId>>,
    id: ViewId,
    name: String,
) -> AnyView {
    let (called, old) = (StoredValue::new(name.clone()), name.clone());
    let rename = move || words::rename(app.locale(), &called.get_value());
    let delete = move || words::delete(app.locale(), &called.get_value());
    let form = move || {
        let is_open = renaming.get() == Some(id);
        is_open.then(|| {
            let keep = move |name: Name| {
                let view = app.peek_workspace(|workspace| workspace.head().view(id).cloned());
                let Some(Some(view)) = view else {
                    return Ok(());
                };
                put(app, SavedView { name, ..view })?;
                renaming.set(None);
                focus::next(button("rename", id));
                Ok(())
            };
            name_form(app, words::new_name, shell::save, called.get_value(), keep)
        })
    };
    let remove = move || {
        let next = neighbour(app, id);
        let done = app.dispatch(Command::EditHead(HeadEdit::RemoveView(id)));
        if let Some(change) = done {
            app.tell_change(words::deleted(app.peek_locale(), &old), &change);
            focus::next(match next {
                Some(next) => button("delete", next),
                None => ".sheet > .sheet__name input".to_owned(),
            });
        }
    };
    view! {
        <li>
            {choice(app, sheets, Chosen::Saved(id), name)}
            <button
                id=format!("view-rename-{id}")
                type="button"
                class="button button--bare button--square button--small"
                aria-label=rename
                title=rename
                aria-expanded=move || (renaming.get() == Some(id)).to_string()
                on:click=move |_| {
                    renaming
                        .update(|open| *open = if *open == Some(id) { None } else { Some(id) });
                }
            >
                <Icon glyph=Glyph::Pencil />
            </button>
            <RemoveButton name=Signal::derive(delete) small=true id=format!("view-delete-{id}") press=remove />
            {form}
        </li>
    }
    .into_any()
}

/// The button of a view that does something with it.
fn button(what: &str, id: ViewId) -> String {
    format!("#view-{what}-{id}")
}

/// The view below a view, or else the one above.
fn neighbour(app: App, id: ViewId) -> Option<ViewId> {
    app.peek_workspace(|workspace| {
        let views = &workspace.head().views;
        let place = views.iter().position(|view| view.id == id)?;
        let next = views
            .get(place + 1)
            .or_else(|| views.get(place.checked_sub(1)?));
        next.map(|view| view.id)
    })
    .flatten()
}

/// Keeps what has been changed in the saved view that was chosen.
fn overwrite(app: App) -> Option<AnyView> {
    let locale = app.locale();
    let head = app.head().get()?;
    let view = app.listing().with(|listing| match listing.chosen {
        Chosen::Saved(id) if listing.is_changed(&head) => head.view(id).cloned(),
        _ => None,
    })?;
    let word = words::overwrite(locale, view.name.as_str());
    let press = move |_| {
        let arrangement = app
            .listing()
            .with_untracked(|listing| listing.arrangement());
        let view = SavedView {
            arrangement,
            ..view.clone()
        };
        let name = view.name.to_string();
        if let Ok(change) = put(app, view) {
            app.tell_change(words::saved(app.peek_locale(), &name), &change);
        }
    };
    Some(
        view! {
            <button type="button" class="button button--small" on:click=press>
                {word}
            </button>
        }
        .into_any(),
    )
}

fn put(app: App, view: SavedView) -> Result<Change, String> {
    let command = Command::EditHead(HeadEdit::PutView(view));
    app.try_dispatch(command)
        .map_err(|rejection| rules::rejection(app.peek_locale(), &rejection))
}

fn keep_new(app: App, name: Name) -> Result<(), String> {
    let id: ViewId = fresh();
    let arrangement = app
        .listing()
        .with_untracked(|listing| listing.arrangement());
    let said = words::saved(app.peek_locale(), name.as_str());
    let view = SavedView {
        id,
        name,
        arrangement,
    };
    let change = put(app, view)?;
    app.listing()
        .update(|listing| listing.chosen = Chosen::Saved(id));
    app.tell_change(said, &change);
    Ok(())
}

/// A field for a name, with a button that keeps it. A name that is there already is ready to be written over.
fn name_form(
    app: App,
    label: fn(Locale) -> &'static str,
    button: fn(Locale) -> &'static str,
    before: String,
    keep: impl Fn(Name) -> Result<(), String> + 'static,
) -> AnyView {
    let node = NodeRef::<html::Input>::new();
    let is_renamed = !before.is_empty();
    Effect::new(move |_| {
        if let Some(input) = node.get().filter(|_| is_renamed) {
            // Once the name stands in it.
            request_animation_frame(move || {
                let _ = input.focus();
                input.select();
            });
        }
    });
    let text = RwSignal::new(before);
    let problem = RwSignal::new(None::<String>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let name = Name::new(&text.get_untracked())
            .map_err(|problem| rules::rejection(app.peek_locale(), &problem.into()));
        match name.and_then(&keep) {
            Ok(()) => {
                let _ = text.try_set(String::new());
            }
            Err(message) => problem.set(Some(message)),
        }
    };
    view! {
        <form class="sheet__name" on:submit=submit>
            <label class="labelled">
                <span class="labelled__label">{app.t(label)}</span>
                <input
                    class="field"
                    node_ref=node
                    type="text"
                    autocomplete="off"
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=move || text.get()
                    on:input=move |event| {
                        text.set(event_target_value(&event));
                        problem.set(None);
                    }
                />
                {move || {
                    problem
                        .get()
                        .map(|text| view! { <span class="labelled__problem" role="alert">{text}</span> })
                }}
            </label>
            <button type="submit" class="button">
                {app.t(button)}
            </button>
        </form>
    }
    .into_any()
}
