//! Somebody on the customer's side: what they decide, how they see us, who of us knows them. Only the name
//! must be known; not knowing the rest is an answer.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::analysis::value::Step;
use super::ids::{MemberId, PersonId};
use super::values::{Date, Name};

/// Somebody on the customer's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    pub id: PersonId,
    pub name: Name,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub phone: String,
    /// What part the person has in what the customer buys; any number of roles.
    #[serde(default)]
    pub roles: BTreeSet<BuyingRole>,
    /// How much the person's word counts, from 1 to 5. `None`: not known.
    #[serde(default)]
    pub influence: Option<Step>,
    /// How the person sees us. `None`: not known.
    #[serde(default)]
    pub attitude: Option<Attitude>,
    /// Who of us knows the person best.
    #[serde(default)]
    pub contact: Option<MemberId>,
    /// Whether somebody has made sure of what stands here; otherwise it is assumed.
    #[serde(default)]
    pub confirmed: bool,
    /// The day from which the person was no longer there.
    #[serde(default)]
    pub left_on: Option<Date>,
    /// To whom the person reports: another one of this customer. Somebody who is no longer listed reads as nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reports_to: Option<PersonId>,
    /// How each of us stands with the person. No entry: nobody has said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub relations: BTreeMap<MemberId, Relation>,
}

impl Person {
    /// Somebody of whom only the name is known.
    pub fn new(id: PersonId, name: Name) -> Self {
        Self {
            id,
            name,
            title: String::new(),
            email: String::new(),
            phone: String::new(),
            roles: BTreeSet::new(),
            influence: None,
            attitude: None,
            contact: None,
            confirmed: false,
            left_on: None,
            reports_to: None,
            relations: BTreeMap::new(),
        }
    }

    /// Whether the person still works there.
    pub fn is_there(&self, today: Date) -> bool {
        self.left_on.is_none_or(|left| left > today)
    }
}

/// The part that somebody has in what a customer buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BuyingRole {
    /// Decides on the order.
    Decider,
    /// A senior supporter.
    Sponsor,
    /// Speaks for us inside.
    Champion,
    /// Shapes what is asked for.
    Influencer,
    /// Negotiates and orders.
    Buyer,
    /// Works with it.
    User,
    /// Controls who gets through.
    Gatekeeper,
    /// Sets the purchase going.
    Initiator,
}

impl BuyingRole {
    /// All roles, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Decider,
        Self::Sponsor,
        Self::Champion,
        Self::Influencer,
        Self::Buyer,
        Self::User,
        Self::Gatekeeper,
        Self::Initiator,
    ];
}

/// How somebody sees us, in five steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Attitude {
    /// Works against us.
    Opponent,
    Critical,
    Neutral,
    Supportive,
    /// Stands up for us unasked.
    Advocate,
}

impl Attitude {
    /// All attitudes, from −2 to +2.
    pub const ALL: [Self; 5] = [
        Self::Opponent,
        Self::Critical,
        Self::Neutral,
        Self::Supportive,
        Self::Advocate,
    ];

    /// Whether the person would rather buy elsewhere.
    pub const fn is_against_us(self) -> bool {
        matches!(self, Self::Opponent | Self::Critical)
    }
}

/// How one of us stands with somebody on the customer's side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    Good,
    /// Worked on: not good yet, but somebody is at it.
    Working,
    Bad,
    /// They do not know each other.
    None,
}

impl Relation {
    /// All, in the order of the keys 1 to 4.
    pub const ALL: [Self; 4] = [Self::Good, Self::Working, Self::Bad, Self::None];

    /// What a click makes of it: the next one, and behind the last one nothing is said again.
    pub fn after(relation: Option<Self>) -> Option<Self> {
        match relation {
            None => Some(Self::Good),
            Some(Self::Good) => Some(Self::Working),
            Some(Self::Working) => Some(Self::Bad),
            Some(Self::Bad) => Some(Self::None),
            Some(Self::None) => None,
        }
    }
}
