//! Kendall's W: how far several people put the same things in the same order. Exact: mid-ranks are doubled, so that
//! everything is a whole number.

use crate::domain::sorting;

/// How far an order is shared, from 0 (not at all) to 1 (all the same).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    numerator: i128,
    denominator: i128,
}

/// How an agreement is spoken of. The probability behind it is not said: it holds for large numbers only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Accord {
    /// W below 0.4.
    Apart,
    /// W from 0.4 on.
    Partly,
    /// W from 0.7 on.
    Largely,
}

impl Agreement {
    /// W = 12·S / (m²(n³ − n) − m·ΣT) with S = Σ(Rᵢ − m(n+1)/2)² and T = Σ(t³ − t) over the ties of each person
    /// (Kendall and Babington Smith 1939, corrected for ties). `orders` has a row a person with a value for each of the
    /// things, the higher the better. `None` with fewer than two people or things, rows of different lengths, or where
    /// everybody has everything tied.
    pub fn of<T: Ord>(orders: &[Vec<T>]) -> Option<Self> {
        let things = orders.first()?.len();
        if orders.len() < 2 || things < 2 || orders.iter().any(|order| order.len() != things) {
            return None;
        }
        let (m, n) = (orders.len() as i128, things as i128);
        let mut sums = vec![0_i128; things];
        let mut ties = 0;
        for order in orders {
            ties += add_doubled_ranks(order, &mut sums);
        }
        let middle = m * (n + 1);
        let spread: i128 = sums.iter().map(|sum| (sum - middle).pow(2)).sum();
        let denominator = m * m * (n.pow(3) - n) - m * ties;
        // The ranks are doubled, so the squares are four times what they are: 12·S = 3·Σ.
        (denominator > 0).then_some(Self {
            numerator: 3 * spread,
            denominator,
        })
    }

    /// W in thousandths, rounded down.
    pub const fn thousandths(self) -> i128 {
        self.numerator * 1000 / self.denominator
    }

    /// W as a number, for display.
    pub fn as_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The word for it.
    pub const fn accord(self) -> Accord {
        if self.numerator * 10 >= self.denominator * 7 {
            Accord::Largely
        } else if self.numerator * 10 >= self.denominator * 4 {
            Accord::Partly
        } else {
            Accord::Apart
        }
    }
}

/// Adds twice the mid-ranks of one person, rank 1 for the highest, and answers with Σ(t³ − t).
fn add_doubled_ranks<T: Ord>(order: &[T], sums: &mut [i128]) -> i128 {
    let mut places: Vec<usize> = (0..order.len()).collect();
    sorting::by(&mut places, |one, other| order[*other].cmp(&order[*one]));
    let mut ties = 0;
    let mut from = 0;
    while from < places.len() {
        let same = places[from..]
            .iter()
            .take_while(|place| order[**place] == order[places[from]]);
        let many = same.count();
        let doubled = (2 * from + many + 1) as i128;
        for place in &places[from..from + many] {
            sums[*place] += doubled;
        }
        let many_wide = many as i128;
        ties += many_wide.pow(3) - many_wide;
        from += many;
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::*;

    fn w(orders: &[&[i32]]) -> Option<(i128, i128)> {
        let orders: Vec<Vec<i32>> = orders.iter().map(|order| order.to_vec()).collect();
        Agreement::of(&orders).map(|found| (found.numerator, found.denominator))
    }

    #[test]
    fn the_same_order_is_full_agreement_and_two_opposite_ones_are_none() {
        let full = w(&[&[3, 2, 1], &[30, 20, 10], &[9, 5, 1]]).expect("a number");
        assert_eq!(full.0, full.1);
        assert_eq!(w(&[&[3, 2, 1], &[1, 2, 3]]).expect("a number").0, 0);
    }

    #[test]
    fn a_case_by_hand() {
        // Ranks 1 2 3 4, 1 3 2 4, 2 1 4 3: sums 4 6 9 11, S = 29, W = 12·29/(9·60).
        let found = w(&[&[4, 3, 2, 1], &[4, 2, 3, 1], &[3, 4, 1, 2]]).expect("a number");
        assert_eq!(found.0 * 540, found.1 * 348);
    }

    #[test]
    fn ties_share_their_ranks() {
        // Ranks 1 2.5 2.5, 1 2 3: sums 2 4.5 5.5, S = 6.5, T = 6, W = 12·6.5/(4·24 − 2·6) = 78/84.
        let found = w(&[&[9, 5, 5], &[9, 8, 7]]).expect("a number");
        assert_eq!(found.0 * 84, found.1 * 78);
        assert_eq!(
            Agreement {
                numerator: 78,
                denominator: 84
            }
            .accord(),
            Accord::Largely
        );
    }

    #[test]
    fn nothing_is_said_of_one_person_one_thing_or_only_ties() {
        assert_eq!(w(&[&[1, 2, 3]]), None);
        assert_eq!(w(&[&[1], &[2]]), None);
        assert_eq!(w(&[&[5, 5], &[5, 5]]), None);
        assert_eq!(w(&[&[1, 2], &[1]]), None);
    }

    #[test]
    fn the_words_change_at_seven_and_at_four_tenths() {
        let of = |numerator| {
            Agreement {
                numerator,
                denominator: 1000,
            }
            .accord()
        };
        assert_eq!(
            [399, 400, 699, 700].map(of),
            [
                Accord::Apart,
                Accord::Partly,
                Accord::Partly,
                Accord::Largely
            ]
        );
    }
}
