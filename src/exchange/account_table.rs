//! The accounts as a table for a spreadsheet: what they are, what they bring by year, how they score. Text is
//! guarded against being run as a formula.

use std::collections::BTreeSet;

use super::csv_text::{CsvCell, CsvStyle, plain_amount, write_guarded};
use super::list::number::DecimalMark;
use crate::domain::analysis::abc::AbcClass;
use crate::domain::analysis::score::Score;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::sorting;
use crate::domain::values::{Cents, Period, PeriodKind};
use crate::domain::workspace::Head;
use crate::words::{Locale, account, format, lists as say};

/// All accounts, the largest revenue first, then by name.
#[must_use]
pub fn account_table(
    portfolio: &Portfolio,
    head: &Head,
    locale: Locale,
    style: CsvStyle,
) -> String {
    let mut lines: Vec<&Line> = portfolio.lines().iter().collect();
    sorting::by(&mut lines, |one, other| {
        let by_revenue = other.revenue().cmp(&one.revenue());
        by_revenue.then_with(|| one.account.name.as_str().cmp(other.account.name.as_str()))
    });
    let periods: BTreeSet<Period> = lines
        .iter()
        .flat_map(|line| line.account.figures.keys().copied())
        .collect();
    let mut headers: Vec<String> = [
        say::field_name(locale),
        say::field_customer_number(locale),
        say::field_group(locale),
        say::field_status(locale),
    ]
    .map(str::to_owned)
    .to_vec();
    headers.extend(periods.iter().map(|period| {
        let amount = match period.kind {
            PeriodKind::Actual => say::amount_revenue(locale),
            PeriodKind::Forecast => say::amount_planned_revenue(locale),
        };
        let year = format::year(head.settings.fiscal_year_start, period.year);
        format!("{amount} {year}")
    }));
    headers.extend(
        [
            say::table_share(locale),
            say::table_class(locale),
            say::table_score(locale),
            say::table_lowest(locale),
            say::table_highest(locale),
            say::table_tier(locale),
        ]
        .map(str::to_owned),
    );
    let rows: Vec<Vec<CsvCell>> = lines
        .into_iter()
        .map(|line| row(portfolio, head, line, &periods, locale, style))
        .collect();
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    write_guarded(&headers, &rows, style)
}

fn row(
    portfolio: &Portfolio,
    head: &Head,
    line: &Line,
    periods: &BTreeSet<Period>,
    locale: Locale,
    style: CsvStyle,
) -> Vec<CsvCell> {
    let own = &line.account;
    let text = |text: &str| CsvCell::text(Some(text).filter(|text| !text.is_empty()));
    let group = own.group.and_then(|id| head.group(id));
    let mut cells = vec![
        text(own.name.as_str()),
        text(&own.customer_number),
        text(group.map_or("", |group| group.name.as_str())),
        text(account::life_cycle(locale, own.status)),
    ];
    cells.extend(periods.iter().map(|period| {
        let revenue = own.figures.get(period).and_then(|figures| figures.revenue);
        revenue.map_or(CsvCell::Empty, CsvCell::Money)
    }));
    let share = portfolio.share(line).map(|share| share * 100.0);
    let class = match line.class() {
        Some(AbcClass::A) => "A",
        Some(AbcClass::B) => "B",
        Some(AbcClass::C) => "C",
        Some(AbcClass::Credit) | None => "",
    };
    let interval = line.own.attractiveness.interval;
    let exact = (interval.lowest == interval.highest).then_some(line.own.attractiveness.middle);
    let number = |value: f64| CsvCell::Plain(hundredths(value, style.decimal_mark));
    let score = |score: Score| number(score.as_f64());
    cells.extend([
        share.map_or(CsvCell::Empty, number),
        CsvCell::Plain(class.to_owned()),
        exact.map_or(CsvCell::Empty, score),
        score(interval.lowest),
        score(interval.highest),
        text(account::tier(locale, own.tier())),
    ]);
    cells
}

/// A number with two decimals.
fn hundredths(value: f64, mark: DecimalMark) -> String {
    let rounded = (value * 100.0).round() as i64;
    plain_amount(Cents::try_from(rounded).unwrap_or_default(), mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Figure};
    use crate::domain::ids::{AccountId, WorkspaceId};
    use crate::domain::model::ScoringModel;
    use crate::domain::values::{Name, Timestamp, Year};
    use crate::domain::workspace::Workspace;

    #[test]
    fn a_spreadsheet_gets_names_figures_and_an_open_score_as_a_range() {
        let now = Timestamp::default();
        let name = |text: &str| Name::new(text).unwrap_or_default();
        let mut account = Account::new(AccountId::from(1), name("=Ernst; Handel"), now);
        let year = Year::try_from(1997).map(Period::actual);
        if let Ok(period) = year {
            let figures = account.figures.entry(period).or_default();
            *figures.slot(Figure::Revenue) = Cents::try_from(123_450).ok();
        }
        let mut head = Head::new(WorkspaceId::from(1), name("Test"), now);
        let workspace =
            Workspace::from_records(head.clone(), ScoringModel::default_at(now), [account]);
        let portfolio = Portfolio::of(&workspace, None);
        let text = account_table(&portfolio, &head, Locale::De, CsvStyle::GERMAN_EXCEL);
        let mut lines = text.lines();
        assert!(
            lines
                .next()
                .is_some_and(|head| head.contains("Umsatz 1997"))
        );
        let row = lines.next().unwrap_or_default();
        assert!(row.starts_with("\"'=Ernst; Handel\";;;"), "{row}");
        assert!(row.contains(";1234,50;100,00;A;;0,00;100,00;"), "{row}");
        head.settings.fiscal_year_start = 7;
        let text = account_table(&portfolio, &head, Locale::En, CsvStyle::GERMAN_EXCEL);
        assert!(text.contains(";Revenue 1997/98;"), "{text}");
    }
}
