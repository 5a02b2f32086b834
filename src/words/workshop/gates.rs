//! What an item of the agenda still lacks, in words.

use crate::domain::workshop::ballot::Round;
use crate::domain::workshop::gates::{FEWEST_ACCOUNTS, Gap};
use crate::words::Locale;
use crate::words::format::number;
use crate::words::score_card::listed;

/// Something that is missing, as a sentence.
pub fn gap(locale: Locale, gap: &Gap) -> String {
    match gap {
        Gap::Nobody => locale
            .pick(
                "Nobody takes part yet. Add who is here.",
                "Noch nimmt niemand teil. Eintragen, wer da ist.",
            )
            .to_owned(),
        Gap::SameInitials(initials) => match locale {
            Locale::En => format!(
                "Two people are {initials}: phones send initials alone. Change one of them."
            ),
            Locale::De => format!(
                "Zweimal {initials}: Telefone senden nur die Initialen. Bei einer Person ändern."
            ),
        },
        Gap::NoShortList(count) => match locale {
            Locale::En => {
                format!("{count} customers are to be rated. Take the short list, or it takes long.")
            }
            Locale::De => format!(
                "{count} Kunden sind zu bewerten. Die engere Auswahl übernehmen, sonst dauert es lange."
            ),
        },
        Gap::FewAccounts(count) => few_accounts(locale, *count),
        Gap::NoCriteria => locale
            .pick(
                "No criterion is left to rate. Switch one on.",
                "Kein Kriterium ist übrig, das zu bewerten wäre. Eines einschalten.",
            )
            .to_owned(),
        Gap::NoRank(count) => no_rank(locale, *count),
        Gap::NotAsked(Round::Dots) => locale
            .pick(
                "Nobody has been asked for dots yet.",
                "Noch wurde niemand um Punkte gebeten.",
            )
            .to_owned(),
        Gap::NotAsked(_) => locale
            .pick("Nothing has been rated yet.", "Noch wurde nichts bewertet.")
            .to_owned(),
        Gap::NotAnswered(names) if names.is_empty() => locale
            .pick("Nothing is answered yet.", "Noch ist nichts beantwortet.")
            .to_owned(),
        Gap::NotAnswered(names) => not_answered(locale, names),
        Gap::NotRevealed(Round::Dots) => locale
            .pick(
                "The dots are still hidden.",
                "Die Punkte sind noch verdeckt.",
            )
            .to_owned(),
        Gap::NotRevealed(_) => locale
            .pick(
                "The ratings are still hidden.",
                "Die Bewertungen sind noch verdeckt.",
            )
            .to_owned(),
        Gap::NotTalked(1) => locale
            .pick(
                "One disagreement has not been talked about.",
                "Ein Unterschied ist noch nicht besprochen.",
            )
            .to_owned(),
        Gap::NotTalked(count) => {
            let count = number(locale, *count as i128);
            match locale {
                Locale::En => format!("{count} disagreements have not been talked about."),
                Locale::De => format!("{count} Unterschiede sind noch nicht besprochen."),
            }
        }
        Gap::NotTakenOver => locale
            .pick(
                "The ratings are not in the accounts yet.",
                "Die Bewertungen stehen noch nicht bei den Kunden.",
            )
            .to_owned(),
        Gap::NotDecided => locale
            .pick(
                "Nobody has been decided on yet.",
                "Noch ist über niemanden entschieden.",
            )
            .to_owned(),
        Gap::NotConfirmed(names) => match (locale, names.as_slice()) {
            (Locale::En, [one]) => format!("{one} is key so far. Does it stay so?"),
            (Locale::De, [one]) => format!("{one} ist bisher Schlüsselkunde. Bleibt das so?"),
            (Locale::En, _) => {
                format!("Key so far: {}. Do they stay so?", listed(locale, names))
            }
            (Locale::De, _) => {
                format!(
                    "Bisher Schlüsselkunden: {}. Bleibt das so?",
                    listed(locale, names)
                )
            }
        },
        Gap::NoNumberOne => locale
            .pick(
                "There is no key account yet, so nobody to plan for.",
                "Noch gibt es keinen Schlüsselkunden, für den zu planen wäre.",
            )
            .to_owned(),
        Gap::NoAction(name) => match locale {
            Locale::En => format!("{name} has no action with an owner and a day."),
            Locale::De => format!("Für {name} fehlt eine Maßnahme mit Zuständigen und Termin."),
        },
        Gap::NoTreatment(name) => match locale {
            Locale::En => format!("Nothing is written down that {name} gets and others don’t."),
            Locale::De => format!("Noch steht nichts da, was {name} bekommt und andere nicht."),
        },
        Gap::NoFile => locale
            .pick(
                "What was done today is in no file yet.",
                "Was heute entstand, steht noch in keiner Datei.",
            )
            .to_owned(),
        Gap::NoNextDay => locale
            .pick(
                "The next meeting has no day.",
                "Das nächste Treffen hat noch keinen Termin.",
            )
            .to_owned(),
    }
}

fn no_rank(locale: Locale, count: usize) -> String {
    match (locale, count) {
        (Locale::En, 1) => {
            "One customer gets no rank: too few of the points of the score are asked about. Switch a criterion on.".to_owned()
        }
        (Locale::De, 1) => {
            "Ein Kunde erhält keinen Rang: Es werden zu wenige Punkte der Bewertung erfragt. Ein Kriterium einschalten.".to_owned()
        }
        (Locale::En, count) => format!(
            "{} customers get no rank: too few of the points of the score are asked about. Switch a criterion on.",
            number(locale, count as i128)
        ),
        (Locale::De, count) => format!(
            "{} Kunden erhalten keinen Rang: Es werden zu wenige Punkte der Bewertung erfragt. Ein Kriterium einschalten.",
            number(locale, count as i128)
        ),
    }
}

fn few_accounts(locale: Locale, count: usize) -> String {
    let least = number(locale, FEWEST_ACCOUNTS as i128);
    match (locale, count) {
        (Locale::En, 0) => format!("The list is empty. A choice needs at least {least} customers."),
        (Locale::De, 0) => {
            format!("Die Liste ist leer. Eine Wahl braucht mindestens {least} Kunden.")
        }
        (Locale::En, 1) => {
            format!("One customer is on the list. A choice needs at least {least}.")
        }
        (Locale::De, 1) => {
            format!("Ein Kunde steht auf der Liste. Eine Wahl braucht mindestens {least}.")
        }
        (Locale::En, count) => {
            format!(
                "{} customers are on the list. A choice needs at least {least}.",
                number(locale, count as i128)
            )
        }
        (Locale::De, count) => {
            format!(
                "{} Kunden stehen auf der Liste. Eine Wahl braucht mindestens {least}.",
                number(locale, count as i128)
            )
        }
    }
}

fn not_answered(locale: Locale, names: &[String]) -> String {
    let who = listed(locale, names);
    match (locale, names.len()) {
        (Locale::En, 1) => format!("{who} has not answered yet."),
        (Locale::De, 1) => format!("Von {who} fehlt noch die Antwort."),
        (Locale::En, _) => format!("{who} have not answered yet."),
        (Locale::De, _) => format!("Von {who} fehlen noch die Antworten."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::check;

    #[test]
    fn everything_that_can_be_missing_has_a_sentence() {
        let name = || "Hanari".to_owned();
        let mut all = vec![
            Gap::Nobody,
            Gap::NoCriteria,
            Gap::NotDecided,
            Gap::NoNumberOne,
        ];
        all.extend([
            Gap::NoAction(name()),
            Gap::NoTreatment(name()),
            Gap::NoFile,
            Gap::NoNextDay,
        ]);
        all.extend((0..3).map(Gap::FewAccounts));
        all.extend((1..3).map(Gap::NotTalked));
        for round in [Round::Dots, Round::Rate, Round::Again] {
            all.extend([Gap::NotAsked(round), Gap::NotRevealed(round)]);
        }
        for count in 1..4 {
            all.push(Gap::NotAnswered(vec![name(); count]));
        }
        for one in all {
            check(|l| gap(l, &one));
        }
    }

    #[test]
    fn who_is_waited_for_is_named() {
        let one = Gap::NotAnswered(vec!["Ben".to_owned()]);
        assert_eq!(gap(Locale::En, &one), "Ben has not answered yet.");
        let two = Gap::NotAnswered(vec!["Ben".to_owned(), "Lea".to_owned()]);
        assert_eq!(gap(Locale::En, &two), "Ben and Lea have not answered yet.");
    }
}
