//! The arithmetic by itself: the program's own functions, compiled as the program is, beside plain JavaScript over
//! typed arrays in the same browser.

use crate::Bench;
use crate::bars::{DRAWS, PLACES, SPREAD, TIMES, TIPPING};
use crate::report::{Who, median};
use crate::stage::{self, ask};

/// A piece of arithmetic: its bar, how the page calls it, the name of its figure, the accounts it looks at.
const KERNELS: [(&str, &str, &str, usize); 4] = [
    ("A1", "places", PLACES, 10_000),
    ("A2", "draws", DRAWS, 500),
    ("A3", "tipping", TIPPING, 500),
    ("A4", "spread", SPREAD, 10_000),
];
/// Both versions add up in different orders; what is drawn by chance comes from different streams, and ties share
/// their places.
const APART: f64 = 0.02;

pub fn measure(bench: &mut Bench) {
    bench.part(&["A1", "A2", "A3", "A4"], "The arithmetic", |bench| {
        let browser = stage::on(&bench.site.others)?;
        browser.visit("kernels.html");
        browser.wait_until("the page of the arithmetic", || {
            browser.script("return window.kernels !== undefined") == serde_json::Value::Bool(true)
        });
        ask(&browser, "kernels.ready").ok_or("the arithmetic does not start")?;
        for (bar, call, what, size) in KERNELS {
            if !bench.wants(&[bar]) {
                continue;
            }
            let apart = ask(&browser, &format!("kernels.apart('{call}')"));
            match apart {
                Some(apart) if apart <= APART => {}
                _ => return Err(format!("{call}: the two versions disagree: {apart:?}")),
            }
            let [ours, theirs] = [0, 1].map(|whose| {
                let times: Vec<f64> = (0..bench.options.runs)
                    .filter_map(|_| ask(&browser, &format!("kernels.time('{call}', {whose})")))
                    .collect();
                median(&times)
            });
            let (ours, theirs) = ours.zip(theirs).ok_or("no time was taken")?;
            let report = &mut bench.report;
            report.note(bar, what, Some(size), Who::Keyfolio, ours);
            report.note(bar, what, Some(size), Who::Script, theirs);
            let times = format!("{call}: {TIMES}");
            report.note(bar, &times, Some(size), Who::Keyfolio, theirs / ours);
        }
        Ok(())
    });
}
