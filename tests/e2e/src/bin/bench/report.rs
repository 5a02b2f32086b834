//! What was measured, beside what it should be.

use crate::bars::{BARS, Bound};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Keyfolio,
    AgGrid,
    Tabulator,
    /// The same arithmetic in plain JavaScript.
    Script,
}

impl Who {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keyfolio => "Keyfolio",
            Self::AgGrid => "AG Grid",
            Self::Tabulator => "Tabulator",
            Self::Script => "JavaScript",
        }
    }
}

/// One line of the table.
struct Line {
    bar: &'static str,
    what: String,
    size: Option<usize>,
    values: [Option<f64>; 4],
}

/// All that was measured so far.
#[derive(Default)]
pub struct Report {
    lines: Vec<Line>,
    troubles: Vec<String>,
}

impl Report {
    /// Takes a figure down.
    pub fn note(
        &mut self,
        bar: &'static str,
        what: &str,
        size: Option<usize>,
        who: Who,
        value: f64,
    ) {
        let known = |line: &&mut Line| line.bar == bar && line.what == what && line.size == size;
        let line = match self.lines.iter_mut().find(known) {
            Some(line) => line,
            None => {
                self.lines.push(Line {
                    bar,
                    what: what.to_owned(),
                    size,
                    values: [None; 4],
                });
                self.lines.last_mut().expect("just put there")
            }
        };
        line.values[who as usize] = Some(value);
    }

    /// Takes down that something could not be measured.
    pub fn trouble(&mut self, what: &str, reason: &str) {
        println!("  could not be measured: {what}: {reason}");
        self.troubles.push(format!("{what}: {reason}"));
    }

    /// What could not be measured.
    pub fn troubles(&self) -> &[String] {
        &self.troubles
    }

    /// Bars of which no figure was taken.
    pub fn missing(&self, wanted: impl Fn(&str) -> bool) -> Vec<&'static str> {
        let mut bars: Vec<&str> = BARS.iter().map(|bar| bar.bar).collect();
        bars.dedup();
        bars.retain(|bar| wanted(bar) && !self.lines.iter().any(|line| line.bar == *bar));
        bars
    }

    fn sorted(&self) -> Vec<&Line> {
        let place = |line: &Line| {
            BARS.iter()
                .position(|bar| bar.bar == line.bar)
                .unwrap_or(usize::MAX)
        };
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by_key(|line| place(line));
        lines
    }

    /// The table for the terminal.
    pub fn table(&self) -> String {
        let mut text = format!(
            "{:<4} {:<46} {:>6} {:>9} {:>10} {:>10} {:>10} {:>10}  \n",
            "bar", "what", "rows", "bound", "Keyfolio", "AG Grid", "Tabulator", "JavaScript"
        );
        for line in self.sorted() {
            let bound = bound(line);
            let size = line.size.map_or_else(String::new, thousands);
            let shown = bound.map_or_else(String::new, |bound| bound.to_string());
            let [ours, grid, tabulator, script] = line
                .values
                .map(|value| value.map_or_else(|| "–".into(), number));
            let met = match (bound, line.values[0]) {
                (Some(bound), Some(value)) if bound.is_met(value) => "met",
                (Some(_), Some(_)) => "not met",
                _ => "",
            };
            let _ = writeln!(
                text,
                "{:<4} {:<46} {size:>6} {shown:>9} {ours:>10} {grid:>10} {tabulator:>10} {script:>10}  {met}",
                line.bar, line.what
            );
        }
        for trouble in &self.troubles {
            let _ = writeln!(text, "not measured: {trouble}");
        }
        text
    }

    /// The same for programs.
    pub fn json(&self, about: Value) -> Value {
        let figures = self.sorted().into_iter().map(|line| {
            let bound = bound(line);
            let met = bound
                .zip(line.values[0])
                .map(|(bound, value)| bound.is_met(value));
            json!({
                "bar": line.bar, "what": line.what, "rows": line.size,
                "bound": bound.map(|bound| bound.to_string()), "met": met,
                "keyfolio": line.values[0], "ag_grid": line.values[1], "tabulator": line.values[2],
                "javascript": line.values[3],
            })
        });
        json!({ "about": about, "figures": Value::from_iter(figures), "not_measured": self.troubles })
    }
}

fn bound(line: &Line) -> Option<Bound> {
    let bar = BARS.iter().find(|bar| {
        bar.bar == line.bar
            && line.what.ends_with(bar.what)
            && (bar.size.is_none() || bar.size == line.size)
    });
    bar.map(|bar| bar.bound)
}

/// Three digits are as many as repeat.
fn number(value: f64) -> String {
    match value {
        _ if value == 0.0 => "0".into(),
        _ if value < 0.1 => format!("{value:.3}"),
        _ if value < 100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

fn thousands(size: usize) -> String {
    if size < 1000 {
        size.to_string()
    } else {
        format!("{},{:03}", size / 1000, size % 1000)
    }
}

/// The value in the middle.
pub fn median(values: &[f64]) -> Option<f64> {
    percentile(values, 50)
}

/// The least value that so many in a hundred do not pass.
pub fn percentile(values: &[f64], percent: usize) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied()
}
