//! What is sold and may be sold, with every field filled.

use keyfolio::domain::pipeline::{Deal, DealKind, Outcome, Stage};
use keyfolio::domain::values::Cents;
use keyfolio::domain::white_space::{Space, SpaceState};
use proptest::collection::btree_set;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::workspaces::{cents, date, id, line, prose};

/// An opportunity.
pub fn deal() -> BoxedStrategy<Deal> {
    let positive = cents().prop_filter("below 0", |cents| *cents >= Cents::ZERO);
    let choices = (
        select(DealKind::ALL.to_vec()),
        select(Stage::ALL.to_vec()),
        select(Outcome::ALL.to_vec()),
    );
    let days = (
        option::of(date()),
        option::of(date()),
        btree_set(id(), 0..3),
    );
    (
        id(),
        line(),
        choices,
        option::of(positive),
        option::of(0..=100_u8),
        days,
        prose(),
    )
        .prop_map(|(id, text, choices, value, chance, days, note)| Deal {
            stage: choices.1,
            value,
            chance,
            expected: days.0,
            outcome: choices.2,
            closed_on: days.1,
            named: days.2,
            note,
            ..Deal::new(id, text, choices.0)
        })
        .boxed()
}

/// What is said of one offering at one account.
pub fn space() -> BoxedStrategy<Space> {
    let value = option::of(cents().prop_filter("below 0", |cents| *cents >= Cents::ZERO));
    (select(SpaceState::ALL.to_vec()), value, line())
        .prop_map(|(state, value, note)| Space { state, value, note })
        .boxed()
}
