//! What a person decides about a list. Everything left open is recognised.
//!
//! Columns and rows are addressed from 0. Choices can be kept for the next file of the same kind:
//! they are plain data and stay valid as long as the fingerprint of the headers is the same.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::date::DateOrder;
use super::decode::Encoding;
use super::field::Field;
use super::number::{DecimalMark, Unit};
use super::parse::Delimiter;

/// What has to be known about the world to read a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The year "this year" means in a header; "last year" is the one before. Amounts whose year
    /// is nowhere stated are put here until a person says otherwise.
    pub current_year: i32,
    /// The month a fiscal year begins in: amounts of dated rows belong to the fiscal year of their day.
    pub fiscal_year_start: u8,
}

/// Where the headers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeaderChoice {
    /// In this row, counted from 0.
    Row(usize),
    /// Nowhere: the first row is a customer already.
    Absent,
}

/// What one row of the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowMeaning {
    /// A customer.
    Customer,
    /// An invoice, a payment, a deal or a year of a customer: rows of one customer add up.
    Document,
}

/// What becomes of documents whose year can't be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Undated {
    /// Their amounts belong to this year.
    Year(i32),
    /// They are not imported, and listed as such.
    LeaveOut,
}

/// Everything a person decided about a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    pub encoding: Option<Encoding>,
    pub delimiter: Option<Delimiter>,
    pub header: Option<HeaderChoice>,
    pub row_meaning: Option<RowMeaning>,
    /// The meaning of single columns. Bank data stays out whatever is said here.
    pub fields: BTreeMap<usize, Field>,
    /// The decimal mark of every column without one of its own.
    pub decimal_mark: Option<DecimalMark>,
    pub decimal_marks: BTreeMap<usize, DecimalMark>,
    /// Columns in which a number with the other decimal mark is read as it stands.
    pub mixed_marks: BTreeSet<usize>,
    pub units: BTreeMap<usize, Unit>,
    /// The order of day and month in every column without one of its own.
    pub date_order: Option<DateOrder>,
    pub date_orders: BTreeMap<usize, DateOrder>,
    /// The year of amounts whose header names none.
    pub unstated_year: Option<i32>,
    /// What becomes of documents without a date or year.
    pub undated: Option<Undated>,
    /// Rows that would be dropped and are customers after all.
    pub kept_rows: BTreeSet<usize>,
    /// Rows a person leaves out.
    pub left_out_rows: BTreeSet<usize>,
}

impl Choices {
    /// The choices worth keeping for the next file with the same headers: all but single rows, and but years
    /// that the next file may not share.
    #[must_use]
    pub fn for_next_file(&self) -> Self {
        Self {
            kept_rows: BTreeSet::new(),
            left_out_rows: BTreeSet::new(),
            unstated_year: None,
            undated: None,
            ..self.clone()
        }
    }
}

/// The choices for the last kinds of lists, by the fingerprint of their headers; the newest last. It holds
/// nothing of what stands in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered(Vec<(String, Choices)>);

impl Remembered {
    /// So many kinds of lists are remembered.
    pub const MAX: usize = 20;

    /// What was chosen for lists with this fingerprint.
    #[must_use]
    pub fn find(&self, fingerprint: &str) -> Option<&Choices> {
        let mut all = self.0.iter();
        all.find(|(known, _)| known == fingerprint)
            .map(|(_, choices)| choices)
    }

    /// Remembers what was chosen; where everything was as recognised there is nothing to remember.
    pub fn put(&mut self, fingerprint: String, choices: Choices) {
        self.0.retain(|(known, _)| *known != fingerprint);
        if choices != Choices::default() {
            self.0.push((fingerprint, choices));
        }
        let surplus = self.0.len().saturating_sub(Self::MAX);
        self.0.drain(..surplus);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_twenty_kinds_of_lists_are_remembered_without_their_years() {
        let chosen = Choices {
            delimiter: Some(Delimiter::Pipe),
            unstated_year: Some(2025),
            ..Choices::default()
        };
        let kept = chosen.for_next_file();
        assert_eq!(
            (kept.delimiter, kept.unstated_year),
            (Some(Delimiter::Pipe), None)
        );
        let mut remembered = Remembered::default();
        for number in 0..=Remembered::MAX {
            remembered.put(number.to_string(), kept.clone());
        }
        assert_eq!(remembered.find("0"), None);
        assert_eq!(remembered.find("20"), Some(&kept));
        remembered.put("20".to_owned(), Choices::default());
        assert_eq!(remembered.find("20"), None);
        let text = serde_json::to_string(&remembered).expect("plain data");
        assert_eq!(
            serde_json::from_str::<Remembered>(&text).expect("the same"),
            remembered
        );
    }
}
