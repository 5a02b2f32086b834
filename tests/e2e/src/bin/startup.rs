//! How long a first visit takes in Chromium: from the address to something to read, and to a
//! program that answers. Every round has an empty profile; the figures are medians.

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
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        match round() {
            Ok(values) => rounds.push(values),
            Err(reason) => {
                eprintln!("{reason}");
                return ExitCode::FAILURE;
            }
        }
    }
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
    ExitCode::SUCCESS
}

fn round() -> Result<Vec<Value>, String> {
    let browser = Browser::start(Engine::Chromium)?;
    browser.open("");
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
