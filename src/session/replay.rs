//! What a journal has to hold, and how what a dead tab left in one is to be read. No input or output.

use std::collections::HashMap;

use crate::domain::ids::WorkspaceId;
use crate::domain::record::RecordKey;

use super::ports::Batch;

/// Whether a batch that was noted still has to be, now that `newer` is. What waits holds everything that waited
/// before it or came back from a store that failed; only what the store is writing now stands beside it.
pub fn is_needed_beside(
    newer: &Batch,
    in_flight: Option<u64>,
    number: u64,
    workspace: WorkspaceId,
) -> bool {
    workspace != newer.workspace || number >= newer.number || in_flight == Some(number)
}

/// Puts the batches of one tab upon each other: each was made upon the one before, whatever it says it was
/// made upon. Else what a later batch set back to the old state would look as if it had never been touched,
/// and the batch before would win.
pub fn chain(batches: &mut [Batch]) {
    let mut before: HashMap<(WorkspaceId, RecordKey), Option<String>> = HashMap::new();
    for batch in batches {
        for write in &mut batch.writes {
            let place = (batch.workspace, write.key);
            if let Some(text) = before.insert(place, write.text.clone()) {
                write.base = text;
            }
        }
    }
}
