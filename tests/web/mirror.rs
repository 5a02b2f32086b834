//! The second keeping: what was confirmed survives the loss of the whole database, and what was erased does not
//! come back.

use keyfolio::browser::TabId;
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::record::RecordKey;
use keyfolio::session::ports::Store as _;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::fixtures::{batch, create, edit, fresh_name, open_store, rows_of, script};

async fn settled(text: &str) {
    let promise = script(text).unchecked_into::<js_sys::Promise>();
    JsFuture::from(promise).await.expect("the script succeeds");
}

/// What a browser does that finds its storage damaged.
async fn lose_the_store(name: &str) {
    settled(&format!(
        "return new Promise((done, fail) => {{
             const request = indexedDB.deleteDatabase('{name}');
             request.onsuccess = done;
             request.onerror = fail;
         }})"
    ))
    .await;
}

async fn lose_the_mirror(name: &str) {
    settled(&format!(
        "return navigator.storageBuckets.open('keyfolio').then((bucket) => new Promise((done, fail) => {{
             const request = bucket.indexedDB.deleteDatabase('{name}');
             request.onsuccess = done;
             request.onerror = fail;
         }}))"
    ))
    .await;
}

fn account(number: u128) -> RecordKey {
    RecordKey::Account(number.into())
}

#[wasm_bindgen_test]
async fn everything_that_was_confirmed_comes_back() {
    let (name, workspace) = (fresh_name(), WorkspaceId::from(7));
    let tab = TabId::fresh();
    let store = open_store(&name, tab).await;
    assert!(!store.was_restored());
    let first = vec![
        create(RecordKey::Head, "head"),
        create(account(1), "one"),
        create(account(2), "two"),
    ];
    store.commit(&batch(1, workspace, first)).await.unwrap();
    let second = vec![
        edit(account(1), 1, "one", Some("one more")),
        edit(account(2), 1, "two", None),
    ];
    store.commit(&batch(2, workspace, second)).await.unwrap();
    let before = rows_of(&store, workspace).await;
    drop(store);
    lose_the_store(&name).await;

    let store = open_store(&name, TabId::fresh()).await;
    assert!(store.was_restored());
    assert_eq!(rows_of(&store, workspace).await, before);
    // A journal that a crash has brought back is still known to be in the store.
    let again = batch(2, workspace, vec![create(account(3), "an old edit")]);
    store.replay(tab, &again).await.unwrap();
    assert_eq!(rows_of(&store, workspace).await, before);
    drop(store);
    let store = open_store(&name, TabId::fresh()).await;
    assert!(!store.was_restored());
}

#[wasm_bindgen_test]
async fn what_was_erased_does_not_come_back() {
    let (name, workspace) = (fresh_name(), WorkspaceId::from(7));
    let store = open_store(&name, TabId::fresh()).await;
    let writes = vec![create(RecordKey::Head, "head")];
    store.commit(&batch(1, workspace, writes)).await.unwrap();
    store.erase(workspace).await.unwrap();
    drop(store);
    lose_the_store(&name).await;
    let store = open_store(&name, TabId::fresh()).await;
    assert!(!store.was_restored());
    assert_eq!(rows_of(&store, workspace).await, []);
}

#[wasm_bindgen_test]
async fn a_mirror_that_has_missed_something_is_filled_anew() {
    let (name, workspace) = (fresh_name(), WorkspaceId::from(7));
    let store = open_store(&name, TabId::fresh()).await;
    // More rows than are written in one go.
    let mut writes = vec![create(RecordKey::Head, "head")];
    writes.extend((1..=600).map(|number| create(account(number), "an account")));
    store.commit(&batch(1, workspace, writes)).await.unwrap();
    lose_the_mirror(&name).await;
    let writes = vec![create(account(900), "later")];
    store.commit(&batch(2, workspace, writes)).await.unwrap();
    store.fill_mirror().await;
    let before = rows_of(&store, workspace).await;
    assert_eq!(before.len(), 602);
    drop(store);
    lose_the_store(&name).await;
    let store = open_store(&name, TabId::fresh()).await;
    assert!(store.was_restored());
    assert_eq!(rows_of(&store, workspace).await, before);
}

#[wasm_bindgen_test]
async fn a_store_that_was_emptied_while_it_was_open_gets_back_what_it_lacks() {
    let (name, workspace) = (fresh_name(), WorkspaceId::from(7));
    let store = open_store(&name, TabId::fresh()).await;
    for number in 1..=3 {
        let writes = vec![create(account(u128::from(number)), "an account")];
        store
            .commit(&batch(number, workspace, writes))
            .await
            .unwrap();
    }
    lose_the_store(&name).await;
    let writes = vec![create(account(9), "later")];
    store.commit(&batch(4, workspace, writes)).await.unwrap();
    assert_eq!(rows_of(&store, workspace).await.len(), 1);
    store.fill_mirror().await;
    let all = rows_of(&store, workspace).await;
    assert_eq!(all.len(), 4);
    drop(store);
    lose_the_store(&name).await;
    let store = open_store(&name, TabId::fresh()).await;
    assert_eq!(rows_of(&store, workspace).await, all);
}
