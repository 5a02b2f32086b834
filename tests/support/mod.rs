//! Makers of workspaces and commands for the tests: random ones for properties, small ones for stories.

#![allow(dead_code, reason = "every test binary uses its own part")]

/// A list whose entries have different ids.
macro_rules! unique {
    ($entry:expr, $most:expr) => {
        vec($entry, 0..=$most).prop_map(|entries| {
            let mut seen = std::collections::BTreeSet::new();
            entries
                .into_iter()
                .filter(|entry| seen.insert(entry.id.clone()))
                .collect::<Vec<_>>()
        })
    };
}

pub mod commands;
pub mod concept;
pub mod extensible;
pub mod files;
pub mod models;
pub mod people;
pub mod plans;
pub mod sales;
pub mod snapshots;
pub mod store;
pub mod treatment;
pub mod views;
pub mod workshop;
pub mod workspaces;

use keyfolio::domain::record::RecordKey;
use keyfolio::domain::values::Timestamp;
use keyfolio::domain::workspace::Workspace;

/// How many cases a property is tried with: `KEYFOLIO_CASES`, or `usual`.
pub fn cases(usual: u32) -> proptest::test_runner::Config {
    let wanted = std::env::var("KEYFOLIO_CASES").ok();
    let cases = wanted.and_then(|text| text.parse().ok()).unwrap_or(usual);
    proptest::test_runner::Config {
        cases,
        failure_persistence: None,
        ..Default::default()
    }
}

/// A moment `seconds` after one Monday morning.
pub fn moment(seconds: i64) -> Timestamp {
    chrono::DateTime::from_timestamp(1_767_600_000 + seconds, 0)
        .map(Timestamp::new)
        .expect("a moment of this century")
}

/// A name that a test wrote.
pub fn name(text: &str) -> keyfolio::domain::values::Name {
    keyfolio::domain::values::Name::new(text).expect("a name")
}

/// The workspace as if all of it had been changed at one moment: undo gives the content back, not the time.
pub fn timeless(workspace: &Workspace) -> Workspace {
    let accounts = workspace
        .accounts()
        .map(|account| RecordKey::Account(account.id));
    let snapshots = workspace
        .snapshots()
        .map(|snapshot| RecordKey::Snapshot(snapshot.id));
    let keys = [RecordKey::Head, RecordKey::Model].into_iter();
    let mut timeless = workspace.clone();
    for key in keys.chain(accounts).chain(snapshots) {
        let record = workspace.record(key);
        timeless.put_record(key, record.map(|record| record.updated_on(moment(0))));
    }
    timeless
}
