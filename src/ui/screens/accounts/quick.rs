//! The quick entry: a name, Enter, the next name. Pasted lines come in together, as one step of undo.

use std::collections::BTreeSet;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::account::{Account, Figure};
use crate::domain::command::{Adoption, AdoptionCause, Command};
use crate::domain::ids::AccountId;
use crate::domain::values::{Name, NotAName, Period};
use crate::exchange::block::Amounts;
use crate::session::listing::typed_year;
use crate::session::quick_entry::{self, Typed};
use crate::ui::app::{App, fresh, now};
use crate::words::format::quoted;
use crate::words::{accounts as words, rules, typed as typed_words};

use super::list::List;

/// The field above the list. In the sample there is none: what is typed would be somebody's own customer.
#[component]
pub fn QuickEntry() -> impl IntoView {
    let app = App::use_it();
    let is_sample = Memo::new(move |_| app.is_sample());
    view! {
        <Show when=move || !is_sample.get()>
            <Field />
        </Show>
    }
}

#[component]
fn Field() -> impl IntoView {
    let app = App::use_it();
    let list = List::use_it();
    let text = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let take = move |typed: String| match add(app, list, &typed) {
        Ok(message) => {
            text.set(String::new());
            problem.set(None);
            if let Some(message) = message {
                said.set(message);
            }
        }
        Err(message) => {
            text.set(typed);
            problem.set(Some(message));
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        take(text.get_untracked());
    };
    let paste = move |event: ev::ClipboardEvent| {
        let pasted = event
            .clipboard_data()
            .and_then(|data| data.get_data("text").ok())
            .unwrap_or_default();
        // A field of one line would glue the lines together.
        if pasted.trim().contains('\n') {
            event.prevent_default();
            take(pasted);
        }
    };
    let problem_shown = move || {
        problem
            .get()
            .map(|text| view! { <p class="labelled__problem" role="alert">{text}</p> })
    };
    view! {
        <form class="quick-entry" on:submit=submit>
            <label class="quick-entry__label" for="quick-entry">
                {app.t(words::quick_entry)}
            </label>
            <input
                id="quick-entry"
                class="field quick-entry__field"
                type="text"
                autocomplete="off"
                enterkeyhint="enter"
                aria-describedby="quick-entry-hint"
                aria-invalid=move || problem.with(Option::is_some).then_some("true")
                placeholder=app.t(words::quick_example)
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    problem.set(None);
                }
                on:paste=paste
            />
            <p id="quick-entry-hint" class="quick-entry__hint small muted">
                {app.t(words::quick_hint)}
            </p>
            {problem_shown}
            <p class="visually-hidden" role="status">
                {move || said.get()}
            </p>
        </form>
    }
}

/// Adds what was typed. Answers what happened; nothing for nothing typed.
fn add(app: App, list: List, text: &str) -> Result<Option<String>, String> {
    let locale = app.peek_locale();
    let currency = untrack(|| app.currency());
    let amounts = Amounts::of(quick_entry::revenues(text));
    let amount = |text: &str| {
        let amount = amounts.read(locale, currency, text);
        amount.map_err(|problem| {
            let said = typed_words::not_amount(locale, currency, problem);
            format!("{}: {said}", quoted(locale, text.trim()))
        })
    };
    let typed = quick_entry::read(text, amount)?;
    let known = app.peek_index().and_then(|index| {
        let names: BTreeSet<String> = typed.iter().map(|one| index.folded(&one.name)).collect();
        index.called_one_of(&names).map(|name| name.to_string())
    });
    let (ids, command) = match typed.as_slice() {
        [] => return Ok(None),
        [one] if one.revenue.is_none() => {
            let id: AccountId = fresh();
            let name = one.name.clone();
            (vec![id], Command::AddAccount { id, name })
        }
        typed => adoption(app, typed)?,
    };
    let change = app
        .try_dispatch(command)
        .map_err(|rejection| rules::rejection(locale, &rejection))?;
    let count = ids.len();
    list.put_on_top(ids);
    if let Some(name) = known {
        app.tell_change(words::same_name(locale, &name), &change);
    }
    let all = app.peek_portfolio().map_or(0, |one| one.lines().len());
    Ok(Some(match typed.as_slice() {
        [one] => words::added(locale, &one.name, all),
        _ => words::added_many(locale, count, all),
    }))
}

/// What takes several accounts in together, with their ids in the order of the lines.
fn adoption(app: App, typed: &[Typed]) -> Result<(Vec<AccountId>, Command), String> {
    let locale = app.peek_locale();
    let year = app
        .peek_portfolio()
        .and_then(|portfolio| typed_year(&portfolio, app.peek_today()));
    let accounts: Result<Vec<Account>, NotAName> = typed
        .iter()
        .map(|one| {
            let mut account = Account::new(fresh(), Name::new(&one.name)?, now());
            if let (Some(year), Some(revenue)) = (year, one.revenue) {
                let figures = account.figures.entry(Period::actual(year)).or_default();
                figures.put(Figure::Revenue, Some(revenue));
            }
            Ok(account)
        })
        .collect();
    let accounts = accounts.map_err(|problem| rules::rejection(locale, &problem.into()))?;
    let ids = accounts.iter().map(|account| account.id).collect();
    let adoption = Adoption {
        cause: AdoptionCause::Typed,
        head: None,
        model: None,
        accounts,
        removed: Vec::new(),
        snapshots: Vec::new(),
        removed_snapshots: Vec::new(),
    };
    Ok((ids, Command::Adopt(adoption)))
}
