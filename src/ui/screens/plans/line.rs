//! What a row of the day or of the list of actions shows, as plain data.

use std::borrow::Cow;

use super::marks::Mark;
use crate::domain::ids::{AccountId, MemberId};
use crate::domain::plan::ActionStatus;
use crate::domain::tasks::{Source, Task, TaskKey, Time};
use crate::domain::today::Look;
use crate::domain::values::Date;
use crate::domain::warnings::{Place, Severity, Warning};
use crate::domain::workspace::Head;
use crate::words::warnings::{self as warning_words, Ways};
use crate::words::{account, account_screen, format, plan, plan_screen, today as words};

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Of its element.
    pub id: String,
    /// What can be marked as done.
    pub mark: Option<Mark>,
    pub status: ActionStatus,
    pub what: String,
    /// What else is to be said of it.
    pub remark: Option<String>,
    /// Where on the page of the account it is; nothing leads to its top.
    pub target: Option<Cow<'static, str>>,
    pub account: AccountId,
    pub name: String,
    pub is_key: bool,
    pub owner: String,
    pub when: String,
    /// The day itself, where `when` says how far away it is.
    pub day: Option<String>,
    pub is_late: bool,
    pub severity: Option<Severity>,
}

/// The kinds of looks at an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookKind {
    Review,
    Contact,
    Renewal,
}

fn owner(head: &Head, ways: Ways, owner: Option<MemberId>) -> String {
    let member = owner.and_then(|owner| head.member(owner));
    member.map_or_else(
        || account::nobody(ways.locale).to_owned(),
        |member| member.name.to_string(),
    )
}

fn short(ways: Ways, day: Date) -> String {
    format::short_day(ways.locale, day, ways.today)
}

/// The id of the element of a task.
pub fn task_id(key: TaskKey) -> String {
    match key.source {
        Source::Action(_, id) => format!("task-{id}"),
        Source::Step(id) => format!("task-{id}"),
    }
}

/// What a task says.
pub fn text_of(ways: Ways, text: &str) -> String {
    match text {
        "" => plan_screen::untitled(ways.locale).to_owned(),
        text => text.to_owned(),
    }
}

/// The row of a task.
pub fn of_task(task: &Task, head: &Head, ways: Ways) -> Line {
    let locale = ways.locale;
    let target = match task.key.source {
        Source::Action(_, id) => format!("#entry-{id} .field"),
        Source::Step(id) => format!("#touch-{id} input"),
    };
    let time = task.time(ways.today);
    let when = match (task.due, time) {
        (Some(due), Time::Over) => short(ways, due),
        (Some(due), _) => account_screen::until(locale, due, ways.today),
        (None, _) => plan::no_due_day(locale).to_owned(),
    };
    let is_doing = task.status == ActionStatus::Doing;
    Line {
        id: task_id(task.key),
        mark: Some(Mark::Task(task.key)),
        status: task.status,
        what: text_of(ways, &task.text),
        remark: is_doing.then(|| plan::action_status(locale, task.status).to_owned()),
        target: Some(target.into()),
        account: task.key.account,
        name: task.name.clone(),
        is_key: task.is_key,
        owner: owner(head, ways, task.owner),
        when,
        day: task
            .due
            .filter(|_| time != Time::Over)
            .map(|due| short(ways, due)),
        is_late: time == Time::Overdue,
        severity: None,
    }
}

/// The row of an account that needs a look.
pub fn of_look(look: &Look, kind: LookKind, head: &Head, ways: Ways) -> Line {
    let locale = ways.locale;
    let (name, what, target): (_, _, Option<&'static str>) = match kind {
        LookKind::Review => (
            "review",
            words::review(locale),
            Some(".account__glance .field--day"),
        ),
        LookKind::Contact => ("contact", words::contact(locale), Some("#contact-line")),
        LookKind::Renewal => ("renewal", words::renewal(locale), Some("#plan-heading")),
    };
    let when = match (kind, look.day) {
        (LookKind::Review, Some(day)) => account_screen::until(locale, day, ways.today),
        (LookKind::Renewal, Some(day)) => words::ends(locale, day, ways.today),
        // Only a contact has none.
        (_, day) => words::last_contact(locale, day, ways.today),
    };
    let is_idle = kind == LookKind::Renewal && look.is_idle;
    let is_late = match kind {
        LookKind::Contact => false,
        LookKind::Review => look.day.is_some_and(|day| day < ways.today),
        LookKind::Renewal => look.day.is_some_and(|day| day < ways.today) || is_idle,
    };
    Line {
        id: format!("{name}-{}", look.account),
        mark: (kind == LookKind::Review).then_some(Mark::Review(look.account)),
        status: ActionStatus::Open,
        what: what.to_owned(),
        remark: is_idle.then(|| words::no_action(locale).to_owned()),
        target: target.map(Cow::Borrowed),
        account: look.account,
        name: look.name.clone(),
        is_key: look.is_key,
        owner: owner(head, ways, look.owner),
        when,
        day: look.day.map(|day| short(ways, day)),
        is_late,
        severity: None,
    }
}

/// The row of a warning, which stands at this place among them.
pub fn of_warning(place: usize, warning: &Warning, head: &Head, ways: Ways) -> Line {
    let target = match warning.reason.place() {
        Place::Contacts => "#contact-line",
        Place::Figures => "#account-figures",
        Place::People => "#account-people",
        Place::Outlook => "#account-outlook",
        Place::Plan => "#plan-heading",
        Place::Health => "#account-health",
        Place::Pipeline => "#account-pipeline",
        Place::Reference => "#account-reference",
    };
    Line {
        // A row shows one warning as long as it stands: what marks it is not read again.
        id: format!(
            "warning-{place}-{}-{}",
            warning.account, warning.severity as u8
        ),
        mark: None,
        status: ActionStatus::Open,
        what: warning_words::what(ways, &warning.reason),
        remark: None,
        target: Some(target.into()),
        account: warning.account,
        name: warning.name.clone(),
        is_key: warning.is_key,
        owner: owner(head, ways, warning.owner),
        when: warning_words::behind(ways, &warning.reason),
        day: None,
        is_late: false,
        severity: Some(warning.severity),
    }
}
