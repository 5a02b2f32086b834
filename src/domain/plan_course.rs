//! What happens to a plan over time: its milestones, the reviews in which something was learned, and what was
//! changed on which day.

use serde::{Deserialize, Serialize};

use super::command::EntryKind;
use super::ids::EntryId;
use super::values::{Date, Timestamp};

/// Something that is reached on a day, with nobody in particular to do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Milestone {
    pub id: EntryId,
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

impl Milestone {
    /// Whether it should have been reached before `today`.
    pub fn is_overdue(&self, today: Date) -> bool {
        !self.done && self.due.is_some_and(|due| due < today)
    }
}

/// A look back at a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanReview {
    pub id: EntryId,
    pub day: Date,
    /// What was learned.
    #[serde(default)]
    pub learned: String,
}

/// What was done to one part of a plan on one day. The program writes it; nobody edits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanChange {
    /// Follows from the part and the day: two tabs that touch the same entry write one line.
    pub id: EntryId,
    /// When it was touched last on that day.
    pub at: Timestamp,
    pub part: PlanPart,
    pub did: Did,
    /// The beginning of what the entry said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A part of a plan that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanPart {
    Purpose,
    Status,
    Vision,
    Prompt,
    Period,
    Goal,
    Challenge,
    Objective,
    Solution,
    Action,
    Question,
    Opportunity,
    Risk,
    Strength,
    Weakness,
    Milestone,
    Review,
}

impl PlanPart {
    /// All parts.
    pub const ALL: [Self; 17] = [
        Self::Purpose,
        Self::Status,
        Self::Vision,
        Self::Prompt,
        Self::Period,
        Self::Goal,
        Self::Challenge,
        Self::Objective,
        Self::Solution,
        Self::Action,
        Self::Question,
        Self::Opportunity,
        Self::Risk,
        Self::Strength,
        Self::Weakness,
        Self::Milestone,
        Self::Review,
    ];

    /// The list whose entries the part is; `None` for what a plan has once.
    pub const fn list(self) -> Option<EntryKind> {
        Some(match self {
            Self::Goal => EntryKind::Goal,
            Self::Challenge => EntryKind::Challenge,
            Self::Objective => EntryKind::Objective,
            Self::Solution => EntryKind::Solution,
            Self::Action => EntryKind::Action,
            Self::Question => EntryKind::Question,
            Self::Opportunity => EntryKind::Opportunity,
            Self::Risk => EntryKind::Risk,
            Self::Strength => EntryKind::Strength,
            Self::Weakness => EntryKind::Weakness,
            Self::Milestone => EntryKind::Milestone,
            Self::Purpose
            | Self::Status
            | Self::Vision
            | Self::Prompt
            | Self::Period
            | Self::Review => return None,
        })
    }
}

impl From<EntryKind> for PlanPart {
    fn from(kind: EntryKind) -> Self {
        match kind {
            EntryKind::Goal => Self::Goal,
            EntryKind::Challenge => Self::Challenge,
            EntryKind::Objective => Self::Objective,
            EntryKind::Solution => Self::Solution,
            EntryKind::Action => Self::Action,
            EntryKind::Question => Self::Question,
            EntryKind::Opportunity => Self::Opportunity,
            EntryKind::Risk => Self::Risk,
            EntryKind::Strength => Self::Strength,
            EntryKind::Weakness => Self::Weakness,
            EntryKind::Milestone => Self::Milestone,
        }
    }
}

/// What was done to a part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Did {
    Added,
    Changed,
    /// An action was done, a milestone reached.
    Done,
    Removed,
}

impl Did {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Done, Self::Removed];
}
