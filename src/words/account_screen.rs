//! The page of one account in words: its head, the rating, the figures, the facts beside it. What explains
//! the score stands in [`score_card`](super::score_card).

use super::Locale;
use super::format::{NO_BREAK, day, number, percent};
use crate::domain::analysis::value::Step;
use crate::domain::overview::{Cap, OpenActions, Place};
use crate::domain::values::Date;

/// A share of all revenue with the place it takes: `8.3%, second of 91 by revenue`.
pub fn share_and_place(locale: Locale, share: Option<f64>, place: Option<Place>) -> String {
    let share = share.map(|share| percent(locale, share));
    let place = place.map(|place| place_of(locale, place));
    let parts: Vec<String> = share.into_iter().chain(place).collect();
    parts.join(", ")
}

/// A place: `second of 91 by revenue`.
fn place_of(locale: Locale, place: Place) -> String {
    let of = number(locale, place.of as i128);
    match locale {
        Locale::En => format!("{} of {of} by revenue", ordinal(place.place)),
        Locale::De => format!(
            "Platz{NO_BREAK}{} von {of} nach Umsatz",
            number(locale, place.place as i128)
        ),
    }
}

fn ordinal(place: usize) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    match place {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        place => format!("{place}{ending}"),
    }
}

/// What of the open actions needs a look: `one overdue`; `None` if nothing is.
pub fn overdue(locale: Locale, actions: OpenActions) -> Option<String> {
    match actions.overdue {
        0 => None,
        1 => Some(locale.pick("one overdue", "eine überfällig").to_owned()),
        many => Some(overdue_many(locale, many)),
    }
}

/// How far away a day is: `in 53 days`, `today`, `12 days overdue`.
pub fn until(locale: Locale, due: Date, today: Date) -> String {
    match (due - today).num_days() {
        0 => locale.pick("today", "heute").to_owned(),
        1 => locale.pick("tomorrow", "morgen").to_owned(),
        -1 => locale
            .pick("one day overdue", "seit einem Tag überfällig")
            .to_owned(),
        days @ 2.. => in_days(locale, days),
        days => days_overdue(locale, -days),
    }
}

/// Since when an account is key: `Key account since 6 May 2026`.
pub fn key_since(locale: Locale, since: Date) -> String {
    let since = day(locale, since);
    match locale {
        Locale::En => format!("Key account since {since}"),
        Locale::De => format!("Schlüsselkunde seit {since}"),
    }
}

/// Why one more key account, or one more plan, is one too many; nothing as long as there is room.
pub fn caps(locale: Locale, keys: Cap, plans: Cap) -> Vec<String> {
    let keys = Some(keys).filter(|cap| cap.is_full()).map(|cap| {
        if cap.is_exceeded() {
            too_many_keys(locale, cap.now, cap.most)
        } else {
            enough_keys(locale, cap.now)
        }
    });
    let plans = Some(plans).filter(|cap| cap.is_full()).map(|cap| {
        if cap.is_exceeded() {
            too_many_plans(locale, cap.now, cap.most)
        } else {
            enough_plans(locale, cap.now)
        }
    });
    keys.into_iter().chain(plans).collect()
}

/// What the key of a rating stands for, read out: `3: Possible`.
pub fn step_name(step: Step, anchor: &str) -> String {
    format!("{}: {anchor}", step.get())
}

texts! {
    /// How many actions are late.
    overdue_many(l, count: usize) => format!("{count} overdue"), format!("{count} überfällig");
    /// A day to come.
    in_days(l, days: i64) => format!("in {days} days"), format!("in {days} Tagen");
    /// A day that has passed.
    days_overdue(l, days: i64) => format!("{days} days overdue"), format!("seit {days} Tagen überfällig");
    /// The limit of key accounts is reached.
    enough_keys(l, now: usize) => format!("There are {now} key accounts already, as many as you set. One more gets its time from the others: each needs an owner, a plan and regular talks."),
        format!("Es gibt schon {now} Schlüsselkunden, so viele wie vorgesehen. Ein weiterer nimmt den anderen Zeit: Jeder braucht eine zuständige Person, einen Plan und regelmäßige Gespräche.");
    /// The limit of key accounts is exceeded.
    too_many_keys(l, now: usize, most: u16) => format!("There are {now} key accounts, more than the {most} you set. If many are key, none is treated as key: decide which of them step back, or raise the limit."),
        format!("Es gibt {now} Schlüsselkunden, mehr als die vorgesehenen {most}. Wenn viele Schlüsselkunden sind, wird keiner so behandelt: entscheiden, wer zurücktritt, oder die Obergrenze anheben.");
    /// The limit of plans is reached.
    enough_plans(l, now: usize) => format!("{now} development plans are active, as many as you set. A plan that nobody has time for stays paper: finish one before the next."),
        format!("{now} Kundenentwicklungspläne sind aktiv, so viele wie vorgesehen. Ein Plan ohne Zeit bleibt Papier: erst einen abschließen, dann den nächsten beginnen.");
    /// The limit of plans is exceeded.
    too_many_plans(l, now: usize, most: u16) => format!("{now} development plans are active, more than the {most} you set. Plans that share too little time stay paper: finish or pause some of them."),
        format!("{now} Kundenentwicklungspläne sind aktiv, mehr als die vorgesehenen {most}. Pläne, die sich zu wenig Zeit teilen, bleiben Papier: einige abschließen oder ruhen lassen.");

    /// The way back to the list, for screen readers.
    path => "Path", "Pfad";
    /// The account before this one in the list.
    previous => "previous", "zurück";
    /// The account after this one in the list.
    next => "next", "weiter";
    /// The same, in full.
    previous_account => "Previous account (K)", "Vorheriger Kunde (K)";
    /// The same, in full.
    next_account => "Next account (J)", "Nächster Kunde (J)";
    /// There is no account after this one.
    last_of_list => "That was the last account of the list.", "Das war der letzte Kunde der Liste.";
    /// There is no account before this one.
    first_of_list => "This is the first account of the list.", "Das ist der erste Kunde der Liste.";
    /// The link to a website.
    open_website => "Open website", "Website öffnen";
    /// The figures in the head, for screen readers.
    at_a_glance => "At a glance", "Auf einen Blick";
    /// Actions that are still to do.
    open_actions => "Open actions", "Offene Maßnahmen";
    /// There are no figures.
    no_revenue => "No figures yet", "Noch keine Zahlen";

    /// The heading above the card.
    why_this_score => "Why this score", "Warum dieser Punktwert";
    /// The heading of the second axis.
    our_position => "Our position", "Unsere Position";
    /// What the second axis is for.
    our_position_hint => "How strong we are with this customer. It counts for the plan, not for the score.",
        "Wie stark wir bei diesem Kunden sind. Das zählt für den Plan, nicht für den Punktwert.";
    /// Column.
    criterion => "Criterion", "Kriterium";
    /// Column.
    rating => "Rating", "Bewertung";
    /// Column.
    points => "Points", "Punkte";
    /// Column with the bars.
    axis => "From 0 to 100", "Von 0 bis 100";
    /// The line in the bars.
    key_line(l, line: u8) => format!("key line{NO_BREAK}{line}"), format!("Grenze{NO_BREAK}{line}");
    /// A criterion that has no weight for this account.
    left_out => "not applicable, the others share its weight", "entfällt, die anderen teilen sich das Gewicht";
    /// The range of an unknown criterion.
    open_points(l, most: u8) => format!("0–{most} possible"), format!("0–{most} möglich");
    /// Why a criterion may show a point less than another of the same weight.
    rounded => "Points are rounded so that the parts add up to the score.",
        "Die Punkte sind so gerundet, dass die Teile den Punktwert ergeben.";
    /// What the keys do while rating.
    rating_keys => "1–5 rates and moves on, 0 or U for unknown, N for not applicable, Enter for the next account.",
        "1–5 bewertet und geht weiter, 0 oder U für unbekannt, N für entfällt, Eingabe für den nächsten Kunden.";
    /// Puts the focus on the first criterion.
    rate_now => "Rate", "Bewerten";
    /// How sure and why, for one criterion.
    details_of(l, name: &str) => format!("How sure and why: {name}"), format!("Wie sicher und warum: {name}");
    /// An example of a reason.
    reason_example => "What is this based on?", "Worauf stützt sich das?";
    /// Something was said about an answer that there is not yet.
    begun_hint =>
        "Not answered yet. This is kept in this browser and goes with the answer.",
        "Noch nicht beantwortet. Das bleibt in diesem Browser und kommt zur Antwort dazu.";
    /// When a rating was given.
    rated_on(l, when: &str) => format!("Rated on {when}."), format!("Bewertet am {when}.");
    /// Takes a rating back.
    clear_rating => "Take the answer back", "Antwort zurücknehmen";
    /// The heading: the difference to the average.
    why_heading => "Why?", "Warum?";
    /// There is no average to compare with.
    no_average => "No other account has a rank yet to compare with.",
        "Noch hat kein anderer Kunde einen Rang, mit dem sich vergleichen ließe.";
    /// The heading: the way to the key line.
    missing_heading => "What is missing?", "Was fehlt?";
    /// The heading: what to find out.
    clarify_heading => "What to clarify next", "Als Nächstes klären";
    /// A model that cannot be weighed.
    no_card => "No criterion of this axis has weight, so there is no score. Give weight to one in the scoring model.",
        "Kein Kriterium dieser Achse hat Gewicht, also gibt es keinen Punktwert. Im Bewertungsmodell einem davon Gewicht geben.";

    /// A criterion that rates itself has no figure.
    no_figure => "No figure in the chosen years", "Keine Zahl in den gewählten Jahren";
    /// The borders between the steps of a criterion that rates itself.
    borders(l, amounts: &str) => format!("Steps from {amounts}"), format!("Stufen ab {amounts}");
    /// There are no borders yet.
    no_borders => "Borders between the steps are missing, so this criterion cannot rate itself.",
        "Die Grenzen zwischen den Stufen fehlen, darum kann sich dieses Kriterium nicht selbst bewerten.";
    /// Makes borders from the figures of all accounts.
    propose_borders => "Propose borders from your figures", "Grenzen aus den Zahlen vorschlagen";

    /// The heading.
    decision => "Decision", "Entscheidung";
    /// What has been decided, in order.
    history => "History", "Verlauf";
    /// Nothing has been decided.
    no_history => "Nothing has been decided yet.", "Noch wurde nichts entschieden.";
    /// From one tier to another.
    from_to(l, from: &str, to: &str) => format!("{from} → {to}"), format!("{from} → {to}");

    /// The heading of the side column.
    facts => "Facts", "Angaben";
    /// The year of a row of figures.
    year => "Year", "Jahr";
    /// Adds a row of figures.
    add_year => "Add year", "Jahr hinzufügen";
    /// The kind of a year.
    kind_of_year => "Kind of figures", "Art der Zahlen";
    /// Figures that happened.
    actual => "Actual", "Ist";
    /// Figures that are expected.
    forecast => "Forecast", "Prognose";
    /// A year that is there already.
    year_exists => "This year is already in the table.", "Dieses Jahr steht schon in der Tabelle.";
    /// Adds a tag.
    add_tag => "Add tag", "Schlagwort hinzufügen";
    /// Takes a tag away.
    remove_tag(l, tag: &str) => format!("Remove tag {tag}"), format!("Schlagwort {tag} entfernen");
    /// A person without a name yet.
    new_person => "New person", "Neue Person";
    /// Takes a person away.
    remove_person(l, name: &str) => format!("Remove {name}"), format!("{name} entfernen");
    /// Deletes the account.
    delete_account => "Delete this account", "Diesen Kunden löschen";
    /// What that means.
    delete_hint => "Ratings, decisions and plans go with it. It can be taken back with Undo.",
        "Bewertungen, Entscheidungen und Pläne gehen mit. Rückgängig bringt alles wieder.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    fn day_of(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn the_head_says_how_big_an_account_is_and_where_it_stands() {
        let second = Some(Place { place: 2, of: 91 });
        assert_eq!(
            share_and_place(Locale::En, Some(0.083), second),
            "8.3%, second of 91 by revenue"
        );
        assert_eq!(
            share_and_place(Locale::De, Some(0.083), second),
            "8,3\u{a0}%, Platz\u{a0}2 von 91 nach Umsatz"
        );
        assert_eq!(share_and_place(Locale::En, None, None), "");
        let endings = [11, 21, 22, 33, 40].map(ordinal);
        assert_eq!(endings, ["11th", "21st", "22nd", "33rd", "40th"]);
        check(|locale| key_since(locale, day_of("2026-05-06")));
    }

    #[test]
    fn a_review_is_near_far_or_late() {
        let until = |due: &str| until(Locale::En, day_of(due), day_of("2026-05-06"));
        assert_eq!(until("2026-06-28"), "in 53 days");
        assert_eq!(until("2026-05-05"), "one day overdue");
        assert_eq!(until("2026-04-06"), "30 days overdue");
        for due in ["2026-05-06", "2026-05-07", "2026-05-05"] {
            check(|locale| super::until(locale, day_of(due), day_of("2026-05-06")));
        }
    }

    #[test]
    fn a_full_portfolio_says_why_one_more_is_too_many() {
        let cap = |now, most| Cap { now, most };
        assert!(caps(Locale::En, cap(9, 10), cap(2, 3)).is_empty());
        assert_eq!(caps(Locale::En, cap(10, 10), cap(4, 3)).len(), 2);
        for say in [too_many_keys, too_many_plans] {
            check(|locale| say(locale, 11, 10));
        }
        for say in [enough_keys, enough_plans, overdue_many] {
            check(|locale| say(locale, 10));
        }
    }

    #[test]
    fn everything_on_the_page_is_said_in_both_languages() {
        check_all(&[
            last_of_list,
            first_of_list,
            path,
            previous,
            next,
            previous_account,
            next_account,
            open_website,
            at_a_glance,
            open_actions,
            no_revenue,
            why_this_score,
            our_position,
            our_position_hint,
            criterion,
            rating,
            points,
            axis,
            left_out,
            rating_keys,
            rate_now,
            reason_example,
            begun_hint,
            clear_rating,
            why_heading,
            no_average,
            missing_heading,
            clarify_heading,
            no_card,
            no_figure,
            no_borders,
            propose_borders,
            decision,
            history,
            no_history,
            facts,
            year,
            add_year,
            kind_of_year,
            actual,
            forecast,
            year_exists,
            add_tag,
            new_person,
            delete_account,
            delete_hint,
        ]);
        for say in [details_of, rated_on, borders, remove_tag, remove_person] {
            check(|locale| say(locale, "Alpha"));
        }
        check(|locale| key_line(locale, 70));
        check(|locale| open_points(locale, 10));
    }
}
