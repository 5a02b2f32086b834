//! Which sentence says which reason. The sentences themselves are in `words::lists`.

mod troubles;

use chrono::NaiveDate;

use super::date::DateProblem;
use super::decode::Encoding;
use super::draft::{Drafts, ProblemReason, RowReason};
use super::error::{ForeignFormat, ListError, Quoting};
use super::field::{AmountKind, Field, Period};
use super::guess::{Caution, Why};
use super::header::HeaderFound;
use super::match_key::MatchKey;
use super::number::{DecimalMark, Number, NumberProblem, Unit, sum};
use super::parse::Delimiter;
use super::recognise::{CellReason, Doubt, Question, Reading, Recognition};
use super::rows::DropReason;
use crate::domain::values::Cents;
use crate::exchange::csv_text::{self, CsvCell, CsvStyle, plain_amount};
use crate::words::{Locale, format, lists as say};

pub use troubles::*;

/// The name of a field in a choice of fields. A year is called after the month that fiscal years begin in.
#[must_use]
pub fn field(locale: Locale, fiscal_year_start: u8, field: Field) -> String {
    let text = match field {
        Field::Amount {
            kind: AmountKind::Potential,
            ..
        } => say::amount_potential(locale),
        Field::Amount { kind, period } => {
            let kind = amount_kind(locale, kind);
            return match period {
                Period::Year(year) => {
                    format!("{kind}, {}", format::year(fiscal_year_start, year))
                }
                Period::Total => format!("{kind}, {}", say::period_total(locale)),
                Period::Unstated => format!("{kind}, {}", say::period_unstated(locale)),
            };
        }
        Field::Name => say::field_name(locale),
        Field::CustomerNumber => say::field_customer_number(locale),
        Field::CompanyRevenue => say::field_company_revenue(locale),
        Field::RowYear => say::field_row_year(locale),
        Field::DocumentDate => say::field_document_date(locale),
        Field::DocumentNumber => say::field_document_number(locale),
        Field::DocumentStatus => say::field_document_status(locale),
        Field::Group => say::field_group(locale),
        Field::Industry => say::field_industry(locale),
        Field::Parent => say::field_parent(locale),
        Field::Status => say::field_status(locale),
        Field::Owner => say::field_owner(locale),
        Field::Since => say::field_since(locale),
        Field::FirstOrder => say::field_first_order(locale),
        Field::LastOrder => say::field_last_order(locale),
        Field::ContractEnd => say::field_contract_end(locale),
        Field::ContactName => say::field_contact_name(locale),
        Field::ContactFirstName => say::field_contact_first_name(locale),
        Field::ContactLastName => say::field_contact_last_name(locale),
        Field::ContactTitle => say::field_contact_title(locale),
        Field::Email => say::field_email(locale),
        Field::Phone => say::field_phone(locale),
        Field::Website => say::field_website(locale),
        Field::Street => say::field_street(locale),
        Field::PostalCode => say::field_postal_code(locale),
        Field::City => say::field_city(locale),
        Field::Region => say::field_region(locale),
        Field::Country => say::field_country(locale),
        Field::VatId => say::field_vat_id(locale),
        Field::Notes => say::field_notes(locale),
        Field::Tags => say::field_tags(locale),
        Field::AbcClass => say::field_abc_class(locale),
        Field::Ignore => say::field_ignore(locale),
        Field::BankData => say::field_bank_data(locale),
    };
    text.to_owned()
}

/// The name of a kind of amount.
#[must_use]
pub fn amount_kind(locale: Locale, kind: AmountKind) -> &'static str {
    match kind {
        AmountKind::Revenue => say::amount_revenue(locale),
        AmountKind::GrossRevenue => say::amount_gross_revenue(locale),
        AmountKind::PlannedRevenue => say::amount_planned_revenue(locale),
        AmountKind::Margin => say::amount_margin(locale),
        AmountKind::Potential => say::amount_potential(locale),
    }
}

/// The name of a column: its header, or "Column 3".
#[must_use]
pub fn column_name(locale: Locale, recognition: &Recognition, column: usize) -> String {
    match recognition.columns.get(column) {
        Some(found) if !found.header.is_empty() => found.header.clone(),
        _ => say::column_number(locale, column + 1),
    }
}

/// The name of an encoding.
#[must_use]
pub fn encoding(locale: Locale, encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => say::encoding_utf8(locale),
        Encoding::Utf16Le => say::encoding_utf16_le(locale),
        Encoding::Utf16Be => say::encoding_utf16_be(locale),
        Encoding::Windows1252 => say::encoding_windows_1252(locale),
    }
}

/// The name of a delimiter.
#[must_use]
pub fn delimiter(locale: Locale, delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Semicolon => say::delimiter_semicolon(locale),
        Delimiter::Comma => say::delimiter_comma(locale),
        Delimiter::Tab => say::delimiter_tab(locale),
        Delimiter::Pipe => say::delimiter_pipe(locale),
    }
}

/// What the first row is.
#[must_use]
pub fn header_found(locale: Locale, found: HeaderFound) -> &'static str {
    match found {
        HeaderFound::Recognised => say::header_recognised(locale),
        HeaderFound::Assumed => say::header_assumed(locale),
        HeaderFound::Datev => say::header_datev(locale),
        HeaderFound::Chosen => say::header_chosen(locale),
    }
}

/// The name of a unit.
#[must_use]
pub fn unit(locale: Locale, unit: Unit) -> &'static str {
    match unit {
        Unit::One => say::unit_one(locale),
        Unit::Thousand => say::unit_thousand(locale),
        Unit::Million => say::unit_million(locale),
        Unit::Percent => say::unit_percent(locale),
    }
}

/// Why a column has its field.
#[must_use]
pub fn why(locale: Locale, why: Why) -> &'static str {
    match why {
        Why::Header => say::why_header(locale),
        Why::PartOfHeader => say::why_part_of_header(locale),
        Why::YearAlone => say::why_year_alone(locale),
        Why::Cells => say::why_cells(locale),
        Why::Chosen => say::why_chosen(locale),
        Why::BankData => say::why_bank_data(locale),
        Why::Computed => say::why_computed(locale),
        Why::Unknown => say::why_unknown(locale),
        Why::Empty => say::why_empty(locale),
    }
}

/// What a person should know about a column.
#[must_use]
pub fn caution(locale: Locale, recognition: &Recognition, caution: &Caution) -> String {
    let text = match caution {
        Caution::TheirOwnRevenue => say::caution_their_own_revenue(locale),
        Caution::CheckSum => say::caution_check_sum(locale),
        Caution::LifetimeTotal => say::caution_lifetime_total(locale),
        Caution::InUnits(Unit::Million) => say::caution_millions(locale),
        Caution::InUnits(_) => say::caution_thousands(locale),
        Caution::Gross => say::caution_gross(locale),
        Caution::PartOfYear => say::caution_part_of_year(locale),
        Caution::CellsDoNotFit => say::caution_cells_do_not_fit(locale),
        Caution::BankData => say::caution_bank_data(locale),
        Caution::SameMeaningAs { column } => {
            let column = column_name(locale, recognition, *column);
            return say::caution_same_meaning(locale, &column);
        }
        Caution::RelativeYear { year } => {
            let start = recognition.context.fiscal_year_start;
            return say::caution_relative_year(locale, &format::year(start, *year));
        }
        Caution::YearByBegin => say::caution_year_by_begin(locale),
        Caution::YearByEnd => say::caution_year_by_end(locale),
        Caution::SeveralCurrencies(codes) => {
            return say::caution_several_currencies(locale, &codes.join(", "));
        }
        Caution::Rounded { cells } => return say::caution_rounded(locale, *cells),
    };
    text.to_owned()
}

/// A question in full.
#[must_use]
pub fn question(locale: Locale, recognition: &Recognition, question: &Question) -> String {
    match question {
        Question::DecimalMark {
            sample,
            comma,
            point,
            ..
        } => match (comma, point) {
            (Some(_), Some(_)) => {
                let (one, other) = (number(locale, *comma), number(locale, *point));
                say::question_two_readings(locale, sample, &one, &other)
            }
            (one, other) => say::question_number(locale, sample, &number(locale, one.or(*other))),
        },
        Question::DateOrder {
            sample,
            day_first,
            month_first,
            ..
        } => {
            let day = |date: NaiveDate| format::day(locale, date);
            match (*day_first, *month_first) {
                (Some(one), Some(other)) => {
                    say::question_two_readings(locale, sample, &day(one), &day(other))
                }
                (one, other) => {
                    let reading = one.or(other).map(day).unwrap_or_default();
                    say::question_date(locale, sample, &reading)
                }
            }
        }
        Question::WhoseRevenue { .. } => say::question_whose_revenue(locale).to_owned(),
        Question::WhichYear { columns, .. } => {
            let names = columns
                .iter()
                .map(|&column| column_name(locale, recognition, column));
            say::question_which_year(locale, &names.collect::<Vec<_>>().join(", "))
        }
        Question::WhichYearOfRows { rows, amount, .. } => say::question_year_of_rows(
            locale,
            &row_numbers(locale, rows.iter().copied()),
            rows.len(),
            &format::exact_number(locale, i128::from(amount.get())),
        ),
    }
}

/// Numbers of rows (from 0) as a person counts them, the first few of them.
fn row_numbers(locale: Locale, rows: impl Iterator<Item = usize>) -> String {
    const NAMED: usize = 5;
    let mut numbers: Vec<String> = rows.map(|row| (row + 1).to_string()).collect();
    let more = numbers.len().saturating_sub(NAMED);
    numbers.truncate(NAMED);
    let named = numbers.join(", ");
    if more == 0 {
        named
    } else {
        say::rows_and_more(locale, &named, more)
    }
}

/// Cells by row (from 0) and field, as "row 3, City"; the first few of them.
#[must_use]
pub fn places(locale: Locale, recognition: &Recognition, cells: &[(usize, Field)]) -> String {
    const NAMED: usize = 5;
    let named = cells.iter().take(NAMED).map(|&(row, of)| {
        let columns = &recognition.columns;
        let column = columns.iter().position(|column| column.field == of);
        let name = column.map_or_else(
            || field(locale, recognition.context.fiscal_year_start, of),
            |column| column_name(locale, recognition, column),
        );
        say::place(locale, row + 1, &name)
    });
    let named = named.collect::<Vec<_>>().join("; ");
    match cells.len().saturating_sub(NAMED) {
        0 => named,
        more => say::rows_and_more(locale, &named, more),
    }
}

/// A reading without a thousands mark, so that it leaves no doubt itself.
fn number(locale: Locale, number: Option<Number>) -> String {
    let mark = locale.pick(DecimalMark::Point, DecimalMark::Comma);
    match number {
        Some(Number::Money { cents, .. }) => plain_amount(cents, mark),
        Some(Number::Percent { basis_points }) => {
            format!(
                "{} %",
                plain_amount(Cents::try_from(basis_points).unwrap_or_default(), mark)
            )
        }
        None => say::cell_not_a_number(locale).to_owned(),
    }
}
