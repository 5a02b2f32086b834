//! The cells of further columns: whatever else an account has, and what follows from it.

use leptos::prelude::*;

use crate::session::listing::conditions::Method;
use crate::session::listing::figures::Value;
use crate::session::listing::{Column, Kind};
use crate::words::{format, views};

use super::cells;
use super::row::Row;

/// The cell of a further column.
pub fn cell(row: Row, column: Column) -> AnyView {
    cells::shell(row, column, move || value(row, column))
}

/// What stands in it.
pub fn value(row: Row, column: Column) -> AnyView {
    let locale = row.app.locale();
    let value = row.read(|figures| {
        let mut further = figures.further.iter();
        let found = further.find(|(known, _)| *known == column);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    });
    let text = match value {
        Value::Nothing => return cells::dash(row),
        Value::Day(due) => return cells::day(row, due).into_any(),
        Value::Text(text) => text,
        Value::Yes => views::method(locale, Method::Yes).to_owned(),
        Value::Number(cents) if column.kind() == Some(Kind::Money) => {
            format::money(locale, row.app.currency(), cents)
        }
        Value::Number(hundredths) => format::number(locale, hundredths / 100),
        Value::Choices(choices) => {
            let said = choices.iter().map(|one| views::choice(locale, column, one));
            said.collect::<Vec<_>>().join(", ")
        }
    };
    view! { <span class="accounts__text" title=text.clone()>{text.clone()}</span> }.into_any()
}
