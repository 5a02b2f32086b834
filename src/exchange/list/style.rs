//! How the numbers and dates of every column are written.
//!
//! Decided for a column as a whole. Cells that leave no doubt decide; when none does, certain
//! columns of the same file decide; when there are none either, a person is asked.

use super::choices::{Choices, Context};
use super::date::{self, DateOrder};
use super::field::{Content, Field};
use super::number::{self, DecimalMark};
use super::parse::Delimiter;
use super::table::Table;

/// How sure a style is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Cells of the column leave no doubt.
    Certain,
    /// The column leaves it open, all other columns of the file agree.
    AsInOtherColumns,
    /// Nothing in the file tells; it has to be asked.
    Asked,
    /// Most cells say one thing, at least three times as many as say the other.
    MostCells,
    /// Some cells say one thing, some the other; it has to be asked.
    Contradictory,
    /// The cells read the same either way.
    NoDifference,
    /// A person chose it.
    Chosen,
}

/// How the cells of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Neither numbers nor dates.
    None,
    Numbers {
        mark: DecimalMark,
        certainty: Certainty,
    },
    Dates {
        order: DateOrder,
        certainty: Certainty,
    },
}

impl Style {
    /// The decimal mark; a point where numbers play no role.
    #[must_use]
    pub fn decimal_mark(self) -> DecimalMark {
        if let Self::Numbers { mark, .. } = self {
            mark
        } else {
            DecimalMark::Point
        }
    }

    /// The order of day and month; day first where dates play no role.
    #[must_use]
    pub fn date_order(self) -> DateOrder {
        if let Self::Dates { order, .. } = self {
            order
        } else {
            DateOrder::DayFirst
        }
    }
}

/// What the cells of one column said.
#[derive(Clone, Copy, Default)]
struct Votes {
    first: usize,
    second: usize,
    either: usize,
}

impl Votes {
    /// The winner and how sure it is; `None` when the column alone can't tell.
    fn verdict<T>(self, first: T, second: T) -> Option<(T, Certainty)> {
        match (self.first, self.second) {
            (0, 0) => None,
            (_, 0) => Some((first, Certainty::Certain)),
            (0, _) => Some((second, Certainty::Certain)),
            (one, other) if one >= 3 * other => Some((first, Certainty::MostCells)),
            (one, other) if other >= 3 * one => Some((second, Certainty::MostCells)),
            (one, other) if one >= other => Some((first, Certainty::Contradictory)),
            _ => Some((second, Certainty::Contradictory)),
        }
    }
}

/// Settles the styles of all columns.
#[must_use]
pub fn settle(
    table: &Table,
    rows: &[usize],
    fields: &[Field],
    choices: &Choices,
    context: Context,
) -> Vec<Style> {
    let votes: Vec<Votes> = fields
        .iter()
        .enumerate()
        .map(|(column, field)| {
            let cells = rows.iter().map(|&row| table.cell(row, column));
            match field.content() {
                Content::Amount => number_votes(cells),
                Content::Date => date_votes(cells, context.current_year),
                _ => Votes::default(),
            }
        })
        .collect();
    let sum = |content: Content| {
        let same = fields
            .iter()
            .zip(&votes)
            .filter(|(field, _)| field.content() == content);
        same.fold(Votes::default(), |sum, (_, votes)| Votes {
            first: sum.first + votes.first,
            second: sum.second + votes.second,
            either: 0,
        })
    };
    let (numbers, dates) = (sum(Content::Amount), sum(Content::Date));
    let numbers_elsewhere = numbers.verdict(DecimalMark::Comma, DecimalMark::Point);
    let dates_elsewhere = dates.verdict(DateOrder::DayFirst, DateOrder::MonthFirst);
    let likely_mark = match table.delimiter {
        Delimiter::Semicolon => DecimalMark::Comma,
        _ => DecimalMark::Point,
    };
    let likely_order = DateOrder::DayFirst;
    fields
        .iter()
        .zip(votes)
        .enumerate()
        .map(|(column, (field, votes))| match field.content() {
            Content::Amount => {
                let chosen = choices
                    .decimal_marks
                    .get(&column)
                    .copied()
                    .or(choices.decimal_mark);
                let verdict = votes.verdict(DecimalMark::Comma, DecimalMark::Point);
                let (mark, certainty) = decide(
                    chosen,
                    verdict,
                    votes.either,
                    numbers_elsewhere,
                    likely_mark,
                );
                Style::Numbers { mark, certainty }
            }
            Content::Date => {
                let chosen = choices
                    .date_orders
                    .get(&column)
                    .copied()
                    .or(choices.date_order);
                let verdict = votes.verdict(DateOrder::DayFirst, DateOrder::MonthFirst);
                let (order, certainty) =
                    decide(chosen, verdict, votes.either, dates_elsewhere, likely_order);
                Style::Dates { order, certainty }
            }
            _ => Style::None,
        })
        .collect()
}

fn decide<T: Copy>(
    chosen: Option<T>,
    verdict: Option<(T, Certainty)>,
    doubtful_cells: usize,
    elsewhere: Option<(T, Certainty)>,
    likely: T,
) -> (T, Certainty) {
    if let Some(chosen) = chosen {
        return (chosen, Certainty::Chosen);
    }
    if let Some(verdict) = verdict {
        return verdict;
    }
    let agreed = elsewhere.filter(|(_, certainty)| *certainty == Certainty::Certain);
    match (doubtful_cells, agreed) {
        (0, agreed) => (
            agreed.map_or(likely, |(style, _)| style),
            Certainty::NoDifference,
        ),
        (_, Some((style, _))) => (style, Certainty::AsInOtherColumns),
        (_, None) => (likely, Certainty::Asked),
    }
}

fn number_votes<'a>(cells: impl Iterator<Item = &'a str>) -> Votes {
    let mut votes = Votes::default();
    for cell in cells {
        match number::evidence(cell) {
            number::Evidence::Certain(DecimalMark::Comma) => votes.first += 1,
            number::Evidence::Certain(DecimalMark::Point) => votes.second += 1,
            number::Evidence::Either => votes.either += 1,
            number::Evidence::Plain | number::Evidence::NotANumber => {}
        }
    }
    votes
}

fn date_votes<'a>(cells: impl Iterator<Item = &'a str>, current_year: i32) -> Votes {
    let mut votes = Votes::default();
    for cell in cells {
        match date::evidence(cell, current_year) {
            date::Evidence::Certain(DateOrder::DayFirst) => votes.first += 1,
            date::Evidence::Certain(DateOrder::MonthFirst) => votes.second += 1,
            date::Evidence::Either => votes.either += 1,
            date::Evidence::Plain | date::Evidence::NotADate => {}
        }
    }
    votes
}
