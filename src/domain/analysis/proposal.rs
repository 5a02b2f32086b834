//! Proposing thresholds from the figures at hand. The result is frozen and editable: a proposal
//! never moves by itself when figures change.

use super::value::Thresholds;
use crate::domain::sorting;

/// Thresholds that spread the positive figures over the five steps: their quintiles, rounded to
/// figures of the form 1, 2, 2.5 or 5 × 10^k; where those would coincide, to multiples of the
/// largest such figure that does not exceed the distance between two of them. Equal figures get four round figures around them, so
/// that all stand on the middle step and nothing is separated that is not different.
///
/// `None` if no figure is positive. The unit is that of the figures (cents).
pub fn propose_thresholds(figures: &[i64]) -> Option<Thresholds> {
    let mut positive: Vec<i64> = figures
        .iter()
        .copied()
        .filter(|&figure| figure > 0)
        .collect();
    sorting::ascending(&mut positive);
    let middle = *positive.get(positive.len() / 2)?;
    let round = round_figures();
    let apart = |values: &[i64]| {
        let bounds = quintiles(values)?;
        to_round_figures(bounds, &round).or_else(|| to_multiples(bounds, &round))
    };
    apart(&positive)
        .or_else(|| {
            positive.dedup();
            apart(&positive)
        })
        .or_else(|| around(middle, &round))
}

/// All figures 1, 2, 2.5 and 5 × 10^k that are whole and fit, rising.
fn round_figures() -> Vec<i64> {
    let mut figures = Vec::new();
    let mut power: i64 = 1;
    loop {
        figures.push(power);
        figures.extend(power.checked_mul(2));
        if power >= 10 {
            figures.extend((power / 10).checked_mul(25));
        }
        figures.extend(power.checked_mul(5));
        match power.checked_mul(10) {
            Some(next) => power = next,
            None => return figures,
        }
    }
}

/// The 20, 40, 60 and 80 % points of rising figures, linear between neighbours, rounded down.
fn quintiles(rising: &[i64]) -> Option<[i64; 4]> {
    let last = rising.len().checked_sub(1)?;
    let point = |fifths: usize| {
        let (index, rest) = (last * fifths / 5, last * fifths % 5);
        let low = i128::from(rising[index]);
        let high = i128::from(rising[(index + 1).min(last)]);
        (low + (high - low) * rest as i128 / 5) as i64
    };
    Some([point(1), point(2), point(3), point(4)])
}

fn to_round_figures(bounds: [i64; 4], round: &[i64]) -> Option<Thresholds> {
    let nearest = |bound: i64| {
        let above = round.partition_point(|&figure| figure < bound);
        let high = round.get(above).copied();
        let low = above.checked_sub(1).map(|below| round[below]);
        match (low, high) {
            (Some(low), Some(high)) if bound - low < high - bound => low,
            (_, Some(high)) => high,
            (Some(low), None) => low,
            (None, None) => bound,
        }
    };
    Thresholds::new(bounds.map(nearest)).ok()
}

fn to_multiples(bounds: [i64; 4], round: &[i64]) -> Option<Thresholds> {
    let closest = bounds.windows(2).map(|pair| pair[1] - pair[0]).min()?;
    let fine = round.partition_point(|&unit| unit <= closest);
    round[..fine].iter().rev().find_map(|&unit| {
        let nearest = bounds.map(|bound| {
            let multiple = (2 * i128::from(bound) + i128::from(unit)) / (2 * i128::from(unit));
            i64::try_from(multiple * i128::from(unit)).unwrap_or(i64::MAX)
        });
        Thresholds::new(nearest).ok().filter(|_| nearest[0] > 0)
    })
}

/// Two round figures up to the figure and two above it.
fn around(figure: i64, round: &[i64]) -> Option<Thresholds> {
    let up_to = round.partition_point(|&candidate| candidate <= figure);
    let first = up_to.saturating_sub(2).min(round.len().checked_sub(4)?);
    Thresholds::new([
        round[first],
        round[first + 1],
        round[first + 2],
        round[first + 3],
    ])
    .ok()
}
