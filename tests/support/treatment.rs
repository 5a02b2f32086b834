//! Random special treatment, and random checks of processes.

use keyfolio::domain::treatment::{Privilege, ProcessCheck, ProcessState, Treatment};
use keyfolio::domain::values::{Cents, Decimal};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::workspaces::{date, id, prose};

fn hours() -> BoxedStrategy<Decimal> {
    "[0-9]{1,3}(\\.[0-9]{1,3})?"
        .prop_filter_map("no hours", |text| text.parse().ok())
        .boxed()
}

fn cost() -> BoxedStrategy<Cents> {
    prop_oneof![0..10_000_000_i64, Just(Cents::MAX)]
        .prop_filter_map("too large", |cents| Cents::try_from(cents).ok())
        .boxed()
}

pub fn treatment() -> BoxedStrategy<Treatment> {
    let privileges = || {
        let given = Privilege::GIVEN.into_iter();
        select(given.chain([Privilege::Nothing]).collect::<Vec<_>>())
    };
    (
        id(),
        privileges(),
        prose(),
        option::of(hours()),
        option::of(cost()),
        any::<bool>(),
        option::of(date()),
    )
        .prop_map(
            |(id, privilege, text, hours_per_month, cost_per_month, agreed, since)| Treatment {
                id,
                privilege,
                text,
                hours_per_month,
                cost_per_month,
                agreed,
                since,
            },
        )
        .boxed()
}

pub fn process_check() -> BoxedStrategy<ProcessCheck> {
    let states = select(ProcessState::ALL.to_vec());
    (states, option::of(id()), prose())
        .prop_map(|(state, owner, note)| ProcessCheck { state, owner, note })
        .boxed()
}
