//! The one sentence above the list, before it is put into words: who carries the business, as the data says.

use crate::domain::account::Tier;
use crate::domain::analysis::pareto::ParetoRule;
use crate::domain::analysis::share::BasisPoints;
use crate::domain::portfolio::Portfolio;

/// What the list of accounts means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Finding {
    /// There is no account yet.
    Empty,
    /// Some accounts are key.
    Key {
        key: usize,
        accounts: usize,
        /// What they bring, 0 to 1; `None` without any revenue.
        share: Option<f64>,
    },
    /// None is key: how many customers bring 80 % of revenue.
    Carried {
        carriers: usize,
        customers: usize,
        rule: ParetoRule,
    },
    /// None is key, and no account has revenue.
    NoRevenue { accounts: usize },
}

/// Reads the finding off the portfolio.
pub fn finding(portfolio: &Portfolio) -> Finding {
    let accounts = portfolio.lines().len();
    if accounts == 0 {
        return Finding::Empty;
    }
    let (key, revenue) = portfolio.of_tier(Tier::Key);
    if key > 0 {
        let base = portfolio.base();
        return Finding::Key {
            key,
            accounts,
            share: (base > 0).then(|| revenue as f64 / base as f64),
        };
    }
    match portfolio.concentration() {
        Some(concentration) => Finding::Carried {
            carriers: concentration.customers_to_reach(BasisPoints::percent(80)),
            customers: concentration.customers(),
            rule: concentration.pareto_rule(),
        },
        None => Finding::NoRevenue { accounts },
    }
}
