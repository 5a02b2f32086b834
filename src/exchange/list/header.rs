//! The header row: where it is, and what each header says about its column.
//!
//! Only words are looked at here; what the cells below add is in `guess`.

use super::choices::Context;
use super::dictionary::{Strength, look_up};
use super::error::ListError;
use super::field::{AmountKind, Field, Period};
use super::fold::squeeze;
use super::header_words::{HeaderWords, YearNamed};
use super::number::Unit;
use super::parse::is_announcement;
use super::table::Table;

/// How the header row was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderFound {
    /// Its words are known.
    Recognised,
    /// No row has known words, so the first filled one is taken.
    Assumed,
    /// A DATEV file: metadata first, headers second.
    Datev,
    /// A person said so.
    Chosen,
}

/// What a header alone says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderGuess {
    pub field: Field,
    pub strength: Strength,
    pub unit: Unit,
    pub span: Span,
    pub found: FoundBy,
}

/// How much of its year an amount covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Whole,
    /// A month, quarter or half: the parts of a year add up.
    Part,
}

/// How a header led to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundBy {
    /// The whole header is in the dictionary.
    Word,
    /// It speaks of revenue among other words.
    PartOfHeader,
    /// It is a year and nothing else.
    BareYear,
    /// It is "Total" or "Summe" and nothing else.
    BareTotal,
    Nothing,
}

/// How many rows may stand before the header.
const SEARCHED_ROWS: usize = 40;

/// The header row (from 0) and how it was found.
///
/// # Errors
/// [`ListError::BookingBatch`] for a DATEV file of single bookings.
pub fn find(table: &Table, context: Context) -> Result<(usize, HeaderFound), ListError> {
    let first = usize::from(is_announcement(table, 0));
    let mark = table.cell(first, 0).trim();
    if matches!(mark, "EXTF" | "DTVF") {
        // The third cell of the metadata is the category: 16 customers and suppliers, 21 bookings.
        return if table.cell(first, 2).trim() == "21" {
            Err(ListError::BookingBatch)
        } else {
            Ok((first + 1, HeaderFound::Datev))
        };
    }
    if (first..table.row_count().min(first + SEARCHED_ROWS))
        .any(|row| is_booking_header(table, row))
    {
        return Err(ListError::BookingBatch);
    }
    let last = table.row_count().min(first + SEARCHED_ROWS);
    let known = |row: usize| {
        table
            .cells(row)
            .filter(|cell| cell.len() <= 80 && !cell.trim().is_empty())
            .filter(|cell| interpret(cell, context).found != FoundBy::Nothing)
            .filter(|cell| interpret(cell, context).found != FoundBy::BareTotal)
            .count()
    };
    let recognised = (first..last).find(|&row| known(row) >= 2);
    Ok(match recognised {
        Some(row) => (row, HeaderFound::Recognised),
        None => {
            let filled = (first..last)
                .find(|&row| !table.is_blank(row))
                .unwrap_or(first);
            let found = if known(filled) > 0 {
                HeaderFound::Recognised
            } else {
                HeaderFound::Assumed
            };
            (filled, found)
        }
    })
}

fn is_booking_header(table: &Table, row: usize) -> bool {
    table
        .cells(row)
        .any(|cell| squeeze(cell).starts_with("umsatzohnesollhaben"))
}

/// The headers of all columns: trimmed, a repeated one numbered "(2)", a missing one empty.
#[must_use]
pub fn names(table: &Table, header_row: Option<usize>) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(table.column_count());
    for column in 0..table.column_count() {
        let raw = header_row.map_or("", |row| table.cell(row, column));
        let plain = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut name = plain.clone();
        let mut count = 1;
        while !plain.is_empty() && names.contains(&name) {
            count += 1;
            name = format!("{plain} ({count})");
        }
        names.push(name);
    }
    names
}

/// The year a header or cell names. Where fiscal years begin in January, "2023/24" is the year it ends in, as
/// "FY24" is everywhere.
#[must_use]
pub fn year_of(text: &str, context: Context) -> Option<i32> {
    HeaderWords::of(text, context)
        .year
        .filter(|_| text.len() <= 40)
}

/// How the year of a header is written.
pub(super) fn year_named(text: &str, context: Context) -> YearNamed {
    HeaderWords::of(text, context).named
}

/// How the year of a cell is written: below "Fiscal year", a number is one.
pub(super) fn year_named_below(header: &str, cell: &str, context: Context) -> YearNamed {
    HeaderWords::below(header, cell, context).named
}

/// The year of a cell below a header.
pub(super) fn year_below(header: &str, cell: &str, context: Context) -> Option<i32> {
    let read = HeaderWords::below(header, cell, context).year;
    read.filter(|_| cell.len() <= 40)
}

/// What a header says.
#[must_use]
pub fn interpret(header: &str, context: Context) -> HeaderGuess {
    let whole = look_up(&squeeze(header));
    let reading = HeaderWords::of(header, context);
    let percent = reading.unit == Unit::Percent;
    let (field, strength, found) = if let Some((field, strength)) = whole {
        (field, strength, FoundBy::Word)
    } else if reading.rest.is_empty() && reading.year.is_some() {
        let period = Period::Unstated;
        (
            Field::amount(AmountKind::Revenue, period),
            Strength::Weak,
            FoundBy::BareYear,
        )
    } else if reading.is_bare_total() {
        (
            Field::amount(AmountKind::Revenue, Period::Total),
            Strength::Weak,
            FoundBy::BareTotal,
        )
    } else if let Some((field, strength)) = reading.look_up() {
        (field, strength, FoundBy::Word)
    } else if let Some(kind) = reading.speaks_of_revenue() {
        (
            Field::amount(kind, Period::Unstated),
            Strength::Weak,
            FoundBy::PartOfHeader,
        )
    } else {
        (Field::Ignore, Strength::Weak, FoundBy::Nothing)
    };
    let nothing = HeaderGuess {
        field: Field::Ignore,
        strength: Strength::Weak,
        unit: Unit::One,
        span: Span::Whole,
        found: FoundBy::Nothing,
    };
    match field {
        // A share of revenue is no revenue; only a margin is often given in percent.
        Field::Amount { kind, .. } if reading.is_share && kind != AmountKind::Margin => nothing,
        Field::Amount { kind, .. } if percent && kind != AmountKind::Margin => nothing,
        Field::Amount { kind, period } => HeaderGuess {
            field: Field::amount(
                kind,
                reading.year.map_or(reading.period(period), Period::Year),
            ),
            strength,
            unit: reading.unit,
            span: reading.span,
            found,
        },
        Field::CompanyRevenue => HeaderGuess {
            field,
            strength,
            unit: reading.unit,
            span: Span::Whole,
            found,
        },
        _ => HeaderGuess {
            field,
            strength,
            found,
            ..nothing
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONTEXT: Context = Context {
        current_year: 2026,
        fiscal_year_start: 1,
    };

    fn field(header: &str) -> Field {
        interpret(header, CONTEXT).field
    }

    #[test]
    fn a_header_tells_kind_year_and_unit() {
        use AmountKind::{GrossRevenue, Margin, PlannedRevenue, Potential, Revenue};
        use Period::{Total, Unstated, Year};
        for (header, kind, period, unit) in [
            ("Umsatz 1997", Revenue, Year(1997), Unit::One),
            ("Umsatz2024", Revenue, Year(2024), Unit::One),
            ("Revenue 2024", Revenue, Year(2024), Unit::One),
            ("Umsatz GJ 2024", Revenue, Year(2024), Unit::One),
            ("FY2024", Revenue, Year(2024), Unit::One),
            ("FY24 Sales", Revenue, Year(2024), Unit::One),
            ("Umsatz 23/24", Revenue, Year(2024), Unit::One),
            ("Umsatz 2023/24 in T€", Revenue, Year(2024), Unit::Thousand),
            ("Revenue 2025 (EUR k)", Revenue, Year(2025), Unit::Thousand),
            ("Umsatz in Mio. EUR", Revenue, Unstated, Unit::Million),
            ("Umsatz lfd. Jahr", Revenue, Year(2026), Unit::One),
            ("Umsatz Vorjahr gesamt", Revenue, Year(2025), Unit::One),
            ("Sum of Umsatz lfd Jahr", Revenue, Year(2026), Unit::One),
            ("Sales last year", Revenue, Year(2025), Unit::One),
            ("Umsatz gesamt", Revenue, Total, Unit::One),
            ("Revenue total", Revenue, Total, Unit::One),
            ("Gesamtergebnis", Revenue, Total, Unit::One),
            (
                "Summe von Gesamtwarenwert netto",
                Revenue,
                Unstated,
                Unit::One,
            ),
            ("Umsatz brutto 2024", GrossRevenue, Year(2024), Unit::One),
            ("Plan 2027", PlannedRevenue, Year(2027), Unit::One),
            ("DB I 2024", Margin, Year(2024), Unit::One),
            ("Marge %", Margin, Unstated, Unit::Percent),
            ("Umsatzpotenzial", Potential, Unstated, Unit::One),
            ("2024", Revenue, Year(2024), Unit::One),
        ] {
            let found = interpret(header, CONTEXT);
            let expected = (Field::amount(kind, period), unit);
            assert_eq!((found.field, found.unit), expected, "{header}");
        }
        assert_eq!(interpret("Umsatz Q1 2024", CONTEXT).span, Span::Part);
        assert_eq!(interpret("Umsatz Jan 2024", CONTEXT).span, Span::Part);
        assert_eq!(interpret("Umsatz 2024", CONTEXT).span, Span::Whole);
    }

    #[test]
    fn a_fiscal_year_is_named_by_the_year_it_ends_in() {
        use YearNamed::{ByBegin, ByEnd, Relative, Surely};
        let july = Context {
            fiscal_year_start: 7,
            ..CONTEXT
        };
        for (header, calendar, fiscal, named) in [
            ("FY24", 2024, 2023, ByEnd),
            ("FY 2024", 2024, 2023, ByEnd),
            ("FY2024", 2024, 2023, ByEnd),
            ("Umsatz GJ 2024", 2024, 2023, ByEnd),
            ("Revenue fiscal year 2024", 2024, 2023, ByEnd),
            ("Umsatz Wirtschaftsjahr 2024", 2024, 2023, ByEnd),
            ("GJ 2023/24", 2024, 2023, Surely),
            ("FY23/24", 2024, 2023, Surely),
            ("Umsatz 23/24", 2024, 2023, Surely),
            ("Revenue 2023-2024", 2024, 2023, Surely),
            ("Umsatz 1999/00", 2000, 1999, Surely),
            ("Umsatz 2024", 2024, 2024, ByBegin),
            ("2024", 2024, 2024, ByBegin),
            // A month lies in one fiscal year only.
            ("Umsatz Jun 2024", 2024, 2023, Surely),
            ("Umsatz 06/2024", 2024, 2023, Surely),
            ("Umsatz Juli 2024", 2024, 2024, Surely),
            ("Umsatz 12/2024", 2024, 2024, Surely),
            // This year is the fiscal year that runs.
            ("Umsatz Vorjahr", 2025, 2025, Relative),
        ] {
            let read = |context| interpret(header, context).field;
            let of = |year| Field::amount(AmountKind::Revenue, Period::Year(year));
            assert_eq!(read(CONTEXT), of(calendar), "{header}");
            assert_eq!(read(july), of(fiscal), "{header}");
            assert_eq!(year_named(header, july), named, "{header}");
        }
    }

    #[test]
    fn words_that_only_look_like_revenue_are_none() {
        for header in [
            "Umsatzsteuer",
            "Revenue share %",
            "Umsatzanteil",
            "Orders",
            "Umsatzsteuersatz",
        ] {
            assert_eq!(field(header), Field::Ignore, "{header}");
        }
        assert_eq!(field("Umsatzsteuer-ID"), Field::VatId);
        assert_eq!(field("Jahresumsatz"), Field::CompanyRevenue);
        assert_eq!(field("Jahresumsatz 2024"), Field::CompanyRevenue);
        assert_eq!(field("Annual Revenue (USD)"), Field::CompanyRevenue);
        assert_eq!(field("Letzter Umsatz"), Field::LastOrder);
        assert_eq!(field("Sales Rep"), Field::Owner);
    }

    #[test]
    fn repeated_headers_are_numbered_and_missing_ones_stay_empty() {
        let table = crate::exchange::list::parse::parse("Ort;Ort;;Ort\n1;2;3;4\n", None);
        assert_eq!(
            names(&table.expect("readable"), Some(0)),
            ["Ort", "Ort (2)", "", "Ort (3)"]
        );
    }
}
