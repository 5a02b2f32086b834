//! A criterion that rates itself: the amount, the step it gives, the borders between the steps. Without
//! borders it offers some that fit the figures at hand.

use leptos::prelude::*;

use super::super::here::Here;
use crate::domain::command::ModelEdit;
use crate::domain::model::{CriterionId, Source, Thresholds};
use crate::domain::portfolio::{Line, Portfolio};
use crate::domain::scorecard::proposed_thresholds;
use crate::session::route::Route;
use crate::words::{account_screen as words, format};

/// What the criterion rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Basis {
    amount: Option<i64>,
    thresholds: Option<Thresholds>,
    can_propose: bool,
}

fn basis(portfolio: &Portfolio, line: &Line, id: &CriterionId) -> Option<Basis> {
    let criterion = portfolio.model().criterion(id)?;
    let (amount, thresholds) = match criterion.source {
        Source::Revenue { thresholds } => (line.own.revenue, thresholds),
        Source::Margin { thresholds } => (line.own.margin, thresholds),
        Source::People => return None,
    };
    Some(Basis {
        amount,
        thresholds,
        can_propose: thresholds.is_none() && proposed_thresholds(portfolio, criterion).is_some(),
    })
}

#[component]
pub fn Bands(here: Here, id: CriterionId) -> impl IntoView {
    let app = here.app;
    let basis = {
        let id = id.clone();
        here.line(move |portfolio, line| basis(portfolio, line, &id))
    };
    let id = StoredValue::new(id);
    let propose = move |_| propose(here, &id.get_value());
    move || {
        let locale = app.locale();
        let Basis {
            amount,
            thresholds,
            can_propose,
        } = basis.get().flatten()?;
        let money = |cents: i64| format::money(locale, app.currency(), cents);
        let amount = amount.map_or_else(|| words::no_figure(locale).to_owned(), money);
        let borders = match thresholds {
            Some(thresholds) => {
                let amounts = thresholds.get().map(|border| money(border.get()));
                words::borders(locale, &amounts.join(" · "))
            }
            None => words::no_borders(locale).to_owned(),
        };
        let button = can_propose.then(|| {
            view! {
                <button type="button" class="button button--small" on:click=propose>
                    {words::propose_borders(locale)}
                </button>
            }
        });
        Some(view! {
            <div class="score-card__bands">
                <span>{amount}</span>
                <span class="score-card__borders">{borders}</span>
                {button}
            </div>
        })
    }
}

fn propose(here: Here, id: &CriterionId) {
    let proposed = here.app.peek_portfolio().and_then(|portfolio| {
        let criterion = portfolio.model().criterion(id)?;
        proposed_thresholds(&portfolio, criterion)
    });
    if proposed.is_some() {
        let edit = ModelEdit::Thresholds(id.clone(), proposed);
        // What it does to the ranking is looked at before it is kept.
        if here.app.draft(edit) {
            here.app.go(Route::Model);
        }
    }
}
