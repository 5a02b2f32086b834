//! A browser that is ready to be measured, and the three tables that are put on it.

use crate::Bench;
use crate::accounts::{self, Account};
use crate::report::Who;
use keyfolio_e2e::{Browser, Setting};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

const PROBE: &str = include_str!("probe.js");
/// Between two keys of somebody who types.
const BEAT: Duration = Duration::from_millis(80);
/// How often a key is pressed in a row.
pub const KEYS: usize = 30;
/// What the first screen has when it can be used.
pub const FIRST_CONTROL: &str = "[data-app=ready] main :is(button, a)";

/// How one of the tables is taken hold of.
pub struct Table {
    pub who: Who,
    /// The name in the first row.
    pub first: &'static str,
    /// The names in all rows.
    pub names: &'static str,
    /// What sorts by name.
    pub head: &'static str,
}

/// The field that all three filter by.
pub const FILTER: &str = "#filter";

pub const TABLES: [Table; 3] = [
    Table {
        who: Who::Keyfolio,
        first: ".accounts__body [aria-rowindex='2'] .accounts__name",
        names: ".accounts__body .accounts__name",
        head: ".accounts__row--head .accounts__name button",
    },
    Table {
        who: Who::AgGrid,
        first: ".ag-row[row-index='0'] [col-id='name']",
        names: ".ag-row [col-id='name']",
        head: ".ag-header-cell[col-id='name'] .ag-header-cell-label",
    },
    Table {
        who: Who::Tabulator,
        first: ".tabulator-row [tabulator-field='name']",
        names: ".tabulator-row [tabulator-field='name']",
        head: ".tabulator-col[tabulator-field='name'] .tabulator-col-content",
    },
];

impl Table {
    /// Where it stands with so many rows.
    pub fn address(&self, size: usize) -> String {
        match self.who {
            Who::Keyfolio => "#/accounts".into(),
            Who::AgGrid => format!("ag-grid.html?rows={size}"),
            _ => format!("tabulator.html?rows={size}"),
        }
    }

    /// A browser that has been here before: ours has the accounts in its store and the release for a day without a
    /// network.
    pub fn stage(&self, bench: &Bench, size: usize) -> Result<Browser, String> {
        if self.who != Who::Keyfolio {
            return on(&bench.site.others);
        }
        with_accounts(bench, &accounts::accounts(size))
    }
}

/// A browser that has been here before, with these accounts in the store of ours.
pub fn with_accounts(bench: &Bench, accounts: &[Account]) -> Result<Browser, String> {
    with_file(bench, &accounts::workspace(accounts)?)
}

/// A browser that has been here before, with the workspace of a file in the store of ours.
pub fn with_file(bench: &Bench, text: &str) -> Result<Browser, String> {
    let browser = on(&bench.site.app)?;
    let file = std::env::temp_dir().join(format!("keyfolio-bench-{}.json", std::process::id()));
    std::fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    watch(&browser, FIRST_CONTROL);
    browser.open("#/data");
    browser
        .page()
        .hidden("main input[type=file]")
        .nth(0)
        .upload(&file);
    let stored = ask(&browser, "bench.when(bench.isSaved, 55_000)");
    let _ = std::fs::remove_file(&file);
    if stored.is_none() {
        let says: String = browser
            .page()
            .css("main")
            .read()
            .chars()
            .take(300)
            .collect();
        return Err(format!(
            "the accounts were not stored within a minute; the page says: {says}"
        ));
    }
    browser.wait_until("the release to be kept", || {
        browser.script("return document.documentElement.dataset.offline ?? null") != Value::Null
    });
    Ok(browser)
}

/// A browser with an empty profile that looks at a folder.
pub fn on(site: &Path) -> Result<Browser, String> {
    Browser::start_at(&Setting::quiet(site.to_owned()))
}

/// Puts the probe into every page from now on; it notes when something can be clicked.
pub fn watch(browser: &Browser, selector: &str) {
    let source = format!("{PROBE}\nbench.watch({});", json!(selector));
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    );
}

/// Opens a page and answers when what is watched could be clicked, in milliseconds since the page began.
pub fn arrive(browser: &Browser, address: &str) -> Result<f64, String> {
    browser.visit(address);
    ask(browser, "bench.shown").ok_or_else(|| format!("nothing to be clicked at “{address}”"))
}

/// Waits until the page has nothing to do: what follows a start, such as a late shift, is counted too.
pub fn settle(browser: &Browser) {
    let idle = "new Promise((done) => requestIdleCallback(() => done(0), { timeout: 5000 }))";
    ask(browser, idle);
}

/// The number that a promise of the page brings.
pub fn ask(browser: &Browser, promise: &str) -> Option<f64> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; Promise.resolve({promise}).then(done, () => done(null));"
    );
    browser.run_async_script(&script, Vec::new()).as_f64()
}

/// The numbers that a promise of the page brings.
pub fn numbers_of(browser: &Browser, promise: &str) -> Vec<f64> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; Promise.resolve({promise}).then(done, () => done(null));"
    );
    let answer = browser.run_async_script(&script, Vec::new());
    let numbers = answer.as_array().into_iter().flatten();
    numbers.filter_map(Value::as_f64).collect()
}

/// The numbers that an expression of the page holds.
pub fn numbers(browser: &Browser, expression: &str) -> Vec<f64> {
    let answer = browser.run_script(&format!("return {expression}"), Vec::new());
    answer
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect()
}

/// Makes everything as slow as on a cheap phone; 1 is as fast as it is.
pub fn slow_down(browser: &Browser, rate: u32) {
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
}

/// Presses a key, as the keyboard would.
pub fn press(browser: &Browser, key: &str) {
    let code = match key {
        "Backspace" => 8,
        "Enter" => 13,
        letter => letter
            .to_ascii_uppercase()
            .bytes()
            .next()
            .map_or(0, u32::from),
    };
    let mut down = json!({ "type": "keyDown", "key": key, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code });
    if key.len() == 1 {
        down["text"] = json!(key);
    } else if key == "Enter" {
        down["text"] = json!("\r");
    }
    browser.devtools("Input.dispatchKeyEvent", down);
    let up = json!({ "type": "keyUp", "key": key, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code });
    browser.devtools("Input.dispatchKeyEvent", up);
}

/// Types in the beat of somebody who types fast.
pub fn type_keys<'key>(browser: &Browser, keys: impl Iterator<Item = &'key str>) {
    let mut next = Instant::now();
    for key in keys {
        std::thread::sleep(next.saturating_duration_since(Instant::now()));
        next = Instant::now().max(next) + BEAT;
        press(browser, key);
    }
    // The last frame.
    ask(browser, "bench.when(() => true)");
}
