//! What a person could do next in a workspace: the first thing on the way from a list of customers to plans
//! for the key ones that is still open. A hint, never a rule.

use super::first_hour::{FirstHour, Step};
use super::ids::AccountId;
use super::portfolio::Portfolio;

/// The next thing to do. Counts are of accounts, at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// No customers yet.
    AddAccounts,
    /// No account has revenue in any year.
    AddRevenue,
    /// Too little is known of these accounts to rank them, or to compare the few that are ranked.
    Rate { ranked: usize, of: usize },
    /// Accounts are ranked, and none was made key.
    DecideKey { ranked: usize },
    /// These key accounts have no plan that is worked with; `first` has the most revenue of them.
    WritePlans { accounts: usize, first: AccountId },
    /// All of it lies in this browser alone.
    SaveFile,
    /// Everything is there; look at how the business is spread.
    LookAtPortfolio,
    /// Plans say what is to be done.
    WorkToday,
}

impl NextStep {
    /// What is next for these accounts; whether they lie in a file is handed in. Who has named key accounts already is
    /// asked for their plans first, whatever is not rated: nobody has to rate a hundred small customers.
    pub fn of(portfolio: &Portfolio, is_saved: bool) -> Self {
        let hour = FirstHour::of(portfolio, is_saved);
        let (ranked, of) = (hour.ranked, hour.to_rate());
        match (hour.key, hour.first) {
            _ if !hour.is_done(Step::List) => Self::AddAccounts,
            (1.., Some(first)) if hour.without_plan > 0 => Self::WritePlans {
                accounts: hour.without_plan,
                first,
            },
            (1.., _) if !is_saved => Self::SaveFile,
            (1.., _) if hour.has_open_actions => Self::WorkToday,
            (1.., _) => Self::LookAtPortfolio,
            _ if !hour.is_done(Step::Share) => Self::AddRevenue,
            _ if !hour.is_done(Step::Rate) => Self::Rate { ranked, of },
            _ => Self::DecideKey { ranked },
        }
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

    fn account(id: u128) -> Account {
        Account::new(AccountId::from(id), Name::default(), Timestamp::default())
    }

    fn with_revenue(id: u128, cents: i64) -> Account {
        let mut account = account(id);
        let period = Period::actual(Year::try_from(2026).expect("a year"));
        let figures = account.figures.entry(period).or_default();
        *figures.slot(Figure::Revenue) = Cents::try_from(cents).ok();
        account
    }

    fn next(accounts: Vec<Account>) -> NextStep {
        next_with(accounts, true)
    }

    fn next_with(accounts: Vec<Account>, is_saved: bool) -> NextStep {
        let now = Timestamp::default();
        let empty = Workspace::new(WorkspaceId::from(1), Name::default(), now);
        let (head, model) = (empty.head().as_ref(), empty.model().as_ref());
        let workspace = Workspace::from_records(head.clone(), model.clone(), accounts);
        NextStep::of(&Portfolio::of(&workspace, None), is_saved)
    }

    #[test]
    fn first_come_customers_then_their_revenue_then_ratings() {
        assert_eq!(next(Vec::new()), NextStep::AddAccounts);
        assert_eq!(next(vec![account(1)]), NextStep::AddRevenue);
        let two = vec![with_revenue(1, 50_000), account(2)];
        assert_eq!(next(two), NextStep::Rate { ranked: 0, of: 2 });
    }

    #[test]
    fn who_has_key_accounts_is_asked_for_their_plans_the_largest_first() {
        let small = key(with_revenue(1, 100));
        let large = key(with_revenue(2, 900));
        let asked = NextStep::WritePlans {
            accounts: 2,
            first: large.id,
        };
        assert_eq!(next(vec![small, large, account(3)]), asked);
    }

    #[test]
    fn when_every_key_account_has_a_plan_the_whole_is_worth_a_look() {
        let mut planned = key(with_revenue(1, 100));
        let plan = Plan::new(PlanId::from(1), PlanKind::default(), Timestamp::default());
        planned.plans.push(plan);
        assert_eq!(
            next(vec![planned.clone(), account(2)]),
            NextStep::LookAtPortfolio
        );
        let action = crate::domain::plan_view::ACTIONS.blank(1.into());
        planned.plans[0].actions.push(action);
        let accounts = vec![planned, account(2)];
        assert_eq!(next(accounts.clone()), NextStep::WorkToday);
        assert_eq!(next_with(accounts, false), NextStep::SaveFile);
    }
}
