//! Whether the pipeline is enough: against what is still missing of the revenue that is wanted, month by month, and
//! with whom it is. What is not known is counted beside it, never as nothing.

use chrono::{Datelike as _, Months};

use super::account::{Account, Motion};
use super::carriers::years_with_figures;
use super::ids::{AccountId, EntryId};
use super::motions::as_a_customer;
use super::pipeline::{Deal, ENOUGH_CLOSED, Outcome, Pipeline, Stage};
use super::portfolio::{Line, Portfolio};
use super::sorting;
use super::values::{Date, Name, Period, Year};

/// What is still missing of the revenue that is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Revenue a year that is wanted, in cents.
    pub target: i128,
    /// The newest year with revenue, and what it brought, in cents.
    pub brought: Option<(Year, i128)>,
    /// Whether that year is not over yet.
    pub is_running: bool,
    /// Customers with revenue in the year before of whom none is entered for that year, and who have not left.
    pub silent: usize,
}

impl Need {
    /// What a target asks for beside what the newest year has brought.
    pub fn of(portfolio: &Portfolio, target: i128, today: Date) -> Self {
        let brought = newest_revenue(portfolio);
        let now = portfolio.fiscal_year(today);
        Self {
            target,
            brought,
            is_running: brought.is_some_and(|(year, _)| i32::from(year) >= now),
            silent: brought.map_or(0, |(year, _)| silent(portfolio, year)),
        }
    }

    /// What has to come, in cents; 0 or less once the target is reached.
    pub fn gap(&self) -> i128 {
        self.target - self.brought.map_or(0, |(_, amount)| amount)
    }
}

/// How many brought revenue in the year before and have neither left nor any amount in a year.
fn silent(portfolio: &Portfolio, year: Year) -> usize {
    let Ok(before) = Year::try_from(year.get() - 1) else {
        return 0;
    };
    let revenue = |line: &Line, year| line.account.figures.get(&Period::actual(year))?.revenue;
    let lines = portfolio.lines().iter();
    let silent = lines.filter(|line| {
        let has_left = matches!(line.account.status.motion(), Motion::WinBack | Motion::None);
        let had = revenue(line, before).is_some_and(|amount| amount.get() > 0);
        had && !has_left && revenue(line, year).is_none()
    });
    silent.count()
}

/// The newest year in which somebody brought revenue, with the sum of what is above zero.
fn newest_revenue(portfolio: &Portfolio) -> Option<(Year, i128)> {
    years_with_figures(portfolio).into_iter().find_map(|year| {
        let period = Period::actual(year);
        let revenue = portfolio.lines().iter().filter_map(|line| {
            let revenue = line.account.figures.get(&period)?.revenue?.get();
            (revenue > 0).then_some(i128::from(revenue))
        });
        let sum: i128 = revenue.sum();
        (sum > 0).then_some((year, sum))
    })
}

/// How many opportunities are won, and where that is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    /// Enough are closed: so many were won, of so many.
    Own { won: usize, closed: usize },
    /// What somebody believes, in percent.
    Assumed(u8),
    /// Nobody has said anything: one in three, which is what the usual rule of three times the gap assumes.
    OneInThree,
}

impl Rate {
    /// The rate to reckon with.
    pub const fn of(all: &Pipeline, assumed: Option<u8>) -> Self {
        let closed = all.won + all.lost;
        match assumed {
            _ if closed >= ENOUGH_CLOSED => Self::Own {
                won: all.won,
                closed,
            },
            Some(percent) => Self::Assumed(percent),
            None => Self::OneInThree,
        }
    }

    /// So many are won, of so many.
    pub const fn fraction(self) -> (usize, usize) {
        match self {
            Self::Own { won, closed } => (won, closed),
            Self::Assumed(percent) => (percent as usize, 100),
            Self::OneInThree => (1, 3),
        }
    }

    /// How many times the gap has to be in the pipeline; `None` if nothing is won at all.
    pub fn required(self) -> Option<f64> {
        let (won, closed) = self.fraction();
        (won > 0).then(|| closed as f64 / won as f64)
    }
}

/// The open opportunities that may close the gap of a year: past the idea, and expected within twelve months or
/// overdue. What is left out is counted once each, by the first reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Qualified {
    /// Their values, and value × chance, in cents.
    pub value: i128,
    pub weighted: i128,
    /// What is left out: ideas, those expected later, and those that nobody expects at any time.
    pub ideas: usize,
    pub later: usize,
    pub without_day: usize,
}

impl Qualified {
    /// Those of some accounts as of a day.
    pub fn of<'a>(accounts: impl Iterator<Item = &'a Account>, today: Date) -> Self {
        let last = today.checked_add_months(Months::new(12)).unwrap_or(today);
        let mut all = Self::default();
        let deals = accounts.flat_map(|account| &account.deals);
        for deal in deals.filter(|deal| deal.outcome == Outcome::Open) {
            match deal.expected {
                _ if deal.stage < Stage::Talks => all.ideas += 1,
                None => all.without_day += 1,
                Some(day) if day > last => all.later += 1,
                Some(_) => {
                    all.value += deal.value.map_or(0, |value| i128::from(value.get()));
                    all.weighted += deal.weighed();
                }
            }
        }
        all.weighted /= 100;
        all
    }

    /// How many are left out.
    pub const fn left_out(&self) -> usize {
        self.ideas + self.later + self.without_day
    }
}

/// Whether the open opportunities are enough to close a gap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coverage {
    /// The values of the open ones that may close it, and what is missing, in cents; the latter is above 0.
    pub pipeline: i128,
    pub gap: i128,
    pub rate: Rate,
}

impl Coverage {
    /// The coverage of a gap; `None` if nothing is missing.
    pub fn of(open: &Qualified, gap: i128, rate: Rate) -> Option<Self> {
        (gap > 0).then_some(Self {
            pipeline: open.value,
            gap,
            rate,
        })
    }

    /// How many times the gap is in the pipeline.
    pub fn ratio(&self) -> f64 {
        self.pipeline as f64 / self.gap as f64
    }

    /// Whether that is as often as the rate asks for.
    pub const fn is_enough(&self) -> bool {
        let (won, closed) = self.rate.fraction();
        won > 0 && self.pipeline * won as i128 >= self.gap * closed as i128
    }

    /// By how much the pipeline is too small, in cents; `None` if it is not, or if no size would be enough.
    pub const fn missing(&self) -> Option<i128> {
        let (won, closed) = self.rate.fraction();
        if won == 0 || self.is_enough() {
            return None;
        }
        // Rounded up: what is named is enough.
        let (needed, won) = (self.gap * closed as i128, won as i128);
        Some((needed + won - 1) / won - self.pipeline)
    }
}

/// What was won of what is closed, by value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Closed {
    /// Values of those that were won, and of those that were lost, in cents.
    pub won: i128,
    pub lost: i128,
    /// How many have a value, and how many have none.
    pub with_value: usize,
    pub without_value: usize,
}

impl Closed {
    /// Adds up what is closed.
    pub fn of<'a>(accounts: impl Iterator<Item = &'a Account>) -> Self {
        let mut all = Self::default();
        let deals = accounts.flat_map(|account| &account.deals);
        for deal in deals.filter(|deal| deal.outcome != Outcome::Open) {
            let Some(value) = deal.value else {
                all.without_value += 1;
                continue;
            };
            all.with_value += 1;
            match deal.outcome {
                Outcome::Won => all.won += i128::from(value.get()),
                _ => all.lost += i128::from(value.get()),
            }
        }
        all
    }

    /// The share of the value that was won, 0 to 1; `None` as long as too few have one to say so.
    pub fn win_rate(&self) -> Option<f64> {
        let all = self.won + self.lost;
        (self.with_value >= ENOUGH_CLOSED && all > 0).then(|| self.won as f64 / all as f64)
    }
}

/// When orders are expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// They should have come by now.
    Overdue,
    /// In a month of a year.
    Month(i32, u8),
    /// In more than twelve months.
    Later,
    /// Nobody has said.
    Unknown,
}

/// The open opportunities of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    pub when: When,
    pub open: usize,
    pub without_value: usize,
    /// Their values, in cents.
    pub value: i128,
    /// Value × chance in hundredths of a cent, so that sums lose nothing.
    weighed: i128,
}

impl Due {
    const fn none(when: When) -> Self {
        Self {
            when,
            open: 0,
            without_value: 0,
            value: 0,
            weighed: 0,
        }
    }

    /// Value × chance, in cents.
    pub const fn weighted(&self) -> i128 {
        self.weighed / 100
    }
}

/// The open opportunities by the month they are expected in: what is overdue, each month from today for a year, and
/// what comes later or at no known time.
pub fn by_month<'a>(accounts: impl Iterator<Item = &'a Account>, today: Date) -> Vec<Due> {
    let first = today.with_day(1).unwrap_or(today);
    let last = today.checked_add_months(Months::new(12)).unwrap_or(today);
    let months = (0..=12).filter_map(|ahead| first.checked_add_months(Months::new(ahead)));
    let mut all = vec![Due::none(When::Overdue)];
    all.extend(months.map(|day| Due::none(month_of(day))));
    all.push(Due::none(When::Later));
    all.push(Due::none(When::Unknown));
    let deals = accounts.flat_map(|account| &account.deals);
    for deal in deals.filter(|deal| deal.outcome == Outcome::Open) {
        let when = match deal.expected {
            None => When::Unknown,
            Some(day) if day < today => When::Overdue,
            Some(day) if day > last => When::Later,
            Some(day) => month_of(day),
        };
        let Some(due) = all.iter_mut().find(|due| due.when == when) else {
            continue;
        };
        due.open += 1;
        due.without_value += usize::from(deal.value.is_none());
        due.value += deal.value.map_or(0, |value| i128::from(value.get()));
        due.weighed += deal.weighed();
    }
    all
}

fn month_of(day: Date) -> When {
    When::Month(day.year(), u8::try_from(day.month()).unwrap_or(1))
}

/// With whom the open opportunities are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WithKeys {
    /// How many are open, at all and at key accounts.
    pub open: usize,
    pub at_key: usize,
    /// Value × chance in cents: of all, of key accounts, and of those who would be key accounts once they are won.
    pub whole: i128,
    pub key: i128,
    pub hopeful: i128,
    /// Who would be: wanted, and as a customer with a score that reaches the line. With how many open ones.
    pub hopefuls: Vec<(AccountId, Name, usize)>,
    /// Key accounts without anything open.
    pub idle: Vec<(AccountId, Name)>,
    pub key_accounts: usize,
}

impl WithKeys {
    /// Those of a portfolio.
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut all = Self::default();
        // Hundredths of cents until everything is added.
        for line in portfolio.lines() {
            let account = &line.account;
            let open = account
                .deals
                .iter()
                .filter(|deal| deal.outcome == Outcome::Open);
            let (count, weighed) = open.fold((0, 0), |(count, sum): (usize, i128), deal| {
                (count + 1, sum + deal.weighed())
            });
            all.open += count;
            all.whole += weighed;
            let one = || (account.id, account.name.clone());
            if account.is_key() {
                all.key_accounts += 1;
                all.at_key += count;
                all.key += weighed;
                if count == 0 {
                    all.idle.push(one());
                }
            } else if would_be_key_if_won(portfolio, line) == Some(true) {
                all.hopeful += weighed;
                let (id, name) = one();
                all.hopefuls.push((id, name, count));
            }
        }
        for sum in [&mut all.whole, &mut all.key, &mut all.hopeful] {
            *sum /= 100;
        }
        all
    }

    /// A part of the whole, 0 to 1; `None` without a whole.
    pub fn share(&self, part: i128) -> Option<f64> {
        (self.whole > 0).then(|| part as f64 / self.whole as f64)
    }
}

/// Whether somebody who is to be won would be a key account, as the board says; `None` as long as too little is rated.
pub fn would_be_key_if_won(portfolio: &Portfolio, line: &Line) -> Option<bool> {
    let is_wanted = line.account.status.motion() == Motion::Win;
    let found = as_a_customer(portfolio, line).filter(|_| is_wanted);
    found.map(|(_, won)| won.is_key)
}

/// Where an opportunity stands on the board: open ones by stage, what is over by what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    Open(Stage),
    Over(Outcome),
}

impl Column {
    /// The column of an opportunity.
    pub const fn of(deal: &Deal) -> Self {
        match deal.outcome {
            Outcome::Open => Self::Open(deal.stage),
            over => Self::Over(over),
        }
    }

    /// The columns of what is open, won or lost; those nearest to an order first.
    pub fn all(outcome: Outcome) -> Vec<Self> {
        match outcome {
            Outcome::Open => Stage::ALL.into_iter().rev().map(Self::Open).collect(),
            over => vec![Self::Over(over)],
        }
    }
}

/// An opportunity of the board, by its account and itself.
pub type Place = (AccountId, EntryId);

/// The opportunities of a column in the order they are expected, those without a day last; what is over begins
/// with what was closed last. One that is `held` stays in its column, wherever it belongs by now.
pub fn column<'a>(
    accounts: impl Iterator<Item = &'a Account>,
    wanted: Column,
    held: Option<(EntryId, Column)>,
) -> Vec<(Place, &'a Deal)> {
    let stands = |deal: &Deal| match held {
        Some((id, column)) if id == deal.id => column == wanted,
        _ => Column::of(deal) == wanted,
    };
    let mut found: Vec<(Place, &Deal)> = accounts
        .flat_map(|account| {
            account
                .deals
                .iter()
                .map(|deal| ((account.id, deal.id), deal))
        })
        .filter(|(_, deal)| stands(deal))
        .collect();
    sorting::by(&mut found, |(one, a), (other, b)| {
        let by_day = match wanted {
            Column::Open(_) => {
                (a.expected.is_none(), a.expected).cmp(&(b.expected.is_none(), b.expected))
            }
            Column::Over(_) => b.closed_on.cmp(&a.closed_on),
        };
        by_day.then_with(|| one.cmp(other))
    });
    found
}

#[cfg(test)]
#[path = "pipeline_need_tests.rs"]
mod tests;
