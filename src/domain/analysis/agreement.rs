//! How far several people put things in the same order: Kendall's W with ties, an exact fraction. It decides no rank.

use crate::domain::sorting;

/// Kendall's coefficient of concordance: 0 where the orders have nothing in common, 1 where they are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Concordance {
    numerator: u128,
    denominator: u128,
}

/// W in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Accord {
    /// Below 0.4.
    Apart,
    /// From 0.4 on.
    Partly,
    /// From 0.7 on.
    Largely,
}

impl Concordance {
    /// W between 0 and 1, for display.
    pub fn as_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// W in a word; the borders are compared exactly.
    pub const fn word(self) -> Accord {
        let tenths = self.numerator * 10;
        if tenths >= self.denominator * 7 {
            Accord::Largely
        } else if tenths >= self.denominator * 4 {
            Accord::Partly
        } else {
            Accord::Apart
        }
    }
}

/// Kendall's W of what each rater gives to the same things, in the same order; equal values share their mean rank.
/// W = 12·Σ(Rᵢ − m(n+1)/2)² / (m²(n³−n) − m·Σ(t³−t)).
///
/// `None` with fewer than two raters or things, where no rater sees a difference, and unless every rater says something
/// about every thing.
pub fn kendall<T: Ord>(raters: &[Vec<T>]) -> Option<Concordance> {
    let (count, things) = (raters.len(), raters.first()?.len());
    if count < 2 || things < 2 || raters.iter().any(|one| one.len() != things) {
        return None;
    }
    // Ranks are counted twice, so that the mean of two is whole.
    let mut sums = vec![0_u128; things];
    let mut ties = 0_u128;
    for rater in raters {
        let mut sorted: Vec<&T> = rater.iter().collect();
        sorting::ascending(&mut sorted);
        for (sum, value) in sums.iter_mut().zip(rater) {
            let below = sorted.partition_point(|other| *other < value);
            let not_above = sorted.partition_point(|other| *other <= value);
            *sum += (below + not_above + 1) as u128;
            // Each of t equal values adds t² − 1; together they are t³ − t.
            ties += ((not_above - below) as u128).pow(2) - 1;
        }
    }
    let (m, n) = (count as u128, things as u128);
    let middle = m * (n + 1);
    let spread: u128 = sums.iter().map(|sum| sum.abs_diff(middle).pow(2)).sum();
    let denominator = m * m * (n.pow(3) - n) - m * ties;
    (denominator > 0).then_some(Concordance {
        numerator: 3 * spread,
        denominator,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn w(raters: &[&[u8]]) -> Option<f64> {
        let raters: Vec<Vec<u8>> = raters.iter().map(|one| one.to_vec()).collect();
        kendall(&raters).map(Concordance::as_f64)
    }

    #[test]
    fn three_executives_rank_six_applicants_as_in_the_textbook() {
        // Siegel (1956): rank sums 8, 14, 11, 11, 11, 8; S = 25.5; W = .162.
        let found = w(&[
            &[1, 6, 3, 2, 5, 4],
            &[1, 5, 6, 4, 2, 3],
            &[6, 3, 2, 5, 4, 1],
        ]);
        assert!((found.unwrap_or_default() - 306.0 / 1890.0).abs() < 1e-12);
    }

    #[test]
    fn the_same_order_is_one_and_opposite_orders_are_nothing() {
        assert_eq!(w(&[&[1, 2, 3], &[10, 20, 30], &[4, 5, 9]]), Some(1.0));
        assert_eq!(w(&[&[1, 2, 3, 4], &[4, 3, 2, 1]]), Some(0.0));
    }

    #[test]
    fn ties_share_their_mean_rank() {
        // The same ties and the same order: with the correction that is full agreement.
        assert_eq!(w(&[&[1, 1, 2, 3], &[5, 5, 6, 7]]), Some(1.0));
        // Ranks 1.5 1.5 3 and 1 2 3: sums 2.5 3.5 6, S = 6.5, W = 78 / (4·24 − 2·6).
        let found = w(&[&[1, 1, 2], &[1, 2, 3]]).unwrap_or_default();
        assert!((found - 78.0 / 84.0).abs() < 1e-12);
    }

    #[test]
    fn three_raters_of_twenty_with_many_ties_are_as_the_statistics_package_has_them() {
        // The data set "anxiety" of the R package irr, whose manual gives Wt = 0.54 with correction for ties.
        let found = w(&[
            &[3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
            &[3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
            &[2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
        ]);
        assert_eq!(format!("{:.2}", found.unwrap_or_default()), "0.54");
    }

    #[test]
    fn without_two_raters_two_things_or_a_difference_there_is_no_agreement_to_measure() {
        assert_eq!(w(&[]), None);
        assert_eq!(w(&[&[1, 2, 3]]), None);
        assert_eq!(w(&[&[1], &[2]]), None);
        assert_eq!(w(&[&[3, 3, 3], &[2, 2, 2]]), None);
        assert_eq!(w(&[&[1, 2], &[1, 2, 3]]), None);
    }

    #[test]
    fn words_begin_exactly_at_their_borders() {
        let word = |numerator| {
            let found = Concordance {
                numerator,
                denominator: 1000,
            };
            found.word()
        };
        let words = [0, 399, 400, 699, 700, 1000].map(word);
        use Accord::{Apart, Largely, Partly};
        assert_eq!(words, [Apart, Apart, Partly, Partly, Largely, Largely]);
    }
}
