//! How fast a person answers, to say how long the rest takes. Measured, never guessed: before a few answers
//! it says nothing.

use crate::domain::values::Timestamp;

/// The fewest measured answers that say something about the next ones.
const FEWEST: usize = 5;
/// Whoever takes longer than this has been doing something else, in seconds.
const PAUSE: i64 = 120;

/// The answers of one sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pace {
    last: Option<Timestamp>,
    measured: usize,
    seconds: i64,
}

impl Pace {
    /// A question was answered.
    pub fn answered(&mut self, at: Timestamp) {
        let gap = self.last.map(|last| at.seconds_since(last));
        if let Some(gap) = gap.filter(|gap| (0..=PAUSE).contains(gap)) {
            self.measured += 1;
            self.seconds += gap;
        }
        self.last = Some(at);
    }

    /// The whole minutes that so many questions will take at this pace, at least one; `None` as long as too
    /// little was measured.
    pub fn minutes(&self, questions: usize) -> Option<usize> {
        if self.measured < FEWEST || questions == 0 {
            return None;
        }
        let seconds = usize::try_from(self.seconds).ok()? * questions;
        Some(seconds.div_ceil(self.measured * 60).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paced(seconds: &[i64]) -> Pace {
        let mut pace = Pace::default();
        let mut at = Timestamp::default().moment();
        pace.answered(Timestamp::new(at));
        for gap in seconds {
            at += chrono::TimeDelta::seconds(*gap);
            pace.answered(Timestamp::new(at));
        }
        pace
    }

    #[test]
    fn nothing_is_said_before_enough_is_measured() {
        assert_eq!(paced(&[6, 6, 6, 6]).minutes(40), None);
        assert_eq!(paced(&[6, 6, 6, 6, 6]).minutes(40), Some(4));
        assert_eq!(paced(&[6, 6, 6, 6, 6]).minutes(0), None);
        assert_eq!(paced(&[1; 5]).minutes(3), Some(1));
    }

    #[test]
    fn a_pause_is_no_pace_and_neither_is_a_clock_that_goes_back() {
        assert_eq!(paced(&[6, 3600, 6, 6, -40, 6]).minutes(40), None);
        assert_eq!(paced(&[6, 3600, 6, 6, -40, 6, 6]).minutes(40), Some(4));
    }
}
