//! How much goes with accounts that somebody is about to delete, and whether that is so much that it is asked about
//! first. Everything can be undone; but what is most of a company is deleted by mistake more often than on purpose.

use crate::domain::ids::AccountId;
use crate::domain::portfolio::Portfolio;

/// What would go.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Deletion {
    pub accounts: usize,
    /// How many of them are key.
    pub key: usize,
    /// Their share of all revenue, 0 to 1, if they have any.
    pub share: Option<f64>,
}

/// So many accounts are many.
const MANY: usize = 20;

impl Deletion {
    /// Looks at what the accounts are.
    pub fn of(portfolio: &Portfolio, ids: &[AccountId]) -> Self {
        let lines = || ids.iter().filter_map(|id| portfolio.line(*id));
        Self {
            accounts: ids.len(),
            key: lines().filter(|line| line.account.is_key()).count(),
            share: portfolio.share_of(lines()),
        }
    }

    /// Whether somebody is asked first: many accounts, or several that bring half of the revenue or more.
    pub fn is_large(self) -> bool {
        let is_half = self.share.is_some_and(|share| share >= 0.5);
        self.accounts >= MANY || self.accounts > 1 && is_half
    }
}
