//! Stories of a plan as its page shows it.

use std::sync::Arc;

use super::*;
use crate::domain::account::{Account, Figures};
use crate::domain::values::{Cents, Name, Period, Timestamp, Year};
use crate::domain::workspace::{Head, Workspace};

fn day(text: &str) -> Date {
    text.parse().unwrap_or_default()
}

fn moment() -> Timestamp {
    "2026-05-08T08:00:00Z".parse().expect("a moment")
}

fn plan() -> Plan {
    Plan::new(1.into(), PlanKind::Grow, moment())
}

fn action(number: u128, status: ActionStatus) -> Action {
    let mut action = ACTIONS.blank(number.into());
    action.text = format!("step {number}");
    action.status = status;
    action
}

fn goal(plan: &mut Plan) {
    let mut goal = GOALS.blank(90.into());
    goal.text = "sell more in Tyrol".to_owned();
    plan.goals.push(goal);
}

#[test]
fn what_is_done_sinks_to_the_end_and_the_rest_keeps_its_order() {
    let mut plan = plan();
    plan.actions = vec![
        action(1, ActionStatus::Done),
        action(2, ActionStatus::Open),
        action(3, ActionStatus::Dropped),
        action(4, ActionStatus::Doing),
    ];
    assert_eq!(ACTIONS.ids(&plan, &[]), [2, 4, 1, 3].map(EntryId::from));
    let draft = [
        ACTIONS.wrap(action(5, ActionStatus::Open)),
        GOALS.wrap(GOALS.blank(6.into())),
    ];
    assert_eq!(
        ACTIONS.ids(&plan, &draft),
        [2, 4, 5, 1, 3].map(EntryId::from)
    );
    assert_eq!(ACTIONS.place_beyond(&plan, 4.into(), Side::Before), Some(1));
    assert_eq!(ACTIONS.place_beyond(&plan, 2.into(), Side::Behind), Some(3));
    assert_eq!(ACTIONS.place_beyond(&plan, 4.into(), Side::Behind), None);
    assert_eq!(ACTIONS.place_beyond(&plan, 2.into(), Side::Before), None);
}

#[test]
fn an_entry_that_was_added_and_left_is_blank_until_something_is_written() {
    let mut action = ACTIONS.blank(1.into());
    assert!(ACTIONS.is_blank(&action));
    action.text = "  ".to_owned();
    assert!(ACTIONS.is_blank(&action));
    action.due = Some(day("2026-05-08"));
    assert!(!ACTIONS.is_blank(&action));
    let mut objective = OBJECTIVES.blank(1.into());
    objective.target = "3".parse().ok();
    assert!(!OBJECTIVES.is_blank(&objective));
}

#[test]
fn an_entry_is_found_again_only_in_its_own_list() {
    let point = GOALS.blank(1.into());
    let entry = GOALS.wrap(point.clone());
    assert_eq!(GOALS.unwrap(&entry), Some(&point));
    assert_eq!(CHALLENGES.unwrap(&entry), None);
    assert_eq!(RISKS.unwrap(&entry), None);
}

#[test]
fn the_customer_comes_first_then_what_is_late_then_what_nobody_asks() {
    let today = day("2026-05-08");
    let mut plan = plan();
    assert_eq!(plan.finding(today), PlanFinding::NoCustomerGoal);
    goal(&mut plan);
    assert_eq!(plan.finding(today), PlanFinding::NoOpenAction);
    plan.questions.push(QUESTIONS.blank(50.into()));
    assert_eq!(plan.finding(today), PlanFinding::QuestionsWithoutAction(1));
    let mut asks = action(1, ActionStatus::Open);
    asks.serves = Some(50.into());
    asks.due = Some(day("2026-05-07"));
    plan.actions.push(asks);
    assert_eq!(plan.finding(today), PlanFinding::Overdue(1));
    plan.actions[0].due = Some(today);
    assert_eq!(plan.finding(today), PlanFinding::ActionsWithoutOwner(1));
    plan.actions[0].owner = Some(7.into());
    let next = PlanFinding::Next("step 1".to_owned(), Some(today));
    assert_eq!(plan.finding(today), next);
}

#[test]
fn a_dropped_action_no_longer_answers_a_question() {
    let mut plan = plan();
    plan.questions.push(QUESTIONS.blank(50.into()));
    let mut asks = action(1, ActionStatus::Dropped);
    asks.serves = Some(50.into());
    plan.actions.push(asks);
    assert_eq!(plan.unattended_questions(), 1);
    plan.questions[0].answer = "Petra decides".to_owned();
    assert_eq!(plan.unattended_questions(), 0);
}

#[test]
fn an_action_can_say_what_it_serves() {
    let mut plan = plan();
    let mut solution = SOLUTIONS.blank(3.into());
    solution.problem = "late deliveries".to_owned();
    plan.solutions.push(solution);
    assert_eq!(plan.said(3.into()), Some("late deliveries"));
    plan.solutions[0].solution = "shared planning".to_owned();
    assert_eq!(plan.said(3.into()), Some("shared planning"));
    assert_eq!(plan.said(4.into()), None);
}

#[test]
fn answers_to_one_kind_of_plan_never_stand_under_the_questions_of_another() {
    let numbers: Vec<u8> = PlanKind::ALL
        .iter()
        .flat_map(|kind| (0..4).map(|place| kind.prompt_number(place)))
        .collect();
    let distinct: std::collections::BTreeSet<u8> = numbers.iter().copied().collect();
    assert_eq!(numbers.len(), distinct.len());
}

#[test]
fn pressing_an_action_leads_from_open_to_done_and_back() {
    let mut status = ActionStatus::Open;
    let mut seen = Vec::new();
    for _ in 0..3 {
        status = status.next();
        seen.push(status);
    }
    assert_eq!(
        seen,
        [ActionStatus::Doing, ActionStatus::Done, ActionStatus::Open]
    );
}

fn portfolio(revenues: &[i64]) -> Portfolio {
    let name = |text: &str| Name::new(text).expect("a name");
    let year = Year::try_from(2025).expect("a year");
    let accounts = (1..).zip(revenues).map(|(number, revenue): (u128, _)| {
        let mut account = Account::new(number.into(), name("Customer"), moment());
        let figures = Figures {
            revenue: Cents::try_from(*revenue).ok(),
            ..Figures::default()
        };
        account.figures.insert(Period::actual(year), figures);
        account
    });
    let head = Head::new(1.into(), name("Ours"), moment());
    let model = Arc::unwrap_or_clone(
        Workspace::new(2.into(), name("Other"), moment())
            .model()
            .clone(),
    );
    Portfolio::of(&Workspace::from_records(head, model, accounts), None)
}

#[test]
fn a_customer_with_a_fifth_of_the_revenue_is_a_risk_of_its_own() {
    let exactly = portfolio(&[200, 200, 200, 200, 200]);
    assert_eq!(dependency(&exactly, 3.into()), Some(0.2));
    let many: Vec<i64> = std::iter::once(199).chain([89; 9]).collect();
    let below = portfolio(&many);
    assert_eq!(dependency(&below, 2.into()), None);
}

#[test]
fn wherever_the_dependency_light_turns_amber_the_risk_is_shown() {
    use crate::domain::analysis::light::{Level, LightLimits, dependency_light};
    for others in 0..14 {
        for largest in [100, 150, 200, 300, 500_i64] {
            let revenues: Vec<i64> = std::iter::once(largest)
                .chain(std::iter::repeat_n(100, others))
                .collect();
            let portfolio = portfolio(&revenues);
            let concentration = portfolio.concentration().expect("revenue");
            let light = dependency_light(concentration, &LightLimits::default());
            let shown = dependency(&portfolio, 1.into()).is_some();
            assert!(shown || light.level < Level::Amber, "{revenues:?}");
        }
    }
    assert_eq!(dependency(&portfolio(&[]), 1.into()), None);
}

#[test]
fn the_risk_of_dependency_is_written_down_once() {
    let mut plan = plan();
    assert!(lacks_dependency(&plan));
    let mut risk = RISKS.blank(1.into());
    risk.kind = RiskKind::Dependency;
    plan.risks = vec![RISKS.blank(2.into()), risk];
    assert!(!lacks_dependency(&plan));
    assert_eq!(RISKS.ids(&plan, &[]), [1, 2].map(EntryId::from));
}
