use serde_json::json;

use super::*;

fn merged(base: Value, ours: Value, theirs: Value) -> Merged {
    merge(Some(&base), Some(&ours), Some(&theirs))
}

#[test]
fn edits_of_different_fields_are_both_kept() {
    let result = merged(
        json!({"name": "Alpha", "city": "Graz"}),
        json!({"name": "Alpha AG", "city": "Graz"}),
        json!({"name": "Alpha", "city": "Wien", "country": "AT"}),
    );
    assert_eq!(
        result.value,
        Some(json!({"name": "Alpha AG", "city": "Wien", "country": "AT"}))
    );
    assert_eq!(result.overruled, []);
}

#[test]
fn the_later_edit_of_the_same_field_wins_and_the_other_is_named() {
    let result = merged(
        json!({"name": "Alpha", "updated_at": "1"}),
        json!({"name": "Ours", "updated_at": "3"}),
        json!({"name": "Theirs", "updated_at": "2"}),
    );
    assert_eq!(
        result.value,
        Some(json!({"name": "Ours", "updated_at": "3"}))
    );
    assert_eq!(
        result.overruled,
        [Overruled {
            path: vec!["name".into()],
            lost: json!("Theirs")
        }]
    );
}

#[test]
fn entries_added_on_both_sides_are_both_kept() {
    let result = merged(
        json!([{"id": "a", "t": 1}]),
        json!([{"id": "a", "t": 1}, {"id": "b", "t": 2}]),
        json!([{"id": "c", "t": 3}, {"id": "a", "t": 9}]),
    );
    assert_eq!(
        result.value,
        Some(json!([{"id": "c", "t": 3}, {"id": "a", "t": 9}, {"id": "b", "t": 2}]))
    );
}

#[test]
fn an_entry_removed_by_one_side_stays_removed_unless_the_other_edited_it() {
    let base = json!([{"id": "a", "t": 1}, {"id": "b", "t": 2}]);
    let result = merged(base.clone(), json!([{"id": "a", "t": 1}]), base.clone());
    assert_eq!(result.value, Some(json!([{"id": "a", "t": 1}])));
    let edited = json!([{"id": "a", "t": 1}, {"id": "b", "t": 5}]);
    let result = merged(base, json!([{"id": "a", "t": 1}]), edited);
    assert_eq!(result.value, Some(json!([{"id": "a", "t": 1}])));
    assert_eq!(result.overruled[0].lost, json!({"id": "b", "t": 5}));
}

#[test]
fn what_somebody_has_confirmed_is_what_stood_there() {
    let base = json!({"potential": 500});
    let confirmed = json!({"potential": 500, "potential_confirmed": true});
    let other = json!({"potential": 600});
    let result = merged(base.clone(), other.clone(), confirmed.clone());
    assert_eq!(result.value, Some(other.clone()));
    let path = vec!["potential_confirmed".to_owned()];
    let lost = json!(true);
    assert_eq!(result.overruled, [Overruled { path, lost }]);
    let result = merged(base.clone(), confirmed.clone(), other.clone());
    assert_eq!(result.value, Some(confirmed.clone()));
    let path = vec!["potential".to_owned()];
    let lost = json!(600);
    assert_eq!(result.overruled, [Overruled { path, lost }]);
    let result = theirs_stand(Some(&base), Some(&other), Some(&confirmed));
    assert_eq!(result.value, Some(confirmed.clone()));
    // Who has written the same and confirmed it says more.
    let surer = json!({"potential": 600, "potential_confirmed": true});
    let result = merged(base.clone(), other, surer.clone());
    assert_eq!(result.value, Some(surer.clone()));
    // An edit of something else leaves both to the other side.
    let elsewhere = json!({"potential": 500, "revenue": 7});
    let result = merged(base, elsewhere, surer);
    let both = json!({"potential": 600, "potential_confirmed": true, "revenue": 7});
    assert_eq!(result.value, Some(both));
}

#[test]
fn tags_of_both_sides_come_together() {
    let result = merged(json!(["a", "b"]), json!(["a", "b", "c"]), json!(["b", "d"]));
    assert_eq!(result.value, Some(json!(["b", "c", "d"])));
    assert_eq!(result.overruled, []);
}

#[test]
fn accounts_that_figures_speak_of_are_one_statement_with_them() {
    let answer = |facts: Value, accounts: Value| json!({"answers": [{"id": "mix", "facts": facts, "accounts": accounts}]});
    let ours = answer(json!([7]), json!(["b", "a"]));
    let theirs = answer(json!([8]), json!(["c"]));
    let result = merged(answer(json!([]), json!([])), ours.clone(), theirs);
    assert_eq!(result.value, Some(ours));
    let lost: Vec<&Value> = result.overruled.iter().map(|one| &one.lost).collect();
    assert_eq!(lost, [&json!(["c"]), &json!([8])]);
}

#[test]
fn the_day_on_which_something_was_said_is_no_conflict() {
    let said = |percent: u8, on: &str| json!({"in_three_years": percent, "said_on": on});
    let base = said(50, "2026-01-01");
    let result = merged(base, said(60, "2026-02-01"), said(70, "2026-02-02"));
    let paths = result.overruled.iter().map(|one| one.path.join("/"));
    assert_eq!(paths.collect::<Vec<_>>(), ["in_three_years"]);
}

#[test]
fn a_record_that_the_other_side_removed_comes_back_with_our_edit() {
    let base = json!({"name": "Alpha"});
    let ours = json!({"name": "Beta"});
    let result = merge(Some(&base), Some(&ours), None);
    assert_eq!(result.value, Some(ours));
    assert_eq!(result.overruled[0].lost, Value::Null);
}

#[test]
fn where_ours_stands_whole_all_that_they_changed_is_named() {
    let base =
        json!({"name": "Alpha", "city": "Graz", "tags": ["a"], "plans": [{"id": "p", "t": 1}]});
    let ours =
        json!({"name": "Beta", "city": "Graz", "tags": ["a"], "plans": [{"id": "p", "t": 1}]});
    let theirs = json!({"name": "Alpha", "city": "Wien", "tags": ["a", "b"], "plans": [{"id": "p", "t": 2}, {"id": "q"}]});
    let result = ours_whole(Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(result.value, Some(ours));
    let named: Vec<String> = result
        .overruled
        .iter()
        .map(|overruled| overruled.path.join("/"))
        .collect();
    assert_eq!(named, ["city", "plans/p/t", "plans/q", "tags"]);
}

#[test]
fn where_theirs_stand_ours_is_named_and_all_else_is_merged() {
    let base =
        json!({"city": "Graz", "name": "A", "plans": [{"id": "p", "t": 1}, {"id": "q", "t": 1}]});
    let ours = json!({"city": "", "name": "B", "plans": [{"id": "q", "t": 0}]});
    let theirs =
        json!({"city": "Wien", "name": "A", "plans": [{"id": "p", "t": 2}, {"id": "q", "t": 1}]});
    let result = theirs_stand(Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(
        result.value,
        Some(
            json!({"city": "Wien", "name": "B", "plans": [{"id": "p", "t": 2}, {"id": "q", "t": 0}]})
        )
    );
    let named: Vec<String> = result
        .overruled
        .iter()
        .map(|overruled| overruled.path.join("/"))
        .collect();
    assert_eq!(named, ["city", "plans/p"]);
    assert_eq!(result.overruled[0].lost, json!(""));
    let gone = theirs_stand(Some(&base), Some(&ours), None);
    assert_eq!(gone.value, None);
    let back = theirs_stand(Some(&base), None, Some(&theirs));
    assert_eq!(back.value, Some(theirs));
}

#[test]
fn texts_merge_like_values() {
    let (text, overruled) = merge_texts(
        merge,
        Some(r#"{"a":1}"#),
        Some(r#"{"a":1,"b":2}"#),
        Some(r#"{"a":3}"#),
    );
    assert_eq!(text.as_deref(), Some(r#"{"a":3,"b":2}"#));
    assert!(overruled.is_empty());
}
