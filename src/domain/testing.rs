//! What tests of several modules begin with.

use super::account::{Account, Decision, Tier};
use super::ids::DecisionId;
use super::values::Timestamp;

/// The account as a key account, by a decision.
pub fn key(mut account: Account) -> Account {
    account.decisions.push(Decision {
        id: DecisionId::from(1),
        from: Tier::Undecided,
        to: Tier::Key,
        reason: "We depend on it".to_owned(),
        by: String::new(),
        at: Timestamp::default(),
        basis: None,
    });
    account
}
