//! Where a newer version may have put fields of its own.

use serde_json::Value;

use super::snapshots::is_columns;

/// Every object of a record that a newer version may have given a field: the record, its entries, the
/// values of its maps; not the maps themselves.
pub fn extensible(value: &Value, here: String, found: &mut Vec<String>) {
    for name in LISTS {
        match value.get(name) {
            Some(Value::Array(items)) => {
                for (position, item) in items.iter().enumerate() {
                    extensible(item, format!("{here}/{name}/{position}"), found);
                }
            }
            Some(Value::Object(entries)) => {
                for (key, entry) in entries {
                    extensible(entry, format!("{here}/{name}/{key}"), found);
                }
            }
            _ => {}
        }
    }
    found.extend(is_columns(value).then(|| format!("{here}/accounts")));
    found.push(here);
}

const LISTS: [&str; 41] = [
    "members",
    "groups",
    "views",
    "people",
    "touchpoints",
    "decisions",
    "plans",
    "goals",
    "challenges",
    "objectives",
    "solutions",
    "actions",
    "questions",
    "opportunities",
    "risks",
    "strengths",
    "weaknesses",
    "milestones",
    "reviews",
    "answers",
    "history",
    "criteria",
    "figures",
    "ratings",
    "white_space",
    "offerings",
    "deals",
    "treatment",
    "processes",
    "health",
    "win_backs",
    "consents",
    "uses",
    "fit_checks",
    "workshops",
    "participants",
    "tasks",
    "ballots",
    "talks",
    "second",
    "parked",
];
