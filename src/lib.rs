//! Keyfolio finds, scores and grows key accounts in the browser and talks to no server.
//!
//! Where to start reading: [`domain`] says what key account management is, [`session`] how one
//! open workspace lives, and `ui` how it looks. Arrows point one way:
//!
//! ```text
//! ui ──> session ──> domain          browser ──> session (implements its ports)
//! ui ──> words                       exchange ──> domain, words
//! ```
//!
//! Nothing but `ui` and `browser` knows Leptos, the browser, the clock or randomness: time and ids
//! are handed in. Without the feature `ui` the pure rooms build alone, and the compiler keeps the wall.

// The catalogue of a room that speaks much is one macro call, a step of recursion a text.
#![recursion_limit = "256"]

pub mod domain;
pub mod exchange;
pub mod session;
pub mod words;

#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod ui;
