//! Random scoring models.

use keyfolio::domain::model::{Axis, Criterion, ScoringModel, Source, Thresholds};
use keyfolio::domain::values::Cents;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::workspaces::{criterion_id, line, step, timestamp};

pub fn thresholds() -> BoxedStrategy<Thresholds> {
    btree_set(0..1_000_000_i64, 4)
        .prop_filter_map("do not rise", |borders| {
            let cents: Vec<Cents> = borders
                .into_iter()
                .filter_map(|c| Cents::try_from(c).ok())
                .collect();
            Thresholds::try_from(<[Cents; 4]>::try_from(cents).ok()?).ok()
        })
        .boxed()
}

pub fn criterion() -> BoxedStrategy<Criterion> {
    let source = prop_oneof![
        2 => Just(Source::People),
        1 => option::of(thresholds()).prop_map(|thresholds| Source::Revenue { thresholds }),
        1 => option::of(thresholds()).prop_map(|thresholds| Source::Margin { thresholds }),
    ];
    (
        criterion_id(),
        select(Axis::ALL.to_vec()),
        0..=100_u16,
        source,
        any::<bool>(),
        line(),
        btree_map(step(), "[a-z]{1,8}", 0..3),
        option::of(step()),
    )
        .prop_map(
            |(id, axis, points, source, reverse, label, anchors, knock_out)| Criterion {
                id,
                axis,
                points,
                source,
                reverse,
                label,
                anchors,
                knock_out,
            },
        )
        .boxed()
}

pub fn model() -> BoxedStrategy<ScoringModel> {
    (unique!(criterion(), 4), 0..=100_u8, 0..=100_u8, timestamp())
        .prop_map(|(own, key_line, coverage_gate, at)| {
            let mut model = ScoringModel::default_at(at);
            for criterion in own {
                if model.criterion(&criterion.id).is_none() {
                    model.criteria.push(criterion);
                }
            }
            (model.key_line, model.coverage_gate) = (key_line, coverage_gate);
            model
        })
        .boxed()
}
