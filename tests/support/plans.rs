//! Random development plans and their entries.

use keyfolio::domain::plan::{
    Action, ActionStatus, Objective, OpenQuestion, Plan, PlanKind, PlanStatus, Point, Risk,
    RiskKind, SolutionIdea, SolutionKind, SolutionStage,
};
use keyfolio::domain::plan_course::{Did, Milestone, PlanChange, PlanPart, PlanReview};
use keyfolio::domain::values::Decimal;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::workspaces::{date, id, line, prose, timestamp};

fn decimal() -> BoxedStrategy<Decimal> {
    "-?[0-9]{1,12}(\\.[0-9]{1,3})?"
        .prop_filter_map("no decimal", |text| text.parse().ok())
        .boxed()
}

pub fn point() -> BoxedStrategy<Point> {
    (id(), prose(), any::<bool>())
        .prop_map(|(id, text, confirmed)| Point {
            id,
            text,
            confirmed,
        })
        .boxed()
}

pub fn objective() -> BoxedStrategy<Objective> {
    let measure = || option::of(decimal());
    (
        id(),
        prose(),
        line(),
        line(),
        measure(),
        measure(),
        measure(),
        option::of(date()),
    )
        .prop_map(
            |(id, text, measure, unit, baseline, target, current, due)| Objective {
                id,
                text,
                measure,
                unit,
                baseline,
                target,
                current,
                due,
            },
        )
        .boxed()
}

pub fn solution() -> BoxedStrategy<SolutionIdea> {
    (
        id(),
        prose(),
        prose(),
        prose(),
        select(SolutionKind::ALL.to_vec()),
        select(SolutionStage::ALL.to_vec()),
    )
        .prop_map(|(id, problem, solution, value, kind, stage)| SolutionIdea {
            id,
            problem,
            solution,
            value,
            kind,
            stage,
        })
        .boxed()
}

pub fn action() -> BoxedStrategy<Action> {
    (
        id(),
        prose(),
        option::of(id()),
        option::of(date()),
        select(ActionStatus::ALL.to_vec()),
        option::of(id()),
    )
        .prop_map(|(id, text, owner, due, status, serves)| Action {
            id,
            text,
            owner,
            due,
            status,
            serves,
        })
        .boxed()
}

pub fn question() -> BoxedStrategy<OpenQuestion> {
    (id(), prose(), prose())
        .prop_map(|(id, text, answer)| OpenQuestion { id, text, answer })
        .boxed()
}

pub fn risk() -> BoxedStrategy<Risk> {
    (
        id(),
        select(RiskKind::ALL.to_vec()),
        prose(),
        prose(),
        option::of(id()),
        prose(),
    )
        .prop_map(|(id, kind, text, mitigation, owner, trigger)| Risk {
            id,
            kind,
            text,
            mitigation,
            owner,
            trigger,
        })
        .boxed()
}

pub fn milestone() -> BoxedStrategy<Milestone> {
    (id(), prose(), option::of(date()), any::<bool>())
        .prop_map(|(id, text, due, done)| Milestone {
            id,
            text,
            due,
            done,
        })
        .boxed()
}

pub fn review() -> BoxedStrategy<PlanReview> {
    (id(), date(), prose())
        .prop_map(|(id, day, learned)| PlanReview { id, day, learned })
        .boxed()
}

fn change() -> BoxedStrategy<PlanChange> {
    (
        id(),
        timestamp(),
        select(PlanPart::ALL.to_vec()),
        select(Did::ALL.to_vec()),
        line(),
    )
        .prop_map(|(id, at, part, did, text)| PlanChange {
            id,
            at,
            part,
            did,
            text,
        })
        .boxed()
}

pub fn plan() -> BoxedStrategy<Plan> {
    let head = (
        id(),
        select(PlanKind::ALL.to_vec()),
        select(PlanStatus::ALL.to_vec()),
        prose(),
        btree_map(0..6_u8, "[a-z]{1,8}", 0..3),
        timestamp(),
    );
    let lists = (
        unique!(point(), 2),
        unique!(point(), 2),
        unique!(objective(), 2),
        unique!(solution(), 2),
        unique!(action(), 3),
        unique!(question(), 2),
        unique!(point(), 2),
        unique!(risk(), 2),
    );
    let course = (
        (option::of(date()), option::of(date()), option::of(id())),
        unique!(point(), 2),
        unique!(point(), 2),
        unique!(milestone(), 2),
        unique!(review(), 2),
        unique!(change(), 3),
    );
    (head, lists, course)
        .prop_map(|(head, lists, course)| {
            let (id, kind, status, vision, prompts, created_at) = head;
            let mut plan = Plan::new(id, kind, created_at);
            (plan.status, plan.vision, plan.prompts) = (status, vision, prompts);
            (plan.goals, plan.challenges, plan.objectives, plan.solutions) =
                (lists.0, lists.1, lists.2, lists.3);
            (plan.actions, plan.questions, plan.opportunities, plan.risks) =
                (lists.4, lists.5, lists.6, lists.7);
            (plan.from, plan.until, plan.previous) = course.0;
            (plan.strengths, plan.weaknesses, plan.milestones) = (course.1, course.2, course.3);
            (plan.reviews, plan.history) = (course.4, course.5);
            plan
        })
        .boxed()
}
