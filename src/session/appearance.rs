//! How a person wants the page to look. A choice of this browser, no part of a workspace.

use serde::{Deserialize, Serialize};

/// Light, dark, or what the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// All choices, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}

/// How close the rows of tables stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    #[default]
    Comfortable,
    Compact,
}

impl Density {
    /// All choices, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// The height of a row of a table in pixels; the style sheet of tokens has the same figures.
    pub const fn row_height(self) -> f64 {
        match self {
            Self::Comfortable => 36.0,
            Self::Compact => 28.0,
        }
    }
}
