//! When the browser fails: full, blocked, closed under us, or visited by a newer program.

use keyfolio::browser::TabId;
use keyfolio::browser::ids::fresh;
use keyfolio::browser::store::IndexedDbStore;
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::record::RecordKey::{Head, Model};
use keyfolio::session::ports::{Store as _, StoreTrouble};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::{
    Fault, batch, create, edit, fresh_name, fresh_store, open_store, rows_of, script,
};

const HEAD: &str = r#"{"name":"Alpha"}"#;

#[wasm_bindgen_test]
async fn a_full_disk_at_any_row_leaves_all_of_a_batch_or_nothing() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    store
        .commit(&batch(1, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    let sequence = || vec![create(Model, "{}"), edit(Head, 1, HEAD, Some("{}"))];
    for rows in 0..2 {
        let fault = Fault::set(&format!("full-after:{rows}"));
        let answer = store.commit(&batch(2, workspace, sequence())).await;
        assert!(matches!(answer, Err(StoreTrouble::Full(_))), "{answer:?}");
        assert_eq!(
            rows_of(&store, workspace).await,
            [("head".into(), 1, HEAD.into())]
        );
        drop(fault);
    }
    let fault = Fault::set("full-after:2");
    assert_eq!(
        store
            .commit(&batch(2, workspace, sequence()))
            .await
            .unwrap()
            .len(),
        2
    );
    drop(fault);
    assert_eq!(rows_of(&store, workspace).await.len(), 2);
}

#[wasm_bindgen_test]
async fn a_lost_connection_fails_while_it_lasts_and_then_saving_goes_on() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    let fault = Fault::set("dies-after:1");
    store
        .commit(&batch(1, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    let second = batch(2, workspace, vec![create(Model, "{}")]);
    let answer = store.commit(&second).await;
    assert!(matches!(answer, Err(StoreTrouble::Failed(_))), "{answer:?}");
    drop(fault);
    store.commit(&second).await.unwrap();
    assert_eq!(rows_of(&store, workspace).await.len(), 2);
}

#[wasm_bindgen_test]
async fn a_blocked_browser_says_so() {
    let _fault = Fault::set("blocked");
    let opened = IndexedDbStore::open(&fresh_name(), TabId::fresh()).await;
    assert!(matches!(opened, Err(StoreTrouble::Blocked(_))));
}

#[wasm_bindgen_test]
async fn an_empty_database_that_another_script_has_made_gets_its_stores() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let made = script(&format!(
        "return new Promise((done, failed) => {{
             const request = indexedDB.open('{name}');
             request.onsuccess = () => {{ request.result.close(); done(); }};
             request.onerror = failed;
         }})"
    ));
    JsFuture::from(js_sys::Promise::from(made)).await.unwrap();
    let store = open_store(&name, TabId::fresh()).await;
    store
        .commit(&batch(1, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    assert_eq!(rows_of(&store, workspace).await.len(), 1);
}

#[wasm_bindgen_test]
async fn every_save_is_one_strict_transaction_in_the_store_and_one_in_the_mirror() {
    let (store, workspace) = (fresh_store().await, fresh::<WorkspaceId>());
    script(
        "window.begun = [];
         window.keptBegin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (...given) {
             window.begun.push(given[1] + ' ' + given[2]?.durability);
             return window.keptBegin.apply(this, given);
         };",
    );
    let writes = vec![create(Head, HEAD), create(Model, "{}")];
    let written = store.commit(&batch(1, workspace, writes)).await;
    script("IDBDatabase.prototype.transaction = window.keptBegin;");
    assert!(written.is_ok());
    let both = "readwrite strict,readwrite strict";
    assert_eq!(script("return window.begun.join()"), both);
}

#[wasm_bindgen_test]
async fn a_connection_that_the_browser_has_closed_is_opened_again() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let store = open_store(&name, TabId::fresh()).await;
    store
        .commit(&batch(1, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    script(
        "window.keptBegin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (...given) {
             IDBDatabase.prototype.transaction = window.keptBegin;
             this.close();
             return window.keptBegin.apply(this, given);
         };",
    );
    let write = edit(Head, 1, HEAD, Some("{}"));
    let written = store
        .commit(&batch(2, workspace, vec![write]))
        .await
        .unwrap();
    assert_eq!(written[0].revision, 2);
}

#[wasm_bindgen_test]
async fn a_store_of_a_newer_program_is_left_alone() {
    let name = fresh_name();
    let upgraded = script(&format!(
        "return new Promise((done, failed) => {{
             const request = indexedDB.open('{name}', 99);
             request.onsuccess = () => {{ request.result.close(); done(); }};
             request.onerror = failed;
         }})"
    ));
    JsFuture::from(js_sys::Promise::from(upgraded))
        .await
        .unwrap();
    let opened = IndexedDbStore::open(&name, TabId::fresh()).await;
    assert_eq!(opened.err(), Some(StoreTrouble::Newer));
}

#[wasm_bindgen_test]
async fn a_tab_lets_go_when_another_program_upgrades_and_reports_it_afterwards() {
    let (name, workspace) = (fresh_name(), fresh::<WorkspaceId>());
    let store = open_store(&name, TabId::fresh()).await;
    store
        .commit(&batch(1, workspace, vec![create(Head, HEAD)]))
        .await
        .unwrap();
    let upgraded = script(&format!(
        "return new Promise((done, failed) => {{
             const request = indexedDB.open('{name}', 99);
             request.onsuccess = () => {{ request.result.close(); done(); }};
             request.onerror = failed;
             request.onblocked = failed;
         }})"
    ));
    JsFuture::from(js_sys::Promise::from(upgraded))
        .await
        .unwrap();
    let write = edit(Head, 1, HEAD, Some("{}"));
    let answer = store.commit(&batch(2, workspace, vec![write])).await;
    assert_eq!(answer, Err(StoreTrouble::Newer));
}
