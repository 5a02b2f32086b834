//! Weights from pairwise judgements (AHP, Saaty 1980): an advanced option for up to 15 criteria.

use super::error::{AnalysisError, all_finite, same_length};
use super::weights::Weights;

/// Which table of mean consistency indices of random matrices is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RandomIndex {
    /// Saaty 1980, the default.
    Saaty1980,
    /// Saaty 2008.
    Saaty2008,
}

impl RandomIndex {
    /// The index for n criteria; `None` above 15.
    fn of(self, criteria: usize) -> Option<f64> {
        const SAATY_1980: [f64; 16] = [
            0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57,
            1.59,
        ];
        const SAATY_2008: [f64; 16] = [
            0.0, 0.0, 0.0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58,
            1.59,
        ];
        match self {
            Self::Saaty1980 => SAATY_1980.get(criteria).copied(),
            Self::Saaty2008 => SAATY_2008.get(criteria).copied(),
        }
    }
}

/// The judgement that fits the others least.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorstJudgement {
    pub row: usize,
    pub column: usize,
    /// "row is so many times as important as column", as given.
    pub given: f64,
    /// The same as implied by the weights, w_row/w_column.
    pub implied: f64,
}

/// Weights and the consistency of the judgements.
#[derive(Debug, Clone, PartialEq)]
pub struct PairwiseWeights {
    pub weights: Weights,
    /// The principal eigenvalue, at least n.
    pub lambda_max: f64,
    /// CI = (λ − n)/(n − 1); 0 up to two criteria.
    pub consistency_index: f64,
    /// CR = CI/RI; 0 up to two criteria.
    pub consistency_ratio: f64,
    /// The entry above the diagonal with the largest factor between given and implied, Saaty's
    /// perturbation matrix; `None` if all fit or there are fewer than three criteria.
    pub worst: Option<WorstJudgement>,
}

impl PairwiseWeights {
    /// CR ≤ 0.10: above it the weights are kept and a warning is due.
    pub fn is_consistent(&self) -> bool {
        self.consistency_ratio <= 0.10
    }
}

/// The principal eigenvector by power iteration from 1/n (cases P05, P06).
///
/// `matrix[i][j]` says how many times as important i is as j; `matrix[j][i]` is its inverse.
///
/// # Errors
/// [`AnalysisError::NoPositiveWeight`] for no criteria, [`AnalysisError::TooManyCriteria`] above
/// 15, [`AnalysisError::LengthMismatch`] unless square, [`AnalysisError::NotReciprocal`].
pub fn weights_from_judgements(
    matrix: &[Vec<f64>],
    random_index: RandomIndex,
) -> Result<PairwiseWeights, AnalysisError> {
    let n = matrix.len();
    let index = random_index
        .of(n)
        .ok_or(AnalysisError::TooManyCriteria { found: n, most: 15 })?;
    check(matrix)?;
    let mut weights = Weights::equal(n)?;
    for _ in 0..MOST_ITERATIONS {
        let next = Weights::in_proportion(&product(matrix, weights.as_slice()))?;
        let moved = next
            .as_slice()
            .iter()
            .zip(weights.as_slice())
            .map(|(new, old)| (new - old).abs())
            .fold(0.0, f64::max);
        weights = next;
        if moved < 1e-15 {
            break;
        }
    }
    // The weights sum to 1, so the product sums to the eigenvalue.
    let lambda_max: f64 = product(matrix, weights.as_slice()).iter().sum();
    let (consistency_index, consistency_ratio) = if n > 2 {
        let index_found = ((lambda_max - n as f64) / (n as f64 - 1.0)).max(0.0);
        (index_found, index_found / index)
    } else {
        (0.0, 0.0)
    };
    let worst = if n > 2 {
        worst_judgement(matrix, weights.as_slice())
    } else {
        None
    };
    Ok(PairwiseWeights {
        weights,
        lambda_max,
        consistency_index,
        consistency_ratio,
        worst,
    })
}

/// Power iteration settles in fewer than 50 rounds at n ≤ 9; wild judgements get some more.
const MOST_ITERATIONS: usize = 1_000;

fn check(matrix: &[Vec<f64>]) -> Result<(), AnalysisError> {
    for row in matrix {
        same_length(matrix.len(), row.len())?;
        all_finite(row)?;
    }
    for (row, entries) in matrix.iter().enumerate() {
        for (column, entry) in entries.iter().enumerate().skip(row) {
            let inverse = matrix[column][row];
            if *entry <= 0.0 || inverse <= 0.0 || (entry * inverse - 1.0).abs() > 1e-9 {
                return Err(AnalysisError::NotReciprocal { row, column });
            }
        }
    }
    Ok(())
}

fn product(matrix: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    matrix
        .iter()
        .map(|row| row.iter().zip(weights).map(|(a, w)| a * w).sum())
        .collect()
}

fn worst_judgement(matrix: &[Vec<f64>], weights: &[f64]) -> Option<WorstJudgement> {
    let mut worst: Option<(f64, WorstJudgement)> = None;
    for (row, entries) in matrix.iter().enumerate() {
        for (column, &given) in entries.iter().enumerate().skip(row + 1) {
            let implied = weights[row] / weights[column];
            // The larger of the two quotients orders like |ln| without needing a logarithm.
            let factor = (given / implied).max(implied / given);
            if factor > 1.0 + 1e-9 && worst.is_none_or(|(largest, _)| factor > largest) {
                worst = Some((
                    factor,
                    WorstJudgement {
                        row,
                        column,
                        given,
                        implied,
                    },
                ));
            }
        }
    }
    worst.map(|(_, judgement)| judgement)
}
