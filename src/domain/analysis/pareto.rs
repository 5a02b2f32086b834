//! The 80/20 question: what the largest part of the customers brings, how many bring most of it.

use super::concentration::Concentration;
use super::share::BasisPoints;

/// Whether the largest 20 % of the customers really bring 80 % of the revenue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParetoRule {
    Holds,
    DoesNotHold,
}

impl Concentration {
    /// What the largest `part` of the customers brings, 0 to 1. Takes ⌊q⌋ customers and the
    /// fraction of the next, q = part·n; equals 1 − L(1 − part) on the linear Lorenz curve.
    pub fn top_share(&self, part: BasisPoints) -> f64 {
        self.top_ten_thousandths(part) as f64 / (self.base() as f64 * 10_000.0)
    }

    /// The smallest number of customers that together reach `share` of the revenue, largest first.
    pub fn customers_to_reach(&self, share: BasisPoints) -> usize {
        self.cumulative()
            .partition_point(|&sum| !share.is_reached_by(sum, self.base()))
    }

    /// Whether 80/20 holds: the largest 20 % of the customers bring at least 80 %.
    pub fn pareto_rule(&self) -> ParetoRule {
        let top = self.top_ten_thousandths(BasisPoints::percent(20));
        if BasisPoints::percent(80).is_reached_by(top, self.base() * 10_000) {
            ParetoRule::Holds
        } else {
            ParetoRule::DoesNotHold
        }
    }

    /// Revenue of the largest part of the customers in ten-thousandths of a cent; exact.
    fn top_ten_thousandths(&self, part: BasisPoints) -> i128 {
        let wanted = self.customers() as u128 * u128::from(part.get());
        let whole = (wanted / 10_000) as usize;
        let rest = (wanted % 10_000) as i128;
        let next = self.descending().get(whole).copied().unwrap_or(0);
        self.largest_together(whole) * 10_000 + rest * i128::from(next)
    }
}
