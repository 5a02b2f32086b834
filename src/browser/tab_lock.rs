//! Which tabs live. Each tab has an id of its own and holds a Web Lock with that name until it dies;
//! the browser releases it, whatever the tab died of.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::domain::ids::{NotAnId, id_value};

use super::{ids, js};

const LOCK: &str = "keyfolio-tab-";

/// One load of the page in one tab. A reload is a new one. Ids sort by the time they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TabId(ulid::Ulid);

impl TabId {
    /// An id for this load of the page.
    pub fn fresh() -> Self {
        ids::fresh()
    }

    /// The smallest id that could have been made at this moment.
    pub(super) fn first_at(moment: DateTime<Utc>) -> Self {
        let milliseconds = u64::try_from(moment.timestamp_millis()).unwrap_or_default();
        Self::from(id_value(milliseconds, 0))
    }
}

impl From<u128> for TabId {
    fn from(value: u128) -> Self {
        Self(ulid::Ulid(value))
    }
}

impl fmt::Display for TabId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl FromStr for TabId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        ulid::Ulid::from_string(text)
            .map(Self)
            .map_err(|_| NotAnId(text.to_owned()))
    }
}

/// Takes the lock of this tab until the page dies. Where the browser has no locks this does nothing.
pub(super) async fn hold(tab: TabId) {
    let Some(locks) = locks() else {
        return;
    };
    let granted = Promise::new(&mut |resolve, _| {
        let take = {
            let resolve = resolve.clone();
            Closure::once_into_js(move || -> JsValue {
                let _ = resolve.call0(&JsValue::UNDEFINED);
                // Held for as long as this promise is open, which is for ever.
                Promise::new(&mut |_, _| {}).into()
            })
        };
        let name = JsValue::from(format!("{LOCK}{tab}"));
        let requested = method(&locks, "request")
            .and_then(|request| request.call2(&locks, &name, &take))
            .and_then(|promise| promise.dyn_into::<Promise>());
        // A refused lock must neither stop the start nor become an unhandled rejection.
        match requested.and_then(|promise| Ok((method(&promise, "catch")?, promise))) {
            Ok((catch, promise)) => drop(catch.call1(&promise, &resolve)),
            Err(_) => drop(resolve.call0(&JsValue::UNDEFINED)),
        }
    });
    let _ = JsFuture::from(granted).await;
}

/// The tabs that live, this one included; none where the browser has no locks.
pub(super) async fn alive() -> BTreeSet<TabId> {
    let held = async {
        let locks = locks()?;
        let query = method(&locks, "query").ok()?;
        let answer: Promise = query.call0(&locks).ok()?.dyn_into().ok()?;
        let snapshot = JsFuture::from(answer).await.ok()?;
        js::property(&snapshot, "held")
    };
    let held = held
        .await
        .map(|held| Array::from(&held))
        .unwrap_or_default();
    held.iter()
        .filter_map(|lock| js::text_property(&lock, "name"))
        .filter_map(|name| name.strip_prefix(LOCK)?.parse().ok())
        .collect()
}

/// web-sys has locks among its unstable features only, and they are absent outside of secure contexts.
fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    js::property(&navigator, "locks")
}

fn method(object: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(object, &JsValue::from_str(name))?.dyn_into()
}
