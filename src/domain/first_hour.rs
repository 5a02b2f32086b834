//! The first hour with Keyfolio: from a list of customers to a first plan and a file of it all. Each step is done when
//! the data says so, never because somebody has ticked it; so it can be left and taken up again anywhere.

use super::account::Tier;
use super::analysis::standing::Standing;
use super::ids::AccountId;
use super::portfolio::{Portfolio, Years};

/// So many rated customers are enough to compare them.
pub const RATED_FIRST: usize = 5;
/// So many key accounts are a good beginning, at most.
pub const FEW_KEY: usize = 3;

/// A step of the first hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The customers are there.
    List,
    /// Their revenue says who carries the business.
    Share,
    /// Enough of them are rated to be compared.
    Rate,
    /// One to three are key accounts.
    Choose,
    /// One of these has a plan with something to be done.
    Plan,
    /// All of it lies in a file.
    Save,
}

impl Step {
    /// All, in their order.
    pub const ALL: [Self; 6] = [
        Self::List,
        Self::Share,
        Self::Rate,
        Self::Choose,
        Self::Plan,
        Self::Save,
    ];
}

/// How far the first hour is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstHour {
    pub accounts: usize,
    pub has_revenue: bool,
    /// Accounts that take a rank.
    pub ranked: usize,
    /// Key accounts.
    pub key: usize,
    /// Key accounts without a plan that is worked with.
    pub without_plan: usize,
    /// Of those the one with the most revenue; else of all key accounts.
    pub first: Option<AccountId>,
    /// Whether the plan of a key account says what is to be done, or what was.
    pub has_actions: bool,
    /// Whether something is still to be done in the plan of anybody: the day's work does not ask whose it is.
    pub has_open_actions: bool,
    /// Whether a file was saved.
    pub is_saved: bool,
}

impl FirstHour {
    /// How far it is with these accounts.
    pub fn of(portfolio: &Portfolio, is_saved: bool) -> Self {
        let lines = portfolio.lines();
        let key = || lines.iter().filter(|line| line.account.tier() == Tier::Key);
        let without = || key().filter(|line| line.account.current_plan().is_none());
        let largest = without().max_by_key(|line| line.revenue());
        let largest = largest.or_else(|| key().max_by_key(|line| line.revenue()));
        let plans = || key().flat_map(|line| &line.account.plans);
        let mut current = key().filter_map(|line| line.account.current_plan());
        Self {
            accounts: lines.len(),
            has_revenue: portfolio.years() != Years::None,
            ranked: lines
                .iter()
                .filter(|line| matches!(line.standing, Standing::Ranked { .. }))
                .count(),
            key: key().count(),
            without_plan: without().count(),
            first: largest.map(|line| line.account.id),
            has_actions: plans().any(|plan| !plan.actions.is_empty()),
            has_open_actions: current.any(|plan| plan.next_action().is_some()),
            is_saved,
        }
    }

    /// How many accounts are rated at first: five, or all where there are fewer.
    pub fn to_rate(&self) -> usize {
        RATED_FIRST.min(self.accounts)
    }

    /// Whether a step is done.
    pub fn is_done(&self, step: Step) -> bool {
        match step {
            Step::List => self.accounts > 0,
            Step::Share => self.has_revenue,
            Step::Rate => self.accounts > 0 && self.ranked >= self.to_rate(),
            Step::Choose => self.key > 0,
            Step::Plan => self.has_actions,
            Step::Save => self.is_saved && self.accounts > 0,
        }
    }

    /// The first step that is not done; `None` at the end of the hour.
    pub fn next(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.is_done(*step))
    }

    /// How many steps are done.
    pub fn done(&self) -> usize {
        let steps = Step::ALL.into_iter();
        steps.filter(|step| self.is_done(*step)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Figure};
    use crate::domain::ids::{PlanId, WorkspaceId};
    use crate::domain::plan::{Plan, PlanKind};
    use crate::domain::testing::key;
    use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
    use crate::domain::workspace::Workspace;

    fn hour(accounts: Vec<Account>, is_saved: bool) -> FirstHour {
        let now = Timestamp::default();
        let empty = Workspace::new(WorkspaceId::from(1), Name::default(), now);
        let (head, model) = (empty.head().as_ref(), empty.model().as_ref());
        let workspace = Workspace::from_records(head.clone(), model.clone(), accounts);
        FirstHour::of(&Portfolio::of(&workspace, None), is_saved)
    }

    #[test]
    fn the_steps_follow_from_the_accounts_and_can_be_done_in_any_order() {
        let mut one = Account::new(AccountId::from(1), Name::default(), Timestamp::default());
        let empty = hour(Vec::new(), true);
        assert_eq!((empty.next(), empty.done()), (Some(Step::List), 0));
        let listed = hour(vec![one.clone()], false);
        assert_eq!((listed.next(), listed.to_rate()), (Some(Step::Share), 1));
        one = key(one);
        let mut plan = Plan::new(PlanId::from(1), PlanKind::default(), Timestamp::default());
        let action = crate::domain::plan_view::ACTIONS.blank(1.into());
        plan.actions.push(action);
        one.plans.push(plan);
        // Chosen and planned, though nothing is known of its revenue.
        let planned = hour(vec![one.clone()], true);
        assert_eq!((planned.next(), planned.done()), (Some(Step::Share), 4));
        assert!(planned.has_open_actions);
        // The plan of one that is no key account says nothing about those of key accounts.
        let mut other = Account::new(AccountId::from(2), Name::default(), Timestamp::default());
        other.plans = one.plans.clone();
        let mut bare = one.clone();
        bare.plans[0].actions.clear();
        let beside = hour(vec![bare, other], true);
        assert!(!beside.has_actions && !beside.has_open_actions);
        let period = Period::actual(Year::try_from(2026).expect("a year"));
        let figures = one.figures.entry(period).or_default();
        *figures.slot(Figure::Revenue) = Cents::try_from(100).ok();
        let known = hour(vec![one], true);
        assert_eq!(known.next(), Some(Step::Rate));
    }
}
