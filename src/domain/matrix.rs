//! The portfolio matrix: who is attractive, and with whom we stand well. What is not known makes a rectangle of a
//! point. And what a bubble that is moved by hand could mean for the answers.

use std::cmp::Reverse;

use super::account::Answer;
use super::analysis::matrix::{MatrixCuts, MatrixField};
use super::analysis::score::{Answer as Cell, Coverage, Scored};
use super::analysis::value::Step;
use super::ids::AccountId;
use super::model::{Axis, CriterionId, Source};
use super::portfolio::{Amounts, Line, Portfolio, answer, cells, weights};
use super::sorting;
use super::values::Name;

/// One account in the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    pub id: AccountId,
    pub name: Name,
    pub is_key: bool,
    /// In cents; 0 where none is known.
    pub revenue: i64,
    pub attractiveness: Scored,
    pub position: Scored,
    /// The field of the middles.
    pub field: MatrixField,
    /// Whether what is still unknown could move it into another field.
    pub is_open: bool,
}

impl Spot {
    /// The score on an axis.
    pub const fn on(&self, axis: Axis) -> &Scored {
        match axis {
            Axis::Attractiveness => &self.attractiveness,
            Axis::Position => &self.position,
        }
    }
}

/// All accounts that are rated on both axes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    /// The most attractive first.
    pub spots: Vec<Spot>,
    /// How many accounts are not rated enough on one of the axes.
    pub unrated: usize,
}

/// Half of the weight of an axis has to be known: below that the rectangle says more than the point.
fn is_rated(coverage: Coverage) -> bool {
    coverage.known > 0 && coverage.known * 2 >= coverage.applicable
}

impl Matrix {
    /// Where the accounts of a portfolio stand.
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut matrix = Self::default();
        for line in portfolio.lines() {
            let own = &line.own;
            if is_rated(own.attractiveness.coverage) && is_rated(own.position.coverage) {
                matrix.spots.push(spot(line));
            } else {
                matrix.unrated += 1;
            }
        }
        sorting::by(&mut matrix.spots, |one, other| {
            other
                .attractiveness
                .middle
                .cmp(&one.attractiveness.middle)
                .then_with(|| other.position.middle.cmp(&one.position.middle))
                .then_with(|| (&one.name, one.id).cmp(&(&other.name, other.id)))
        });
        matrix
    }

    /// The places of those that a picture with room for so many shows: key accounts, then the most attractive.
    pub fn shown(&self, most: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.spots.len()).collect();
        sorting::by_key(&mut places, |place| {
            (Reverse(self.spots[*place].is_key), *place)
        });
        places.truncate(most);
        sorting::ascending(&mut places);
        places
    }

    /// How many accounts are in a field, and how many of them are key.
    pub fn count(&self, field: MatrixField) -> (usize, usize) {
        let inside = self.spots.iter().filter(|spot| spot.field == field);
        inside.fold((0, 0), |(all, key), spot| {
            (all + 1, key + usize::from(spot.is_key))
        })
    }
}

fn spot(line: &Line) -> Spot {
    let cuts = MatrixCuts::default();
    let (position, attractiveness) = (line.own.position, line.own.attractiveness);
    let settled = cuts.settled_field(position.interval, attractiveness.interval);
    Spot {
        id: line.account.id,
        name: line.account.name.clone(),
        is_key: line.account.is_key(),
        revenue: line.revenue(),
        attractiveness,
        position,
        field: cuts.field(position.middle, attractiveness.middle),
        is_open: settled.is_none(),
    }
}

/// One answer that would bring an account nearer to where it was moved.
#[derive(Debug, Clone, PartialEq)]
pub struct RoughStep {
    pub criterion: CriterionId,
    /// The answer as it is, before the direction of the criterion is applied.
    pub from: Answer,
    pub to: Step,
    /// The score on the axis afterwards.
    pub score: f64,
}

/// Where an account is to be on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wish {
    /// At about so many points.
    At(f64),
    /// One answer a step better, or worse.
    Step { better: bool },
}

/// What could be answered otherwise if an account belonged elsewhere on an axis, one answer per criterion that people
/// rate. At a place: the answer that comes nearest to it, the nearest first. A step: the next answer in that
/// direction, in the order of the criteria.
pub fn rough_steps(portfolio: &Portfolio, id: AccountId, axis: Axis, wish: Wish) -> Vec<RoughStep> {
    let model = portfolio.model();
    let (Some(line), Some(weights)) = (portfolio.line(id), weights(model, axis)) else {
        return Vec::new();
    };
    let amounts = Amounts::from(&line.own);
    let answers = cells(model, axis, &line.account, amounts);
    let now = line.own.on(axis).middle.as_f64();
    let (way, target) = match wish {
        Wish::At(points) => (points - now, points),
        Wish::Step { better: true } => (1.0, now),
        Wish::Step { better: false } => (-1.0, now),
    };
    let mut steps: Vec<RoughStep> = Vec::new();
    for (place, criterion) in model.axis(axis).enumerate() {
        if criterion.source != Source::People || criterion.points == 0 {
            continue;
        }
        let mut nearest: Option<RoughStep> = None;
        for to in Step::ALL {
            let mut answers = answers.clone();
            answers[place] = Cell::from(if criterion.reverse { to.reversed() } else { to });
            let Ok(scored) = weights.score(&answers) else {
                continue;
            };
            let score = scored.middle.as_f64();
            let is_forward = (score - now) * way > 0.0;
            let is_nearer = nearest
                .as_ref()
                .is_none_or(|best| (score - target).abs() < (best.score - target).abs());
            if is_forward && is_nearer {
                nearest = Some(RoughStep {
                    criterion: criterion.id.clone(),
                    from: answer(criterion, &line.account, amounts),
                    to,
                    score,
                });
            }
        }
        steps.extend(nearest);
    }
    if let Wish::At(_) = wish {
        sorting::by(&mut steps, |one, other| {
            let distance = |step: &RoughStep| (step.score - target).abs();
            distance(one).total_cmp(&distance(other))
        });
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Rating};
    use crate::domain::ids::WorkspaceId;
    use crate::domain::model::ScoringModel;
    use crate::domain::values::Timestamp;
    use crate::domain::workspace::{Head, Workspace};

    /// Accounts with a step on every criterion of attractiveness and of position; 0 for none.
    fn portfolio(rated: &[(u8, u8)]) -> Portfolio {
        let now = Timestamp::default();
        let mut model = ScoringModel::default_at(now);
        for criterion in &mut model.criteria {
            criterion.source = Source::People;
        }
        let accounts = rated.iter().zip(1_u128..).map(|((up, right), number)| {
            let mut account = Account::new(AccountId::from(number), Name::default(), now);
            for criterion in &model.criteria {
                let step = match criterion.axis {
                    Axis::Attractiveness => *up,
                    Axis::Position => *right,
                };
                if let Ok(step) = Step::try_from(step) {
                    let rating = Rating::sure(Answer::Step(step), now);
                    account.ratings.insert(criterion.id.clone(), rating);
                }
            }
            account
        });
        let accounts: Vec<Account> = accounts.collect();
        let head = Head::new(WorkspaceId::from(1), Name::default(), now);
        Portfolio::of(&Workspace::from_records(head, model, accounts), None)
    }

    #[test]
    fn the_most_attractive_comes_first_and_who_is_not_rated_is_counted() {
        let matrix = Matrix::of(&portfolio(&[(2, 4), (5, 5), (4, 1), (3, 0), (0, 0)]));
        let order: Vec<AccountId> = matrix.spots.iter().map(|spot| spot.id).collect();
        assert_eq!(order, [2_u128, 3, 1].map(AccountId::from));
        assert_eq!(matrix.unrated, 2);
        assert_eq!(matrix.count(MatrixField::Strategic), (1, 0));
        assert_eq!(matrix.count(MatrixField::Rising), (1, 0));
        assert_eq!(matrix.count(MatrixField::Steady), (1, 0));
        assert_eq!(matrix.shown(2), [0, 1]);
        assert!(matrix.spots.iter().all(|spot| !spot.is_open));
    }

    #[test]
    fn a_move_asks_for_steps_in_its_direction_the_nearest_first() {
        let portfolio = portfolio(&[(3, 3)]);
        let id = AccountId::from(1);
        let up = rough_steps(&portfolio, id, Axis::Position, Wish::At(64.0));
        assert_eq!(up.len(), 4);
        assert!(
            up.iter()
                .all(|step| step.score > 50.0 && step.from == Answer::Step(Step::ALL[2]))
        );
        let ways: Vec<f64> = up.iter().map(|step| (step.score - 64.0).abs()).collect();
        assert!(ways.windows(2).all(|pair| pair[0] <= pair[1]));
        // 30 points make a step of 7.5: two steps come nearest.
        assert_eq!(up[0].score, 65.0);
        assert_eq!(up[0].to, Step::HIGHEST);
        let down = rough_steps(&portfolio, id, Axis::Position, Wish::At(44.0));
        assert!(down.iter().all(|step| step.score < 50.0));
        assert!(rough_steps(&portfolio, id, Axis::Position, Wish::At(50.0)).is_empty());
        let nobody = AccountId::from(9);
        assert!(rough_steps(&portfolio, nobody, Axis::Position, Wish::At(9.0)).is_empty());
    }

    #[test]
    fn a_step_is_the_next_answer_and_never_two_at_once() {
        let portfolio = portfolio(&[(3, 3)]);
        let (id, axis) = (AccountId::from(1), Axis::Attractiveness);
        for (better, next) in [(true, Step::ALL[3]), (false, Step::ALL[1])] {
            let steps = rough_steps(&portfolio, id, axis, Wish::Step { better });
            assert!(steps.iter().all(|step| step.to == next));
            let order: Vec<&CriterionId> = steps.iter().map(|step| &step.criterion).collect();
            let criteria = portfolio.model().axis(axis).map(|one| &one.id);
            assert_eq!(order, criteria.collect::<Vec<_>>());
        }
    }

    #[test]
    fn where_less_is_better_a_step_up_is_a_lower_answer_and_unknown_is_the_middle() {
        let mut model = portfolio(&[(4, 4)]).model().as_ref().clone();
        let now = Timestamp::default();
        for criterion in model.criteria.iter_mut().take(1) {
            criterion.reverse = true;
        }
        let (first, second) = (model.criteria[0].id.clone(), model.criteria[1].id.clone());
        let mut account = Account::new(AccountId::from(1), Name::default(), now);
        for criterion in &model.criteria {
            let rating = Rating::sure(Answer::Step(Step::ALL[3]), now);
            account.ratings.insert(criterion.id.clone(), rating);
        }
        account.ratings.remove(&second);
        let head = Head::new(WorkspaceId::from(1), Name::default(), now);
        let portfolio = Portfolio::of(&Workspace::from_records(head, model, [account]), None);
        let up = Wish::Step { better: true };
        let steps = rough_steps(&portfolio, AccountId::from(1), Axis::Attractiveness, up);
        let to = |id: &CriterionId| steps.iter().find(|step| step.criterion == *id);
        assert_eq!(to(&first).map(|step| step.to), Some(Step::ALL[2]));
        assert_eq!(to(&second).map(|step| step.to), Some(Step::ALL[3]));
    }

    #[test]
    fn at_the_end_of_the_scale_there_is_nothing_left_to_answer() {
        let portfolio = portfolio(&[(5, 5)]);
        let up = rough_steps(
            &portfolio,
            AccountId::from(1),
            Axis::Attractiveness,
            Wish::At(120.0),
        );
        assert_eq!(up, []);
    }
}
