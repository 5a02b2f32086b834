//! What somebody has begun to answer on the facilitator's machine while it is passed on. It is no ballot yet: it waits
//! beside the workspace, so that a reload in the middle loses nothing and nobody else's window shows it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{EntryId, WorkshopId};
use crate::domain::workshop::ballot::Task;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Answer;
    use crate::domain::analysis::value::Step;
    use crate::domain::ids::AccountId;
    use crate::domain::model::CriterionId;
    use crate::domain::workshop::ballot::Round;

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
}
