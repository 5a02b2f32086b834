//! Store and mirror brought to the same, one workspace at a time.

use std::collections::HashMap;

use wasm_bindgen::JsValue;

use crate::domain::record::RecordKey;
use crate::session::ports::StoreTrouble;

use super::super::database::{Database, idb_trouble};
use super::super::js;
use super::super::meta::{self, Mark, count_key};
use super::super::rows;
use super::super::store::{ASIDES, META, ROWS};
use super::{Filled, clear};

pub(super) async fn fill(
    mirror: &Database,
    store: &Database,
    workspace: &str,
) -> Result<Filled, StoreTrouble> {
    let key = count_key(workspace);
    let counts = (count(store, &key).await?, count(mirror, &key).await?);
    if counts.0.is_some() && counts.0 == counts.1 && has_rows(store, workspace).await? {
        return Ok(Filled::NotNeeded);
    }
    // The mirror first: what another tab writes meanwhile makes the store count more, never less.
    let known = Snapshot::of(mirror, workspace).await?;
    let found = Snapshot::of(store, workspace).await?;
    if found.is_erased || (known.is_erased && found.rows.is_empty()) {
        return keep_erased(mirror, store, workspace, &known, &found).await;
    }
    let is_missing = found.rows.is_empty();
    // Without a head it is only what a tab was too slow to forget.
    if is_missing && !known.rows.contains_key(&RecordKey::Head.to_string()) {
        return Ok(Filled::NotNeeded);
    }
    // A store that counts less than its mirror has lost something. It keeps what it has and gets what it lacks.
    let has_lost = is_missing || found.count < known.count;
    let (target, source, other) = match has_lost {
        true => (store, &known, &found),
        false => (mirror, &found, &known),
    };
    let number = found.count.max(known.count).unwrap_or(0) + u64::from(has_lost);
    let running = target.write(&[ROWS, ASIDES, META]).await?;
    let work = async {
        let meta = running.store(META)?;
        let erased = meta::erased_key(workspace);
        if !has_lost {
            meta::remove(&meta, &erased)?;
        } else if meta::number(&meta, &erased).await?.is_some() {
            // Another tab has erased it meanwhile.
            return Ok(false);
        }
        let store = running.store(ROWS)?;
        let wanted = source.rows.iter().filter(|(key, value)| {
            let there = other.rows.get(*key);
            there.is_none_or(|there| {
                !has_lost && rows::row(there).revision <= rows::row(value).revision
            })
        });
        let wanted: Vec<JsValue> = wanted.map(|(_, value)| value.clone()).collect();
        rows::put_all(&store, &wanted).await?;
        if !has_lost {
            let gone = other.rows.keys();
            for gone in gone.filter(|key| !source.rows.contains_key(*key)) {
                let gone = rows::key([workspace, gone]);
                store.delete(gone).map_err(idb_trouble)?;
            }
        }
        rows::put_all(&running.store(ASIDES)?, &source.asides).await?;
        let is_shared = |mark: &&JsValue| {
            let key = js::text_property(mark, "key");
            !key.is_some_and(|key| meta::is_of_one(&key))
        };
        for mark in source.marks.iter().filter(is_shared) {
            meta.put(mark, None).map_err(idb_trouble)?;
        }
        meta::put(&meta, &Mark { key, number })?;
        Ok(true)
    };
    let work = work.await;
    let is_done = running.end(work).await?;
    // A store of a version that did not count yet has no count; it will have one with its next batch.
    Ok(match found.count {
        _ if !is_done => Filled::NotNeeded,
        _ if is_missing => Filled::CameBack,
        None if !has_lost => Filled::NotNeeded,
        _ => Filled::Anew,
    })
}

/// What was erased stays so: the mark stands in both, and nothing else.
async fn keep_erased(
    mirror: &Database,
    store: &Database,
    workspace: &str,
    known: &Snapshot,
    found: &Snapshot,
) -> Result<Filled, StoreTrouble> {
    if !found.is_erased {
        let running = store.write(&[META]).await?;
        let work = running
            .store(META)
            .and_then(|meta| meta::mark_erased(&meta, workspace));
        running.end(work).await?;
    }
    if !known.is_erased || !known.rows.is_empty() {
        let running = mirror.write(&[ROWS, ASIDES, META]).await?;
        let work = clear(&running, workspace);
        running.end(work).await?;
    }
    Ok(Filled::NotNeeded)
}

async fn has_rows(database: &Database, workspace: &str) -> Result<bool, StoreTrouble> {
    let running = database.read(&[ROWS]).await?;
    let first = running.store(ROWS)?.get_key(rows::below([workspace])?);
    let first = first.map_err(idb_trouble)?.await;
    Ok(first.map_err(idb_trouble)?.is_some())
}

async fn count(database: &Database, key: &str) -> Result<Option<u64>, StoreTrouble> {
    let running = database.read(&[META]).await?;
    meta::number(&running.store(META)?, key).await
}

/// What one of both has of a workspace.
struct Snapshot {
    count: Option<u64>,
    is_erased: bool,
    /// By their keys.
    rows: HashMap<String, JsValue>,
    asides: Vec<JsValue>,
    /// Of all workspaces.
    marks: Vec<JsValue>,
}

impl Snapshot {
    async fn of(database: &Database, workspace: &str) -> Result<Self, StoreTrouble> {
        let running = database.read(&[ROWS, ASIDES, META]).await?;
        let own = || rows::below([workspace]);
        let meta = running.store(META)?;
        let count = meta::number(&meta, &count_key(workspace)).await?;
        let erased = meta::number(&meta, &meta::erased_key(workspace)).await?;
        let found = rows::all(&running.store(ROWS)?, Some(own()?)).await?;
        let asides = rows::all(&running.store(ASIDES)?, Some(own()?)).await?;
        let marks = rows::all(&meta, None).await?;
        let keyed = found
            .into_iter()
            .map(|value| (rows::row(&value).key, value));
        Ok(Self {
            count,
            is_erased: erased.is_some(),
            rows: keyed.collect(),
            asides,
            marks,
        })
    }
}
