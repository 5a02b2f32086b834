//! What key account management is: accounts, ratings, scores, decisions, plans. Pure.

pub mod ids;
pub mod merge;
pub mod record;
