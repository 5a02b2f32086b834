//! What is sold and may be sold, with every field filled.

use keyfolio::domain::pipeline::{Deal, DealKind, Outcome, Stage};
use keyfolio::domain::values::Cents;
use keyfolio::domain::white_space::{Space, SpaceState};
use keyfolio::domain::win_back::{LossReason, WinBackCase};
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

/// A customer who left.
pub fn win_back() -> BoxedStrategy<WinBackCase> {
    let cost = cents().prop_filter("below 0", |cents| *cents >= Cents::ZERO);
    let choices = (
        select(LossReason::ALL.to_vec()),
        select(Outcome::ALL.to_vec()),
        option::of(any::<bool>()),
        option::of(any::<bool>()),
    );
    let numbers = (
        option::of(0..=100_u8),
        option::of(0..=50_u8),
        option::of(1..=10_u8),
    );
    let days = (option::of(date()), option::of(date()));
    (
        id(),
        choices,
        option::of(cost),
        option::of(cents()),
        numbers,
        days,
        prose(),
    )
        .prop_map(
            |(id, choices, cost, margin, numbers, days, note)| WinBackCase {
                lost_on: days.0,
                reason: choices.0,
                controllable: choices.2,
                cause_fixed: choices.3,
                cost,
                margin,
                stays: numbers.0,
                interest: numbers.1,
                years: numbers.2,
                outcome: choices.1,
                closed_on: days.1,
                note,
                ..WinBackCase::new(id)
            },
        )
        .boxed()
}

/// What is said of one offering at one account.
pub fn space() -> BoxedStrategy<Space> {
    let value = option::of(cents().prop_filter("below 0", |cents| *cents >= Cents::ZERO));
    (select(SpaceState::ALL.to_vec()), value, line())
        .prop_map(|(state, value, note)| Space { state, value, note })
        .boxed()
}
