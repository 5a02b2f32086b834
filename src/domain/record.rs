//! Records: what is stored, exported and told to other tabs as one piece. A workspace is one head, one
//! scoring model, any number of accounts and of snapshots; one edit changes one record.

use std::fmt;
use std::str::FromStr;

use super::ids::{AccountId, SnapshotId};

/// Which record of a workspace. Its text form is the key of the stored row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKey {
    /// Name, currency, settings, members and groups.
    Head,
    /// The scoring model.
    Model,
    /// One account with everything that is its own.
    Account(AccountId),
    /// A picture of the figures as they were on a day.
    Snapshot(SnapshotId),
}

/// A stored key that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not the key of a record")]
pub struct UnknownRecordKey(pub String);

impl fmt::Display for RecordKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Head => formatter.write_str("head"),
            Self::Model => formatter.write_str("model"),
            Self::Account(id) => write!(formatter, "account/{id}"),
            Self::Snapshot(id) => write!(formatter, "snapshot/{id}"),
        }
    }
}

impl FromStr for RecordKey {
    type Err = UnknownRecordKey;

    fn from_str(text: &str) -> Result<Self, UnknownRecordKey> {
        let unknown = || UnknownRecordKey(text.to_owned());
        match text {
            "head" => Ok(Self::Head),
            "model" => Ok(Self::Model),
            _ => {
                let (kind, id) = text.split_once('/').ok_or_else(unknown)?;
                let key = match kind {
                    "account" => id.parse().map(Self::Account),
                    "snapshot" => id.parse().map(Self::Snapshot),
                    _ => return Err(unknown()),
                };
                key.map_err(|_| unknown())
            }
        }
    }
}
