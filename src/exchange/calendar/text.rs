//! How a calendar file is written: lines of at most 75 octets that end in CR LF, signs with a meaning escaped.

use super::{Event, Reminder};
use crate::domain::values::{Date, Timestamp};

/// The most octets of a line, without its end.
const LONGEST: usize = 75;

/// The whole file. `name` is what the calendar is called, `now` the moment at which it is written.
#[must_use]
pub fn write(name: &str, events: &[Event], now: Timestamp) -> String {
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Keyfolio//Keyfolio//EN",
    ] {
        push(&mut file, line);
    }
    push(&mut file, "CALSCALE:GREGORIAN");
    push(&mut file, "METHOD:PUBLISH");
    // Two names for the same: the one of the standard, and the one that programs have read for twenty years.
    push(&mut file, &format!("NAME:{}", escaped(name)));
    push(&mut file, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        write_event(&mut file, event, now);
    }
    push(&mut file, "END:VCALENDAR");
    file
}

fn write_event(file: &mut String, event: &Event, now: Timestamp) {
    let status = match event.is_cancelled {
        true => "CANCELLED",
        false => "CONFIRMED",
    };
    let summary = escaped(&event.summary);
    // The day after: an end is the first moment that no longer belongs to it.
    let end = event.day.succ_opt().unwrap_or(event.day);
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", event.uid),
        format!("DTSTAMP:{}", moment(now)),
        format!("LAST-MODIFIED:{}", moment(event.changed)),
        format!("SEQUENCE:{}", sequence(event.changed)),
        format!("DTSTART;VALUE=DATE:{}", day(event.day)),
        format!("DTEND;VALUE=DATE:{}", day(end)),
        format!("SUMMARY:{summary}"),
    ];
    for line in &lines {
        push(file, line);
    }
    if !event.description.is_empty() {
        push(
            file,
            &format!("DESCRIPTION:{}", escaped(&event.description)),
        );
    }
    push(file, &format!("STATUS:{status}"));
    push(file, "TRANSP:TRANSPARENT");
    if !event.is_cancelled {
        push(file, "BEGIN:VALARM");
        push(file, "ACTION:DISPLAY");
        push(file, &format!("DESCRIPTION:{summary}"));
        push(file, &format!("TRIGGER:{}", trigger(event.reminder)));
        push(file, "END:VALARM");
    }
    push(file, "END:VEVENT");
}

/// Counted from midnight at the beginning of the day: to nine in the morning of another one.
const fn trigger(reminder: Reminder) -> &'static str {
    match reminder {
        Reminder::DayBefore => "-PT15H",
        Reminder::QuarterBefore => "-P89DT15H",
    }
}

/// A number that only grows while a record is changed: minutes since 2020. A count of changes is kept nowhere.
fn sequence(changed: Timestamp) -> i64 {
    /// The first moment of 2020, in seconds.
    const START: i64 = 1_577_836_800;
    (changed.moment().timestamp() - START).max(0) / 60
}

fn day(day: Date) -> String {
    day.format("%Y%m%d").to_string()
}

fn moment(moment: Timestamp) -> String {
    moment.moment().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as the standard wants it. Signs that control something are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, folded where it is too long: what goes on begins with a space. A letter is never broken.
fn push(file: &mut String, line: &str) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(letter);
        used += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_and_no_letter_is_broken() {
        let mut file = String::new();
        push(&mut file, &format!("SUMMARY:{}", "ü€".repeat(60)));
        assert!(file.ends_with("\r\n"));
        for line in file.trim_end().split("\r\n") {
            assert!(line.len() <= LONGEST, "{} octets", line.len());
        }
        let unfolded = file.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", "ü€".repeat(60)));
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(escaped("a;b,c\\d\r\ne\nf\u{7}"), "a\\;b\\,c\\\\d\\ne\\nf ");
    }

    #[test]
    fn the_number_of_changes_grows_with_time_and_stays_a_number_for_every_calendar() {
        let at = |text: &str| sequence(text.parse().expect("a moment"));
        assert_eq!(at("2019-01-01T00:00:00Z"), 0);
        assert!(at("2026-05-08T08:01:00Z") > at("2026-05-08T08:00:00Z"));
        assert!(at("2199-01-01T00:00:00Z") < i64::from(i32::MAX));
    }
}
