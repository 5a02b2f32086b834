//! How the made-up company stands with people: who reports to whom at its two largest customers, who of us gets on
//! with them, and how two relationships were judged. One rises, one has fallen.

use keyfolio::domain::account::Account;
use keyfolio::domain::health::{HealthEntry, HealthSignal};
use keyfolio::domain::person::Relation::{self, Bad, Good, None as Strange, Working};
use keyfolio::domain::workspace::Head;

use crate::company::{CARE, FOUNDER, SALES};
use crate::source::{Both, Maker, day};

/// Customer, a person of it, and to whom that one reports, both as places in the list of people.
const REPORTS: [(usize, usize, usize); 3] = [(0, 0, 2), (0, 1, 2), (1, 2, 0)];

/// Customer, a person of it, one of us, and how both stand with each other.
const RELATIONS: [(usize, usize, usize, Relation); 11] = [
    (0, 0, FOUNDER, Working),
    (0, 0, SALES, Bad),
    (0, 1, FOUNDER, Good),
    (0, 1, CARE, Good),
    (0, 2, FOUNDER, Strange),
    (0, 2, SALES, Strange),
    (1, 0, FOUNDER, Working),
    (1, 0, CARE, Good),
    (1, 1, CARE, Working),
    (1, 2, FOUNDER, Good),
    (1, 2, SALES, Strange),
];

/// Customer, days from the day of writing, the signals in their order, and what was said.
const HEALTH: [(usize, i64, [u8; 5], Both); 4] = [
    (
        1,
        -95,
        [50, 75, 50, 50, 75],
        (
            "The alarms work, but nobody counts what they save.",
            "Die Alarme laufen, aber niemand rechnet, was sie sparen.",
        ),
    ),
    (
        1,
        -5,
        [75, 75, 75, 75, 75],
        (
            "A third less is discarded, and quality wants the laboratories next.",
            "Ein Drittel weniger wird entsorgt, und das Qualitätsmanagement will die Labore.",
        ),
    ),
    (
        2,
        -95,
        [75, 50, 50, 75, 75],
        (
            "One refused load, otherwise calm.",
            "Eine abgelehnte Ladung, sonst ruhig.",
        ),
    ),
    (
        2,
        -5,
        [50, 25, 25, 50, 75],
        (
            "Outages in frost, another supplier on trial, the director does not answer.",
            "Ausfälle bei Frost, ein anderer Anbieter im Test, die Geschäftsführerin antwortet nicht.",
        ),
    ),
];

/// Writes it down.
pub fn put(maker: &mut Maker, head: &Head, accounts: &mut [Account]) {
    for (customer, person, above) in REPORTS {
        let people = &mut accounts[customer].people;
        people[person].reports_to = Some(people[above].id);
    }
    for (customer, person, member, relation) in RELATIONS {
        let member = head.members[member].id;
        let person = &mut accounts[customer].people[person];
        person.relations.insert(member, relation);
    }
    for (customer, days, values, note) in HEALTH {
        let entry = HealthEntry {
            id: maker.id(),
            day: day(days),
            signals: HealthSignal::ALL.into_iter().zip(values).collect(),
            note: maker.text(note),
        };
        accounts[customer].health.push(entry);
    }
}
