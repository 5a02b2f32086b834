//! The one door to local storage (gloo-storage). It probes first and falls back to memory, because gloo
//! panics where storage is blocked; it keeps aside what can't be read; it never looks at foreign keys.
//!
//! Values are JSON, so a script that reads `keyfolio/theme` must parse it. Nothing here is the only
//! copy of anything for longer than a transaction of IndexedDB takes.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::js;
use crate::domain::sorting;

/// Every key of ours begins with this; the origin is shared with other programs.
pub const PREFIX: &str = "keyfolio/";

/// Where values that could not be read are kept, under their old name.
pub const ASIDE: &str = "keyfolio/aside/";

const PROBE: &str = "keyfolio/probe";

/// Why local storage did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LocalTrouble {
    /// The browser gives this page no local storage; values live in memory until the tab closes.
    #[error("local storage is blocked: {0}")]
    Blocked(String),
    /// Local storage has no room for the value; the old value still stands.
    #[error("local storage has no room for {size} bytes under {key:?}")]
    Full { key: String, size: usize },
    /// Anything else.
    #[error("local storage failed at {key:?}: {message}")]
    Failed { key: String, message: String },
}

enum Place {
    Browser,
    Memory(RefCell<BTreeMap<String, String>>),
}

struct Inner {
    place: Place,
    trouble: Option<LocalTrouble>,
}

/// Local storage, or memory where there is none. Cheap to clone.
#[derive(Clone)]
pub struct Local(Rc<Inner>);

impl Local {
    /// Probes local storage with a real write.
    pub fn open() -> Self {
        match probe() {
            // A full storage still reads, and each write says for itself that it is full.
            Ok(()) | Err(LocalTrouble::Full { .. }) => Self(Rc::new(Inner {
                place: Place::Browser,
                trouble: None,
            })),
            Err(trouble) => Self(Rc::new(Inner {
                place: Place::Memory(RefCell::default()),
                trouble: Some(trouble),
            })),
        }
    }

    /// Why values live in memory only, if they do. To be shown once, as a warning.
    pub fn trouble(&self) -> Option<&LocalTrouble> {
        self.0.trouble.as_ref()
    }

    /// Reads a value. What can't be read as `T` is moved aside as it is and counts as missing.
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let text = match &self.0.place {
            Place::Browser => match reachable().ok().map(|()| LocalStorage::get(key))? {
                Ok(value) => return Some(value),
                Err(StorageError::SerdeError(_)) => self.text(key)?,
                Err(_) => return None,
            },
            Place::Memory(_) => self.text(key)?,
        };
        let value = serde_json::from_str(&text).ok();
        if value.is_none() {
            self.set_aside(key, &text);
        }
        value
    }

    /// Writes a value as JSON.
    pub fn set(&self, key: &str, value: &impl Serialize) -> Result<(), LocalTrouble> {
        let text = serde_json::to_string(value).map_err(|error| LocalTrouble::Failed {
            key: key.to_owned(),
            message: error.to_string(),
        })?;
        self.set_text(key, &text)
    }

    /// Reads the raw text of a value.
    pub fn text(&self, key: &str) -> Option<String> {
        match &self.0.place {
            Place::Browser => {
                reachable().ok()?;
                LocalStorage::raw().get_item(key).ok().flatten()
            }
            Place::Memory(values) => values.borrow().get(key).cloned(),
        }
    }

    /// Writes the raw text of a value. After an error the old value still stands.
    pub fn set_text(&self, key: &str, text: &str) -> Result<(), LocalTrouble> {
        match &self.0.place {
            Place::Browser => {
                reachable()?;
                set_item(key, text)
            }
            Place::Memory(values) => {
                values.borrow_mut().insert(key.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }

    /// Removes a value; nothing happens when there is none.
    pub fn remove(&self, key: &str) {
        match &self.0.place {
            Place::Browser => {
                if reachable().is_ok() {
                    let _ = LocalStorage::raw().remove_item(key);
                }
            }
            Place::Memory(values) => {
                values.borrow_mut().remove(key);
            }
        }
    }

    /// The keys that begin with this text, sorted.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        let mut keys: Vec<String> = match &self.0.place {
            Place::Browser => {
                if reachable().is_err() {
                    return Vec::new();
                }
                let storage = LocalStorage::raw();
                let count = storage.length().unwrap_or_default();
                (0..count)
                    .filter_map(|index| storage.key(index).ok().flatten())
                    .filter(|key| key.starts_with(prefix))
                    .collect()
            }
            Place::Memory(values) => values
                .borrow()
                .keys()
                .filter(|key| key.starts_with(prefix))
                .cloned()
                .collect(),
        };
        sorting::ascending(&mut keys);
        keys
    }

    /// Moves the text of a value that can't be read to a key of its own. Where there is no room for
    /// that, the value stays where it is.
    pub fn set_aside(&self, key: &str, text: &str) {
        let name = key.strip_prefix(PREFIX).unwrap_or(key);
        let free = (1_u32..).map(|count| match count {
            1 => format!("{ASIDE}{name}"),
            _ => format!("{ASIDE}{name}/{count}"),
        });
        for aside in free {
            match self.text(&aside) {
                Some(kept) if kept == text => break,
                Some(_) => {}
                None if self.set_text(&aside, text).is_ok() => break,
                None => return,
            }
        }
        self.remove(key);
    }

    /// Everything that was put aside: the old name and the text as it was.
    pub fn asides(&self) -> Vec<(String, String)> {
        let keys = self.keys(ASIDE).into_iter();
        keys.filter_map(|key| Some((key.strip_prefix(ASIDE)?.to_owned(), self.text(&key)?)))
            .collect()
    }
}

/// Whether gloo may be asked without a panic. A person can block storage while the page is open.
fn reachable() -> Result<(), LocalTrouble> {
    let window = web_sys::window().ok_or_else(|| LocalTrouble::Blocked("no window".to_owned()))?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(LocalTrouble::Blocked("there is none".to_owned())),
        Err(error) => Err(LocalTrouble::Blocked(js::describe(&error))),
    }
}

fn probe() -> Result<(), LocalTrouble> {
    reachable()?;
    set_item(PROBE, "1")?;
    let _ = LocalStorage::raw().remove_item(PROBE);
    Ok(())
}

fn set_item(key: &str, text: &str) -> Result<(), LocalTrouble> {
    LocalStorage::raw().set_item(key, text).map_err(|error| {
        if js::is_quota(&error) {
            LocalTrouble::Full {
                key: key.to_owned(),
                size: text.len(),
            }
        } else {
            LocalTrouble::Failed {
                key: key.to_owned(),
                message: js::describe(&error),
            }
        }
    })
}
