//! How each point of the check is judged.

use std::collections::BTreeSet;

use chrono::Days;

use super::{Concern, Fix, Given, Point, Slot, State};
use crate::domain::account::Account;
use crate::domain::command::EntryKind;
use crate::domain::ids::EntryId;
use crate::domain::person::{BuyingRole, Person};
use crate::domain::plan::{Action, Objective, Plan, Risk, RiskKind, SolutionIdea, SolutionStage};
use crate::domain::relationship::{by_influence, last_touch};
use crate::domain::sorting;
use crate::domain::treatment::is_decided_and_costed;
use crate::domain::values::Date;

/// From so many days overdue on nobody believes a day any more.
const LONG_OVERDUE: u64 = 14;
/// Who decides should have been spoken with in so many days.
const IN_TOUCH: u64 = 60;

/// Whether a text says something: more than one letter or digit.
pub fn says(text: &str) -> bool {
    text.chars()
        .filter(|one| one.is_alphanumeric())
        .nth(1)
        .is_some()
}

/// The letters and digits of a text, to see whether two say the same.
fn core(text: &str) -> String {
    let letters = text.chars().filter(|one| one.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The entries that count: they say something, and it has not been said before. Each list on its own, since an action
/// may well be called as the objective it serves.
pub(super) struct Counted(BTreeSet<(EntryKind, EntryId)>);

impl Counted {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut counted = Self(BTreeSet::new());
        let goals = plan.goals.iter().map(|one| (one.id, &*one.text));
        counted.add(EntryKind::Goal, goals);
        let questions = plan.questions.iter().map(|one| (one.id, &*one.text));
        counted.add(EntryKind::Question, questions);
        let objectives = plan.objectives.iter().map(|one| (one.id, &*one.text));
        counted.add(EntryKind::Objective, objectives);
        let actions = plan.actions.iter().map(|one| (one.id, &*one.text));
        counted.add(EntryKind::Action, actions);
        let solutions = plan.solutions.iter().map(|one| {
            let said = if says(&one.solution) {
                &one.solution
            } else {
                &one.problem
            };
            (one.id, &**said)
        });
        counted.add(EntryKind::Solution, solutions);
        let risks = plan.risks.iter().map(|one| (one.id, &*one.text));
        counted.add(EntryKind::Risk, risks);
        counted
    }

    fn add<'a>(&mut self, kind: EntryKind, said: impl Iterator<Item = (EntryId, &'a str)>) {
        let mut seen = BTreeSet::new();
        for (id, text) in said {
            if says(text) && seen.insert(core(text)) {
                self.0.insert((kind, id));
            }
        }
    }

    fn has(&self, kind: EntryKind, id: EntryId) -> bool {
        self.0.contains(&(kind, id))
    }
}

pub(super) fn state(point: Point, given: Given<'_>, counted: &Counted) -> State {
    let Given {
        account,
        plan,
        today,
        ..
    } = given;
    match point {
        Point::CustomerGoal => {
            let mut goals = plan.goals.iter().map(|goal| goal.id);
            let first = plan.goals.first().map(|goal| goal.id);
            one_counts(
                goals.any(|id| counted.has(EntryKind::Goal, id)),
                first,
                EntryKind::Goal,
            )
        }
        Point::OpenQuestion => {
            let mut open = plan
                .questions
                .iter()
                .filter(|one| one.answer.trim().is_empty());
            let blank = open.clone().find(|one| !says(&one.text)).map(|one| one.id);
            let counts = open.any(|one| counted.has(EntryKind::Question, one.id));
            one_counts(counts, blank, EntryKind::Question)
        }
        Point::QuestionsAttended => {
            let open = plan.questions.iter().filter(|one| {
                one.answer.trim().is_empty() && counted.has(EntryKind::Question, one.id)
            });
            let open: Vec<EntryId> = open.map(|one| one.id).collect();
            let served = plan.served();
            let bare = open.iter().filter(|id| !served.contains_key(id));
            each_needs(&open, bare.copied().collect(), Fix::Act)
        }
        Point::MeasuredObjective => measured_objective(plan, counted),
        Point::ObjectivesAttended => {
            let ahead = plan.objectives.iter().filter(|one| {
                counted.has(EntryKind::Objective, one.id) && one.progress() != Some(100)
            });
            let ahead: Vec<EntryId> = ahead.map(|one| one.id).collect();
            let served: BTreeSet<Option<EntryId>> = plan
                .actions
                .iter()
                .filter(|one| one.status.is_open())
                .map(|one| one.serves)
                .collect();
            let bare = ahead.iter().filter(|id| !served.contains(&Some(**id)));
            each_needs(&ahead, bare.copied().collect(), Fix::Act)
        }
        Point::ActionsComplete => {
            let open: Vec<&Action> = plan
                .actions
                .iter()
                .filter(|one| one.status.is_open())
                .collect();
            let lacks = |one: &Action| match (says(&one.text), one.owner, one.due) {
                (false, ..) => Some(Slot::Text),
                (_, None, _) => Some(Slot::Owner),
                (_, _, None) => Some(Slot::Due),
                _ => None,
            };
            let lacking = open.iter().filter_map(|one| Some((one.id, lacks(one)?)));
            let lacking: Vec<(EntryId, Slot)> = lacking.collect();
            match lacking.first() {
                None if open.is_empty() => State::NotApplicable,
                None => State::Fine,
                Some((id, slot)) => State::ToDo {
                    about: entries(lacking.iter().map(|(id, _)| *id)),
                    fix: Fix::Fill(*id, *slot),
                },
            }
        }
        Point::NothingLongOverdue => {
            let border = today
                .checked_sub_days(Days::new(LONG_OVERDUE))
                .unwrap_or(today);
            let actions = plan.actions.iter().filter(|one| one.status.is_open());
            let actions = actions.map(|one| (one.id, one.due));
            let milestones = plan.milestones.iter().filter(|one| !one.done);
            let all = actions.chain(milestones.map(|one| (one.id, one.due)));
            let all: Vec<(EntryId, Date)> = all.filter_map(|(id, due)| Some((id, due?))).collect();
            let ids: Vec<EntryId> = all.iter().map(|(id, _)| *id).collect();
            let late = all.iter().filter(|(_, due)| *due < border);
            let mut late: Vec<(EntryId, Date)> = late.copied().collect();
            sorting::by(&mut late, |one, other| one.1.cmp(&other.1));
            let late = late.into_iter().map(|(id, _)| id).collect();
            each_needs(&ids, late, |id| Fix::Fill(id, Slot::Due))
        }
        Point::DeciderInTouch => decider_in_touch(account, today),
        Point::SeveralPeople => {
            let there = by_influence(account, today).into_iter();
            let there: Vec<&Person> = there.filter(|one| one.is_there(today)).collect();
            let names: BTreeSet<String> = there
                .iter()
                .filter(|one| says(one.name.as_str()))
                .map(|one| core(one.name.as_str()))
                .collect();
            match names.len() {
                2.. => State::Fine,
                _ => State::ToDo {
                    about: there.iter().map(|one| Concern::Person(one.id)).collect(),
                    fix: Fix::AddPerson,
                },
            }
        }
        Point::SolutionWithValue => solution_with_value(plan, counted),
        Point::RiskAnswered => risk_answered(plan, counted, given.is_dependence),
        Point::ReviewAhead => match account.next_review {
            Some(day) if day > today => State::Fine,
            _ => to_do(None, Fix::SetReview),
        },
        Point::TreatmentCosted => match is_decided_and_costed(account, given.settings) {
            true => State::Fine,
            false => to_do(None, Fix::DecideTreatment),
        },
        Point::OnePage if counted.0.is_empty() => State::NotApplicable,
        Point::OnePage => match given.too_long {
            None => State::Fine,
            Some(list) => to_do(None, Fix::Shorten(list)),
        },
    }
}

fn entries(ids: impl Iterator<Item = EntryId>) -> Vec<Concern> {
    ids.map(Concern::Entry).collect()
}

fn to_do(about: Option<EntryId>, fix: Fix) -> State {
    State::ToDo {
        about: entries(about.into_iter()),
        fix,
    }
}

/// One entry of a list has to count; `blank` is one that could.
fn one_counts(counts: bool, blank: Option<EntryId>, kind: EntryKind) -> State {
    match (counts, blank) {
        (true, _) => State::Fine,
        (false, Some(id)) => to_do(Some(id), Fix::Fill(id, Slot::Text)),
        (false, None) => to_do(None, Fix::Add(kind)),
    }
}

/// All have to be in order; `open` are those that are not, the first one to mend first.
fn each_needs(all: &[EntryId], open: Vec<EntryId>, fix: fn(EntryId) -> Fix) -> State {
    match open.first() {
        None if all.is_empty() => State::NotApplicable,
        None => State::Fine,
        Some(first) => State::ToDo {
            fix: fix(*first),
            about: entries(open.into_iter()),
        },
    }
}

fn measured_objective(plan: &Plan, counted: &Counted) -> State {
    let lacks = |one: &Objective| {
        let slots = [
            (counted.has(EntryKind::Objective, one.id), Slot::Text),
            (says(&one.measure), Slot::Measure),
            (one.target.is_some(), Slot::Target),
            (one.due.is_some(), Slot::Due),
        ];
        let missing = slots.into_iter().filter(|(there, _)| !there);
        missing.map(|(_, slot)| slot).collect::<Vec<Slot>>()
    };
    let nearest = plan.objectives.iter().map(|one| (one.id, lacks(one)));
    let nearest = nearest.min_by_key(|(_, lacks)| lacks.len());
    match nearest {
        None => to_do(None, Fix::Add(EntryKind::Objective)),
        Some((id, lacks)) => match lacks.first() {
            None => State::Fine,
            Some(slot) => to_do(Some(id), Fix::Fill(id, *slot)),
        },
    }
}

fn decider_in_touch(account: &Account, today: Date) -> State {
    let people = by_influence(account, today);
    let there = people.into_iter().filter(|person| person.is_there(today));
    let there: Vec<&Person> = there.collect();
    let Some(first) = there.first() else {
        return to_do(None, Fix::AddPerson);
    };
    let deciders = there
        .iter()
        .filter(|one| one.roles.contains(&BuyingRole::Decider));
    let deciders: Vec<&&Person> = deciders.collect();
    let Some(decider) = deciders.first() else {
        return to_do(None, Fix::NameDecider(first.id));
    };
    let border = today.checked_sub_days(Days::new(IN_TOUCH));
    let lately = |person: &Person| last_touch(account, Some(person.id), today) >= border;
    match deciders.iter().any(|person| lately(person)) {
        true => State::Fine,
        false => State::ToDo {
            about: deciders.iter().map(|one| Concern::Person(one.id)).collect(),
            fix: Fix::TalkTo(decider.id),
        },
    }
}

fn solution_with_value(plan: &Plan, counted: &Counted) -> State {
    let alive = plan
        .solutions
        .iter()
        .filter(|one| one.stage != SolutionStage::Rejected);
    let alive: Vec<&SolutionIdea> = alive.collect();
    let has_value = |one: &SolutionIdea| {
        let value = core(&one.value);
        says(&one.value) && value != core(&one.solution) && value != core(&one.problem)
    };
    let counts = |one: &SolutionIdea| counted.has(EntryKind::Solution, one.id);
    if alive.iter().any(|one| counts(one) && has_value(one)) {
        return State::Fine;
    }
    match alive.iter().find(|one| counts(one)).or(alive.first()) {
        None => to_do(None, Fix::Add(EntryKind::Solution)),
        Some(one) if counts(one) => to_do(Some(one.id), Fix::Fill(one.id, Slot::Value)),
        Some(one) => to_do(Some(one.id), Fix::Fill(one.id, Slot::Text)),
    }
}

fn risk_answered(plan: &Plan, counted: &Counted, is_dependence: bool) -> State {
    let is_answered =
        |one: &Risk| says(&one.mitigation) && core(&one.mitigation) != core(&one.text);
    // The figures say what the risk of dependence is, so it needs no text of its own.
    let counts =
        |one: &Risk| one.kind == RiskKind::Dependency || counted.has(EntryKind::Risk, one.id);
    let dependence = plan
        .risks
        .iter()
        .find(|one| one.kind == RiskKind::Dependency);
    match dependence {
        None if is_dependence => return to_do(None, Fix::AnswerDependence),
        Some(one) if is_dependence && !is_answered(one) => {
            return to_do(Some(one.id), Fix::Fill(one.id, Slot::Mitigation));
        }
        _ => {}
    }
    let mut risks = plan.risks.iter();
    if risks.any(|one| counts(one) && is_answered(one)) {
        return State::Fine;
    }
    match plan
        .risks
        .iter()
        .find(|one| counts(one))
        .or(plan.risks.first())
    {
        None => to_do(None, Fix::Add(EntryKind::Risk)),
        Some(one) if counts(one) => to_do(Some(one.id), Fix::Fill(one.id, Slot::Mitigation)),
        Some(one) => to_do(Some(one.id), Fix::Fill(one.id, Slot::Text)),
    }
}
