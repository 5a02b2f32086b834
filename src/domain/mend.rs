//! Records out of a store: read, checked, and mended where two edits that were sound alone have made an
//! unsound whole together. The smallest mend keeps the rule and all data.

use std::sync::Arc;

use super::change::Record;
use super::codec;
use super::model::{Axis, ScoringModel};
use super::record::RecordKey;
use super::reporting::break_circles as break_reporting;
use super::rule::Rejection;
use super::validate::{in_cycles, record_keeps_rules};
use super::workspace::{Head, Settings, Workspace};

/// A record that was read, and whether it had to be mended to keep the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub record: Record,
    pub mended: bool,
}

/// Reads the text of a stored record.
///
/// # Errors
/// Why it can't be used.
pub fn read(key: RecordKey, text: &str) -> Result<Read, String> {
    let record = codec::from_text(key, text).map_err(|problem| problem.reason)?;
    let Err(broken) = record_keeps_rules(&record) else {
        let mended = false;
        return Ok(Read { record, mended });
    };
    let mended = match (&broken, record) {
        (Rejection::BordersCross { .. }, Record::Head(head)) => with_borders_in_order(head),
        (Rejection::NoPositiveWeight, Record::Model(model)) => with_equal_weights(model),
        (Rejection::ReportingCycle, Record::Account(mut account)) => {
            break_reporting(&mut Arc::make_mut(&mut account).people);
            Record::Account(account)
        }
        _ => return Err(broken.to_string()),
    };
    match record_keeps_rules(&mended) {
        Ok(()) => Ok(Read {
            record: mended,
            mended: true,
        }),
        Err(still) => Err(still.to_string()),
    }
}

/// Whether a text is a record that keeps the rules as it stands.
pub fn is_sound(key: RecordKey, text: &str) -> bool {
    read(key, text).is_ok_and(|read| !read.mended)
}

/// One tab raised the border of A, the other lowered that of B: both figures stay, in their order.
fn with_borders_in_order(mut head: Arc<Head>) -> Record {
    let settings = &mut Arc::make_mut(&mut head).settings;
    let (low, high) = (
        settings.abc_a.min(settings.abc_b),
        settings.abc_a.max(settings.abc_b),
    );
    (settings.abc_a, settings.abc_b) = match (low, high) {
        (1..=99, 2..=100) if low < high => (low, high),
        (1..=99, _) if low == high => (low, low + 1),
        _ => {
            let usual = Settings::default();
            (usual.abc_a, usual.abc_b)
        }
    };
    Record::Head(head)
}

/// Each tab took the points of other criteria away: where none is left, all weigh the same.
fn with_equal_weights(mut model: Arc<ScoringModel>) -> Record {
    let mended = Arc::make_mut(&mut model);
    for axis in Axis::ALL {
        if mended.axis(axis).all(|criterion| criterion.points == 0) {
            let on_axis = mended
                .criteria
                .iter_mut()
                .filter(|criterion| criterion.axis == axis);
            on_axis.for_each(|criterion| criterion.points = 1);
        }
    }
    Record::Model(model)
}

/// Accounts that are sound one by one can still belong to each other in a circle. They stand alone again.
/// Answers which.
pub fn break_circles(workspace: &mut Workspace) -> Vec<RecordKey> {
    let circles = in_cycles(workspace).into_iter();
    let keys: Vec<RecordKey> = circles.map(RecordKey::Account).collect();
    for &key in &keys {
        if let Some(Record::Account(mut account)) = workspace.record(key) {
            Arc::make_mut(&mut account).parent = None;
            workspace.put_record(key, Some(Record::Account(account)));
        }
    }
    keys
}
