//! The matrix as a table, field by field: beside the picture, and the whole of it for whoever can't see that.

use leptos::prelude::*;

use crate::domain::matrix::{Matrix, Spot};
use crate::domain::matrix_layout::FIELDS;
use crate::session::route::Route;
use crate::ui::components::mark::KeyMark;
use crate::words::score_card::score_with_range;
use crate::words::{format, matrix as words, model_screen, portfolio_screen};

use super::Board;

/// The most rows of a field; whoever has more accounts finds the others in the list of all.
const MOST_ROWS: usize = 100;

/// The table.
#[component]
pub fn Twin(board: Board) -> impl IntoView {
    let app = board.app;
    let fields = move || board.matrix.with(|matrix| fields(board, matrix));
    view! {
        <div class="matrix__twin" tabindex="0" role="region" aria-label=app.t(words::table)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{app.t(portfolio_screen::account)}</th>
                        <th scope="col" class="number">{app.t(words::attractiveness)}</th>
                        <th scope="col" class="number">{app.t(words::position)}</th>
                        <th scope="col" class="number">{app.t(portfolio_screen::revenue)}</th>
                    </tr>
                </thead>
                {fields}
            </table>
        </div>
    }
}

fn fields(board: Board, matrix: &Matrix) -> Vec<AnyView> {
    let locale = board.app.locale();
    // Where the key accounts belong stands first.
    let order = [FIELDS[1], FIELDS[0], FIELDS[3], FIELDS[2]];
    let filled = order.into_iter().filter(|field| matrix.count(*field).0 > 0);
    filled
        .map(|field| {
            let inside: Vec<&Spot> = matrix
                .spots
                .iter()
                .filter(|spot| spot.field == field)
                .collect();
            let rows: Vec<AnyView> = inside
                .iter()
                .take(MOST_ROWS)
                .map(|spot| row(board, spot))
                .collect();
            let more = inside.len().saturating_sub(MOST_ROWS);
            let more = (more > 0).then(|| {
                view! {
                    <tr>
                        <th scope="row" class="muted">{model_screen::and_more(locale, more)}</th>
                        <td colspan="3"></td>
                    </tr>
                }
            });
            view! {
                <tbody>
                    <tr class="matrix__group">
                        <th scope="rowgroup" colspan="4">
                            {words::field_name(locale, field)}
                            <span class="small muted">{words::stance_of(locale, field)}</span>
                        </th>
                    </tr>
                    {rows}
                    {more}
                </tbody>
            }
            .into_any()
        })
        .collect()
}

fn row(board: Board, spot: &Spot) -> AnyView {
    let (locale, currency) = (board.app.locale(), board.app.currency());
    let is_key = spot.is_key;
    let open = spot
        .is_open
        .then(|| view! { <span class="small muted">{words::is_open(locale)}</span> });
    let key = is_key.then(|| {
        view! {
            <KeyMark key=true />
            <span class="visually-hidden">{portfolio_screen::is_key(locale)} " "</span>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="matrix__who">
                    {key}
                    <a href=Route::Account(spot.id).to_string()>{spot.name.to_string()}</a>
                    {open}
                </span>
            </th>
            <td class="number">{score_with_range(&spot.attractiveness)}</td>
            <td class="number">{score_with_range(&spot.position)}</td>
            <td class="number">{format::money(locale, currency, spot.revenue)}</td>
        </tr>
    }
    .into_any()
}
