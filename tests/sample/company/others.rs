//! Those who do not buy yet, no longer, or never will.

use keyfolio::domain::account::{LifeCycle, Role, Tier};

use super::{CARE, FOUNDER, HEALTH, KITCHENS, PRODUCERS, SALES, TRADE, TRANSPORT};
use crate::contacts;
use crate::source::{Customer, UNKNOWN};

pub const MEATS: Customer = Customer {
    name: ("Dunvarna Meats", "Fleischwerk Eichenriet"),
    status: LifeCycle::WinBack,
    group: PRODUCERS,
    owner: Some(SALES),
    industry: ("Meat processing", "Fleischverarbeitung"),
    city: ("Tralee", "Cloppenburg"),
    website: ("dunvarna", "eichenriet"),
    notes: (
        "Left after a price increase that nobody explained. The plant manager still takes our calls.",
        "Nach einer Preiserhöhung gegangen, die niemand erklärt hat. Der Werksleiter nimmt unsere Anrufe noch an.",
    ),
    since: Some(-1130),
    last_order: Some(-360),
    next_review: Some(21),
    figures: &[
        (3, [29_700, 11_600, 100_000]),
        (2, [36_400, 13_800, 100_000]),
        (1, [5_200, 1_700, 100_000]),
    ],
    people: &[(
        ("Frank Tierney", "Gerd Wessels"),
        ("Plant manager", "Werksleiter"),
        ("020 912 0211", "040 66969 211"),
    )],
    ratings: "4 2 2 2 3 1 3 2 1",
    rated: -35,
    reasons: &[(
        "value_against_alternative",
        (
            "They now write temperatures down by hand, and it costs them an hour a day.",
            "Sie schreiben Temperaturen wieder von Hand auf und verlieren damit eine Stunde am Tag.",
        ),
    )],
    ..UNKNOWN
};

pub const EVENTS: Customer = Customer {
    name: ("Lanternquay Events", "Laternenfest Veranstaltungen"),
    status: LifeCycle::Dormant,
    group: KITCHENS,
    owner: Some(CARE),
    industry: ("Events", "Veranstaltungen"),
    city: ("Howth", "Rostock"),
    website: ("lanternquay", "laternenfest"),
    notes: (
        "Rented sensors for one summer. Nobody has called since.",
        "Hat für einen Sommer Sensoren gemietet. Seitdem hat niemand angerufen.",
    ),
    since: Some(-800),
    last_order: Some(-726),
    figures: &[(2, [6_300, 2_900, 12_000])],
    ratings: "2? 1 1 3 2 - - - -",
    rated: -118,
    ..UNKNOWN
};

pub const SUPERMARKETS: Customer = Customer {
    name: ("Briarmoor Supermarkets", "Talweg Supermärkte"),
    status: LifeCycle::Lost,
    group: TRADE,
    owner: Some(FOUNDER),
    industry: ("Food retail", "Lebensmitteleinzelhandel"),
    city: ("Drogheda", "Fulda"),
    website: ("briarmoor", "talweg-maerkte"),
    notes: (
        "Lost to a supplier that also makes the cabinets. Nothing we could have offered against that; what we could have done is know it a year earlier.",
        "An einen Anbieter verloren, der auch die Kühlmöbel baut. Dagegen war nichts zu bieten; es ein Jahr früher zu wissen, wäre möglich gewesen.",
    ),
    since: Some(-1190),
    last_order: Some(-724),
    figures: &[(3, [47_600, 16_300, 260_000]), (2, [21_800, 6_900, 0])],
    people: &[(
        ("Alan Birch", "Rainer Opitz"),
        ("Store technology", "Leiter Markttechnik"),
        ("", ""),
    )],
    ratings: "3 2 2 4 1 1 1 1 1",
    rated: -180,
    decisions: &[
        (
            Tier::Watch,
            -290,
            FOUNDER,
            (
                "Already half gone. Watch whether the new branches come to us.",
                "Schon halb gegangen. Beobachten, ob die neuen Filialen zu uns kommen.",
            ),
        ),
        (
            Tier::No,
            -180,
            FOUNDER,
            (
                "Lost for as long as the cabinets live: eight years.",
                "Verloren, solange die Kühlmöbel halten: acht Jahre.",
            ),
        ),
    ],
    ..UNKNOWN
};

pub const CHILDREN: Customer = Customer {
    name: ("Ashgarth Children’s Hospital", "Kinderklinik Am Steinbrunn"),
    status: LifeCycle::Target,
    group: HEALTH,
    owner: Some(CARE),
    industry: ("Hospitals", "Krankenhäuser"),
    city: ("Belfast", "Jena"),
    country: ("United Kingdom", "Deutschland"),
    website: ("ashgarth", "kinderklinik-steinbrunn"),
    notes: (
        "The pharmacist of St Brannoc offered to introduce us.",
        "Die Apothekerin aus Auenried hat angeboten, uns vorzustellen.",
    ),
    next_review: Some(27),
    figures: &[(1, [0, 0, 90_000])],
    people: &[(
        ("Dr. Olivia Kent", "Dr. Tilman Roth"),
        ("Head of pharmacy", "Leiter Apotheke"),
        ("", ""),
    )],
    ratings: "4? 3? 3? 5 u n 2 u n",
    rated: -17,
    ..UNKNOWN
};

pub const DELIVERY: Customer = Customer {
    name: ("Velmont Grocery Delivery", "Korbflink Lieferdienst"),
    status: LifeCycle::Pipeline,
    roles: &[Role::MarketOpener],
    group: TRANSPORT,
    owner: Some(SALES),
    industry: ("Grocery delivery", "Lebensmittellieferdienst"),
    city: ("Rotterdam", "Zürich"),
    country: ("Netherlands", "Schweiz"),
    website: ("velmont", "korbflink"),
    tags: &[("offer sent", "Angebot versendet")],
    notes: (
        "Offer for 300 delivery bags is out. They decide with the spring budget.",
        "Das Angebot für 300 Liefertaschen ist versendet. Entschieden wird mit dem Frühjahrsbudget.",
    ),
    next_review: Some(16),
    figures: &[(1, [0, 0, 150_000])],
    people: &[(
        ("Sanne de Wit", "Reto Amstad"),
        ("Operations", "Leiter Betrieb"),
        ("", ""),
    )],
    contacts: &contacts::DELIVERY,
    ratings: "5~ 3 5 3? 4 n 3 3? n",
    rated: -14,
    reasons: &[(
        "new_markets",
        (
            "Would be our first customer in the country.",
            "Wäre unser erster Kunde im Land.",
        ),
    )],
    ..UNKNOWN
};

pub const WAREHOUSES: Customer = Customer {
    name: ("Thriftcold Warehousing", "Sparfrost Lagerhaus"),
    status: LifeCycle::Declined,
    group: TRANSPORT,
    owner: Some(SALES),
    industry: ("Cold storage", "Kühlhäuser"),
    city: ("Dundalk", "Gera"),
    website: ("thriftcold", "sparfrost"),
    notes: (
        "Wanted our service under its own name and free of charge for two years. We said no.",
        "Wollte den Dienst unter eigenem Namen und zwei Jahre kostenlos. Wir haben abgelehnt.",
    ),
    figures: &[(1, [0, 0, 80_000])],
    ratings: "2 1 1 1 1 - - - -",
    rated: -150,
    decisions: &[(
        Tier::No,
        -150,
        SALES,
        (
            "Takes time from those who want to work with us.",
            "Kostet Zeit, die denen fehlt, die mit uns arbeiten wollen.",
        ),
    )],
    ..UNKNOWN
};
