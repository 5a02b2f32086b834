//! The raw data that the rescue page saves when nothing else runs: the rows of the store as they lay there.
//! Whatever can be read of them becomes workspaces; the rest is named, never dropped in silence.

use std::collections::BTreeMap;

use serde_json::Value;

use super::read::{Foreign, Refusal, envelope};
use crate::domain::ids::WorkspaceId;
use crate::domain::mend;
use crate::domain::record::RecordKey;
use crate::domain::values::{Name, Timestamp};
use crate::domain::workspace::Workspace;

/// What the field `format` of a rescue file says.
pub const FORMAT: &str = "keyfolio-rescue";

/// The largest rescue file that is read, in bytes: all workspaces of a browser lie in it, and their texts take
/// more room inside a text.
pub const MAX_BYTES: usize = 3 * super::MAX_BYTES;

/// Whether bytes begin the way the rescue page writes a file.
pub(super) fn begins_like(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(100)];
    start
        .windows(FORMAT.len())
        .any(|part| part == FORMAT.as_bytes())
}

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

impl Rescued {
    /// Whether something that lay in the file is missing.
    pub fn is_partial(&self) -> bool {
        !self.has_head || !self.has_model || !self.lost.is_empty()
    }
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
    // First what was in use; what had been put aside or lies elsewhere only fills the gaps.
    for place in ["/databases/keyfolio/stores/rows", "/databases"] {
        collect(content.pointer(place).unwrap_or(&Value::Null), &mut rows);
    }
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
                    rows.entry(key.to_owned()).or_insert(text.to_owned());
                }
                _ => fields.values().for_each(|inner| collect(inner, rows)),
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| collect(inner, rows)),
        _ => {}
    }
}

fn rescued(id: WorkspaceId, fallback: &Name, rows: &BTreeMap<String, String>) -> Rescued {
    let mut found = Rescued {
        workspace: Workspace::new(id, fallback.clone(), Timestamp::default()),
        has_head: false,
        has_model: false,
        lost: Vec::new(),
    };
    for (name, text) in rows {
        let read = name
            .parse::<RecordKey>()
            .map_err(|problem| problem.to_string())
            .and_then(|key| Ok((key, mend::read(key, text)?)));
        match read {
            Ok((key, read)) => {
                found.has_head |= key == RecordKey::Head;
                found.has_model |= key == RecordKey::Model;
                found.workspace.put_record(key, Some(read.record));
            }
            Err(reason) => found.lost.push((name.clone(), reason)),
        }
    }
    mend::break_circles(&mut found.workspace);
    found
}
