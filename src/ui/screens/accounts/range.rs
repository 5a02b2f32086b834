//! A rectangle of cells that is selected: from the cell where it began to the one where it ends. It belongs to
//! one order of rows and columns and is gone with it, so that no cell is touched that nobody saw selected.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::session::block;
use crate::session::listing::Column;
use crate::ui::app::App;
use crate::ui::keyboard;
use crate::words::block as words;

use super::keys;
use super::list::{Cell, List};
use super::row::Row;
use super::rows::Rows;
use super::window::Layout;

/// The cells between two corners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    order: Arc<Vec<AccountId>>,
    from: usize,
    to: usize,
    /// From the left.
    pub columns: Vec<Column>,
}

impl Cells {
    /// The accounts of the rows, from above.
    pub fn rows(&self) -> &[AccountId] {
        let order = &self.order;
        &order[self.from..=self.to]
    }

    /// The accounts from the first row to the end of the list.
    pub fn rows_to_the_end(&self) -> &[AccountId] {
        let order = &self.order;
        &order[self.from..]
    }

    /// The place of the first row in the order.
    pub const fn first_place(&self) -> usize {
        self.from
    }
}

/// The range, where it began and where it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Drawn {
    from: Cell,
    to: Cell,
    cells: Cells,
    /// The columns that were shown then.
    among: Vec<Column>,
}

/// The range that is selected; a handle.
#[derive(Clone, Copy)]
pub struct Range {
    drawn: RwSignal<Option<Drawn>>,
    shown: Memo<Option<Cells>>,
    /// Where the mouse was pressed, and may draw a range from.
    pressed: StoredValue<Option<Cell>>,
    /// Whether the cell that opens next is written over.
    typed: StoredValue<bool>,
}

impl Range {
    /// No range yet.
    pub fn over(rows: Memo<Rows>, columns: Memo<Vec<Column>>) -> Self {
        let drawn: RwSignal<Option<Drawn>> = RwSignal::new(None);
        let shown = Memo::new(move |_| {
            drawn.with(|drawn| {
                let Drawn { cells, among, .. } = drawn.as_ref()?;
                // Columns that were hidden or put elsewhere since would be written to unseen.
                if columns.with(|columns| columns != among) {
                    return None;
                }
                rows.with(|Rows(rows)| (rows.order == cells.order).then(|| cells.clone()))
            })
        });
        Self {
            drawn,
            shown,
            pressed: StoredValue::new(None),
            typed: StoredValue::new(false),
        }
    }

    /// Whether there is one.
    pub fn is_some(self) -> bool {
        self.shown.with_untracked(Option::is_some)
    }

    /// Its cells, tracked.
    fn cells(self) -> Option<Cells> {
        self.shown.get()
    }

    /// Which columns of the row at a place of the order are in it, tracked.
    pub fn columns_of_row(self, place: usize) -> Vec<Column> {
        self.shown.with(|cells| match cells {
            Some(cells) if (cells.from..=cells.to).contains(&place) => cells.columns.clone(),
            _ => Vec::new(),
        })
    }

    /// Whether the cell that opens now is written over by the letter that opened it.
    pub fn take_typed(self) -> bool {
        let is_typed = self.typed.get_value();
        self.typed.set_value(false);
        is_typed
    }

    /// Ends it.
    pub fn collapse(self) {
        if self.drawn.with_untracked(Option::is_some) {
            self.drawn.set(None);
        }
    }

    /// Selects what lies between two cells.
    fn draw(self, list: List, from: Cell, to: Cell) {
        if let Some(cells) = between(list, from, to) {
            let among = list.peek_columns();
            self.drawn.set(Some(Drawn {
                from,
                to,
                cells,
                among,
            }));
        }
    }

    /// The corner where it began, and the other one; both are the cell itself as long as there is no range.
    fn corners(self, cell: Cell) -> (Cell, Cell) {
        let is_shown = self.is_some();
        self.drawn.with_untracked(|drawn| match drawn {
            Some(drawn) if is_shown => (drawn.from, drawn.to),
            _ => (cell, cell),
        })
    }
}

/// The range that is selected, or the one cell that has the focus; `None` where neither is.
pub fn selected(list: List) -> Option<Cells> {
    let mut range = list.range().shown.get_untracked();
    if let Some(cells) = &mut range {
        // A narrower window has no room for some of them.
        let seen = list.seen_columns();
        cells.columns.retain(|column| seen.contains(column));
    }
    range.or_else(|| {
        let cell = list.active().get_untracked()?;
        between(list, cell, cell)
    })
}

fn between(list: List, from: Cell, to: Cell) -> Option<Cells> {
    let order = list.peek_order();
    let place = |cell: Cell| order.iter().position(|id| *id == cell.account);
    let (one, other) = (place(from)?, place(to)?);
    let columns = list.seen_columns();
    let place = |cell: Cell| columns.iter().position(|column| *column == cell.column);
    let (left, right) = (place(from)?, place(to)?);
    Some(Cells {
        columns: columns[left.min(right)..=left.max(right)].to_vec(),
        from: one.min(other),
        to: one.max(other),
        order: Arc::clone(&order),
    })
}

/// Presses the mouse on a cell: a range may begin there, or with Shift end there.
pub fn pointed(row: Row, event: &ev::MouseEvent) {
    let list = row.list;
    let range = list.range();
    let Some(cell) = hit(row, event) else {
        range.pressed.set_value(None);
        return;
    };
    if event.shift_key() {
        // Otherwise the browser selects text.
        event.prevent_default();
        if let Some(active) = list.active().get_untracked() {
            let (from, _) = range.corners(active);
            range.draw(list, from, cell);
            list.focus(cell);
        }
        return;
    }
    range.collapse();
    range.pressed.set_value(Some(cell));
}

/// Moves the pressed mouse over a cell: the range reaches so far.
pub fn drawn(row: Row, event: &ev::MouseEvent) {
    let range = row.list.range();
    let Some(from) = range.pressed.get_value() else {
        return;
    };
    if event.buttons() & 1 == 0 {
        range.pressed.set_value(None);
        return;
    }
    let (_, before) = range.corners(from);
    if let Some(to) = hit(row, event)
        && to != before
        && row.list.editing().get_untracked().is_none()
    {
        range.draw(row.list, from, to);
        row.list.focus(to);
    }
}

/// The cell of a row that the mouse is over. Cards have no ranges, and what is pressed in a field is its own.
fn hit(row: Row, event: &ev::MouseEvent) -> Option<Cell> {
    if event.button() != 0 || row.list.view().layout.get_untracked() == Layout::Cards {
        return None;
    }
    let target = keyboard::target(event)?;
    let column = keys::column_of(&target)?;
    let is_field = target.closest("input, select, .cell-editor");
    (column != Column::Select && !is_field.is_ok_and(|field| field.is_some()))
        .then(|| row.cell(column))
}

/// Does what a key stands for in a spreadsheet; answers whether it does.
pub fn pressed(row: Row, cell: Cell, event: &ev::KeyboardEvent, on_control: bool) -> bool {
    let list = row.list;
    let key = keyboard::key(event);
    let with_control = event.ctrl_key() || event.meta_key();
    if event.alt_key() || list.view().layout.get_untracked() == Layout::Cards {
        return false;
    }
    if event.shift_key() && key.starts_with("Arrow") {
        extend(list, cell, &key, with_control);
        event.prevent_default();
        return true;
    }
    match key.as_str() {
        "a" | "A" if with_control => select_all(list, cell),
        "d" | "D" if with_control => row.paste.fill_down(),
        "Delete" | "Backspace" if !with_control => row.paste.clear(),
        _ => {
            let is_letter = key.chars().count() == 1 && !with_control;
            // What the page is searched and helped with stays so; a blank selects the account.
            let is_typed = is_letter && !matches!(key.as_str(), " " | "/" | "?");
            // Where nothing can be typed a letter is a shortcut.
            let is_meant = cell.column.is_edited() || !matches!(key.as_str(), "n" | "N");
            if is_typed && !on_control && is_meant {
                // The field has the focus before the browser writes the letter.
                list.range().typed.set_value(cell.column.is_edited());
                list.edit_or_say(cell);
                event.stop_propagation();
                return true;
            }
            return false;
        }
    }
    event.prevent_default();
    true
}

fn extend(list: List, cell: Cell, key: &str, far: bool) {
    let (from, to) = list.range().corners(cell);
    let rows = if far { isize::MAX } else { 1 };
    let next = match key {
        "ArrowDown" => list.below(to, rows),
        "ArrowUp" => list.below(to, -rows),
        "ArrowRight" if far => list.edge(to, -1),
        "ArrowLeft" if far => list.edge(to, 1),
        "ArrowRight" => list.beside(to, 1),
        _ => list.beside(to, -1),
    };
    let first = list.seen_columns().first().copied();
    let next = next.map(|next| match (next.column, first) {
        // The boxes that select accounts hold no value.
        (Column::Select, Some(first)) => Cell {
            column: first,
            ..next
        },
        _ => next,
    });
    if let Some(next) = next {
        list.range().draw(list, from, next);
        list.focus(next);
    }
}

/// All rows of the columns of the range; all cells if those are selected already.
fn select_all(list: List, cell: Cell) {
    let range = list.range();
    let (from, to) = range.corners(cell);
    let order = list.peek_order();
    let (Some(first), Some(last)) = (order.first().copied(), order.last().copied()) else {
        return;
    };
    let whole = |left: Column, right: Column| {
        let top = Cell {
            account: first,
            column: left,
        };
        let end = Cell {
            account: last,
            column: right,
        };
        (top, end)
    };
    let (top, end) = whole(from.column, to.column);
    if range.is_some() && (from, to) == (top, end) {
        let columns = list.seen_columns();
        if let (Some(left), Some(right)) = (columns.first(), columns.last()) {
            let (top, end) = whole(*left, *right);
            range.draw(list, top, end);
        }
        return;
    }
    range.draw(list, top, end);
}

/// How long a range must stand before it is read aloud.
const QUIET: Duration = Duration::from_millis(700);

/// What the range has in it, below the list. It is read aloud once the range stands still.
#[component]
pub fn RangeBar() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let text = Memo::new(move |_| {
        let cells = list.range().cells()?;
        let portfolio = app.portfolio()?;
        let tally = block::tally(&portfolio, cells.rows(), &cells.columns);
        let (locale, start) = (app.locale(), app.fiscal_year_start());
        Some(words::tally(locale, start, app.currency(), &tally))
    });
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        let now = text.get();
        set_timeout(
            move || {
                if text.try_get_untracked().is_some_and(|then| then == now) {
                    said.try_set(now.unwrap_or_default());
                }
            },
            QUIET,
        );
    });
    view! {
        <p class="visually-hidden" role="status">
            {move || said.get()}
        </p>
        <Show when=move || text.with(Option::is_some)>
            <p class="range-bar" aria-hidden="true">
                {move || text.get()}
            </p>
        </Show>
    }
}
