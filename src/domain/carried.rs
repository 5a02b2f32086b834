//! What a newer version wrote and this one does not know. Records carry it from the text they were read
//! from to the text they are written to, so that nobody's data is stripped by an older program.
//!
//! It is found by comparing what was read with what we would write, so no type needs a catch-all field.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

/// The unknown parts of one record. Cheap to clone; equal content is equal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carried(Option<Arc<Part>>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// A value that we know nothing of.
    Whole(Value),
    /// Unknown parts inside an object that we know.
    Fields(BTreeMap<String, Part>),
    /// Unknown parts inside the items of a list that we know, by the items' ids.
    Items(BTreeMap<String, Part>),
}

impl Carried {
    /// What `read` has that `known`, our own form of the same record, has not.
    pub fn beyond(read: &Value, known: &Value) -> Self {
        Self(unknown(read, known).map(Arc::new))
    }

    /// Takes an unknown field of the record itself out: what wrote it has become known since.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        let Some(Part::Fields(parts)) = self.0.as_deref() else {
            return None;
        };
        let Part::Whole(value) = parts.get(name)? else {
            return None;
        };
        let value = value.clone();
        let mut rest = parts.clone();
        rest.remove(name);
        self.0 = (!rest.is_empty()).then(|| Arc::new(Part::Fields(rest)));
        Some(value)
    }

    /// Puts the unknown parts back, except inside what has been removed since.
    pub fn restore(&self, known: &mut Value) {
        if let Some(part) = &self.0 {
            restore(part, known);
        }
    }
}

fn unknown(read: &Value, known: &Value) -> Option<Part> {
    match (read, known) {
        (Value::Object(read), Value::Object(known)) => {
            let parts: BTreeMap<String, Part> = read
                .iter()
                .filter_map(|(name, value)| {
                    let part = match known.get(name) {
                        Some(ours) => unknown(value, ours),
                        None => Some(Part::Whole(value.clone())),
                    };
                    part.map(|part| (name.clone(), part))
                })
                .collect();
            (!parts.is_empty()).then_some(Part::Fields(parts))
        }
        (Value::Array(read), Value::Array(known)) => {
            let parts: BTreeMap<String, Part> = read
                .iter()
                .filter_map(|item| {
                    let id = item.get("id")?.as_str()?;
                    let ours = known.iter().find(|ours| ours.get("id") == item.get("id"))?;
                    unknown(item, ours).map(|part| (id.to_owned(), part))
                })
                .collect();
            (!parts.is_empty()).then_some(Part::Items(parts))
        }
        _ => None,
    }
}

fn restore(part: &Part, known: &mut Value) {
    match (part, known) {
        (Part::Fields(parts), Value::Object(known)) => {
            for (name, part) in parts {
                match (part, known.get_mut(name)) {
                    (Part::Whole(value), None) => {
                        known.insert(name.clone(), value.clone());
                    }
                    (_, Some(ours)) => restore(part, ours),
                    (_, None) => {}
                }
            }
        }
        (Part::Items(parts), Value::Array(items)) => {
            for item in items {
                let part = item
                    .get("id")
                    .and_then(Value::as_str)
                    .and_then(|id| parts.get(id));
                if let Some(part) = part {
                    restore(part, item);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_we_do_not_know_comes_back_where_it_was() {
        let read =
            json!({"name": "A", "mood": 3, "plans": [{"id": "p", "title": "x", "colour": "red"}]});
        let known = json!({"name": "A", "plans": [{"id": "p", "title": "x"}]});
        let carried = Carried::beyond(&read, &known);
        let mut written = known;
        carried.restore(&mut written);
        assert_eq!(written, read);
    }

    #[test]
    fn unknown_parts_of_a_removed_entry_go_with_it() {
        let read =
            json!({"plans": [{"id": "p", "colour": "red"}], "ratings": {"x": {"v": 1, "new": 2}}});
        let known = json!({"plans": [{"id": "p"}], "ratings": {"x": {"v": 1}}});
        let carried = Carried::beyond(&read, &known);
        let mut written = json!({"plans": [], "ratings": {}});
        carried.restore(&mut written);
        assert_eq!(written, json!({"plans": [], "ratings": {}}));
    }

    #[test]
    fn nothing_unknown_carries_nothing() {
        let read = json!({"a": [1, 2], "b": {"c": null}});
        assert_eq!(Carried::beyond(&read, &read), Carried::default());
    }
}
