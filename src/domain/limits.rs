//! How long texts may be and which days and numbers may stand in a record, whoever brings them: a command checks
//! what it writes with the same rules as a file is checked as a whole. What lies in the store is not checked
//! again: a text that is too long is no reason to put somebody's account aside.

use std::fmt;

use super::account::{Account, Decision, Rating};
use super::change::Record;
use super::concept_review::ConceptReview;
use super::health::{FEWEST_SIGNALS, HealthEntry};
use super::model::Criterion;
use super::person::Person;
use super::pipeline::Deal;
use super::plan::{Action, Objective, OpenQuestion, Plan, Point, Risk, SolutionIdea};
use super::plan_course::{Milestone, PlanChange, PlanReview};
use super::references::{Consent, NameUse};
use super::rule::{
    DAYS_BETWEEN, MOST_AT_ONCE, Rejection, fits_cost, fits_day, fits_dependency, fits_hours,
    fits_line, fits_prose, within_range,
};
use super::tomorrow::Outlook;
use super::touchpoint::Touchpoint;
use super::treatment::Treatment;
use super::win_back::WinBackCase;
use super::workspace::{Head, Settings};

/// One step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A field of an object.
    Field(String),
    /// An item of a list, from 0.
    Item(usize),
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => write!(formatter, ".{name}"),
            Self::Item(position) => write!(formatter, "[{position}]"),
        }
    }
}

/// A rule that a value breaks, and the way to the value, outermost first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub way: Vec<Step>,
    pub rule: Rejection,
}

impl From<Broken> for Rejection {
    fn from(broken: Broken) -> Self {
        broken.rule
    }
}

type Checked = Result<(), Broken>;

/// Checks the texts, days and numbers of a record.
///
/// # Errors
/// The first that a command would not have taken.
pub fn keeps_limits(record: &Record) -> Result<(), Broken> {
    match record {
        Record::Head(head) => head_keeps_limits(head),
        Record::Model(model) => each("criteria", &model.criteria, criterion),
        Record::Account(one) => account(one),
        // All that a picture may hold is a rule of its own.
        Record::Snapshot(_) => Ok(()),
    }
}

fn at(name: &str, checked: Result<(), Rejection>) -> Checked {
    checked.map_err(|rule| Broken {
        way: vec![Step::Field(name.to_owned())],
        rule,
    })
}

fn inside(step: Step, checked: Checked) -> Checked {
    checked.map_err(|mut broken| {
        broken.way.insert(0, step);
        broken
    })
}

fn each<T>(name: &str, items: &[T], check: fn(&T) -> Checked) -> Checked {
    let mut items = items.iter().enumerate();
    let checked = items.try_for_each(|(place, item)| inside(Step::Item(place), check(item)));
    inside(Step::Field(name.to_owned()), checked)
}

fn lines(texts: &[(&str, &str)]) -> Checked {
    let mut texts = texts.iter();
    texts.try_for_each(|(name, text)| at(name, fits_line(text)))
}

fn proses(texts: &[(&str, &str)]) -> Checked {
    let mut texts = texts.iter();
    texts.try_for_each(|(name, text)| at(name, fits_prose(text)))
}

fn head_keeps_limits(head: &Head) -> Checked {
    let settings = settings(&head.settings);
    inside(Step::Field("settings".to_owned()), settings)?;
    each("reviews", &head.reviews, concept_review)?;
    each("workshops", &head.workshops, |one| {
        one.check().map_err(|rule| Broken {
            way: Vec::new(),
            rule,
        })
    })?;
    each("fit_checks", &head.fit_checks, |check| {
        at("answers", check.check())
    })
}

fn concept_review(review: &ConceptReview) -> Checked {
    review.check().map_err(|rule| Broken {
        way: Vec::new(),
        rule,
    })
}

fn settings(settings: &Settings) -> Checked {
    let within = |(least, most): (u32, u32), actual: u16| within_range(actual, least, most);
    at(
        "max_active_plans",
        within(MOST_AT_ONCE, settings.max_active_plans),
    )?;
    at(
        "max_key_accounts",
        within(MOST_AT_ONCE, settings.max_key_accounts),
    )?;
    at("review_days", within(DAYS_BETWEEN, settings.review_days))?;
    at("concept_days", within(DAYS_BETWEEN, settings.concept_days))?;
    at(
        "stale_contact_days",
        within(DAYS_BETWEEN, settings.stale_contact_days),
    )?;
    let dependency = settings.dependency_limits.map_or(Ok(()), fits_dependency);
    at("dependency_limits", dependency)?;
    let rate = settings.assumed_win_rate;
    at(
        "assumed_win_rate",
        rate.map_or(Ok(()), |rate| within_range(rate, 1, 100)),
    )
}

fn criterion(criterion: &Criterion) -> Checked {
    at("label", fits_line(&criterion.label))?;
    let mut anchors = criterion.anchors.values();
    anchors.try_for_each(|anchor| at("anchors", fits_line(anchor)))
}

fn account(account: &Account) -> Checked {
    lines(&[
        ("customer_number", &account.customer_number),
        ("industry", &account.industry),
        ("city", &account.city),
        ("region", &account.region),
        ("country", &account.country),
        ("website", &account.website),
        ("vat_id", &account.vat_id),
    ])?;
    let mut tags = account.tags.iter();
    tags.try_for_each(|tag| at("tags", fits_line(tag)))?;
    at("notes", fits_prose(&account.notes))?;
    at("since", fits_day(account.since))?;
    at("last_order", fits_day(account.last_order))?;
    at("contract_end", fits_day(account.contract_end))?;
    at("next_review", fits_day(account.next_review))?;
    each("people", &account.people, person)?;
    each("touchpoints", &account.touchpoints, touchpoint)?;
    for (id, one) in &account.ratings {
        let checked = inside(Step::Field(id.to_string()), rating(one));
        inside(Step::Field("ratings".to_owned()), checked)?;
    }
    each("decisions", &account.decisions, decision)?;
    each("plans", &account.plans, plan)?;
    each("deals", &account.deals, deal)?;
    let mut spaces = account.white_space.values();
    let checked = spaces.try_for_each(|space| at("note", fits_line(&space.note)));
    inside(Step::Field("white_space".to_owned()), checked)?;
    each("treatment", &account.treatment, treatment)?;
    each("health", &account.health, health)?;
    each("win_backs", &account.win_backs, win_back)?;
    let reference = &account.reference;
    let checked = each("consents", &reference.consents, consent)
        .and_then(|()| each("uses", &reference.uses, name_use));
    inside(Step::Field("reference".to_owned()), checked)?;
    inside(Step::Field("outlook".to_owned()), outlook(&account.outlook))?;
    let mut checks = account.processes.values();
    checks.try_for_each(|check| at("processes", fits_prose(&check.note)))
}

/// What a privilege may hold.
pub(in crate::domain) fn treatment(treatment: &Treatment) -> Checked {
    at("text", fits_prose(&treatment.text))?;
    at("hours_per_month", fits_hours(treatment.hours_per_month))?;
    at("cost_per_month", fits_cost(treatment.cost_per_month))?;
    at("since", fits_day(treatment.since))
}

/// What a judgement of the relationship may hold.
pub(in crate::domain) fn health(entry: &HealthEntry) -> Checked {
    at("day", fits_day(Some(entry.day)))?;
    at("note", fits_prose(&entry.note))?;
    let (min, actual) = (FEWEST_SIGNALS, entry.signals.len());
    if actual < min {
        return at("signals", Err(Rejection::TooFewSignals { min, actual }));
    }
    let mut signals = entry.signals.values();
    signals.try_for_each(|value| at("signals", within_range(*value, 0, 100)))
}

/// What a person on the customer's side may hold.
pub(in crate::domain) fn person(person: &Person) -> Checked {
    lines(&[
        ("title", &person.title),
        ("email", &person.email),
        ("phone", &person.phone),
    ])?;
    at("left_on", fits_day(person.left_on))
}

/// What a contact may hold.
pub(in crate::domain) fn touchpoint(touch: &Touchpoint) -> Checked {
    at("day", fits_day(Some(touch.day)))?;
    at("summary", fits_prose(&touch.summary))?;
    at("next_step", fits_line(&touch.next_step))?;
    at("due", fits_day(touch.due))
}

/// What an opportunity may hold.
pub(in crate::domain) fn deal(deal: &Deal) -> Checked {
    at("text", fits_line(&deal.text))?;
    at("note", fits_prose(&deal.note))?;
    at("expected", fits_day(deal.expected))?;
    at("closed_on", fits_day(deal.closed_on))
}

/// What a case of winning back may hold.
pub(in crate::domain) fn win_back(case: &WinBackCase) -> Checked {
    at("note", fits_prose(&case.note))?;
    at("lost_on", fits_day(case.lost_on))?;
    at("closed_on", fits_day(case.closed_on))
}

/// What an answer about the use of a name may hold.
pub(in crate::domain) fn consent(consent: &Consent) -> Checked {
    lines(&[("by", &consent.by), ("evidence", &consent.evidence)])?;
    at("day", fits_day(consent.day))?;
    at("until", fits_day(consent.until))
}

/// What a use of a name may hold.
pub(in crate::domain) fn name_use(one: &NameUse) -> Checked {
    at("day", fits_day(Some(one.day)))?;
    lines(&[
        ("text", &one.text),
        ("audience", &one.audience),
        ("outcome", &one.outcome),
    ])
}

/// What stands behind a chance to stay.
pub(in crate::domain) fn outlook(outlook: &Outlook) -> Checked {
    lines(&[("reason", &outlook.reason), ("evidence", &outlook.evidence)])?;
    at("said_on", fits_day(outlook.said_on))
}

fn rating(rating: &Rating) -> Checked {
    at("reason", fits_prose(&rating.reason))
}

fn decision(decision: &Decision) -> Checked {
    at("reason", fits_prose(&decision.reason))?;
    at("by", fits_line(&decision.by))
}

/// What a plan may hold.
pub(in crate::domain) fn plan(plan: &Plan) -> Checked {
    at("vision", fits_prose(&plan.vision))?;
    let mut prompts = plan.prompts.values();
    prompts.try_for_each(|text| at("prompts", fits_prose(text)))?;
    each("goals", &plan.goals, point)?;
    each("challenges", &plan.challenges, point)?;
    each("objectives", &plan.objectives, objective)?;
    each("solutions", &plan.solutions, solution)?;
    each("actions", &plan.actions, action)?;
    each("questions", &plan.questions, question)?;
    each("opportunities", &plan.opportunities, point)?;
    each("risks", &plan.risks, risk)?;
    each("strengths", &plan.strengths, point)?;
    each("weaknesses", &plan.weaknesses, point)?;
    each("milestones", &plan.milestones, milestone)?;
    at("from", fits_day(plan.from))?;
    at("until", fits_day(plan.until))?;
    each("reviews", &plan.reviews, plan_review)?;
    each("history", &plan.history, plan_change)
}

fn milestone(milestone: &Milestone) -> Checked {
    at("text", fits_prose(&milestone.text))?;
    at("due", fits_day(milestone.due))
}

/// What a review of a plan may hold.
pub(in crate::domain) fn plan_review(review: &PlanReview) -> Checked {
    at("day", fits_day(Some(review.day)))?;
    at("learned", fits_prose(&review.learned))
}

fn plan_change(change: &PlanChange) -> Checked {
    at("text", fits_line(&change.text))
}

fn point(point: &Point) -> Checked {
    at("text", fits_prose(&point.text))
}

fn objective(objective: &Objective) -> Checked {
    at("text", fits_prose(&objective.text))?;
    lines(&[("measure", &objective.measure), ("unit", &objective.unit)])?;
    at("due", fits_day(objective.due))
}

fn solution(idea: &SolutionIdea) -> Checked {
    proses(&[
        ("problem", &idea.problem),
        ("solution", &idea.solution),
        ("value", &idea.value),
    ])
}

fn action(action: &Action) -> Checked {
    at("text", fits_prose(&action.text))?;
    at("due", fits_day(action.due))
}

fn question(question: &OpenQuestion) -> Checked {
    proses(&[("text", &question.text), ("answer", &question.answer)])
}

fn risk(risk: &Risk) -> Checked {
    proses(&[
        ("text", &risk.text),
        ("mitigation", &risk.mitigation),
        ("trigger", &risk.trigger),
    ])
}
