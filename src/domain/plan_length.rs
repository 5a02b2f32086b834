//! How long a plan is on paper, by counted lines: a plan that does not fit on a page is not read. An estimate; what
//! is printed knows better.

use super::command::EntryKind;
use super::plan::{Plan, SolutionStage};

/// The lines of a sheet of A4 in the letters of the print, less head and foot.
const LINES_A_PAGE: usize = 78;
/// The letters of a line over the whole sheet, and in one of two columns.
const WHOLE: usize = 110;
const HALF: usize = 52;
/// The letters of a line in one of three columns.
const THIRD: usize = 34;
/// A heading with the space around it.
const HEADING: usize = 2;

/// Whether the plan fits on one page.
pub fn fits(plan: &Plan) -> bool {
    lines(plan) <= LINES_A_PAGE
}

/// How many lines the plan takes. What is done is not printed; lists that stand side by side take what the longer
/// one takes.
pub fn lines(plan: &Plan) -> usize {
    let of = |kind: EntryKind| list(plan, kind);
    let prompts: usize = plan
        .prompts
        .values()
        .map(|one| wrapped(one, WHOLE) + 1)
        .sum();
    let head = HEADING + wrapped(&plan.vision, WHOLE) + prompts;
    let wide = of(EntryKind::Objective) + of(EntryKind::Action) + of(EntryKind::Milestone);
    let pairs = [
        (EntryKind::Goal, EntryKind::Challenge),
        (EntryKind::Strength, EntryKind::Weakness),
        (EntryKind::Opportunity, EntryKind::Risk),
    ];
    let pairs = pairs.map(|(one, other)| of(one).max(of(other)));
    let rest = of(EntryKind::Question) + of(EntryKind::Solution).div_ceil(3);
    head + wide + pairs.iter().sum::<usize>() + rest
}

/// The list that takes the most lines.
pub fn longest(plan: &Plan) -> EntryKind {
    let longest = EntryKind::ALL
        .into_iter()
        .max_by_key(|kind| list(plan, *kind));
    longest.unwrap_or(EntryKind::Action)
}

/// The lines of a list with its heading; none where it is empty.
fn list(plan: &Plan, kind: EntryKind) -> usize {
    let points = |points: &[super::plan::Point]| {
        points
            .iter()
            .map(|one| wrapped(&one.text, HALF))
            .sum::<usize>()
    };
    let lines: usize = match kind {
        EntryKind::Goal => points(&plan.goals),
        EntryKind::Challenge => points(&plan.challenges),
        EntryKind::Opportunity => points(&plan.opportunities),
        EntryKind::Strength => points(&plan.strengths),
        EntryKind::Weakness => points(&plan.weaknesses),
        EntryKind::Objective => {
            let lines = plan
                .objectives
                .iter()
                .map(|one| wrapped(&one.text, HALF).max(2));
            lines.sum()
        }
        EntryKind::Solution => {
            let alive = plan.solutions.iter();
            let alive = alive.filter(|one| one.stage != SolutionStage::Rejected);
            let lines = alive.map(|one| {
                let texts = [&one.problem, &one.solution, &one.value];
                texts.iter().map(|text| wrapped(text, THIRD)).sum::<usize>() + 1
            });
            lines.sum()
        }
        EntryKind::Action => {
            let open = plan.actions.iter().filter(|one| one.status.is_open());
            open.map(|one| wrapped(&one.text, HALF)).sum()
        }
        EntryKind::Question => {
            let lines = plan.questions.iter();
            let lines = lines.map(|one| {
                let answer = match one.answer.trim() {
                    "" => 0,
                    answer => wrapped(answer, WHOLE),
                };
                wrapped(&one.text, WHOLE) + answer
            });
            lines.sum()
        }
        EntryKind::Risk => {
            let lines = plan.risks.iter();
            let lines = lines.map(|one| wrapped(&one.text, HALF) + wrapped(&one.mitigation, HALF));
            lines.sum()
        }
        EntryKind::Milestone => {
            let ahead = plan.milestones.iter().filter(|one| !one.done);
            ahead.map(|one| wrapped(&one.text, WHOLE)).sum()
        }
    };
    match lines {
        0 => 0,
        lines => lines + HEADING,
    }
}

/// The lines of a text, at least one.
fn wrapped(text: &str, letters: usize) -> usize {
    let lines = text
        .lines()
        .map(|line| line.chars().count().div_ceil(letters).max(1));
    lines.sum::<usize>().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Action, ActionStatus, PlanKind};
    use crate::domain::plan_view::{ACTIONS, GOALS};
    use crate::domain::values::Timestamp;

    fn plan(actions: u128) -> Plan {
        let mut plan = Plan::new(1.into(), PlanKind::Grow, Timestamp::default());
        for number in 0..actions {
            plan.actions.push(Action {
                text: format!("Step {number}"),
                ..ACTIONS.blank(number.into())
            });
        }
        plan
    }

    #[test]
    fn a_plan_of_a_few_steps_fits_and_one_of_hundred_does_not() {
        assert!(fits(&plan(12)));
        assert!(!fits(&plan(100)));
        assert_eq!(longest(&plan(100)), EntryKind::Action);
    }

    #[test]
    fn what_is_done_takes_no_room() {
        let mut plan = plan(100);
        for action in &mut plan.actions {
            action.status = ActionStatus::Done;
        }
        assert!(fits(&plan));
    }

    #[test]
    fn long_texts_take_several_lines_and_lists_side_by_side_only_the_longer_one() {
        let mut plan = plan(0);
        let empty = lines(&plan);
        let mut goal = GOALS.blank(1.into());
        goal.text = "x".repeat(HALF + 1);
        plan.goals.push(goal.clone());
        assert_eq!(lines(&plan), empty + HEADING + 2);
        plan.challenges.push(goal);
        assert_eq!(lines(&plan), empty + HEADING + 2);
    }
}
