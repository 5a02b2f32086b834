//! Views of the list of accounts that somebody has given a name: which columns, in which order, sorted and
//! put together by what, and what is left out. Columns and fields are kept by their words, so that a view of a
//! newer version can be read: what this one does not know, it does not show.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ids::ViewId;
use super::rule::{MAX_LINE, Rejection};
use super::values::{Cents, Date, Name};

/// The most views of a workspace.
pub const MAX_VIEWS: usize = 100;
/// The most columns of a view, and the most conditions.
const MAX_PARTS: usize = 200;

/// A view with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SavedView {
    pub id: ViewId,
    pub name: Name,
    #[serde(default)]
    pub arrangement: Arrangement,
}

/// How the list is arranged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Arrangement {
    /// From the left; none: the columns that the program begins with.
    pub columns: Vec<ViewColumn>,
    /// The word of the column that is sorted by; empty: by revenue, the largest first.
    pub sort: String,
    /// Whether the order is turned: from the largest to the smallest, from Z to A.
    pub descending: bool,
    /// The word of the column that accounts are put together by; empty: by none.
    pub together: String,
    /// What an account must meet, all of it.
    pub conditions: Vec<Condition>,
}

/// A column of a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ViewColumn {
    /// Its word, such as `name`, `revenue` or `revenue_2026`.
    pub id: String,
    /// In pixels; absent: as wide as the program makes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u16>,
}

/// What a field of an account must say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Condition {
    /// The word of the column.
    pub field: String,
    pub test: Test,
}

/// How a field is tested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// The text has this in it, however it is accented.
    Contains(String),
    /// The text is this, however it is accented.
    Is(String),
    Empty,
    Filled,
    /// The number is from here to there, both included; in hundredths.
    Between {
        #[serde(default)]
        from: Option<Cents>,
        #[serde(default)]
        to: Option<Cents>,
    },
    /// The day is from this one to that one, both included.
    Days {
        #[serde(default)]
        from: Option<Date>,
        #[serde(default)]
        to: Option<Date>,
    },
    /// The choice is one of these, by their words or ids; the empty one is none.
    AnyOf(BTreeSet<String>),
    Yes,
    No,
    /// A test that only a newer version knows, as it was written: it travels along, and every account meets it.
    #[serde(untagged)]
    Unknown(Value),
}

impl Test {
    /// From one number to another, whichever is the smaller.
    pub fn between(from: Option<Cents>, to: Option<Cents>) -> Self {
        let (from, to) = ordered(from, to);
        Self::Between { from, to }
    }

    /// From one day to another, whichever comes first.
    pub fn days(from: Option<Date>, to: Option<Date>) -> Self {
        let (from, to) = ordered(from, to);
        Self::Days { from, to }
    }
}

fn ordered<T: Ord>(from: Option<T>, to: Option<T>) -> (Option<T>, Option<T>) {
    match (from, to) {
        (Some(from), Some(to)) if to < from => (Some(to), Some(from)),
        span => span,
    }
}

/// Checks what a view may hold.
///
/// # Errors
/// The first rule that it breaks.
pub(in crate::domain) fn view_keeps_rules(view: &SavedView) -> Result<(), Rejection> {
    let of = &view.arrangement;
    for actual in [of.columns.len(), of.conditions.len()] {
        if actual > MAX_PARTS {
            return Err(Rejection::TooManyEntries {
                max: MAX_PARTS,
                actual,
            });
        }
    }
    let columns = of.columns.iter().map(|column| column.id.as_str());
    let words = of.conditions.iter().flat_map(|condition| {
        let said: Vec<&str> = match &condition.test {
            Test::Contains(text) | Test::Is(text) => vec![text],
            Test::AnyOf(choices) => choices.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        };
        said.into_iter().chain([condition.field.as_str()])
    });
    let all = columns.chain(words).chain([&*of.sort, &*of.together]);
    for text in all {
        let actual = text.chars().count();
        if actual > MAX_LINE {
            return Err(Rejection::TooLong {
                max: MAX_LINE,
                actual,
            });
        }
    }
    let mut seen = BTreeSet::new();
    match of.columns.iter().find(|column| !seen.insert(&column.id)) {
        Some(twice) => Err(Rejection::Duplicate(twice.id.clone())),
        None => Ok(()),
    }
}
