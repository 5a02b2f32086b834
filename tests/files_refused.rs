//! Files that are damaged, foreign, newer, edited by hand or hostile: refused with the place and the reason,
//! or read as a valid workspace; never a panic.

mod support;

use keyfolio::domain::validate::validate;
use keyfolio::exchange::file::MAX_BYTES;
use keyfolio::exchange::file::read::{Foreign, Refusal, read, read_kept};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::cases;
use support::files::{edited, refused, small, taken, written};
use support::workspaces::{workspace, workspace_of_tomorrow};

fn first_problem(refusal: Refusal) -> String {
    match refusal {
        Refusal::Records { problems, .. } => problems[0].place(),
        other => panic!("refused for another reason: {other:?}"),
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn arbitrary_bytes_are_refused_quietly(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn arbitrary_content_in_our_envelope_never_panics(content in json_value()) {
        let file = json!({"format": "keyfolio-workspace", "schema": 1, "workspace": content});
        prop_assert!(read(file.to_string().as_bytes()).is_err());
    }

    #[test]
    fn a_valid_file_with_a_changed_byte_is_read_as_valid_or_refused(
        workspace in workspace_of_tomorrow(),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = written(&workspace).into_bytes();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(file) = read(&bytes) {
            prop_assert_eq!(validate(file.workspace()), Ok(()));
            let again = written(file.workspace());
            let file_again = taken(&again);
            prop_assert_eq!(file_again.workspace(), file.workspace());
        }
    }

    #[test]
    fn a_valid_file_with_a_strange_value_is_read_as_valid_or_refused_with_its_place(
        workspace in workspace(),
        place in any::<prop::sample::Index>(),
        strange in json_value(),
    ) {
        let mut file: Value = serde_json::from_str(&written(&workspace)).expect("JSON");
        let mut places = Vec::new();
        pointers(&file["workspace"], "/workspace".to_owned(), &mut places);
        let place = &places[place.index(places.len())];
        *file.pointer_mut(place).expect("a place") = strange;
        match read(file.to_string().as_bytes()) {
            Ok(file) => {
                prop_assert_eq!(validate(file.workspace()), Ok(()));
                let text = written(file.workspace());
                let again = taken(&text);
                prop_assert_eq!(again.workspace(), file.workspace());
            }
            Err(Refusal::Records { problems, total }) => prop_assert!(!problems.is_empty() && total > 0),
            Err(Refusal::Envelope { .. }) => {}
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        Just(json!("2026-13-45")),
        Just(json!("+10000-01-01T00:00:00Z")),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let name = prop_oneof![
            Just("id".to_owned()),
            Just("head".to_owned()),
            Just("accounts".to_owned()),
            Just("model".to_owned()),
            Just("__proto__".to_owned()),
            "[a-z_+0-9]{0,6}",
        ];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map(name, inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Every place inside a value.
fn pointers(value: &Value, here: String, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                pointers(inner, format!("{here}/{name}"), places);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                pointers(inner, format!("{here}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(here);
}

// ---- Refused ---------------------------------------------------------------------------------------

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let huge = vec![b' '; 50_000_000];
    let refusal = Refusal::TooLarge {
        actual: 50_000_000,
        max: MAX_BYTES,
    };
    assert_eq!(refused(&huge), refusal);
}

#[test]
fn a_file_of_a_newer_version_is_refused_with_both_numbers() {
    assert_eq!(
        refused(edited("/schema", json!(7)).as_bytes()),
        Refusal::Newer { file: 7, ours: 1 }
    );
    for nonsense in [json!(0), json!("1"), json!(-1), json!(1.5), Value::Null] {
        let refusal = refused(edited("/schema", nonsense).as_bytes());
        assert_eq!(refusal, Refusal::Envelope { field: "schema" });
    }
}

#[test]
fn other_files_are_told_by_what_they_are() {
    let foreign = |bytes: &[u8]| match refused(bytes) {
        Refusal::Foreign(foreign) => foreign,
        other => panic!("{other:?}"),
    };
    assert_eq!(foreign(b"PK\x03\x04rest"), Foreign::Packed);
    assert_eq!(foreign(b"%PDF-1.7"), Foreign::Pdf);
    assert_eq!(foreign(b"  <html>"), Foreign::Markup);
    assert_eq!(foreign(b"Name;Revenue\nA;1"), Foreign::Table);
    assert_eq!(foreign(b"\xFF\xFE{\0"), Foreign::WideText);
    assert_eq!(foreign(b"hello"), Foreign::Other);
    assert_eq!(foreign(b"[1]"), Foreign::Json { format: None });
    let excalidraw = Foreign::Json {
        format: Some("excalidraw".to_owned()),
    };
    assert_eq!(foreign(br#"{"type":"excalidraw"}"#), excalidraw);
    assert_eq!(foreign(br#"{"format":"keyfolio-rescue"}"#), Foreign::Rescue);
    assert_eq!(refused(b" \n"), Refusal::Empty);
}

#[test]
fn a_truncated_file_is_refused_wherever_it_ends() {
    let whole = written(&small());
    let content = whole.trim_end().len();
    for end in (1..content).step_by(50).chain([content - 1]) {
        let refusal = refused(&whole.as_bytes()[..end]);
        let known = matches!(refusal, Refusal::CutOff { .. } | Refusal::NotText { .. });
        assert!(known, "cut at {end}: {refusal:?}");
    }
}

#[test]
fn a_wrong_value_is_named_with_its_place() {
    let accounts = |field: &str| format!("/workspace/accounts/1/{field}");
    for (pointer, value, place) in [
        (
            accounts("updated_at"),
            json!("yesterday"),
            "accounts[1].updated_at",
        ),
        (accounts("status"), json!("vip"), "accounts[1].status"),
        (
            accounts("figures"),
            json!({"1997": {"revenue": 1}, "1998": {"revenue": "7"}}),
            "accounts[1].figures.1998.revenue",
        ),
        (
            accounts("figures"),
            json!({"97": {}}),
            "accounts[1].figures.97",
        ),
        (accounts("tags"), json!(["a", 1]), "accounts[1].tags[1]"),
        (accounts("name"), json!(""), "accounts[1].name"),
        (
            accounts("people"),
            json!([{"id": "00000000000000000000000001"}]),
            "accounts[1].people[0]",
        ),
        (
            accounts("ratings"),
            json!({"cooperation": {"answer": {"step": 6}, "at": "2026-01-01T00:00:00Z"}}),
            "accounts[1].ratings.cooperation.answer.step",
        ),
        (
            "/workspace/settings/abc_a".into(),
            json!(300),
            "workspace.settings.abc_a",
        ),
        (
            "/workspace/model/criteria/3/points".into(),
            json!(-1),
            "model.criteria[3].points",
        ),
        ("/workspace/accounts/0".into(), json!(null), "accounts[0]"),
        (
            "/workspace/accounts/0".into(),
            json!({"name": "x"}),
            "accounts[0]",
        ),
    ] {
        let refusal = refused(edited(&pointer, value).as_bytes());
        assert_eq!(first_problem(refusal), place);
    }
}

#[test]
fn a_rule_that_is_broken_is_named_with_the_customer() {
    let mut file: Value = serde_json::from_str(&written(&small())).expect("JSON");
    let ids: Vec<Value> = (0..2)
        .map(|at| file["workspace"]["accounts"][at]["id"].clone())
        .collect();
    file["workspace"]["accounts"][0]["parent"] = ids[1].clone();
    file["workspace"]["accounts"][1]["parent"] = ids[0].clone();
    match refused(file.to_string().as_bytes()) {
        Refusal::Records { problems, total: 2 } => {
            assert_eq!(problems[0].place(), "accounts[0]");
            insta::assert_debug_snapshot!(problems[0]);
        }
        other => panic!("{other:?}"),
    }
    file["workspace"]["accounts"][1] = file["workspace"]["accounts"][0].clone();
    assert_eq!(
        first_problem(refused(file.to_string().as_bytes())),
        "accounts[1]"
    );
}

#[test]
fn hostile_files_are_refused_without_harm() {
    let ours = |inside: &str| {
        format!(r#"{{"format":"keyfolio-workspace","schema":1,"workspace":{inside}}}"#)
    };
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let wide = format!("[{}0]", "0,".repeat(1_000_000));
    for (inside, known) in [
        (deep.clone(), "NotJson"),
        (format!(r#"{{"accounts":{wide},"model":{{}}}}"#), "Records"),
        (
            format!(r#"{{"accounts":[],"model":{{}},"name":{wide}}}"#),
            "Records",
        ),
        (
            r#"{"accounts":[],"model":{"criteria":[1e400]}}"#.into(),
            "NotJson",
        ),
        (
            r#"{"accounts":[],"model":99999999999999999999999999}"#.into(),
            "Records",
        ),
        (r#"{"name":"\ud800"}"#.into(), "NotJson"),
        (r#"{"__proto__":{"a":1},"__proto__":{}}"#.into(), "KeyTwice"),
        ("{\"name\":\"a\0b\"}".into(), "NotJson"),
        ("[]".into(), "Envelope"),
        ("{}".into(), "Envelope"),
        (r#"{"accounts":{},"model":{}}"#.into(), "Envelope"),
    ] {
        let refusal = format!("{:?}", refused(ours(&inside).as_bytes()));
        assert!(
            refusal.starts_with(known),
            "{known} expected: {}",
            &refusal[..refusal.len().min(200)]
        );
    }
    assert!(matches!(refused(deep.as_bytes()), Refusal::NotJson { .. }));
    let countless = format!("[{}0]", "0,".repeat(7_000_000));
    assert!(matches!(
        refused(countless.as_bytes()),
        Refusal::TooManyValues { .. }
    ));
    let two_lines = b"{\"format\": 1,\n \"a\": \xFF}";
    assert!(
        matches!(refused(two_lines), Refusal::NotText { at } if (at.line, at.column) == (2, 7))
    );
}

#[test]
fn keys_that_only_look_like_a_period_are_refused() {
    for key in ["+1997", "01997", " 1997"] {
        let refusal = refused(edited("/workspace/accounts/0/figures", json!({key: {}})).as_bytes());
        assert_eq!(first_problem(refusal), format!("accounts[0].figures.{key}"));
    }
}

#[test]
fn what_a_command_would_refuse_is_refused_with_its_place() {
    let account = "/workspace/accounts/0";
    let long = |length: usize| json!("x".repeat(length));
    let touch = |day: &str, next: usize| json!([{"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "day": day, "next_step": "x".repeat(next)}]);
    let person = |title: usize| json!([{"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "name": "Ana", "title": "x".repeat(title)}]);
    let cases = [
        ("/city", long(501), "accounts[0].city"),
        ("/notes", long(20_001), "accounts[0].notes"),
        ("/since", json!("0206-01-01"), "accounts[0].since"),
        (
            "/touchpoints",
            touch("2201-01-01", 0),
            "accounts[0].touchpoints[0].day",
        ),
        (
            "/touchpoints",
            touch("2026-01-01", 501),
            "accounts[0].touchpoints[0].next_step",
        ),
        ("/people", person(501), "accounts[0].people[0].title"),
    ];
    for (place, value, named) in cases {
        let file = edited(&format!("{account}{place}"), value);
        assert_eq!(first_problem(refused(file.as_bytes())), named);
    }
    let days = edited("/workspace/settings/review_days", json!(6));
    let problem = first_problem(refused(days.as_bytes()));
    assert_eq!(problem, "workspace.settings.review_days");
    let limited = |limits: [u8; 3]| {
        let mut file: Value = serde_json::from_str(&written(&small())).expect("JSON");
        file["workspace"]["settings"]["dependency_limits"] = json!(limits);
        file.to_string()
    };
    for limits in [[0, 20, 35], [20, 20, 35], [10, 40, 35], [10, 20, 101]] {
        let problem = first_problem(refused(limited(limits).as_bytes()));
        assert_eq!(problem, "workspace.settings.dependency_limits");
    }
    taken(&limited([5, 7, 100]));
    // At the bound it is taken, and a copy of the program's own comes back whatever stands in it.
    taken(&edited(&format!("{account}/city"), long(500)));
    let kept = edited(&format!("{account}/city"), long(501));
    assert!(read_kept(kept.as_bytes()).is_ok());
}

#[test]
fn a_condition_that_only_a_newer_version_knows_travels_along() {
    let view = json!([{
        "id": "01JZZZZZZZZZZZZZZZZZZZZZZZ",
        "name": "Near Graz",
        "arrangement": {"conditions": [
            {"field": "city", "test": {"near": {"city": "Graz", "within": 20}}},
            {"field": "city", "test": "filled"},
            {"field": "country", "test": "unclear"}
        ]}
    }]);
    let conditions = "/0/arrangement/conditions";
    let mut file: Value = serde_json::from_str(&written(&small())).expect("JSON");
    file["workspace"]["views"] = view.clone();
    let taken = taken(&file.to_string());
    let again: Value = serde_json::from_str(&written(taken.workspace())).expect("JSON");
    assert_eq!(
        again["workspace"]["views"].pointer(conditions),
        view.pointer(conditions)
    );
}
