//! Saving: a batch stands whole or not at all, and two tabs never overwrite each other unseen.

use keyfolio::browser::TabId;
use keyfolio::browser::ids::fresh;
use keyfolio::browser::store::{IndexedDbStore, Replayed};
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::record::RecordKey::{self, Account, Head, Model};
use keyfolio::session::ports::{SetAside, Store as _};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::{batch, create, edit, fresh_name, fresh_store, open_store, rows_of};

const HEAD: &str = r#"{"name":"Alpha"}"#;

#[wasm_bindgen_test]
async fn what_was_committed_is_there_when_the_store_is_opened_again() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let store = open_store(&name, TabId::fresh()).await;
    let writes = vec![create(Head, HEAD), create(Model, "{}")];
    let written = store.commit(&batch(1, workspace, writes)).await.unwrap();
    assert_eq!(
        written.iter().map(|row| row.revision).collect::<Vec<_>>(),
        [1, 1]
    );

    drop(store);
    let store = open_store(&name, TabId::fresh()).await;
    assert_eq!(
        rows_of(&store, workspace).await,
        [
            ("head".into(), 1, HEAD.into()),
            ("model".into(), 1, "{}".into())
        ]
    );
    let workspaces = store.workspaces().await.unwrap();
    assert_eq!(workspaces.len(), 1);
    assert_eq!(
        (workspaces[0].0, workspaces[0].1.text.as_str()),
        (workspace, HEAD)
    );
}

#[wasm_bindgen_test]
async fn a_row_can_be_changed_removed_and_made_again() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    store
        .commit(&batch(1, workspace, vec![create(Head, "{}")]))
        .await
        .unwrap();
    let changed = edit(Head, 1, "{}", Some(HEAD));
    let written = store
        .commit(&batch(2, workspace, vec![changed]))
        .await
        .unwrap();
    assert_eq!(
        (written[0].revision, written[0].text.as_deref()),
        (2, Some(HEAD))
    );
    let removed = edit(Head, 2, HEAD, None);
    let written = store
        .commit(&batch(3, workspace, vec![removed]))
        .await
        .unwrap();
    assert_eq!((written[0].revision, &written[0].text), (3, &None));
    assert_eq!(rows_of(&store, workspace).await, []);
    let written = store
        .commit(&batch(4, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    assert_eq!(written[0].revision, 4, "it counts on");
}

#[wasm_bindgen_test]
async fn who_hears_of_a_change_reads_the_changed_rows_alone() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    let writes = vec![create(Head, HEAD), create(Model, "{}")];
    store.commit(&batch(1, workspace, writes)).await.unwrap();
    let keys = ["head".to_owned(), "account/removed".to_owned()];
    let rows = store.rows_of(workspace, &keys).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows["head"].text, HEAD);
}

#[wasm_bindgen_test]
async fn edits_of_two_tabs_in_one_record_are_both_kept() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let here = open_store(&name, TabId::fresh()).await;
    let there = open_store(&name, TabId::fresh()).await;
    let base = r#"{"city":"Graz","name":"Alpha"}"#;
    here.commit(&batch(1, workspace, vec![create(Head, base)]))
        .await
        .unwrap();

    let city = edit(Head, 1, base, Some(r#"{"city":"Wien","name":"Alpha"}"#));
    there
        .commit(&batch(1, workspace, vec![city]))
        .await
        .unwrap();
    let name_only = edit(Head, 1, base, Some(r#"{"city":"Graz","name":"Beta"}"#));
    let written = here
        .commit(&batch(2, workspace, vec![name_only]))
        .await
        .unwrap();

    let both = r#"{"city":"Wien","name":"Beta"}"#;
    assert_eq!(
        (written[0].revision, written[0].text.as_deref()),
        (3, Some(both))
    );
    assert_eq!(written[0].overruled, []);
    assert_eq!(
        rows_of(&here, workspace).await,
        [("head".into(), 3, both.into())]
    );
}

#[wasm_bindgen_test]
async fn the_later_edit_of_a_field_wins_and_the_other_is_named() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let here = open_store(&name, TabId::fresh()).await;
    let there = open_store(&name, TabId::fresh()).await;
    here.commit(&batch(1, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    let theirs = edit(Head, 1, HEAD, Some(r#"{"name":"Theirs"}"#));
    there
        .commit(&batch(1, workspace, vec![theirs]))
        .await
        .unwrap();
    let ours = edit(Head, 1, HEAD, Some(r#"{"name":"Ours"}"#));
    let written = here.commit(&batch(2, workspace, vec![ours])).await.unwrap();
    assert_eq!(written[0].text.as_deref(), Some(r#"{"name":"Ours"}"#));
    assert_eq!(written[0].overruled[0].lost, "Theirs");
}

#[wasm_bindgen_test]
async fn a_row_that_was_removed_and_made_again_is_not_mistaken_for_the_old_one() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let here = open_store(&name, TabId::fresh()).await;
    let there = open_store(&name, TabId::fresh()).await;
    here.commit(&batch(1, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    there
        .commit(&batch(1, workspace, vec![edit(Head, 1, HEAD, None)]))
        .await
        .unwrap();
    let again = create(Head, r#"{"city":"Graz","name":"Alpha"}"#);
    there
        .commit(&batch(2, workspace, vec![again]))
        .await
        .unwrap();
    let ours = edit(Head, 1, HEAD, Some(r#"{"name":"Beta"}"#));
    let written = here.commit(&batch(2, workspace, vec![ours])).await.unwrap();
    assert_eq!(
        written[0].text.as_deref(),
        Some(r#"{"city":"Graz","name":"Beta"}"#)
    );
}

#[wasm_bindgen_test]
async fn two_tabs_that_add_in_a_race_lose_nothing() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let here = open_store(&name, TabId::fresh()).await;
    let there = open_store(&name, TabId::fresh()).await;
    here.commit(&batch(1, workspace, vec![create(Head, "{}")]))
        .await
        .unwrap();
    let other = wasm_bindgen_futures::future_to_promise(async move {
        add_fifty_fields(&there, workspace, "there").await;
        Ok(wasm_bindgen::JsValue::NULL)
    });
    add_fifty_fields(&here, workspace, "here").await;
    JsFuture::from(other).await.unwrap();
    let rows = rows_of(&here, workspace).await;
    let value: serde_json::Value = serde_json::from_str(&rows[0].2).unwrap();
    assert_eq!(value.as_object().unwrap().len(), 100);
    assert_eq!(rows[0].1, 101);
}

async fn add_fifty_fields(store: &IndexedDbStore, workspace: WorkspaceId, who: &str) {
    let (mut text, mut revision) = ("{}".to_owned(), 1);
    for number in 2..=51 {
        let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
        value[format!("{who}{number}")] = number.into();
        let write = edit(Head, revision, &text, Some(&value.to_string()));
        let mut written = store
            .commit(&batch(number, workspace, vec![write]))
            .await
            .unwrap();
        let row = written.remove(0);
        (text, revision) = (row.text.unwrap(), row.revision);
    }
}

#[wasm_bindgen_test]
async fn ten_thousand_accounts_go_in_and_come_back_in_one_piece() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    let text = format!(r#"{{"name":"{}"}}"#, "x".repeat(500));
    let keys: Vec<RecordKey> = (0..10_000).map(|_| Account(fresh())).collect();
    let writes = keys.iter().map(|&key| create(key, &text)).collect();
    let written = store.commit(&batch(1, workspace, writes)).await.unwrap();
    assert_eq!(written.len(), 10_000);
    assert_eq!(store.rows(workspace).await.unwrap().len(), 10_000);
    let writes = keys
        .iter()
        .map(|&key| edit(key, 1, &text, Some("{}")))
        .collect();
    let written = store.commit(&batch(2, workspace, writes)).await.unwrap();
    assert!(
        written
            .iter()
            .all(|row| row.revision == 2 && row.overruled.is_empty())
    );
    store.erase(workspace).await.unwrap();
    assert_eq!(store.rows(workspace).await.unwrap(), []);
}

#[wasm_bindgen_test]
async fn a_row_that_cannot_be_read_is_moved_aside_once_and_the_rest_stays() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    let writes = vec![create(Head, HEAD), create(Model, "{broken")];
    store.commit(&batch(1, workspace, writes)).await.unwrap();
    let aside = SetAside {
        workspace: workspace.to_string(),
        key: "model".into(),
        text: "{broken".into(),
        reason: "no JSON".into(),
        at: "2026-01-01T00:00:00Z".into(),
    };
    store.set_aside(&aside).await.unwrap();
    // Another tab found the same row a moment later.
    let later = SetAside {
        at: "2026-01-01T00:00:01Z".into(),
        ..aside.clone()
    };
    store.set_aside(&later).await.unwrap();
    assert_eq!(store.asides().await.unwrap(), [aside]);
    assert_eq!(
        rows_of(&store, workspace).await,
        [("head".into(), 1, HEAD.into())]
    );
}

#[wasm_bindgen_test]
async fn a_row_that_was_repaired_meanwhile_is_not_removed_with_the_broken_text() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    store
        .commit(&batch(1, workspace, vec![create(Model, "{}")]))
        .await
        .unwrap();
    let aside = SetAside {
        workspace: workspace.to_string(),
        key: "model".into(),
        text: "{broken".into(),
        reason: "no JSON".into(),
        at: "2026-01-01T00:00:00Z".into(),
    };
    store.set_aside(&aside).await.unwrap();
    assert_eq!(
        rows_of(&store, workspace).await,
        [("model".into(), 1, "{}".into())]
    );
    assert_eq!(store.asides().await.unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn every_workspace_is_named_also_one_that_has_lost_its_head() {
    let store = fresh_store().await;
    let (whole, headless) = (fresh::<WorkspaceId>(), fresh::<WorkspaceId>());
    let writes = vec![create(Head, HEAD), create(Account(fresh()), "{}")];
    store.commit(&batch(1, whole, writes)).await.unwrap();
    let writes = vec![
        create(Account(fresh()), "{}"),
        create(Account(fresh()), "{}"),
    ];
    store.commit(&batch(2, headless, writes)).await.unwrap();
    let named = store.workspaces().await.unwrap();
    let named: Vec<_> = named
        .iter()
        .map(|(id, head)| (*id, head.revision, &*head.text))
        .collect();
    assert_eq!(named, [(whole, 1, HEAD), (headless, 0, "")]);
    store.erase(headless).await.unwrap();
    assert_eq!(store.workspaces().await.unwrap().len(), 1);
    assert_eq!(store.rows(whole).await.unwrap().len(), 2);
}

#[wasm_bindgen_test]
async fn a_journal_is_replayed_once_however_often_it_comes_back() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let dead = TabId::fresh();
    let first = batch(1, workspace, vec![create(Head, r#"{"name":"First"}"#)]);
    let store = open_store(&name, TabId::fresh()).await;
    let answer = store.replay(dead, &first).await.unwrap();
    assert!(matches!(answer, Replayed::Written(_)));
    let newer = edit(Head, 1, r#"{"name":"First"}"#, Some(r#"{"name":"Newer"}"#));
    store
        .commit(&batch(1, workspace, vec![newer]))
        .await
        .unwrap();
    // A crash has brought the old state of local storage back.
    assert_eq!(
        store.replay(dead, &first).await.unwrap(),
        Replayed::AlreadyStored
    );
    assert_eq!(rows_of(&store, workspace).await[0].2, r#"{"name":"Newer"}"#);
}
