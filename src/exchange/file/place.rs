//! Where in a record the reader stopped. The reader itself says only why; the way to the field is found by
//! cutting the record short until the same complaint goes away.

use serde_json::Value;

pub use crate::domain::limits::Step;

/// The way to the value that `complaint` is about, outermost first. `complaint` gives the reader's message
/// for a record, or `None` when it can be read.
pub(super) fn place(record: &Value, complaint: &dyn Fn(&Value) -> Option<String>) -> Vec<Step> {
    let mut way = Vec::new();
    let Some(original) = complaint(record) else {
        return way;
    };
    let same = |probe: &Value| complaint(probe).as_ref() == Some(&original);
    loop {
        if lacks_field_here(record, &way, &original, &same) {
            return way;
        }
        let children = at(record, &way).map_or(0, count);
        // The shortest beginning that still brings the complaint ends with the culprit.
        let (mut good, mut bad) = (0, children);
        if same(&cut(record, &way, 0)) {
            return way;
        }
        while good + 1 < bad {
            let middle = good + (bad - good) / 2;
            if same(&cut(record, &way, middle)) {
                bad = middle;
            } else {
                good = middle;
            }
        }
        match at(record, &way).and_then(|parent| step(parent, bad.checked_sub(1)?)) {
            Some(child) => way.push(child),
            None => return way,
        }
    }
}

/// Whether the complaint is about a field that is missing right here, not further inside.
fn lacks_field_here(
    record: &Value,
    way: &[Step],
    original: &str,
    same: &dyn Fn(&Value) -> bool,
) -> bool {
    let Some(field) = original.strip_prefix("missing field `") else {
        return false;
    };
    let field = field.trim_end_matches('`');
    let mut probe = record.clone();
    match at_mut(&mut probe, way) {
        Some(Value::Object(fields)) if !fields.contains_key(field) => {
            fields.insert(field.to_owned(), Value::Null);
            !same(&probe)
        }
        _ => false,
    }
}

fn count(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    }
}

fn step(parent: &Value, position: usize) -> Option<Step> {
    match parent {
        Value::Array(_) => Some(Step::Item(position)),
        Value::Object(fields) => fields.keys().nth(position).cloned().map(Step::Field),
        _ => None,
    }
}

/// The record with only the first `keep` children of the value at `way`.
fn cut(record: &Value, way: &[Step], keep: usize) -> Value {
    let mut probe = record.clone();
    match at_mut(&mut probe, way) {
        Some(Value::Array(items)) => items.truncate(keep),
        Some(Value::Object(fields)) => {
            let gone: Vec<String> = fields.keys().skip(keep).cloned().collect();
            for name in gone {
                fields.remove(&name);
            }
        }
        _ => {}
    }
    probe
}

/// The value at the end of a way.
fn at<'a>(record: &'a Value, way: &[Step]) -> Option<&'a Value> {
    way.iter().try_fold(record, |value, step| match step {
        Step::Field(name) => value.get(name),
        Step::Item(position) => value.get(position),
    })
}

fn at_mut<'a>(record: &'a mut Value, way: &[Step]) -> Option<&'a mut Value> {
    way.iter().try_fold(record, |value, step| match step {
        Step::Field(name) => value.get_mut(name),
        Step::Item(position) => value.get_mut(position),
    })
}
