//! The start screen, and the names that workspaces get before somebody names them.

use super::Locale;
use crate::domain::values::Name;

/// What the first workspace is called.
pub fn first_workspace_name(locale: Locale) -> Name {
    Name::new(locale.pick("My customers", "Meine Kunden")).unwrap_or_default()
}

/// What a workspace is called whose own name could not be read.
pub fn spare_workspace_name(locale: Locale) -> Name {
    Name::new(locale.pick("Recovered workspace", "Wiederhergestellte Kunden")).unwrap_or_default()
}
