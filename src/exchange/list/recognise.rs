//! Everything found out about a list, ready to be shown, questioned and overruled.
//!
//! Recognition is one pure function of the bytes and the choices: when a person changes a choice
//! the list is read again from the start, so what is shown is always what will be imported.

mod doubts;
mod misfits;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::choices::{Choices, Context, HeaderChoice, RowMeaning, Undated};
use super::date::{self, DateOrder, DateProblem};
use super::decode::{Decoded, Encoding, decode};
use super::error::ListError;
use super::field::{Content, Field, Period};
use super::fold::squeeze;
use super::guess::{Caution, Why, guess};
use super::header::{self, HeaderFound};
use super::number::{self, DecimalMark, Number, NumberProblem, Unit};
use super::parse::parse;
use super::rows::{self, DroppedRow};
use super::style::{self, Certainty, Style};
use super::table::Table;
use crate::domain::sorting;
use crate::domain::values::Cents;
use crate::exchange::csv_text;

pub use misfits::{Doubt, DoubtfulCell};

/// Where a list comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// The bytes of a file.
    File(&'a [u8]),
    /// Text that was pasted: its encoding is known.
    Pasted(&'a str),
}

/// One column as it will be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The header as it stands in the file, "(2)" added to a repeated one; empty when there is none.
    pub header: String,
    pub field: Field,
    pub why: Why,
    pub cautions: Vec<Caution>,
    pub style: Style,
    pub unit: Unit,
    /// Up to four different filled cells, in the order of the file.
    pub samples: Vec<String>,
    /// How many of the rows that are read have something in this column.
    pub filled: usize,
    /// The currencies that its amounts name.
    pub currencies: BTreeSet<&'static str>,
}

/// A question that only a person can answer. It disappears once [`Choices`] holds the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// `sample` is one number with a decimal comma and another with a decimal point. Answered by
    /// `decimal_mark` or `decimal_marks`.
    DecimalMark {
        column: usize,
        sample: String,
        comma: Option<Number>,
        point: Option<Number>,
    },
    /// `sample` is one date or another. Answered by `date_order` or `date_orders`.
    DateOrder {
        column: usize,
        sample: String,
        day_first: Option<NaiveDate>,
        month_first: Option<NaiveDate>,
    },
    /// Revenue with us or the customer's own? Answered by a field in `fields`.
    WhoseRevenue { column: usize },
    /// Which year do these amounts belong to? Answered by `unstated_year`, or `fields`.
    WhichYear { columns: Vec<usize>, proposed: i32 },
    /// Which year do these documents without a date belong to? Answered by `undated`.
    WhichYearOfRows {
        rows: Vec<usize>,
        amount: Cents,
        proposed: i32,
    },
}

/// One cell as it will be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<'a> {
    /// Nothing in it, or the column is not imported.
    Empty,
    Text(Cow<'a, str>),
    Number(Number),
    Date(NaiveDate),
    Year(i32),
    Problem(CellReason),
}

/// Why a cell can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellReason {
    Number(NumberProblem),
    Date(DateProblem),
    /// No year was found where one is needed.
    NotAYear,
    /// A percentage where money is needed.
    PercentNotMoney,
}

/// A list, recognised.
#[derive(Clone, Debug)]
pub struct Recognition {
    pub encoding: Encoding,
    /// Places without a valid character in this encoding; more than none speaks for another one.
    pub replaced: usize,
    /// Letters beyond ASCII as they were read, for a look at whether they are right: "üéß".
    pub special_letters: String,
    pub table: Table,
    /// The header row (from 0); none when a person said that there is none.
    pub header_row: Option<usize>,
    pub header_found: HeaderFound,
    pub columns: Vec<Column>,
    pub row_meaning: RowMeaning,
    /// The rows (from 0) that are read.
    pub rows: Vec<usize>,
    pub dropped: Vec<DroppedRow>,
    pub questions: Vec<Question>,
    /// The columns with the customer's name, the one to prefer first.
    pub name_columns: Vec<usize>,
    /// The same for every file with the same headers in the same order.
    pub fingerprint: String,
    pub context: Context,
    /// The year of amounts whose header names none.
    pub unstated_year: i32,
    /// What becomes of documents without a date or year.
    pub undated: Option<Undated>,
    /// Cells that look as if they stood in the wrong column, by row and column.
    pub doubtful: Vec<DoubtfulCell>,
    /// Columns in which a number with the other decimal mark is read as it stands.
    mixed_marks: BTreeSet<usize>,
    guarded: Guarded,
}

/// Whether text cells carry the guard of our own export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guarded {
    Foreign,
    Ours,
}

/// Recognises a list.
///
/// # Errors
/// [`ListError`] when nothing of it can be read.
pub fn recognise(
    source: Source,
    choices: &Choices,
    context: Context,
) -> Result<Recognition, ListError> {
    let Decoded {
        text,
        encoding,
        replaced,
    } = match source {
        Source::File(bytes) => decode(bytes, choices.encoding)?,
        Source::Pasted(text) => decode(text.as_bytes(), Some(Encoding::Utf8))?,
    };
    let table = parse(&text, choices.delimiter)?;
    let (header_row, header_found) = match choices.header {
        Some(HeaderChoice::Row(row)) if row < table.row_count() => (Some(row), HeaderFound::Chosen),
        Some(HeaderChoice::Absent) => (None, HeaderFound::Chosen),
        _ => {
            let (row, found) = header::find(&table, context)?;
            (Some(row), found)
        }
    };
    let names = header::names(&table, header_row);
    let first = header_row.map_or(0, |row| row + 1);
    let data_rows: Vec<usize> = (first..table.row_count())
        .filter(|&row| !table.is_blank(row))
        .collect();
    if data_rows.is_empty() {
        return Err(ListError::NoRows);
    }
    let guesses = guess(&table, &names, &data_rows, choices, context);
    let rows::Rows { read, dropped } = rows::sort(&table, &names, first, &guesses, choices);
    let guarded = if names
        .last()
        .is_some_and(|name| name == csv_text::GUARD_MARK)
    {
        Guarded::Ours
    } else {
        Guarded::Foreign
    };
    let fields: Vec<Field> = guesses.columns.iter().map(|guess| guess.field).collect();
    let mut name_columns: Vec<usize> = (0..fields.len())
        .filter(|&column| fields[column] == Field::Name)
        .collect();
    sorting::by_key(&mut name_columns, |&column| {
        let guess = &guesses.columns[column];
        Reverse((guess.why == Why::Chosen, guess.strength))
    });
    let styles = style::settle(&table, &read, &fields, choices, context);
    let mut recognition = Recognition {
        encoding,
        replaced,
        special_letters: special_letters(&text),
        fingerprint: fingerprint(&names, &table),
        table,
        header_row,
        header_found,
        columns: Vec::new(),
        row_meaning: guesses.row_meaning,
        rows: read,
        dropped,
        questions: Vec::new(),
        name_columns,
        context,
        unstated_year: choices.unstated_year.unwrap_or(context.current_year),
        undated: choices.undated,
        doubtful: Vec::new(),
        mixed_marks: choices.mixed_marks.clone(),
        guarded,
    };
    for ((header, guess), style) in names.into_iter().zip(guesses.columns).zip(styles) {
        let index = recognition.columns.len();
        recognition.columns.push(Column {
            header,
            field: guess.field,
            why: guess.why,
            cautions: guess.cautions,
            style,
            unit: guess.unit,
            samples: Vec::new(),
            filled: 0,
            currencies: BTreeSet::new(),
        });
        recognition.count(index);
        if guess.ask_whose {
            recognition
                .questions
                .push(Question::WhoseRevenue { column: index });
        }
    }
    for column in 0..recognition.columns.len() {
        recognition.look_for_misfits(column);
    }
    sorting::by_key(&mut recognition.doubtful, |one| (one.row, one.column));
    recognition.ask(choices);
    Ok(recognition)
}

impl Recognition {
    /// The text of a cell, without white space around it and without the guard of our own export.
    #[must_use]
    pub fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let cell = self.table.cell(row, column);
        match self.guarded {
            Guarded::Ours => Cow::Borrowed(csv_text::unguard(cell).trim()),
            Guarded::Foreign => Cow::Borrowed(cell.trim()),
        }
    }

    /// A cell as it will be imported.
    #[must_use]
    pub fn read(&self, row: usize, column: usize) -> Reading<'_> {
        let Some(found) = self.columns.get(column) else {
            return Reading::Empty;
        };
        let cell = self.text(row, column);
        match (found.field.content(), found.style) {
            (Content::Nothing, _) => Reading::Empty,
            (Content::Text, _) if cell.is_empty() => Reading::Empty,
            (Content::Text, _) => Reading::Text(cell),
            (Content::Year, _) if number::is_nothing(&cell) => Reading::Empty,
            (Content::Year, _) => date::year_in(&found.header, &cell, self.context)
                .map_or(Reading::Problem(CellReason::NotAYear), Reading::Year),
            // No revenue in a year is a zero; a margin or a potential that nobody knows is none.
            (Content::Amount, _) if found.field.is_revenue() && number::is_dash(&cell) => {
                Reading::Number(Number::Money {
                    cents: Cents::ZERO,
                    rounded: false,
                })
            }
            (Content::Amount, style) => {
                let mark = match number::evidence(&cell) {
                    number::Evidence::Certain(own) if self.mixed_marks.contains(&column) => own,
                    _ => style.decimal_mark(),
                };
                match number::parse(&cell, mark, found.unit) {
                    Ok(None) => Reading::Empty,
                    Ok(Some(Number::Percent { .. })) if !found.field.may_be_percent() => {
                        Reading::Problem(CellReason::PercentNotMoney)
                    }
                    Ok(Some(number)) => Reading::Number(number),
                    Err(problem) => Reading::Problem(CellReason::Number(problem)),
                }
            }
            (Content::Date, style) => {
                match date::parse(&cell, style.date_order(), self.context.current_year) {
                    Ok(None) => Reading::Empty,
                    Ok(Some(date)) => Reading::Date(date),
                    Err(problem) => Reading::Problem(CellReason::Date(problem)),
                }
            }
        }
    }

    /// The rows before the first one that can hold a customer: preamble and header.
    #[must_use]
    pub fn rows_before_data(&self) -> usize {
        self.header_row.map_or(0, |row| row + 1)
    }

    /// Whether a column gives the amounts of every row their year.
    #[must_use]
    pub fn has_row_year(&self) -> bool {
        let mut fields = self.columns.iter().map(|column| column.field);
        fields.any(|field| matches!(field, Field::RowYear | Field::DocumentDate))
    }

    /// The currencies that amounts name other than `own`, each with its columns.
    #[must_use]
    pub fn other_currencies(&self, own: &str) -> BTreeMap<&'static str, Vec<usize>> {
        let mut others: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
        for (column, found) in self.columns.iter().enumerate() {
            for code in found.currencies.iter().filter(|code| **code != own) {
                others.entry(code).or_default().push(column);
            }
        }
        others
    }

    /// The one currency that the amounts name, if they name one and no other.
    #[must_use]
    pub fn only_currency(&self) -> Option<&'static str> {
        let mut named = self.columns.iter().flat_map(|column| &column.currencies);
        let first = named.next()?;
        named.all(|code| code == first).then_some(*first)
    }

    /// The choices for the next file with these headers. A year that was chosen where the header names none
    /// is left open: the next file may be of the next year.
    #[must_use]
    pub fn for_next_file(&self, choices: &Choices) -> Choices {
        let mut kept = choices.for_next_file();
        for (column, field) in &mut kept.fields {
            let header = self.columns.get(*column).map_or("", |found| &found.header);
            if let Field::Amount {
                kind,
                period: Period::Year(_),
            } = *field
                && header::year_of(header, self.context).is_none()
            {
                *field = Field::amount(kind, Period::Unstated);
            }
        }
        kept
    }
}

/// The first different letters beyond ASCII.
fn special_letters(text: &str) -> String {
    let mut found = String::new();
    for letter in text
        .chars()
        .filter(|letter| !letter.is_ascii() && letter.is_alphabetic())
    {
        if !found.contains(letter) {
            found.push(letter);
        }
        if found.chars().count() >= 8 {
            break;
        }
    }
    found
}

/// FNV-1a over the squeezed headers: short, stable over versions, and no secret.
fn fingerprint(names: &[String], table: &Table) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let headers = names
        .iter()
        .map(|name| squeeze(name))
        .collect::<Vec<_>>()
        .join("\u{1f}");
    let width = table.column_count().to_le_bytes();
    for byte in headers.bytes().chain(width) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}
