//! The actions of all plans as a table for a spreadsheet. Text is guarded against being run as a formula.

use std::sync::Arc;

use super::csv_text::{CsvCell, CsvStyle, write_guarded};
use crate::domain::account::Account;
use crate::domain::command::EntryKind;
use crate::domain::plan::{Action, Plan};
use crate::domain::plan_view::ACTIONS;
use crate::domain::sorting;
use crate::domain::workspace::Head;
use crate::words::{Locale, calendar as words, plan as plan_words};

/// All actions of all plans, also those that are done: by account, then by the day they are due, those without one
/// last.
#[must_use]
pub fn action_table<'a>(
    accounts: impl Iterator<Item = &'a Arc<Account>>,
    head: &Head,
    locale: Locale,
    style: CsvStyle,
) -> String {
    let mut actions: Vec<(&Account, &Plan, &Action)> = accounts
        .flat_map(|account| {
            let plans = account.plans.iter();
            plans.flat_map(move |plan| {
                let actions = plan.actions.iter().filter(|one| !ACTIONS.is_blank(one));
                actions.map(move |action| (account.as_ref(), plan, action))
            })
        })
        .collect();
    sorting::by(&mut actions, |one, other| {
        let by_account = one
            .0
            .name
            .cmp(&other.0.name)
            .then(one.0.id.cmp(&other.0.id));
        let day = |action: &Action| (action.due.is_none(), action.due);
        by_account.then_with(|| day(one.2).cmp(&day(other.2)))
    });
    let heads = [
        words::column_account(locale),
        words::column_plan(locale),
        words::column_plan_status(locale),
        plan_words::entry(locale, EntryKind::Action),
        plan_words::owner(locale),
        plan_words::due(locale),
        words::column_status(locale),
        plan_words::serves(locale),
    ];
    let rows = actions.into_iter().map(|(account, plan, action)| {
        let owner = action.owner.and_then(|id| head.member(id));
        let serves = action.serves.and_then(|id| plan.said(id));
        let text = |text: &str| CsvCell::text(Some(text).filter(|text| !text.is_empty()));
        let due = action.due.map(|due| CsvCell::Plain(due.to_string()));
        vec![
            text(account.name.as_str()),
            text(plan_words::kind(locale, plan.kind)),
            text(plan_words::status(locale, plan.status)),
            text(&action.text),
            text(owner.map_or("", |owner| owner.name.as_str())),
            due.unwrap_or(CsvCell::Empty),
            text(plan_words::action_status(locale, action.status)),
            text(serves.unwrap_or_default()),
        ]
    });
    let rows: Vec<Vec<CsvCell>> = rows.collect();
    write_guarded(&heads, &rows, style)
}
