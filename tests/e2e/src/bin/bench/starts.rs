//! Starts of a browser that has the accounts in its store: how long until the first row, what it costs.

use crate::Bench;
use crate::bars::{BLOCKING, EDITS, FIRST_ROW, HEAP, PROCESS, SHIFT};
use crate::report::{Who, median};
use crate::stage::{Table, arrive, ask, numbers, press, settle, watch};
use keyfolio_e2e::Browser;
use serde_json::json;

/// Starts the browser again and again and leaves it at the table.
pub fn start(
    bench: &mut Bench,
    table: &Table,
    size: usize,
    browser: &mut Browser,
) -> Result<(), String> {
    let wanted = bench.wants(&["P3", "P4", "P12"]);
    let runs = if wanted { bench.options.runs } else { 1 };
    let (mut times, mut blocking, mut shifts) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        browser.restart()?;
        watch(browser, table.first);
        let time = arrive(browser, &table.address(size))?;
        settle(browser);
        let figures = numbers(browser, &format!("bench.start({time}).slice(1, 3)"));
        times.push(time);
        blocking.extend(figures.first());
        shifts.extend(figures.get(1));
    }
    if wanted {
        // Anything above 1,000 accounts is held against the wider bar.
        let bar = if size > 1_000 { "P4" } else { "P3" };
        let mut note = |bar, what, values: &[f64]| {
            if let Some(value) = median(values) {
                bench.report.note(bar, what, Some(size), table.who, value);
            }
        };
        note(bar, FIRST_ROW, &times);
        note("P12", SHIFT, &shifts);
        note("P12", BLOCKING, &blocking);
    }
    Ok(())
}

/// What the page holds of the machine's memory, once it has come to rest.
pub fn memory(
    bench: &mut Bench,
    table: &Table,
    size: usize,
    browser: &Browser,
) -> Result<(), String> {
    settle(browser);
    browser.devtools("HeapProfiler.collectGarbage", json!({}));
    browser.devtools("Performance.enable", json!({}));
    let answer = browser.devtools("Performance.getMetrics", json!({}));
    let metrics = answer["metrics"].as_array().ok_or("no metrics")?;
    let heap = metrics
        .iter()
        .find(|metric| metric["name"] == "JSHeapUsedSize");
    let heap = heap
        .and_then(|metric| metric["value"].as_f64())
        .ok_or("no size of the heap")?;
    let program = browser
        .run_script("return bench.memory()", Vec::new())
        .as_f64()
        .unwrap_or(0.0);
    bench
        .report
        .note("P10", HEAP, Some(size), table.who, (heap + program) / 1e6);
    if program > 0.0 {
        bench.report.note(
            "P10",
            "of it WebAssembly, MB",
            Some(size),
            table.who,
            program / 1e6,
        );
    }
    match browser.page_memory() {
        Some(bytes) => {
            bench
                .report
                .note("P10", PROCESS, Some(size), table.who, bytes as f64 / 1e6);
            Ok(())
        }
        None => Err("the system does not tell the memory of a process".into()),
    }
}

/// Starts with the host gone, then edits something and has it saved. The browser's host stays gone.
pub fn offline(
    bench: &mut Bench,
    table: &Table,
    size: usize,
    browser: &mut Browser,
) -> Result<(), String> {
    browser.server().stop();
    let mut times = Vec::new();
    for _ in 0..bench.options.runs {
        browser.restart()?;
        watch(browser, table.first);
        times.push(arrive(browser, &table.address(size))?);
    }
    if let Some(time) = median(&times) {
        bench
            .report
            .note("O1", FIRST_ROW, Some(size), Who::Keyfolio, time);
    }
    crate::typing::focus_record(browser)?;
    browser.run_script("bench.watchSaving()", Vec::new());
    press(browser, "x");
    let saved = ask(
        browser,
        "bench.when(() => bench.takeSaves().length > 0, 10_000)",
    )
    .is_some();
    bench.report.note(
        "O1",
        EDITS,
        Some(size),
        Who::Keyfolio,
        f64::from(u8::from(saved)),
    );
    Ok(())
}
