//! The header row: where it is, and what each header says about its column.
//!
//! Only words are looked at here; what the cells below add is in `guess`.

use super::date::full_year;
use super::dictionary::{Strength, look_up};
use super::error::ListError;
use super::field::{AmountKind, Field, Period};
use super::fold::{squeeze, words};
use super::number::Unit;
use super::parse::{Table, is_announcement};

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
pub fn find(table: &Table, current_year: i32) -> Result<(usize, HeaderFound), ListError> {
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
            .filter(|cell| interpret(cell, current_year).found != FoundBy::Nothing)
            .filter(|cell| interpret(cell, current_year).found != FoundBy::BareTotal)
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

/// The year a header or cell names, fiscal years by the year they end in.
#[must_use]
pub fn year_of(text: &str, current_year: i32) -> Option<i32> {
    Reading::of(text, current_year)
        .year
        .filter(|_| text.len() <= 40)
}

/// What a header says.
#[must_use]
pub fn interpret(header: &str, current_year: i32) -> HeaderGuess {
    let whole = look_up(&squeeze(header));
    let reading = Reading::of(header, current_year);
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

/// A header taken apart: year, unit and part of year on one side, the words that remain on the
/// other.
struct Reading {
    rest: Vec<String>,
    year: Option<i32>,
    unit: Unit,
    span: Span,
    is_total: bool,
    is_share: bool,
}

const CURRENT: &[&[&str]] = &[
    &["lfd", "jahr"],
    &["lfdjahr"],
    &["laufendes", "jahr"],
    &["aktuelles", "jahr"],
    &["akt", "jahr"],
    &["dieses", "jahr"],
    &["this", "year"],
    &["current", "year"],
    &["ytd"],
];
const PREVIOUS: &[&[&str]] = &[
    &["vorjahr"],
    &["vj"],
    &["letztes", "jahr"],
    &["last", "year"],
    &["previous", "year"],
    &["prior", "year"],
    &["ly"],
];
const BEFORE_PREVIOUS: &[&[&str]] = &[&["vorvorjahr"], &["vvj"]];
const YEAR_WORDS: &[&str] = &["fy", "gj", "jahr", "year", "geschaeftsjahr", "wj"];
const TOTALS: &[&str] = &[
    "gesamt",
    "total",
    "summe",
    "insgesamt",
    "lifetime",
    "kumuliert",
    "gesamtumsatz",
    "gesamtergebnis",
    "gesamtsumme",
    "all",
];
const BARE_TOTALS: &[&str] = &[
    "gesamt",
    "total",
    "summe",
    "insgesamt",
    "gesamtergebnis",
    "gesamtsumme",
    "grandtotal",
    "sum",
];
const SHARES: &[&str] = &[
    "share",
    "anteil",
    "umsatzanteil",
    "quote",
    "rang",
    "rank",
    "wachstum",
    "growth",
    "delta",
    "veraenderung",
    "change",
    "abweichung",
    "kumuliert",
    "count",
    "anzahl",
    "waehrung",
    "currency",
];
const NOISE: &[&str] = &["in", "eur", "euro", "chf", "usd", "gbp", "utc"];
const MONTHS: &[&str] = &[
    "jan",
    "januar",
    "january",
    "feb",
    "februar",
    "february",
    "maerz",
    "mrz",
    "mar",
    "march",
    "apr",
    "april",
    "mai",
    "may",
    "jun",
    "juni",
    "june",
    "jul",
    "juli",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "okt",
    "oktober",
    "oct",
    "october",
    "nov",
    "november",
    "dez",
    "dezember",
    "dec",
    "december",
    "quartal",
    "quarter",
    "halbjahr",
];

impl Reading {
    fn of(header: &str, current_year: i32) -> Self {
        let mut rest = split_at_digits(&words(header));
        let percent = header.contains('%')
            || rest
                .iter()
                .any(|word| matches!(word.as_str(), "prozent" | "percent"));
        let is_share = rest.iter().any(|word| SHARES.contains(&word.as_str()));
        let is_total = rest.iter().any(|word| TOTALS.contains(&word.as_str()));
        let before = rest.len();
        rest.retain(|word| !MONTHS.contains(&word.as_str()));
        let quarter = rest.windows(2).position(|pair| {
            matches!(pair[0].as_str(), "q" | "h")
                && matches!(pair[1].as_str(), "1" | "2" | "3" | "4")
        });
        if let Some(at) = quarter {
            rest.drain(at..at + 2);
        }
        let mut span = if rest.len() < before {
            Span::Part
        } else {
            Span::Whole
        };
        let year = take_year(&mut rest, current_year);
        // "01/2024" is a month as well: the number that remains beside the year.
        let month = rest
            .iter()
            .position(|word| word.len() <= 2 && matches!(word.parse(), Ok(1..=12)));
        if let (Some(at), Some(_)) = (month, year) {
            rest.remove(at);
            span = Span::Part;
        }
        if year.is_some() {
            rest.retain(|word| !YEAR_WORDS.contains(&word.as_str()));
        }
        let unit = if percent {
            Unit::Percent
        } else {
            take_unit(&mut rest)
        };
        rest.retain(|word| !NOISE.contains(&word.as_str()));
        if rest.len() > 2
            && matches!(
                format!("{}{}", rest[0], rest[1]).as_str(),
                "summevon" | "sumof"
            )
        {
            rest.drain(..2);
        }
        Self {
            rest,
            year,
            unit,
            span,
            is_total,
            is_share,
        }
    }

    fn look_up(&self) -> Option<(Field, Strength)> {
        look_up(&self.rest.concat()).or_else(|| {
            let without: Vec<&str> = self
                .rest
                .iter()
                .map(String::as_str)
                .filter(|word| !TOTALS.contains(word))
                .collect();
            look_up(&without.concat()).filter(|(field, _)| field.period().is_some())
        })
    }

    fn is_bare_total(&self) -> bool {
        self.year.is_none() && BARE_TOTALS.contains(&self.rest.concat().as_str())
    }

    /// Revenue among other words: "Gesamtwarenwert netto Kunde", "Revenue (closed won)".
    fn speaks_of_revenue(&self) -> Option<AmountKind> {
        let is_revenue = |word: &String| {
            (word.starts_with("umsatz") && !word.starts_with("umsatzst"))
                || matches!(
                    word.as_str(),
                    "nettoumsatz" | "revenue" | "turnover" | "erloese"
                )
        };
        let has = |wanted: &[&str]| self.rest.iter().any(|word| wanted.contains(&word.as_str()));
        if !self.rest.iter().any(is_revenue) {
            return None;
        }
        Some(
            if has(&["plan", "budget", "forecast", "prognose", "ziel", "target"]) {
                AmountKind::PlannedRevenue
            } else if has(&["brutto", "gross"]) {
                AmountKind::GrossRevenue
            } else {
                AmountKind::Revenue
            },
        )
    }

    fn period(&self, stated: Period) -> Period {
        if self.is_total { Period::Total } else { stated }
    }
}

/// "umsatz2024" is two words.
fn split_at_digits(words: &[String]) -> Vec<String> {
    let mut split: Vec<String> = Vec::new();
    for word in words {
        let mut last_was_digit = None;
        for letter in word.chars() {
            let digit = letter.is_ascii_digit();
            if last_was_digit != Some(digit) {
                split.push(String::new());
            }
            if let Some(last) = split.last_mut() {
                last.push(letter);
            }
            last_was_digit = Some(digit);
        }
    }
    split
}

fn take_year(rest: &mut Vec<String>, current_year: i32) -> Option<i32> {
    let four = |word: &String| {
        word.parse::<i32>()
            .ok()
            .filter(|year| word.len() == 4 && (1950..2100).contains(year))
    };
    if let Some(at) = rest.iter().position(|word| four(word).is_some()) {
        let year = four(&rest[at])?;
        let next = rest.get(at + 1).and_then(|word| match word.len() {
            2 => word
                .parse()
                .ok()
                .map(|short: i32| short == (year + 1) % 100),
            4 => four(word).map(|next| next == year + 1),
            _ => None,
        });
        return match next {
            Some(true) => {
                rest.drain(at..at + 2);
                Some(year + 1)
            }
            // "2021 bis 2024" is no single year.
            _ if rest.iter().skip(at + 1).any(|word| four(word).is_some()) => None,
            _ => {
                rest.remove(at);
                Some(year)
            }
        };
    }
    let two = |word: &String| word.parse::<i32>().ok().filter(|_| word.len() == 2);
    let pair = rest.windows(2).position(|pair| {
        two(&pair[0])
            .zip(two(&pair[1]))
            .is_some_and(|(one, next)| next == (one + 1) % 100)
    });
    if let Some(at) = pair {
        let year = full_year(&rest[at + 1], current_year);
        rest.drain(at..at + 2);
        return year;
    }
    let short = rest
        .windows(2)
        .position(|pair| matches!(pair[0].as_str(), "fy" | "gj" | "wj") && two(&pair[1]).is_some());
    if let Some(at) = short {
        let year = full_year(&rest[at + 1], current_year);
        rest.drain(at..at + 2);
        return year;
    }
    for (phrases, offset) in [(CURRENT, 0), (BEFORE_PREVIOUS, -2), (PREVIOUS, -1)] {
        for phrase in phrases {
            if let Some(at) = rest
                .windows(phrase.len())
                .position(|words| words == *phrase)
            {
                rest.drain(at..at + phrase.len());
                return Some(current_year + offset);
            }
        }
    }
    None
}

fn take_unit(rest: &mut Vec<String>) -> Unit {
    let unit_of = |word: &str| match word {
        "t" | "teur" | "tchf" | "tsd" | "k" | "keur" | "tausend" | "thousand" | "thousands" => {
            Unit::Thousand
        }
        "mio" | "meur" | "mn" | "million" | "millionen" | "millions" => Unit::Million,
        _ => Unit::One,
    };
    let found = rest
        .iter()
        .map(|word| unit_of(word))
        .find(|unit| *unit != Unit::One);
    rest.retain(|word| unit_of(word) == Unit::One);
    found.unwrap_or_default()
}
