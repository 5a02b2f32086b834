//! What key account management is: accounts, ratings, scores, decisions, plans. Pure.
//!
//! Start with [`workspace`] and [`account`]; then [`command`] for all that can be done, [`apply`] for how
//! it becomes a [`change`], [`rule`] for what is never allowed, and [`portfolio`] for what follows from
//! it all by [`analysis`].

pub mod account;
pub mod analysis;
pub mod apply;
pub mod carried;
pub mod change;
pub mod codec;
pub mod command;
pub mod ids;
pub mod merge;
pub mod model;
pub mod next_step;
pub mod plan;
pub mod portfolio;
pub mod record;
pub mod rule;
pub mod scorecard;
pub mod validate;
pub mod values;
pub mod workspace;
