//! What the program costs the person who waits for it, beside two well-known tables; and the pictures of it that the
//! README shows. Both look at the finished build through a browser: this prepares what they need.

use crate::build;
use crate::process::{Failure, command, root, run};
use crate::sizes;
use crate::split;
use crate::tools::{self, Browser};
use std::fs;

/// Measures the finished build. It doesn't judge: a missed bar is no failure, a figure that is missing is.
pub fn bench(options: &[String]) -> Result<(), Failure> {
    let table = finished_build()?;
    println!("{table}\n");
    Browser::Chromium.ensure()?;
    tools::for_bench(options.iter().any(|word| word == "--lighthouse"))?;
    if wants_arithmetic(options) {
        arithmetic()?;
    }
    run(command("cargo run --quiet --locked --package keyfolio-e2e --bin bench --").args(options))
}

/// Whether a figure of the arithmetic by itself is asked for.
fn wants_arithmetic(options: &[String]) -> bool {
    let only = options.iter().skip_while(|word| *word != "--only").nth(1);
    let is_one = |bar: &str| ["A1", "A2", "A3", "A4"].contains(&bar.trim().to_uppercase().as_str());
    only.is_none_or(|only| only.split(',').any(is_one))
}

/// Makes a WebAssembly of the arithmetic alone, by the road that the program takes.
fn arithmetic() -> Result<(), Failure> {
    println!("Building the arithmetic by itself; a minute or two the first time.");
    tools::for_build(build::Kind::Optimised)?;
    run(&mut command(
        "cargo build --quiet --locked --release --target wasm32-unknown-unknown --package keyfolio-arithmetic",
    ))?;
    let made = split::target().join("wasm32-unknown-unknown/release/keyfolio_arithmetic.wasm");
    let folder = root().join("target").join("bench").join("arithmetic");
    run(
        command("wasm-bindgen --target web --no-typescript --out-name arithmetic --out-dir")
            .arg(&folder)
            .arg(&made),
    )?;
    let program = folder.join("arithmetic_bg.wasm");
    let small = split::optimised(&program)?;
    fs::write(&program, small).map_err(|error| Failure::file(&program, &error))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arithmetic_is_built_only_where_a_figure_of_it_is_wanted() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert!(wants_arithmetic(&[]));
        assert!(wants_arithmetic(&words("--runs 3 --only P6,a2")));
        assert!(!wants_arithmetic(&words("--only P6,P7 --runs 3")));
    }
}
