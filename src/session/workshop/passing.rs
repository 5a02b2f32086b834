//! What somebody has begun to answer on the facilitator's machine while it is passed on. It is no ballot yet: it waits
//! beside the workspace, so that a reload in the middle loses nothing and nobody else's window shows it.

use serde::{Deserialize, Serialize};

use crate::domain::account::Answer;
use crate::domain::ids::{EntryId, WorkshopId};
use crate::domain::workshop::ballot::{Ballot, Round, Task};

/// Answers that were begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    pub workshop: WorkshopId,
    /// The number of the task.
    pub task: u8,
    /// The participant.
    pub by: EntryId,
    pub given: Begun,
}

/// The answers so far, in the order of the task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Begun {
    /// By cells.
    Rate(Vec<Option<Answer>>),
    /// By accounts.
    Dots(Vec<u8>),
}

impl Begun {
    /// What stands in a ballot that is opened once more; nothing answered where there is none.
    pub fn of(task: &Task, ballot: Option<&Ballot>) -> Self {
        match task.round {
            Round::Dots => {
                let dots = |id: &_| ballot.map_or(0, |ballot| ballot.dots(*id));
                Self::Dots(task.accounts.iter().map(dots).collect())
            }
            Round::Rate | Round::Again => {
                let answer = |cell| ballot.and_then(|ballot| ballot.answer_to(task, &cell));
                Self::Rate(task.cells().map(answer).collect())
            }
        }
    }

    /// Whether it has a place for each question of a task.
    pub fn fits(&self, task: &Task) -> bool {
        match (self, task.round) {
            (Self::Dots(dots), Round::Dots) => dots.len() == task.accounts.len(),
            (Self::Rate(answers), Round::Rate | Round::Again) => answers.len() == task.questions(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analysis::value::Step;
    use crate::domain::ids::AccountId;
    use crate::domain::model::CriterionId;
    use crate::domain::values::Timestamp;
    use crate::domain::workshop::ballot::rating_marks;

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
        let ballot = Ballot {
            id: EntryId::from(2),
            task: 2,
            by: EntryId::from(3),
            turn: 0,
            at: Timestamp::default(),
            marks: rating_marks(&task, &answers),
        };
        let begun = Begun::of(&task, Some(&ballot));
        assert_eq!(begun, Begun::Rate(answers));
        assert!(begun.fits(&task));
        let passed = Passed {
            workshop: WorkshopId::from(1),
            task: 2,
            by: EntryId::from(3),
            given: begun,
        };
        let text = serde_json::to_string(&passed).expect("JSON");
        assert_eq!(serde_json::from_str::<Passed>(&text).expect("read"), passed);
        let dots = Task {
            round: Round::Dots,
            ..task
        };
        assert_eq!(Begun::of(&dots, None), Begun::Dots(vec![0, 0]));
        assert!(!passed.given.fits(&dots));
    }
}
