//! The rules that every workspace keeps, each with a name. Messages for people are made in `words`.

use super::ids::{
    AccountId, GroupId, MemberId, OfferingId, PersonId, PlanId, SnapshotId, TouchpointId, ViewId,
};
use super::model::CriterionId;
use super::values::{Cents, Date, Name, NotAName, is_plausible};

/// The longest text on one line, in characters.
pub const MAX_LINE: usize = 500;
/// The longest running text, in characters.
pub const MAX_PROSE: usize = 20_000;
/// The most criteria on one axis; beyond seven they are too light to matter, beyond this nobody rates.
pub const MAX_CRITERIA: usize = 12;
/// The most entries in one list of a plan.
pub const MAX_ENTRIES: usize = 500;
/// The most contacts that are kept with one account: one a day of work for eight years.
pub const MAX_TOUCHPOINTS: usize = 2_000;

/// The least and the most plans, or key accounts, that can be named as many.
pub(in crate::domain) const MOST_AT_ONCE: (u32, u32) = (1, 100);
/// The least and the most days between two reviews, or since a contact that needs a look.
pub(in crate::domain) const DAYS_BETWEEN: (u32, u32) = (7, 730);

/// The rule that a command would break. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    #[error("there is no account {0}")]
    UnknownAccount(AccountId),
    #[error("there is already an account {0}")]
    AccountExists(AccountId),
    #[error("there is no plan {0}")]
    UnknownPlan(PlanId),
    #[error("there is no such entry in the plan")]
    UnknownEntry,
    #[error("there is no person {0}")]
    UnknownPerson(PersonId),
    #[error("there is no touchpoint {0}")]
    UnknownTouchpoint(TouchpointId),
    #[error("there is no member {0}")]
    UnknownMember(MemberId),
    #[error("there is no group {0}")]
    UnknownGroup(GroupId),
    #[error("there is no view {0}")]
    UnknownView(ViewId),
    #[error("there is already a view called {0}")]
    ViewNameTaken(String),
    #[error("there is no offering {0}")]
    UnknownOffering(OfferingId),
    #[error("there is already an offering called {0}")]
    OfferingNameTaken(String),
    #[error("there is no criterion {0}")]
    UnknownCriterion(CriterionId),
    #[error("criterion {0} rates itself from figures")]
    RatesItself(CriterionId),
    #[error("a name must not be empty")]
    EmptyName,
    #[error("a text of {actual} characters is longer than {max}")]
    TooLong { max: usize, actual: usize },
    #[error("an account can't belong to itself, directly or through others")]
    ParentCycle,
    #[error("a decision needs a reason")]
    ReasonMissing,
    #[error("the account already has this tier")]
    SameTier,
    #[error("{0} is no day in the years 1900 to 2200")]
    DayOutOfRange(Date),
    #[error("{actual} is not from {min} to {max}")]
    OutOfRange { min: u32, max: u32, actual: u32 },
    #[error("every criterion of an axis has 0 points")]
    NoPositiveWeight,
    #[error("{actual} criteria on one axis are more than {max}")]
    TooManyCriteria { max: usize, actual: usize },
    #[error("{actual} entries in one list are more than {max}")]
    TooManyEntries { max: usize, actual: usize },
    #[error("the border of A, {a} %, is not below the border of B, {b} %")]
    BordersCross { a: u8, b: u8 },
    #[error("{} cents are below 0", .0.get())]
    BelowZero(Cents),
    #[error("{0} appears twice")]
    Duplicate(String),
    #[error("the file is of another workspace")]
    ForeignWorkspace,
    #[error("a record could not be put together: {0}")]
    Unreadable(String),
    #[error("there is no snapshot {0}")]
    UnknownSnapshot(SnapshotId),
}

impl From<NotAName> for Rejection {
    fn from(problem: NotAName) -> Self {
        match problem {
            NotAName::Empty => Self::EmptyName,
            NotAName::TooLong { actual } => Self::TooLong {
                max: Name::MAX,
                actual,
            },
        }
    }
}

/// Checks a text on one line and cleans it.
pub(in crate::domain) fn line(text: &str) -> Result<String, Rejection> {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    fits_line(&clean)?;
    Ok(clean)
}

/// Checks a running text; line breaks are kept, other control characters become spaces.
pub(in crate::domain) fn prose(text: &str) -> Result<String, Rejection> {
    let keep = |c: char| {
        if c.is_control() && c != '\n' && c != '\t' {
            ' '
        } else {
            c
        }
    };
    let clean: String = text.replace("\r\n", "\n").chars().map(keep).collect();
    fits_prose(&clean)?;
    Ok(clean)
}

/// Checks how long a text on one line is.
pub(in crate::domain) fn fits_line(text: &str) -> Result<(), Rejection> {
    within(text, MAX_LINE)
}

/// Checks how long a running text is.
pub fn fits_prose(text: &str) -> Result<(), Rejection> {
    within(text, MAX_PROSE)
}

fn within(text: &str, max: usize) -> Result<(), Rejection> {
    match text.chars().count() {
        actual if actual > max => Err(Rejection::TooLong { max, actual }),
        _ => Ok(()),
    }
}

/// Checks that a day lies in the years that a business can mean.
pub(in crate::domain) fn fits_day(day: Option<Date>) -> Result<(), Rejection> {
    match day.filter(|day| !is_plausible(day)) {
        Some(day) => Err(Rejection::DayOutOfRange(day)),
        None => Ok(()),
    }
}

/// Checks the limits of dependence, in percent: worth a note, amber, red; each above the one before.
pub(in crate::domain) fn fits_dependency([note, amber, red]: [u8; 3]) -> Result<(), Rejection> {
    within_range(note, 1, 98)?;
    within_range(amber, u32::from(note) + 1, 99)?;
    within_range(red, u32::from(amber) + 1, 100)
}

/// Checks a number against its bounds.
pub(in crate::domain) fn within_range(
    actual: impl Into<u32>,
    min: u32,
    max: u32,
) -> Result<(), Rejection> {
    match actual.into() {
        actual if (min..=max).contains(&actual) => Ok(()),
        actual => Err(Rejection::OutOfRange { min, max, actual }),
    }
}
