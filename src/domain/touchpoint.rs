//! A touchpoint: one call, meeting or mail with people of the customer, and what is to follow from it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::ids::{EntryId, PersonId, TouchpointId};
use super::plan::Action;
use super::values::Date;

/// One contact with the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Touchpoint {
    pub id: TouchpointId,
    pub day: Date,
    #[serde(default)]
    pub channel: Channel,
    /// Who of the customer's people took part. Somebody who is no longer listed reads as nobody.
    #[serde(default)]
    pub people: BTreeSet<PersonId>,
    #[serde(default)]
    pub summary: String,
    /// What is to follow, where no plan takes it; see [`action`](Self::action).
    #[serde(default)]
    pub next_step: String,
    /// By when that is to follow.
    #[serde(default)]
    pub due: Option<Date>,
    /// Whether that has been done.
    #[serde(default)]
    pub done: bool,
    /// The action of the plan that the next step has become. From then on it is worked on there.
    #[serde(default)]
    pub action: Option<EntryId>,
}

impl Touchpoint {
    /// A touchpoint of which only the day is known.
    pub fn new(id: TouchpointId, day: Date) -> Self {
        Self {
            id,
            day,
            channel: Channel::default(),
            people: BTreeSet::new(),
            summary: String::new(),
            next_step: String::new(),
            due: None,
            done: false,
            action: None,
        }
    }

    /// Whether the next step should have been done before `today`. One that became an action is late there.
    pub fn is_late(&self, today: Date) -> bool {
        !self.next_step.is_empty() && !self.done && self.due.is_some_and(|due| due < today)
    }

    /// The action of a plan that the next step has become, if it is still there.
    pub fn action_in<'account>(&self, account: &'account Account) -> Option<&'account Action> {
        let mut actions = account.plans.iter().flat_map(|plan| &plan.actions);
        let id = self.action?;
        actions.find(|action| action.id == id)
    }
}

/// How we were in touch.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Call,
    Meeting,
    Mail,
    /// A fair, a conference, a dinner: where many meet.
    Event,
    #[default]
    Other,
}

impl Channel {
    /// All channels, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Call,
        Self::Meeting,
        Self::Mail,
        Self::Event,
        Self::Other,
    ];
}
