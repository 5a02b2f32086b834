//! Undo and redo: two stacks of changes. Keystrokes in the same field within a few seconds are one step.

use crate::domain::change::{Change, Label};

/// The steps that can be taken back and brought again.
#[derive(Debug, Clone, Default)]
pub struct History {
    undo: Vec<Change>,
    redo: Vec<Change>,
}

impl History {
    /// The most steps that are kept.
    pub const STEPS: usize = 500;
    /// A pause of more seconds than this begins a new step.
    const PAUSE_SECONDS: i64 = 3;

    /// Something was done: it can be undone, and what was undone before can't come back.
    pub(super) fn done(&mut self, change: Change) {
        self.redo.clear();
        if self
            .undo
            .last()
            .is_some_and(|last| Self::continues(last, &change))
        {
            let joined = self.undo.pop().map(|last| last.followed_by(&change));
            self.undo.extend(joined.filter(|joined| !joined.is_empty()));
            return;
        }
        if self.undo.len() == Self::STEPS {
            self.undo.remove(0);
        }
        self.undo.push(change);
    }

    fn continues(last: &Change, next: &Change) -> bool {
        last.stroke.is_some()
            && last.stroke == next.stroke
            && (0..=Self::PAUSE_SECONDS).contains(&next.at.seconds_since(last.at))
            && last.is_followed_by(next)
    }

    /// Takes the step to undo off its stack.
    pub(super) fn pop_undo(&mut self) -> Option<Change> {
        self.undo.pop()
    }

    /// Takes the step to redo off its stack.
    pub(super) fn pop_redo(&mut self) -> Option<Change> {
        self.redo.pop()
    }

    /// A step was undone by `back`. Where that is nothing, there is nothing to bring again.
    pub(super) fn undone(&mut self, back: Change) {
        self.redo.extend(Some(back).filter(|back| !back.is_empty()));
    }

    /// A step was redone by `again`.
    pub(super) fn redone(&mut self, again: Change) {
        self.undo
            .extend(Some(again).filter(|again| !again.is_empty()));
    }

    /// The step that undo would take back.
    pub(super) fn next_undo(&self) -> Option<&Change> {
        self.undo.last()
    }

    /// The step that redo would bring again.
    pub(super) fn next_redo(&self) -> Option<&Change> {
        self.redo.last()
    }

    /// The steps that can be taken back, the newest first.
    pub fn to_undo(&self) -> impl Iterator<Item = &Change> {
        self.undo.iter().rev()
    }

    /// How many steps can be taken back, and how many brought again.
    pub fn lengths(&self) -> (usize, usize) {
        (self.undo.len(), self.redo.len())
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Label> {
        self.undo.last().map(|change| &change.label)
    }

    /// What redo would bring again.
    pub fn redo_label(&self) -> Option<&Label> {
        self.redo.last().map(|change| &change.label)
    }
}
