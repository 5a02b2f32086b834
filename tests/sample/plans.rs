//! The development plans of the sample: three that are worked with, a draft, and one that is done.

pub mod foodservice;
pub mod freight;
pub mod hospitals;
pub mod others;
