//! How the list of all actions is looked at: whose, of which account, when, in which order, as a list or as a
//! board. Pure: tasks come in, those that are shown go out.

use crate::domain::ids::AccountId;
use crate::domain::plan::ActionStatus;
use crate::domain::sorting;
use crate::domain::tasks::{Task, Time, Whose};
use crate::domain::values::Date;
use crate::domain::workspace::Head;

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    pub whose: Whose,
    /// Of one account alone.
    pub account: Option<AccountId>,
    pub span: Span,
    pub order: Order,
    pub is_board: bool,
    /// Whether the board has a column for what was dropped.
    pub with_dropped: bool,
}

/// Which tasks the list shows by their time; the board has a column for what is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Span {
    /// All that are open.
    #[default]
    Open,
    Overdue,
    /// Due today or within a week.
    Week,
    Later,
    NoDay,
    Done,
}

impl Span {
    /// All, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Open,
        Self::Overdue,
        Self::Week,
        Self::Later,
        Self::NoDay,
        Self::Done,
    ];

    /// Whether a task belongs there.
    pub fn has(self, task: &Task, today: Date) -> bool {
        let time = task.time(today);
        match self {
            Self::Open => time != Time::Over,
            Self::Overdue => time == Time::Overdue,
            Self::Week => matches!(time, Time::Today | Time::Soon),
            Self::Later => time == Time::Later,
            Self::NoDay => time == Time::NoDay,
            Self::Done => task.status == ActionStatus::Done,
        }
    }
}

/// By what the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    Day,
    Owner,
    Account,
}

impl Order {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Day, Self::Owner, Self::Account];
}

/// One choice of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Whose(Whose),
    Account(Option<AccountId>),
    Span(Span),
    Order(Order),
}

impl Seen {
    /// Takes a choice over.
    pub const fn take(&mut self, choice: Choice) {
        match choice {
            Choice::Whose(whose) => self.whose = whose,
            Choice::Account(account) => self.account = account,
            Choice::Span(span) => self.span = span,
            Choice::Order(order) => self.order = order,
        }
    }

    /// What was chosen when another workspace was open may not be there: then everything is shown.
    pub fn checked(mut self, head: &Head, has_account: impl FnOnce(AccountId) -> bool) -> Self {
        if let Whose::Member(member) = self.whose
            && head.member(member).is_none()
        {
            self.whose = Whose::Everyone;
        }
        self.account = self.account.filter(|id| has_account(*id));
        self
    }

    /// Whether some tasks are left out.
    pub fn is_narrowed(self) -> bool {
        self.whose != Whose::Everyone || self.account.is_some() || self.span != Span::Open
    }

    /// Takes all filters away; the order stays.
    pub fn widen(&mut self) {
        (self.whose, self.account, self.span) = (Whose::Everyone, None, Span::Open);
    }

    fn is_meant(self, task: &Task) -> bool {
        self.whose.has(task.owner) && self.account.is_none_or(|id| id == task.key.account)
    }

    /// What the list shows, in order. The tasks come by day.
    pub fn list(self, tasks: &[Task], head: &Head, today: Date) -> Vec<Task> {
        let shown = tasks.iter();
        let shown = shown.filter(|task| self.is_meant(task) && self.span.has(task, today));
        let mut shown: Vec<Task> = shown.cloned().collect();
        let owner = |task: &Task| {
            let member = task.owner.and_then(|owner| head.member(owner));
            member.map(|member| member.name.as_str().to_lowercase())
        };
        sorting::by(&mut shown, |one, other| match self.order {
            Order::Day => std::cmp::Ordering::Equal,
            Order::Owner => {
                let (one, other) = (owner(one), owner(other));
                (one.is_none(), one).cmp(&(other.is_none(), other))
            }
            Order::Account => (one.name.to_lowercase()).cmp(&other.name.to_lowercase()),
        });
        shown
    }

    /// What is taken along as a file: what the list shows, or the columns of the board one after the other.
    pub fn taken_along(self, tasks: &[Task], head: &Head, today: Date) -> Vec<Task> {
        if !self.is_board {
            return self.list(tasks, head, today);
        }
        let columns = self.columns().iter();
        columns
            .flat_map(|status| self.column(tasks, *status))
            .collect()
    }

    /// What stands in a column of the board.
    pub fn column(self, tasks: &[Task], status: ActionStatus) -> Vec<Task> {
        let meant = tasks.iter();
        let meant = meant.filter(|task| task.status == status && self.is_meant(task));
        meant.cloned().collect()
    }

    /// The columns of the board.
    pub const fn columns(self) -> &'static [ActionStatus] {
        match self.with_dropped {
            true => &ActionStatus::ALL,
            false => &[ActionStatus::Open, ActionStatus::Doing, ActionStatus::Done],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::MemberId;
    use crate::domain::tasks::{Source, TaskKey};
    use crate::domain::values::{Name, Timestamp};
    use crate::domain::workspace::Member;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn head() -> Head {
        let mut head = Head::new(1.into(), Name::default(), Timestamp::default());
        for (id, name) in [(1_u128, "Zoe"), (2, "Ada")] {
            let (id, name) = (id.into(), Name::new(name).expect("a name"));
            head.members.push(Member { id, name });
        }
        head
    }

    fn task(number: u128, name: &str, owner: Option<u128>, due: Option<&str>) -> Task {
        let source = Source::Action(1.into(), number.into());
        Task {
            key: TaskKey {
                account: number.into(),
                source,
            },
            name: name.to_owned(),
            is_key: false,
            text: number.to_string(),
            owner: owner.map(MemberId::from),
            due: due.map(day),
            status: ActionStatus::Open,
        }
    }

    /// By day, as they come.
    fn all() -> Vec<Task> {
        let mut done = task(5, "Zeta", Some(2), Some("2026-11-01"));
        done.status = ActionStatus::Done;
        vec![
            done,
            task(1, "Beta", Some(1), Some("2026-11-20")),
            task(2, "alpha", None, Some("2026-11-28")),
            task(3, "Gamma", Some(2), Some("2027-01-01")),
            task(4, "Beta", Some(2), None),
        ]
    }

    fn listed(seen: Seen) -> Vec<String> {
        let list = seen.list(&all(), &head(), day("2026-11-26"));
        list.into_iter().map(|task| task.text).collect()
    }

    #[test]
    fn each_span_has_its_tasks() {
        let texts = |span| {
            listed(Seen {
                span,
                ..Seen::default()
            })
        };
        assert_eq!(texts(Span::Open), ["1", "2", "3", "4"]);
        assert_eq!(texts(Span::Overdue), ["1"]);
        assert_eq!(texts(Span::Week), ["2"]);
        assert_eq!(texts(Span::Later), ["3"]);
        assert_eq!(texts(Span::NoDay), ["4"]);
        assert_eq!(texts(Span::Done), ["5"]);
    }

    #[test]
    fn the_list_is_sorted_by_owner_or_account_and_then_by_day() {
        let texts = |order| {
            listed(Seen {
                order,
                ..Seen::default()
            })
        };
        assert_eq!(texts(Order::Owner), ["3", "4", "1", "2"]);
        assert_eq!(texts(Order::Account), ["2", "1", "4", "3"]);
    }

    #[test]
    fn what_is_taken_along_is_what_is_shown() {
        let texts = |seen: Seen| -> Vec<String> {
            let taken = seen.taken_along(&all(), &head(), day("2026-11-26"));
            taken.into_iter().map(|task| task.text).collect()
        };
        let mut seen = Seen::default();
        seen.take(Choice::Whose(Whose::Member(2.into())));
        assert_eq!(texts(seen), ["3", "4"]);
        seen.is_board = true;
        assert_eq!(texts(seen), ["3", "4", "5"]);
    }

    #[test]
    fn whoever_has_chosen_somebody_sees_their_tasks_alone() {
        let mut seen = Seen::default();
        assert!(!seen.is_narrowed());
        seen.take(Choice::Whose(Whose::Member(2.into())));
        assert_eq!(listed(seen), ["3", "4"]);
        seen.take(Choice::Account(Some(4.into())));
        assert_eq!(listed(seen), ["4"]);
        assert!(seen.is_narrowed());
        seen.widen();
        assert_eq!(listed(seen).len(), 4);
    }

    #[test]
    fn what_another_workspace_had_is_forgotten() {
        let mut seen = Seen::default();
        seen.take(Choice::Whose(Whose::Member(9.into())));
        seen.take(Choice::Account(Some(9.into())));
        seen.take(Choice::Order(Order::Owner));
        let checked = seen.checked(&head(), |_| false);
        assert!(!checked.is_narrowed());
        assert_eq!(checked.order, Order::Owner);
        seen.take(Choice::Whose(Whose::Member(1.into())));
        assert!(seen.checked(&head(), |_| true) == seen);
    }

    #[test]
    fn the_board_hides_what_was_dropped_until_it_is_asked_for() {
        let mut seen = Seen::default();
        assert_eq!(seen.columns().len(), 3);
        assert_eq!(seen.column(&all(), ActionStatus::Open).len(), 4);
        assert_eq!(seen.column(&all(), ActionStatus::Done).len(), 1);
        seen.with_dropped = true;
        assert_eq!(seen.columns().len(), 4);
    }
}
