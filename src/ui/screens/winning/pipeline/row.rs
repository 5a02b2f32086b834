//! One opportunity: what it is about, whose it is, how far it is and what became of it, what it brings and by when.

use leptos::prelude::*;

use super::board::{Table, column_id};
use super::money;
use crate::browser::page;
use crate::domain::account::Account;
use crate::domain::command::{AccountEdit, Command};
use crate::domain::ids::EntryId;
use crate::domain::pipeline::{Deal, Outcome, Stage};
use crate::domain::pipeline_need::{Column, Place};
use crate::session::route::Route;
use crate::ui::components::field::ChoiceField;
use crate::ui::components::mark::key_sign;
use crate::ui::screens::account::pipeline::{DealFields, named};
use crate::words::{Locale, format, opportunities as words, pipeline, plan_screen};

/// The address of the row in the page.
fn element(id: EntryId) -> String {
    format!("deal-{id}")
}

/// The row of a column.
pub fn row(table: Table, column: Column, (owner, id): Place) -> AnyView {
    let app = table.app;
    let account = app.account(owner);
    let deal = Memo::new(move |_| {
        account.with(|account| {
            let deals = &account.as_ref()?.deals;
            deals.iter().find(|deal| deal.id == id).cloned()
        })
    });
    let read = move |part: fn(&Table, &Deal) -> AnyView| {
        move || deal.with(|deal| deal.as_ref().map(|deal| part(&table, deal)))
    };
    let is_open = move || {
        table
            .opened
            .with(|opened| opened.is_some_and(|(open, _)| open == id))
    };
    let toggle = move |_| {
        table.opened.update(|opened| {
            *opened = opened
                .is_none_or(|(open, _)| open != id)
                .then_some((id, column));
        });
    };
    // Another stage or outcome takes the row to another column; the keyboard goes with it.
    let change = move |of: &'static str, change: &dyn Fn(&mut Deal)| {
        let Some(mut after) = deal.get_untracked() else {
            return;
        };
        change(&mut after);
        app.dispatch_and_tell(Command::edit(owner, AccountEdit::PutDeal(after)));
        request_animation_frame(move || {
            request_animation_frame(move || {
                // In another view it is shown no more: the way goes on from its column.
                if !page::focus(&format!("#{} {of} select", element(id))) {
                    page::focus(&format!("#{}", column_id(column)));
                }
            });
        });
    };
    let stages = Signal::derive(move || named(app.locale(), Stage::ALL, pipeline::stage));
    let outcomes = Signal::derive(move || named(app.locale(), Outcome::ALL, pipeline::outcome));
    let stage = Signal::derive(move || {
        deal.with(|deal| deal.as_ref().map(|deal| deal.stage).unwrap_or_default())
    });
    let outcome = Signal::derive(move || {
        deal.with(|deal| deal.as_ref().map(|deal| deal.outcome).unwrap_or_default())
    });
    let is_going = Memo::new(move |_| outcome.get() == Outcome::Open);
    let label = move |of: fn(Locale, &str) -> String| {
        Signal::derive(move || {
            let locale = app.locale();
            let text = deal.with(|deal| deal.as_ref().map(|deal| title(locale, deal)));
            of(locale, &text.unwrap_or_default())
        })
    };
    let name = move || account.with(|account| Some(whose(app.locale(), account.as_deref()?)));
    view! {
        <li class="outlook__row" id=element(id)>
            <div class="outlook__line">
                <span class="outlook__what">
                    <button
                        type="button"
                        class="link outlook__open"
                        aria-expanded=move || is_open().to_string()
                        on:click=toggle
                    >
                        {read(text)}
                    </button>
                    <span class="outlook__account">{name}</span>
                </span>
                <span class="outlook__value number">{read(value)}</span>
                <span class="outlook__chance number small">{read(chance)}</span>
                <span class="outlook__weighted number small">{read(weighted)}</span>
                <span class="outlook__when small">{read(when)}</span>
                <span class="outlook__choose">
                    <Show when=move || is_going.get()>
                        <span class="outlook__stage">
                            <ChoiceField
                                label=label(words::stage_of)
                                options=stages
                                value=stage
                                choose=move |stage| change(".outlook__stage", &|deal| deal.stage = stage)
                            />
                        </span>
                    </Show>
                    <span class="outlook__outcome">
                        <ChoiceField
                            label=label(words::outcome_of)
                            options=outcomes
                            value=outcome
                            choose=move |outcome| {
                                let today = app.peek_today();
                                change(".outlook__outcome", &|deal| deal.close(outcome, today));
                            }
                        />
                    </span>
                </span>
            </div>
            <Show when=is_open>
                <DealFields account=owner id deal />
            </Show>
        </li>
    }
    .into_any()
}

/// Whose it is, with a link to the account.
fn whose(locale: Locale, account: &Account) -> AnyView {
    let mark = account.is_key().then(|| key_sign(locale));
    let address = Route::Account(account.id).to_string();
    view! {
        {mark}
        <a href=address>{account.name.to_string()}</a>
    }
    .into_any()
}

/// What it is about; one without words can be pressed and told apart, too.
fn title(locale: Locale, deal: &Deal) -> String {
    match deal.text.trim() {
        "" => plan_screen::untitled(locale).to_owned(),
        text => text.to_owned(),
    }
}

fn text(table: &Table, deal: &Deal) -> AnyView {
    title(table.app.locale(), deal).into_any()
}

/// The value; a missing one is said.
fn value(table: &Table, deal: &Deal) -> AnyView {
    match deal.value {
        Some(value) => money(table.app, value.get().into()).into_any(),
        None => {
            let word = pipeline::no_value(table.app.locale());
            view! { <span class="outlook__gap">{word}</span> }.into_any()
        }
    }
}

/// What the chance makes of the value.
fn weighted(table: &Table, deal: &Deal) -> AnyView {
    let is_open = deal.outcome == Outcome::Open && deal.value.is_some();
    let amount = is_open.then(|| money(table.app, deal.weighted()));
    amount
        .map(|amount| pipeline::weighted(table.app.locale(), &amount))
        .into_any()
}

/// How likely it is, and who says so.
fn chance(table: &Table, deal: &Deal) -> AnyView {
    let locale = table.app.locale();
    let share = format::whole_percent(locale, f64::from(deal.percent()) / 100.0);
    let said = (deal.outcome == Outcome::Open)
        .then(|| words::chance(locale, &share, deal.chance.is_some()));
    said.into_any()
}

/// By when it is expected, or when it was closed.
fn when(table: &Table, deal: &Deal) -> AnyView {
    let (app, locale) = (table.app, table.app.locale());
    let today = app.today();
    if deal.outcome != Outcome::Open {
        let day = deal
            .closed_on
            .map(|day| format::short_day(locale, day, today));
        return day.into_any();
    }
    let Some(day) = deal.expected else {
        return view! { <span class="outlook__gap">{words::no_day(locale)}</span> }.into_any();
    };
    let late = deal
        .is_overdue(today)
        .then(|| view! { " " <span class="deal__late">{pipeline::overdue(locale)}</span> });
    view! { {format::short_day(locale, day, today)} {late} }.into_any()
}
