//! What the further columns of the list say to others. They can be copied; what they show is changed elsewhere.

use crate::domain::portfolio::Line;
use crate::domain::values::Cents;
use crate::exchange::csv_text::CsvCell;
use crate::session::listing::conditions::Method;
use crate::session::listing::{Column, Kind, values};
use crate::words::views;

use super::Sheet;

/// The cell of a column that has no rule of its own here.
pub(super) fn cell(sheet: &Sheet<'_>, line: &Line, column: Column) -> CsvCell {
    let account = &line.account;
    let number = || values::number(sheet.portfolio, line, column);
    let text = |text: &str| CsvCell::text(Some(text).filter(|text| !text.is_empty()));
    let cell = match column.kind() {
        Some(Kind::Text) => return text(&values::text(account, column)),
        Some(Kind::Choice) => {
            let choices = values::choices(line, column);
            let chosen = choices.iter().filter(|one| !one.is_empty());
            let said: Vec<String> = chosen
                .map(|one| views::choice(sheet.locale, column, one))
                .collect();
            return text(&said.join(", "));
        }
        Some(Kind::Money) => {
            let cents = number().and_then(|cents| Cents::try_from(cents).ok());
            cents.map(CsvCell::Money)
        }
        Some(Kind::Percent | Kind::Number) => {
            number().map(|hundredths| CsvCell::Plain((hundredths / 100).to_string()))
        }
        Some(Kind::Day) => {
            let day = values::day(account, column);
            day.map(|day| CsvCell::Plain(day.to_string()))
        }
        Some(Kind::YesNo) => values::is_so(account, column)
            .then(|| CsvCell::Plain(views::method(sheet.locale, Method::Yes).to_owned())),
        None => None,
    };
    cell.unwrap_or(CsvCell::Empty)
}
