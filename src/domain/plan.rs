//! The development plan of an account: one page, customer first. Goals and challenges of the customer
//! come before our objectives, solutions before products, and every entry has an id of its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ids::{EntryId, MemberId, PlanId};
use super::plan_course::{Milestone, PlanChange, PlanReview};
use super::values::{Date, Decimal, Timestamp};

/// What we want to reach with one customer, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plan {
    pub id: PlanId,
    #[serde(default)]
    pub kind: PlanKind,
    #[serde(default)]
    pub status: PlanStatus,
    /// One sentence: where the relationship should stand at the end.
    #[serde(default)]
    pub vision: String,
    /// Answers to the prompts of the plan's kind, by the number of the prompt, from 0.
    #[serde(default)]
    pub prompts: BTreeMap<u8, String>,
    /// What the customer wants, in the customer's words.
    #[serde(default)]
    pub goals: Vec<Point>,
    /// What stands in the customer's way.
    #[serde(default)]
    pub challenges: Vec<Point>,
    #[serde(default)]
    pub objectives: Vec<Objective>,
    #[serde(default)]
    pub solutions: Vec<SolutionIdea>,
    #[serde(default)]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub questions: Vec<OpenQuestion>,
    #[serde(default)]
    pub opportunities: Vec<Point>,
    #[serde(default)]
    pub risks: Vec<Risk>,
    pub created_at: Timestamp,
    /// What we are good at for this customer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strengths: Vec<Point>,
    /// Where we fall short. What threatens us from outside are the risks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weaknesses: Vec<Point>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// The first day the plan is made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day the plan is made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The plan that this one follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<PlanId>,
    /// Looks back at the plan, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<PlanReview>,
    /// What was changed, oldest first. Written by the program.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<PlanChange>,
}

impl Plan {
    /// A plan without entries.
    pub fn new(id: PlanId, kind: PlanKind, now: Timestamp) -> Self {
        Self {
            id,
            kind,
            status: PlanStatus::Active,
            vision: String::new(),
            prompts: BTreeMap::new(),
            goals: Vec::new(),
            challenges: Vec::new(),
            objectives: Vec::new(),
            solutions: Vec::new(),
            actions: Vec::new(),
            questions: Vec::new(),
            opportunities: Vec::new(),
            risks: Vec::new(),
            created_at: now,
            strengths: Vec::new(),
            weaknesses: Vec::new(),
            milestones: Vec::new(),
            from: None,
            until: None,
            previous: None,
            reviews: Vec::new(),
            history: Vec::new(),
        }
    }

    /// The open action that is due first; actions without a date come last.
    pub fn next_action(&self) -> Option<&Action> {
        self.actions
            .iter()
            .filter(|action| action.status.is_open())
            .min_by_key(|action| (action.due.is_none(), action.due))
    }
}

/// What a plan is for. Each kind asks its own questions.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanKind {
    Acquire,
    #[default]
    Grow,
    Retain,
    WinBack,
    Reference,
}

impl PlanKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Acquire,
        Self::Grow,
        Self::Retain,
        Self::WinBack,
        Self::Reference,
    ];
}

/// How far a plan is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlanStatus {
    Draft,
    #[default]
    Active,
    Done,
    Archived,
}

impl PlanStatus {
    /// All, in the order of a plan's life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Active, Self::Done, Self::Archived];

    /// Whether the plan is worked with.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Active)
    }
}

/// A sentence in a list: a goal, a challenge, a strength, a weakness, an opportunity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    pub id: EntryId,
    pub text: String,
    /// Whether the customer has confirmed a goal or a challenge; else we assume it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
}

/// What we want with the account, and how we see that it is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Objective {
    pub id: EntryId,
    pub text: String,
    /// What is measured.
    #[serde(default)]
    pub measure: String,
    #[serde(default)]
    pub unit: String,
    /// Where we started.
    #[serde(default)]
    pub baseline: Option<Decimal>,
    #[serde(default)]
    pub target: Option<Decimal>,
    #[serde(default)]
    pub current: Option<Decimal>,
    #[serde(default)]
    pub due: Option<Date>,
}

impl Objective {
    /// How much of the way from baseline to target is done, in whole percent from 0 to 100. `None` without
    /// target or current value, or when baseline and target are the same.
    pub fn progress(&self) -> Option<u8> {
        let start = self.baseline.unwrap_or_default().thousandths();
        let way = self.target?.thousandths() - start;
        let gone = self.current?.thousandths() - start;
        if way == 0 {
            return None;
        }
        let percent = (i128::from(gone) * 100 / i128::from(way)).clamp(0, 100);
        u8::try_from(percent).ok()
    }
}

/// An idea how to solve a problem of the customer; not a product to sell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SolutionIdea {
    pub id: EntryId,
    /// The customer's problem.
    #[serde(default)]
    pub problem: String,
    #[serde(default)]
    pub solution: String,
    /// What it is worth to the customer, in the customer's terms.
    #[serde(default)]
    pub value: String,
    #[serde(default)]
    pub kind: SolutionKind,
    #[serde(default)]
    pub stage: SolutionStage,
}

/// The three fields in which key account management helps a customer, and the rest.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SolutionKind {
    #[default]
    Process,
    NewBusiness,
    StrategyFuture,
    Other,
}

impl SolutionKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::Process,
        Self::NewBusiness,
        Self::StrategyFuture,
        Self::Other,
    ];
}

/// How far a solution idea is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SolutionStage {
    #[default]
    Idea,
    Proposed,
    Agreed,
    Delivered,
    Rejected,
}

impl SolutionStage {
    /// All stages, in order.
    pub const ALL: [Self; 5] = [
        Self::Idea,
        Self::Proposed,
        Self::Agreed,
        Self::Delivered,
        Self::Rejected,
    ];
}

/// Something that somebody does by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    pub id: EntryId,
    pub text: String,
    #[serde(default)]
    pub owner: Option<MemberId>,
    #[serde(default)]
    pub due: Option<Date>,
    #[serde(default)]
    pub status: ActionStatus,
    /// The objective, solution, question or risk that the action serves.
    #[serde(default)]
    pub serves: Option<EntryId>,
}

impl Action {
    /// Whether the action should have been done before `today`.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due < today)
    }
}

/// How far an action is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    #[default]
    Open,
    Doing,
    Done,
    Dropped,
}

impl ActionStatus {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Open, Self::Doing, Self::Done, Self::Dropped];

    /// Whether something is still to do.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Doing)
    }

    /// The status that one press leads to: open, in progress, done, and open again.
    pub const fn next(self) -> Self {
        match self {
            Self::Open => Self::Doing,
            Self::Doing => Self::Done,
            Self::Done | Self::Dropped => Self::Open,
        }
    }
}

/// What we do not know yet about the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenQuestion {
    pub id: EntryId,
    pub text: String,
    /// Empty as long as the question is open.
    #[serde(default)]
    pub answer: String,
}

/// What could go wrong, and what we do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Risk {
    pub id: EntryId,
    #[serde(default)]
    pub kind: RiskKind,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub mitigation: String,
    #[serde(default)]
    pub owner: Option<MemberId>,
    /// How we notice that it is happening.
    #[serde(default)]
    pub trigger: String,
}

/// Where a risk comes from.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RiskKind {
    /// Too much of our revenue hangs on this customer. Proposed by itself from the figures.
    Dependency,
    Competitor,
    People,
    Payment,
    Product,
    Market,
    #[default]
    Other,
}

impl RiskKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Dependency,
        Self::Competitor,
        Self::People,
        Self::Payment,
        Self::Product,
        Self::Market,
        Self::Other,
    ];
}
