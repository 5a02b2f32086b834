//! A connection to one IndexedDB database: opening, losing and reopening it, strict transactions, and
//! an honest answer about how a transaction ended. What lies in the stores is for others to know.
//!
//! The crate `idb` does opening, stores and requests. Transactions are begun and awaited here, because
//! `idb` can't ask for durability and forgets why a transaction was aborted.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use idb::{DatabaseEvent as _, KeyPath, ObjectStore, ObjectStoreParams};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbTransaction};

use crate::session::ports::StoreTrouble;

use super::fault::Faults;
use super::js;

/// The version of the object stores, not of what lies in them: texts carry their own schema number. Not 1,
/// because a script that opens a missing database without a number makes an empty one of version 1; this
/// one then still gets its stores.
const VERSION: u32 = 2;

/// An object store and the properties that make its key.
pub(super) struct Layout {
    pub(super) name: &'static str,
    pub(super) key: &'static [&'static str],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    Write,
}

/// One database by name. Opened again when the browser has closed it.
pub(super) struct Database {
    name: String,
    layout: &'static [Layout],
    /// Where it lies, if not in the usual place.
    elsewhere: Option<IdbFactory>,
    connection: RefCell<Option<Rc<Connection>>>,
    /// Only what the person is told about can be made to fail.
    faults: Option<Faults>,
}

impl Database {
    /// Opens the database and makes its stores at the first time.
    pub(super) async fn open(name: &str, layout: &'static [Layout]) -> Result<Self, StoreTrouble> {
        Self::opened(name, layout, None, Some(Faults::new())).await
    }

    /// Opens a database that lies in a place of its own.
    pub(super) async fn open_in(
        place: IdbFactory,
        name: &str,
        layout: &'static [Layout],
    ) -> Result<Self, StoreTrouble> {
        Self::opened(name, layout, Some(place), None).await
    }

    async fn opened(
        name: &str,
        layout: &'static [Layout],
        elsewhere: Option<IdbFactory>,
        faults: Option<Faults>,
    ) -> Result<Self, StoreTrouble> {
        let database = Self {
            name: name.to_owned(),
            layout,
            elsewhere,
            connection: RefCell::default(),
            faults,
        };
        database.connection().await?;
        Ok(database)
    }

    /// Runs an attempt, and runs it once more on a fresh connection if it failed for no better reason
    /// than that something went wrong: browsers close connections under memory pressure. Attempts are
    /// whole transactions, so a failed one has left nothing behind.
    pub(super) async fn run<Answer>(
        &self,
        attempt: impl AsyncFn() -> Result<Answer, StoreTrouble>,
    ) -> Result<Answer, StoreTrouble> {
        match attempt().await {
            Err(StoreTrouble::Failed(_)) => {
                self.connection.take();
                attempt().await
            }
            answer => answer,
        }
    }

    /// Begins to read.
    pub(super) async fn read(&self, stores: &[&str]) -> Result<Running, StoreTrouble> {
        self.begin(stores, Mode::Read).await
    }

    /// Begins to write, strictly durable.
    pub(super) async fn write(&self, stores: &[&str]) -> Result<Running, StoreTrouble> {
        self.before_transaction()?;
        self.begin(stores, Mode::Write).await
    }

    /// To be asked before each row that is written, so that tests can let it fail.
    pub(super) fn before_row(&self) -> Result<(), StoreTrouble> {
        self.faults.as_ref().map_or(Ok(()), Faults::before_row)
    }

    fn before_transaction(&self) -> Result<(), StoreTrouble> {
        let faults = self.faults.as_ref();
        faults.map_or(Ok(()), Faults::before_transaction)
    }

    async fn begin(&self, stores: &[&str], mode: Mode) -> Result<Running, StoreTrouble> {
        let connection = self.connection().await?;
        Running::begin(&connection.raw, stores, mode).map_err(|error| js::trouble(&error))
    }

    async fn connection(&self) -> Result<Rc<Connection>, StoreTrouble> {
        let open = self.connection.borrow().clone();
        if let Some(connection) = open.filter(|connection| connection.alive.get()) {
            return Ok(connection);
        }
        self.before_transaction()?;
        let factory = match &self.elsewhere {
            Some(place) => idb::Factory::from(place.clone()),
            None => {
                idb::Factory::new().map_err(|error| StoreTrouble::Blocked(error.to_string()))?
            }
        };
        let connection = Rc::new(Connection::open(&factory, &self.name, self.layout).await?);
        self.connection.replace(Some(Rc::clone(&connection)));
        Ok(connection)
    }
}

struct Connection {
    raw: IdbDatabase,
    alive: Rc<Cell<bool>>,
    _on_close: Closure<dyn FnMut()>,
    _on_version_change: Closure<dyn FnMut()>,
}

impl Connection {
    async fn open(
        factory: &idb::Factory,
        name: &str,
        layout: &'static [Layout],
    ) -> Result<Self, StoreTrouble> {
        let mut request = factory.open(name, Some(VERSION)).map_err(idb_trouble)?;
        request.on_upgrade_needed(move |event| {
            if let Ok(database) = event.database() {
                create(&database, layout);
            }
        });
        request.forget_callbacks();
        let request: IdbOpenDbRequest = request.into();
        let answer = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
            request.set_onblocked(Some(&reject));
        });
        if JsFuture::from(answer).await.is_err() {
            return Err(match request.error() {
                Ok(Some(error)) => opening_trouble(&error),
                // Still pending: another tab holds an old version open and does not let go.
                _ => StoreTrouble::Blocked("another tab holds the database".to_owned()),
            });
        }
        let raw: IdbDatabase = request
            .result()
            .and_then(|database| database.dyn_into())
            .map_err(|error| StoreTrouble::Failed(js::describe(&error)))?;
        Self::watch(raw, layout)
    }

    fn watch(raw: IdbDatabase, layout: &[Layout]) -> Result<Self, StoreTrouble> {
        let alive = Rc::new(Cell::new(true));
        let on_close = Closure::new({
            let alive = Rc::clone(&alive);
            move || alive.set(false)
        });
        // Somebody upgrades or deletes the database; who does not let go would block them for ever.
        let on_version_change = Closure::new({
            let (alive, raw) = (Rc::clone(&alive), raw.clone());
            move || {
                alive.set(false);
                raw.close();
            }
        });
        raw.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        raw.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        let connection = Self {
            raw,
            alive,
            _on_close: on_close,
            _on_version_change: on_version_change,
        };
        let stores = idb::Database::from(connection.raw.clone()).store_names();
        match layout
            .iter()
            .find(|store| !stores.iter().any(|name| name == store.name))
        {
            Some(missing) => Err(StoreTrouble::Failed(format!(
                "the database has no store {:?}",
                missing.name
            ))),
            None => Ok(connection),
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.raw.set_onclose(None);
        self.raw.set_onversionchange(None);
        // Running transactions still finish.
        self.raw.close();
    }
}

/// Errors need no report from here: a store that is missing afterwards is noticed by [`Connection::watch`].
fn create(database: &idb::Database, layout: &[Layout]) {
    let existing = database.store_names();
    for store in layout {
        if existing.iter().any(|name| name == store.name) {
            continue;
        }
        let path = match store.key {
            [single] => KeyPath::new_single(single),
            several => KeyPath::new_array(several.iter().copied()),
        };
        let mut parameters = ObjectStoreParams::new();
        parameters.key_path(Some(path));
        let _ = database.create_object_store(store.name, parameters);
    }
}

/// A transaction that has begun. It commits by itself as soon as the code awaits anything but one of
/// its own requests.
pub(super) struct Running {
    raw: IdbTransaction,
    transaction: idb::Transaction,
    end: JsFuture,
}

impl Running {
    fn begin(database: &IdbDatabase, stores: &[&str], mode: Mode) -> Result<Self, JsValue> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let (mode, durability) = match mode {
            Mode::Read => ("readonly", "default"),
            Mode::Write => ("readwrite", "strict"),
        };
        // web-sys knows the third argument only among its unstable features.
        let options = js::object([("durability", durability.into())]);
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let raw: IdbTransaction = begin
            .call3(database, &names, &mode.into(), &options)?
            .dyn_into()?;
        let end = Promise::new(&mut |resolve, reject| {
            raw.set_oncomplete(Some(&resolve));
            raw.set_onabort(Some(&reject));
        });
        Ok(Self {
            transaction: raw.clone().into(),
            raw,
            end: JsFuture::from(end),
        })
    }

    pub(super) fn store(&self, name: &str) -> Result<ObjectStore, StoreTrouble> {
        self.transaction.object_store(name).map_err(idb_trouble)
    }

    /// Commits, or aborts if the work inside failed; answers when all of it stands on disk or none.
    pub(super) async fn end<Answer>(
        self,
        work: Result<Answer, StoreTrouble>,
    ) -> Result<Answer, StoreTrouble> {
        // Both calls throw if the transaction has ended already; the events tell how it did.
        let _ = match work {
            Ok(_) => self.transaction.commit(),
            Err(_) => self.transaction.abort(),
        };
        let ended = self.end.await;
        let answer = work?;
        match ended {
            Ok(_) => Ok(answer),
            Err(_) => Err(match self.raw.error() {
                Some(error) => js::trouble(&error),
                None => StoreTrouble::Failed("the transaction was aborted".to_owned()),
            }),
        }
    }
}

/// What an error of `idb` means to the one who saves.
pub(super) fn idb_trouble(error: idb::Error) -> StoreTrouble {
    use idb::Error::{
        DeleteFailed, DomException, GetAllFailed, GetAllKeysFailed, GetFailed, GetKeyFailed,
        IndexedDbOpenFailed, ObjectStoreNotFound, UpdateFailed,
    };
    match &error {
        DomException(exception) => js::trouble(exception),
        IndexedDbOpenFailed(thrown) => opening_trouble(thrown),
        DeleteFailed(thrown)
        | GetAllFailed(thrown)
        | GetAllKeysFailed(thrown)
        | GetFailed(thrown)
        | GetKeyFailed(thrown)
        | ObjectStoreNotFound(thrown)
        | UpdateFailed(thrown) => js::trouble(thrown),
        _ => StoreTrouble::Failed(error.to_string()),
    }
}

/// While opening, browsers that give a page no storage say so in several ways.
fn opening_trouble(error: &JsValue) -> StoreTrouble {
    match js::text_property(error, "name").as_deref() {
        Some("InvalidStateError" | "NotSupportedError") => {
            StoreTrouble::Blocked(js::describe(error))
        }
        _ => js::trouble(error),
    }
}
