//! What somebody has begun to answer on the facilitator's machine while it is passed on. It is no ballot yet: it waits
//! beside the workspace, so that a reload in the middle loses nothing and nobody else's window shows it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{EntryId, WorkshopId};
use crate::domain::workshop::ballot::{Ballot, Round, Task};
use crate::exchange::workshop::Given;

/// Answers that were begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    pub workshop: WorkshopId,
    /// The number of the task.
    pub task: u8,
    /// The participant.
    pub by: EntryId,
    pub given: Given,
}

impl Passed {
    /// Whether it answers a task, with a place for each of its questions.
    pub fn is_of(&self, task: &Task) -> bool {
        self.task == task.number && self.given.fits(task.accounts.len(), task.criteria.len())
    }
}

/// Whether a ballot counts that is closed. Ratings count as far as they go. Dots count as they are the first time; those
/// that were given before stay until others are given in their place, to the end.
pub fn counts(round: Round, is_finished: bool, earlier: Option<&Ballot>) -> bool {
    is_finished || round != Round::Dots || earlier.is_none()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::account::Answer;
    use crate::domain::analysis::value::Step;
    use crate::domain::ids::AccountId;
    use crate::domain::model::CriterionId;
    use crate::domain::values::Timestamp;

    #[test]
    fn a_reload_in_the_middle_finds_what_was_answered() {
        let criterion = |id: &str| CriterionId::try_from(id.to_owned()).expect("an id");
        let task = Task {
            id: EntryId::from(1),
            number: 2,
            round: Round::Rate,
            accounts: vec![AccountId::from(7), AccountId::from(3)],
            criteria: vec![criterion("a"), criterion("b")],
            dots: 0,
            revealed: false,
        };
        let answers = vec![
            Some(Answer::Step(Step::HIGHEST)),
            None,
            Some(Answer::Unknown),
            None,
        ];
        let passed = Passed {
            workshop: WorkshopId::from(1),
            task: 2,
            by: EntryId::from(3),
            given: Given::Rate(answers),
        };
        assert!(passed.is_of(&task));
        let text = serde_json::to_string(&passed).expect("JSON");
        assert_eq!(serde_json::from_str::<Passed>(&text).expect("read"), passed);
        let dots = Task {
            round: Round::Dots,
            criteria: Vec::new(),
            ..task
        };
        assert_eq!(Given::blank(2, 0), Given::Dots(vec![0, 0]));
        assert!(!passed.is_of(&dots));
    }

    #[test]
    fn dots_that_were_begun_take_the_place_of_earlier_ones_only_at_the_end() {
        let earlier = Ballot {
            id: EntryId::from(9),
            task: 2,
            by: EntryId::from(3),
            turn: 0,
            carried: false,
            at: Timestamp::default(),
            marks: BTreeMap::new(),
        };
        for (round, is_finished, has_earlier, expected) in [
            (Round::Dots, false, true, false),
            (Round::Dots, true, true, true),
            (Round::Dots, false, false, true),
            (Round::Rate, false, true, true),
            (Round::Again, false, false, true),
        ] {
            let earlier = has_earlier.then_some(&earlier);
            assert_eq!(counts(round, is_finished, earlier), expected, "{round:?}");
        }
    }
}
