//! Compare and swap of one row: what is to stand in the store, given what a tab wants to write and what
//! stands there now. No input or output; the store calls it inside its transaction.

use crate::domain::merge::merge_texts;
use crate::session::ports::{Row, Write, Written};

/// What becomes of one write.
pub(super) struct Outcome {
    /// What stands in the store afterwards.
    pub(super) row: Option<Row>,
    /// Whether that differs from what stood there before.
    pub(super) changed: bool,
    /// What the writer is told.
    pub(super) written: Written,
}

/// Compare and swap; where the comparison fails, merge.
pub(super) fn reconcile(write: &Write, stored: Option<&Row>) -> Outcome {
    let revision = stored.map_or(0, |row| row.revision);
    let theirs = stored.map(|row| row.text.as_str());
    let ours = write.text.as_deref();
    // The text is compared too: a row that was removed and made again starts counting anew.
    let untouched = revision == write.base_revision && theirs == write.base.as_deref();
    let (text, overruled) = if untouched || ours == theirs {
        (write.text.clone(), Vec::new())
    } else {
        merge_texts(write.base.as_deref(), ours, theirs)
    };
    let changed = text.as_deref() != theirs;
    let revision = match (&text, changed) {
        (None, _) => 0,
        (Some(_), false) => revision,
        (Some(_), true) => revision + 1,
    };
    let row = text.clone().map(|text| Row {
        key: write.key.to_string(),
        revision,
        text,
    });
    let written = Written {
        key: write.key,
        revision,
        text,
        overruled,
    };
    Outcome {
        row,
        changed,
        written,
    }
}
