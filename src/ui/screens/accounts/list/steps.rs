//! From cell to cell: where an arrow, Tab or Enter leads.

use leptos::prelude::*;

use super::{Cell, List};
use crate::browser::page;
use crate::session::listing::Column;
use crate::ui::focus;

impl List {
    /// Moves the focus to a cell: at once where it is in the page, so that the next key finds it there, or else
    /// when its row has come into the page.
    pub fn focus(self, cell: Cell) {
        let element = format!("#{}", cell.element());
        self.active.set(Some(cell));
        if !page::focus(&element) {
            focus::next(element);
        }
    }

    /// The cell so many rows below, or above; the first or last row where the list ends.
    pub fn below(self, cell: Cell, rows: isize) -> Option<Cell> {
        let order = self.peek_order();
        let place = order.iter().position(|id| *id == cell.account)?;
        let last = order.len().checked_sub(1)?;
        let place = place.saturating_add_signed(rows).min(last);
        Some(Cell {
            account: order[place],
            ..cell
        })
    }

    /// The next cell of the row that is seen, or the one before; columns without room are left out.
    pub fn beside(self, cell: Cell, step: isize) -> Option<Cell> {
        let columns = self.peek_columns();
        let at = columns.iter().position(|one| *one == cell.column)?;
        let mut next = at.checked_add_signed(step.signum());
        while let Some(place) = next {
            let column = *columns.get(place)?;
            let found = Cell { column, ..cell };
            if is_seen(found) {
                return Some(found);
            }
            next = place.checked_add_signed(step.signum());
        }
        None
    }

    /// The columns that are seen and hold a value, from the left. All rows have the same; one that is in the page
    /// tells which.
    pub fn seen_columns(self) -> Vec<Column> {
        let first = self
            .mounted
            .with_untracked(|rows| rows.first().map(|row| row.account));
        let Some(account) = first else {
            return Vec::new();
        };
        let columns = self.peek_columns().into_iter();
        let shown = columns.filter(|column| {
            *column != Column::Select
                && is_seen(Cell {
                    account,
                    column: *column,
                })
        });
        shown.collect()
    }

    /// The first cell of the row that is seen for 1, the last for -1.
    pub fn edge(self, cell: Cell, step: isize) -> Option<Cell> {
        let columns = self.peek_columns();
        let outside = if step > 0 {
            columns.first()
        } else {
            columns.last()
        };
        let edge = Cell {
            column: *outside?,
            ..cell
        };
        if is_seen(edge) {
            return Some(edge);
        }
        self.beside(edge, step)
    }

    /// The next cell that is edited, or the one before; over the end of the row into the next.
    pub fn edited_beside(self, cell: Cell, step: isize) -> Option<Cell> {
        let mut at = cell;
        while let Some(next) = self.beside(at, step) {
            if next.column.is_edited() {
                return Some(next);
            }
            at = next;
        }
        let row = self
            .below(cell, step)
            .filter(|row| row.account != cell.account)?;
        // Every row has the same columns: the first one that is edited here is so there, and the last.
        let edge = self.edge(cell, step)?;
        let column = if edge.column.is_edited() {
            edge.column
        } else {
            let mut at = edge;
            loop {
                at = self.beside(at, step)?;
                if at.column.is_edited() {
                    break at.column;
                }
            }
        };
        Some(Cell { column, ..row })
    }
}

/// Whether a cell has room in this layout.
fn is_seen(cell: Cell) -> bool {
    let element = document().get_element_by_id(&cell.element());
    element.is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}
