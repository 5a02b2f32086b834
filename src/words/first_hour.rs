//! The first hour and the two phases on the start screen: the steps, how far each is, and where it leads.

use super::Locale;
use super::changes::accounts;
use super::format::number;
use crate::domain::first_hour::{FEW_KEY, FirstHour, Step};
use crate::domain::phases::Progress;

/// What is to be done in a step.
pub const fn step(locale: Locale, step: Step) -> &'static str {
    match step {
        Step::List => list(locale),
        Step::Share => share(locale),
        Step::Rate => rate(locale),
        Step::Choose => choose(locale),
        Step::Plan => plan(locale),
        Step::Save => save(locale),
    }
}

/// How far a step is. `most` is how many customers bring 80 % of the revenue, and of how many.
pub fn state(locale: Locale, hour: &FirstHour, step: Step, most: Option<(usize, usize)>) -> String {
    let is_done = hour.is_done(step);
    match (step, is_done) {
        (Step::List, true) => format!("{}.", accounts(locale, hour.accounts)),
        (Step::List, false) => list_hint(locale).to_owned(),
        (Step::Share, true) => most.map_or_else(
            || share_known(locale).to_owned(),
            |(few, all)| few_bring(locale, few, all),
        ),
        (Step::Share, false) => share_hint(locale).to_owned(),
        (Step::Rate, true) => format!("{}.", rated(locale, hour.ranked)),
        (Step::Rate, false) => rated_of(locale, hour.ranked, hour.to_rate().max(1)),
        (Step::Choose, false) => choose_hint(locale).to_owned(),
        (Step::Choose, true) if hour.key > FEW_KEY => many_key(locale, hour.key),
        (Step::Choose, true) => format!("{}.", key(locale, hour.key)),
        (Step::Plan, false) => plan_hint(locale).to_owned(),
        (Step::Plan, true) => plan_stands(locale).to_owned(),
        (Step::Save, false) => save_hint(locale).to_owned(),
        (Step::Save, true) => saved(locale).to_owned(),
    }
}

/// How many of how many, as beside a bar.
pub fn progress(locale: Locale, progress: Progress) -> String {
    match progress.of {
        0 => none_yet(locale).to_owned(),
        of => of_many(locale, progress.done, of),
    }
}

fn counted(locale: Locale, count: usize) -> String {
    number(locale, count as i128)
}

texts! {
    /// The heading.
    heading => "The first hour", "Die erste Stunde";
    /// Beside it: how many steps are done.
    done_of(l, done: usize, of: usize) => format!("{done} of {of} steps done, about fifteen minutes in all"),
        format!("{done} von {of} Schritten getan, zusammen etwa fünfzehn Minuten");
    /// Hides the guide.
    leave => "Leave the guide", "Anleitung verlassen";
    /// Shows it again.
    call_back => "Show the guide of the first hour", "Anleitung der ersten Stunde zeigen";
    /// For screen readers, before a step that is done.
    is_done => "Done:", "Getan:";
    /// A step.
    list => "Bring the customers in", "Die Kunden hereinholen";
    /// A step.
    share => "See who carries the revenue", "Sehen, wer den Umsatz trägt";
    /// A step.
    rate => "Rate five of them", "Fünf davon bewerten";
    /// A step.
    choose => "Choose one to three key accounts", "Einen bis drei Schlüsselkunden auswählen";
    /// A step.
    plan => "Write the first plan", "Den ersten Plan schreiben";
    /// A step.
    save => "Save the file", "Die Datei speichern";
    /// See `state`.
    list_hint => "A pasted list or ten names.", "Eine eingefügte Liste oder zehn Namen.";
    /// See `state`.
    share_hint => "The revenue of one year is enough.", "Der Umsatz eines Jahres genügt.";
    /// See `state`.
    share_known => "The revenue is known.", "Der Umsatz ist bekannt.";
    /// See `state`.
    few_bring(l, few: usize, all: usize) => format!("{} of {} customers bring 80\u{a0}% of it.", counted(l, few), counted(l, all)),
        format!("{} von {} Kunden bringen 80\u{a0}% davon.", counted(l, few), counted(l, all));
    /// See `state`.
    rated(l, count: usize) => format!("{} rated", counted(l, count)), format!("{} bewertet", counted(l, count));
    /// See `state`.
    rated_of(l, count: usize, of: usize) => format!("{} of {} rated.", counted(l, count), counted(l, of)),
        format!("{} von {} bewertet.", counted(l, count), counted(l, of));
    /// Leads to the sets of criteria.
    criteria => "Criteria for your line of business", "Kriterien für die eigene Branche";
    /// See `state`.
    choose_hint => "With a reason each; there can be more later.", "Mit je einer Begründung; später können es mehr werden.";
    /// See `state`.
    key(l, count: usize) => match count {
        1 => "1 key account".to_owned(),
        _ => format!("{} key accounts", counted(l, count)),
    }, match count {
        1 => "1 Schlüsselkunde".to_owned(),
        _ => format!("{} Schlüsselkunden", counted(l, count)),
    };
    /// See `state`.
    many_key(l, count: usize) => format!("{} key accounts; three are enough to begin with.", counted(l, count)),
        format!("{} Schlüsselkunden; für den Anfang genügen drei.", counted(l, count));
    /// See `state`.
    plan_hint => "One goal of the customer and one action with a day.", "Ein Ziel des Kunden und eine Maßnahme mit Termin.";
    /// See `state`.
    plan_stands => "A plan says what is to be done.", "Ein Plan sagt, was zu tun ist.";
    /// See `state`.
    save_hint => "It holds everything, and is the backup.", "Sie enthält alles und ist die Sicherung.";
    /// See `state`.
    saved => "A file was saved.", "Eine Datei ist gespeichert.";
    /// The heading over both phases.
    phases => "Two phases", "Zwei Phasen";
    /// A phase.
    preparation => "Preparation", "Vorbereitungsphase";
    /// A phase.
    execution => "Execution", "Durchführungsphase";
    /// A part of the preparation.
    identify => "A customers and key accounts rated", "A- und Schlüsselkunden bewertet";
    /// A part of the preparation.
    decide => "Decided about them", "Über sie entschieden";
    /// A part of the preparation.
    treat => "Special treatment decided and costed", "Sonderbehandlung entschieden und durchgerechnet";
    /// A part of the execution.
    evaluate => "Key accounts reviewed", "Schlüsselkunden überprüft";
    /// A part of the execution.
    develop => "Developed: an action of the plan is done", "Entwickelt: eine Maßnahme des Plans ist getan";
    /// There is nobody whom it could be about.
    none_yet => "nobody yet", "noch niemand";
    /// See `progress`.
    of_many(l, done: usize, of: usize) => format!("{} of {}", counted(l, done), counted(l, of)),
        format!("{} von {}", counted(l, done), counted(l, of));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn everything_is_said_in_both_languages() {
        check_all(&[
            heading,
            leave,
            call_back,
            is_done,
            criteria,
            phases,
            preparation,
            execution,
            identify,
            decide,
            treat,
            evaluate,
            develop,
            share_known,
        ]);
        let begun = FirstHour {
            accounts: 0,
            has_revenue: false,
            ranked: 0,
            key: 0,
            without_plan: 0,
            first: None,
            has_actions: false,
            has_open_actions: false,
            is_saved: false,
        };
        let over = FirstHour {
            accounts: 24,
            has_revenue: true,
            ranked: 6,
            key: 1,
            has_actions: true,
            is_saved: true,
            ..begun
        };
        let many = FirstHour { key: 8, ..over };
        for one in Step::ALL {
            check(|locale| step(locale, one));
            for hour in [begun, over, many] {
                check(|locale| state(locale, &hour, one, Some((4, 24))));
            }
        }
        check(|locale| done_of(locale, 2, 6));
        for of in [0, 5] {
            check(|locale| progress(locale, Progress { done: 0, of }));
        }
    }
}
