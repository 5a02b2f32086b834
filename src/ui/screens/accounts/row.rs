//! One row of the list: the same cells stand in a line or, where there is little room, on a card.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::session::listing::Column;
use crate::session::listing::figures::{self, RowFigures};
use crate::ui::app::App;
use crate::ui::keyboard;

use super::cells;
use super::keys;
use super::list::{Cell, List};
use super::paste::Paste;
use super::range;

/// What the cells of a row share.
#[derive(Clone, Copy)]
pub struct Row {
    pub app: App,
    pub list: List,
    pub paste: Paste,
    pub account: AccountId,
    pub figures: Memo<Option<RowFigures>>,
    /// The column of the cell that is edited in this row.
    pub editing: Memo<Option<Column>>,
    /// The column that Tab reaches in this row.
    stop: Memo<Option<Column>>,
    /// The columns whose cells are in the range that is selected.
    range: Memo<Vec<Column>>,
}

impl Row {
    /// Reads something of the figures, tracked; the default once the account is gone.
    pub fn read<T: Default>(self, read: impl FnOnce(&RowFigures) -> T) -> T {
        self.figures
            .with(|figures| figures.as_ref().map(read).unwrap_or_default())
    }

    /// A cell of this row.
    pub const fn cell(self, column: Column) -> Cell {
        Cell {
            account: self.account,
            column,
        }
    }

    /// Whether a cell is in the range that is selected, for its attribute.
    pub fn in_range(self, column: Column) -> impl Fn() -> Option<&'static str> + Send + Copy {
        move || {
            let is_in = self.range.with(|columns| columns.contains(&column));
            is_in.then_some("true")
        }
    }

    /// Whether Tab reaches a cell from outside of the list: one of all cells does.
    pub fn tabindex(self, column: Column) -> impl Fn() -> i32 + Send + Copy {
        move || {
            if self.stop.get() == Some(column) {
                0
            } else {
                -1
            }
        }
    }
}

/// One account.
#[component]
pub fn AccountRow(account: AccountId) -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let head = app.head();
    let mounted = list.mounted();
    let place = Memo::new(move |before: Option<&usize>| {
        let known = mounted.with(|rows| {
            let known = rows.iter().find(|row| row.account == account);
            known.map(|row| row.place)
        });
        // A row that is about to go stays where it was.
        known.or(before.copied()).unwrap_or(0)
    });
    let row = Row {
        app,
        list,
        paste: Paste::use_it(),
        account,
        figures: Memo::new(move |_| {
            let (portfolio, head) = (app.portfolio()?, head.get()?);
            let columns = list.columns();
            columns.with(|columns| figures::row(&portfolio, &head, account, app.today(), columns))
        }),
        editing: Memo::new(move |_| of_row(list.editing().get(), account)),
        stop: Memo::new(move |_| of_row(list.entrance(), account)),
        range: Memo::new(move |_| list.range().columns_of_row(place.get())),
    };
    let selected = Memo::new(move |_| list.is_selected(account));
    let top = move || {
        let top = list.with_rows(|rows, heights| rows.top(place.get(), heights));
        format!("translateY({top}px)")
    };
    view! {
        <div
            class="accounts__row"
            class:accounts__row--key=move || row.read(|one| one.is_key)
            class:accounts__row--selected=move || selected.get()
            class:accounts__row--unfit=move || list.is_unfit(account)
            class:accounts__row--open=move || row.editing.get().is_some()
            role="row"
            aria-rowindex=move || list.row_index(place.get()).to_string()
            aria-selected=move || selected.get().to_string()
            style:transform=top
            on:focusin=move |event| entered(row, &event)
            on:mousedown=move |event| range::pointed(row, &event)
            on:mouseover=move |event| range::drawn(row, &event)
            on:click=move |event| clicked(row, &event)
            on:keydown=move |event| pressed(row, &event)
        >
            {move || cells::all(row, selected)}
        </div>
    }
}

fn of_row(cell: Option<Cell>, account: AccountId) -> Option<Column> {
    cell.filter(|cell| cell.account == account)
        .map(|cell| cell.column)
}

fn entered(row: Row, event: &ev::FocusEvent) {
    let column = keyboard::target(event).and_then(|target| keys::column_of(&target));
    if let Some(column) = column {
        row.list.keyboard().is_in_row();
        let cell = Some(row.cell(column));
        if row.list.active().get_untracked() != cell {
            row.list.active().set(cell);
        }
    }
}

/// A click beside the controls of a cell opens it.
fn clicked(row: Row, event: &ev::MouseEvent) {
    let Some(target) = keyboard::target(event) else {
        return;
    };
    // With Shift, a click selects, also on a link.
    if event.shift_key() {
        if matches!(target.closest("a"), Ok(Some(_))) {
            event.prevent_default();
        }
        return;
    }
    if keys::is_control(&target) {
        return;
    }
    if let Some(column) = keys::column_of(&target) {
        row.list.edit(row.cell(column));
    }
}

fn pressed(row: Row, event: &ev::KeyboardEvent) {
    let Some(target) = keyboard::target(event) else {
        return;
    };
    let Some(column) = keys::column_of(&target) else {
        return;
    };
    let cell = row.cell(column);
    let control = keys::is_control(&target);
    if range::pressed(row, cell, event, control) || event.alt_key() || event.meta_key() {
        return;
    }
    let list = row.list;
    let far = event.ctrl_key();
    match keyboard::key(event).as_str() {
        "ArrowDown" => list.step(cell, 1),
        "ArrowUp" => list.step(cell, -1),
        "PageDown" => go(list, list.below(cell, 12)),
        "PageUp" => go(list, list.below(cell, -12)),
        "ArrowRight" => go(list, list.beside(cell, 1)),
        "ArrowLeft" => go(list, list.beside(cell, -1)),
        "Home" if far => go(list, list.below(cell, isize::MIN)),
        "End" if far => go(list, list.below(cell, isize::MAX)),
        "Home" => go(list, list.edge(cell, 1)),
        "End" => go(list, list.edge(cell, -1)),
        "F2" => list.edit_or_say(cell),
        "Enter" if !control => list.edit_or_say(cell),
        " " if !control => list.toggle(row.account),
        _ => return,
    }
    event.prevent_default();
}

fn go(list: List, cell: Option<Cell>) {
    list.range().collapse();
    if let Some(cell) = cell {
        list.focus(cell);
    }
}
