//! What the commands and the end-to-end tests share: the web server for a finished build, and the
//! service worker that keeps a build for the day without a network, and how much a file weighs on the way.
//!
//! It is a library only so that the tests serve `dist/` with the same code as `cargo xtask serve`,
//! and make a second release of it with the same code as `cargo xtask build`.

pub mod digest;
pub mod gzip;
pub mod offline;
pub mod server;

/// What a line of the stories begins with that names one which was told twice; the report of all tests repeats it.
pub const TOLD_TWICE: &str = "told twice: ";
