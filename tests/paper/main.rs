//! What leaves the browser: a plan on one page, for us and for the customer, as Markdown and in calendars; actions as
//! a table. What is written is read by programs that are not ours.

#![cfg(not(target_arch = "wasm32"))]

mod actions;
mod calendars;
mod customer;
mod markdown;
mod page;
#[path = "../support/mod.rs"]
mod support;

use keyfolio::domain::account::Account;
use keyfolio::domain::plan::{Plan, PlanKind};
use keyfolio::domain::plan_sheet::{Audience, Choice};
use keyfolio::domain::plan_view::{ACTIONS, GOALS, OBJECTIVES, OPPORTUNITIES, QUESTIONS, RISKS};
use keyfolio::domain::plan_view::{CHALLENGES, MILESTONES, SOLUTIONS, STRENGTHS, WEAKNESSES};
use keyfolio::domain::portfolio::Portfolio;
use keyfolio::domain::values::Date;
use keyfolio::domain::workspace::{Head, Member, Workspace};
use keyfolio::exchange::plan_sheet::{PlanSheet, Source, plan_sheet};
use keyfolio::words::Locale;
use support::{moment, name};

fn today() -> Date {
    "2026-05-08".parse().expect("a day")
}

/// The sheets of all accounts of a workspace for an audience.
fn sheets(workspace: &Workspace, locale: Locale, audience: Audience) -> Vec<PlanSheet> {
    sheets_with(workspace, &Choice::default(), locale, audience)
}

/// The same, with a choice of what the customer sees.
fn sheets_with(
    workspace: &Workspace,
    choice: &Choice,
    locale: Locale,
    audience: Audience,
) -> Vec<PlanSheet> {
    let portfolio = Portfolio::of(workspace, None);
    let sheet = |account: &Account| {
        let source = Source {
            head: workspace.head(),
            portfolio: &portfolio,
            account,
            choice,
            locale,
            today: today(),
        };
        plan_sheet(source, audience)
    };
    let accounts = workspace.accounts();
    accounts.map(|account| sheet(account)).collect()
}

/// Every text of a sheet.
fn texts(sheet: &PlanSheet) -> Vec<String> {
    let mut texts = vec![
        sheet.title.clone(),
        sheet.name.clone(),
        sheet.about.clone(),
        sheet.gets.clone(),
        sheet.vision.clone(),
    ];
    for figure in &sheet.figures {
        texts.extend([&figure.label, &figure.value, &figure.aside].map(String::clone));
    }
    for section in &sheet.sections {
        texts.extend([&section.heading, &section.note, &section.more].map(String::clone));
        texts.extend(section.heads.iter().cloned());
        texts.extend(section.rows.iter().flat_map(|row| row.cells.clone()));
    }
    texts.extend(sheet.foot.iter().cloned());
    texts
}

/// A workspace of one account whose plan has so many entries of each kind, all saying the same.
fn crowded(entries: u128, text: &str) -> Workspace {
    let now = moment(0);
    let mut head = Head::new(1.into(), name("Our company"), now);
    let owner = Member {
        id: 1.into(),
        name: name("Nora Lindqvist"),
    };
    head.members.push(owner);
    let mut account = Account::new(2.into(), name("Ernst Handel"), now);
    account.owner = Some(1.into());
    let mut plan = Plan::new(3.into(), PlanKind::Grow, now);
    plan.vision = text.to_owned();
    for number in 0..entries {
        let id = |list: u128| (100 + list * 1000 + number).into();
        let said = |at: u128| format!("{} {text}", number + at);
        for (list, points) in [
            (GOALS, &mut plan.goals),
            (CHALLENGES, &mut plan.challenges),
            (OPPORTUNITIES, &mut plan.opportunities),
            (STRENGTHS, &mut plan.strengths),
            (WEAKNESSES, &mut plan.weaknesses),
        ] {
            let mut point = list.blank(id(list.kind as u128));
            point.text = said(1);
            points.push(point);
        }
        let mut objective = OBJECTIVES.blank(id(10));
        (objective.text, objective.measure) = (said(1), text.chars().take(400).collect());
        (objective.due, objective.target) = (Some(today()), "12.5".parse().ok());
        plan.objectives.push(objective);
        let mut solution = SOLUTIONS.blank(id(11));
        (solution.solution, solution.value) = (said(1), text.to_owned());
        plan.solutions.push(solution);
        let mut action = ACTIONS.blank(id(12));
        (action.text, action.owner, action.due) = (said(1), Some(1.into()), Some(today()));
        plan.actions.push(action);
        let mut question = QUESTIONS.blank(id(13));
        question.text = said(1);
        plan.questions.push(question);
        let mut risk = RISKS.blank(id(14));
        (risk.text, risk.mitigation) = (said(1), text.to_owned());
        plan.risks.push(risk);
        let mut milestone = MILESTONES.blank(id(15));
        (milestone.text, milestone.due) = (said(1), Some(today()));
        plan.milestones.push(milestone);
    }
    account.plans.push(plan);
    let model = keyfolio::domain::model::ScoringModel::default_at(now);
    Workspace::from_records(head, model, [account])
}
