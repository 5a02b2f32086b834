//! How much hung on how few, and how the customers were mixed, on each day of which there is a picture.

use super::account::{Figure, Tier};
use super::analysis::abc::AbcClass;
use super::analysis::concentration::Concentration;
use super::families::Families;
use super::snapshot::Snapshot;

/// One day.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// How the figure was spread; `None` where nobody brought anything.
    pub concentration: Option<Concentration>,
    /// Share of the key accounts in it, 0 to 1.
    pub key_share: f64,
    /// Accounts per revenue class A, B and C.
    pub classes: [usize; 3],
    /// Accounts per tier, in the order of [`TIERS`].
    pub tiers: [usize; 5],
    pub accounts: usize,
}

/// The tiers that are counted.
pub const TIERS: [Tier; 5] = [
    Tier::Key,
    Tier::Candidate,
    Tier::Watch,
    Tier::No,
    Tier::Undecided,
];

/// The classes that are counted.
pub const CLASSES: [AbcClass; 3] = [AbcClass::A, AbcClass::B, AbcClass::C];

impl Point {
    /// What a picture says by a figure; subsidiaries count with the company at the top if they are taken `together`.
    pub fn of(picture: &Snapshot, figure: Figure, together: bool) -> Self {
        let families = families(picture, together);
        let amounts = families.sums(picture.rows().map(|row| row.amount(figure)));
        let is_key = families.any(picture.rows().map(|row| row.tier() == Tier::Key));
        let amounts: Vec<i64> = amounts.iter().map(|sum| sum.unwrap_or(0)).collect();
        let concentration = Concentration::of(&amounts);
        let positive = amounts.iter().zip(&is_key);
        let of_key = positive.filter(|(amount, is_key)| **is_key && **amount > 0);
        let of_key: i128 = of_key.map(|(amount, _)| i128::from(*amount)).sum();
        let base = concentration.as_ref().map_or(1, Concentration::base);
        let mut point = Self {
            concentration,
            key_share: of_key as f64 / base as f64,
            classes: [0; 3],
            tiers: [0; 5],
            accounts: picture.rows().len(),
        };
        for row in picture.rows() {
            if let Some(at) = CLASSES.iter().position(|class| Some(*class) == row.class()) {
                point.classes[at] += 1;
            }
            if let Some(at) = TIERS.iter().position(|tier| *tier == row.tier()) {
                point.tiers[at] += 1;
            }
        }
        point
    }
}

fn families(picture: &Snapshot, together: bool) -> Families {
    let ids = &picture.accounts.id;
    let parents = picture.rows().map(|row| {
        let parent = row.parent().filter(|_| together)?;
        ids.binary_search(&parent).ok()
    });
    Families::by_parents(&parents.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::snapshot_change::tests::{Facts, picture};

    #[test]
    fn a_family_counts_as_one_customer_and_key_accounts_have_their_share() {
        let mut picture = picture(&[
            Facts::of(1, 60).tier(Tier::Key),
            Facts::of(2, 20),
            Facts::of(3, 20),
        ]);
        let point = Point::of(&picture, Figure::Revenue, true);
        let concentration = point.concentration.expect("revenue");
        assert!((concentration.ratio(1) - 0.6).abs() < 1e-12);
        assert!((point.key_share - 0.6).abs() < 1e-12);
        assert_eq!(point.tiers, [1, 0, 0, 0, 2]);
        picture.accounts.parent = vec![None, Some(1.into()), Some(99.into())];
        let together = Point::of(&picture, Figure::Revenue, true);
        assert!((together.key_share - 0.8).abs() < 1e-12);
        let alone = Point::of(&picture, Figure::Revenue, false);
        assert!((alone.key_share - 0.6).abs() < 1e-12);
        assert_eq!(
            Point::of(&picture, Figure::Margin, true).concentration,
            None
        );
    }
}
