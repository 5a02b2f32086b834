//! Times the finished program in Chromium with 100, 1,000 and 10,000 accounts, and beside it, in the same run, two
//! well-known tables with the same rows. `cargo xtask bench` prepares what it needs and starts it.
//!
//! It measures and does not judge: a missed bar is no failure, a figure that could not be taken is one. Times are of
//! the machine at hand; compare them with each other only.

mod accounts;
mod bars;
mod firm;
mod import;
mod kernels;
mod lighthouse;
mod options;
mod report;
mod site;
mod stage;
mod starts;
mod tables;
mod typing;
mod visits;

use options::Options;
use report::Report;
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// What the parts share.
pub struct Bench {
    options: Options,
    report: Report,
    site: site::Site,
}

impl Bench {
    /// Whether a figure of one of these bars is wanted.
    fn wants(&self, bars: &[&str]) -> bool {
        bars.iter().any(|bar| self.options.wants(bar))
    }

    /// Measures something; what goes wrong is noted, and the others are measured all the same.
    fn part(
        &mut self,
        bars: &[&str],
        name: &str,
        measure: impl FnOnce(&mut Self) -> Result<(), String>,
    ) {
        if !self.wants(bars) {
            return;
        }
        let begin = Instant::now();
        println!("{name} …");
        let outcome = catch_unwind(AssertUnwindSafe(|| measure(self)));
        match outcome {
            Ok(Ok(())) => println!("  {:.0} s", begin.elapsed().as_secs_f32()),
            Ok(Err(reason)) => self.report.trouble(name, &reason),
            Err(panic) => {
                let reason = panic.downcast_ref::<String>().cloned();
                let reason =
                    reason.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                self.report.trouble(
                    name,
                    &reason.unwrap_or_else(|| "no reason was given".into()),
                );
            }
        }
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

/// `false` when something could not be measured.
fn run() -> Result<bool, String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let options = Options::read(&words)?;
    // A part that fails says so in one line.
    std::panic::set_hook(Box::new(|_| {}));
    let begin = Instant::now();
    let site = site::Site::prepare(&options)?;
    let mut bench = Bench {
        options,
        report: Report::default(),
        site,
    };
    bench.part(&["P1"], "Weights", |bench| {
        site::weigh(bench);
        Ok(())
    });
    visits::measure(&mut bench);
    tables::measure(&mut bench);
    bench.part(&["P14"], "Typing in plans", typing::in_plans);
    import::measure(&mut bench);
    kernels::measure(&mut bench);
    firm::measure(&mut bench);
    lighthouse::measure(&mut bench);
    for bar in bench
        .report
        .missing(|bar| bench.options.wants(bar) && !bench.options.leaves_out(bar))
    {
        bench.report.trouble(bar, "no figure was taken");
    }
    let minutes = begin.elapsed().as_secs_f64() / 60.0;
    println!("\n{}", bench.report.table());
    println!("{} runs each, {minutes:.1} minutes.", bench.options.runs);
    println!("{}", write(&bench, minutes)?.display());
    Ok(bench.report.troubles().is_empty())
}

/// Writes the report for programs, named after the moment.
fn write(bench: &Bench, minutes: f64) -> Result<PathBuf, String> {
    let browser = stage::on(&bench.site.app)?;
    browser.visit("");
    let moment = browser.script("return new Date().toISOString()");
    let agent = browser.script("return navigator.userAgent");
    let moment = moment.as_str().unwrap_or("undated");
    let name: String = moment
        .chars()
        .take(16)
        .map(|letter| if letter == ':' { '-' } else { letter })
        .collect();
    let about = json!({
        "at": moment, "browser": agent, "runs": bench.options.runs, "sizes": bench.options.sizes, "minutes": minutes,
        "processors": std::thread::available_parallelism().map_or(0, usize::from),
    });
    let file = site::folder().join(format!("{name}.json"));
    let text = serde_json::to_string_pretty(&bench.report.json(about))
        .map_err(|error| error.to_string())?;
    std::fs::write(&file, text + "\n").map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}
