//! The score of one account as an exact fraction, with what is unknown kept as an interval.
//!
//! Unknown is an answer: it widens the interval and is never a silent 0. Not applicable is another
//! one: its weight is spread over the criteria that do apply.

use std::cmp::Ordering;

use super::error::{AnalysisError, same_length};
use super::value::{Step, Value};
use super::weights::PointWeights;
use crate::domain::sorting;

/// A score, or a part of one, between 0 and 100 points as an exact fraction.
///
/// Equality and order are exact whatever the denominators: nothing is rounded before it is shown.
#[derive(Debug, Clone, Copy)]
pub struct Score {
    numerator: u64,
    denominator: u64,
}

impl Score {
    /// 0 points.
    pub const NOTHING: Self = Self {
        numerator: 0,
        denominator: 1,
    };
    /// 100 points.
    pub const FULL: Self = Self {
        numerator: 100,
        denominator: 1,
    };

    /// Whole points, for cuts; more than 100 counts as 100.
    pub const fn whole(points: u8) -> Self {
        let numerator = if points > 100 { 100 } else { points as u64 };
        Self {
            numerator,
            denominator: 1,
        }
    }

    /// `numerator / denominator` points; the denominator is positive by construction of the callers.
    pub(super) const fn fraction(numerator: u64, denominator: u64) -> Self {
        Self {
            numerator,
            denominator,
        }
    }

    /// The score in points, for display.
    pub fn as_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// Whole points, half up: the number on the card.
    pub fn rounded(self) -> u8 {
        let (numerator, denominator) = (u128::from(self.numerator), u128::from(self.denominator));
        ((2 * numerator + denominator) / (2 * denominator)) as u8
    }

    /// Sorts scores from the lowest to the highest.
    pub(super) fn sort(scores: &mut [Self]) {
        let denominator = scores.first().map_or(1, |first| first.denominator);
        if scores.iter().any(|score| score.denominator != denominator) {
            return sorting::ascending(scores);
        }
        // Mostly the same criteria apply to all.
        let mut numerators: Vec<u64> = scores.iter().map(|score| score.numerator).collect();
        sorting::numbers(&mut numerators);
        for (score, numerator) in scores.iter_mut().zip(numerators) {
            score.numerator = numerator;
        }
    }

    /// How far this score lies below `target`, in points; 0 at or above it.
    pub fn gap_to(self, target: Self) -> f64 {
        if self >= target {
            0.0
        } else {
            target.as_f64() - self.as_f64()
        }
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let left = u128::from(self.numerator) * u128::from(other.denominator);
        let right = u128::from(other.numerator) * u128::from(self.denominator);
        left.cmp(&right)
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Score {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Score {}

impl From<Value> for Score {
    fn from(value: Value) -> Self {
        Self::fraction(value.billionths(), Value::UNIT)
    }
}

/// What is known about one account on one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A value on 0 to 100.
    Known(Value),
    /// Not known yet: anything from 0 to 100 is possible.
    Unknown,
    /// The question makes no sense for this account; the criterion is left out for it.
    NotApplicable,
}

impl From<Step> for Answer {
    fn from(step: Step) -> Self {
        Self::Known(step.value())
    }
}

/// The lowest and the highest score that are still possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    pub lowest: Score,
    pub highest: Score,
}

impl Interval {
    /// An interval of one point: everything is known.
    pub const fn exactly(score: Score) -> Self {
        Self {
            lowest: score,
            highest: score,
        }
    }

    /// The width in points, for display: what could still be gained or lost by finding out.
    pub fn width(&self) -> f64 {
        self.highest.as_f64() - self.lowest.as_f64()
    }
}

/// How much of the weight that applies is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Points of the criteria with a known value.
    pub known: u64,
    /// Points of the criteria that apply.
    pub applicable: u64,
}

impl Coverage {
    /// The known share between 0 and 1; 0 where nothing applies.
    pub fn as_f64(self) -> f64 {
        if self.applicable == 0 {
            0.0
        } else {
            self.known as f64 / self.applicable as f64
        }
    }
}

/// The score of one account and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scored {
    /// lo = Σ_known w·v and hi = lo + 100·Σ_unknown w.
    pub interval: Interval,
    /// The headline: the middle of the interval, (lo + hi)/2.
    pub middle: Score,
    /// The score of the known part, lo/coverage; `None` where nothing is known.
    pub known_only: Option<Score>,
    pub coverage: Coverage,
    /// How many criteria with weight were left out as not applicable; shown as a flag above 0.
    pub left_out: usize,
}

impl PointWeights {
    /// Scores one account: S = Σ w·v over the criteria that apply, w renormalised over them.
    ///
    /// Where nothing applies the result is that of nothing known: 0 to 100 with no coverage.
    ///
    /// # Errors
    /// [`AnalysisError::LengthMismatch`] unless there is one answer per criterion.
    pub fn score(&self, answers: &[Answer]) -> Result<Scored, AnalysisError> {
        same_length(self.points().len(), answers.len())?;
        let (mut earned, mut known, mut unknown, mut left_out) = (0_u64, 0_u64, 0_u64, 0);
        for (points, answer) in self.points().iter().zip(answers) {
            let points = u64::from(points.0);
            match answer {
                Answer::Known(value) => {
                    earned += points * value.billionths();
                    known += points;
                }
                Answer::Unknown => unknown += points,
                Answer::NotApplicable if points > 0 => left_out += 1,
                Answer::NotApplicable => {}
            }
        }
        let coverage = Coverage {
            known,
            applicable: known + unknown,
        };
        if coverage.applicable == 0 {
            return Ok(Scored {
                interval: Interval {
                    lowest: Score::NOTHING,
                    highest: Score::FULL,
                },
                middle: Score::whole(50),
                known_only: None,
                coverage,
                left_out,
            });
        }
        let denominator = coverage.applicable * Value::UNIT;
        let open = unknown * Value::FULL.billionths();
        Ok(Scored {
            interval: Interval {
                lowest: Score::fraction(earned, denominator),
                highest: Score::fraction(earned + open, denominator),
            },
            middle: Score::fraction(2 * earned + open, 2 * denominator),
            known_only: (known > 0).then(|| Score::fraction(earned, known * Value::UNIT)),
            coverage,
            left_out,
        })
    }
}
