//! Grow with the customer that wants to build something with us: all three kinds of solutions.

use keyfolio::domain::plan::{ActionStatus, PlanKind, RiskKind, SolutionKind, SolutionStage};

use crate::company::{CARE, FOUNDER, SALES};
use crate::plan::{Danger, EMPTY, Idea, ObjectiveSource, PlanSource, Serves, Todo};

pub const PLAN: PlanSource = PlanSource {
    kind: PlanKind::Grow,
    begun: -210,
    vision: (
        "In two years every fridge in all five hospitals reports by itself, and nobody carries a list.",
        "In zwei Jahren meldet sich jeder Kühlschrank in allen fünf Häusern selbst, und niemand trägt mehr eine Liste.",
    ),
    prompts: &[
        (
            "Patients expect that medicine was never too warm; the authority wants to see it.",
            "Patienten erwarten, dass Medikamente nie zu warm waren; die Behörde will es sehen.",
        ),
        (
            "Laboratories and operating theatres. And one alarm that reaches a person at night.",
            "Labore und OP-Bereiche. Und ein Alarm, der nachts einen Menschen erreicht.",
        ),
        (
            "Room climate is bought from the building company, with no link to the fridges.",
            "Das Raumklima kommt von der Gebäudetechnik, ohne Verbindung zu den Kühlschränken.",
        ),
        (
            "Eleven hours a week for lists in each hospital, and 60,000 a year of discarded medicine.",
            "Elf Stunden pro Woche für Listen in jedem Haus und 60.000 im Jahr für entsorgte Medikamente.",
        ),
    ],
    goals: &[
        (
            "No more medicine discarded because a reading is missing",
            "Kein Medikament mehr entsorgen, weil ein Messwert fehlt",
        ),
        (
            "Give nursing staff an hour a day back",
            "Der Pflege eine Stunde am Tag zurückgeben",
        ),
        (
            "Be the first group in the country with a digital pharmacy audit",
            "Als erster Verbund im Land eine digitale Apothekenprüfung haben",
        ),
    ],
    challenges: &[
        (
            "Each of the five hospitals has a network of its own",
            "Jedes der fünf Häuser hat ein eigenes Netz",
        ),
        (
            "The works council must agree to alarms on telephones",
            "Der Betriebsrat muss Alarmen auf Telefonen zustimmen",
        ),
    ],
    objectives: &[
        ObjectiveSource {
            text: (
                "Equip the laboratories of all five hospitals",
                "Labore aller fünf Häuser ausstatten",
            ),
            measure: ("Measuring points", "Messpunkte"),
            unit: ("", ""),
            way: ["620", "1400", "890"],
            due: 150,
        },
        ObjectiveSource {
            text: ("Less medicine discarded", "Weniger entsorgte Medikamente"),
            measure: ("Value discarded a month", "Entsorgter Wert im Monat"),
            unit: ("EUR", "EUR"),
            way: ["5200", "1500", "2600"],
            due: 120,
        },
    ],
    solutions: &[
        Idea {
            kind: SolutionKind::Process,
            stage: SolutionStage::Delivered,
            problem: (
                "Eleven hours a week are spent on handwritten lists",
                "Elf Stunden pro Woche gehen in handgeschriebene Listen",
            ),
            solution: (
                "Automatic records that the pharmacist signs once a week",
                "Automatische Protokolle, die die Apotheke einmal pro Woche freigibt",
            ),
            value: (
                "Two full posts in five hospitals",
                "Zwei volle Stellen in fünf Häusern",
            ),
        },
        Idea {
            kind: SolutionKind::NewBusiness,
            stage: SolutionStage::Proposed,
            problem: (
                "Doctors’ practices around the hospitals have the same duty and no solution",
                "Arztpraxen in der Umgebung haben dieselbe Pflicht und keine Lösung",
            ),
            solution: (
                "The central pharmacy offers the monitoring to its practices, on our platform",
                "Die Zentralapotheke bietet ihren Praxen die Überwachung an, auf unserer Plattform",
            ),
            value: (
                "A new income for the pharmacy of about 70,000 a year",
                "Eine neue Einnahme der Apotheke von rund 70.000 im Jahr",
            ),
        },
        Idea {
            kind: SolutionKind::StrategyFuture,
            stage: SolutionStage::Idea,
            problem: (
                "Nobody knows what new therapies will demand of storage",
                "Niemand weiß, was neue Therapien von der Lagerung verlangen",
            ),
            solution: (
                "A yearly day on the future of the cold chain, with Elmsworth Therapeutics as a guest",
                "Ein Tag im Jahr zur Zukunft der Kühlkette, mit Quellgrund Therapeutika als Gast",
            ),
            value: (
                "Build the new wing right the first time",
                "Den Neubau beim ersten Mal richtig bauen",
            ),
        },
    ],
    actions: &[
        Todo {
            text: (
                "Walk through the first laboratory with building services",
                "Das erste Labor mit der Haustechnik begehen",
            ),
            owner: CARE,
            due: 5,
            status: ActionStatus::Open,
            serves: Serves::Objective(0),
        },
        Todo {
            text: (
                "Write down the offer for the practices on one page",
                "Angebot für die Praxen auf eine Seite bringen",
            ),
            owner: SALES,
            due: 19,
            status: ActionStatus::Doing,
            serves: Serves::Solution(1),
        },
        Todo {
            text: (
                "Explain alarms on telephones to the works council",
                "Dem Betriebsrat die Alarme auf Telefonen erklären",
            ),
            owner: CARE,
            due: 33,
            status: ActionStatus::Open,
            serves: Serves::Risk(0),
        },
        Todo {
            text: (
                "Invite to the day on the future",
                "Zum Zukunftstag einladen",
            ),
            owner: FOUNDER,
            due: 70,
            status: ActionStatus::Open,
            serves: Serves::Solution(2),
        },
        Todo {
            text: (
                "Ask what the old thermometers cost a year",
                "Erfragen, was die alten Thermometer im Jahr kosten",
            ),
            owner: CARE,
            due: -35,
            status: ActionStatus::Done,
            serves: Serves::Question(1),
        },
    ],
    questions: &[
        (
            (
                "Who decides about the new wing, and when?",
                "Wer entscheidet über den Neubau, und wann?",
            ),
            ("", ""),
        ),
        (
            (
                "What do the old thermometers cost a year?",
                "Was kosten die alten Thermometer im Jahr?",
            ),
            (
                "18,000 for calibration alone, says building services.",
                "Allein 18.000 für die Kalibrierung, sagt die Haustechnik.",
            ),
        ),
    ],
    opportunities: &[
        (
            "A new wing is being planned; its tender is open in autumn",
            "Ein Neubau wird geplant; die Ausschreibung läuft im Herbst",
        ),
        (
            "The head of pharmacy chairs the working group of all hospital pharmacies",
            "Die Leiterin der Apotheke leitet den Arbeitskreis aller Krankenhausapotheken",
        ),
    ],
    risks: &[
        Danger {
            kind: RiskKind::Market,
            text: (
                "The works council refuses alarms on telephones",
                "Der Betriebsrat lehnt Alarme auf Telefonen ab",
            ),
            mitigation: (
                "Offer fixed displays on the wards instead",
                "Ersatzweise feste Anzeigen auf den Stationen anbieten",
            ),
            owner: CARE,
            trigger: (
                "The item is taken off the agenda",
                "Der Punkt verschwindet von der Tagesordnung",
            ),
        },
        Danger {
            kind: RiskKind::Product,
            text: (
                "Our radio does not reach the cellars of the old buildings",
                "Unser Funk reicht in den Altbauten nicht bis in die Keller",
            ),
            mitigation: (
                "Measure before every offer, plan repeaters",
                "Vor jedem Angebot messen, Verstärker einplanen",
            ),
            owner: CARE,
            trigger: (
                "More than two gaps a week at one point",
                "Mehr als zwei Lücken pro Woche an einem Messpunkt",
            ),
        },
    ],
    ..EMPTY
};
