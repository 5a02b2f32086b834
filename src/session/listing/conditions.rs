//! Conditions on any field: what an account must say to stay in the list.

use super::values;
use super::{Column, Index, Kind, without_dots};
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::view::Test;

/// What a column must say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub column: Column,
    pub test: Test,
}

/// The ways to ask something of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Contains,
    Is,
    Between,
    Days,
    AnyOf,
    Yes,
    No,
    Filled,
    Empty,
}

impl Method {
    /// The ways that make sense for a kind of values, the usual one first.
    pub const fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Text => &[Self::Contains, Self::Is, Self::Filled, Self::Empty],
            Kind::Money | Kind::Percent | Kind::Number => {
                &[Self::Between, Self::Filled, Self::Empty]
            }
            Kind::Day => &[Self::Days, Self::Filled, Self::Empty],
            Kind::Choice => &[Self::AnyOf],
            Kind::YesNo => &[Self::Yes, Self::No],
        }
    }
}

/// A condition, made ready for many accounts.
pub struct Check<'a> {
    wanted: &'a Wanted,
    /// The text that is looked for, folded.
    folded: String,
}

impl<'a> Check<'a> {
    pub fn of(wanted: &'a Wanted, index: &Index) -> Self {
        let folded = match &wanted.test {
            Test::Contains(text) | Test::Is(text) => index.folded(text.trim()),
            _ => String::new(),
        };
        Self { wanted, folded }
    }

    /// Whether an account meets the condition. A test that makes no sense for the column is met by none.
    pub fn holds(&self, portfolio: &Portfolio, index: &Index, line: &Line) -> bool {
        let column = self.wanted.column;
        let account = &line.account;
        match &self.wanted.test {
            Test::Contains(_) => {
                self.some_spelling(index, line, |text, wanted| text.contains(wanted))
            }
            Test::Is(_) => self.some_spelling(index, line, |text, wanted| text.trim() == wanted),
            Test::Empty => !is_filled(portfolio, line, column),
            Test::Filled => is_filled(portfolio, line, column),
            Test::Between { from, to } => {
                values::number(portfolio, line, column).is_some_and(|number| {
                    from.is_none_or(|from| from.get() <= number)
                        && to.is_none_or(|to| number <= to.get())
                })
            }
            Test::Days { from, to } => values::day(account, column).is_some_and(|day| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            }),
            Test::AnyOf(wanted) => {
                let chosen = values::choices(line, column);
                chosen.iter().any(|one| wanted.contains(one))
            }
            Test::Yes => values::is_so(account, column),
            Test::No => !values::is_so(account, column),
            // Accounts that nobody can see would be lost from sight.
            Test::Unknown(_) => true,
        }
    }

    fn some_spelling(&self, index: &Index, line: &Line, fits: fn(&str, &str) -> bool) -> bool {
        let text = values::text(&line.account, self.wanted.column);
        fits(&index.folded(&text), &self.folded)
            || without_dots(&text).is_some_and(|text| fits(&index.folded(&text), &self.folded))
    }
}

fn is_filled(portfolio: &Portfolio, line: &Line, column: Column) -> bool {
    match column.kind() {
        Some(Kind::Text) => !values::text(&line.account, column).trim().is_empty(),
        Some(Kind::Money | Kind::Percent | Kind::Number) => {
            values::number(portfolio, line, column).is_some()
        }
        Some(Kind::Day) => values::day(&line.account, column).is_some(),
        Some(Kind::Choice) => values::choices(line, column) != [""],
        Some(Kind::YesNo) => values::is_so(&line.account, column),
        None => false,
    }
}
