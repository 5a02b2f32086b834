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
    /// Beside a draft that was found again.
    from_day(l, day: &str) => format!("Draft from {day}."), format!("Entwurf vom {day}.");
    /// Said when a draft was found again.
    found(l, day: &str) => format!("A change of the model from {day} is not kept yet. It waits on the model screen."),
        format!("Eine Änderung am Modell vom {day} ist noch nicht übernommen und wartet im Bewertungsmodell.");
    /// Said when a draft was found that has nothing left to change.
    outlived(l, day: &str) => format!("A change of the model from {day} no longer fits the model and was dropped."),
        format!("Eine Änderung am Modell vom {day} passt nicht mehr zum Modell und ist entfallen.");
    /// Why a draft is not kept.
    not_yet => "Not kept: a field of the model holds something that can’t be used. Mend it or empty it, then keep the change.",
        "Nicht übernommen: In einem Feld des Modells steht etwas, das sich nicht verwenden lässt. Das Feld berichtigen oder leeren, dann übernehmen.";
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
                "Nothing changes in the ranking; our position changes for {}.",
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
    let says = |english: [&'static str; 2], german: [&'static str; 2], some: usize| {
        let [single, many] = match locale {
            Locale::En => english,
            Locale::De => german,
        };
        one(some, single, many)
    };
    let moved = effect.moved.len();
    let parts = [
        says(["rises", "rise"], ["steigt", "steigen"], effect.rise),
        says(["falls", "fall"], ["fällt", "fallen"], effect.fall),
        says(
            ["takes or loses its rank", "take or lose their rank"],
            [
                "erhält oder verliert einen Rang",
                "erhalten oder verlieren einen Rang",
            ],
            effect.ranks,
        ),
        says(
            ["keeps its place", "keep their place"],
            ["behält den Rang", "behalten den Rang"],
            effect.stay,
        ),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let judged = says(
        ["is judged differently", "are judged differently"],
        ["wird anders beurteilt", "werden anders beurteilt"],
        effect.verdicts,
    );
    let judged = judged.map_or_else(String::new, |judged| format!(" {judged}."));
    let all = of_accounts(locale, moved);
    let sentence = match (locale, effect.stay == moved, moved) {
        (Locale::En, true, 1) => format!("The ranking stays as it is; {all} gets other points."),
        (Locale::En, true, _) => format!("The ranking stays as it is; {all} get other points."),
        (Locale::De, true, 1) => format!("Die Rangfolge bleibt; {all} bekommt andere Punkte."),
        (Locale::De, true, _) => format!("Die Rangfolge bleibt; {all} bekommen andere Punkte."),
        (Locale::En, false, 1) => format!("{all} changes: {}.", parts.join(", ")),
        (Locale::En, false, _) => format!("{all} change: {}.", parts.join(", ")),
        (Locale::De, false, 1) => format!("{all} ändert sich: {}.", parts.join(", ")),
        (Locale::De, false, _) => format!("{all} ändern sich: {}.", parts.join(", ")),
    };
    if effect.stay == moved && effect.verdicts == moved {
        // Only the line has moved.
        return match locale {
            Locale::En => format!("The ranking stays as it is.{judged}"),
            Locale::De => format!("Die Rangfolge bleibt.{judged}"),
        };
    }
    sentence + &judged
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
    use crate::domain::model_effect::Stand;
    use crate::words::testing::{check, check_all};

    #[test]
    fn the_effect_is_said_in_both_languages() {
        check_all(&[
            draft, keep, discard, discarded, left, moved_on, keys, whom, not_yet,
        ]);
        check(|l| from_day(l, "1"));
        check(|l| found(l, "1"));
        check(|l| outlived(l, "1"));
        check(|l| unfit(l, 1));
        check(|l| unfit(l, 2));
        check(|l| scores(l, 1, 2));
        let mut some = Effect::default();
        let said = |some: &Effect| effect(Locale::En, some).replace(NO_BREAK, " ");
        assert_eq!(said(&some), "Nothing changes in the ranking.");
        some.positions = 1;
        assert_eq!(
            said(&some),
            "Nothing changes in the ranking; our position changes for 1 account."
        );
        check(|l| effect(l, &some));
    }

    #[test]
    fn the_parts_of_the_sentence_add_up_to_the_list() {
        let stand = |rank: Option<usize>, score| Stand {
            rank,
            score,
            verdict: Verdict::Below,
        };
        let moved = |from, to| Moved {
            id: crate::domain::ids::AccountId::from(1),
            from,
            to,
        };
        let mut some = Effect {
            moved: vec![
                moved(stand(Some(2), 60), stand(Some(1), 66)),
                moved(stand(Some(1), 64), stand(Some(2), 60)),
                moved(stand(Some(3), 50), stand(Some(3), 48)),
                moved(stand(Some(4), 40), stand(None, 40)),
            ],
            rise: 1,
            fall: 1,
            ranks: 1,
            stay: 1,
            verdicts: 1,
            positions: 0,
        };
        let said = |some: &Effect| effect(Locale::En, some).replace(NO_BREAK, " ");
        assert_eq!(
            said(&some),
            "4 accounts change: 1 rises, 1 falls, 1 takes or loses its rank, 1 keeps its place. 1 is judged differently."
        );
        check(|l| effect(l, &some));
        some.moved.truncate(1);
        (some.rise, some.fall, some.ranks, some.verdicts) = (0, 0, 0, 0);
        assert_eq!(
            said(&some),
            "The ranking stays as it is; 1 account gets other points."
        );
        some.verdicts = 1;
        assert_eq!(
            said(&some),
            "The ranking stays as it is. 1 is judged differently."
        );
    }
}
