//! Tells user stories to real browsers: the finished build is served under a path, each story gets
//! an empty browser of its own, and at its end nothing may have gone wrong unseen.
//!
//! Where to start: a story is a function that takes a [`Browser`]; [`stories!`] lists them;
//! [`Locator`] finds what a person would see. Waiting is always for a condition, never for a time.

mod accessibility;
mod browser;
mod camera;
mod console;
mod download;
mod engine;
mod keys;
mod locator;
mod process;
mod runner;
mod setting;

pub use browser::Browser;
pub use camera::{Hand, Picture};
pub use download::Download;
pub use engine::Engine;
pub use locator::Locator;
pub use runner::{Story, run};
pub use setting::Setting;

use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a story waits for anything before it fails.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The project's folder.
#[must_use]
pub fn project() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package).to_path_buf()
}

/// Lists the stories of a module: `stories![a_first_visit, a_crash in [Chromium]];`
/// A story without a list of engines runs in all of them.
#[macro_export]
macro_rules! stories {
    ($($name:ident $(in [$($engine:ident),+])?),* $(,)?) => {
        pub const STORIES: &[$crate::Story] = &[$($crate::Story {
            name: stringify!($name),
            tell: $name,
            engines: &[$($($crate::Engine::$engine),+)?],
        }),*];
    };
}
