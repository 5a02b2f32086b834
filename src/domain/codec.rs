//! Records as JSON values and back. The names are those of the types; keys come out sorted, so the same
//! record is always the same text. What this version does not know is carried along.
//!
//! Records are read straight from their text. Only where something in it was passed over, or might have been
//! without notice, is it read once more as a plain value, to find what there is to carry.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::account::Account;
use super::carried::Carried;
use super::change::Record;
use super::model::ScoringModel;
use super::record::RecordKey;
use super::snapshot::Snapshot;
use super::watched;
use super::workspace::Head;

/// A record that can't be read, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {reason}")]
pub struct Unreadable {
    pub key: String,
    pub reason: String,
}

/// The record as JSON.
pub fn to_value(record: &Record) -> Value {
    match record {
        Record::Head(head) => head.to_json(),
        Record::Model(model) => model.to_json(),
        Record::Account(account) => account.to_json(),
        Record::Snapshot(snapshot) => snapshot.to_json(),
    }
}

/// Reads a record of the kind that the key says, and checks that it is the one that the key names.
pub fn from_value(key: RecordKey, value: Value) -> Result<Record, Unreadable> {
    from_text(key, &value.to_string())
}

/// [`from_value`] on the text of a stored row.
pub fn from_text(key: RecordKey, text: &str) -> Result<Record, Unreadable> {
    match key {
        RecordKey::Head => Head::read_text(text).map(|head| Record::Head(Arc::new(head))),
        RecordKey::Model => {
            ScoringModel::read_text(text).map(|model| Record::Model(Arc::new(model)))
        }
        RecordKey::Account(id) => match Account::read_text(text) {
            Ok(account) if account.id != id => Err(format!("holds the account {}", account.id)),
            Ok(account) => Ok(Record::Account(Arc::new(account))),
            Err(reason) => Err(reason),
        },
        RecordKey::Snapshot(id) => match Snapshot::read_text(text) {
            Ok(snapshot) if snapshot.id != id => Err(format!("holds the snapshot {}", snapshot.id)),
            Ok(snapshot) => Ok(Record::Snapshot(Arc::new(snapshot))),
            Err(reason) => Err(reason),
        },
    }
    .map_err(|reason| Unreadable {
        key: key.to_string(),
        reason,
    })
}

/// A type that is a record of its own and carries what it does not know.
pub trait JsonRecord: Serialize + DeserializeOwned {
    #[doc(hidden)]
    fn carried(&mut self) -> &mut Carried;
    #[doc(hidden)]
    fn carried_ref(&self) -> &Carried;

    /// The record as JSON, with what was carried along.
    fn to_json(&self) -> Value {
        let mut value = plain(self);
        self.carried_ref().restore(&mut value);
        value
    }

    /// Whether reading may pass over something without notice.
    #[doc(hidden)]
    const IS_ALWAYS_COMPARED: bool;

    /// Reads the record and keeps what is unknown. The reason of a failure names the field.
    fn from_json(value: Value) -> Result<Self, String> {
        Self::read_json(&value)
    }

    /// [`from_json`](Self::from_json) for whoever needs the value again, to say where it failed.
    fn read_json(value: &Value) -> Result<Self, String> {
        let (mut record, passed_over) = watched::from_text::<Self>(&value.to_string())
            .map_err(|problem| problem.to_string())?;
        if passed_over || Self::IS_ALWAYS_COMPARED {
            *record.carried() = Carried::beyond(value, &plain(&record));
        }
        Ok(record)
    }

    /// [`read_json`](Self::read_json) on a text.
    #[doc(hidden)]
    fn read_text(text: &str) -> Result<Self, String> {
        if !Self::IS_ALWAYS_COMPARED
            && let Ok((record, false)) = watched::from_text(text)
        {
            return Ok(record);
        }
        // Also where a field stands there twice: as a value the last one counts.
        let value = serde_json::from_str(text).map_err(|problem| problem.to_string())?;
        Self::read_json(&value)
    }
}

/// Our types hold nothing that JSON can't say, so the value is never missing.
fn plain(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

macro_rules! json_record {
    ($($name:ty, compared: $compared:literal;)+) => {$(
        impl JsonRecord for $name {
            const IS_ALWAYS_COMPARED: bool = $compared;

            fn carried(&mut self) -> &mut Carried {
                &mut self.carried
            }

            fn carried_ref(&self) -> &Carried {
                &self.carried
            }
        }
    )+};
}

json_record! {
    Account, compared: false;
    Head, compared: true;
    // The source of a criterion names its kind in a field of its own.
    ScoringModel, compared: true;
    Snapshot, compared: false;
}
