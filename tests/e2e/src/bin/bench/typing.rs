//! Typing into a record: how long each key takes to be seen, and how long until it is safe.

use crate::Bench;
use crate::accounts;
use crate::bars::{self, DURABLE, PLAN_KEYS, SLOW_KEYS};
use crate::report::{Who, percentile};
use crate::stage::{self, KEYS, Table, ask, numbers, slow_down, type_keys};
use crate::tables::USUAL;
use keyfolio_e2e::Browser;

/// What is typed.
const TEXT: [&str; KEYS] = [
    "s", "a", "l", "e", "s", "n", "o", "r", "t", "h", "a", "n", "d", "w", "e", "s", "t", "b", "y",
    "t", "h", "e", "s", "e", "a", "s", "i", "d", "e", "s",
];
/// So many edits are waited for.
const EDITS: usize = 200;
/// An account in the middle of the smallest list.
const ACCOUNT: usize = 40;

/// Opens an account of ours and puts the focus into a field of it.
pub fn focus_record(browser: &Browser) -> Result<(), String> {
    let address = format!("#/accounts/{}", accounts::id(ACCOUNT));
    browser.run_script("location.hash = arguments[0]", vec![address.into()]);
    browser
        .page()
        .field("Region")
        .evaluate("bench.clear(arguments[0])", Vec::new());
    ask(browser, "bench.when(bench.isSaved)")
        .map(drop)
        .ok_or_else(|| "the account is not saved".into())
}

/// Puts the focus into a cell or a field that can be written in.
fn focus(table: &Table, browser: &Browser) -> Result<(), String> {
    if table.who == Who::Keyfolio {
        return focus_record(browser);
    }
    browser.run_script("window.editFirst()", Vec::new());
    ask(
        browser,
        "bench.when(() => document.activeElement.matches('input:not(#filter)'))",
    )
    .map(drop)
    .ok_or_else(|| "no cell is being edited".into())
}

/// Types a text as often as there are runs; all times from a key to the frame that shows it.
fn times(bench: &Bench, table: &Table, browser: &Browser) -> Result<Vec<f64>, String> {
    let mut times = Vec::new();
    for _ in 0..bench.options.runs {
        focus(table, browser)?;
        numbers(browser, "bench.takeKeys()");
        type_keys(browser, TEXT.into_iter());
        times.extend(numbers(browser, "bench.takeKeys()"));
        if table.who != Who::Keyfolio {
            type_keys(browser, ["Enter"].into_iter());
        }
    }
    Ok(times)
}

/// Typing at full speed and on a slow machine.
pub fn measure(
    bench: &mut Bench,
    table: &Table,
    size: usize,
    browser: &Browser,
) -> Result<(), String> {
    if bench.wants(&["P8"]) {
        let times = times(bench, table, browser)?;
        for (name, percent) in bars::KEYS.into_iter().zip([50, 95, 100]) {
            let value = percentile(&times, percent).ok_or("no key was seen")?;
            bench.report.note("P8", name, Some(size), table.who, value);
        }
    }
    if bench.wants(&["P9"]) && size >= USUAL {
        slow_down(browser, 4);
        let times = times(bench, table, browser);
        slow_down(browser, 1);
        let value = percentile(&times?, 95).ok_or("no key was seen")?;
        bench
            .report
            .note("P9", SLOW_KEYS, Some(size), table.who, value);
    }
    Ok(())
}

/// Typing into an action of a short and of a long plan: the others are to cost nothing.
pub fn in_plans(bench: &mut Bench) -> Result<(), String> {
    for (count, name) in PLAN_KEYS {
        let text = accounts::workspace(&accounts::accounts(2 * ACCOUNT))?;
        let text = accounts::with_plan(&text, ACCOUNT, count)?;
        let browser = stage::with_file(bench, &text)?;
        let address = format!("#/accounts/{}", accounts::id(ACCOUNT));
        browser.run_script("location.hash = arguments[0]", vec![address.into()]);
        let mut times = Vec::new();
        for _ in 0..bench.options.runs {
            let action = browser.page().css(".plan-action textarea").nth(1);
            action.evaluate("bench.clear(arguments[0])", Vec::new());
            ask(&browser, "bench.when(bench.isSaved)").ok_or("the plan is not saved")?;
            numbers(&browser, "bench.takeKeys()");
            type_keys(&browser, TEXT.into_iter());
            times.extend(numbers(&browser, "bench.takeKeys()"));
        }
        let value = percentile(&times, 95).ok_or("no key was seen")?;
        bench.report.note("P14", name, None, Who::Keyfolio, value);
    }
    Ok(())
}

/// From the last key to the word that all is saved, in many edits.
pub fn durable(bench: &mut Bench, size: usize, browser: &Browser) -> Result<(), String> {
    focus_record(browser)?;
    browser.run_script("bench.watchSaving()", Vec::new());
    let mut times = Vec::new();
    // Where a key comes before the last one is saved there is one answer for both.
    for _ in 0..3 * EDITS / KEYS {
        focus_record(browser)?;
        numbers(browser, "bench.takeSaves()");
        type_keys(browser, TEXT.into_iter());
        ask(browser, "bench.when(bench.isSaved)").ok_or("an edit is never saved")?;
        times.extend(numbers(browser, "bench.takeSaves()"));
        if times.len() >= EDITS {
            break;
        }
    }
    for (name, percent) in DURABLE.into_iter().zip([95, 100]) {
        let value = percentile(&times, percent).ok_or("no edit was seen to be saved")?;
        bench
            .report
            .note("R2", name, Some(size), Who::Keyfolio, value);
    }
    bench.report.note(
        "R2",
        "edits counted",
        Some(size),
        Who::Keyfolio,
        times.len() as f64,
    );
    Ok(())
}
