//! Records as JSON values and back. The names are those of the types; keys come out sorted, so the same
//! record is always the same text. What this version does not know is carried along.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::account::Account;
use super::carried::Carried;
use super::change::Record;
use super::model::ScoringModel;
use super::record::RecordKey;
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
    }
}

/// Reads a record of the kind that the key says, and checks that it is the one that the key names.
pub fn from_value(key: RecordKey, value: Value) -> Result<Record, Unreadable> {
    let unreadable = |reason: String| Unreadable {
        key: key.to_string(),
        reason,
    };
    match key {
        RecordKey::Head => Head::from_json(value).map(|head| Record::Head(Arc::new(head))),
        RecordKey::Model => {
            ScoringModel::from_json(value).map(|model| Record::Model(Arc::new(model)))
        }
        RecordKey::Account(id) => match Account::from_json(value) {
            Ok(account) if account.id != id => Err(format!("holds the account {}", account.id)),
            Ok(account) => Ok(Record::Account(Arc::new(account))),
            Err(reason) => Err(reason),
        },
    }
    .map_err(unreadable)
}

/// [`from_value`] on the text of a stored row.
pub fn from_text(key: RecordKey, text: &str) -> Result<Record, Unreadable> {
    match serde_json::from_str(text) {
        Ok(value) => from_value(key, value),
        Err(problem) => Err(Unreadable {
            key: key.to_string(),
            reason: problem.to_string(),
        }),
    }
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

    /// Reads the record and keeps what is unknown. The reason of a failure names the field.
    fn from_json(value: Value) -> Result<Self, String> {
        Self::read_json(&value)
    }

    /// [`from_json`](Self::from_json) for whoever needs the value again, to say where it failed.
    fn read_json(value: &Value) -> Result<Self, String> {
        let mut record: Self = Self::deserialize(value).map_err(|problem| problem.to_string())?;
        *record.carried() = Carried::beyond(value, &plain(&record));
        Ok(record)
    }
}

/// Our types hold nothing that JSON can't say, so the value is never missing.
fn plain(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or_default()
}

macro_rules! json_record {
    ($($name:ty),+) => {$(
        impl JsonRecord for $name {
            fn carried(&mut self) -> &mut Carried {
                &mut self.carried
            }

            fn carried_ref(&self) -> &Carried {
                &self.carried
            }
        }
    )+};
}

json_record!(Account, Head, ScoringModel);
