//! What the sheet says of the score: the figures at its head, and why the account is key.

use super::build::{Source, section};
use super::{Bar, Part, Row, Section, SheetFigure, in_one_line};
use crate::domain::account::{Figure, Tier};
use crate::domain::analysis::rounding::Decimals;
use crate::domain::model::Axis;
use crate::domain::portfolio::Line;
use crate::domain::scorecard::break_down;
use crate::domain::sorting;
use crate::words::{
    account as account_words, criteria, format, plan_sheet as words, portfolio_screen, score_card,
};

/// Score, revenue, share: what stands large at the head.
pub(super) fn figures(source: Source, line: &Line) -> Vec<SheetFigure> {
    let (locale, portfolio) = (source.locale, source.portfolio);
    let scored = &line.own.attractiveness;
    let start = source.head.settings.fiscal_year_start;
    let figure = |label: String, value: String, aside: Option<String>| SheetFigure {
        label,
        value,
        aside: aside.unwrap_or_default(),
    };
    let score = (scored.coverage.known > 0).then(|| {
        figure(
            account_words::score(locale).to_owned(),
            scored.middle.rounded().to_string(),
            score_card::range(scored),
        )
    });
    let revenue = line.own.revenue.map(|cents| {
        let years = portfolio.years();
        figure(
            portfolio_screen::figure_of(locale, start, Figure::Revenue, years),
            format::money(locale, source.head.currency, cents),
            None,
        )
    });
    let share = portfolio.share(line).map(|share| {
        figure(
            portfolio_screen::bank::share(locale).to_owned(),
            format::percent(locale, share),
            None,
        )
    });
    [score, revenue, share].into_iter().flatten().collect()
}

/// What the criteria give, the heaviest first, and why it was decided so.
pub(super) fn why(source: Source, line: &Line) -> Option<Section> {
    let (locale, account) = (source.locale, source.account);
    let decided = account.decisions.last();
    let reason = decided
        .filter(|decision| decision.to == Tier::Key)
        .map(|decision| words::decided(locale, &in_one_line(&decision.reason)));
    let rows = bars(source, line);
    if rows.is_empty() && reason.is_none() {
        return None;
    }
    let heading = match account.is_key() {
        true => words::why_key(locale),
        false => words::why_score(locale),
    };
    Some(Section {
        note: reason.unwrap_or_default(),
        ..section(Part::Why, heading, rows)
    })
}

fn bars(source: Source, line: &Line) -> Vec<Row> {
    if line.own.attractiveness.coverage.known == 0 {
        return Vec::new();
    }
    let model = source.portfolio.model();
    let Some(breakdown) = break_down(source.portfolio, line, Axis::Attractiveness) else {
        return Vec::new();
    };
    let tenths = |points: f64| (points * 10.0).round().clamp(0.0, 1000.0) as u32;
    let parts = breakdown.parts().iter();
    let bars = parts.map(|part| Bar {
        earned: tenths(part.earned.as_f64()),
        open: tenths(part.open.as_f64()),
        most: tenths(part.maximum.as_f64()),
        longest: 0,
    });
    let longest = bars.clone().map(|bar| bar.most).max().unwrap_or_default();
    let points = breakdown.rounded(Decimals::None).parts;
    // What carries the score most comes first.
    let mut rows: Vec<([u32; 2], Row)> = model
        .axis(Axis::Attractiveness)
        .zip(bars)
        .zip(points)
        .filter(|((_, bar), _)| bar.most > 0)
        .map(|((criterion, bar), points)| {
            let points = match bar.open {
                0 => format::number(source.locale, points),
                _ => "?".to_owned(),
            };
            let name = criteria::short_name_of(source.locale, criterion);
            let row = Row {
                bar: Some(Bar { longest, ..bar }),
                ..Row::new([name, points])
            };
            ([bar.earned, bar.most], row)
        })
        .collect();
    sorting::by_key(&mut rows, |(carries, _)| std::cmp::Reverse(*carries));
    rows.into_iter().map(|(_, row)| row).collect()
}
