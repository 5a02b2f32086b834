//! What the figures of one account say about the chosen years.

use super::Years;
use crate::domain::account::{Account, Figure, Figures};
use crate::domain::values::{PeriodKind, Year};
use crate::domain::workspace::{PeriodChoice, Workspace};

/// The years that the workspace has chosen.
pub(super) fn chosen_years(workspace: &Workspace) -> Years {
    if let PeriodChoice::Year(year) = workspace.head().settings.period {
        return Years::Span(year, year);
    }
    let actual = workspace.accounts().flat_map(|account| {
        let actual = account.figures.iter().filter(|(period, figures)| {
            period.kind == PeriodKind::Actual && figures.say_something()
        });
        actual.map(|(period, _)| period.year)
    });
    let span = actual.fold(None, |span: Option<(Year, Year)>, year| match span {
        Some((from, to)) => Some((from.min(year), to.max(year))),
        None => Some((year, year)),
    });
    match (span, workspace.head().settings.period) {
        (None, _) => Years::None,
        (Some((_, to)), PeriodChoice::Latest) => Years::Span(to, to),
        (Some((from, to)), _) => Years::Span(from, to),
    }
}

/// The actual figures of the years, the earliest first.
fn counted(account: &Account, years: Years) -> impl DoubleEndedIterator<Item = &Figures> {
    let figures = account.figures.iter();
    let counted = figures.filter(move |(period, _)| years.counts(**period));
    counted.map(|(_, figures)| figures)
}

/// What the years bring together.
pub(super) fn sum(account: &Account, years: Years, figure: Figure) -> Option<i64> {
    let amounts = counted(account, years).filter_map(|figures| figures.get(figure));
    amounts.fold(None, |sum, amount| {
        Some(sum.unwrap_or(0).saturating_add(amount.get()))
    })
}

/// A level and no flow: what the newest of the years says.
pub(super) fn newest(account: &Account, years: Years, figure: Figure) -> Option<i64> {
    let mut counted = counted(account, years).rev();
    counted.find_map(|figures| figures.get(figure).map(|amount| amount.get()))
}

/// The revenue of the years whose margin is known.
pub(super) fn revenue_with_margin(account: &Account, years: Years) -> i64 {
    counted(account, years)
        .filter(|figures| figures.margin.is_some())
        .filter_map(|figures| figures.revenue)
        .fold(0, |sum: i64, revenue| sum.saturating_add(revenue.get()))
}
