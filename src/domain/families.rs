//! Which accounts count as one customer: each for itself, or all that one company controls together. Where
//! dependence is measured, common control is one customer.

use super::portfolio::Portfolio;

/// Per line of a portfolio, the place of the line that it counts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Families(Vec<usize>);

impl Families {
    /// Every account for itself, or `together` with the company at the top of those that own it.
    pub fn of(portfolio: &Portfolio, together: bool) -> Self {
        let parents = portfolio.lines().iter().map(|line| {
            let parent = line.account.parent.filter(|_| together);
            parent.and_then(|id| portfolio.place(id))
        });
        Self::by_parents(&parents.collect::<Vec<_>>())
    }

    /// Per account the place of the one that owns it: each counts with the one at the top.
    pub fn by_parents(parents: &[Option<usize>]) -> Self {
        let places = 0..parents.len();
        Self(places.map(|place| top(parents, place)).collect())
    }

    /// The places that stand for a family, in order.
    pub fn heads(&self) -> impl Iterator<Item = usize> + '_ {
        let places = self.0.iter().enumerate();
        places
            .filter(|(place, head)| place == *head)
            .map(|(place, _)| place)
    }

    /// The place of the head that an account counts with.
    pub fn head(&self, place: usize) -> usize {
        self.0.get(place).copied().unwrap_or(place)
    }

    /// What the families bring, per line: the sum at the head, nothing at all others. `None` where no account
    /// of a family has an amount.
    pub fn sums(&self, amounts: impl Iterator<Item = Option<i64>>) -> Vec<Option<i64>> {
        let mut sums = vec![None; self.0.len()];
        for (place, amount) in amounts.enumerate() {
            if let (Some(amount), Some(sum)) = (amount, sums.get_mut(self.head(place))) {
                *sum = Some(sum.unwrap_or(0_i64).saturating_add(amount));
            }
        }
        sums
    }

    /// Whether each family has an account of which something is true, per line.
    pub fn any(&self, is: impl Iterator<Item = bool>) -> Vec<bool> {
        let mut found = vec![false; self.0.len()];
        for (place, is) in is.enumerate() {
            if let Some(found) = found.get_mut(self.head(place)) {
                *found |= is;
            }
        }
        found
    }
}

/// Whether some account belongs to another one.
pub fn has_subsidiaries(portfolio: &Portfolio) -> bool {
    let heads = Families::of(portfolio, true).heads().count();
    heads < portfolio.lines().len()
}

/// The place of the company at the top. A parent that is gone is none; a circle ends where it began.
fn top(parents: &[Option<usize>], start: usize) -> usize {
    let mut at = start;
    for _ in 0..parents.len() {
        match parents.get(at).copied().flatten() {
            Some(parent) => at = parent,
            None => return at,
        }
    }
    start
}
