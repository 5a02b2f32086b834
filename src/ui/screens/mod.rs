//! One folder a screen. A screen opens with one sentence that says what the data means.

pub mod account;
pub mod accounts;
pub mod data;
pub mod loading;
pub mod model;
pub mod plans;
pub mod portfolio;
pub mod print;
pub mod rate;
pub mod start;
