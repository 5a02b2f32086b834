//! What of a plan leaves the browser, for us or for the customer, and in which order. What the customer may read
//! is named here one by one: whatever is not named never gets out.

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::command::EntryKind;
use super::ids::{EntryId, MemberId};
use super::person::Person;
use super::plan::{Action, ActionStatus, Plan, Risk, RiskKind, SolutionIdea, SolutionStage};
use super::plan_course::Milestone;
use super::plan_view::{ACTIONS, MILESTONES, OPPORTUNITIES, QUESTIONS, RISKS, SOLUTIONS};
use super::plan_view::{STRENGTHS, WEAKNESSES};
use super::sorting;
use super::values::Date;

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Audience {
    /// Our own people: all of it.
    #[default]
    Us,
    /// The customer: what both have agreed on or should.
    Customer,
}

impl Audience {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Us, Self::Customer];
}

/// What a person has decided about single entries on the sheet of the customer. Objectives and actions are ours until
/// somebody says that they are common: "depend on this customer less" is one as well, and so is what follows from it.
/// Everything else that the customer may read stands there until somebody leaves it out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choice(Vec<EntryId>);

impl Choice {
    /// Whether an entry stands on the sheet of the customer.
    pub fn shows(&self, kind: EntryKind, id: EntryId) -> bool {
        self.0.contains(&id) == is_ours_at_first(kind)
    }

    /// Decides the other way about an entry.
    pub fn turn(&mut self, id: EntryId) {
        match self.0.iter().position(|known| *known == id) {
            Some(place) => {
                self.0.remove(place);
            }
            None => self.0.push(id),
        }
    }
}

/// Whether entries of a list stay with us until somebody ticks them.
pub const fn is_ours_at_first(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Objective | EntryKind::Action)
}

/// An entry that may stand on the sheet of the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub kind: EntryKind,
    pub id: EntryId,
    pub text: String,
}

/// All entries that may stand on the sheet of the customer, in its order.
pub fn candidates(plan: &Plan) -> Vec<Candidate> {
    let candidate = |kind, id, text: &str| Candidate {
        kind,
        id,
        text: text.to_owned(),
    };
    let goals = plan.goals.iter();
    let goals = goals.map(|one| candidate(EntryKind::Goal, one.id, &one.text));
    let objectives = plan.objectives.iter();
    let objectives = objectives.map(|one| candidate(EntryKind::Objective, one.id, &one.text));
    let solutions = solutions(plan, Audience::Customer).into_iter();
    let solutions = solutions.map(|one| candidate(EntryKind::Solution, one.id, &one.solution));
    let actions = actions(plan, Audience::Customer).into_iter();
    let actions = actions.map(|one| candidate(EntryKind::Action, one.id, &one.text));
    let all = goals.chain(objectives).chain(solutions).chain(actions);
    all.filter(|one| !one.text.trim().is_empty()).collect()
}

/// The plan that stands on the sheet of an account: the one that is worked with, else the newest.
pub fn plan_of(account: &Account) -> Option<&Plan> {
    account.current_plan().or(account.plans.first())
}

/// The actions for an audience: what is due first first, then what has no day, then what is done. Dropped ones are
/// of no use to anybody, and nobody works any more on what a plan that is over has left. What follows from our strengths, weaknesses, opportunities, risks and open questions is no
/// matter of the customer.
pub fn actions(plan: &Plan, audience: Audience) -> Vec<&Action> {
    let is_ours = |served: EntryId| {
        let points = [STRENGTHS, WEAKNESSES, OPPORTUNITIES];
        RISKS.find(plan, served).is_some()
            || QUESTIONS.find(plan, served).is_some()
            || points.iter().any(|list| list.find(plan, served).is_some())
    };
    let is_for = |action: &&Action| match audience {
        Audience::Us => true,
        Audience::Customer => !action.serves.is_some_and(is_ours),
    };
    let mut actions: Vec<&Action> = plan
        .actions
        .iter()
        .filter(|one| one.status != ActionStatus::Dropped && !ACTIONS.is_blank(one))
        .filter(|one| plan.status.is_open() || !one.status.is_open())
        .filter(is_for)
        .collect();
    sorting::by_key(&mut actions, |one| {
        (!one.status.is_open(), one.due.is_none(), one.due)
    });
    actions
}

/// The solutions for an audience, what is over last. The customer sees no idea that was turned down, and none that
/// is only a problem so far.
pub fn solutions(plan: &Plan, audience: Audience) -> Vec<&SolutionIdea> {
    let is_for = |idea: &&SolutionIdea| match audience {
        Audience::Us => !SOLUTIONS.is_blank(idea),
        Audience::Customer => {
            idea.stage != SolutionStage::Rejected && !idea.solution.trim().is_empty()
        }
    };
    let mut solutions: Vec<&SolutionIdea> = plan.solutions.iter().filter(is_for).collect();
    sorting::by_key(&mut solutions, |idea| (is_over(idea), idea.kind as u8));
    solutions
}

/// Whether nothing is to be done for a solution any more.
pub fn is_over(idea: &SolutionIdea) -> bool {
    matches!(
        idea.stage,
        SolutionStage::Delivered | SolutionStage::Rejected
    )
}

/// The milestones for our own people: what comes first first, then what has no day, then what is reached. The
/// customer sees none: they mark our way, not a common one.
pub fn milestones(plan: &Plan) -> Vec<&Milestone> {
    let written =
        |one: &&Milestone| !MILESTONES.is_blank(one) && (plan.status.is_open() || one.done);
    let mut milestones: Vec<&Milestone> = plan.milestones.iter().filter(written).collect();
    sorting::by_key(&mut milestones, |one| {
        (one.done, one.due.is_none(), one.due)
    });
    milestones
}

/// The risks, dependency first.
pub fn risks(plan: &Plan) -> Vec<&Risk> {
    let written = |risk: &&Risk| !RISKS.is_blank(risk);
    let mut risks: Vec<&Risk> = plan.risks.iter().filter(written).collect();
    sorting::by_key(&mut risks, |risk| risk.kind != RiskKind::Dependency);
    risks
}

/// The customer's people who are still there: for us those whose word counts most first; for the customer in the
/// order in which they were written down, which says nothing about them.
pub fn people(account: &Account, audience: Audience, today: Date) -> Vec<&Person> {
    let there = account.people.iter().filter(|one| one.is_there(today));
    let mut people: Vec<&Person> = there.collect();
    if audience == Audience::Us {
        sorting::by_key(&mut people, |one| std::cmp::Reverse(one.influence));
    }
    people
}

/// Our people whom the customer deals with: who looks after the account, then who does one of these actions.
pub fn our_people(account: &Account, actions: &[&Action]) -> Vec<MemberId> {
    let doing = actions.iter().filter_map(|action| action.owner);
    let mut found: Vec<MemberId> = Vec::new();
    for member in account.owner.into_iter().chain(doing) {
        if !found.contains(&member) {
            found.push(member);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{PlanKind, PlanStatus};
    use crate::domain::values::Timestamp;

    fn plan() -> Plan {
        Plan::new(1.into(), PlanKind::Grow, Timestamp::default())
    }

    fn action(number: u128, due: Option<&str>, status: ActionStatus) -> Action {
        let mut action = ACTIONS.blank(number.into());
        action.text = format!("step {number}");
        action.due = due.and_then(|due| due.parse().ok());
        action.status = status;
        action
    }

    #[test]
    fn what_is_due_first_leads_and_what_is_done_comes_last() {
        let mut plan = plan();
        plan.actions = vec![
            action(1, Some("2026-01-01"), ActionStatus::Done),
            action(2, None, ActionStatus::Open),
            action(3, Some("2026-06-01"), ActionStatus::Doing),
            action(4, Some("2026-03-01"), ActionStatus::Open),
            action(5, Some("2026-02-01"), ActionStatus::Dropped),
            ACTIONS.blank(6.into()),
        ];
        let order: Vec<EntryId> = actions(&plan, Audience::Us)
            .iter()
            .map(|one| one.id)
            .collect();
        assert_eq!(order, [4, 3, 2, 1].map(EntryId::from));
        plan.status = PlanStatus::Done;
        let left: Vec<EntryId> = actions(&plan, Audience::Us)
            .iter()
            .map(|one| one.id)
            .collect();
        assert_eq!(left, [1].map(EntryId::from));
    }

    #[test]
    fn what_follows_from_what_only_we_see_stays_with_us() {
        let mut plan = plan();
        let mut risk = RISKS.blank(10.into());
        risk.text = "They may leave".to_owned();
        plan.risks.push(risk);
        plan.questions.push(QUESTIONS.blank(11.into()));
        plan.strengths.push(STRENGTHS.blank(12.into()));
        plan.weaknesses.push(WEAKNESSES.blank(13.into()));
        plan.opportunities.push(OPPORTUNITIES.blank(14.into()));
        plan.actions = (10..16)
            .map(|number| action(number - 9, None, ActionStatus::Open))
            .collect();
        for (served, action) in (10_u128..15).zip(&mut plan.actions) {
            action.serves = Some(served.into());
        }
        assert_eq!(actions(&plan, Audience::Us).len(), 6);
        let shown = actions(&plan, Audience::Customer);
        assert_eq!(
            shown.iter().map(|one| one.id).collect::<Vec<_>>(),
            [6.into()]
        );
    }

    #[test]
    fn milestones_stand_by_their_day_and_what_is_reached_comes_last() {
        let mut plan = plan();
        for (number, due, done) in [
            (1, Some("2026-01-01"), true),
            (2, None, false),
            (3, Some("2026-06-01"), false),
            (4, Some("2026-03-01"), false),
        ] {
            let mut milestone = MILESTONES.blank(number.into());
            milestone.text = format!("mark {number}");
            milestone.due = due.and_then(|due| due.parse().ok());
            milestone.done = done;
            plan.milestones.push(milestone);
        }
        plan.milestones.push(MILESTONES.blank(5.into()));
        let order: Vec<EntryId> = milestones(&plan).iter().map(|one| one.id).collect();
        assert_eq!(order, [4, 3, 2, 1].map(EntryId::from));
    }

    #[test]
    fn objectives_and_actions_are_ours_until_somebody_says_that_they_are_common() {
        let (mut choice, id) = (Choice::default(), EntryId::from(1));
        assert!(!choice.shows(EntryKind::Objective, id));
        assert!(!choice.shows(EntryKind::Action, id));
        assert!(choice.shows(EntryKind::Goal, id));
        choice.turn(id);
        assert!(choice.shows(EntryKind::Objective, id));
        assert!(choice.shows(EntryKind::Action, id));
        assert!(!choice.shows(EntryKind::Goal, id));
        choice.turn(id);
        assert_eq!(choice, Choice::default());
    }

    #[test]
    fn the_customer_sees_no_solution_that_was_turned_down_or_is_only_a_problem() {
        let mut plan = plan();
        for (number, stage) in (0..).zip(SolutionStage::ALL) {
            let mut idea = SOLUTIONS.blank(number.into());
            idea.problem = "a problem".to_owned();
            idea.stage = stage;
            if stage != SolutionStage::Idea {
                idea.solution = format!("solution {number}");
            }
            plan.solutions.push(idea);
        }
        let stages = |audience| {
            let shown = solutions(&plan, audience).into_iter();
            shown.map(|idea| idea.stage).collect::<Vec<_>>()
        };
        assert_eq!(stages(Audience::Us), SolutionStage::ALL);
        let [_, proposed, agreed, delivered, _] = SolutionStage::ALL;
        assert_eq!(stages(Audience::Customer), [proposed, agreed, delivered]);
    }
}
