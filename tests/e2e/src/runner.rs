//! Tells the stories, one browser at a time, and reports in the words of every Rust test run.
//!
//! `cargo test -p keyfolio-e2e -- word …` tells only the stories whose name holds one of the words;
//! `--list` names them; `KEYFOLIO_ENGINES` chooses the engines.

use crate::engine::end_display;
use crate::{Browser, Engine};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::Instant;
use xtask::TOLD_TWICE;

/// What a picture of the page does not show.
const STATE: &str = "const { activeElement: at, visibilityState: is } = document;
    const keyboard = at ? `${at.tagName} ${at.id} ${at.className}` : 'nowhere';
    return { route: location.hash, app: document.documentElement.dataset.app, is, focus: document.hasFocus(), keyboard }";

/// How many stories of a run are told once more in [`WebKit`](Engine::WebKit). As Debian builds it, and without a
/// graphics card, it now and then stops painting, loses its page's process, or runs what it compiled from WebAssembly
/// wrongly; what is seen of that may be anything. A fault of Keyfolio's that shows only there, and only now and then, can
/// pass so: what was told twice is named at the end, to be looked at.
const SECOND_TIMES: usize = 5;

/// A user's story.
pub struct Story {
    /// What happens in it, in words joined by underscores.
    pub name: &'static str,
    /// Tells it to a browser that has just been started.
    pub tell: fn(&mut Browser),
    /// Where it is told; everywhere when empty.
    pub engines: &'static [Engine],
}

struct Trial {
    name: String,
    engine: Engine,
    tell: fn(&mut Browser),
}

/// Tells all stories of all groups and says how it went.
#[must_use]
pub fn run(groups: &[(&str, &[Story])]) -> ExitCode {
    let engines = match Engine::chosen() {
        Ok(engines) => engines,
        Err(reason) => {
            eprintln!("{reason}");
            return ExitCode::FAILURE;
        }
    };
    let words: Vec<String> = std::env::args().skip(1).collect();
    let wanted: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let all = trials(groups, &engines);
    let total = all.len();
    let chosen: Vec<Trial> = all
        .into_iter()
        .filter(|trial| {
            wanted.is_empty() || wanted.iter().any(|word| trial.name.contains(word.as_str()))
        })
        .collect();
    if words.iter().any(|word| word == "--list") {
        chosen
            .iter()
            .for_each(|trial| println!("{}: test", trial.name));
        return ExitCode::SUCCESS;
    }
    tell(&chosen, total)
}

fn trials(groups: &[(&str, &[Story])], engines: &[Engine]) -> Vec<Trial> {
    let mut trials = Vec::new();
    for engine in engines {
        for (group, stories) in groups {
            for story in *stories {
                if story.engines.is_empty() || story.engines.contains(engine) {
                    let name = format!("{}::{group}::{}", engine.name(), story.name);
                    trials.push(Trial {
                        name,
                        engine: *engine,
                        tell: story.tell,
                    });
                }
            }
        }
    }
    trials
}

fn tell(trials: &[Trial], total: usize) -> ExitCode {
    let begin = Instant::now();
    println!("\nrunning {} tests", trials.len());
    // The place in the story says more than the calls below it.
    std::panic::set_hook(Box::new(|what| println!("  {what}")));
    let mut failed = Vec::new();
    let mut twice = Vec::new();
    for trial in trials {
        let start = Instant::now();
        let mut passed = attempt(trial, "");
        if !passed && trial.engine == Engine::WebKit && twice.len() < SECOND_TIMES {
            println!("  {} is told once more", trial.name);
            passed = attempt(trial, "-second");
            twice.push((&trial.name, passed));
        }
        let word = if passed { "ok" } else { "FAILED" };
        println!(
            "test {} ... {word} <{:.1}s>",
            trial.name,
            start.elapsed().as_secs_f32()
        );
        if !passed {
            failed.push(&trial.name);
        }
    }
    end_display();
    if !twice.is_empty() {
        println!();
    }
    for (name, passed) in twice {
        let word = if passed { "ok" } else { "FAILED" };
        println!("{TOLD_TWICE}{name} ... {word} the second time");
    }
    if !failed.is_empty() {
        println!("\nfailures:");
        failed.iter().for_each(|name| println!("    {name}"));
    }
    println!(
        "\ntest result: {}. {} passed; {} failed; 0 ignored; 0 measured; {} filtered out; finished in {:.2}s\n",
        if failed.is_empty() { "ok" } else { "FAILED" },
        trials.len() - failed.len(),
        failed.len(),
        total - trials.len(),
        begin.elapsed().as_secs_f32()
    );
    if failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Whether it was told to its end and nothing went wrong; `mark` tells its picture from an earlier one.
fn attempt(trial: &Trial, mark: &str) -> bool {
    // What is told is Keyfolio's story: an engine that did not come up on a busy machine is asked once more.
    let started = Browser::start(trial.engine).or_else(|reason| {
        println!("  {reason}; starting it again");
        Browser::start(trial.engine)
    });
    let mut browser = match started {
        Ok(browser) => browser,
        Err(reason) => {
            println!("  {reason}");
            return false;
        }
    };
    let told = catch_unwind(AssertUnwindSafe(|| {
        (trial.tell)(&mut browser);
        if browser.is_running() {
            browser.check_console();
        }
    }));
    if told.is_err() && browser.is_running() {
        // A page that hangs answers nothing.
        let _ = catch_unwind(AssertUnwindSafe(|| look_at(&browser, trial, mark)));
    }
    told.is_ok()
}

/// What went wrong first may be what the story stumbled over.
fn look_at(browser: &Browser, trial: &Trial, mark: &str) {
    println!("  the page then: {}", browser.script(STATE));
    match browser.await_frame() {
        Ok(()) => browser.screenshot(&format!("{}{mark}", trial.name.replace("::", "-"))),
        Err(reason) => println!("  {reason}"),
    }
    browser.check_console();
}
