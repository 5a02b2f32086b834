//! What is different between two pictures: who rose and fell, and whether other answers or other weights moved a score.

use super::account::{LifeCycle, Motion, Tier};
use super::analysis::abc::AbcClass;
use super::analysis::change::{Tenths, explain_change};
use super::analysis::score::{Answer as Cell, Score};
use super::analysis::weights::{PointWeights, Points};
use super::ids::AccountId;
use super::model::{Axis, CriterionId};
use super::snapshot::{FrozenCriterion, Row, Snapshot, cell};
use super::sorting;

/// Two pictures beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Accounts in both of which something is different; those with the better places first.
    pub moved: Vec<Moved>,
    /// Accounts that only the later picture has, and only the earlier.
    pub new: Vec<(AccountId, String)>,
    pub gone: Vec<(AccountId, String)>,
    /// How many accounts are in both.
    pub both: usize,
}

/// An account that is not what it was; first before, then after.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    pub id: AccountId,
    pub name: String,
    pub rank: [Option<u32>; 2],
    pub class: [Option<AbcClass>; 2],
    pub tier: [Tier; 2],
    pub status: [LifeCycle; 2],
    pub score: [Option<Score>; 2],
    /// Why the score moved; `None` where it did not, or where there was none on one side.
    pub why: Option<Why>,
}

/// Why a score moved, in tenths of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    pub total: i64,
    pub by_answers: i64,
    pub by_weights: i64,
    /// The criteria that moved it, the strongest first, with their own wording.
    pub criteria: Vec<(CriterionId, String, i64)>,
}

impl Moved {
    /// By how many places it rose; below zero where it fell, `None` unless it had a rank on both sides.
    pub fn places_won(&self) -> Option<i64> {
        let [before, after] = self.rank;
        Some(i64::from(before?) - i64::from(after?))
    }

    /// Whether a customer of then is none any more.
    pub fn has_left(&self) -> bool {
        self.status.map(is_customer) == [true, false]
    }

    /// Whether somebody who had left is a customer now.
    pub fn came_back(&self) -> bool {
        self.status[0].motion() == Motion::WinBack && is_customer(self.status[1])
    }
}

/// Whether somebody in this phase buys from us.
fn is_customer(status: LifeCycle) -> bool {
    status.motion() == Motion::GrowAndKeep
}

/// How many of those that moved are on each side of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub rose: usize,
    pub fell: usize,
    pub other_class: usize,
    pub new_key: usize,
    pub no_longer_key: usize,
    pub other_score: usize,
    /// Customers who have left since, and who have come back.
    pub left: usize,
    pub came_back: usize,
}

impl Comparison {
    /// Compares two pictures, the earlier one first.
    pub fn of(before: &Snapshot, after: &Snapshot) -> Self {
        let mut found = Self {
            moved: Vec::new(),
            new: Vec::new(),
            gone: Vec::new(),
            both: 0,
        };
        let earlier: Vec<Row<'_>> = before.rows().collect();
        let same = Same::of(before, after);
        for now in after.rows() {
            let known = before.accounts.id.binary_search(&now.id()).ok();
            let Some(then) = known.and_then(|place| earlier.get(place)) else {
                found.new.push((now.id(), now.name().to_owned()));
                continue;
            };
            found.both += 1;
            let moved = Moved {
                id: now.id(),
                name: now.name().to_owned(),
                rank: [then.rank(), now.rank()],
                class: [then.class(), now.class()],
                tier: [then.tier(), now.tier()],
                status: [then.status(), now.status()],
                score: [(before, *then), (after, now)].map(|(picture, row)| {
                    let scored = picture.scored(row, Axis::Attractiveness);
                    scored.map(|scored| scored.middle)
                }),
                why: None,
            };
            if moved.is_still() {
                continue;
            }
            let why = same.why([*then, now], moved.score);
            found.moved.push(Moved { why, ..moved });
        }
        for then in earlier {
            if after.accounts.id.binary_search(&then.id()).is_err() {
                found.gone.push((then.id(), then.name().to_owned()));
            }
        }
        let best = |moved: &Moved| moved.rank.into_iter().flatten().min().unwrap_or(u32::MAX);
        sorting::by_key(&mut found.moved, |moved| (best(moved), moved.id));
        found
    }

    /// Whether nothing is different at all.
    pub fn is_nothing(&self) -> bool {
        self.moved.is_empty() && self.new.is_empty() && self.gone.is_empty()
    }

    /// How many went which way.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for moved in &self.moved {
            let won = moved.places_won().unwrap_or(0);
            counts.rose += usize::from(won > 0);
            counts.fell += usize::from(won < 0);
            counts.other_class += usize::from(moved.class[0] != moved.class[1]);
            counts.left += usize::from(moved.has_left());
            counts.came_back += usize::from(moved.came_back());
            counts.other_score += usize::from(moved.score[0] != moved.score[1]);
            let is_key = moved.tier.map(|tier| tier == Tier::Key);
            counts.new_key += usize::from(is_key == [false, true]);
            counts.no_longer_key += usize::from(is_key == [true, false]);
        }
        counts
    }
}

impl Moved {
    fn is_still(&self) -> bool {
        self.rank[0] == self.rank[1]
            && self.class[0] == self.class[1]
            && self.tier[0] == self.tier[1]
            && !self.has_left()
            && !self.came_back()
            && self.score[0] == self.score[1]
    }
}

/// The criteria of both pictures in one order, with their points on each side.
struct Same<'a> {
    criteria: Vec<Pair<'a>>,
    weights: Option<[PointWeights; 2]>,
}

/// A criterion before and after, by its place in each picture.
struct Pair<'a> {
    criterion: &'a FrozenCriterion,
    places: [Option<usize>; 2],
}

impl<'a> Same<'a> {
    fn of(before: &'a Snapshot, after: &'a Snapshot) -> Self {
        let counts = |one: &FrozenCriterion| one.axis == Axis::Attractiveness;
        let mut criteria: Vec<Pair<'a>> = Vec::new();
        for (place, criterion) in after.criteria.iter().enumerate() {
            if counts(criterion) {
                let places = [None, Some(place)];
                criteria.push(Pair { criterion, places });
            }
        }
        for (place, criterion) in before.criteria.iter().enumerate() {
            // Turned round, a criterion asks for the opposite: its answers do not compare, so it is another one.
            let is_same = |pair: &&mut Pair<'a>| {
                let other = pair.criterion;
                other.id == criterion.id && other.reverse == criterion.reverse
            };
            if !counts(criterion) {
                continue;
            }
            match criteria.iter_mut().find(is_same) {
                Some(pair) => pair.places[0] = Some(place),
                None => criteria.push(Pair {
                    criterion,
                    places: [Some(place), None],
                }),
            }
        }
        let points = |side: usize, picture: &Snapshot| {
            let points = criteria.iter().map(|pair| {
                let place = pair.places[side];
                let criterion = place.and_then(|place| picture.criteria.get(place));
                Points(criterion.map_or(0, |criterion| criterion.points))
            });
            PointWeights::new(points.collect()).ok()
        };
        let weights = points(0, before).zip(points(1, after));
        Self {
            weights: weights.map(|(before, after)| [before, after]),
            criteria,
        }
    }

    fn why(&self, rows: [Row<'_>; 2], score: [Option<Score>; 2]) -> Option<Why> {
        let [Some(before), Some(after)] = score else {
            return None;
        };
        let weights = self.weights.as_ref()?;
        let [then, now] = [0, 1].map(|side| {
            let answers: Vec<_> = rows[side].answers().collect();
            let cells = self.criteria.iter().map(|pair| {
                let answer = pair.places[side].and_then(|place| answers.get(place));
                answer.map_or(Cell::NotApplicable, |answer| {
                    cell(*answer, pair.criterion.reverse)
                })
            });
            weights[side].break_down(&cells.collect::<Vec<_>>()).ok()
        });
        let change = explain_change(&then?, &now?).ok()?;
        if before == after && change.is_nothing() {
            return None;
        }
        Some(self.told(change.tenths()))
    }

    fn told(&self, tenths: Tenths) -> Why {
        let mut criteria: Vec<(CriterionId, String, i64)> = Vec::new();
        for (pair, tenths) in self.criteria.iter().zip(&tenths.parts) {
            let FrozenCriterion { id, label, .. } = pair.criterion;
            match criteria.iter_mut().find(|(known, ..)| known == id) {
                Some((.., sum)) => *sum += tenths,
                None => criteria.push((id.clone(), label.clone(), *tenths)),
            }
        }
        criteria.retain(|(.., tenths)| *tenths != 0);
        sorting::by_key(&mut criteria, |(.., tenths)| {
            std::cmp::Reverse(tenths.unsigned_abs())
        });
        Why {
            total: tenths.total,
            by_answers: tenths.by_ratings,
            by_weights: tenths.by_weights,
            criteria,
        }
    }
}

#[cfg(test)]
pub(in crate::domain) mod tests {
    use super::*;
    use crate::domain::carried::Carried;
    use crate::domain::model::ScoringModel;
    use crate::domain::snapshot::{Rows, SnapshotCause, Taken};
    use crate::domain::values::{Cents, Currency, Date, Name, Timestamp};

    /// An account of a picture.
    #[derive(Clone)]
    pub(in crate::domain) struct Facts {
        id: u128,
        revenue: i64,
        tier: Tier,
        rank: Option<u32>,
        steps: &'static str,
    }

    impl Facts {
        pub(in crate::domain) fn of(id: u128, revenue: i64) -> Self {
            Self {
                id,
                revenue,
                tier: Tier::Undecided,
                rank: None,
                steps: "???????????",
            }
        }

        pub(in crate::domain) fn tier(mut self, tier: Tier) -> Self {
            self.tier = tier;
            self
        }

        fn rated(mut self, rank: u32, steps: &'static str) -> Self {
            self.rank = Some(rank);
            self.steps = steps;
            self
        }
    }

    /// A picture by the model that a workspace starts with.
    pub(in crate::domain) fn picture(facts: &[Facts]) -> Snapshot {
        let taken = Taken {
            id: 1.into(),
            at: Timestamp::default(),
            day: Date::default(),
            label: String::new(),
            cause: SnapshotCause::Manual,
        };
        let model = ScoringModel::default_at(taken.at);
        let criteria = model.criteria.iter().map(|one| FrozenCriterion {
            id: one.id.clone(),
            label: String::new(),
            axis: one.axis,
            points: one.points,
            reverse: false,
        });
        let mut rows = Rows::default();
        for one in facts {
            rows.id.push(one.id.into());
            rows.name
                .push(Name::new(&format!("N{}", one.id)).expect("a name"));
            rows.status.push(Default::default());
            rows.tier.push(Some(one.tier));
            rows.class.push(Some(AbcClass::A));
            rows.revenue.push(Cents::try_from(one.revenue).ok());
            rows.margin.push(None);
            rows.potential.push(None);
            rows.rank.push(one.rank);
            rows.steps.push(one.steps.to_owned());
        }
        Snapshot {
            id: taken.id,
            at: taken.at,
            day: taken.day,
            label: taken.label,
            cause: taken.cause,
            first_year: None,
            last_year: None,
            currency: Currency::EUR,
            criteria: criteria.collect(),
            key_line: 70,
            accounts: rows,
            updated_at: taken.at,
            carried: Carried::default(),
        }
    }

    #[test]
    fn who_rose_who_is_new_and_who_is_gone_is_named() {
        let before = picture(&[
            Facts::of(1, 5).rated(1, "55555555555"),
            Facts::of(2, 5).rated(2, "33333333333"),
            Facts::of(3, 5),
        ]);
        let after = picture(&[
            Facts::of(1, 5).rated(2, "44444445555"),
            Facts::of(2, 5).rated(1, "53333333333").tier(Tier::Key),
            Facts::of(4, 5),
        ]);
        let found = Comparison::of(&before, &after);
        assert_eq!(found.new, [(4.into(), "N4".to_owned())]);
        assert_eq!(found.gone, [(3.into(), "N3".to_owned())]);
        assert_eq!(found.both, 2);
        let counts = found.counts();
        assert_eq!((counts.rose, counts.fell, counts.new_key), (1, 1, 1));
        let second = &found.moved[1];
        let why = second.why.as_ref().expect("a reason");
        // 20 of 100 points, two steps more.
        assert_eq!((why.total, why.by_answers, why.by_weights), (100, 100, 0));
        assert_eq!(why.criteria.len(), 1);
        assert!(Comparison::of(&before, &before).is_nothing());
    }

    #[test]
    fn other_weights_are_told_from_other_answers() {
        let before = picture(&[Facts::of(1, 5).rated(1, "51111113333")]);
        let mut after = before.clone();
        // Revenue today weighs 20 of 100, then 100 of 180.
        after.criteria[0].points = 100;
        let found = Comparison::of(&before, &after);
        let why = found.moved[0].why.as_ref().expect("a reason");
        assert_eq!((why.total, why.by_answers, why.by_weights), (356, 0, 356));
        // A criterion that was not there before has no answer to compare.
        let mut fewer = before.clone();
        fewer.criteria[1].points = 0;
        fewer.criteria.remove(1);
        fewer.accounts.steps[0].remove(1);
        let found = Comparison::of(&fewer, &before);
        let why = found.moved[0].why.as_ref().expect("a reason");
        assert_eq!((why.by_answers, why.by_weights), (0, why.total));
    }

    #[test]
    fn a_criterion_that_was_turned_round_is_the_work_of_the_model() {
        let before = picture(&[Facts::of(1, 5).rated(1, "51111113333")]);
        let mut after = before.clone();
        after.criteria[0].reverse = true;
        let found = Comparison::of(&before, &after);
        let why = found.moved[0].why.as_ref().expect("a reason");
        assert_eq!((why.total, why.by_answers, why.by_weights), (-200, 0, -200));
        assert_eq!(why.criteria.len(), 1);
    }
}
