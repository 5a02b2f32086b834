//! Two further ways to weigh the criteria of an axis, for whoever wants to take more time: how much a step from worst to
//! best is worth (swing), and comparing them in pairs (Saaty's analytic hierarchy process).

use super::analysis::pairwise::{PairwiseWeights, RandomIndex, weights_from_judgements};
use super::analysis::weights::Weights;
use super::model::{Axis, CriterionId, ScoringModel};

/// The points that all criteria of an axis share.
const TOTAL: u16 = 100;
/// More criteria than this are too many pairs to ask about.
pub const MOST_FOR_PAIRS: usize = 7;

/// The criteria of an axis that count, in order.
pub fn weighed_criteria(model: &ScoringModel, axis: Axis) -> Vec<CriterionId> {
    let counting = model.counting(axis);
    counting.map(|criterion| criterion.id.clone()).collect()
}

/// How much more important one of two is than the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Judgement {
    /// The first is 3, 5, 7 or 9 times as important.
    First(u8),
    /// Both are as important.
    #[default]
    Equal,
    /// The second is 3, 5, 7 or 9 times as important.
    Second(u8),
}

impl Judgement {
    /// All answers, from "the first by far" to "the second by far".
    pub const ALL: [Self; 9] = [
        Self::First(9),
        Self::First(7),
        Self::First(5),
        Self::First(3),
        Self::Equal,
        Self::Second(3),
        Self::Second(5),
        Self::Second(7),
        Self::Second(9),
    ];

    /// How many times as important the first is as the second.
    pub fn ratio(self) -> f64 {
        match self {
            Self::First(times) => f64::from(times.max(1)),
            Self::Equal => 1.0,
            Self::Second(times) => 1.0 / f64::from(times.max(1)),
        }
    }
}

/// All pairs of so many criteria, in the order they are asked about.
pub fn pairs(criteria: usize) -> Vec<(usize, usize)> {
    let rows =
        (0..criteria).flat_map(|first| (first + 1..criteria).map(move |second| (first, second)));
    rows.collect()
}

/// What the judgements about all pairs say; `None` for fewer than two criteria, or too many.
pub fn from_pairs(criteria: usize, judgements: &[Judgement]) -> Option<PairwiseWeights> {
    let pairs = pairs(criteria);
    if !(2..=MOST_FOR_PAIRS).contains(&criteria) || judgements.len() != pairs.len() {
        return None;
    }
    let mut matrix = vec![vec![1.0; criteria]; criteria];
    for ((first, second), judgement) in pairs.into_iter().zip(judgements) {
        let ratio = judgement.ratio();
        matrix[first][second] = ratio;
        matrix[second][first] = 1.0 / ratio;
    }
    weights_from_judgements(&matrix, RandomIndex::Saaty1980).ok()
}

/// What the worth of each swing says, the most important one at 100; `None` if none is worth anything.
pub fn from_swings(worth: &[u16]) -> Option<Weights> {
    let numbers: Vec<f64> = worth.iter().map(|one| f64::from(*one)).collect();
    Weights::in_proportion(&numbers).ok()
}

/// Weights as points of criteria; what has some weight keeps a point.
pub fn as_points(criteria: &[CriterionId], weights: &Weights) -> Vec<(CriterionId, u16)> {
    let points = weights.to_points(TOTAL).ok();
    let points = points.as_ref().map_or(&[][..], |points| points.points());
    criteria
        .iter()
        .zip(points)
        .zip(weights.as_slice())
        .map(|((id, points), weight)| {
            let least = u16::from(*weight > 0.0);
            (id.clone(), points.0.max(least))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Timestamp;

    #[test]
    fn equal_judgements_are_equal_weights_and_consistent() {
        let weights = from_pairs(4, &[Judgement::Equal; 6]).expect("four criteria");
        assert!(weights.is_consistent());
        assert_eq!(weights.worst, None);
        let model = ScoringModel::default_at(Timestamp::default());
        let ids = weighed_criteria(&model, Axis::Position);
        let points = as_points(&ids, &weights.weights);
        assert_eq!(
            points.iter().map(|(_, points)| *points).collect::<Vec<_>>(),
            [25; 4]
        );
    }

    #[test]
    fn a_circle_names_the_judgement_that_fits_least() {
        // Pairs 0-1, 0-2, 1-2: the first over the second, the second over the third, the third over the first.
        let judgements = [
            Judgement::First(5),
            Judgement::Second(5),
            Judgement::First(5),
        ];
        let weights = from_pairs(3, &judgements).expect("three criteria");
        assert!(!weights.is_consistent());
        assert!(weights.worst.is_some());
    }

    #[test]
    fn too_few_or_too_many_are_not_compared() {
        assert!(from_pairs(1, &[]).is_none());
        assert!(from_pairs(8, &[Judgement::Equal; 28]).is_none());
        assert!(from_pairs(3, &[Judgement::Equal]).is_none());
        assert_eq!(pairs(3), [(0, 1), (0, 2), (1, 2)]);
    }

    #[test]
    fn swings_are_weights_in_proportion_and_nothing_that_counts_is_lost() {
        assert!(from_swings(&[0, 0]).is_none());
        let weights = from_swings(&[100, 50, 50, 0]).expect("some are worth something");
        assert_eq!(weights.as_slice(), [0.5, 0.25, 0.25, 0.0]);
        let model = ScoringModel::default_at(Timestamp::default());
        let ids = weighed_criteria(&model, Axis::Position);
        let tiny = from_swings(&[1_000, 1_000, 1, 0]).expect("some are worth something");
        let points = as_points(&ids, &tiny);
        assert_eq!(
            points.iter().map(|(_, points)| *points).collect::<Vec<_>>(),
            [50, 50, 1, 0]
        );
    }
}
