//! A file from outside, taken in without trusting a byte: size, text, JSON, format, version, each record
//! alone, the rules of the whole. It answers with a workspace or with the place and the reason; it never
//! changes anything and never panics.

mod records;

use serde_json::Value;

use super::json::{self, NotJson, Why};
use super::migrate::migrate;
pub use super::place::Step;
use super::{FORMAT, MAX_BYTES, SCHEMA, rescue, write};
use crate::domain::change::Record;
use crate::domain::ids::WorkspaceId;
use crate::domain::limits::{Broken, keeps_limits};
use crate::domain::rule::Rejection;
use crate::domain::workspace::Workspace;

/// A file that was read: a valid workspace, and what a person should know about the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The version of the program that wrote the file.
    pub app: String,
    /// The version of the format.
    pub schema: u32,
    pub cautions: Vec<Caution>,
    workspace: Workspace,
}

impl File {
    /// What is in the file.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The workspace as it is in the file, with its own id: for a browser that does not know it yet.
    pub fn into_workspace(self) -> Workspace {
        self.workspace
    }

    /// The workspace under another id, to stand beside the one it came from.
    pub fn into_copy(self, id: WorkspaceId) -> Workspace {
        self.workspace.beside_others(id)
    }
}

/// Something about a readable file that a person should know before using it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Caution {
    /// The file carries no checksum.
    NoChecksum,
    /// The content is not what the checksum says: edited by hand, or damaged in a way that still reads.
    ChecksumDiffers,
    /// The file was written in an older version of the format and has been brought up to date.
    Older { schema: u32 },
}

/// Why a file is not taken. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// More bytes than [`MAX_BYTES`], or than [`rescue::MAX_BYTES`] for the file of the rescue page.
    TooLarge { actual: usize, max: usize },
    /// More values than can be held.
    TooManyValues { at: Position, max: usize },
    /// No byte but white space.
    Empty,
    /// Bytes that are no UTF-8 text.
    NotText { at: Position },
    /// Something else than a Keyfolio file.
    Foreign(Foreign),
    /// The JSON ends in the middle.
    CutOff { at: Position },
    /// The text is no JSON.
    NotJson { at: Position, reason: String },
    /// One key stands twice in the same object, so one of two values would be lost.
    KeyTwice { at: Position, key: String },
    /// Written by a newer version of the program.
    Newer { file: u64, ours: u32 },
    /// A field of the file itself is missing or of the wrong kind.
    Envelope { field: &'static str },
    /// Records that can't be read or break a rule: the first of them, and how many there are.
    Records {
        problems: Vec<Problem>,
        total: usize,
    },
}

/// A place in a text, counted from 1; columns count bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// What a file seems to be instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Foreign {
    /// The raw data that the rescue page saves; [`rescue::read`] takes it.
    Rescue,
    /// JSON of another program, with the value of its field `format` or `type` if it has one.
    Json {
        format: Option<String>,
    },
    /// A table as text: the list import reads it.
    Table,
    /// A workbook or another packed file.
    Packed,
    Pdf,
    /// A page or another file in angle brackets.
    Markup,
    /// Text in two bytes a character.
    WideText,
    Other,
}

/// What is wrong with one record, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub record: RecordPlace,
    /// The way to the field inside the record; empty for the record as a whole.
    pub way: Vec<Step>,
    pub reason: Reason,
}

/// Which record of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordPlace {
    Head,
    Model,
    /// By its place in the list, from 0, with its name where one can be read.
    Account {
        index: usize,
        name: Option<String>,
    },
    /// A picture of a day, by its place in the list, from 0.
    Snapshot(usize),
}

/// Why a record is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A value that does not fit, in the reader's words.
    Misfit(String),
    /// A rule that is broken.
    Rule(Rejection),
}

impl Problem {
    /// The place as in the file: `accounts[17].figures.1997.revenue`.
    pub fn place(&self) -> String {
        let mut place = match &self.record {
            RecordPlace::Head => "workspace".to_owned(),
            RecordPlace::Model => "model".to_owned(),
            RecordPlace::Account { index, .. } => format!("accounts[{index}]"),
            RecordPlace::Snapshot(index) => format!("snapshots[{index}]"),
        };
        for step in &self.way {
            place.push_str(&step.to_string());
        }
        place
    }
}

/// The longest message of the reader that is shown, in characters; it may quote from the file.
const LONGEST_MESSAGE: usize = 200;

/// Reads the bytes of a file. It brings nothing in that a command would refuse.
///
/// # Errors
/// The place and the reason; nothing is taken of a file that can't be taken whole.
pub fn read(bytes: &[u8]) -> Result<File, Refusal> {
    read_with(bytes, keeps_limits)
}

/// Reads a copy that the program has kept itself. Whatever stood in the workspace comes back.
///
/// # Errors
/// As for a file.
pub fn read_kept(bytes: &[u8]) -> Result<File, Refusal> {
    read_with(bytes, |_| Ok(()))
}

type Limits = fn(&Record) -> Result<(), Broken>;

fn read_with(bytes: &[u8], limits: Limits) -> Result<File, Refusal> {
    let mut envelope = envelope(bytes)?;
    match envelope.get("format") {
        Some(Value::String(format)) if format == FORMAT => {}
        Some(Value::String(format)) if format == rescue::FORMAT => {
            return Err(Refusal::Foreign(Foreign::Rescue));
        }
        format => {
            let format = format.or(envelope.get("type")).and_then(Value::as_str);
            return Err(Refusal::Foreign(Foreign::Json {
                format: format.map(shortened),
            }));
        }
    }
    let schema = match envelope.get("schema").and_then(Value::as_u64) {
        Some(newer) if newer > u64::from(SCHEMA) => {
            return Err(Refusal::Newer {
                file: newer,
                ours: SCHEMA,
            });
        }
        Some(known) if known > 0 => known as u32,
        _ => return Err(Refusal::Envelope { field: "schema" }),
    };
    let content = match envelope.get_mut("workspace").map(Value::take) {
        Some(content @ Value::Object(_)) => content,
        _ => return Err(Refusal::Envelope { field: "workspace" }),
    };
    let mut cautions = Vec::new();
    match envelope.get("sha256").and_then(Value::as_str) {
        None => cautions.push(Caution::NoChecksum),
        Some(said) if said != write::checksum(&content) => {
            cautions.push(Caution::ChecksumDiffers);
        }
        Some(_) => {}
    }
    if schema < SCHEMA {
        cautions.push(Caution::Older { schema });
    }
    let app = envelope.get("app").and_then(Value::as_str);
    Ok(File {
        app: app.map(shortened).unwrap_or_default(),
        schema,
        cautions,
        workspace: records::workspace(migrate(content, schema), limits)?,
    })
}

/// The outermost object of a file that is JSON.
pub(super) fn envelope(bytes: &[u8]) -> Result<Value, Refusal> {
    let max = match rescue::begins_like(bytes) {
        true => rescue::MAX_BYTES,
        false => MAX_BYTES,
    };
    if bytes.len() > max {
        return Err(Refusal::TooLarge {
            actual: bytes.len(),
            max,
        });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Some(first) = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) else {
        return Err(Refusal::Empty);
    };
    if !b"{[".contains(first) {
        return Err(Refusal::Foreign(foreign(bytes)));
    }
    let text = std::str::from_utf8(bytes).map_err(|problem| Refusal::NotText {
        at: position(bytes, problem.valid_up_to()),
    })?;
    match json::parse(text) {
        Ok(object @ Value::Object(_)) => Ok(object),
        Ok(_) => Err(Refusal::Foreign(Foreign::Json { format: None })),
        Err(problem) => Err(refused(problem)),
    }
}

fn refused(NotJson { line, column, why }: NotJson) -> Refusal {
    let at = Position { line, column };
    match why {
        Why::CutOff => Refusal::CutOff { at },
        Why::KeyTwice(key) => Refusal::KeyTwice {
            at,
            key: shortened(&key),
        },
        Why::TooManyValues => Refusal::TooManyValues {
            at,
            max: json::MAX_VALUES,
        },
        Why::Syntax(reason) => Refusal::NotJson { at, reason },
    }
}

fn position(bytes: &[u8], offset: usize) -> Position {
    let before = &bytes[..offset.min(bytes.len())];
    let start_of_line = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |end| end + 1);
    Position {
        line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
        column: before.len() - start_of_line + 1,
    }
}

/// What bytes that do not begin like JSON seem to be.
fn foreign(bytes: &[u8]) -> Foreign {
    let first_line = bytes.split(|byte| *byte == b'\n').next().unwrap_or(bytes);
    let first_line = &first_line[..first_line.len().min(2000)];
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Foreign::WideText,
        [b'P', b'K', 3 | 5, ..] | [0x1F, 0x8B, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => {
            Foreign::Packed
        }
        [b'%', b'P', b'D', b'F', ..] => Foreign::Pdf,
        _ if bytes.trim_ascii_start().starts_with(b"<") => Foreign::Markup,
        _ if first_line.contains(&0) => Foreign::Other,
        _ if first_line.iter().any(|byte| b";,\t".contains(byte)) => Foreign::Table,
        _ => Foreign::Other,
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_MESSAGE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
