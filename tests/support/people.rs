//! Random people of customers, and contacts with them.

use keyfolio::domain::health::{HealthEntry, HealthSignal};
use keyfolio::domain::person::{Attitude, BuyingRole, Person, Relation};
use keyfolio::domain::references::{Consent, Consented, NameUse, Reference, Usage, Willing};
use keyfolio::domain::tomorrow::Outlook;
use keyfolio::domain::touchpoint::{Channel, Touchpoint};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::workspaces::{date, id, line, name, prose, step};

pub fn person() -> BoxedStrategy<Person> {
    let known = (
        btree_set(select(BuyingRole::ALL.to_vec()), 0..3),
        option::of(step()),
        option::of(select(Attitude::ALL.to_vec())),
        option::of(id()),
        any::<bool>(),
        option::of(date()),
        btree_map(id(), select(Relation::ALL.to_vec()), 0..3),
    );
    ((id(), name(), line(), line(), line()), known)
        .prop_map(|((id, name, title, email, phone), known)| Person {
            id,
            name,
            title,
            email,
            phone,
            roles: known.0,
            influence: known.1,
            attitude: known.2,
            contact: known.3,
            confirmed: known.4,
            left_on: known.5,
            reports_to: None,
            relations: known.6,
        })
        .boxed()
}

pub fn touchpoint() -> BoxedStrategy<Touchpoint> {
    (
        (id(), date(), select(Channel::ALL.to_vec())),
        btree_set(id(), 0..3),
        (prose(), line()),
        (option::of(date()), any::<bool>(), option::of(id())),
    )
        .prop_map(|((id, day, channel), people, texts, step)| Touchpoint {
            id,
            day,
            channel,
            people,
            summary: texts.0,
            next_step: texts.1,
            due: step.0,
            done: step.1,
            action: step.2,
        })
        .boxed()
}

pub fn health() -> BoxedStrategy<HealthEntry> {
    let signals = btree_map(select(HealthSignal::ALL.to_vec()), 0..=100_u8, 3..=5);
    (id(), date(), signals, prose())
        .prop_map(|(id, day, signals, note)| HealthEntry {
            id,
            day,
            signals,
            note,
        })
        .boxed()
}

pub fn consent() -> BoxedStrategy<Consent> {
    let what = (select(Usage::ALL.to_vec()), select(Consented::ALL.to_vec()));
    (
        (id(), what),
        (line(), line()),
        option::of(date()),
        option::of(date()),
    )
        .prop_map(
            |((id, (usage, answer)), (by, evidence), day, until)| Consent {
                id,
                usage,
                answer,
                by,
                day,
                evidence,
                until,
            },
        )
        .boxed()
}

pub fn name_use() -> BoxedStrategy<NameUse> {
    let what = (id(), select(Usage::ALL.to_vec()), date());
    (what, line(), line(), line())
        .prop_map(|((id, usage, day), text, audience, outcome)| NameUse {
            id,
            usage,
            day,
            text,
            audience,
            outcome,
        })
        .boxed()
}

pub fn willing() -> BoxedStrategy<Option<Willing>> {
    option::of(select(Willing::ALL.to_vec())).boxed()
}

pub fn reference() -> BoxedStrategy<Reference> {
    (willing(), unique!(consent(), 3), unique!(name_use(), 3))
        .prop_map(|(willing, consents, uses)| Reference {
            willing,
            consents,
            uses,
        })
        .boxed()
}

pub fn outlook() -> BoxedStrategy<Outlook> {
    (option::of(0..=100_u8), line(), line(), option::of(date()))
        .prop_map(|(in_three_years, reason, evidence, said_on)| Outlook {
            in_three_years,
            reason,
            evidence,
            said_on,
        })
        .boxed()
}
