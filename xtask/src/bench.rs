//! What a first visit costs, and a later one without a network: bytes, requests and time.
//!
//! Sizes are exact. Times are medians on the machine at hand; compare them with each other only.

use crate::build;
use crate::process::{Failure, command, run};
use crate::tools::Browser;

/// Builds, weighs and times the program.
pub fn bench() -> Result<(), Failure> {
    build::build(build::Kind::Optimised)?;
    if let Err(Failure(reason)) = Browser::Chromium.ensure() {
        println!("\nNo start-up times: {reason}");
        return Ok(());
    }
    println!("\nStart-up in Chromium:");
    run(&mut command(
        "cargo run --quiet --locked --package keyfolio-e2e --bin startup",
    ))
}
