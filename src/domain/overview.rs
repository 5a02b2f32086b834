//! What the head of an account's page says beside the score: its place by revenue, its neighbours in the
//! list, what is open, and how much room there is for one more key account or plan.

use super::account::{Account, Tier};
use super::apply::belongs_to;
use super::ids::AccountId;
use super::plan::PlanStatus;
use super::portfolio::{Line, Portfolio};
use super::sorting;
use super::values::{Date, Period, PeriodKind};
use super::workspace::{Settings, Workspace};

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

/// The accounts before and after one in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Neighbours {
    pub previous: Option<AccountId>,
    pub next: Option<AccountId>,
}

/// The neighbours of an account in an order; `None` if the account is not part of it.
pub fn neighbours(order: &[AccountId], id: AccountId) -> Option<Neighbours> {
    let place = order.iter().position(|known| *known == id)?;
    Some(Neighbours {
        previous: place.checked_sub(1).map(|before| order[before]),
        next: order.get(place + 1).copied(),
    })
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

/// The year that is most likely added next: after the newest of its kind, else this year, or the coming one
/// for a forecast.
pub fn next_year(known: &[Period], kind: PeriodKind, this_year: i32) -> u16 {
    let years = known.iter().filter(|period| period.kind == kind);
    let this_year = u16::try_from(this_year).unwrap_or_default();
    match (years.map(|period| period.year.get()).max(), kind) {
        (Some(newest), _) => newest + 1,
        (None, PeriodKind::Actual) => this_year,
        (None, PeriodKind::Forecast) => this_year + 1,
    }
}

/// The accounts that may control one without belonging to it: all others that it does not own, by name.
pub fn possible_parents(workspace: &Workspace, id: AccountId) -> Vec<(AccountId, String)> {
    let mut named = names_in_order(workspace);
    named.retain(|(account, _)| !belongs_to(workspace, *account, id));
    named
}

/// All accounts by name.
pub fn names_in_order(workspace: &Workspace) -> Vec<(AccountId, String)> {
    let accounts = workspace.accounts();
    let mut named: Vec<(AccountId, String)> = accounts
        .map(|account| (account.id, account.name.to_string()))
        .collect();
    sorting::by(&mut named, |one, other| {
        (&one.1, one.0).cmp(&(&other.1, other.0))
    });
    named
}

/// The address that a website as typed leads to; `None` for anything but `http` and `https`. Without a
/// scheme it is taken as `https`.
pub fn web_link(website: &str) -> Option<String> {
    let website = website.trim();
    if website.is_empty() || website.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let lower = website.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        return Some(website.to_owned());
    }
    let is_host =
        website.contains('.') && !website.contains([':', '@']) && !website.starts_with('/');
    is_host.then(|| format!("https://{website}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Figures;
    use crate::domain::ids::WorkspaceId;
    use crate::domain::model::ScoringModel;
    use crate::domain::plan::{Action, ActionStatus, Plan, PlanKind};
    use crate::domain::values::{Cents, Name, Timestamp, Year};
    use crate::domain::workspace::Head;

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
    fn a_founder_walks_through_the_list_from_the_first_account_to_the_last() {
        let order = [2, 1, 4].map(AccountId::from);
        let at = |id: u128| neighbours(&order, id.into());
        let around = |previous: Option<u128>, next: Option<u128>| {
            Some(Neighbours {
                previous: previous.map(AccountId::from),
                next: next.map(AccountId::from),
            })
        };
        assert_eq!(at(2), around(None, Some(1)));
        assert_eq!(at(1), around(Some(2), Some(4)));
        assert_eq!(at(4), around(Some(1), None));
        assert_eq!(at(9), None);
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

    #[test]
    fn a_subsidiary_is_not_offered_as_the_parent_of_its_parent() {
        let head = Head::new(
            WorkspaceId::from(1),
            name("Northwind"),
            Timestamp::default(),
        );
        let mut owned = account(2, "Owned", None);
        owned.parent = Some(1.into());
        let accounts = [account(1, "Owner", None), owned, account(3, "Other", None)];
        let model = ScoringModel::default_at(Timestamp::default());
        let workspace = Workspace::from_records(head, model, accounts);
        let offered = |id: u128| -> Vec<String> {
            let parents = possible_parents(&workspace, id.into());
            parents.into_iter().map(|(_, name)| name).collect()
        };
        assert_eq!(offered(1), ["Other"]);
        assert_eq!(offered(2), ["Other", "Owner"]);
    }

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let link = |text| web_link(text);
        assert_eq!(link("example.com"), Some("https://example.com".into()));
        assert_eq!(
            link("HTTP://example.com"),
            Some("HTTP://example.com".into())
        );
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@b.de",
            "a b.c",
            "",
            "none",
        ] {
            assert_eq!(link(text), None, "{text}");
        }
    }
}
