//! What the customers of the made-up company may order next.

use keyfolio::domain::account::Account;
use keyfolio::domain::pipeline::Deal;
use keyfolio::domain::pipeline::DealKind::{self, Expansion, New, Renewal, WinBack};
use keyfolio::domain::pipeline::Outcome::{self, Lost, Open, Won};
use keyfolio::domain::pipeline::Stage::{self, Idea, Negotiation, Proposal, Talks};
use keyfolio::domain::values::Cents;

use crate::source::{Both, Maker, day};

/// Customer, what it is about, kind, stage, whole euros a year, days from the day of writing, outcome.
const DEALS: [(usize, Both, DealKind, Stage, i64, i64, Outcome); 9] = [
    (
        0,
        (
            "Audit reports for all depots",
            "Prüfberichte für alle Lager",
        ),
        Expansion,
        Proposal,
        18_000,
        75,
        Open,
    ),
    (
        0,
        ("Route analysis, pilot", "Routenanalyse, Probelauf"),
        Expansion,
        Talks,
        30_000,
        150,
        Open,
    ),
    (
        1,
        ("Two more hospitals", "Zwei weitere Häuser"),
        Expansion,
        Negotiation,
        26_000,
        40,
        Open,
    ),
    (
        2,
        ("Frame contract", "Rahmenvertrag"),
        Renewal,
        Talks,
        45_000,
        120,
        Open,
    ),
    (
        4,
        ("Web service for pharmacies", "Webdienst für Apotheken"),
        Expansion,
        Proposal,
        15_000,
        95,
        Open,
    ),
    (
        7,
        ("Sensors, second season", "Sensoren, zweite Saison"),
        Renewal,
        Idea,
        9_000,
        -10,
        Open,
    ),
    (
        16,
        ("First sensors", "Erste Sensoren"),
        New,
        Talks,
        22_000,
        200,
        Open,
    ),
    (
        21,
        ("Children’s wards", "Kinderstationen"),
        New,
        Idea,
        12_000,
        240,
        Open,
    ),
    (
        18,
        ("Cold room after the move", "Kühlraum nach dem Umzug"),
        WinBack,
        Idea,
        8_000,
        300,
        Open,
    ),
];

/// Closed ones: customer, what it was about, days, won or lost.
const CLOSED: [(usize, Both, i64, Outcome); 3] = [
    (1, ("Audit reports", "Prüfberichte"), -120, Won),
    (2, ("Web service", "Webdienst"), -200, Won),
    (21, ("Vans of the city", "Transporter der Stadt"), -90, Lost),
];

/// Writes them down.
pub fn put(maker: &mut Maker, accounts: &mut [Account]) {
    for (customer, text, kind, stage, euros, days, outcome) in DEALS {
        let deal = Deal {
            stage,
            value: Cents::try_from(euros * 100).ok(),
            expected: Some(day(days)),
            outcome,
            ..Deal::new(maker.id(), maker.text(text), kind)
        };
        accounts[customer].deals.push(deal);
    }
    for (customer, text, days, outcome) in CLOSED {
        let deal = Deal {
            outcome,
            closed_on: Some(day(days)),
            ..Deal::new(maker.id(), maker.text(text), Expansion)
        };
        accounts[customer].deals.push(deal);
    }
}
