//! What stands on our own sheet beside the plan as it is agreed: strengths and weaknesses, milestones, and what the
//! customer gets that others don't.

use super::build::{Source, points, section};
use super::{Part, Row, Section, in_one_line};
use crate::domain::command::EntryKind;
use crate::domain::plan::{ActionStatus, Plan};
use crate::domain::plan_sheet::milestones;
use crate::domain::treatment::{Privilege, taken};
use crate::words::{format, plan as plan_words, plan_sheet as words, treatment as treatment_words};

/// The parts that nobody has to write; those that say nothing are without rows.
pub(super) fn sections(source: Source, plan: &Plan) -> [Section; 3] {
    let list = |part, kind, rows| section(part, words::heading(source.locale, kind), rows);
    [
        list(
            Part::Strengths,
            EntryKind::Strength,
            points(&plan.strengths),
        ),
        list(
            Part::Weaknesses,
            EntryKind::Weakness,
            points(&plan.weaknesses),
        ),
        list(
            Part::Milestones,
            EntryKind::Milestone,
            milestone_rows(source, plan),
        ),
    ]
}

fn milestone_rows(source: Source, plan: &Plan) -> Vec<Row> {
    let (locale, today) = (source.locale, source.today);
    let rows = milestones(plan).into_iter().map(|one| {
        let is_late = one.is_overdue(today);
        let text = match one.text.trim() {
            "" => plan_words::entry(locale, EntryKind::Milestone),
            text => text,
        };
        let status = match one.done {
            true => ActionStatus::Done,
            false => ActionStatus::Open,
        };
        Row {
            is_over: one.done,
            is_late,
            ..Row::new([
                text.to_owned(),
                words::due(locale, status, one.due, is_late, today),
            ])
        }
    });
    rows.collect()
}

/// The privileges by their names, and what all together take in a month. Empty as long as nothing is decided.
pub(super) fn gets(source: Source) -> String {
    let (account, locale) = (source.account, source.locale);
    let Some(taken) = taken(&[account]) else {
        return String::new();
    };
    let has = |wanted: &Privilege| account.treatment.iter().any(|one| one.privilege == *wanted);
    let given = Privilege::GIVEN.into_iter().filter(has);
    let names: Vec<&str> = given
        .map(|one| treatment_words::privilege(locale, one))
        .collect();
    let hours = (taken.hours > 0).then(|| treatment_words::hours_number(locale, taken.hours));
    let currency = source.head.currency;
    let cost = (taken.cost > 0).then(|| format::money(locale, currency, taken.cost));
    let takes: Vec<String> = hours.into_iter().chain(cost).collect();
    in_one_line(&treatment_words::gets(locale, &names, &takes))
}
