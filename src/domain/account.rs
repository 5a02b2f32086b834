//! An account: a customer organisation with everything that is its own. One account is one record.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::analysis::value::Step;
use super::carried::Carried;
use super::decision_basis::DecisionBasis;
use super::health::HealthEntry;
use super::ids::{AccountId, DecisionId, GroupId, MemberId, OfferingId};
use super::model::CriterionId;
use super::person::Person;
use super::pipeline::Deal;
use super::plan::Plan;
use super::references::Reference;
use super::tomorrow::Outlook;
use super::touchpoint::Touchpoint;
use super::treatment::{Process, ProcessCheck, Treatment};
use super::values::{Cents, Date, Name, Period, Timestamp};
use super::white_space::Space;
use super::win_back::WinBackCase;

/// A customer organisation, also one that does not buy yet or no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    pub id: AccountId,
    pub name: Name,
    #[serde(default)]
    pub status: LifeCycle,
    /// What the customer means to us beside revenue; any number of roles.
    #[serde(default)]
    pub roles: BTreeSet<Role>,
    /// The company that controls this one; both count as one customer where dependence is measured.
    #[serde(default)]
    pub parent: Option<AccountId>,
    #[serde(default)]
    pub group: Option<GroupId>,
    /// Who of us looks after the account.
    #[serde(default)]
    pub owner: Option<MemberId>,
    /// The customer's number in our own books, as text: leading zeros count.
    #[serde(default)]
    pub customer_number: String,
    #[serde(default)]
    pub industry: String,
    #[serde(default)]
    pub city: String,
    #[serde(default)]
    pub region: String,
    #[serde(default)]
    pub country: String,
    #[serde(default)]
    pub website: String,
    #[serde(default)]
    pub vat_id: String,
    #[serde(default)]
    pub tags: BTreeSet<String>,
    #[serde(default)]
    pub notes: String,
    /// Customer since.
    #[serde(default)]
    pub since: Option<Date>,
    #[serde(default)]
    pub last_order: Option<Date>,
    #[serde(default)]
    pub contract_end: Option<Date>,
    #[serde(default)]
    pub next_review: Option<Date>,
    /// How likely the customer still buys in twelve months, in percent. Absent: nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub chance_to_stay: Option<u8>,
    /// Whether the customer has confirmed that; else it is assumed. Left out where it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stay_confirmed: bool,
    /// Figures by period; at most one entry a period.
    #[serde(default)]
    pub figures: BTreeMap<Period, Figures>,
    #[serde(default)]
    pub people: Vec<Person>,
    /// Contacts with the customer, in the order they were written down.
    #[serde(default)]
    pub touchpoints: Vec<Touchpoint>,
    /// The answers to the criteria of the scoring model. No entry: not yet asked.
    #[serde(default)]
    pub ratings: BTreeMap<CriterionId, Rating>,
    /// Decisions about key status, oldest first. The last one holds.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Development plans, newest first.
    #[serde(default)]
    pub plans: Vec<Plan>,
    /// Where our offerings stand with the customer. No entry: nobody has looked at it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub white_space: BTreeMap<OfferingId, Space>,
    /// Opportunities of the sales pipeline, in the order they were written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deals: Vec<Deal>,
    /// What the customer gets that others don't. Left out where nobody has decided about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub treatment: Vec<Treatment>,
    /// Which processes are made to fit the customer. No entry: nobody has looked.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub processes: BTreeMap<Process, ProcessCheck>,
    /// How the relationship was judged, in the order it was written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub health: Vec<HealthEntry>,
    /// The times that the customer has left, oldest first. The last one is worked with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub win_backs: Vec<WinBackCase>,
    /// What is known of the customer as a reference.
    #[serde(default, skip_serializing_if = "Reference::is_empty")]
    pub reference: Reference,
    /// What stands behind the chance to stay, and how likely that is for longer.
    #[serde(default, skip_serializing_if = "Outlook::is_empty")]
    pub outlook: Outlook,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    #[serde(skip)]
    pub(in crate::domain) carried: Carried,
}

impl Account {
    /// A new account that has nothing but a name.
    pub fn new(id: AccountId, name: Name, now: Timestamp) -> Self {
        Self {
            id,
            name,
            status: LifeCycle::default(),
            roles: BTreeSet::new(),
            parent: None,
            group: None,
            owner: None,
            customer_number: String::new(),
            industry: String::new(),
            city: String::new(),
            region: String::new(),
            country: String::new(),
            website: String::new(),
            vat_id: String::new(),
            tags: BTreeSet::new(),
            notes: String::new(),
            since: None,
            last_order: None,
            contract_end: None,
            next_review: None,
            chance_to_stay: None,
            stay_confirmed: false,
            figures: BTreeMap::new(),
            people: Vec::new(),
            touchpoints: Vec::new(),
            ratings: BTreeMap::new(),
            decisions: Vec::new(),
            plans: Vec::new(),
            white_space: BTreeMap::new(),
            deals: Vec::new(),
            treatment: Vec::new(),
            processes: BTreeMap::new(),
            health: Vec::new(),
            win_backs: Vec::new(),
            reference: Reference::default(),
            outlook: Outlook::default(),
            created_at: now,
            updated_at: now,
            carried: Carried::default(),
        }
    }

    /// The tier that the last decision gave, or [`Tier::Undecided`].
    pub fn tier(&self) -> Tier {
        self.decisions
            .last()
            .map_or(Tier::Undecided, |decision| decision.to)
    }

    /// Whether the account is a key account today.
    pub fn is_key(&self) -> bool {
        self.tier() == Tier::Key
    }

    /// The step that the customer is rated with by a criterion of this id; `None` without an answer, and for one
    /// that is no step.
    pub fn step_of(&self, criterion: &str) -> Option<Step> {
        let (_, rating) = self
            .ratings
            .iter()
            .find(|(id, _)| id.as_str() == criterion)?;
        match rating.answer {
            Answer::Step(step) => Some(step),
            Answer::Unknown | Answer::NotApplicable => None,
        }
    }

    /// The plan that is worked with: the newest that is neither done nor archived.
    pub fn current_plan(&self) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.status.is_open())
    }
}

/// Where an account stands in the life of a customer relationship.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LifeCycle {
    Target,
    Pipeline,
    #[default]
    Active,
    AtRisk,
    Dormant,
    Lost,
    WinBack,
    WonBack,
    Declined,
}

impl LifeCycle {
    /// All, in the order of a customer's life.
    pub const ALL: [Self; 9] = [
        Self::Target,
        Self::Pipeline,
        Self::Active,
        Self::AtRisk,
        Self::Dormant,
        Self::Lost,
        Self::WinBack,
        Self::WonBack,
        Self::Declined,
    ];

    /// The motion that the account asks of us.
    pub const fn motion(self) -> Motion {
        match self {
            Self::Target | Self::Pipeline => Motion::Win,
            Self::Active | Self::AtRisk | Self::WonBack => Motion::GrowAndKeep,
            Self::Dormant | Self::Lost | Self::WinBack => Motion::WinBack,
            Self::Declined => Motion::None,
        }
    }
}

/// The three equal motions of account management.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Motion {
    Win,
    GrowAndKeep,
    WinBack,
    /// We decided against the customer, or they against us.
    None,
}

/// What a customer means to us beside revenue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Volume,
    Profit,
    Image,
    Innovation,
    MarketOpener,
    Defensive,
}

impl Role {
    /// All roles, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Volume,
        Self::Profit,
        Self::Image,
        Self::Innovation,
        Self::MarketOpener,
        Self::Defensive,
    ];
}

/// The figures of one account in one period. What is not known is absent, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figures {
    /// Net sales with the customer.
    #[serde(default)]
    pub revenue: Option<Cents>,
    /// Revenue minus directly attributable cost.
    #[serde(default)]
    pub margin: Option<Cents>,
    /// What the customer could buy from us in such a period.
    #[serde(default)]
    pub potential: Option<Cents>,
    /// Whether the customer has confirmed the potential; else it is our estimate. Left out where it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub potential_confirmed: bool,
}

impl Figures {
    /// Puts one of the figures. Another potential than before is an estimate again.
    pub fn put(&mut self, figure: Figure, amount: Option<Cents>) {
        let slot = self.slot(figure);
        if *slot != amount {
            *slot = amount;
            self.potential_confirmed &= figure != Figure::Potential;
        }
    }

    /// One of the figures.
    pub fn get(&self, figure: Figure) -> Option<Cents> {
        match figure {
            Figure::Revenue => self.revenue,
            Figure::Margin => self.margin,
            Figure::Potential => self.potential,
        }
    }

    /// Whether one of them is more or less than 0: a year that a list prepares with noughts has no figures yet.
    pub fn say_something(&self) -> bool {
        let all = Figure::ALL
            .into_iter()
            .filter_map(|figure| self.get(figure));
        all.into_iter().any(|amount| amount.get() != 0)
    }

    /// The place of one of the figures.
    pub fn slot(&mut self, figure: Figure) -> &mut Option<Cents> {
        match figure {
            Figure::Revenue => &mut self.revenue,
            Figure::Margin => &mut self.margin,
            Figure::Potential => &mut self.potential,
        }
    }
}

/// Which figure of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    Revenue,
    Margin,
    Potential,
}

impl Figure {
    /// All figures, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Revenue, Self::Margin, Self::Potential];
}

/// The answer to one criterion for one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rating {
    pub answer: Answer,
    #[serde(default)]
    pub sureness: Sureness,
    #[serde(default)]
    pub reason: String,
    /// Who rated; `None` where nobody has said who they are.
    #[serde(default)]
    pub by: Option<MemberId>,
    pub at: Timestamp,
}

impl Rating {
    /// An answer that somebody is sure of, with no reason yet.
    pub const fn sure(answer: Answer, at: Timestamp) -> Self {
        Self {
            answer,
            sureness: Sureness::Sure,
            reason: String::new(),
            by: None,
            at,
        }
    }
}

/// What a person says about a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A step of the scale.
    Step(Step),
    /// "I don't know": a legitimate answer that widens the interval of the score.
    Unknown,
    /// The criterion makes no sense for this account; the others share its weight.
    NotApplicable,
}

/// How sure the rater is; it decides how far a score may move when robustness is computed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    #[default]
    Sure,
    Estimated,
    Guessed,
}

impl Sureness {
    /// From sure to guessed.
    pub const ALL: [Self; 3] = [Self::Sure, Self::Estimated, Self::Guessed];
}

/// How an account is ranked by decision. Scores propose, people decide.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    Key,
    /// On trial before key status.
    Candidate,
    Watch,
    /// Looked at and declined for now.
    No,
    #[default]
    Undecided,
}

impl Tier {
    /// What can be decided; `Undecided` is only ever the beginning.
    pub const DECIDABLE: [Self; 4] = [Self::Key, Self::Candidate, Self::Watch, Self::No];
}

/// One decision about key status, kept for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    pub id: DecisionId,
    pub from: Tier,
    pub to: Tier,
    /// Never empty.
    pub reason: String,
    /// Who decided, as written by the person.
    #[serde(default)]
    pub by: String,
    pub at: Timestamp,
    /// What it was made with; `None` where that was not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<DecisionBasis>,
}
