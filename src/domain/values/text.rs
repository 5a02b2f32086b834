//! Names: short texts that say something.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A short text on one line that says something: a name, a title. 1 to 200 characters, no outer spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String")]
pub struct Name(String);

/// Why a text is no name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAName {
    #[error("a name must not be empty")]
    Empty,
    #[error("a name of {actual} characters is longer than {max}", max = Name::MAX)]
    TooLong { actual: usize },
}

impl Name {
    /// The longest name, in characters.
    pub const MAX: usize = 200;

    /// Reads a name as a person typed it: control characters become spaces, outer spaces go.
    pub fn new(text: &str) -> Result<Self, NotAName> {
        let clean = one_line(text);
        match clean.chars().count() {
            0 => Err(NotAName::Empty),
            actual if actual > Self::MAX => Err(NotAName::TooLong { actual }),
            _ => Ok(Self(clean)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Name {
    /// A dash: the name of what has none.
    fn default() -> Self {
        Self("–".to_owned())
    }
}

impl TryFrom<String> for Name {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        Self::new(&text)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A text on one line: control characters become spaces, outer spaces go.
pub fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    spaced.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_line_breaks_and_outer_spaces_only() {
        assert_eq!(
            Name::new("  Königlich\nEssen ").map(|name| name.to_string()),
            Ok("Königlich Essen".into())
        );
        assert_eq!(Name::new(" \t"), Err(NotAName::Empty));
        assert_eq!(
            Name::new(&"x".repeat(201)),
            Err(NotAName::TooLong { actual: 201 })
        );
    }
}
