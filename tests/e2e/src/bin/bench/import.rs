//! A long customer list, from the file to the store, in a browser that has nothing yet.

use crate::Bench;
use crate::accounts;
use crate::bars::{LONGEST, STORED};
use crate::report::{Who, median};
use crate::stage::{self, FIRST_CONTROL, ask, watch};
use std::path::Path;

/// The rows of the list.
const ROWS: usize = 10_000;
/// Where the rows of the preview are.
const PREVIEW: &str = "() => [...document.querySelectorAll('main button')].some((one) => one.textContent.trim() === 'Import' && !one.disabled)";

pub fn measure(bench: &mut Bench) {
    bench.part(&["P11"], "Keyfolio: import of 10,000 rows", |bench| {
        let file = std::env::temp_dir().join(format!("keyfolio-bench-{}.csv", std::process::id()));
        std::fs::write(&file, accounts::list(&accounts::accounts(ROWS)))
            .map_err(|error| format!("{}: {error}", file.display()))?;
        let outcome = (0..bench.options.runs)
            .map(|_| round(bench, &file))
            .collect::<Result<Vec<_>, _>>();
        let _ = std::fs::remove_file(&file);
        let rounds = outcome?;
        let names = [
            "import: file to columns, ms",
            "import: columns to preview, ms",
            STORED,
            LONGEST,
        ];
        for (place, name) in names.into_iter().enumerate() {
            let values: Vec<f64> = rounds.iter().map(|round| round[place]).collect();
            let value = median(&values).ok_or("no run")?;
            bench
                .report
                .note("P11", name, Some(ROWS), Who::Keyfolio, value);
        }
        Ok(())
    });
}

fn round(bench: &Bench, file: &Path) -> Result<[f64; 4], String> {
    let browser = stage::on(&bench.site.app)?;
    watch(&browser, FIRST_CONTROL);
    browser.open("#/data");
    // Not to be taken for a part of the import.
    browser.wait_until("the release to be kept", || {
        browser.script("return document.documentElement.dataset.offline ?? null")
            != serde_json::Value::Null
    });
    browser.run_script(
        "addEventListener('change', () => { window.chosen = performance.now() }, { capture: true, once: true })",
        Vec::new(),
    );
    browser
        .page()
        .hidden("main input[type=file]")
        .nth(0)
        .upload(file);
    let columns = "bench.when(() => [...document.querySelectorAll('main button')].some((one) => one.textContent.trim() === 'Next: check changes' && !one.disabled)).then((now) => now - chosen)";
    let read = ask(&browser, columns).ok_or("the list was not read")?;
    let preview = ask(
        &browser,
        &format!("bench.pressNamed('Next: check changes', {PREVIEW})"),
    );
    let preview = preview.ok_or("no preview was shown")?;
    let stored = ask(&browser, "bench.pressNamed('Import', bench.isSaved)")
        .ok_or("the list was not stored")?;
    let longest = browser.run_script("return bench.longest(window.chosen)", Vec::new());
    Ok([read, preview, stored, longest.as_f64().unwrap_or(0.0)])
}
