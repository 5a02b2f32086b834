//! Identities. Every record and every entry inside a record has an id that is made once, outside of
//! the pure rooms (time and randomness are handed in), and never reused.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use ulid::Ulid;

/// A text that is not one of our ids (26 characters of Crockford's base 32).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an id of 26 base-32 characters")]
pub struct NotAnId(pub String);

/// A fresh id value: 48 bits of time in milliseconds and 80 bits of randomness.
///
/// The caller supplies both, so that the pure rooms stay free of clocks and dice.
pub fn id_value(milliseconds: u64, random: u128) -> u128 {
    Ulid::from_parts(milliseconds, random).0
}

macro_rules! id_types {
    ($($(#[$about:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl From<u128> for $name {
            fn from(value: u128) -> Self {
                Self(value)
            }
        }

        impl From<$name> for u128 {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl $name {
            /// Whether it was made before another, as ids grow with time.
            pub fn is_older_than(self, other: impl Into<u128>) -> bool {
                self.0 < other.into()
            }

            /// The last 32 of its random bits: a short number for what must only be told apart from its like.
            pub const fn random_end(self) -> u32 {
                (self.0 & 0xFFFF_FFFF) as u32
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&Ulid(self.0), formatter)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, formatter)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                match Ulid::from_string(text) {
                    // Only the one canonical spelling, so that equal ids are equal texts.
                    Ok(ulid) if ulid.to_string() == text => Ok(Self(ulid.0)),
                    _ => Err(NotAnId(text.to_owned())),
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(D::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" })
            }
        }
    )+};
}

id_types! {
    /// A workspace: one portfolio of customers with its own scoring model.
    WorkspaceId,
    /// A customer organisation.
    AccountId,
    /// A customer group.
    GroupId,
    /// One of our own people: owner, rater.
    MemberId,
    /// A person on the customer's side.
    PersonId,
    /// A contact with a customer.
    TouchpointId,
    /// A decision about key status.
    DecisionId,
    /// A development plan.
    PlanId,
    /// An entry of a plan: goal, objective, action and the like.
    EntryId,
    /// A view of the list of accounts that was given a name.
    ViewId,
    /// Something that we sell.
    OfferingId,
    /// A picture of the figures as they were on a day.
    SnapshotId,
    /// A workshop.
    WorkshopId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_text() {
        let id = AccountId::from(id_value(1_700_000_000_000, 42));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().len(), 26);
    }

    #[test]
    fn the_end_of_an_id_is_what_was_drawn_by_chance() {
        let id = EntryId::from(id_value(1_700_000_000_000, 0x1234_5678_9ABC));
        assert_eq!(id.random_end(), 0x5678_9ABC);
    }

    #[test]
    fn another_spelling_of_an_id_is_refused() {
        let id = AccountId::from(id_value(1_700_000_000_000, 0xABCDEF)).to_string();
        assert!(id.to_lowercase().parse::<AccountId>().is_err());
        assert!("".parse::<AccountId>().is_err());
    }
}
