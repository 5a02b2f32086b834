//! Whose name the made-up company may use, what it did with names, and who stays. One consent runs out soon, and one
//! name was used before anybody had answered.

use keyfolio::domain::account::Account;
use keyfolio::domain::references::Consented::{self, Given, NoAnswer, Refused};
use keyfolio::domain::references::Usage::{self, Call, CaseStudy, Logo, Press, Quote};
use keyfolio::domain::references::{Consent, NameUse, Willing};
use keyfolio::domain::tomorrow::Outlook;

use crate::source::{Both, Maker, day};

/// Places of customers.
const HOSPITALS: usize = 1;
const ICE_CREAM: usize = 7;
const HOTELS: usize = 10;

const WILLING: [(usize, Willing); 3] = [
    (HOSPITALS, Willing::WhenAsked),
    (ICE_CREAM, Willing::Gladly),
    (HOTELS, Willing::Gladly),
];

const NOTHING: Both = ("", "");
const COMMUNICATIONS: Both = ("Head of communications", "Leitung Kommunikation");
const MAIL: Both = ("Mail, folder References", "E-Mail im Ordner Referenzen");

/// Customer, use, answer, who answered, days of the answer and of the end (0: none), and the evidence.
const CONSENTS: [(usize, Usage, Consented, Both, i64, i64, Both); 7] = [
    (HOTELS, Logo, Given, COMMUNICATIONS, -690, 41, MAIL),
    (HOTELS, Quote, Given, COMMUNICATIONS, -320, 410, MAIL),
    (HOTELS, Press, Refused, COMMUNICATIONS, -320, 0, NOTHING),
    (
        HOSPITALS,
        CaseStudy,
        Given,
        ("Head of quality", "Leitung Qualitätsmanagement"),
        -60,
        0,
        (
            "Signed release, contract file",
            "Unterschriebene Freigabe, Vertragsordner",
        ),
    ),
    (
        HOSPITALS,
        Call,
        Given,
        ("Head of quality", "Leitung Qualitätsmanagement"),
        -60,
        305,
        NOTHING,
    ),
    (HOSPITALS, Logo, NoAnswer, NOTHING, -25, 0, NOTHING),
    (ICE_CREAM, Logo, NoAnswer, NOTHING, -30, 0, NOTHING),
];

/// Customer, use, days, what for, with whom, and what came of it.
const USES: [(usize, Usage, i64, Both, Both, Both); 4] = [
    (
        HOTELS,
        Logo,
        -600,
        ("Website, first page", "Website, Startseite"),
        ("Everybody", "Alle"),
        NOTHING,
    ),
    (
        HOTELS,
        Quote,
        -140,
        ("Offer to a university", "Angebot an eine Hochschule"),
        ("Purchasing", "Einkauf"),
        (
            "Asked for a visit to the kitchen",
            "Wollten die Küche sehen",
        ),
    ),
    (
        HOSPITALS,
        Call,
        -20,
        (
            "Second offer to a laboratory",
            "Zweites Angebot an ein Labor",
        ),
        ("Head of the laboratory", "Laborleitung"),
        ("Talks go on", "Gespräche gehen weiter"),
    ),
    (
        ICE_CREAM,
        Logo,
        -45,
        ("Slides at the trade fair", "Folien auf der Messe"),
        ("About sixty visitors", "Etwa sechzig Gäste"),
        (
            "Two visitors asked about it",
            "Zwei Gäste haben nachgefragt",
        ),
    ),
];

/// Customer whose opportunity it is, its place there, and who was named.
const NAMED: [(usize, usize, usize); 4] = [
    (16, 0, HOSPITALS),
    (21, 0, HOSPITALS),
    (4, 0, HOTELS),
    (21, 1, HOTELS),
];

/// Customer, its chance over three years, why, the evidence, and the days since it was said.
const OUTLOOKS: [(usize, Option<u8>, Both, Both, i64); 5] = [
    (
        0,
        Some(60),
        (
            "Purchasing asks for a second supplier",
            "Der Einkauf verlangt einen zweiten Anbieter",
        ),
        ("Annual talk", "Jahresgespräch"),
        -35,
    ),
    (
        1,
        Some(90),
        (
            "The laboratories come next",
            "Als Nächstes kommen die Labore",
        ),
        ("Letter of intent", "Absichtserklärung"),
        -5,
    ),
    (
        2,
        Some(25),
        (
            "Another supplier is on trial",
            "Ein anderer Anbieter ist im Test",
        ),
        (
            "Call with the fleet manager",
            "Gespräch mit der Fuhrparkleitung",
        ),
        -5,
    ),
    (
        4,
        None,
        ("Contract over two years", "Vertrag über zwei Jahre"),
        ("Contract file", "Vertragsordner"),
        -80,
    ),
    (
        7,
        None,
        ("Buys by the season", "Kauft nach Saison"),
        NOTHING,
        -120,
    ),
];

/// Writes it down.
pub fn put(maker: &mut Maker, accounts: &mut [Account]) {
    for (customer, willing) in WILLING {
        accounts[customer].reference.willing = Some(willing);
    }
    for (customer, usage, answer, by, on, until, evidence) in CONSENTS {
        let consent = Consent {
            by: maker.text(by),
            until: (until != 0).then(|| day(until)),
            evidence: maker.text(evidence),
            ..Consent::new(maker.id(), usage, answer, day(on))
        };
        accounts[customer].reference.consents.push(consent);
    }
    for (customer, usage, days, text, audience, outcome) in USES {
        let one = NameUse {
            id: maker.id(),
            usage,
            day: day(days),
            text: maker.text(text),
            audience: maker.text(audience),
            outcome: maker.text(outcome),
        };
        accounts[customer].reference.uses.push(one);
    }
    for (customer, deal, named) in NAMED {
        let named = accounts[named].id;
        accounts[customer].deals[deal].named.insert(named);
    }
    for (customer, in_three_years, reason, evidence, days) in OUTLOOKS {
        accounts[customer].outlook = Outlook {
            in_three_years,
            reason: maker.text(reason),
            evidence: maker.text(evidence),
            said_on: Some(day(days)),
        };
    }
}
