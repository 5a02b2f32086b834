//! Edits of the scoring model.

use crate::domain::analysis::value::Step;
use crate::domain::command::ModelEdit;
use crate::domain::model::{Axis, Criterion, CriterionId, ScoringModel, Source, Thresholds};
use crate::domain::rule::{MAX_CRITERIA, Rejection, line, within_range};
use crate::domain::sorting;

/// Makes the edit, or names the rule that it would break.
pub(super) fn edit_model(model: &mut ScoringModel, edit: &ModelEdit) -> Result<(), Rejection> {
    make(model, edit)?;
    check_model(model)
}

/// Makes the edit, which may break a rule between two of several.
fn make(model: &mut ScoringModel, edit: &ModelEdit) -> Result<(), Rejection> {
    match edit {
        ModelEdit::Put(criterion) => {
            let mut criterion = criterion.clone();
            criterion.label = line(&criterion.label)?;
            for anchor in criterion.anchors.values_mut() {
                *anchor = line(anchor)?;
            }
            match model
                .criteria
                .iter_mut()
                .find(|known| known.id == criterion.id)
            {
                Some(known) => *known = criterion,
                None => model.criteria.push(criterion),
            }
        }
        ModelEdit::Remove(id) => {
            slot(model, id)?;
            model.criteria.retain(|criterion| criterion.id != *id);
        }
        ModelEdit::Points(points) => {
            for (id, points) in points {
                slot(model, id)?.points = *points;
            }
        }
        ModelEdit::Order(order) => {
            let mut criteria = Vec::new();
            for (id, points) in order {
                let criterion = slot(model, id)?;
                criterion.points = *points;
                criteria.push(criterion.clone());
            }
            // They take the places that they have among all, in the new order.
            let is_ordered = |one: &Criterion| order.iter().any(|(id, _)| *id == one.id);
            let places = model.criteria.iter_mut().filter(|one| is_ordered(one));
            for (place, criterion) in places.zip(criteria) {
                *place = criterion;
            }
        }
        ModelEdit::Thresholds(id, thresholds) => {
            *borders(slot(model, id)?)? = *thresholds;
        }
        ModelEdit::KnockOut(id, floor) => slot(model, id)?.knock_out = *floor,
        ModelEdit::Reverse(id, reverse) => {
            let criterion = slot(model, id)?;
            if criterion.reverse != *reverse {
                criterion.reverse = *reverse;
                // The worst steps are at the other end now, and it is those that are excluded.
                criterion.knock_out = criterion.knock_out.map(Step::reversed);
            }
        }
        ModelEdit::KeyLine(line) => model.key_line = *line,
        ModelEdit::Several(edits) => {
            for one in edits {
                make(model, one)?;
            }
        }
    }
    Ok(())
}

/// The rules that every scoring model keeps.
pub(in crate::domain) fn check_model(model: &ScoringModel) -> Result<(), Rejection> {
    within_range(model.key_line, 0, 100)?;
    within_range(model.coverage_gate, 0, 100)?;
    let mut ids: Vec<&CriterionId> = model
        .criteria
        .iter()
        .map(|criterion| &criterion.id)
        .collect();
    sorting::ascending(&mut ids);
    if let Some(twice) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Rejection::Duplicate(twice[0].to_string()));
    }
    for axis in Axis::ALL {
        let actual = model.axis(axis).count();
        if actual > MAX_CRITERIA {
            return Err(Rejection::TooManyCriteria {
                max: MAX_CRITERIA,
                actual,
            });
        }
        if model.axis(axis).all(|criterion| criterion.points == 0) {
            return Err(Rejection::NoPositiveWeight);
        }
    }
    for criterion in &model.criteria {
        within_range(criterion.points, 0, u32::from(Criterion::MAX_POINTS))?;
    }
    Ok(())
}

fn slot<'model>(
    model: &'model mut ScoringModel,
    id: &CriterionId,
) -> Result<&'model mut Criterion, Rejection> {
    let known = model
        .criteria
        .iter_mut()
        .find(|criterion| criterion.id == *id);
    known.ok_or_else(|| Rejection::UnknownCriterion(id.clone()))
}

fn borders(criterion: &mut Criterion) -> Result<&mut Option<Thresholds>, Rejection> {
    match &mut criterion.source {
        Source::Revenue { thresholds } | Source::Margin { thresholds } => Ok(thresholds),
        Source::People => Err(Rejection::UnknownCriterion(criterion.id.clone())),
    }
}
