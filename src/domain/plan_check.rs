//! The check of a plan: fourteen points, each with what it is about and the one thing to do next. It judges what is
//! written and not that something is: what is blank, a single letter or said twice counts as nothing.

mod judge;

use judge::Counted;
pub use judge::says;

use super::account::Account;
use super::command::EntryKind;
use super::ids::{EntryId, PersonId};
use super::plan::Plan;
use super::values::Date;
use super::workspace::Settings;

/// One point of the check, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    /// What the customer wants is written down.
    CustomerGoal,
    /// Something is said to be unknown.
    OpenQuestion,
    /// Every open question has an action.
    QuestionsAttended,
    /// An objective has a measure and a day.
    MeasuredObjective,
    /// Every objective has an open action.
    ObjectivesAttended,
    /// Every open action has an owner and a day.
    ActionsComplete,
    /// Nothing is overdue for long.
    NothingLongOverdue,
    /// Who decides is known, and somebody has talked with them lately.
    DeciderInTouch,
    /// More than one person is known.
    SeveralPeople,
    /// A solution says what it is worth to the customer.
    SolutionWithValue,
    /// A risk has a countermeasure; so has dependence, where the customer is too large.
    RiskAnswered,
    /// The next look at the plan has a day ahead.
    ReviewAhead,
    /// What the customer gets that others don't is decided, with its cost.
    TreatmentCosted,
    /// The plan fits on a page.
    OnePage,
}

impl Point {
    /// All points, in their order.
    pub const ALL: [Self; 14] = [
        Self::CustomerGoal,
        Self::OpenQuestion,
        Self::QuestionsAttended,
        Self::MeasuredObjective,
        Self::ObjectivesAttended,
        Self::ActionsComplete,
        Self::NothingLongOverdue,
        Self::DeciderInTouch,
        Self::SeveralPeople,
        Self::SolutionWithValue,
        Self::RiskAnswered,
        Self::ReviewAhead,
        Self::TreatmentCosted,
        Self::OnePage,
    ];

    /// What presses first when several points are open: the customer, then promises that are broken, then what
    /// keeps the plan going, then the rest.
    const fn urgency(self) -> u8 {
        match self {
            Self::CustomerGoal => 0,
            Self::NothingLongOverdue => 1,
            Self::MeasuredObjective => 2,
            Self::QuestionsAttended => 3,
            Self::ObjectivesAttended => 4,
            Self::ActionsComplete => 5,
            Self::DeciderInTouch => 6,
            Self::SeveralPeople => 7,
            Self::RiskAnswered => 8,
            Self::ReviewAhead => 9,
            Self::OpenQuestion => 10,
            Self::SolutionWithValue => 11,
            Self::TreatmentCosted => 12,
            Self::OnePage => 13,
        }
    }
}

/// How a point stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Fine,
    /// Nothing in the plan is there to be judged.
    NotApplicable,
    ToDo {
        /// The entries or people that it is about.
        about: Vec<Concern>,
        fix: Fix,
    },
}

/// What a point is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    Entry(EntryId),
    Person(PersonId),
}

/// The one thing that brings a point forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fix {
    /// Adds an entry to a list.
    Add(EntryKind),
    /// Fills a field of an entry.
    Fill(EntryId, Slot),
    /// Makes an action for an entry.
    Act(EntryId),
    /// Says what is done about dependence, which the figures show.
    AnswerDependence,
    AddPerson,
    /// Says which part a person has.
    NameDecider(PersonId),
    /// Gets in touch with a person.
    TalkTo(PersonId),
    SetReview,
    DecideTreatment,
    /// Takes something out of a list: the longest.
    Shorten(EntryKind),
}

/// A field of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    Text,
    Measure,
    Target,
    Due,
    Owner,
    Value,
    Mitigation,
}

/// The check of a plan: every point with its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub points: Vec<(Point, State)>,
}

/// What a plan is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub account: &'a Account,
    pub plan: &'a Plan,
    pub settings: &'a Settings,
    /// Whether so much of the revenue hangs on the account that it is a risk of its own.
    pub is_dependence: bool,
    /// The list that makes the sheet of the plan longer than a page; the sheet itself knows.
    pub too_long: Option<EntryKind>,
    pub today: Date,
}

impl Check {
    /// Checks a plan.
    pub fn of(given: Given<'_>) -> Self {
        let counted = Counted::of(given.plan);
        let points = Point::ALL.map(|point| (point, judge::state(point, given, &counted)));
        Self {
            points: points.to_vec(),
        }
    }

    /// How many points are fine, and how many apply.
    pub fn reached(&self) -> (usize, usize) {
        let count = |wanted: fn(&State) -> bool| {
            let points = self.points.iter();
            points.filter(|(_, state)| wanted(state)).count()
        };
        let fine = count(|state| *state == State::Fine);
        (fine, count(|state| *state != State::NotApplicable))
    }

    /// The open point that presses most, with its fix.
    pub fn most_urgent(&self) -> Option<(Point, Fix)> {
        let open = self.points.iter().filter_map(|(point, state)| match state {
            State::ToDo { fix, .. } => Some((*point, *fix)),
            _ => None,
        });
        open.min_by_key(|(point, _)| point.urgency())
    }
}

#[cfg(test)]
#[path = "plan_check_tests.rs"]
mod tests;
