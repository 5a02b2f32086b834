//! What stands where a command was declined: what is wrong and what to do. Nothing has changed then, so
//! the sentences do not say it again and again.

use super::Locale;
use super::format::{NO_BREAK, number, whole_percent};
use crate::domain::rule::Rejection;

/// What is wrong and what to do, in plain words.
pub fn rejection(locale: Locale, rejection: &Rejection) -> String {
    let (english, german) = match rejection {
        Rejection::UnknownAccount(_) => (
            "This account is no longer there; it may have been deleted in another tab. Choose another one.",
            "Diesen Kunden gibt es nicht mehr; vielleicht wurde er in einem anderen Tab gelöscht. Einen anderen wählen.",
        ),
        Rejection::AccountExists(_) => (
            "This account is already there. Open it instead of adding it again.",
            "Diesen Kunden gibt es schon. Den vorhandenen öffnen, statt ihn noch einmal anzulegen.",
        ),
        Rejection::UnknownPlan(_) => (
            "This plan is no longer there; it may have been deleted in another tab. Choose or start another one.",
            "Diesen Plan gibt es nicht mehr; vielleicht wurde er in einem anderen Tab gelöscht. Einen anderen wählen oder beginnen.",
        ),
        Rejection::UnknownEntry => (
            "This entry is no longer in the plan. Add it again if it is still needed.",
            "Diesen Eintrag gibt es im Plan nicht mehr. Falls er noch gebraucht wird, neu hinzufügen.",
        ),
        Rejection::UnknownTouchpoint(_) => (
            "This contact is no longer in the log. Write it down anew.",
            "Dieser Kontakt steht nicht mehr in der Liste. Ihn neu notieren.",
        ),
        Rejection::UnknownPerson(_) => (
            "This person is no longer listed with the account. Add the person again or choose another one.",
            "Diese Person steht nicht mehr beim Kunden. Die Person neu hinzufügen oder eine andere wählen.",
        ),
        Rejection::UnknownMember(_) => (
            "This person is no longer in the team. Choose somebody else.",
            "Diese Person gehört nicht mehr zum Team. Jemand anderen wählen.",
        ),
        Rejection::UnknownGroup(_) => (
            "This customer group is no longer there. Choose another one or none.",
            "Diese Kundengruppe gibt es nicht mehr. Eine andere oder keine wählen.",
        ),
        Rejection::UnknownView(_) => (
            "This view is no longer there; it may have been deleted in another tab. Save it under a name again if it is still needed.",
            "Diese Ansicht gibt es nicht mehr; vielleicht wurde sie in einem anderen Tab gelöscht. Falls sie noch gebraucht wird, neu sichern.",
        ),
        Rejection::UnknownOffering(_) => (
            "This offering is no longer there; it may have been removed in another tab. Add it again if it is still sold.",
            "Diese Leistung gibt es nicht mehr; vielleicht wurde sie in einem anderen Tab entfernt. Falls es sie noch gibt, neu hinzufügen.",
        ),
        Rejection::UnknownCriterion(_) => (
            "This criterion is no longer in the scoring model. Rate the account by the others, or add it again.",
            "Dieses Kriterium steht nicht mehr im Bewertungsmodell. Nach den anderen bewerten oder es neu hinzufügen.",
        ),
        Rejection::RatesItself(_) => (
            "This criterion rates itself from figures. Change the figures of the account, or its bands in the scoring model.",
            "Dieses Kriterium bewertet sich selbst aus Zahlen. Die Zahlen des Kunden ändern oder die Stufen im Bewertungsmodell.",
        ),
        Rejection::EmptyName => (
            "The name is empty. Enter at least one character.",
            "Der Name ist leer. Mindestens ein Zeichen eingeben.",
        ),
        Rejection::ParentCycle => (
            "The account would belong to itself, directly or through others. Choose another parent company.",
            "Der Kunde würde zu sich selbst gehören, direkt oder über andere. Eine andere Konzernmutter wählen.",
        ),
        Rejection::ReasonMissing => (
            "A decision needs a reason, so that it can be understood later. Write one sentence.",
            "Eine Entscheidung braucht eine Begründung, damit sie später verständlich ist. Einen Satz schreiben.",
        ),
        Rejection::SameTier => (
            "The account already stands there. Choose another decision, or leave it as it is.",
            "Der Kunde ist schon so eingestuft. Eine andere Entscheidung wählen oder es dabei belassen.",
        ),
        Rejection::NoPositiveWeight => (
            "All criteria of an axis have weight 0, so there would be no score. Give at least one of them points.",
            "Alle Kriterien einer Achse haben das Gewicht 0, also gäbe es keinen Punktwert. Mindestens einem davon Punkte geben.",
        ),
        Rejection::BelowZero(_) => (
            "This can’t be below 0. Enter the amount without a minus.",
            "Das kann nicht unter 0 liegen. Den Betrag ohne Minus eingeben.",
        ),
        Rejection::UnknownWorkshop(_) => (
            "This workshop is no longer there; it may have been removed in another tab. Begin a new one if it is still needed.",
            "Diesen Workshop gibt es nicht mehr; vielleicht wurde er in einem anderen Tab entfernt. Falls er noch gebraucht wird, einen neuen beginnen.",
        ),
        Rejection::UnknownSnapshot(_) => (
            "This picture is no longer there; it may have been removed in another tab. Choose another one.",
            "Diese Momentaufnahme gibt es nicht mehr; vielleicht wurde sie in einem anderen Tab entfernt. Eine andere wählen.",
        ),
        Rejection::ForeignWorkspace => (
            "The file belongs to another workspace, so the two can’t be merged. Open it as a workspace of its own.",
            "Die Datei gehört zu einem anderen Arbeitsbereich, beide lassen sich nicht zusammenführen. Die Datei als eigenen Arbeitsbereich öffnen.",
        ),
        Rejection::ReportingCycle => (
            "The person would report to themselves, directly or through others. Choose another manager, or change who reports to whom first.",
            "Die Person wäre sich selbst unterstellt, direkt oder über andere. Jemand anderen wählen oder zuerst die andere Zuordnung ändern.",
        ),
        Rejection::UnknownHealth(_) => (
            "This assessment is no longer there; it may have been deleted in another tab. Make a new one.",
            "Diese Einschätzung gibt es nicht mehr; vielleicht wurde sie in einem anderen Tab gelöscht. Eine neue vornehmen.",
        ),
        Rejection::TooFewSignals { min, actual } => return too_few_signals(locale, *min, *actual),
        Rejection::TooLong { max, actual } => return too_long(locale, *max, *actual),
        Rejection::DayOutOfRange(day) => return day_out_of_range(locale, &day.to_string()),
        Rejection::OutOfRange { min, max, actual } => {
            return out_of_range(locale, *min, *max, *actual);
        }
        Rejection::TooManyCriteria { max, actual } => {
            return too_many_criteria(locale, *max, *actual);
        }
        Rejection::TooManyEntries { max, actual } => {
            return too_many_entries(locale, *max, *actual);
        }
        Rejection::BordersCross { a, b } => return borders_cross(locale, *a, *b),
        Rejection::ViewNameTaken(name) => return view_name_taken(locale, name),
        Rejection::OfferingNameTaken(name) => return offering_name_taken(locale, name),
        Rejection::Duplicate(what) => return duplicate(locale, what),
        Rejection::Unreadable(reason) => return unreadable(locale, reason),
    };
    locale.pick(english, german).to_owned()
}

fn amount(locale: Locale, count: usize) -> String {
    number(locale, count as i128)
}

fn border(locale: Locale, percent: u8) -> String {
    whole_percent(locale, f64::from(percent) / 100.0)
}

texts! {
    /// Two offerings would have one name.
    offering_name_taken(l, name: &str) => format!(
        "There is already an offering called {name}. Choose another name."
    ), format!(
        "Eine Leistung {name} gibt es schon. Einen anderen Namen wählen."
    );
    /// A text is too long.
    too_long(l, max: usize, actual: usize) => format!(
        "The text has {}{NO_BREAK}characters, and {} fit. Shorten it.",
        amount(l, actual), amount(l, max)
    ), format!(
        "Der Text hat {}{NO_BREAK}Zeichen, {} passen hinein. Den Text kürzen.",
        amount(l, actual), amount(l, max)
    );
    /// A day lies in no year of a business.
    day_out_of_range(l, day: &str) => format!(
        "{day} is no day that can be meant. Enter one in the years 1900 to 2200."
    ), format!(
        "{day} kann nicht gemeint sein. Einen Tag in den Jahren 1900 bis 2200 eingeben."
    );
    /// A number is out of its bounds.
    out_of_range(l, min: u32, max: u32, actual: u32) => format!(
        "{} is outside the range. Enter a number from {} to {}.",
        number(l, actual), number(l, min), number(l, max)
    ), format!(
        "{} liegt außerhalb des Bereichs. Eine Zahl von {} bis {} eingeben.",
        number(l, actual), number(l, min), number(l, max)
    );
    /// There are too many criteria on one axis.
    too_many_criteria(l, max: usize, actual: usize) => format!(
        "{} criteria on one axis are more than {}. Remove one, or put two together.",
        amount(l, actual), amount(l, max)
    ), format!(
        "{} Kriterien auf einer Achse sind mehr als {}. Eines entfernen oder zwei zusammenfassen.",
        amount(l, actual), amount(l, max)
    );
    /// There are too many entries in a list of a plan.
    too_many_entries(l, max: usize, actual: usize) => format!(
        "{} entries in one list are more than {}. Remove some that are done.",
        amount(l, actual), amount(l, max)
    ), format!(
        "{} Einträge in einer Liste sind mehr als {}. Einige erledigte entfernen.",
        amount(l, actual), amount(l, max)
    );
    /// A judgement of the relationship holds too little.
    too_few_signals(l, min: usize, actual: usize) => format!(
        "{} signals are too few for an assessment. Answer at least {}.",
        amount(l, actual), amount(l, min)
    ), format!(
        "{} Signale sind zu wenig für eine Einschätzung. Mindestens {} beantworten.",
        amount(l, actual), amount(l, min)
    );
    /// The borders of the classes cross.
    borders_cross(l, a: u8, b: u8) => format!(
        "Class A ends at {} and class B at {}, but A has to end first. Lower A or raise B.",
        border(l, a), border(l, b)
    ), format!(
        "Klasse A endet bei {} und Klasse B bei {}, A muss aber vorher enden. A senken oder B erhöhen.",
        border(l, a), border(l, b)
    );
    /// A view with this name is there already.
    view_name_taken(l, name: &str) => format!(
        "There is a view “{name}” already. Choose another name, or save the changes in that one."
    ), format!(
        "Die Ansicht „{name}“ gibt es schon. Einen anderen Namen wählen oder die Änderungen in jener sichern."
    );
    /// Something appears twice that must appear once.
    duplicate(l, what: &str) => format!(
        "“{what}” appears twice. Keep one and remove or rename the other."
    ), format!(
        "„{what}“ kommt zweimal vor. Eines behalten, das andere entfernen oder umbenennen."
    );
    /// A record can't be put together after an undo or a merge.
    unreadable(l, reason: &str) => format!(
        "The change could not be put together with newer ones; everything stays as it is now. Make it again by hand. ({reason})"
    ), format!(
        "Die Änderung ließ sich nicht mit neueren verbinden; alles bleibt, wie es jetzt ist. Die Änderung von Hand wiederholen. ({reason})"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{AccountId, GroupId, MemberId, PersonId, PlanId, TouchpointId};
    use crate::domain::model::CriterionId;
    use crate::words::testing::check;

    #[test]
    fn every_broken_rule_is_said_in_plain_words_with_a_way_on() {
        let criterion = CriterionId::try_from("cooperation".to_owned()).expect("a good id");
        let (account, plan, person) = (AccountId::from(1), PlanId::from(1), PersonId::from(1));
        for one in [
            Rejection::UnknownAccount(account),
            Rejection::AccountExists(account),
            Rejection::UnknownPlan(plan),
            Rejection::UnknownEntry,
            Rejection::UnknownPerson(person),
            Rejection::UnknownTouchpoint(TouchpointId::from(1)),
            Rejection::UnknownMember(MemberId::from(1)),
            Rejection::UnknownGroup(GroupId::from(1)),
            Rejection::UnknownCriterion(criterion.clone()),
            Rejection::RatesItself(criterion),
            Rejection::EmptyName,
            Rejection::TooLong {
                max: 500,
                actual: 1_204,
            },
            Rejection::ParentCycle,
            Rejection::ReasonMissing,
            Rejection::ReportingCycle,
            Rejection::UnknownHealth(1.into()),
            Rejection::TooFewSignals { min: 3, actual: 2 },
            Rejection::SameTier,
            Rejection::BelowZero(Default::default()),
            Rejection::DayOutOfRange(Default::default()),
            Rejection::OutOfRange {
                min: 0,
                max: 100,
                actual: 120,
            },
            Rejection::NoPositiveWeight,
            Rejection::TooManyCriteria {
                max: 12,
                actual: 13,
            },
            Rejection::TooManyEntries {
                max: 500,
                actual: 501,
            },
            Rejection::BordersCross { a: 95, b: 80 },
            Rejection::Duplicate("Ernst Handel".to_owned()),
            Rejection::ViewNameTaken("Renewals".to_owned()),
            Rejection::OfferingNameTaken("Service".to_owned()),
            Rejection::UnknownOffering(1.into()),
            Rejection::ForeignWorkspace,
            Rejection::Unreadable("head: no name".to_owned()),
        ] {
            check(|locale| rejection(locale, &one));
            let sentences = rejection(Locale::En, &one).matches(". ").count();
            assert!(sentences >= 1, "{one:?} does not say what to do");
        }
    }

    #[test]
    fn figures_stand_as_the_language_writes_them() {
        let long = Rejection::TooLong {
            max: 20_000,
            actual: 21_000,
        };
        assert_eq!(
            rejection(Locale::De, &long),
            "Der Text hat 21.000\u{a0}Zeichen, 20.000 passen hinein. Den Text kürzen."
        );
        let crossing = Rejection::BordersCross { a: 95, b: 80 };
        assert!(rejection(Locale::De, &crossing).contains("95\u{a0}%"));
    }
}
