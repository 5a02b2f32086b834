//! The three customers that bring half of the revenue.

use keyfolio::domain::account::{LifeCycle, Role, Tier};

use super::{CARE, FOUNDER, HEALTH, SALES, TRADE, TRANSPORT};
use crate::contacts;
use crate::plans;
use crate::source::{Customer, UNKNOWN};

pub const FOODSERVICE: Customer = Customer {
    name: ("Marrow & Finch Foodservice", "Tafelgrund Großhandel"),
    roles: &[Role::Volume],
    group: TRADE,
    owner: Some(FOUNDER),
    industry: ("Food wholesale", "Lebensmittelgroßhandel"),
    city: ("Dublin", "Hamburg"),
    website: ("marrowfinch", "tafelgrund"),
    tags: &[("first customer", "erster Kunde")],
    notes: (
        "Our first customer and almost a quarter of all revenue. Buys for eleven depots; the framework contract ends soon and purchasing has announced a tender.",
        "Unser erster Kunde und fast ein Viertel des Umsatzes. Kauft für elf Lager ein; der Rahmenvertrag läuft bald aus, der Einkauf hat eine Ausschreibung angekündigt.",
    ),
    since: Some(-1210),
    last_order: Some(-6),
    contract_end: Some(92),
    next_review: Some(9),
    figures: &[
        (3, [96_400, 40_500, 240_000]),
        (2, [188_200, 71_900, 280_000]),
        (1, [239_640, 83_900, 300_000]),
    ],
    people: &[
        (
            ("Declan Moore", "Henrik Brandt"),
            ("Head of purchasing", "Leiter Einkauf"),
            ("020 912 0134", "040 66969 134"),
        ),
        (
            ("Sinéad Kavanagh", "Mareike Voss"),
            ("Depot operations", "Leiterin Lagerbetrieb"),
            ("020 912 0135", "040 66969 135"),
        ),
        (
            ("Paul Hennessy", "Sönke Albers"),
            ("Managing director", "Geschäftsführer"),
            ("", ""),
        ),
    ],
    contacts: &contacts::FOODSERVICE,
    ratings: "2 3 3~ 4 4 5 3 4 3",
    rated: -38,
    reasons: &[
        (
            "revenue_potential",
            (
                "All eleven depots are equipped. More comes only from the delivery vans.",
                "Alle elf Lager sind ausgestattet. Mehr bringen nur noch die Lieferwagen.",
            ),
        ),
        (
            "cooperation",
            (
                "Depot operations plans with us every quarter; purchasing looks at the price.",
                "Der Lagerbetrieb plant jedes Quartal mit uns, der Einkauf schaut auf den Preis.",
            ),
        ),
        (
            "lock_in",
            (
                "Framework contract year by year, sensors are ours.",
                "Rahmenvertrag von Jahr zu Jahr, die Sensoren gehören uns.",
            ),
        ),
    ],
    decisions: &[
        (
            Tier::Candidate,
            -330,
            FOUNDER,
            (
                "By far the largest customer. Before we call it key we want to know whether there is more to solve than price.",
                "Mit Abstand der größte Kunde. Vor der Entscheidung soll klar sein, ob es mehr zu lösen gibt als den Preis.",
            ),
        ),
        (
            Tier::Key,
            -290,
            FOUNDER,
            (
                "A quarter of our revenue, and depot operations wants to work on food waste with us. Losing it would cost two jobs.",
                "Ein Viertel des Umsatzes, und der Lagerbetrieb will mit uns an der Abfallquote arbeiten. Ein Verlust würde zwei Stellen kosten.",
            ),
        ),
    ],
    plan: Some(&plans::foodservice::PLAN),
    ..UNKNOWN
};

pub const HOSPITALS: Customer = Customer {
    name: ("St Brannoc Hospitals", "Klinikverbund Auenried"),
    roles: &[Role::Profit, Role::Innovation],
    group: HEALTH,
    owner: Some(CARE),
    industry: ("Hospitals", "Krankenhäuser"),
    city: ("Cork", "Hannover"),
    website: ("stbrannoc", "klinikverbund-auenried"),
    notes: (
        "Five hospitals. Medicine fridges and blood depots on our sensors; the central pharmacy develops the alarm rules with us.",
        "Fünf Häuser. Medikamentenkühlschränke und Blutdepots laufen mit unseren Sensoren; die Zentralapotheke entwickelt die Alarmregeln mit.",
    ),
    since: Some(-1120),
    last_order: Some(-19),
    contract_end: Some(610),
    next_review: Some(24),
    figures: &[
        (3, [31_500, 17_800, 250_000]),
        (2, [94_700, 55_200, 320_000]),
        (1, [138_250, 82_600, 360_000]),
    ],
    people: &[
        (
            ("Dr. Niamh Corrigan", "Dr. Katrin Seidel"),
            ("Head of pharmacy", "Leiterin Zentralapotheke"),
            ("020 912 0141", "040 66969 141"),
        ),
        (
            ("Brian Lacey", "Uwe Reinhardt"),
            ("Building services", "Leiter Haustechnik"),
            ("020 912 0142", "040 66969 142"),
        ),
        (
            ("Fiona Marsh", "Dr. Anke Thomsen"),
            ("Quality manager", "Qualitätsmanagement"),
            ("", ""),
        ),
    ],
    contacts: &contacts::HOSPITALS,
    ratings: "4 4 4~ 5 5 4 5 5 4",
    rated: -26,
    reasons: &[
        (
            "revenue_potential",
            (
                "Laboratories and operating theatres are not equipped yet: about 1,400 more measuring points.",
                "Labore und OP-Bereiche sind noch nicht ausgestattet: rund 1.400 weitere Messpunkte.",
            ),
        ),
        (
            "new_technology",
            (
                "The pharmacy tests every version first and writes down what is missing.",
                "Die Apotheke erprobt jede Version zuerst und schreibt auf, was fehlt.",
            ),
        ),
        (
            "reference_effect",
            (
                "Every hospital we speak to asks what St Brannoc does.",
                "Jedes Krankenhaus, mit dem wir sprechen, fragt nach Auenried.",
            ),
        ),
    ],
    decisions: &[(
        Tier::Key,
        -290,
        FOUNDER,
        (
            "Highest margin, highest potential, and they want to build with us.",
            "Höchste Marge, höchstes Potenzial, und der Wille, gemeinsam zu entwickeln.",
        ),
    )],
    plan: Some(&plans::hospitals::PLAN),
    ..UNKNOWN
};

pub const FREIGHT: Customer = Customer {
    name: ("Greywater Cold Freight", "Fährwald Kühlspedition"),
    status: LifeCycle::AtRisk,
    roles: &[Role::Volume, Role::MarketOpener],
    group: TRANSPORT,
    owner: Some(SALES),
    industry: ("Refrigerated transport", "Kühltransport"),
    city: ("Rosslare", "Bremerhaven"),
    website: ("greywaterfreight", "faehrwald"),
    tags: &[("complaint", "Reklamation")],
    notes: (
        "140 trailers. Two outages of the tracking units in winter cost them a load of berries. Since then the fleet manager tests another supplier on twelve trailers.",
        "140 Auflieger. Zwei Ausfälle der Ortungsgeräte im Winter haben eine Ladung Beeren gekostet. Seitdem testet die Fuhrparkleitung auf zwölf Aufliegern einen anderen Anbieter.",
    ),
    since: Some(-1150),
    last_order: Some(-71),
    contract_end: Some(155),
    next_review: Some(-4),
    figures: &[
        (3, [58_300, 15_400, 180_000]),
        (2, [124_600, 29_100, 200_000]),
        (1, [111_900, 22_300, 200_000]),
    ],
    people: &[
        (
            ("Conor Doyle", "Malte Jansen"),
            ("Fleet manager", "Fuhrparkleiter"),
            ("020 912 0151", "040 66969 151"),
        ),
        (
            ("Maeve Quinn", "Birgit Hoyer"),
            ("Managing director", "Geschäftsführerin"),
            ("", ""),
        ),
    ],
    contacts: &contacts::FREIGHT,
    ratings: "3 3 4 3 u 4 2 2 3",
    rated: -12,
    reasons: &[
        (
            "cooperation",
            (
                "Since the outages we do not know. The director has not answered twice.",
                "Seit den Ausfällen wissen wir es nicht. Die Geschäftsführerin hat zweimal nicht geantwortet.",
            ),
        ),
        (
            "new_markets",
            (
                "Drives for four producers who do not know us yet.",
                "Fährt für vier Hersteller, die uns noch nicht kennen.",
            ),
        ),
        (
            "value_against_alternative",
            (
                "The twelve trailers with the other device have had no outage so far.",
                "Die zwölf Auflieger mit dem anderen Gerät hatten bisher keinen Ausfall.",
            ),
        ),
    ],
    decisions: &[(
        Tier::Key,
        -285,
        FOUNDER,
        (
            "Third largest, and the way to every producer they drive for.",
            "Drittgrößter Kunde und der Weg zu allen Herstellern, für die er fährt.",
        ),
    )],
    plan: Some(&plans::freight::PLAN),
    ..UNKNOWN
};
