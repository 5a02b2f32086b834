//! Days as people write them into a sentence: `12 Dec`, `am 3.11.`, `yesterday`, `Freitag`, `in 2 weeks`. Days
//! before months, as everywhere where people type. Where no year is named, it is the nearest that makes sense.

use chrono::{Datelike as _, TimeDelta};

use crate::domain::values::{Date, is_plausible};
use crate::exchange::list::date::{self, DateOrder};

/// Where a day lies, as seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toward {
    /// Something has happened.
    Past,
    /// Something is to happen.
    Future,
}

/// The most words of a day: `December 12, 2026`.
const MOST_WORDS: usize = 3;

/// Words before a day that go with it.
const BEFORE: [&str; 10] = [
    "on", "by", "until", "till", "due", "am", "bis", "zum", "vom", "den",
];

/// What stands where a day can stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Day(Date),
    /// Written like a day, but in no calendar.
    Impossible(String),
    Nothing,
}

impl Found {
    /// The day, or what is written like one.
    pub(super) fn known(self) -> (Option<Date>, Option<String>) {
        match self {
            Self::Day(day) => (Some(day), None),
            Self::Impossible(words) => (None, Some(words)),
            Self::Nothing => (None, None),
        }
    }
}

/// A day, or that there is none such.
type Read = Result<Date, NoSuchDay>;

struct NoSuchDay;

/// Takes a day off the end or the beginning of a text. Without one the text stays as it is.
pub(super) fn split_off(text: &str, toward: Toward, today: Date) -> (String, Found) {
    let words: Vec<&str> = text.split_whitespace().collect();
    for count in (1..=MOST_WORDS.min(words.len())).rev() {
        let start = words.len() - count;
        let mut kept = &words[..start];
        while let [earlier @ .., last] = kept
            && BEFORE.contains(&bare(last).as_str())
        {
            kept = earlier;
        }
        let introduced = kept.len() < start;
        if let Some(read) = day(&words[start..], introduced, toward, today) {
            return match read {
                Ok(day) => (kept.join(" "), Found::Day(day)),
                Err(NoSuchDay) => (text.to_owned(), impossible(&words[start..])),
            };
        }
        let skip = usize::from(BEFORE.contains(&bare(words[0]).as_str()));
        let first = words.get(skip..skip + count).unwrap_or_default();
        if let Some(read) = day(first, skip > 0, toward, today) {
            return match read {
                Ok(day) => (words[skip + count..].join(" "), Found::Day(day)),
                Err(NoSuchDay) => (text.to_owned(), impossible(first)),
            };
        }
    }
    (text.to_owned(), Found::Nothing)
}

fn impossible(words: &[&str]) -> Found {
    let words = words.join(" ");
    Found::Impossible(words.trim_end_matches([',', ';', ':']).to_owned())
}

/// A word without the punctuation around it, in small letters.
fn bare(word: &str) -> String {
    let around = |letter: char| matches!(letter, '.' | ',' | ';' | ':' | '(' | ')' | '!' | '?');
    word.trim_matches(around).to_lowercase()
}

/// Reads a day. `introduced` tells whether a word before it says that one follows; without that `3/4` is a part.
fn day(words: &[&str], introduced: bool, toward: Toward, today: Date) -> Option<Read> {
    let found = match words {
        [word] => relative(&bare(word), toward, today)
            .or_else(|| weekday(&bare(word), toward, today))
            .map(Ok)
            .or_else(|| numbers(word, introduced, toward, today)),
        [one, other] => month_and_day(&[bare(one), bare(other)], None, toward, today),
        [a, b, c] => match bare(c).parse::<i32>() {
            Ok(year) if bare(c).len() == 4 => {
                month_and_day(&[bare(a), bare(b)], Some(year), toward, today)
            }
            _ => distance(&bare(a), &bare(b), &bare(c), toward, today).map(Ok),
        },
        _ => None,
    };
    found.filter(|read| read.as_ref().map_or(true, is_plausible))
}

fn relative(word: &str, toward: Toward, today: Date) -> Option<Date> {
    let days = match (word, toward) {
        ("today" | "heute", _) => 0,
        ("yesterday" | "gestern", Toward::Past) => -1,
        ("vorgestern", Toward::Past) => -2,
        ("tomorrow" | "morgen", Toward::Future) => 1,
        ("übermorgen", Toward::Future) => 2,
        _ => return None,
    };
    after(today, days)
}

fn after(today: Date, days: i64) -> Option<Date> {
    today.checked_add_signed(TimeDelta::try_days(days)?)
}

const WEEKDAYS: [[&str; 2]; 7] = [
    ["monday", "montag"],
    ["tuesday", "dienstag"],
    ["wednesday", "mittwoch"],
    ["thursday", "donnerstag"],
    ["friday", "freitag"],
    ["saturday", "samstag"],
    ["sunday", "sonntag"],
];

/// The last such day, today included, or the next one.
fn weekday(word: &str, toward: Toward, today: Date) -> Option<Date> {
    let wanted = WEEKDAYS.iter().position(|names| names.contains(&word))?;
    let wanted = i64::try_from(wanted).ok()?;
    let now = i64::from(today.weekday().num_days_from_monday());
    match toward {
        Toward::Past => after(today, -(now - wanted).rem_euclid(7)),
        Toward::Future => after(today, (wanted - now - 1).rem_euclid(7) + 1),
    }
}

/// `in 2 weeks`, `in 10 Tagen`; `3 days ago`, `vor 3 Tagen`.
fn distance(a: &str, b: &str, c: &str, toward: Toward, today: Date) -> Option<Date> {
    let (number, unit, sign) = match (a, c, toward) {
        ("in", unit, Toward::Future) => (b, unit, 1),
        ("vor", unit, Toward::Past) => (b, unit, -1),
        (number, "ago", Toward::Past) => (number, b, -1),
        _ => return None,
    };
    let number: i64 = number.parse().ok().filter(|number| *number <= 999)?;
    let days = match unit {
        "day" | "days" | "tag" | "tage" | "tagen" => 1,
        "week" | "weeks" | "woche" | "wochen" => 7,
        _ => return None,
    };
    after(today, sign * number * days)
}

/// `2026-12-12`, `12.12.26`, `12.12.`, `on 12/12`: a number alone is no day.
fn numbers(word: &str, introduced: bool, toward: Toward, today: Date) -> Option<Read> {
    let word = word.trim_end_matches([',', ';', ':']);
    let pieces: Vec<&str> = word.split(['.', '/', '-']).collect();
    // Round the clock is no day.
    if word.trim_end_matches('.') == "24/7" {
        return None;
    }
    match pieces[..] {
        [day, month, ""] | [day, month]
            if word.ends_with('.') || (word.contains('/') && introduced) =>
        {
            let (day, month): (u32, u32) = (day.parse().ok()?, month.parse().ok()?);
            // A number of a chapter, or any other.
            let is_like_a_day = (1..=31).contains(&day) && (1..=12).contains(&month);
            is_like_a_day.then(|| nearest(day, month, toward, today).ok_or(NoSuchDay))
        }
        [one, _, last] if !last.is_empty() => {
            let numbers = pieces.iter().all(|piece| piece.parse::<u32>().is_ok());
            let has_year = one.len() == 4 || last.len() == 4;
            match date::parse(word, DateOrder::DayFirst, today.year()) {
                Ok(Some(day)) => Some(Ok(day)),
                _ => (numbers && has_year).then_some(Err(NoSuchDay)),
            }
        }
        _ => None,
    }
}

const MONTHS: [[&str; 3]; 12] = [
    ["january", "januar", "jänner"],
    ["february", "februar", "feber"],
    ["march", "märz", "mrz"],
    ["april", "april", "april"],
    ["may", "mai", "mai"],
    ["june", "juni", "juni"],
    ["july", "juli", "juli"],
    ["august", "august", "august"],
    ["september", "september", "september"],
    ["october", "oktober", "oktober"],
    ["november", "november", "november"],
    ["december", "dezember", "dezember"],
];

fn month(word: &str) -> Option<u32> {
    let begins = |names: &[&str; 3]| names.iter().any(|name| name.starts_with(word));
    let known = (word.chars().count() >= 3).then(|| MONTHS.iter().position(begins));
    u32::try_from(known.flatten()? + 1).ok()
}

/// `12`, `1st`, `22nd`.
fn day_of_month(word: &str) -> Option<u32> {
    let endings = ["st", "nd", "rd", "th"];
    let ending = endings.iter().find_map(|ending| word.strip_suffix(ending));
    let digits = ending.unwrap_or(word);
    digits.parse().ok().filter(|_| digits.len() <= 2)
}

fn month_and_day(
    words: &[String; 2],
    year: Option<i32>,
    toward: Toward,
    today: Date,
) -> Option<Read> {
    let [one, other] = words;
    let (day, month) = match (day_of_month(one), month(other)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day_of_month(other)?, month(one)?),
    };
    let found = match year {
        Some(year) => Date::from_ymd_opt(year, month, day),
        None => nearest(day, month, toward, today),
    };
    Some(found.ok_or(NoSuchDay))
}

/// The nearest such day on the side that is meant. The 29th of February may be years away.
fn nearest(day: u32, month: u32, toward: Toward, today: Date) -> Option<Date> {
    let mut years = 0..=8;
    years.find_map(|years| {
        let year = match toward {
            Toward::Past => today.year() - years,
            Toward::Future => today.year() + years,
        };
        let date = Date::from_ymd_opt(year, month, day)?;
        let fits = match toward {
            Toward::Past => date <= today,
            Toward::Future => date >= today,
        };
        fits.then_some(date)
    })
}
