//! What the stories share: a fresh database for each, batches in few words, a broken browser.

use js_sys::Function;
use keyfolio::browser::TabId;
use keyfolio::browser::ids::fresh;
use keyfolio::browser::journal::Journal;
use keyfolio::browser::local::Local;
use keyfolio::browser::store::IndexedDbStore;
use keyfolio::domain::ids::WorkspaceId;
use keyfolio::domain::record::RecordKey;
use keyfolio::session::ports::{Batch, Revision, Row, Store as _, Write};

/// A name that no other test uses.
pub fn fresh_name() -> String {
    format!("test-{}", fresh::<WorkspaceId>())
}

/// A store in a database of its own.
pub async fn fresh_store() -> IndexedDbStore {
    open_store(&fresh_name(), TabId::fresh()).await
}

/// A store as this tab sees it; two tabs share the name.
pub async fn open_store(name: &str, tab: TabId) -> IndexedDbStore {
    IndexedDbStore::open(name, tab)
        .await
        .expect("the browser has IndexedDB")
}

/// A journal of a tab, in the real local storage.
pub async fn open_journal(tab: TabId) -> Journal {
    Journal::open(Local::open(), tab).await
}

/// A write of a row that nobody wrote before.
pub fn create(key: RecordKey, text: &str) -> Write {
    Write {
        key,
        base_revision: 0,
        base: None,
        text: Some(text.to_owned()),
    }
}

/// A write of a row that was seen at this revision with this text.
pub fn edit(key: RecordKey, base_revision: Revision, base: &str, text: Option<&str>) -> Write {
    Write {
        key,
        base_revision,
        base: Some(base.to_owned()),
        text: text.map(str::to_owned),
    }
}

pub fn batch(number: u64, workspace: WorkspaceId, writes: Vec<Write>) -> Batch {
    Batch {
        number,
        workspace,
        writes,
    }
}

/// The rows of a workspace as `(key, revision, text)`, sorted.
pub async fn rows_of(
    store: &IndexedDbStore,
    workspace: WorkspaceId,
) -> Vec<(String, Revision, String)> {
    let rows = store
        .rows(workspace)
        .await
        .expect("rows are readable")
        .into_iter();
    let mut rows: Vec<_> = rows
        .map(
            |Row {
                 key,
                 revision,
                 text,
             }| (key, revision, text),
        )
        .collect();
    rows.sort();
    rows
}

/// Sets the switch that lets writes fail, until it is dropped.
pub struct Fault;

impl Fault {
    pub fn set(fault: &str) -> Self {
        let local = Local::open();
        local
            .set_text("keyfolio/test-fault", fault)
            .expect("local storage has room");
        Self
    }
}

impl Drop for Fault {
    fn drop(&mut self) {
        Local::open().remove("keyfolio/test-fault");
    }
}

/// Runs a script in the page.
pub fn script(text: &str) -> wasm_bindgen::JsValue {
    Function::new_no_args(text)
        .call0(&wasm_bindgen::JsValue::NULL)
        .expect("the script is sound")
}

/// Local storage throws like in a browser that blocks it, until this is dropped.
pub struct BlockedLocalStorage;

impl BlockedLocalStorage {
    pub fn new() -> Self {
        script(
            "window.keptAccess = Object.getOwnPropertyDescriptor(window, 'localStorage');
             Object.defineProperty(window, 'localStorage', { configurable: true, get() {
                 throw new DOMException('blocked in this test', 'SecurityError');
             } });",
        );
        Self
    }
}

impl Drop for BlockedLocalStorage {
    fn drop(&mut self) {
        script("Object.defineProperty(window, 'localStorage', window.keptAccess);");
    }
}
