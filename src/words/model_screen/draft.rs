//! What a change of the model would do, said before it is kept.

use crate::domain::model_effect::{Effect, Moved, Verdict};
use crate::words::Locale;
use crate::words::format::NO_BREAK;

use super::{count, of_accounts};

texts! {
    /// The name of the bar with the draft.
    draft => "A change that is not kept yet", "Noch nicht übernommene Änderung";
    /// Keeps the draft.
    keep => "Keep the change", "Änderung übernehmen";
    /// Drops the draft.
    discard => "Discard", "Verwerfen";
    /// The draft was dropped.
    discarded => "Change of the model discarded", "Änderung am Modell verworfen";
    /// Said when the screen is left with a draft.
    left => "The change of the model is not kept yet. It waits on the model screen.",
        "Die Änderung am Modell ist noch nicht übernommen und wartet im Bewertungsmodell.";
    /// The model underneath has changed.
    moved_on => "The model itself has changed in the meantime. This change now stands on the new one.",
        "Das Modell selbst hat sich inzwischen geändert. Diese Änderung baut jetzt auf dem neuen auf.";
    /// The keys.
    keys => "Ctrl+Enter keeps it, Escape discards it.", "Strg+Enter übernimmt, Escape verwirft.";
    /// The heading over the accounts that move.
    whom => "Whom the change moves", "Wen die Änderung bewegt";
    /// Edits that no longer fit.
    unfit(l, edits: usize) => if edits == 1 {
        "One change no longer fits and will be left out.".to_owned()
    } else {
        format!("{} no longer fit and will be left out.", super::super::changes::changes(l, edits))
    }, if edits == 1 {
        "Eine Änderung passt nicht mehr und entfällt.".to_owned()
    } else {
        format!("{} passen nicht mehr und entfallen.", super::super::changes::changes(l, edits))
    };
    /// From one score to another.
    scores(l, from: u8, to: u8) => format!("{from} → {to} points"), format!("{from} → {to} Punkte");
}

/// The whole effect in a sentence.
pub fn effect(locale: Locale, effect: &Effect) -> String {
    if effect.moved.is_empty() {
        return match (locale, effect.positions) {
            (Locale::En, 0) => "Nothing changes in the ranking.".to_owned(),
            (Locale::De, 0) => "An der Rangfolge ändert sich nichts.".to_owned(),
            (Locale::En, some) => format!(
                "Nothing changes in the ranking; our position changes with {}.",
                of_accounts(locale, some)
            ),
            (Locale::De, some) => format!(
                "An der Rangfolge ändert sich nichts; unsere Position ändert sich bei {}.",
                super::of_accounts_dative(locale, some)
            ),
        };
    }
    let one = |some: usize, single: &str, many: &str| {
        let verb = if some == 1 { single } else { many };
        (some > 0).then(|| format!("{}{NO_BREAK}{verb}", count(locale, some)))
    };
    let parts = match locale {
        Locale::En => [
            one(effect.rise, "rises", "rise"),
            one(effect.fall, "falls", "fall"),
            one(
                effect.verdicts,
                "is judged differently",
                "are judged differently",
            ),
        ],
        Locale::De => [
            one(effect.rise, "steigt", "steigen"),
            one(effect.fall, "fällt", "fallen"),
            one(
                effect.verdicts,
                "wird anders beurteilt",
                "werden anders beurteilt",
            ),
        ],
    };
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let moved = of_accounts(locale, effect.moved.len());
    match (locale, parts.is_empty()) {
        (Locale::En, true) => format!("No place changes; the score changes with {moved}."),
        (Locale::De, true) => format!(
            "Kein Rang ändert sich; der Punktwert ändert sich bei {}.",
            super::of_accounts_dative(locale, effect.moved.len())
        ),
        (Locale::En, false) => format!("Of the accounts, {}.", parts.join(", ")),
        (Locale::De, false) => format!("Von den Kunden: {}.", parts.join(", ")),
    }
}

/// From one rank to another.
pub fn ranks(locale: Locale, moved: &Moved) -> String {
    let rank = |rank: Option<usize>| rank.map_or_else(|| "–".to_owned(), |one| count(locale, one));
    let (from, to) = (rank(moved.from.rank), rank(moved.to.rank));
    let word = super::rank(locale);
    if from == to {
        format!("{word}{NO_BREAK}{from}")
    } else {
        format!("{word}{NO_BREAK}{from}{NO_BREAK}→{NO_BREAK}{to}")
    }
}

/// What is said about an account afterwards.
pub const fn verdict(locale: Locale, verdict: Verdict) -> &'static str {
    let (english, german) = match verdict {
        Verdict::Reaches => ("now reaches the key line", "erreicht jetzt die Grenze"),
        Verdict::Below => ("now below the key line", "jetzt unter der Grenze"),
        Verdict::NotYetRated => (
            "no rank any more: too little known",
            "kein Rang mehr: zu wenig bekannt",
        ),
        Verdict::KnockedOut => ("stopped by a knock-out", "durch Ausschluss gestoppt"),
    };
    locale.pick(english, german)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_effect_is_said_in_both_languages() {
        check_all(&[draft, keep, discard, discarded, left, moved_on, keys, whom]);
        check(|l| unfit(l, 1));
        check(|l| unfit(l, 2));
        check(|l| scores(l, 1, 2));
        let mut some = Effect::default();
        let said = |some: &Effect| effect(Locale::En, some).replace(NO_BREAK, " ");
        assert_eq!(said(&some), "Nothing changes in the ranking.");
        some.positions = 1;
        assert_eq!(
            said(&some),
            "Nothing changes in the ranking; our position changes with 1 account."
        );
        check(|l| effect(l, &some));
    }
}
