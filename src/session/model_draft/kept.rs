//! A draft as this browser keeps it, so that it outlives the page: the model that it was begun on and the model
//! that it leads to. The edits between both are made again when it is found.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{ModelDraft, ModelDrafts, Stand};
use crate::domain::command::ModelEdit;
use crate::domain::ids::WorkspaceId;
use crate::domain::model::{Axis, Criterion, CriterionId, ScoringModel, Source, Thresholds};
use crate::domain::values::Timestamp;

/// What is written down of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptDraft {
    /// When it was written down.
    pub at: Timestamp,
    /// The model underneath.
    base: ScoringModel,
    /// The model with the draft on top of it.
    model: ScoringModel,
}

impl KeptDraft {
    /// A draft that leads from one model to another.
    pub fn of(at: Timestamp, base: &ScoringModel, model: &ScoringModel) -> Self {
        Self {
            at,
            base: base.clone(),
            model: model.clone(),
        }
    }
}

impl ModelDrafts {
    /// Takes up a draft that was found. Whether there is anything left of it: what no longer fits the model, or
    /// is what the model says by now, is no draft.
    pub fn find(
        &mut self,
        workspace: WorkspaceId,
        model: &Arc<ScoringModel>,
        kept: &KeptDraft,
    ) -> bool {
        let draft = ModelDraft {
            workspace,
            stand: Stand {
                base: Arc::new(kept.base.clone()),
                edits: edits_between(&kept.base, &kept.model),
            },
            past: Vec::new(),
            future: Vec::new(),
            found: Some(kept.at),
        };
        let fits = *draft.on(model).model != **model;
        if fits {
            self.put(draft);
        }
        fits
    }
}

/// The edits that lead from one model to another, in an order that breaks no rule on the way where that can be
/// helped: what is added and weighed comes before what is removed.
pub(super) fn edits_between(base: &ScoringModel, model: &ScoringModel) -> Vec<ModelEdit> {
    let mut edits = Vec::new();
    let mut points: Vec<(CriterionId, u16)> = Vec::new();
    for criterion in &model.criteria {
        match base.criterion(&criterion.id) {
            Some(before) if is_the_same_question(before, criterion) => {
                if before.points != criterion.points {
                    points.push((criterion.id.clone(), criterion.points));
                }
                edits.extend(settings(before, criterion));
            }
            _ => edits.push(ModelEdit::Put(criterion.clone())),
        }
    }
    if !points.is_empty() {
        edits.push(ModelEdit::Points(points));
    }
    let removed = base.criteria.iter();
    let removed = removed.filter(|criterion| model.criterion(&criterion.id).is_none());
    edits.extend(removed.map(|criterion| ModelEdit::Remove(criterion.id.clone())));
    for axis in Axis::ALL {
        let stays = |one: &&Criterion| model.criterion(&one.id).is_some_and(|now| now.axis == axis);
        let is_new = |one: &&Criterion| base.criterion(&one.id).is_none_or(|was| was.axis != axis);
        let kept = base.axis(axis).filter(stays);
        let without_edit = kept.chain(model.axis(axis).filter(is_new));
        let same = without_edit
            .map(|one| &one.id)
            .eq(model.axis(axis).map(|one| &one.id));
        if !same {
            let order = model.axis(axis).map(|one| (one.id.clone(), one.points));
            edits.push(ModelEdit::Order(order.collect()));
        }
    }
    if base.key_line != model.key_line {
        edits.push(ModelEdit::KeyLine(model.key_line));
    }
    edits
}

/// Whether two say the same but for what has an edit of its own.
fn is_the_same_question(before: &Criterion, now: &Criterion) -> bool {
    let bare = |criterion: &Criterion| {
        let mut bare = criterion.clone();
        (bare.points, bare.reverse, bare.knock_out) = (0, false, None);
        if let Some(thresholds) = thresholds(&mut bare.source) {
            *thresholds = None;
        }
        bare
    };
    bare(before) == bare(now)
}

fn thresholds(source: &mut Source) -> Option<&mut Option<Thresholds>> {
    match source {
        Source::Revenue { thresholds } | Source::Margin { thresholds } => Some(thresholds),
        Source::People => None,
    }
}

/// The edits of all but the weight.
fn settings(before: &Criterion, now: &Criterion) -> impl Iterator<Item = ModelEdit> + use<> {
    let id = &now.id;
    let turned = before.reverse != now.reverse;
    let turn = turned.then(|| ModelEdit::Reverse(id.clone(), now.reverse));
    // Turning a criterion turns its limit as well.
    let limit = (turned || before.knock_out != now.knock_out)
        .then(|| ModelEdit::KnockOut(id.clone(), now.knock_out));
    let borders = (before.source != now.source).then(|| {
        let borders = thresholds(&mut now.source.clone()).and_then(|borders| *borders);
        ModelEdit::Thresholds(id.clone(), borders)
    });
    turn.into_iter().chain(limit).chain(borders)
}
