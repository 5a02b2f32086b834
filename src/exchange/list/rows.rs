//! Which rows of the file are customers, and which are left out and why.

use super::choices::{Choices, RowMeaning};
use super::field::Field;
use super::fold::squeeze;
use super::guess::Guesses;
use super::status::{DocumentState, document_state_of};
use super::table::Table;

/// Why a row is not read. None of these is a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DropReason {
    Blank,
    /// A sum of the rows above, as "Gesamtergebnis" or "Grand Total".
    Total,
    /// The "(leer)" or "(blank)" of a pivot table.
    Placeholder,
    /// An account number of a supplier (70000 to 99999).
    Supplier,
    /// The headers once more, as page breaks leave them.
    RepeatedHeader,
    /// A cancelled or draft document.
    Cancelled,
    /// A deal that is open or lost.
    NotWon,
    /// A person left it out.
    LeftOut,
}

/// A row (from 0) that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DroppedRow {
    pub row: usize,
    pub reason: DropReason,
}

/// The rows that are read and the rows that are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    pub read: Vec<usize>,
    pub dropped: Vec<DroppedRow>,
}

const TOTALS: &[&str] = &[
    "gesamtergebnis",
    "gesamt",
    "summe",
    "gesamtsumme",
    "endsumme",
    "insgesamt",
    "total",
    "totals",
    "grandtotal",
    "sum",
    "zwischensumme",
    "subtotal",
];

/// Sorts the rows from `first` on.
#[must_use]
pub fn sort(
    table: &Table,
    names: &[String],
    first: usize,
    guesses: &Guesses,
    choices: &Choices,
) -> Rows {
    let mut rows = Rows::default();
    for row in first..table.row_count() {
        let reason = if table.is_blank(row) {
            Some(DropReason::Blank)
        } else if choices.left_out_rows.contains(&row) {
            Some(DropReason::LeftOut)
        } else if choices.kept_rows.contains(&row) {
            None
        } else {
            reason(table, names, row, guesses)
        };
        match reason {
            Some(reason) => rows.dropped.push(DroppedRow { row, reason }),
            None => rows.read.push(row),
        }
    }
    rows
}

fn reason(table: &Table, names: &[String], row: usize, guesses: &Guesses) -> Option<DropReason> {
    let first_of = |field: Field| {
        let columns = guesses.columns.iter().enumerate();
        let mut cells = columns
            .filter(|(_, guess)| guess.field == field)
            .map(|(column, _)| table.cell(row, column).trim());
        cells.find(|cell| !cell.is_empty())
    };
    let label = table
        .cells(row)
        .map(str::trim)
        .find(|cell| !cell.is_empty())
        .unwrap_or("");
    let number = first_of(Field::CustomerNumber);
    // A customer may be called "Total"; a sum has no customer number and no other name.
    let name = first_of(Field::Name).unwrap_or(label);
    let is_total = |text: &str| TOTALS.contains(&squeeze(text).as_str());
    let labelled = number.is_none_or(is_total);
    if labelled && is_total(name) && is_total(label) {
        return Some(DropReason::Total);
    }
    if matches!(label.to_lowercase().as_str(), "(leer)" | "(blank)") {
        return Some(DropReason::Placeholder);
    }
    let filled = || {
        names
            .iter()
            .enumerate()
            .filter(|(column, _)| !table.cell(row, *column).trim().is_empty())
    };
    let repeated = filled()
        .filter(|(column, name)| repeats(name, table.cell(row, *column)))
        .count();
    // One equal cell may be chance: a customer called "Company".
    if repeated == filled().count() && (repeated > 1 || names.len() == 1) {
        return Some(DropReason::RepeatedHeader);
    }
    if supplier_column(names, guesses).is_some_and(|column| is_supplier(table.cell(row, column))) {
        return Some(DropReason::Supplier);
    }
    if guesses.row_meaning == RowMeaning::Document {
        let state = first_of(Field::DocumentStatus).and_then(document_state_of);
        return match state {
            Some(DocumentState::Cancelled) => Some(DropReason::Cancelled),
            Some(DocumentState::NotWon) => Some(DropReason::NotWon),
            Some(DocumentState::Counts) | None => None,
        };
    }
    None
}

/// Whether a cell is the header of its column again ("Status" and "Status (2)" are one header).
fn repeats(name: &str, cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty()
        && (name == cell
            || name
                .strip_prefix(cell)
                .is_some_and(|rest| rest.starts_with(" (")))
}

/// The column of ledger accounts, in which the number alone tells customers from suppliers.
fn supplier_column(names: &[String], guesses: &Guesses) -> Option<usize> {
    names
        .iter()
        .zip(&guesses.columns)
        .position(|(name, guess)| {
            guess.field == Field::CustomerNumber
                && matches!(
                    squeeze(name).as_str(),
                    "konto" | "personenkonto" | "debitorenkreditorennr"
                )
        })
}

fn is_supplier(cell: &str) -> bool {
    let cell = cell.trim();
    (5..=9).contains(&cell.len())
        && cell.bytes().all(|byte| byte.is_ascii_digit())
        && cell.starts_with(['7', '8', '9'])
}
