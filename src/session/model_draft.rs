//! Edits of the scoring model that are looked at before they are kept. They stand beside the workspace, not in
//! it: nothing is saved, and the model of the workspace may go on changing underneath.

use std::sync::Arc;

use crate::domain::apply::edited_model;
use crate::domain::command::{Command, ModelEdit};
use crate::domain::decision_basis::count_the_same;
use crate::domain::ids::WorkspaceId;
use crate::domain::model::{CriterionId, ScoringModel};
use crate::domain::rule::Rejection;

/// The drafts of this tab, at most one for each workspace.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ModelDrafts {
    open: Vec<ModelDraft>,
    /// What was discarded last.
    discarded: Option<ModelDraft>,
}

/// What somebody tries out on the model of a workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct ModelDraft {
    workspace: WorkspaceId,
    /// The model when the first edit was made.
    base: Arc<ScoringModel>,
    edits: Vec<ModelEdit>,
}

/// The model with a draft on top of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafted {
    pub model: Arc<ScoringModel>,
    /// Edits that no longer fit the model, and are left out.
    pub unfit: usize,
    /// Whether the model underneath counts differently than when the draft was begun.
    pub moved_on: bool,
}

impl ModelDrafts {
    /// The draft of a workspace.
    pub fn of(&self, workspace: WorkspaceId) -> Option<&ModelDraft> {
        self.open.iter().find(|draft| draft.workspace == workspace)
    }

    /// Adds an edit to the draft of a workspace whose model is `model`.
    ///
    /// # Errors
    /// The rule that the edit would break; the draft stays as it is.
    pub fn edit(
        &mut self,
        workspace: WorkspaceId,
        model: &Arc<ScoringModel>,
        edit: ModelEdit,
    ) -> Result<(), Rejection> {
        let mut draft = self.of(workspace).cloned().unwrap_or_else(|| ModelDraft {
            workspace,
            base: model.clone(),
            edits: Vec::new(),
        });
        let now = draft.on(model).model;
        let then = edited_model(&now, &edit)?;
        if then == *now {
            return Ok(());
        }
        match draft.edits.last_mut() {
            Some(last) if is_same_stroke(last, &edit) => *last = edit,
            _ => draft.edits.push(edit),
        }
        let is_back = *draft.on(model).model == **model;
        self.forget(workspace);
        if !is_back {
            self.open.push(draft);
        }
        Ok(())
    }

    /// Takes the last edit of a draft back, and returns it.
    pub fn step_back(&mut self, workspace: WorkspaceId) -> Option<ModelEdit> {
        let mut drafts = self.open.iter_mut();
        let draft = drafts.find(|draft| draft.workspace == workspace)?;
        let last = draft.edits.pop();
        self.open.retain(|draft| !draft.edits.is_empty());
        last
    }

    /// Puts the draft of a workspace aside.
    pub fn discard(&mut self, workspace: WorkspaceId) {
        self.discarded = self.of(workspace).cloned();
        self.forget(workspace);
    }

    /// Brings back what was discarded last, unless there is another draft by now.
    pub fn restore(&mut self) {
        let free =
            |draft: &mut ModelDraft| self.open.iter().all(|one| one.workspace != draft.workspace);
        if let Some(draft) = self.discarded.take_if(free) {
            self.open.push(draft);
        }
    }

    /// Forgets the draft of a workspace.
    pub fn forget(&mut self, workspace: WorkspaceId) {
        self.open.retain(|draft| draft.workspace != workspace);
    }
}

impl ModelDraft {
    /// The draft on top of the model as it is now.
    pub fn on(&self, model: &Arc<ScoringModel>) -> Drafted {
        let (edited, fitting) = self.replayed(model);
        Drafted {
            model: Arc::new(edited),
            unfit: self.edits.len() - fitting.len(),
            moved_on: !Arc::ptr_eq(&self.base, model) && !count_the_same(&self.base, model),
        }
    }

    /// What keeps the draft: all edits that fit the model, as one.
    pub fn command(&self, model: &ScoringModel) -> Command {
        let (_, fitting) = self.replayed(model);
        Command::EditModel(ModelEdit::Several(fitting.into_iter().cloned().collect()))
    }

    /// The last edit.
    pub fn last(&self) -> Option<&ModelEdit> {
        self.edits.last()
    }

    fn replayed(&self, model: &ScoringModel) -> (ScoringModel, Vec<&ModelEdit>) {
        let mut edited = model.clone();
        let mut fitting = Vec::new();
        for edit in &self.edits {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Timestamp;

    fn model() -> Arc<ScoringModel> {
        Arc::new(ScoringModel::default_at(Timestamp::default()))
    }

    fn points(model: &ScoringModel, place: usize, points: u16) -> ModelEdit {
        ModelEdit::Points(vec![(model.criteria[place].id.clone(), points)])
    }

    #[test]
    fn a_slider_is_one_edit_and_going_back_leaves_no_draft() {
        let (id, model) = (WorkspaceId::from(1), model());
        let mut drafts = ModelDrafts::default();
        for weight in [21, 30, 40] {
            let edit = points(&model, 0, weight);
            drafts.edit(id, &model, edit).expect("a weight");
        }
        let drafted = drafts.of(id).expect("a draft").on(&model);
        assert_eq!(drafted.model.criteria[0].points, 40);
        assert_eq!((drafted.unfit, drafted.moved_on), (0, false));
        assert!(drafts.of(WorkspaceId::from(2)).is_none());
        let back = points(&model, 0, model.criteria[0].points);
        drafts.edit(id, &model, back).expect("a weight");
        assert!(drafts.of(id).is_none());
    }

    #[test]
    fn a_draft_stands_on_the_model_as_it_is_now() {
        let (id, before) = (WorkspaceId::from(1), model());
        let mut drafts = ModelDrafts::default();
        let gone = before.criteria[1].id.clone();
        drafts
            .edit(id, &before, points(&before, 0, 40))
            .expect("a weight");
        drafts
            .edit(id, &before, points(&before, 1, 40))
            .expect("a weight");
        let removed = edited_model(&before, &ModelEdit::Remove(gone)).expect("removed");
        let now = Arc::new(removed);
        let draft = drafts.of(id).expect("a draft");
        let drafted = draft.on(&now);
        assert_eq!(drafted.model.criteria[0].points, 40);
        assert_eq!((drafted.unfit, drafted.moved_on), (1, true));
        let Command::EditModel(edit) = draft.command(&now) else {
            panic!("an edit of the model");
        };
        assert_eq!(edited_model(&now, &edit).as_ref(), Ok(&*drafted.model));
    }

    #[test]
    fn what_breaks_a_rule_is_refused_and_a_step_goes_back() {
        let (id, model) = (WorkspaceId::from(1), model());
        let mut drafts = ModelDrafts::default();
        assert!(drafts.edit(id, &model, ModelEdit::KeyLine(101)).is_err());
        assert!(drafts.of(id).is_none());
        drafts
            .edit(id, &model, ModelEdit::KeyLine(60))
            .expect("a line");
        drafts.discard(id);
        assert!(drafts.of(id).is_none());
        drafts.restore();
        assert_eq!(drafts.step_back(id), Some(ModelEdit::KeyLine(60)));
        assert!(drafts.of(id).is_none());
        assert_eq!(drafts.step_back(id), None);
    }
}
