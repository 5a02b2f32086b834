//! The JSON Schema of a Keyfolio file, made from the types themselves, so that it can't say something else.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Deserialize;
use serde_json::Value;

use crate::domain::account::Account;
use crate::domain::model::ScoringModel;
use crate::domain::snapshot::Snapshot;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Head;

/// A Keyfolio file: one workspace with everything in it.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "KeyfolioWorkspaceFile")]
#[expect(dead_code, reason = "only its schema is of interest")]
struct File {
    /// Says that this is a Keyfolio file.
    #[schemars(extend("const" = super::FORMAT))]
    format: String,
    /// The version of the format.
    #[schemars(range(min = 1, max = super::SCHEMA))]
    schema: u32,
    /// The version of the program that wrote the file.
    app: String,
    /// When anything in the workspace was changed last.
    changed_at: Timestamp,
    /// SHA-256 of the compact JSON text of `workspace` with sorted keys, in hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    sha256: String,
    workspace: Content,
}

/// The workspace: its own fields, the scoring model and all accounts by id.
#[derive(Deserialize, JsonSchema)]
#[expect(dead_code, reason = "only its schema is of interest")]
struct Content {
    #[serde(flatten)]
    head: Head,
    model: ScoringModel,
    accounts: Vec<Account>,
    /// Pictures of the figures as they were on a day, by id.
    #[serde(default)]
    snapshots: Vec<Snapshot>,
}

/// The schema, draft 2020-12.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12();
    settings
        .into_generator()
        .into_root_schema_for::<File>()
        .to_value()
}
