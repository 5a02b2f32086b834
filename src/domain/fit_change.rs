//! What would change the result of the nine questions: the fewest answers that lift it, and how far it is from falling.

use super::fit::{Answers, BORDERS, Outcome, Question, Verdict, YES};
use super::sorting;

/// What would lift the result, and what would lower it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Change {
    /// The result that these answers, each turned into a yes, would lead to. The fewest that are enough; of equal ones
    /// those in our own hands first.
    pub up: Option<(Outcome, Vec<Question>)>,
    /// The result below, and the points that may still be lost before it falls there: falling takes one more.
    pub down: Option<(Outcome, u8)>,
}

impl Change {
    /// For answers that are all given; nothing as long as one is open, because its answer comes first.
    pub fn of(answers: &Answers) -> Self {
        let verdict = Verdict::of(answers);
        if verdict.open > 0 {
            return Self::default();
        }
        let points = verdict.least;
        let up = BORDERS.into_iter().find(|border| *border > points);
        let below = BORDERS.into_iter().rev().find(|border| *border <= points);
        Self {
            up: up.map(|border| (Outcome::of(border), lifting(answers, border - points))),
            down: below.map(|border| (Outcome::of(border - 1), points - border)),
        }
    }
}

/// The fewest answers that bring so many points when they become a yes.
fn lifting(answers: &Answers, wanted: u8) -> Vec<Question> {
    let gain = |question: &Question| YES - answers[question.place()].unwrap_or(0);
    let mut left: Vec<Question> = Question::ALL.to_vec();
    let (mut missing, mut chosen) = (wanted, Vec::new());
    while missing > 0 {
        sorting::by_key(&mut left, |question| {
            let helps = gain(question).min(missing);
            (YES - helps, !question.is_ours(), question.place())
        });
        let Some(next) = left.first().copied().filter(|one| gain(one) > 0) else {
            break;
        };
        missing = missing.saturating_sub(gain(&next));
        left.remove(0);
        chosen.push(next);
    }
    sorting::by_key(&mut chosen, |question| question.place());
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The fewest answers that are enough, found by trying all.
    fn fewest(answers: &Answers, wanted: u8) -> u32 {
        let sets = 0..1_u32 << Question::ALL.len();
        let enough = sets.filter(|set| {
            let chosen = Question::ALL
                .iter()
                .filter(|one| set & (1 << one.place()) != 0);
            let gained: u8 = chosen
                .map(|one| YES - answers[one.place()].unwrap_or(0))
                .sum();
            gained >= wanted
        });
        enough.map(u32::count_ones).min().unwrap_or(0)
    }

    proptest! {
        #[test]
        fn what_would_lift_the_result_lifts_it_and_nothing_shorter_does(points in prop::array::uniform9(0..=YES)) {
            let answers = points.map(Some);
            let before = Verdict::of(&answers);
            let change = Change::of(&answers);
            if let Some((outcome, questions)) = change.up {
                let mut lifted = answers;
                for question in &questions {
                    lifted[question.place()] = Some(YES);
                }
                let after = Verdict::of(&lifted);
                prop_assert_eq!(after.outcomes(), [outcome; 2]);
                prop_assert!(outcome > Outcome::of(before.least));
                let border = BORDERS.into_iter().find(|border| *border > before.least).unwrap_or(0);
                prop_assert_eq!(questions.len() as u32, fewest(&answers, border - before.least));
            } else {
                prop_assert_eq!(Outcome::of(before.least), Outcome::Start);
            }
            if let Some((outcome, spare)) = change.down {
                prop_assert_eq!(Outcome::of(before.least - spare), Outcome::of(before.least));
                prop_assert_eq!(Outcome::of(before.least - spare - 1), outcome);
            }
        }
    }

    #[test]
    fn of_equal_ways_up_those_in_our_own_hands_come_first() {
        let mut answers = [Some(0); 9];
        answers[0] = Some(YES);
        answers[1] = Some(YES);
        answers[2] = Some(YES);
        let (outcome, questions) = Change::of(&answers).up.expect("a way up");
        assert_eq!(outcome, Outcome::Pilot);
        assert_eq!(questions, [Question::OwnSolutions]);
        answers[4] = None;
        assert_eq!(Change::of(&answers), Change::default());
    }
}
