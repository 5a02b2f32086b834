//! A plan that grows from nothing to a good one, point by point.

use super::*;
use crate::domain::person::{BuyingRole, Person};
use crate::domain::plan::{
    Action, Objective, OpenQuestion, PlanKind, Point as Sentence, Risk, RiskKind, SolutionIdea,
};
use crate::domain::plan_course::Milestone;
use crate::domain::plan_view::{
    ACTIONS, GOALS, MILESTONES, OBJECTIVES, QUESTIONS, RISKS, SOLUTIONS,
};
use crate::domain::touchpoint::Touchpoint;
use crate::domain::treatment::{Privilege, Treatment};
use crate::domain::values::{Name, Timestamp};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn today() -> Date {
    day("2026-05-08")
}

struct Case {
    account: Account,
    plan: Plan,
    is_dependence: bool,
    too_long: Option<EntryKind>,
}

impl Case {
    fn empty() -> Self {
        let name = Name::new("Acme").expect("a name");
        Self {
            account: Account::new(1.into(), name, Timestamp::default()),
            plan: Plan::new(2.into(), PlanKind::Grow, Timestamp::default()),
            is_dependence: false,
            too_long: None,
        }
    }

    fn check(&self) -> Check {
        Check::of(Given {
            account: &self.account,
            plan: &self.plan,
            settings: &Settings::default(),
            is_dependence: self.is_dependence,
            too_long: self.too_long,
            today: today(),
        })
    }

    fn state(&self, wanted: Point) -> State {
        let check = self.check();
        let found = check.points.into_iter().find(|(point, _)| *point == wanted);
        found.expect("every point").1
    }

    fn fix(&self, wanted: Point) -> Option<Fix> {
        match self.state(wanted) {
            State::ToDo { fix, .. } => Some(fix),
            _ => None,
        }
    }

    fn person(&mut self, number: u128, name: &str) {
        let name = Name::new(name).expect("a name");
        self.account.people.push(Person::new(number.into(), name));
    }

    /// A plan in which every point is fine.
    fn good() -> Self {
        let mut case = Self::empty();
        let plan = &mut case.plan;
        plan.goals.push(Sentence {
            text: "Fewer stock-outs".to_owned(),
            ..GOALS.blank(10.into())
        });
        plan.questions.push(OpenQuestion {
            text: "Who signs above Petra?".to_owned(),
            ..QUESTIONS.blank(11.into())
        });
        plan.objectives.push(Objective {
            text: "Win the shops".to_owned(),
            measure: "Shops".to_owned(),
            target: "14".parse().ok(),
            due: Some(day("2026-09-30")),
            ..OBJECTIVES.blank(12.into())
        });
        for (number, text, serves) in [
            (13_u128, "Ask Petra who signs", 11_u128),
            (14, "Visit the first shop", 12),
        ] {
            plan.actions.push(Action {
                text: text.to_owned(),
                owner: Some(7.into()),
                due: Some(day("2026-05-20")),
                serves: Some(serves.into()),
                ..ACTIONS.blank(number.into())
            });
        }
        plan.solutions.push(SolutionIdea {
            solution: "Shared planning".to_owned(),
            value: "A fifth less waste".to_owned(),
            ..SOLUTIONS.blank(15.into())
        });
        plan.risks.push(Risk {
            text: "A cheaper rival".to_owned(),
            mitigation: "Show the saving in their books".to_owned(),
            ..RISKS.blank(16.into())
        });
        case.account.next_review = Some(day("2026-06-30"));
        case.person(20, "Petra");
        case.person(21, "Karla");
        case.account.people[0].roles.insert(BuyingRole::Decider);
        case.account.touchpoints.push(Touchpoint {
            people: [20.into()].into(),
            ..Touchpoint::new(30.into(), day("2026-04-20"))
        });
        let nothing = Treatment::new(40.into(), Privilege::Nothing);
        case.account.treatment.push(nothing);
        case
    }
}

#[test]
fn a_fresh_plan_has_earned_nothing_and_begins_with_the_customer() {
    let check = Case::empty().check();
    assert_eq!(check.reached(), (0, 9));
    let first = (Point::CustomerGoal, Fix::Add(EntryKind::Goal));
    assert_eq!(check.most_urgent(), Some(first));
}

#[test]
fn a_good_plan_has_all_fourteen_points() {
    let check = Case::good().check();
    assert_eq!(check.reached(), (14, 14), "{:?}", check.most_urgent());
    assert_eq!(check.most_urgent(), None);
}

#[test]
fn filled_boxes_earn_nothing() {
    let mut case = Case::good();
    for text in ["", "  ", "x", "–", "?!"] {
        case.plan.goals[0].text = text.to_owned();
        let fix = Fix::Fill(10.into(), Slot::Text);
        assert_eq!(case.fix(Point::CustomerGoal), Some(fix), "{text:?}");
    }
    // A value that only repeats the solution is none.
    case.plan.solutions[0].value = "shared planning!".to_owned();
    let value = Fix::Fill(15.into(), Slot::Value);
    assert_eq!(case.fix(Point::SolutionWithValue), Some(value));
    case.plan.risks[0].mitigation = "A cheaper rival".to_owned();
    let answer = Fix::Fill(16.into(), Slot::Mitigation);
    assert_eq!(case.fix(Point::RiskAnswered), Some(answer));
    // Somebody who stands there twice is one person.
    case.account.people[1].name = Name::new("PETRA").expect("a name");
    assert_eq!(case.fix(Point::SeveralPeople), Some(Fix::AddPerson));
}

#[test]
fn what_is_said_twice_asks_for_nothing_twice() {
    let mut case = Case::good();
    let again = OpenQuestion {
        id: 50.into(),
        ..case.plan.questions[0].clone()
    };
    case.plan.questions.push(again);
    assert_eq!(case.state(Point::QuestionsAttended), State::Fine);
}

#[test]
fn every_open_question_and_objective_names_what_is_missing() {
    let mut case = Case::good();
    case.plan.actions.clear();
    assert_eq!(
        case.fix(Point::QuestionsAttended),
        Some(Fix::Act(11.into()))
    );
    assert_eq!(
        case.fix(Point::ObjectivesAttended),
        Some(Fix::Act(12.into()))
    );
    assert_eq!(case.state(Point::ActionsComplete), State::NotApplicable);
    case.plan.questions[0].answer = "Karla signs".to_owned();
    assert_eq!(case.state(Point::QuestionsAttended), State::NotApplicable);
    assert_eq!(
        case.fix(Point::OpenQuestion),
        Some(Fix::Add(EntryKind::Question))
    );
    case.plan.objectives[0].current = "14".parse().ok();
    assert_eq!(case.state(Point::ObjectivesAttended), State::NotApplicable);
}

#[test]
fn an_objective_asks_for_the_next_thing_it_lacks() {
    let mut case = Case::good();
    case.plan.objectives[0].due = None;
    let due = Fix::Fill(12.into(), Slot::Due);
    assert_eq!(case.fix(Point::MeasuredObjective), Some(due));
    case.plan.objectives[0].target = None;
    let target = Fix::Fill(12.into(), Slot::Target);
    assert_eq!(case.fix(Point::MeasuredObjective), Some(target));
    case.plan.objectives[0].measure.clear();
    let measure = Fix::Fill(12.into(), Slot::Measure);
    assert_eq!(case.fix(Point::MeasuredObjective), Some(measure));
}

#[test]
fn an_action_needs_an_owner_and_a_day() {
    let mut case = Case::good();
    case.plan.actions[1].due = None;
    let due = Fix::Fill(14.into(), Slot::Due);
    assert_eq!(case.fix(Point::ActionsComplete), Some(due));
    case.plan.actions[0].owner = None;
    let State::ToDo { about, fix } = case.state(Point::ActionsComplete) else {
        panic!("nothing to do");
    };
    assert_eq!(fix, Fix::Fill(13.into(), Slot::Owner));
    assert_eq!(
        about,
        [13, 14].map(|id| Concern::Entry(EntryId::from(id as u128)))
    );
}

#[test]
fn two_weeks_late_is_late_and_one_day_more_is_too_late() {
    let mut case = Case::good();
    case.plan.actions[0].due = Some(day("2026-04-24"));
    assert_eq!(case.state(Point::NothingLongOverdue), State::Fine);
    case.plan.actions[0].due = Some(day("2026-04-23"));
    let fix = Fix::Fill(13.into(), Slot::Due);
    assert_eq!(case.fix(Point::NothingLongOverdue), Some(fix));
    case.plan.milestones.push(Milestone {
        due: Some(day("2026-04-01")),
        ..MILESTONES.blank(60.into())
    });
    let older = Fix::Fill(60.into(), Slot::Due);
    assert_eq!(case.fix(Point::NothingLongOverdue), Some(older));
    assert_eq!(
        case.check().most_urgent(),
        Some((Point::NothingLongOverdue, older))
    );
}

#[test]
fn who_decides_is_to_be_known_and_met() {
    let mut case = Case::good();
    case.account.touchpoints[0].day = day("2026-03-08");
    let talk = Fix::TalkTo(20.into());
    assert_eq!(case.fix(Point::DeciderInTouch), Some(talk));
    case.account.touchpoints.clear();
    assert_eq!(case.fix(Point::DeciderInTouch), Some(talk));
    case.account.people[0].roles.clear();
    let name = Fix::NameDecider(20.into());
    assert_eq!(case.fix(Point::DeciderInTouch), Some(name));
    case.account.people.clear();
    assert_eq!(case.fix(Point::DeciderInTouch), Some(Fix::AddPerson));
    assert_eq!(case.fix(Point::SeveralPeople), Some(Fix::AddPerson));
}

#[test]
fn a_large_customer_is_a_risk_that_wants_an_answer() {
    let mut case = Case::good();
    case.is_dependence = true;
    assert_eq!(case.fix(Point::RiskAnswered), Some(Fix::AnswerDependence));
    case.plan.risks.push(Risk {
        kind: RiskKind::Dependency,
        ..RISKS.blank(70.into())
    });
    let answer = Fix::Fill(70.into(), Slot::Mitigation);
    assert_eq!(case.fix(Point::RiskAnswered), Some(answer));
    case.plan.risks[1].mitigation = "Win two of that size".to_owned();
    assert_eq!(case.state(Point::RiskAnswered), State::Fine);
}

#[test]
fn a_review_lies_ahead_and_a_treatment_is_decided() {
    let mut case = Case::good();
    case.account.next_review = Some(today());
    assert_eq!(case.fix(Point::ReviewAhead), Some(Fix::SetReview));
    case.account.next_review = today().succ_opt();
    assert_eq!(case.state(Point::ReviewAhead), State::Fine);
    case.account.treatment.clear();
    assert_eq!(case.fix(Point::TreatmentCosted), Some(Fix::DecideTreatment));
}

#[test]
fn a_plan_longer_than_a_page_names_its_longest_list() {
    let mut case = Case::good();
    assert_eq!(case.state(Point::OnePage), State::Fine);
    case.too_long = Some(EntryKind::Goal);
    assert_eq!(
        case.fix(Point::OnePage),
        Some(Fix::Shorten(EntryKind::Goal))
    );
}
