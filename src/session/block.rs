//! The list as a spreadsheet: what its cells say to others, and what a block of cells from elsewhere would
//! change. A plan is made first; what can't stand in a cell is named, and nothing is changed until somebody
//! has decided. Pure.

mod further;
mod plan;
mod tally;

use std::collections::HashSet;
use std::sync::Arc;

pub use tally::{Sum, Tally, tally};

use plan::read_name;

use super::listing::{Column, revenue_year};
use crate::domain::account::{Account, Figure};
use crate::domain::analysis::abc::AbcClass;
use crate::domain::analysis::standing::Standing;
use crate::domain::ids::AccountId;
use crate::domain::portfolio::{Line, Portfolio, Years};
use crate::domain::rule::Rejection;
use crate::domain::values::{Cents, Date, Name, Period, Timestamp, Year};
use crate::domain::workspace::{CustomerGroup, Head, Member, Workspace};
use crate::exchange::block::{AmountProblem, Amounts, DayProblem, Days, content};
use crate::exchange::csv_text::{CsvCell, unguard};
use crate::exchange::list::normal_name;
use crate::exchange::list::status::status_of;
use crate::words::{Locale, account as account_words, format};

/// The cells of the list.
pub struct Sheet<'a> {
    pub workspace: &'a Workspace,
    pub portfolio: &'a Portfolio,
    pub locale: Locale,
    pub today: Date,
}

/// Where a block goes: the rows and columns from the first cell on, as far as it may reach.
pub struct Target<'a> {
    pub rows: &'a [AccountId],
    pub columns: &'a [Column],
    /// Whether rows below the last become new accounts.
    pub may_add: bool,
}

/// Why something can't stand in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    Rule(Rejection),
    Amount(AmountProblem),
    Day(DayProblem),
    NotALifeCycle,
    NoYear,
}

/// A cell that can't be changed to what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The name of the account; `None` in a row that would have been a new one.
    pub account: Option<String>,
    /// The row of the block, counted from 1.
    pub row: usize,
    pub column: Column,
    pub text: String,
    pub reason: Reason,
}

/// What a block would change.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The accounts that it changes, as they were.
    before: Vec<Arc<Account>>,
    head: Arc<Head>,
    groups: Vec<CustomerGroup>,
    members: Vec<Member>,
    changed: Vec<Account>,
    new: Vec<Account>,
    now: Timestamp,
    pub refused: Vec<Refusal>,
    /// Columns that are not edited here, and that the block would have written to.
    pub derived: Vec<Column>,
    /// The years whose sums the revenue shows that the block writes to: the amounts go to the last of them.
    pub summed: Option<(Year, Year)>,
    /// Names of new accounts that are there already, or twice in the block.
    pub same: Vec<String>,
    /// Rows below the last account that can't become accounts.
    pub rows_beyond: usize,
    /// Columns to the right of the last.
    pub columns_beyond: usize,
}

/// Whether a cell of the column can be empty.
pub const fn is_optional(column: Column) -> bool {
    column.is_edited() && !matches!(column, Column::Name | Column::LifeCycle)
}

/// Whether the column is filled from its first cell: two accounts don't have one name.
pub const fn is_filled(column: Column) -> bool {
    column.is_edited() && !matches!(column, Column::Name)
}

/// How the cells of a pasted column are read.
struct Reader {
    column: Column,
    amounts: Amounts,
    days: Days,
}

impl Sheet<'_> {
    /// The cells of some rows and columns, to be copied.
    pub fn copy(&self, rows: &[AccountId], columns: &[Column]) -> Vec<Vec<CsvCell>> {
        let lines = rows.iter().filter_map(|id| self.portfolio.line(*id));
        lines
            .map(|line| columns.iter().map(|one| self.cell(line, *one)).collect())
            .collect()
    }

    fn cell(&self, line: &Line, column: Column) -> CsvCell {
        let account = &line.account;
        let head = self.workspace.head();
        let text = |text: &str| CsvCell::text(Some(text).filter(|text| !text.is_empty()));
        let plain = |text: Option<String>| text.map_or(CsvCell::Empty, CsvCell::Plain);
        let percent = |share: f64| {
            let text = format::share_number(self.locale, share);
            text.replace('−', "-")
        };
        match column {
            Column::Name => text(account.name.as_str()),
            Column::Key if account.is_key() => {
                text(account_words::tier(self.locale, account.tier()))
            }
            Column::Group => {
                let group = account.group.and_then(|id| head.group(id));
                text(group.map_or("", |group| group.name.as_str()))
            }
            Column::LifeCycle => text(account_words::life_cycle(self.locale, account.status)),
            Column::Revenue => {
                let cents = line
                    .own
                    .revenue
                    .and_then(|cents| Cents::try_from(cents).ok());
                cents.map_or(CsvCell::Empty, CsvCell::Money)
            }
            Column::Share => plain(self.portfolio.share(line).map(percent)),
            Column::Cumulative => plain(self.portfolio.cumulative_share(line).map(percent)),
            Column::Class => plain(line.class().and_then(|class| {
                let letter = match class {
                    AbcClass::A => "A",
                    AbcClass::B => "B",
                    AbcClass::C => "C",
                    AbcClass::Credit => return None,
                };
                Some(letter.to_owned())
            })),
            Column::Score => {
                let score = line.own.attractiveness;
                let says = score.coverage.known > 0 && line.standing != Standing::KnockedOut;
                plain(says.then(|| score.middle.rounded().to_string()))
            }
            Column::Owner => {
                let owner = account.owner.and_then(|id| head.member(id));
                text(owner.map_or("", |owner| owner.name.as_str()))
            }
            Column::NextAction => {
                let action = account.current_plan().and_then(|plan| plan.next_action());
                text(action.map_or("", |action| action.text.as_str()))
            }
            Column::NextReview => plain(account.next_review.map(|day| day.to_string())),
            Column::Select | Column::Key => CsvCell::Empty,
            column => further::cell(self, line, column),
        }
    }

    /// What the first of some rows says, for all of them, in the columns that are filled.
    pub fn filling(&self, rows: &[AccountId], columns: &[Column]) -> Vec<Vec<String>> {
        // A sum of years is no amount of one of them.
        let of_year = |column: &Column| match (*column, self.portfolio.years()) {
            (Column::Revenue, Years::Span(_, to)) => Column::RevenueOf(to),
            (column, _) => column,
        };
        let columns: Vec<Column> = columns.iter().map(of_year).collect();
        let first = self.copy(rows.get(..1).unwrap_or_default(), &columns);
        let texts = first.into_iter().map(|row| {
            let cells = row.iter().map(|cell| content(cell, self.locale));
            cells.collect::<Vec<String>>()
        });
        texts.cycle().take(rows.len()).collect()
    }

    /// What a block would change. `fresh` hands out ids.
    pub fn plan(
        &self,
        block: &[Vec<String>],
        target: &Target,
        now: Timestamp,
        fresh: &mut dyn FnMut() -> u128,
    ) -> Plan {
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let cell_at = |row: &'_ Vec<String>, place: usize| {
            row.get(place).is_some_and(|cell| !cell.trim().is_empty())
        };
        let has_text = |place: &usize| block.iter().any(|row| cell_at(row, *place));
        let mut plan = Plan {
            before: Vec::new(),
            head: self.workspace.head().clone(),
            groups: Vec::new(),
            members: Vec::new(),
            changed: Vec::new(),
            new: Vec::new(),
            now,
            refused: Vec::new(),
            derived: Vec::new(),
            summed: None,
            same: Vec::new(),
            rows_beyond: 0,
            columns_beyond: (target.columns.len()..width).filter(has_text).count(),
        };
        let columns = target.columns.iter().take(width).enumerate();
        let readers: Vec<Reader> = columns
            .map(|(place, column)| {
                let cells = || block.iter().filter_map(|row| row.get(place));
                let cells = || cells().map(|cell| cell.trim());
                Reader {
                    column: *column,
                    amounts: Amounts::of(cells()),
                    days: Days::of(cells(), self.today),
                }
            })
            .collect();
        let name = readers.iter().position(|one| one.column == Column::Name);
        for (place, cells) in block.iter().enumerate() {
            match (target.rows.get(place), name) {
                (Some(id), _) => self.change(&mut plan, *id, place + 1, &readers, cells, fresh),
                (None, _) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
                (None, Some(name)) if target.may_add => {
                    self.add(&mut plan, name, place + 1, &readers, cells, fresh);
                }
                (None, _) => plan.rows_beyond += 1,
            }
        }
        self.name_duplicates(&mut plan);
        plan
    }

    fn change(
        &self,
        plan: &mut Plan,
        id: AccountId,
        row: usize,
        readers: &[Reader],
        cells: &[String],
        fresh: &mut dyn FnMut() -> u128,
    ) {
        let Some(line) = self.portfolio.line(id) else {
            return;
        };
        let mut account = line.account.as_ref().clone();
        for (reader, cell) in readers.iter().zip(cells) {
            let cell = cell.trim();
            // What stands there already is no edit, not even in a column that can't be edited.
            if cell == content(&self.cell(line, reader.column), self.locale).trim() {
                continue;
            }
            let name = Some(line.account.name.as_str());
            self.try_write(plan, &mut account, name, row, reader, cell, fresh);
        }
        if account != *line.account {
            account.updated_at = plan.now;
            plan.before.push(line.account.clone());
            plan.changed.push(account);
        }
    }

    fn add(
        &self,
        plan: &mut Plan,
        name: usize,
        row: usize,
        readers: &[Reader],
        cells: &[String],
        fresh: &mut dyn FnMut() -> u128,
    ) {
        let mut account = Account::new(AccountId::from(fresh()), Name::default(), plan.now);
        let text = cells.get(name).map_or("", |cell| cell.trim());
        if !self.try_write(plan, &mut account, None, row, &readers[name], text, fresh) {
            return;
        }
        for (reader, cell) in readers.iter().zip(cells) {
            let cell = cell.trim();
            if reader.column != Column::Name && !cell.is_empty() {
                self.try_write(plan, &mut account, None, row, reader, cell, fresh);
            }
        }
        plan.new.push(account);
    }

    /// Writes a cell of a pasted row, or notes why not.
    #[expect(
        clippy::too_many_arguments,
        reason = "a cell is a place, a way to read it and a text"
    )]
    fn try_write(
        &self,
        plan: &mut Plan,
        account: &mut Account,
        name: Option<&str>,
        row: usize,
        reader: &Reader,
        cell: &str,
        fresh: &mut dyn FnMut() -> u128,
    ) -> bool {
        if !reader.column.is_edited() {
            if !cell.is_empty() && !plan.derived.contains(&reader.column) {
                plan.derived.push(reader.column);
            }
            return false;
        }
        if let (Column::Revenue, Years::Span(from, to)) = (reader.column, self.portfolio.years())
            && from != to
        {
            plan.summed = Some((from, to));
        }
        let outcome = self.write(plan, account, reader, unguard(cell), fresh);
        match outcome {
            Ok(()) => true,
            Err(reason) => {
                plan.refused.push(Refusal {
                    account: name.map(str::to_owned),
                    row,
                    column: reader.column,
                    text: cell.to_owned(),
                    reason,
                });
                false
            }
        }
    }

    fn write(
        &self,
        plan: &mut Plan,
        account: &mut Account,
        reader: &Reader,
        text: &str,
        fresh: &mut dyn FnMut() -> u128,
    ) -> Result<(), Reason> {
        match reader.column {
            Column::Name => account.name = read_name(text)?,
            Column::Group => account.group = plan.group(text, fresh)?,
            Column::Owner => account.owner = plan.member(text, fresh)?,
            Column::LifeCycle => {
                account.status = status_of(text).ok_or(Reason::NotALifeCycle)?;
            }
            Column::Revenue | Column::RevenueOf(_) => {
                let year = revenue_year(self.portfolio, self.today, reader.column);
                let period = Period::actual(year.ok_or(Reason::NoYear)?);
                let currency = self.workspace.head().currency;
                let amount = reader.amounts.read(self.locale, currency, text);
                let amount = amount.map_err(Reason::Amount)?;
                let figures = account.figures.entry(period).or_default();
                figures.put(Figure::Revenue, amount);
                if *figures == Default::default() {
                    account.figures.remove(&period);
                }
            }
            Column::NextReview => {
                let day = reader.days.read(self.locale, text, self.today);
                account.next_review = day.map_err(Reason::Day)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Notes the new accounts whose names are there already.
    fn name_duplicates(&self, plan: &mut Plan) {
        if plan.new.is_empty() {
            return;
        }
        let known = self.portfolio.lines().iter();
        let mut known: HashSet<String> = known
            .map(|line| normal_name(line.account.name.as_str()))
            .collect();
        for account in &plan.new {
            if !known.insert(normal_name(account.name.as_str())) {
                plan.same.push(account.name.to_string());
            }
        }
    }
}
