//! A header taken apart: year, unit and part of a year on one side, the words that remain on the
//! other. "Summe von Umsatz netto 23/24 (T€)" is "umsatz netto", 2024, in thousands.

use super::choices::Context;
use super::date::full_year;
use super::dictionary::{Strength, look_up};
use super::field::{AmountKind, Field, Period};
use super::fold::words;
use super::header::Span;
use super::number::Unit;
use crate::domain::values::{Date, fiscal_year};

/// How the year of a header is written, which matters where fiscal years begin in another month than January.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearNamed {
    /// There is none, or it can only be one: "2023/24", "May 2024".
    Surely,
    /// A number alone: the calendar year that the fiscal year begins in, as everywhere in the program.
    ByBegin,
    /// "FY24", "GJ 2024": a fiscal year has the name of the calendar year it ends in.
    ByEnd,
    /// "This year", "Vorjahr".
    Relative,
}

/// A header taken apart: year, unit and part of year on one side, the words that remain on the
/// other.
pub(super) struct HeaderWords {
    pub(super) rest: Vec<String>,
    pub(super) year: Option<i32>,
    pub(super) named: YearNamed,
    pub(super) unit: Unit,
    pub(super) span: Span,
    pub(super) is_total: bool,
    pub(super) is_share: bool,
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
const FISCAL_WORDS: &[&str] = &[
    "fy",
    "gj",
    "wj",
    "geschaeftsjahr",
    "wirtschaftsjahr",
    "fiscal",
    "fiscalyear",
];
const YEAR_WORDS: &[&str] = &["jahr", "year"];
const OPEN_YEARS: [[&str; 2]; 2] = [["year", "open"], ["jahr", "offen"]];
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
/// The words of each month, from January.
const MONTHS: [&[&str]; 12] = [
    &["jan", "januar", "january"],
    &["feb", "februar", "february"],
    &["maerz", "mrz", "mar", "march"],
    &["apr", "april"],
    &["mai", "may"],
    &["jun", "juni", "june"],
    &["jul", "juli", "july"],
    &["aug", "august"],
    &["sep", "sept", "september"],
    &["okt", "oktober", "oct", "october"],
    &["nov", "november"],
    &["dez", "dezember", "dec", "december"],
];
const PARTS: &[&str] = &["quartal", "quarter", "halbjahr"];

impl HeaderWords {
    pub(super) fn of(header: &str, context: Context) -> Self {
        Self::read(header, false, context)
    }

    /// A cell like a header; below one of fiscal years it names one.
    pub(super) fn below(header: &str, cell: &str, context: Context) -> Self {
        let is_fiscal = speaks_of_fiscal_years(&split_at_digits(&words(header)));
        Self::read(cell, is_fiscal, context)
    }

    fn read(header: &str, is_fiscal: bool, context: Context) -> Self {
        let mut rest = split_at_digits(&words(header));
        // The "Summe von" of a pivot table is no total over years.
        if rest.len() > 2
            && matches!(
                format!("{}{}", rest[0], rest[1]).as_str(),
                "summevon" | "sumof"
            )
        {
            rest.drain(..2);
        }
        // What we call an amount whose year is still to be chosen.
        for open in OPEN_YEARS {
            if rest.ends_with(&open.map(str::to_owned)) {
                rest.truncate(rest.len() - open.len());
            }
        }
        let percent = header.contains('%')
            || rest
                .iter()
                .any(|word| matches!(word.as_str(), "prozent" | "percent"));
        let is_share = rest.iter().any(|word| SHARES.contains(&word.as_str()));
        let is_total = rest.iter().any(|word| TOTALS.contains(&word.as_str()));
        let is_fiscal = is_fiscal || speaks_of_fiscal_years(&rest);
        let before = rest.len();
        let has_part = rest.iter().any(|word| PARTS.contains(&word.as_str()));
        let mut month = rest.iter().find_map(|word| month_of(word));
        rest.retain(|word| month_of(word).is_none() && !PARTS.contains(&word.as_str()));
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
        let taken = take_year(&mut rest, context.current_year);
        // "01/2024" is a month as well: the number that remains beside the year.
        let number = |word: &String| word.parse().ok().filter(|number| (1..=12).contains(number));
        let at = rest
            .iter()
            .position(|word| word.len() <= 2 && number(word).is_some());
        if let (Some(at), Some(_)) = (at, taken) {
            // The number of a quarter is none of a month.
            month = number(&rest.remove(at)).filter(|_| !has_part);
            span = Span::Part;
        }
        if taken.is_some() {
            let of_year = |word: &str| YEAR_WORDS.contains(&word) || FISCAL_WORDS.contains(&word);
            rest.retain(|word| !of_year(word));
        }
        let (year, named) = match taken {
            None => (None, YearNamed::Surely),
            Some(taken) => {
                let (year, named) = taken.settle(is_fiscal, month, context.fiscal_year_start);
                (Some(year), named)
            }
        };
        let unit = if percent {
            Unit::Percent
        } else {
            take_unit(&mut rest)
        };
        rest.retain(|word| !NOISE.contains(&word.as_str()));
        Self {
            rest,
            year,
            named,
            unit,
            span,
            is_total,
            is_share,
        }
    }

    pub(super) fn look_up(&self) -> Option<(Field, Strength)> {
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

    pub(super) fn is_bare_total(&self) -> bool {
        self.year.is_none() && BARE_TOTALS.contains(&self.rest.concat().as_str())
    }

    /// Revenue among other words: "Gesamtwarenwert netto Kunde", "Revenue (closed won)".
    pub(super) fn speaks_of_revenue(&self) -> Option<AmountKind> {
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

    pub(super) fn period(&self, stated: Period) -> Period {
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

/// Whether words say that a year among them is a fiscal one.
fn speaks_of_fiscal_years(words: &[String]) -> bool {
    let mut words = words.iter();
    words.any(|word| FISCAL_WORDS.contains(&word.as_str()))
}

/// The month a word names, from 1 for January.
fn month_of(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

/// A year as it is written.
#[derive(Clone, Copy)]
enum Taken {
    /// A number.
    Alone(i32),
    /// Two that follow each other; this is the later one.
    Pair(i32),
    Relative(i32),
}

impl Taken {
    /// The fiscal year it means, by the calendar year that one begins in.
    fn settle(self, is_fiscal: bool, month: Option<u32>, start: u8) -> (i32, YearNamed) {
        let ends_later = i32::from(start != 1);
        match (self, month) {
            (Self::Relative(year), _) => (year, YearNamed::Relative),
            (Self::Pair(end), _) => (end - ends_later, YearNamed::Surely),
            (Self::Alone(end), _) if is_fiscal => (end - ends_later, YearNamed::ByEnd),
            (Self::Alone(year), Some(month)) => {
                let day = Date::from_ymd_opt(year, month, 1);
                let year = day.map_or(year, |day| fiscal_year(day, start));
                (year, YearNamed::Surely)
            }
            (Self::Alone(year), None) => (year, YearNamed::ByBegin),
        }
    }
}

fn take_year(rest: &mut Vec<String>, current_year: i32) -> Option<Taken> {
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
                Some(Taken::Pair(year + 1))
            }
            // "2021 bis 2024" is no single year.
            _ if rest.iter().skip(at + 1).any(|word| four(word).is_some()) => None,
            _ => {
                rest.remove(at);
                Some(Taken::Alone(year))
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
        return year.map(Taken::Pair);
    }
    let short = rest
        .windows(2)
        .position(|pair| matches!(pair[0].as_str(), "fy" | "gj" | "wj") && two(&pair[1]).is_some());
    if let Some(at) = short {
        let year = full_year(&rest[at + 1], current_year);
        rest.drain(at..at + 2);
        return year.map(Taken::Alone);
    }
    for (phrases, offset) in [(CURRENT, 0), (BEFORE_PREVIOUS, -2), (PREVIOUS, -1)] {
        for phrase in phrases {
            if let Some(at) = rest
                .windows(phrase.len())
                .position(|words| words == *phrase)
            {
                rest.drain(at..at + phrase.len());
                return Some(Taken::Relative(current_year + offset));
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
