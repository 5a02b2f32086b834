//! What a development plan of the sample is written in.

use keyfolio::domain::ids::{EntryId, MemberId};
use keyfolio::domain::plan::{
    Action, ActionStatus, Objective, OpenQuestion, Plan, PlanKind, PlanStatus, Point, Risk,
    RiskKind, SolutionIdea, SolutionKind, SolutionStage,
};
use keyfolio::domain::plan_course::{Milestone, PlanReview};

use crate::source::{Both, Maker, day, moment};

/// A development plan; days are distances from the day of writing.
pub struct PlanSource {
    pub kind: PlanKind,
    pub status: PlanStatus,
    pub begun: i64,
    pub vision: Both,
    /// Answers to the prompts of the kind, in order.
    pub prompts: &'static [Both],
    pub goals: &'static [Both],
    pub challenges: &'static [Both],
    pub objectives: &'static [ObjectiveSource],
    pub solutions: &'static [Idea],
    pub actions: &'static [Todo],
    pub strengths: &'static [Both],
    pub weaknesses: &'static [Both],
    /// A milestone with its day.
    pub milestones: &'static [(Both, i64)],
    /// The first and the last day that the plan is made for.
    pub period: Option<(i64, i64)>,
    /// When the plan was looked back at, and what was learned.
    pub reviews: &'static [(i64, Both)],
    /// How many of the first goals the customer has confirmed.
    pub confirmed: usize,
    /// Question and answer.
    pub questions: &'static [(Both, Both)],
    pub opportunities: &'static [Both],
    pub risks: &'static [Danger],
}

/// A plan without entries.
pub const EMPTY: PlanSource = PlanSource {
    kind: PlanKind::Grow,
    status: PlanStatus::Active,
    begun: -60,
    vision: ("", ""),
    prompts: &[],
    goals: &[],
    challenges: &[],
    objectives: &[],
    solutions: &[],
    actions: &[],
    strengths: &[],
    weaknesses: &[],
    milestones: &[],
    period: None,
    reviews: &[],
    confirmed: 0,
    questions: &[],
    opportunities: &[],
    risks: &[],
};

/// An objective with its measure: unit, then baseline, target and where it stands.
pub struct ObjectiveSource {
    pub text: Both,
    pub measure: Both,
    pub unit: Both,
    pub way: [&'static str; 3],
    pub due: i64,
}

/// A solution idea: problem, solution and value.
pub struct Idea {
    pub kind: SolutionKind,
    pub stage: SolutionStage,
    pub problem: Both,
    pub solution: Both,
    pub value: Both,
}

/// What an action serves, as a place in its list.
pub enum Serves {
    Objective(usize),
    Solution(usize),
    Question(usize),
    Risk(usize),
}

/// An action.
pub struct Todo {
    pub text: Both,
    pub owner: usize,
    pub due: i64,
    pub status: ActionStatus,
    pub serves: Serves,
}

/// A risk with what is done about it and how it would be noticed.
pub struct Danger {
    pub kind: RiskKind,
    pub text: Both,
    pub mitigation: Both,
    pub owner: usize,
    pub trigger: Both,
}

impl PlanSource {
    /// The plan of an edition.
    pub fn made(&self, maker: &mut Maker, members: &[MemberId]) -> Plan {
        let mut plan = Plan::new(maker.id(), self.kind, moment(self.begun));
        plan.status = self.status;
        plan.vision = maker.text(self.vision);
        let prompts = self.prompts.iter().map(|answer| maker.text(*answer));
        let numbers = (0u8..).map(|place| self.kind.prompt_number(place));
        plan.prompts = numbers.zip(prompts).collect();
        plan.goals = points(maker, self.goals);
        plan.challenges = points(maker, self.challenges);
        plan.opportunities = points(maker, self.opportunities);
        for source in self.objectives {
            let [baseline, target, current] = source.way.map(|number| number.parse().ok());
            plan.objectives.push(Objective {
                id: maker.id(),
                text: maker.text(source.text),
                measure: maker.text(source.measure),
                unit: maker.text(source.unit),
                baseline,
                target,
                current,
                due: Some(day(source.due)),
            });
        }
        for idea in self.solutions {
            plan.solutions.push(SolutionIdea {
                id: maker.id(),
                problem: maker.text(idea.problem),
                solution: maker.text(idea.solution),
                value: maker.text(idea.value),
                kind: idea.kind,
                stage: idea.stage,
            });
        }
        for (question, answer) in self.questions {
            plan.questions.push(OpenQuestion {
                id: maker.id(),
                text: maker.text(*question),
                answer: maker.text(*answer),
            });
        }
        for danger in self.risks {
            plan.risks.push(Risk {
                id: maker.id(),
                kind: danger.kind,
                text: maker.text(danger.text),
                mitigation: maker.text(danger.mitigation),
                owner: Some(members[danger.owner]),
                trigger: maker.text(danger.trigger),
            });
        }
        for todo in self.actions {
            let serves: EntryId = match todo.serves {
                Serves::Objective(place) => plan.objectives[place].id,
                Serves::Solution(place) => plan.solutions[place].id,
                Serves::Question(place) => plan.questions[place].id,
                Serves::Risk(place) => plan.risks[place].id,
            };
            plan.actions.push(Action {
                id: maker.id(),
                text: maker.text(todo.text),
                owner: Some(members[todo.owner]),
                due: Some(day(todo.due)),
                status: todo.status,
                serves: Some(serves),
            });
        }
        plan.strengths = points(maker, self.strengths);
        plan.weaknesses = points(maker, self.weaknesses);
        for (text, on) in self.milestones {
            plan.milestones.push(Milestone {
                id: maker.id(),
                text: maker.text(*text),
                due: Some(day(*on)),
                done: *on < 0,
            });
        }
        (plan.from, plan.until) = self
            .period
            .map(|(from, until)| (day(from), day(until)))
            .unzip();
        for (on, learned) in self.reviews {
            plan.reviews.push(PlanReview {
                id: maker.id(),
                day: day(*on),
                learned: maker.text(*learned),
            });
        }
        for goal in plan.goals.iter_mut().take(self.confirmed) {
            goal.confirmed = true;
        }
        plan
    }
}

fn points(maker: &mut Maker, texts: &[Both]) -> Vec<Point> {
    let point = |text: &Both| Point {
        id: maker.id(),
        text: maker.text(*text),
        confirmed: false,
    };
    texts.iter().map(point).collect()
}
