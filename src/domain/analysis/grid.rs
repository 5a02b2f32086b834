//! A rectangle of values (accounts × criteria) for the methods that are defined on real numbers:
//! stability of weights, shifts of points, simulation.
//!
//! An unknown value enters as 50, the middle. The weight of a criterion that does not apply to an
//! account is spread over the others in proportion.

use super::error::{AnalysisError, all_finite, same_length};
use super::rank::EQUAL_WITHIN;
use super::weights::Weights;
use crate::domain::sorting;

/// Values 0 to 100, stored criterion by criterion so that the inner loop runs over accounts.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueGrid {
    accounts: usize,
    columns: Vec<Vec<f64>>,
    /// Accounts to which criteria do not apply, with these criteria; both in rising order. The value there is 0.
    gaps: Vec<(usize, Vec<usize>)>,
}

impl ValueGrid {
    /// One row of values per account, all of the same length.
    ///
    /// # Errors
    /// [`AnalysisError::LengthMismatch`], [`AnalysisError::NotFinite`].
    pub fn new(rows: &[Vec<f64>]) -> Result<Self, AnalysisError> {
        let criteria = rows.first().map_or(0, Vec::len);
        for row in rows {
            same_length(criteria, row.len())?;
            all_finite(row)?;
        }
        let column = |criterion: usize| rows.iter().map(|row| row[criterion]).collect();
        Ok(Self {
            accounts: rows.len(),
            columns: (0..criteria).map(column).collect(),
            gaps: Vec::new(),
        })
    }

    /// Leaves a criterion out for an account to which it does not apply; whatever value it had counts no more.
    ///
    /// # Errors
    /// [`AnalysisError::NoSuchAccount`] for a place outside the rectangle.
    pub fn leave_out(&mut self, account: usize, criterion: usize) -> Result<(), AnalysisError> {
        if account >= self.accounts || criterion >= self.criteria() {
            return Err(AnalysisError::NoSuchAccount {
                found: account,
                count: self.accounts,
            });
        }
        self.set(account, criterion, 0.0);
        let place = match self.gaps.binary_search_by_key(&account, |gap| gap.0) {
            Ok(place) => place,
            Err(place) => {
                self.gaps.insert(place, (account, Vec::new()));
                place
            }
        };
        let criteria = &mut self.gaps[place].1;
        if let Err(place) = criteria.binary_search(&criterion) {
            criteria.insert(place, criterion);
        }
        Ok(())
    }

    /// The criteria that do not apply to an account.
    pub(super) fn left_out(&self, account: usize) -> &[usize] {
        let place = self.gaps.binary_search_by_key(&account, |gap| gap.0);
        place.map_or(&[], |place| &self.gaps[place].1)
    }

    /// The score of one account and how much of the weight applies to it; `None` where nothing does.
    pub(super) fn score_of(&self, account: usize, weights: &[f64]) -> Option<(f64, f64)> {
        let left_out = self.left_out(account);
        let (mut earned, mut applies) = (0.0, 0.0);
        for (criterion, (column, weight)) in self.columns.iter().zip(weights).enumerate() {
            if !left_out.contains(&criterion) {
                earned += weight * column[account];
                applies += weight;
            }
        }
        (applies > 0.0).then(|| (earned / applies, applies))
    }

    /// The number of accounts.
    pub fn accounts(&self) -> usize {
        self.accounts
    }

    /// The number of criteria; 0 without accounts.
    pub fn criteria(&self) -> usize {
        self.columns.len()
    }

    /// The values of one criterion, in the order of the accounts.
    pub(super) fn column(&self, criterion: usize) -> &[f64] {
        &self.columns[criterion]
    }

    pub(super) fn set(&mut self, account: usize, criterion: usize, value: f64) {
        self.columns[criterion][account] = value;
    }

    /// S_i = Σ_j w_j·v_ij over the criteria that apply, divided by their weight, and summed in the order of the
    /// criteria so that every run gives the same bits. Where nothing with weight applies, 50, the middle.
    ///
    /// # Errors
    /// [`AnalysisError::LengthMismatch`] unless there is one weight per criterion (and any number
    /// of weights for an empty grid).
    pub fn scores(&self, weights: &Weights) -> Result<Vec<f64>, AnalysisError> {
        if self.accounts > 0 {
            same_length(self.criteria(), weights.as_slice().len())?;
        }
        let mut scores = vec![0.0; self.accounts];
        self.add_up(weights.as_slice(), &mut scores);
        Ok(scores)
    }

    /// Writes the scores into `scores`, which has one place per account.
    pub(super) fn add_up(&self, weights: &[f64], scores: &mut [f64]) {
        scores.fill(0.0);
        let count = scores.len();
        for (columns, weights) in self.columns.chunks(4).zip(weights.chunks(4)) {
            // Four criteria at a time, in the same order of sums: a score is read and written once for all of them.
            if let ([one, two, three, four], [w1, w2, w3, w4]) = (columns, weights) {
                let (one, two) = (&one[..count], &two[..count]);
                let (three, four) = (&three[..count], &four[..count]);
                for (at, score) in scores.iter_mut().enumerate() {
                    let first = *score + w1 * one[at] + w2 * two[at];
                    *score = first + w3 * three[at] + w4 * four[at];
                }
                continue;
            }
            for (column, weight) in columns.iter().zip(weights) {
                for (score, value) in scores.iter_mut().zip(column) {
                    *score += weight * value;
                }
            }
        }
        for (account, _) in &self.gaps {
            let score = self.score_of(*account, weights);
            scores[*account] = score.map_or(50.0, |(score, _)| score);
        }
    }
}

/// The accounts with the best first; those as good as equal in the order of the input, so that noise in the last digit
/// puts nobody before another.
pub fn best_first(scores: &[f64]) -> Vec<usize> {
    let mut order = sorting::largest_first(scores);
    let level = |one: &usize, next: &usize| scores[*one] - scores[*next] <= EQUAL_WITHIN;
    order
        .chunk_by_mut(level)
        .for_each(sorting::ascending::<usize>);
    order
}

/// The accounts inside and outside the first `places`, each with the best first; equal scores in
/// the order of the input.
pub(super) fn split_at_top(scores: &[f64], places: usize) -> (Vec<usize>, Vec<usize>) {
    let mut order = best_first(scores);
    let outside = order.split_off(places.min(order.len()));
    (order, outside)
}

/// One account drops out of the first places, another takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swap {
    pub leaves: usize,
    pub enters: usize,
}
