//! The parts that all lists of a plan share: the list with its heading, hint and add button, the text of an
//! entry, and the menu that moves and removes it.

use leptos::ev;
use leptos::prelude::*;

use super::handle::{Listed, PlanHandle, Row};
use crate::browser::page;
use crate::domain::plan_view::{ACTIONS, List, Side};
use crate::ui::app::App;
use crate::ui::components::field::{Edited, Lines, TextField};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::keyboard;
use crate::ui::mounted::while_mounted;
use crate::words::{plan as words, plan_screen, shell};

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
        <div class=format!("plan-list {class}")>
            <h3>{move || words::entries(app.locale(), list.kind)}</h3>
            <Show when=move || ids.with(|ids| !ids.is_empty()) fallback=move || view! { <Hint list /> }>
                {items()}
            </Show>
            <AddEntry plan list />
        </div>
    }
}

/// What to write into a list that is still empty.
#[component]
pub fn Hint<T: 'static>(
    /// Which list.
    list: List<T>,
) -> impl IntoView {
    let app = App::use_it();
    view! { <p class="plan-list__hint">{move || words::empty_hint(app.locale(), list.kind)}</p> }
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
    view! {
        <div class="plan-entry__text" on:keydown=row.keys(|_, _| ())>
            <TextField label value=row.signal(read) edit=row.takes(write) lines=Lines::Many class />
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

/// The menu of an entry: move it, make an action for it, remove it.
#[component]
pub fn EntryMenu<T: Listed>(
    /// The entry.
    row: Row<T>,
    /// Whether an action can be made for it.
    #[prop(optional)]
    makes_action: bool,
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
                <Show when=move || makes_action>
                    <MakeAction row />
                </Show>
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

#[component]
fn MakeAction<T: Listed>(row: Row<T>) -> impl IntoView {
    let press = move || row.plan.add(ACTIONS, |action| action.serves = Some(row.id));
    view! { <Choice glyph=Glyph::Check word=plan_screen::make_action press /> }
}

/// Leads to the plan's first field, for a plan that has just been made.
pub fn focus_first_field() {
    request_animation_frame(|| {
        page::focus(".plan .field");
    });
}
