//! First visits: a browser that has nothing yet, on a good line and on a slow phone.

use crate::Bench;
use crate::bars::{FIRST_PAINT, INTERACTIVE};
use crate::report::{Who, median};
use crate::stage::{self, FIRST_CONTROL, TABLES, Table, arrive, numbers, slow_down, watch};
use keyfolio_e2e::Browser;
use serde_json::json;

/// Lighthouse's slow 4G, as the developer tools apply it: milliseconds a request, kilobits a second.
const LATENCY: f64 = 562.5;
const DOWN: f64 = 1_474.56;
const UP: f64 = 675.0;

pub fn measure(bench: &mut Bench) {
    for table in &TABLES {
        let name = table.who.name();
        bench.part(&["P2"], &format!("{name}: first visits"), |bench| {
            visits(bench, table, false)
        });
        bench.part(
            &["P5"],
            &format!("{name}: first visits of a slow phone"),
            |bench| visits(bench, table, true),
        );
    }
}

/// Where a first visit begins: ours has nothing to show yet but its start screen, the others show 1,000 rows.
fn place(table: &Table) -> (&'static str, String) {
    match table.who {
        Who::Keyfolio => (FIRST_CONTROL, String::new()),
        _ => (table.first, table.address(1_000)),
    }
}

fn visits(bench: &mut Bench, table: &Table, slow: bool) -> Result<(), String> {
    let site = match table.who {
        Who::Keyfolio => bench.site.app.clone(),
        _ => bench.site.others.clone(),
    };
    let (selector, address) = place(table);
    let mut rounds: Vec<Vec<f64>> = Vec::new();
    for _ in 0..bench.options.runs {
        let browser = stage::on(&site)?;
        if slow {
            make_slow(&browser);
        }
        watch(&browser, selector);
        let time = arrive(&browser, &address)?;
        let mut round = vec![time];
        round.extend(numbers(&browser, &format!("bench.start({time})")));
        rounds.push(round);
    }
    let figure = |place: usize| {
        let values: Vec<f64> = rounds
            .iter()
            .filter_map(|round| round.get(place).copied())
            .collect();
        median(&values).ok_or("a figure is missing")
    };
    let report = &mut bench.report;
    if slow {
        report.note("P5", FIRST_PAINT, None, table.who, figure(1)?);
        report.note("P5", INTERACTIVE, None, table.who, figure(0)?);
        report.note(
            "P5",
            "slow phone: blocked from first paint, ms",
            None,
            table.who,
            figure(2)?,
        );
    } else {
        report.note("P2", "first visit: requests", None, table.who, figure(4)?);
        report.note(
            "P2",
            "first visit: requests to other hosts",
            None,
            table.who,
            figure(5)?,
        );
        report.note(
            "P2",
            "first visit: first paint, ms",
            None,
            table.who,
            figure(1)?,
        );
        report.note(
            "P2",
            "first visit: first control or row, ms",
            None,
            table.who,
            figure(0)?,
        );
    }
    Ok(())
}

fn make_slow(browser: &Browser) {
    browser.resize(412, 823);
    slow_down(browser, 4);
    browser.devtools("Network.enable", json!({}));
    let line = json!({
        "offline": false, "latency": LATENCY,
        "downloadThroughput": DOWN * 1024.0 / 8.0, "uploadThroughput": UP * 1024.0 / 8.0,
    });
    browser.devtools("Network.emulateNetworkConditions", line);
}
