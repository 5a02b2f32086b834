//! How rows lie in IndexedDB: plain objects `{workspace, key, revision, text}` under the key
//! `[workspace, key]`, so that a script without this program can read them too. No policy.

use std::collections::HashMap;
use std::future::IntoFuture as _;

use idb::{KeyRange, ObjectStore};
use js_sys::{Array, JSON};
use wasm_bindgen::JsValue;

use crate::session::ports::{Revision, Row, SetAside, StoreTrouble};

use super::database::idb_trouble;
use super::js;

/// The greatest whole number that JavaScript counts to without gaps.
const GREATEST_REVISION: f64 = 9_007_199_254_740_991.0;

/// From so many rows on, reading the whole workspace at once is faster than asking row by row.
const MANY: usize = 200;

/// The key of a row, or of anything else that is named by several texts.
pub(super) fn key<const COUNT: usize>(parts: [&str; COUNT]) -> JsValue {
    parts
        .into_iter()
        .map(JsValue::from_str)
        .collect::<Array>()
        .into()
}

/// All keys that begin with these texts and go on.
pub(super) fn below<const COUNT: usize>(parts: [&str; COUNT]) -> Result<KeyRange, StoreTrouble> {
    let upper: Array = parts.iter().map(|part| JsValue::from_str(part)).collect();
    // In the order of IndexedDB lists come after all texts.
    upper.push(&Array::new());
    KeyRange::bound(&key(parts), &upper, Some(true), Some(true)).map_err(idb_trouble)
}

pub(super) fn value(workspace: &str, row: &Row) -> JsValue {
    js::object([
        ("workspace", workspace.into()),
        ("key", row.key.as_str().into()),
        ("revision", (row.revision as f64).into()),
        ("text", row.text.as_str().into()),
    ])
}

/// Reads a row. An object that is none of ours becomes a row with revision 0 and itself as text, so that
/// whoever validates rows sees it and puts it aside.
pub(super) fn row(value: &JsValue) -> Row {
    let key = js::text_property(value, "key").unwrap_or_default();
    let revision = js::number_property(value, "revision")
        .filter(|number| number.fract() == 0.0 && (1.0..=GREATEST_REVISION).contains(number));
    match (revision, js::text_property(value, "text")) {
        (Some(revision), Some(text)) => Row {
            key,
            revision: revision as Revision,
            text,
        },
        _ => Row {
            key,
            revision: 0,
            text: JSON::stringify(value).map(String::from).unwrap_or_default(),
        },
    }
}

pub(super) fn aside_value(aside: &SetAside) -> JsValue {
    js::object([
        ("workspace", aside.workspace.as_str().into()),
        ("key", aside.key.as_str().into()),
        ("text", aside.text.as_str().into()),
        ("reason", aside.reason.as_str().into()),
        ("at", aside.at.as_str().into()),
    ])
}

pub(super) fn aside(value: &JsValue) -> SetAside {
    let text = |name| js::text_property(value, name).unwrap_or_default();
    SetAside {
        workspace: text("workspace"),
        key: text("key"),
        text: text("text"),
        reason: text("reason"),
        at: text("at"),
    }
}

/// So many rows are put before the page gets a turn.
pub(super) const PUT_AT_ONCE: usize = 250;

/// Puts values into a store. Long work lets the page breathe: the transaction lives on as long as one of its own
/// requests is awaited.
pub(super) async fn put_all(store: &ObjectStore, values: &[JsValue]) -> Result<(), StoreTrouble> {
    for values in values.chunks(PUT_AT_ONCE) {
        let mut last = None;
        for value in values {
            last = Some(store.put(value, None).map_err(idb_trouble)?);
        }
        if let Some(last) = last {
            last.await.map_err(idb_trouble)?;
        }
    }
    Ok(())
}

/// Awaits everything in a range of a store.
pub(super) async fn all(
    store: &ObjectStore,
    range: Option<KeyRange>,
) -> Result<Vec<JsValue>, StoreTrouble> {
    let request = store
        .get_all(range.map(Into::into), None)
        .map_err(idb_trouble)?;
    request.await.map_err(idb_trouble)
}

/// The workspaces that have rows. Jumps from one to the next instead of reading the rows in between.
pub(super) async fn workspaces(store: &ObjectStore) -> Result<Vec<String>, StoreTrouble> {
    let mut found = Vec::new();
    let mut rest = KeyRange::lower_bound(&Array::new(), None).map_err(idb_trouble)?;
    loop {
        let first = store.get_key(rest).map_err(idb_trouble)?.await;
        let Some(first) = first.map_err(idb_trouble)? else {
            return Ok(found);
        };
        let name = Array::from(&first).get(0).as_string().unwrap_or_default();
        let next = Array::of2(&name.as_str().into(), &Array::new());
        found.push(name);
        rest = KeyRange::lower_bound(&next, Some(true)).map_err(idb_trouble)?;
    }
}

/// The rows of these keys as they stand now, by key; when many are asked for, others may come along.
pub(super) async fn by_key(
    store: &ObjectStore,
    workspace: &str,
    keys: &[String],
) -> Result<HashMap<String, Row>, StoreTrouble> {
    let values = if keys.len() > MANY {
        all(store, Some(below([workspace])?)).await?
    } else {
        let mut requests = Vec::with_capacity(keys.len());
        for name in keys {
            requests.push(store.get(key([workspace, name])).map_err(idb_trouble));
        }
        // Every request that was made is awaited, also after one has failed: an answer must find its
        // callback alive.
        let futures: Vec<_> = requests
            .into_iter()
            .map(|request| request.map(|request| request.into_future()))
            .collect();
        let mut answers = Vec::with_capacity(futures.len());
        for future in futures {
            answers.push(match future {
                Ok(future) => future.await.map_err(idb_trouble),
                Err(trouble) => Err(trouble),
            });
        }
        let answers: Result<Vec<_>, _> = answers.into_iter().collect();
        answers?.into_iter().flatten().collect()
    };
    let rows = values.iter().map(row).map(|row| (row.key.clone(), row));
    Ok(rows.collect())
}
