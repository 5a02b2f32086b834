//! The accounts as a table for a spreadsheet: what they are, whom to talk to, what they bring by year, how they
//! score. Text is guarded against being run as a formula.

use std::collections::BTreeSet;

use super::csv_text::{CsvCell, CsvStyle, plain_amount, write_guarded};
use super::list::number::DecimalMark;
use crate::domain::account::{Account, Figure};
use crate::domain::analysis::abc::AbcClass;
use crate::domain::analysis::score::Score;
use crate::domain::person::Person;
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::sorting;
use crate::domain::values::{Cents, Date, Period, PeriodKind};
use crate::domain::workspace::Head;
use crate::words::{Locale, account, format, lists as say};

/// A fact about an account: what its column is called, and what stands in it.
type Fact = (
    fn(Locale) -> &'static str,
    fn(&Portfolio, &Head, &Account, Locale) -> String,
);

/// What somebody has written down, in the names and words that the list import knows.
const FACTS: [Fact; 20] = [
    (say::field_name, |_, _, own, _| own.name.to_string()),
    (say::field_customer_number, |_, _, own, _| {
        own.customer_number.clone()
    }),
    (say::field_group, |_, head, own, _| {
        let group = own.group.and_then(|id| head.group(id));
        group.map_or_else(String::new, |group| group.name.to_string())
    }),
    (say::field_status, |_, _, own, locale| {
        account::life_cycle(locale, own.status).to_owned()
    }),
    (say::field_owner, |_, head, own, _| {
        let owner = own.owner.and_then(|id| head.member(id));
        owner.map_or_else(String::new, |owner| owner.name.to_string())
    }),
    (say::field_industry, |_, _, own, _| own.industry.clone()),
    (say::field_city, |_, _, own, _| own.city.clone()),
    (say::field_region, |_, _, own, _| own.region.clone()),
    (say::field_country, |_, _, own, _| own.country.clone()),
    (say::field_website, |_, _, own, _| own.website.clone()),
    (say::field_vat_id, |_, _, own, _| own.vat_id.clone()),
    (say::field_parent, |portfolio, _, own, _| {
        let parent = own.parent.and_then(|id| portfolio.line(id));
        parent.map_or_else(String::new, |parent| parent.account.name.to_string())
    }),
    (say::field_since, |_, _, own, _| day(own.since)),
    (say::field_last_order, |_, _, own, _| day(own.last_order)),
    (
        say::field_contract_end,
        |_, _, own, _| day(own.contract_end),
    ),
    (say::field_contact_name, |_, _, own, _| {
        contact(own, |person| person.name.as_str())
    }),
    (say::field_contact_title, |_, _, own, _| {
        contact(own, |person| &person.title)
    }),
    (say::field_email, |_, _, own, _| {
        contact(own, |person| &person.email)
    }),
    (say::field_phone, |_, _, own, _| {
        contact(own, |person| &person.phone)
    }),
    (say::field_tags, |_, _, own, _| {
        let tags: Vec<&str> = own.tags.iter().map(String::as_str).collect();
        tags.join(", ")
    }),
];

fn day(day: Option<Date>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

/// Something of the first person who is still there.
fn contact(own: &Account, read: fn(&Person) -> &str) -> String {
    let mut people = own.people.iter();
    let person = people.find(|person| person.left_on.is_none());
    person.map_or_else(String::new, |person| read(person).to_owned())
}

/// All accounts, the largest revenue first, then by name. What the program computes stands behind what somebody has
/// written, so that the list import takes the table back.
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
    let figures = figures(&lines);
    let mut headers: Vec<String> = FACTS.map(|(name, _)| name(locale).to_owned()).to_vec();
    headers.extend(figures.iter().map(|(period, figure)| {
        let amount = match (figure, period.kind) {
            (Figure::Revenue, PeriodKind::Forecast) => say::amount_planned_revenue(locale),
            (Figure::Revenue, PeriodKind::Actual) => say::amount_revenue(locale),
            (Figure::Margin, _) => say::amount_margin(locale),
            (Figure::Potential, _) => say::amount_potential(locale),
        };
        let year = format::year(head.settings.fiscal_year_start, period.year);
        format!("{amount} {year}")
    }));
    headers.extend(
        [
            say::amount_potential(locale),
            say::field_notes(locale),
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
        .map(|line| row(portfolio, head, line, &figures, locale, style))
        .collect();
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    write_guarded(&headers, &rows, style)
}

/// The figures that any account has: revenue by period, then the margins of years. Margins that are only planned have
/// no column, for no list has them.
fn figures(lines: &[&Line]) -> Vec<(Period, Figure)> {
    let having = |figure: Figure| {
        let all = lines.iter().flat_map(|line| &line.account.figures);
        let having = all.filter(|(_, figures)| figures.get(figure).is_some());
        let periods: BTreeSet<Period> = having.map(|(period, _)| *period).collect();
        periods.into_iter().map(move |period| (period, figure))
    };
    let margins = having(Figure::Margin).filter(|(period, _)| period.kind == PeriodKind::Actual);
    having(Figure::Revenue).chain(margins).collect()
}

/// What an account could buy in the newest year that somebody has said it for.
fn potential(own: &Account) -> Option<Cents> {
    let mut figures = own.figures.iter().rev();
    figures.find_map(|(_, figures)| figures.potential)
}

fn row(
    portfolio: &Portfolio,
    head: &Head,
    line: &Line,
    figures: &[(Period, Figure)],
    locale: Locale,
    style: CsvStyle,
) -> Vec<CsvCell> {
    let own = &line.account;
    let text = |text: &str| CsvCell::text(Some(text).filter(|text| !text.is_empty()));
    let money = |amount: Option<Cents>| amount.map_or(CsvCell::Empty, CsvCell::Money);
    let facts = FACTS.map(|(_, read)| text(&read(portfolio, head, own, locale)));
    let mut cells = facts.to_vec();
    cells.extend(figures.iter().map(|(period, figure)| {
        let figures = own.figures.get(period);
        money(figures.and_then(|figures| figures.get(*figure)))
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
        money(potential(own)),
        text(&own.notes),
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
        assert!(row.starts_with("\"'=Ernst; Handel\";;;Aktiv;"), "{row}");
        assert!(row.contains(";1234,50;;;100,00;A;;0,00;100,00;"), "{row}");
        head.settings.fiscal_year_start = 7;
        let text = account_table(&portfolio, &head, Locale::En, CsvStyle::GERMAN_EXCEL);
        assert!(text.contains(";Revenue 1997/98;"), "{text}");
    }
}
