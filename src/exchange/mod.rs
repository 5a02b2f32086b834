//! The ways in and out: bytes and text from outside become plain typed data, and back.
//!
//! Nothing here knows a screen, the browser or the clock. What comes in is never trusted: every
//! reader answers with a typed error instead of a panic, and says what it left out.

pub mod account_table;
pub mod action_table;
pub mod block;
pub mod calendar;
pub mod contact_line;
pub mod csv_text;
pub mod file;
pub mod file_name;
pub mod list;
pub mod note_text;
pub mod plan_markdown;
pub mod plan_sheet;
pub mod sample;
pub mod typed;
pub mod workshop;
pub mod workshop_minutes;
