//! The Keyfolio file, as a person meets it: written, kept in git, brought back, compared, merged, rescued.

mod support;

use keyfolio::domain::account::Account;
use keyfolio::domain::apply::apply;
use keyfolio::domain::codec::JsonRecord;
use keyfolio::domain::command::{AccountEdit, AccountText, Adoption, Command};
use keyfolio::domain::validate::validate;
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::file::MAX_BYTES;
use keyfolio::exchange::file::adopt::{merge, replace};
use keyfolio::exchange::file::compare::{Side, compare};
use keyfolio::exchange::file::read::{Caution, read};
use keyfolio::exchange::file::rescue;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::files::{after, edited, small, taken, text, written};
use support::workspaces::{workspace, workspace_of_tomorrow};
use support::{cases, moment, name, timeless};

fn adopted(workspace: &Workspace, adoption: Adoption) -> Workspace {
    after(workspace, &Command::Adopt(adoption), 9_000)
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
        prop_assert_eq!(replaced.head().deleted_at, here.head().deleted_at);
        let same_id = taken(&written(&replaced)).into_copy(file.head().id);
        let alive = file.clone().beside_others(file.head().id);
        prop_assert_eq!(written(&same_id), written(&alive));
    }

    #[test]
    fn replacing_can_be_undone(here in workspace_of_tomorrow(), file in workspace()) {
        let adoption = Command::Adopt(replace(&here, &file));
        let change = apply(&here, &adoption, moment(9_000)).expect("valid");
        let mut changed = here.clone();
        changed.adopt(&change);
        let back = after(&changed, &Command::Revert(Box::new(change)), 9_001);
        prop_assert_eq!(timeless(&back), timeless(&here));
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

/// A rescue file with these rows, and with rows that had been put aside.
fn rescue_file(rows: &[(&str, String)], asides: &[(&str, String)]) -> Vec<u8> {
    let id = small().head().id.to_string();
    let record = |(key, text): &(&str, String)| {
        let value = json!({"workspace": id, "key": key, "text": text});
        json!({"key": [id, key], "value": value})
    };
    let records =
        |rows: &[(&str, String)]| json!({"records": rows.iter().map(record).collect::<Vec<_>>()});
    let stores = json!({"rows": records(rows), "zz_asides": records(asides)});
    let databases = json!({"keyfolio": {"stores": stores}});
    // In the order in which the rescue page writes it.
    format!("{{\n \"format\": \"keyfolio-rescue\", \"databases\": {databases}}}").into_bytes()
}

#[test]
fn a_rescue_file_keeps_accounts_in_a_circle_and_rows_before_what_was_put_aside() {
    let small = small();
    let mut accounts: Vec<Account> = small
        .accounts()
        .take(2)
        .map(|account| account.as_ref().clone())
        .collect();
    let ids: Vec<_> = accounts.iter().map(|account| account.id).collect();
    (accounts[0].parent, accounts[1].parent) = (Some(ids[1]), Some(ids[0]));
    let keys: Vec<String> = ids.iter().map(|id| format!("account/{id}")).collect();
    let mut rows = vec![("head", small.head().to_json().to_string())];
    for (key, account) in keys.iter().zip(&accounts) {
        rows.push((key, account.to_json().to_string()));
    }
    let aside = [("head", "{".to_owned())];
    let rescued = rescue::read(&rescue_file(&rows, &aside), &name("Rescued")).expect("rows");
    assert_eq!(rescued[0].workspace.accounts().len(), 2);
    assert!(
        rescued[0]
            .workspace
            .accounts()
            .all(|account| account.parent.is_none())
    );
    assert!(rescued[0].has_head && !rescued[0].has_model);
    assert_eq!(rescued[0].lost, []);
    assert!(rescued[0].is_partial());
}

#[test]
fn a_rescue_file_may_be_larger_than_a_keyfolio_file() {
    let head = small().head().to_json().to_string();
    let rows = [("head", head), ("account/x", "x".repeat(MAX_BYTES))];
    let file = rescue_file(&rows, &[]);
    assert!(rescue::read(&file, &name("Rescued")).is_ok());
}
