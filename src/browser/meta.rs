//! Numbers that a store keeps about its rows, in the object store `meta`: `{key, number, at}`. What they mean
//! is told by the store.

use std::collections::BTreeSet;

use idb::ObjectStore;
use wasm_bindgen::JsValue;

use crate::domain::ids::WorkspaceId;
use crate::session::ports::StoreTrouble;

use super::TabId;
use super::clock;
use super::database::idb_trouble;
use super::js;
use super::rows;

/// A number with its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) key: String,
    pub(super) number: u64,
}

/// The last batch of a tab that is on disk.
pub(super) fn tab_key(tab: TabId, workspace: WorkspaceId) -> String {
    format!("tab/{tab}/{workspace}")
}

/// The highest revision of a row that was removed from a workspace.
pub(super) fn floor_key(workspace: &str) -> String {
    format!("floor/{workspace}")
}

/// Where a number stands under this, the workspace was erased for good.
pub(super) fn erased_key(workspace: &str) -> String {
    format!("{ERASED}{workspace}")
}

const ERASED: &str = "erased/";
const COUNT: &str = "count/";

/// The workspaces that were erased for good.
pub(super) async fn erased(meta: &ObjectStore) -> Result<BTreeSet<String>, StoreTrouble> {
    let range = idb::KeyRange::bound(
        &ERASED.into(),
        // The sign that follows the slash.
        &"erased0".into(),
        None,
        Some(true),
    )
    .map_err(idb_trouble)?;
    let marks = rows::all(meta, Some(range)).await?;
    let keys = marks
        .iter()
        .filter_map(|mark| js::text_property(mark, "key"));
    Ok(keys
        .filter_map(|key| key.strip_prefix(ERASED).map(str::to_owned))
        .collect())
}

/// Notes for good that a workspace was erased.
pub(super) fn mark_erased(meta: &ObjectStore, workspace: &str) -> Result<(), StoreTrouble> {
    let key = erased_key(workspace);
    put(meta, &Mark { key, number: 1 })
}

/// Whether a number is about one workspace, so that no other is to have it.
pub(super) fn is_of_one(key: &str) -> bool {
    [COUNT, ERASED].iter().any(|begin| key.starts_with(begin))
}

pub(super) fn remove(meta: &ObjectStore, key: &str) -> Result<(), StoreTrouble> {
    let request = meta.delete(JsValue::from_str(key));
    request.map(drop).map_err(idb_trouble)
}

/// How many transactions have written something of a workspace.
pub(super) fn count_key(workspace: &str) -> String {
    format!("{COUNT}{workspace}")
}

pub(super) fn put(meta: &ObjectStore, mark: &Mark) -> Result<(), StoreTrouble> {
    let entry = js::object([
        ("key", mark.key.as_str().into()),
        ("number", (mark.number as f64).into()),
        ("at", clock::now().to_rfc3339().into()),
    ]);
    meta.put(&entry, None).map_err(idb_trouble)?;
    Ok(())
}

pub(super) async fn number(meta: &ObjectStore, key: &str) -> Result<Option<u64>, StoreTrouble> {
    let entry = meta.get(JsValue::from_str(key)).map_err(idb_trouble)?.await;
    let entry = entry.map_err(idb_trouble)?;
    let number = entry.and_then(|entry| js::number_property(&entry, "number"));
    Ok(number.map(|number| number as u64))
}
