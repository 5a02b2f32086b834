//! Sets of criteria by line of business: what they are called, whom they suit, and what one would do to the model.

use super::Locale;
use super::format::{number, quoted};
use super::score_card::listed;
use crate::domain::presets::Preset;

/// The name of a line of business.
pub const fn name(locale: Locale, preset: Preset) -> &'static str {
    match preset {
        Preset::Software => software(locale),
        Preset::Services => services(locale),
        Preset::Manufacturing => manufacturing(locale),
        Preset::General => general(locale),
    }
}

/// What its criteria look at.
pub const fn about(locale: Locale, preset: Preset) -> &'static str {
    match preset {
        Preset::Software => about_software(locale),
        Preset::Services => about_services(locale),
        Preset::Manufacturing => about_manufacturing(locale),
        Preset::General => about_general(locale),
    }
}

/// What it would change, criteria by name: one sentence for each kind of change.
pub fn changes(
    locale: Locale,
    added: &[String],
    removed: &[String],
    weighed: usize,
) -> Vec<String> {
    // Some names have a comma.
    let listed = |locale: Locale, names: &[String]| {
        let quoted: Vec<String> = names.iter().map(|name| quoted(locale, name)).collect();
        listed(locale, &quoted)
    };
    let mut said = Vec::new();
    if !added.is_empty() {
        said.push(adds(locale, &listed(locale, added)));
    }
    if !removed.is_empty() {
        said.push(removes(locale, &listed(locale, removed)));
    }
    match weighed {
        0 => {}
        1 => said.push(weighs_one(locale).to_owned()),
        weighed => said.push(weighs(locale, weighed)),
    }
    said
}

/// What becomes of the answers that were given.
pub fn answers(locale: Locale, kept: usize, resting: usize) -> String {
    let count = |count: usize| number(locale, count as i128);
    match (kept, resting) {
        (0, 0) => nothing_rated(locale).to_owned(),
        (_, 0) => all_count(locale, &count(kept)),
        _ => some_rest(locale, &count(kept), &count(resting)),
    }
}

texts! {
    /// The heading, and the button that opens the sets.
    heading => "Criteria by line of business", "Kriterien nach Branche";
    /// Below it.
    hint => "There is no standard. A set is a beginning: every criterion, weight and word in it can be changed afterwards.",
        "Einen Standard gibt es nicht. Eine Vorlage ist ein Anfang: Jedes Kriterium, jedes Gewicht und jedes Wort darin lässt sich danach ändern.";
    /// The button that takes a set.
    take => "Try this set", "Diese Vorlage ausprobieren";
    /// The same for screen readers; what is seen of it is a part of it.
    take_named(l, name: &str) => format!("{}: {name}", take(l)), format!("{}: {name}", take(l));
    /// The model is that of the set already.
    is_taken => "The model is made like this already.", "Das Modell entspricht dieser Vorlage bereits.";
    /// A set was taken.
    taken(l, name: &str) => format!("{name} is tried out. It counts once it is kept."),
        format!("{name} wird ausprobiert. Es gilt, sobald es behalten wird.");
    /// A line of business.
    software => "Software by subscription", "Software im Abonnement";
    /// A line of business.
    services => "Agency and services", "Agentur und Dienstleistung";
    /// A line of business.
    manufacturing => "Manufacturing and trade", "Fertigung und Handel";
    /// No line of business.
    general => "Any business", "Alle Branchen";
    /// What it looks at.
    about_software => "Growth of the customer, the name as a reference, and how deeply the product is built in.",
        "Wachstum des Kunden, der Name als Referenz und wie tief das Produkt eingebunden ist.";
    /// What it looks at.
    about_services => "Margin against the work a customer makes, and who speaks for us.",
        "Deckungsbeitrag gegen Aufwand und wer für uns spricht.";
    /// What it looks at.
    about_manufacturing => "Volume and margin, solvency, new markets, and contracts that bind.",
        "Menge und Deckungsbeitrag, Bonität, neue Märkte und bindende Verträge.";
    /// What it looks at.
    about_general => "The eleven criteria that a new workspace begins with.", "Die elf Kriterien, mit denen ein neuer Arbeitsbereich beginnt.";
    /// See `changes`.
    adds(l, names: &str) => format!("Adds {names}."), format!("Neu: {names}.");
    /// See `changes`.
    removes(l, names: &str) => format!("Takes out {names}."), format!("Entfällt: {names}.");
    /// See `changes`.
    weighs_one => "One criterion gets other points.", "Ein Kriterium bekommt andere Punkte.";
    /// See `changes`.
    weighs(l, count: usize) => format!("{count} criteria get other points."), format!("{count} Kriterien bekommen andere Punkte.");
    /// Criteria in own words.
    set_aside(l, names: &str) => format!("In own words, so it stays with 0 points: {names}."),
        format!("Selbst formuliert, bleibt darum mit 0 Punkten: {names}.");
    /// See `answers`.
    nothing_rated => "Nothing is rated yet, so nothing is lost.", "Noch ist nichts bewertet; es geht also nichts verloren.";
    /// See `answers`.
    all_count(l, kept: &str) => format!("All answers go on counting ({kept})."), format!("Alle Antworten zählen weiter ({kept}).");
    /// See `answers`.
    some_rest(l, kept: &str, resting: &str) => format!("Answers that go on counting: {kept}. Answers that rest: {resting}; they stay with the accounts and count again with their criterion."),
        format!("Antworten, die weiter zählen: {kept}. Antworten, die ruhen: {resting}; sie bleiben bei den Kunden und zählen mit ihrem Kriterium wieder.");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::criteria;
    use crate::words::testing::{check, check_all};

    #[test]
    fn everything_is_said_in_both_languages() {
        check_all(&[heading, hint, take, is_taken, nothing_rated, weighs_one]);
        for preset in Preset::ALL {
            check(|locale| name(locale, preset));
            check(|locale| about(locale, preset));
            for criterion in preset.criteria() {
                assert!(criteria::is_known(&criterion.id), "{}", criterion.id);
            }
        }
        let names = ["A".to_owned(), "B".to_owned()];
        for weighed in 0..3 {
            check(|locale| changes(locale, &names, &names, weighed).join(" "));
        }
        for resting in 0..2 {
            check(|locale| answers(locale, 12, resting));
        }
        check(|locale| set_aside(locale, "A"));
        check(|locale| taken(locale, "A"));
        check(|locale| take_named(locale, "A"));
    }
}
