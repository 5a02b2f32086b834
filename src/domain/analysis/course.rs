//! Scores while weight moves, and where two of them meet. Where criteria do not apply to an account, its score is a
//! quotient of two lines and the lead of one over another a parabola.

use super::rank::EQUAL_WITHIN;

/// The score of an account at t: (earned.0 + earned.1·t) / (applies.0 + applies.1·t).
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    pub earned: (f64, f64),
    /// The weight of the criteria that apply; above 0 where the score is defined.
    pub applies: (f64, f64),
}

impl Course {
    /// A score that is a line: everything applies.
    pub const fn line(start: f64, slope: f64) -> Self {
        Self {
            earned: (start, slope),
            applies: (1.0, 0.0),
        }
    }

    /// The score at t; `None` where nothing applies.
    pub fn at(&self, t: f64) -> Option<f64> {
        let applies = self.applies.0 + self.applies.1 * t;
        (applies > EQUAL_WITHIN).then(|| (self.earned.0 + self.earned.1 * t) / applies)
    }

    /// How far this is ahead of another, times what applies to both.
    pub fn lead_over(&self, other: &Self) -> Lead {
        let product = |one: (f64, f64), other: (f64, f64)| {
            [
                one.0 * other.0,
                one.0 * other.1 + one.1 * other.0,
                one.1 * other.1,
            ]
        };
        let ours = product(self.earned, other.applies);
        let theirs = product(other.earned, self.applies);
        Lead([0, 1, 2].map(|at| ours[at] - theirs[at]))
    }
}

/// start + slope·t + bend·t².
#[derive(Debug, Clone, Copy)]
pub(super) struct Lead([f64; 3]);

impl Lead {
    pub fn at(&self, t: f64) -> f64 {
        let [start, slope, bend] = self.0;
        start + (slope + bend * t) * t
    }

    pub fn slope_at(&self, t: f64) -> f64 {
        let [_, slope, bend] = self.0;
        slope + 2.0 * bend * t
    }

    /// Whether it is a line, but for the last digit.
    pub fn is_straight(&self) -> bool {
        self.0[2].abs() <= EQUAL_WITHIN
    }

    /// Where both are level; nowhere where they are as good as side by side.
    pub fn roots(&self) -> [Option<f64>; 2] {
        let [start, slope, bend] = self.0;
        if self.is_straight() {
            return [(slope.abs() > EQUAL_WITHIN).then(|| -start / slope), None];
        }
        let under = slope * slope - 4.0 * bend * start;
        if under < 0.0 {
            return [None, None];
        }
        // Both from the sum that loses no digits where the roots are far apart.
        let half = -(slope + under.sqrt().copysign(slope)) / 2.0;
        let other = (half != 0.0).then(|| start / half);
        [Some(half / bend), other]
    }
}
