//! One large table, scored: native code and WebAssembly must give the same bits. The number was made by native code;
//! another one means that a rank could depend on the machine.

use keyfolio::domain::analysis::grid::ValueGrid;
use keyfolio::domain::analysis::score::{Answer, Scored};
use keyfolio::domain::analysis::shift::point_shifts;
use keyfolio::domain::analysis::simulation::{
    Simulation, UncertainCell, WeightModel, split_mix_64,
};
use keyfolio::domain::analysis::stability::stable_ranges;
use keyfolio::domain::analysis::value::Value;
use keyfolio::domain::analysis::weights::{PointWeights, Points};

const ACCOUNTS: u64 = 10_000;
const CRITERIA: u64 = 12;
/// The accounts that the slower methods look at.
const SOME: usize = 60;

/// What [`scores`] gives.
pub const SCORES: u64 = 13_911_917_398_212_156_516;
/// What [`robustness`] gives.
pub const ROBUSTNESS: u64 = 13_607_447_382_564_976_522;

/// FNV-1a over 64 bits at a time.
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bits: u64) {
        for byte in bits.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn add_real(&mut self, real: f64) {
        self.add(real.to_bits());
    }
}

fn weights() -> PointWeights {
    let points = (1..=CRITERIA).map(|at| Points((split_mix_64(7, at) % 30 + 1) as u16));
    PointWeights::new(points.collect()).expect("all of them count")
}

/// Steps, amounts between anchors, unknown answers and such that do not apply.
fn answers(account: u64) -> Vec<Answer> {
    (0..CRITERIA)
        .map(|criterion| {
            let drawn = split_mix_64(11, account * CRITERIA + criterion + 1);
            match drawn % 20 {
                0 => Answer::Unknown,
                1 => Answer::NotApplicable,
                2..=5 => {
                    let points = (drawn >> 11) as f64 / (1_u64 << 53) as f64 * 100.0;
                    Answer::Known(Value::from_points(points).expect("0 to 100"))
                }
                other => {
                    let points = (other % 5) as f64 * 25.0;
                    Answer::Known(Value::from_points(points).expect("a step"))
                }
            }
        })
        .collect()
}

/// A hash over all scores of 10,000 accounts by 12 criteria.
pub fn scores() -> u64 {
    let (weights, mut hash) = (weights(), Hash::new());
    for account in 0..ACCOUNTS {
        let scored = weights.score(&answers(account)).expect("12 answers");
        let Scored {
            interval,
            middle,
            known_only,
            coverage,
            left_out,
        } = scored;
        for score in [interval.lowest, middle, interval.highest] {
            hash.add_real(score.as_f64());
            hash.add(u64::from(score.rounded()));
        }
        hash.add_real(known_only.map_or(-1.0, |score| score.as_f64()));
        hash.add(coverage.known);
        hash.add(left_out as u64);
    }
    hash.0
}

/// A hash over chances, stable ranges and shifts of the first of them.
pub fn robustness() -> u64 {
    let value = |answer: &Answer| match answer {
        Answer::Known(value) => value.as_f64(),
        Answer::Unknown => 50.0,
        Answer::NotApplicable => 0.0,
    };
    let rows: Vec<Vec<f64>> = (0..SOME as u64)
        .map(|account| answers(account).iter().map(value).collect())
        .collect();
    let mut grid = ValueGrid::new(&rows).expect("a rectangle");
    for account in 0..SOME {
        for (criterion, answer) in answers(account as u64).iter().enumerate() {
            if *answer == Answer::NotApplicable {
                grid.leave_out(account, criterion).expect("a place in it");
            }
        }
    }
    let (shares, mut hash) = (weights().shares(), Hash::new());
    let order: Vec<u16> = (1..=CRITERIA as u16).collect();
    let models = [
        WeightModel::around(shares.clone()),
        WeightModel::InOrder(order),
        WeightModel::Any(CRITERIA as usize),
    ];
    for model in models {
        let unknown = vec![
            UncertainCell::unknown(0, 0),
            UncertainCell::around(1, 3, 75.0, 12.5),
        ];
        let mut simulation =
            Simulation::new(grid.clone(), model, unknown, 1).expect("one weight per criterion");
        simulation.run(500);
        for account in 0..SOME {
            for count in simulation.rank_counts(account) {
                hash.add(u64::from(*count));
            }
        }
        for weight in simulation.latest_weights() {
            hash.add_real(*weight);
        }
    }
    for range in stable_ranges(&grid, &shares, 8).expect("one weight per criterion") {
        let (from, to) = range.map_or((-1.0, -1.0), |range| (range.from, range.to));
        hash.add_real(from);
        hash.add_real(to);
    }
    for shift in point_shifts(&grid, &shares, 8).expect("one weight per criterion") {
        hash.add_real(shift.points);
    }
    hash.0
}
