//! The parts that all lists of a plan share: the list with its heading, hint and add button, the text of an
//! entry, and the menu that moves and removes it.

use leptos::ev;
use leptos::prelude::*;

use super::handle::{Listed, PlanHandle, Row};
use crate::domain::command::EntryKind;
use crate::domain::ids::EntryId;
use crate::domain::plan_view::{List, Side};
use crate::ui::app::App;
use crate::ui::components::field::{Edited, Lines, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::focus;
use crate::ui::keyboard;
use crate::ui::mounted::while_mounted;
use crate::words::{plan as words, plan_depth, plan_screen, shell};

/// A list with its heading, what to write while it is empty, and the button that adds.
#[component]
pub fn EntryList<T: Listed>(
    /// The plan.
    plan: PlanHandle,
    /// Which list.
    list: List<T>,
    /// Shows one entry, as a list item.
    item: fn(Row<T>) -> AnyView,
    /// A further class.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let app = App::use_it();
    let ids = plan.ids(list);
    let items = move || {
        view! {
            <ul class="plan-list__items">
                <For each=move || ids.get() key=|id| *id let:id>
                    {item(Row::new(plan, list, id))}
                </For>
            </ul>
        }
    };
    view! {
        <div class=format!("plan-list {class}") data-list=format!("{:?}", list.kind)>
            <h3>{move || words::entries(app.locale(), list.kind)}</h3>
            <Show when=move || ids.with(|ids| !ids.is_empty()) fallback=move || view! { <Hint plan list /> }>
                {items()}
            </Show>
            <AddEntry plan list />
        </div>
    }
}

/// What to write into a list that is still empty.
#[component]
pub fn Hint<T: 'static>(
    /// The plan.
    plan: PlanHandle,
    /// Which list.
    list: List<T>,
) -> impl IntoView {
    let app = App::use_it();
    let example = example(plan, list.kind);
    view! {
        <p class="plan-list__hint">
            {move || words::empty_hint(app.locale(), list.kind)} " " {move || example.get()}
        </p>
    }
}

/// What could stand in a list, where the kind of the plan gives an example.
fn example(plan: PlanHandle, list: EntryKind) -> Signal<String> {
    let kind = Memo::new(move |_| plan.read(|plan| plan.kind).unwrap_or_default());
    Signal::derive(move || {
        let example = plan_depth::example(plan.app.locale(), kind.get(), list);
        example.unwrap_or_default().to_owned()
    })
}

/// The button that adds an entry at the end of a list.
#[component]
pub fn AddEntry<T: Listed>(
    /// The plan.
    plan: PlanHandle,
    /// Which list.
    list: List<T>,
) -> impl IntoView {
    let app = App::use_it();
    view! {
        <button
            type="button"
            class="button button--bare button--small plan-add"
            data-adds=format!("{:?}", list.kind)
            on:click=move |_| plan.add(list, |_| ())
        >
            <Icon glyph=Glyph::Add />
            {move || words::add_entry(app.locale(), list.kind)}
        </button>
    }
}

/// The main text of an entry. Enter adds the next one.
#[component]
pub fn EntryText<T: Listed>(
    /// The entry.
    row: Row<T>,
    /// Reads the text.
    read: fn(&T) -> String,
    /// Writes the text.
    write: fn(&mut T, String),
    /// A class of the field.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let app = App::use_it();
    let label = move || words::entry(app.locale(), row.list.kind).to_owned();
    let label = Signal::derive(label);
    let placeholder = example(row.plan, row.list.kind);
    view! {
        <div class="plan-entry__text" on:keydown=row.keys(|_, _| ())>
            <TextField label value=row.signal(read) edit=row.takes(write) lines=Lines::Many class placeholder />
        </div>
    }
}

/// A further text of an entry, with its label above it.
#[component]
pub fn DetailText<T: Listed>(
    /// The entry.
    row: Row<T>,
    /// What the text is.
    label: fn(crate::words::Locale) -> &'static str,
    /// Reads the text.
    read: fn(&T) -> String,
    /// Writes the text.
    write: fn(&mut T, String),
) -> impl IntoView {
    let app = App::use_it();
    let label = app.label(label);
    let edit: Callback<String, Edited> = row.takes(write);
    view! { <TextField label label_shown=true value=row.signal(read) edit lines=Lines::Many placeholder="–" /> }
}

/// The menu of an entry: move it, remove it.
#[component]
pub fn EntryMenu<T: Listed>(
    /// The entry.
    row: Row<T>,
    /// Further buttons; they close the menu by themselves.
    #[prop(optional, into)]
    more: Option<ViewFn>,
) -> impl IntoView {
    let app = App::use_it();
    let open = RwSignal::new(false);
    let name = move || {
        let locale = app.locale();
        shell::more_for(locale, words::entry(locale, row.list.kind))
    };
    let close_on_escape = move |event: ev::KeyboardEvent| {
        if keyboard::key(&event) == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            row.keep_focus(BUTTON);
        }
    };
    let panel = move || {
        let more = more.clone();
        view! {
            <div class="plan-menu__panel" on:click=move |_| open.set(false)>
                {more.map(|more| more.run())}
                <Choice glyph=Glyph::Up word=shell::move_up press=move || row.step(Side::Before, BUTTON) />
                <Choice glyph=Glyph::Down word=shell::move_down press=move || row.step(Side::Behind, BUTTON) />
                <Choice glyph=Glyph::Trash word=shell::remove press=move || row.remove() />
            </div>
        }
    };
    view! {
        <div class="plan-menu" on:keydown=close_on_escape on:focusout=while_mounted(move |_| close_when_left(row, open))>
            <button
                type="button"
                class="button button--bare button--square button--small plan-menu__button"
                aria-expanded=move || open.get().to_string()
                aria-label=name
                title=name
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon glyph=Glyph::More />
            </button>
            <Show when=move || open.get()>{panel.clone()()}</Show>
        </div>
    }
}

const BUTTON: &str = ".plan-menu__button";

fn close_when_left<T: Listed>(row: Row<T>, open: RwSignal<bool>) {
    request_animation_frame(move || {
        let within = format!("#{} .plan-menu:focus-within", row.element_id());
        if matches!(document().query_selector(&within), Ok(None)) {
            let _ = open.try_set(false);
        }
    });
}

/// One line of a menu.
#[component]
pub fn Choice(
    /// The icon.
    glyph: Glyph,
    /// The word.
    word: fn(crate::words::Locale) -> &'static str,
    /// What happens.
    press: impl Fn() + 'static,
) -> impl IntoView {
    let app = App::use_it();
    view! {
        <button type="button" class="plan-menu__choice" on:click=move |_| press()>
            <Icon glyph />
            {app.t(word)}
        </button>
    }
}

/// A line of a menu that has no icon.
#[component]
pub fn WordChoice(
    /// The word.
    #[prop(into)]
    word: Signal<String>,
    /// What happens.
    press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="plan-menu__choice" on:click=move |_| press.run(())>
            <span class="plan-menu__space" aria-hidden="true"></span>
            {move || word.get()}
        </button>
    }
}

/// Makes an action of an entry with one press; where there is one, it leads there.
#[component]
pub fn ToAction(
    /// The plan.
    plan: PlanHandle,
    /// The list of the entry.
    kind: EntryKind,
    /// The entry.
    id: EntryId,
) -> impl IntoView {
    let app = App::use_it();
    let action = Memo::new(move |_| plan.action_of(id));
    let name = move || {
        let locale = app.locale();
        let said = plan.said(id).unwrap_or_default();
        let said = match said.trim() {
            "" => plan_screen::untitled(locale),
            said => said,
        };
        match action.get() {
            Some(_) => plan_depth::to_action_for(locale, said),
            None => plan_depth::make_action_for(locale, said),
        }
    };
    let class = move || {
        let made = if action.get().is_some() {
            " plan-act--made"
        } else {
            ""
        };
        format!("button button--bare button--square button--small plan-act{made}")
    };
    let glyph = move || match action.get() {
        Some(_) => view! { <Icon glyph=Glyph::Check /> },
        None => view! { <Icon glyph=Glyph::Arrow /> },
    };
    view! {
        <button
            type="button"
            class=class
            aria-label=name
            title=name
            aria-keyshortcuts="Alt+Enter"
            on:click=move |_| plan.act(kind, id)
        >
            {glyph}
        </button>
    }
}

/// Leads to the plan's first field, for a plan that has just been made.
pub fn focus_first_field() {
    focus::next(".plan .field");
}
