//! The names of the bars beside a question, and their figures.

use super::Ways;
use crate::domain::concept_review::Question;
use crate::domain::drawing::{BarRow, Tone};
use crate::domain::review_facts::Facts;
use crate::words::Locale;

texts! {
    /// A bar.
    bar_ordered => "Ordered lately", "Zuletzt bestellt";
    /// A bar.
    bar_silent => "Silent", "Ohne Auftrag";
    /// A bar.
    bar_reach => "Bring 80%", "Bringen 80\u{a0}%";
    /// A bar.
    bar_key => "Key", "Schlüssel";
    /// A bar.
    bar_largest => "Largest", "Größter";
    /// A bar.
    bar_three => "Three largest", "Drei größte";
    /// A bar.
    bar_limit => "Limit for one", "Grenze";
    /// A bar.
    bar_other_a => "Other A", "Andere A";
    /// A bar.
    bar_rest => "B and C", "B und C";
    /// A bar.
    bar_pipeline => "Pipeline", "Gewichtet";
    /// A bar.
    bar_replace => "To replace", "Zu ersetzen";
    /// A bar.
    bar_solving => "With problem", "Mit Problem";
    /// A bar.
    bar_product => "Product only", "Nur Produkt";
    /// A bar.
    bar_without => "No solution", "Ohne Lösung";
    /// A bar.
    bar_no_plan => "No plan", "Ohne Plan";
}

/// The bars beside a question, the longest as long as there is room.
pub fn bars(question: Question, facts: &Facts, ways: Ways<'_>) -> Vec<BarRow> {
    let locale = ways.locale;
    let at = |place: usize| facts.number(place).unwrap_or(0);
    let plain = |rows: Vec<(String, i64, Tone)>, word: &dyn Fn(i64) -> String| {
        let longest = rows.iter().map(|(_, number, _)| *number).max().unwrap_or(0);
        let rows = rows.into_iter().map(|(name, number, tone)| BarRow {
            name,
            value: word(number),
            share: number.max(0) as f64 / longest.max(1) as f64,
            tone,
        });
        rows.collect::<Vec<_>>()
    };
    let named = |word: fn(Locale) -> &'static str, place: usize, tone: Tone| {
        (word(locale).to_owned(), at(place), tone)
    };
    let count = |number| ways.count(number);
    let share = |thousandths| ways.share(thousandths);
    let money = |cents| ways.money(cents);
    match question {
        Question::Tomorrow => {
            let silent = (bar_silent(locale).to_owned(), at(1) - at(2), Tone::Risk);
            plain(vec![named(bar_ordered, 2, Tone::Ink), silent], &count)
        }
        Question::Decisive => plain(
            vec![named(bar_reach, 2, Tone::Ink), named(bar_key, 4, Tone::Key)],
            &share,
        ),
        Question::Dependence => {
            let tone = if at(3) >= 2 { Tone::Risk } else { Tone::Ink };
            plain(
                vec![
                    named(bar_largest, 0, tone),
                    named(bar_three, 1, Tone::Slate),
                    named(bar_limit, 2, Tone::Soft),
                ],
                &share,
            )
        }
        Question::Image => {
            let rows = (0..facts.accounts.len())
                .map(|place| (ways.called(place), at(5 + place), Tone::Slate));
            plain(rows.collect(), &money)
        }
        Question::Mix => plain(
            vec![
                named(bar_key, 1, Tone::Key),
                named(bar_other_a, 2, Tone::Ink),
                named(bar_rest, 3, Tone::Slate),
            ],
            &share,
        ),
        Question::Pipeline => {
            let tone = if at(0) < at(1) { Tone::Risk } else { Tone::Ink };
            plain(
                vec![
                    named(bar_pipeline, 0, tone),
                    named(bar_replace, 1, Tone::Soft),
                ],
                &money,
            )
        }
        Question::Solutions => plain(
            vec![
                named(bar_solving, 1, Tone::Ink),
                named(bar_product, 2, Tone::Slate),
                named(bar_without, 3, Tone::Soft),
                named(bar_no_plan, 4, Tone::Risk),
            ],
            &count,
        ),
    }
}
