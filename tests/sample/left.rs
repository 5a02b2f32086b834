//! Which customers of the made-up company have left, why, and what became of it.

use keyfolio::domain::account::Account;
use keyfolio::domain::pipeline::Outcome;
use keyfolio::domain::touchpoint::{Channel, Touchpoint};
use keyfolio::domain::values::Cents;
use keyfolio::domain::win_back::{LossReason, WinBackCase};

use crate::source::{Both, Maker, day};

/// A customer who left.
struct Left {
    /// Its place among the customers.
    customer: usize,
    lost_on: i64,
    reason: LossReason,
    controllable: bool,
    fixed: Option<bool>,
    /// Whole euros.
    cost: Option<i64>,
    outcome: Outcome,
    closed_on: Option<i64>,
    /// When somebody has spoken with it since, and what was said.
    spoken: Option<(i64, Both)>,
    note: Both,
}

const LEFT: [Left; 3] = [
    // The meat plant: the price is explained by now, and a visit is all that it takes.
    Left {
        customer: 18,
        lost_on: -360,
        reason: LossReason::Price,
        controllable: true,
        fixed: Some(true),
        cost: Some(3_000),
        outcome: Outcome::Open,
        closed_on: None,
        spoken: Some((
            -60,
            (
                "It was the price, not the quality. They would look at an offer.",
                "Am Preis lag es, nicht an der Qualität. Ein Angebot sähen sie sich an.",
            ),
        )),
        note: (
            "Offer: the old price for a year, and the list of what the sensors caught.",
            "Angebot: der alte Preis für ein Jahr und die Liste dessen, was die Sensoren gemeldet haben.",
        ),
    },
    // The supermarkets: nothing that we could mend.
    Left {
        customer: 20,
        lost_on: -690,
        reason: LossReason::Competitor,
        controllable: false,
        fixed: Some(false),
        cost: None,
        outcome: Outcome::Open,
        closed_on: None,
        spoken: None,
        note: (
            "The cabinets bring their own sensors.",
            "Die Kühlmöbel bringen eigene Sensoren mit.",
        ),
    },
    Left {
        customer: 8,
        lost_on: -640,
        reason: LossReason::Price,
        controllable: true,
        fixed: Some(true),
        cost: Some(1_800),
        outcome: Outcome::Won,
        closed_on: Some(-365),
        spoken: None,
        note: (
            "Came back because somebody answers at night.",
            "Kam zurück, weil nachts jemand ans Telefon geht.",
        ),
    },
];

/// Writes them down.
pub fn put(maker: &mut Maker, accounts: &mut [Account]) {
    for left in LEFT {
        let case = WinBackCase {
            lost_on: Some(day(left.lost_on)),
            reason: left.reason,
            controllable: Some(left.controllable),
            cause_fixed: left.fixed,
            cost: left
                .cost
                .and_then(|euros| Cents::try_from(euros * 100).ok()),
            outcome: left.outcome,
            closed_on: left.closed_on.map(day),
            note: maker.text(left.note),
            ..WinBackCase::new(maker.id())
        };
        accounts[left.customer].win_backs.push(case);
        if let Some((days, said)) = left.spoken {
            let spoken = Touchpoint {
                channel: Channel::Call,
                summary: maker.text(said),
                ..Touchpoint::new(maker.id(), day(days))
            };
            accounts[left.customer].touchpoints.push(spoken);
        }
    }
}
