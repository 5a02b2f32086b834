//! A customer on the board: one dense line of name and amount, one of score, verdict and next step.

use leptos::ev;
use leptos::prelude::*;

use super::motions::Table;
use crate::domain::account::{LifeCycle, Motion};
use crate::domain::ids::AccountId;
use crate::domain::motions::{Card as Found, beside};
use crate::session::rating::Whom;
use crate::session::route::Route;
use crate::ui::app::App;
use crate::ui::components::board::Card;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::mark::{KeyMark, key_sign};
use crate::ui::keyboard;
use crate::words::{motions as words, pipeline, win_back};

/// The id of the element of a card.
pub fn card_id(id: AccountId) -> String {
    format!("motion-card-{id}")
}

/// The card.
pub fn card(table: Table, id: AccountId) -> AnyView {
    let app = table.app;
    let found = Memo::new(move |_| {
        let board = table.board.get();
        board.and_then(|board| board.card(id).cloned())
    });
    let name = Memo::new(move |_| {
        found.with(|card| {
            card.as_ref()
                .map_or_else(String::new, |card| card.name.clone())
        })
    });
    let is_key = Memo::new(move |_| found.with(|card| card.as_ref().is_some_and(|one| one.is_key)));
    let would_be = Memo::new(move |_| {
        let if_won = found.with(|card| card.as_ref().and_then(|card| card.if_won));
        !is_key.get() && if_won.is_some_and(|one| one.is_key)
    });
    // Who would be key is told so in words below the name.
    let mark = move || match (is_key.get(), would_be.get()) {
        (true, _) => Some(key_sign(app.locale())),
        (false, true) => Some(view! { <KeyMark key=false /> }.into_any()),
        (false, false) => None,
    };
    let amount = move || {
        let amount = found.with(|card| card.as_ref()?.amount)?;
        let start = app.fiscal_year_start();
        Some(words::amount(app.locale(), app.currency(), start, amount))
    };
    let about = move || found.with(|card| card.as_ref().map(|card| about(app, card)));
    let is_late = move || {
        let next = found.with(|card| card.as_ref().and_then(|card| card.next.clone()));
        next.is_some_and(|(_, _, late)| late)
    };
    let move_it = move |_| table.moving.ask(id);
    let pressed = move |event: ev::KeyboardEvent| {
        // A key that is held down would carry the customer through phase after phase.
        if event.repeat()
            || event.ctrl_key()
            || event.meta_key()
            || event.alt_key()
            || event.shift_key()
        {
            return;
        }
        let way = match keyboard::key(&event).as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            "m" | "M" if app.single_letters() => {
                event.prevent_default();
                return table.moving.ask(id);
            }
            _ => return,
        };
        event.prevent_default();
        let status = found.with_untracked(|card| card.as_ref().map(|card| card.status));
        if let Some(to) = status.and_then(|status| beside(status, way)) {
            table.moving.put(id, to);
        }
    };
    let start = move |()| {
        table.dragged.set(Some(id));
        name.get_untracked()
    };
    let move_name = move || words::move_one(app.locale(), &name.get());
    view! {
        <Card
            id=card_id(id)
            late=Signal::derive(is_late)
            dragged=Signal::derive(move || table.dragged.get() == Some(id))
            start
            end=move |()| table.dragged.set(None)
            pressed
        >
            <span class="motion-card__name">
                {mark}
                <a class="work-row__link" href=Route::Account(id).to_string() draggable="false">
                    {move || name.get()}
                </a>
            </span>
            <span class="motion-card__amount">{amount}</span>
            <span class="motion-card__about">{about}</span>
            <button
                type="button"
                class="button button--bare button--square motion-card__move"
                aria-haspopup="dialog"
                aria-label=move_name
                title=move_name
                on:click=move_it
            >
                <Icon glyph=Glyph::More />
            </button>
        </Card>
    }
    .into_any()
}

/// Score and standing, whether it is worth it, the next step.
fn about(app: App, card: &Found) -> AnyView {
    let locale = app.locale();
    let id = card.id;
    let points = card.points.map(|points| words::points(locale, points));
    let unrated = (card.points.is_none() && card.status.motion() == Motion::Win).then(|| {
        let label = words::rate(locale, &card.name);
        let rate = move |_| app.go_rate(Whom::Selected, vec![id]);
        view! {
            <span>
                {words::not_rated(locale)} " · "
                <button type="button" class="link" on:click=rate>
                    {label}
                </button>
            </span>
        }
    });
    let if_won = card.if_won.map(|one| words::if_won(locale, one));
    let verdict = card.verdict.as_ref();
    let verdict = verdict.map(|one| win_back::short(locale, app.currency(), one));
    let known = [points, if_won, verdict].into_iter().flatten();
    let known = known.collect::<Vec<String>>().join(" · ");
    // Whom we want something from, something is to be done for.
    let is_idle = card.next.is_none()
        && (card.status.motion() == Motion::Win
            || matches!(card.status, LifeCycle::AtRisk | LifeCycle::WinBack));
    let idle = is_idle.then(|| words::no_step(locale));
    let says_more = is_idle || card.next.is_some();
    let between = says_more && (!known.is_empty() || unrated.is_some());
    let next = card.next.as_ref().map(|(what, due, late)| {
        let mut said = words::next_step(locale, what, *due, app.today());
        if *late {
            said = format!("{said}, {}", pipeline::overdue(locale));
        }
        view! { <span class="motion-card__next" class:motion-card__next--late=*late>{said}</span> }
    });
    view! {
        {known}
        {unrated}
        {between.then_some(" · ")}
        {next}
        {idle}
    }
    .into_any()
}
