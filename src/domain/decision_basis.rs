//! What a decision about key status was made with: the score, the place and the weights of that moment. It is
//! a small record of its own, so that an old decision stays readable when the model is another one.

use serde::{Deserialize, Serialize};

use super::ids::AccountId;
use super::model::{Axis, Criterion, CriterionId, ScoringModel};
use super::portfolio::Portfolio;
use super::rule::{MAX_CRITERIA, Rejection, line, within_range};
use super::sorting;
use super::values::Timestamp;
use crate::domain::analysis::score::Score;
use crate::domain::analysis::standing::Standing;

/// What the portfolio said when a decision was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionBasis {
    /// The score; `None` where nothing was known.
    #[serde(default)]
    pub score: Option<FrozenScore>,
    /// The rank; `None` for an account that took none.
    #[serde(default)]
    pub rank: Option<u32>,
    /// How many accounts took a rank.
    pub ranked: u32,
    /// The score from which an account was a candidate for key status, 0 to 100.
    pub key_line: u8,
    /// When the model had been changed last.
    pub model_at: Timestamp,
    /// Tells two models apart that count differently. Wording does not matter.
    pub model: String,
    /// The criteria of attractiveness that counted, with their weights, in order.
    #[serde(default)]
    pub criteria: Vec<Weighed>,
}

/// A score with its range, in hundredths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrozenScore {
    pub lowest: u16,
    pub middle: u16,
    pub highest: u16,
}

/// A criterion with the weight that it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Weighed {
    pub id: CriterionId,
    /// Own wording; empty for the catalogue's.
    #[serde(default)]
    pub label: String,
    pub points: u16,
}

/// Hundredths of a point in a whole score.
const FULL: u16 = 10_000;

impl FrozenScore {
    /// Whole points, half up, as they were shown.
    pub const fn rounded(self) -> u16 {
        (self.middle + 50) / 100
    }
}

impl DecisionBasis {
    /// What the portfolio says about an account; `None` if it is not there.
    pub fn of(portfolio: &Portfolio, id: AccountId) -> Option<Self> {
        let line = portfolio.line(id)?;
        let model = portfolio.model();
        let scored = line.own.attractiveness;
        let score = (scored.coverage.known > 0).then(|| FrozenScore {
            lowest: hundredths(scored.interval.lowest),
            middle: hundredths(scored.middle),
            highest: hundredths(scored.interval.highest),
        });
        let is_ranked = |standing: Standing| standing.rank().is_some();
        let ranked = portfolio
            .lines()
            .iter()
            .filter(|one| is_ranked(one.standing));
        let counted = model.counting(Axis::Attractiveness);
        Some(Self {
            score,
            rank: line
                .standing
                .rank()
                .and_then(|rank| u32::try_from(rank).ok()),
            ranked: u32::try_from(ranked.count()).unwrap_or(u32::MAX),
            key_line: model.key_line,
            model_at: model.updated_at,
            model: fingerprint(model),
            criteria: counted
                .map(|criterion| Weighed {
                    id: criterion.id.clone(),
                    label: criterion.label.clone(),
                    points: criterion.points,
                })
                .collect(),
        })
    }

    /// Whether the model still counts the way it did then.
    pub fn is_made_with(&self, model: &ScoringModel) -> bool {
        self.model == fingerprint(model) || self.model == earlier_fingerprint(model)
    }

    /// The rules that a basis keeps, wherever it comes from.
    pub(in crate::domain) fn check(&self) -> Result<(), Rejection> {
        within_range(self.key_line, 0, 100)?;
        if let Some(score) = self.score {
            within_range(score.highest, 0, FULL.into())?;
            within_range(score.middle, 0, score.highest.into())?;
            within_range(score.lowest, 0, score.middle.into())?;
        }
        if let Some(rank) = self.rank {
            within_range(rank, 1, self.ranked)?;
        }
        let actual = self.criteria.len();
        if actual > MAX_CRITERIA {
            return Err(Rejection::TooManyCriteria {
                max: MAX_CRITERIA,
                actual,
            });
        }
        line(&self.model)?;
        for criterion in &self.criteria {
            line(&criterion.label)?;
            within_range(criterion.points, 0, Criterion::MAX_POINTS.into())?;
        }
        Ok(())
    }
}

fn hundredths(score: Score) -> u16 {
    (score.as_f64() * 100.0).round() as u16
}

/// A short text that is the same for two models exactly if they count the same.
pub fn fingerprint(model: &ScoringModel) -> String {
    printed(&counted(model))
}

/// Before, the order of the criteria and the size of the points made another text. Decisions of that time keep it.
fn earlier_fingerprint(model: &ScoringModel) -> String {
    printed(&bare(model))
}

fn printed(model: &ScoringModel) -> String {
    let text = serde_json::to_string(model).unwrap_or_default();
    // FNV-1a: stable over releases, and nobody has a reason to forge it.
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Whether two models give every account the same score and rank.
pub fn count_the_same(one: &ScoringModel, other: &ScoringModel) -> bool {
    counted(one) == counted(other)
}

/// What of a model makes scores and ranks, always written in one way: a score is a share of the points of its
/// axis, so neither the order of the criteria nor a factor that all points of an axis have in common is in it.
fn counted(model: &ScoringModel) -> ScoringModel {
    let mut counted = bare(model);
    // Without points a criterion moves no score; it can still knock out.
    counted
        .criteria
        .retain(|criterion| criterion.points > 0 || criterion.knock_out.is_some());
    for axis in Axis::ALL {
        let common = counted
            .axis(axis)
            .fold(0, |common, one| greatest_common_divisor(common, one.points));
        let of_axis = counted.criteria.iter_mut().filter(|one| one.axis == axis);
        of_axis.for_each(|one| one.points /= common.max(1));
    }
    sorting::by(&mut counted.criteria, |one, other| one.id.cmp(&other.id));
    counted
}

const fn greatest_common_divisor(mut one: u16, mut other: u16) -> u16 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

/// The model without its wording and its date.
fn bare(model: &ScoringModel) -> ScoringModel {
    let mut bare = model.clone();
    bare.updated_at = Timestamp::default();
    bare.carried = Default::default();
    for criterion in &mut bare.criteria {
        criterion.label.clear();
        criterion.anchors.clear();
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wording_leaves_the_fingerprint_and_weights_do_not() {
        let model = ScoringModel::default_at(Timestamp::default());
        let mut worded = model.clone();
        worded.criteria[0].label = "Turnover".to_owned();
        assert_eq!(fingerprint(&worded), fingerprint(&model));
        assert!(count_the_same(&worded, &model));
        let mut heavier = model.clone();
        heavier.criteria[0].points += 1;
        assert_ne!(fingerprint(&heavier), fingerprint(&model));
        assert!(!count_the_same(&heavier, &model));
    }

    #[test]
    fn neither_the_order_nor_a_common_factor_makes_another_model() {
        let model = ScoringModel::default_at(Timestamp::default());
        let mut turned = model.clone();
        turned.criteria.reverse();
        let mut halved = model.clone();
        for criterion in &mut halved.criteria {
            if criterion.axis == Axis::Attractiveness {
                criterion.points /= 5;
            }
        }
        let mut idle = model.clone();
        let id = CriterionId::try_from("mood".to_owned()).expect("an id");
        idle.criteria.push(Criterion::rated(id, Axis::Position, 0));
        for same in [&turned, &halved, &idle] {
            assert_eq!(fingerprint(same), fingerprint(&model));
            assert!(count_the_same(same, &model));
        }
        let floor = crate::domain::analysis::value::Step::ALL[1];
        idle.criteria.last_mut().expect("a criterion").knock_out = Some(floor);
        assert!(!count_the_same(&idle, &model));
        let mut moved = model.clone();
        moved.criteria[0].axis = Axis::Position;
        assert_ne!(fingerprint(&moved), fingerprint(&model));
    }

    #[test]
    fn a_decision_from_before_the_order_was_left_out_still_knows_its_model() {
        let model = ScoringModel::default_at(Timestamp::default());
        let mut basis = basis();
        basis.model = "6fb3bd0d9a2f5b5b".to_owned();
        assert!(!basis.is_made_with(&model));
        basis.model = earlier_fingerprint(&model);
        assert!(basis.is_made_with(&model));
        basis.model = fingerprint(&model);
        assert!(basis.is_made_with(&model));
    }

    fn basis() -> DecisionBasis {
        DecisionBasis {
            score: Some(FrozenScore {
                lowest: 6_300,
                middle: 7_750,
                highest: 8_000,
            }),
            rank: Some(3),
            ranked: 24,
            key_line: 70,
            model_at: Timestamp::default(),
            model: "0".to_owned(),
            criteria: Vec::new(),
        }
    }

    #[test]
    fn a_rank_beyond_all_ranks_is_refused() {
        let mut basis = basis();
        assert_eq!(basis.check(), Ok(()));
        assert_eq!(basis.score.map(FrozenScore::rounded), Some(78));
        basis.rank = Some(25);
        assert!(basis.check().is_err());
    }
}
