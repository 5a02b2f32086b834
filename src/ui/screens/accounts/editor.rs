//! The field in a cell. Enter keeps what was typed and goes down, Tab keeps it and opens the next cell,
//! Escape leaves everything as it was. What can't stand there stays, with the reason below it. Where the cell goes
//! while somebody types in it, what was typed is kept as by leaving it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::browser::page;
use crate::domain::account::LifeCycle;
use crate::session::listing::Column;
use crate::ui::app::App;
use crate::ui::keyboard;
use crate::ui::mounted::while_mounted;
use crate::words::{
    account as account_words, accounts as words, format, rules, shell, typed as typed_words, views,
};

use super::edit;
use super::list::{Cell, List};

/// What a person has typed into one cell.
#[derive(Clone, Copy)]
struct Draft {
    app: App,
    list: List,
    cell: Cell,
    /// The name of the account.
    name: StoredValue<String>,
    text: RwSignal<String>,
    before: StoredValue<String>,
    problem: RwSignal<Option<String>>,
    /// Set once the field is closed: taking it out of the page blurs it, which must not keep it again.
    closed: StoredValue<bool>,
}

/// Where the focus goes after an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// To the cell itself.
    Stay,
    /// To the row below, or above.
    Rows(isize),
    /// Opens the next cell that is edited, or the one before.
    Cells(isize),
    /// Wherever the person has gone.
    Elsewhere,
}

/// The field of a cell.
#[component]
pub fn CellEditor(cell: Cell) -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let account = app.peek_workspace(|workspace| workspace.account(cell.account).cloned());
    let account = account.flatten();
    let before = account
        .as_ref()
        .map_or_else(String::new, |account| edit::text(app, account, cell.column));
    let name = account.map_or_else(String::new, |account| account.name.to_string());
    // A day is written in parts and a life cycle chosen, and a letter may be none of them: what stands there stays
    // until it is another.
    let is_written = !matches!(cell.column, Column::NextReview | Column::LifeCycle);
    let is_empty = list.range().take_typed() && is_written;
    let text = if is_empty {
        String::new()
    } else {
        before.clone()
    };
    let draft = Draft {
        app,
        list,
        cell,
        name: StoredValue::new(name.clone()),
        text: RwSignal::new(text),
        before: StoredValue::new(before),
        problem: RwSignal::new(None),
        closed: StoredValue::new(false),
    };
    draft.outlive();
    let column = Signal::derive(move || column_name(app, cell.column));
    let label = move || words::edit_cell(app.locale(), &column.get(), &name);
    let field = match cell.column {
        Column::LifeCycle => life_cycle(draft, label).into_any(),
        _ => input(draft, label).into_any(),
    };
    let below = move || match draft.problem.get() {
        Some(problem) => view! {
            <p class="cell-editor__problem" id="cell-problem" role="alert">
                {problem}
            </p>
        }
        .into_any(),
        None => hints(app, cell.column).into_any(),
    };
    // Where there are no keys, nothing is left to be said then.
    let keys_alone = move || draft.problem.with(Option::is_none) && !cell.column.is_revenue();
    view! {
        <div
            class="cell-editor"
            on:keydown=move |event| draft.key(&event)
            on:focusout=while_mounted(move |event| draft.left(&event))
        >
            {field}
            <div class="cell-editor__below" class:cell-editor__below--keys=keys_alone>
                {below}
            </div>
        </div>
    }
}

/// What a column is called while it is edited: a revenue names its year.
fn column_name(app: App, column: Column) -> String {
    let locale = app.locale();
    let start = app.fiscal_year_start();
    match (column, edit::year(app, column)) {
        (Column::Revenue, Some(year)) => words::revenue_of(locale, &format::year(start, year)),
        _ => views::column(locale, start, column),
    }
}

fn hints(app: App, column: Column) -> impl IntoView {
    let year = column
        .is_revenue()
        .then(|| view! { <b>{move || column_name(app, column)}</b> });
    view! {
        <p class="cell-editor__keys" aria-hidden="true">
            {year}
            <kbd>{app.t(shell::enter)}</kbd>
            <span>{app.t(words::save_hint)}</span>
            <kbd>"Tab"</kbd>
            <span>{app.t(words::next_hint)}</span>
            <kbd>"Esc"</kbd>
            <span>{app.t(words::undo_hint)}</span>
        </p>
    }
}

fn input(draft: Draft, label: impl Fn() -> String + Send + 'static) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            let _ = input.focus();
            input.select();
        }
    });
    let column = draft.cell.column;
    let kind = if column == Column::NextReview {
        "date"
    } else {
        "text"
    };
    view! {
        <input
            class="cell-editor__field"
            class:cell-editor__field--number=column.is_revenue()
            node_ref=node
            type=kind
            autocomplete="off"
            inputmode=column.is_revenue().then_some("decimal")
            list=edit::suggestions(column)
            aria-label=label
            aria-invalid=draft.invalid()
            aria-describedby=move || draft.problem.with(Option::is_some).then_some("cell-problem")
            prop:value=move || draft.text.get()
            on:input=move |event| draft.typed(event_target_value(&event))
        />
    }
}

fn life_cycle(draft: Draft, label: impl Fn() -> String + Send + 'static) -> impl IntoView {
    let app = draft.app;
    let node = NodeRef::<html::Select>::new();
    Effect::new(move |_| {
        if let Some(select) = node.get() {
            let _ = select.focus();
        }
    });
    let chosen = draft.before.get_value();
    let options = LifeCycle::ALL.map(|status| {
        let place = edit::status_place(status);
        let selected = place == chosen;
        view! {
            <option value=place selected=selected>
                {move || account_words::life_cycle(app.locale(), status)}
            </option>
        }
    });
    view! {
        <select
            class="cell-editor__field"
            node_ref=node
            aria-label=label
            on:change=move |event| draft.typed(event_target_value(&event))
        >
            {options.into_iter().collect_view()}
        </select>
    }
}

impl Draft {
    fn typed(self, text: String) {
        self.text.set(text);
        self.problem.set(None);
    }

    fn invalid(self) -> impl Fn() -> Option<&'static str> + Send + Copy {
        move || self.problem.with(Option::is_some).then_some("true")
    }

    fn key(self, event: &ev::KeyboardEvent) {
        // Keys belong to the field as long as it is open.
        event.stop_propagation();
        let back = if event.shift_key() { -1 } else { 1 };
        match keyboard::key(event).as_str() {
            "Enter" => {
                event.prevent_default();
                self.keep(Then::Rows(back));
            }
            "Tab" => {
                event.prevent_default();
                self.keep(Then::Cells(back));
            }
            "Escape" => {
                event.prevent_default();
                self.close(self.goal(Then::Stay));
            }
            _ => {}
        }
    }

    /// Keeps what was typed when the focus goes elsewhere; what can't be kept stays open.
    fn left(self, event: &ev::FocusEvent) {
        let inside = event
            .related_target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|target| matches!(target.closest(".cell-editor"), Ok(Some(_))));
        if !inside {
            self.keep_standing();
        }
    }

    /// The cell may go while somebody types in it: by the way back, by another address, with the whole page. Nothing
    /// of that leaves the field first.
    fn outlive(self) {
        let hide = page::on_hide(move || self.keep_standing());
        let hide = StoredValue::new_local(hide);
        let unload = window_event_listener(ev::beforeunload, move |event| {
            self.keep_standing();
            if self.is_refused() {
                // The browser asks whether to leave.
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            hide.try_update_value(Vec::clear);
            unload.remove();
            self.keep_standing();
            if let Some(problem) = self.problem.get_untracked().filter(|_| self.is_refused()) {
                let locale = self.app.peek_locale();
                let column = untrack(|| column_name(self.app, self.cell.column));
                let cell = words::edit_cell(locale, &column, &self.name.get_value());
                let text = self.text.get_untracked();
                let said = typed_words::not_kept(locale, &cell, &text, &problem);
                self.app.say(said);
            }
        });
    }

    /// Keeps what was typed, if the cell is still open.
    fn keep_standing(self) {
        if !self.closed.get_value() {
            self.keep(Then::Elsewhere);
        }
    }

    /// Whether something stands in the open cell that can't be kept.
    fn is_refused(self) -> bool {
        !self.closed.get_value() && self.problem.with_untracked(Option::is_some)
    }

    fn keep(self, then: Then) {
        let text = self.text.get_untracked();
        if text == self.before.get_value() {
            return self.close(self.goal(then));
        }
        let locale = self.app.peek_locale();
        // The edit may put its row elsewhere; where Enter and Tab lead was seen before.
        let goal = self.goal(then);
        let outcome = edit::read(self.app, self.cell.column, &text).and_then(|edit| {
            let made = edit.said(locale);
            self.app
                .try_dispatch(edit.command(vec![self.cell.account]))
                .map(|change| (made, change))
                .map_err(|rejection| rules::rejection(locale, &rejection))
        });
        match outcome {
            Ok((made, change)) => {
                if let Some(made) = made {
                    self.app.tell_change(made, &change);
                }
                self.close(goal);
            }
            Err(problem) => self.problem.set(Some(problem)),
        }
    }

    /// The cell that is gone to, and whether it opens.
    fn goal(self, then: Then) -> Option<(Cell, bool)> {
        let next = match then {
            Then::Elsewhere => return None,
            Then::Stay => None,
            Then::Rows(rows) => self.list.below(self.cell, rows),
            Then::Cells(step) => {
                let next = self.list.edited_beside(self.cell, step);
                return Some(next.map_or((self.cell, false), |next| (next, true)));
            }
        };
        Some((next.unwrap_or(self.cell), false))
    }

    fn close(self, goal: Option<(Cell, bool)>) {
        self.closed.set_value(true);
        // Another cell may have been opened meanwhile.
        if self.list.editing().get_untracked() == Some(self.cell) {
            self.list.editing().set(None);
        }
        match goal {
            Some((cell, true)) => self.list.edit(cell),
            Some((cell, false)) => self.list.focus(cell),
            None => {}
        }
    }
}
