//! The cells of a list, as they stand in the file.
//!
//! One piece of text and the ends of its cells: a file of 50,000 rows costs no more than its bytes.

use super::parse::Delimiter;

/// A stretch of cells that is one row of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Where its cells begin in [`Table::ends`].
    pub(super) first_cell: usize,
    pub(super) cells: usize,
}

/// All cells of a file in one piece of text. Rows and columns are addressed from 0; the number a
/// person sees is one more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub(super) text: String,
    /// The end of every cell in `text`; a cell begins where the one before it ends.
    pub(super) ends: Vec<u32>,
    pub(super) rows: Vec<Row>,
    pub(super) columns: usize,
    pub delimiter: Delimiter,
    /// Rows (from 0) in which an opening quotation mark was never closed and was read as a letter.
    pub stray_quotes: Vec<usize>,
}

impl Table {
    /// The number of rows, blank ones included; blank lines at the end of the file don't count.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The number of columns of the widest row.
    #[must_use]
    pub fn column_count(&self) -> usize {
        self.columns
    }

    /// The number of cells row `row` really has.
    #[must_use]
    pub fn width(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |row| row.cells)
    }

    /// The content of a cell as it stands in the file; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let Some(found) = self.rows.get(row).filter(|found| column < found.cells) else {
            return "";
        };
        let index = found.first_cell + column;
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        &self.text[start..self.ends[index] as usize]
    }

    /// The cells of one row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.cell(row, column))
    }

    /// Whether nothing but white space stands in the row.
    #[must_use]
    pub fn is_blank(&self, row: usize) -> bool {
        self.cells(row).all(|cell| cell.trim().is_empty())
    }

    /// An empty table.
    pub(super) fn new(delimiter: Delimiter) -> Self {
        Self {
            text: String::new(),
            ends: Vec::new(),
            rows: Vec::new(),
            columns: 0,
            delimiter,
            stray_quotes: Vec::new(),
        }
    }

    /// Adds a cell to the row that is being read.
    pub(super) fn push_cell(&mut self, bytes: &[u8]) {
        // The text was valid UTF-8 and is only ever cut at ASCII characters.
        self.text.push_str(&String::from_utf8_lossy(bytes));
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// Closes the row whose first cell is `first_cell`.
    pub(super) fn push_row(&mut self, first_cell: usize) {
        let cells = self.ends.len() - first_cell;
        self.columns = self.columns.max(cells);
        self.rows.push(Row { first_cell, cells });
    }
}
