//! The scoring model: which criteria count, how much, and what each step of the scale means.
//!
//! Labels and anchors of the default criteria live in `words` in both languages; the model keeps only
//! what a person wrote differently.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::analysis::value::Step;
use super::carried::Carried;
use super::values::{Cents, Timestamp};

/// The identity of a criterion: a short word that is the same in every workspace for the default
/// criteria, or an id made for an own one. 1 to 40 of `a–z`, `0–9`, `_`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String")]
pub struct CriterionId(String);

/// A text that can't name a criterion.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a criterion id of 1 to 40 characters a-z, 0-9, _")]
pub struct NotACriterionId(pub String);

impl CriterionId {
    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CriterionId {
    type Error = NotACriterionId;

    fn try_from(text: String) -> Result<Self, NotACriterionId> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if (1..=40).contains(&text.len()) && text.bytes().all(allowed) {
            Ok(Self(text))
        } else {
            Err(NotACriterionId(text))
        }
    }
}

impl fmt::Display for CriterionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The two axes of the matrix.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// How much the customer matters to us. Score and rank are those of this axis.
    #[default]
    Attractiveness,
    /// How strong we are with the customer.
    Position,
}

impl Axis {
    /// Both axes.
    pub const ALL: [Self; 2] = [Self::Attractiveness, Self::Position];
}

/// Where the step of a criterion comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Source {
    /// People rate it.
    #[default]
    People,
    /// It follows from revenue in the chosen period.
    Revenue { thresholds: Option<Thresholds> },
    /// It follows from the contribution margin in the chosen period.
    Margin { thresholds: Option<Thresholds> },
}

/// The four borders between the five steps, strictly rising. An amount on a border has the upper step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "[Cents; 4]", into = "[Cents; 4]")]
pub struct Thresholds([Cents; 4]);

/// Borders that do not rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("threshold {at} is not above the one before it")]
pub struct NotRising {
    /// Which of the four, from 1.
    pub at: usize,
}

impl Thresholds {
    /// The borders from low to high.
    pub const fn get(&self) -> [Cents; 4] {
        self.0
    }
}

impl TryFrom<[Cents; 4]> for Thresholds {
    type Error = NotRising;

    fn try_from(borders: [Cents; 4]) -> Result<Self, NotRising> {
        match (1..4).find(|&at| borders[at] <= borders[at - 1]) {
            Some(at) => Err(NotRising { at: at + 1 }),
            None => Ok(Self(borders)),
        }
    }
}

impl From<Thresholds> for [Cents; 4] {
    fn from(thresholds: Thresholds) -> Self {
        thresholds.0
    }
}

/// One question about an account, with a weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Criterion {
    pub id: CriterionId,
    #[serde(default)]
    pub axis: Axis,
    /// The weight in points, 0 to 100. 0 takes the criterion out of the score.
    pub points: u16,
    #[serde(default)]
    pub source: Source,
    /// Whether a high step is bad: effort, risk.
    #[serde(default)]
    pub reverse: bool,
    /// Own wording; empty for the catalogue's.
    #[serde(default)]
    pub label: String,
    /// Own wording of anchors by step; a missing step has the catalogue's.
    #[serde(default)]
    pub anchors: BTreeMap<Step, String>,
    /// An account below this step can't be key, whatever its score; where a high step is bad, one above it.
    #[serde(default)]
    pub knock_out: Option<Step>,
}

/// The criterion of the library of which a high step is bad.
const EFFORT: &str = "cost_to_serve";
/// The criterion that asks what the name of a customer is worth.
pub const IMAGE_CRITERION: &str = "reference_effect";

impl Criterion {
    /// The heaviest weight in points.
    pub const MAX_POINTS: u16 = 100;

    /// A criterion that people rate, with the wording of the catalogue.
    pub fn rated(id: CriterionId, axis: Axis, points: u16) -> Self {
        Self {
            reverse: id.as_str() == EFFORT,
            id,
            axis,
            points,
            source: Source::People,
            label: String::new(),
            anchors: BTreeMap::new(),
            knock_out: None,
        }
    }
}

/// The criteria of a workspace and the line above which an account is a key candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScoringModel {
    pub criteria: Vec<Criterion>,
    /// Score from which an account is a candidate for key status, 0 to 100.
    #[serde(default = "default_key_line")]
    pub key_line: u8,
    /// Share of the weight, in percent, that must be rated before an account takes a rank.
    #[serde(default = "default_coverage_gate")]
    pub coverage_gate: u8,
    pub updated_at: Timestamp,
    #[serde(skip)]
    pub(in crate::domain) carried: Carried,
}

fn default_key_line() -> u8 {
    70
}

fn default_coverage_gate() -> u8 {
    70
}

/// The default criteria: id, axis, points.
const DEFAULT_CRITERIA: [(&str, Axis, u16); 11] = [
    ("revenue_today", Axis::Attractiveness, 20),
    ("contribution_margin", Axis::Attractiveness, 15),
    ("revenue_potential", Axis::Attractiveness, 20),
    ("new_technology", Axis::Attractiveness, 10),
    ("new_markets", Axis::Attractiveness, 10),
    ("reference_effect", Axis::Attractiveness, 10),
    ("cooperation", Axis::Attractiveness, 15),
    ("share_of_wallet", Axis::Position, 30),
    ("access_to_deciders", Axis::Position, 25),
    ("value_against_alternative", Axis::Position, 30),
    ("lock_in", Axis::Position, 15),
];

impl ScoringModel {
    /// The model that a new workspace starts with.
    pub fn default_at(now: Timestamp) -> Self {
        let criteria = DEFAULT_CRITERIA
            .into_iter()
            .map(|(id, axis, points)| Criterion {
                id: CriterionId(id.to_owned()),
                axis,
                points,
                source: match id {
                    "revenue_today" => Source::Revenue { thresholds: None },
                    "contribution_margin" => Source::Margin { thresholds: None },
                    _ => Source::People,
                },
                reverse: false,
                label: String::new(),
                anchors: BTreeMap::new(),
                knock_out: None,
            })
            .collect();
        Self {
            criteria,
            key_line: default_key_line(),
            coverage_gate: default_coverage_gate(),
            updated_at: now,
            carried: Carried::default(),
        }
    }

    /// The criteria of an axis, in order.
    pub fn axis(&self, axis: Axis) -> impl Iterator<Item = &Criterion> {
        self.criteria
            .iter()
            .filter(move |criterion| criterion.axis == axis)
    }

    /// The criteria of an axis that count, in order.
    pub fn counting(&self, axis: Axis) -> impl Iterator<Item = &Criterion> {
        self.axis(axis).filter(|criterion| criterion.points > 0)
    }

    /// The criteria that people are asked about, attractiveness first. What rates itself from figures is left out, and
    /// what changes neither a score nor a rank.
    pub fn asked(&self) -> impl Iterator<Item = &Criterion> {
        let criteria = Axis::ALL.into_iter().flat_map(|axis| self.axis(axis));
        criteria.filter(|criterion| {
            let counts = criterion.points > 0 || criterion.knock_out.is_some();
            criterion.source == Source::People && counts
        })
    }

    /// The criterion with an id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_points_add_up_to_a_hundred_on_each_axis() {
        let model = ScoringModel::default_at(Timestamp::default());
        for axis in Axis::ALL {
            assert_eq!(
                model
                    .axis(axis)
                    .map(|criterion| criterion.points)
                    .sum::<u16>(),
                100
            );
        }
    }

    #[test]
    fn thresholds_must_rise() {
        let cents = |value: i64| Cents::try_from(value).unwrap_or_default();
        let borders = [1, 2, 2, 3].map(cents);
        assert_eq!(Thresholds::try_from(borders), Err(NotRising { at: 3 }));
        assert!(Thresholds::try_from([1, 2, 3, 4].map(cents)).is_ok());
    }
}
