//! The clock of a workshop: what it shows, and how it warns.

use crate::domain::workshop::pace::{Left, Pace};
use crate::words::Locale;

use super::time;

/// What is behind or ahead of the plan by less than this many seconds is on plan.
const ON_PLAN: u64 = 60;

texts! {
    /// The group of what it shows.
    clock => "Clock", "Uhr";
    /// What an item was given.
    of_minutes(l, minutes: u32) => format!("of {minutes} min"), format!("von {minutes} min");
    /// What the whole has taken of what it was given, in minutes.
    total(l, spent: u32, given: u32) => format!("{spent} of {given} min"), format!("{spent} von {given} min");
    /// It was never set going.
    not_begun => "The clock has not started yet", "Die Uhr läuft noch nicht";
    /// It stands.
    paused => "Paused", "Pausiert";
    /// Neither behind nor ahead.
    on_plan => "on plan", "im Plan";
    /// The time of the item is over, this very moment.
    time_is_up => "time is up", "die Zeit ist um";
}

/// What is left of the item: `2:10 left`, `over by 1:20`.
pub fn left(locale: Locale, pace: &Pace) -> String {
    match (locale, pace.left()) {
        (_, Left::Over(0)) => time_is_up(locale).to_owned(),
        (Locale::En, Left::Over(seconds)) => format!("over by {}", time(seconds)),
        (Locale::De, Left::Over(seconds)) => format!("{} über der Zeit", time(seconds)),
        (Locale::En, Left::Few(seconds) | Left::Plenty(seconds)) => {
            format!("{} left", time(seconds))
        }
        (Locale::De, Left::Few(seconds) | Left::Plenty(seconds)) => {
            format!("noch {}", time(seconds))
        }
    }
}

/// What is read out, twice for an item: when little is left, and when nothing is.
pub fn warning(locale: Locale, pace: &Pace) -> Option<String> {
    let said = match pace.left() {
        Left::Plenty(_) => return None,
        Left::Over(_) => match locale {
            Locale::En => "The time of this item is over.".to_owned(),
            Locale::De => "Die Zeit für diesen Punkt ist um.".to_owned(),
        },
        // Not the seconds: what changes every second would be read out every second.
        Left::Few(_) => match (locale, (pace.given / 3).min(120)) {
            (Locale::En, 120) => "Two minutes left.".to_owned(),
            (Locale::De, 120) => "Noch zwei Minuten.".to_owned(),
            (Locale::En, 60) => "One minute left.".to_owned(),
            (Locale::De, 60) => "Noch eine Minute.".to_owned(),
            (Locale::En, seconds) => format!("{seconds} seconds left."),
            (Locale::De, seconds) => format!("Noch {seconds} Sekunden."),
        },
    };
    Some(said)
}

/// How the whole goes against its plan: `3 min behind the plan`.
pub fn plan(locale: Locale, pace: &Pace) -> String {
    let off = pace.behind.unsigned_abs();
    if off < ON_PLAN {
        return on_plan(locale).to_owned();
    }
    let minutes = off / 60;
    if pace.is_closed {
        return match (locale, pace.behind > 0) {
            (Locale::En, true) => format!("{minutes} min longer than planned"),
            (Locale::En, false) => format!("{minutes} min shorter than planned"),
            (Locale::De, true) => format!("{minutes} min länger als geplant"),
            (Locale::De, false) => format!("{minutes} min kürzer als geplant"),
        };
    }
    match (locale, pace.behind > 0) {
        (Locale::En, true) => format!("{minutes} min behind the plan"),
        (Locale::En, false) => format!("{minutes} min ahead of the plan"),
        (Locale::De, true) => format!("{minutes} min hinter dem Plan"),
        (Locale::De, false) => format!("{minutes} min vor dem Plan"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::agenda::Item;

    fn pace(spent: u32, behind: i64) -> Pace {
        Pace {
            item: Item::Rate,
            spent,
            given: 12 * 60,
            all_spent: spent,
            all_given: 3600,
            behind,
            is_running: true,
            has_begun: true,
            is_closed: false,
        }
    }

    #[test]
    fn the_clock_says_what_is_left_and_warns_in_words() {
        let said = |spent| left(Locale::En, &pace(spent, 0));
        assert_eq!(said(60), "11:00 left");
        assert_eq!(said(720), "time is up");
        assert_eq!(said(800), "over by 1:20");
        assert_eq!(left(Locale::De, &pace(590, 0)), "noch 2:10");
        assert_eq!(warning(Locale::En, &pace(590, 0)), None);
        assert_eq!(
            warning(Locale::En, &pace(600, 0)),
            warning(Locale::En, &pace(700, 0))
        );
        assert_eq!(
            warning(Locale::De, &pace(600, 0)).as_deref(),
            Some("Noch zwei Minuten.")
        );
        assert_ne!(
            warning(Locale::En, &pace(720, 0)),
            warning(Locale::En, &pace(719, 0))
        );
    }

    #[test]
    fn less_than_a_minute_off_is_on_plan() {
        let said = |behind| plan(Locale::En, &pace(0, behind));
        assert_eq!(said(59), "on plan");
        assert_eq!(said(190), "3 min behind the plan");
        assert_eq!(said(-60), "1 min ahead of the plan");
        let closed = |behind| Pace {
            is_closed: true,
            ..pace(0, behind)
        };
        assert_eq!(plan(Locale::En, &closed(190)), "3 min longer than planned");
        assert_eq!(plan(Locale::De, &closed(-60)), "1 min kürzer als geplant");
    }
}
