//! What would lift an account over a cut: the fewest one-step improvements, and the steps each
//! criterion would need alone. Only criteria one can change are suggested.

use super::error::{AnalysisError, same_length};
use super::score::{Answer, Score};
use super::value::Value;
use super::weights::PointWeights;

/// Whether a criterion can be improved by what we do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    Changeable,
    /// Not in our hands, such as the customer's creditworthiness.
    Fixed,
}

/// The shortest way over the cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiftPlan {
    /// Steps up per criterion, in the order of the criteria; 0 where nothing is asked.
    pub steps: Vec<u8>,
    /// The score afterwards, unknown answers still counted in the middle.
    pub score_after: Score,
}

impl LiftPlan {
    /// The number of single steps in the plan.
    pub fn total_steps(&self) -> usize {
        self.steps.iter().map(|&steps| usize::from(steps)).sum()
    }
}

/// What would lift one account over a cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    /// The fewest steps; empty if the score is there already, `None` if it cannot be reached.
    pub fewest: Option<LiftPlan>,
    /// Per criterion the steps needed if only that one improves; `None` if not enough alone.
    pub alone: Vec<Option<u8>>,
}

impl PointWeights {
    /// Looks for the way to `cut`. The greedy choice by weight is optimal, because a further step
    /// on the same criterion never gains more than the one before (reference case L33, equal to
    /// brute force). A step is worth 25 points before weighting and ends at 100; unknown and
    /// inapplicable answers are not steps one can take.
    ///
    /// # Errors
    /// [`AnalysisError::LengthMismatch`] unless there is one answer and one lever per criterion.
    pub fn lift(
        &self,
        answers: &[Answer],
        levers: &[Lever],
        cut: Score,
    ) -> Result<Lift, AnalysisError> {
        same_length(answers.len(), levers.len())?;
        let gains: Vec<Vec<u64>> = answers
            .iter()
            .zip(levers)
            .map(|(answer, lever)| match (answer, lever) {
                (Answer::Known(value), Lever::Changeable) => gains_of_steps(*value),
                _ => Vec::new(),
            })
            .collect();
        let after = |steps: &[u8]| -> Result<Score, AnalysisError> {
            let raised: Vec<Answer> = answers
                .iter()
                .zip(steps)
                .map(|(answer, &steps)| raise(*answer, steps))
                .collect();
            Ok(self.score(&raised)?.middle)
        };
        let mut steps = vec![0_u8; answers.len()];
        let mut score = after(&steps)?;
        let alone = (0..answers.len())
            .map(|criterion| {
                let mut only = vec![0_u8; answers.len()];
                for taken in 0..=gains[criterion].len() {
                    only[criterion] = taken as u8;
                    if after(&only)? >= cut {
                        return Ok(Some(taken as u8));
                    }
                }
                Ok(None)
            })
            .collect::<Result<Vec<_>, AnalysisError>>()?;
        while score < cut {
            let gain = |criterion: usize| {
                let next = gains[criterion].get(usize::from(steps[criterion]));
                u64::from(self.points()[criterion].0) * next.copied().unwrap_or(0)
            };
            // The first of equal gains: the order of the criteria decides.
            let best = (0..steps.len())
                .rev()
                .max_by_key(|&criterion| gain(criterion));
            match best.filter(|&criterion| gain(criterion) > 0) {
                Some(criterion) => steps[criterion] += 1,
                None => {
                    return Ok(Lift {
                        fewest: None,
                        alone,
                    });
                }
            }
            score = after(&steps)?;
        }
        Ok(Lift {
            fewest: Some(LiftPlan {
                steps,
                score_after: score,
            }),
            alone,
        })
    }
}

/// What each further step adds to a value, in billionths: 25 points, the last one up to 100.
fn gains_of_steps(value: Value) -> Vec<u64> {
    let mut gains = Vec::new();
    let mut left = Value::FULL.billionths() - value.billionths();
    while left > 0 {
        let gain = left.min(Value::STEP.billionths());
        gains.push(gain);
        left -= gain;
    }
    gains
}

fn raise(answer: Answer, steps: u8) -> Answer {
    match answer {
        Answer::Known(value) => Answer::Known(value.raised_by_steps(steps)),
        Answer::Unknown | Answer::NotApplicable => answer,
    }
}
