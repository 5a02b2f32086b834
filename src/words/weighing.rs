//! The words of the two slower ways to weigh criteria: swings, and pairs.

use super::Locale;
use super::format::{number, share_number};
use crate::domain::weighing::Judgement;

texts! {
    /// The heading.
    heading => "Weigh with more care", "Genauer gewichten";
    /// What it is for.
    hint => "Two slower ways to find the weights. Nothing changes before they are taken into the draft.",
        "Zwei langsamere Wege zu den Gewichten. Nichts ändert sich, bevor sie in den Entwurf kommen.";
    /// The choice of the axis.
    axis => "Axis", "Achse";
    /// The choice of the way.
    way => "Way", "Weg";
    /// Swing weights.
    by_swing => "By swing", "Nach Sprüngen";
    /// Pairs.
    by_pairs => "In pairs", "Paarweise";
    /// The question of swing weights.
    swing_question => "Imagine that all customers stand on 1 everywhere. Which criterion would be the first to lift from 1 to 5? It gets 100, the others get what their lift is worth beside it.",
        "Angenommen, alle Kunden stehen überall auf 1. Welches Kriterium wäre als erstes von 1 auf 5 zu heben? Es bekommt 100, die anderen, was ihr Sprung daneben wert ist.";
    /// The question of pairs.
    pairs_question => "Which of the two matters more, and how much?", "Welches der beiden zählt mehr, und wie viel?";
    /// Too many criteria for pairs.
    too_many => "More than seven criteria are too many pairs to answer with care. Swings are the better way.",
        "Mehr als sieben Kriterien sind zu viele Paare für sorgfältige Antworten. Sprünge sind der bessere Weg.";
    /// Too few criteria.
    too_few => "With fewer than two criteria there is nothing to weigh.",
        "Bei weniger als zwei Kriterien gibt es nichts zu gewichten.";
    /// None of the swings is worth anything.
    nothing_counts => "At least one criterion must be worth something.", "Mindestens ein Kriterium muss etwas wert sein.";
    /// Takes the weights over.
    take => "Take into the draft", "In den Entwurf übernehmen";
    /// Both are as important.
    equal => "both alike", "beide gleich";
    /// The judgements fit together.
    consistent => "The answers fit together", "Die Antworten passen zusammen";
    /// They do not.
    inconsistent => "The answers contradict each other", "Die Antworten widersprechen sich";
    /// The label of a swing.
    swing_of(l, name: &str) => format!("Worth of {name}"), format!("Wert von {name}");
    /// The label of a pair.
    pair(l, first: &str, second: &str) => format!("{first} or {second}"), format!("{first} oder {second}");
    /// How well the judgements fit together.
    ratio(l, word: &str, ratio: f64) => format!("{word} (consistency ratio {}, at most 0.10 is fine).", hundredths(l, ratio)),
        format!("{word} (Konsistenzwert {}, bis 0,10 ist gut).", hundredths(l, ratio));
    /// The judgement that fits least.
    worst(l, first: &str, second: &str, given: &str, implied: &str) => format!(
        "{first} against {second} fits least: the answer says {given}, the others together {implied}."
    ), format!(
        "{first} gegen {second} passt am wenigsten: Die Antwort sagt {given}, die anderen zusammen {implied}."
    );
}

/// A number with two decimals.
fn hundredths(locale: Locale, value: f64) -> String {
    let hundredths = (value * 100.0).round() as i128;
    format!(
        "{}{}{:02}",
        number(locale, hundredths / 100),
        locale.pick('.', ','),
        hundredths % 100
    )
}

/// What a judgement says about two criteria.
pub fn judgement(locale: Locale, judgement: Judgement, first: &str, second: &str) -> String {
    let word = |times: u8| match times {
        ..=3 => locale.pick("somewhat more", "etwas mehr"),
        4..=5 => locale.pick("clearly more", "deutlich mehr"),
        6..=7 => locale.pick("much more", "viel mehr"),
        8.. => locale.pick("by far more", "weitaus mehr"),
    };
    match judgement {
        Judgement::Equal => equal(locale).to_owned(),
        Judgement::First(times) => format!("{first}: {}", word(times)),
        Judgement::Second(times) => format!("{second}: {}", word(times)),
    }
}

/// How many times as important: `2.5 times`, `0.4 times`.
pub fn times(locale: Locale, ratio: f64) -> String {
    let number = share_number(locale, ratio / 100.0);
    format!("{number} {}", locale.pick("times", "mal"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_text_is_there_in_both_languages() {
        check_all(&[
            heading,
            hint,
            axis,
            way,
            by_swing,
            by_pairs,
            swing_question,
            pairs_question,
            too_many,
            too_few,
            nothing_counts,
            take,
            equal,
            consistent,
            inconsistent,
        ]);
        for one in Judgement::ALL {
            check(|l| judgement(l, one, "X", "Y"));
        }
        check(|l| swing_of(l, "X"));
        check(|l| pair(l, "X", "Y"));
        check(|l| ratio(l, consistent(l), 0.169));
        check(|l| worst(l, "X", "Y", &times(l, 7.0), &times(l, 2.0)));
        assert_eq!(times(Locale::De, 2.5), "2,5 mal");
        assert_eq!(hundredths(Locale::En, 0.169), "0.17");
    }
}
