//! What is particular about meetings, reviews and workshops, when two states of one come together.

use serde_json::Value;

/// Whether a path leads to a review or a workshop as a whole.
pub(super) fn is_meeting(path: &[String]) -> bool {
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
pub(super) fn is_closed(meeting: &Value) -> bool {
    meeting.get("closed") == Some(&Value::Bool(true)) || meeting.get("closed_at").is_some()
}

/// Whether a number names one task in the one workshop and another in the other: both were held at the same time.
pub(super) fn name_other_tasks(here: &Value, file: &Value) -> bool {
    tasks(here).any(|mine| {
        tasks(file)
            .any(|theirs| (mine["id"] == theirs["id"]) != (mine["number"] == theirs["number"]))
    })
}

fn tasks(meeting: &Value) -> impl Iterator<Item = &Value> {
    meeting
        .get("tasks")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// What an entry of a list is known by: its id, but a ballot by who answers what, and a talk by what it is about, because
/// each of two machines gives these an id of its own.
pub(super) fn key(list: &str, entry: &Value) -> (Value, Value) {
    match list {
        "ballots" => (entry["task"].clone(), entry["by"].clone()),
        "talks" => (entry["task"].clone(), entry["cell"].clone()),
        _ => (entry["id"].clone(), Value::Null),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::exchange::file::compare::Side;
    use crate::exchange::file::unite::unite;

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
        let handed_out = |task: &str, person: &str| {
            json!({
                "id": "w", "tasks": [{"id": task, "number": 1}],
                "participants": [{"id": person}],
            })
        };
        let (here, file) = (handed_out("t", "p"), handed_out("u", "q"));
        assert_eq!(united(&here, &file, Side::Mine), here);
        assert_eq!(united(&here, &file, Side::File), file);
        assert_eq!(united(&here, &file, Side::Newer), file);
    }

    #[test]
    fn the_cell_that_is_looked_at_is_one_of_the_two() {
        let at = |account: &str, criterion: &str| {
            held(json!({"focus": {"account": account, "criterion": criterion}}))
        };
        let (here, file) = (at("a", "c"), at("b", "d"));
        assert_eq!(united(&here, &file, Side::File)["focus"], file["focus"]);
    }
}
