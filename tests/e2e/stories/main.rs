//! All user stories against the finished build. `cargo xtask test` runs them; so does
//! `cargo test -p keyfolio-e2e` after `cargo xtask build`.

mod accessible;
mod choice;
mod common;
mod contacts;
mod criteria;
mod first_visit;
mod fiscal_year;
mod imports;
mod keyboard;
mod leaving;
mod lost_store;
mod main_job;
mod money;
mod offline;
mod pictures;
mod pipeline;
mod portfolio;
mod rate;
mod rescue;
mod safety;
mod sample;
mod shell;
mod table;
mod views;
mod white_space;

use std::process::ExitCode;

fn main() -> ExitCode {
    keyfolio_e2e::run(&[
        ("accessible", accessible::STORIES),
        ("choice", choice::STORIES),
        ("contacts", contacts::STORIES),
        ("criteria", criteria::STORIES),
        ("first_visit", first_visit::STORIES),
        ("fiscal_year", fiscal_year::STORIES),
        ("imports", imports::STORIES),
        ("keyboard", keyboard::STORIES),
        ("leaving", leaving::STORIES),
        ("lost_store", lost_store::STORIES),
        ("main_job", main_job::STORIES),
        ("money", money::STORIES),
        ("offline", offline::STORIES),
        ("pictures", pictures::STORIES),
        ("pipeline", pipeline::STORIES),
        ("portfolio", portfolio::STORIES),
        ("rate", rate::STORIES),
        ("rescue", rescue::STORIES),
        ("safety", safety::STORIES),
        ("sample", sample::STORIES),
        ("shell", shell::STORIES),
        ("table", table::STORIES),
        ("views", views::STORIES),
        ("white_space", white_space::STORIES),
    ])
}
