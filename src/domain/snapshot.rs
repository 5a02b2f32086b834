//! A picture of the figures as they were on a day, to be compared with later ones.
//!
//! It is the one place where numbers that follow from others are kept, because nothing can compute them again:
//! accounts, answers and the model have moved on since. A picture is never changed afterwards, but for what it is
//! called. Scores are not in it: they follow exactly from the steps and the weights, which are. Nothing personal is
//! in it either, no people, no notes, no plans.

use serde::{Deserialize, Serialize};

use super::account::{Answer, LifeCycle, Tier};
use super::analysis::abc::AbcClass;
use super::analysis::score::{Answer as Cell, Scored};
use super::analysis::value::Step;
use super::analysis::weights::{PointWeights, Points};
use super::carried::Carried;
use super::ids::{AccountId, SnapshotId};
use super::model::{Axis, Criterion, CriterionId};
use super::portfolio::{Amounts, Line, Portfolio, Years, answer};
use super::rule::{MAX_CRITERIA, Rejection, within_range};
use super::values::{Cents, Currency, Date, Name, Timestamp, Year};
use super::workspace::Workspace;

/// The most pictures of a workspace: one a week for four years.
pub const MAX_SNAPSHOTS: usize = 200;
/// The longest title, in characters.
pub const MAX_LABEL: usize = 100;
/// The most accounts in a picture.
pub const MAX_ROWS: usize = 50_000;

/// The figures of all accounts on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Snapshot {
    pub id: SnapshotId,
    /// When it was taken.
    pub at: Timestamp,
    /// The day on the calendar of whoever took it.
    pub day: Date,
    /// What it is called beside its day; may be empty.
    #[serde(default)]
    pub label: String,
    #[serde(default)]
    pub cause: SnapshotCause,
    /// The years that figures were added up over, both included; `null` where there were none.
    #[serde(default)]
    pub first_year: Option<Year>,
    #[serde(default)]
    pub last_year: Option<Year>,
    pub currency: Currency,
    /// The criteria as they counted then, in order.
    #[serde(default)]
    pub criteria: Vec<FrozenCriterion>,
    /// The score from which an account was a candidate for key status, 0 to 100.
    pub key_line: u8,
    pub accounts: Rows,
    pub updated_at: Timestamp,
    #[serde(skip)]
    pub(in crate::domain) carried: Carried,
}

/// Why a picture was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SnapshotCause {
    /// Somebody wanted one.
    #[default]
    Manual,
    /// A review was held.
    Review,
}

/// A criterion as it counted on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrozenCriterion {
    pub id: CriterionId,
    /// Own wording; empty for the catalogue's.
    #[serde(default)]
    pub label: String,
    #[serde(default)]
    pub axis: Axis,
    pub points: u16,
    /// Whether a high step was bad. Left out where it was not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reverse: bool,
}

/// One column per fact, one place per account in each: five hundred accounts take less than 60 kilobytes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rows {
    /// Rising: in the order the accounts were made.
    pub id: Vec<AccountId>,
    pub name: Vec<Name>,
    /// The company that controlled the account. Left out where none was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parent: Vec<Option<AccountId>>,
    pub status: Vec<LifeCycle>,
    /// `null` as long as nothing was decided.
    pub tier: Vec<Option<Tier>>,
    /// The revenue class; `null` as long as no revenue was known.
    pub class: Vec<Option<AbcClass>>,
    /// Figures of the years, in hundredths; `null` where none was known.
    pub revenue: Vec<Option<Cents>>,
    pub margin: Vec<Option<Cents>>,
    pub potential: Vec<Option<Cents>>,
    /// `null` for an account that took no rank.
    pub rank: Vec<Option<u32>>,
    /// A character per criterion, in their order: a step from `1` to `5`, `?` for unknown, `-` where it did not apply.
    pub steps: Vec<String>,
}

/// What a picture is to be called, and what made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub id: SnapshotId,
    pub at: Timestamp,
    pub day: Date,
    pub label: String,
    pub cause: SnapshotCause,
}

impl Snapshot {
    /// The figures as they are now. The portfolio is that of the workspace.
    pub fn of(workspace: &Workspace, portfolio: &Portfolio, taken: Taken) -> Self {
        let model = portfolio.model();
        let (first_year, last_year) = match portfolio.years() {
            Years::None => (None, None),
            Years::Span(first, last) => (Some(first), Some(last)),
        };
        let criteria = model.criteria.iter().map(|criterion| FrozenCriterion {
            id: criterion.id.clone(),
            label: criterion.label.clone(),
            axis: criterion.axis,
            points: criterion.points,
            reverse: criterion.reverse,
        });
        let mut rows = Rows::default();
        for line in portfolio.lines() {
            rows.push(line, &model.criteria);
        }
        if rows.parent.iter().all(Option::is_none) {
            rows.parent.clear();
        }
        Self {
            id: taken.id,
            at: taken.at,
            day: taken.day,
            label: taken.label,
            cause: taken.cause,
            first_year,
            last_year,
            currency: workspace.head().currency,
            criteria: criteria.collect(),
            key_line: model.key_line,
            accounts: rows,
            updated_at: taken.at,
            carried: Carried::default(),
        }
    }

    /// The years that figures were added up over.
    pub fn years(&self) -> Years {
        match (self.first_year, self.last_year) {
            (Some(first), Some(last)) => Years::Span(first, last),
            _ => Years::None,
        }
    }

    /// The accounts of the picture.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        (0..self.accounts.id.len()).map(|place| Row {
            rows: &self.accounts,
            place,
        })
    }

    /// The scores of an account on an axis, as they were; `None` if nothing of it was known, or could be weighed.
    pub fn scored(&self, row: Row<'_>, axis: Axis) -> Option<Scored> {
        let criteria = self.criteria.iter();
        let points = criteria.filter(|criterion| criterion.axis == axis);
        let points = points.map(|criterion| Points(criterion.points)).collect();
        let weights = PointWeights::new(points).ok()?;
        let scored = weights.score(&self.cells(row, axis)).ok()?;
        (scored.coverage.known > 0).then_some(scored)
    }

    /// The answers of an account to the criteria of an axis, in order, with the direction applied.
    fn cells(&self, row: Row<'_>, axis: Axis) -> Vec<Cell> {
        let criteria = self.criteria.iter().zip(row.answers());
        let of_axis = criteria.filter(|(criterion, _)| criterion.axis == axis);
        of_axis
            .map(|(criterion, answer)| cell(answer, criterion.reverse))
            .collect()
    }

    /// The rules that a picture keeps, wherever it comes from.
    pub(in crate::domain) fn check(&self) -> Result<(), Rejection> {
        label_fits(&self.label)?;
        within_range(self.key_line, 0, 100)?;
        let most = MAX_CRITERIA * Axis::ALL.len();
        if self.criteria.len() > most {
            return Err(Rejection::TooManyCriteria {
                max: most,
                actual: self.criteria.len(),
            });
        }
        for criterion in &self.criteria {
            super::rule::fits_line(&criterion.label)?;
            within_range(criterion.points, 0, Criterion::MAX_POINTS.into())?;
        }
        self.accounts.check(self.criteria.len())
    }
}

/// An answer as the arithmetic counts it, with the direction of its criterion applied.
pub(in crate::domain) fn cell(answer: Answer, reverse: bool) -> Cell {
    match answer {
        Answer::Step(step) if reverse => Cell::from(step.reversed()),
        Answer::Step(step) => Cell::from(step),
        Answer::Unknown => Cell::Unknown,
        Answer::NotApplicable => Cell::NotApplicable,
    }
}

/// Checks how long a title is.
pub(in crate::domain) fn label_fits(label: &str) -> Result<(), Rejection> {
    match label.chars().count() {
        actual if actual > MAX_LABEL => Err(Rejection::TooLong {
            max: MAX_LABEL,
            actual,
        }),
        _ => Ok(()),
    }
}

impl Rows {
    fn push(&mut self, line: &Line, criteria: &[Criterion]) {
        let account = &line.account;
        let amounts = Amounts::from(&line.own);
        let cents = |amount: Option<i64>| amount.and_then(|amount| Cents::try_from(amount).ok());
        self.id.push(account.id);
        self.name.push(account.name.clone());
        self.parent.push(account.parent);
        self.status.push(account.status);
        let tier = account.tier();
        self.tier.push((tier != Tier::Undecided).then_some(tier));
        self.class.push(line.class());
        self.revenue.push(cents(line.own.revenue));
        self.margin.push(cents(line.own.margin));
        self.potential.push(cents(line.own.potential));
        let rank = line.standing.rank();
        self.rank
            .push(rank.and_then(|rank| u32::try_from(rank).ok()));
        let steps = criteria.iter();
        let steps = steps.map(|criterion| sign(answer(criterion, account, amounts)));
        self.steps.push(steps.collect());
    }

    fn check(&self, criteria: usize) -> Result<(), Rejection> {
        let rows = self.id.len();
        if rows > MAX_ROWS {
            return Err(Rejection::TooManyEntries {
                max: MAX_ROWS,
                actual: rows,
            });
        }
        let parents = match self.parent.len() {
            0 => rows,
            parents => parents,
        };
        let lengths = [
            self.name.len(),
            parents,
            self.status.len(),
            self.tier.len(),
            self.class.len(),
            self.revenue.len(),
            self.margin.len(),
            self.potential.len(),
            self.rank.len(),
            self.steps.len(),
        ];
        if lengths.iter().any(|length| *length != rows) {
            let lengths = format!("columns of {lengths:?} places for {rows} accounts");
            return Err(Rejection::Unreadable(lengths));
        }
        // They stand in the order they were made in, so none can be there twice.
        for pair in self.id.windows(2) {
            if pair[0] >= pair[1] {
                return Err(Rejection::Duplicate(pair[1].to_string()));
            }
        }
        for steps in &self.steps {
            if steps.len() != criteria || steps.chars().any(|sign| read(sign).is_none()) {
                return Err(Rejection::Unreadable(format!("the steps {steps:?}")));
            }
        }
        let last = u32::try_from(rows).unwrap_or(u32::MAX);
        let mut ranks = self.rank.iter().flatten();
        ranks.try_for_each(|rank| within_range(*rank, 1, last))
    }
}

/// An account in a picture.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    rows: &'a Rows,
    place: usize,
}

impl<'a> Row<'a> {
    fn at<T>(self, column: &'a [T]) -> Option<&'a T> {
        column.get(self.place)
    }

    /// Which account it was.
    pub fn id(self) -> AccountId {
        self.at(&self.rows.id)
            .copied()
            .unwrap_or(AccountId::from(0))
    }

    /// What it was called.
    pub fn name(self) -> &'a str {
        self.at(&self.rows.name).map_or("", Name::as_str)
    }

    /// Who controlled it.
    pub fn parent(self) -> Option<AccountId> {
        self.at(&self.rows.parent).copied().flatten()
    }

    /// Where it stood in the life of a customer.
    pub fn status(self) -> LifeCycle {
        self.at(&self.rows.status).copied().unwrap_or_default()
    }

    /// What had been decided about it.
    pub fn tier(self) -> Tier {
        self.at(&self.rows.tier)
            .copied()
            .flatten()
            .unwrap_or_default()
    }

    /// Its revenue class.
    pub fn class(self) -> Option<AbcClass> {
        self.at(&self.rows.class).copied().flatten()
    }

    /// Its rank.
    pub fn rank(self) -> Option<u32> {
        self.at(&self.rows.rank).copied().flatten()
    }

    /// A figure of the years, in cents.
    pub fn amount(self, figure: super::account::Figure) -> Option<i64> {
        use super::account::Figure;
        let column = match figure {
            Figure::Revenue => &self.rows.revenue,
            Figure::Margin => &self.rows.margin,
            Figure::Potential => &self.rows.potential,
        };
        self.at(column).copied().flatten().map(Cents::get)
    }

    /// Its raw answers to the criteria, in their order.
    pub fn answers(self) -> impl Iterator<Item = Answer> + 'a {
        let steps = self.at(&self.rows.steps).map_or("", String::as_str);
        steps
            .chars()
            .map(|sign| read(sign).unwrap_or(Answer::Unknown))
    }
}

const UNKNOWN: char = '?';
const NOT_APPLICABLE: char = '-';

fn sign(answer: Answer) -> char {
    match answer {
        Answer::Step(step) => char::from(b'0' + step.get()),
        Answer::Unknown => UNKNOWN,
        Answer::NotApplicable => NOT_APPLICABLE,
    }
}

fn read(sign: char) -> Option<Answer> {
    match sign {
        UNKNOWN => Some(Answer::Unknown),
        NOT_APPLICABLE => Some(Answer::NotApplicable),
        _ => {
            let step = u8::try_from(sign.to_digit(10)?).ok()?;
            Step::try_from(step).ok().map(Answer::Step)
        }
    }
}

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
