//! Two states of one record without a common past: what differs, and what both together are.
//!
//! A filled field beats an empty one, lists whose entries have ids and sets of words unite, and where both sides
//! say something different, the chosen side stands. The preview and the merge walk the same way.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::meeting::{
    bound, is_closed, is_meeting, is_one_statement, key, last_answer, name_other_tasks,
    with_people_of,
};
use crate::domain::sorting;

/// Whose value stands where both sides say something different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Side {
    /// The record that was changed later; what is here when both are of the same moment.
    #[default]
    Newer,
    /// The file.
    File,
    /// What is here.
    Mine,
}

/// One field that is not the same here and in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The way to the field, outermost first: `["figures", "1997", "revenue"]`; entries by their id.
    pub path: Vec<String>,
    /// The value here; `null` when there is none.
    pub here: Value,
    /// The value in the file; `null` when there is none.
    pub file: Value,
}

impl Difference {
    /// Whether both sides say something, so that one of two values has to give way in a merge. What the program
    /// itself has noted of the edits of a plan is none: the edits are.
    pub fn is_conflict(&self) -> bool {
        let is_noted = self.path.iter().any(|part| part == "history");
        !is_noted && !is_empty(&self.here) && !is_empty(&self.file)
    }
}

/// Both together, and what differed.
pub(super) fn unite(here: &Value, file: &Value, side: Side) -> (Value, Vec<Difference>) {
    let mut uniting = Uniting {
        side,
        file_is_newer: moment(file, "updated_at") > moment(here, "updated_at"),
        path: Vec::new(),
        found: Vec::new(),
    };
    let united = uniting.value(here, file);
    (united, uniting.found)
}

struct Uniting {
    side: Side,
    file_is_newer: bool,
    path: Vec<String>,
    found: Vec<Difference>,
}

/// An absent value, as a reference.
const NOTHING: &Value = &Value::Null;

impl Uniting {
    fn value(&mut self, here: &Value, file: &Value) -> Value {
        if here == file {
            return here.clone();
        }
        let name = self.path.last().map(String::as_str);
        match (name, here, file) {
            (Some("updated_at"), Value::String(_), Value::String(_)) => later(here, file),
            (Some("created_at"), Value::String(_), Value::String(_)) => {
                if later(here, file) == *here {
                    file.clone()
                } else {
                    here.clone()
                }
            }
            // A rating is one statement: a step of one side with the reason of the other would be nobody's.
            _ if self.is_rating() || is_one_statement(&self.path) => self.one_of(here, file),
            (_, Value::Object(_), Value::Object(_)) if is_meeting(&self.path) => {
                self.meeting(here, file)
            }
            (_, Value::Object(here), Value::Object(file)) => Value::Object(self.object(here, file)),
            (
                Some("tags" | "roles" | "people" | "named"),
                Value::Array(mine),
                Value::Array(theirs),
            ) if mine.iter().chain(theirs).all(Value::is_string) => {
                self.note(here, file);
                let new = theirs.iter().filter(|word| !mine.contains(word));
                Value::Array(mine.iter().chain(new).cloned().collect())
            }
            (_, Value::Array(mine), Value::Array(theirs)) if have_ids(mine) && have_ids(theirs) => {
                Value::Array(self.list(mine, theirs))
            }
            _ => self.one_of(here, file),
        }
    }

    fn is_rating(&self) -> bool {
        matches!(&self.path[..], [first, _] if first == "ratings")
    }

    /// Two states of one review or workshop. Where one of them stands whole, the other is lost, and that is a conflict.
    fn meeting(&mut self, here: &Value, file: &Value) -> Value {
        // The figures of a review that is over belong to what was said to them, the votes of a workshop to its talks.
        if is_closed(here) != is_closed(file) {
            self.note(here, file);
            return if is_closed(here) { here } else { file }.clone();
        }
        // Ballots name their task by its number: two workshops whose numbers mean other tasks can't be put together.
        if name_other_tasks(here, file) {
            self.note(here, file);
            let file_wins = match last_answer(file).cmp(&last_answer(here)) {
                Ordering::Less if self.side == Side::Newer => false,
                Ordering::Greater if self.side == Side::Newer => true,
                _ => self.side_is_file(),
            };
            return if file_wins { file } else { here }.clone();
        }
        let file = with_people_of(here, file);
        match (here, &file) {
            (Value::Object(here), Value::Object(file)) => Value::Object(self.object(here, file)),
            _ => here.clone(),
        }
    }

    /// Whether the file is the side that decides.
    const fn side_is_file(&self) -> bool {
        match self.side {
            Side::File => true,
            Side::Mine => false,
            Side::Newer => self.file_is_newer,
        }
    }

    fn one_of(&mut self, here: &Value, file: &Value) -> Value {
        self.note(here, file);
        // A switch that is off is left out of the file: that is an answer, too, and fills nothing.
        let is_switch = here.is_boolean() || file.is_boolean();
        let file_wins = match (is_empty(here) && !is_switch, is_empty(file) && !is_switch) {
            (true, false) => true,
            (false, true) => false,
            _ => match (self.side, moment(here, "at"), moment(file, "at")) {
                (Side::Newer, Some(mine), Some(theirs)) => theirs > mine,
                _ => self.side_is_file(),
            },
        };
        match if file_wins { file } else { here } {
            off if is_switch && is_empty(off) => Value::Bool(false),
            stands => stands.clone(),
        }
    }

    fn note(&mut self, here: &Value, file: &Value) {
        // Nothing, said in two ways, is no difference for a person.
        if !(is_empty(here) && is_empty(file)) {
            self.found.push(Difference {
                path: self.path.clone(),
                here: here.clone(),
                file: file.clone(),
            });
        }
    }

    fn child(&mut self, name: &str, here: &Value, file: &Value) -> Value {
        self.path.push(name.to_owned());
        let united = self.value(here, file);
        self.path.pop();
        united
    }

    fn object(
        &mut self,
        here: &Map<String, Value>,
        file: &Map<String, Value>,
    ) -> Map<String, Value> {
        let mut names: Vec<&String> = here.keys().chain(file.keys()).collect();
        sorting::ascending(&mut names);
        names.dedup();
        let field = |object: &Map<String, Value>, name: &str| object.get(name).cloned();
        let mut united: Map<String, Value> = names
            .into_iter()
            .map(|name| {
                let (mine, theirs) = (field(here, name), field(file, name));
                let united = self.child(
                    name,
                    mine.as_ref().unwrap_or(NOTHING),
                    theirs.as_ref().unwrap_or(NOTHING),
                );
                (name.clone(), united)
            })
            .collect();
        if let Some([leads, follows]) = bound(&self.path) {
            // What belongs to the value of one side is not put beside that of the other.
            let stands = united.get(leads).cloned();
            let sides = [(here, file), (file, here)];
            let side = sides.iter().find(|(side, _)| field(side, leads) == stands);
            if let Some((side, other)) = side
                && field(other, leads) != stands
            {
                united.remove(follows);
                united.extend(field(side, follows).map(|value| (follows.to_owned(), value)));
            }
        }
        united
    }

    /// Our order leads; what only the file has stands behind the entry that it stands behind there.
    fn list(&mut self, here: &[Value], file: &[Value]) -> Vec<Value> {
        let name = self.path.last().cloned().unwrap_or_default();
        let find = |entries: &[Value], wanted: &Value| {
            let wanted = key(&name, wanted);
            entries.iter().position(|entry| key(&name, entry) == wanted)
        };
        let mut united: Vec<Value> = here
            .iter()
            .map(|mine| {
                let theirs = find(file, mine).map_or(NOTHING, |place| &file[place]);
                let known = id(mine).unwrap_or_default();
                match id(theirs) {
                    Some(other) if other != known => {
                        self.child(known, mine, &called_as(theirs, mine))
                    }
                    _ => self.child(known, mine, theirs),
                }
            })
            .collect();
        for (position, theirs) in file.iter().enumerate() {
            let new = id(theirs).unwrap_or_default();
            let is_taken = here.iter().any(|mine| id(mine) == Some(new));
            if is_taken || find(here, theirs).is_some() {
                continue;
            }
            let earlier = file[..position].iter().rev();
            let place = earlier.filter_map(|earlier| find(&united, earlier)).next();
            let entry = self.child(new, NOTHING, theirs);
            united.insert(place.map_or(0, |place| place + 1), entry);
        }
        if self.path == ["decisions"] {
            // The last decision holds, so their order is the order of time.
            sorting::by(&mut united, |one, other| {
                moment(one, "at").cmp(&moment(other, "at"))
            });
        }
        united
    }
}

fn later(one: &Value, other: &Value) -> Value {
    // All moments are written the same way in UTC, so the later text is the later moment.
    if one.as_str() >= other.as_str() {
        one.clone()
    } else {
        other.clone()
    }
}

fn moment<'a>(record: &'a Value, field: &str) -> Option<&'a str> {
    record.get(field)?.as_str()
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn id(entry: &Value) -> Option<&str> {
    entry.get("id")?.as_str()
}

fn have_ids(entries: &[Value]) -> bool {
    entries.iter().all(|entry| id(entry).is_some())
}

/// An entry under the id of another that says the same thing.
fn called_as(entry: &Value, other: &Value) -> Value {
    let mut entry = entry.clone();
    entry["id"] = other["id"].clone();
    entry
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn united(here: Value, file: Value, side: Side) -> Value {
        unite(&here, &file, side).0
    }

    #[test]
    fn a_filled_field_fills_an_empty_one_and_is_no_conflict() {
        let (both, found) = unite(
            &json!({"city": "", "region": "Wien"}),
            &json!({"city": "Graz", "region": ""}),
            Side::Mine,
        );
        assert_eq!(both, json!({"city": "Graz", "region": "Wien"}));
        assert!(found.iter().all(|difference| !difference.is_conflict()));
    }

    #[test]
    fn the_chosen_side_decides_where_both_say_something() {
        let here = json!({"city": "Graz", "updated_at": "2026-01-01T00:00:00Z"});
        let file = json!({"city": "Wien", "updated_at": "2026-02-01T00:00:00Z"});
        let city = |side| united(here.clone(), file.clone(), side)["city"].clone();
        assert_eq!(city(Side::Mine), "Graz");
        assert_eq!(city(Side::File), "Wien");
        assert_eq!(city(Side::Newer), "Wien");
    }

    #[test]
    fn what_was_noted_of_the_edits_of_a_plan_is_no_conflict() {
        let plan = |text: &str| {
            let line = json!({"id": "l", "at": text, "text": text});
            json!({"plans": [{"id": "p", "vision": text, "history": [line]}]})
        };
        let (_, found) = unite(&plan("one"), &plan("other"), Side::Mine);
        let conflicts = found.iter().filter(|one| one.is_conflict());
        let paths: Vec<String> = conflicts.map(|one| one.path.join("/")).collect();
        assert_eq!(paths, ["plans/p/vision"]);
    }

    #[test]
    fn a_switch_that_is_off_is_an_answer_and_not_an_empty_field() {
        let here = json!({"potential": 600});
        let file = json!({"potential": 500, "potential_confirmed": true});
        let both = |side| united(here.clone(), file.clone(), side);
        let mine = json!({"potential": 600, "potential_confirmed": false});
        assert_eq!(both(Side::Mine), mine);
        assert_eq!(both(Side::File), file);
    }

    #[test]
    fn entries_of_both_sides_stay_and_keep_their_places() {
        let here = json!({"touchpoints": [{"id": "t", "people": ["a"]}]});
        let file = json!({"touchpoints": [{"id": "t", "people": ["b"]}]});
        let both = json!({"touchpoints": [{"id": "t", "people": ["a", "b"]}]});
        assert_eq!(united(here, file, Side::Mine), both);
        let here = json!({"people": [{"id": "a"}, {"id": "c"}]});
        let file = json!({"people": [{"id": "a"}, {"id": "b"}]});
        let ids = json!({"people": [{"id": "a"}, {"id": "b"}, {"id": "c"}]});
        assert_eq!(united(here, file, Side::Mine), ids);
    }

    #[test]
    fn a_review_that_is_over_stands_whole() {
        let review = |closed: bool, text: &str, accounts: Value| {
            let answer = json!({"id": "mix", "conclusion": text, "accounts": accounts});
            let mut review = json!({"id": "r", "notes": text, "answers": [answer]});
            if closed {
                review["closed"] = json!(true);
            }
            json!({"updated_at": text, "reviews": [review]})
        };
        let over = review(true, "1", json!(["b", "a"]));
        let held = review(false, "2", json!([]));
        for (here, file) in [(&over, &held), (&held, &over)] {
            let (both, found) = unite(here, file, Side::Newer);
            assert_eq!(both["reviews"], over["reviews"]);
            assert!(found.iter().any(Difference::is_conflict));
        }
    }

    #[test]
    fn a_workshop_that_is_over_stands_whole_and_two_that_are_open_unite() {
        let workshop = |closed: bool, person: &str| {
            let mut workshop = json!({"id": "w", "participants": [{"id": person, "name": person}]});
            if closed {
                workshop["closed_at"] = json!("2026-11-26T10:00:00Z");
            }
            json!({"updated_at": person, "workshops": [workshop]})
        };
        let (over, held) = (workshop(true, "1"), workshop(false, "2"));
        assert_eq!(
            united(over.clone(), held.clone(), Side::Newer)["workshops"],
            over["workshops"]
        );
        assert_eq!(
            united(held.clone(), over.clone(), Side::Newer)["workshops"],
            over["workshops"]
        );
        let both = united(held, workshop(false, "3"), Side::Mine);
        let people = both["workshops"][0]["participants"].as_array();
        assert_eq!(people.map(Vec::len), Some(2));
    }

    #[test]
    fn references_that_both_sides_named_come_together() {
        let deal = |named: &str| json!({"deals": [{"id": "d", "named": [named]}]});
        let both = json!({"deals": [{"id": "d", "named": ["a", "b"]}]});
        assert_eq!(united(deal("a"), deal("b"), Side::Mine), both);
    }

    #[test]
    fn a_rating_is_taken_whole_and_the_later_one_counts() {
        let here = json!({"ratings": {"r": {"answer": {"step": 2}, "reason": "", "at": "2026-03-01T00:00:00Z"}}});
        let file = json!({"ratings": {"r": {"answer": {"step": 4}, "reason": "x", "at": "2026-02-01T00:00:00Z"}}});
        assert_eq!(united(here.clone(), file, Side::Newer), here);
    }

    #[test]
    fn the_last_decision_is_the_latest_whoever_made_it() {
        let here = json!({"decisions": [{"id": "a", "at": "2026-03-01T00:00:00Z"}]});
        let file = json!({"decisions": [{"id": "b", "at": "2026-02-01T00:00:00Z"}]});
        let order = united(here, file, Side::Mine);
        assert_eq!(order["decisions"][1]["id"], "a");
    }
}
