//! What a plan says beyond its first lists: where we stand with the customer, the days ahead, reviews, the next
//! period, and what was changed. The points of its check are in [`plan_check`](super::plan_check).

use super::Locale;
use super::format::quoted;
use super::plan;
use crate::domain::command::EntryKind;
use crate::domain::plan::PlanKind;
use crate::domain::plan_course::{Did, PlanPart};
use crate::domain::plan_timeline::Dated;

/// What could stand in one of the four lists about where we stand, for a plan of this kind; `None` for any other list.
pub const fn example(locale: Locale, of: PlanKind, list: EntryKind) -> Option<&'static str> {
    use EntryKind as E;
    use PlanKind as K;
    let (english, german) = match (list, of) {
        (E::Strength, K::Acquire) => (
            "For example: two of their competitors already work with us.",
            "Zum Beispiel: Zwei Wettbewerber des Kunden arbeiten schon mit uns.",
        ),
        (E::Strength, K::Grow) => (
            "For example: their shift leads call us before they call purchasing.",
            "Zum Beispiel: Die Schichtleitung ruft bei uns an, bevor sie den Einkauf fragt.",
        ),
        (E::Strength, K::Retain) => (
            "For example: nobody else knows their eleven sites as well as we do.",
            "Zum Beispiel: Niemand sonst kennt die elf Standorte so gut wie wir.",
        ),
        (E::Strength, K::WinBack) => (
            "For example: what drove them away has been mended since spring.",
            "Zum Beispiel: Was den Kunden vertrieben hat, ist seit dem Frühjahr behoben.",
        ),
        (E::Strength, K::Reference) => (
            "For example: the saving stands in their own books.",
            "Zum Beispiel: Die Ersparnis steht in den Büchern des Kunden.",
        ),
        (E::Weakness, K::Acquire) => (
            "For example: we know nobody there who signs.",
            "Zum Beispiel: Wir kennen dort niemanden, der unterschreibt.",
        ),
        (E::Weakness, K::Grow) => (
            "For example: we deliver in six weeks, others in two.",
            "Zum Beispiel: Wir liefern in sechs Wochen, andere in zwei.",
        ),
        (E::Weakness, K::Retain) => (
            "For example: all contact runs through one of us.",
            "Zum Beispiel: Der ganze Kontakt läuft über eine Person bei uns.",
        ),
        (E::Weakness, K::WinBack) => (
            "For example: those who remember the trouble still decide.",
            "Zum Beispiel: Wer sich an den Ärger erinnert, entscheidet noch immer.",
        ),
        (E::Weakness, K::Reference) => (
            "For example: we have no numbers from the time before us.",
            "Zum Beispiel: Aus der Zeit vor uns fehlen die Zahlen.",
        ),
        (E::Opportunity, K::Acquire) => (
            "For example: their contract with another supplier ends in autumn.",
            "Zum Beispiel: Der Vertrag mit einem anderen Lieferanten endet im Herbst.",
        ),
        (E::Opportunity, K::Grow) => (
            "For example: they open two sites and hire nobody for them.",
            "Zum Beispiel: Der Kunde eröffnet zwei Standorte und stellt dafür niemanden ein.",
        ),
        (E::Opportunity, K::Retain) => (
            "For example: a new rule makes them prove what we already measure.",
            "Zum Beispiel: Eine neue Vorschrift verlangt Nachweise, die wir schon messen.",
        ),
        (E::Opportunity, K::WinBack) => (
            "For example: their new supplier missed its first two dates.",
            "Zum Beispiel: Der neue Lieferant hat die ersten zwei Termine verpasst.",
        ),
        (E::Opportunity, K::Reference) => (
            "For example: they speak at a congress and look for a story.",
            "Zum Beispiel: Der Kunde hält einen Vortrag und sucht eine Geschichte.",
        ),
        (E::Risk, K::Acquire) => (
            "For example: the one who wants us leaves in summer.",
            "Zum Beispiel: Wer uns haben will, geht im Sommer.",
        ),
        (E::Risk, K::Grow) => (
            "For example: purchasing bundles everything with one large supplier.",
            "Zum Beispiel: Der Einkauf bündelt alles bei einem großen Lieferanten.",
        ),
        (E::Risk, K::Retain) => (
            "For example: the contract is put out to tender, and price decides.",
            "Zum Beispiel: Der Vertrag wird ausgeschrieben, und der Preis entscheidet.",
        ),
        (E::Risk, K::WinBack) => (
            "For example: a second failure would end it for good.",
            "Zum Beispiel: Ein zweiter Fehler wäre das endgültige Aus.",
        ),
        (E::Risk, K::Reference) => (
            "For example: consent is withdrawn when their spokesperson changes.",
            "Zum Beispiel: Mit einer neuen Pressestelle fällt die Freigabe weg.",
        ),
        _ => return None,
    };
    Some(locale.pick(english, german))
}

/// What an action says first that was made of an entry.
pub fn action_from(locale: Locale, kind: EntryKind, said: &str) -> String {
    let (english, german) = match kind {
        EntryKind::Question => ("Find out", "Klären"),
        EntryKind::Risk => ("Prevent", "Vorbeugen"),
        EntryKind::Strength => ("Build on", "Ausspielen"),
        EntryKind::Weakness => ("Improve", "Verbessern"),
        EntryKind::Opportunity => ("Use", "Nutzen"),
        EntryKind::Solution => ("Present", "Vorstellen"),
        EntryKind::Objective => ("First step", "Erster Schritt"),
        EntryKind::Challenge => ("Help with", "Helfen bei"),
        EntryKind::Goal => ("Contribute to", "Beitragen zu"),
        EntryKind::Action | EntryKind::Milestone => ("Next", "Danach"),
    };
    format!("{}: {said}", locale.pick(english, german))
}

/// What has a day, in a word.
pub const fn dated(locale: Locale, what: Dated) -> &'static str {
    let (english, german) = match what {
        Dated::Action => ("Action", "Maßnahme"),
        Dated::Objective => ("Objective", "Ziel"),
        Dated::Milestone => ("Milestone", "Meilenstein"),
        Dated::Review => ("Next review", "Nächste Überprüfung"),
        Dated::ContractEnd => ("Contract ends", "Vertrag endet"),
    };
    locale.pick(english, german)
}

/// A part of a plan, as the history names it.
pub const fn part(locale: Locale, part: PlanPart) -> &'static str {
    if let Some(list) = part.list() {
        return plan::entry(locale, list);
    }
    let (english, german) = match part {
        PlanPart::Purpose => ("Purpose", "Zweck"),
        PlanPart::Status => ("State of the plan", "Stand des Plans"),
        PlanPart::Vision => ("Vision", "Zielbild"),
        PlanPart::Period => ("Period", "Zeitraum"),
        PlanPart::Review => ("Review", "Überprüfung"),
        _ => ("Question to start with", "Frage für den Anfang"),
    };
    locale.pick(english, german)
}

/// What was done to a part of a plan: `Action done: “Call Petra”`.
pub fn change(locale: Locale, of: PlanPart, did: Did, text: &str) -> String {
    let (english, german) = match (of, did) {
        (PlanPart::Review, _) => ("written down", "notiert"),
        (_, Did::Added) => ("added", "hinzugefügt"),
        (_, Did::Changed) => ("changed", "geändert"),
        (PlanPart::Milestone, Did::Done) => ("reached", "erreicht"),
        (_, Did::Done) => ("done", "erledigt"),
        (_, Did::Removed) => ("removed", "entfernt"),
    };
    let what = format!("{} {}", part(locale, of), locale.pick(english, german));
    match text.trim() {
        "" => what,
        text => format!("{what}: {}", quoted(locale, text)),
    }
}

texts! {
    /// The four lists together, for screen readers.
    standing => "Strengths, weaknesses, opportunities and risks", "Stärken, Schwächen, Chancen und Risiken";
    /// What an action is made of when the figures alone say it.
    depend_less => "too much of our revenue depends on this customer", "zu viel Umsatz hängt an diesem Kunden";
    /// The button that makes an action of an entry; `what` is what the entry says.
    make_action_for(l, what: &str) => format!("Make an action: {what}"), format!("Maßnahme anlegen: {what}");
    /// The same button where there is one.
    to_action_for(l, what: &str) => format!("Go to the action: {what}"), format!("Zur Maßnahme: {what}");
    /// A goal or a challenge that the customer has confirmed.
    confirmed => "confirmed", "bestätigt";
    /// One that we only assume.
    assumed => "assumed", "Annahme";
    /// The switch between both, where it is assumed.
    confirm => "Assumed; mark as confirmed by the customer", "Annahme; als vom Kunden bestätigt markieren";
    /// The same where it is confirmed.
    unconfirm => "Confirmed by the customer; mark as assumed", "Vom Kunden bestätigt; als Annahme markieren";
    /// The part with the days ahead.
    ahead => "Milestones and the next 90 days", "Meilensteine und die nächsten 90 Tage";
    /// How many dates lie there.
    dates(l, count: usize, late: usize) => match (count, late) {
        (0, _) => "nothing in these days".to_owned(),
        (1, 0) => "1 date".to_owned(),
        (count, 0) => format!("{count} dates"),
        (1, _) => "1 date, overdue".to_owned(),
        (count, late) => format!("{count} dates, {late} overdue"),
    }, match (count, late) {
        (0, _) => "nichts in diesen Tagen".to_owned(),
        (1, 0) => "1 Termin".to_owned(),
        (count, 0) => format!("{count} Termine"),
        (1, _) => "1 Termin, überfällig".to_owned(),
        (count, late) => format!("{count} Termine, {late} überfällig"),
    };
    /// The mark of the present day.
    today => "Today", "Heute";
    /// Something whose day has passed; `text` says what.
    late(l, text: &str) => format!("Overdue: {text}"), format!("Überfällig: {text}");
    /// The days ahead as a list.
    as_list => "As a list", "Als Liste";
    /// The box of a milestone.
    reached => "Reached", "Erreicht";
    /// The button that begins a look back.
    review => "Review plan", "Plan überprüfen";
    /// The field of what was learned.
    learned => "What did we learn?", "Was haben wir gelernt?";
    /// What could stand there.
    learned_hint => "What worked, what did not, and what do we do differently from now on?",
        "Was hat gewirkt, was nicht, und was machen wir ab jetzt anders?";
    /// When the account is reviewed next; `day` is written out.
    next_review(l, day: &str) => format!("The next review is then due on {day}."), format!("Die nächste Überprüfung ist dann am {day} fällig.");
    /// The button that keeps what was learned.
    keep_review => "Keep review", "Überprüfung festhalten";
    /// The button that begins the plan after this one.
    next_plan => "New plan for the next period", "Neuer Plan für die nächste Periode";
    /// What it does.
    next_plan_hint => "The new plan begins with what is chosen here; this one is done. Objectives start from where they are today.",
        "Der neue Plan beginnt mit dem, was hier gewählt ist; dieser ist dann erledigt. Ziele beginnen dort, wo sie heute stehen.";
    /// Nothing is left over.
    nothing_unfinished => "Nothing is unfinished. The next plan begins empty.", "Nichts ist offen. Der nächste Plan beginnt leer.";
    /// What the last review has brought, as a heading.
    last_learned => "What the last review taught us", "Was die letzte Überprüfung gelehrt hat";
    /// There was no review.
    no_review => "This plan was never reviewed.", "Dieser Plan wurde nie überprüft.";
    /// Goals in the choice: they are asked for anew.
    confirm_again => "to be confirmed again", "neu zu bestätigen";
    /// The button that begins it.
    begin_next => "Begin the next plan", "Nächsten Plan beginnen";
    /// The part with period, reviews and history.
    course => "Period, reviews and history", "Zeitraum, Überprüfungen und Verlauf";
    /// The first day of the plan.
    from => "From", "Von";
    /// Its last day.
    until => "Until", "Bis";
    /// The period ends before it begins.
    backwards => "The last day is before the first one.", "Der letzte Tag liegt vor dem ersten.";
    /// Leads to the plan before this one.
    previous => "Show the plan before", "Vorigen Plan anzeigen";
    /// The list of looks back.
    reviews => "Reviews", "Überprüfungen";
    /// The list of changes.
    history => "History", "Verlauf";
    /// No change yet.
    no_history => "Nothing was changed yet.", "Noch wurde nichts geändert.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_kind_of_plan_has_an_example_for_each_of_the_four_lists() {
        use EntryKind as E;
        for kind in PlanKind::ALL {
            for list in [E::Strength, E::Weakness, E::Opportunity, E::Risk] {
                check(|locale| example(locale, kind, list).unwrap_or_default());
            }
            assert_eq!(example(Locale::En, kind, E::Goal), None);
        }
    }

    #[test]
    fn whatever_happens_to_a_plan_can_be_told() {
        for part in PlanPart::ALL {
            for did in Did::ALL {
                check(|locale| change(locale, part, did, "Call Petra"));
                check(|locale| change(locale, part, did, ""));
            }
        }
        assert_eq!(
            change(Locale::En, PlanPart::Action, Did::Done, "Call Petra"),
            "Action done: “Call Petra”"
        );
        assert_eq!(
            change(Locale::De, PlanPart::Goal, Did::Added, "Weniger Verderb"),
            "Kundenziel hinzugefügt: „Weniger Verderb“"
        );
        for kind in EntryKind::ALL {
            check(|locale| action_from(locale, kind, "x"));
        }
        for what in Dated::ALL {
            check(|locale| dated(locale, what));
        }
        for (count, late) in [(0, 0), (1, 0), (1, 1), (5, 0), (5, 2)] {
            check(|locale| dates(locale, count, late));
        }
    }

    #[test]
    fn everything_else_is_said_in_both_languages() {
        check_all(&[
            standing,
            depend_less,
            confirmed,
            assumed,
            confirm,
            unconfirm,
            ahead,
            today,
            as_list,
            reached,
            review,
            learned,
            learned_hint,
            keep_review,
            next_plan,
            next_plan_hint,
            nothing_unfinished,
            last_learned,
            no_review,
            confirm_again,
            begin_next,
            course,
            from,
            until,
            backwards,
            previous,
            reviews,
            history,
            no_history,
        ]);
        for say in [make_action_for, to_action_for, late, next_review] {
            check(|locale| say(locale, "x"));
        }
    }
}
