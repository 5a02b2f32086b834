//! Older files. Each step turns the content of one schema version into that of the next; a step is never
//! edited once a release has written its version, and a fixture of every version is loaded by the tests.

use serde_json::Value;

use super::SCHEMA;

/// Turns the `workspace` of a file into that of the next version.
type Step = fn(Value) -> Value;

/// `STEPS[0]` leads from version 1 to 2, and so on. Version 1 is the first.
const STEPS: [Step; SCHEMA as usize - 1] = [];

/// Brings the content of a file of version `from`, which is not above [`SCHEMA`], to the current version.
pub fn migrate(workspace: Value, from: u32) -> Value {
    let done = from.saturating_sub(1) as usize;
    STEPS
        .iter()
        .skip(done)
        .fold(workspace, |content, step| step(content))
}
