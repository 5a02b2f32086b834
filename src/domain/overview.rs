//! What the head of an account's page says beside the score: its place by revenue, its neighbours in the
//! list, what is open, and how much room there is for one more key account or plan.

use std::cmp::Reverse;

use super::account::{Account, Tier};
use super::ids::AccountId;
use super::plan::PlanStatus;
use super::portfolio::{Line, Portfolio};
use super::values::Date;
use super::workspace::Settings;

/// A place among all that have one, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub place: usize,
    pub of: usize,
}

/// The place of an account by revenue among those that have any; equal revenues share a place. `None`
/// without positive revenue.
pub fn place_by_revenue(portfolio: &Portfolio, line: &Line) -> Option<Place> {
    let own = line.revenue();
    if own <= 0 {
        return None;
    }
    let revenues = portfolio.lines().iter().map(Line::revenue);
    let above = revenues.clone().filter(|revenue| *revenue > own).count();
    Some(Place {
        place: above + 1,
        of: revenues.filter(|revenue| *revenue > 0).count(),
    })
}

/// The accounts before and after one, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Neighbours {
    pub previous: Option<AccountId>,
    pub next: Option<AccountId>,
}

/// The neighbours of an account: largest revenue first, then by name. Looks at every account once.
pub fn neighbours(portfolio: &Portfolio, id: AccountId) -> Neighbours {
    let Some(own) = portfolio.line(id).map(order) else {
        return Neighbours::default();
    };
    let lines = portfolio.lines().iter();
    let before = lines.clone().filter(|line| order(line) < own);
    let after = lines.filter(|line| order(line) > own);
    Neighbours {
        previous: before.max_by_key(|line| order(line)).map(id_of),
        next: after.min_by_key(|line| order(line)).map(id_of),
    }
}

fn order(line: &Line) -> (Reverse<i64>, &str, AccountId) {
    let account = &line.account;
    (Reverse(line.revenue()), account.name.as_str(), account.id)
}

fn id_of(line: &Line) -> AccountId {
    line.account.id
}

/// Actions of the plans that are worked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenActions {
    pub open: usize,
    /// How many of them should have been done before today.
    pub overdue: usize,
}

/// What is still to do for an account.
pub fn open_actions(account: &Account, today: Date) -> OpenActions {
    let plans = account.plans.iter().filter(|plan| plan.status.is_open());
    let actions = plans.flat_map(|plan| &plan.actions);
    let open = actions.filter(|action| action.status.is_open());
    OpenActions {
        open: open.clone().count(),
        overdue: open.filter(|action| action.is_overdue(today)).count(),
    }
}

/// How many there are, and how many should be the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    pub now: usize,
    pub most: u16,
}

impl Cap {
    /// Whether one more would be too many.
    pub fn is_full(self) -> bool {
        self.now >= usize::from(self.most)
    }

    /// Whether there are too many already.
    pub fn is_exceeded(self) -> bool {
        self.now > usize::from(self.most)
    }
}

/// The key accounts of a workspace against its limit.
pub fn key_accounts(portfolio: &Portfolio, settings: &Settings) -> Cap {
    Cap {
        now: portfolio.of_tier(Tier::Key).0,
        most: settings.max_key_accounts,
    }
}

/// The accounts with an active plan against the limit.
pub fn active_plans(portfolio: &Portfolio, settings: &Settings) -> Cap {
    let active = |line: &&Line| {
        let mut plans = line.account.plans.iter();
        plans.any(|plan| plan.status == PlanStatus::Active)
    };
    Cap {
        now: portfolio.lines().iter().filter(active).count(),
        most: settings.max_active_plans,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Figures;
    use crate::domain::ids::WorkspaceId;
    use crate::domain::model::ScoringModel;
    use crate::domain::plan::{Action, ActionStatus, Plan, PlanKind};
    use crate::domain::values::{Cents, Name, Timestamp, Year};
    use crate::domain::values::{Period, PeriodKind};
    use crate::domain::workspace::{Head, Workspace};

    fn name(text: &str) -> Name {
        Name::new(text).expect("a name")
    }

    fn account(id: u128, text: &str, revenue: Option<i64>) -> Account {
        let mut account = Account::new(id.into(), name(text), Timestamp::default());
        let period = Period {
            year: Year::try_from(2025).expect("a year"),
            kind: PeriodKind::Actual,
        };
        let revenue = revenue.map(|cents| Cents::try_from(cents).expect("an amount"));
        let figures = Figures {
            revenue,
            ..Figures::default()
        };
        account.figures.insert(period, figures);
        account
    }

    fn portfolio(accounts: Vec<Account>) -> Portfolio {
        let head = Head::new(
            WorkspaceId::from(1),
            name("Northwind"),
            Timestamp::default(),
        );
        let model = ScoringModel::default_at(Timestamp::default());
        Portfolio::of(&Workspace::from_records(head, model, accounts), None)
    }

    #[test]
    fn a_founder_walks_through_the_list_from_the_largest_customer_to_the_last() {
        let portfolio = portfolio(vec![
            account(1, "Small", Some(100)),
            account(2, "Large", Some(900)),
            account(3, "Brook", None),
            account(4, "Alder", None),
        ]);
        let mut way = Vec::new();
        let mut at = Some(AccountId::from(2));
        while let Some(id) = at {
            way.push(id);
            at = neighbours(&portfolio, id).next;
        }
        assert_eq!(way, [2, 1, 4, 3].map(AccountId::from));
        let last = neighbours(&portfolio, AccountId::from(3));
        assert_eq!(last.previous, Some(AccountId::from(4)));
        assert_eq!(
            neighbours(&portfolio, AccountId::from(9)),
            Neighbours::default()
        );
    }

    #[test]
    fn equal_revenues_share_a_place_and_no_revenue_has_none() {
        let portfolio = portfolio(vec![
            account(1, "A", Some(500)),
            account(2, "B", Some(500)),
            account(3, "C", Some(200)),
            account(4, "D", Some(-10)),
        ]);
        let place = |id: u128| {
            let line = portfolio.line(id.into()).expect("a line");
            place_by_revenue(&portfolio, line).map(|place| (place.place, place.of))
        };
        assert_eq!(
            [1, 2, 3, 4].map(place),
            [Some((1, 3)), Some((1, 3)), Some((3, 3)), None]
        );
    }

    #[test]
    fn only_plans_that_are_worked_with_have_open_actions() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        let action = |id: u128, due: &str, status| Action {
            id: id.into(),
            text: "Call".to_owned(),
            owner: None,
            due: Some(day(due)),
            status,
            serves: None,
        };
        let mut one = account(1, "A", None);
        let mut plan = Plan::new(1.into(), PlanKind::Grow, Timestamp::default());
        plan.actions = vec![
            action(1, "2026-05-01", ActionStatus::Open),
            action(2, "2026-06-01", ActionStatus::Doing),
            action(3, "2026-04-01", ActionStatus::Done),
        ];
        let mut old = plan.clone();
        old.status = PlanStatus::Archived;
        one.plans = vec![plan, old];
        assert_eq!(
            open_actions(&one, day("2026-05-06")),
            OpenActions {
                open: 2,
                overdue: 1
            }
        );
        let cap = active_plans(&portfolio(vec![one]), &Settings::default());
        assert_eq!(cap, Cap { now: 1, most: 3 });
        assert!(!cap.is_full());
        assert!(Cap { now: 3, most: 3 }.is_full() && !Cap { now: 3, most: 3 }.is_exceeded());
    }
}
