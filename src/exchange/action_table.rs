//! Actions of plans and next steps of contacts as a table for a spreadsheet. Text is guarded against being run as a
//! formula. The table is not read back, so it has no mark for our reader.

use super::csv_text::{CsvCell, CsvStyle, start, write_row};
use crate::domain::command::EntryKind;
use crate::domain::plan_view::ACTIONS;
use crate::domain::tasks::{Source, Task};
use crate::domain::values::Date;
use crate::domain::workspace::Workspace;
use crate::exchange::list::parse::Delimiter;
use crate::words::{Locale, calendar as words, plan as plan_words};

/// The tasks, in the order in which they come. A next step of a contact stands in no plan and serves nothing.
#[must_use]
pub fn action_table(
    workspace: &Workspace,
    tasks: &[Task],
    locale: Locale,
    style: CsvStyle,
) -> String {
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
    let mut text = start(style);
    write_row(
        &mut text,
        &heads.map(|head| CsvCell::Text(head.to_owned())),
        style,
    );
    let cell = |text: &str| CsvCell::text(Some(text).filter(|text| !text.is_empty()));
    for task in tasks {
        let plan = || {
            let Source::Action(plan, action) = task.key.source else {
                return None;
            };
            let account = workspace.account(task.key.account)?;
            let plan = account.plans.iter().find(|one| one.id == plan)?;
            let serves = ACTIONS.find(plan, action).and_then(|one| one.serves);
            Some((plan, serves.and_then(|id| plan.said(id))))
        };
        let (kind, status, serves) = match plan() {
            Some((plan, serves)) => (
                plan_words::kind(locale, plan.kind),
                plan_words::status(locale, plan.status),
                serves.unwrap_or_default(),
            ),
            None => (words::of_a_contact(locale), "", ""),
        };
        let owner = task.owner.and_then(|id| workspace.head().member(id));
        let row = [
            cell(&task.name),
            cell(kind),
            cell(status),
            cell(&task.text),
            cell(owner.map_or("", |owner| owner.name.as_str())),
            task.due.map_or(CsvCell::Empty, |due| day(due, style)),
            cell(plan_words::action_status(locale, task.status)),
            cell(serves),
        ];
        write_row(&mut text, &row, style);
    }
    text
}

/// A day as the spreadsheet shows days that somebody has typed there.
fn day(day: Date, style: CsvStyle) -> CsvCell {
    let is_german = style.delimiter == Delimiter::Semicolon;
    CsvCell::Plain(match is_german {
        true => day.format("%d.%m.%Y").to_string(),
        false => day.to_string(),
    })
}
