//! A workspace as the text of a file. The same content is the same text, byte for byte: keys are sorted,
//! accounts stand by id, and the moment in the file is that of the last change, not of the export. So a file
//! kept under version control shows what has changed and nothing else.

use std::io;
use std::sync::Arc;

use serde::Serialize;
use serde_json::ser::PrettyFormatter;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{FORMAT, SCHEMA};
use crate::domain::account::Account;
use crate::domain::codec::JsonRecord;
use crate::domain::values::Timestamp;
use crate::domain::workspace::Workspace;

/// The file of a workspace, written by the program version `app_version`.
pub fn to_file(workspace: &Workspace, app_version: &str) -> String {
    let mut writing = Writing::new(workspace);
    while writing.go_on(usize::MAX) {}
    writing.finish(app_version)
}

/// When anything in the workspace was changed last.
pub fn changed_at(workspace: &Workspace) -> Timestamp {
    let head_and_model = workspace
        .head()
        .updated_at
        .max(workspace.model().updated_at);
    let accounts = workspace.accounts().map(|account| account.updated_at);
    let snapshots = workspace.snapshots().map(|snapshot| snapshot.updated_at);
    accounts
        .chain(snapshots)
        .fold(head_and_model, Timestamp::max)
}

/// SHA-256 of the compact JSON text with sorted keys, in hexadecimal digits.
pub(super) fn checksum(content: &impl Serialize) -> String {
    let mut hash = Hashing(Sha256::new());
    let written = serde_json::to_writer(&mut hash, content);
    debug_assert!(written.is_ok());
    digits(hash.0)
}

fn digits(hash: Sha256) -> String {
    let digest = hash.finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A file that is being written, some accounts at a time, so that a large one holds up nobody. Every account
/// becomes JSON once: compact for the checksum, indented for the file.
pub struct Writing {
    accounts: Vec<Arc<Account>>,
    /// How many of them are written.
    written: usize,
    changed_at: Timestamp,
    /// What stands in the object of the workspace behind the accounts; keys are sorted.
    behind: Vec<(String, Value)>,
    hash: Sha256,
    /// The object of the workspace as it stands in the file, as far as it is written.
    text: String,
}

const MODEL: &str = "model";
const ACCOUNTS: &str = "accounts";
/// Pictures of days, by id; left out where there are none.
pub(super) const SNAPSHOTS: &str = "snapshots";

impl Writing {
    /// Begins the file of a workspace as it is now.
    pub fn new(workspace: &Workspace) -> Self {
        let mut fields = match workspace.head().to_json() {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        fields.remove(ACCOUNTS);
        fields.insert(MODEL.to_owned(), workspace.model().to_json());
        let snapshots = workspace.snapshots().map(|snapshot| snapshot.to_json());
        if snapshots.len() > 0 {
            fields.insert(SNAPSHOTS.to_owned(), Value::Array(snapshots.collect()));
        }
        let (before, behind): (Vec<_>, Vec<_>) = fields
            .into_iter()
            .partition(|(name, _)| name.as_str() < ACCOUNTS);
        let mut writing = Self {
            accounts: workspace.accounts().cloned().collect(),
            written: 0,
            changed_at: changed_at(workspace),
            behind,
            hash: Sha256::new(),
            text: String::new(),
        };
        writing.put("{", "{");
        for (name, value) in before {
            writing.field(&name, &value);
            writing.put(",", ",");
        }
        writing.put("\"accounts\":[", "\n  \"accounts\": [");
        writing
    }

    /// Writes so many accounts more. Answers whether there are others.
    pub fn go_on(&mut self, count: usize) -> bool {
        let until = self.written.saturating_add(count).min(self.accounts.len());
        for place in self.written..until {
            let value = self.accounts[place].to_json();
            if place > 0 {
                self.put(",", ",");
            }
            self.put("", "\n   ");
            self.value(&value, "   ");
        }
        self.written = until;
        until < self.accounts.len()
    }

    /// The whole file, written by the program version `app_version`.
    pub fn finish(mut self, app_version: &str) -> String {
        while self.go_on(usize::MAX) {}
        let end = if self.accounts.is_empty() {
            "]"
        } else {
            "\n  ]"
        };
        self.put("]", end);
        for (name, value) in std::mem::take(&mut self.behind) {
            self.put(",", ",");
            self.field(&name, &value);
        }
        self.put("}", "\n }");
        let around = [
            ("format", Value::from(FORMAT)),
            ("schema", Value::from(SCHEMA)),
            ("app", Value::from(app_version)),
            ("changed_at", Value::from(self.changed_at.to_string())),
            ("sha256", Value::from(digits(self.hash))),
        ];
        let mut file = String::with_capacity(self.text.len() + 256);
        file.push('{');
        for (name, value) in around {
            file.push_str(&format!("\n \"{name}\": {value},"));
        }
        file.push_str("\n \"workspace\": ");
        file.push_str(&self.text);
        file.push_str("\n}\n");
        file
    }

    fn field(&mut self, name: &str, value: &Value) {
        let name = Value::from(name).to_string();
        self.put(&format!("{name}:"), &format!("\n  {name}: "));
        self.value(value, "  ");
    }

    fn value(&mut self, value: &Value, margin: &str) {
        self.hash.update(value.to_string());
        let mut text = Vec::new();
        let indent = PrettyFormatter::with_indent(b" ");
        let mut serializer = serde_json::Serializer::with_formatter(&mut text, indent);
        // It can't fail: the text grows in memory.
        let written = value.serialize(&mut serializer);
        debug_assert!(written.is_ok());
        // A line ends only between values: inside texts it is written as `\n`.
        for (number, line) in String::from_utf8(text)
            .unwrap_or_default()
            .split('\n')
            .enumerate()
        {
            if number > 0 {
                self.text.push('\n');
                self.text.push_str(margin);
            }
            self.text.push_str(line);
        }
    }

    /// Puts something between values into the text that is hashed and into that of the file.
    fn put(&mut self, compact: &str, indented: &str) {
        self.hash.update(compact);
        self.text.push_str(indented);
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
