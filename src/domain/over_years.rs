//! How much hangs on how few, year by year.

use super::account::Figure;
use super::analysis::concentration::Concentration;
use super::carriers::years_with_figures;
use super::families::Families;
use super::ids::AccountId;
use super::portfolio::{Line, Portfolio};
use super::values::{Name, Period, Year};

/// One year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearRow {
    pub year: Year,
    pub concentration: Concentration,
    /// Who was the largest.
    pub largest: Name,
    pub largest_id: AccountId,
}

/// The years in which somebody brought something, oldest first.
pub fn over_years(portfolio: &Portfolio, figure: Figure, families: &Families) -> Vec<YearRow> {
    let years = years_with_figures(portfolio).into_iter().rev();
    years
        .filter_map(|year| {
            let period = Period::actual(year);
            let lines = portfolio.lines();
            let sums = families.sums(lines.iter().map(|line| {
                let figures = line.account.figures.get(&period)?;
                figures.get(figure).map(|amount| amount.get())
            }));
            let amounts: Vec<i64> = sums.iter().map(|sum| sum.unwrap_or(0)).collect();
            let concentration = Concentration::of(&amounts)?;
            let place = amounts
                .iter()
                .position(|amount| *amount == concentration.largest())?;
            Some(YearRow {
                year,
                concentration,
                largest: lines[place].account.name.clone(),
                largest_id: lines[place].account.id,
            })
        })
        .collect()
}

/// What customers brought a month on average in the year of their first revenue, in cents; `None` without a
/// year that has another one before it: everybody is new in the first.
pub fn new_revenue_per_month(portfolio: &Portfolio) -> Option<i64> {
    let earned = portfolio.lines().iter().flat_map(revenue_years);
    let (first, last) = earned.fold(None, |span: Option<(Year, Year)>, (year, _)| match span {
        Some((first, last)) => Some((first.min(year), last.max(year))),
        None => Some((year, year)),
    })?;
    // Years without figures in between are time in which nobody was won.
    let later = i128::from(last.get() - first.get());
    if later == 0 {
        return None;
    }
    let won: i128 = portfolio
        .lines()
        .iter()
        .filter_map(|line| {
            let (year, revenue) = revenue_years(line).min_by_key(|(year, _)| *year)?;
            (year > first).then_some(i128::from(revenue))
        })
        .sum();
    i64::try_from(won / (later * 12)).ok()
}

/// The years in which an account brought revenue, with what it was in cents.
pub fn revenue_years(line: &Line) -> impl Iterator<Item = (Year, i64)> + '_ {
    let figures = line.account.figures.iter();
    figures.filter_map(|(period, figures)| {
        let revenue = figures.revenue?.get();
        (*period == Period::actual(period.year) && revenue > 0).then_some((period.year, revenue))
    })
}
