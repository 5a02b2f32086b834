//! Why the account has its score: what it means in one sentence, what every criterion gives, what is missing,
//! what to find out next. The ratings are given right here.

mod bands;
mod bar;
mod explain;
mod reason;
mod row;
mod scale;
mod table;

use leptos::prelude::*;

use super::here::{Card, Here};
use crate::domain::analysis::standing::Standing;
use crate::domain::model::Axis;
use crate::words::{account_screen as words, score_card};

/// Both axes; the second one closed until it is asked for.
#[component]
pub fn ScoreSection(here: Here) -> impl IntoView {
    let app = here.app;
    let card = here.card(Axis::Attractiveness);
    view! {
        <section class="section account__score" aria-labelledby="account-score">
            <div class="section__head">
                <h2 id="account-score">{app.t(words::why_this_score)}</h2>
            </div>
            <Finding here card />
            <Gate here card />
            <table::CardTable here card axis=Axis::Attractiveness />
            <p class="account__rounded small muted">{app.t(words::rounded)}</p>
            <p class="account__keys">{app.t(words::rating_keys)}</p>
            <explain::Explain here card />
            <Position here />
        </section>
    }
}

/// What the score means, in one sentence.
#[component]
fn Finding(here: Here, card: Memo<Card>) -> impl IntoView {
    let app = here.app;
    let model = app.model();
    let text = move || {
        let model = model.get()?;
        card.with(|card| Some(score_card::finding(app.locale(), card.get()?, &model)))
    };
    move || match text() {
        Some(text) => view! { <p class="finding">{text}</p> }.into_any(),
        None => view! { <p class="note">{app.t(words::no_card)}</p> }.into_any(),
    }
}

/// Why the account takes no rank, where it takes none.
#[component]
fn Gate(here: Here, card: Memo<Card>) -> impl IntoView {
    let app = here.app;
    let model = app.model();
    let standing = here.line(|_, line| (line.standing, line.own.knock_out));
    move || {
        let (standing, knock_out) = standing.get()?;
        let model = model.get()?;
        let text = card.with(|card| {
            score_card::gate(app.locale(), card.get()?, &standing, knock_out, &model)
        })?;
        let class = match standing {
            Standing::KnockedOut => "note note--risk",
            Standing::NotYetRated | Standing::Ranked { .. } => "note note--info",
        };
        Some(view! { <p class=class>{text}</p> })
    }
}

/// The second axis of the matrix.
#[component]
fn Position(here: Here) -> impl IntoView {
    let app = here.app;
    let card = here.card(Axis::Position);
    let score = move || {
        let scored = card.with(|card| card.get().map(|card| card.scored));
        let known = scored.filter(|scored| scored.coverage.known > 0);
        known.map_or_else(
            || crate::words::account::not_rated(app.locale()).to_owned(),
            |scored| score_card::score_with_range(&scored),
        )
    };
    view! {
        <details class="account__position">
            <summary>
                <h3>{app.t(words::our_position)}</h3>
                <span class="muted">{score}</span>
            </summary>
            <p class="muted small">{app.t(words::our_position_hint)}</p>
            <Finding here card />
            <table::CardTable here card axis=Axis::Position />
        </details>
    }
}
