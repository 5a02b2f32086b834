//! The journal: an edit survives the tab that made it, and never twice.

use keyfolio::browser::TabId;
use keyfolio::browser::ids::fresh;
use keyfolio::browser::journal::{self, JournalTrouble};
use keyfolio::browser::local::Local;
use keyfolio::browser::recovery::recover;
use keyfolio::domain::codec::JsonRecord as _;
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::record::RecordKey::{Head, Model};
use keyfolio::domain::values::{Name, Timestamp};
use keyfolio::domain::workspace;
use keyfolio::session::ports::Store as _;
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::{
    BlockedLocalStorage, Fault, batch, create, edit, fresh_name, fresh_store, open_journal,
    open_store, rows_of,
};

/// Writes what a dead tab would have left: its journal without its lock.
async fn leave_behind(text_of: TabId, dead: TabId) {
    let local = Local::open();
    let text = local
        .text(&format!("{}{text_of}", journal::PREFIX))
        .expect("there is a journal");
    local
        .set_text(&format!("{}{dead}", journal::PREFIX), &text)
        .expect("there is room");
}

#[wasm_bindgen_test]
async fn an_unconfirmed_batch_reads_back_from_the_journal_of_a_dead_tab() {
    let (tab, dead) = (TabId::fresh(), TabId::fresh());
    let journal = open_journal(tab).await;
    let workspace = fresh();
    let noted = batch(7, workspace, vec![create(Head, r#"{"name":"Grüße"}"#)]);
    journal.record(&noted, None).unwrap();
    leave_behind(tab, dead).await;
    let orphans = journal.orphans().await;
    let orphan = orphans
        .iter()
        .find(|orphan| orphan.tab == dead)
        .expect("it is found");
    assert_eq!(orphan.batches, [noted]);
    journal.forget(dead);
    assert!(
        journal
            .orphans()
            .await
            .iter()
            .all(|orphan| orphan.tab != dead)
    );
    journal.clear_up_to(workspace, 7);
}

#[wasm_bindgen_test]
async fn the_journal_of_a_living_tab_is_left_alone() {
    let (here, there) = (TabId::fresh(), TabId::fresh());
    let journal = open_journal(here).await;
    let (living, workspace) = (open_journal(there).await, fresh());
    living
        .record(&batch(1, workspace, vec![create(Head, "{}")]), None)
        .unwrap();
    assert!(
        journal
            .orphans()
            .await
            .iter()
            .all(|orphan| orphan.tab != there)
    );
    living.clear_up_to(workspace, 1);
}

#[wasm_bindgen_test]
async fn what_the_store_confirmed_leaves_the_journal() {
    let (tab, workspace) = (TabId::fresh(), fresh());
    let journal = open_journal(tab).await;
    let key = format!("{}{tab}", journal::PREFIX);
    for number in 1..=3 {
        // Three in a row, each noted while the one before is on its way.
        journal
            .record(
                &batch(number, workspace, vec![create(Head, "{}")]),
                Some(number - 1),
            )
            .unwrap();
    }
    journal.clear_up_to(workspace, 2);
    assert!(!journal.is_empty());
    assert!(
        Local::open()
            .text(&key)
            .is_some_and(|text| text.contains(r#""number":3"#))
    );
    journal.clear_up_to(workspace, 3);
    assert!(journal.is_empty());
    assert_eq!(Local::open().text(&key), None);
}

#[wasm_bindgen_test]
async fn a_batch_that_is_too_large_is_refused_and_the_others_stay() {
    let (tab, workspace) = (TabId::fresh(), fresh());
    let journal = open_journal(tab).await;
    journal
        .record(&batch(1, workspace, vec![create(Head, "{}")]), None)
        .unwrap();
    let large = create(Model, &"x".repeat(journal::LIMIT));
    let refused = journal.record(&batch(2, workspace, vec![large]), None);
    assert!(matches!(refused, Err(JournalTrouble::TooLarge { size }) if size > journal::LIMIT));
    let text = Local::open()
        .text(&format!("{}{tab}", journal::PREFIX))
        .unwrap();
    assert!(text.contains(r#""number":1"#) && !text.contains(r#""number":2"#));
    journal.clear_up_to(workspace, 2);
}

#[wasm_bindgen_test]
async fn a_journal_that_cannot_be_read_is_kept_aside_as_it_was() {
    let journal = open_journal(TabId::fresh()).await;
    let (local, dead) = (Local::open(), TabId::fresh());
    let key = format!("{}{dead}", journal::PREFIX);
    local.set_text(&key, "{half a jour").unwrap();
    assert!(
        journal
            .orphans()
            .await
            .iter()
            .all(|orphan| orphan.tab != dead)
    );
    assert_eq!(local.text(&key), None);
    let kept = (format!("journal/{dead}"), "{half a jour".to_owned());
    assert!(local.asides().contains(&kept));
    local.remove(&format!("keyfolio/aside/journal/{dead}"));
}

#[wasm_bindgen_test]
async fn the_journal_of_a_newer_program_waits_for_it() {
    let journal = open_journal(TabId::fresh()).await;
    let (local, dead) = (Local::open(), TabId::fresh());
    let key = format!("{}{dead}", journal::PREFIX);
    local.set_text(&key, r#"{"format":99,"edits":[]}"#).unwrap();
    assert!(
        journal
            .orphans()
            .await
            .iter()
            .all(|orphan| orphan.tab != dead)
    );
    assert!(local.text(&key).is_some());
    local.remove(&key);
}

#[wasm_bindgen_test]
async fn the_next_start_brings_back_what_a_closed_tab_had_not_saved() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let (tab, dead) = (TabId::fresh(), TabId::fresh());
    let journal = open_journal(tab).await;
    let first = batch(1, workspace, vec![create(Head, "{}")]);
    journal.record(&first, Some(1)).unwrap();
    journal
        .record(&batch(2, workspace, vec![create(Model, "{}")]), Some(1))
        .unwrap();
    leave_behind(tab, dead).await;
    journal.clear_up_to(workspace, 2);
    // The first of the two had reached the store before the tab died.
    open_store(&name, dead).await.commit(&first).await.unwrap();

    let store = open_store(&name, tab).await;
    let recovered = recover(&store, &journal).await;
    assert_eq!(
        recovered
            .written
            .iter()
            .map(|row| row.key)
            .collect::<Vec<_>>(),
        [Model]
    );
    assert_eq!(rows_of(&store, workspace).await.len(), 2);
    let again = recover(&store, &journal).await;
    assert_eq!(again.written, []);
}

#[wasm_bindgen_test]
async fn what_waits_in_a_workspace_left_behind_outlives_later_saves_in_another() {
    let (name, tab, dead) = (fresh_name(), TabId::fresh(), TabId::fresh());
    let (left, current) = (fresh::<WorkspaceId>(), fresh::<WorkspaceId>());
    let journal = open_journal(tab).await;
    let waiting = batch(1, left, vec![create(Head, "{}")]);
    let later = batch(2, current, vec![create(Head, "{}")]);
    journal.record(&waiting, None).unwrap();
    journal.record(&later, None).unwrap();
    open_store(&name, dead).await.commit(&later).await.unwrap();
    journal.clear_up_to(current, 2);
    leave_behind(tab, dead).await;
    journal.clear_up_to(left, 1);

    let store = open_store(&name, tab).await;
    recover(&store, &journal).await;
    assert_eq!(rows_of(&store, left).await.len(), 1);
    assert_eq!(rows_of(&store, current).await.len(), 1);
}

#[wasm_bindgen_test]
async fn where_local_storage_is_blocked_the_journal_lives_in_memory_and_saving_works() {
    let blocked = BlockedLocalStorage::new();
    let local = Local::open();
    assert!(local.trouble().is_some());
    let journal = journal::Journal::open(local, TabId::fresh()).await;
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    let first = batch(1, workspace, vec![create(Head, "{}")]);
    journal.record(&first, Some(1)).unwrap();
    store.commit(&first).await.unwrap();
    journal.clear_up_to(workspace, 1);
    assert!(journal.is_empty());
    drop(blocked);
}

#[wasm_bindgen_test]
async fn what_waits_takes_the_place_of_what_the_store_refused() {
    let (tab, workspace) = (TabId::fresh(), fresh());
    let journal = open_journal(tab).await;
    let key = format!("{}{tab}", journal::PREFIX);
    let numbers = || {
        let text = Local::open().text(&key).unwrap_or_default();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let batches = value["batches"].as_array().unwrap().iter();
        batches
            .map(|batch| batch["number"].as_u64().unwrap())
            .collect::<Vec<_>>()
    };
    let noted = |number| batch(number, workspace, vec![create(Head, "{}")]);
    let elsewhere = batch(1, fresh(), vec![create(Head, "{}")]);
    journal.record(&elsewhere, None).unwrap();
    journal.record(&noted(2), Some(2)).unwrap();
    journal.record(&noted(3), Some(2)).unwrap();
    journal.record(&noted(4), Some(2)).unwrap();
    assert_eq!(numbers(), [1, 2, 4], "2 is on its way, 4 holds all of 3");
    journal.record(&noted(5), None).unwrap();
    assert_eq!(numbers(), [1, 5], "2 was refused, and 5 holds all of it");
    journal.clear_up_to(workspace, 5);
    journal.clear_up_to(elsewhere.workspace, 1);
}

#[wasm_bindgen_test]
async fn what_was_set_back_before_the_tab_died_does_not_come_back() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let (tab, dead) = (TabId::fresh(), TabId::fresh());
    let (without, with) = (r#"{"goals":[]}"#, r#"{"goals":[{"id":"g"}]}"#);
    let store = open_store(&name, tab).await;
    let first = batch(1, workspace, vec![create(Head, without)]);
    store.commit(&first).await.unwrap();
    let journal = open_journal(tab).await;
    // Added, and on its way to the store; then removed again. Neither was confirmed.
    let added = batch(2, workspace, vec![edit(Head, 1, without, Some(with))]);
    let removed = batch(3, workspace, vec![edit(Head, 1, without, Some(without))]);
    journal.record(&added, Some(2)).unwrap();
    journal.record(&removed, Some(2)).unwrap();
    leave_behind(tab, dead).await;
    journal.clear_up_to(workspace, 3);
    recover(&store, &journal).await;
    assert_eq!(rows_of(&store, workspace).await[0].2, without);
}

fn head(review_days: u16) -> String {
    let mut head = workspace::Head::new(1.into(), Name::default(), Timestamp::default());
    head.settings.review_days = review_days;
    head.to_json().to_string()
}

#[wasm_bindgen_test]
async fn an_earlier_edit_out_of_a_journal_does_not_overrule_a_later_one_and_is_named() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let (tab, dead) = (TabId::fresh(), TabId::fresh());
    let store = open_store(&name, tab).await;
    let first = batch(1, workspace, vec![create(Head, &head(90))]);
    store.commit(&first).await.unwrap();
    let journal = open_journal(tab).await;
    let earlier = edit(Head, 1, &head(90), Some(&head(30)));
    journal
        .record(&batch(2, workspace, vec![earlier]), None)
        .unwrap();
    leave_behind(tab, dead).await;
    journal.clear_up_to(workspace, 2);
    let later = edit(Head, 1, &head(90), Some(&head(60)));
    store
        .commit(&batch(2, workspace, vec![later]))
        .await
        .unwrap();
    let recovered = recover(&store, &journal).await;
    assert_eq!(rows_of(&store, workspace).await[0].2, head(60));
    assert_eq!(recovered.written[0].overruled[0].lost, 30);
}

#[wasm_bindgen_test]
async fn edits_that_cannot_be_restored_yet_stay_and_are_counted() {
    let (name, tab) = (fresh_name(), TabId::fresh());
    let store = open_store(&name, tab).await;
    let journal = open_journal(tab).await;
    let dead = [fresh::<WorkspaceId>(), fresh()].map(|workspace| (workspace, TabId::fresh()));
    for (workspace, dead) in dead {
        let noted = batch(1, workspace, vec![create(Head, "{}")]);
        journal.record(&noted, None).unwrap();
        leave_behind(tab, dead).await;
        journal.clear_up_to(workspace, 1);
    }
    let fault = Fault::set("full-after:1");
    assert_eq!(recover(&store, &journal).await.waiting, 1);
    drop(fault);
    assert_eq!(recover(&store, &journal).await.waiting, 0);
    for (workspace, _) in dead {
        assert_eq!(rows_of(&store, workspace).await.len(), 1);
    }
}
