//! A workspace as the text of a file. The same content is the same text, byte for byte: keys are sorted,
//! accounts stand by id, and the moment in the file is that of the last change, not of the export. So a file
//! kept under version control shows what has changed and nothing else.

use std::io;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::ser::PrettyFormatter;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{FORMAT, SCHEMA};
use crate::domain::codec::JsonRecord;
use crate::domain::sorting;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

/// The file of a workspace, written by the program version `app_version`.
pub fn to_file(workspace: &Workspace, app_version: &str) -> String {
    let whole = Whole::of(workspace);
    let envelope = Envelope {
        format: FORMAT,
        schema: SCHEMA,
        app: app_version,
        changed_at: changed_at(workspace),
        sha256: checksum(&whole),
        workspace: whole,
    };
    let mut text = Vec::new();
    let indent = PrettyFormatter::with_indent(b" ");
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, indent);
    // Neither can fail: the text grows in memory, and a record holds nothing that JSON can't say.
    let written = envelope.serialize(&mut serializer);
    debug_assert!(written.is_ok());
    text.push(b'\n');
    String::from_utf8(text).unwrap_or_default()
}

/// When anything in the workspace was changed last.
pub fn changed_at(workspace: &Workspace) -> Timestamp {
    let head_and_model = workspace
        .head()
        .updated_at
        .max(workspace.model().updated_at);
    workspace
        .accounts()
        .map(|account| account.updated_at)
        .fold(head_and_model, Timestamp::max)
}

/// SHA-256 of the compact JSON text with sorted keys, in hexadecimal digits.
pub(super) fn checksum(content: &impl Serialize) -> String {
    let mut hash = Hashing(Sha256::new());
    let written = serde_json::to_writer(&mut hash, content);
    debug_assert!(written.is_ok());
    let digest = hash.0.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What stands around the workspace, in this order.
#[derive(serde::Serialize)]
struct Envelope<'a> {
    format: &'a str,
    schema: u32,
    app: &'a str,
    changed_at: Timestamp,
    sha256: String,
    workspace: Whole<'a>,
}

/// Head, model and accounts as one object with sorted keys. Accounts become JSON one at a time.
struct Whole<'a> {
    head: Map<String, Value>,
    model: Value,
    workspace: &'a Workspace,
}

const MODEL: &str = "model";
const ACCOUNTS: &str = "accounts";

impl<'a> Whole<'a> {
    fn of(workspace: &'a Workspace) -> Self {
        let mut head = match workspace.head().to_json() {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        head.remove(MODEL);
        head.remove(ACCOUNTS);
        Self {
            head,
            model: workspace.model().to_json(),
            workspace,
        }
    }
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut names: Vec<&str> = self.head.keys().map(String::as_str).collect();
        names.extend([MODEL, ACCOUNTS]);
        sorting::ascending(&mut names);
        let mut fields = serializer.serialize_map(Some(names.len()))?;
        for name in names {
            match name {
                MODEL => fields.serialize_entry(name, &self.model)?,
                ACCOUNTS => fields.serialize_entry(name, &Accounts(self.workspace))?,
                _ => fields.serialize_entry(name, &self.head[name])?,
            }
        }
        fields.end()
    }
}

struct Accounts<'a>(&'a Workspace);

impl Serialize for Accounts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.accounts().map(|account| account.to_json()))
    }
}

struct Hashing(Sha256);

impl io::Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
