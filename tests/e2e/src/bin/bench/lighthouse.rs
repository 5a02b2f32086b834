//! Lighthouse on the start screen and on the accounts of the sample, as a phone and as a desk.

use crate::Bench;
use crate::report::{Who, median};
use crate::site;
use crate::stage;
use keyfolio_e2e::{Browser, project};
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::{Command, Stdio};

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
const METRICS: [(&str, &str); 5] = [
    ("first-contentful-paint", "first contentful paint, ms"),
    ("largest-contentful-paint", "largest contentful paint, ms"),
    ("speed-index", "speed index, ms"),
    ("total-blocking-time", "total blocking time, ms"),
    ("cumulative-layout-shift", "layout shift"),
];
/// It takes half a minute each time.
const MOST_RUNS: usize = 3;

pub fn measure(bench: &mut Bench) {
    if !bench.options.lighthouse {
        return;
    }
    bench.part(&["P13"], "Lighthouse", |bench| {
        let browser = stage::on(&bench.site.app)?;
        browser.open("");
        for device in ["mobile", "desktop"] {
            look(bench, &browser, device, "start", "", true)?;
        }
        browser.open("#/start");
        browser.page().button("Open the sample").click();
        browser.page().css(".save-state--saved").see();
        for device in ["mobile", "desktop"] {
            look(bench, &browser, device, "accounts", "#/accounts", false)?;
        }
        Ok(())
    });
}

/// Takes the figures of one address. A start on an empty store is what Lighthouse makes itself.
fn look(
    bench: &mut Bench,
    browser: &Browser,
    device: &str,
    name: &str,
    address: &str,
    empty: bool,
) -> Result<(), String> {
    let mut figures: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for _ in 0..bench.options.runs.min(MOST_RUNS) {
        let report = run(browser, device, address, empty)?;
        for category in CATEGORIES {
            let score = report["categories"][category]["score"].as_f64();
            let score = score.ok_or_else(|| format!("Lighthouse gives no score for {category}"))?;
            figures
                .entry(category.to_owned())
                .or_default()
                .push((score * 100.0).round());
        }
        for (metric, shown) in METRICS {
            if let Some(value) = report["audits"][metric]["numericValue"].as_f64() {
                figures.entry(shown.to_owned()).or_default().push(value);
            }
        }
    }
    let order = CATEGORIES
        .into_iter()
        .chain(METRICS.map(|(_, shown)| shown));
    for what in order {
        if let Some(value) = figures.get(what).and_then(|values| median(values)) {
            bench.report.note(
                "P13",
                &format!("{device}, {name}: {what}"),
                None,
                Who::Keyfolio,
                value,
            );
        }
    }
    Ok(())
}

fn run(browser: &Browser, device: &str, address: &str, empty: bool) -> Result<Value, String> {
    let port = browser
        .debugging_port()
        .ok_or("Chromium does not tell its port")?;
    let file = site::folder().join("lighthouse.json");
    let program = project()
        .join(".tools")
        .join("node_modules")
        .join("lighthouse")
        .join("cli")
        .join("index.js");
    let mut command = Command::new("node");
    command
        .arg(program)
        .arg(format!("{}{address}", browser.url()));
    command
        .args(["--quiet", "--output=json", "--port"])
        .arg(port.to_string());
    command
        .arg("--output-path")
        .arg(&file)
        .arg(format!("--only-categories={}", CATEGORIES.join(",")));
    if device == "desktop" {
        command.arg("--preset=desktop");
    }
    if !empty {
        command.arg("--disable-storage-reset");
    }
    let _ = std::fs::remove_file(&file);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("node can't be started: {error}"))?;
    let text = std::fs::read_to_string(&file).map_err(|_| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!(
            "Lighthouse wrote no report: {}",
            said.lines().last().unwrap_or_default()
        )
    })?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}
