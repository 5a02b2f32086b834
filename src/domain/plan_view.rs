//! What the page of a plan shows beyond the entries as they are stored: which list an entry stands in, which
//! entry is still blank, in what order things stand, and the one thing the plan needs next. It changes nothing.

use std::collections::BTreeMap;

use super::account::Motion;
use super::analysis::share::BasisPoints;
use super::command::{Entry, EntryKind};
use super::ids::{AccountId, EntryId};
use super::plan::{
    Action, ActionStatus, Objective, OpenQuestion, Plan, PlanKind, Point, Risk, RiskKind,
    SolutionIdea, SolutionKind, SolutionStage,
};
use super::plan_course::Milestone;
use super::portfolio::Portfolio;
use super::sorting;
use super::values::Date;

/// One of the lists of a plan, as a value: what a screen needs to read, make and store its entries.
pub struct List<T: 'static> {
    pub kind: EntryKind,
    entries: fn(&Plan) -> &[T],
    id: fn(&T) -> EntryId,
    wrap: fn(T) -> Entry,
    unwrap: fn(&Entry) -> Option<&T>,
    blank: fn(EntryId) -> T,
    is_blank: fn(&T) -> bool,
    /// Entries of a lower group stand before those of a higher one.
    group: fn(&T) -> u8,
}

/// One of the two sides of an entry in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Before,
    Behind,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T> List<T> {
    /// The entries in the order they are stored.
    pub fn entries(self, plan: &Plan) -> &[T] {
        (self.entries)(plan)
    }

    /// The id of an entry.
    pub fn id(self, entry: &T) -> EntryId {
        (self.id)(entry)
    }

    /// An entry by its id.
    pub fn find(self, plan: &Plan, id: EntryId) -> Option<&T> {
        self.entries(plan)
            .iter()
            .find(|entry| (self.id)(entry) == id)
    }

    /// The ids in the order that the page shows: what is over sinks to the end, dependency leads the risks,
    /// solutions stand by their field. `pending` are entries that are not stored yet.
    pub fn ids(self, plan: &Plan, pending: &[Entry]) -> Vec<EntryId> {
        let stored = self.entries(plan).iter();
        let pending = pending.iter().filter_map(self.unwrap);
        let pending = pending.filter(|entry| self.find(plan, (self.id)(entry)).is_none());
        let mut shown: Vec<&T> = stored.chain(pending).collect();
        sorting::by_key(&mut shown, |entry| (self.group)(entry));
        shown.into_iter().map(self.id).collect()
    }

    /// Where an entry has to move to in its list to stand before or behind its neighbour on the page; `None`
    /// if it has none on that side.
    pub fn place_beyond(self, plan: &Plan, id: EntryId, side: Side) -> Option<usize> {
        let group = (self.group)(self.find(plan, id)?);
        let ids = self.ids(plan, &[]);
        let here = ids.iter().position(|known| *known == id)?;
        let there = match side {
            Side::Before => here.checked_sub(1)?,
            Side::Behind => here + 1,
        };
        let neighbour = *ids.get(there)?;
        let entry = self.find(plan, neighbour)?;
        let same = (self.group)(entry) == group;
        same.then(|| {
            self.entries(plan)
                .iter()
                .position(|one| (self.id)(one) == neighbour)
        })?
    }

    /// An entry in which nothing is written yet.
    pub fn blank(self, id: EntryId) -> T {
        (self.blank)(id)
    }

    /// Whether nobody has written anything into the entry: it need not be kept.
    pub fn is_blank(self, entry: &T) -> bool {
        (self.is_blank)(entry)
    }

    /// The entry as one of any list.
    pub fn wrap(self, entry: T) -> Entry {
        (self.wrap)(entry)
    }

    /// The entry, if it is one of this list.
    pub fn unwrap(self, entry: &Entry) -> Option<&T> {
        (self.unwrap)(entry)
    }
}

fn empty(texts: &[&str]) -> bool {
    texts.iter().all(|text| text.trim().is_empty())
}

macro_rules! points {
    ($($(#[$about:meta])* $name:ident: $kind:ident, $field:ident;)+) => {$(
        $(#[$about])*
        pub const $name: List<Point> = List {
            kind: EntryKind::$kind,
            entries: |plan| &plan.$field,
            id: |point| point.id,
            wrap: Entry::$kind,
            unwrap: |entry| match entry {
                Entry::$kind(point) => Some(point),
                _ => None,
            },
            blank: |id| Point {
                id,
                text: String::new(),
                confirmed: false,
            },
            is_blank: |point| empty(&[&point.text]),
            group: |_| 0,
        };
    )+};
}

points! {
    /// What the customer wants.
    GOALS: Goal, goals;
    /// What stands in the customer's way.
    CHALLENGES: Challenge, challenges;
    /// What could become good.
    OPPORTUNITIES: Opportunity, opportunities;
    /// What we are good at for the customer.
    STRENGTHS: Strength, strengths;
    /// Where we fall short.
    WEAKNESSES: Weakness, weaknesses;
}

/// What is reached on a day.
pub const MILESTONES: List<Milestone> = List {
    kind: EntryKind::Milestone,
    entries: |plan| &plan.milestones,
    id: |milestone| milestone.id,
    wrap: Entry::Milestone,
    unwrap: |entry| match entry {
        Entry::Milestone(milestone) => Some(milestone),
        _ => None,
    },
    blank: |id| Milestone {
        id,
        text: String::new(),
        due: None,
        done: false,
    },
    is_blank: |one| empty(&[&one.text]) && one.due.is_none(),
    group: |one| u8::from(one.done),
};

/// What we want with the account.
pub const OBJECTIVES: List<Objective> = List {
    kind: EntryKind::Objective,
    entries: |plan| &plan.objectives,
    id: |objective| objective.id,
    wrap: Entry::Objective,
    unwrap: |entry| match entry {
        Entry::Objective(objective) => Some(objective),
        _ => None,
    },
    blank: |id| Objective {
        id,
        text: String::new(),
        measure: String::new(),
        unit: String::new(),
        baseline: None,
        target: None,
        current: None,
        due: None,
    },
    is_blank: |one| {
        let numbers = [one.baseline, one.target, one.current];
        empty(&[&one.text, &one.measure, &one.unit])
            && numbers.iter().all(Option::is_none)
            && one.due.is_none()
    },
    group: |_| 0,
};

/// Ideas how to solve problems of the customer.
pub const SOLUTIONS: List<SolutionIdea> = List {
    kind: EntryKind::Solution,
    entries: |plan| &plan.solutions,
    id: |solution| solution.id,
    wrap: Entry::Solution,
    unwrap: |entry| match entry {
        Entry::Solution(solution) => Some(solution),
        _ => None,
    },
    blank: |id| SolutionIdea {
        id,
        problem: String::new(),
        solution: String::new(),
        value: String::new(),
        kind: SolutionKind::default(),
        stage: SolutionStage::default(),
    },
    is_blank: |one| empty(&[&one.problem, &one.solution, &one.value]),
    group: |one| one.kind as u8,
};

/// What somebody does by a day.
pub const ACTIONS: List<Action> = List {
    kind: EntryKind::Action,
    entries: |plan| &plan.actions,
    id: |action| action.id,
    wrap: Entry::Action,
    unwrap: |entry| match entry {
        Entry::Action(action) => Some(action),
        _ => None,
    },
    blank: |id| Action {
        id,
        text: String::new(),
        owner: None,
        due: None,
        status: ActionStatus::default(),
        serves: None,
    },
    is_blank: |one| empty(&[&one.text]) && one.owner.is_none() && one.due.is_none(),
    group: |one| u8::from(!one.status.is_open()),
};

/// What we do not know yet.
pub const QUESTIONS: List<OpenQuestion> = List {
    kind: EntryKind::Question,
    entries: |plan| &plan.questions,
    id: |question| question.id,
    wrap: Entry::Question,
    unwrap: |entry| match entry {
        Entry::Question(question) => Some(question),
        _ => None,
    },
    blank: |id| OpenQuestion {
        id,
        text: String::new(),
        answer: String::new(),
    },
    is_blank: |one| empty(&[&one.text, &one.answer]),
    group: |_| 0,
};

/// What could go wrong.
pub const RISKS: List<Risk> = List {
    kind: EntryKind::Risk,
    entries: |plan| &plan.risks,
    id: |risk| risk.id,
    wrap: Entry::Risk,
    unwrap: |entry| match entry {
        Entry::Risk(risk) => Some(risk),
        _ => None,
    },
    blank: |id| Risk {
        id,
        kind: RiskKind::default(),
        text: String::new(),
        mitigation: String::new(),
        owner: None,
        trigger: String::new(),
    },
    // The figures say what the risk of dependence is.
    is_blank: |one| {
        empty(&[&one.text, &one.mitigation, &one.trigger])
            && one.owner.is_none()
            && one.kind != RiskKind::Dependency
    },
    group: |one| u8::from(one.kind != RiskKind::Dependency),
};

impl PlanKind {
    /// The kind of plan that a motion asks for first.
    pub const fn fitting(motion: Motion) -> Self {
        match motion {
            Motion::Win => Self::Acquire,
            Motion::WinBack => Self::WinBack,
            Motion::GrowAndKeep | Motion::None => Self::Grow,
        }
    }

    /// The number under which a plan keeps the answer to a prompt of this kind; `place` counts from 0. The
    /// kinds share no number: an answer never comes to stand under the question of another kind.
    pub const fn prompt_number(self, place: u8) -> u8 {
        self as u8 * Self::PROMPTS_APART + place
    }

    /// The numbers of two kinds are this far apart.
    pub const PROMPTS_APART: u8 = 10;
}

impl Plan {
    /// An action that was made for an entry and is still to be done.
    pub fn open_action_for(&self, entry: EntryId) -> Option<&Action> {
        let mut actions = self.actions.iter();
        actions.find(|action| action.serves == Some(entry) && action.status.is_open())
    }

    /// Which entries have an action that was not dropped, and which action; one that is still to be done comes first.
    pub fn served(&self) -> BTreeMap<EntryId, EntryId> {
        let mut served = BTreeMap::new();
        for action in &self.actions {
            if let Some(entry) = action.serves
                && action.status != ActionStatus::Dropped
            {
                let known = served.entry(entry).or_insert(action.id);
                if action.status.is_open() {
                    *known = action.id;
                }
            }
        }
        served
    }

    /// What an entry says, whichever list it stands in; `None` if it is gone.
    pub fn said(&self, id: EntryId) -> Option<&str> {
        let risk = || RISKS.find(self, id).map(|one| one.text.as_str());
        let point = |list: List<Point>| list.find(self, id).map(|one| one.text.as_str());
        let solution = || {
            let solution = SOLUTIONS.find(self, id)?;
            Some(match solution.solution.trim() {
                "" => solution.problem.as_str(),
                _ => solution.solution.as_str(),
            })
        };
        OBJECTIVES
            .find(self, id)
            .map(|one| one.text.as_str())
            .or_else(solution)
            .or_else(|| QUESTIONS.find(self, id).map(|one| one.text.as_str()))
            .or_else(risk)
            .or_else(|| {
                [GOALS, CHALLENGES, OPPORTUNITIES, STRENGTHS, WEAKNESSES]
                    .into_iter()
                    .find_map(point)
            })
            .or_else(|| ACTIONS.find(self, id).map(|one| one.text.as_str()))
            .or_else(|| MILESTONES.find(self, id).map(|one| one.text.as_str()))
    }

    /// Open questions that have neither an answer nor an action.
    pub fn unattended_questions(&self) -> usize {
        let served = self.served();
        let unattended = |question: &&OpenQuestion| {
            empty(&[&question.answer]) && !served.contains_key(&question.id)
        };
        self.questions.iter().filter(unattended).count()
    }

    /// The one thing that the plan needs next. The customer comes before us, knowing before doing.
    pub fn finding(&self, today: Date) -> PlanFinding {
        let open = || self.actions.iter().filter(|action| action.status.is_open());
        let overdue = open().filter(|action| action.is_overdue(today)).count();
        let ownerless = open().filter(|action| action.owner.is_none()).count();
        if self.goals.is_empty() {
            PlanFinding::NoCustomerGoal
        } else if overdue > 0 {
            PlanFinding::Overdue(overdue)
        } else if self.unattended_questions() > 0 {
            PlanFinding::QuestionsWithoutAction(self.unattended_questions())
        } else if let Some(next) = self.next_action() {
            match ownerless {
                0 => PlanFinding::Next(next.text.clone(), next.due),
                count => PlanFinding::ActionsWithoutOwner(count),
            }
        } else {
            PlanFinding::NoOpenAction
        }
    }
}

/// What a plan needs next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanFinding {
    /// Nothing is written about what the customer wants.
    NoCustomerGoal,
    /// This many actions should have been done.
    Overdue(usize),
    /// This many open questions have neither an answer nor an action.
    QuestionsWithoutAction(usize),
    /// Nobody has anything to do.
    NoOpenAction,
    /// This many open actions belong to nobody.
    ActionsWithoutOwner(usize),
    /// All is well; this comes next.
    Next(String, Option<Date>),
}

/// From this share of revenue one customer is a risk of its own: buyers of companies and lenders begin to ask.
/// The dependency light never turns amber below it: up to ten customers it asks for ten points above 1/n.
const DEPENDENCY_FROM: BasisPoints = BasisPoints::percent(20);

/// The share of revenue, 0 to 1, of an account on which too much hangs: at least 20 %. `None` for any other.
pub fn dependency(portfolio: &Portfolio, id: AccountId) -> Option<f64> {
    let line = portfolio.line(id)?;
    let share = portfolio.share(line)?;
    let reached = DEPENDENCY_FROM.is_reached_by(i128::from(line.revenue()), portfolio.base());
    reached.then_some(share)
}

/// Whether a plan needs the risk of dependency shown although nobody wrote it down.
pub fn lacks_dependency(plan: &Plan) -> bool {
    plan.risks
        .iter()
        .all(|risk| risk.kind != RiskKind::Dependency)
}

#[cfg(test)]
#[path = "plan_view_tests.rs"]
mod tests;
