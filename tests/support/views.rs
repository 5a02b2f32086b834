//! Random views of the list of accounts.

use keyfolio::domain::view::{Arrangement, Condition, SavedView, Test, ViewColumn};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use super::workspaces::{cents, date, id, line, name};

pub fn view() -> BoxedStrategy<SavedView> {
    let test = prop_oneof![
        line().prop_map(Test::Contains),
        line().prop_map(Test::Is),
        Just(Test::Filled),
        (option::of(cents()), option::of(cents()))
            .prop_map(|(from, to)| Test::Between { from, to }),
        (option::of(date()), option::of(date())).prop_map(|(from, to)| Test::Days { from, to }),
        btree_set(line(), 0..3).prop_map(Test::AnyOf),
        Just(Test::No),
        Just(Test::Unknown(
            serde_json::json!({"sounds_like": ["Graz", 2]})
        )),
    ];
    let condition = ("[a-z_]{1,8}", test).prop_map(|(field, test)| Condition { field, test });
    let column = ("[a-z_]{1,8}", option::of(40..900_u16));
    let columns = vec(column, 0..4).prop_map(|columns| {
        let mut columns: Vec<ViewColumn> = columns
            .into_iter()
            .map(|(id, width)| ViewColumn { id, width })
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        columns.retain(|column| seen.insert(column.id.clone()));
        columns
    });
    (
        id(),
        name(),
        columns,
        line(),
        any::<bool>(),
        line(),
        vec(condition, 0..3),
    )
        .prop_map(
            |(id, name, columns, sort, descending, together, conditions)| {
                let arrangement = Arrangement {
                    columns,
                    sort,
                    descending,
                    together,
                    conditions,
                };
                SavedView {
                    id,
                    name,
                    arrangement,
                }
            },
        )
        .boxed()
}
