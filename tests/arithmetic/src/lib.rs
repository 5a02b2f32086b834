//! The arithmetic of the program as a WebAssembly of its own, so that `cargo xtask bench` can time it beside the same
//! in plain JavaScript. It is compiled as the program is and goes through the same functions; nothing of it is
//! published.

use keyfolio::domain::analysis::abc::{AbcClass, AbcCuts, classify};
use keyfolio::domain::analysis::concentration::Concentration;
use keyfolio::domain::analysis::grid::ValueGrid;
use keyfolio::domain::analysis::score::Answer;
use keyfolio::domain::analysis::shift::least_point_shift;
use keyfolio::domain::analysis::simulation::{Simulation, WeightModel};
use keyfolio::domain::analysis::stability::stable_ranges;
use keyfolio::domain::analysis::standing::{Candidate, CoverageGate, KnockOut, standings};
use keyfolio::domain::analysis::value::Value;
use keyfolio::domain::analysis::weights::{PointWeights, Points};
use wasm_bindgen::prelude::wasm_bindgen;

/// Rated accounts and the points of the criteria.
#[wasm_bindgen]
pub struct Table {
    answers: Vec<Vec<Answer>>,
    points: PointWeights,
    grid: ValueGrid,
}

#[wasm_bindgen]
impl Table {
    /// `values` from 0 to 100, account by account; `None` if they make no table.
    pub fn of(points: &[u16], values: &[f64]) -> Option<Table> {
        let rows: Vec<Vec<f64>> = values
            .chunks(points.len().max(1))
            .map(<[f64]>::to_vec)
            .collect();
        let known = |value: &f64| Value::from_points(*value).map(Answer::Known);
        let answers = rows.iter().map(|row| row.iter().map(known).collect());
        Some(Self {
            answers: answers.collect::<Result<_, _>>().ok()?,
            points: PointWeights::new(points.iter().copied().map(Points).collect()).ok()?,
            grid: ValueGrid::new(&rows).ok()?,
        })
    }

    /// What a point more or less sets off: the exact score of every account with its interval, its rank, the ranks
    /// that it could still take and whether it is among the first. Answers the best score.
    pub fn places(&self, places: usize) -> f64 {
        let scored = |answers: &Vec<Answer>| self.points.score(answers).ok();
        let candidates: Vec<Candidate> = self
            .answers
            .iter()
            .filter_map(scored)
            .map(|scored| Candidate {
                scored,
                knock_out: KnockOut::Passed,
            })
            .collect();
        let standings = standings(&candidates, CoverageGate::default(), places);
        let first = standings.iter().position(|one| one.rank() == Some(1));
        first.map_or(f64::NAN, |first| candidates[first].scored.middle.as_f64())
    }

    /// The stable range of every weight and the smallest shift of points. Answers the points of that.
    pub fn tipping(&self, places: usize) -> f64 {
        let weights = self.points.shares();
        let ranges = stable_ranges(&self.grid, &weights, places).unwrap_or_default();
        let shift = least_point_shift(&self.grid, &weights, places)
            .ok()
            .flatten();
        let least = shift.map_or(f64::NAN, |shift| shift.points);
        if ranges.len() == self.answers.first().map_or(0, Vec::len) {
            least
        } else {
            f64::NAN
        }
    }

    /// So many draws from the beginning, every weight up to half higher or lower. Answers how often somebody was among
    /// the first, of all draws and places.
    pub fn draws(&self, draws: u32, places: usize) -> f64 {
        let model = WeightModel::around(self.points.shares());
        let Ok(mut simulation) = Simulation::new(self.grid.clone(), model, Vec::new(), 1) else {
            return f64::NAN;
        };
        simulation.run(draws);
        let accounts = 0..self.answers.len();
        accounts
            .map(|account| simulation.top_count(account, places))
            .sum::<u64>() as f64
    }
}

/// Classes and concentration of revenues in cents. Answers the Gini coefficient and, before the point, the accounts of
/// the first class.
#[wasm_bindgen]
pub fn spread(revenue: &[i64]) -> f64 {
    let classes = classify(revenue, AbcCuts::default());
    let Some(all) = Concentration::of(revenue) else {
        return f64::NAN;
    };
    let curve = all.cumulative();
    let figures = all.ratio(1) + all.ratio(3) + all.effective_number() + curve.len() as f64;
    match figures.is_finite() {
        true => classes.count(AbcClass::A) as f64 + all.gini(),
        false => f64::NAN,
    }
}
