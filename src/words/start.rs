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

/// Bytes as whole megabytes, at least one.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024).max(1)
}

texts! {
    /// A file is larger than what is read. Sizes in bytes.
    file_too_large(l, name: &str, size: u64, bound: u64) => format!(
        "{name} has {} MB; files of up to {} MB can be read. Nothing has changed. A list with fewer columns, saved as CSV, is smaller.",
        megabytes(size), megabytes(bound)
    ), format!(
        "{name} hat {} MB; gelesen werden Dateien bis {} MB. Nichts hat sich geändert. Eine Liste mit weniger Spalten, als CSV gespeichert, ist kleiner.",
        megabytes(size), megabytes(bound)
    );
    /// The browser could not read a file.
    file_unreadable(l, name: &str) => format!(
        "{name} could not be read. Nothing has changed. Save it again elsewhere, then choose that file."
    ), format!(
        "{name} war nicht lesbar. Nichts hat sich geändert. Die Datei an anderer Stelle neu speichern, dann diese wählen."
    );
}
