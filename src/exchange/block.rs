//! Cells on their way to a spreadsheet and back: lines of cells with tabs between them. What a column holds in
//! doubt, a decimal mark or the order of day and month, is decided by the cells that leave no doubt.

use chrono::Datelike as _;

use super::csv_text::{CsvCell, guard, plain_amount};
use super::list::date::{self, DateOrder};
use super::list::number::{self, DecimalMark, NumberProblem};
use super::typed;
use crate::domain::values::{Cents, Currency, Date, is_plausible};
use crate::words::Locale;

/// Reads what a spreadsheet puts on the clipboard. A row without anything is a row; where a row ends early, its
/// further cells say nothing, which is not the same as being empty.
#[must_use]
pub fn parse(text: &str) -> Vec<Vec<String>> {
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rows = Vec::new();
    let mut row = Vec::new();
    loop {
        let (cell, after) = first_cell(rest);
        row.push(cell);
        if let Some(after) = after.strip_prefix('\t') {
            rest = after;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        let line_end = ["\r\n", "\n", "\r"];
        let next = line_end.iter().find_map(|end| after.strip_prefix(*end));
        match next {
            // The last line ends like the others; nothing follows it.
            None | Some("") => break,
            Some(next) => rest = next,
        }
    }
    rows
}

const ENDS: [char; 3] = ['\t', '\r', '\n'];

/// The first cell of a text, and what follows it.
fn first_cell(text: &str) -> (String, &str) {
    quoted_cell(text).unwrap_or_else(|| {
        let end = text.find(ENDS).unwrap_or(text.len());
        (text[..end].to_owned(), &text[end..])
    })
}

/// A cell between quotation marks, which may hold tabs and line ends. A mark that is never closed is a letter.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return (after.is_empty() || after.starts_with(ENDS)).then_some((cell, after)),
        }
    }
}

/// Writes cells as a spreadsheet of the language reads them.
#[must_use]
pub fn write(rows: &[Vec<CsvCell>], locale: Locale) -> String {
    let line = |row: &Vec<CsvCell>| {
        let cells = row.iter().map(|cell| {
            let text = content(cell, locale);
            if text.starts_with('"') || text.contains(ENDS) {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text
            }
        });
        cells.collect::<Vec<_>>().join("\t")
    };
    let mut text = rows.iter().map(line).collect::<Vec<_>>().join("\n");
    // Without it a last row of one empty cell would be lost. A single row goes into fields of one line, too.
    if rows.len() > 1 {
        text.push('\n');
    }
    text
}

/// The same cells as a table, for programs that paste tables.
#[must_use]
pub fn write_html(rows: &[Vec<CsvCell>], locale: Locale) -> String {
    let mut text = String::from("<table>");
    for row in rows {
        text.push_str("<tr>");
        for cell in row {
            let content = content(cell, locale);
            let content = content.replace('&', "&amp;").replace('<', "&lt;");
            text.push_str(&format!("<td>{}</td>", content.replace('>', "&gt;")));
        }
        text.push_str("</tr>");
    }
    text.push_str("</table>");
    text
}

/// What stands in a cell. Texts are guarded against being run as a formula.
#[must_use]
pub fn content(cell: &CsvCell, locale: Locale) -> String {
    match cell {
        CsvCell::Empty => String::new(),
        CsvCell::Text(text) => guard(text),
        CsvCell::Money(cents) => plain_amount(*cents, typed::decimal_mark(locale)),
        CsvCell::Plain(text) => text.clone(),
    }
}

/// A block repeated until it fills a range, if the range is a whole number of blocks each way; the block as it
/// is otherwise.
#[must_use]
pub fn spread(block: &[Vec<String>], rows: usize, columns: usize) -> Vec<Vec<String>> {
    let (height, width) = (block.len(), block.first().map_or(0, Vec::len));
    let fits = height > 0
        && block.iter().all(|row| row.len() == width)
        && width > 0
        && rows >= height
        && columns >= width
        && rows.is_multiple_of(height)
        && columns.is_multiple_of(width);
    if !fits {
        return block.to_vec();
    }
    let line = |row: &Vec<String>| row.iter().cycle().take(columns).cloned().collect();
    block.iter().cycle().take(rows).map(line).collect()
}

/// What the cells of a column agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Agreed<T> {
    /// No cell says anything.
    Nothing,
    On(T),
    /// Some cells say one thing and others another.
    Mixed,
}

impl<T: Copy + PartialEq> Agreed<T> {
    fn with(self, said: Option<T>) -> Self {
        match (self, said) {
            (Self::Nothing, Some(one)) => Self::On(one),
            (Self::On(known), Some(one)) if known != one => Self::Mixed,
            _ => self,
        }
    }
}

/// How the amounts of a pasted column are written.
#[derive(Clone, Copy, Debug)]
pub struct Amounts(Agreed<DecimalMark>);

/// Why a pasted amount can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    Number(NumberProblem),
    /// "1.234", where nothing in the column says whether a point parts thousands or decimals, or both are said.
    Doubtful,
    /// It names this currency, which is not that of the workspace.
    OtherCurrency(&'static str),
}

impl Amounts {
    /// Looks at all cells of a column.
    #[must_use]
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        Self(cells.fold(Agreed::Nothing, |agreed, cell| {
            agreed.with(match number::evidence(cell) {
                number::Evidence::Certain(mark) => Some(mark),
                _ => None,
            })
        }))
    }

    /// Reads one of them, in a workspace that counts in this currency; `None` for an empty cell.
    ///
    /// # Errors
    /// [`AmountProblem`]
    pub fn read(
        self,
        locale: Locale,
        currency: Currency,
        text: &str,
    ) -> Result<Option<Cents>, AmountProblem> {
        if let Some(other) = other_currency(currency, text) {
            return Err(AmountProblem::OtherCurrency(other));
        }
        let mark = match self.0 {
            Agreed::On(mark) => mark,
            Agreed::Mixed if number::evidence(text) == number::Evidence::Either => {
                return Err(AmountProblem::Doubtful);
            }
            // "1.234" where the reader writes decimals with a point: three of them are more likely thousands.
            Agreed::Nothing if is_doubtful(typed::decimal_mark(locale), text) => {
                return Err(AmountProblem::Doubtful);
            }
            Agreed::Nothing | Agreed::Mixed => typed::decimal_mark(locale),
        };
        typed::money_with(mark, text).map_err(AmountProblem::Number)
    }
}

/// Reads an amount that somebody typed, with nothing beside it that would settle a doubt.
///
/// # Errors
/// [`AmountProblem`]
pub fn typed_amount(
    locale: Locale,
    currency: Currency,
    text: &str,
) -> Result<Option<Cents>, AmountProblem> {
    Amounts::of(std::iter::once(text)).read(locale, currency, text)
}

/// The currency that an amount names, if it is another one than that of the workspace.
#[must_use]
pub fn other_currency(own: Currency, text: &str) -> Option<&'static str> {
    /// They all write their amounts with the sign of the dollar.
    const DOLLARS: [&str; 7] = ["USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD"];
    let named = number::currency_of(text)?;
    let is_own_dollar = named == "USD" && text.contains('$') && DOLLARS.contains(&own.code());
    (named != own.code() && !is_own_dollar).then_some(named)
}

/// Whether an amount reads as a thousand with one mark and as a few units with this one.
fn is_doubtful(mark: DecimalMark, text: &str) -> bool {
    let sign = match mark {
        DecimalMark::Point => '.',
        DecimalMark::Comma => ',',
    };
    number::evidence(text) == number::Evidence::Either && text.contains(sign)
}

/// How the days of a pasted column are written.
#[derive(Clone, Copy, Debug)]
pub struct Days(Agreed<DateOrder>);

/// Why a pasted day can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    NotADay,
    /// "03/04/2026", and no other cell of the column says which of the two is the day.
    Doubtful,
}

impl Days {
    /// Looks at all cells of a column; `today` tells the century of a year of two digits.
    #[must_use]
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>, today: Date) -> Self {
        Self(cells.fold(Agreed::Nothing, |agreed, cell| {
            agreed.with(match date::evidence(cell, today.year()) {
                date::Evidence::Certain(order) => Some(order),
                _ => None,
            })
        }))
    }

    /// Reads one of them; `None` for an empty cell. German writes the day first; English is written both ways,
    /// so it is not guessed.
    ///
    /// # Errors
    /// [`DayProblem`]
    pub fn read(self, locale: Locale, text: &str, today: Date) -> Result<Option<Date>, DayProblem> {
        let order = match (self.0, date::evidence(text, today.year())) {
            (_, date::Evidence::Certain(order)) | (Agreed::On(order), _) => order,
            (Agreed::Nothing, date::Evidence::Either) if locale == Locale::De => {
                DateOrder::DayFirst
            }
            (_, date::Evidence::Either) => return Err(DayProblem::Doubtful),
            _ => DateOrder::DayFirst,
        };
        match date::parse(text, order, today.year()) {
            Ok(Some(day)) if !is_plausible(&day) => Err(DayProblem::NotADay),
            Ok(day) => Ok(day),
            Err(_) => Err(DayProblem::NotADay),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_writes_is_read_cell_by_cell() {
        let read = parse("Acme\t1.234,50\r\n\"two\nlines\t\"\"x\"\"\"\t\r\n\t\r\n5\" pipe\r\n");
        assert_eq!(
            read,
            [
                vec!["Acme", "1.234,50"],
                vec!["two\nlines\t\"x\"", ""],
                vec!["", ""],
                vec!["5\" pipe"]
            ]
        );
        assert_eq!(parse("\"open"), [["\"open"]]);
        assert_eq!(parse(""), [[""]]);
    }

    #[test]
    fn a_block_fills_a_range_only_in_whole_repetitions() {
        let one = vec![vec!["x".to_owned()]];
        assert_eq!(spread(&one, 2, 2), [["x", "x"], ["x", "x"]]);
        let two = parse("a\nb\n");
        assert_eq!(spread(&two, 4, 1), [["a"], ["b"], ["a"], ["b"]]);
        assert_eq!(spread(&two, 3, 1), [["a"], ["b"]]);
    }

    #[test]
    fn a_certain_amount_decides_for_its_column_and_two_that_differ_leave_doubt() {
        let read = |cells: [&str; 2], text| {
            let amounts = Amounts::of(cells.into_iter());
            let amount = amounts.read(Locale::En, Currency::EUR, text);
            amount.map(|cents| cents.map(Cents::get))
        };
        assert_eq!(read(["1.234,50", "1.234"], "1.234"), Ok(Some(123_400)));
        assert_eq!(read(["1,234.50", "1,234"], "1,234"), Ok(Some(123_400)));
        let doubtful = Err(AmountProblem::Doubtful);
        assert_eq!(read(["1.234,50", "1,234.50"], "1.234"), doubtful);
        assert_eq!(
            read(["1.234,50", "1,234.50"], "1,234.50"),
            Ok(Some(123_450))
        );
    }

    #[test]
    fn what_is_typed_alone_is_doubted_where_it_means_two_things_or_another_currency() {
        let typed = |locale, text| {
            let amount = typed_amount(locale, Currency::EUR, text);
            amount.map(|cents| cents.map(Cents::get))
        };
        assert_eq!(typed(Locale::En, "12.000"), Err(AmountProblem::Doubtful));
        assert_eq!(typed(Locale::De, "12,000"), Err(AmountProblem::Doubtful));
        assert_eq!(typed(Locale::De, "12.000"), Ok(Some(1_200_000)));
        assert_eq!(typed(Locale::En, "12,000"), Ok(Some(1_200_000)));
        assert_eq!(typed(Locale::En, "€ 12.50"), Ok(Some(1_250)));
        let dollars = Err(AmountProblem::OtherCurrency("USD"));
        assert_eq!(typed(Locale::En, "$ 500"), dollars);
        assert_eq!(typed(Locale::De, "500 USD"), dollars);
        let canadian: Currency = "CAD".parse().expect("a currency");
        assert_eq!(other_currency(canadian, "$ 500"), None);
        assert_eq!(other_currency(canadian, "£ 500"), Some("GBP"));
    }

    #[test]
    fn a_day_between_slashes_is_not_guessed() {
        let today = Date::default();
        let read = |locale, cells: [&str; 2], text| {
            let days = Days::of(cells.into_iter(), today);
            days.read(locale, text, today)
        };
        let doubtful = Err(DayProblem::Doubtful);
        assert_eq!(read(Locale::En, ["03/04/1999", ""], "03/04/1999"), doubtful);
        let april = Ok(Date::from_ymd_opt(1999, 4, 3));
        assert_eq!(read(Locale::De, ["03/04/1999", ""], "03/04/1999"), april);
        assert_eq!(
            read(Locale::En, ["03/04/1999", "31/12/1998"], "03/04/1999"),
            april
        );
        assert_eq!(read(Locale::En, ["1999-04-03", ""], "1999-04-03"), april);
        assert_eq!(
            read(Locale::De, ["soon", ""], "soon"),
            Err(DayProblem::NotADay)
        );
    }
}
