//! The bars: what each figure should be.

use std::fmt;

/// How a figure is held against its bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Bound {
    pub fn is_met(self, value: f64) -> bool {
        match self {
            Self::AtMost(bound) => value <= bound,
            Self::AtLeast(bound) => value >= bound,
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(bound) => write!(out, "<= {bound}"),
            Self::AtLeast(bound) => write!(out, ">= {bound}"),
        }
    }
}

/// One figure and its bound.
pub struct Bar {
    pub bar: &'static str,
    /// The end of the name under which it is taken down.
    pub what: &'static str,
    /// At which number of accounts it counts; at all of them if there is none.
    pub size: Option<usize>,
    pub bound: Bound,
}

const fn bar(bar: &'static str, what: &'static str, size: Option<usize>, most: f64) -> Bar {
    Bar {
        bar,
        what,
        size,
        bound: Bound::AtMost(most),
    }
}

const fn least(bar: &'static str, what: &'static str, least: f64) -> Bar {
    Bar {
        bar,
        what,
        size: None,
        bound: Bound::AtLeast(least),
    }
}

pub const FIRST_ROW: &str = "start to the first row, ms";
pub const SORT: &str = "sort by name, ms";
pub const SORT_AGAIN: &str = "the other way round, ms";
pub const FILTER: &str = "filter: key to rows, ms";
pub const FILTER_KEYS: &str = "filter: key to paint, p95, ms";
pub const FIRST_PAINT: &str = "slow phone: first paint, ms";
pub const INTERACTIVE: &str = "slow phone: first control or row, ms";
pub const KEYS: [&str; 3] = [
    "record: key to paint, p50, ms",
    "record: key to paint, p95, ms",
    "record: key to paint, max, ms",
];
pub const PLAN_KEYS: [(usize, &str); 2] = [
    (3, "plan of 3 actions: key to paint, p95, ms"),
    (300, "plan of 300 actions: key to paint, p95, ms"),
];
pub const SLOW_KEYS: &str = "record at 4x CPU: key to paint, p95, ms";
pub const HEAP: &str = "heap and WebAssembly memory, MB";
pub const PROCESS: &str = "memory of the page's process (PSS), MB";
pub const STORED: &str = "import: preview to stored, ms";
pub const LONGEST: &str = "import: longest task, ms";
pub const SHIFT: &str = "layout shift";
pub const BLOCKING: &str = "blocking time, ms";
pub const DURABLE: [&str; 2] = [
    "last key to “Saved”, p95, ms",
    "last key to “Saved”, max, ms",
];
pub const PLACES: &str = "scores and places, ms";
pub const DRAWS: &str = "10,000 draws, ms";
pub const TIPPING: &str = "stable weights and shifts, ms";
pub const SPREAD: &str = "classes and concentration, ms";
pub const TIMES: &str = "times as fast as plain JavaScript";
pub const ANSWER: &str = "how firm: moved slider to first answer, ms";
pub const BUSY: &str = "how firm: page busy at most, ms";
pub const SLIDER: &str = "how firm: moved slider to paint, ms";
pub const EDITS: &str = "edits and saves (1 is yes)";

/// All bars, in their order.
pub const BARS: [Bar; 45] = [
    bar("P1", "everything, KB gzip", None, 280.0),
    bar("P1", "WebAssembly, KB gzip", None, 220.0),
    bar("P2", "requests", None, 10.0),
    bar("P2", "requests to other hosts", None, 0.0),
    bar("P3", FIRST_ROW, Some(1_000), 400.0),
    bar("P4", FIRST_ROW, Some(10_000), 600.0),
    bar("P5", FIRST_PAINT, None, 800.0),
    bar("P5", INTERACTIVE, None, 3000.0),
    bar("P6", SORT, Some(10_000), 50.0),
    bar("P6", SORT_AGAIN, Some(10_000), 50.0),
    bar("P7", FILTER, Some(10_000), 45.0),
    bar("P7", FILTER_KEYS, Some(10_000), 16.0),
    bar("P8", KEYS[0], Some(1_000), 5.0),
    bar("P8", KEYS[1], Some(1_000), 8.0),
    bar("P8", KEYS[2], Some(1_000), 16.0),
    bar("P8", KEYS[0], Some(10_000), 5.0),
    bar("P8", KEYS[1], Some(10_000), 8.0),
    bar("P8", KEYS[2], Some(10_000), 16.0),
    bar("P9", SLOW_KEYS, Some(1_000), 32.0),
    bar("P9", SLOW_KEYS, Some(10_000), 32.0),
    bar("P10", HEAP, Some(1_000), 10.0),
    bar("P10", HEAP, Some(10_000), 30.0),
    bar("P10", PROCESS, Some(1_000), 75.0),
    bar("P10", PROCESS, Some(10_000), 110.0),
    bar("P11", STORED, Some(10_000), 1500.0),
    bar("P11", LONGEST, Some(10_000), 50.0),
    bar("P12", SHIFT, None, 0.0),
    bar("P12", BLOCKING, None, 0.0),
    least("P13", "performance", 100.0),
    least("P13", "accessibility", 100.0),
    least("P13", "best-practices", 100.0),
    least("P13", "seo", 100.0),
    bar("P14", PLAN_KEYS[0].1, None, 8.0),
    bar("P14", PLAN_KEYS[1].1, None, 8.0),
    bar("R2", DURABLE[0], Some(1_000), 50.0),
    bar("R2", DURABLE[1], Some(1_000), 250.0),
    bar("O1", FIRST_ROW, Some(1_000), 400.0),
    least("O1", EDITS, 1.0),
    bar("A1", PLACES, None, 0.3),
    least("A1", TIMES, 6.0),
    bar("A2", DRAWS, None, 50.0),
    bar("A3", TIPPING, None, 10.0),
    bar("A4", SPREAD, None, 1.0),
    bar("A5", ANSWER, None, 100.0),
    bar("A5", BUSY, None, 8.0),
];
