//! The plan for the next period. It is no copy of the last one: what is unfinished is shown, and only what somebody
//! takes over stands in the new plan.

use chrono::{Datelike as _, Days, Months};

use super::command::EntryKind;
use super::ids::{EntryId, PlanId};
use super::plan::{
    Action, Objective, OpenQuestion, Plan, Point, Risk, SolutionIdea, SolutionStage,
};
use super::plan_course::Milestone;
use super::values::{Date, Timestamp};

/// An entry of a plan that is not at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    pub kind: EntryKind,
    pub id: EntryId,
    pub text: String,
    /// Whether it is taken over unless somebody says otherwise: what is not known yet and what is not reached yet.
    pub is_proposed: bool,
}

/// What is unfinished in a plan: open questions first, because they are the beginning of the next plan.
pub fn unfinished(plan: &Plan) -> Vec<Unfinished> {
    let mut found = Vec::new();
    let mut note = |kind: EntryKind, id: EntryId, text: &str| {
        if !text.trim().is_empty() {
            found.push(Unfinished {
                kind,
                id,
                text: text.to_owned(),
                is_proposed: matches!(kind, EntryKind::Question | EntryKind::Objective),
            });
        }
    };
    for one in plan.questions.iter().filter(|one| is_open(one)) {
        note(EntryKind::Question, one.id, &one.text);
    }
    for one in plan.objectives.iter().filter(|one| is_ahead(one)) {
        note(EntryKind::Objective, one.id, &one.text);
    }
    for one in plan.actions.iter().filter(|one| one.status.is_open()) {
        note(EntryKind::Action, one.id, &one.text);
    }
    for one in &plan.goals {
        note(EntryKind::Goal, one.id, &one.text);
    }
    for (kind, points) in [
        (EntryKind::Challenge, &plan.challenges),
        (EntryKind::Strength, &plan.strengths),
        (EntryKind::Weakness, &plan.weaknesses),
        (EntryKind::Opportunity, &plan.opportunities),
    ] {
        for one in points {
            note(kind, one.id, &one.text);
        }
    }
    for one in plan.solutions.iter().filter(|one| is_alive(one)) {
        note(
            EntryKind::Solution,
            one.id,
            plan.said(one.id).unwrap_or_default(),
        );
    }
    for one in &plan.risks {
        note(
            EntryKind::Risk,
            one.id,
            plan.said(one.id).unwrap_or_default(),
        );
    }
    for one in plan.milestones.iter().filter(|one| !one.done) {
        note(EntryKind::Milestone, one.id, &one.text);
    }
    found
}

fn is_open(question: &OpenQuestion) -> bool {
    question.answer.trim().is_empty()
}

fn is_alive(solution: &SolutionIdea) -> bool {
    !matches!(
        solution.stage,
        SolutionStage::Delivered | SolutionStage::Rejected
    )
}

fn is_ahead(objective: &Objective) -> bool {
    objective.progress() != Some(100)
}

/// Who and when the next plan is.
#[derive(Debug, Clone, Copy)]
pub struct Next {
    pub id: PlanId,
    pub now: Timestamp,
    pub today: Date,
}

/// The plan that follows `last`, with the entries that were taken over. Objectives start from where they are, goals
/// are to be confirmed again, and every entry gets an id of its own from `fresh`.
pub fn next_plan(
    last: &Plan,
    taken: &[(EntryKind, EntryId)],
    next: Next,
    fresh: &mut dyn FnMut() -> EntryId,
) -> Plan {
    let mut plan = Plan::new(next.id, last.kind, next.now);
    plan.previous = Some(last.id);
    (plan.from, plan.until) = next_period(last, next.today);
    let is_taken = |kind: EntryKind, id: EntryId| taken.contains(&(kind, id));
    let mut renamed: Vec<(EntryId, EntryId)> = Vec::new();
    let mut anew = |id: EntryId| {
        let new = fresh();
        renamed.push((id, new));
        new
    };
    for (kind, points, new) in [
        (EntryKind::Goal, &last.goals, &mut plan.goals),
        (EntryKind::Challenge, &last.challenges, &mut plan.challenges),
        (EntryKind::Strength, &last.strengths, &mut plan.strengths),
        (EntryKind::Weakness, &last.weaknesses, &mut plan.weaknesses),
        (
            EntryKind::Opportunity,
            &last.opportunities,
            &mut plan.opportunities,
        ),
    ] {
        for one in points.iter().filter(|one| is_taken(kind, one.id)) {
            new.push(Point {
                id: anew(one.id),
                confirmed: false,
                ..one.clone()
            });
        }
    }
    for one in &last.solutions {
        if is_taken(EntryKind::Solution, one.id) {
            plan.solutions.push(SolutionIdea {
                id: anew(one.id),
                ..one.clone()
            });
        }
    }
    for one in &last.objectives {
        if is_taken(EntryKind::Objective, one.id) {
            plan.objectives.push(Objective {
                id: anew(one.id),
                baseline: one.current.or(one.baseline),
                due: one.due.filter(|due| *due > next.today),
                ..one.clone()
            });
        }
    }
    for one in &last.questions {
        if is_taken(EntryKind::Question, one.id) {
            plan.questions.push(OpenQuestion {
                id: anew(one.id),
                ..one.clone()
            });
        }
    }
    for one in &last.risks {
        if is_taken(EntryKind::Risk, one.id) {
            plan.risks.push(Risk {
                id: anew(one.id),
                ..one.clone()
            });
        }
    }
    for one in &last.milestones {
        if is_taken(EntryKind::Milestone, one.id) {
            plan.milestones.push(Milestone {
                id: anew(one.id),
                ..one.clone()
            });
        }
    }
    for one in &last.actions {
        if is_taken(EntryKind::Action, one.id) {
            plan.actions.push(Action {
                id: anew(one.id),
                ..one.clone()
            });
        }
    }
    for action in &mut plan.actions {
        let new = |served| renamed.iter().find(|(old, _)| *old == served);
        action.serves = action.serves.and_then(new).map(|(_, new)| *new);
    }
    plan
}

/// How many months lie between two days of the same number; `None` where their numbers differ.
fn whole_months(first: Date, behind: Date) -> Option<u32> {
    let months = (behind.year() - first.year()) * 12 + behind.month().cast_signed()
        - first.month().cast_signed();
    let months = u32::try_from(months).ok().filter(|months| *months > 0)?;
    (first.day() == behind.day()).then_some(months)
}

/// The period behind that of a plan, as long as that: in months where it was of whole ones. The plan before ends with
/// the next one: where its period still runs, the next begins today.
fn next_period(last: &Plan, today: Date) -> (Option<Date>, Option<Date>) {
    let Some(until) = last.until else {
        return (None, None);
    };
    let behind = until.checked_add_days(Days::new(1));
    let from = behind.map(|behind| behind.min(today));
    if let (Some(first), Some(behind), Some(from)) = (last.from, behind, from)
        && let Some(months) = whole_months(first, behind)
    {
        let end = from.checked_add_months(Months::new(months));
        return (
            Some(from),
            end.and_then(|end| end.checked_sub_days(Days::new(1))),
        );
    }
    let length = last.from.map(|first| (until - first).num_days());
    let length = length.and_then(|days| u64::try_from(days).ok());
    let until = from.and_then(|from| from.checked_add_days(Days::new(length?)));
    (from, until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{ActionStatus, PlanKind};
    use crate::domain::plan_view::{
        ACTIONS, CHALLENGES, GOALS, MILESTONES, OBJECTIVES, QUESTIONS, RISKS, SOLUTIONS, STRENGTHS,
    };

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn last() -> Plan {
        let mut plan = Plan::new(1.into(), PlanKind::Retain, Timestamp::default());
        plan.goals.push(Point {
            text: "Fewer stock-outs".to_owned(),
            confirmed: true,
            ..GOALS.blank(10.into())
        });
        for (list, points, number) in [
            (CHALLENGES, &mut plan.challenges, 11_u128),
            (STRENGTHS, &mut plan.strengths, 12),
        ] {
            points.push(Point {
                text: format!("Point {number}"),
                ..list.blank(number.into())
            });
        }
        for (number, stage) in [
            (70_u128, SolutionStage::Idea),
            (71, SolutionStage::Delivered),
        ] {
            plan.solutions.push(SolutionIdea {
                solution: "Boxes".to_owned(),
                stage,
                ..SOLUTIONS.blank(number.into())
            });
        }
        for (number, answer) in [(20_u128, ""), (21, "Petra")] {
            plan.questions.push(OpenQuestion {
                text: format!("Who decides {number}?"),
                answer: answer.to_owned(),
                ..QUESTIONS.blank(number.into())
            });
        }
        for (number, current) in [(30_u128, "12"), (31, "20")] {
            plan.objectives.push(Objective {
                text: format!("Stores {number}"),
                baseline: "5".parse().ok(),
                target: "20".parse().ok(),
                current: current.parse().ok(),
                due: Some(day("2026-06-01")),
                ..OBJECTIVES.blank(number.into())
            });
        }
        for (number, status) in [(40_u128, ActionStatus::Open), (41, ActionStatus::Done)] {
            plan.actions.push(Action {
                text: "Call".to_owned(),
                status,
                serves: Some(20.into()),
                ..ACTIONS.blank(number.into())
            });
        }
        plan.risks.push(Risk {
            text: "Price".to_owned(),
            ..RISKS.blank(50.into())
        });
        plan.milestones.push(Milestone {
            text: "Pilot".to_owned(),
            ..MILESTONES.blank(60.into())
        });
        plan
    }

    fn renewed(last: &Plan, taken: &[(EntryKind, EntryId)]) -> Plan {
        let next = Next {
            id: 2.into(),
            now: Timestamp::default(),
            today: day("2026-07-01"),
        };
        let mut count = 100_u128;
        let mut fresh = || {
            count += 1;
            EntryId::from(count)
        };
        next_plan(last, taken, next, &mut fresh)
    }

    #[test]
    fn what_is_unknown_and_what_is_not_reached_is_proposed() {
        let found = unfinished(&last());
        let shown: Vec<(EntryKind, u128, bool)> = found
            .iter()
            .map(|one| (one.kind, one.id.into(), one.is_proposed))
            .collect();
        assert_eq!(
            shown,
            [
                (EntryKind::Question, 20, true),
                (EntryKind::Objective, 30, true),
                (EntryKind::Action, 40, false),
                (EntryKind::Goal, 10, false),
                (EntryKind::Challenge, 11, false),
                (EntryKind::Strength, 12, false),
                (EntryKind::Solution, 70, false),
                (EntryKind::Risk, 50, false),
                (EntryKind::Milestone, 60, false),
            ]
        );
    }

    #[test]
    fn the_next_plan_holds_only_what_was_taken_over() {
        let plan = renewed(&last(), &[]);
        let mut empty = Plan::new(2.into(), PlanKind::Retain, Timestamp::default());
        empty.previous = Some(1.into());
        assert_eq!(plan, empty);
    }

    #[test]
    fn objectives_start_where_they_are_and_goals_are_confirmed_again() {
        let taken = [
            (EntryKind::Goal, 10.into()),
            (EntryKind::Objective, 30.into()),
        ];
        let plan = renewed(&last(), &taken);
        assert!(!plan.goals[0].confirmed);
        assert_eq!(plan.objectives[0].baseline, "12".parse().ok());
        // Its day has passed: a new one has to be found.
        assert_eq!(plan.objectives[0].due, None);
        assert_ne!(plan.objectives[0].id, 30.into());
    }

    #[test]
    fn points_and_solutions_are_taken_over_too() {
        let taken = [
            (EntryKind::Challenge, 11.into()),
            (EntryKind::Strength, 12.into()),
            (EntryKind::Solution, 70.into()),
        ];
        let plan = renewed(&last(), &taken);
        assert_eq!(plan.challenges[0].text, "Point 11");
        assert_eq!(plan.strengths[0].text, "Point 12");
        assert_eq!(plan.solutions[0].solution, "Boxes");
    }

    #[test]
    fn an_action_goes_on_serving_what_was_taken_over_too() {
        let action = (EntryKind::Action, 40.into());
        let alone = renewed(&last(), &[action]);
        assert_eq!(alone.actions[0].serves, None);
        let both = renewed(&last(), &[action, (EntryKind::Question, 20.into())]);
        assert_eq!(both.actions[0].serves, Some(both.questions[0].id));
    }

    #[test]
    fn the_next_period_is_as_long_as_the_last() {
        let mut last = last();
        let later = day("2027-02-01");
        assert_eq!(next_period(&last, later), (None, None));
        last.until = Some(day("2026-12-31"));
        assert_eq!(next_period(&last, later), (Some(day("2027-01-01")), None));
        last.from = Some(day("2026-01-01"));
        let period = (Some(day("2027-01-01")), Some(day("2027-12-31")));
        assert_eq!(next_period(&last, later), period);
        // The period still runs.
        let period = (Some(day("2026-07-01")), Some(day("2027-06-30")));
        assert_eq!(next_period(&last, day("2026-07-01")), period);
    }
}
