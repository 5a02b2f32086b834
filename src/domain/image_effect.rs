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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Answer, Rating};
    use crate::domain::analysis::value::Step;
    use crate::domain::ids::WorkspaceId;
    use crate::domain::model::{ScoringModel, Source};
    use crate::domain::values::Timestamp;
    use crate::domain::workspace::Head;

    /// Two accounts: one lives on its name, the other on everything else.
    fn workspace(points: u16) -> Workspace {
        let mut model = ScoringModel::default_at(Timestamp::default());
        for criterion in &mut model.criteria {
            criterion.source = Source::People;
            if criterion.id.as_str() == IMAGE_CRITERION {
                criterion.points = points;
            }
        }
        let accounts = [Step::HIGHEST, Step::LOWEST].into_iter().enumerate();
        let accounts = accounts.map(|(number, name)| {
            let id = AccountId::from(number as u128);
            let mut account = Account::new(id, Name::default(), Timestamp::default());
            let other = Step::ALL[2 + number];
            for criterion in &model.criteria {
                let is_image = criterion.id.as_str() == IMAGE_CRITERION;
                let step = if is_image { name } else { other };
                let rating = Rating::sure(Answer::Step(step), Timestamp::default());
                account.ratings.insert(criterion.id.clone(), rating);
            }
            account
        });
        let accounts: Vec<Account> = accounts.collect();
        let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
        model.key_line = 60;
        Workspace::from_records(head, model, accounts)
    }

    #[test]
    fn a_name_alone_lifts_over_the_line_and_the_lack_of_one_keeps_below() {
        let workspace = workspace(90);
        let portfolio = Portfolio::of(&workspace, None);
        let effects = image_effect(&workspace, &portfolio).expect("a criterion");
        let [name, rest] = &effects[..] else {
            panic!("two accounts");
        };
        assert!(name.only_by_name() && !name.held_back());
        assert!(rest.held_back() && !rest.only_by_name());
        assert_eq!((name.with.rank, name.without.rank), (Some(1), Some(2)));
        assert_eq!((rest.with.rank, rest.without.rank), (Some(2), Some(1)));
    }

    #[test]
    fn a_criterion_without_points_has_no_effect_to_tell() {
        let workspace = workspace(0);
        let portfolio = Portfolio::of(&workspace, None);
        assert_eq!(image_effect(&workspace, &portfolio), None);
    }
}
