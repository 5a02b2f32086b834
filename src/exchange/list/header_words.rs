//! A header taken apart: year, unit and part of a year on one side, the words that remain on the
//! other. "Summe von Umsatz netto 23/24 (T€)" is "umsatz netto", 2024, in thousands.

use super::date::full_year;
use super::dictionary::{Strength, look_up};
use super::field::{AmountKind, Field, Period};
use super::fold::words;
use super::header::Span;
use super::number::Unit;

/// A header taken apart: year, unit and part of year on one side, the words that remain on the
/// other.
pub(super) struct HeaderWords {
    pub(super) rest: Vec<String>,
    pub(super) year: Option<i32>,
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

impl HeaderWords {
    pub(super) fn of(header: &str, current_year: i32) -> Self {
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
        Self {
            rest,
            year,
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
