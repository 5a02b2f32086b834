//! Keep a key account that is about to leave. One action is overdue.

use keyfolio::domain::plan::{ActionStatus, PlanKind, RiskKind, SolutionKind, SolutionStage};

use crate::company::{CARE, FOUNDER, SALES};
use crate::plan::{Danger, EMPTY, Idea, ObjectiveSource, PlanSource, Serves, Todo};

pub const PLAN: PlanSource = PlanSource {
    kind: PlanKind::Retain,
    begun: -46,
    vision: (
        "A driver never again learns from the customer that a load was too warm.",
        "Nie wieder erfährt jemand am Steuer erst vom Kunden, dass eine Ladung zu warm war.",
    ),
    prompts: &[
        (
            "The app for drivers, and that we drive along when something is broken.",
            "Die App für die Fahrerinnen und Fahrer, und dass wir mitfahren, wenn etwas kaputt ist.",
        ),
        (
            "Two outages in winter, and that we apologised late.",
            "Zwei Ausfälle im Winter, und dass wir uns spät entschuldigt haben.",
        ),
        (
            "Maeve Quinn, the director. She has not answered yet.",
            "Birgit Hoyer, die Geschäftsführerin. Sie hat noch nicht geantwortet.",
        ),
        (
            "In five months. By then sixty days without an outage.",
            "In fünf Monaten. Bis dahin sechzig Tage ohne Ausfall.",
        ),
    ],
    goals: &[
        (
            "Not a single load refused at the ramp",
            "Keine einzige an der Rampe abgelehnte Ladung",
        ),
        (
            "Drive for two more pharmaceutical companies",
            "Für zwei weitere Pharmaunternehmen fahren",
        ),
    ],
    challenges: &[
        (
            "The old devices lose contact in frost",
            "Die alten Geräte verlieren bei Frost die Verbindung",
        ),
        (
            "Insurance pays only with a record without gaps",
            "Die Versicherung zahlt nur bei lückenloser Aufzeichnung",
        ),
    ],
    objectives: &[
        ObjectiveSource {
            text: ("Sixty days without an outage", "Sechzig Tage ohne Ausfall"),
            measure: (
                "Days since the last outage",
                "Tage seit dem letzten Ausfall",
            ),
            unit: ("days", "Tage"),
            way: ["0", "60", "34"],
            due: 27,
        },
        ObjectiveSource {
            text: (
                "Exchange the devices on all trailers",
                "Geräte auf allen Aufliegern tauschen",
            ),
            measure: (
                "Trailers with the new device",
                "Auflieger mit dem neuen Gerät",
            ),
            unit: ("", ""),
            way: ["0", "140", "52"],
            due: 48,
        },
    ],
    solutions: &[
        Idea {
            kind: SolutionKind::Process,
            stage: SolutionStage::Agreed,
            problem: (
                "Devices lose contact in frost",
                "Geräte verlieren bei Frost die Verbindung",
            ),
            solution: (
                "Exchange all devices at our cost and store readings in the trailer for a week",
                "Alle Geräte auf unsere Kosten tauschen und Messwerte eine Woche im Auflieger speichern",
            ),
            value: (
                "No load lost for want of a record",
                "Keine verlorene Ladung, weil ein Nachweis fehlt",
            ),
        },
        Idea {
            kind: SolutionKind::NewBusiness,
            stage: SolutionStage::Idea,
            problem: (
                "Pharmaceutical loads go to carriers with a licence",
                "Pharmaladungen gehen an Speditionen mit Zulassung",
            ),
            solution: (
                "Prepare the licence together; our records are half of the file",
                "Die Zulassung gemeinsam vorbereiten; unsere Aufzeichnungen sind die halbe Akte",
            ),
            value: (
                "Loads that pay 30 % more",
                "Ladungen, die 30 % mehr bringen",
            ),
        },
    ],
    actions: &[
        Todo {
            text: (
                "Reach the director and apologise in person",
                "Die Geschäftsführerin erreichen und sich persönlich entschuldigen",
            ),
            owner: FOUNDER,
            due: -9,
            status: ActionStatus::Open,
            serves: Serves::Risk(0),
        },
        Todo {
            text: (
                "Exchange the devices on the next 40 trailers",
                "Geräte auf den nächsten 40 Aufliegern tauschen",
            ),
            owner: CARE,
            due: 11,
            status: ActionStatus::Doing,
            serves: Serves::Objective(1),
        },
        Todo {
            text: (
                "Ask the fleet manager what the other device does better",
                "Die Fuhrparkleitung fragen, was das andere Gerät besser kann",
            ),
            owner: SALES,
            due: 3,
            status: ActionStatus::Open,
            serves: Serves::Question(0),
        },
    ],
    questions: &[
        (
            (
                "What does the other device do better?",
                "Was kann das andere Gerät besser?",
            ),
            ("", ""),
        ),
        (
            (
                "Who pays for the lost load of berries?",
                "Wer zahlt die verlorene Ladung Beeren?",
            ),
            ("", ""),
        ),
    ],
    opportunities: &[(
        "They look for a partner for the pharmaceutical licence",
        "Sie suchen jemanden, der die Pharmazulassung begleitet",
    )],
    risks: &[
        Danger {
            kind: RiskKind::Competitor,
            text: (
                "The other supplier gets all trailers after the test",
                "Der andere Anbieter bekommt nach dem Test alle Auflieger",
            ),
            mitigation: (
                "Exchange the devices before the test ends and talk to the director",
                "Die Geräte vor dem Ende des Tests tauschen und mit der Geschäftsführung sprechen",
            ),
            owner: SALES,
            trigger: (
                "More than twelve trailers with the other device",
                "Mehr als zwölf Auflieger mit dem anderen Gerät",
            ),
        },
        Danger {
            kind: RiskKind::Payment,
            text: (
                "They hold back invoices until the damage is settled",
                "Rechnungen bleiben offen, bis der Schaden geklärt ist",
            ),
            mitigation: (
                "Report the damage to our insurance now",
                "Den Schaden jetzt unserer Versicherung melden",
            ),
            owner: FOUNDER,
            trigger: (
                "The second invoice is overdue",
                "Die zweite Rechnung ist überfällig",
            ),
        },
    ],
    ..EMPTY
};
