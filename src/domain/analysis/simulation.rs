//! How sure a place is when weights and ratings are not: SMAA-2 by reproducible sampling.
//!
//! Only integer operations, comparisons, sums and products: the same seed gives the same counts
//! everywhere. Draw d reads fixed positions of its stream, so runs may be cut into any chunks.

use super::error::{AnalysisError, same_length};
use super::grid::ValueGrid;
use super::share::BasisPoints;
use super::weights::Weights;
use crate::domain::sorting;

/// The number at a position (from 1) of the SplitMix64 stream of a seed (Steele, Lea, Flood 2014).
pub fn split_mix_64(seed: u64, position: u64) -> u64 {
    let mut z = seed.wrapping_add(position.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A uniform number in [0, 1): the upper 53 bits of the stream.
fn uniform(seed: u64, position: u64) -> f64 {
    const TO_UNIT: f64 = 1.0 / (1_u64 << 53) as f64;
    (split_mix_64(seed, position) >> 11) as f64 * TO_UNIT
}

/// What is assumed about the weights; it follows how they were given and is never mixed.
#[derive(Debug, Clone, PartialEq)]
pub enum WeightModel {
    /// Exactly these.
    Exact(Weights),
    /// Points were given: each weight within a band around its value, then renormalised.
    Around { weights: Weights, band: BasisPoints },
    /// An order was given: places, 1 the most important; uniform over all weightings in that order.
    InOrder(Vec<u16>),
    /// Nothing is known about so many weights: uniform over all weightings.
    Any(usize),
}

impl WeightModel {
    /// Points were given: ±50 %.
    pub fn around(weights: Weights) -> Self {
        Self::Around {
            weights,
            band: BasisPoints::percent(50),
        }
    }

    fn criteria(&self) -> usize {
        match self {
            Self::Exact(weights) | Self::Around { weights, .. } => weights.as_slice().len(),
            Self::InOrder(places) => places.len(),
            Self::Any(criteria) => *criteria,
        }
    }

    /// Writes the weights of one draw (from 0) into `weights`.
    fn draw(&self, seed: u64, draw: u64, weights: &mut [f64]) {
        match self {
            Self::Exact(exact) => weights.copy_from_slice(exact.as_slice()),
            Self::Around {
                weights: centre,
                band,
            } => {
                let first = draw * weights.len() as u64 + 1;
                for ((weight, centre), position) in
                    weights.iter_mut().zip(centre.as_slice()).zip(first..)
                {
                    let swing = band.as_f64() * (2.0 * uniform(seed, position) - 1.0);
                    *weight = centre * (1.0 + swing);
                }
                let total: f64 = weights.iter().sum();
                // A band of 100 % could take everything away in one draw; then the centre stands.
                if total > 0.0 {
                    weights.iter_mut().for_each(|weight| *weight /= total);
                } else {
                    weights.copy_from_slice(centre.as_slice());
                }
            }
            Self::Any(_) => draw_spacings(seed, draw, weights),
            Self::InOrder(places) => {
                draw_spacings(seed, draw, weights);
                // Inside a tie of places the draw itself decides: every order is equally likely.
                let mut by_place: Vec<usize> = (0..places.len()).collect();
                sort_few(&mut by_place, |&a, &b| {
                    places[a] < places[b] || (places[a] == places[b] && weights[a] > weights[b])
                });
                let mut falling = weights.to_vec();
                sort_few(&mut falling, |a, b| a > b);
                for (criterion, weight) in by_place.into_iter().zip(falling) {
                    weights[criterion] = weight;
                }
            }
        }
    }
}

/// Uniform on the simplex: the gaps between n − 1 sorted uniform numbers.
fn draw_spacings(seed: u64, draw: u64, weights: &mut [f64]) {
    let Some(last) = weights.len().checked_sub(1) else {
        return;
    };
    let first = draw * last as u64 + 1;
    for (weight, position) in weights.iter_mut().take(last).zip(first..) {
        *weight = uniform(seed, position);
    }
    sort_few(&mut weights[..last], |a, b| a < b);
    weights[last] = 1.0;
    for index in (1..=last).rev() {
        weights[index] -= weights[index - 1];
    }
}

/// Sorts the few weights of a draw, by which of two is before the other: with so few nothing is quicker.
fn sort_few<T: Copy>(items: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    for at in 1..items.len() {
        let item = items[at];
        let mut place = at;
        while place > 0 && is_before(&item, &items[place - 1]) {
            items[place] = items[place - 1];
            place -= 1;
        }
        items[place] = item;
    }
}

/// A cell whose value is drawn uniformly from a range in every draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UncertainCell {
    pub account: usize,
    pub criterion: usize,
    pub lowest: f64,
    pub highest: f64,
}

impl UncertainCell {
    /// Around a value, held within 0 to 100: ±12.5 (half a step) estimated, ±25 (one step) guessed.
    pub fn around(account: usize, criterion: usize, value: f64, swing: f64) -> Self {
        let hold = |value: f64| value.clamp(0.0, 100.0);
        Self {
            account,
            criterion,
            lowest: hold(value - swing),
            highest: hold(value + swing),
        }
    }

    /// Unknown: anything from 0 to 100.
    pub fn unknown(account: usize, criterion: usize) -> Self {
        Self {
            account,
            criterion,
            lowest: 0.0,
            highest: 100.0,
        }
    }
}

/// A simulation that can be run in slices of any size.
#[derive(Debug, Clone)]
pub struct Simulation {
    grid: ValueGrid,
    model: WeightModel,
    uncertain: Vec<UncertainCell>,
    seed: u64,
    draws: u64,
    /// Row by row: how often an account took each rank.
    rank_counts: Vec<u32>,
    weights: Vec<f64>,
    scores: Vec<f64>,
    /// The accounts by score, each as a key of [`sorting::falling_key`].
    order: Vec<u64>,
}

impl Simulation {
    /// Prepares a simulation; nothing is drawn yet.
    ///
    /// # Errors
    /// [`AnalysisError::LengthMismatch`] unless the model has one weight per criterion,
    /// [`AnalysisError::NoSuchAccount`] for a cell outside the grid.
    pub fn new(
        grid: ValueGrid,
        model: WeightModel,
        mut uncertain: Vec<UncertainCell>,
        seed: u64,
    ) -> Result<Self, AnalysisError> {
        let accounts = grid.accounts();
        if accounts > 0 {
            same_length(grid.criteria(), model.criteria())?;
        }
        for cell in &uncertain {
            super::error::all_finite(&[cell.lowest, cell.highest])?;
            if cell.account >= accounts || cell.criterion >= grid.criteria() {
                return Err(AnalysisError::NoSuchAccount {
                    found: cell.account,
                    count: accounts,
                });
            }
        }
        // What does not apply is not open either.
        uncertain.retain(|cell| !grid.left_out(cell.account).contains(&cell.criterion));
        Ok(Self {
            weights: vec![0.0; model.criteria()],
            scores: vec![0.0; accounts],
            order: Vec::with_capacity(accounts),
            rank_counts: vec![0; accounts * accounts],
            draws: 0,
            grid,
            model,
            uncertain,
            seed,
        })
    }

    /// Makes so many further draws. rank = 1 + #{k: S_k > S_i}.
    pub fn run(&mut self, draws: u32) {
        for _ in 0..draws {
            self.model.draw(self.seed, self.draws, &mut self.weights);
            let first = self.draws * self.uncertain.len() as u64 + 1;
            for (cell, position) in self.uncertain.iter().zip(first..) {
                // A stream of its own: more unknown cells must not change the weights drawn.
                let part = uniform(!self.seed, position);
                let value = cell.lowest + part * (cell.highest - cell.lowest);
                self.grid.set(cell.account, cell.criterion, value);
            }
            self.grid.add_up(&self.weights, &mut self.scores);
            self.count_ranks();
            self.draws += 1;
        }
    }

    fn count_ranks(&mut self) {
        let accounts = self.scores.len();
        let low = sorting::place_bits(accounts);
        self.order.clear();
        let keys = self.scores.iter().enumerate();
        let keys = keys.map(|(account, score)| sorting::falling_key(*score, account, low));
        self.order.extend(keys);
        sorting::numbers(&mut self.order);
        let mut rank = 0;
        let mut previous = u64::MAX;
        for (position, key) in self.order.iter().enumerate() {
            // Scores that differ in their last bits alone are equal: sums of the same parts in another order are.
            if key >> low != previous {
                (rank, previous) = (position, key >> low);
            }
            let account = (key & !(u64::MAX << low)) as usize;
            self.rank_counts[account * accounts + rank] += 1;
        }
    }

    /// The number of draws made so far.
    pub fn draws(&self) -> u64 {
        self.draws
    }

    /// The weights of the latest draw; zeros before the first.
    pub fn latest_weights(&self) -> &[f64] {
        &self.weights
    }

    /// How often an account took rank 1, 2, ..; empty for an account that does not exist.
    pub fn rank_counts(&self, account: usize) -> &[u32] {
        let accounts = self.scores.len();
        let first = account.saturating_mul(accounts);
        self.rank_counts
            .get(first..first.saturating_add(accounts))
            .unwrap_or(&[])
    }

    /// How often an account was among the first `places`.
    pub fn top_count(&self, account: usize, places: usize) -> u64 {
        self.rank_counts(account)
            .iter()
            .take(places)
            .map(|&count| u64::from(count))
            .sum()
    }

    /// How likely an account is among the first `places`, in words; `None` before the first draw.
    pub fn likelihood(&self, account: usize, places: usize) -> Option<Likelihood> {
        (self.draws > 0).then(|| Likelihood::of(self.top_count(account, places), self.draws))
    }
}

/// A share of draws in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likelihood {
    /// Below 5 %.
    No,
    /// 5 to below 20 %.
    RatherNot,
    /// 20 to below 50 %.
    Open,
    /// 50 to below 80 %.
    RatherYes,
    /// 80 to below 95 %.
    FairlySure,
    /// 95 % and more.
    Sure,
}

impl Likelihood {
    /// The word for `count` of `draws`; exact at the borders.
    pub fn of(count: u64, draws: u64) -> Self {
        let reaches =
            |percent: u8| BasisPoints::percent(percent).is_reached_by(count.into(), draws.into());
        [
            (95, Self::Sure),
            (80, Self::FairlySure),
            (50, Self::RatherYes),
            (20, Self::Open),
        ]
        .into_iter()
        .chain([(5, Self::RatherNot)])
        .find(|(percent, _)| reaches(*percent))
        .map_or(Self::No, |(_, word)| word)
    }
}
