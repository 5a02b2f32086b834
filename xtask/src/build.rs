//! The build: Trunk compiles and gathers the parts, then the parts are finished and weighed.

use crate::process::{Failure, command, root, run};
use crate::{finish, icons, sizes, tools};
use std::fs;
use xtask::offline;

/// How much work a build puts into the result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What people get: small, and within the size limit or refused.
    Optimised,
    /// Quick to make, large, and never published.
    Development,
}

/// Writes the finished program to `dist/` and refuses a published one that is too heavy.
pub fn build(kind: Kind) -> Result<(), Failure> {
    let table = write(kind)?;
    match kind {
        Kind::Optimised if tools::has_optimiser() => table.check(),
        Kind::Optimised | Kind::Development => Ok(()),
    }
}

/// Writes the finished program to `dist/`, whatever it weighs.
pub fn write(kind: Kind) -> Result<sizes::Table, Failure> {
    tools::for_build(kind)?;
    let dist = root().join("dist");
    // From a clean folder: Trunk's names don't tell two builds apart, and leftovers would be weighed.
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(|error| Failure::file(&dist, &error))?;
    }
    let words = match kind {
        Kind::Optimised => {
            println!("Building the optimised program; some minutes the first time.");
            "trunk build --release --features split"
        }
        Kind::Development => {
            println!("Building the program for development.");
            "trunk build"
        }
    };
    // Trunk takes NO_COLOR for a switch and stops at the values other programs accept.
    run(command(words)
        .env_remove("NO_COLOR")
        .env("TRUNK_SKIP_VERSION_CHECK", "true"))?;
    finish::finish(&dist, kind)?;
    icons::draw(&dist)?;
    // Last of all: the worker lists what it finds.
    match kind {
        Kind::Optimised => offline::add(&dist),
        Kind::Development => offline::leave_out(&dist),
    }
    .map_err(|error| Failure(format!("the service worker: {error}")))?;
    let table = sizes::Table::of(&dist)?;
    println!("\n{table}");
    Ok(table)
}
