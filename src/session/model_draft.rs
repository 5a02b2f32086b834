//! Edits of the scoring model that are looked at before they are kept. They stand beside the workspace, not in
//! it: nothing is saved there, and the model of the workspace may go on changing underneath.

use std::sync::Arc;

use crate::domain::apply::edited_model;
use crate::domain::change::ModelWhat;
use crate::domain::command::{Command, ModelEdit};
use crate::domain::decision_basis::count_the_same;
use crate::domain::ids::WorkspaceId;
use crate::domain::model::{CriterionId, ScoringModel};
use crate::domain::rule::Rejection;
use crate::domain::values::Timestamp;

mod kept;
#[cfg(test)]
mod tests;

pub use kept::KeptDraft;

/// The drafts of this tab, at most one for each workspace.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ModelDrafts(Vec<ModelDraft>);

/// What somebody tries out on the model of a workspace, with its own steps back and forward.
#[derive(Debug, Clone, PartialEq)]
pub struct ModelDraft {
    workspace: WorkspaceId,
    stand: Stand,
    past: Vec<Step>,
    future: Vec<Step>,
    /// When it was written down, if it was found again after the page had gone.
    found: Option<Timestamp>,
}

/// The edits at one moment.
#[derive(Debug, Clone, PartialEq)]
struct Stand {
    /// The model when the first of them was made.
    base: Arc<ScoringModel>,
    edits: Vec<ModelEdit>,
}

/// A step of the draft: how it stood on its other side.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    stand: Stand,
    /// What was edited; `None` where all of it was discarded.
    what: Option<ModelWhat>,
    /// How many changes of the workspace could be undone, or redone, when it was made. The steps of both are
    /// taken back in the order they were made in.
    changes: usize,
}

/// The model with a draft on top of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafted {
    pub model: Arc<ScoringModel>,
    /// Edits that no longer fit the model, and are left out.
    pub unfit: usize,
    /// Whether the model underneath counts differently than when the draft was begun.
    pub moved_on: bool,
    /// When it was written down, if it was found again after the page had gone.
    pub found: Option<Timestamp>,
}

/// Back or forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Back,
    Forward,
}

/// What a step of a draft took back or brought again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stepped {
    Edited(ModelWhat),
    Discarded,
}

impl ModelDrafts {
    /// The draft of a workspace.
    pub fn of(&self, workspace: WorkspaceId) -> Option<&ModelDraft> {
        let draft = self.any(workspace);
        draft.filter(|draft| !draft.stand.edits.is_empty())
    }

    /// The draft with its steps, even if nothing is left of it.
    fn any(&self, workspace: WorkspaceId) -> Option<&ModelDraft> {
        self.0.iter().find(|draft| draft.workspace == workspace)
    }

    fn any_mut(&mut self, workspace: WorkspaceId) -> Option<&mut ModelDraft> {
        let mut drafts = self.0.iter_mut();
        drafts.find(|draft| draft.workspace == workspace)
    }

    /// Adds an edit to the draft of a workspace whose model is `model`, and where so many changes can be undone.
    ///
    /// # Errors
    /// The rule that the edit would break; the draft stays as it is.
    pub fn edit(
        &mut self,
        workspace: WorkspaceId,
        model: &Arc<ScoringModel>,
        edit: ModelEdit,
        changes: usize,
    ) -> Result<(), Rejection> {
        let mut draft = self.any(workspace).cloned().unwrap_or_else(|| ModelDraft {
            workspace,
            stand: Stand::begin(model),
            past: Vec::new(),
            future: Vec::new(),
            found: None,
        });
        if draft.stand.edits.is_empty() {
            draft.stand = Stand::begin(model);
            draft.found = None;
        }
        let now = draft.on(model).model;
        let then = edited_model(&now, &edit)?;
        if then == *now {
            return Ok(());
        }
        let what = Some(ModelWhat::from(&edit));
        let before = draft.stand.clone();
        match draft.stand.edits.last_mut() {
            Some(last) if is_same_stroke(last, &edit) && draft.future.is_empty() => *last = edit,
            _ => {
                draft.stand.edits.push(edit);
                draft.past.push(Step {
                    stand: before,
                    what,
                    changes,
                });
            }
        }
        draft.future.clear();
        if *draft.on(model).model == **model {
            draft.stand.edits.clear();
        }
        self.put(draft);
        Ok(())
    }

    /// Makes a step of the draft; `None` where there is none, or where the workspace has a later one: `changes`
    /// is how many of its changes can be undone, or redone.
    pub fn step(&mut self, workspace: WorkspaceId, way: Way, changes: Changes) -> Option<Stepped> {
        let draft = self.any_mut(workspace)?;
        draft.next(way, changes)?;
        let (from, to, other) = match way {
            Way::Back => (&mut draft.past, &mut draft.future, changes.redo),
            Way::Forward => (&mut draft.future, &mut draft.past, changes.undo),
        };
        let step = from.pop()?;
        to.push(Step {
            stand: std::mem::replace(&mut draft.stand, step.stand),
            what: step.what,
            changes: other,
        });
        Some(step.what.map_or(Stepped::Discarded, Stepped::Edited))
    }

    /// What a step would take back or bring again.
    pub fn next(&self, workspace: WorkspaceId, way: Way, changes: Changes) -> Option<Stepped> {
        let step = self.any(workspace)?.next(way, changes)?;
        Some(step.what.map_or(Stepped::Discarded, Stepped::Edited))
    }

    /// Leaves nothing of the draft of a workspace; a step back brings it again.
    pub fn discard(&mut self, workspace: WorkspaceId, changes: usize) {
        if let Some(draft) = self.any_mut(workspace) {
            let before = draft.stand.clone();
            draft.stand.edits.clear();
            draft.future.clear();
            draft.past.push(Step {
                stand: before,
                what: None,
                changes,
            });
        }
    }

    /// Brings back what was discarded, unless there is another draft by now. Whether it did.
    pub fn restore(&mut self, workspace: WorkspaceId) -> bool {
        let Some(draft) = self.any_mut(workspace) else {
            return false;
        };
        let was_discarded = draft.past.last().is_some_and(|step| step.what.is_none());
        if draft.stand.edits.is_empty()
            && was_discarded
            && let Some(step) = draft.past.pop()
        {
            draft.stand = step.stand;
            return true;
        }
        false
    }

    /// Forgets the draft of a workspace, with its steps.
    pub fn forget(&mut self, workspace: WorkspaceId) {
        self.0.retain(|draft| draft.workspace != workspace);
    }

    fn put(&mut self, draft: ModelDraft) {
        self.forget(draft.workspace);
        self.0.push(draft);
    }
}

/// How many changes of the workspace can be undone and redone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    pub undo: usize,
    pub redo: usize,
}

impl Stand {
    fn begin(model: &Arc<ScoringModel>) -> Self {
        Self {
            base: model.clone(),
            edits: Vec::new(),
        }
    }
}

impl ModelDraft {
    /// The draft on top of the model as it is now.
    pub fn on(&self, model: &Arc<ScoringModel>) -> Drafted {
        let (edited, fitting) = self.replayed(model);
        let base = &self.stand.base;
        Drafted {
            model: Arc::new(edited),
            unfit: self.stand.edits.len() - fitting.len(),
            moved_on: !Arc::ptr_eq(base, model) && !count_the_same(base, model),
            found: self.found,
        }
    }

    /// What keeps the draft: all edits that fit the model, as one.
    pub fn command(&self, model: &ScoringModel) -> Command {
        let (_, fitting) = self.replayed(model);
        Command::EditModel(ModelEdit::Several(fitting.into_iter().cloned().collect()))
    }

    /// Whether a criterion is there by the draft alone: added, or removed and added again.
    pub fn adds(&self, id: &CriterionId) -> bool {
        let mut edits = self.stand.edits.iter();
        edits.any(|edit| matches!(edit, ModelEdit::Put(criterion) if criterion.id == *id))
    }

    fn next(&self, way: Way, changes: Changes) -> Option<&Step> {
        let (steps, done) = match way {
            Way::Back => (&self.past, changes.undo),
            Way::Forward => (&self.future, changes.redo),
        };
        steps.last().filter(|step| step.changes >= done)
    }

    fn replayed(&self, model: &ScoringModel) -> (ScoringModel, Vec<&ModelEdit>) {
        let mut edited = model.clone();
        let mut fitting = Vec::new();
        for edit in &self.stand.edits {
            if let Ok(next) = edited_model(&edited, edit) {
                edited = next;
                fitting.push(edit);
            }
        }
        (edited, fitting)
    }
}

/// Whether an edit only goes on with the one before it: the thumb of a slider, a number being typed.
fn is_same_stroke(last: &ModelEdit, next: &ModelEdit) -> bool {
    fn ids(points: &[(CriterionId, u16)]) -> Vec<&CriterionId> {
        points.iter().map(|(id, _)| id).collect()
    }
    match (last, next) {
        (ModelEdit::Points(last), ModelEdit::Points(next)) => {
            last.len() == 1 && ids(last) == ids(next)
        }
        (ModelEdit::KeyLine(_), ModelEdit::KeyLine(_)) => true,
        (ModelEdit::Thresholds(last, _), ModelEdit::Thresholds(next, _)) => last == next,
        (ModelEdit::Put(last), ModelEdit::Put(next)) => last.id == next.id,
        _ => false,
    }
}
