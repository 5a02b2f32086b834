//! The list of accounts in words.
