//! Tasks and ballots: what people are asked to answer on their own, and what they answered. A ballot is hidden until its
//! task is revealed. One that was filled in on the facilitator's machine and one that came from a phone are the same.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Cell;
use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::domain::ids::{AccountId, EntryId};
use crate::domain::model::CriterionId;
use crate::domain::values::Timestamp;

/// What a task is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// Dots choose the short list.
    Dots,
    /// Everybody rates alone; of one person alone, what the gut says.
    Rate,
    /// One person alone rates once more, knowing the figures.
    Again,
}

/// What people are asked. It is frozen when it is handed out: another list is another task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Task {
    pub id: EntryId,
    /// Counted from 1; codes name the task by it.
    pub number: u8,
    pub round: Round,
    /// The accounts, in the order that codes keep.
    pub accounts: Vec<AccountId>,
    /// The criteria, in the order that codes keep. None for dots.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<CriterionId>,
    /// How many dots each person gives; 0 for ratings.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dots: u8,
    /// Whether everybody sees what everybody has answered. Left out while it is hidden.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revealed: bool,
}

const fn is_zero(number: &u8) -> bool {
    *number == 0
}

impl Task {
    /// The number that codes know it by: the random end of its id. The number of a task that was taken back is given again,
    /// its tag never is.
    pub const fn tag(&self) -> u32 {
        self.id.random_end()
    }

    /// The cells that are rated: all criteria of the first account, then of the next.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        self.accounts.iter().flat_map(|account| {
            self.criteria.iter().map(|criterion| Cell {
                account: *account,
                criterion: criterion.clone(),
            })
        })
    }
}

/// What one person answered to one task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ballot {
    pub id: EntryId,
    /// The number of the task.
    pub task: u8,
    /// The participant.
    pub by: EntryId,
    /// How often the phone had shown its answers when these were read; 0 for those given on this machine.
    #[serde(default, skip_serializing_if = "is_none_yet")]
    pub turn: u16,
    /// Whether it came along from an earlier task: nobody has answered this one yet. Left out where somebody has.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carried: bool,
    pub at: Timestamp,
    /// For each account a character per criterion of the task: a step from `1` to `5`, `?` for unknown, `-` where it does
    /// not apply, `.` where nothing was answered. For dots their number.
    pub marks: BTreeMap<AccountId, String>,
}

const fn is_none_yet(turn: &u16) -> bool {
    *turn == 0
}

impl Ballot {
    /// What was answered at a place of the criteria of the task; `None` where nothing was.
    pub fn answer(&self, account: AccountId, place: usize) -> Option<Answer> {
        read_mark(self.marks.get(&account)?.chars().nth(place)?)
    }

    /// What was answered to a cell of the task.
    pub fn answer_to(&self, task: &Task, cell: &Cell) -> Option<Answer> {
        let place = task
            .criteria
            .iter()
            .position(|one| *one == cell.criterion)?;
        self.answer(cell.account, place)
    }

    /// The dots of an account.
    pub fn dots(&self, account: AccountId) -> u8 {
        let dots = self.marks.get(&account).and_then(|text| text.parse().ok());
        dots.unwrap_or(0)
    }

    /// How many dots were given altogether.
    pub fn given(&self) -> usize {
        let dots = self.marks.values().filter_map(|text| text.parse().ok());
        dots.map(|dots: u8| usize::from(dots)).sum()
    }

    /// Takes the place of an earlier ballot of the same task and person. What was rated before and has no answer here stays
    /// as it was; dots are given as a whole, or those from before stay.
    pub fn stand_over(&mut self, earlier: &Self, round: Round) {
        match round {
            Round::Dots if self.given() > 0 => {}
            Round::Dots => self.marks.clone_from(&earlier.marks),
            Round::Rate | Round::Again => self.fill_from(earlier),
        }
    }

    fn fill_from(&mut self, earlier: &Self) {
        for (account, before) in &earlier.marks {
            let mine = self.marks.entry(*account).or_default();
            let long = mine.chars().count().max(before.chars().count());
            let both = (0..long).map(|place| {
                let (now, before) = (mine.chars().nth(place), before.chars().nth(place));
                let answered = now.filter(|mark| read_mark(*mark).is_some());
                answered.or(before).or(now).unwrap_or_else(|| mark(None))
            });
            *mine = both.collect();
        }
    }

    /// How many cells have an answer, "unknown" among them.
    pub fn answered(&self) -> usize {
        let marks = self.marks.values().flat_map(|text| text.chars());
        marks.filter(|mark| read_mark(*mark).is_some()).count()
    }
}

/// The marks of a rating, from answers in the order of [`Task::cells`].
pub fn rating_marks(task: &Task, answers: &[Option<Answer>]) -> BTreeMap<AccountId, String> {
    let width = task.criteria.len().max(1);
    let rows = task.accounts.iter().zip(answers.chunks(width));
    rows.map(|(account, row)| (*account, row.iter().copied().map(mark).collect()))
        .collect()
}

/// The marks of a vote by dots, in the order of the accounts of the task. Accounts without a dot are left out.
pub fn dot_marks(task: &Task, dots: &[u8]) -> BTreeMap<AccountId, String> {
    let given = task.accounts.iter().zip(dots);
    let given = given.filter(|(_, dots)| **dots > 0);
    given
        .map(|(account, dots)| (*account, dots.to_string()))
        .collect()
}

/// The character of an answer.
pub fn mark(answer: Option<Answer>) -> char {
    match answer {
        Some(Answer::Step(step)) => char::from(b'0' + step.get()),
        Some(Answer::Unknown) => '?',
        Some(Answer::NotApplicable) => '-',
        None => '.',
    }
}

/// The answer of a character; `None` where nothing was answered, and for a character that only a newer program knows.
pub fn read_mark(mark: char) -> Option<Answer> {
    match mark {
        '?' => Some(Answer::Unknown),
        '-' => Some(Answer::NotApplicable),
        digit => {
            let step = u8::try_from(digit.to_digit(10)?).ok()?;
            Step::try_from(step).ok().map(Answer::Step)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task() -> Task {
        let criterion = |id: &str| CriterionId::try_from(id.to_owned()).expect("an id");
        Task {
            id: EntryId::from(1),
            number: 1,
            round: Round::Rate,
            accounts: vec![AccountId::from(7), AccountId::from(3)],
            criteria: vec![criterion("cooperation"), criterion("lock_in")],
            dots: 0,
            revealed: false,
        }
    }

    fn ballot(marks: BTreeMap<AccountId, String>) -> Ballot {
        Ballot {
            id: EntryId::from(2),
            task: 1,
            by: EntryId::from(3),
            turn: 0,
            carried: false,
            at: Timestamp::default(),
            marks,
        }
    }

    #[test]
    fn answers_keep_their_cells() {
        let task = task();
        let five = Answer::Step(Step::HIGHEST);
        let answers = [
            Some(five),
            None,
            Some(Answer::Unknown),
            Some(Answer::NotApplicable),
        ];
        let ballot = ballot(rating_marks(&task, &answers));
        let read: Vec<_> = task
            .cells()
            .map(|cell| ballot.answer_to(&task, &cell))
            .collect();
        assert_eq!(read, answers);
        assert_eq!(ballot.answered(), 3);
    }

    #[test]
    fn what_has_no_answer_stays_as_it_was() {
        let ballot = |first: &str| ballot([(AccountId::from(7), first.to_owned())].into());
        for (now, before, both) in [
            (".4.", "35?", "34?"),
            ("1", "35?", "15?"),
            ("..2.5", "3", "3.2.5"),
        ] {
            let mut later = ballot(now);
            later.stand_over(&ballot(before), Round::Rate);
            assert_eq!(later.marks[&AccountId::from(7)], both);
        }
    }

    #[test]
    fn dots_stay_unless_others_are_given() {
        let ballot = |dots: &[(u128, &str)]| {
            let dots = dots.iter();
            ballot(
                dots.map(|(id, dots)| (AccountId::from(*id), (*dots).to_owned()))
                    .collect(),
            )
        };
        let before = ballot(&[(7, "2")]);
        for (now, stands) in [
            (ballot(&[]), &before),
            (ballot(&[(3, "1")]), &ballot(&[(3, "1")])),
        ] {
            let mut now = now;
            now.stand_over(&before, Round::Dots);
            assert_eq!(now.marks, stands.marks);
        }
    }

    #[test]
    fn a_character_of_a_newer_program_is_no_answer() {
        assert_eq!(read_mark('9'), None);
        assert_eq!(read_mark('x'), None);
        for step in Step::ALL {
            assert_eq!(
                read_mark(mark(Some(Answer::Step(step)))),
                Some(Answer::Step(step))
            );
        }
    }
}
