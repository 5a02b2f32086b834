//! Everything that somebody is to do for a customer: the actions of plans that are worked with, and the next
//! steps of contacts that no plan has taken. Read from the accounts; nothing of it is stored.

use std::sync::Arc;

use super::account::Account;
use super::command::{AccountEdit, Command, PlanEdit};
use super::ids::{AccountId, EntryId, MemberId, PlanId, TouchpointId};
use super::plan::ActionStatus;
use super::plan_view::{ACTIONS, Side};
use super::sorting;
use super::values::Date;

/// Days from today on that count as soon.
pub const SOON_DAYS: i64 = 7;

/// Which task, so that it is found again after an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaskKey {
    pub account: AccountId,
    pub source: Source,
}

/// Where a task is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    Action(PlanId, EntryId),
    /// The next step of a contact.
    Step(TouchpointId),
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub key: TaskKey,
    /// What the account is called.
    pub name: String,
    pub is_key: bool,
    pub text: String,
    /// Whose task it is; a next step is a matter of whoever looks after the account.
    pub owner: Option<MemberId>,
    pub due: Option<Date>,
    pub status: ActionStatus,
}

/// When something is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Time {
    Overdue,
    Today,
    /// Within [`SOON_DAYS`].
    Soon,
    Later,
    NoDay,
    /// It is done or was dropped.
    Over,
}

/// Whose matters are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Whose {
    #[default]
    Everyone,
    Nobody,
    Member(MemberId),
}

impl Whose {
    /// Whether something of this owner is meant.
    pub fn has(self, owner: Option<MemberId>) -> bool {
        match self {
            Self::Everyone => true,
            Self::Nobody => owner.is_none(),
            Self::Member(member) => owner == Some(member),
        }
    }
}

impl Task {
    /// When it is to be done, seen from `today`.
    pub fn time(&self, today: Date) -> Time {
        if !self.status.is_open() {
            return Time::Over;
        }
        match self.due.map(|due| (due - today).num_days()) {
            None => Time::NoDay,
            Some(..0) => Time::Overdue,
            Some(0) => Time::Today,
            Some(1..=SOON_DAYS) => Time::Soon,
            Some(_) => Time::Later,
        }
    }

    /// How far it can be: a next step is open or done, and nothing between.
    pub const fn statuses(&self) -> &'static [ActionStatus] {
        match self.key.source {
            Source::Action(..) => &ActionStatus::ALL,
            Source::Step(_) => &[ActionStatus::Open, ActionStatus::Done],
        }
    }

    /// The status before or behind the present one, among those that are `shown`.
    pub fn status_beside(&self, side: Side, shown: &[ActionStatus]) -> Option<ActionStatus> {
        let mut reachable = self.statuses().iter().filter(|one| shown.contains(one));
        match side {
            Side::Before => reachable.rfind(|one| **one < self.status),
            Side::Behind => reachable.find(|one| **one > self.status),
        }
        .copied()
    }
}

/// All tasks, what is due first first; those without a day last. A plan that is done or archived has none.
pub fn tasks<'a>(accounts: impl Iterator<Item = &'a Arc<Account>>) -> Vec<Task> {
    let mut tasks = Vec::new();
    for account in accounts {
        collect(account, &mut tasks);
    }
    sorting::by(&mut tasks, |one, other| {
        let day = |task: &Task| (task.due.is_none(), task.due);
        day(one)
            .cmp(&day(other))
            .then_with(|| (&one.name, one.key).cmp(&(&other.name, other.key)))
    });
    tasks
}

fn collect(account: &Account, tasks: &mut Vec<Task>) {
    let task = |source, text: &str, owner, due, status| Task {
        key: TaskKey {
            account: account.id,
            source,
        },
        name: account.name.to_string(),
        is_key: account.is_key(),
        text: text.trim().to_owned(),
        owner,
        due,
        status,
    };
    for plan in account.plans.iter().filter(|plan| plan.status.is_open()) {
        for one in plan.actions.iter().filter(|one| !ACTIONS.is_blank(one)) {
            let source = Source::Action(plan.id, one.id);
            tasks.push(task(source, &one.text, one.owner, one.due, one.status));
        }
    }
    for touch in &account.touchpoints {
        if touch.next_step.trim().is_empty() || touch.action_in(account).is_some() {
            continue;
        }
        let status = if touch.done {
            ActionStatus::Done
        } else {
            ActionStatus::Open
        };
        let source = Source::Step(touch.id);
        tasks.push(task(
            source,
            &touch.next_step,
            account.owner,
            touch.due,
            status,
        ));
    }
}

/// The open task of an account that is due first; one without a day comes last.
pub fn first_open(account: &Account) -> Option<Task> {
    let mut tasks = Vec::new();
    collect(account, &mut tasks);
    let open = tasks.into_iter().filter(|task| task.status.is_open());
    open.min_by_key(|task| (task.due.is_none(), task.due))
}

/// Whether something is still to do for the account.
pub fn has_open_task(account: &Account) -> bool {
    let mut tasks = Vec::new();
    collect(account, &mut tasks);
    tasks.iter().any(|task| task.status.is_open())
}

/// What leads a task to another status; `None` if it is gone, or can't be there.
pub fn set_status(account: &Account, source: Source, status: ActionStatus) -> Option<Command> {
    let edit = match source {
        Source::Action(plan, id) => {
            let found = account.plans.iter().find(|one| one.id == plan)?;
            let mut action = ACTIONS.find(found, id)?.clone();
            action.status = status;
            AccountEdit::Plan(plan, PlanEdit::Put(ACTIONS.wrap(action)))
        }
        Source::Step(id) => {
            let mut touch = account.touchpoints.iter().find(|one| one.id == id)?.clone();
            touch.done = match status {
                ActionStatus::Open => false,
                ActionStatus::Done => true,
                ActionStatus::Doing | ActionStatus::Dropped => return None,
            };
            AccountEdit::PutTouchpoint(touch)
        }
    };
    Some(Command::edit(account.id, edit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::apply::apply;
    use crate::domain::plan::{Plan, PlanKind, PlanStatus};
    use crate::domain::touchpoint::Touchpoint;
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::Workspace;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn account() -> Account {
        let name = Name::new("Ernst Handel").expect("a name");
        let mut account = Account::new(1.into(), name, Timestamp::default());
        account.owner = Some(7.into());
        let mut plan = Plan::new(1.into(), PlanKind::Grow, Timestamp::default());
        for (number, due) in [(10_u128, Some("2026-11-20")), (11, None)] {
            let mut action = ACTIONS.blank(number.into());
            action.text = format!(" step {number} ");
            action.due = due.map(day);
            plan.actions.push(action);
        }
        account.plans.push(plan);
        let mut touch = Touchpoint::new(20.into(), day("2026-11-02"));
        touch.next_step = "send the offer".to_owned();
        touch.due = Some(day("2026-11-26"));
        account.touchpoints.push(touch);
        account
    }

    fn workspace(account: Account) -> Workspace {
        let empty = Workspace::new(1.into(), Name::default(), Timestamp::default());
        let (head, model) = (empty.head().as_ref(), empty.model().as_ref());
        Workspace::from_records(head.clone(), model.clone(), [account])
    }

    #[test]
    fn actions_and_next_steps_stand_together_by_day() {
        let account = Arc::new(account());
        let tasks = tasks([account].iter());
        let said: Vec<(&str, Option<MemberId>)> = tasks
            .iter()
            .map(|task| (task.text.as_str(), task.owner))
            .collect();
        let owner = Some(MemberId::from(7));
        assert_eq!(
            said,
            [
                ("step 10", None),
                ("send the offer", owner),
                ("step 11", None)
            ]
        );
        let today = day("2026-11-26");
        let times: Vec<Time> = tasks.iter().map(|task| task.time(today)).collect();
        assert_eq!(times, [Time::Overdue, Time::Today, Time::NoDay]);
        let time = |today| tasks[1].time(day(today));
        assert_eq!(time("2026-11-19"), Time::Soon);
        assert_eq!(time("2026-11-18"), Time::Later);
    }

    #[test]
    fn a_step_that_became_an_action_and_a_plan_that_is_over_ask_for_nothing() {
        let mut account = account();
        account.touchpoints[0].action = Some(10.into());
        assert_eq!(tasks([Arc::new(account.clone())].iter()).len(), 2);
        assert!(has_open_task(&account));
        account.plans[0].status = PlanStatus::Archived;
        assert_eq!(tasks([Arc::new(account.clone())].iter()).len(), 0);
        assert!(!has_open_task(&account));
    }

    #[test]
    fn a_task_is_done_and_open_again_by_commands() {
        let mut at = workspace(account());
        for place in 0..2 {
            let task = tasks(at.accounts())[place].clone();
            for (status, time) in [
                (ActionStatus::Done, Time::Over),
                (ActionStatus::Open, task.time(day("2026-11-26"))),
            ] {
                let account = at.account(task.key.account).expect("an account");
                let command = set_status(account, task.key.source, status).expect("a command");
                let change = apply(&at, &command, Timestamp::default()).expect("a change");
                at.adopt(&change);
                let now = tasks(at.accounts());
                let now = now.iter().find(|one| one.key == task.key);
                assert_eq!(now.map(|one| one.time(day("2026-11-26"))), Some(time));
            }
        }
        let account = at.account(1.into()).expect("an account");
        assert!(set_status(account, Source::Step(99.into()), ActionStatus::Done).is_none());
        assert!(set_status(account, Source::Step(20.into()), ActionStatus::Doing).is_none());
    }

    #[test]
    fn a_step_jumps_over_what_it_can_t_be() {
        use ActionStatus::{Doing, Done, Dropped, Open};
        let tasks = tasks([Arc::new(account())].iter());
        let (action, step) = (&tasks[0], &tasks[1]);
        let shown = [Open, Doing, Done];
        assert_eq!(action.status_beside(Side::Behind, &shown), Some(Doing));
        assert_eq!(action.status_beside(Side::Before, &shown), None);
        assert_eq!(step.status_beside(Side::Behind, &shown), Some(Done));
        let mut done = action.clone();
        done.status = Done;
        assert_eq!(done.status_beside(Side::Behind, &shown), None);
        assert_eq!(
            done.status_beside(Side::Behind, &ActionStatus::ALL),
            Some(Dropped)
        );
        assert_eq!(done.status_beside(Side::Before, &shown), Some(Doing));
    }

    #[test]
    fn whose_matter_it_is_narrows_the_list() {
        let member = MemberId::from(7);
        assert!(Whose::Everyone.has(None) && Whose::Nobody.has(None));
        assert!(!Whose::Nobody.has(Some(member)));
        assert!(Whose::Member(member).has(Some(member)));
        assert!(!Whose::Member(member).has(Some(8.into())));
    }
}
