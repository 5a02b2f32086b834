//! Edits of a development plan. Every list is edited the same way: put, remove, move.

use crate::domain::command::{Entry, EntryKind, PlanEdit};
use crate::domain::ids::EntryId;
use crate::domain::plan::{Action, Objective, OpenQuestion, Plan, Point, Risk, SolutionIdea};
use crate::domain::plan_course::Milestone;
use crate::domain::rule::{MAX_ENTRIES, Rejection, fits_day, line, prose};
use crate::domain::values::Date;

/// Makes the edit, or names the rule that it would break.
pub(super) fn edit(plan: &mut Plan, edit: &PlanEdit) -> Result<(), Rejection> {
    match edit {
        PlanEdit::Kind(kind) => plan.kind = *kind,
        PlanEdit::Status(status) => plan.status = *status,
        PlanEdit::Vision(text) => plan.vision = prose(text)?,
        PlanEdit::Prompt(number, text) => {
            let text = prose(text)?;
            if text.is_empty() {
                plan.prompts.remove(number);
            } else {
                plan.prompts.insert(*number, text);
            }
        }
        PlanEdit::Put(entry) => match entry {
            Entry::Goal(point) => put(&mut plan.goals, point)?,
            Entry::Challenge(point) => put(&mut plan.challenges, point)?,
            Entry::Objective(objective) => put(&mut plan.objectives, objective)?,
            Entry::Solution(solution) => put(&mut plan.solutions, solution)?,
            Entry::Action(action) => put(&mut plan.actions, action)?,
            Entry::Question(question) => put(&mut plan.questions, question)?,
            Entry::Opportunity(point) => put(&mut plan.opportunities, point)?,
            Entry::Risk(risk) => put(&mut plan.risks, risk)?,
            Entry::Strength(point) => put(&mut plan.strengths, point)?,
            Entry::Weakness(point) => put(&mut plan.weaknesses, point)?,
            Entry::Milestone(milestone) => put(&mut plan.milestones, milestone)?,
        },
        PlanEdit::Remove(kind, id) => match kind {
            EntryKind::Goal => remove(&mut plan.goals, *id)?,
            EntryKind::Challenge => remove(&mut plan.challenges, *id)?,
            EntryKind::Objective => remove(&mut plan.objectives, *id)?,
            EntryKind::Solution => remove(&mut plan.solutions, *id)?,
            EntryKind::Action => remove(&mut plan.actions, *id)?,
            EntryKind::Question => remove(&mut plan.questions, *id)?,
            EntryKind::Opportunity => remove(&mut plan.opportunities, *id)?,
            EntryKind::Risk => remove(&mut plan.risks, *id)?,
            EntryKind::Strength => remove(&mut plan.strengths, *id)?,
            EntryKind::Weakness => remove(&mut plan.weaknesses, *id)?,
            EntryKind::Milestone => remove(&mut plan.milestones, *id)?,
        },
        PlanEdit::Move { kind, id, to } => match kind {
            EntryKind::Goal => shift(&mut plan.goals, *id, *to)?,
            EntryKind::Challenge => shift(&mut plan.challenges, *id, *to)?,
            EntryKind::Objective => shift(&mut plan.objectives, *id, *to)?,
            EntryKind::Solution => shift(&mut plan.solutions, *id, *to)?,
            EntryKind::Action => shift(&mut plan.actions, *id, *to)?,
            EntryKind::Question => shift(&mut plan.questions, *id, *to)?,
            EntryKind::Opportunity => shift(&mut plan.opportunities, *id, *to)?,
            EntryKind::Risk => shift(&mut plan.risks, *id, *to)?,
            EntryKind::Strength => shift(&mut plan.strengths, *id, *to)?,
            EntryKind::Weakness => shift(&mut plan.weaknesses, *id, *to)?,
            EntryKind::Milestone => shift(&mut plan.milestones, *id, *to)?,
        },
        PlanEdit::From(day) => {
            fits_day(*day)?;
            plan.from = *day;
        }
        PlanEdit::Until(day) => {
            fits_day(*day)?;
            plan.until = *day;
        }
    }
    Ok(())
}

impl Entry {
    /// The id of the entry.
    pub fn id(&self) -> EntryId {
        match self {
            Self::Goal(point)
            | Self::Challenge(point)
            | Self::Opportunity(point)
            | Self::Strength(point)
            | Self::Weakness(point) => point.id,
            Self::Objective(objective) => objective.id,
            Self::Solution(solution) => solution.id,
            Self::Action(action) => action.id,
            Self::Question(question) => question.id,
            Self::Risk(risk) => risk.id,
            Self::Milestone(milestone) => milestone.id,
        }
    }

    /// The list that the entry belongs to.
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Goal(_) => EntryKind::Goal,
            Self::Challenge(_) => EntryKind::Challenge,
            Self::Objective(_) => EntryKind::Objective,
            Self::Solution(_) => EntryKind::Solution,
            Self::Action(_) => EntryKind::Action,
            Self::Question(_) => EntryKind::Question,
            Self::Opportunity(_) => EntryKind::Opportunity,
            Self::Risk(_) => EntryKind::Risk,
            Self::Strength(_) => EntryKind::Strength,
            Self::Weakness(_) => EntryKind::Weakness,
            Self::Milestone(_) => EntryKind::Milestone,
        }
    }
}

/// What all lists of a plan need to know of their entries.
trait Listed: Clone {
    fn id(&self) -> EntryId;
    /// By when it is due.
    fn due(&self) -> Option<Date>;
    /// The texts on one line, and the running texts.
    fn texts(&mut self) -> (Vec<&mut String>, Vec<&mut String>);
}

macro_rules! listed {
    ($($name:ty: lines [$($line:ident),*], prose [$($prose:ident),*], due $due:expr;)+) => {$(
        impl Listed for $name {
            fn id(&self) -> EntryId {
                self.id
            }

            fn due(&self) -> Option<Date> {
                let due: fn(&Self) -> Option<Date> = $due;
                due(self)
            }

            fn texts(&mut self) -> (Vec<&mut String>, Vec<&mut String>) {
                (vec![$(&mut self.$line),*], vec![$(&mut self.$prose),*])
            }
        }
    )+};
}

listed! {
    Point: lines [], prose [text], due |_| None;
    Objective: lines [measure, unit], prose [text], due |objective| objective.due;
    SolutionIdea: lines [], prose [problem, solution, value], due |_| None;
    Action: lines [], prose [text], due |action| action.due;
    OpenQuestion: lines [], prose [text, answer], due |_| None;
    Risk: lines [], prose [text, mitigation, trigger], due |_| None;
    Milestone: lines [], prose [text], due |milestone| milestone.due;
}

fn put<T: Listed>(list: &mut Vec<T>, entry: &T) -> Result<(), Rejection> {
    let mut entry = entry.clone();
    fits_day(entry.due())?;
    let (lines, texts) = entry.texts();
    for text in lines {
        *text = line(text)?;
    }
    for text in texts {
        *text = prose(text)?;
    }
    let actual = list.len() + 1;
    match list.iter_mut().find(|known| known.id() == entry.id()) {
        Some(known) => *known = entry,
        None if actual > MAX_ENTRIES => {
            return Err(Rejection::TooManyEntries {
                max: MAX_ENTRIES,
                actual,
            });
        }
        None => list.push(entry),
    }
    Ok(())
}

fn remove<T: Listed>(list: &mut Vec<T>, id: EntryId) -> Result<(), Rejection> {
    let known = list.iter().position(|entry| entry.id() == id);
    list.remove(known.ok_or(Rejection::UnknownEntry)?);
    Ok(())
}

fn shift<T: Listed>(list: &mut Vec<T>, id: EntryId, to: usize) -> Result<(), Rejection> {
    let from = list
        .iter()
        .position(|entry| entry.id() == id)
        .ok_or(Rejection::UnknownEntry)?;
    let entry = list.remove(from);
    list.insert(to.min(list.len()), entry);
    Ok(())
}
