//! The line that a contact is written down in: what was understood of it, and why it can't be kept as it is.

use super::Locale;
use super::format::{day, quoted};
use super::people::channel;
use crate::domain::touchpoint::Channel;
use crate::domain::values::Date;
use crate::exchange::contact_line::Trouble;

/// What was understood of a line, in one sentence: `Call today with Anna Berg. Next: offer, by 12 December 2026,
/// as an action of the plan.`
pub fn understood(locale: Locale, line: &Understood<'_>) -> String {
    let on = if line.day == line.today {
        locale.pick("today", "heute").to_owned()
    } else {
        day(locale, line.day)
    };
    let mut text = format!("{}, {on}", channel(locale, line.channel));
    if !line.people.is_empty() {
        text.push_str(locale.pick(", with ", ", mit "));
        text.push_str(&line.people.join(", "));
    }
    text.push('.');
    if !line.next_step.is_empty() {
        let step = quoted(locale, line.next_step);
        let due = line.due.map(|due| day(locale, due));
        text.push(' ');
        text.push_str(&next_is(locale, &step, due.as_deref()));
        if line.has_plan {
            text.push_str(locale.pick(
                " It becomes an action of the plan.",
                " Daraus wird eine Maßnahme des Plans.",
            ));
        }
    }
    text
}

/// What a line means, to be said.
#[derive(Debug, Clone)]
pub struct Understood<'line> {
    pub channel: Channel,
    pub day: Date,
    pub today: Date,
    pub people: &'line [String],
    pub next_step: &'line str,
    pub due: Option<Date>,
    /// Whether the account has a plan that is worked with.
    pub has_plan: bool,
}

/// A name behind an `@` that tells nobody, or several.
pub fn unclear(locale: Locale, typed: &str, candidates: &[String]) -> String {
    let marked = quoted(locale, &format!("@{typed}"));
    if candidates.is_empty() {
        unknown_name(locale, &marked)
    } else if typed.is_empty() {
        locale.pick("Who was it?", "Wer war es?").to_owned()
    } else {
        which_name(locale, &marked)
    }
}

/// Why a line is not kept, and what is missing.
pub fn trouble(locale: Locale, trouble: &Trouble) -> String {
    let plain =
        |english: &'static str, german: &'static str| locale.pick(english, german).to_owned();
    match trouble {
        Trouble::Empty => plain(
            "Not logged: what happened is missing. A few words or a name are enough.",
            "Nicht notiert: Es fehlt, was war. Ein paar Worte oder ein Name genügen.",
        ),
        Trouble::OnlyNextStep => plain(
            "Not logged: what happened is missing. It stands before the next step.",
            "Nicht notiert: Es fehlt, was war. Das steht vor dem nächsten Schritt.",
        ),
        Trouble::Ahead(ahead) => still_ahead(locale, &day(locale, *ahead)),
        Trouble::Whom(typed) if typed.is_empty() => plain(
            "Not logged: choose who it was, or take the @ away.",
            "Nicht notiert: Auswählen, wer es war, oder das @ entfernen.",
        ),
        Trouble::Whom(typed) => which_one(locale, &quoted(locale, &format!("@{typed}"))),
    }
}

texts! {
    next_is_by(l, step: &str, due: &str) => format!("Next: {step}, by {due}."), format!("Weiter: {step}, bis {due}.");
    next_is_open(l, step: &str) => format!("Next: {step}."), format!("Weiter: {step}.");
    unknown_name(l, marked: &str) => format!("Nobody here is called {marked}; the name stays in the text."), format!("Niemand heißt hier {marked}; der Name bleibt im Text.");
    which_name(l, marked: &str) => format!("{marked} may be:"), format!("{marked} kann sein:");
    which_one(l, marked: &str) => format!("Not logged: choose whom {marked} means, or take the @ away."), format!("Nicht notiert: Auswählen, wen {marked} meint, oder das @ entfernen.");
    still_ahead(l, day: &str) => format!("Not logged: {day} is still to come. What is planned stands behind “next:”."), format!("Nicht notiert: Der {day} liegt noch vor uns. Was geplant ist, steht hinter „weiter:“.");
    /// A day in the line that no calendar has.
    no_such_day(l, typed: &str) => format!("There is no {typed}; it stays in the text."), format!("Den {typed} gibt es nicht; er bleibt im Text.");
    /// The day of a contact can't be a later one than today.
    not_happened_yet => "A contact has happened: its day can’t lie ahead.", "Ein Kontakt hat stattgefunden: Sein Tag kann nicht in der Zukunft liegen.";
}

fn next_is(locale: Locale, step: &str, due: Option<&str>) -> String {
    match due {
        Some(due) => next_is_by(locale, step, due),
        None => next_is_open(locale, step),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    fn day_of(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn a_line_is_said_back_before_it_is_kept() {
        let people = ["Anna Berg".to_owned()];
        let line = Understood {
            channel: Channel::Call,
            day: day_of("2026-11-26"),
            today: day_of("2026-11-26"),
            people: &people,
            next_step: "offer",
            due: Some(day_of("2026-12-12")),
            has_plan: true,
        };
        let said = |locale, line: &Understood<'_>| understood(locale, line).replace('\u{a0}', " ");
        assert_eq!(
            said(Locale::En, &line),
            "Call, today, with Anna Berg. Next: “offer”, by 12 December 2026. It becomes an action of the plan."
        );
        let line = Understood {
            day: day_of("2026-11-02"),
            people: &[],
            due: None,
            has_plan: false,
            ..line
        };
        assert_eq!(
            said(Locale::De, &line),
            "Anruf, 2. November 2026. Weiter: „offer“."
        );
        for candidates in [&[][..], &people] {
            check(|locale| unclear(locale, "An", candidates));
            check(|locale| unclear(locale, "", candidates));
        }
        check(|locale| no_such_day(locale, "31.2."));
        let troubles = [
            Trouble::Empty,
            Trouble::OnlyNextStep,
            Trouble::Ahead(day_of("2026-12-01")),
            Trouble::Whom("Anna".to_owned()),
            Trouble::Whom(String::new()),
        ];
        for one in troubles {
            check(|locale| trouble(locale, &one));
        }
        check_all(&[not_happened_yet]);
    }
}
