//! A plain table: what stands below a chart, and the answers of a section.

use leptos::prelude::*;

use crate::session::route::Route;

/// A word with more letters breaks rather than make its column wider than the page.
const LONG: usize = 16;
/// A cell with more letters is a whole sentence: on a phone it stands below the others.
const SENTENCE: usize = 40;

/// A row: its head, perhaps with a link, and its cells.
pub struct Row {
    pub head: String,
    pub to: Option<Route>,
    pub cells: Vec<String>,
}

/// A table with a name: where it is wider than the page it scrolls, also by keyboard; with several columns of texts its
/// cells stand below each other on a phone. Columns that hold numbers end at the same side; `texts` are the others,
/// counted after the head.
pub fn sheet(
    name: &'static str,
    heads: &[&str],
    texts: &'static [usize],
    rows: Vec<Row>,
) -> AnyView {
    let class = |column: usize| match texts.contains(&column) {
        true => "",
        false => "number",
    };
    let names: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    let heads: Vec<AnyView> = names
        .iter()
        .cloned()
        .enumerate()
        .map(|(at, head)| match (at.checked_sub(1), head.as_str()) {
            // The corner above the names needs no word.
            (None, "") => view! { <td></td> }.into_any(),
            (None, _) => view! { <th scope="col">{head}</th> }.into_any(),
            (Some(column), _) => {
                view! { <th scope="col" class=class(column)>{head}</th> }.into_any()
            }
        })
        .collect();
    let has_sentence = rows.iter().any(|row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| cell.chars().count() > SENTENCE)
    });
    let rows: Vec<AnyView> = rows
        .into_iter()
        .map(|row| {
            let head = match row.to {
                Some(to) => view! { <a href=to.to_string()>{row.head}</a> }.into_any(),
                None => row.head.into_any(),
            };
            let cells: Vec<AnyView> = row
                .cells
                .into_iter()
                .enumerate()
                .map(|(column, cell)| {
                    let label = names.get(column + 1).cloned();
                    let class = match cell.split(' ').any(|word| word.chars().count() > LONG) {
                        true => "sheet__long",
                        false => class(column),
                    };
                    view! { <td class=class data-label=label>{cell}</td> }.into_any()
                })
                .collect();
            view! {
                <tr>
                    <th scope="row">{head}</th>
                    {cells}
                </tr>
            }
            .into_any()
        })
        .collect();
    scrolled(name, has_sentence || texts.len() > 1, "table", heads, rows)
}

/// The frame of such a table, for rows that hold more than texts: with `stacks` its cells stand below each other on a
/// phone. `heads` begin with the corner.
pub fn scrolled(
    name: &'static str,
    stacks: bool,
    class: &'static str,
    heads: Vec<AnyView>,
    rows: Vec<AnyView>,
) -> AnyView {
    let wide = match stacks {
        false => "portfolio__wide",
        true => "portfolio__wide portfolio__wide--texts",
    };
    view! {
        <div class=wide tabindex="0" role="region" aria-label=name>
            <table class=class>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
