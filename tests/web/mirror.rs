//! The second keeping: what was confirmed survives the loss of the whole database, and what was erased does not
//! come back.

use keyfolio::browser::TabId;
use keyfolio::browser::store::{IndexedDbStore, Replayed};
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::record::RecordKey;
use keyfolio::session::ports::{Store as _, StoreTrouble};
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

/// Writes three accounts, loses them from the open store, and writes a fourth.
async fn lose_three_of_four(store: &IndexedDbStore, name: &str, workspace: WorkspaceId) {
    for number in 1..=3 {
        let writes = vec![create(account(u128::from(number)), "an account")];
        store
            .commit(&batch(number, workspace, writes))
            .await
            .unwrap();
    }
    lose_the_store(name).await;
    let writes = vec![create(account(9), "later")];
    store.commit(&batch(4, workspace, writes)).await.unwrap();
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
    lose_three_of_four(&store, &name, workspace).await;
    assert_eq!(rows_of(&store, workspace).await.len(), 1);
    store.fill_mirror().await;
    let all = rows_of(&store, workspace).await;
    assert_eq!(all.len(), 4);
    drop(store);
    lose_the_store(&name).await;
    let store = open_store(&name, TabId::fresh()).await;
    assert_eq!(rows_of(&store, workspace).await, all);
}

#[wasm_bindgen_test]
async fn what_the_mirror_has_missed_comes_with_the_next_batch() {
    let (name, workspace) = (fresh_name(), WorkspaceId::from(7));
    let store = open_store(&name, TabId::fresh()).await;
    let writes = vec![create(RecordKey::Head, "head"), create(account(1), "one")];
    store.commit(&batch(1, workspace, writes)).await.unwrap();
    lose_the_mirror(&name).await;
    let writes = vec![create(account(2), "two")];
    store.commit(&batch(2, workspace, writes)).await.unwrap();
    assert!(!store.is_mirror_behind());
    let before = rows_of(&store, workspace).await;
    drop(store);
    lose_the_store(&name).await;
    let store = open_store(&name, TabId::fresh()).await;
    assert!(store.was_restored());
    assert_eq!(rows_of(&store, workspace).await, before);
}

#[wasm_bindgen_test]
async fn a_store_that_has_lost_something_is_mended_while_it_is_open() {
    let (name, workspace) = (fresh_name(), WorkspaceId::from(7));
    let store = open_store(&name, TabId::fresh()).await;
    lose_three_of_four(&store, &name, workspace).await;
    assert!(store.is_mirror_behind());
    store.mend_mirror().await;
    assert!(!store.is_mirror_behind());
    assert_eq!(rows_of(&store, workspace).await.len(), 4);
}

#[wasm_bindgen_test]
async fn a_workspace_that_only_the_mirror_has_comes_back() {
    let (name, lost, other) = (fresh_name(), WorkspaceId::from(7), WorkspaceId::from(8));
    let store = open_store(&name, TabId::fresh()).await;
    for workspace in [lost, other] {
        let writes = vec![create(RecordKey::Head, "head"), create(account(1), "one")];
        store.commit(&batch(1, workspace, writes)).await.unwrap();
    }
    let before = rows_of(&store, lost).await;
    settled(&format!(
        "return new Promise((done, fail) => {{
             const request = indexedDB.open('{name}');
             request.onerror = fail;
             request.onsuccess = () => {{
                 const change = request.result.transaction('rows', 'readwrite');
                 change.objectStore('rows').delete(IDBKeyRange.bound(['{lost}'], ['{lost}', []]));
                 change.oncomplete = () => {{ request.result.close(); done(); }};
                 change.onabort = fail;
             }};
         }})"
    ))
    .await;
    assert_eq!(rows_of(&store, lost).await, []);
    assert_eq!(store.fill_mirror().await, [lost]);
    assert_eq!(rows_of(&store, lost).await, before);
    assert_eq!(store.fill_mirror().await, []);
}

#[wasm_bindgen_test]
async fn what_was_erased_is_written_back_by_nobody() {
    let (name, workspace) = (fresh_name(), WorkspaceId::from(7));
    let (first, second) = (TabId::fresh(), TabId::fresh());
    let store = open_store(&name, first).await;
    let writes = vec![create(RecordKey::Head, "head"), create(account(1), "one")];
    store.commit(&batch(1, workspace, writes)).await.unwrap();
    let other = open_store(&name, second).await;
    store.erase(workspace).await.unwrap();
    let late = batch(1, workspace, vec![create(account(2), "two")]);
    assert_eq!(other.commit(&late).await, Err(StoreTrouble::Erased));
    let journal = batch(9, workspace, vec![edit(account(1), 1, "one", Some("1"))]);
    let replayed = other.replay(TabId::fresh(), &journal).await;
    assert_eq!(replayed, Ok(Replayed::AlreadyStored));
    assert_eq!(other.fill_mirror().await, []);
    assert_eq!(rows_of(&store, workspace).await, []);
    // Who opens the file of it has it again, also after the store is lost.
    let file = vec![create(RecordKey::Head, "head"), create(account(3), "three")];
    other.commit(&batch(2, workspace, file)).await.unwrap();
    let more = vec![create(account(4), "four")];
    other.commit(&batch(3, workspace, more)).await.unwrap();
    let before = rows_of(&other, workspace).await;
    assert_eq!(before.len(), 3);
    drop((store, other));
    lose_the_store(&name).await;
    let store = open_store(&name, TabId::fresh()).await;
    assert!(store.was_restored());
    assert_eq!(rows_of(&store, workspace).await, before);
}
