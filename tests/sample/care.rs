//! What the key accounts of the made-up company get that others don't. One of them costs more than it brings.

use keyfolio::domain::account::Account;
use keyfolio::domain::treatment::Privilege::{
    FounderAccess, NamedContact, Nothing, ResponseTime, RoadmapSay, Terms,
};
use keyfolio::domain::treatment::Process::{Billing, Delivery, Escalation, Onboarding, Support};
use keyfolio::domain::treatment::ProcessState::{No, Planned, Yes};
use keyfolio::domain::treatment::{Privilege, Process, ProcessCheck, ProcessState, Treatment};
use keyfolio::domain::values::Cents;
use keyfolio::domain::workspace::Head;

use crate::company::{CARE, FOUNDER, SALES};
use crate::source::{Both, Maker, day};

/// What an hour of the company costs, in whole euros.
const HOUR: i64 = 55;

/// The revenue that the company wants a year, in whole euros.
const TARGET: i64 = 1_150_000;

const NOTHING: Both = ("", "");

/// Customer, privilege, what exactly, hours and whole euros a month, whether it is agreed, since when.
type Gets = (usize, Privilege, Both, &'static str, i64, bool, i64);

const TREATMENT: [Gets; 9] = [
    (
        0,
        NamedContact,
        (
            "Priya answers within the hour, also on Saturdays",
            "Leyla antwortet binnen einer Stunde, auch samstags",
        ),
        "10",
        0,
        true,
        -380,
    ),
    (
        0,
        RoadmapSay,
        (
            "A seat at the planning of the web service, twice a year",
            "Zweimal im Jahr am Tisch, wenn der Webdienst geplant wird",
        ),
        "2.5",
        0,
        true,
        -200,
    ),
    (
        0,
        Terms,
        (
            "Pays after 60 days, replacement devices for free",
            "Zahlt nach 60 Tagen, Ersatzgeräte kostenlos",
        ),
        "",
        250,
        true,
        -380,
    ),
    (
        1,
        ResponseTime,
        ("Alarm within ten minutes", "Alarm binnen zehn Minuten"),
        "8",
        0,
        true,
        -300,
    ),
    (
        1,
        FounderAccess,
        (
            "A talk with Aoife every quarter",
            "Jedes Quartal ein Gespräch mit Jana",
        ),
        "1",
        0,
        false,
        -120,
    ),
    (
        2,
        ResponseTime,
        (
            "Somebody drives along when a device fails",
            "Jemand fährt mit, wenn ein Gerät ausfällt",
        ),
        "26",
        0,
        false,
        -110,
    ),
    (
        2,
        NamedContact,
        (
            "A call after each night in frost",
            "Ein Anruf nach jeder Frostnacht",
        ),
        "4",
        0,
        true,
        -110,
    ),
    (
        2,
        Terms,
        ("Devices on loan", "Leihgeräte"),
        "",
        320,
        true,
        -90,
    ),
    (4, Nothing, NOTHING, "", 0, false, 0),
];

/// Customer, process, how it fits, who sees to it and what is different.
const PROCESSES: [(usize, Process, ProcessState, Option<usize>, Both); 8] = [
    (
        0,
        Onboarding,
        Yes,
        Some(CARE),
        ("Each new store in one day", "Jeder neue Markt an einem Tag"),
    ),
    (0, Delivery, Yes, None, NOTHING),
    (0, Support, Yes, Some(CARE), NOTHING),
    (
        0,
        Billing,
        Planned,
        Some(SALES),
        ("One bill for all stores", "Eine Rechnung für alle Märkte"),
    ),
    (0, Escalation, No, Some(FOUNDER), NOTHING),
    (
        2,
        Support,
        Planned,
        Some(CARE),
        ("On call at night", "Nachts erreichbar"),
    ),
    (2, Billing, Yes, None, NOTHING),
    (2, Escalation, Yes, Some(FOUNDER), NOTHING),
];

fn cents(euros: i64) -> Option<Cents> {
    Cents::try_from(euros * 100).ok().filter(|_| euros > 0)
}

/// Says what they get, what an hour costs, and which processes fit.
pub fn put(maker: &mut Maker, head: &mut Head, accounts: &mut [Account]) {
    head.settings.hour_rate = cents(HOUR);
    head.settings.revenue_target = cents(TARGET);
    for (customer, privilege, text, hours, euros, agreed, since) in TREATMENT {
        let treatment = Treatment {
            text: maker.text(text),
            hours_per_month: hours.parse().ok(),
            cost_per_month: cents(euros),
            agreed,
            since: (since < 0).then(|| day(since)),
            ..Treatment::new(maker.id(), privilege)
        };
        accounts[customer].treatment.push(treatment);
    }
    for (customer, process, state, owner, note) in PROCESSES {
        let check = ProcessCheck {
            state,
            owner: owner.map(|place| head.members[place].id),
            note: maker.text(note),
        };
        accounts[customer].processes.insert(process, check);
    }
}
