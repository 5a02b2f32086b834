//! What every column means: the word in its header, its cells and its neighbours together.
//!
//! A guess is only a proposal with its reason. What could do harm if it were wrong, the customer's
//! own revenue above all, is left out until a person says so.

use super::choices::{Choices, Context, RowMeaning};
use super::date;
use super::dictionary::Strength;
use super::field::{AmountKind, Content, Field, Period};
use super::fold::squeeze;
use super::header::{FoundBy, HeaderGuess, Span, interpret, year_named, year_named_below};
use super::header_words::YearNamed;
use super::neighbours;
use super::number::{self, Unit};
use super::status::{document_state_of, status_of};
use super::table::Table;
use crate::domain::sorting;
use crate::exchange::csv_text::GUARD_MARK;
use crate::words::{Locale, lists as say};

/// Why a column has its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The header says it.
    Header,
    /// The header speaks of revenue among other words.
    PartOfHeader,
    /// The header is a year and the cells are numbers.
    YearAlone,
    /// The cells decided between several meanings of the header.
    Cells,
    /// A person chose it.
    Chosen,
    /// Header or cells are bank data.
    BankData,
    /// It stands in a table that we have written, and we compute it ourselves.
    Computed,
    /// The header is not known.
    Unknown,
    /// There is nothing in the column.
    Empty,
}

/// Something a person should know about a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caution {
    /// This is what the customer turns over, not what it buys here.
    TheirOwnRevenue,
    /// A total beside single years: compared with their sum, not imported a second time.
    CheckSum,
    /// The header speaks of a total, but there are no years: it may be a lifetime.
    LifetimeTotal,
    /// Numbers count thousands or millions.
    InUnits(Unit),
    /// Another column has this meaning already.
    SameMeaningAs { column: usize },
    /// The amounts include value added tax.
    Gross,
    /// One part of a year: the parts are added up.
    PartOfYear,
    /// "This year" or "last year" was taken for `year`.
    RelativeYear { year: i32 },
    /// A number is taken for the calendar year in which the fiscal year begins.
    YearByBegin,
    /// A number is taken for the calendar year in which the fiscal year ends.
    YearByEnd,
    /// The cells don't look like what the header says.
    CellsDoNotFit,
    /// The cells name several currencies; nothing is converted.
    SeveralCurrencies(Vec<&'static str>),
    /// This many amounts had more than two decimals and were rounded.
    Rounded { cells: usize },
    /// Account numbers, cards and mandates are never imported.
    BankData,
}

/// What was found out about one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnGuess {
    pub field: Field,
    pub why: Why,
    pub unit: Unit,
    pub cautions: Vec<Caution>,
    /// Whose revenue it is has to be asked; until then it counts as the customer's own.
    pub ask_whose: bool,
    pub strength: Strength,
    pub(super) span: Span,
}

/// All columns, and what a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guesses {
    pub columns: Vec<ColumnGuess>,
    pub row_meaning: RowMeaning,
}

/// How many filled cells of a column are looked at.
const LOOKED_AT: usize = 60;

/// Guesses all columns of `table` from their headers and the data rows (from 0).
#[must_use]
pub fn guess(
    table: &Table,
    names: &[String],
    data_rows: &[usize],
    choices: &Choices,
    context: Context,
) -> Guesses {
    let cells = |column: usize| -> Vec<&str> {
        let filled = data_rows.iter().map(|&row| table.cell(row, column).trim());
        filled
            .filter(|cell| !number::is_nothing(cell))
            .take(LOOKED_AT)
            .collect()
    };
    let mut columns: Vec<ColumnGuess> = names
        .iter()
        .enumerate()
        .map(|(column, name)| guess_one(name, &cells(column), context))
        .collect();
    let has_bank = columns.iter().any(|guess| guess.field == Field::BankData);
    for (guess, name) in columns.iter_mut().zip(names) {
        if has_bank && squeeze(name) == "kontonummer" {
            guess.set_bank();
        }
    }
    if is_our_table(names) {
        for guess in &mut columns {
            if guess.field == Field::AbcClass {
                guess.field = Field::Ignore;
                guess.why = Why::Computed;
            }
        }
    }
    neighbours::settle_names(&mut columns, names);
    neighbours::settle_bare_totals(&mut columns, names, context);
    let row_meaning = choices
        .row_meaning
        .unwrap_or_else(|| row_meaning(&mut columns, names));
    if row_meaning == RowMeaning::Document {
        for (column, guess) in columns.iter_mut().enumerate() {
            let words = cells(column);
            if guess.field == Field::Status && mostly(&words, |w| document_state_of(w).is_some()) {
                guess.field = Field::DocumentStatus;
                guess.why = Why::Cells;
            }
        }
    } else {
        neighbours::ask_whose_revenue(&mut columns, names);
    }
    for (&column, &field) in &choices.fields {
        if let Some(guess) = columns
            .get_mut(column)
            .filter(|guess| guess.field != Field::BankData)
        {
            guess.choose(field);
        }
    }
    neighbours::resolve_conflicts(&mut columns);
    neighbours::settle_totals(&mut columns);
    for (column, guess) in columns.iter_mut().enumerate() {
        if let Some(&unit) = choices.units.get(&column) {
            guess.unit = unit;
        }
        guess.add_cautions(&names[column], &cells(column), context);
    }
    Guesses {
        columns,
        row_meaning,
    }
}

/// Whether it is the table of accounts that we save for spreadsheets: what we compute ourselves is not taken back.
fn is_our_table(names: &[String]) -> bool {
    let mut tiers = Locale::ALL.into_iter().map(say::table_tier);
    names.last().is_some_and(|name| name == GUARD_MARK)
        && tiers.any(|tier| names.iter().any(|name| name == tier))
}

fn mostly(cells: &[&str], test: impl Fn(&str) -> bool) -> bool {
    let hits = cells.iter().filter(|cell| test(cell)).count();
    !cells.is_empty() && hits * 2 > cells.len()
}

fn guess_one(name: &str, cells: &[&str], context: Context) -> ColumnGuess {
    let HeaderGuess {
        field,
        strength,
        unit,
        span,
        found,
    } = interpret(name, context);
    let why = match found {
        FoundBy::Word | FoundBy::BareTotal => Why::Header,
        FoundBy::PartOfHeader => Why::PartOfHeader,
        FoundBy::BareYear => Why::YearAlone,
        FoundBy::Nothing if cells.is_empty() => Why::Empty,
        FoundBy::Nothing => Why::Unknown,
    };
    let mut guess = ColumnGuess {
        field,
        why,
        unit,
        cautions: Vec::new(),
        ask_whose: false,
        strength,
        span,
    };
    if field == Field::BankData || mostly(cells, is_iban) {
        guess.set_bank();
        return guess;
    }
    let is_number = |cell: &str| number::evidence(cell) != number::Evidence::NotANumber;
    let is_key = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
    let is_class = |cell: &str| matches!(cell, "A" | "B" | "C" | "D" | "a" | "b" | "c");
    let is_date =
        |cell: &str| date::evidence(cell, context.current_year) != date::Evidence::NotADate;
    let refined = match (field, strength) {
        (Field::Name, Strength::Usual) if mostly(cells, is_key) => Field::CustomerNumber,
        (Field::CustomerNumber, Strength::Usual)
            if squeeze(name) == "debitor" && mostly(cells, |cell| !has_digit(cell)) =>
        {
            Field::Name
        }
        (Field::Status, Strength::Weak) if mostly(cells, is_class) => Field::AbcClass,
        (Field::Status, Strength::Weak) if !mostly(cells, |cell| status_of(cell).is_some()) => {
            Field::Group
        }
        (Field::Group, _) if mostly(cells, is_class) => Field::AbcClass,
        _ => field,
    };
    if refined != field {
        guess.field = refined;
        guess.why = Why::Cells;
    }
    let fits = match guess.field.content() {
        Content::Amount => mostly(cells, is_number),
        Content::Date => mostly(cells, is_date),
        Content::Year => mostly(cells, |cell| date::year_in(name, cell, context).is_some()),
        Content::Text | Content::Nothing => true,
    };
    if !fits && !cells.is_empty() {
        guess.field = Field::Ignore;
        if !matches!(found, FoundBy::BareYear | FoundBy::BareTotal) {
            guess.cautions.push(Caution::CellsDoNotFit);
        }
    }
    guess
}

fn has_digit(cell: &str) -> bool {
    cell.bytes().any(|byte| byte.is_ascii_digit())
}

/// An international bank account number, by its check digits (ISO 13616, modulo 97).
fn is_iban(cell: &str) -> bool {
    let compact: String = cell
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let shaped = (15..=34).contains(&compact.len())
        && compact.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && compact
            .bytes()
            .take(2)
            .all(|byte| byte.is_ascii_alphabetic())
        && compact
            .bytes()
            .skip(2)
            .take(2)
            .all(|byte| byte.is_ascii_digit());
    if !shaped {
        return false;
    }
    let rotated = compact.chars().skip(4).chain(compact.chars().take(4));
    let remainder = rotated
        .filter_map(|letter| letter.to_digit(36))
        .fold(0, |rest, value| {
            let shift = if value < 10 { 10 } else { 100 };
            (rest * shift + value) % 97
        });
    remainder == 1
}

/// Rows are documents when something dates or numbers them and an amount waits for its year.
fn row_meaning(columns: &mut [ColumnGuess], names: &[String]) -> RowMeaning {
    let has = |columns: &[ColumnGuess], wanted: &[Field]| {
        columns.iter().any(|guess| wanted.contains(&guess.field))
    };
    let undated = columns.iter().any(|guess| {
        matches!(guess.field.period(), Some(Period::Unstated | Period::Total))
            && !matches!(
                guess.field,
                Field::Amount {
                    kind: AmountKind::Potential,
                    ..
                }
            )
    });
    if !undated {
        return RowMeaning::Customer;
    }
    // A list of payments has an amount, a creation date and the customer's number, but no name.
    let is_payment = names.iter().any(|name| squeeze(name) == "amount")
        && !has(columns, &[Field::Name, Field::DocumentDate]);
    if is_payment && let Some(guess) = columns.iter_mut().find(|guess| guess.field == Field::Since)
    {
        guess.field = Field::DocumentDate;
        guess.why = Why::Cells;
    }
    if has(
        columns,
        &[Field::DocumentDate, Field::DocumentNumber, Field::RowYear],
    ) {
        RowMeaning::Document
    } else {
        RowMeaning::Customer
    }
}

impl ColumnGuess {
    pub(super) fn is_year_of_revenue(&self) -> bool {
        matches!(
            self.field,
            Field::Amount {
                kind: AmountKind::Revenue,
                period: Period::Year(_)
            }
        )
    }

    fn set_bank(&mut self) {
        self.field = Field::BankData;
        self.why = Why::BankData;
        self.cautions = vec![Caution::BankData];
    }

    fn choose(&mut self, field: Field) {
        if field != Field::BankData {
            self.field = field;
            self.why = Why::Chosen;
            self.ask_whose = false;
            self.cautions.clear();
        }
    }

    /// Says which of two calendar years a number is taken for, where a fiscal year lies in both.
    fn say_how_named(&mut self, named: YearNamed, context: Context) {
        if context.fiscal_year_start != 1 {
            match named {
                YearNamed::ByBegin => self.cautions.push(Caution::YearByBegin),
                YearNamed::ByEnd => self.cautions.push(Caution::YearByEnd),
                YearNamed::Surely | YearNamed::Relative => {}
            }
        }
    }

    fn add_cautions(&mut self, name: &str, cells: &[&str], context: Context) {
        if self.field == Field::CompanyRevenue {
            self.cautions.push(Caution::TheirOwnRevenue);
        }
        if self.field == Field::RowYear {
            let mut named = cells
                .iter()
                .map(|cell| year_named_below(name, cell, context));
            let doubtful = named.find(|named| *named != YearNamed::Surely);
            self.say_how_named(doubtful.unwrap_or(YearNamed::Surely), context);
        }
        if self.field.content() != Content::Amount {
            return;
        }
        if let (Some(Period::Year(year)), false) = (self.field.period(), self.why == Why::Chosen) {
            match year_named(name, context) {
                YearNamed::Relative => self.cautions.push(Caution::RelativeYear { year }),
                named => self.say_how_named(named, context),
            }
        }
        if matches!(self.unit, Unit::Thousand | Unit::Million) {
            self.cautions.push(Caution::InUnits(self.unit));
        }
        if matches!(
            self.field,
            Field::Amount {
                kind: AmountKind::GrossRevenue,
                ..
            }
        ) {
            self.cautions.push(Caution::Gross);
        }
        if self.span == Span::Part {
            self.cautions.push(Caution::PartOfYear);
        }
        let mut currencies: Vec<_> = cells
            .iter()
            .filter_map(|cell| number::currency_of(cell))
            .collect();
        sorting::ascending(&mut currencies);
        currencies.dedup();
        if currencies.len() > 1 {
            self.cautions.push(Caution::SeveralCurrencies(currencies));
        }
    }
}
