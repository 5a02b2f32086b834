//! Lists of other programs, from the bytes of a file to drafts of customers.

mod fiscal;
mod own_names;
mod programs;
mod properties;
mod troubles;

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use keyfolio::domain::account::LifeCycle;
use keyfolio::domain::values::Cents;
use keyfolio::exchange::csv_text::{self, CsvCell, CsvStyle};
use keyfolio::exchange::list::choices::Undated;
use keyfolio::exchange::list::date::DateOrder;
use keyfolio::exchange::list::decode::Encoding;
use keyfolio::exchange::list::draft::ProblemReason;
use keyfolio::exchange::list::guess::{Caution, Why};
use keyfolio::exchange::list::number::{self, DecimalMark, Number, NumberProblem, Unit};
use keyfolio::exchange::list::parse::{Delimiter, parse};
use keyfolio::exchange::list::recognise::{CellReason, Doubt, Question};
use keyfolio::exchange::list::rows::DropReason;
use keyfolio::exchange::list::style::{Certainty, Style};
use keyfolio::exchange::list::wording::{self, failed_rows_csv};
use keyfolio::exchange::list::{
    AmountKind, Choices, Context, Drafts, Field, HeaderChoice, ListError, MatchKey, Period,
    Recognition, RowMeaning, Source, draft, recognise,
};
use keyfolio::words::Locale;

const CONTEXT: Context = Context {
    current_year: 2026,
    fiscal_year_start: 1,
};

fn cents(amount: i64) -> Cents {
    Cents::try_from(amount).expect("an amount in range")
}

fn bytes_of(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/lists")
        .join(name);
    std::fs::read(path).expect("fixture")
}

fn recognised_with(name: &str, choices: &Choices) -> Recognition {
    recognise(Source::File(&bytes_of(name)), choices, CONTEXT).expect("readable")
}

fn recognised(name: &str) -> Recognition {
    recognised_with(name, &Choices::default())
}

fn drafted(name: &str) -> Drafts {
    let drafts = draft(&recognised(name));
    assert!(drafts.bilan.adds_up(), "{name}: {:?}", drafts.bilan);
    drafts
}

fn refused(bytes: &[u8]) -> ListError {
    match recognise(Source::File(bytes), &Choices::default(), CONTEXT) {
        Ok(found) => panic!("should be refused, found {:?}", found.columns),
        Err(error) => error,
    }
}

fn field_of(found: &Recognition, header: &str) -> Field {
    let column = found.columns.iter().find(|column| column.header == header);
    column.unwrap_or_else(|| panic!("no column {header}")).field
}

fn revenue(year: i32) -> Field {
    Field::Amount {
        kind: AmountKind::Revenue,
        period: Period::Year(year),
    }
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}
