//! Which sentence says which reason. The sentences themselves are in `words::lists`.

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
use super::recognise::{CellReason, Question, Reading, Recognition};
use super::rows::DropReason;
use crate::domain::values::Cents;
use crate::exchange::csv_text::{self, CsvCell, CsvStyle, plain_amount};
use crate::words::{Locale, format, lists as say};

/// The name of a field in a choice of fields.
#[must_use]
pub fn field(locale: Locale, field: Field) -> String {
    let text = match field {
        Field::Amount {
            kind: AmountKind::Potential,
            ..
        } => say::amount_potential(locale),
        Field::Amount { kind, period } => {
            let kind = amount_kind(locale, kind);
            return match period {
                Period::Year(year) => format!("{kind}, {year}"),
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
        Caution::RelativeYear { year } => return say::caution_relative_year(locale, *year),
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
            || field(locale, of),
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

/// What of a list is not imported, and why: one sentence for unreadable cells, one for rows without a name,
/// one for amounts without a year. Empty if everything is imported.
#[must_use]
pub fn troubles(locale: Locale, drafts: &Drafts) -> Vec<String> {
    let mut troubles = Vec::new();
    if !drafts.problems.is_empty() {
        troubles.push(say::cells_left_empty(locale, drafts.problems.len()));
    }
    if drafts.nameless() > 0 {
        let nameless = drafts.failed.iter();
        let rows = nameless.filter(|failed| failed.reason == RowReason::NoName);
        let numbers = row_numbers(locale, rows.map(|failed| failed.row));
        troubles.push(say::rows_without_name(locale, &numbers, drafts.nameless()));
    }
    let undated: Vec<(usize, Cents)> = drafts.undated().collect();
    if !undated.is_empty() {
        let amount = sum(undated.iter().map(|(_, amount)| *amount));
        let numbers = row_numbers(locale, undated.iter().map(|(row, _)| *row));
        let amount = format::exact_number(locale, i128::from(amount.get()));
        troubles.push(say::rows_without_year(
            locale,
            &numbers,
            undated.len(),
            &amount,
        ));
    }
    troubles
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

/// Why a row is left out.
#[must_use]
pub fn drop_reason(locale: Locale, reason: DropReason) -> &'static str {
    match reason {
        DropReason::Blank => say::drop_blank(locale),
        DropReason::Total => say::drop_total(locale),
        DropReason::Placeholder => say::drop_placeholder(locale),
        DropReason::Supplier => say::drop_supplier(locale),
        DropReason::RepeatedHeader => say::drop_repeated_header(locale),
        DropReason::Cancelled => say::drop_cancelled(locale),
        DropReason::NotWon => say::drop_not_won(locale),
        DropReason::LeftOut => say::drop_left_out(locale),
    }
}

/// Why a cell can't be read.
#[must_use]
pub fn cell_reason(locale: Locale, reason: CellReason) -> String {
    let text = match reason {
        CellReason::Number(NumberProblem::NotANumber) => say::cell_not_a_number(locale),
        CellReason::Number(NumberProblem::OtherDecimalMark) => say::cell_other_decimal_mark(locale),
        CellReason::Number(NumberProblem::TooLarge) => say::cell_too_large(locale),
        CellReason::NotAYear => say::cell_not_a_year(locale),
        CellReason::PercentNotMoney => say::cell_percent_not_money(locale),
        CellReason::Date(DateProblem::NotADate) => say::cell_not_a_date(locale),
        CellReason::Date(DateProblem::NoSuchDay { day, month, year }) => {
            return say::cell_no_such_day(locale, day, month, year);
        }
        CellReason::Date(DateProblem::NoSuchMonth { month }) => {
            return say::cell_no_such_month(locale, month);
        }
        CellReason::Date(DateProblem::UnlikelyYear { year }) => {
            return say::cell_unlikely_year(locale, year);
        }
    };
    text.to_owned()
}

/// Why something of a cell is not imported.
#[must_use]
pub fn problem_reason(locale: Locale, reason: ProblemReason) -> String {
    match reason {
        ProblemReason::Unreadable(reason) => cell_reason(locale, reason),
        ProblemReason::AmountWithoutYear => say::cell_amount_without_year(locale).to_owned(),
        ProblemReason::MarginTooLarge => say::cell_too_large(locale).to_owned(),
        ProblemReason::PercentWithoutRevenue => {
            say::cell_percent_without_revenue(locale).to_owned()
        }
    }
}

/// Why no customer came of a row.
#[must_use]
pub fn row_reason(locale: Locale, reason: RowReason) -> &'static str {
    match reason {
        RowReason::NoName => say::row_no_name(locale),
        RowReason::NoYear { .. } => say::cell_amount_without_year(locale),
    }
}

/// By what two records look like one customer.
#[must_use]
pub fn match_key(locale: Locale, key: MatchKey) -> &'static str {
    match key {
        MatchKey::VatId => say::match_vat_id(locale),
        MatchKey::CustomerNumber => say::match_customer_number(locale),
        MatchKey::Domain => say::match_domain(locale),
        MatchKey::Name => say::match_name(locale),
    }
}

/// What is wrong with a file, what stays safe, and what to do.
#[must_use]
pub fn error(locale: Locale, error: &ListError) -> String {
    const MEGABYTE: usize = 1024 * 1024;
    match *error {
        ListError::FileTooLarge { bytes, limit } => {
            say::error_file_too_large(locale, bytes.div_ceil(MEGABYTE), limit / MEGABYTE)
        }
        ListError::Empty => say::error_empty(locale).to_owned(),
        ListError::NoRows => say::error_no_rows(locale).to_owned(),
        ListError::NotText { at_byte } => say::error_not_text(locale, at_byte),
        ListError::Foreign(ForeignFormat::Workbook | ForeignFormat::OldWorkbook) => {
            say::error_workbook(locale).to_owned()
        }
        ListError::Foreign(ForeignFormat::Pdf) => say::error_pdf(locale).to_owned(),
        ListError::TooManyRows { limit } => say::error_too_many_rows(locale, limit),
        ListError::TooManyColumns { row, limit } => say::error_too_many_columns(locale, row, limit),
        ListError::CellTooLong {
            row,
            column,
            limit,
            quoted,
        } => {
            let text = say::error_cell_too_long(locale, row, column, limit / 1024);
            match quoted {
                Quoting::Plain => text,
                Quoting::Quoted => format!("{text} {}", say::error_hint_quotes(locale)),
            }
        }
        ListError::UnclosedQuotes { row } => say::error_unclosed_quotes(locale, row),
        ListError::BookingBatch => say::error_booking_batch(locale).to_owned(),
    }
}

/// The rows of which nothing came and the rows with cells left empty, as a file to mend and
/// import again: the columns of the original, then the row number and the reasons.
///
/// Bank data is left out here too.
#[must_use]
pub fn failed_rows_csv(
    recognition: &Recognition,
    drafts: &Drafts,
    locale: Locale,
    style: CsvStyle,
) -> String {
    let columns: Vec<usize> = (0..recognition.columns.len())
        .filter(|&column| recognition.columns[column].field != Field::BankData)
        .collect();
    let names: Vec<String> = columns
        .iter()
        .map(|&column| column_name(locale, recognition, column))
        .collect();
    let mut headers: Vec<&str> = names.iter().map(String::as_str).collect();
    headers.extend([say::report_row(locale), say::report_reason(locale)]);
    let mut reasons: std::collections::BTreeMap<usize, Vec<String>> = Default::default();
    for failed in &drafts.failed {
        reasons
            .entry(failed.row)
            .or_default()
            .push(row_reason(locale, failed.reason).to_owned());
        // What can't be read in it may be the cause: a day that does not exist leaves no year.
        for column in 0..recognition.columns.len() {
            if let Reading::Problem(reason) = recognition.read(failed.row, column) {
                let name = column_name(locale, recognition, column);
                let reason = cell_reason(locale, reason);
                reasons
                    .entry(failed.row)
                    .or_default()
                    .push(format!("{name}: {reason}"));
            }
        }
    }
    for problem in &drafts.problems {
        let name = column_name(locale, recognition, problem.column);
        let reason = problem_reason(locale, problem.reason);
        reasons
            .entry(problem.row)
            .or_default()
            .push(format!("{name}: {reason}"));
    }
    let rows: Vec<Vec<CsvCell>> = reasons
        .into_iter()
        .map(|(row, reasons)| {
            let cells = columns
                .iter()
                .map(|&column| recognition.text(row, column).into_owned());
            cells
                .map(CsvCell::Text)
                .chain([
                    CsvCell::Plain((row + 1).to_string()),
                    CsvCell::Text(reasons.join("; ")),
                ])
                .collect()
        })
        .collect();
    csv_text::write_guarded(&headers, &rows, style)
}
