//! All development plans together: who has one, what comes next in each, and how much of it is late. Read from
//! the accounts; nothing of it is stored.

use std::sync::Arc;

use super::account::Account;
use super::ids::{AccountId, PlanId};
use super::plan::{Objective, Plan, PlanKind, PlanStatus};
use super::sorting;
use super::values::Date;

/// All plans that are worked with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    /// The plan whose next action is due first comes first.
    pub plans: Vec<PlanRow>,
    /// Key accounts without a plan, by name.
    pub unplanned: Vec<(AccountId, String)>,
    pub key_accounts: usize,
    /// Actions of these plans that are overdue.
    pub overdue: usize,
}

/// One plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    pub account: AccountId,
    pub name: String,
    pub is_key: bool,
    pub plan: PlanId,
    pub kind: PlanKind,
    pub status: PlanStatus,
    /// What is done next, until when, and whether that day has passed.
    pub next: Option<NextAction>,
    /// Mean progress of the objectives that are measured, in whole percent.
    pub progress: Option<u8>,
    /// Questions without an answer.
    pub open_questions: usize,
}

/// The action that comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextAction {
    pub text: String,
    pub due: Option<Date>,
    pub is_overdue: bool,
}

impl Overview {
    /// Reads all accounts. A plan that is done or archived does not count.
    pub fn of<'a>(accounts: impl Iterator<Item = &'a Arc<Account>>, today: Date) -> Self {
        let mut overview = Self::default();
        for account in accounts {
            let mut has_plan = false;
            for plan in account.plans.iter().filter(|plan| plan.status.is_open()) {
                has_plan = true;
                overview.plans.push(PlanRow::of(account, plan, today));
                let late = plan.actions.iter().filter(|one| one.is_overdue(today));
                overview.overdue += late.count();
            }
            if account.is_key() {
                overview.key_accounts += 1;
                if !has_plan {
                    let name = account.name.to_string();
                    overview.unplanned.push((account.id, name));
                }
            }
        }
        sorting::by(&mut overview.plans, |left, right| {
            let due = |row: &PlanRow| row.next.as_ref().and_then(|next| next.due);
            last_without(due(left))
                .cmp(&last_without(due(right)))
                .then_with(|| left.name.cmp(&right.name))
        });
        sorting::by(&mut overview.unplanned, |left, right| left.1.cmp(&right.1));
        overview
    }

    /// How many key accounts have a plan.
    pub fn planned(&self) -> usize {
        self.key_accounts - self.unplanned.len()
    }

    /// A plan by its id.
    pub fn plan(&self, id: PlanId) -> Option<&PlanRow> {
        self.plans.iter().find(|row| row.plan == id)
    }
}

/// How many plans of all accounts have the status Active.
pub fn active_plans<'a>(accounts: impl Iterator<Item = &'a Arc<Account>>) -> usize {
    accounts
        .flat_map(|account| &account.plans)
        .filter(|plan| plan.status == PlanStatus::Active)
        .count()
}

/// Puts what has no day behind all days.
fn last_without(day: Option<Date>) -> (bool, Option<Date>) {
    (day.is_none(), day)
}

impl PlanRow {
    fn of(account: &Account, plan: &Plan, today: Date) -> Self {
        let next = plan.next_action().map(|action| NextAction {
            text: action.text.clone(),
            due: action.due,
            is_overdue: action.is_overdue(today),
        });
        let unanswered = plan
            .questions
            .iter()
            .filter(|one| one.answer.trim().is_empty());
        Self {
            account: account.id,
            name: account.name.to_string(),
            is_key: account.is_key(),
            plan: plan.id,
            kind: plan.kind,
            status: plan.status,
            next,
            progress: mean_progress(&plan.objectives),
            open_questions: unanswered.count(),
        }
    }
}

/// Mean of the known progresses, rounded half up.
fn mean_progress(objectives: &[Objective]) -> Option<u8> {
    let known = objectives.iter().filter_map(Objective::progress);
    let (count, sum) = known.fold((0_u32, 0_u32), |(count, sum), one| {
        (count + 1, sum + u32::from(one))
    });
    let mean = (2 * sum + count).checked_div(2 * count)?;
    u8::try_from(mean).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Decision, Tier};
    use crate::domain::plan_view::{ACTIONS, OBJECTIVES, QUESTIONS};
    use crate::domain::values::{Name, Timestamp};

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_default()
    }

    fn moment() -> Timestamp {
        "2026-05-08T08:00:00Z".parse().expect("a moment")
    }

    fn account(number: u128, name: &str, tier: Tier, plans: Vec<Plan>) -> Arc<Account> {
        let name = Name::new(name).expect("a name");
        let mut account = Account::new(AccountId::from(number), name, moment());
        account.decisions.push(Decision {
            id: 1.into(),
            from: Tier::Undecided,
            to: tier,
            reason: "because".to_owned(),
            by: String::new(),
            at: moment(),
            basis: None,
        });
        account.plans = plans;
        Arc::new(account)
    }

    fn plan(number: u128, dues: &[Option<&str>]) -> Plan {
        let mut plan = Plan::new(number.into(), PlanKind::Grow, moment());
        for (place, due) in (0..).zip(dues) {
            let mut action = ACTIONS.blank((number * 100 + place).into());
            action.text = format!("step {place}");
            action.due = due.map(day);
            plan.actions.push(action);
        }
        plan
    }

    #[test]
    fn a_founder_sees_which_key_accounts_lack_a_plan() {
        let accounts = [
            account(1, "Ernst", Tier::Key, vec![plan(1, &[])]),
            account(2, "Folk", Tier::Key, Vec::new()),
            account(3, "Alfreds", Tier::Watch, Vec::new()),
        ];
        let overview = Overview::of(accounts.iter(), day("2026-05-08"));
        assert_eq!((overview.planned(), overview.key_accounts), (1, 2));
        assert_eq!(
            overview.unplanned,
            [(AccountId::from(2), "Folk".to_owned())]
        );
    }

    #[test]
    fn a_plan_that_is_over_asks_for_nothing() {
        let mut over = plan(1, &[Some("2026-01-01")]);
        over.status = PlanStatus::Done;
        let accounts = [account(1, "Ernst", Tier::Key, vec![over])];
        let overview = Overview::of(accounts.iter(), day("2026-05-08"));
        assert_eq!((overview.overdue, overview.unplanned.len()), (0, 1));
        assert_eq!(active_plans(accounts.iter()), 0);
    }

    #[test]
    fn the_plan_whose_next_action_is_due_first_comes_first() {
        let late = plan(2, &[Some("2026-05-01"), Some("2026-04-01")]);
        let accounts = [
            account(
                1,
                "A",
                Tier::Key,
                vec![plan(1, &[None, Some("2026-06-01")])],
            ),
            account(2, "B", Tier::No, vec![late]),
        ];
        let overview = Overview::of(accounts.iter(), day("2026-05-08"));
        assert_eq!(overview.overdue, 2);
        assert_eq!(overview.plans[0].name, "B");
    }

    #[test]
    fn the_progress_of_a_plan_is_the_mean_of_what_is_measured() {
        let mut one = plan(1, &[]);
        for (number, current) in [(1_u128, Some("5")), (2, Some("10")), (3, None)] {
            let mut objective = OBJECTIVES.blank(number.into());
            objective.target = "10".parse().ok();
            objective.current = current.and_then(|text| text.parse().ok());
            one.objectives.push(objective);
        }
        one.questions.push(QUESTIONS.blank(9.into()));
        let accounts = [account(1, "A", Tier::Key, vec![one])];
        let overview = Overview::of(accounts.iter(), day("2026-05-08"));
        assert_eq!(overview.plans[0].progress, Some(75));
        assert_eq!(overview.plans[0].open_questions, 1);
        assert_eq!(mean_progress(&[]), None);
    }
}
