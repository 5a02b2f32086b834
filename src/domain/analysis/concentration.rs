//! How far revenue depends on few customers: shares, CR_k, HHI, effective number, Gini, Lorenz.
//!
//! The base is positive revenue only: a prospect is not a customer, and a credit balance would push
//! the Gini coefficient above 1 (Raffinetti et al. 2015).

use super::share::BasisPoints;
use crate::domain::sorting;

/// The positive revenues of a portfolio, at least one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concentration {
    /// Cents, largest first.
    descending: Vec<i64>,
    base: i128,
}

impl Concentration {
    /// Reads revenues in cents; `None` if none is positive.
    pub fn of(revenue: &[i64]) -> Option<Self> {
        let descending = sorting::positive_falling(revenue);
        let base = descending.iter().map(|&cents| i128::from(cents)).sum();
        (base > 0).then_some(Self { descending, base })
    }

    /// Sum of the positive revenues, in cents.
    pub fn base(&self) -> i128 {
        self.base
    }

    /// Number of customers with revenue, at least 1.
    pub fn customers(&self) -> usize {
        self.descending.len()
    }

    /// Revenues in cents, largest first.
    pub fn descending(&self) -> &[i64] {
        &self.descending
    }

    /// Revenue of the largest customer, in cents.
    pub fn largest(&self) -> i64 {
        self.descending[0]
    }

    /// Revenue of the k largest customers, in cents; of all if there are fewer.
    pub fn largest_together(&self, k: usize) -> i128 {
        self.descending
            .iter()
            .take(k)
            .map(|&cents| i128::from(cents))
            .sum()
    }

    /// CR_k = Σ_{i≤k} p_(i), 0 to 1; 1 if there are at most k customers.
    pub fn ratio(&self, k: usize) -> f64 {
        self.largest_together(k) as f64 / self.base as f64
    }

    /// How many customers reach at least this share of revenue each.
    pub fn customers_from(&self, share: BasisPoints) -> usize {
        self.descending
            .partition_point(|&cents| share.is_reached_by(i128::from(cents), self.base))
    }

    /// Herfindahl–Hirschman index, HHI = Σp², 1/n to 1 (cases P08, L25).
    pub fn herfindahl(&self) -> f64 {
        self.descending
            .iter()
            .map(|&cents| {
                let share = cents as f64 / self.base as f64;
                share * share
            })
            .sum()
    }

    /// HHI in points, 10,000·HHI.
    pub fn herfindahl_points(&self) -> f64 {
        self.herfindahl() * 10_000.0
    }

    /// Effective number of customers, 1/HHI: "your revenue behaves like that of so many equals".
    pub fn effective_number(&self) -> f64 {
        1.0 / self.herfindahl()
    }

    /// The lowest share the largest customer can have, 1/n.
    pub fn floor(&self) -> f64 {
        1.0 / self.customers() as f64
    }

    /// HHI* = (HHI − 1/n)/(1 − 1/n), 0 to 1; `None` for one customer.
    pub fn normalised(&self) -> Option<f64> {
        (self.customers() > 1)
            .then(|| ((self.herfindahl() - self.floor()) / (1.0 - self.floor())).max(0.0))
    }

    /// Gini coefficient, 2Σ i·x_(i)/(nΣx) − (n+1)/n with x ascending, 0 to (n−1)/n.
    pub fn gini(&self) -> f64 {
        let count = self.customers() as i128;
        let weighted: i128 = self
            .descending
            .iter()
            .rev()
            .zip(1_i128..)
            .map(|(&cents, place)| place * i128::from(cents))
            .sum();
        (2 * weighted - (count + 1) * self.base) as f64 / (count * self.base) as f64
    }

    /// Gini corrected for small numbers, ·n/(n−1), 0 to 1; `None` for one customer.
    pub fn gini_corrected(&self) -> Option<f64> {
        let count = self.customers() as f64;
        (self.customers() > 1).then(|| self.gini() * count / (count - 1.0))
    }

    /// The Lorenz curve: cumulative revenue in cents of the 0, 1, .. n smallest customers.
    pub fn lorenz(&self) -> Vec<i128> {
        running_sums(self.descending.iter().rev())
    }

    /// The Pareto curve: cumulative revenue in cents of the 0, 1, .. n largest customers.
    pub fn cumulative(&self) -> Vec<i128> {
        running_sums(self.descending.iter())
    }
}

fn running_sums<'a>(revenues: impl Iterator<Item = &'a i64>) -> Vec<i128> {
    std::iter::once(0)
        .chain(revenues.scan(0_i128, |sum, &cents| {
            *sum += i128::from(cents);
            Some(*sum)
        }))
        .collect()
}
