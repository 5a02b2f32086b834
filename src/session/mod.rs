//! One open workspace: dispatch, undo, saving policy, other tabs. Pure, over small ports.

pub mod copies;
pub mod ports;
