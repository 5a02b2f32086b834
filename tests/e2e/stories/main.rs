//! All user stories against the finished build. `cargo xtask test` runs them; so does
//! `cargo test -p keyfolio-e2e` after `cargo xtask build`.

mod accessible;
mod care;
mod choice;
mod common;
mod contacts;
mod criteria;
mod first_visit;
mod fiscal_year;
mod fit;
mod imports;
mod keyboard;
mod leaving;
mod lost_store;
mod main_job;
mod money;
mod motions;
mod offline;
mod opportunities;
mod paper;
mod pictures;
mod pipeline;
mod plan_depth;
mod portfolio;
mod rate;
mod references;
mod relations;
mod rescue;
mod review;
mod safety;
mod sample;
mod shell;
mod table;
mod today;
mod views;
mod white_space;
mod workshop;
mod workshop_camera;
mod workshop_end;
mod workshop_phone;
mod workshop_room;

use std::process::ExitCode;

fn main() -> ExitCode {
    keyfolio_e2e::run(&[
        ("accessible", accessible::STORIES),
        ("care", care::STORIES),
        ("choice", choice::STORIES),
        ("contacts", contacts::STORIES),
        ("criteria", criteria::STORIES),
        ("first_visit", first_visit::STORIES),
        ("fiscal_year", fiscal_year::STORIES),
        ("fit", fit::STORIES),
        ("imports", imports::STORIES),
        ("keyboard", keyboard::STORIES),
        ("leaving", leaving::STORIES),
        ("lost_store", lost_store::STORIES),
        ("main_job", main_job::STORIES),
        ("money", money::STORIES),
        ("motions", motions::STORIES),
        ("offline", offline::STORIES),
        ("opportunities", opportunities::STORIES),
        ("paper", paper::STORIES),
        ("pictures", pictures::STORIES),
        ("pipeline", pipeline::STORIES),
        ("plan_depth", plan_depth::STORIES),
        ("portfolio", portfolio::STORIES),
        ("rate", rate::STORIES),
        ("references", references::STORIES),
        ("relations", relations::STORIES),
        ("rescue", rescue::STORIES),
        ("review", review::STORIES),
        ("safety", safety::STORIES),
        ("sample", sample::STORIES),
        ("shell", shell::STORIES),
        ("table", table::STORIES),
        ("today", today::STORIES),
        ("views", views::STORIES),
        ("white_space", white_space::STORIES),
        ("workshop", workshop::STORIES),
        ("workshop_camera", workshop_camera::STORIES),
        ("workshop_end", workshop_end::STORIES),
        ("workshop_phone", workshop_phone::STORIES),
    ])
}
