//! Properties that hold for every workspace and every sequence of commands: nothing is lost between text
//! and records, undo takes back exactly what was done, and no command leads to a workspace that breaks a rule.

mod support;

use keyfolio::domain::apply::apply;
use keyfolio::domain::change::Change;
use keyfolio::domain::codec;
use keyfolio::domain::command::Command;
use keyfolio::domain::record::RecordKey;
use keyfolio::domain::validate::validate;
use keyfolio::domain::workspace::Workspace;
use proptest::collection::vec;
use proptest::prelude::*;
use support::commands::{Move, random_move};
use support::workspaces::{workspace, workspace_of_tomorrow};
use support::{cases, moment, timeless};

fn keys(workspace: &Workspace) -> Vec<RecordKey> {
    let accounts = workspace
        .accounts()
        .map(|account| RecordKey::Account(account.id));
    let snapshots = workspace
        .snapshots()
        .map(|snapshot| RecordKey::Snapshot(snapshot.id));
    [RecordKey::Head, RecordKey::Model]
        .into_iter()
        .chain(accounts)
        .chain(snapshots)
        .collect()
}

/// Makes the moves one after the other; those that break a rule change nothing.
fn play(workspace: &mut Workspace, moves: &[Move], from: i64) -> Vec<Change> {
    let mut done = Vec::new();
    for (number, one) in (from..).zip(moves) {
        if let Ok(change) = apply(
            workspace,
            &one.command(workspace),
            moment(1_000_000_000 + number),
        ) {
            workspace.adopt(&change);
            done.push(change);
        }
    }
    done
}

fn revert(workspace: &mut Workspace, change: &Change) -> Result<Change, TestCaseError> {
    let command = Command::Revert(Box::new(change.clone()));
    let reverted = apply(workspace, &command, moment(2_000_000_000))
        .map_err(|broken| TestCaseError::fail(broken.to_string()))?;
    workspace.adopt(&reverted);
    Ok(reverted)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn every_record_reads_back_from_its_text_with_all_that_we_do_not_know(
        workspace in workspace_of_tomorrow(),
    ) {
        for key in keys(&workspace) {
            let record = workspace.record(key).expect("listed");
            let value = codec::to_value(&record);
            let read = codec::from_text(key, &value.to_string());
            prop_assert_eq!(read.as_ref(), Ok(&record));
            prop_assert_eq!(read.map(|record| codec::to_value(&record)), Ok(value));
        }
    }

    #[test]
    fn the_random_workspaces_keep_the_rules(workspace in workspace()) {
        prop_assert_eq!(validate(&workspace), Ok(()));
    }

    #[test]
    fn every_reachable_workspace_keeps_the_rules(
        start in workspace(),
        moves in vec(random_move(), 1..40),
    ) {
        let mut workspace = start;
        for (number, one) in (0..).zip(&moves) {
            play(&mut workspace, std::slice::from_ref(one), number);
            prop_assert_eq!(validate(&workspace), Ok(()), "{:?}", one);
        }
    }

    #[test]
    fn undo_takes_back_exactly_and_redo_brings_exactly_again(
        start in workspace_of_tomorrow(),
        moves in vec(random_move(), 1..20),
    ) {
        let mut workspace = start.clone();
        let done = play(&mut workspace, &moves, 0);
        let end = workspace.clone();
        let mut undone = Vec::new();
        for change in done.iter().rev() {
            undone.push(revert(&mut workspace, change)?);
        }
        prop_assert_eq!(timeless(&workspace), timeless(&start));
        for change in undone.iter().rev() {
            revert(&mut workspace, change)?;
        }
        prop_assert_eq!(timeless(&workspace), timeless(&end));
    }

    #[test]
    fn changes_joined_to_one_step_are_taken_back_as_one(
        start in workspace(),
        moves in vec(random_move(), 1..12),
    ) {
        let mut workspace = start.clone();
        let done = play(&mut workspace, &moves, 0);
        if let Some(joined) = done.into_iter().reduce(|one, next| one.followed_by(&next)) {
            revert(&mut workspace, &joined)?;
            prop_assert_eq!(timeless(&workspace), timeless(&start));
        }
    }

    #[test]
    fn undo_after_somebody_elses_edits_never_breaks_a_rule(
        start in workspace(),
        mine in random_move(),
        foreign in vec(random_move(), 1..10),
    ) {
        let mut workspace = start;
        let done = play(&mut workspace, std::slice::from_ref(&mine), 0);
        play(&mut workspace, &foreign, 100);
        for change in done {
            let before = workspace.clone();
            // It may be refused with a rule; then nothing has changed.
            if revert(&mut workspace, &change).is_err() {
                prop_assert_eq!(&workspace, &before);
            }
            prop_assert_eq!(validate(&workspace), Ok(()));
        }
    }

    #[test]
    fn undo_after_somebody_elses_edit_of_another_field_keeps_that_edit(
        start in workspace_of_tomorrow(),
        which in any::<prop::sample::Index>(),
        city in "[A-Z][a-z]{3,9}",
        notes in "[a-z]{3,30}",
    ) {
        use keyfolio::domain::command::{AccountEdit, AccountText};
        prop_assume!(start.accounts().len() > 0);
        let ids: Vec<_> = start.accounts().map(|account| account.id).collect();
        let id = ids[which.index(ids.len())];
        let mut workspace = start.clone();
        let edit = |field, text: &str| Command::edit(id, AccountEdit::Text(field, text.to_owned()));
        let mine = apply(&workspace, &edit(AccountText::City, &city), moment(1)).expect("valid");
        workspace.adopt(&mine);
        let theirs = apply(&workspace, &edit(AccountText::Notes, &notes), moment(2)).expect("valid");
        workspace.adopt(&theirs);
        revert(&mut workspace, &mine)?;
        let (now, then) = (workspace.account(id).expect("there"), start.account(id).expect("there"));
        prop_assert_eq!(&now.city, &then.city);
        prop_assert_eq!(&now.notes, &notes);
    }
}
