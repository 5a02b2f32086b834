//! The matrix of attractiveness and our position: the picture, the same as a table beside it, and what a circle that
//! is moved by hand asks.

mod drawing;
mod moved;
mod spots;
mod table;

use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::domain::matrix::{Matrix, Wish};
use crate::domain::matrix_layout::{MOST, MatrixLayout};
use crate::domain::model::Axis;
use crate::session::rating::Whom;
use crate::ui::app::App;
use crate::ui::components::figure::Figure;
use crate::words::{Locale, matrix as words, rate};

use super::MATRIX;

/// What the parts of the section share.
#[derive(Clone, Copy)]
struct Board {
    app: App,
    matrix: Memo<Matrix>,
    /// The account in the row of keys: the one that Tab leads to.
    current: RwSignal<Option<AccountId>>,
    /// What is asked about an account that was moved.
    asked: RwSignal<Option<Moved>>,
    asking: RwSignal<bool>,
}

/// An account that somebody has moved.
#[derive(Debug, Clone, PartialEq)]
struct Moved {
    id: AccountId,
    /// Where it is to be on the axes that it was moved along.
    axes: Vec<(Axis, Wish)>,
}

/// The section.
#[component]
pub fn MatrixSection() -> impl IntoView {
    let app = App::use_it();
    let board = Board {
        app,
        matrix: Memo::new(move |_| {
            let portfolio = app.portfolio();
            portfolio.map_or_else(Matrix::default, |portfolio| Matrix::of(&portfolio))
        }),
        current: RwSignal::new(None),
        asked: RwSignal::new(None),
        asking: RwSignal::new(false),
    };
    let counts = Memo::new(move |_| {
        board
            .matrix
            .with(|matrix| (matrix.spots.len(), matrix.unrated))
    });
    let is_empty = Memo::new(move |_| counts.get().0 == 0);
    let rated = move || {
        let (spots, unrated) = counts.get();
        words::rated(app.locale(), spots, unrated)
    };
    view! {
        <section class="section matrix">
            <div class="section__head">
                <h2 id=MATRIX>{app.t(words::heading)}</h2>
                <span class="small muted">{rated}</span>
            </div>
            {move || if is_empty.get() {
                view! { <Nobody /> }.into_any()
            } else {
                view! { <Picture board /> }.into_any()
            }}
        </section>
    }
}

/// Nobody is rated on both axes.
#[component]
fn Nobody() -> impl IntoView {
    let app = App::use_it();
    view! {
        <p class="finding">{app.t(words::nobody)}</p>
        <p class="muted">{app.t(words::nobody_hint)}</p>
        <button type="button" class="button" on:click=move |_| app.go_rate(Whom::Largest, Vec::new())>
            {app.t(rate::rate_these)}
        </button>
    }
}

#[component]
fn Picture(board: Board) -> impl IntoView {
    let app = board.app;
    let name = app.label(words::heading);
    let finding = move || {
        board
            .matrix
            .with(|matrix| words::finding(app.locale(), matrix))
    };
    let draw = move |width: f64| {
        let locale = app.locale();
        board.matrix.with(|matrix| {
            let layout = MatrixLayout::of(matrix, &words::field_words(locale), width);
            Some(drawing::view(board, matrix, layout))
        })
    };
    let cut = move || {
        let all = board.matrix.with(|matrix| matrix.spots.len());
        (all > MOST).then(|| view! { <p>{words::first_of(app.locale(), MOST, all)}</p> })
    };
    view! {
        <p class="finding" aria-live="polite">{finding}</p>
        <div class="matrix__sides">
            <div class="matrix__picture">
                <Figure name draw />
                <div class="small muted">
                    {cut}
                    <Legend board />
                    <p id="matrix-hint">{app.t(words::hint)}</p>
                </div>
            </div>
            <table::Twin board />
        </div>
        <moved::Asked board />
    }
}

/// What the marks mean.
#[component]
fn Legend(board: Board) -> impl IntoView {
    let app = board.app;
    let entry = |mark: AnyView, word: fn(Locale) -> &'static str| {
        view! {
            <li>
                <svg class="matrix__sign" viewBox="0 0 14 14" aria-hidden="true">
                    {mark}
                </svg>
                {app.t(word)}
            </li>
        }
        .into_any()
    };
    let circle = |class: &'static str, word: fn(Locale) -> &'static str| {
        let mark = view! { <circle class=class cx="7" cy="7" r="5"></circle> };
        entry(mark.into_any(), word)
    };
    let frame = view! { <path class="matrix__range" d="M1 2H13V12H1Z"></path> };
    view! {
        <ul class="matrix__legend" aria-label=app.t(words::legend)>
            {circle("matrix__bubble", words::is_account)}
            {circle("matrix__bubble matrix__bubble--key", words::is_key)}
            {circle("matrix__bubble matrix__bubble--empty", words::has_no_revenue)}
            {entry(frame.into_any(), words::is_unknown)}
        </ul>
    }
}
