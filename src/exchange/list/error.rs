//! Why a file can't be read as a customer list at all.
//!
//! Problems of single rows and cells are not errors: they are listed and the rest is read.

use thiserror::Error;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The most rows a file may have, its header included.
pub const MAX_ROWS: usize = 50_000;
/// The most columns a row may have.
pub const MAX_COLUMNS: usize = 200;
/// The largest content of one cell, in bytes of UTF-8.
pub const MAX_CELL_BYTES: usize = 32 * 1024;

/// A program whose files need converting before they can be read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignFormat {
    /// A zip archive, most likely an Excel workbook (`.xlsx`).
    Workbook,
    /// A compound file, most likely an old Excel workbook (`.xls`).
    OldWorkbook,
    /// A PDF document.
    Pdf,
}

/// Why nothing of a file could be read. Rows and columns count from 1, as a spreadsheet shows them.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ListError {
    /// The file is larger than [`MAX_BYTES`].
    #[error("file of {bytes} bytes, {limit} are allowed")]
    FileTooLarge { bytes: usize, limit: usize },
    /// There is no text in the file.
    #[error("file without content")]
    Empty,
    /// There is a header and no row below it.
    #[error("file with a header and no rows")]
    NoRows,
    /// The bytes are not text: a NUL byte stands at `at_byte` (counted from 0).
    #[error("not text: NUL byte at {at_byte}")]
    NotText { at_byte: usize },
    /// The file is of a kind that has to be saved as CSV first.
    #[error("not a text list but {0:?}")]
    Foreign(ForeignFormat),
    /// The file has more than [`MAX_ROWS`] rows.
    #[error("more than {limit} rows")]
    TooManyRows { limit: usize },
    /// Row `row` has more than [`MAX_COLUMNS`] columns.
    #[error("row {row} has more than {limit} columns")]
    TooManyColumns { row: usize, limit: usize },
    /// A cell holds more than [`MAX_CELL_BYTES`]; an opening quotation mark that is never closed
    /// is the usual cause when `quoted` is [`Quoting::Quoted`].
    #[error("cell in row {row}, column {column} has more than {limit} bytes")]
    CellTooLong {
        row: usize,
        column: usize,
        limit: usize,
        quoted: Quoting,
    },
    /// Too many quotation marks are opened and never closed; the first one is in `row`.
    #[error("quotation marks never closed, first in row {row}")]
    UnclosedQuotes { row: usize },
    /// A DATEV booking batch: single bookings with gross amounts, not a list of customers.
    #[error("a DATEV booking batch is not a customer list")]
    BookingBatch,
}

/// Whether a cell began with a quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoting {
    Plain,
    Quoted,
}
