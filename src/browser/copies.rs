//! Copies of whole workspaces, kept in a database of their own so that no accident with the first
//! reaches them. Which copies may go is decided elsewhere; this only keeps, lists and removes.
//!
//! Database `keyfolio-copies`: `about` `{id, workspace, at, reason, name, size}` and `texts` `{id, text}`,
//! apart, because a list must not read megabytes of text.

use wasm_bindgen::JsValue;

use crate::session::ports::StoreTrouble;

use super::database::{Database, Layout, idb_trouble};
use super::js;
use super::rows;

/// The name of the database that holds the person's copies.
pub const DATABASE: &str = "keyfolio-copies";

const ABOUT: &str = "about";
const TEXTS: &str = "texts";

const LAYOUT: &[Layout] = &[
    Layout {
        name: ABOUT,
        key: &["id"],
    },
    Layout {
        name: TEXTS,
        key: &["id"],
    },
];

/// What a list says about a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyAbout {
    /// Unique among all copies.
    pub id: String,
    /// The id of the workspace, as text: a copy outlives what it was taken of.
    pub workspace: String,
    /// RFC 3339.
    pub at: String,
    /// Why it was taken, in the words of whoever took it (a code, not a sentence).
    pub reason: String,
    /// The name of the workspace at that time.
    pub name: String,
    /// Bytes of the text.
    pub size: u64,
}

/// The copies of this browser.
pub struct Copies(Database);

impl Copies {
    /// Opens the copies; `name` is [`DATABASE`] except in tests.
    pub async fn open(name: &str) -> Result<Self, StoreTrouble> {
        Ok(Self(Database::open(name, LAYOUT).await?))
    }

    /// Keeps a copy and, in the same transaction, removes others that may go now.
    pub async fn put(
        &self,
        about: &CopyAbout,
        text: &str,
        remove: &[String],
    ) -> Result<(), StoreTrouble> {
        let text = js::object([("id", about.id.as_str().into()), ("text", text.into())]);
        self.change(Some((&value(about), &text)), remove).await
    }

    /// Removes copies; ids that are gone already are no error.
    pub async fn remove(&self, ids: &[String]) -> Result<(), StoreTrouble> {
        self.change(None, ids).await
    }

    /// All copies, in no particular order, without their texts.
    pub async fn list(&self) -> Result<Vec<CopyAbout>, StoreTrouble> {
        let attempt = async || {
            let running = self.0.read(&[ABOUT]).await?;
            let values = rows::all(&running.store(ABOUT)?, None).await?;
            Ok(values.iter().map(about).collect())
        };
        self.0.run(attempt).await
    }

    /// The text of a copy; `None` when it is gone.
    pub async fn get(&self, id: &str) -> Result<Option<String>, StoreTrouble> {
        let attempt = async || {
            let running = self.0.read(&[TEXTS]).await?;
            let request = running.store(TEXTS)?.get(JsValue::from_str(id));
            let found = request.map_err(idb_trouble)?.await.map_err(idb_trouble)?;
            Ok(found.and_then(|value| js::text_property(&value, "text")))
        };
        self.0.run(attempt).await
    }

    async fn change(
        &self,
        put: Option<(&JsValue, &JsValue)>,
        remove: &[String],
    ) -> Result<(), StoreTrouble> {
        let attempt = async || {
            let running = self.0.write(&[ABOUT, TEXTS]).await?;
            let work = (|| {
                let (abouts, texts) = (running.store(ABOUT)?, running.store(TEXTS)?);
                for id in remove {
                    let id = JsValue::from_str(id);
                    abouts.delete(id.clone()).map_err(idb_trouble)?;
                    texts.delete(id).map_err(idb_trouble)?;
                }
                if let Some((about, text)) = put {
                    self.0.before_row()?;
                    abouts.put(about, None).map_err(idb_trouble)?;
                    texts.put(text, None).map_err(idb_trouble)?;
                }
                Ok(())
            })();
            running.end(work).await
        };
        self.0.run(attempt).await
    }
}

fn value(about: &CopyAbout) -> JsValue {
    js::object([
        ("id", about.id.as_str().into()),
        ("workspace", about.workspace.as_str().into()),
        ("at", about.at.as_str().into()),
        ("reason", about.reason.as_str().into()),
        ("name", about.name.as_str().into()),
        ("size", (about.size as f64).into()),
    ])
}

fn about(value: &JsValue) -> CopyAbout {
    let text = |name| js::text_property(value, name).unwrap_or_default();
    CopyAbout {
        id: text("id"),
        workspace: text("workspace"),
        at: text("at"),
        reason: text("reason"),
        name: text("name"),
        size: js::number_property(value, "size").unwrap_or_default() as u64,
    }
}
