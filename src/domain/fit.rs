//! Whether key account management is right for us: nine questions, what was answered on a day, and what the answers
//! add up to. A question that nobody has answered leaves the result open by its points; it is never a silent no.

use serde::{Deserialize, Serialize};

use super::ids::EntryId;
use super::rule::{MAX_ENTRIES, Rejection, fits_day};
use super::values::Date;
use super::workspace::Head;

/// How many questions there are.
pub const QUESTIONS: usize = 9;
/// The points of a yes.
pub const YES: u8 = 2;
/// The most points there are.
pub const MOST_POINTS: u8 = YES * QUESTIONS as u8;
/// From so many points on a pilot is worth it, and from so many on a start.
pub const BORDERS: [u8; 2] = [7, 13];
/// The most answers of a check: room for questions that only a newer program asks.
const MAX_ANSWERS: usize = 50;
/// Stands in the place of an answer that is not given.
const OPEN: char = '?';

/// The points of each answer, in the order of the questions: 0 no, 1 partly, 2 yes.
pub type Answers = [Option<u8>; QUESTIONS];

/// The questions, in the order they are asked. Words for them are made in `words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Few customers carry much.
    FewCarry,
    /// Losing the largest would be dangerous.
    LossThreatens,
    /// At least one has clearly more potential.
    MorePotential,
    /// Needs are complex, several people decide.
    ComplexNeeds,
    /// We can deliver what is made for one customer.
    OwnSolutions,
    /// They want to work together more closely.
    WantCloser,
    /// Somebody has fixed time for it.
    FixedTime,
    /// We adapt how we work.
    AdaptWork,
    /// A margin is left after special treatment.
    MarginLeft,
}

impl Question {
    /// All, in their order.
    pub const ALL: [Self; QUESTIONS] = [
        Self::FewCarry,
        Self::LossThreatens,
        Self::MorePotential,
        Self::ComplexNeeds,
        Self::OwnSolutions,
        Self::WantCloser,
        Self::FixedTime,
        Self::AdaptWork,
        Self::MarginLeft,
    ];

    /// Whether the answer is in our own hands.
    pub const fn is_ours(self) -> bool {
        matches!(
            self,
            Self::OwnSolutions | Self::FixedTime | Self::AdaptWork | Self::MarginLeft
        )
    }

    /// The place of its answer.
    pub const fn place(self) -> usize {
        self as usize
    }
}

/// What was answered on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FitCheck {
    pub id: EntryId,
    /// The day of the last answer.
    pub day: Date,
    /// A character per question in their order: `0` no, `1` partly, `2` yes, `?` where nobody has answered and what
    /// the data said counts.
    pub answers: String,
    /// What the data said on that day, in the same way.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub found: String,
}

impl FitCheck {
    /// A check without answers.
    pub const fn new(id: EntryId, day: Date) -> Self {
        Self {
            id,
            day,
            answers: String::new(),
            found: String::new(),
        }
    }

    /// What people have answered.
    pub fn own(&self) -> Answers {
        read(&self.answers)
    }

    /// What the data said.
    pub fn found(&self) -> Answers {
        read(&self.found)
    }

    /// What counts: the answer of a person, else what the data said.
    pub fn counting(&self) -> Answers {
        over(self.own(), self.found())
    }

    /// The same with another answer to one question; answers to questions of a newer program stay.
    pub fn answer(&mut self, question: Question, points: Option<u8>) {
        let mut signs: Vec<char> = self.answers.chars().collect();
        if signs.len() < QUESTIONS {
            signs.resize(QUESTIONS, OPEN);
        }
        signs[question.place()] = sign(points);
        self.answers = signs.into_iter().collect();
    }

    /// Writes down what the data says.
    pub fn find(&mut self, found: &Answers) {
        self.found = match found.iter().all(Option::is_none) {
            true => String::new(),
            false => found.iter().map(|points| sign(*points)).collect(),
        };
    }

    /// Whether answers still go into it: on its day, and as long as one is missing. Afterwards it stays as it was.
    pub fn is_open(&self, today: Date) -> bool {
        self.day == today || self.counting().iter().any(Option::is_none)
    }

    /// The rules that a check keeps, wherever it comes from.
    pub(in crate::domain) fn check(&self) -> Result<(), Rejection> {
        fits_day(Some(self.day))?;
        for signs in [&self.answers, &self.found] {
            let is_known = |sign: char| matches!(sign, '0' | '1' | '2' | OPEN);
            if signs.len() > MAX_ANSWERS || !signs.chars().all(is_known) {
                return Err(Rejection::Unreadable(format!("the answers {signs:?}")));
            }
        }
        Ok(())
    }
}

fn sign(points: Option<u8>) -> char {
    points.map_or(OPEN, |points| char::from(b'0' + points.min(YES)))
}

fn read(signs: &str) -> Answers {
    let mut answers = [None; QUESTIONS];
    for (answer, sign) in answers.iter_mut().zip(signs.bytes()) {
        *answer = sign.checked_sub(b'0').filter(|points| *points <= YES);
    }
    answers
}

/// The answers of people over what the data says.
pub fn over(own: Answers, found: Answers) -> Answers {
    let mut counting = own;
    for (answer, found) in counting.iter_mut().zip(found) {
        *answer = answer.or(found);
    }
    counting
}

/// The rules that the checks of a workspace keep.
pub(in crate::domain) fn checks_keep_rules(checks: &[FitCheck]) -> Result<(), Rejection> {
    let actual = checks.len();
    if actual > MAX_ENTRIES {
        return Err(Rejection::TooManyEntries {
            max: MAX_ENTRIES,
            actual,
        });
    }
    for (place, one) in checks.iter().enumerate() {
        one.check()?;
        if checks[..place].iter().any(|other| other.id == one.id) {
            return Err(Rejection::Duplicate(one.id.to_string()));
        }
    }
    Ok(())
}

impl Head {
    /// The check of the last day.
    pub fn newest_fit_check(&self) -> Option<&FitCheck> {
        self.fit_checks.iter().max_by_key(|one| (one.day, one.id))
    }

    /// The day of the last check, if it is so long ago that the questions are to be asked again.
    pub fn fit_check_due(&self, today: Date) -> Option<Date> {
        let last = self.newest_fit_check()?.day;
        ((today - last).num_days() >= i64::from(self.settings.concept_days)).then_some(last)
    }
}

/// What the answers come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Broaden the base first.
    Broaden,
    /// A pilot with one to three customers.
    Pilot,
    /// Start.
    Start,
}

impl Outcome {
    /// What so many points come to.
    pub const fn of(points: u8) -> Self {
        match points {
            points if points < BORDERS[0] => Self::Broaden,
            points if points < BORDERS[1] => Self::Pilot,
            _ => Self::Start,
        }
    }
}

/// What answers add up to, as far as they are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The points that are sure.
    pub least: u8,
    /// The points if every open question is answered with yes.
    pub most: u8,
    /// Questions without an answer.
    pub open: usize,
}

impl Verdict {
    /// Adds up.
    pub fn of(answers: &Answers) -> Self {
        let least: u8 = answers.iter().flatten().sum();
        let open = answers.iter().filter(|answer| answer.is_none()).count();
        Self {
            least,
            most: least + YES * u8::try_from(open).unwrap_or(0),
            open,
        }
    }

    /// The result, from and to: the same where the open questions no longer change it.
    pub const fn outcomes(self) -> [Outcome; 2] {
        [Outcome::of(self.least), Outcome::of(self.most)]
    }
}

#[cfg(test)]
#[path = "fit_tests.rs"]
mod tests;
