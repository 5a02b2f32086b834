//! The JSON Schema in the docs says what the types say, and files keep to it.
#![cfg(feature = "schema")]

mod support;

use keyfolio::exchange::file::read::read;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::cases;
use support::files::{edited, written};
use support::workspaces::workspace_of_tomorrow;

use keyfolio::exchange::file::schema::schema;

const COMMITTED: &str = "docs/keyfolio-workspace.schema.json";

/// `UPDATE_SCHEMA=1 cargo test` writes the schema anew.
#[test]
fn the_schema_in_the_docs_is_that_of_the_types() {
    let generated = format!("{:#}\n", schema());
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(COMMITTED, &generated).expect("written");
    }
    let committed = std::fs::read_to_string(COMMITTED).unwrap_or_default();
    assert!(
        committed == generated,
        "run: UPDATE_SCHEMA=1 cargo test --no-default-features --features schema --test schema"
    );
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let schema = jsonschema::validator_for(&schema()).expect("a schema");
    for (pointer, value) in [
        ("/format", json!("other")),
        ("/schema", json!(2)),
        ("/workspace/accounts/0/status", json!("vip")),
        ("/workspace/accounts/0/id", json!("x")),
        ("/workspace/accounts", json!({})),
    ] {
        let file = edited(pointer, value);
        assert!(read(file.as_bytes()).is_err());
        let file: Value = serde_json::from_str(&file).expect("JSON");
        assert!(!schema.is_valid(&file), "{pointer}");
    }
}

#[test]
fn every_exported_file_keeps_to_the_schema() {
    let schema = jsonschema::validator_for(&schema()).expect("a schema");
    let mut runner = proptest::test_runner::TestRunner::new(cases(100));
    let outcome = runner.run(&workspace_of_tomorrow(), |workspace| {
        let file: Value = serde_json::from_str(&written(&workspace)).expect("JSON");
        let problems: Vec<String> = schema
            .iter_errors(&file)
            .map(|problem| format!("{}: {problem}", problem.instance_path()))
            .collect();
        prop_assert_eq!(problems, Vec::<String>::new());
        Ok(())
    });
    outcome.expect("files that keep to the schema");
}
