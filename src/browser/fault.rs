//! Failure on demand, for end-to-end tests of the states that a healthy browser never shows. The key
//! `keyfolio/test-fault` of local storage is read before each transaction that writes:
//!
//! - `full`: every write fails as if the quota were used up; `full-after:N`: the first N rows still go in;
//! - `blocked`: opening and writing fail as if the browser gave this page no storage;
//! - `dies-after:N`: after N rows the connection is lost and can't be opened again;
//! - `panics`: the program itself fails at the next write.
//!
//! N counts rows since the value of the key last changed, in this tab. Any other value does nothing.

use std::cell::RefCell;

use crate::session::ports::StoreTrouble;

use super::local::Local;

const KEY: &str = "keyfolio/test-fault";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    None,
    FullAfter(u64),
    Blocked,
    DiesAfter(u64),
    Panics,
}

impl Fault {
    fn read(text: &str) -> Self {
        let count = |number: &str| number.parse().ok();
        match text.split_once(':') {
            None if text == "full" => Self::FullAfter(0),
            None if text == "blocked" => Self::Blocked,
            None if text == "panics" => Self::Panics,
            Some(("full-after", number)) => count(number).map_or(Self::None, Self::FullAfter),
            Some(("dies-after", number)) => count(number).map_or(Self::None, Self::DiesAfter),
            _ => Self::None,
        }
    }
}

#[derive(Default)]
struct Seen {
    text: String,
    rows: u64,
}

/// Counts rows and fails when the switch says so.
pub(super) struct Faults {
    local: Local,
    seen: RefCell<Seen>,
}

impl Faults {
    pub(super) fn new() -> Self {
        Self {
            local: Local::open(),
            seen: RefCell::default(),
        }
    }

    /// Before a transaction.
    pub(super) fn before_transaction(&self) -> Result<(), StoreTrouble> {
        let text = self.local.text(KEY).unwrap_or_default();
        let mut seen = self.seen.borrow_mut();
        if seen.text != text {
            *seen = Seen { text, rows: 0 };
        }
        match Fault::read(&seen.text) {
            Fault::Blocked => Err(StoreTrouble::Blocked(KEY.to_owned())),
            Fault::Panics => panic!("asked to by {KEY}"),
            Fault::DiesAfter(rows) if seen.rows >= rows => {
                Err(StoreTrouble::Failed(KEY.to_owned()))
            }
            _ => Ok(()),
        }
    }

    /// Before a row is written inside the transaction.
    pub(super) fn before_row(&self) -> Result<(), StoreTrouble> {
        let mut seen = self.seen.borrow_mut();
        match Fault::read(&seen.text) {
            Fault::FullAfter(rows) if seen.rows >= rows => Err(StoreTrouble::Full(KEY.to_owned())),
            Fault::DiesAfter(rows) if seen.rows >= rows => {
                Err(StoreTrouble::Failed(KEY.to_owned()))
            }
            _ => {
                seen.rows += 1;
                Ok(())
            }
        }
    }
}
