//! The matrix of attractiveness and our position: the picture, the same as a table beside it, and what a circle that
//! is moved by hand asks.

mod drawing;
mod moved;
mod spots;
mod table;

use leptos::prelude::*;

use crate::domain::ids::AccountId;
use crate::domain::matrix::Matrix;
use crate::domain::matrix_layout::{MOST, MatrixLayout};
use crate::domain::model::Axis;
use crate::session::rating::Whom;
use crate::ui::app::App;
use crate::ui::components::figure::Figure;
use crate::words::{matrix as words, rate};

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

/// Where an account is to be on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Wish {
    /// At about so many points.
    At(f64),
    /// A step up, or down.
    Step { up: bool },
}

/// About how many points a step is.
const STEP: f64 = 8.0;

impl Wish {
    /// The points that come nearest to it.
    fn target(self, now: f64) -> f64 {
        match self {
            Self::At(points) => points,
            Self::Step { up: true } => now + STEP,
            Self::Step { up: false } => now - STEP,
        }
    }
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
                    <p>{app.t(words::legend)}</p>
                    <p id="matrix-hint">{app.t(words::hint)}</p>
                </div>
            </div>
            <table::Twin board />
        </div>
        <moved::Asked board />
    }
}
