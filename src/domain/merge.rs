//! Three-way merge of records by field. It serves whoever changes a record that has meanwhile moved on:
//! another tab, an undo after somebody else's edit, a file that comes back from a colleague.
//!
//! Objects merge key by key. Lists whose items carry an `id` merge item by item, lists of texts are sets;
//! any other list is one value. Where both sides changed the same value, ours (the later edit) wins and theirs is named.

use super::sorting;

use serde_json::{Map, Value};

/// A field that both sides changed: one value stands, the one that lost is kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overruled {
    /// The way to the field, outermost first: `["plans", "01J…", "title"]`.
    pub path: Vec<String>,
    /// The value that lost, as JSON; `null` when the other side had removed it.
    pub lost: Value,
}

/// The outcome of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// `None` when the merged state is "no such value".
    pub value: Option<Value>,
    pub overruled: Vec<Overruled>,
}

/// Merges `ours` and `theirs`, which both came from `base`.
pub fn merge(base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>) -> Merged {
    run(base, ours, theirs, Mode::OursWins)
}

/// Ours as it is, for where both together would break a rule. All that they changed is named.
pub fn ours_whole(base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>) -> Merged {
    run(base, ours, theirs, Mode::OursOnly)
}

/// As [`merge`], but where both sides changed the same value, theirs stands and ours is named: what is taken back
/// is the older edit.
pub fn theirs_stand(base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>) -> Merged {
    run(base, ours, theirs, Mode::TheirsWin)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    OursWins,
    /// Nothing of theirs is taken, only named.
    OursOnly,
    TheirsWin,
}

fn run(base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>, mode: Mode) -> Merged {
    let mut merge = Merge {
        path: Vec::new(),
        overruled: Vec::new(),
        mode,
    };
    let value = merge.value(base, ours, theirs);
    Merged {
        value,
        overruled: merge.overruled,
    }
}

/// A merge of values, as [`merge`] and [`ours_whole`] are.
pub type Way = fn(Option<&Value>, Option<&Value>, Option<&Value>) -> Merged;

/// A merge on JSON texts, for a store that keeps rows as text. A text that is not JSON counts as
/// absent on the side of the base; on their side ours wins whole.
pub fn merge_texts(
    way: Way,
    base: Option<&str>,
    ours: Option<&str>,
    theirs: Option<&str>,
) -> (Option<String>, Vec<Overruled>) {
    let read = |text: Option<&str>| text.and_then(|text| serde_json::from_str::<Value>(text).ok());
    let merged = way(
        read(base).as_ref(),
        read(ours).as_ref(),
        read(theirs).as_ref(),
    );
    (
        merged.value.map(|value| value.to_string()),
        merged.overruled,
    )
}

/// Time stamps move with every edit; that two of them differ is no conflict worth a word.
const NEVER_A_CONFLICT: [&str; 3] = ["updated_at", "at", "said_on"];

/// Words whose places mean something, as the accounts that the figures of a review speak of: no set, but one statement.
const IN_ORDER: [&str; 4] = ["accounts", "criteria", "long_list", "short_list"];

/// What the program itself writes about edits of a plan: the edits are named, what is noted of them is not.
const WRITTEN_BY_ITSELF: &str = "history";

/// A value, and whether somebody has confirmed it. Confirmed is what stood there: where one side has confirmed it and
/// the other has written something else, both together come from one side.
const CONFIRMED: [(&str, &str); 3] = [
    ("potential", "potential_confirmed"),
    ("chance_to_stay", "stay_confirmed"),
    ("text", "confirmed"),
];

struct Merge {
    path: Vec<String>,
    overruled: Vec<Overruled>,
    mode: Mode,
}

impl Merge {
    fn value(
        &mut self,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        if ours == theirs || theirs == base {
            return ours.cloned();
        }
        if ours == base && self.mode != Mode::OursOnly {
            return theirs.cloned();
        }
        match (ours, theirs) {
            (Some(Value::Object(ours)), Some(Value::Object(theirs))) => {
                let empty = Map::new();
                let base = base.and_then(Value::as_object).unwrap_or(&empty);
                Some(Value::Object(self.object(base, ours, theirs)))
            }
            (Some(Value::Array(our_items)), Some(Value::Array(their_items))) => {
                let base_items = base
                    .and_then(Value::as_array)
                    .map_or(&[][..], Vec::as_slice);
                let lists = [base_items, our_items, their_items];
                let all = |is: fn(&Value) -> bool| lists.iter().all(|list| list.iter().all(is));
                let is_set = self.mode != Mode::OursOnly
                    && self
                        .path
                        .last()
                        .is_none_or(|name| !IN_ORDER.contains(&name.as_str()));
                if all(|item| item_id(item).is_some()) {
                    Some(Value::Array(self.list(base_items, our_items, their_items)))
                } else if is_set && all(Value::is_string) {
                    Some(Value::Array(set(base_items, our_items, their_items)))
                } else {
                    self.decide(ours, theirs)
                }
            }
            _ => self.decide(ours, theirs),
        }
    }

    fn decide(&mut self, ours: Option<&Value>, theirs: Option<&Value>) -> Option<Value> {
        let (stands, loses) = match self.mode {
            Mode::OursWins | Mode::OursOnly => (ours, theirs),
            Mode::TheirsWin => (theirs, ours),
        };
        let name = self.path.last().map(String::as_str);
        let is_log = self.path.iter().any(|part| part == WRITTEN_BY_ITSELF);
        if !is_log && !name.is_some_and(|name| NEVER_A_CONFLICT.contains(&name)) {
            let lost = loses.cloned().unwrap_or(Value::Null);
            self.overruled.push(Overruled {
                path: self.path.clone(),
                lost,
            });
        }
        stands.cloned()
    }

    fn child(
        &mut self,
        name: &str,
        base: Option<&Value>,
        ours: Option<&Value>,
        theirs: Option<&Value>,
    ) -> Option<Value> {
        self.path.push(name.to_owned());
        let merged = self.value(base, ours, theirs);
        self.path.pop();
        merged
    }

    fn object(
        &mut self,
        base: &Map<String, Value>,
        ours: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Map<String, Value> {
        let mut names: Vec<&String> = ours.keys().chain(theirs.keys()).collect();
        sorting::ascending(&mut names);
        names.dedup();
        let mut merged = Map::new();
        self.confirmed([base, ours, theirs], &mut names, &mut merged);
        for name in names {
            if let Some(value) = self.child(name, base.get(name), ours.get(name), theirs.get(name))
            {
                merged.insert(name.clone(), value);
            }
        }
        merged
    }

    /// Merges what [`CONFIRMED`] names as one where the sides differ, and takes it out of what is still to be merged.
    fn confirmed(
        &mut self,
        sides: [&Map<String, Value>; 3],
        names: &mut Vec<&String>,
        merged: &mut Map<String, Value>,
    ) {
        for (value, flag) in CONFIRMED {
            let pair = |of: &Map<String, Value>| (of.get(value).cloned(), of.get(flag).cloned());
            let [before, mine, other] = &sides.map(pair);
            if mine.0 == other.0 || mine == before || other == before {
                continue;
            }
            if [before, mine, other].iter().all(|side| side.1.is_none()) {
                continue;
            }
            names.retain(|name| *name != value && *name != flag);
            let stands = match self.mode {
                Mode::OursWins | Mode::OursOnly => mine,
                Mode::TheirsWin => other,
            };
            for (name, before, mine, other) in [
                (value, &before.0, &mine.0, &other.0),
                (flag, &before.1, &mine.1, &other.1),
            ] {
                self.path.push(name.to_owned());
                let loses = match self.mode {
                    Mode::OursWins | Mode::OursOnly => other,
                    Mode::TheirsWin => mine,
                };
                if mine != other && loses != before {
                    self.decide(mine.as_ref(), other.as_ref());
                }
                self.path.pop();
            }
            for (name, part) in [(value, &stands.0), (flag, &stands.1)] {
                if let Some(part) = part {
                    merged.insert(name.to_owned(), part.clone());
                }
            }
        }
    }

    /// Our order leads; what only they have follows in their order, behind the item it stood behind.
    fn list(&mut self, base: &[Value], ours: &[Value], theirs: &[Value]) -> Vec<Value> {
        let mut merged: Vec<Value> = Vec::with_capacity(ours.len());
        for item in ours {
            let id = item_id(item).unwrap_or_default();
            merged.extend(self.child(id, find(base, id), Some(item), find(theirs, id)));
        }
        for (position, item) in theirs.iter().enumerate() {
            let id = item_id(item).unwrap_or_default();
            if find(ours, id).is_some() {
                continue;
            }
            let Some(kept) = self.child(id, find(base, id), None, Some(item)) else {
                continue;
            };
            let before = theirs[..position].iter().rev().find_map(|earlier| {
                let earlier = item_id(earlier)?;
                merged
                    .iter()
                    .position(|item| item_id(item) == Some(earlier))
            });
            merged.insert(before.map_or(0, |index| index + 1), kept);
        }
        merged
    }
}

/// What ours has, without what they took away, and what they added. In order, as sets are written.
fn set(base: &[Value], ours: &[Value], theirs: &[Value]) -> Vec<Value> {
    let taken = |item: &&Value| base.contains(item) && !theirs.contains(item);
    let added = theirs
        .iter()
        .filter(|item| !base.contains(item) && !ours.contains(item));
    let kept = ours.iter().filter(|item| !taken(item));
    let mut merged: Vec<Value> = kept.chain(added).cloned().collect();
    sorting::by(&mut merged, |one, other| one.as_str().cmp(&other.as_str()));
    merged
}

fn item_id(item: &Value) -> Option<&str> {
    item.get("id")?.as_str()
}

fn find<'list>(items: &'list [Value], id: &str) -> Option<&'list Value> {
    items.iter().find(|item| item_id(item) == Some(id))
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
