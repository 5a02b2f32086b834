//! Customer lists from other programs: bytes become a recognised table, the table becomes drafts.
//!
//! The road is `decode` → `parse` → `header` → `recognise` → `draft` → `match_key`. Everything
//! that was recognised can be overruled by [`Choices`] and is read again. Nothing in here touches
//! a workspace: a draft is plain data, and who imports it decides what becomes of it.

pub mod adopt;
pub mod choices;
pub mod date;
pub mod decode;
pub mod dictionary;
pub mod draft;
pub mod error;
pub mod field;
pub mod fold;
pub mod guess;
pub mod header;
pub mod match_key;
pub mod number;
pub mod parse;
pub mod recognise;
pub mod rows;
pub mod status;
pub mod style;
pub mod table;
pub mod wording;

mod amount_text;
mod build;
mod header_words;
mod legal_form;
mod neighbours;

pub use build::{Drafting, draft};
pub use choices::{Choices, Context, HeaderChoice, RowMeaning};
pub use draft::{Bilan, CellProblem, DraftAccount, Drafts};
pub use error::ListError;
pub use field::{AmountKind, Field, Period};
pub use legal_form::normal_name;
pub use match_key::{ExistingKey, Finder, Match, MatchKey, find_matches};
pub use recognise::{Recognition, Source, recognise};
