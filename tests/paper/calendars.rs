//! Calendar files, read by a program that is not ours.

use icalendar::parser::{Component, read_calendar, unfold};
use keyfolio::domain::account::Account;
use keyfolio::domain::apply::apply;
use keyfolio::domain::command::{Command, HeadEdit};
use keyfolio::domain::concept_review::{ConceptReview, Question};
use keyfolio::domain::pipeline::{Deal, DealKind, Outcome, Stage};
use keyfolio::domain::plan::{Action, ActionStatus, PlanStatus};
use keyfolio::domain::plan_course::Milestone;
use keyfolio::domain::plan_view::ACTIONS;
use keyfolio::domain::tasks::tasks;
use keyfolio::domain::touchpoint::Touchpoint;
use keyfolio::domain::values::{Date, Name};
use keyfolio::domain::workspace::Workspace;
use keyfolio::exchange::calendar::{Event, Source, write};
use keyfolio::words::Locale;
use proptest::prelude::*;

use super::support::workspaces::workspace;
use super::support::{cases, moment};
use super::{crowded, today};

fn source(workspace: &Workspace) -> Source<'_> {
    Source {
        head: workspace.head(),
        locale: Locale::En,
        today: today(),
    }
}

fn all(workspace: &Workspace) -> Vec<Event> {
    source(workspace).all(workspace.accounts())
}

fn value(component: &Component, name: &str) -> String {
    let found = component.find_prop(name);
    found.map_or_else(String::new, |one| one.val.as_str().to_owned())
}

/// What a reader finds in a file: uid, day, summary, description, status of each event.
fn found(file: &str) -> Vec<[String; 5]> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let events = calendar
        .components
        .iter()
        .filter(|one| one.name == "VEVENT");
    events
        .map(|event| {
            [
                value(event, "UID"),
                value(event, "DTSTART"),
                value(event, "SUMMARY"),
                value(event, "DESCRIPTION"),
                value(event, "STATUS"),
            ]
        })
        .collect()
}

fn written(events: &[Event]) -> Vec<[String; 5]> {
    let clean = |text: &str| -> String {
        let letters = text.replace("\r\n", "\n");
        let letters = letters.chars();
        letters
            .map(|one| {
                if one.is_control() && one != '\n' {
                    ' '
                } else {
                    one
                }
            })
            .collect()
    };
    let rows = events.iter().map(|event| {
        [
            event.uid.clone(),
            event.day.format("%Y%m%d").to_string(),
            clean(&event.summary),
            clean(&event.description),
            match event.is_cancelled {
                true => "CANCELLED".to_owned(),
                false => "CONFIRMED".to_owned(),
            },
        ]
    });
    rows.collect()
}

#[test]
fn a_file_has_what_every_calendar_asks_for() {
    let mut account = crowded(1, "Call; ask, \"then\" write")
        .accounts()
        .next()
        .expect("one")
        .as_ref()
        .clone();
    account.next_review = Some("2026-06-30".parse().expect("a day"));
    account.contract_end = Some("2027-03-31".parse().expect("a day"));
    let workspace = with(&crowded(1, "x"), account);
    let file = write("Keyfolio: A, B", &all(&workspace), moment(60));
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Keyfolio//Keyfolio//EN",
        "X-WR-CALNAME:Keyfolio: A\\, B",
        "DTSTAMP:20260105T080100Z",
        "LAST-MODIFIED:20260105T080000Z",
        "DTSTART;VALUE=DATE:20260508",
        "DTEND;VALUE=DATE:20260509",
        "SUMMARY:Ernst Handel: 1 Call\\; ask\\, \"then\" write",
        "TRANSP:TRANSPARENT",
        "TRIGGER:-PT15H",
        "SUMMARY:Ernst Handel: review the account",
        "SUMMARY:Ernst Handel: contract ends",
        "TRIGGER:-P89DT15H",
        "END:VCALENDAR",
    ];
    for line in expected {
        assert!(
            file.split("\r\n").any(|one| one == line),
            "{line:?} in\n{file}"
        );
    }
    assert_eq!(found(&file), written(&all(&workspace)));
}

fn with(workspace: &Workspace, account: Account) -> Workspace {
    let (head, model) = (workspace.head().as_ref(), workspace.model().as_ref());
    Workspace::from_records(head.clone(), model.clone(), [account])
}

/// The one customer with so many actions, and nothing else that has a day.
fn with_actions(count: u128) -> Workspace {
    let workspace = crowded(count, "Call");
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    account.plans[0].milestones.clear();
    with(&workspace, account)
}

#[test]
fn a_second_file_moves_the_same_events_and_says_that_it_is_newer() {
    let workspace = with_actions(1);
    let first = all(&workspace);
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    let later: Date = "2026-07-01".parse().expect("a day");
    account.plans[0].actions[0].due = Some(later);
    account.updated_at = moment(3600);
    let second = all(&with(&workspace, account));
    assert_eq!(first[0].uid, second[0].uid);
    assert_eq!(second[0].day, later);
    let sequence = |events: &[Event]| {
        let file = write("x", events, moment(0));
        let line = file.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.and_then(|text| text.parse::<i64>().ok())
            .expect("a number")
    };
    assert_eq!(sequence(&second) - sequence(&first), 60);
}

#[test]
fn what_is_done_early_is_cancelled_and_what_is_long_done_is_left_out() {
    let workspace = with_actions(3);
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    let actions = &mut account.plans[0].actions;
    (actions[0].status, actions[1].status) = (ActionStatus::Done, ActionStatus::Dropped);
    actions[1].due = Some("2026-05-01".parse().expect("a day"));
    actions[2].due = Some("2026-05-01".parse().expect("a day"));
    let events = all(&with(&workspace, account));
    let states: Vec<(Date, bool)> = events
        .iter()
        .map(|event| (event.day, event.is_cancelled))
        .collect();
    // An open one stays, late or not.
    assert_eq!(
        states,
        [
            ("2026-05-01".parse().expect("a day"), false),
            (today(), true)
        ]
    );
    let file = write("x", &events, moment(0));
    assert_eq!(file.matches("BEGIN:VALARM").count(), 1);
}

/// The one customer with three milestones and three opportunities, each on these days.
fn with_days(days: [&str; 3]) -> Workspace {
    let workspace = crowded(0, "x");
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    for (number, day) in (1_u128..).zip(days) {
        let day = Some(day.parse().expect("a day"));
        account.plans[0].milestones.push(Milestone {
            id: number.into(),
            text: format!("step {number}"),
            due: day,
            done: number > 1,
        });
        let mut deal = Deal::new(number.into(), format!("deal {number}"), DealKind::Expansion);
        (deal.expected, deal.stage) = (day, Stage::Proposal);
        if number > 1 {
            deal.outcome = Outcome::Won;
        }
        account.deals.push(deal);
    }
    with(&workspace, account)
}

#[test]
fn milestones_and_expected_orders_have_their_day_until_they_are_reached() {
    let workspace = with_days(["2026-04-01", "2026-05-07", "2026-05-08"]);
    let events = all(&workspace);
    let rows: Vec<(&str, &str, bool)> = events
        .iter()
        .map(|event| {
            (
                event.summary.as_str(),
                event.description.as_str(),
                event.is_cancelled,
            )
        })
        .collect();
    // What is late stays, what is over is cancelled until its day has passed.
    let owner = "Owner: Nora Lindqvist";
    assert_eq!(
        rows,
        [
            ("Ernst Handel: milestone: step 1", "Plan: Grow", false),
            (
                "Ernst Handel: order expected: deal 1",
                &format!("{owner}\nProposal"),
                false
            ),
            ("Ernst Handel: milestone: step 3", "Plan: Grow", true),
            (
                "Ernst Handel: order expected: deal 3",
                &format!("{owner}\nwon"),
                true
            ),
        ]
    );
    let account = workspace.accounts().next().expect("one");
    assert_eq!(source(&workspace).one(account), events);
    assert_eq!(found(&write("x", &events, moment(0))), written(&events));
}

#[test]
fn a_milestone_and_an_opportunity_with_the_same_id_are_two_events_and_keep_their_ids() {
    let uids = |days| {
        let events = all(&with_days(days));
        events
            .into_iter()
            .map(|event| event.uid)
            .collect::<Vec<_>>()
    };
    let before = uids(["2026-06-01", "2026-06-02", "2026-06-03"]);
    let distinct: std::collections::BTreeSet<_> = before.iter().collect();
    assert_eq!((before.len(), distinct.len()), (6, 6));
    assert_eq!(uids(["2026-07-01", "2026-07-02", "2026-07-03"]), before);
}

#[test]
fn what_a_plan_that_is_over_has_left_is_cancelled_and_what_has_no_day_is_left_out() {
    let workspace = with_days(["2026-06-01", "2026-04-02", "2026-06-03"]);
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    account.plans[0].status = PlanStatus::Archived;
    let mut action = ACTIONS.blank(9.into());
    (action.text, action.due) = ("call".to_owned(), "2026-06-05".parse().ok());
    account.plans[0].actions.push(action);
    for deal in &mut account.deals {
        deal.expected = None;
    }
    let workspace = with(&workspace, account);
    let events = all(&workspace);
    assert_eq!(events.len(), 3);
    assert!(events.iter().all(|event| event.is_cancelled));
    let account = workspace.accounts().next().expect("one");
    assert_eq!(source(&workspace).one(account), events);
}

#[test]
fn next_steps_of_contacts_have_their_day_and_a_list_leaves_alone() {
    let workspace = with_actions(2);
    let mut account = workspace.accounts().next().expect("one").as_ref().clone();
    let mut touch = Touchpoint::new(7.into(), today());
    (touch.next_step, touch.due) = ("send the offer".to_owned(), Some(today()));
    account.touchpoints.push(touch);
    let workspace = with(&workspace, account);
    let events = all(&workspace);
    let step = events.iter().find(|event| event.uid.starts_with("step-"));
    assert_eq!(
        step.map(|event| event.summary.as_str()),
        Some("Ernst Handel: send the offer")
    );
    let tasks = tasks(workspace.accounts());
    let shown = source(&workspace).of_tasks(workspace.accounts(), &tasks[1..2]);
    assert_eq!((events.len(), shown.len()), (3, 1));
}

#[test]
fn the_next_review_of_the_concept_keeps_its_entry_and_what_was_promised_is_struck_out_when_done() {
    let name = Name::new("W").expect("a name");
    let mut here = Workspace::new(1.into(), name, moment(0));
    let day = |text: &str| Some(text.parse::<Date>().expect("a day"));
    let mut hold = |id: u128, next: &str, status: ActionStatus| {
        let mut review = ConceptReview::new(id.into(), today());
        (review.closed, review.next) = (true, day(next));
        review.answer_slot(Question::Mix).actions.push(Action {
            id: (id * 10).into(),
            text: "Call the largest".to_owned(),
            owner: None,
            due: day("2027-01-15"),
            status,
            serves: None,
        });
        let put = HeadEdit::PutReview(Box::new(review), None);
        let change = apply(&here, &Command::EditHead(put), moment(0)).expect("a review");
        here.adopt(&change);
        let events = all(&here).into_iter();
        let said = events.map(|one| (one.uid, one.day.to_string(), one.summary, one.is_cancelled));
        said.collect::<Vec<_>>()
    };
    let first = hold(1, "2027-03-01", ActionStatus::Open);
    let said: Vec<&str> = first
        .iter()
        .map(|(_, _, summary, _)| summary.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "Decided in the review: Call the largest",
            "Review of the concept"
        ]
    );
    let second = hold(2, "2027-09-01", ActionStatus::Done);
    assert_eq!(second.len(), 3);
    let next = second.last().expect("the next review");
    assert_eq!((&next.0, next.1.as_str()), (&first[1].0, "2027-09-01"));
    let cancelled = second.iter().filter(|(.., is_cancelled)| *is_cancelled);
    assert_eq!(cancelled.count(), 1);
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn every_event_comes_back_as_it_was_written(workspace in workspace()) {
        let events = all(&workspace);
        let file = write("Keyfolio", &events, moment(0));
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        prop_assert_eq!(found(&file), written(&events));
    }
}
