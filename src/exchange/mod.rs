//! The ways in and out: files that people keep, send and bring. Pure: bytes to and from the domain.

pub mod file;
