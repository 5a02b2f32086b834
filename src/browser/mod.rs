//! The real side of the ports, and everything else that talks to the browser: IndexedDB, local storage,
//! other tabs, files, the clock, the page. Besides `ui` the only room that names web-sys.
//!
//! Nothing here decides anything about customers; nothing here panics on what a browser answers.

pub mod camera;
pub mod clock;
pub mod copies;
pub mod files;
pub mod ids;
pub mod journal;
pub mod listener;
pub mod local;
pub mod page;
pub mod panic;
pub mod persist;
pub mod picture;
pub mod preferences;
pub mod recovery;
pub mod release;
pub mod store;
pub mod tabs;
pub mod window;

mod database;
mod fault;
mod js;
mod meta;
mod mirror;
mod rows;
mod tab_lock;

pub use tab_lock::TabId;
