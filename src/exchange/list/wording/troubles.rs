//! Why something of a list is not taken, in sentences.

use super::*;

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

/// The cells that look as if they stood in the wrong column, the first few by row, column and content. They are
/// imported as they stand.
#[must_use]
pub fn doubts(locale: Locale, recognition: &Recognition) -> Option<String> {
    const NAMED: usize = 5;
    const LONGEST: usize = 30;
    let cells = &recognition.doubtful;
    let named = cells.iter().take(NAMED).map(|one| {
        let column = column_name(locale, recognition, one.column);
        let text = recognition.text(one.row, one.column);
        let mut shown: String = text.chars().take(LONGEST).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        let place = say::place(locale, one.row + 1, &column);
        format!("{place}: {}", format::quoted(locale, &shown))
    });
    let named = named.collect::<Vec<_>>().join("; ");
    let places = match cells.len().saturating_sub(NAMED) {
        0 => named,
        more => say::rows_and_more(locale, &named, more),
    };
    let rows = cells.chunk_by(|one, next| one.row == next.row).count();
    (!cells.is_empty()).then(|| say::doubtful(locale, cells.len(), rows, &places))
}

/// Why a cell is doubtful.
#[must_use]
pub fn doubt(locale: Locale, doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Unlike => say::cell_unlike(locale),
        Doubt::Beyond => say::cell_beyond(locale),
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
        ListError::NotText { .. } => say::error_not_text(locale).to_owned(),
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

/// The rows of which nothing came and the rows with cells that were left empty or are doubtful, as a file to mend and
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
    let mut add = |row: usize, reason: String| reasons.entry(row).or_default().push(reason);
    let of_column = |column: usize, reason: &str| {
        let name = column_name(locale, recognition, column);
        format!("{name}: {reason}")
    };
    for failed in &drafts.failed {
        add(failed.row, row_reason(locale, failed.reason).to_owned());
        // What can't be read in it may be the cause: a day that does not exist leaves no year.
        for column in 0..recognition.columns.len() {
            if let Reading::Problem(reason) = recognition.read(failed.row, column) {
                let reason = cell_reason(locale, reason);
                add(failed.row, of_column(column, &reason));
            }
        }
    }
    for problem in &drafts.problems {
        let reason = problem_reason(locale, problem.reason);
        add(problem.row, of_column(problem.column, &reason));
    }
    for one in &recognition.doubtful {
        let reason = doubt(locale, one.doubt);
        add(one.row, of_column(one.column, reason));
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
