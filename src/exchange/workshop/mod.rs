//! What travels between the facilitator's screen and the phones of the room, without a server: a task goes out as the
//! fragment of an address, answers come back as a text. Both are drawn as QR codes as well.
//!
//! A code says its version, is checked for damage, and belongs to one workshop and one task of it. Of a person nothing
//! travels but the initials.

mod code;
mod content;
pub mod qr;

pub use code::{CodeError, Content, Gathering, Kind, Part, find, read};
pub use content::{read_answers, read_task, write_answers, write_task};

use serde::{Deserialize, Serialize};

use crate::domain::account::Answer;
use crate::domain::analysis::value::Step;
use crate::words::Locale;

/// The most accounts that one task asks about.
pub const MAX_ACCOUNTS: usize = 40;
/// The most criteria that one task asks about.
pub const MAX_CRITERIA: usize = 24;
/// The longest initials, in characters.
pub const MAX_INITIALS: usize = 4;

/// What the people in the room are asked, with all that a phone needs to ask it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The workshop, by its tag: answers of another one are refused.
    pub workshop: u32,
    /// Which task of the workshop, counted from 1: answers to an earlier one are refused.
    pub number: u8,
    /// The task itself, by its tag: a number that was taken back is given again.
    pub task: u32,
    pub locale: Locale,
    /// What the workshop is called; may be empty.
    pub title: String,
    /// The names of the accounts, in the order that the answers keep.
    pub accounts: Vec<String>,
    pub question: Question,
}

/// How the accounts are asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Each account is rated by each of these criteria.
    Rate(Vec<AskedCriterion>),
    /// So many dots are given to the accounts; several for one are allowed.
    Dots(u8),
}

/// A criterion as it is asked: the catalogue's wording by its id, or words of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedCriterion {
    pub id: String,
    /// Own wording; empty for the catalogue's.
    pub label: String,
    /// Own wording of anchors by step; a missing step has the catalogue's.
    pub anchors: Vec<(Step, String)>,
}

/// What one person has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    pub workshop: u32,
    pub number: u8,
    /// The task, by its tag.
    pub task: u32,
    /// Who, as a number that the phone has drawn by chance for this workshop.
    pub sender: u32,
    /// How often this person has shown answers to this task: a later one takes the place of an earlier one.
    pub turn: u16,
    /// At most [`MAX_INITIALS`] characters.
    pub initials: String,
    pub given: Given,
}

/// The answers themselves, in the order of the task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// All criteria of the first account, then of the next; `None` where nothing was answered.
    Rate(Vec<Option<Answer>>),
    /// The dots of each account.
    Dots(Vec<u8>),
}

impl Given {
    /// Nothing answered, with a place for each question. Without criteria dots are given.
    pub fn blank(accounts: usize, criteria: usize) -> Self {
        match criteria {
            0 => Self::Dots(vec![0; accounts]),
            _ => Self::Rate(vec![None; accounts * criteria]),
        }
    }

    /// Whether there is a place for each question.
    pub fn fits(&self, accounts: usize, criteria: usize) -> bool {
        match self {
            Self::Dots(dots) => criteria == 0 && dots.len() == accounts,
            Self::Rate(answers) => criteria > 0 && answers.len() == accounts * criteria,
        }
    }

    /// What stands at a place; `None` where nothing was answered.
    pub fn answer(&self, place: usize) -> Option<Answer> {
        match self {
            Self::Rate(answers) => answers.get(place).copied().flatten(),
            Self::Dots(_) => None,
        }
    }

    /// The dots of each account; none of a rating.
    pub fn dots(&self) -> &[u8] {
        match self {
            Self::Dots(dots) => dots,
            Self::Rate(_) => &[],
        }
    }

    /// These answers, and where nothing is answered, those from before. Dots are given as a whole, or not at all.
    #[must_use]
    pub fn over(&self, before: &Self) -> Self {
        match (self, before) {
            (Self::Rate(now), Self::Rate(before)) if now.len() == before.len() => {
                let both = now.iter().zip(before);
                Self::Rate(both.map(|(now, before)| now.or(*before)).collect())
            }
            (Self::Dots(_), Self::Dots(_)) if self.answered() == 0 => before.clone(),
            _ => self.clone(),
        }
    }

    /// The places with an answer, or with dots.
    pub fn answered_places(&self) -> Vec<usize> {
        let answered: Vec<bool> = match self {
            Self::Rate(answers) => answers.iter().map(Option::is_some).collect(),
            Self::Dots(dots) => dots.iter().map(|dots| *dots > 0).collect(),
        };
        let places = answered.into_iter().enumerate();
        places
            .filter_map(|(place, is_answered)| is_answered.then_some(place))
            .collect()
    }

    /// How many questions are answered, or dots given.
    pub fn answered(&self) -> usize {
        match self {
            Self::Rate(answers) => answers.iter().flatten().count(),
            Self::Dots(dots) => dots.iter().map(|dots| usize::from(*dots)).sum(),
        }
    }
}

impl Task {
    /// How many accounts and how many criteria it asks about; no criteria where dots are given.
    pub fn size(&self) -> (usize, usize) {
        let criteria = match &self.question {
            Question::Rate(criteria) => criteria.len(),
            Question::Dots(_) => 0,
        };
        (self.accounts.len(), criteria)
    }
}

/// The address that a phone opens for a code; `page` is that of the program, without what stands behind its `#`.
pub fn task_address(page: &str, code: &str) -> String {
    format!("{page}#/vote/{code}")
}

/// The address that takes a code in on the facilitator's machine.
pub fn answer_address(page: &str, code: &str) -> String {
    format!("{page}#/answer/{code}")
}
