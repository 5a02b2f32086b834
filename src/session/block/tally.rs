//! What the cells of a range have in them: how many they are, and what their amounts add up to.

use crate::domain::ids::AccountId;
use crate::domain::portfolio::Portfolio;
use crate::session::listing::{Column, values};

/// What the cells of a range have in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    pub cells: usize,
    /// Of each column that can be added up and says something, from the left.
    pub sums: Vec<Sum>,
    /// Share of the accounts in all revenue, 0 to 1, where it is among the columns and there is any.
    pub share: Option<f64>,
}

/// The sum of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub column: Column,
    /// How many cells say something.
    pub known: usize,
    /// In hundredths, as the kind of the column says.
    pub sum: i128,
}

/// Counts the cells of some rows and columns, and adds them up column by column.
pub fn tally(portfolio: &Portfolio, rows: &[AccountId], columns: &[Column]) -> Tally {
    // The share says the same as the revenue beside it.
    let has_revenue = columns.contains(&Column::Revenue);
    let summed = columns
        .iter()
        .copied()
        .filter(|column| column.is_summed() && !(has_revenue && *column == Column::Share));
    let sums = summed.map(|column| {
        let lines = rows.iter().filter_map(|id| portfolio.line(*id));
        let numbers = lines.filter_map(|line| values::number(portfolio, line, column));
        let (known, sum) = numbers.fold((0, 0), |(known, sum), number| {
            (known + 1, sum + i128::from(number))
        });
        Sum { column, known, sum }
    });
    let lines = rows.iter().filter_map(|id| portfolio.line(*id));
    Tally {
        cells: rows.len() * columns.len(),
        share: has_revenue.then(|| portfolio.share_of(lines)).flatten(),
        sums: sums.filter(|one| one.known > 0).collect(),
    }
}
