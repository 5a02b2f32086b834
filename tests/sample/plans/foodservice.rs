//! Keep the customer that a quarter of the revenue depends on.

use keyfolio::domain::plan::{ActionStatus, PlanKind, RiskKind, SolutionKind, SolutionStage};

use crate::company::{CARE, FOUNDER, SALES};
use crate::plan::{Danger, EMPTY, Idea, ObjectiveSource, PlanSource, Serves, Todo};

pub const PLAN: PlanSource = PlanSource {
    kind: PlanKind::Retain,
    begun: -150,
    vision: (
        "The depots would miss us: they plan their week with our numbers, not only their alarms.",
        "Den Lagern würden wir fehlen: Sie planen ihre Woche mit unseren Zahlen, nicht nur ihre Alarme.",
    ),
    prompts: &[
        (
            "Depot operations trusts the numbers; changing eleven depots would take them half a year.",
            "Der Lagerbetrieb vertraut den Zahlen; ein Wechsel in elf Lagern würde ein halbes Jahr dauern.",
        ),
        (
            "The tender. Purchasing sees sensors, not what they save.",
            "Die Ausschreibung. Der Einkauf sieht Sensoren, nicht was sie sparen.",
        ),
        (
            "Sinéad Kavanagh in depot operations. Nobody yet above Declan Moore.",
            "Mareike Voss im Lagerbetrieb. Oberhalb von Henrik Brandt noch niemand.",
        ),
        (
            "In three months. By then the saving in waste must stand in their own books.",
            "In drei Monaten. Bis dahin muss die Ersparnis beim Abfall in ihren eigenen Büchern stehen.",
        ),
    ],
    goals: &[
        (
            "Throw away a fifth less fresh food than last year",
            "Ein Fünftel weniger Frischware wegwerfen als im Vorjahr",
        ),
        (
            "Pass the retailers’ audit without a single remark",
            "Die Prüfung der Handelsketten ohne Beanstandung bestehen",
        ),
        (
            "Open two depots without hiring more technicians",
            "Zwei Lager eröffnen, ohne weitere Techniker einzustellen",
        ),
    ],
    challenges: &[
        (
            "Every depot writes its own lists; head office sees spoilage four weeks late",
            "Jedes Lager führt eigene Listen; die Zentrale sieht den Verderb vier Wochen zu spät",
        ),
        (
            "Purchasing is measured by price per sensor",
            "Der Einkauf wird am Preis pro Sensor gemessen",
        ),
    ],
    objectives: &[
        ObjectiveSource {
            text: (
                "Renew the framework contract for three years",
                "Rahmenvertrag um drei Jahre verlängern",
            ),
            measure: ("Term of the contract", "Laufzeit des Vertrags"),
            unit: ("years", "Jahre"),
            way: ["1", "3", "1"],
            due: 85,
        },
        ObjectiveSource {
            text: (
                "Lower spoilage in all depots together",
                "Verderb in allen Lagern gemeinsam senken",
            ),
            measure: ("Fresh food thrown away", "Weggeworfene Frischware"),
            unit: ("% of purchases", "% des Einkaufs"),
            way: ["4.1", "3.2", "3.7"],
            due: 60,
        },
        ObjectiveSource {
            text: (
                "Depend on this customer less",
                "Weniger von diesem Kunden abhängen",
            ),
            measure: ("Share of our revenue", "Anteil an unserem Umsatz"),
            unit: ("%", "%"),
            way: ["29", "20", "24"],
            due: 185,
        },
    ],
    solutions: &[
        Idea {
            kind: SolutionKind::Process,
            stage: SolutionStage::Agreed,
            problem: (
                "Spoilage is seen four weeks late",
                "Verderb wird vier Wochen zu spät gesehen",
            ),
            solution: (
                "One waste report for all depots, every Monday, from the data that is there already",
                "Ein Abfallbericht für alle Lager, jeden Montag, aus den Daten, die es schon gibt",
            ),
            value: (
                "About 210,000 a year less thrown away",
                "Rund 210.000 im Jahr weniger weggeworfen",
            ),
        },
        Idea {
            kind: SolutionKind::NewBusiness,
            stage: SolutionStage::Proposed,
            problem: (
                "Restaurants ask for proof of the cold chain and get a phone call",
                "Restaurants fragen nach dem Nachweis der Kühlkette und bekommen einen Anruf",
            ),
            solution: (
                "A proof with every delivery that they can sell as a service of their own",
                "Ein Nachweis mit jeder Lieferung, den sie als eigene Leistung verkaufen können",
            ),
            value: (
                "A reason to choose them that no competitor has",
                "Ein Grund, bei ihnen zu kaufen, den kein Wettbewerber hat",
            ),
        },
    ],
    actions: &[
        Todo {
            text: (
                "Compute the saving in waste with Sinéad Kavanagh, depot by depot",
                "Ersparnis beim Abfall mit Mareike Voss ausrechnen, Lager für Lager",
            ),
            owner: FOUNDER,
            due: 8,
            status: ActionStatus::Doing,
            serves: Serves::Objective(1),
        },
        Todo {
            text: (
                "Get to know the managing director, before the tender is written",
                "Den Geschäftsführer kennenlernen, bevor die Ausschreibung geschrieben ist",
            ),
            owner: FOUNDER,
            due: 22,
            status: ActionStatus::Open,
            serves: Serves::Risk(1),
        },
        Todo {
            text: (
                "Set up the waste report for three depots",
                "Abfallbericht für drei Lager einrichten",
            ),
            owner: CARE,
            due: -24,
            status: ActionStatus::Done,
            serves: Serves::Solution(0),
        },
        Todo {
            text: (
                "Show the proof of delivery to two restaurants",
                "Liefernachweis zwei Restaurants zeigen",
            ),
            owner: SALES,
            due: 41,
            status: ActionStatus::Open,
            serves: Serves::Solution(1),
        },
    ],
    questions: &[
        (
            (
                "Who writes the tender, and what counts beside the price?",
                "Wer schreibt die Ausschreibung, und was zählt außer dem Preis?",
            ),
            ("", ""),
        ),
        (
            (
                "Are there already plans for a twelfth depot?",
                "Gibt es schon Pläne für ein zwölftes Lager?",
            ),
            (
                "Yes, in the south, in spring. Sinéad Kavanagh looks after it.",
                "Ja, im Süden, im Frühjahr. Mareike Voss kümmert sich darum.",
            ),
        ),
    ],
    opportunities: &[(
        "From next year retailers demand temperatures without gaps",
        "Ab dem nächsten Jahr verlangen die Handelsketten lückenlose Temperaturen",
    )],
    risks: &[
        Danger {
            kind: RiskKind::Dependency,
            text: (
                "Almost a quarter of our revenue hangs on this one contract",
                "Fast ein Viertel des Umsatzes hängt an diesem einen Vertrag",
            ),
            mitigation: (
                "Win two hospitals and the grocery delivery before it is renewed; keep four months of cost in reserve",
                "Vor der Verlängerung zwei Krankenhäuser und den Lieferdienst gewinnen; vier Monatskosten als Reserve halten",
            ),
            owner: FOUNDER,
            trigger: (
                "The tender is published",
                "Die Ausschreibung wird veröffentlicht",
            ),
        },
        Danger {
            kind: RiskKind::People,
            text: (
                "Everything runs through one person in depot operations",
                "Alles läuft über eine Person im Lagerbetrieb",
            ),
            mitigation: (
                "Know two more people by the time of the tender",
                "Bis zur Ausschreibung zwei weitere Personen kennen",
            ),
            owner: FOUNDER,
            trigger: (
                "Sinéad Kavanagh changes her post",
                "Mareike Voss wechselt die Stelle",
            ),
        },
        Danger {
            kind: RiskKind::Competitor,
            text: (
                "A sensor at half the price wins on the list",
                "Ein Sensor zum halben Preis gewinnt auf der Liste",
            ),
            mitigation: (
                "Offer the saving, not the sensor",
                "Die Ersparnis anbieten, nicht den Sensor",
            ),
            owner: SALES,
            trigger: (
                "Purchasing asks for data sheets",
                "Der Einkauf fragt nach Datenblättern",
            ),
        },
    ],
    strengths: &[(
        "Depot operations calls us before it calls its own technicians",
        "Der Lagerbetrieb ruft bei uns an, bevor er die eigene Technik ruft",
    )],
    weaknesses: &[(
        "In purchasing nobody has ever seen what the sensors save",
        "Im Einkauf hat noch niemand gesehen, was die Sensoren sparen",
    )],
    milestones: &[
        (
            (
                "First waste report on the desk of head office",
                "Erster Abfallbericht auf dem Tisch der Zentrale",
            ),
            -20,
        ),
        (
            (
                "The tender is published",
                "Die Ausschreibung ist veröffentlicht",
            ),
            48,
        ),
    ],
    period: Some((-150, 184)),
    reviews: &[(
        -58,
        (
            "The depots read our numbers, head office does not. From now on the saving comes first, in money.",
            "Die Lager lesen unsere Zahlen, die Zentrale nicht. Ab jetzt steht die Ersparnis vorn, in Geld.",
        ),
    )],
    confirmed: 2,
    ..EMPTY
};
