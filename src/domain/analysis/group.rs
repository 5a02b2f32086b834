//! Several people rate one cell: the common value, and whether they should talk about it.

use super::value::{Step, Value};
use crate::domain::sorting;

/// So many steps apart are worth a discussion.
pub const APART: u8 = 2;

/// What a group says about one criterion of one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupRating {
    /// The mean of the ratings given; the median from five raters on.
    pub value: Value,
    pub lowest: Step,
    pub highest: Step,
    /// How many gave a rating.
    pub raters: usize,
}

impl GroupRating {
    /// Steps between the lowest and the highest rating, 0 to 4.
    pub const fn spread(&self) -> u8 {
        self.highest.get() - self.lowest.get()
    }

    /// The step that is nearest to the common value. Half way between two it is the lower one: what a group is torn about
    /// is not rounded up.
    pub fn step(&self) -> Step {
        let steps = Step::ALL.into_iter();
        let distance = |step: Step| {
            let (one, other) = (step.value().billionths(), self.value.billionths());
            one.abs_diff(other)
        };
        let nearest = steps.min_by_key(|step| distance(*step));
        nearest.unwrap_or(self.lowest)
    }

    /// Two steps or more apart are worth a discussion: the only number a workshop needs.
    pub const fn is_worth_discussing(&self) -> bool {
        self.spread() >= APART
    }
}

/// Puts ratings together; whoever has not rated is left out. `None` (unknown) if nobody has.
pub fn aggregate(ratings: &[Option<Step>]) -> Option<GroupRating> {
    const MEDIAN_FROM: usize = 5;
    let mut given: Vec<Step> = ratings.iter().copied().flatten().collect();
    sorting::ascending(&mut given);
    let (lowest, highest) = (*given.first()?, *given.last()?);
    let middle = if given.len() >= MEDIAN_FROM {
        &given[(given.len() - 1) / 2..=given.len() / 2]
    } else {
        &given[..]
    };
    let values: Vec<Value> = middle.iter().map(|step| step.value()).collect();
    Some(GroupRating {
        value: Value::mean(&values),
        lowest,
        highest,
        raters: given.len(),
    })
}
