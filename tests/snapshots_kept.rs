//! Pictures of days on their way: taken, undone, written to a file and back, merged, and what becomes of them in an
//! older program.

mod support;

use keyfolio::domain::account::{Answer, Rating};
use keyfolio::domain::analysis::value::Step;
use keyfolio::domain::apply::apply;
use keyfolio::domain::codec::JsonRecord;
use keyfolio::domain::command::{AccountEdit, Command};
use keyfolio::domain::ids::SnapshotId;
use keyfolio::domain::model::Axis;
use keyfolio::domain::portfolio::Portfolio;
use keyfolio::domain::rule::Rejection;
use keyfolio::domain::snapshot::{MAX_LABEL, MAX_SNAPSHOTS, SnapshotCause, Taken};
use keyfolio::domain::snapshot_change::Comparison;
use keyfolio::domain::values::Date;
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::file::adopt::{merge, replace};
use keyfolio::exchange::file::compare::{Side, compare};
use keyfolio::session::Session;
use keyfolio::session::library::open;
use keyfolio::session::memory::MemoryStore;
use keyfolio::session::ports::Store;
use proptest::prelude::*;
use support::commands::random_move;
use support::files::{after, refused, small, taken as read_file, written};
use support::snapshots::picture;
use support::store::now;
use support::workspaces::workspace;
use support::{cases, moment, name};

fn taken(id: u128, label: &str) -> Taken {
    Taken {
        id: SnapshotId::from(id),
        at: moment(id as i64),
        day: Date::default(),
        label: label.to_owned(),
        cause: SnapshotCause::Manual,
    }
}

fn take(workspace: &Workspace, id: u128, label: &str) -> Command {
    Command::TakeSnapshot(Box::new(picture(workspace, &taken(id, label))))
}

fn rate(account: u128, criterion: &str, step: u8) -> Command {
    let step = Step::try_from(step).expect("a step");
    Command::edit(
        account.into(),
        AccountEdit::Rate {
            criterion: criterion.to_owned().try_into().expect("an id"),
            rating: Some(Rating::sure(Answer::Step(step), moment(1))),
        },
    )
}

#[test]
fn a_picture_is_kept_called_something_removed_and_brought_back() {
    let mut session = Session::unsaved(small());
    let command = take(session.workspace(), 5, " After the fair ");
    session.dispatch(&command, moment(5)).expect("kept");
    let of = |session: &Session| {
        let pictures = session.workspace().snapshots();
        pictures.map(|one| one.label.clone()).collect::<Vec<_>>()
    };
    assert_eq!(of(&session), ["After the fair"]);
    let rename = Command::RenameSnapshot(5.into(), "Autumn".to_owned());
    session.dispatch(&rename, moment(6)).expect("renamed");
    let remove = Command::RemoveSnapshot(5.into());
    session.dispatch(&remove, moment(7)).expect("removed");
    assert_eq!(of(&session), Vec::<String>::new());
    assert!(
        session
            .workspace()
            .head()
            .deleted_snapshots
            .contains_key(&5.into())
    );
    session.undo(moment(8)).expect("undone");
    assert_eq!(of(&session), ["Autumn"]);
    assert!(session.workspace().head().deleted_snapshots.is_empty());
    session.undo(moment(9)).expect("undone");
    assert_eq!(of(&session), ["After the fair"]);
}

#[test]
fn rules_of_pictures_are_named() {
    let here = after(&small(), &take(&small(), 5, ""), 5);
    let again = apply(&here, &take(&here, 5, ""), moment(6));
    assert_eq!(
        again,
        Err(Rejection::Duplicate(SnapshotId::from(5).to_string()))
    );
    let unknown = Command::RemoveSnapshot(9.into());
    let unknown = apply(&here, &unknown, moment(6));
    assert_eq!(unknown, Err(Rejection::UnknownSnapshot(9.into())));
    let long = "x".repeat(MAX_LABEL + 1);
    let long = apply(&here, &Command::RenameSnapshot(5.into(), long), moment(6));
    assert!(matches!(long, Err(Rejection::TooLong { .. })));
    let first = here.snapshot(5.into()).expect("a picture").as_ref().clone();
    let many = (0..MAX_SNAPSHOTS as u128).map(|number| {
        let mut one = first.clone();
        one.id = (100 + number).into();
        one
    });
    let full = small().with_snapshots(many.collect());
    let more = apply(&full, &take(&full, 5, ""), moment(6));
    assert!(matches!(more, Err(Rejection::TooManyEntries { .. })));
}

#[test]
fn a_file_carries_pictures_and_a_broken_one_is_named_with_its_place() {
    let here = after(&small(), &take(&small(), 5, "Spring"), 5);
    let file = written(&here);
    let back = read_file(&file).into_workspace();
    assert_eq!(back, here);
    assert_eq!(written(&back), file);
    let mut value: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    let rows = value.pointer_mut("/workspace/snapshots/0/accounts/rank");
    rows.and_then(|rows| rows.as_array_mut())
        .expect("ranks")
        .pop();
    let refusal = format!("{:?}", refused(value.to_string().as_bytes()));
    assert!(refusal.contains("Snapshot(0)"), "{refusal}");
}

#[test]
fn pictures_of_both_sides_unite_and_a_removed_one_stays_removed() {
    let both = after(&small(), &take(&small(), 5, "Spring"), 5);
    let here = after(&both, &take(&both, 6, "Here"), 6);
    let there = after(&both, &take(&both, 7, "There"), 7);
    let found = compare(&here, &there);
    assert_eq!((found.snapshots.new, found.snapshots.gone), (1, 1));
    assert!(!found.is_same());
    let merged = after(&here, &Command::Adopt(merge(&here, &there, Side::Newer)), 9);
    let ids: Vec<SnapshotId> = merged.snapshots().map(|one| one.id).collect();
    assert_eq!(ids, [5.into(), 6.into(), 7.into()]);
    let without = after(&both, &Command::RemoveSnapshot(5.into()), 8);
    let stays = after(
        &without,
        &Command::Adopt(merge(&without, &there, Side::Newer)),
        9,
    );
    let ids: Vec<SnapshotId> = stays.snapshots().map(|one| one.id).collect();
    assert_eq!(ids, [7.into()]);
    let gone = after(
        &here,
        &Command::Adopt(merge(&here, &without, Side::Newer)),
        9,
    );
    let ids: Vec<SnapshotId> = gone.snapshots().map(|one| one.id).collect();
    assert_eq!(ids, [6.into()]);
    assert!(gone.head().deleted_snapshots.contains_key(&5.into()));
    let replaced = after(&here, &Command::Adopt(replace(&here, &there)), 9);
    assert_eq!(replaced.snapshots().len(), 2);
    assert!(replaced.snapshot(6.into()).is_none());
}

#[test]
fn what_an_older_program_has_carried_in_the_head_becomes_rows_again() {
    let here = after(&small(), &take(&small(), 5, "Spring"), 5);
    let store = MemoryStore::default();
    let mut session = Session::unsaved(small());
    session.save_all();
    let mut batch = session.next_batch().expect("a batch");
    for write in &mut batch.writes {
        let Some(text) = write
            .text
            .as_mut()
            .filter(|_| write.key.to_string() == "head")
        else {
            continue;
        };
        let mut head: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let picture = here.snapshot(5.into()).expect("a picture").to_json();
        head["snapshots"] = serde_json::json!([picture]);
        *text = head.to_string();
    }
    now(store.commit(&batch)).expect("written");
    let opened = now(open(&store, small().head().id, name("Spare"), moment(9)));
    let mut session = opened.expect("opened").session;
    assert_eq!(session.workspace().snapshots().len(), 1);
    assert_eq!(written(session.workspace()), written(&here));
    let saved = session.next_batch().expect("a batch");
    assert_eq!(
        saved.writes[0].key.to_string(),
        format!("snapshot/{}", SnapshotId::from(5))
    );
}

#[test]
fn other_answers_move_a_score_and_nothing_else_of_the_picture_does() {
    let rated = after(&small(), &rate(10, "cooperation", 2), 2);
    let then = picture(&rated, &taken(5, ""));
    let moved = after(&rated, &rate(10, "cooperation", 4), 3);
    let now = picture(&moved, &taken(6, ""));
    let found = Comparison::of(&then, &now);
    let [one] = &found.moved[..] else {
        panic!("one account moved: {found:?}");
    };
    let why = one.why.as_ref().expect("a reason");
    // Two steps of 25 points with 15 of 100 points of weight.
    assert_eq!((why.total, why.by_answers, why.by_weights), (75, 75, 0));
    assert_eq!(why.criteria[0].0.as_str(), "cooperation");
}

#[test]
fn the_causes_add_up_to_the_move_and_frozen_scores_are_those_of_the_day() {
    let mut runner = proptest::test_runner::TestRunner::new(cases(200));
    let moves = proptest::collection::vec(random_move(), 0..25);
    let outcome = runner.run(&(workspace(), moves), |(before, moves)| {
        let mut later = before.clone();
        for (number, one) in moves.iter().enumerate() {
            let at = moment(1_000 + number as i64);
            if let Ok(change) = apply(&later, &one.command(&later), at) {
                later.adopt(&change);
            }
        }
        let [then, now] = [&before, &later].map(|workspace| {
            let picture = picture(workspace, &taken(1, ""));
            let portfolio = Portfolio::of(workspace, None);
            for (line, row) in portfolio.lines().iter().zip(picture.rows()) {
                let scored = *line.own.on(Axis::Attractiveness);
                let known = (scored.coverage.known > 0).then_some(scored);
                assert_eq!(picture.scored(row, Axis::Attractiveness), known);
            }
            picture
        });
        for moved in Comparison::of(&then, &now).moved {
            let Some(why) = moved.why else { continue };
            prop_assert_eq!(why.total, why.by_answers + why.by_weights);
            let of_criteria: i64 = why.criteria.iter().map(|(.., tenths)| tenths).sum();
            prop_assert_eq!(why.total, of_criteria);
            let [Some(from), Some(to)] = moved.score else {
                return Err(TestCaseError::fail("a reason without scores"));
            };
            let exact = (to.as_f64() - from.as_f64()) * 10.0;
            prop_assert!(
                (exact - why.total as f64).abs() <= 0.500_001,
                "{exact} {why:?}"
            );
        }
        Ok(())
    });
    outcome.expect("causes that add up");
}
