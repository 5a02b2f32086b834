//! What has a day, as a calendar file (RFC 5545): due actions, next steps of contacts, milestones, expected orders, reviews, ends of contract.
//! It is for our own people; the sheet of the customer offers none.
//!
//! Each is an event of a whole day that leaves the person free. A task (VTODO) would say more, but the calendars that
//! people use leave tasks out when they open a file. The ids are made of ours, and SEQUENCE and LAST-MODIFIED of the
//! moment at which the account was changed last: a calendar that opens a newer file moves what it has instead of
//! showing it twice.
//!
//! A file can't take away what is not in it. An action that is done or dropped before its day came, a milestone that is
//! reached, all that is left of a plan that is over and an order that is won or lost are therefore written as cancelled, which strikes them out or removes them;
//! once that day has passed they are left out, for nobody is reminded of them any more. What was deleted is not known here: whoever has opened a file with it before removes it
//! from the calendar by hand.

mod text;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::account::Account;
use crate::domain::pipeline::{Deal, Outcome};
use crate::domain::plan::{Action, ActionStatus, Plan};
use crate::domain::plan_course::Milestone;
use crate::domain::plan_sheet::plan_of;
use crate::domain::plan_view::{ACTIONS, MILESTONES};
use crate::domain::sorting;
use crate::domain::tasks::{Source as Place, Task};
use crate::domain::touchpoint::Touchpoint;
use crate::domain::values::{Date, Timestamp};
use crate::domain::workshop::Workshop;
use crate::domain::workspace::Head;
use crate::words::{
    Locale, calendar as words, pipeline as pipeline_words, plan as plan_words,
    review as review_words, workshop::close as workshop_words,
};

pub use text::write;

/// The media type of such a file.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// One whole day in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same in every file, and no other event has it.
    pub uid: String,
    pub day: Date,
    pub summary: String,
    pub description: String,
    /// When what it says was changed last.
    pub changed: Timestamp,
    /// Whether it is not to be done any more.
    pub is_cancelled: bool,
    pub reminder: Reminder,
}

/// When somebody is reminded, always at nine in the morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// On the day before.
    DayBefore,
    /// A quarter of a year before: a renewal is talked about before the contract ends.
    QuarterBefore,
}

/// What a calendar is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub head: &'a Head,
    pub locale: Locale,
    pub today: Date,
}

impl Source<'_> {
    /// All days of all accounts, the earliest first.
    #[must_use]
    pub fn all<'a>(self, accounts: impl Iterator<Item = &'a Arc<Account>>) -> Vec<Event> {
        let events = accounts.flat_map(|account| {
            let plans = account.plans.iter();
            let days = plans.flat_map(|plan| self.days(account, plan));
            let steps = self.steps(account);
            days.chain(steps)
                .chain(self.dates(account))
                .collect::<Vec<_>>()
        });
        let meetings = self.reviews().into_iter().chain(self.workshops());
        in_order(events.chain(meetings).collect())
    }

    /// The next review of the concept, and what was decided in earlier ones.
    fn reviews(self) -> Vec<Event> {
        let (head, locale) = (self.head, self.locale);
        let event = |uid, day, summary, is_cancelled| self.meeting(uid, day, summary, is_cancelled);
        let next = head.next_review().map(|day| {
            // One entry for all times: the next review moves it.
            let summary = review_words::calendar(locale).to_owned();
            event(uid("concept", head.id), day, summary, false)
        });
        let closed = head.reviews.iter().filter(|review| review.closed);
        let actions = closed.flat_map(|review| review.actions());
        let actions = actions.filter_map(|action| {
            let (day, is_over) = (action.due?, !action.status.is_open());
            let summary = review_words::promised(locale, action.text.trim());
            let owner = action.owner.and_then(|id| head.member(id));
            let owner = owner.map(|owner| words::owner(locale, owner.name.as_str()));
            let event = event(uid("action", action.id), day, summary, is_over);
            (!self.is_past(day, is_over)).then(|| Event {
                description: owner.unwrap_or_default(),
                ..event
            })
        });
        next.into_iter().chain(actions).collect()
    }

    /// The next day that the newest workshop has set, and the parked questions of all of them.
    fn workshops(self) -> Vec<Event> {
        let workshops = self.head.workshops.iter();
        let next = workshops.clone().rev().find_map(|one| self.next_of(one));
        let parked = workshops.flat_map(|one| self.parked(one));
        parked.chain(next).collect()
    }

    /// The days of one workshop: the next day, its parked questions, and what the plans of the accounts are to bring that
    /// were made key in it.
    #[must_use]
    pub fn of_workshop(self, workshop: &Workshop, keys: &[Arc<Account>]) -> Vec<Event> {
        let mut events = self.parked(workshop);
        events.extend(self.next_of(workshop));
        for account in keys {
            if let Some(plan) = plan_of(account) {
                events.extend(self.days(account, plan));
            }
        }
        in_order(events)
    }

    fn next_of(self, workshop: &Workshop) -> Option<Event> {
        // One entry for all times: the next workshop moves it.
        let of = uid("workshop", self.head.id);
        let said = workshop_words::calendar(self.locale).to_owned();
        Some(self.meeting(of, workshop.next?, said, false))
    }

    fn parked(self, workshop: &Workshop) -> Vec<Event> {
        let parked = workshop.parked.iter().filter_map(|action| {
            let (day, is_over) = (action.due?, !action.status.is_open());
            let said = action.text.trim();
            if said.is_empty() || self.is_past(day, is_over) {
                return None;
            }
            let said = workshop_words::parked_day(self.locale, said);
            let owner = action.owner.and_then(|id| self.head.member(id));
            let owner = owner.map(|owner| words::owner(self.locale, owner.name.as_str()));
            Some(Event {
                description: owner.unwrap_or_default(),
                ..self.meeting(uid("parked", action.id), day, said, is_over)
            })
        });
        parked.collect()
    }

    /// What a meeting of ours has set.
    fn meeting(self, uid: String, day: Date, summary: String, is_cancelled: bool) -> Event {
        Event {
            uid,
            day,
            summary,
            description: String::new(),
            changed: self.head.updated_at,
            is_cancelled,
            reminder: Reminder::DayBefore,
        }
    }

    /// The days of some tasks alone, the earliest first.
    #[must_use]
    pub fn of_tasks<'a>(
        self,
        accounts: impl Iterator<Item = &'a Arc<Account>>,
        tasks: &[Task],
    ) -> Vec<Event> {
        let uids: BTreeSet<String> = tasks
            .iter()
            .map(|task| match task.key.source {
                Place::Action(_, action) => uid("action", action),
                Place::Step(touch) => uid("step", touch),
            })
            .collect();
        let mut events = self.all(accounts);
        events.retain(|event| uids.contains(&event.uid));
        events
    }

    /// The days of one account with the plan that its sheet shows.
    #[must_use]
    pub fn one(self, account: &Account) -> Vec<Event> {
        let days = plan_of(account).map(|plan| self.days(account, plan));
        let mut events = days.unwrap_or_default();
        events.extend(self.steps(account));
        events.extend(self.dates(account));
        in_order(events)
    }

    /// The days of a plan.
    fn days(self, account: &Account, plan: &Plan) -> Vec<Event> {
        let actions = plan.actions.iter().filter(|one| !ACTIONS.is_blank(one));
        let actions = actions.filter_map(|action| self.action(account, plan, action));
        let milestones = plan.milestones.iter();
        let milestones = milestones.filter(|one| !MILESTONES.is_blank(one));
        let milestones = milestones.filter_map(|one| self.milestone(account, plan, one));
        actions.chain(milestones).collect()
    }

    fn action(self, account: &Account, plan: &Plan, action: &Action) -> Option<Event> {
        let (day, locale) = (action.due?, self.locale);
        // Nobody works on what a plan that is over has left.
        let is_cancelled = !action.status.is_open() || !plan.status.is_open();
        if self.is_past(day, is_cancelled) {
            return None;
        }
        let said = named(&action.text, words::untitled(locale));
        let owner = action.owner.and_then(|id| self.head.member(id));
        let owner = owner.map(|owner| words::owner(locale, owner.name.as_str()));
        let kind = words::plan(locale, plan_words::kind(locale, plan.kind));
        let serves = action.serves.and_then(|id| plan.said(id));
        let serves = serves.map(|text| words::serves(locale, text));
        let status = match (plan.status.is_open(), action.status) {
            (true, ActionStatus::Open) => None,
            (false, ActionStatus::Open | ActionStatus::Doing) => {
                Some(plan_words::status(locale, plan.status).to_owned())
            }
            (_, status) => Some(plan_words::action_status(locale, status).to_owned()),
        };
        let parts = [Some(kind), owner, serves, status].into_iter().flatten();
        Some(Event {
            uid: uid("action", action.id),
            day,
            summary: words::due(locale, account.name.as_str(), said),
            description: parts.collect::<Vec<_>>().join("\n"),
            changed: account.updated_at,
            is_cancelled,
            reminder: Reminder::DayBefore,
        })
    }

    fn milestone(self, account: &Account, plan: &Plan, milestone: &Milestone) -> Option<Event> {
        let (day, locale) = (milestone.due?, self.locale);
        let is_cancelled = milestone.done || !plan.status.is_open();
        if self.is_past(day, is_cancelled) {
            return None;
        }
        let said = named(&milestone.text, words::untitled_milestone(locale));
        Some(Event {
            uid: uid("milestone", milestone.id),
            day,
            summary: words::milestone(locale, account.name.as_str(), said),
            description: words::plan(locale, plan_words::kind(locale, plan.kind)),
            changed: account.updated_at,
            is_cancelled,
            reminder: Reminder::DayBefore,
        })
    }

    /// The next steps of contacts that no plan has taken.
    fn steps(self, account: &Account) -> Vec<Event> {
        let locale = self.locale;
        let owner = account.owner.and_then(|id| self.head.member(id));
        let steps = account.touchpoints.iter().filter(|touch| {
            !touch.next_step.trim().is_empty() && touch.action_in(account).is_none()
        });
        let event = |touch: &Touchpoint| {
            let day = touch.due.filter(|day| !self.is_past(*day, touch.done))?;
            let contact = words::of_a_contact(locale).to_owned();
            let owner = owner.map(|owner| words::owner(locale, owner.name.as_str()));
            let parts = [Some(contact), owner].into_iter().flatten();
            Some(Event {
                uid: uid("step", touch.id),
                day,
                summary: words::due(locale, account.name.as_str(), touch.next_step.trim()),
                description: parts.collect::<Vec<_>>().join("\n"),
                changed: account.updated_at,
                is_cancelled: touch.done,
                reminder: Reminder::DayBefore,
            })
        };
        steps.filter_map(event).collect()
    }

    /// The day by which an order is expected.
    fn order(self, account: &Account, deal: &Deal, owner: Option<&String>) -> Option<Event> {
        let (day, locale) = (deal.expected?, self.locale);
        let is_cancelled = deal.outcome != Outcome::Open;
        if self.is_past(day, is_cancelled) {
            return None;
        }
        let said = named(&deal.text, words::untitled_opportunity(locale));
        let state = match deal.outcome {
            Outcome::Open => pipeline_words::stage(locale, deal.stage),
            outcome => pipeline_words::outcome(locale, outcome),
        };
        let parts = owner.map(String::as_str).into_iter().chain([state]);
        Some(Event {
            uid: uid("order", deal.id),
            day,
            summary: words::order(locale, account.name.as_str(), said),
            description: parts.collect::<Vec<_>>().join("\n"),
            changed: account.updated_at,
            is_cancelled,
            reminder: Reminder::DayBefore,
        })
    }

    /// Whether nobody is to hear of it any more: it is over and its day, too.
    fn is_past(self, day: Date, is_over: bool) -> bool {
        is_over && day < self.today
    }

    /// The days of the account itself.
    fn dates(self, account: &Account) -> Vec<Event> {
        let locale = self.locale;
        let owner = account.owner.and_then(|id| self.head.member(id));
        let owner = owner.map(|owner| words::owner(locale, owner.name.as_str()));
        let event = |kind: &str, day: Date, summary: String, reminder: Reminder| Event {
            uid: uid(kind, account.id),
            day,
            summary,
            description: owner.clone().unwrap_or_default(),
            changed: account.updated_at,
            is_cancelled: false,
            reminder,
        };
        let name = account.name.as_str();
        let review = account.next_review.map(|day| {
            let summary = words::review(locale, name);
            event("review", day, summary, Reminder::DayBefore)
        });
        let contract = account.contract_end.map(|day| {
            let summary = words::contract(locale, name);
            event("contract", day, summary, Reminder::QuarterBefore)
        });
        let orders = account.deals.iter();
        let orders = orders.filter_map(|deal| self.order(account, deal, owner.as_ref()));
        review.into_iter().chain(contract).chain(orders).collect()
    }
}

/// What it says, or that it says nothing.
fn named<'a>(text: &'a str, untitled: &'static str) -> &'a str {
    match text.trim() {
        "" => untitled,
        text => text,
    }
}

/// Made of an id of ours, which is never used again.
fn uid<Id: std::fmt::Display>(kind: &str, id: Id) -> String {
    format!("{kind}-{id}@keyfolio")
}

fn in_order(mut events: Vec<Event>) -> Vec<Event> {
    sorting::by(&mut events, |one, other| {
        (one.day, &one.uid).cmp(&(other.day, &other.uid))
    });
    events
}
