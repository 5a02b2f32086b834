//! Undo and redo: two stacks of changes. Keystrokes in the same field within a few seconds are one step.

use crate::domain::change::{Change, Label};

/// Which step it is. No other step of the tab has its number, and a step that grows gets another one: whoever
/// offers to take a step back can tell whether it is still that one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepNumber(u64);

/// A change with its number.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) number: StepNumber,
    pub(super) change: Change,
}

/// The steps that can be taken back and brought again.
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// How many numbers have been given.
    numbered: u64,
}

impl History {
    /// The most steps that are kept.
    pub const STEPS: usize = 500;
    /// A pause of more seconds than this begins a new step.
    const PAUSE_SECONDS: i64 = 3;

    /// Something was done: it can be undone, and what was undone before can't come back. Answers the step that it
    /// became; none where it has taken the keystrokes before it back.
    pub(super) fn done(&mut self, change: Change) -> Option<StepNumber> {
        self.redo.clear();
        if self
            .undo
            .last()
            .is_some_and(|last| Self::continues(&last.change, &change))
        {
            let joined = self.undo.pop().map(|last| last.change.followed_by(&change));
            let joined = joined.filter(|joined| !joined.is_empty())?;
            return Some(self.push(joined));
        }
        if self.undo.len() == Self::STEPS {
            self.undo.remove(0);
        }
        Some(self.push(change))
    }

    fn push(&mut self, change: Change) -> StepNumber {
        self.numbered += 1;
        let number = StepNumber(self.numbered);
        self.undo.push(Step { number, change });
        number
    }

    /// Numbers the steps together with those of a session that this one takes the place of.
    pub(super) fn count_with(&mut self, earlier: &Self) {
        self.numbered = self.numbered.max(earlier.numbered);
    }

    fn continues(last: &Change, next: &Change) -> bool {
        last.stroke.is_some()
            && last.stroke == next.stroke
            && (0..=Self::PAUSE_SECONDS).contains(&next.at.seconds_since(last.at))
            && last.is_followed_by(next)
    }

    /// Takes the step to undo off its stack.
    pub(super) fn pop_undo(&mut self) -> Option<Step> {
        self.undo.pop()
    }

    /// Takes the step to redo off its stack.
    pub(super) fn pop_redo(&mut self) -> Option<Step> {
        self.redo.pop()
    }

    /// The step was undone by `back`. Where that is nothing, there is nothing to bring again.
    pub(super) fn undone(&mut self, number: StepNumber, back: Change) {
        self.redo.extend(Step::of(number, back));
    }

    /// The step was redone by `again`.
    pub(super) fn redone(&mut self, number: StepNumber, again: Change) {
        self.undo.extend(Step::of(number, again));
    }

    /// The step that undo would take back.
    pub(super) fn next_undo(&self) -> Option<&Change> {
        self.undo.last().map(|step| &step.change)
    }

    /// The step that redo would bring again.
    pub(super) fn next_redo(&self) -> Option<&Change> {
        self.redo.last().map(|step| &step.change)
    }

    /// The number of the step that undo would take back.
    pub fn last_step(&self) -> Option<StepNumber> {
        self.undo.last().map(|step| step.number)
    }

    /// How many steps would be taken back before this one; `None` once it is not among them.
    pub(super) fn place_of(&self, number: StepNumber) -> Option<usize> {
        self.undo
            .iter()
            .rev()
            .position(|step| step.number == number)
    }

    /// The steps that can be taken back, the newest first.
    pub fn to_undo(&self) -> impl Iterator<Item = &Change> {
        self.undo.iter().rev().map(|step| &step.change)
    }

    /// How many steps can be taken back, and how many brought again.
    pub fn lengths(&self) -> (usize, usize) {
        (self.undo.len(), self.redo.len())
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.next_undo().map(|change| &change.label)
    }

    /// What redo would bring again.
    pub fn redo_label(&self) -> Option<&Label> {
        self.next_redo().map(|change| &change.label)
    }
}

impl Step {
    fn of(number: StepNumber, change: Change) -> Option<Self> {
        (!change.is_empty()).then_some(Self { number, change })
    }
}
