//! What the image criterion does to the ranking: where each customer stands with it and without it.

use std::sync::Arc;

use super::change::Record;
use super::ids::AccountId;
use super::model::IMAGE_CRITERION;
use super::model_effect::{Stand, Verdict, stand};
use super::portfolio::Portfolio;
use super::record::RecordKey;
use super::values::Name;
use super::workspace::Workspace;

/// A customer with the criterion and without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    pub id: AccountId,
    pub name: Name,
    /// Whether it is a key account by decision.
    pub is_key: bool,
    pub with: Stand,
    pub without: Stand,
}

impl Effect {
    /// Whether the score reaches the key line only because of the name.
    pub fn only_by_name(&self) -> bool {
        self.with.verdict == Verdict::Reaches && self.without.verdict == Verdict::Below
    }

    /// Whether the score would reach the key line if the name did not count.
    pub fn held_back(&self) -> bool {
        self.with.verdict == Verdict::Below && self.without.verdict == Verdict::Reaches
    }
}

/// All accounts in their order; `None` where the model does not ask for the name, or asks for nothing else.
pub fn image_effect(workspace: &Workspace, portfolio: &Portfolio) -> Option<Vec<Effect>> {
    let mut model = portfolio.model().as_ref().clone();
    let criterion = model
        .criteria
        .iter_mut()
        .find(|one| one.id.as_str() == IMAGE_CRITERION && one.points > 0)?;
    criterion.points = 0;
    // A criterion that does not count rules nobody out either.
    criterion.knock_out = None;
    let axis = criterion.axis;
    model.counting(axis).next()?;
    let mut other = workspace.clone();
    other.put_record(RecordKey::Model, Some(Record::Model(Arc::new(model))));
    let without = Portfolio::of(&other, None);
    let lines = portfolio.lines().iter();
    let effects = lines.filter_map(|line| {
        let account = &line.account;
        Some(Effect {
            id: account.id,
            name: account.name.clone(),
            is_key: account.is_key(),
            with: stand(portfolio, line),
            without: stand(&without, without.line(account.id)?),
        })
    });
    Some(effects.collect())
}
