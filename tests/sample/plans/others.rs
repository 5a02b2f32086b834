//! A draft for the customer with the highest potential, and the plan that brought one back.

use keyfolio::domain::plan::{
    ActionStatus, PlanKind, PlanStatus, RiskKind, SolutionKind, SolutionStage,
};

use crate::company::{CARE, FOUNDER, SALES};
use crate::plan::{Danger, EMPTY, Idea, ObjectiveSource, PlanSource, Serves, Todo};

pub const THERAPEUTICS: PlanSource = PlanSource {
    status: PlanStatus::Draft,
    begun: -20,
    vision: (
        "No dose leaves the laboratory without our record of its temperature.",
        "Keine Dosis verlässt das Labor ohne unsere Aufzeichnung ihrer Temperatur.",
    ),
    goals: &[(
        "Be admitted within two years",
        "In zwei Jahren zugelassen sein",
    )],
    challenges: &[(
        "No device on the market measures minus 150 degrees for a whole journey",
        "Kein Gerät auf dem Markt misst minus 150 Grad über eine ganze Reise",
    )],
    solutions: &[Idea {
        kind: SolutionKind::StrategyFuture,
        stage: SolutionStage::Proposed,
        problem: (
            "The authority will demand a record for every dose",
            "Die Behörde wird für jede Dosis eine Aufzeichnung verlangen",
        ),
        solution: (
            "Develop the box together and write the record into the application",
            "Die Box gemeinsam entwickeln und die Aufzeichnung in den Antrag schreiben",
        ),
        value: (
            "Half a year less until admission",
            "Ein halbes Jahr weniger bis zur Zulassung",
        ),
    }],
    questions: &[(
        (
            "Who else could build the box?",
            "Wer könnte die Box noch bauen?",
        ),
        ("", ""),
    )],
    risks: &[Danger {
        kind: RiskKind::Market,
        text: (
            "The therapy is not admitted",
            "Die Therapie wird nicht zugelassen",
        ),
        mitigation: (
            "Put no more than one person-month a quarter into it before the decision",
            "Vor der Entscheidung höchstens einen Personenmonat pro Quartal einsetzen",
        ),
        owner: FOUNDER,
        trigger: ("The trial is extended", "Die Studie wird verlängert"),
    }],
    ..EMPTY
};

pub const SEAFOOD: PlanSource = PlanSource {
    kind: PlanKind::WinBack,
    status: PlanStatus::Done,
    begun: -380,
    vision: (
        "He calls us at night, and somebody answers.",
        "Er ruft nachts an, und jemand geht ans Telefon.",
    ),
    prompts: &[
        (
            "A price that was a third lower.",
            "Ein um ein Drittel niedrigerer Preis.",
        ),
        (
            "Yes: we answer around the clock now.",
            "Ja: Wir sind jetzt rund um die Uhr erreichbar.",
        ),
        (
            "Yes. He has high losses and pays for calm.",
            "Ja. Seine Verluste sind hoch, und er zahlt für Ruhe.",
        ),
        (
            "Tom, with the data of his last summer.",
            "Tobias, mit den Daten seines letzten Sommers.",
        ),
    ],
    goals: &[(
        "Sleep through the night in summer",
        "Im Sommer durchschlafen",
    )],
    objectives: &[ObjectiveSource {
        text: ("Back with all cold stores", "Mit allen Kühlräumen zurück"),
        measure: (
            "Cold stores on our sensors",
            "Kühlräume mit unseren Sensoren",
        ),
        unit: ("", ""),
        way: ["0", "9", "9"],
        due: -150,
    }],
    actions: &[
        Todo {
            text: ("Set up the night telephone", "Nachttelefon einrichten"),
            owner: CARE,
            due: -300,
            status: ActionStatus::Done,
            serves: Serves::Objective(0),
        },
        Todo {
            text: (
                "Visit the owner with the data of his last summer",
                "Den Inhaber mit den Daten seines letzten Sommers besuchen",
            ),
            owner: SALES,
            due: -270,
            status: ActionStatus::Done,
            serves: Serves::Objective(0),
        },
    ],
    ..EMPTY
};
