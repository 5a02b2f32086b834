//! The decision about key status in words: the dialog that asks for it, its evidence, and the cap.

use super::Locale;
use super::format::{NO_BREAK, quoted};

texts! {
    /// The title of the dialog.
    title(l, name: &str) => format!("Key status of {name}"), format!("Schlüsselstatus von {name}");
    /// What the choice is, for screen readers.
    choice => "Decision", "Entscheidung";
    /// The field that must not stay empty.
    reason => "Why", "Warum";
    /// An example of a reason.
    reason_example => "For example: opens the Nordic market for us",
        "Zum Beispiel: öffnet uns den nordischen Markt";
    /// What the reason is for.
    reason_hint => "The reason stays with the account and is asked about at the next review.",
        "Die Begründung bleibt beim Kunden und wird bei der nächsten Überprüfung herangezogen.";
    /// Who decides.
    by => "Who decides", "Wer entscheidet";
    /// Keeps the decision.
    decide => "Record decision", "Entscheidung festhalten";
    /// The key button of an account that is not key.
    mark_as_key(l, name: &str) => format!("Mark as key account: {name}"),
        format!("Als Schlüsselkunde festlegen: {name}");
    /// The key button of an account that is key.
    is_key(l, name: &str) => format!("Key account: {name}. Change"),
        format!("Schlüsselkunde: {name}. Ändern");
    /// Nothing is rated, so the score says nothing.
    no_score => "Not scored yet: the decision rests on judgement alone.",
        "Noch ohne Punktwert: Die Entscheidung beruht allein auf Einschätzung.";
    /// What has been decided before.
    so_far(l, tier: &str, day: &str, reason: &str) => format!("So far: {tier}, since {day}. {}", quoted(l, reason)),
        format!("Bisher: {tier}, seit {day}. {}", quoted(l, reason));
    /// The weights that a decision was made with.
    weights(l, list: &str) => format!("Weights then: {list}"), format!("Gewichte damals: {list}");
    /// One more key account than the limit of the workspace.
    beyond_cap(l, key: usize, cap: u16) => format!(
        "{key} of at most {cap} accounts are key already. Every key account needs an owner, a plan and time of its own; with too many, none gets them. It is still possible: say in the reason what makes room."
    ), format!(
        "{key} von höchstens {cap} Kunden sind bereits Schlüsselkunden. Jeder braucht eine zuständige Person, einen Plan und eigene Zeit; bei zu vielen bekommt sie keiner. Es geht trotzdem: in der Begründung sagen, was Platz schafft."
    );
}

/// What the score says: `Score 74 (63–78), key line 70, rank 2 of 84 by score.`
pub fn evidence(
    locale: Locale,
    score: u8,
    range: Option<(u8, u8)>,
    key_line: u8,
    rank: Option<(usize, usize)>,
) -> String {
    let range = range.map_or_else(String::new, |(low, high)| format!(" ({low}–{high})"));
    let place = match (locale, rank) {
        (_, None) => String::new(),
        (Locale::En, Some((rank, of))) => format!(", rank{NO_BREAK}{rank} of {of} by score"),
        (Locale::De, Some((rank, of))) => format!(", Rang{NO_BREAK}{rank} von {of} nach Punktwert"),
    };
    match locale {
        Locale::En => format!("Score {score}{range}, key line {key_line}{place}."),
        Locale::De => format!("Punktwert {score}{range}, Grenze {key_line}{place}."),
    }
}

/// What a decision was made with: `Score 78, rank 3 of 24, model of 3 March 2026.`
pub fn made_with(
    locale: Locale,
    score: Option<u16>,
    rank: Option<(u32, u32)>,
    day: &str,
) -> String {
    let stood = stood(locale, score, rank);
    match locale {
        Locale::En => format!("{stood}, model of {day}."),
        Locale::De => format!("{stood}, Modell vom {day}."),
    }
}

/// What it would be with the model of today.
pub fn today(locale: Locale, score: Option<u16>, rank: Option<(u32, u32)>) -> String {
    let stood = stood(locale, score, rank);
    match locale {
        Locale::En => format!("The model has changed since. Today: {stood}."),
        Locale::De => format!("Das Modell hat sich seitdem geändert. Heute: {stood}."),
    }
}

fn stood(locale: Locale, score: Option<u16>, rank: Option<(u32, u32)>) -> String {
    let score = match (locale, score) {
        (Locale::En, Some(score)) => format!("Score {score}"),
        (Locale::De, Some(score)) => format!("Punktwert {score}"),
        (Locale::En, None) => "No score".to_owned(),
        (Locale::De, None) => "Kein Punktwert".to_owned(),
    };
    match (locale, rank) {
        (Locale::En, Some((rank, of))) => format!("{score}, rank{NO_BREAK}{rank} of {of}"),
        (Locale::De, Some((rank, of))) => format!("{score}, Rang{NO_BREAK}{rank} von {of}"),
        (Locale::En, None) => format!("{score}, no rank"),
        (Locale::De, None) => format!("{score}, kein Rang"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_dialog_speaks_both_languages() {
        check_all(&[
            choice,
            reason,
            reason_example,
            reason_hint,
            by,
            decide,
            no_score,
        ]);
        for say in [title, mark_as_key, is_key] {
            check(|locale| say(locale, "Northwind"));
        }
        check(|locale| so_far(locale, "Watch", "6 May 2026", "Too small"));
        check(|locale| beyond_cap(locale, 10, 10));
    }

    #[test]
    fn a_decision_says_what_it_was_made_with() {
        assert_eq!(
            made_with(Locale::En, Some(78), Some((3, 24)), "3 March 2026"),
            "Score 78, rank\u{a0}3 of 24, model of 3 March 2026."
        );
        assert_eq!(
            today(Locale::De, None, None),
            "Das Modell hat sich seitdem geändert. Heute: Kein Punktwert, kein Rang."
        );
        check(|locale| weights(locale, "X 20"));
    }

    #[test]
    fn the_evidence_names_range_and_place_only_where_there_are_some() {
        assert_eq!(
            evidence(Locale::En, 74, Some((63, 78)), 70, Some((2, 84))),
            "Score 74 (63–78), key line 70, rank\u{a0}2 of 84 by score."
        );
        assert_eq!(
            evidence(Locale::De, 30, None, 70, None),
            "Punktwert 30, Grenze 70."
        );
    }
}
