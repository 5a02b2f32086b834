//! The portfolio matrix: attractiveness upwards, our position to the right.

use super::score::{Interval, Score};

/// The four fields, named by what to do rather than by a translated brand name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MatrixField {
    /// Attractive, and we are strong: strategic partner.
    Strategic,
    /// Attractive, but we are weak: invest selectively.
    Rising,
    /// Less attractive, and we are strong: hold and serve efficiently.
    Steady,
    /// Less attractive, and we are weak: keep the effort low.
    Streamline,
}

/// Where the axes are cut; on the border counts as up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixCuts {
    pub position: Score,
    pub attractiveness: Score,
}

impl Default for MatrixCuts {
    /// 50/50.
    fn default() -> Self {
        Self {
            position: Score::whole(50),
            attractiveness: Score::whole(50),
        }
    }
}

impl MatrixCuts {
    /// The field of two exact scores (reference case L31).
    pub fn field(&self, position: Score, attractiveness: Score) -> MatrixField {
        match (
            attractiveness >= self.attractiveness,
            position >= self.position,
        ) {
            (true, true) => MatrixField::Strategic,
            (true, false) => MatrixField::Rising,
            (false, true) => MatrixField::Steady,
            (false, false) => MatrixField::Streamline,
        }
    }

    /// The field of two intervals; `None` (open) if the rectangle crosses a cut.
    pub fn settled_field(
        &self,
        position: Interval,
        attractiveness: Interval,
    ) -> Option<MatrixField> {
        let lowest = self.field(position.lowest, attractiveness.lowest);
        let highest = self.field(position.highest, attractiveness.highest);
        (lowest == highest).then_some(lowest)
    }
}

/// One third of an axis, for the 3×3 matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Third {
    Low,
    Medium,
    High,
}

/// The third a score lies in; cuts at 100/3 and 200/3 points, on the border counts as up.
pub fn third(score: Score) -> Third {
    if score >= Score::fraction(200, 3) {
        Third::High
    } else if score >= Score::fraction(100, 3) {
        Third::Medium
    } else {
        Third::Low
    }
}
