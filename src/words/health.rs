//! How a relationship stands, in words. It is a signal of those who know the customer, never a forecast.

use super::Locale;
use super::format::{day, days_ago};
use crate::domain::health::{Band, FEWEST_SIGNALS, Health, HealthSignal, Judged};

/// What a relationship is judged by.
pub const fn signal(locale: Locale, signal: HealthSignal) -> &'static str {
    let (english, german) = match signal {
        HealthSignal::ValueDelivered => ("Value delivered", "Erbrachter Nutzen"),
        HealthSignal::DeciderRelation => {
            ("Relationship to the decider", "Beziehung zum Entscheider")
        }
        HealthSignal::Satisfaction => ("Satisfaction", "Zufriedenheit"),
        HealthSignal::Trend => ("Usage or orders", "Nutzung oder Aufträge"),
        HealthSignal::Payment => ("Payment", "Zahlung"),
    };
    locale.pick(english, german)
}

/// What the lowest and the highest step of a signal mean.
pub const fn ends(locale: Locale, signal: HealthSignal) -> [&'static str; 2] {
    match locale {
        Locale::En => match signal {
            HealthSignal::ValueDelivered => ["no benefit seen", "benefit proven"],
            HealthSignal::DeciderRelation => ["no access", "trusted"],
            HealthSignal::Satisfaction => ["complains", "recommends us"],
            HealthSignal::Trend => ["falling fast", "growing"],
            HealthSignal::Payment => ["overdue, disputed", "always on time"],
        },
        Locale::De => match signal {
            HealthSignal::ValueDelivered => ["kein Nutzen erkennbar", "Nutzen belegt"],
            HealthSignal::DeciderRelation => ["kein Zugang", "Vertrauen"],
            HealthSignal::Satisfaction => ["beschwert sich", "empfiehlt weiter"],
            HealthSignal::Trend => ["stark fallend", "wachsend"],
            HealthSignal::Payment => ["überfällig, strittig", "immer pünktlich"],
        },
    }
}

/// Where a relationship stands.
pub const fn band(locale: Locale, band: Band) -> &'static str {
    let (english, german) = match band {
        Band::Good => ("good", "gut"),
        Band::Fair => ("fair", "mittel"),
        Band::Poor => ("poor", "schlecht"),
    };
    locale.pick(english, german)
}

/// How a relationship stands, in one sentence: `72 of 100, good: 8 more than on 3 May.`
pub fn sentence(locale: Locale, health: &Health) -> String {
    let points = health.now.points;
    let stands = stands(locale, points.shown(), band(locale, points.band()));
    match health.before {
        Some(before) => format!("{stands}: {}.", since(locale, points.shown(), &before)),
        None => format!("{stands}."),
    }
}

/// The trend against an earlier judgement: `8 more than on 3 May 2026`.
pub fn since(locale: Locale, now: i64, before: &Judged) -> String {
    let then = day(locale, before.day);
    match now - before.points.shown() {
        0 => as_before(locale, &then),
        more @ 1.. => more_than(locale, more, &then),
        fewer => fewer_than(locale, -fewer, &then),
    }
}

/// Where the judgement comes from, and what freshness does to it.
pub fn basis(locale: Locale, health: &Health) -> String {
    let judged = judged_on(locale, &day(locale, health.now.day));
    let fresh = match health.last_touch {
        None => locale
            .pick(
                "No contact is in the log, so freshness does not count.",
                "Kein Kontakt ist notiert, also zählt die Frische nicht.",
            )
            .to_owned(),
        Some(days @ ..=30) => still_fresh(locale, &days_ago(locale, days)),
        Some(days) => lowered(locale, &days_ago(locale, days), freshness_percent(days)),
    };
    format!("{judged} {fresh}")
}

/// What is left of the points after so many days without contact, in whole percent.
fn freshness_percent(days: i64) -> i64 {
    100 - (days.clamp(30, 90) - 30) / 3
}

/// One judgement in a list: `72, good`.
pub fn judged(locale: Locale, one: &Judged) -> String {
    format!(
        "{}, {}",
        one.points.shown(),
        band(locale, one.points.band())
    )
}

texts! {
    stands(l, points: i64, band: &str) => format!("{points} of 100, {band}"), format!("{points} von 100, {band}");
    as_before(l, then: &str) => format!("as on {then}"), format!("wie am {then}");
    more_than(l, points: i64, then: &str) => format!("{points} more than on {then}"), format!("{points} mehr als am {then}");
    fewer_than(l, points: i64, then: &str) => format!("{points} less than on {then}"), format!("{points} weniger als am {then}");
    judged_on(l, day: &str) => format!("Assessed on {day}."), format!("Eingeschätzt am {day}.");
    still_fresh(l, ago: &str) => format!("The last contact was {ago}, so it counts in full."), format!("Letzter Kontakt {ago}, es zählt also voll.");
    lowered(l, ago: &str, percent: i64) => format!("The last contact was {ago}, so {percent}\u{a0}% of it count."),
        format!("Letzter Kontakt {ago}, es zählen also {percent}\u{a0}%.");

    /// The heading.
    title => "Relationship health", "Beziehungsgesundheit";
    /// What it is and what it is not.
    what_it_is => "A signal from those who know the customer, not a forecast.", "Ein Signal derer, die den Kunden kennen, keine Prognose.";
    /// The button that opens the scales.
    assess => "Assess", "Einschätzen";
    /// The button that keeps what was chosen.
    keep => "Save assessment", "Einschätzung sichern";
    /// The button that closes the scales.
    cancel => "Cancel", "Abbrechen";
    /// The field below the scales.
    note => "Why, in one sentence", "Warum, in einem Satz";
    /// There is a judgement of this day.
    replaces => "There is an assessment of today already; saving takes its place.",
        "Von heute gibt es schon eine Einschätzung; Sichern ersetzt sie.";
    /// The picture of the course.
    course => "Course of the health", "Verlauf der Gesundheit";
    /// The list of all judgements.
    all => "All assessments", "Alle Einschätzungen";
    /// The borders that are drawn.
    borders => "Good from 70, fair from 40.", "Gut ab 70, mittel ab 40.";
    /// Below the scales, as long as too few are answered.
    needed(l, still: usize) => match still { 1 => "One more signal makes an assessment.".to_owned(), many => format!("{many} more signals make an assessment.") },
        match still { 1 => "Ein Signal fehlt noch zu einer Einschätzung.".to_owned(), many => format!("{many} Signale fehlen noch zu einer Einschätzung.") };
    /// A step of a scale: number, and what it means at the ends.
    step(l, number: u8, meaning: &str) => if meaning.is_empty() { format!("{number} of 5") } else { format!("{number} of 5: {meaning}") },
        if meaning.is_empty() { format!("{number} von 5") } else { format!("{number} von 5: {meaning}") };
    /// A button for those who listen.
    remove(l, day: &str) => format!("Delete the assessment of {day}"), format!("Einschätzung vom {day} löschen");
}

/// How many signals are still to be answered.
pub const fn still_needed(answered: usize) -> usize {
    FEWEST_SIGNALS.saturating_sub(answered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::health::{HealthEntry, health_of};
    use crate::domain::touchpoint::Touchpoint;
    use crate::domain::values::{Date, Name, Timestamp};
    use crate::words::testing::{check, check_all};

    #[test]
    fn health_is_described_in_both_languages() {
        for one in HealthSignal::ALL {
            check(|locale| signal(locale, one));
            check(|locale| ends(locale, one)[0]);
            check(|locale| ends(locale, one)[1]);
        }
        for one in [Band::Good, Band::Fair, Band::Poor] {
            check(|locale| band(locale, one));
        }
        check_all(&[
            title, what_it_is, assess, keep, cancel, note, replaces, course, all, borders,
        ]);
        for still in [1, 2] {
            check(|locale| needed(locale, still));
        }
        check(|locale| step(locale, 5, "x"));
        check(|locale| step(locale, 3, ""));
        check(|locale| remove(locale, "x"));
        assert_eq!(freshness_percent(30), 100);
        assert_eq!(freshness_percent(60), 90);
        assert_eq!(freshness_percent(400), 80);
    }

    #[test]
    fn the_sentence_says_where_it_stands_and_since_when() {
        let today: Date = "2026-11-26".parse().expect("a day");
        let name = Name::new("Ernst Handel").expect("a name");
        let mut account = Account::new(1.into(), name, Timestamp::default());
        let mut judge = |id: u128, on: &str, value: u8| {
            account.health.push(HealthEntry {
                id: id.into(),
                day: on.parse().expect("a day"),
                signals: HealthSignal::ALL
                    .into_iter()
                    .map(|one| (one, value))
                    .collect(),
                note: String::new(),
            });
            let health = health_of(&account, today).expect("judged");
            check(|locale| sentence(locale, &health));
            check(|locale| basis(locale, &health));
            check(|locale| judged(locale, &health.now));
            sentence(Locale::En, &health)
        };
        assert_eq!(judge(1, "2026-05-06", 50), "50 of 100, fair.");
        let more = judge(2, "2026-08-06", 75);
        assert_eq!(more, "75 of 100, good: 25 more than on 6\u{a0}May 2026.");
        let same = judge(3, "2026-09-06", 75);
        assert_eq!(same, "75 of 100, good: as on 6\u{a0}August 2026.");
        let fewer = judge(4, "2026-10-06", 25);
        assert_eq!(
            fewer,
            "25 of 100, poor: 50 less than on 6\u{a0}September 2026."
        );
        for touched in ["2026-11-20", "2026-09-27"] {
            let touch = Touchpoint::new(1.into(), touched.parse().expect("a day"));
            account.touchpoints = vec![touch];
            let health = health_of(&account, today).expect("judged");
            check(|locale| basis(locale, &health));
        }
        let health = health_of(&account, today).expect("judged");
        let said = basis(Locale::En, &health);
        assert!(
            said.ends_with("60 days ago, so 90\u{a0}% of it count."),
            "{said}"
        );
    }
}
