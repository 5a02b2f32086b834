//! The review of the whole concept: the same questions every time, what the figures said on that day, our verdict,
//! and what was decided. It is a record from the first answer on; closed, it is never computed anew.

use serde::{Deserialize, Serialize};

use super::ids::{AccountId, EntryId, MemberId, SnapshotId};
use super::plan::{Action, ActionStatus};
use super::rule::{Rejection, prose};
use super::values::Date;
use super::workspace::Head;

/// The most reviews that a workspace keeps: four a year for fifteen years.
pub const MAX_REVIEWS: usize = 60;
/// The longest conclusion of an answer and the longest notes, in characters.
pub const MAX_CONCLUSION: usize = 4_000;
/// The most bytes of all reviews together, as [`bytes`] counts them. The record that holds them stands twice in the
/// journal of a tab, before an edit and after it, and has to fit in.
pub const MAX_BYTES: usize = 220_000;
/// What a review takes beside its texts, and what each decision does, in bytes.
const REVIEW_BYTES: usize = 2_500;
const ACTION_BYTES: usize = 250;
/// The most answers of a review: room for questions that only a newer program asks.
pub const MAX_ANSWERS: usize = 50;
/// The most figures that are kept with an answer.
pub const MAX_FACTS: usize = 50;
/// Days from one review to the next where nobody has set another rhythm: half a year.
pub const USUAL_DAYS: u16 = 180;

/// The questions, in the order they are asked. Words for them are made in `words`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Will today's customers still be customers tomorrow?
    Tomorrow,
    /// Is this small group really decisive?
    Decisive,
    /// Do we depend on them too much?
    Dependence,
    /// What are our image customers worth?
    Image,
    /// Is the mix of key accounts and base healthy?
    Mix,
    /// Is the pipeline full enough with future key accounts?
    Pipeline,
    /// Do we solve problems, or sell products?
    Solutions,
}

impl Question {
    /// All, in their order.
    pub const ALL: [Self; 7] = [
        Self::Tomorrow,
        Self::Decisive,
        Self::Dependence,
        Self::Image,
        Self::Mix,
        Self::Pipeline,
        Self::Solutions,
    ];

    /// What it is called in the record. A name that no question has is that of a newer program, and stays.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tomorrow => "tomorrow",
            Self::Decisive => "decisive",
            Self::Dependence => "dependence",
            Self::Image => "image",
            Self::Mix => "mix",
            Self::Pipeline => "pipeline",
            Self::Solutions => "solutions",
        }
    }
}

/// A review of the concept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConceptReview {
    pub id: EntryId,
    /// The day of the first answer; once it is closed, the day of that.
    pub day: Date,
    /// Whether it is over: its facts are frozen and nothing of it is asked any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
    /// Who was there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub participants: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<ConceptAnswer>,
    /// The day of the next review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
    /// The picture of the figures that was taken when it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<SnapshotId>,
}

/// What was said to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConceptAnswer {
    /// The question, by its name: answers unite by it.
    pub id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// What we conclude.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conclusion: String,
    /// What was decided, as something that somebody does by a day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// The figures that were seen, frozen when the review was closed. Their places have a meaning for each question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Option<i64>>,
    /// The accounts that the figures speak of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<AccountId>,
}

/// How we see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Fine,
    Watch,
    Act,
}

impl Verdict {
    /// All, from calm to urgent.
    pub const ALL: [Self; 3] = [Self::Fine, Self::Watch, Self::Act];
}

impl ConceptReview {
    /// A review without answers.
    pub const fn new(id: EntryId, day: Date) -> Self {
        Self {
            id,
            day,
            closed: false,
            participants: String::new(),
            notes: String::new(),
            answers: Vec::new(),
            next: None,
            snapshot: None,
        }
    }

    /// What was said to a question.
    pub fn answer(&self, question: Question) -> Option<&ConceptAnswer> {
        self.answers.iter().find(|one| one.id == question.id())
    }

    /// The place for what is said to a question.
    pub fn answer_slot(&mut self, question: Question) -> &mut ConceptAnswer {
        let known = self.answers.iter().position(|one| one.id == question.id());
        let place = known.unwrap_or_else(|| {
            self.answers.push(ConceptAnswer {
                id: question.id().to_owned(),
                verdict: None,
                conclusion: String::new(),
                actions: Vec::new(),
                facts: Vec::new(),
                accounts: Vec::new(),
            });
            self.answers.len() - 1
        });
        &mut self.answers[place]
    }

    /// How many of the questions have a verdict.
    pub fn answered(&self) -> usize {
        let questions = Question::ALL.into_iter();
        let answered =
            questions.filter(|one| self.answer(*one).is_some_and(|a| a.verdict.is_some()));
        answered.count()
    }

    /// All that was decided, in the order of the questions.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.answers.iter().flat_map(|answer| &answer.actions)
    }

    /// One of the decisions.
    pub fn action_slot(&mut self, id: EntryId) -> Option<&mut Action> {
        let actions = self.answers.iter_mut();
        let mut actions = actions.flat_map(|answer| &mut answer.actions);
        actions.find(|action| action.id == id)
    }

    /// Cleans what was typed.
    pub(in crate::domain) fn cleaned(mut self) -> Result<Self, Rejection> {
        self.participants = super::rule::line(&self.participants)?;
        self.notes = prose(&self.notes)?;
        for answer in &mut self.answers {
            answer.conclusion = prose(&answer.conclusion)?;
            for action in &mut answer.actions {
                action.text = prose(&action.text)?;
            }
        }
        self.check()?;
        Ok(self)
    }

    /// The rules of one review, wherever it comes from.
    pub(in crate::domain) fn check(&self) -> Result<(), Rejection> {
        super::rule::fits_day(Some(self.day))?;
        super::rule::fits_day(self.next)?;
        super::rule::fits_line(&self.participants)?;
        fits(&self.notes)?;
        few(self.answers.len(), MAX_ANSWERS)?;
        let mut seen: Vec<&str> = Vec::new();
        for answer in &self.answers {
            super::rule::fits_line(&answer.id)?;
            fits(&answer.conclusion)?;
            few(answer.facts.len().max(answer.accounts.len()), MAX_FACTS)?;
            few(answer.actions.len(), super::rule::MAX_ENTRIES)?;
            if seen.contains(&answer.id.as_str()) {
                return Err(Rejection::Duplicate(answer.id.clone()));
            }
            seen.push(&answer.id);
            // Only within an answer: two tabs may have moved one to different questions.
            let mut actions: Vec<EntryId> = Vec::new();
            for action in &answer.actions {
                fits(&action.text)?;
                super::rule::fits_day(action.due)?;
                if actions.contains(&action.id) {
                    return Err(Rejection::Duplicate(action.id.to_string()));
                }
                actions.push(action.id);
            }
        }
        Ok(())
    }

    /// One of us has left: nobody does what was theirs.
    pub(in crate::domain) fn release_member(&mut self, id: MemberId) {
        for answer in &mut self.answers {
            for action in &mut answer.actions {
                action.owner = action.owner.filter(|owner| *owner != id);
            }
        }
    }
}

/// How much room reviews take at most. What closing one freezes is counted from the beginning: for want of room nothing
/// stays open.
pub(in crate::domain) fn bytes(reviews: &[ConceptReview]) -> usize {
    let of = |review: &ConceptReview| {
        let answers = review.answers.iter().map(|one| one.conclusion.len());
        let actions = review.actions().map(|one| one.text.len() + ACTION_BYTES);
        let texts = review.participants.len() + review.notes.len();
        REVIEW_BYTES + texts + answers.sum::<usize>() + actions.sum::<usize>()
    };
    reviews.iter().map(of).sum()
}

fn fits(text: &str) -> Result<(), Rejection> {
    match text.chars().count() {
        actual if actual > MAX_CONCLUSION => Err(Rejection::TooLong {
            max: MAX_CONCLUSION,
            actual,
        }),
        _ => Ok(()),
    }
}

fn few(actual: usize, max: usize) -> Result<(), Rejection> {
    match actual > max {
        true => Err(Rejection::TooManyEntries { max, actual }),
        false => Ok(()),
    }
}

impl Head {
    /// A review by its id.
    pub fn review(&self, id: EntryId) -> Option<&ConceptReview> {
        self.reviews.iter().find(|review| review.id == id)
    }

    /// The review that is being held.
    pub fn open_review(&self) -> Option<&ConceptReview> {
        self.reviews.iter().rev().find(|review| !review.closed)
    }

    /// The newest review that is over.
    pub fn last_review(&self) -> Option<&ConceptReview> {
        let closed = self.reviews.iter().filter(|review| review.closed);
        closed.max_by_key(|review| (review.day, review.id))
    }

    /// The day of the next review; `None` before the first one.
    pub fn next_review(&self) -> Option<Date> {
        self.last_review()?.next
    }

    /// What was decided in reviews that are over and is still to be done, what is due first first.
    pub fn promises(&self) -> Vec<(EntryId, &Action)> {
        let closed = self.reviews.iter().filter(|review| review.closed);
        let all = closed.flat_map(|review| review.actions().map(|action| (review.id, action)));
        let open = all.filter(|(_, action)| action.status.is_open());
        let mut open: Vec<(EntryId, &Action)> = open.collect();
        super::sorting::by_key(&mut open, |(_, action)| {
            (action.due.is_none(), action.due, action.id)
        });
        open
    }
}

/// How promises were kept: done, still open in time, overdue, dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    pub done: usize,
    pub open: usize,
    pub overdue: usize,
    pub dropped: usize,
}

impl Kept {
    /// Counts what was decided.
    pub fn of<'a>(actions: impl Iterator<Item = &'a Action>, today: Date) -> Self {
        let mut kept = Self::default();
        for action in actions {
            let count = match action.status {
                ActionStatus::Done => &mut kept.done,
                ActionStatus::Dropped => &mut kept.dropped,
                _ if action.is_overdue(today) => &mut kept.overdue,
                _ => &mut kept.open,
            };
            *count += 1;
        }
        kept
    }
}

#[cfg(test)]
#[path = "concept_review_tests.rs"]
mod tests;
