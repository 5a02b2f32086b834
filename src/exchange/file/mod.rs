//! The Keyfolio file: one workspace as JSON, versioned, the same bytes for the same content.
//!
//! [`write`] makes it, [`read`] takes it in without trusting a byte, [`compare`] says what it would change,
//! [`adopt`] turns it into one command. Nothing here changes a workspace.

pub mod adopt;
pub mod compare;
mod json;
pub mod meeting;
pub mod migrate;
mod place;
pub mod read;
pub mod rescue;
#[cfg(feature = "schema")]
pub mod schema;
mod unite;
pub mod write;

/// What the field `format` of every Keyfolio file says.
pub const FORMAT: &str = "keyfolio-workspace";
/// The version of the format that this program writes. Files of every earlier one can be read.
pub const SCHEMA: u32 = 1;
/// The largest file that is read, in bytes: room for ten thousand accounts with rich plans.
pub const MAX_BYTES: usize = 40_000_000;
