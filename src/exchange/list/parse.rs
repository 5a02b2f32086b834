//! Text to a table of cells: delimiter, quotes, limits, and the row number of every record.
//!
//! It knows nothing of headers or meaning. RFC 4180 with line breaks in quotes is read by
//! `csv-core`; rows are counted as a spreadsheet counts them, blank lines included.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use serde::{Deserialize, Serialize};

use super::error::{ListError, MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROWS, Quoting};
use super::table::Table;

/// What separates the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    Semicolon,
    Comma,
    Tab,
    Pipe,
}

impl Delimiter {
    /// Every delimiter; an earlier one wins when two fit equally well, because a decimal comma
    /// looks like a delimiter and a semicolon never looks like a number.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Tab, Self::Comma, Self::Pipe];

    /// The character itself.
    #[must_use]
    pub fn character(self) -> char {
        char::from(self.byte())
    }

    fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// How many records are looked at to find the delimiter.
const SAMPLE_RECORDS: usize = 50;
/// How many unclosed quotation marks are forgiven before the file is refused.
const MAX_STRAY_QUOTES: usize = 100;

/// Reads `text` as a table; `forced` overrules the delimiter that was found.
///
/// # Errors
/// The limits of [`ListError`], naming row and column, and [`ListError::Empty`].
pub fn parse(text: &str, forced: Option<Delimiter>) -> Result<Table, ListError> {
    let delimiter = forced
        .or_else(|| announced(text))
        .unwrap_or_else(|| detect(text));
    let mut table = Table::new(delimiter);
    read(text, &mut table, MAX_ROWS)?;
    if table.rows.is_empty() {
        Err(ListError::Empty)
    } else {
        Ok(table)
    }
}

/// Whether row `row` is the line `sep=;` by which a file announces its delimiter.
#[must_use]
pub fn is_announcement(table: &Table, row: usize) -> bool {
    row == 0
        && table
            .cell(0, 0)
            .trim()
            .to_ascii_lowercase()
            .starts_with("sep=")
}

fn announced(text: &str) -> Option<Delimiter> {
    let line = text.split(['\r', '\n']).next()?.trim_matches(['"', ' ']);
    let (word, mark) = line.split_at_checked(4)?;
    let mark = mark.chars().next()?;
    let is_announced = word.eq_ignore_ascii_case("sep=");
    Delimiter::ALL
        .into_iter()
        .find(|delimiter| is_announced && delimiter.character() == mark)
}

/// The delimiter whose number of cells is the same in most of the first records.
fn detect(text: &str) -> Delimiter {
    let mut best = (0, 0, Delimiter::Comma);
    for delimiter in Delimiter::ALL {
        let mut sample = Table::new(delimiter);
        // A delimiter that doesn't fit may run into a limit; the rows before it still tell.
        let _stopped = read(text, &mut sample, SAMPLE_RECORDS);
        let widths: Vec<usize> = (0..sample.row_count())
            .filter(|&row| !sample.is_blank(row))
            .map(|row| sample.width(row))
            .collect();
        let share = |width: usize| {
            let same = widths.iter().filter(|&&other| other == width).count();
            same * 1000 / widths.len().max(1)
        };
        let fit = widths
            .iter()
            .filter(|&&width| width > 1)
            .map(|&width| (share(width), width))
            .max();
        if let Some((share, width)) = fit
            && (share, width) > (best.0, best.1)
        {
            best = (share, width, delimiter);
        }
    }
    best.2
}

/// Where reading stands.
struct Cursor<'text> {
    bytes: &'text [u8],
    position: usize,
    reader: Reader,
    cell: Vec<u8>,
    /// Where the cell begins that was read last.
    cell_start: usize,
}

/// How one record ended.
enum RecordEnd {
    Complete,
    /// The file ended inside quotation marks.
    Unclosed,
}

fn reader(delimiter: Delimiter) -> Reader {
    ReaderBuilder::new().delimiter(delimiter.byte()).build()
}

/// Reads up to `max_rows` rows into `table`; what was read before an error stays in it.
fn read(text: &str, table: &mut Table, max_rows: usize) -> Result<(), ListError> {
    let delimiter = table.delimiter;
    let mut cursor = Cursor {
        bytes: text.trim_end_matches(['\r', '\n']).as_bytes(),
        position: 0,
        reader: reader(delimiter),
        cell: vec![0; MAX_CELL_BYTES],
        cell_start: 0,
    };
    while cursor.position < cursor.bytes.len() {
        if table.rows.len() >= max_rows {
            return Err(ListError::TooManyRows { limit: max_rows });
        }
        let first_cell = table.ends.len();
        if let Some(after) = line_break(cursor.bytes, cursor.position) {
            cursor.position = after;
            table.push_row(first_cell);
            continue;
        }
        let start = cursor.position;
        let text_length = table.text.len();
        let unclosed = match read_record(&mut cursor, table) {
            Ok(end) => matches!(end, RecordEnd::Unclosed),
            // The limit is reached before the end of the file, but it is the same open quotation mark.
            Err(ListError::CellTooLong {
                quoted: Quoting::Quoted,
                ..
            }) if !is_closed(cursor.bytes, cursor.cell_start, delimiter.byte()) => true,
            Err(error) => return Err(error),
        };
        if unclosed {
            table.text.truncate(text_length);
            table.ends.truncate(first_cell);
            let row = table.rows.len();
            table.stray_quotes.push(row);
            if table.stray_quotes.len() > MAX_STRAY_QUOTES {
                return Err(ListError::UnclosedQuotes {
                    row: table.stray_quotes[0] + 1,
                });
            }
            read_plain_line(&mut cursor, table, start)?;
        }
        table.push_row(first_cell);
    }
    Ok(())
}

/// Whether the quotation mark at `start` has its counterpart: one that ends a cell. Another one that
/// opens a cell, or none at all, shows that it has not.
fn is_closed(bytes: &[u8], start: usize, delimiter: u8) -> bool {
    let mut rest = bytes.get(start + 1..).unwrap_or(&[]);
    while let Some(place) = rest.iter().position(|byte| *byte == b'"') {
        match rest.get(place + 1) {
            Some(b'"') => rest = &rest[place + 2..],
            after => {
                return after.is_none_or(|byte| *byte == delimiter || b"\r\n".contains(byte));
            }
        }
    }
    false
}

/// The position after a line break at `position`, if there is one.
fn line_break(bytes: &[u8], position: usize) -> Option<usize> {
    match bytes.get(position)? {
        b'\n' => Some(position + 1),
        b'\r' if bytes.get(position + 1) == Some(&b'\n') => Some(position + 2),
        b'\r' => Some(position + 1),
        _ => None,
    }
}

fn read_record(cursor: &mut Cursor, table: &mut Table) -> Result<RecordEnd, ListError> {
    let row = table.rows.len() + 1;
    let mut column = 1;
    loop {
        let first_byte = cursor.bytes.get(cursor.position).copied();
        cursor.cell_start = cursor.position;
        let too_long = ListError::CellTooLong {
            row,
            column,
            limit: MAX_CELL_BYTES,
            quoted: if first_byte == Some(b'"') {
                Quoting::Quoted
            } else {
                Quoting::Plain
            },
        };
        let (mut result, used, mut length) = cursor
            .reader
            .read_field(&cursor.bytes[cursor.position..], &mut cursor.cell);
        cursor.position += used;
        if result == ReadFieldResult::InputEmpty {
            // The text ends without a line break: one more shows whether a quotation mark is open.
            let space = cursor.cell.get_mut(length..).unwrap_or_default();
            let (last, _, more) = cursor.reader.read_field(b"\n", space);
            if last == ReadFieldResult::InputEmpty {
                return Ok(RecordEnd::Unclosed);
            }
            length += more;
            result = last;
        }
        let ReadFieldResult::Field { record_end } = result else {
            return Err(too_long);
        };
        table.push_cell(&cursor.cell[..length]);
        if record_end {
            // csv-core leaves the second half of CR LF for the next record; blank lines are
            // counted here, so it has to be taken now.
            if cursor.bytes[..cursor.position].ends_with(b"\r")
                && cursor.bytes.get(cursor.position) == Some(&b'\n')
            {
                cursor.position += 1;
            }
            return Ok(RecordEnd::Complete);
        }
        column += 1;
        if column > MAX_COLUMNS {
            return Err(ListError::TooManyColumns {
                row,
                limit: MAX_COLUMNS,
            });
        }
    }
}

/// Reads the one line at `start` with quotation marks as letters like any other.
fn read_plain_line(cursor: &mut Cursor, table: &mut Table, start: usize) -> Result<(), ListError> {
    let row = table.rows.len() + 1;
    let delimiter = table.delimiter;
    let line = cursor.bytes[start..]
        .split(|byte| matches!(byte, b'\r' | b'\n'))
        .next()
        .unwrap_or(&[]);
    for (index, cell) in line.split(|&byte| byte == delimiter.byte()).enumerate() {
        if index >= MAX_COLUMNS {
            return Err(ListError::TooManyColumns {
                row,
                limit: MAX_COLUMNS,
            });
        }
        if cell.len() > MAX_CELL_BYTES {
            let (limit, quoted) = (MAX_CELL_BYTES, Quoting::Plain);
            return Err(ListError::CellTooLong {
                row,
                column: index + 1,
                limit,
                quoted,
            });
        }
        let closed = cell
            .strip_prefix(b"\"")
            .and_then(|rest| rest.strip_suffix(b"\""));
        table.push_cell(closed.unwrap_or(cell));
    }
    cursor.position = start + line.len();
    cursor.position = line_break(cursor.bytes, cursor.position).unwrap_or(cursor.position);
    cursor.reader = reader(table.delimiter);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let table = parse(text, None).expect("readable");
        (0..table.row_count())
            .map(|row| table.cells(row).map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn every_delimiter_is_found() {
        for mark in [";", ",", "\t", "|"] {
            let text = "Firma;Ort;Umsatz\nA;Köln;1\nB;Bonn;2\n".replace(';', mark);
            assert_eq!(rows(&text)[1], ["A", "Köln", "1"], "{mark:?}");
        }
    }

    #[test]
    fn decimal_commas_do_not_look_like_delimiters() {
        assert_eq!(
            rows("A;1,5;2,5;3,5\nB;1,5;2,5;3,5\n")[0],
            ["A", "1,5", "2,5", "3,5"]
        );
    }

    #[test]
    fn a_file_may_announce_its_delimiter() {
        let table = parse("sep=|\r\nFirma|Ort;Land\r\n", None).expect("readable");
        assert_eq!(table.delimiter, Delimiter::Pipe);
        assert!(is_announcement(&table, 0));
        assert_eq!(table.cell(1, 1), "Ort;Land");
    }

    #[test]
    fn quoted_cells_keep_line_breaks_and_doubled_quotes() {
        let text = "Firma;Notiz\r\n\"Müller; Sohn\";\"erste\r\nzweite \"\"Zeile\"\"\"\r\nB;c\r\n";
        assert_eq!(rows(text)[1], ["Müller; Sohn", "erste\r\nzweite \"Zeile\""]);
        assert_eq!(rows(text)[2], ["B", "c"]);
    }

    #[test]
    fn stray_quotes_cost_nothing_but_themselves() {
        assert_eq!(rows("a;b\nRohr 5\" lang;2\n")[1], ["Rohr 5\" lang", "2"]);
        let table = parse("a;b\n\"Acme;2\nB;3\n", None).expect("readable");
        assert_eq!(table.row_count(), 3);
        assert_eq!((table.cell(1, 0), table.cell(2, 0)), ("\"Acme", "B"));
        assert_eq!(table.stray_quotes, [1]);
    }

    #[test]
    fn a_stray_quote_costs_no_more_in_a_long_file() {
        let text = format!("a;b\n\"Acme;2\n{}\"C\";\"4\"\n", "B;3\n".repeat(20_000));
        let table = parse(&text, None).expect("readable");
        assert_eq!(table.row_count(), 20_003);
        assert_eq!((table.cell(1, 0), table.cell(2, 0)), ("\"Acme", "B"));
        assert_eq!((table.cell(1, 1), table.cell(20_002, 0)), ("2", "C"));
        assert_eq!(table.stray_quotes, [1]);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a;b\n\n1;2\n\n\n3;4\n\n".replace('\n', end);
            let table = parse(&text, None).expect("readable");
            assert_eq!(table.row_count(), 6, "{end:?}");
            assert_eq!((table.cell(2, 0), table.cell(5, 1)), ("1", "4"));
            assert!(table.is_blank(1) && table.is_blank(4));
        }
    }

    #[test]
    fn limits_name_the_place() {
        let wide = format!("a;b\n{}\n", ";".repeat(100_000));
        let limit = MAX_COLUMNS;
        assert_eq!(
            parse(&wide, None),
            Err(ListError::TooManyColumns { row: 2, limit })
        );
        let long = format!("a;b\n1;\"{}\"\n", "x;\n".repeat(400_000));
        let (limit, quoted) = (MAX_CELL_BYTES, Quoting::Quoted);
        let found = parse(&long, Some(Delimiter::Semicolon));
        assert_eq!(
            found,
            Err(ListError::CellTooLong {
                row: 2,
                column: 2,
                limit,
                quoted
            })
        );
        let many = "a;b\n".repeat(MAX_ROWS + 1);
        assert_eq!(
            parse(&many, None),
            Err(ListError::TooManyRows { limit: MAX_ROWS })
        );
        assert!(parse(&"a;b\n".repeat(MAX_ROWS), None).is_ok());
    }
}
