//! What key account management is: accounts, ratings, scores, decisions, plans. Pure.
//!
//! Start with [`workspace`] and [`account`]; then [`command`] for all that can be done, [`apply`] for how
//! it becomes a [`change`], [`rule`] for what is never allowed, and [`portfolio`] for what follows from
//! it all by [`analysis`].

pub mod account;
pub mod analysis;
pub mod apply;
pub mod at_risk;
pub mod bank_page;
pub mod breakdown;
pub mod carried;
pub mod carriers;
pub mod change;
pub mod chart;
pub mod codec;
pub mod command;
pub mod decision_basis;
pub mod drawing;
pub mod families;
pub mod firmness;
pub mod ids;
pub mod importance;
pub mod label_places;
pub mod lenses;
pub mod limits;
pub mod matrix;
pub mod matrix_layout;
pub mod mend;
pub mod merge;
pub mod mix;
pub mod model;
pub mod model_effect;
pub mod mutual;
pub mod next_step;
pub mod over_years;
pub mod overview;
pub mod person;
pub mod pipeline;
pub mod plan;
pub mod plan_overview;
pub mod plan_view;
pub mod portfolio;
pub mod ranking;
pub mod record;
pub mod relationship;
pub mod rule;
pub mod scorecard;
pub mod second_look;
pub mod snapshot;
pub mod snapshot_change;
pub mod snapshot_course;
pub mod sorting;
pub mod touchpoint;
pub mod validate;
pub mod values;
pub mod view;
mod watched;
pub mod waterfall;
pub mod weighing;
pub mod what_if;
pub mod white_space;
pub mod workspace;
