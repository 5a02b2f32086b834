//! Key account management in two phases. In the preparation customers are identified and it is decided what they get
//! that others don't; in the execution they are looked at again and again, and developed. How far each part is follows
//! from the accounts.

use super::account::{Account, Tier};
use super::analysis::abc::AbcClass;
use super::analysis::standing::Standing;
use super::plan::ActionStatus;
use super::portfolio::{Line, Portfolio};
use super::today::is_given_up;
use super::treatment::is_decided_and_costed;
use super::workspace::Settings;

/// How many of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

impl Progress {
    /// Whether all are there, and there are some.
    pub const fn is_whole(self) -> bool {
        self.of > 0 && self.done >= self.of
    }
}

/// How far both phases are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Phases {
    /// Preparation: A customers and key accounts that take a rank.
    pub rated: Progress,
    /// Preparation: of the same those about whom something was decided.
    pub decided: Progress,
    /// Preparation: key accounts whose special treatment is decided and costed.
    pub treated: Progress,
    /// Execution: key accounts whose plan or relationship was reviewed.
    pub reviewed: Progress,
    /// Execution: key accounts with an action that is done.
    pub developed: Progress,
}

impl Phases {
    /// Looks at all accounts.
    pub fn of(portfolio: &Portfolio, settings: &Settings) -> Self {
        let mut phases = Self::default();
        let lines = portfolio.lines().iter();
        for line in lines.filter(|line| !is_given_up(&line.account)) {
            let account = &line.account;
            if account.is_key() || line.class() == Some(AbcClass::A) {
                count(&mut phases.rated, is_ranked(line));
                count(&mut phases.decided, account.tier() != Tier::Undecided);
            }
            if account.is_key() {
                count(
                    &mut phases.treated,
                    is_decided_and_costed(account, settings),
                );
                count(&mut phases.reviewed, is_reviewed(account));
                count(&mut phases.developed, is_developed(account));
            }
        }
        phases
    }
}

const fn count(progress: &mut Progress, is_done: bool) {
    progress.of += 1;
    if is_done {
        progress.done += 1;
    }
}

const fn is_ranked(line: &Line) -> bool {
    matches!(line.standing, Standing::Ranked { .. })
}

fn is_reviewed(account: &Account) -> bool {
    !account.health.is_empty() || account.plans.iter().any(|plan| !plan.reviews.is_empty())
}

fn is_developed(account: &Account) -> bool {
    let mut actions = account.plans.iter().flat_map(|plan| &plan.actions);
    actions.any(|action| action.status == ActionStatus::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Decision, Figure};
    use crate::domain::ids::{AccountId, DecisionId, WorkspaceId};
    use crate::domain::plan::{Plan, PlanKind};
    use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
    use crate::domain::workspace::Workspace;

    fn account(id: u128, cents: i64, tier: Option<Tier>) -> Account {
        let mut account = Account::new(AccountId::from(id), Name::default(), Timestamp::default());
        let period = Period::actual(Year::try_from(2026).expect("a year"));
        let figures = account.figures.entry(period).or_default();
        *figures.slot(Figure::Revenue) = Cents::try_from(cents).ok();
        account.decisions.extend(tier.map(|to| Decision {
            id: DecisionId::from(1),
            from: Tier::Undecided,
            to,
            reason: "Because".to_owned(),
            by: String::new(),
            at: Timestamp::default(),
            basis: None,
        }));
        account
    }

    #[test]
    fn the_preparation_counts_large_and_key_accounts_and_the_execution_key_ones() {
        let mut key = account(1, 400, Some(Tier::Key));
        let mut plan = Plan::new(1.into(), PlanKind::default(), Timestamp::default());
        let mut action = crate::domain::plan_view::ACTIONS.blank(1.into());
        action.status = ActionStatus::Done;
        plan.actions.push(action);
        key.plans.push(plan);
        let accounts = vec![
            key,
            account(2, 350, None),
            account(3, 210, None),
            account(4, 40, Some(Tier::Key)),
        ];
        let empty = Workspace::new(WorkspaceId::from(1), Name::default(), Timestamp::default());
        let (head, model) = (empty.head().as_ref(), empty.model().as_ref());
        let workspace = Workspace::from_records(head.clone(), model.clone(), accounts);
        let phases = Phases::of(&Portfolio::of(&workspace, None), &head.settings);
        let progress = |done, of| Progress { done, of };
        assert_eq!(phases.rated, progress(0, 3));
        assert_eq!(phases.decided, progress(2, 3));
        assert_eq!(phases.treated, progress(0, 2));
        assert_eq!(phases.reviewed, progress(0, 2));
        assert_eq!(phases.developed, progress(1, 2));
        assert!(!phases.developed.is_whole() && progress(2, 2).is_whole());
        assert!(!progress(0, 0).is_whole());
    }
}
