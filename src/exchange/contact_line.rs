//! A contact with a customer, written down in one line: `@Anna called, wants a pilot, next: offer 12 Dec`. Who
//! it was, how, when, what came of it and what follows is read from it, in either language. Whatever is not
//! understood stays as text, so nothing that was typed is lost.

mod day;
mod mention;

use std::collections::BTreeSet;

use self::day::Toward;
pub use self::mention::{Mention, Somebody};
use crate::domain::ids::PersonId;
use crate::domain::touchpoint::Channel;
use crate::domain::values::Date;

/// What was understood of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactLine {
    /// When it was: today, unless the line names another day.
    pub day: Date,
    pub channel: Channel,
    pub people: BTreeSet<PersonId>,
    /// Names behind an `@` that are nobody's, or more than one person's.
    pub unclear: Vec<Mention>,
    pub summary: String,
    pub next_step: String,
    /// By when the next step is due.
    pub due: Option<Date>,
    /// What is written like a day, but is in no calendar: `31.2.`. It stays in the text.
    pub impossible: Option<String>,
}

/// Why a line is no contact as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It says nothing: a lone `@` or `next:`.
    Empty,
    /// It says what follows, and not from what.
    OnlyNextStep,
    /// It is of a day that is still to come.
    Ahead(Date),
    /// A name tells several people.
    Whom(String),
}

impl ContactLine {
    /// What has to be said differently before the line can be kept.
    pub fn trouble(&self, today: Date) -> Option<Trouble> {
        let says_something = self.summary.contains(char::is_alphanumeric);
        if !says_something && self.people.is_empty() && self.unclear_names().next().is_none() {
            return Some(match self.next_step.contains(char::is_alphanumeric) {
                true => Trouble::OnlyNextStep,
                false => Trouble::Empty,
            });
        }
        if self.day > today {
            return Some(Trouble::Ahead(self.day));
        }
        let first = self.unclear_names().next()?;
        Some(Trouble::Whom(first.typed.clone()))
    }

    /// Names that several people have, and an `@` that nothing follows.
    fn unclear_names(&self) -> impl Iterator<Item = &Mention> {
        let names = self.unclear.iter();
        names.filter(|mention| match mention.typed.is_empty() {
            true => !mention.candidates.is_empty(),
            false => mention.candidates.len() > 1,
        })
    }
}

/// Reads a line. `people` are the customer's people, `today` is the day that "yesterday" is counted from.
pub fn read(text: &str, people: &[Somebody], today: Date) -> ContactLine {
    let (head, tail) = split_at_next(text);
    let (head, day, no_day) = without_day(head, today);
    // Places of names are told in the whole line; the day only ever went from the head's own words.
    let unclear = mention::resolve(text, people).unclear;
    let said = mention::resolve(&head, people);
    let (next_step, due) = day::split_off(tail, Toward::Future, today);
    let (due, no_due) = due.known();
    ContactLine {
        day: day.unwrap_or(today),
        channel: channel(&said.text),
        people: said.people,
        unclear,
        summary: tidy(&said.text),
        next_step: tidy(&mention::resolve(&next_step, people).text),
        due,
        impossible: no_day.or(no_due),
    }
}

/// The line with a name completed: what was typed behind the `@` becomes the whole name.
pub fn completed(text: &str, mention: &Mention, name: &str) -> String {
    let end = mention.at + 1 + mention.typed.len();
    let (before, behind) = (text.get(..mention.at), text.get(end..));
    match (before, behind) {
        (Some(before), Some("")) => format!("{before}@{name} "),
        (Some(before), Some(behind)) => format!("{before}@{name}{behind}"),
        _ => text.to_owned(),
    }
}

/// What stands before the next step, in both languages; the longer ones first.
const NEXT: [&str; 8] = [
    "als nächster schritt:",
    "nächster schritt:",
    "nächste schritte:",
    "als nächstes:",
    "next steps:",
    "next step:",
    "weiter:",
    "next:",
];

/// The line before and behind the word that announces the next step.
fn split_at_next(text: &str) -> (&str, &str) {
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if !before.is_alphanumeric() {
            let found = NEXT
                .iter()
                .find_map(|marker| starts_with(&text[at..], marker));
            if let Some(length) = found {
                return (&text[..at], &text[at + length..]);
            }
        }
        before = letter;
    }
    (text, "")
}

/// The length of what stands at the beginning, if that is `wanted` whatever the capitals.
fn starts_with(text: &str, wanted: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for expected in wanted.chars() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().eq(std::iter::once(expected)) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

/// What was said without the day on which it was. The day stands at the beginning or at the end of the first
/// clause: `yesterday @Anna called`, `met @Anna on 3 Nov, wants a pilot`.
fn without_day(head: &str, today: Date) -> (String, Option<Date>, Option<String>) {
    let comma = head.char_indices().find(|(at, letter)| {
        let next = head[at + letter.len_utf8()..].chars().next();
        matches!(letter, ',' | ';') && next.is_none_or(char::is_whitespace)
    });
    let (clause, rest) = match comma {
        Some((at, _)) => head.split_at(at),
        None => (head, ""),
    };
    let (clause, day) = day::split_off(clause, Toward::Past, today);
    match day.known() {
        (Some(day), _) => (format!("{clause}{rest}"), Some(day), None),
        (None, impossible) => (head.to_owned(), None, impossible),
    }
}

/// The words that tell how we were in touch, in both languages.
const CHANNELS: [(Channel, &[&str]); 4] = [
    (
        Channel::Call,
        &[
            "call",
            "called",
            "calls",
            "phone",
            "phoned",
            "rang",
            "rief",
            "ruft",
            "anruf",
            "angerufen",
            "telefon",
            "telefonat",
            "telefonierte",
            "telefoniert",
            "telefonisch",
        ],
    ),
    (
        Channel::Meeting,
        &[
            "met",
            "meet",
            "meeting",
            "visit",
            "visited",
            "lunch",
            "dinner",
            "coffee",
            "workshop",
            "traf",
            "trafen",
            "treffen",
            "getroffen",
            "besuch",
            "besucht",
            "besuchte",
            "termin",
            "mittagessen",
            "kaffee",
        ],
    ),
    (
        Channel::Mail,
        &[
            "wrote",
            "writes",
            "written",
            "mail",
            "mailed",
            "email",
            "emailed",
            "sent",
            "schrieb",
            "schreibt",
            "geschrieben",
            "mailte",
            "gemailt",
            "schickte",
            "geschickt",
        ],
    ),
    (
        Channel::Event,
        &[
            "conference",
            "event",
            "summit",
            "messe",
            "konferenz",
            "veranstaltung",
            "tagung",
            "kongress",
        ],
    ),
];

/// How we were in touch, by the first word that tells.
fn channel(text: &str) -> Channel {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let of_word = |word: &str| {
        let word = word.to_lowercase();
        let mut channels = CHANNELS.iter();
        let known = channels.find(|(_, words)| words.contains(&word.as_str()));
        known.map(|(channel, _)| *channel)
    };
    words.filter_map(of_word).next().unwrap_or_default()
}

/// A text without the spaces and separators that are left over at its ends.
fn tidy(text: &str) -> String {
    let edge = |letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '–' | '—' | '-' | '·')
    };
    text.trim_matches(edge).to_owned()
}

#[cfg(test)]
mod tests;
