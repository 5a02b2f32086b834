//! How much each criterion counts: equal, from points, from an order of importance.
//!
//! Points are what people set and what decides ranks (exact integers). [`Weights`] are the same as
//! fractions of one, for display and for the methods that are defined on reals.

use super::error::{AnalysisError, all_finite};
use super::rounding::apportion;

/// Points given to one criterion; 0 means the criterion does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(pub u16);

/// The points of all criteria of one axis, at least one of them above 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointWeights {
    points: Vec<Points>,
    total: u64,
}

impl PointWeights {
    /// The most criteria the exact arithmetic is proven for (sums stay below 2⁶⁴).
    pub const MOST_CRITERIA: usize = 1_000;

    /// Points per criterion, in the order of the criteria.
    ///
    /// # Errors
    /// [`AnalysisError::NoPositiveWeight`] if nothing counts, [`AnalysisError::TooManyCriteria`]
    /// above [`Self::MOST_CRITERIA`].
    pub fn new(points: Vec<Points>) -> Result<Self, AnalysisError> {
        if points.len() > Self::MOST_CRITERIA {
            return Err(AnalysisError::TooManyCriteria {
                found: points.len(),
                most: Self::MOST_CRITERIA,
            });
        }
        let total = points.iter().map(|points| u64::from(points.0)).sum();
        if total == 0 {
            return Err(AnalysisError::NoPositiveWeight {
                criteria: points.len(),
            });
        }
        Ok(Self { points, total })
    }

    /// The points per criterion.
    pub fn points(&self) -> &[Points] {
        &self.points
    }

    /// The sum of all points, at least 1.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The share of each criterion: w = p/Σp.
    pub fn shares(&self) -> Weights {
        let total = self.total as f64;
        Weights(
            self.points
                .iter()
                .map(|points| f64::from(points.0) / total)
                .collect(),
        )
    }
}

/// How an order of importance becomes weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderMethod {
    /// Rank order centroid, w_i = (1/n)·Σ_{k=i..n} 1/k (Barron & Barrett 1996): the mean of all
    /// weightings that respect the order. Steep.
    Centroid,
    /// Rank sum, w_i = 2(n+1−i)/(n(n+1)) (Roberts & Goodwin 2002): the flatter option.
    RankSum,
}

/// Weights as fractions of one: none negative, together 1 (up to rounding).
#[derive(Debug, Clone, PartialEq)]
pub struct Weights(Vec<f64>);

impl Weights {
    /// Weights from any numbers in proportion: w = x/Σx.
    ///
    /// # Errors
    /// [`AnalysisError::NotFinite`], [`AnalysisError::OutOfRange`] for a negative number,
    /// [`AnalysisError::NoPositiveWeight`] if all are 0.
    pub fn in_proportion(numbers: &[f64]) -> Result<Self, AnalysisError> {
        all_finite(numbers)?;
        if let Some(&negative) = numbers.iter().find(|&&number| number < 0.0) {
            return Err(AnalysisError::OutOfRange {
                found: negative,
                lowest: 0.0,
                highest: f64::MAX,
            });
        }
        let largest = numbers.iter().copied().fold(0.0, f64::max);
        if largest == 0.0 {
            return Err(AnalysisError::NoPositiveWeight {
                criteria: numbers.len(),
            });
        }
        // Dividing by the largest first keeps the sum of huge numbers finite.
        let total: f64 = numbers.iter().map(|number| number / largest).sum();
        Ok(Self(
            numbers
                .iter()
                .map(|number| number / largest / total)
                .collect(),
        ))
    }

    /// The same weight for everyone: 1/n (Dawes 1979).
    ///
    /// # Errors
    /// [`AnalysisError::NoPositiveWeight`] for no criteria.
    pub fn equal(criteria: usize) -> Result<Self, AnalysisError> {
        Self::in_proportion(&vec![1.0; criteria])
    }

    /// Weights from places in an order, 1 the most important; equal places are a tie and share the
    /// mean of the positions they occupy, so that the sum stays 1. Gaps between places are ignored.
    ///
    /// # Errors
    /// [`AnalysisError::NoPositiveWeight`] for no criteria.
    pub fn from_order(places: &[u16], method: OrderMethod) -> Result<Self, AnalysisError> {
        let count = places.len();
        if count == 0 {
            return Err(AnalysisError::NoPositiveWeight { criteria: 0 });
        }
        let by_position = weights_by_position(count, method);
        let weight_of = |place: u16| {
            let first = places.iter().filter(|&&other| other < place).count();
            let tied = places.iter().filter(|&&other| other == place).count();
            by_position[first..first + tied].iter().sum::<f64>() / tied as f64
        };
        Ok(Self(places.iter().map(|&place| weight_of(place)).collect()))
    }

    /// The weights, in the order of the criteria.
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }

    /// The nearest whole points that add up to `total`, by largest remainder, ties by position.
    /// A small weight may become 0 points.
    ///
    /// # Errors
    /// [`AnalysisError::NoPositiveWeight`] if `total` is 0.
    pub fn to_points(&self, total: u16) -> Result<PointWeights, AnalysisError> {
        const PARTS: f64 = 1e12;
        let numerators: Vec<i128> = self
            .0
            .iter()
            .map(|weight| (weight * f64::from(total) * PARTS).round() as i128)
            .collect();
        let whole = apportion(&numerators, PARTS as i128);
        PointWeights::new(
            whole
                .parts
                .iter()
                .map(|&part| Points(part as u16))
                .collect(),
        )
    }
}

/// The weight of each position 1..n in an order without ties.
fn weights_by_position(count: usize, method: OrderMethod) -> Vec<f64> {
    let n = count as f64;
    match method {
        OrderMethod::RankSum => (1..=count)
            .map(|place| 2.0 * (count + 1 - place) as f64 / (n * (n + 1.0)))
            .collect(),
        OrderMethod::Centroid => {
            let mut tail = 0.0;
            let mut weights: Vec<f64> = (1..=count)
                .rev()
                .map(|place| {
                    tail += 1.0 / place as f64;
                    tail / n
                })
                .collect();
            weights.reverse();
            weights
        }
    }
}
