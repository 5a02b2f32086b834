//! What is particular about meetings, reviews and workshops, when two states of one come together.

use std::collections::BTreeMap;

use serde_json::Value;

/// Whether a path leads to a review or a workshop as a whole.
pub fn is_meeting(path: &[String]) -> bool {
    matches!(path, [first, _] if first == "reviews" || first == "workshops")
}

/// Whether a path leads to something in a workshop that is said as a whole: what one person answered to a task, and the
/// cell that is looked at.
pub(super) fn is_one_statement(path: &[String]) -> bool {
    match path {
        [first, _, list, _] => first == "workshops" && list == "ballots",
        [first, _, field] => first == "workshops" && field == "focus",
        _ => false,
    }
}

/// Whether a meeting is over.
pub fn is_closed(meeting: &Value) -> bool {
    meeting.get("closed") == Some(&Value::Bool(true)) || meeting.get("closed_at").is_some()
}

/// In a workshop, a field and the one beside it that means nothing without it: whose time is counted, and the phone that
/// somebody had before theirs.
pub(super) fn bound(path: &[String]) -> Option<[&'static str; 2]> {
    match path {
        [first, _] if first == "workshops" => Some(["focus", "talking_since"]),
        [first, _, list, _] if first == "workshops" && list == "participants" => {
            Some(["sender", "before"])
        }
        _ => None,
    }
}

/// When somebody answered last in a workshop. All moments are written the same way in UTC, so the later text is the later
/// moment.
pub(super) fn last_answer(workshop: &Value) -> Option<&str> {
    let moments = list(workshop, "ballots").filter_map(|ballot| ballot.get("at")?.as_str());
    moments.max()
}

/// Whether two people have answered from the same phone, now or before another one.
fn have_one_phone(one: &Value, other: &Value) -> bool {
    let phones = |person: &Value| {
        let phones = [
            person["sender"].as_u64(),
            person["before"]["sender"].as_u64(),
        ];
        phones.into_iter().flatten().collect::<Vec<u64>>()
    };
    let others = phones(other);
    phones(one).iter().any(|phone| others.contains(phone))
}

/// The workshop of the file with its people as they are known here: whoever has answered from the same phone is the same,
/// though each of two machines gave them an id of its own.
pub(super) fn with_people_of(here: &Value, file: &Value) -> Value {
    let mut names: BTreeMap<String, Value> = BTreeMap::new();
    let is_in =
        |workshop: &Value, id: &Value| list(workshop, "participants").any(|one| one["id"] == *id);
    for theirs in list(file, "participants") {
        let mut known = list(here, "participants");
        if let Some(mine) = known.find(|mine| have_one_phone(mine, theirs)) {
            let is_free = !is_in(file, &mine["id"]) && !names.values().any(|id| *id == mine["id"]);
            if is_free && !is_in(here, &theirs["id"]) {
                names.insert(theirs["id"].to_string(), mine["id"].clone());
            }
        }
    }
    let mut file = file.clone();
    let rename = |entry: &mut Value, field: &str| {
        if let Some(known) = names.get(&entry[field].to_string()) {
            entry[field] = known.clone();
        }
    };
    entries(&mut file, "participants").for_each(|one| rename(one, "id"));
    entries(&mut file, "ballots").for_each(|one| rename(one, "by"));
    for talk in entries(&mut file, "talks") {
        entries(talk, "second").for_each(|vote| rename(vote, "id"));
        entries(talk, "hidden").for_each(|vote| rename(vote, "id"));
    }
    file
}

/// Whether a number names one task in the one workshop and another in the other: both were held at the same time.
pub(super) fn name_other_tasks(here: &Value, file: &Value) -> bool {
    list(here, "tasks").any(|mine| {
        let mut theirs = list(file, "tasks");
        theirs.any(|theirs| (mine["id"] == theirs["id"]) != (mine["number"] == theirs["number"]))
    })
}

fn list<'a>(entry: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    let list = entry.get(name).and_then(Value::as_array);
    list.into_iter().flatten()
}

fn entries<'a>(entry: &'a mut Value, name: &str) -> impl Iterator<Item = &'a mut Value> {
    let list = entry.get_mut(name).and_then(Value::as_array_mut);
    list.into_iter().flatten()
}

/// What an entry of a list is known by: its id, but a ballot by who answers what, and a talk by what it is about, because
/// each of two machines gives these an id of its own.
pub(super) fn key<'a>(list: &str, entry: &'a Value) -> [&'a Value; 2] {
    match list {
        "ballots" => [&entry["task"], &entry["by"]],
        "talks" => [&entry["task"], &entry["cell"]],
        _ => [&entry["id"], &Value::Null],
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::exchange::file::compare::Side;
    use crate::exchange::file::unite::{Difference, unite};

    /// Both workshops of two workspaces together.
    fn united(here: &Value, file: &Value, side: Side) -> Value {
        let within =
            |workshop: &Value, at: &str| json!({"updated_at": at, "workshops": [workshop]});
        let (mut both, _) = unite(&within(here, "1"), &within(file, "2"), side);
        both["workshops"][0].take()
    }

    fn held(entries: Value) -> Value {
        let mut workshop = json!({"id": "w", "tasks": [{"id": "t", "number": 1}]});
        let fields = workshop.as_object_mut().expect("an object");
        fields.extend(entries.as_object().expect("an object").clone());
        workshop
    }

    #[test]
    fn two_machines_that_took_the_ballot_of_one_person_keep_the_later_one_whole() {
        let ballot = |id: &str, at: &str, marks: &str| {
            held(
                json!({"ballots": [{"id": id, "task": 1, "by": "p", "at": at, "marks": {"a": marks}}]}),
            )
        };
        let (here, file) = (ballot("x", "10:00", "55"), ballot("y", "10:05", "3"));
        for (here, file) in [(&here, &file), (&file, &here)] {
            let both = united(here, file, Side::Newer);
            let ballots = both["ballots"].as_array().expect("a list");
            assert_eq!(ballots.len(), 1);
            assert_eq!(ballots[0]["marks"], json!({"a": "3"}));
            assert_eq!(ballots[0]["id"], here["ballots"][0]["id"]);
        }
    }

    #[test]
    fn what_two_machines_noted_of_one_cell_is_one_talk() {
        let talk = |id: &str, voter: &str, more: &str| {
            let mut talk = json!({"id": id, "task": 1, "cell": {"account": "a", "criterion": "c"}});
            talk["second"] = json!([{"id": voter, "answer": "unknown"}]);
            talk[more] = json!("said");
            held(json!({"talks": [talk]}))
        };
        let both = united(
            &talk("x", "p", "agreed"),
            &talk("y", "q", "dissent"),
            Side::Mine,
        );
        let talks = both["talks"].as_array().expect("a list");
        assert_eq!(talks.len(), 1);
        assert_eq!(talks[0]["second"].as_array().map(Vec::len), Some(2));
        assert_eq!(
            (&talks[0]["agreed"], &talks[0]["dissent"]),
            (&json!("said"), &json!("said"))
        );
    }

    #[test]
    fn two_workshops_whose_numbers_mean_other_tasks_stay_apart() {
        let handed_out = |task: &str, person: &str, at: &str| {
            json!({
                "id": "w", "tasks": [{"id": task, "number": 1}],
                "participants": [{"id": person}],
                "ballots": [{"id": "b", "task": 1, "by": person, "at": at}],
            })
        };
        let (here, file) = (handed_out("t", "p", "11:00"), handed_out("u", "q", "10:00"));
        assert_eq!(united(&here, &file, Side::Mine), here);
        assert_eq!(united(&here, &file, Side::File), file);
        // The one in which somebody answered last, whatever else was changed later in its workspace.
        assert_eq!(united(&here, &file, Side::Newer), here);
        let (_, found) = unite(
            &json!({"workshops": [here]}),
            &json!({"workshops": [file]}),
            Side::Newer,
        );
        assert!(found.iter().all(Difference::is_conflict) && found.len() == 1);
    }

    #[test]
    fn whoever_answered_from_one_phone_on_two_machines_is_one_person() {
        let joined = |id: &str, turn: u16, marks: &str| {
            held(json!({
                "participants": [{"id": id, "name": "AB", "sender": 7}],
                "ballots": [{"id": format!("b{id}"), "task": 1, "by": id, "turn": turn,
                    "at": format!("10:0{turn}"), "marks": {"a": marks}}],
                "talks": [{"id": format!("t{id}"), "task": 1, "cell": {"account": "a", "criterion": "c"},
                    "hidden": [{"id": id, "answer": "unknown"}]}],
            }))
        };
        let (here, file) = (joined("p", 1, "3"), joined("q", 2, "5"));
        for side in [Side::Newer, Side::File, Side::Mine] {
            let both = united(&here, &file, side);
            let length = |list: &str| both[list].as_array().map(Vec::len);
            assert_eq!(
                (length("participants"), length("ballots")),
                (Some(1), Some(1))
            );
            assert_eq!(
                both["talks"][0]["hidden"],
                json!([{"id": "p", "answer": "unknown"}])
            );
            let stands = if side == Side::Mine { "3" } else { "5" };
            assert_eq!(both["ballots"][0]["marks"]["a"], stands);
            assert_eq!(both["ballots"][0]["by"], "p");
        }
    }

    #[test]
    fn what_belongs_to_one_side_is_not_put_beside_the_other() {
        let at = |account: &str, since: Option<&str>| {
            let mut fields = json!({"focus": {"account": account, "criterion": "c"}});
            fields["participants"] = json!([{"id": "p", "sender": account.len()}]);
            if let Some(since) = since {
                fields["talking_since"] = json!(since);
                fields["participants"][0]["before"] = json!({"sender": 9, "until": 2});
            }
            held(fields)
        };
        let (here, file) = (at("one", None), at("another", Some("10:00")));
        let mine = united(&here, &file, Side::Mine);
        assert_eq!(mine["focus"], here["focus"]);
        assert!(mine.get("talking_since").is_none(), "{mine}");
        assert_eq!(mine["participants"], here["participants"]);
        let theirs = united(&here, &file, Side::File);
        assert_eq!(
            (&theirs["focus"], &theirs["talking_since"]),
            (&file["focus"], &json!("10:00"))
        );
        assert_eq!(theirs["participants"], file["participants"]);
    }
}
