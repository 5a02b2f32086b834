//! What a change of the scoring model does to the ranking: who rises, who falls, whose word is another one.

use super::analysis::score::Score;
use super::analysis::standing::Standing;
use super::ids::AccountId;
use super::portfolio::{Line, Portfolio};
use super::sorting;

/// What a model says about an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The score lies on the key line or above.
    Reaches,
    Below,
    /// Too little is known for a rank.
    NotYetRated,
    KnockedOut,
}

/// An account under one model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    pub rank: Option<usize>,
    pub score: u8,
    pub verdict: Verdict,
}

/// An account whose stand is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    pub id: AccountId,
    pub from: Stand,
    pub to: Stand,
}

impl Moved {
    /// Whether the account has another verdict afterwards.
    pub fn has_other_verdict(&self) -> bool {
        self.from.verdict != self.to.verdict
    }

    /// How many places it moves, up or down; 0 without a rank on both sides.
    fn places(&self) -> usize {
        match (self.from.rank, self.to.rank) {
            (Some(from), Some(to)) => from.abs_diff(to),
            _ => 0,
        }
    }
}

/// All that a change of the model does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// Other verdicts first, then the longest ways. Each of them rises, falls, takes or loses its rank, or stays
    /// where it is.
    pub moved: Vec<Moved>,
    pub rise: usize,
    pub fall: usize,
    /// Accounts that take a rank or lose it.
    pub ranks: usize,
    /// Accounts whose place stays the same.
    pub stay: usize,
    /// Accounts that have another verdict, wherever they move.
    pub verdicts: usize,
    /// Accounts whose score on the other axis is another one.
    pub positions: usize,
}

impl Effect {
    /// What is different between two portfolios of the same accounts.
    pub fn between(before: &Portfolio, after: &Portfolio) -> Self {
        let mut effect = Self::default();
        for line in before.lines() {
            let Some(later) = after.line(line.account.id) else {
                continue;
            };
            let position = |line: &Line| line.own.position.middle.rounded();
            effect.positions += usize::from(position(line) != position(later));
            let moved = Moved {
                id: line.account.id,
                from: stand(before, line),
                to: stand(after, later),
            };
            if moved.from == moved.to {
                continue;
            }
            *match (moved.from.rank, moved.to.rank) {
                (Some(from), Some(to)) if to < from => &mut effect.rise,
                (Some(from), Some(to)) if to > from => &mut effect.fall,
                (Some(_), None) | (None, Some(_)) => &mut effect.ranks,
                _ => &mut effect.stay,
            } += 1;
            effect.verdicts += usize::from(moved.has_other_verdict());
            effect.moved.push(moved);
        }
        sorting::by_key(&mut effect.moved, |one| {
            let place = one.to.rank.unwrap_or(usize::MAX);
            let way = usize::MAX - one.places();
            (!one.has_other_verdict(), way, place, one.id)
        });
        effect
    }
}

/// What the model of a portfolio says about one of its accounts.
pub(in crate::domain) fn stand(portfolio: &Portfolio, line: &Line) -> Stand {
    let middle = line.own.attractiveness.middle;
    let verdict = match line.standing {
        Standing::Ranked { .. } if middle >= Score::whole(portfolio.model().key_line) => {
            Verdict::Reaches
        }
        Standing::Ranked { .. } => Verdict::Below,
        Standing::NotYetRated => Verdict::NotYetRated,
        Standing::KnockedOut => Verdict::KnockedOut,
    };
    Stand {
        rank: line.standing.rank(),
        score: middle.rounded(),
        verdict,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Answer, Rating};
    use crate::domain::analysis::value::Step;
    use crate::domain::ids::WorkspaceId;
    use crate::domain::model::{ScoringModel, Source};
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::{Head, Workspace};

    fn model() -> ScoringModel {
        let mut model = ScoringModel::default_at(Timestamp::default());
        for criterion in &mut model.criteria {
            criterion.source = Source::People;
        }
        model
    }

    /// Accounts of which each has another criterion at its best; the last one has few answers.
    fn portfolio(model: ScoringModel) -> Portfolio {
        let accounts = (0..6_usize).map(|number| {
            let id = AccountId::from(number as u128);
            let mut account = Account::new(id, Name::default(), Timestamp::default());
            for (at, criterion) in model.criteria.iter().enumerate() {
                if number == 5 && at > 3 {
                    continue;
                }
                let best = at == number;
                let step = if best { Step::HIGHEST } else { Step::ALL[1] };
                let rating = Rating::sure(Answer::Step(step), Timestamp::default());
                account.ratings.insert(criterion.id.clone(), rating);
            }
            account
        });
        let accounts: Vec<Account> = accounts.collect();
        let head = Head::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
        Portfolio::of(&Workspace::from_records(head, model, accounts), None)
    }

    #[test]
    fn every_account_that_changes_is_counted_once() {
        let before = portfolio(model());
        let mut changed = model();
        changed.criteria[4].points = 60;
        changed.criteria[6].points = 1;
        changed.criteria[1].knock_out = Some(Step::ALL[2]);
        changed.key_line = 40;
        let effect = Effect::between(&before, &portfolio(changed));
        let parts = effect.rise + effect.fall + effect.ranks + effect.stay;
        assert_eq!(parts, effect.moved.len());
        assert!(effect.rise > 0 && effect.ranks > 0);
        let other = effect.moved.iter().filter(|one| one.has_other_verdict());
        assert_eq!(other.count(), effect.verdicts);
        assert_eq!(
            Effect::between(&before, &portfolio(model())),
            Effect::default()
        );
    }
}
