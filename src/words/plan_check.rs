//! The check of a plan in words: what each point asks for, and the one thing that brings it forward.

use super::Locale;
use super::plan;
use crate::domain::command::EntryKind;
use crate::domain::plan_check::{Fix, Point, Slot};

/// What a point asks for, as a sentence that is true when it is fine.
pub const fn point(locale: Locale, point: Point) -> &'static str {
    let (english, german) = match point {
        Point::CustomerGoal => (
            "What the customer wants is written down",
            "Was der Kunde will, ist aufgeschrieben",
        ),
        Point::OpenQuestion => (
            "We name what we do not know yet",
            "Wir nennen, was wir noch nicht wissen",
        ),
        Point::QuestionsAttended => (
            "Every open question has an action",
            "Jede offene Frage hat eine Maßnahme",
        ),
        Point::MeasuredObjective => (
            "An objective has a measure, a target and a date",
            "Ein Ziel hat Messgröße, Zielwert und Termin",
        ),
        Point::ObjectivesAttended => (
            "Every objective has an open action",
            "Jedes Ziel hat eine offene Maßnahme",
        ),
        Point::ActionsComplete => (
            "Every open action has an owner and a date",
            "Jede offene Maßnahme hat Zuständige und Termin",
        ),
        Point::NothingLongOverdue => (
            "Nothing is overdue for more than two weeks",
            "Nichts ist länger als zwei Wochen überfällig",
        ),
        Point::DeciderInTouch => (
            "We have talked with who decides in the last 60 days",
            "Mit der entscheidenden Person gab es in den letzten 60 Tagen Kontakt",
        ),
        Point::SeveralPeople => (
            "We know more than one person there",
            "Wir kennen dort mehr als eine Person",
        ),
        Point::SolutionWithValue => (
            "A solution says what it is worth to the customer",
            "Eine Lösung nennt ihren Kundennutzen",
        ),
        Point::RiskAnswered => (
            "A risk is named with its countermeasure",
            "Ein Risiko ist mit Gegenmaßnahme benannt",
        ),
        Point::ReviewAhead => (
            "The next review has a date ahead",
            "Die nächste Überprüfung hat einen Termin",
        ),
        Point::TreatmentCosted => (
            "Special treatment is decided, with its cost",
            "Die Sonderbehandlung ist entschieden, mit ihren Kosten",
        ),
        Point::OnePage => ("The plan fits on one page", "Der Plan passt auf eine Seite"),
    };
    locale.pick(english, german)
}

/// What a point needs, as the end of a sentence.
pub const fn needs(locale: Locale, point: Point) -> &'static str {
    let (english, german) = match point {
        Point::CustomerGoal => (
            "write down what the customer wants",
            "aufschreiben, was der Kunde will",
        ),
        Point::OpenQuestion => (
            "name what we do not know yet",
            "nennen, was wir noch nicht wissen",
        ),
        Point::QuestionsAttended => (
            "give every open question an action",
            "jeder offenen Frage eine Maßnahme geben",
        ),
        Point::MeasuredObjective => (
            "give an objective a measure, a target and a date",
            "einem Ziel Messgröße, Zielwert und Termin geben",
        ),
        Point::ObjectivesAttended => (
            "give every objective an open action",
            "jedem Ziel eine offene Maßnahme geben",
        ),
        Point::ActionsComplete => (
            "give every open action an owner and a date",
            "jeder offenen Maßnahme Zuständige und Termin geben",
        ),
        Point::NothingLongOverdue => (
            "settle what is overdue for more than two weeks",
            "klären, was länger als zwei Wochen überfällig ist",
        ),
        Point::DeciderInTouch => (
            "talk with who decides",
            "mit der entscheidenden Person sprechen",
        ),
        Point::SeveralPeople => (
            "get to know a second person",
            "eine zweite Person kennenlernen",
        ),
        Point::SolutionWithValue => (
            "say what a solution is worth to the customer",
            "sagen, was eine Lösung dem Kunden bringt",
        ),
        Point::RiskAnswered => (
            "find a countermeasure for the main risk",
            "für das wichtigste Risiko eine Gegenmaßnahme finden",
        ),
        Point::ReviewAhead => (
            "set a date for the next review",
            "einen Termin für die nächste Überprüfung setzen",
        ),
        Point::TreatmentCosted => (
            "decide the special treatment, with its cost",
            "die Sonderbehandlung entscheiden, mit ihren Kosten",
        ),
        Point::OnePage => (
            "shorten the plan to one page",
            "den Plan auf eine Seite kürzen",
        ),
    };
    locale.pick(english, german)
}

/// What to do next, on a button.
pub fn fix(locale: Locale, fix: Fix) -> String {
    let (english, german) = match fix {
        Fix::Add(kind) => return plan::add_entry(locale, kind).to_owned(),
        Fix::Shorten(kind) => return shorten(locale, kind),
        Fix::Fill(_, slot) => return fill(locale, slot).to_owned(),
        Fix::Act(_) => ("Make an action", "Maßnahme anlegen"),
        Fix::AnswerDependence => (
            "Say what we do about the dependence",
            "Gegenmaßnahme zur Abhängigkeit nennen",
        ),
        Fix::AddPerson => ("Add a person", "Person hinzufügen"),
        Fix::NameDecider(_) => ("Say who decides", "Sagen, wer entscheidet"),
        Fix::TalkTo(_) => ("Log a contact", "Kontakt notieren"),
        Fix::SetReview => ("Set the next review", "Nächste Überprüfung festlegen"),
        Fix::DecideTreatment => (
            "Decide the special treatment",
            "Sonderbehandlung entscheiden",
        ),
    };
    locale.pick(english, german).to_owned()
}

const fn fill(locale: Locale, slot: Slot) -> &'static str {
    let (english, german) = match slot {
        Slot::Text => ("Say more", "Mehr sagen"),
        Slot::Measure => ("Name the measure", "Messgröße nennen"),
        Slot::Target => ("Set the target", "Zielwert setzen"),
        Slot::Due => ("Set the date", "Termin setzen"),
        Slot::Owner => ("Name the owner", "Zuständige Person nennen"),
        Slot::Value => ("State the value", "Kundennutzen nennen"),
        Slot::Mitigation => ("State the countermeasure", "Gegenmaßnahme nennen"),
    };
    locale.pick(english, german)
}

fn shorten(locale: Locale, kind: EntryKind) -> String {
    let list = plan::entries(locale, kind);
    match locale {
        Locale::En => format!("Shorten the longest list: {list}"),
        Locale::De => format!("Die längste Liste kürzen: {list}"),
    }
}

texts! {
    /// The check in one sentence.
    reached(l, fine: usize, all: usize) => format!("Plan check: {fine} of {all}"), format!("Planprüfung: {fine} von {all}");
    /// What presses most; `needed` as [`needs`] says it.
    urgent(l, needed: &str) => format!("most urgent: {needed}"), format!("am dringendsten: {needed}");
    /// Nothing is open.
    all_fine => "nothing is open", "nichts ist offen";
    /// The state of a point.
    fine => "Fine", "In Ordnung";
    /// The state of a point.
    open => "Open", "Offen";
    /// The state of a point that judges nothing yet.
    not_applicable => "Nothing to judge yet", "Noch nichts zu beurteilen";
    /// The button that leads to where a point is mended; `fix` as [`fix`] says it.
    fix_it(l, fix: &str) => format!("Fix: {fix}"), format!("Beheben: {fix}");
    /// Further things that a point is about.
    more(l, count: usize) => format!("{count} more"), format!("{count} weitere");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::testing::{check, check_all};

    #[test]
    fn every_point_and_every_fix_has_its_words() {
        for one in Point::ALL {
            check(|locale| point(locale, one));
            check(|locale| needs(locale, one));
        }
        let id = 1.into();
        let slots = [
            Slot::Text,
            Slot::Measure,
            Slot::Target,
            Slot::Due,
            Slot::Owner,
            Slot::Value,
            Slot::Mitigation,
        ];
        let fills = slots.map(|slot| Fix::Fill(id, slot));
        let others = [
            Fix::Add(EntryKind::Goal),
            Fix::Shorten(EntryKind::Action),
            Fix::Act(id),
            Fix::AnswerDependence,
            Fix::AddPerson,
            Fix::NameDecider(1.into()),
            Fix::TalkTo(1.into()),
            Fix::SetReview,
            Fix::DecideTreatment,
        ];
        for one in fills.into_iter().chain(others) {
            check(|locale| fix(locale, one));
        }
        check(|locale| reached(locale, 9, 14));
        check(|locale| more(locale, 2));
        for say in [urgent, fix_it] {
            check(|locale| say(locale, "x"));
        }
        check_all(&[all_fine, fine, open, not_applicable]);
    }
}
