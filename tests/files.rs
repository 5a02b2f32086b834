//! The Keyfolio file, as a person meets it: written, kept in git, brought back, compared, damaged, foreign.

mod support;

use keyfolio::domain::apply::apply;
use keyfolio::domain::codec::JsonRecord;
use keyfolio::domain::command::{AccountEdit, AccountText, Adoption, Command};
use keyfolio::domain::ids::AccountId;
use keyfolio::domain::validate::validate;
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::file::adopt::{merge, replace};
use keyfolio::exchange::file::compare::{Side, compare};
use keyfolio::exchange::file::read::{Caution, File, Foreign, Refusal, read};
use keyfolio::exchange::file::write::to_file;
use keyfolio::exchange::file::{MAX_BYTES, rescue};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::workspaces::{workspace, workspace_of_tomorrow};
use support::{cases, moment, name};

const APP: &str = "0.1.0";

fn written(workspace: &Workspace) -> String {
    to_file(workspace, APP)
}

fn taken(text: &str) -> File {
    read(text.as_bytes()).expect("a file that can be read")
}

fn refused(bytes: &[u8]) -> Refusal {
    read(bytes).expect_err("a file that is refused")
}

/// What a command makes of a workspace, at second `at`.
fn after(workspace: &Workspace, command: &Command, at: i64) -> Workspace {
    let change = apply(workspace, command, moment(at)).expect("a valid command");
    let mut after = workspace.clone();
    after.adopt(&change);
    after
}

fn adopted(workspace: &Workspace, adoption: Adoption) -> Workspace {
    after(workspace, &Command::Adopt(adoption), 9_000)
}

/// Two customers, made at second 0 and 1.
fn small() -> Workspace {
    let empty = Workspace::new(1.into(), name("Studio"), moment(0));
    let add = |id: u128, name: &str| Command::AddAccount {
        id: AccountId::from(id),
        name: name.to_owned(),
    };
    let one = after(&empty, &add(10, "Königlich Essen"), 0);
    after(&one, &add(11, "Save-a-lot"), 1)
}

fn text(id: u128, field: AccountText, text: &str) -> Command {
    Command::edit(
        AccountId::from(id),
        AccountEdit::Text(field, text.to_owned()),
    )
}

/// The file of [`small`] with one value of its JSON replaced.
fn edited(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(&written(&small())).expect("JSON");
    *file.pointer_mut(pointer).expect("a place in the file") = value;
    file.to_string()
}

fn first_problem(refusal: Refusal) -> String {
    match refusal {
        Refusal::Records { problems, .. } => problems[0].place(),
        other => panic!("refused for another reason: {other:?}"),
    }
}

// ---- Written and read ------------------------------------------------------------------------------

#[test]
fn a_small_workspace_is_a_file_that_a_person_can_read() {
    insta::assert_snapshot!(written(&small()));
}

#[test]
fn one_edit_changes_a_few_lines_of_the_file() {
    let before = written(&small());
    let after = written(&after(&small(), &text(10, AccountText::City, "Graz"), 5));
    let changed = before
        .lines()
        .zip(after.lines())
        .filter(|(one, other)| one != other)
        .count();
    assert_eq!(before.lines().count(), after.lines().count());
    // The city, the moments of the account and of the file, the checksum.
    assert_eq!(changed, 4);
}

#[test]
fn a_file_of_an_empty_workspace_comes_back() {
    let workspace = Workspace::new(1.into(), name("Studio"), moment(0));
    assert_eq!(taken(&written(&workspace)).into_workspace(), workspace);
}

#[test]
fn a_file_can_be_opened_beside_the_workspace_it_came_from() {
    let copy = taken(&written(&small())).into_copy(2.into());
    assert_eq!(copy.head().id, 2.into());
    assert_eq!(copy.accounts().len(), 2);
}

#[test]
fn a_mark_at_the_beginning_of_the_file_is_no_problem() {
    let marked = format!("\u{feff}\r\n{}", written(&small()));
    assert_eq!(taken(&marked).workspace(), &small());
}

#[test]
fn a_file_edited_by_hand_is_taken_with_a_word_of_caution() {
    let file = taken(&edited("/workspace/accounts/0/city", json!("Graz")));
    assert_eq!(file.cautions, [Caution::ChecksumDiffers]);
    assert_eq!(
        file.workspace()
            .account(10.into())
            .map(|account| account.city.as_str()),
        Some("Graz")
    );
    let file = taken(&edited("/sha256", Value::Null));
    assert_eq!(file.cautions, [Caution::NoChecksum]);
}

#[test]
fn files_of_every_released_version_are_read() {
    let mut seen = 0;
    for version in std::fs::read_dir("tests/fixtures/files").expect("the fixtures") {
        for file in std::fs::read_dir(version.expect("a folder").path()).expect("a folder") {
            let path = file.expect("a file").path();
            let bytes = std::fs::read(&path).expect("a file");
            let file =
                read(&bytes).unwrap_or_else(|problem| panic!("{}: {problem:?}", path.display()));
            assert!(
                !file.cautions.contains(&Caution::ChecksumDiffers),
                "{}",
                path.display()
            );
            assert_eq!(validate(file.workspace()), Ok(()));
            seen += 1;
        }
    }
    assert!(seen >= 3);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn export_import_export_gives_the_same_bytes(workspace in workspace_of_tomorrow()) {
        let first = written(&workspace);
        let file = taken(&first);
        prop_assert_eq!(&file.cautions, &[]);
        prop_assert_eq!(file.workspace(), &workspace);
        prop_assert_eq!(written(&file.into_workspace()), first);
    }

    #[test]
    fn replacing_makes_what_is_here_what_is_in_the_file(
        here in workspace(),
        file in workspace_of_tomorrow(),
    ) {
        let replaced = adopted(&here, replace(&here, &file));
        prop_assert_eq!(replaced.model(), file.model());
        prop_assert!(replaced.accounts().eq(file.accounts()));
        prop_assert_eq!(replaced.head().id, here.head().id);
        let same_id = taken(&written(&replaced)).into_copy(file.head().id);
        prop_assert_eq!(written(&same_id), written(&file));
    }

    #[test]
    fn replacing_can_be_undone(here in workspace_of_tomorrow(), file in workspace()) {
        let adoption = Command::Adopt(replace(&here, &file));
        let change = apply(&here, &adoption, moment(9_000)).expect("valid");
        let mut changed = here.clone();
        changed.adopt(&change);
        let back = after(&changed, &Command::Revert(Box::new(change)), 9_001);
        prop_assert_eq!(back, here);
    }

    #[test]
    fn merging_any_two_workspaces_keeps_the_rules_and_loses_nobody(
        here in workspace_of_tomorrow(),
        file in workspace_of_tomorrow(),
        side in prop::sample::select(vec![Side::Newer, Side::File, Side::Mine]),
    ) {
        let merged = adopted(&here, merge(&here, &file, side));
        prop_assert_eq!(validate(&merged), Ok(()));
        let comparison = compare(&here, &file);
        let expected = here.accounts().len() + comparison.new.len() - comparison.deleted_there.len();
        prop_assert_eq!(merged.accounts().len(), expected);
        for account in merged.accounts() {
            for state in [here.account(account.id), file.account(account.id)].into_iter().flatten() {
                for person in &state.people {
                    prop_assert!(account.people.iter().any(|known| known.id == person.id));
                }
            }
        }
    }

    #[test]
    fn merging_the_same_file_again_changes_nothing(
        here in workspace(),
        file in workspace(),
        side in prop::sample::select(vec![Side::Newer, Side::File, Side::Mine]),
    ) {
        let once = adopted(&here, merge(&here, &file, side));
        let twice = adopted(&once, merge(&once, &file, side));
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn a_file_compared_with_itself_differs_in_nothing(workspace in workspace_of_tomorrow()) {
        let comparison = compare(&workspace, &workspace);
        prop_assert!(comparison.is_same());
        prop_assert_eq!(comparison.same, workspace.accounts().len());
        let nothing = merge(&workspace, &workspace, Side::Newer);
        prop_assert!(nothing.accounts.is_empty() && nothing.head.is_none() && nothing.model.is_none());
    }

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

// ---- Compared and merged ---------------------------------------------------------------------------

#[test]
fn a_colleagues_file_is_shown_before_anything_changes() {
    let here = after(&small(), &text(10, AccountText::City, "Graz"), 10);
    let theirs = after(&small(), &text(10, AccountText::City, "Wien"), 20);
    let theirs = after(&theirs, &text(11, AccountText::Industry, "Handel"), 21);
    let new = Command::AddAccount {
        id: 12.into(),
        name: "Nova".into(),
    };
    let theirs = after(&theirs, &new, 22);
    let theirs = after(
        &theirs,
        &Command::DeleteAccounts {
            ids: vec![10.into()],
        },
        5,
    );
    let comparison = compare(&here, &theirs);
    // Deleted there at second 5, edited here at 10: the edit counts.
    assert_eq!(comparison.gone.len(), 1);
    assert_eq!(comparison.new[0].name, "Nova");
    assert_eq!(comparison.changed[0].name, "Save-a-lot");
    assert_eq!(comparison.changed[0].differences[0].path, ["industry"]);
    assert_eq!(comparison.conflicts(), 0);
}

#[test]
fn a_conflict_is_decided_by_the_chosen_side_and_the_rest_of_both_is_kept() {
    let here = after(&small(), &text(10, AccountText::City, "Graz"), 10);
    let here = after(&here, &text(10, AccountText::Notes, "Ours"), 11);
    let file = after(&small(), &text(10, AccountText::City, "Wien"), 20);
    let file = after(
        &file,
        &text(10, AccountText::Website, "https://example.org"),
        21,
    );
    assert_eq!(compare(&here, &file).conflicts(), 1);
    for (side, city) in [
        (Side::Newer, "Wien"),
        (Side::File, "Wien"),
        (Side::Mine, "Graz"),
    ] {
        let merged = adopted(&here, merge(&here, &file, side));
        let account = merged.account(10.into()).expect("there");
        assert_eq!(
            (account.city.as_str(), account.notes.as_str()),
            (city, "Ours")
        );
        assert_eq!(account.website, "https://example.org");
        assert_eq!(account.updated_at, moment(21));
    }
}

#[test]
fn an_older_file_does_not_bring_back_what_was_deleted_since() {
    let file = small();
    let here = after(
        &small(),
        &Command::DeleteAccounts {
            ids: vec![11.into()],
        },
        50,
    );
    let comparison = compare(&here, &file);
    assert_eq!(comparison.deleted_here[0].name, "Save-a-lot");
    assert!(comparison.new.is_empty());
    assert_eq!(
        adopted(&here, merge(&here, &file, Side::File))
            .accounts()
            .len(),
        1
    );
    assert_eq!(adopted(&here, replace(&here, &file)).accounts().len(), 2);
}

#[test]
fn a_newer_file_takes_away_what_was_deleted_there() {
    let file = after(
        &small(),
        &Command::DeleteAccounts {
            ids: vec![11.into()],
        },
        50,
    );
    let merged = adopted(&small(), merge(&small(), &file, Side::Newer));
    assert_eq!(merged.accounts().len(), 1);
    assert!(merged.head().deleted_accounts.contains_key(&11.into()));
}

#[test]
fn two_family_trees_that_make_a_circle_together_do_not() {
    let belongs =
        |id: u128, to: u128| Command::edit(id.into(), AccountEdit::Parent(Some(to.into())));
    let here = after(&small(), &belongs(10, 11), 10);
    let file = after(&small(), &belongs(11, 10), 20);
    let merged = adopted(&here, merge(&here, &file, Side::File));
    assert_eq!(
        merged.account(10.into()).and_then(|account| account.parent),
        Some(11.into())
    );
    assert_eq!(
        merged.account(11.into()).and_then(|account| account.parent),
        None
    );
}

// ---- Rescue ----------------------------------------------------------------------------------------

#[test]
fn the_raw_data_of_the_rescue_page_becomes_a_workspace_again() {
    let workspace = small();
    let id = workspace.head().id.to_string();
    let row = |key: &str, text: String| {
        let value = json!({"workspace": id, "key": key, "revision": 3, "text": text});
        json!({"key": [id, key], "value": value})
    };
    let mut rows = vec![
        row("head", workspace.head().to_json().to_string()),
        row("model", workspace.model().to_json().to_string()),
        row("account/broken", "{".to_owned()),
    ];
    for account in workspace.accounts() {
        rows.push(row(
            &format!("account/{}", account.id),
            account.to_json().to_string(),
        ));
    }
    let stores = json!({"rows": {"records": rows}});
    let file = json!({"format": "keyfolio-rescue", "databases": {"keyfolio": {"stores": stores}}});
    let rescued = rescue::read(file.to_string().as_bytes(), &name("Rescued")).expect("rows");
    assert_eq!(rescued.len(), 1);
    assert_eq!(rescued[0].workspace, workspace);
    assert_eq!(rescued[0].lost.len(), 1);
    assert!(rescued[0].has_head && rescued[0].has_model);
}

// ---- The schema ------------------------------------------------------------------------------------

#[cfg(feature = "schema")]
mod schema {
    use super::*;
    use keyfolio::exchange::file::schema::schema;

    const COMMITTED: &str = "docs/keyfolio-workspace.schema.json";

    /// `UPDATE_SCHEMA=1 cargo test` writes the schema anew.
    #[test]
    fn the_schema_in_the_docs_is_that_of_the_types() {
        let generated = format!("{:#}\n", schema());
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(COMMITTED, &generated).expect("written");
        }
        let committed = std::fs::read_to_string(COMMITTED).unwrap_or_default();
        assert!(
            committed == generated,
            "run: UPDATE_SCHEMA=1 cargo test --features schema"
        );
    }

    #[test]
    fn the_schema_refuses_what_the_reader_refuses() {
        let schema = jsonschema::validator_for(&schema()).expect("a schema");
        for (pointer, value) in [
            ("/format", json!("other")),
            ("/schema", json!(2)),
            ("/workspace/accounts/0/status", json!("vip")),
            ("/workspace/accounts/0/id", json!("x")),
            ("/workspace/accounts", json!({})),
        ] {
            let file = edited(pointer, value);
            assert!(read(file.as_bytes()).is_err());
            let file: Value = serde_json::from_str(&file).expect("JSON");
            assert!(!schema.is_valid(&file), "{pointer}");
        }
    }

    #[test]
    fn every_exported_file_keeps_to_the_schema() {
        let schema = jsonschema::validator_for(&schema()).expect("a schema");
        let mut runner = proptest::test_runner::TestRunner::new(cases(100));
        let outcome = runner.run(&workspace_of_tomorrow(), |workspace| {
            let file: Value = serde_json::from_str(&written(&workspace)).expect("JSON");
            let problems: Vec<String> = schema
                .iter_errors(&file)
                .map(|problem| format!("{}: {problem}", problem.instance_path()))
                .collect();
            prop_assert_eq!(problems, Vec::<String>::new());
            Ok(())
        });
        outcome.expect("files that keep to the schema");
    }
}
