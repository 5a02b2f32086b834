//! What is due in the next ninety days in one plan, and what should have been done before: actions, objectives,
//! milestones, the next review and the end of the contract.

use chrono::{Datelike as _, Days, Months};

use super::account::Account;
use super::ids::EntryId;
use super::plan::Plan;
use super::sorting;
use super::values::Date;

/// How many days are looked ahead.
pub const AHEAD: u64 = 90;

/// What has a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dated {
    Action,
    Objective,
    Milestone,
    Review,
    ContractEnd,
}

impl Dated {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Action,
        Self::Objective,
        Self::Milestone,
        Self::Review,
        Self::ContractEnd,
    ];
}

/// Something on its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub day: Date,
    pub what: Dated,
    /// The entry of the plan; none for what belongs to the account.
    pub entry: Option<EntryId>,
    pub text: String,
    pub is_late: bool,
    /// A milestone that is reached.
    pub is_done: bool,
}

/// All that lies in the next days or is late, by day.
pub fn stops(account: &Account, plan: &Plan, today: Date) -> Vec<Stop> {
    let mut stops = Vec::new();
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let mut add =
        |what: Dated, entry: Option<EntryId>, day: Option<Date>, text: &str, is_done: bool| {
            let Some(day) = day.filter(|day| *day <= last) else {
                return;
            };
            let is_past = day < today;
            if is_past && (is_done || what == Dated::ContractEnd) {
                return;
            }
            stops.push(Stop {
                day,
                what,
                entry,
                text: text.trim().to_owned(),
                is_late: is_past,
                is_done,
            });
        };
    for one in plan.actions.iter().filter(|one| one.status.is_open()) {
        add(Dated::Action, Some(one.id), one.due, &one.text, false);
    }
    for one in &plan.objectives {
        if one.progress() != Some(100) {
            add(Dated::Objective, Some(one.id), one.due, &one.text, false);
        }
    }
    for one in &plan.milestones {
        add(Dated::Milestone, Some(one.id), one.due, &one.text, one.done);
    }
    add(Dated::Review, None, account.next_review, "", false);
    add(Dated::ContractEnd, None, account.contract_end, "", false);
    sorting::by(&mut stops, |one, other| {
        (one.day, one.what).cmp(&(other.day, other.what))
    });
    stops
}

/// The first days of the months that begin within the days ahead, as days from today, each with its number.
pub fn months(today: Date) -> Vec<(i64, u8)> {
    let first = today.with_day(1).unwrap_or(today);
    let begins = (1..=4).filter_map(|next| first.checked_add_months(Months::new(next)));
    let from_today = begins.map(|day| ((day - today).num_days(), day.month() as u8));
    from_today
        .filter(|(days, _)| *days <= AHEAD as i64)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Action, ActionStatus, Objective, PlanKind};
    use crate::domain::plan_course::Milestone;
    use crate::domain::plan_view::{ACTIONS, MILESTONES, OBJECTIVES};
    use crate::domain::values::{Name, Timestamp};

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn case() -> (Account, Plan) {
        let name = Name::new("Acme").expect("a name");
        let account = Account::new(1.into(), name, Timestamp::default());
        let plan = Plan::new(2.into(), PlanKind::Grow, Timestamp::default());
        (account, plan)
    }

    fn found(account: &Account, plan: &Plan) -> Vec<(String, Dated, bool)> {
        let stops = stops(account, plan, day("2026-05-08"));
        let found = stops.into_iter();
        found
            .map(|stop| (stop.day.to_string(), stop.what, stop.is_late))
            .collect()
    }

    #[test]
    fn all_that_is_due_or_late_stands_by_its_day() {
        let (mut account, mut plan) = case();
        for (number, due, status) in [
            (3_u128, "2026-08-06", ActionStatus::Open),
            (4, "2026-08-07", ActionStatus::Open),
            (5, "2026-01-02", ActionStatus::Doing),
            (6, "2026-01-02", ActionStatus::Done),
        ] {
            plan.actions.push(Action {
                due: Some(day(due)),
                status,
                ..ACTIONS.blank(number.into())
            });
        }
        plan.objectives.push(Objective {
            due: Some(day("2026-06-30")),
            ..OBJECTIVES.blank(7.into())
        });
        account.next_review = Some(day("2026-05-08"));
        account.contract_end = Some(day("2026-04-30"));
        assert_eq!(
            found(&account, &plan),
            [
                ("2026-01-02".to_owned(), Dated::Action, true),
                ("2026-05-08".to_owned(), Dated::Review, false),
                ("2026-06-30".to_owned(), Dated::Objective, false),
                ("2026-08-06".to_owned(), Dated::Action, false),
            ]
        );
    }

    #[test]
    fn a_milestone_is_late_until_it_is_reached() {
        let (account, mut plan) = case();
        plan.milestones.push(Milestone {
            due: Some(day("2026-05-07")),
            ..MILESTONES.blank(3.into())
        });
        let late = ("2026-05-07".to_owned(), Dated::Milestone, true);
        assert_eq!(found(&account, &plan), [late]);
        plan.milestones[0].done = true;
        assert_eq!(found(&account, &plan), []);
    }

    #[test]
    fn months_are_named_where_they_begin() {
        let begin = [(24, 6), (54, 7), (85, 8)];
        assert_eq!(months(day("2026-05-08")), begin);
        assert_eq!(months(day("2026-10-31")), [(1, 11), (31, 12), (62, 1)]);
    }
}
