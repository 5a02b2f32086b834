//! Where the parts of a score stand on an axis from 0 to 100: what is earned one after the other, behind it
//! what is still open. The last open part ends where the highest possible score is.

use super::analysis::explain::Contribution;
use super::scorecard::Scorecard;

/// The stretch of one criterion, in thousandths of the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stretch {
    /// Where the stretch begins.
    pub from: u32,
    /// Earned points: solid.
    pub earned: u32,
    /// Points that an answer would decide: hatched.
    pub open: u32,
    /// Points that a better answer would have given: a faint line behind what is earned.
    pub lost: u32,
}

/// One stretch per row of a card, in order.
pub fn stretches(card: &Scorecard) -> Vec<Stretch> {
    let parts: Vec<Contribution> = card.rows.iter().map(|row| row.part).collect();
    of_parts(&parts)
}

fn of_parts(parts: &[Contribution]) -> Vec<Stretch> {
    let points = |part: f64| (part * 10.0).round().clamp(0.0, 1000.0) as u32;
    let mut earned_to = 0.0;
    let mut open_to: f64 = parts.iter().map(|part| part.earned.as_f64()).sum();
    let place = |part: &Contribution| {
        let (earned, open) = (part.earned.as_f64(), part.open.as_f64());
        let from = if open > 0.0 { open_to } else { earned_to };
        earned_to += earned;
        open_to += open;
        Stretch {
            from: points(from),
            // Both ends are rounded, not the length: neighbours then meet.
            earned: points(from + earned).saturating_sub(points(from)),
            open: points(from + open).saturating_sub(points(from)),
            lost: points(part.lost.as_f64()),
        }
    };
    parts.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::score::Answer;
    use crate::domain::analysis::value::Step;
    use crate::domain::analysis::weights::{PointWeights, Points};

    #[test]
    fn solid_parts_stand_side_by_side_and_what_is_open_comes_last() {
        let weights = PointWeights::new(vec![Points(50), Points(30), Points(20)]).expect("weights");
        let answers = [
            Answer::from(Step::HIGHEST),
            Answer::Unknown,
            Answer::from(Step::ALL[2]),
        ];
        let breakdown = weights.break_down(&answers).expect("three answers");
        let stretches = of_parts(breakdown.parts());
        let solid = |from, earned, lost| Stretch {
            from,
            earned,
            open: 0,
            lost,
        };
        assert_eq!(stretches[0], solid(0, 500, 0));
        assert_eq!(stretches[2], solid(500, 100, 100));
        assert_eq!(
            stretches[1],
            Stretch {
                from: 600,
                open: 300,
                ..Stretch::default()
            }
        );
    }

    #[test]
    fn thirds_of_a_point_leave_no_gap() {
        let weights = PointWeights::new(vec![Points(1); 3]).expect("weights");
        let answers = [Answer::from(Step::HIGHEST); 3];
        let breakdown = weights.break_down(&answers).expect("three answers");
        let stretches = of_parts(breakdown.parts());
        for pair in stretches.windows(2) {
            assert_eq!(pair[0].from + pair[0].earned, pair[1].from);
        }
        assert_eq!(stretches[2].from + stretches[2].earned, 1000);
    }
}
