//! The five customers that make four fifths of the revenue, together with the three largest.

use keyfolio::domain::account::{Role, Tier};

use super::{CARE, FOUNDER, HEALTH, KITCHENS, PRODUCERS, SALES, TRADE};
use crate::contacts;
use crate::source::{Customer, UNKNOWN};

pub const DAIRY: Customer = Customer {
    name: ("Ballynore Dairies", "Molkerei Sonnriede"),
    roles: &[Role::Innovation],
    group: PRODUCERS,
    owner: Some(SALES),
    industry: ("Dairy", "Molkerei"),
    city: ("Kilkenny", "Kempten"),
    website: ("ballynoredairies", "molkerei-sonnriede"),
    notes: (
        "Measures from the farm tank to the shelf. Wants to print the cold chain on the lid.",
        "Misst vom Hoftank bis ins Regal. Will die Kühlkette auf den Deckel drucken.",
    ),
    since: Some(-905),
    last_order: Some(-15),
    contract_end: Some(330),
    next_review: Some(40),
    figures: &[
        (2, [47_800, 22_400, 210_000]),
        (1, [86_100, 41_300, 240_000]),
    ],
    people: &[
        (
            ("Grace O’Dowd", "Vroni Achleitner"),
            ("Production", "Leiterin Produktion"),
            ("020 912 0161", "040 66969 161"),
        ),
        (
            ("Cian Power", "Ludwig Moser"),
            ("Marketing", "Marketing"),
            ("", ""),
        ),
    ],
    contacts: &contacts::DAIRY,
    ratings: "4~ 4 2 3 4 3 4 4 3",
    rated: -55,
    reasons: &[(
        "new_technology",
        (
            "The lid with the code was their idea.",
            "Der Deckel mit dem Code war ihre Idee.",
        ),
    )],
    decisions: &[
        (
            Tier::Watch,
            -240,
            SALES,
            (
                "Good start. We wait for the second year.",
                "Guter Anfang. Das zweite Jahr abwarten.",
            ),
        ),
        (
            Tier::Candidate,
            -60,
            FOUNDER,
            (
                "Above the key line, and the lid could become a product. Decide at the next review whether there is time for a plan.",
                "Über der Schlüssellinie, und aus dem Deckel könnte ein Produkt werden. Bei der nächsten Durchsicht entscheiden, ob Zeit für einen Plan ist.",
            ),
        ),
    ],
    ..UNKNOWN
};

pub const PHARMA: Customer = Customer {
    name: ("Harrow Lane Pharma Supply", "Ringhof Pharmahandel"),
    roles: &[Role::Profit],
    group: HEALTH,
    owner: Some(FOUNDER),
    industry: ("Pharmaceutical wholesale", "Pharmagroßhandel"),
    city: ("Limerick", "Mannheim"),
    website: ("harrowlane", "ringhof-pharma"),
    notes: (
        "Pays early, complains never, asks for an audit report every month.",
        "Zahlt früh, reklamiert nie, will jeden Monat einen Prüfbericht.",
    ),
    since: Some(-820),
    last_order: Some(-9),
    contract_end: Some(235),
    next_review: Some(31),
    figures: &[
        (2, [39_400, 24_900, 120_000]),
        (1, [74_300, 46_200, 150_000]),
    ],
    people: &[
        (
            ("Eoin Barrett", "Michael Stroh"),
            ("Head of logistics", "Leiter Logistik"),
            ("020 912 0171", "040 66969 171"),
        ),
        (
            ("Helen Fox", "Simone Kraft"),
            ("Responsible person", "Verantwortliche Person"),
            ("", ""),
        ),
    ],
    contacts: &contacts::PHARMA,
    ratings: "3 2 4 4~ 5 4 4 5 4",
    rated: -48,
    reasons: &[(
        "cooperation",
        (
            "Has asked us for a contract over five years.",
            "Hat von sich aus einen Vertrag über fünf Jahre angefragt.",
        ),
    )],
    decisions: &[
        (
            Tier::Watch,
            -290,
            FOUNDER,
            (
                "Small, but the margin is the best of all.",
                "Klein, aber mit der besten Marge von allen.",
            ),
        ),
        (
            Tier::Key,
            -120,
            FOUNDER,
            (
                "Doubled in a year, asks for a long contract, opens the doors of its pharmacies.",
                "In einem Jahr verdoppelt, will einen langen Vertrag, öffnet die Türen seiner Apotheken.",
            ),
        ),
    ],
    ..UNKNOWN
};

pub const CANTEENS: Customer = Customer {
    name: ("Larkspur Canteens", "Mahlzeitwerk Kantinen"),
    roles: &[Role::Volume],
    group: KITCHENS,
    owner: Some(CARE),
    industry: ("Contract catering", "Gemeinschaftsverpflegung"),
    city: ("Galway", "Kassel"),
    website: ("larkspurcanteens", "mahlzeitwerk"),
    notes: (
        "38 kitchens, each orders by itself. Effort is high, price is the only topic.",
        "38 Küchen, jede bestellt für sich. Viel Aufwand, und der Preis ist das einzige Thema.",
    ),
    since: Some(-1100),
    last_order: Some(-22),
    contract_end: Some(48),
    next_review: Some(58),
    figures: &[
        (3, [22_700, 7_100, 90_000]),
        (2, [51_900, 14_200, 95_000]),
        (1, [60_800, 15_100, 90_000]),
    ],
    people: &[(
        ("Ruth Delaney", "Ines Wolter"),
        ("Purchasing", "Einkauf"),
        ("020 912 0181", "040 66969 181"),
    )],
    contacts: &contacts::CANTEENS,
    ratings: "2 2 3 3 2 4 3 3 2",
    rated: -80,
    reasons: &[(
        "cooperation",
        (
            "Three price talks this year, none about kitchens.",
            "In diesem Jahr drei Preisgespräche, keines über Küchen.",
        ),
    )],
    decisions: &[(
        Tier::Watch,
        -130,
        CARE,
        (
            "Large enough to look after, too little to solve together.",
            "Groß genug, um ihn zu pflegen, zu wenig, was sich gemeinsam lösen ließe.",
        ),
    )],
    ..UNKNOWN
};

pub const COOPERATIVE: Customer = Customer {
    name: ("Greenhollow Co-op", "Genossenschaft Dorfkorb"),
    roles: &[Role::Defensive],
    group: TRADE,
    owner: Some(SALES),
    industry: ("Food retail", "Lebensmitteleinzelhandel"),
    city: ("Sligo", "Bautzen"),
    website: ("greenhollow", "dorfkorb"),
    notes: (
        "26 village shops. The board decides once a year, in spring.",
        "26 Dorfläden. Der Vorstand entscheidet einmal im Jahr, im Frühjahr.",
    ),
    since: Some(-860),
    last_order: Some(-33),
    next_review: Some(66),
    figures: &[
        (2, [28_600, 11_900, 130_000]),
        (1, [52_200, 20_400, 140_000]),
    ],
    people: &[(
        ("Una Flynn", "Gerda Noack"),
        ("Board member", "Vorstandsmitglied"),
        ("", ""),
    )],
    ratings: "3 3~ 2 3 4 3 3 4 3",
    rated: -75,
    ..UNKNOWN
};

pub const ICE_CREAM: Customer = Customer {
    name: ("Pinemoor Ice Cream", "Eismanufaktur Zapfenwald"),
    roles: &[Role::Image],
    group: PRODUCERS,
    owner: Some(CARE),
    industry: ("Ice cream", "Speiseeis"),
    city: ("Bray", "Goslar"),
    website: ("pinemoor", "zapfenwald-eis"),
    notes: (
        "Everybody knows the brand. Sold to a fund last year; since then every order is haggled over.",
        "Die Marke kennt jeder. Im vorigen Jahr an einen Fonds verkauft; seitdem wird um jede Bestellung gefeilscht.",
    ),
    since: Some(-1180),
    last_order: Some(-47),
    contract_end: Some(120),
    next_review: Some(80),
    figures: &[
        (3, [66_900, 25_100, 110_000]),
        (2, [63_400, 19_300, 90_000]),
        (1, [44_100, 9_200, 60_000]),
    ],
    people: &[(
        ("Kate Lowry", "Nils Hartung"),
        ("Finance", "Leiter Finanzen"),
        ("", ""),
    )],
    ratings: "1 4 1 4 2 5 2 3 3",
    rated: -95,
    reasons: &[(
        "revenue_potential",
        (
            "The new owner halves the number of freezers.",
            "Der neue Eigentümer halbiert die Zahl der Truhen.",
        ),
    )],
    decisions: &[
        (
            Tier::Key,
            -290,
            FOUNDER,
            (
                "Second largest customer and the best known name we have.",
                "Zweitgrößter Kunde und der bekannteste Name, den wir haben.",
            ),
        ),
        (
            Tier::No,
            -95,
            FOUNDER,
            (
                "No longer key: sold to a fund, margin down by half, nobody there who wants to solve anything with us. We serve it well, without a plan.",
                "Kein Schlüsselkunde mehr: an einen Fonds verkauft, Marge halbiert, niemand mehr da, der mit uns etwas lösen will. Gut bedienen, ohne Plan.",
            ),
        ),
    ],
    ..UNKNOWN
};
