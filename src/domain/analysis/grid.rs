//! A rectangle of values (accounts × criteria) for the methods that are defined on real numbers:
//! stability of weights, shifts of points, simulation.
//!
//! An unknown value enters as 50, the middle; one that does not apply as the account's own score,
//! which leaves that score unchanged.

use super::error::{AnalysisError, all_finite, same_length};
use super::weights::Weights;
use crate::domain::sorting;

/// Values 0 to 100, stored criterion by criterion so that the inner loop runs over accounts.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueGrid {
    accounts: usize,
    columns: Vec<Vec<f64>>,
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
        })
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

    /// S_i = Σ_j w_j·v_ij, summed in the order of the criteria so that every run gives the same bits.
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
    }
}

/// The accounts inside and outside the first `places`, each with the best first; equal scores in
/// the order of the input.
pub(super) fn split_at_top(scores: &[f64], places: usize) -> (Vec<usize>, Vec<usize>) {
    let mut order = sorting::largest_first(scores);
    let outside = order.split_off(places.min(order.len()));
    (order, outside)
}

/// One account drops out of the first places, another takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swap {
    pub leaves: usize,
    pub enters: usize,
}
