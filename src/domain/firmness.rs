//! How firm the choice of the first accounts is: what other weights, and answers that nobody is sure of, would make
//! of it. The assumption about the weights follows from how they were given and is never mixed with another.

use super::account::{Account, Role, Sureness};
use super::analysis::grid::{Swap, ValueGrid, best_first};
use super::analysis::score::Answer as Cell;
use super::analysis::shift::{PointShift, least_point_shift};
use super::analysis::simulation::{Likelihood, Simulation, UncertainCell, WeightModel};
use super::analysis::stability::{StableRange, stable_ranges};
use super::analysis::standing::Standing;
use super::analysis::weights::{PointWeights, Points, Weights};
use super::ids::AccountId;
use super::importance;
use super::model::{Axis, Criterion, CriterionId, ScoringModel, Source};
use super::portfolio::{Amounts, Line, Portfolio, cells};
use super::sorting;

/// How many draws make the answer: one percentage point at most beside the truth.
pub const DRAWS: u64 = 10_000;
/// How many draws make the first answer.
pub const FIRST_DRAWS: u64 = 500;
/// The most accounts that are compared; whoever is below so many others is not among the first.
pub const MOST: usize = 200;
/// Always the same draws, so that a slider that moves makes no noise.
const SEED: u64 = 1;
/// How far an answer may be from the truth, in points of the scale of 100: half a step, a step.
const ESTIMATED: f64 = 12.5;
const GUESSED: f64 = 25.0;

/// How the weights were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// All criteria count the same: nothing was said about the weights.
    Equal,
    /// An order of importance.
    Order,
    /// Points for each.
    Points,
}

impl Given {
    /// How the weights of an axis were given.
    pub fn of(model: &ScoringModel, axis: Axis) -> Self {
        let points: Vec<u16> = model.counting(axis).map(|one| one.points).collect();
        if points.windows(2).all(|pair| pair[0] == pair[1]) {
            Self::Equal
        } else if importance::followed(model, axis).is_some() {
            Self::Order
        } else {
            Self::Points
        }
    }
}

/// What is compared: the accounts with a rank, the criteria that count, and what is not sure.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The accounts, the best first.
    pub ids: Vec<AccountId>,
    pub ranks: Vec<usize>,
    pub criteria: Vec<CriterionId>,
    pub given: Given,
    /// How many accounts can be among the first.
    pub places: usize,
    /// How many accounts with a rank are so far below that they are not compared.
    pub left_out: usize,
    grid: ValueGrid,
    weights: Weights,
    model: WeightModel,
    uncertain: Vec<UncertainCell>,
    /// Which of them are image customers.
    image: Vec<bool>,
}

impl Field {
    /// Takes the ranked accounts of a portfolio; `None` with fewer than two of them or nothing that counts.
    pub fn of(portfolio: &Portfolio, places: usize) -> Option<Self> {
        let axis = Axis::Attractiveness;
        let model = portfolio.model();
        let criteria: Vec<&Criterion> = model.counting(axis).collect();
        let points: Vec<Points> = criteria.iter().map(|one| Points(one.points)).collect();
        let weights = PointWeights::new(points).ok()?.shares();
        let mut lines: Vec<(usize, &Line)> = portfolio
            .lines()
            .iter()
            .filter_map(|line| match line.standing {
                Standing::Ranked { rank, .. } => Some((rank, line)),
                Standing::NotYetRated | Standing::KnockedOut => None,
            })
            .collect();
        sorting::by_key(&mut lines, |(rank, line)| {
            (*rank, &line.account.name, line.account.id)
        });
        let left_out = lines.len().saturating_sub(MOST);
        lines.truncate(MOST);
        if lines.len() < 2 {
            return None;
        }
        let (mut uncertain, mut left_out_cells) = (Vec::new(), Vec::new());
        let mut rows = Vec::with_capacity(lines.len());
        for (place, (_, line)) in lines.iter().enumerate() {
            rows.push(row(model, line, place, &mut uncertain, &mut left_out_cells));
        }
        let mut grid = ValueGrid::new(&rows).ok()?;
        for (place, column) in left_out_cells {
            grid.leave_out(place, column).ok()?;
        }
        let given = Given::of(model, axis);
        let ids = lines.iter().map(|(_, line)| line.account.id);
        Some(Self {
            ids: ids.collect(),
            ranks: lines.iter().map(|(rank, _)| *rank).collect(),
            criteria: criteria.iter().map(|one| one.id.clone()).collect(),
            places,
            left_out,
            grid,
            model: match given {
                _ if criteria.len() < 2 => WeightModel::Exact(weights.clone()),
                Given::Equal => WeightModel::Any(criteria.len()),
                Given::Order => WeightModel::InOrder((1..).take(criteria.len()).collect()),
                Given::Points => WeightModel::around(weights.clone()),
            },
            weights,
            given,
            uncertain,
            image: lines
                .iter()
                .map(|(_, line)| line.account.roles.contains(&Role::Image))
                .collect(),
        })
    }

    /// Whether somebody can lose a place among the first.
    pub const fn can_change(&self) -> bool {
        self.places > 0 && self.places < self.ids.len()
    }

    /// A simulation that has not begun; `None` where nobody can lose a place.
    pub fn simulation(&self) -> Option<Simulation> {
        if !self.can_change() {
            return None;
        }
        let (grid, model) = (self.grid.clone(), self.model.clone());
        Simulation::new(grid, model, self.uncertain.clone(), SEED).ok()
    }

    /// What the draws so far say about every account, in the order of the field.
    pub fn chances(&self, simulation: &Simulation) -> Vec<Chance> {
        let chance = |(place, id): (usize, &AccountId)| {
            let count = simulation.top_count(place, self.places);
            Chance {
                id: *id,
                rank: self.ranks[place],
                share: count as f64 / simulation.draws().max(1) as f64,
                word: Likelihood::of(count, simulation.draws().max(1)),
                counts: simulation.rank_counts(place).to_vec(),
            }
        };
        self.ids.iter().enumerate().map(chance).collect()
    }

    /// The smallest shift of points that changes who is among the first; `None` where none does.
    pub fn smallest_shift(&self) -> Option<PointShift> {
        least_point_shift(&self.grid, &self.weights, self.places).ok()?
    }

    /// What tips the choice over.
    pub fn tipping(&self) -> Tipping {
        Tipping {
            shift: self.smallest_shift(),
            ranges: self.stable_ranges(),
            without: (0..self.criteria.len())
                .map(|criterion| self.without(criterion))
                .collect(),
        }
    }

    /// Whom to choose from by hours: those of the first, as many as `first`, and everyone who is worth something. With
    /// each what it is worth: what its score has above half of the scale, in hundredths of points.
    pub fn candidates(&self, first: usize) -> Vec<(AccountId, u64)> {
        let scores = self.grid.scores(&self.weights).unwrap_or_default();
        let worth = scores.iter().map(|score| {
            let above = (score - 50.0).max(0.0);
            (above * 100.0).round() as u64
        });
        let all = self.ids.iter().copied().zip(worth).enumerate();
        all.filter(|(place, (_, worth))| *place < first || *worth > 0)
            .map(|(_, candidate)| candidate)
            .collect()
    }

    /// How far the weight of each criterion may move before the first places change; `None` for the only one.
    pub fn stable_ranges(&self) -> Vec<Option<StableRange>> {
        stable_ranges(&self.grid, &self.weights, self.places).unwrap_or_default()
    }

    /// The accounts of a swap.
    pub fn swapped(&self, swap: Swap) -> Option<(AccountId, AccountId)> {
        Some((*self.ids.get(swap.leaves)?, *self.ids.get(swap.enters)?))
    }

    /// Who would leave the first places and who would come in if a criterion did not count.
    pub fn without(&self, criterion: usize) -> Without {
        let mut numbers = self.weights.as_slice().to_vec();
        if let Some(number) = numbers.get_mut(criterion) {
            *number = 0.0;
        }
        let before = self.first(&self.weights);
        // The only criterion that counts has no others to take its place.
        let after = match Weights::in_proportion(&numbers) {
            Ok(weights) => self.first(&weights),
            Err(_) => before.clone(),
        };
        let ids = |places: &[usize], others: &[usize]| -> Vec<AccountId> {
            let gone = places.iter().filter(|place| !others.contains(place));
            gone.map(|place| self.ids[*place]).collect()
        };
        let images = |places: &[usize]| places.iter().filter(|place| self.image[**place]).count();
        Without {
            leave: ids(&before, &after),
            enter: ids(&after, &before),
            images: (images(&before), images(&after)),
        }
    }

    /// How many image customers are compared.
    pub fn image_customers(&self) -> usize {
        self.image.iter().filter(|is_image| **is_image).count()
    }

    /// The first accounts under some weights, equal scores in the order of the field.
    fn first(&self, weights: &Weights) -> Vec<usize> {
        let scores = self.grid.scores(weights).unwrap_or_default();
        let mut order = best_first(&scores);
        order.truncate(self.places);
        order
    }

    /// What would settle the places that are open: unknown answers of accounts that may be in or out, those that
    /// decide most points first.
    pub fn to_find_out(&self, chances: &[Chance], most: usize) -> Vec<(AccountId, CriterionId)> {
        let mut open: Vec<(f64, usize, usize)> = self
            .uncertain
            .iter()
            .filter(|cell| cell.lowest == 0.0 && cell.highest == 100.0)
            .filter(|cell| {
                let chance = chances.get(cell.account);
                chance.is_some_and(|chance| (0.05..0.95).contains(&chance.share))
            })
            .map(|cell| {
                let weight = self.weights.as_slice()[cell.criterion];
                (weight, cell.account, cell.criterion)
            })
            .collect();
        sorting::by(&mut open, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        open.truncate(most);
        open.into_iter()
            .map(|(_, account, criterion)| (self.ids[account], self.criteria[criterion].clone()))
            .collect()
    }
}

/// How likely an account is among the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Chance {
    pub id: AccountId,
    pub rank: usize,
    /// 0 to 1.
    pub share: f64,
    pub word: Likelihood,
    /// How often it took rank 1, 2, ..
    pub counts: Vec<u32>,
}

/// Below this share an account has hardly a chance.
const HARDLY: f64 = 0.005;

/// Which accounts a table names, and how many it leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown<'a> {
    /// All that are among the first today, then those with a chance.
    pub rows: Vec<&'a Chance>,
    /// How many more have a chance.
    pub with_chance: usize,
    /// How many more have hardly one.
    pub without: usize,
}

impl<'a> Shown<'a> {
    /// Names at most so many accounts, but all of the first.
    pub fn of(chances: &'a [Chance], places: usize, most: usize) -> Self {
        let (mut rows, rest): (Vec<_>, Vec<_>) = chances
            .iter()
            .enumerate()
            .partition(|(place, chance)| *place < places || chance.share >= HARDLY);
        let more = rows.split_off(most.max(places).min(rows.len()));
        Self {
            rows: rows.into_iter().map(|(_, chance)| chance).collect(),
            with_chance: more.len(),
            without: rest.len(),
        }
    }
}

/// What tips a choice over: the smallest shift of points, each weight for itself, and each criterion less.
#[derive(Debug, Clone, PartialEq)]
pub struct Tipping {
    pub shift: Option<PointShift>,
    pub ranges: Vec<Option<StableRange>>,
    pub without: Vec<Without>,
}

/// What changes without a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Without {
    pub leave: Vec<AccountId>,
    pub enter: Vec<AccountId>,
    /// Image customers among the first with the criterion, and without it.
    pub images: (usize, usize),
}

/// The values of an account on the criteria that count; what is not sure is noted, and what does not apply.
fn row(
    model: &ScoringModel,
    line: &Line,
    place: usize,
    uncertain: &mut Vec<UncertainCell>,
    left_out: &mut Vec<(usize, usize)>,
) -> Vec<f64> {
    let axis = Axis::Attractiveness;
    let answers = cells(model, axis, &line.account, Amounts::from(&line.own));
    let counted = model.axis(axis).zip(answers);
    let counted = counted.filter(|(criterion, _)| criterion.points > 0);
    counted
        .enumerate()
        .map(|(column, (criterion, cell))| match cell {
            Cell::Known(value) => {
                let value = value.as_f64();
                if let Some(swing) = swing(&line.account, criterion) {
                    uncertain.push(UncertainCell::around(place, column, value, swing));
                }
                value
            }
            Cell::Unknown => {
                uncertain.push(UncertainCell::unknown(place, column));
                50.0
            }
            Cell::NotApplicable => {
                left_out.push((place, column));
                0.0
            }
        })
        .collect()
}

/// How far the truth may be from an answer; `None` where somebody was sure.
fn swing(account: &Account, criterion: &Criterion) -> Option<f64> {
    let rating = account.ratings.get(&criterion.id)?;
    match (&criterion.source, rating.sureness) {
        (Source::People, Sureness::Estimated) => Some(ESTIMATED),
        (Source::People, Sureness::Guessed) => Some(GUESSED),
        _ => None,
    }
}

#[cfg(test)]
#[path = "firmness_tests.rs"]
mod tests;
