//! From an answer to a value between 0 and 100: rating steps, visible thresholds, linear anchors.
//!
//! Values are whole billionths of a point. Rating steps are exact in it, and an anchored figure is
//! rounded once, here, so that everything after it is integer arithmetic.

use serde::{Deserialize, Serialize};

use super::error::AnalysisError;

/// One step of the rating scale, 1 (lowest) to 5 (highest).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "u8", into = "u8")]
pub struct Step(u8);

impl From<Step> for u8 {
    fn from(step: Step) -> Self {
        step.0
    }
}

impl Step {
    /// The lowest step, 1.
    pub const LOWEST: Self = Self(1);
    /// The highest step, 5.
    pub const HIGHEST: Self = Self(5);
    /// All steps in rising order.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The step as a number from 1 to 5.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The step of a criterion where less is better: r' = 6 − r.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self(6 - self.0)
    }

    /// The value of the step: v = (r − 1)·25 points.
    pub const fn value(self) -> Value {
        Value((self.0 as u64 - 1) * Value::STEP.0)
    }
}

impl TryFrom<u8> for Step {
    type Error = AnalysisError;

    fn try_from(found: u8) -> Result<Self, Self::Error> {
        if (Self::LOWEST.0..=Self::HIGHEST.0).contains(&found) {
            Ok(Self(found))
        } else {
            Err(AnalysisError::StepOutOfRange {
                found,
                lowest: Self::LOWEST.0,
                highest: Self::HIGHEST.0,
            })
        }
    }
}

/// The value of one answer, 0 to 100 points, in whole billionths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(u64);

impl Value {
    /// Billionths in one point.
    pub(super) const UNIT: u64 = 1_000_000_000;
    /// 0 points.
    pub const NOTHING: Self = Self(0);
    /// 50 points: the middle of everything possible.
    pub const MIDDLE: Self = Self(50 * Self::UNIT);
    /// 100 points.
    pub const FULL: Self = Self(100 * Self::UNIT);
    /// 25 points: what one step of the rating scale is worth before weighting.
    pub const STEP: Self = Self(25 * Self::UNIT);

    /// A value from points, rounded to the nearest billionth.
    ///
    /// # Errors
    /// [`AnalysisError::OutOfRange`] outside 0 to 100 and for anything that is not a number.
    pub fn from_points(points: f64) -> Result<Self, AnalysisError> {
        if (0.0..=100.0).contains(&points) {
            Ok(Self((points * Self::UNIT as f64).round() as u64))
        } else {
            Err(AnalysisError::OutOfRange {
                found: points,
                lowest: 0.0,
                highest: 100.0,
            })
        }
    }

    /// The value in points, for display.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / Self::UNIT as f64
    }

    /// The value after so many steps upwards of 25 points each, at most 100.
    #[must_use]
    pub(super) fn raised_by_steps(self, steps: u8) -> Self {
        Self((self.0 + u64::from(steps) * Self::STEP.0).min(Self::FULL.0))
    }

    /// The mean of values, to the nearest billionth; 0 of none.
    pub(super) fn mean(values: &[Self]) -> Self {
        let count = values.len().max(1) as u64;
        let sum: u64 = values.iter().map(|value| value.0).sum();
        Self((2 * sum + count) / (2 * count))
    }

    /// The value in billionths of a point.
    pub(super) const fn billionths(self) -> u64 {
        self.0
    }
}

/// Four strictly rising bounds that turn a figure into a step, in the unit of the figure (cents).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds([i64; 4]);

impl Thresholds {
    /// Bounds in rising order.
    ///
    /// # Errors
    /// [`AnalysisError::NotIncreasing`] with the position of the first bound that does not rise.
    pub fn new(bounds: [i64; 4]) -> Result<Self, AnalysisError> {
        match bounds.windows(2).position(|pair| pair[0] >= pair[1]) {
            Some(earlier) => Err(AnalysisError::NotIncreasing {
                position: earlier + 1,
            }),
            None => Ok(Self(bounds)),
        }
    }

    /// The bounds in rising order.
    pub const fn bounds(&self) -> [i64; 4] {
        self.0
    }

    /// The step of a figure: r = 1 + number of bounds ≤ x; on a bound counts as above it.
    pub fn step(&self, figure: i64) -> Step {
        let passed = self.0.iter().filter(|&&bound| bound <= figure).count();
        Step::ALL[passed]
    }
}

/// Which end of a figure is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Revenue, margin.
    MoreIsBetter,
    /// Hours of care, days to payment.
    LessIsBetter,
}

/// Where a figure lay in relation to its anchors; clamping is reported, never hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clamping {
    Inside,
    BelowLowest,
    AboveHighest,
}

/// A value found between anchors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchored {
    pub value: Value,
    pub clamping: Clamping,
}

/// Two fixed figures that stand for 0 and 100 points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchors {
    lowest: f64,
    highest: f64,
    direction: Direction,
}

impl Anchors {
    /// Anchors in rising order, in the unit of the figure; both may be negative.
    ///
    /// # Errors
    /// [`AnalysisError::NotFinite`], or [`AnalysisError::NotIncreasing`] if they do not rise.
    pub fn new(lowest: f64, highest: f64, direction: Direction) -> Result<Self, AnalysisError> {
        super::error::all_finite(&[lowest, highest])?;
        if lowest < highest {
            Ok(Self {
                lowest,
                highest,
                direction,
            })
        } else {
            Err(AnalysisError::NotIncreasing { position: 1 })
        }
    }

    /// v = 100·clamp((x − lowest)/(highest − lowest), 0, 1), mirrored where less is better.
    ///
    /// # Errors
    /// [`AnalysisError::NotFinite`] if the figure is not a finite number.
    pub fn value(&self, figure: f64) -> Result<Anchored, AnalysisError> {
        super::error::all_finite(&[figure])?;
        let clamping = if figure < self.lowest {
            Clamping::BelowLowest
        } else if figure > self.highest {
            Clamping::AboveHighest
        } else {
            Clamping::Inside
        };
        // Halved on both sides: the distance of two huge anchors must not become infinite.
        let whole = self.highest / 2.0 - self.lowest / 2.0;
        let part = figure.clamp(self.lowest, self.highest) / 2.0 - self.lowest / 2.0;
        let upward = (100.0 * (part / whole)).clamp(0.0, 100.0);
        let points = match self.direction {
            Direction::MoreIsBetter => upward,
            Direction::LessIsBetter => 100.0 - upward,
        };
        Ok(Anchored {
            value: Value::from_points(points)?,
            clamping,
        })
    }
}
