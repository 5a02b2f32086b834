//! The sentences of the model screen that are made from numbers: the findings, the floors, the second looks.

use crate::domain::model::{Criterion, CriterionId, ScoringModel};
use crate::domain::ranking::{Lint, SENSIBLE_CRITERIA, Stopped};
use crate::domain::second_look::SecondLook;
use crate::words::Locale;
use crate::words::criteria::{is_known, name_of};
use crate::words::format::{NO_BREAK, capital, percent};

use super::{count, of_accounts};

/// The finding of the page: how many criteria there are, and what the one that is spoken of counts.
pub fn finding(locale: Locale, criteria: usize, spoken: Option<(&Criterion, f64)>) -> String {
    let many = capital(&small_number(locale, criteria));
    let noun = match (locale, criteria) {
        (Locale::En, 1) => "criterion",
        (Locale::En, _) => "criteria",
        (Locale::De, 1) => "Kriterium",
        (Locale::De, _) => "Kriterien",
    };
    let Some((criterion, share)) = spoken else {
        return format!("{many} {noun}.");
    };
    let name = name_of(locale, criterion);
    let catalogue = criterion.label.trim().is_empty() && is_known(&criterion.id);
    match locale {
        Locale::En => {
            let name = if catalogue { small(&name) } else { name };
            format!(
                "{many} {noun}; {name} counts for {}.",
                fraction(locale, share)
            )
        }
        Locale::De => format!("{many} {noun}; {name} zählt {}.", fraction(locale, share)),
    }
}

/// A share in words where it is a plain fraction, else in percent.
fn fraction(locale: Locale, share: f64) -> String {
    const FRACTIONS: [(f64, &str, &str); 8] = [
        (1.0, "everything", "allein"),
        (1.0 / 2.0, "half", "die Hälfte"),
        (1.0 / 3.0, "a third", "ein Drittel"),
        (1.0 / 4.0, "a quarter", "ein Viertel"),
        (1.0 / 5.0, "a fifth", "ein Fünftel"),
        (1.0 / 6.0, "a sixth", "ein Sechstel"),
        (1.0 / 8.0, "an eighth", "ein Achtel"),
        (1.0 / 10.0, "a tenth", "ein Zehntel"),
    ];
    FRACTIONS
        .iter()
        .find(|(value, ..)| (value - share).abs() < 0.0005)
        .map_or_else(
            || percent(locale, share),
            |(_, english, german)| locale.pick(*english, *german).to_owned(),
        )
}

fn small_number(locale: Locale, value: usize) -> String {
    const WORDS: [(&str, &str); 13] = [
        ("no", "keine"),
        ("one", "ein"),
        ("two", "zwei"),
        ("three", "drei"),
        ("four", "vier"),
        ("five", "fünf"),
        ("six", "sechs"),
        ("seven", "sieben"),
        ("eight", "acht"),
        ("nine", "neun"),
        ("ten", "zehn"),
        ("eleven", "elf"),
        ("twelve", "zwölf"),
    ];
    WORDS.get(value).map_or_else(
        || count(locale, value),
        |(english, german)| locale.pick(*english, *german).to_owned(),
    )
}

fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// The finding of the consequence: how many of the ranked accounts reach the line, and whether there are
/// places for them.
pub fn reached(locale: Locale, candidates: usize, ranked: usize, line: u8, places: u16) -> String {
    if ranked == 0 {
        return locale
            .pick(
                "No account is rated enough to take a rank.",
                "Noch ist kein Kunde so weit bewertet, dass er einen Rang hat.",
            )
            .to_owned();
    }
    let (many, of) = (count(locale, candidates), count(locale, ranked));
    let sentence = match (locale, candidates, ranked) {
        (Locale::En, 0, 1) => format!("The only ranked account stays below {line} points."),
        (Locale::En, _, 1) => format!("The only ranked account reaches {line} points."),
        (Locale::En, 1, _) => format!("1 of {of} ranked accounts reaches {line} points."),
        (Locale::En, 0, _) => format!("None of {of} ranked accounts reaches {line} points."),
        (Locale::En, ..) => format!("{many} of {of} ranked accounts reach {line} points."),
        (Locale::De, 0, 1) => {
            format!("Der einzige Kunde mit Rang bleibt unter der Grenze von {line} Punkten.")
        }
        (Locale::De, _, 1) => {
            format!("Der einzige Kunde mit Rang erreicht die Grenze von {line} Punkten.")
        }
        (Locale::De, 1, _) => format!("1 von {of} Kunden mit Rang erreicht {line} Punkte."),
        (Locale::De, 0, _) => format!("Keiner von {of} Kunden mit Rang erreicht {line} Punkte."),
        (Locale::De, ..) => format!("{many} von {of} Kunden mit Rang erreichen {line} Punkte."),
    };
    if candidates <= usize::from(places) {
        return sentence;
    }
    let places = count(locale, usize::from(places));
    match locale {
        Locale::En => format!("{sentence} There are {places} places."),
        Locale::De => format!("{sentence} Es gibt {places} Plätze."),
    }
}

/// What the floor of a criterion does today.
pub fn stopped(locale: Locale, stopped: Stopped) -> String {
    let accounts = of_accounts(locale, stopped.accounts);
    let mut text = match (locale, stopped.accounts, stopped.key) {
        (Locale::En, 0, _) => "Stops no account today.".to_owned(),
        (Locale::De, 0, _) => "Stoppt heute keinen Kunden.".to_owned(),
        (Locale::En, _, 0) => format!("Stops {accounts}, none of them key."),
        (Locale::En, _, key) => format!("Stops {accounts}, {} of them key.", count(locale, key)),
        (Locale::De, 1, 0) => "Stoppt 1 Kunden, der kein Schlüsselkunde ist.".to_owned(),
        (Locale::De, 1, _) => "Stoppt 1 Kunden, der Schlüsselkunde ist.".to_owned(),
        (Locale::De, _, 0) => format!("Stoppt {accounts}, darunter keinen Schlüsselkunden."),
        (Locale::De, _, key) => {
            format!(
                "Stoppt {accounts}, davon {} Schlüsselkunden.",
                count(locale, key)
            )
        }
    };
    if stopped.to_clarify > 0 {
        let open = count(locale, stopped.to_clarify);
        text.push_str(&match locale {
            Locale::En => format!(" To be clarified: {open}."),
            Locale::De => format!(" Zu klären: {open}."),
        });
    }
    text
}

/// The limit in the row of its criterion.
pub fn floor_tag(locale: Locale, step: u8, less_is_better: bool, accounts: usize) -> String {
    let stops = count(locale, accounts);
    match (locale, less_is_better) {
        (Locale::En, false) => format!("knock-out below step {step}, stops {stops}"),
        (Locale::En, true) => format!("knock-out above step {step}, stops {stops}"),
        (Locale::De, false) => format!("Ausschluss unter Stufe {step}, stoppt {stops}"),
        (Locale::De, true) => format!("Ausschluss über Stufe {step}, stoppt {stops}"),
    }
}

/// Something about an axis that deserves a second look.
pub fn lint(locale: Locale, lint: Lint) -> String {
    match (locale, lint) {
        (Locale::En, Lint::TooMany(criteria)) => format!(
            "{} criteria count here. Beyond {SENSIBLE_CRITERIA}, each is too light to decide anything; put two together or give one 0 points.",
            capital(&small_number(locale, criteria))
        ),
        (Locale::De, Lint::TooMany(criteria)) => format!(
            "Hier zählen {} Kriterien. Bei mehr als {SENSIBLE_CRITERIA} wiegt jedes zu wenig, um etwas zu entscheiden; zwei zusammenfassen oder einem 0 Punkte geben.",
            small_number(locale, criteria)
        ),
        (Locale::En, Lint::Light(1)) => {
            "One criterion has less than 5% of the weight. It costs an answer for each account and hardly moves a score.".to_owned()
        }
        (Locale::En, Lint::Light(criteria)) => format!(
            "{} criteria have less than 5% of the weight. They cost answers for each account and hardly move a score.",
            capital(&small_number(locale, criteria))
        ),
        (Locale::De, Lint::Light(1)) => format!(
            "Ein Kriterium hat weniger als 5{NO_BREAK}% des Gewichts. Es kostet bei jedem Kunden eine Antwort und bewegt kaum einen Punktwert."
        ),
        (Locale::De, Lint::Light(criteria)) => format!(
            "{} Kriterien haben weniger als 5{NO_BREAK}% des Gewichts. Jedes kostet bei jedem Kunden eine Antwort und bewegt kaum einen Punktwert.",
            capital(&small_number(locale, criteria))
        ),
    }
}

/// What the answers say about a criterion, or two.
pub fn second_look(locale: Locale, look: &SecondLook, model: &ScoringModel) -> String {
    let name = |id: &CriterionId| {
        let criterion = model.criterion(id);
        criterion.map_or_else(String::new, |criterion| name_of(locale, criterion))
    };
    match (locale, look) {
        (Locale::En, SecondLook::SameForAll(id)) => format!(
            "{} does not tell customers apart: all rated accounts stand on the same step. Rate more finely, or leave it out.",
            name(id)
        ),
        (Locale::De, SecondLook::SameForAll(id)) => format!(
            "{} unterscheidet die Kunden nicht: Alle bewerteten stehen auf derselben Stufe. Feiner bewerten oder weglassen.",
            name(id)
        ),
        (Locale::En, SecondLook::SayTheSame(one, other)) => format!(
            "{} and {} say the same twice: whoever knows one answer can tell the other, so the same counts double. One of them may be enough.",
            name(one),
            name(other)
        ),
        (Locale::De, SecondLook::SayTheSame(one, other)) => format!(
            "{} und {} sagen zweimal dasselbe: Aus der einen Antwort lässt sich die andere ablesen, also zählt dasselbe doppelt. Eines davon könnte genügen.",
            name(one),
            name(other)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Timestamp;
    use crate::words::testing::check;

    #[test]
    fn the_finding_says_what_size_counts() {
        let model = ScoringModel::default_at(Timestamp::default());
        let spoken = |share| model.criteria.first().map(|criterion| (criterion, share));
        assert_eq!(
            finding(Locale::En, 7, spoken(0.2)),
            "Seven criteria; revenue today counts for a fifth."
        );
        assert_eq!(
            finding(Locale::De, 7, spoken(0.2)),
            "Sieben Kriterien; Umsatz heute zählt ein Fünftel."
        );
        assert_eq!(
            finding(Locale::En, 1, spoken(0.22)),
            "One criterion; revenue today counts for 22.0%."
        );
    }

    #[test]
    fn a_second_look_names_the_criteria() {
        let model = ScoringModel::default_at(Timestamp::default());
        let id = |place: usize| model.criteria[place].id.clone();
        for look in [
            SecondLook::SameForAll(id(3)),
            SecondLook::SayTheSame(id(3), id(4)),
        ] {
            check(|locale| second_look(locale, &look, &model));
        }
        let said = second_look(Locale::En, &SecondLook::SameForAll(id(6)), &model);
        assert!(said.starts_with("Willingness to cooperate does not tell"));
    }

    #[test]
    fn the_consequence_says_when_there_are_more_candidates_than_places() {
        assert_eq!(
            reached(Locale::En, 4, 24, 70, 3),
            "4 of 24 ranked accounts reach 70 points. There are 3 places."
        );
        assert_eq!(
            reached(Locale::De, 1, 24, 70, 3),
            "1 von 24 Kunden mit Rang erreicht 70 Punkte."
        );
    }
}
