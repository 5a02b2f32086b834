//! What is said about how much hangs on how few: the light with whose view it is, the effective number.

use crate::domain::account::Figure;
use crate::domain::analysis::concentration::Concentration;
use crate::domain::analysis::light::{Basis, DependencyLight, Level, Spread, View};
use crate::words::Locale;
use crate::words::format::{number, percent, share_number, whole_percent};

use super::{behaves_like_number, count, inside};

/// How the whole is spread, in words.
pub fn behaves_like(locale: Locale, lens: Figure, concentration: &Concentration) -> String {
    let equals = behaves_like_number(locale, concentration);
    let what = inside(locale, lens);
    let mood = match (locale, concentration.spread()) {
        (Locale::En, Spread::Calm) => "That is well spread",
        (Locale::En, Spread::Watch) => "That is worth watching",
        (Locale::En, Spread::Dependent) => "It depends on a few customers",
        (Locale::De, Spread::Calm) => "Das ist breit verteilt",
        (Locale::De, Spread::Watch) => "Das ist zu beobachten",
        (Locale::De, Spread::Dependent) => "Das ist eine Abhängigkeit von wenigen Kunden",
    };
    let from = match (locale, concentration.spread()) {
        (Locale::En, Spread::Calm) => "10 or more are calm",
        (Locale::En, Spread::Watch) => "calm from 10, dependent below 5",
        (Locale::En, Spread::Dependent) => "below 5",
        (Locale::De, Spread::Calm) => "ab 10 ist es ruhig",
        (Locale::De, Spread::Watch) => "ruhig ab 10, abhängig unter 5",
        (Locale::De, Spread::Dependent) => "unter 5",
    };
    match (locale, equals.as_str()) {
        (Locale::En, "1") => {
            format!("Your {what} behaves like that of one single customer. {mood} ({from}).")
        }
        (Locale::En, _) => {
            format!("Your {what} behaves like that of {equals} equal customers. {mood} ({from}).")
        }
        (Locale::De, "1") => format!(
            "{} verhält sich wie bei einem einzigen Kunden. {mood} ({from}).",
            the(lens)
        ),
        (Locale::De, _) => format!(
            "{} verhält sich wie bei {equals} gleich großen Kunden. {mood} ({from}).",
            the(lens)
        ),
    }
}

const fn the(lens: Figure) -> &'static str {
    match lens {
        Figure::Revenue => "Der Umsatz",
        Figure::Margin => "Der Deckungsbeitrag",
        Figure::Potential => "Das Potenzial",
    }
}

/// Whose view a threshold is.
pub const fn view(locale: Locale, view: View) -> &'static str {
    match view {
        View::Disclosure => locale.pick(
            "the disclosure rules for listed companies, IFRS 8.34",
            "Offenlegung bei börsennotierten Firmen, IFRS 8.34",
        ),
        View::Lender => locale.pick("the limits that lenders set", "Grenzen von Kreditgebern"),
        View::Buyer => locale.pick(
            "what buyers of companies accept",
            "was Käufer von Unternehmen hinnehmen",
        ),
        View::Common => locale.pick(
            "a common rule of thumb for small companies",
            "eine verbreitete Faustregel für kleine Unternehmen",
        ),
        View::Factoring => locale.pick("German factoring contracts", "deutsche Factoringverträge"),
        View::PensionLaw => locale.pick(
            "German pension law for the self-employed, § 2 SGB VI",
            "Rentenversicherung für Selbstständige, § 2 SGB VI",
        ),
        View::Own => locale.pick("a limit of your own", "eine eigene Grenze"),
        View::RuleOfThumb => locale.pick(
            "a rule of thumb of Keyfolio",
            "eine Faustregel von Keyfolio",
        ),
    }
}

/// The light in a word.
pub const fn level(locale: Locale, level: Level) -> &'static str {
    match level {
        Level::Green => locale.pick("Green", "Grün"),
        Level::Note => locale.pick("Worth a note", "Beachtenswert"),
        Level::Amber => locale.pick("Amber", "Gelb"),
        Level::Red => locale.pick("Red", "Rot"),
    }
}

/// The sentence of the light: what it is judged by, and whose view that is.
pub fn light(locale: Locale, light: &DependencyLight) -> String {
    let whose = view(locale, light.view);
    if light.basis == Basis::GapAboveFloor {
        let share = percent(locale, light.share);
        let floor = percent(locale, light.floor);
        let gap = share_number(locale, light.gap);
        let many = count(locale, light.customers);
        let (border, points) = (light.at.as_f64(), number(locale, border_points(light)));
        let colour = level(locale, light.level).to_lowercase();
        return match (locale, light.customers, light.level) {
            (Locale::En, 1, _) => format!(
                "One customer brings everything. A second one changes that. Measure: {whose}."
            ),
            (Locale::De, 1, _) => {
                format!("Ein Kunde bringt alles. Ein zweiter ändert das. Maßstab: {whose}.")
            }
            (Locale::En, ..) if light.always_red => format!(
                "The largest of {many} customers brings {share}: from {} on it is red, however few they are. Measure: {whose}.",
                whole_percent(locale, border)
            ),
            (Locale::De, ..) if light.always_red => format!(
                "Der größte von {many} Kunden bringt {share}: Ab {} ist es rot, wie wenige es auch sind. Maßstab: {whose}.",
                whole_percent(locale, border)
            ),
            (Locale::En, _, Level::Green | Level::Note) => format!(
                "A high share is normal for {many} customers. The lowest possible is {floor}; {share} is {gap} points above it. Measure: {whose}."
            ),
            (Locale::De, _, Level::Green | Level::Note) => format!(
                "Ein hoher Anteil ist bei {many} Kunden normal. Kleinstmöglich sind {floor}; {share} liegt {gap} Punkte darüber. Maßstab: {whose}."
            ),
            (Locale::En, ..) => format!(
                "With {many} customers the lowest possible share is {floor}; {share} is {gap} points above it, and from {points} points on that is {colour}. Measure: {whose}."
            ),
            (Locale::De, ..) => format!(
                "Bei {many} Kunden ist der kleinstmögliche Anteil {floor}; {share} liegt {gap} Punkte darüber, und ab {points} Punkten ist das {colour}. Maßstab: {whose}."
            ),
        };
    }
    let above = light.level != Level::Green;
    let border = whole_percent(locale, light.at.as_f64());
    match (locale, above) {
        (Locale::En, true) => {
            format!("The largest customer has reached {border}. Measure: {whose}.")
        }
        (Locale::En, false) => {
            format!("The largest customer stays below {border}. Measure: {whose}.")
        }
        (Locale::De, true) => format!("Der größte Kunde hat {border} erreicht. Maßstab: {whose}."),
        (Locale::De, false) => format!("Der größte Kunde bleibt unter {border}. Maßstab: {whose}."),
    }
}

/// A limit that is a distance, in points.
fn border_points(light: &DependencyLight) -> i128 {
    (light.at.as_f64() * 100.0).round() as i128
}

/// The finding of the concentration column.
pub fn concentration_finding(locale: Locale, concentration: &Concentration) -> String {
    let largest = percent(locale, concentration.ratio(1));
    let three = percent(locale, concentration.ratio(3));
    match (locale, concentration.customers()) {
        (Locale::En, ..=3) => format!("The largest customer carries {largest}."),
        (Locale::De, ..=3) => format!("Der größte Kunde trägt {largest}."),
        (Locale::En, _) => {
            format!("The largest customer carries {largest}, the three largest {three}.")
        }
        (Locale::De, _) => format!("Der größte Kunde trägt {largest}, die drei größten {three}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::light::{LightLimits, dependency_light};
    use crate::words::testing::check;

    fn spread(amounts: &[i64]) -> Concentration {
        Concentration::of(amounts).expect("positive amounts")
    }

    #[test]
    fn every_sentence_is_there_in_both_languages() {
        for amounts in [vec![5], vec![9, 1], vec![60, 10, 10, 10, 5, 5], vec![1; 40]] {
            let spread = spread(&amounts);
            for lens in Figure::ALL {
                check(|l| behaves_like(l, lens, &spread));
            }
            check(|l| concentration_finding(l, &spread));
            let found = dependency_light(&spread, &LightLimits::default());
            check(|l| light(l, &found));
        }
        for of in [
            View::Disclosure,
            View::Lender,
            View::Buyer,
            View::Common,
            View::Factoring,
            View::PensionLaw,
            View::RuleOfThumb,
            View::Own,
        ] {
            check(|l| view(l, of));
        }
        for of in [Level::Green, Level::Note, Level::Amber, Level::Red] {
            check(|l| level(l, of));
        }
    }

    #[test]
    fn a_red_light_names_the_rule_that_makes_it_red() {
        for (amounts, rule) in [
            (&[2, 1][..], "from 50% on it is red, however few they are"),
            (
                &[40, 10, 10, 10, 10, 10, 10],
                "from 25 points on that is red",
            ),
        ] {
            let found = dependency_light(&spread(amounts), &LightLimits::default());
            let text = light(Locale::En, &found);
            assert!(text.contains(rule) && !text.contains("normal"), "{text}");
            check(|l| light(l, &found));
        }
    }

    #[test]
    fn few_customers_are_judged_by_what_is_possible() {
        let found = dependency_light(&spread(&[40, 20, 20, 20]), &LightLimits::default());
        let text = light(Locale::En, &found);
        assert!(
            text.contains("25.0%") && text.contains("15.0 points above"),
            "{text}"
        );
    }
}
