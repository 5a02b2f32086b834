//! What an import would create: customers as plain data, and an account of every row of the file.
//!
//! Nothing here decides whether a draft becomes a new customer or fills an old one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::field::AmountKind;
use super::match_key::MatchKey;
use super::number::sum;
use super::recognise::CellReason;
use super::rows::{DropReason, DroppedRow};
use crate::domain::account::LifeCycle;
use crate::domain::values::Cents;

/// A person at the customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftContact {
    pub name: String,
    pub title: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// A customer as a list describes it. Texts are trimmed and never empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftAccount {
    pub name: String,
    pub customer_number: Option<String>,
    pub vat_id: Option<String>,
    pub group: Option<String>,
    pub industry: Option<String>,
    pub parent: Option<String>,
    pub owner: Option<String>,
    /// The state, when its word is known; an unknown word is kept in `notes`.
    pub status: Option<LifeCycle>,
    pub since: Option<NaiveDate>,
    pub first_order: Option<NaiveDate>,
    pub last_order: Option<NaiveDate>,
    pub contract_end: Option<NaiveDate>,
    pub contacts: Vec<DraftContact>,
    /// The customer's own address and number when no contact person is named beside it.
    pub email: Option<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub country: Option<String>,
    pub notes: Option<String>,
    pub tags: BTreeSet<String>,
    /// Amounts with us by year and kind. A zero that stands in the file is a zero, not a gap.
    pub amounts: BTreeMap<(i32, AmountKind), Cents>,
    /// What the customer could buy a year.
    pub potential: Option<Cents>,
    /// The customer's own revenue. Never revenue with us.
    pub company_revenue: Option<Cents>,
    /// The total the file states beside single years: a check sum, not another amount.
    pub stated_total: Option<Cents>,
    /// The rows of the file (from 0) it comes from, at least one.
    pub rows: Vec<usize>,
    /// An earlier draft (its index) that may be the same customer, and by what.
    pub duplicate_of: Option<(usize, MatchKey)>,
}

impl DraftAccount {
    /// The amount of a year and kind.
    #[must_use]
    pub fn amount(&self, year: i32, kind: AmountKind) -> Option<Cents> {
        self.amounts.get(&(year, kind)).copied()
    }

    /// The sum of one kind over all years.
    #[must_use]
    pub fn sum_of(&self, kind: AmountKind) -> Cents {
        sum(self
            .amounts
            .iter()
            .filter(|((_, of), _)| *of == kind)
            .map(|(_, cents)| *cents))
    }
}

/// A cell (row and column from 0) that could not be read and is left empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    pub row: usize,
    pub column: usize,
    /// What stands in the file.
    pub raw: String,
    pub reason: ProblemReason,
}

/// Why something of a cell is not imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemReason {
    Unreadable(CellReason),
    /// The amount is fine, but its row has no year or date.
    AmountWithoutYear,
    /// A margin in percent, and no revenue to take the percentage of.
    PercentWithoutRevenue,
    /// The percentage of revenue is larger than any amount that can be kept.
    MarginTooLarge,
}

/// Why no customer came of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowReason {
    /// There is no name, nor anything else a customer could be called.
    NoName,
    /// A document with an amount, and no date or year that could be read.
    NoYear { amount: Cents },
}

/// A row (from 0) of which no customer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FailedRow {
    pub row: usize,
    pub reason: RowReason,
}

/// Where every row of the file went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bilan {
    pub rows_in_file: usize,
    /// Rows before the header: an export date, the metadata of DATEV, `sep=;`.
    pub before_header: usize,
    /// One, or none when the file has no header.
    pub header: usize,
    /// Rows that became customers, or part of one.
    pub read: usize,
    /// The customers they became.
    pub customers: usize,
    /// Rows left out for a reason.
    pub dropped: usize,
    pub failed: usize,
}

impl Bilan {
    /// Whether every row of the file is accounted for.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let found = self.before_header + self.header + self.read + self.dropped + self.failed;
        found == self.rows_in_file
    }
}

/// A row whose stated total is not the sum of its years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumDifference {
    pub row: usize,
    pub stated: Cents,
    pub summed: Cents,
}

/// The total column of the file against the sum of its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckSum {
    pub column: usize,
    pub stated: Cents,
    pub summed: Cents,
    /// Rows off by no more than rounding explains: a cent for each year.
    pub rounding: usize,
    /// Rows off by more.
    pub differences: Vec<SumDifference>,
}

/// What an import would create.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    pub accounts: Vec<DraftAccount>,
    pub problems: Vec<CellProblem>,
    pub failed: Vec<FailedRow>,
    pub dropped: Vec<DroppedRow>,
    pub bilan: Bilan,
    pub check_sum: Option<CheckSum>,
}

impl Drafts {
    /// The years with amounts of a kind, in order.
    #[must_use]
    pub fn years(&self, kind: AmountKind) -> BTreeSet<i32> {
        let amounts = self
            .accounts
            .iter()
            .flat_map(|account| account.amounts.keys());
        amounts
            .filter(|(_, of)| *of == kind)
            .map(|(year, _)| *year)
            .collect()
    }

    /// The sum of a kind over all customers in one year.
    #[must_use]
    pub fn total(&self, year: i32, kind: AmountKind) -> Cents {
        sum(self
            .accounts
            .iter()
            .filter_map(|account| account.amount(year, kind)))
    }

    /// What is wrong with a cell (row and column from 0) that stays empty.
    #[must_use]
    pub fn problem_at(&self, row: usize, column: usize) -> Option<&CellProblem> {
        // The rows are read in order, so the problems stand in their order too.
        let first = self.problems.partition_point(|problem| problem.row < row);
        let same_row = self.problems[first..].iter();
        same_row
            .take_while(|problem| problem.row == row)
            .find(|problem| problem.column == column)
    }

    /// How many rows failed for want of a name.
    #[must_use]
    pub fn nameless(&self) -> usize {
        self.failed.len() - self.undated().count()
    }

    /// The rows (from 0) that failed for want of a year, and what stands in them.
    pub fn undated(&self) -> impl Iterator<Item = (usize, Cents)> {
        self.failed.iter().filter_map(|failed| match failed.reason {
            RowReason::NoYear { amount } => Some((failed.row, amount)),
            RowReason::NoName => None,
        })
    }

    /// How many rows were dropped for each reason.
    #[must_use]
    pub fn dropped_by_reason(&self) -> BTreeMap<DropReason, usize> {
        self.dropped
            .iter()
            .fold(BTreeMap::new(), |mut counts, dropped| {
                *counts.entry(dropped.reason).or_default() += 1;
                counts
            })
    }
}
