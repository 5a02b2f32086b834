//! What the made-up company sells, and where that stands with its largest customers.

use keyfolio::domain::account::Account;
use keyfolio::domain::values::Cents;
use keyfolio::domain::white_space::SpaceState::{self, Competitor, NoFit, Open, Potential, Won};
use keyfolio::domain::white_space::{Offering, Space};
use keyfolio::domain::workspace::Head;

use crate::source::{Both, Maker};

const OFFERINGS: [Both; 4] = [
    ("Sensors", "Sensoren"),
    ("Web service", "Webdienst"),
    ("Audit reports", "Prüfberichte"),
    ("Route analysis", "Routenanalyse"),
];

const NOTHING: Both = ("", "");

/// Customer, offering, state, whole euros a year (0 for not known), and who supplies it or what else is known.
const SPACES: [(usize, usize, SpaceState, i64, Both); 14] = [
    (0, 0, Won, 96_000, NOTHING),
    (0, 1, Won, 60_000, NOTHING),
    (0, 2, Open, 18_000, NOTHING),
    (0, 3, Potential, 30_000, NOTHING),
    (1, 0, Won, 40_000, NOTHING),
    (
        1,
        1,
        Competitor,
        24_000,
        ("Own IT department", "Eigene IT-Abteilung"),
    ),
    (1, 2, Won, 16_000, NOTHING),
    (1, 3, NoFit, 0, NOTHING),
    (2, 0, Won, 35_000, NOTHING),
    (2, 1, Won, 14_000, NOTHING),
    (
        2,
        3,
        Competitor,
        45_000,
        ("Their telematics supplier", "Ihr Telematikanbieter"),
    ),
    (4, 0, Won, 20_000, NOTHING),
    (4, 1, Open, 15_000, NOTHING),
    (16, 0, Potential, 0, NOTHING),
];

/// Names the offerings, and says where they stand.
pub fn put(maker: &mut Maker, head: &mut Head, accounts: &mut [Account]) {
    for name in OFFERINGS {
        let (id, name) = (maker.id(), maker.name(name));
        head.offerings.push(Offering { id, name });
    }
    for (customer, offering, state, euros, note) in SPACES {
        let space = Space {
            value: Cents::try_from(euros * 100)
                .ok()
                .filter(|value| *value > Cents::ZERO),
            note: maker.text(note),
            ..Space::new(state)
        };
        let id = head.offerings[offering].id;
        accounts[customer].white_space.insert(id, space);
    }
}
