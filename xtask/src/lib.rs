//! What the commands and the end-to-end tests share: the web server for a finished build.
//!
//! It is a library only so that the tests serve `dist/` with the same code as `cargo xtask serve`.

pub mod server;
