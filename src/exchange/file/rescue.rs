//! The raw data that the rescue page saves when nothing else runs: the rows of the store as they lay there.
//! Whatever can be read of them becomes workspaces; the rest is named, never dropped in silence.

use std::collections::BTreeMap;

use serde_json::Value;

use super::read::{Foreign, Refusal, envelope};
use crate::domain::change::Record;
use crate::domain::codec;
use crate::domain::ids::WorkspaceId;
use crate::domain::record::RecordKey;
use crate::domain::validate::validate;
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::Workspace;

/// What the field `format` of a rescue file says.
pub const FORMAT: &str = "keyfolio-rescue";

/// What could be read of one workspace in a rescue file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescued {
    pub workspace: Workspace,
    /// Whether the head could be read; without it, name and settings are those of a new workspace.
    pub has_head: bool,
    /// Whether the scoring model could be read; without it, it is the default one.
    pub has_model: bool,
    /// Keys of rows that could not be used, and why.
    pub lost: Vec<(String, String)>,
}

/// Reads the rows of a rescue file. A workspace whose head is lost is called `fallback`.
///
/// # Errors
/// As for a Keyfolio file; also when the file holds no row at all.
pub fn read(bytes: &[u8], fallback: &Name) -> Result<Vec<Rescued>, Refusal> {
    let content = envelope(bytes)?;
    if content.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Refusal::Foreign(Foreign::Json { format: None }));
    }
    let mut rows = BTreeMap::new();
    collect(content.get("databases").unwrap_or(&Value::Null), &mut rows);
    if rows.is_empty() {
        return Err(Refusal::Envelope { field: "databases" });
    }
    Ok(rows
        .into_iter()
        .map(|(id, rows)| rescued(id, fallback, &rows))
        .collect())
}

type Rows = BTreeMap<WorkspaceId, BTreeMap<String, String>>;

/// Finds everything that looks like a row, wherever the rescue page has put it.
fn collect(value: &Value, rows: &mut Rows) {
    match value {
        Value::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            let workspace = text("workspace").and_then(|id| id.parse().ok());
            match (workspace, text("key"), text("text")) {
                (Some(workspace), Some(key), Some(text)) => {
                    let rows = rows.entry(workspace).or_default();
                    rows.insert(key.to_owned(), text.to_owned());
                }
                _ => fields.values().for_each(|inner| collect(inner, rows)),
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| collect(inner, rows)),
        _ => {}
    }
}

fn rescued(id: WorkspaceId, fallback: &Name, rows: &BTreeMap<String, String>) -> Rescued {
    let fresh = Workspace::new(id, fallback.clone(), Timestamp::default());
    let mut found = Rescued {
        workspace: fresh.clone(),
        has_head: false,
        has_model: false,
        lost: Vec::new(),
    };
    for (key, text) in rows {
        let record = key
            .parse::<RecordKey>()
            .map_err(|problem| problem.to_string())
            .and_then(|key| codec::from_text(key, text).map_err(|problem| problem.reason));
        match record {
            Ok(record) => {
                let key = match &record {
                    Record::Head(_) => RecordKey::Head,
                    Record::Model(_) => RecordKey::Model,
                    Record::Account(account) => RecordKey::Account(account.id),
                };
                found.has_head |= key == RecordKey::Head;
                found.has_model |= key == RecordKey::Model;
                found.workspace.put_record(key, Some(record));
            }
            Err(reason) => found.lost.push((key.clone(), reason)),
        }
    }
    drop_what_breaks_rules(&mut found, &fresh);
    found
}

fn drop_what_breaks_rules(found: &mut Rescued, fresh: &Workspace) {
    for problem in validate(&found.workspace).err().unwrap_or_default() {
        found
            .lost
            .push((problem.key.to_string(), problem.rule.to_string()));
        found
            .workspace
            .put_record(problem.key, fresh.record(problem.key));
        found.has_head &= problem.key != RecordKey::Head;
        found.has_model &= problem.key != RecordKey::Model;
    }
}
