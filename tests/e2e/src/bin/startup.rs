//! How long a start takes in Chromium: from the address to something to read, and to a program that
//! answers. First with an empty profile, then in a browser that was closed, with the host gone: all
//! comes from what the service worker kept. The figures are medians.

use keyfolio_e2e::{Browser, Engine};
use serde_json::Value;
use std::process::ExitCode;

const ROUNDS: usize = 7;

/// Milliseconds since the start of the navigation, then plain counts.
const MEASURE: &str = "
const paint = performance.getEntriesByName('first-contentful-paint')[0];
const ready = performance.getEntriesByName('keyfolio-ready')[0];
const files = performance.getEntriesByType('resource');
if (!paint || !ready) return null;
return [paint.startTime, ready.startTime, files.length + 1];";

const NAMES: [&str; 3] = ["first paint, ms", "program ready, ms", "requests"];

fn main() -> ExitCode {
    let (mut first, mut offline) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        match round() {
            Ok((one, other)) => {
                first.push(one);
                offline.extend(other);
            }
            Err(reason) => {
                eprintln!("{reason}");
                return ExitCode::FAILURE;
            }
        }
    }
    println!("A first visit:");
    print(&first);
    if offline.is_empty() {
        println!("This build has no service worker: no start without a network.");
    } else {
        println!("A later start, the host gone:");
        print(&offline);
    }
    ExitCode::SUCCESS
}

fn print(rounds: &[Vec<Value>]) {
    for (place, name) in NAMES.iter().enumerate() {
        let mut values: Vec<f64> = rounds
            .iter()
            .filter_map(|round| round.get(place).and_then(Value::as_f64))
            .collect();
        values.sort_by(f64::total_cmp);
        let (least, most) = (
            values.first().unwrap_or(&0.0),
            values.last().unwrap_or(&0.0),
        );
        let median = values.get(values.len() / 2).unwrap_or(&0.0);
        println!("{name:<18}{median:>8.0}   ({least:.0} to {most:.0})");
    }
}

/// A first visit, and a start without the host where the build can do that.
fn round() -> Result<(Vec<Value>, Option<Vec<Value>>), String> {
    let mut browser = Browser::start(Engine::Chromium)?;
    browser.open("");
    let first = figures(&browser)?;
    let worker = browser.page().hidden("meta[name=keyfolio-worker]");
    if worker.count() == 0 {
        return Ok((first, None));
    }
    browser.wait_until("the release to be kept", || {
        browser.script("return document.documentElement.dataset.offline ?? null") != Value::Null
    });
    browser.server().stop();
    browser.restart()?;
    browser.open("");
    Ok((first, Some(figures(&browser)?)))
}

fn figures(browser: &Browser) -> Result<Vec<Value>, String> {
    let mut values = Value::Null;
    browser.wait_until("the marks of the start", || {
        values = browser.script(MEASURE);
        !values.is_null()
    });
    values
        .as_array()
        .cloned()
        .ok_or_else(|| format!("strange figures: {values}"))
}
