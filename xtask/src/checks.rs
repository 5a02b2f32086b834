//! The whole check of the project, layer by layer, ending in one line that counts what passed.
//!
//! Tests count one each. A step without tests of its own (formatting, lints, the build) counts as
//! one. A failing step does not keep the later ones from running, unless they need its result.

use crate::build;
use crate::process::{Failure, command, find, root, run, run_seeing, tools_folder};
use crate::tools::{self, Browser};
use std::process::Command;
use xtask::TOLD_TWICE;

const PURE_TESTS: &str = "cargo test --locked --no-default-features --features schema";
const STRICT: &str = "-- -D warnings";

/// The pure rooms alone: seconds, no browser, no WebAssembly.
pub fn quick() -> Result<(), Failure> {
    let mut tally = Tally::default();
    tally.tests("the pure rooms", &mut command(PURE_TESTS));
    tally.end()
}

/// Everything.
pub fn all() -> Result<(), Failure> {
    let mut tally = Tally::default();
    let browsers = browsers(&mut tally);

    tally.step("formatting", || {
        run(&mut command("cargo fmt --all -- --check"))
    });
    let lints = [
        (
            "lints, pure rooms",
            "--no-default-features --features schema --all-targets",
        ),
        (
            "lints, commands and end-to-end tests",
            "--package xtask --package keyfolio-e2e --package keyfolio-arithmetic --all-targets",
        ),
        (
            "lints, browser and screens",
            "--target wasm32-unknown-unknown --lib --bins",
        ),
    ];
    for (name, what) in lints {
        tally.step(name, || {
            run(&mut command(&format!(
                "cargo clippy --locked --quiet {what} {STRICT}"
            )))
        });
    }
    tally.tests("the pure rooms", &mut command(PURE_TESTS));
    tally.tests(
        "the commands",
        &mut command("cargo test --locked --package xtask"),
    );

    let mut weights = None;
    let built = tally.step("the optimised build", || {
        weights = Some(build::write(build::Kind::Optimised)?);
        Ok(())
    });
    if let Some(weights) = weights {
        // On its own: a program that is too heavy can still be tested.
        tally.step("the size limit", || weights.check());
    }
    if browsers.contains(&Browser::Chromium) && root().join("tests/web.rs").is_file() {
        tally.tests("the browser's side, in Chromium", &mut browser_side());
    }
    if built && !browsers.is_empty() {
        let names: Vec<_> = browsers.iter().map(|browser| browser.name()).collect();
        tally.tests(
            "end to end",
            command("cargo test --locked --package keyfolio-e2e")
                .env("KEYFOLIO_ENGINES", names.join(","))
                .env("KEYFOLIO_AXE", tools::axe_script()),
        );
    }
    tally.end()
}

/// The browsers at hand. Where the project is tested for everyone, one that is missing is a failure;
/// on a person's machine it is named and left out.
fn browsers(tally: &mut Tally) -> Vec<Browser> {
    let strict = tools::is_strict();
    let mut at_hand = Vec::new();
    for browser in Browser::ALL {
        match browser.ensure() {
            Ok(()) => at_hand.push(browser),
            Err(Failure(reason)) if strict => tally.fail(browser.name(), &reason),
            Err(Failure(reason)) => tally.leave_out(browser.name(), &reason),
        }
    }
    if !at_hand.is_empty()
        && let Err(Failure(reason)) = tools::for_browser_tests()
    {
        tally.fail("the accessibility checker", &reason);
    }
    at_hand
}

/// The tests of the adapters, compiled to WebAssembly and run in a headless Chromium.
fn browser_side() -> Command {
    let mut tests = command("cargo test --locked --target wasm32-unknown-unknown --test web");
    tests
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools_folder().join("bin").join("wasm-bindgen-test-runner"),
        )
        .env("CHROMEDRIVER", find("chromedriver").unwrap_or_default())
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            root().join("tests").join("webdriver.json"),
        )
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    tests
}

/// Counts what passed and what failed.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    notes: Vec<String>,
}

impl Tally {
    fn fail(&mut self, name: &str, reason: &str) {
        self.failed += 1;
        self.notes.push(format!("failed: {name}: {reason}"));
    }

    fn leave_out(&mut self, name: &str, reason: &str) {
        self.notes.push(format!("left out: {name}: {reason}"));
    }

    /// A step that counts as one; true when it passed.
    fn step(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failure>) -> bool {
        println!("\n== {name}");
        match work() {
            Ok(()) => self.passed += 1,
            Err(Failure(reason)) => {
                self.fail(name, &reason);
                return false;
            }
        }
        true
    }

    /// A run of tests that are counted from what it prints.
    fn tests(&mut self, name: &str, command: &mut Command) {
        println!("\n== {name}");
        let failed_before = self.failed;
        let result = run_seeing(command, |line| {
            if let Some((passed, failed)) = counts(line) {
                self.passed += passed;
                self.failed += failed;
            } else if line.starts_with(TOLD_TWICE) {
                self.notes.push(line.to_owned());
            }
        });
        if let Err(Failure(reason)) = result {
            self.notes.push(format!("failed: {name}: {reason}"));
            // It failed without naming a test: it did not compile, or it was ended.
            self.failed += usize::from(self.failed == failed_before);
        }
    }

    fn end(self) -> Result<(), Failure> {
        println!();
        for note in &self.notes {
            println!("{note}");
        }
        println!("keyfolio: {} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 {
            Ok(())
        } else {
            Err(Failure("not everything passed".into()))
        }
    }
}

/// Reads `test result: ok. 12 passed; 0 failed; …`.
fn counts(line: &str) -> Option<(usize, usize)> {
    let (_, numbers) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let mut parts = numbers.split("; ");
    let mut number = |word: &str| parts.next()?.strip_suffix(word)?.parse().ok();
    Some((number(" passed")?, number(" failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_read_from_what_test_runs_print() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(counts(line), Some((12, 3)));
        assert_eq!(counts("test result of something else"), None);
        assert_eq!(counts("test domain::a_test ... ok"), None);
    }

    #[test]
    fn what_was_told_twice_is_noted() {
        let mut tally = Tally::default();
        let said = format!("{TOLD_TWICE}webkit::sample ... ok the second time");
        tally.tests("stories", Command::new("echo").arg(&said));
        assert_eq!(tally.notes, [said]);
    }

    #[test]
    fn a_run_that_ends_without_a_result_counts_as_one_failure() {
        let mut tally = Tally::default();
        tally.tests(
            "a program that can't be started",
            &mut Command::new("/no/such/program"),
        );
        assert_eq!((tally.passed, tally.failed), (0, 1));
        assert!(tally.end().is_err());
    }
}
