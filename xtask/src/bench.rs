//! What the program costs the person who waits for it, beside two well-known tables; and the pictures of it that the
//! README shows. Both look at the finished build through a browser: this prepares what they need.

use crate::build;
use crate::process::{Failure, command, root, run};
use crate::sizes;
use crate::tools::{self, Browser};
use std::fs;

/// Measures the finished build. It doesn't judge: a missed bar is no failure, a figure that is missing is.
pub fn bench(options: &[String]) -> Result<(), Failure> {
    let table = finished_build()?;
    println!("{table}\n");
    Browser::Chromium.ensure()?;
    tools::for_bench(options.iter().any(|word| word == "--lighthouse"))?;
    run(command("cargo run --quiet --locked --package keyfolio-e2e --bin bench --").args(options))
}

/// Draws the pictures of the README anew.
pub fn pictures() -> Result<(), Failure> {
    finished_build()?;
    Browser::Chromium.ensure()?;
    run(&mut command(
        "cargo run --quiet --locked --package keyfolio-e2e --bin pictures",
    ))
}

/// The optimised build in `dist/` as it is; a new one if there is none.
fn finished_build() -> Result<sizes::Table, Failure> {
    let dist = root().join("dist");
    let page = fs::read_to_string(dist.join("index.html")).unwrap_or_default();
    // Only an optimised build brings a service worker along.
    if page.contains("name=\"keyfolio-worker\"") {
        println!("Looking at dist/ as it is; `cargo xtask build` renews it.");
        sizes::Table::of(&dist)
    } else {
        build::write(build::Kind::Optimised)
    }
}
