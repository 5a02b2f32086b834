//! One folder a screen. A screen opens with one sentence that says what the data means.

pub mod account;
pub mod accounts;
pub mod data;
pub mod fit;
pub mod loading;
pub mod model;
pub mod plans;
pub mod portfolio;
pub mod print;
pub mod rate;
pub mod review;
pub mod start;
pub mod vote;
pub mod winning;
pub mod workshop;
