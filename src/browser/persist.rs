//! Whether the browser promises to keep what we store, and how much room it gives. A refusal is normal.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::js;

/// What the browser says about keeping our data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persistence {
    /// It is not deleted to make room for others.
    Promised,
    /// It may be, when the device runs out of room.
    NotPromised,
    /// This browser does not say.
    Unknown,
}

/// Bytes, as the browser estimates them for the whole origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    pub used: u64,
    pub quota: u64,
}

/// Asks the browser for the promise; some ask the person. To be called at the first real edit.
pub async fn ask() -> Persistence {
    answer(StorageManager::persist).await
}

/// Whether the promise stands, without asking for it.
pub async fn persistence() -> Persistence {
    answer(StorageManager::persisted).await
}

/// How much is used of how much; `None` where the browser does not say.
pub async fn estimate() -> Option<Estimate> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    Some(Estimate {
        used: js::number_property(&estimate, "usage")? as u64,
        quota: js::number_property(&estimate, "quota")? as u64,
    })
}

async fn answer(ask: fn(&StorageManager) -> Result<Promise, JsValue>) -> Persistence {
    let promise = manager().and_then(|manager| ask(&manager).ok());
    let Some(promise) = promise else {
        return Persistence::Unknown;
    };
    match JsFuture::from(promise)
        .await
        .ok()
        .and_then(|answer| answer.as_bool())
    {
        Some(true) => Persistence::Promised,
        Some(false) => Persistence::NotPromised,
        None => Persistence::Unknown,
    }
}

fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    // Missing outside of secure contexts and in old browsers.
    (!manager.is_undefined()).then_some(manager)
}
