//! The regular look back in a workshop: what has changed, the three questions, the plans, the pipeline.

use crate::words::Locale;
use crate::words::format::number;

texts! {
    /// The way to the whole review.
    to_review => "The whole review", "Die ganze Überprüfung";
    /// Answers are kept in the review.
    kept_in_review => "Answers stand in the review of the concept; it is closed there.", "Die Antworten stehen in der Überprüfung des Konzepts; dort wird sie abgeschlossen.";
    /// There are no key accounts.
    no_keys => "There is no key account yet.", "Noch gibt es keinen Schlüsselkunden.";
    /// A key account has no plan.
    no_plan => "No plan.", "Kein Plan.";
    /// Nothing is missing.
    plan_fine => "Nothing is missing.", "Nichts fehlt.";
    /// The list, for screen readers.
    plans => "Plans of the key accounts", "Pläne der Schlüsselkunden";
    /// The way to the pipeline.
    to_pipeline => "The whole pipeline", "Die ganze Pipeline";
}

/// What the plans lack, in one sentence: of so many key accounts, so many without a plan, actions overdue.
pub fn lacking(
    locale: Locale,
    keys: usize,
    without: usize,
    lacking: usize,
    overdue: usize,
) -> String {
    let many = |count: usize| number(locale, count as i128);
    let whole = match (locale, keys) {
        (_, 0) => return no_keys(locale).to_owned(),
        (Locale::En, 1) => "1 key account".to_owned(),
        (Locale::En, _) => format!("{} key accounts", many(keys)),
        (Locale::De, 1) => "1 Schlüsselkunde".to_owned(),
        (Locale::De, _) => format!("{} Schlüsselkunden", many(keys)),
    };
    let parts = [
        (without > 0).then(|| match locale {
            Locale::En => format!("{} without a plan", many(without)),
            Locale::De => format!("{} ohne Plan", many(without)),
        }),
        (lacking > 0).then(|| match (locale, lacking) {
            (Locale::En, 1) => "1 plan lacks something".to_owned(),
            (Locale::En, _) => format!("{} plans lack something", many(lacking)),
            (Locale::De, 1) => "1 Plan hat eine Lücke".to_owned(),
            (Locale::De, _) => format!("{} Pläne haben Lücken", many(lacking)),
        }),
        (overdue > 0).then(|| overdue_actions(locale, overdue)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    match parts.is_empty() {
        true => format!(
            "{whole}: {}",
            locale.pick("no plan lacks anything.", "keinem Plan fehlt etwas.")
        ),
        false => format!("{whole}: {}.", parts.join(", ")),
    }
}

/// So many actions are late.
pub fn overdue_actions(locale: Locale, count: usize) -> String {
    match (locale, count) {
        (Locale::En, 1) => "1 action overdue".to_owned(),
        (Locale::De, 1) => "1 Maßnahme überfällig".to_owned(),
        (Locale::En, _) => format!("{} actions overdue", number(locale, count as i128)),
        (Locale::De, _) => format!("{} Maßnahmen überfällig", number(locale, count as i128)),
    }
}
