//! Writing CSV that spreadsheets open safely and that we read back exactly.
//!
//! A text cell a spreadsheet would run as a formula gets an apostrophe in front. Numbers and dates
//! never do. The last column of a guarded file is headed [`GUARD_MARK`], so that our own reader,
//! and only in our own files, takes exactly these apostrophes away again.

use crate::domain::values::Cents;
use crate::exchange::list::number::DecimalMark;
use crate::exchange::list::parse::Delimiter;
use crate::words::Locale;

/// The header of the empty last column by which our reader knows a guarded file.
pub const GUARD_MARK: &str = "keyfolio-csv-1";

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvStyle {
    pub delimiter: Delimiter,
    pub decimal_mark: DecimalMark,
    pub byte_order_mark: ByteOrderMark,
}

/// Whether the file begins with the mark by which Excel recognises UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrderMark {
    Written,
    Omitted,
}

impl CsvStyle {
    /// Comma and decimal point, plain UTF-8.
    pub const INTERNATIONAL: Self = Self {
        delimiter: Delimiter::Comma,
        decimal_mark: DecimalMark::Point,
        byte_order_mark: ByteOrderMark::Omitted,
    };
    /// Semicolon, decimal comma and a byte order mark: what a German Excel opens by double click.
    pub const GERMAN_EXCEL: Self = Self {
        delimiter: Delimiter::Semicolon,
        decimal_mark: DecimalMark::Comma,
        byte_order_mark: ByteOrderMark::Written,
    };

    /// What the Excel of somebody who reads this language opens by double click, letters with accents too.
    #[must_use]
    pub const fn excel(locale: Locale) -> Self {
        let english = Self {
            byte_order_mark: ByteOrderMark::Written,
            ..Self::INTERNATIONAL
        };
        locale.pick(english, Self::GERMAN_EXCEL)
    }
}

/// One cell to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvCell {
    Empty,
    /// Text of a person or another program: guarded.
    Text(String),
    /// An amount, written with two decimals and no thousands mark.
    Money(Cents),
    /// A count, a score, a date or an identifier that our own code formed: written as it is.
    Plain(String),
}

impl CsvCell {
    /// A text cell, or an empty one.
    #[must_use]
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }
}

/// Writes a guarded file: headers, rows, and the mark our reader knows it by.
#[must_use]
pub fn write_guarded(headers: &[&str], rows: &[Vec<CsvCell>], style: CsvStyle) -> String {
    let heading = headers
        .iter()
        .map(|header| CsvCell::Text((*header).to_owned()));
    let heading: Vec<CsvCell> = heading
        .chain([CsvCell::Plain(GUARD_MARK.to_owned())])
        .collect();
    let mut text = start(style);
    write_row(&mut text, &heading, style);
    for row in rows {
        let missing = headers.len().saturating_sub(row.len()) + 1;
        let padded: Vec<CsvCell> = row
            .iter()
            .cloned()
            .chain(std::iter::repeat_n(CsvCell::Empty, missing))
            .collect();
        write_row(&mut text, &padded, style);
    }
    text
}

/// The beginning of a file in this style: the byte order mark or nothing.
#[must_use]
pub fn start(style: CsvStyle) -> String {
    match style.byte_order_mark {
        ByteOrderMark::Written => String::from('\u{feff}'),
        ByteOrderMark::Omitted => String::new(),
    }
}

/// Adds one row and its CR LF.
pub fn write_row(text: &mut String, row: &[CsvCell], style: CsvStyle) {
    for (index, cell) in row.iter().enumerate() {
        if index > 0 {
            text.push(style.delimiter.character());
        }
        let is_split =
            |content: &str| content.contains(['"', '\r', '\n', style.delimiter.character()]);
        let (content, quoted) = match cell {
            CsvCell::Empty => (String::new(), false),
            CsvCell::Text(content) => (guard(content), needs_quotes(content)),
            CsvCell::Money(cents) => {
                let amount = plain_amount(*cents, style.decimal_mark);
                let quoted = is_split(&amount);
                (amount, quoted)
            }
            CsvCell::Plain(content) => (content.clone(), is_split(content)),
        };
        // A row of one empty cell would be a blank line, which readers skip.
        if quoted || (row.len() == 1 && content.is_empty()) {
            text.push('"');
            text.push_str(&content.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&content);
        }
    }
    text.push_str("\r\n");
}

/// An amount with two decimals and no thousands mark: "-1234,50".
#[must_use]
pub fn plain_amount(cents: Cents, mark: DecimalMark) -> String {
    let sign = if cents.get() < 0 { "-" } else { "" };
    let magnitude = cents.get().unsigned_abs();
    let mark = match mark {
        DecimalMark::Comma => ',',
        DecimalMark::Point => '.',
    };
    format!("{sign}{}{mark}{:02}", magnitude / 100, magnitude % 100)
}

/// Quoted at every delimiter a program might try, so that no other one can split a cell.
fn needs_quotes(content: &str) -> bool {
    content.contains(['"', '\r', '\n', ';', ',', '\t', '|'])
        || content.starts_with(char::is_whitespace)
        || content.ends_with(char::is_whitespace)
}

/// Text that no spreadsheet runs as a formula.
#[must_use]
pub fn guard(content: &str) -> String {
    if would_run(content) {
        format!("'{content}")
    } else {
        content.to_owned()
    }
}

/// Takes exactly the apostrophe away that [`guard`] added.
#[must_use]
pub fn unguard(content: &str) -> &str {
    content
        .strip_prefix('\'')
        .filter(|rest| would_run(rest))
        .unwrap_or(content)
}

/// Whether a spreadsheet may run the text as a formula. Apostrophes in front count as part of the
/// disguise, so that text which already looks guarded is guarded once more and comes back whole.
fn would_run(content: &str) -> bool {
    let bare = content.trim_start_matches('\'');
    if bare.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let invisible = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}')
    };
    bare.trim_start_matches(invisible)
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{2212}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_come_back() {
        for content in [
            "=1+1",
            "+49 30 1234",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\r1",
            "  =1",
            "＝1",
            "'=1",
            "''-x",
        ] {
            let guarded = guard(content);
            assert!(guarded.starts_with('\''), "{content:?}");
            assert_eq!(unguard(&guarded), content);
        }
        for content in ["", "Müller", "'s-Hertogenbosch", "it's", "1-2", "a=b"] {
            assert_eq!(guard(content), content);
            assert_eq!(unguard(content), content);
        }
    }

    #[test]
    fn numbers_stay_numbers() {
        let mut text = start(CsvStyle::GERMAN_EXCEL);
        let row = [
            CsvCell::Text("Müller; Sohn \"KG\"".to_owned()),
            CsvCell::Money(Cents::try_from(-123_450).expect("small")),
            CsvCell::Empty,
            CsvCell::Plain("1998-12-31".to_owned()),
        ];
        write_row(&mut text, &row, CsvStyle::GERMAN_EXCEL);
        assert_eq!(
            text,
            "\u{feff}\"Müller; Sohn \"\"KG\"\"\";-1234,50;;1998-12-31\r\n"
        );
        assert_eq!(
            plain_amount(Cents::try_from(5).expect("small"), DecimalMark::Point),
            "0.05"
        );
    }
}
