//! Why a score is what it is: what every criterion earned, lost or leaves open, and the distance to
//! the portfolio mean. The parts add up to the score exactly; rounding keeps them adding up.

use super::error::{AnalysisError, same_length};
use super::rounding::{Decimals, RoundedParts, apportion};
use super::score::{Answer, Score};
use super::value::Value;
use super::weights::PointWeights;
use crate::domain::sorting;

/// What one criterion does for the score. `earned + open + lost = maximum`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contribution {
    /// w·v of a known value, else 0.
    pub earned: Score,
    /// 100·w of an unknown value, else 0: the width of the interval that finding out removes.
    pub open: Score,
    /// w·(100 − v) of a known value, else 0.
    pub lost: Score,
    /// What counts in the headline: earned plus half of what is open.
    pub middle: Score,
    /// 100·w, the most this criterion can give; 0 where it does not apply.
    pub maximum: Score,
}

/// The parts of one score, in the order of the criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    parts: Vec<Contribution>,
    /// Numerators of the middles over `denominator`, kept for exact rounding.
    middles: Vec<u64>,
    /// Points per criterion; 0 where it does not apply.
    weights: Vec<u64>,
    denominator: u64,
}

impl Breakdown {
    /// The parts, in the order of the criteria.
    pub fn parts(&self) -> &[Contribution] {
        &self.parts
    }

    /// The points of all criteria that apply; 1 where none does.
    pub(super) fn applicable(&self) -> i128 {
        i128::from(self.weights.iter().sum::<u64>().max(1))
    }

    /// Per criterion its points, and points times twice the value in billionths.
    pub(super) fn weighed(&self) -> impl Iterator<Item = (i128, i128)> + '_ {
        let all = self.weights.iter().zip(&self.middles);
        all.map(|(&weight, &middle)| (i128::from(weight), i128::from(middle)))
    }

    /// The score the parts add up to: the middle of the interval.
    pub fn score(&self) -> Score {
        Score::fraction(self.middles.iter().sum(), self.denominator)
    }

    /// The middles rounded so that they add up to the rounded score (largest remainder, L32).
    pub fn rounded(&self, decimals: Decimals) -> RoundedParts {
        let units = i128::from(decimals.units());
        let numerators: Vec<i128> = self
            .middles
            .iter()
            .map(|&middle| i128::from(middle) * units)
            .collect();
        apportion(&numerators, i128::from(self.denominator))
    }

    /// Unknown criteria with the points their answer removes from the interval (w·100), the most
    /// valuable first, ties by position. Criteria without weight are left out.
    pub fn worth_finding_out(&self) -> Vec<(usize, Score)> {
        let mut open: Vec<(usize, Score)> = self
            .parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.open > Score::NOTHING)
            .map(|(criterion, part)| (criterion, part.open))
            .collect();
        sorting::by_key(&mut open, |&(_, width)| std::cmp::Reverse(width));
        open
    }
}

impl PointWeights {
    /// Takes a score apart. Where nothing applies every part is 0.
    ///
    /// # Errors
    /// [`AnalysisError::LengthMismatch`] unless there is one answer per criterion.
    pub fn break_down(&self, answers: &[Answer]) -> Result<Breakdown, AnalysisError> {
        same_length(self.points().len(), answers.len())?;
        let weight = |(points, answer): (&super::weights::Points, &Answer)| match answer {
            Answer::NotApplicable => 0,
            Answer::Known(_) | Answer::Unknown => u64::from(points.0),
        };
        let weights: Vec<u64> = self.points().iter().zip(answers).map(weight).collect();
        let applicable: u64 = weights.iter().sum();
        // All numerators are doubled, because the middle of an unknown value is a half.
        let denominator = 2 * Value::UNIT * applicable.max(1);
        let full = 2 * Value::FULL.billionths();
        let mut middles = Vec::with_capacity(answers.len());
        let parts = self
            .points()
            .iter()
            .zip(answers)
            .map(|cell| {
                let maximum = weight(cell) * full;
                let (earned, open) = match cell.1 {
                    Answer::Known(value) => (weight(cell) * 2 * value.billionths(), 0),
                    Answer::Unknown => (0, maximum),
                    Answer::NotApplicable => (0, 0),
                };
                let middle = earned + open / 2;
                middles.push(middle);
                let score = |numerator| Score::fraction(numerator, denominator);
                Contribution {
                    earned: score(earned),
                    open: score(open),
                    lost: score(maximum - earned - open),
                    middle: score(middle),
                    maximum: score(maximum),
                }
            })
            .collect();
        Ok(Breakdown {
            parts,
            middles,
            weights,
            denominator,
        })
    }
}

/// How one account differs from the mean of the portfolio.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The mean score of the portfolio, in points.
    pub mean: f64,
    /// Points above (+) or below (−) the mean, per criterion; they add up to score − mean. Without
    /// left-out criteria each is w·(v − v̄), the exact Shapley value of the criterion.
    pub parts: Vec<f64>,
}

/// Compares an account with the portfolio it belongs to; `None` for an empty portfolio.
///
/// # Errors
/// [`AnalysisError::LengthMismatch`] unless all breakdowns have the same criteria.
pub fn difference_to_mean(
    account: &Breakdown,
    portfolio: &[Breakdown],
) -> Result<Option<Difference>, AnalysisError> {
    for other in portfolio {
        same_length(account.parts.len(), other.parts.len())?;
    }
    if portfolio.is_empty() {
        return Ok(None);
    }
    let count = portfolio.len() as f64;
    let mean_of = |criterion: usize| {
        portfolio
            .iter()
            .map(|other| other.parts[criterion].middle.as_f64())
            .sum::<f64>()
            / count
    };
    let means: Vec<f64> = (0..account.parts.len()).map(mean_of).collect();
    let parts = account
        .parts
        .iter()
        .zip(&means)
        .map(|(part, mean)| part.middle.as_f64() - mean)
        .collect();
    Ok(Some(Difference {
        mean: means.iter().sum(),
        parts,
    }))
}
