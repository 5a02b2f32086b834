//! Customers with little revenue. Some of them are worth more than they bring today.

use keyfolio::domain::account::{LifeCycle, Role, Tier};

use super::{CANTEENS_PLACE, CARE, FOUNDER, HEALTH, KITCHENS, PRODUCERS, SALES, TRADE};
use crate::contacts;
use crate::plans;
use crate::source::{Customer, UNKNOWN};

pub const SEAFOOD: Customer = Customer {
    name: ("Skellig Reach Seafood", "Fischkontor Fördeblick"),
    status: LifeCycle::WonBack,
    roles: &[Role::Profit],
    group: PRODUCERS,
    owner: Some(SALES),
    industry: ("Seafood", "Fisch und Meeresfrüchte"),
    city: ("Dingle", "Flensburg"),
    website: ("skelligreach", "foerdeblick-fisch"),
    tags: &[("won back", "zurückgewonnen")],
    notes: (
        "Left us for a cheaper supplier and came back after nine months, because nobody there answered at night.",
        "War neun Monate bei einem billigeren Anbieter und kam zurück, weil dort nachts niemand ans Telefon ging.",
    ),
    since: Some(-1105),
    last_order: Some(-12),
    contract_end: Some(280),
    next_review: Some(45),
    figures: &[
        (3, [34_200, 15_600, 90_000]),
        (2, [12_500, 5_200, 90_000]),
        (1, [38_300, 17_400, 100_000]),
    ],
    people: &[(
        ("Rory Fallon", "Jens Petermann"),
        ("Owner", "Inhaber"),
        ("020 912 0191", "040 66969 191"),
    )],
    contacts: &contacts::SEAFOOD,
    ratings: "3 2 2 3 4 5 5 5 3",
    rated: -64,
    reasons: &[(
        "value_against_alternative",
        (
            "He has tried the alternative.",
            "Er hat die Alternative ausprobiert.",
        ),
    )],
    plan: Some(&plans::others::SEAFOOD),
    ..UNKNOWN
};

pub const BUTCHERS: Customer = Customer {
    name: ("Tolbert & Sons Butchers", "Metzgereiverbund Eckenfels"),
    group: TRADE,
    owner: Some(CARE),
    industry: ("Butchers", "Metzgereien"),
    city: ("Waterford", "Ulm"),
    website: ("tolbertbutchers", "eckenfels-metzgereien"),
    notes: (
        "Fourteen shops, all with the small sensor.",
        "Vierzehn Läden, alle mit dem kleinen Sensor.",
    ),
    since: Some(-780),
    last_order: Some(-28),
    figures: &[(2, [21_300, 8_400, 60_000]), (1, [33_100, 12_600, 60_000])],
    people: &[(
        ("Ned Tolbert", "Karl Eckert"),
        ("Owner", "Geschäftsführer"),
        ("", ""),
    )],
    ratings: "2~ 1 2 2 3 4 4 4 2",
    rated: -100,
    ..UNKNOWN
};

pub const HOTELS: Customer = Customer {
    name: ("Belvaro Palace Hotels", "Belvaro Grandhotels"),
    roles: &[Role::Image, Role::MarketOpener],
    group: KITCHENS,
    owner: Some(FOUNDER),
    industry: ("Hotels", "Hotels"),
    city: ("Vienna", "Wien"),
    country: ("Austria", "Österreich"),
    website: ("belvaro", "belvaro"),
    tags: &[("reference", "Referenz")],
    notes: (
        "Three houses that everybody knows. Little revenue, but their head chef speaks at every trade fair, and every third enquiry mentions him.",
        "Drei Häuser, die jeder kennt. Wenig Umsatz, aber der Küchenchef spricht auf jeder Messe, und jede dritte Anfrage erwähnt ihn.",
    ),
    since: Some(-560),
    last_order: Some(-40),
    contract_end: Some(190),
    next_review: Some(18),
    figures: &[(1, [21_400, 8_900, 45_000])],
    people: &[
        (
            ("Stefan Aigner", "Stefan Aigner"),
            ("Head chef", "Küchenchef"),
            ("", ""),
        ),
        (
            ("Clara Winter", "Clara Winter"),
            ("Group purchasing", "Konzerneinkauf"),
            ("", ""),
        ),
    ],
    contacts: &contacts::HOTELS,
    ratings: "2 2 5 5 4 3 3 4 2",
    rated: -33,
    reasons: &[
        (
            "reference_effect",
            (
                "Three new customers named the hotels as the reason they called.",
                "Drei neue Kunden haben die Hotels als Grund für ihren Anruf genannt.",
            ),
        ),
        (
            "new_markets",
            (
                "Introduced us to two hotel groups abroad.",
                "Hat uns bei zwei Hotelgruppen im Ausland vorgestellt.",
            ),
        ),
    ],
    decisions: &[(
        Tier::Watch,
        -110,
        FOUNDER,
        (
            "Below the key line and small, but the best reference we have. Keep close, ask for a case study.",
            "Unter der Schlüssellinie und klein, aber unsere beste Referenz. Nah dran bleiben, um ein Fallbeispiel bitten.",
        ),
    )],
    ..UNKNOWN
};

pub const VETERINARY: Customer = Customer {
    name: ("Fernhill Veterinary Labs", "Tierlabor Lindengrund"),
    group: HEALTH,
    owner: Some(CARE),
    industry: ("Laboratory", "Labor"),
    city: ("Athlone", "Gießen"),
    website: ("fernhillvet", "tierlabor-lindengrund"),
    since: Some(-745),
    last_order: Some(-51),
    figures: &[(2, [9_800, 4_300, 30_000]), (1, [19_200, 8_700, 40_000])],
    people: &[(
        ("Dr. Ellen Shaw", "Dr. Paula Arndt"),
        ("Head of laboratory", "Laborleiterin"),
        ("", ""),
    )],
    ratings: "3? 3 2 2 3 4 4 3 2",
    rated: -105,
    ..UNKNOWN
};

pub const BLOOD: Customer = Customer {
    name: ("Westbridge Blood Service", "Blutspendedienst Westaue"),
    roles: &[Role::Innovation],
    group: HEALTH,
    owner: Some(CARE),
    industry: ("Blood service", "Blutspendedienst"),
    city: ("Letterkenny", "Siegen"),
    website: ("westbridgeblood", "westaue-blutspende"),
    notes: (
        "Public tender every four years; until then single orders.",
        "Alle vier Jahre Ausschreibung, bis dahin einzelne Bestellungen.",
    ),
    since: Some(-480),
    last_order: Some(-90),
    figures: &[(1, [16_300, 8_100, 110_000])],
    people: &[(
        ("Martin Healy", "Bernd Quast"),
        ("Head of storage", "Leiter Lager"),
        ("", ""),
    )],
    ratings: "u 4 3~ 4 3 2 2 u 2",
    rated: -52,
    reasons: &[(
        "revenue_potential",
        (
            "We do not know how many depots the tender will cover.",
            "Wir wissen nicht, wie viele Depots die Ausschreibung umfasst.",
        ),
    )],
    ..UNKNOWN
};

pub const FLOWERS: Customer = Customer {
    name: ("Petal Lane Flowers", "Blumenpost Immerfrisch"),
    group: TRADE,
    owner: Some(SALES),
    industry: ("Flower mail order", "Blumenversand"),
    city: ("Naas", "Kleve"),
    website: ("petallane", "blumenpost-immerfrisch"),
    since: Some(-450),
    last_order: Some(-18),
    figures: &[(1, [14_200, 5_300, 35_000])],
    ratings: "3 2 4 2 3 - - - -",
    rated: -110,
    ..UNKNOWN
};

pub const CHOCOLATE: Customer = Customer {
    name: ("Cocoa Quarter Chocolates", "Schokoladenhaus Bernwald"),
    group: PRODUCERS,
    owner: Some(CARE),
    industry: ("Confectionery", "Süßwaren"),
    city: ("Ennis", "Halle"),
    website: ("cocoaquarter", "bernwald"),
    since: Some(-770),
    last_order: Some(-62),
    figures: &[(2, [9_100, 3_600, 20_000]), (1, [12_300, 4_800, 20_000])],
    ratings: "1 2 1 3 2 5 4 4 2",
    rated: -110,
    ..UNKNOWN
};

pub const BOXES: Customer = Customer {
    name: ("Hedgerow Boxes", "Biokiste Hecke & Feld"),
    group: TRADE,
    owner: Some(SALES),
    industry: ("Food mail order", "Lebensmittelversand"),
    city: ("Wexford", "Witzenhausen"),
    website: ("hedgerowboxes", "hecke-und-feld"),
    since: Some(-420),
    last_order: Some(-11),
    figures: &[(1, [11_200, 3_700, 50_000])],
    people: &[(
        ("Tess Murray", "Lotte Behrens"),
        ("Founder", "Gründerin"),
        ("", ""),
    )],
    ratings: "4? 3 3 - - 3 4 3 1",
    rated: -40,
    ..UNKNOWN
};

pub const THERAPEUTICS: Customer = Customer {
    name: ("Elmsworth Therapeutics", "Quellgrund Therapeutika"),
    roles: &[Role::Innovation, Role::MarketOpener],
    group: HEALTH,
    owner: Some(FOUNDER),
    industry: ("Cell therapy", "Zelltherapie"),
    city: ("Maynooth", "Leipzig"),
    website: ("elmsworth", "quellgrund"),
    tags: &[("pilot", "Pilot")],
    notes: (
        "A pilot with twenty sensors. If their cell therapy is admitted, every dose travels in a box that must report its temperature for its whole life.",
        "Ein Pilot mit zwanzig Sensoren. Wird die Zelltherapie zugelassen, reist jede Dosis in einer Box, die ihre Temperatur ein Leben lang melden muss.",
    ),
    since: Some(-400),
    last_order: Some(-25),
    contract_end: Some(210),
    next_review: Some(13),
    figures: &[(1, [9_400, 5_100, 420_000])],
    people: &[
        (
            ("Dr. Leo Ashby", "Dr. Jonas Wieland"),
            ("Supply chain", "Leiter Lieferkette"),
            ("020 912 0201", "040 66969 201"),
        ),
        (
            ("Dr. Imelda Ross", "Dr. Hanna Cordes"),
            ("Managing director", "Geschäftsführerin"),
            ("", ""),
        ),
    ],
    contacts: &contacts::THERAPEUTICS,
    ratings: "5~ 5 5~ 3 5 2 4 4 2",
    rated: -21,
    reasons: &[
        (
            "revenue_potential",
            (
                "420,000 a year once the therapy is admitted; admission is planned within two years.",
                "420.000 im Jahr, sobald die Therapie zugelassen ist; die Zulassung ist in zwei Jahren geplant.",
            ),
        ),
        (
            "new_technology",
            (
                "The box for minus 150 degrees is developed together.",
                "Die Box für minus 150 Grad entsteht gemeinsam.",
            ),
        ),
    ],
    decisions: &[
        (
            Tier::Watch,
            -200,
            SALES,
            ("Exciting, but a pilot.", "Spannend, aber ein Pilot."),
        ),
        (
            Tier::Candidate,
            -45,
            FOUNDER,
            (
                "Hardly any revenue today and yet above the key line: the highest potential of all customers. Draft a plan, decide after the pilot.",
                "Heute kaum Umsatz und doch über der Schlüssellinie: das höchste Potenzial aller Kunden. Plan entwerfen, nach dem Pilot entscheiden.",
            ),
        ),
    ],
    plan: Some(&plans::others::THERAPEUTICS),
    ..UNKNOWN
};

pub const UNIVERSITY: Customer = Customer {
    name: ("Kilmora University Dining", "Hochschulmensa Rabenfels"),
    parent: Some(CANTEENS_PLACE),
    group: KITCHENS,
    owner: Some(CARE),
    industry: ("Contract catering", "Gemeinschaftsverpflegung"),
    city: ("Kilmora", "Rabenfels"),
    website: ("kilmoradining", "mensa-rabenfels"),
    notes: (
        "Run by Larkspur Canteens; buys by itself.",
        "Wird von Mahlzeitwerk betrieben, kauft aber selbst ein.",
    ),
    since: Some(-740),
    last_order: Some(-77),
    figures: &[(2, [6_900, 2_100, 15_000]), (1, [8_100, 2_400, 15_000])],
    ratings: "2 1 1 2 - - - - -",
    rated: -115,
    ..UNKNOWN
};
