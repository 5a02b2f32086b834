//! Sets of criteria to begin with, by line of business. There is no standard: a set is a beginning, and everything in it
//! can be changed. What somebody has worded anew is never thrown away by one; it stays, and counts nothing.

use std::collections::BTreeSet;

use super::command::ModelEdit;
use super::model::{Axis, Criterion, CriterionId, ScoringModel};
use super::values::Timestamp;
use super::workspace::Workspace;

/// A line of business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preset {
    /// Software by subscription.
    Software,
    /// Agencies and services.
    Services,
    /// Manufacturing and trade in goods.
    Manufacturing,
    /// None in particular: what a new workspace begins with.
    General,
}

/// A criterion of a set with its points on an axis.
type Weighed = (&'static str, u16);

const SOFTWARE: [&[Weighed]; 2] = [
    &[
        ("revenue_today", 15),
        ("contribution_margin", 10),
        ("revenue_potential", 20),
        ("customer_growth", 15),
        ("reference_effect", 15),
        ("new_technology", 10),
        ("cooperation", 15),
    ],
    &[
        ("share_of_wallet", 20),
        ("access_to_deciders", 25),
        ("value_against_alternative", 30),
        ("lock_in", 25),
    ],
];

const SERVICES: [&[Weighed]; 2] = [
    &[
        ("revenue_today", 15),
        ("contribution_margin", 20),
        ("revenue_potential", 15),
        ("cooperation", 15),
        ("referrals", 10),
        ("reference_effect", 10),
        ("cost_to_serve", 15),
    ],
    &[
        ("share_of_wallet", 25),
        ("access_to_deciders", 35),
        ("value_against_alternative", 30),
        ("lock_in", 10),
    ],
];

const MANUFACTURING: [&[Weighed]; 2] = [
    &[
        ("revenue_today", 20),
        ("contribution_margin", 20),
        ("revenue_potential", 15),
        ("new_technology", 10),
        ("new_markets", 10),
        ("solvency", 10),
        ("cooperation", 15),
    ],
    &[
        ("share_of_wallet", 30),
        ("access_to_deciders", 20),
        ("value_against_alternative", 25),
        ("lock_in", 25),
    ],
];

/// What a preset does to a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// All of it, as one edit.
    pub edit: ModelEdit,
    pub added: Vec<CriterionId>,
    /// Criteria with other points.
    pub weighed: Vec<CriterionId>,
    pub removed: Vec<CriterionId>,
    /// Criteria in own words that stay and count nothing.
    pub set_aside: Vec<CriterionId>,
    /// Answers to criteria that no longer count. They stay with the accounts, and count again with their criterion.
    pub resting: usize,
    /// Answers that go on counting.
    pub kept: usize,
}

impl Effect {
    /// Whether the model is that of the preset already.
    pub const fn is_nothing(&self) -> bool {
        self.added.is_empty()
            && self.weighed.is_empty()
            && self.removed.is_empty()
            && self.set_aside.is_empty()
    }
}

impl Preset {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::Software,
        Self::Services,
        Self::Manufacturing,
        Self::General,
    ];

    /// The criteria of the set, as a model without own words has them.
    pub fn criteria(self) -> Vec<Criterion> {
        let sets = match self {
            Self::Software => SOFTWARE,
            Self::Services => SERVICES,
            Self::Manufacturing => MANUFACTURING,
            Self::General => return ScoringModel::default_at(Timestamp::default()).criteria,
        };
        let defaults = ScoringModel::default_at(Timestamp::default());
        let mut criteria = Vec::new();
        for (axis, set) in Axis::ALL.into_iter().zip(sets) {
            for (id, points) in set {
                let Ok(id) = CriterionId::try_from((*id).to_owned()) else {
                    continue;
                };
                // Those that rate themselves go on doing so.
                let known = defaults.criterion(&id).cloned();
                let mut criterion = known.unwrap_or_else(|| Criterion::rated(id, axis, *points));
                criterion.points = *points;
                criteria.push(criterion);
            }
        }
        criteria
    }

    /// What it would do to the model of a workspace.
    pub fn effect(self, workspace: &Workspace, model: &ScoringModel) -> Effect {
        let set = self.criteria();
        let in_set = |id: &CriterionId| set.iter().any(|one| one.id == *id);
        let mut effect = Effect {
            edit: ModelEdit::Several(Vec::new()),
            added: Vec::new(),
            weighed: Vec::new(),
            removed: Vec::new(),
            set_aside: Vec::new(),
            resting: 0,
            kept: 0,
        };
        let mut edits = Vec::new();
        for wanted in &set {
            match model.criterion(&wanted.id) {
                None => {
                    effect.added.push(wanted.id.clone());
                    edits.push(ModelEdit::Put(wanted.clone()));
                }
                Some(known) if known.points != wanted.points || known.axis != wanted.axis => {
                    effect.weighed.push(wanted.id.clone());
                    // Words, borders and what excludes stay as somebody has set them.
                    let mut known = known.clone();
                    (known.points, known.axis) = (wanted.points, wanted.axis);
                    edits.push(ModelEdit::Put(known));
                }
                Some(_) => {}
            }
        }
        for known in model.criteria.iter().filter(|one| !in_set(&one.id)) {
            if !has_own_words(known) {
                effect.removed.push(known.id.clone());
                edits.push(ModelEdit::Remove(known.id.clone()));
            } else if known.points > 0 {
                effect.set_aside.push(known.id.clone());
                edits.push(ModelEdit::Points(vec![(known.id.clone(), 0)]));
            }
        }
        effect.edit = ModelEdit::Several(edits);
        let counted: BTreeSet<&CriterionId> = model
            .criteria
            .iter()
            .filter(|one| one.points > 0)
            .map(|one| &one.id)
            .collect();
        for account in workspace.accounts() {
            let answered = account.ratings.keys().filter(|id| counted.contains(id));
            let (kept, resting): (Vec<_>, Vec<_>) = answered.partition(|id| in_set(id));
            effect.kept += kept.len();
            effect.resting += resting.len();
        }
        effect
    }
}

/// Whether a criterion holds something that somebody has written.
fn has_own_words(criterion: &Criterion) -> bool {
    !criterion.label.is_empty() || !criterion.anchors.is_empty()
}

#[cfg(test)]
#[path = "presets_tests.rs"]
mod tests;
