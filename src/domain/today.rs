//! The work of a day: what is late, what is due, which accounts are to be looked at. Read from the accounts as
//! of a local day; nothing of it is stored.

use std::sync::Arc;

use chrono::TimeDelta;

use super::account::{Account, LifeCycle};
use super::ids::{AccountId, MemberId};
use super::relationship::{is_stale, last_touch};
use super::sorting;
use super::tasks::{Task, Time, Whose, has_open_task, tasks};
use super::values::Date;
use super::workspace::Settings;

/// Days before the end of a contract from which it is a matter of today; as many days it stays one afterwards,
/// unless somebody writes down how it goes on.
pub const RENEWAL_DAYS: i64 = 90;

/// Everything that is to be done or looked at, the most urgent first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Today {
    /// Should have been done before.
    pub overdue: Vec<Task>,
    pub due: Vec<Task>,
    /// Due within a week.
    pub soon: Vec<Task>,
    /// Accounts whose review is due.
    pub reviews: Vec<Look>,
    /// Key accounts that nobody has been in touch with for longer than the workspace allows.
    pub contacts: Vec<Look>,
    /// Contracts that end soon, or ended a short time ago.
    pub renewals: Vec<Look>,
    /// The first day after all these on which something is due.
    pub next: Option<Next>,
}

/// An account that needs a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub account: AccountId,
    pub name: String,
    pub is_key: bool,
    /// Who looks after the account.
    pub owner: Option<MemberId>,
    /// Until when the review was due, when the last contact was, when the contract ends; `None` if there is none.
    pub day: Option<Date>,
    /// Whether nothing is to be done for the account.
    pub is_idle: bool,
}

/// Something on a later day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    pub day: Date,
    pub account: AccountId,
    pub name: String,
    pub what: NextWhat,
}

/// What is due on a later day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextWhat {
    Task(String),
    Review,
    /// A contract comes into its last [`RENEWAL_DAYS`].
    Renewal,
}

/// Whether nobody expects anything of the account any more.
pub const fn is_given_up(account: &Account) -> bool {
    matches!(account.status, LifeCycle::Lost | LifeCycle::Declined)
}

/// Whether a contract ends within the days that make it a matter of today.
pub fn renews(account: &Account, today: Date) -> Option<Date> {
    let end = account.contract_end?;
    let near = (end - today).num_days().abs() <= RENEWAL_DAYS;
    (near && !is_given_up(account)).then_some(end)
}

/// The day of the next review. A key account for which nobody has set one has the first after the usual time, from the
/// day on which it became key.
fn first_review(account: &Account, settings: &Settings) -> Option<Date> {
    let first = || {
        let decided = account.decisions.last().filter(|_| account.is_key())?;
        let day = decided.at.moment().date_naive();
        day.checked_add_signed(TimeDelta::days(settings.review_days.into()))
    };
    account.next_review.or_else(first)
}

impl Today {
    /// Reads all accounts. Only what belongs to `whose` counts.
    pub fn of<'a>(
        accounts: impl Iterator<Item = &'a Arc<Account>> + Clone,
        settings: &Settings,
        whose: Whose,
        today: Date,
    ) -> Self {
        let mut all = Self::default();
        for task in tasks(accounts.clone()) {
            if !whose.has(task.owner) {
                continue;
            }
            match task.time(today) {
                Time::Overdue => all.overdue.push(task),
                Time::Today => all.due.push(task),
                Time::Soon => all.soon.push(task),
                Time::Later => {
                    if let Some(day) = task.due {
                        let what = NextWhat::Task(task.text);
                        all.comes(day, task.key.account, &task.name, what);
                    }
                }
                Time::NoDay | Time::Over => {}
            }
        }
        for account in accounts.filter(|account| whose.has(account.owner)) {
            all.look_at(account, settings, today);
        }
        sort(&mut all.reviews, true);
        sort(&mut all.contacts, false);
        sort(&mut all.renewals, true);
        all
    }

    fn look_at(&mut self, account: &Account, settings: &Settings, today: Date) {
        let look = |day| Look {
            account: account.id,
            name: account.name.to_string(),
            is_key: account.is_key(),
            owner: account.owner,
            day,
            is_idle: !has_open_task(account),
        };
        match first_review(account, settings) {
            Some(day) if day > today => {
                self.comes(day, account.id, account.name.as_str(), NextWhat::Review);
            }
            Some(day) if !is_given_up(account) => self.reviews.push(look(Some(day))),
            Some(_) | None => {}
        }
        if account.is_key() && !is_given_up(account) {
            let last = last_touch(account, None, today);
            if last.is_none() || is_stale(last, today, settings.stale_contact_days) {
                self.contacts.push(look(last));
            }
        }
        if renews(account, today).is_some() {
            self.renewals.push(look(account.contract_end));
        } else if let Some(end) = account.contract_end
            && end > today
            && !is_given_up(account)
        {
            let day = end - TimeDelta::days(RENEWAL_DAYS);
            self.comes(day, account.id, account.name.as_str(), NextWhat::Renewal);
        }
    }

    fn comes(&mut self, day: Date, account: AccountId, name: &str, what: NextWhat) {
        if self.next.as_ref().is_none_or(|next| day < next.day) {
            self.next = Some(Next {
                day,
                account,
                name: name.to_owned(),
                what,
            });
        }
    }

    /// How many tasks are late, due today and due within a week.
    pub const fn tasks(&self) -> [usize; 3] {
        [self.overdue.len(), self.due.len(), self.soon.len()]
    }

    /// How many accounts need a look, each once. `others` are accounts that need one for another reason.
    pub fn looks(&self, others: impl Iterator<Item = AccountId>) -> usize {
        let own = [&self.reviews, &self.contacts, &self.renewals];
        let own = own.into_iter().flatten().map(|look| look.account);
        let mut accounts: Vec<AccountId> = own.chain(others).collect();
        sorting::by(&mut accounts, Ord::cmp);
        accounts.dedup();
        accounts.len()
    }
}

/// By day; those without one at the end or at the beginning.
fn sort(looks: &mut [Look], without_last: bool) {
    sorting::by(looks, |one, other| {
        let place = |look: &Look| (look.day.is_none() == without_last, look.day);
        (place(one), &one.name).cmp(&(place(other), &other.name))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Plan, PlanKind};
    use crate::domain::plan_view::ACTIONS;
    use crate::domain::testing::key;
    use crate::domain::touchpoint::Touchpoint;
    use crate::domain::values::{Name, Timestamp};

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn account(number: u128, name: &str) -> Account {
        let name = Name::new(name).expect("a name");
        Account::new(number.into(), name, Timestamp::default())
    }

    fn with_actions(mut account: Account, dues: &[&str]) -> Account {
        let mut plan = Plan::new(1.into(), PlanKind::Grow, Timestamp::default());
        for (number, due) in (1_u128..).zip(dues) {
            let mut action = ACTIONS.blank(number.into());
            action.text = format!("due {due}");
            action.due = Some(day(due));
            plan.actions.push(action);
        }
        account.plans.push(plan);
        account
    }

    fn today_of(accounts: Vec<Account>) -> Today {
        let accounts: Vec<Arc<Account>> = accounts.into_iter().map(Arc::new).collect();
        let settings = Settings::default();
        Today::of(
            accounts.iter(),
            &settings,
            Whose::Everyone,
            day("2026-11-26"),
        )
    }

    fn names(looks: &[Look]) -> Vec<&str> {
        looks.iter().map(|look| look.name.as_str()).collect()
    }

    #[test]
    fn what_is_late_comes_before_what_is_due() {
        let dues = [
            "2026-11-27",
            "2026-11-25",
            "2026-11-26",
            "2026-12-03",
            "2026-12-04",
        ];
        let today = today_of(vec![with_actions(account(1, "Ernst"), &dues)]);
        assert_eq!(today.tasks(), [1, 1, 2]);
        let next = today.next.expect("a later day");
        assert_eq!(next.day, day("2026-12-04"));
        assert_eq!(next.what, NextWhat::Task("due 2026-12-04".to_owned()));
    }

    #[test]
    fn a_review_is_due_on_its_day_and_the_first_a_while_after_an_account_became_key() {
        let mut due = account(1, "Due");
        due.next_review = Some(day("2026-11-26"));
        let mut later = key(account(2, "Later"));
        later.next_review = Some(day("2026-11-27"));
        let mut young = key(account(3, "Young"));
        let decided = "2026-11-20T09:00:00Z".parse().expect("a moment");
        young.decisions[0].at = decided;
        let mut old = key(account(5, "Old"));
        old.decisions[0].at = "2025-11-20T09:00:00Z".parse().expect("a moment");
        let today = today_of(vec![young, old, due, later, account(4, "Small")]);
        assert_eq!(names(&today.reviews), ["Old", "Due"]);
        let next = today.next.expect("a later day");
        assert_eq!((next.name.as_str(), next.what), ("Later", NextWhat::Review));
    }

    #[test]
    fn a_key_account_without_a_contact_comes_first_and_a_young_one_not_at_all() {
        let touched = |number, name: &str, on: &str| {
            let mut account = key(account(number, name));
            account
                .touchpoints
                .push(Touchpoint::new(number.into(), day(on)));
            account
        };
        let mut lost = key(account(5, "Lost"));
        lost.status = LifeCycle::Lost;
        let today = today_of(vec![
            touched(1, "Old", "2026-08-01"),
            touched(2, "Young", "2026-11-01"),
            key(account(3, "Never")),
            account(4, "Small"),
            lost,
        ]);
        assert_eq!(names(&today.contacts), ["Never", "Old"]);
    }

    #[test]
    fn a_contract_is_a_matter_of_today_around_its_end() {
        let ending = |number, name: &str, on: &str| {
            let mut account = account(number, name);
            account.contract_end = Some(day(on));
            account
        };
        let busy = with_actions(ending(1, "Busy", "2027-02-24"), &["2026-12-24"]);
        let today = today_of(vec![
            busy,
            ending(2, "Over", "2026-11-20"),
            ending(3, "Far", "2027-03-24"),
            ending(4, "Past", "2026-01-01"),
        ]);
        assert_eq!(names(&today.renewals), ["Over", "Busy"]);
        assert!(today.renewals[0].is_idle && !today.renewals[1].is_idle);
        let next = today.next.expect("a later day");
        assert_eq!(next.day, day("2026-12-24"));
        let far = today_of(vec![ending(3, "Far", "2027-03-24")]);
        let next = far.next.expect("a later day");
        assert_eq!(next.what, NextWhat::Renewal);
        assert_eq!(next.day, day("2026-12-24"));
    }

    #[test]
    fn somebody_sees_what_is_theirs_alone() {
        let mut theirs = key(account(1, "Theirs"));
        theirs.owner = Some(7.into());
        let accounts = [Arc::new(theirs), Arc::new(key(account(2, "Nobody’s")))];
        let seen = |whose| {
            let settings = Settings::default();
            let today = Today::of(accounts.iter(), &settings, whose, day("2026-11-26"));
            (today.reviews.len(), today.looks(std::iter::empty()))
        };
        assert_eq!(seen(Whose::Everyone), (2, 2));
        assert_eq!(seen(Whose::Member(7.into())), (1, 1));
        assert_eq!(seen(Whose::Member(8.into())), (0, 0));
    }

    #[test]
    fn an_empty_workspace_has_an_empty_day() {
        let today = today_of(Vec::new());
        assert_eq!(today, Today::default());
        assert_eq!(today.looks([AccountId::from(1)].into_iter()), 1);
    }
}
