//! Each table with each number of rows: start, memory, sort, filter, typing.

use crate::Bench;
use crate::accounts::{FIRST, LAST, RARE, RARE_WORD};
use crate::bars::{FILTER, FILTER_KEYS, SORT, SORT_AGAIN};
use crate::report::{Who, median, percentile};
use crate::stage::{self, KEYS, TABLES, Table, ask, numbers, press, type_keys};
use crate::{starts, typing};
use keyfolio_e2e::Browser;
use serde_json::json;

const ALL: [&str; 10] = ["P3", "P4", "P6", "P7", "P8", "P9", "P10", "P12", "R2", "O1"];
/// The size at which saving and the day without a network are looked at; the slow machine has no fewer.
pub const USUAL: usize = 1_000;

/// All tables, all sizes.
pub fn measure(bench: &mut Bench) {
    for size in bench.options.sizes.clone() {
        for table in &TABLES {
            let ours = table.who == Who::Keyfolio;
            let bars = if ours && size == USUAL {
                &ALL[..10]
            } else {
                &ALL[..8]
            };
            let name = format!("{} with {size} rows", table.who.name());
            let mut stage = None;
            bench.part(bars, &format!("{name}: start"), |bench| {
                let mut browser = table.stage(bench, size)?;
                starts::start(bench, table, size, &mut browser)?;
                stage = Some(browser);
                Ok(())
            });
            let Some(mut browser) = stage else { continue };
            bench.part(&["P10"], &format!("{name}: memory"), |bench| {
                starts::memory(bench, table, size, &browser)
            });
            bench.part(&["P6"], &format!("{name}: sort"), |bench| {
                sort(bench, table, size, &browser)
            });
            bench.part(&["P7"], &format!("{name}: filter"), |bench| {
                filter(bench, table, size, &browser)
            });
            bench.part(&["P8", "P9"], &format!("{name}: typing"), |bench| {
                typing::measure(bench, table, size, &browser)
            });
            if ours && size == USUAL {
                bench.part(&["R2"], &format!("{name}: saving"), |bench| {
                    typing::durable(bench, size, &browser)
                });
                bench.part(&["O1"], &format!("{name}: no network"), |bench| {
                    starts::offline(bench, table, size, &mut browser)
                });
            }
        }
    }
}

/// By name and the other way round, from the press of the head to the frame with the right first row.
fn sort(bench: &mut Bench, table: &Table, size: usize, browser: &Browser) -> Result<(), String> {
    let press = |text: &str| {
        let script = format!(
            "bench.press({}, {}, {})",
            json!(table.head),
            json!(table.first),
            json!(text)
        );
        ask(browser, &script).ok_or_else(|| format!("“{text}” never stood first"))
    };
    let (mut there, mut back) = (Vec::new(), Vec::new());
    for _ in 0..bench.options.runs {
        there.push(press(FIRST)?);
        back.push(press(LAST)?);
    }
    for (what, values) in [(SORT, there), (SORT_AGAIN, back)] {
        let value = median(&values).ok_or("no run")?;
        bench.report.note("P6", what, Some(size), table.who, value);
    }
    Ok(())
}

/// One key until the rows are right; then typing and taking back a word.
fn filter(bench: &mut Bench, table: &Table, size: usize, browser: &Browser) -> Result<(), String> {
    let clear = || {
        let script = "bench.clear(document.querySelector(arguments[0]))";
        browser.run_script(script, vec![json!(stage::FILTER)]);
        ask(browser, "bench.when(() => true)");
    };
    let expect = format!(
        "return bench.expect({}, {})",
        json!(table.names),
        json!(RARE)
    );
    let (mut shown, mut painted) = (Vec::new(), Vec::new());
    for _ in 0..bench.options.runs {
        clear();
        browser.wait_until("all rows to be back", || browser.script(&expect) == true);
        press(browser, RARE);
        shown.push(ask(browser, "bench.expected").ok_or("the rows never came")?);
        clear();
        numbers(browser, "bench.takeKeys()");
        let letters = || RARE_WORD.split("").filter(|letter| !letter.is_empty());
        let back = RARE_WORD.chars().map(|_| "Backspace");
        type_keys(browser, letters().chain(back).cycle().take(KEYS));
        painted.extend(numbers(browser, "bench.takeKeys()"));
    }
    clear();
    let value = median(&shown).ok_or("no run")?;
    bench
        .report
        .note("P7", FILTER, Some(size), table.who, value);
    let value = percentile(&painted, 95).ok_or("no key was seen")?;
    bench
        .report
        .note("P7", FILTER_KEYS, Some(size), table.who, value);
    Ok(())
}
