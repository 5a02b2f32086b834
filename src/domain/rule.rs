//! The rules that every workspace keeps, each with a name. Messages for people are made in `words`.

use super::ids::{
    AccountId, EntryId, GroupId, MemberId, OfferingId, PersonId, PlanId, SnapshotId, TouchpointId,
    ViewId, WorkshopId,
};
use super::model::CriterionId;
use super::values::{Cents, Date, Decimal, Name, NotAName, is_plausible};

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

/// The most hours a month that one privilege takes: more than sixty people at work for one customer.
pub(in crate::domain) const MAX_HOURS: u32 = 10_000;

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
    #[error("a person can't report to themselves, directly or through others")]
    ReportingCycle,
    #[error("{actual} signals are less than {min}")]
    TooFewSignals { min: usize, actual: usize },
    #[error("there is no judgement {0} of the relationship")]
    UnknownHealth(EntryId),
    #[error("there is no snapshot {0}")]
    UnknownSnapshot(SnapshotId),
    #[error("there is no workshop {0}")]
    UnknownWorkshop(WorkshopId),
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

/// Checks hours of a month: none are given back.
pub(in crate::domain) fn fits_hours(hours: Option<Decimal>) -> Result<(), Rejection> {
    let thousandths = hours.map_or(0, Decimal::thousandths);
    let most = i64::from(MAX_HOURS) * 1000;
    if thousandths < 0 {
        let hundredths = Cents::try_from((thousandths - 9) / 10);
        return Err(Rejection::BelowZero(hundredths.unwrap_or_default()));
    }
    if thousandths > most {
        return Err(Rejection::OutOfRange {
            min: 0,
            max: MAX_HOURS,
            actual: u32::try_from(thousandths / 1000).unwrap_or(u32::MAX),
        });
    }
    Ok(())
}

/// Checks a cost: it is not below zero.
pub(in crate::domain) fn fits_cost(cost: Option<Cents>) -> Result<(), Rejection> {
    match cost.filter(|cost| *cost < Cents::ZERO) {
        Some(cost) => Err(Rejection::BelowZero(cost)),
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
