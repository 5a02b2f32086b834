//! The check of a whole workspace: what was read from a store or a file may be readable and still break a
//! rule. References to what no longer exists are no problem; they read as "none".

use std::collections::BTreeSet;

use super::account::Account;
use super::apply::{belongs_to, check_model};
use super::change::Record;
use super::concept_review::{ConceptReview, MAX_REVIEWS};
use super::ids::AccountId;
use super::pipeline::{MAX_DEALS, MAX_NAMED};
use super::record::RecordKey;
use super::reporting::in_circles;
use super::rule::{MAX_ENTRIES, MAX_PROSE, MAX_TOUCHPOINTS, Rejection, within_range};
use super::values::Cents;
use super::view::{MAX_VIEWS, view_keeps_rules};
use super::white_space::MAX_OFFERINGS;
use super::win_back::{MOST_INTEREST, MOST_YEARS};
use super::workspace::{Head, Reserve, Settings, Workspace};

/// A rule that a record breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub key: RecordKey,
    pub rule: Rejection,
}

/// Checks every record.
///
/// # Errors
/// Every problem found; never an empty list.
pub fn validate(workspace: &Workspace) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    let mut found = |key: RecordKey, checked: Result<(), Rejection>| {
        problems.extend(checked.err().map(|rule| Problem { key, rule }));
    };
    found(RecordKey::Head, head_keeps_rules(workspace.head()));
    found(RecordKey::Model, check_model(workspace.model()));
    let cyclic = in_cycles(workspace);
    for account in workspace.accounts() {
        let key = RecordKey::Account(account.id);
        if cyclic.contains(&account.id) {
            found(key, Err(Rejection::ParentCycle));
        }
        found(key, account_keeps_rules(account));
    }
    for snapshot in workspace.snapshots() {
        found(RecordKey::Snapshot(snapshot.id), snapshot.check());
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

/// Checks one record in its workspace, at the cost of that record. One that is not there breaks no rule.
///
/// # Errors
/// The first rule that the record breaks.
pub(in crate::domain) fn keeps_rules_in(
    workspace: &Workspace,
    key: RecordKey,
) -> Result<(), Rejection> {
    let Some(record) = workspace.record(key) else {
        return Ok(());
    };
    if let Record::Account(account) = &record {
        let owner = account.parent;
        if owner.is_some_and(|parent| belongs_to(workspace, parent, account.id)) {
            return Err(Rejection::ParentCycle);
        }
    }
    record_keeps_rules(&record)
}

/// Checks what can be checked of one record alone.
///
/// # Errors
/// The first rule that the record breaks.
pub fn record_keeps_rules(record: &Record) -> Result<(), Rejection> {
    match record {
        Record::Head(head) => head_keeps_rules(head),
        Record::Model(model) => check_model(model),
        Record::Account(account) => account_keeps_rules(account),
        Record::Snapshot(snapshot) => snapshot.check(),
    }
}

fn head_keeps_rules(head: &Head) -> Result<(), Rejection> {
    let (a, b) = (head.settings.abc_a, head.settings.abc_b);
    if a == 0 || a >= b || b > 100 {
        return Err(Rejection::BordersCross { a, b });
    }
    within_range(head.settings.fiscal_year_start, 1, 12)?;
    reserves_keep_rules(&head.settings)?;
    unique(head.members.iter().map(|member| member.id.to_string()))?;
    unique(head.groups.iter().map(|group| group.id.to_string()))?;
    offerings_keep_rules(head)?;
    reviews_keep_rules(head)?;
    super::workshop::workshops_keep_rules(head)?;
    super::fit::checks_keep_rules(&head.fit_checks)?;
    views_keep_rules(head)
}

pub(in crate::domain) fn offerings_keep_rules(head: &Head) -> Result<(), Rejection> {
    let ids = head
        .offerings
        .iter()
        .map(|offering| offering.id.to_string());
    entries(ids, MAX_OFFERINGS)
}

pub(in crate::domain) fn reviews_keep_rules(head: &Head) -> Result<(), Rejection> {
    let ids = head.reviews.iter().map(|review| review.id.to_string());
    entries(ids, MAX_REVIEWS)?;
    head.reviews.iter().try_for_each(ConceptReview::check)
}

pub(in crate::domain) fn views_keep_rules(head: &Head) -> Result<(), Rejection> {
    let actual = head.views.len();
    if actual > MAX_VIEWS {
        return Err(Rejection::TooManyEntries {
            max: MAX_VIEWS,
            actual,
        });
    }
    unique(head.views.iter().map(|view| view.id.to_string()))?;
    head.views.iter().try_for_each(view_keeps_rules)
}

/// Costs and what is won can't be below zero.
pub(in crate::domain) fn reserves_keep_rules(settings: &Settings) -> Result<(), Rejection> {
    for reserve in Reserve::ALL {
        if let Some(amount) = settings.reserve(reserve)
            && amount < Cents::ZERO
            && !reserve.may_be_negative()
        {
            return Err(Rejection::BelowZero(amount));
        }
    }
    Ok(())
}

/// Checks what can be checked of one account alone.
///
/// # Errors
/// The first rule that the account breaks.
pub(in crate::domain) fn account_keeps_rules(account: &Account) -> Result<(), Rejection> {
    let actual = account.notes.chars().count();
    if actual > MAX_PROSE {
        return Err(Rejection::TooLong {
            max: MAX_PROSE,
            actual,
        });
    }
    let stays = [account.chance_to_stay, account.outlook.in_three_years];
    for chance in stays.into_iter().flatten() {
        within_range(chance, 0, 100)?;
    }
    if account
        .decisions
        .iter()
        .any(|decision| decision.reason.is_empty())
    {
        return Err(Rejection::ReasonMissing);
    }
    for basis in account
        .decisions
        .iter()
        .filter_map(|one| one.basis.as_ref())
    {
        basis.check()?;
    }
    let spaces = account.white_space.values().filter_map(|space| space.value);
    let deals = account.deals.iter().filter_map(|deal| deal.value);
    let costs = account.win_backs.iter().filter_map(|case| case.cost);
    if let Some(below) = spaces
        .chain(deals)
        .chain(costs)
        .find(|value| *value < Cents::ZERO)
    {
        return Err(Rejection::BelowZero(below));
    }
    let mut chances = account.deals.iter().filter_map(|deal| deal.chance);
    chances.try_for_each(|chance| within_range(chance, 0, 100))?;
    entries(
        account.deals.iter().map(|deal| deal.id.to_string()),
        MAX_DEALS,
    )?;
    entries(
        account.win_backs.iter().map(|case| case.id.to_string()),
        MAX_ENTRIES,
    )?;
    for case in &account.win_backs {
        within_range(case.stays.unwrap_or(0), 0, 100)?;
        within_range(case.interest.unwrap_or(0), 0, MOST_INTEREST.into())?;
        within_range(case.years.unwrap_or(1), 1, MOST_YEARS.into())?;
    }
    for deal in &account.deals {
        let (max, actual) = (MAX_NAMED, deal.named.len());
        if actual > max {
            return Err(Rejection::TooManyEntries { max, actual });
        }
    }
    let reference = &account.reference;
    entries(
        reference.consents.iter().map(|one| one.id.to_string()),
        MAX_ENTRIES,
    )?;
    entries(
        reference.uses.iter().map(|one| one.id.to_string()),
        MAX_ENTRIES,
    )?;
    unique(account.people.iter().map(|person| person.id.to_string()))?;
    if !in_circles(&account.people).is_empty() {
        return Err(Rejection::ReportingCycle);
    }
    entries(
        account.health.iter().map(|entry| entry.id.to_string()),
        MAX_ENTRIES,
    )?;
    entries(
        account.touchpoints.iter().map(|touch| touch.id.to_string()),
        MAX_TOUCHPOINTS,
    )?;
    unique(
        account
            .decisions
            .iter()
            .map(|decision| decision.id.to_string()),
    )?;
    unique(account.plans.iter().map(|plan| plan.id.to_string()))?;
    entries(
        account.treatment.iter().map(|one| one.id.to_string()),
        MAX_ENTRIES,
    )?;
    for plan in &account.plans {
        let points = [
            &plan.goals,
            &plan.challenges,
            &plan.opportunities,
            &plan.strengths,
            &plan.weaknesses,
        ];
        for list in points {
            entries(list.iter().map(|entry| entry.id.to_string()), MAX_ENTRIES)?;
        }
        entries(
            plan.objectives.iter().map(|entry| entry.id.to_string()),
            MAX_ENTRIES,
        )?;
        entries(
            plan.solutions.iter().map(|entry| entry.id.to_string()),
            MAX_ENTRIES,
        )?;
        entries(
            plan.actions.iter().map(|entry| entry.id.to_string()),
            MAX_ENTRIES,
        )?;
        entries(
            plan.questions.iter().map(|entry| entry.id.to_string()),
            MAX_ENTRIES,
        )?;
        entries(
            plan.risks.iter().map(|entry| entry.id.to_string()),
            MAX_ENTRIES,
        )?;
        entries(
            plan.milestones.iter().map(|entry| entry.id.to_string()),
            MAX_ENTRIES,
        )?;
        entries(
            plan.reviews.iter().map(|review| review.id.to_string()),
            MAX_ENTRIES,
        )?;
        // Two histories come together by a merge; the next edit cuts what is too long.
        unique(plan.history.iter().map(|change| change.id.to_string()))?;
    }
    Ok(())
}

fn entries(ids: impl ExactSizeIterator<Item = String>, max: usize) -> Result<(), Rejection> {
    let actual = ids.len();
    if actual > max {
        return Err(Rejection::TooManyEntries { max, actual });
    }
    unique(ids)
}

fn unique(ids: impl Iterator<Item = String>) -> Result<(), Rejection> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if let Some(twice) = seen.replace(id) {
            return Err(Rejection::Duplicate(twice));
        }
    }
    Ok(())
}

/// The accounts that belong to themselves through others.
pub(in crate::domain) fn in_cycles(workspace: &Workspace) -> BTreeSet<AccountId> {
    let mut cyclic = BTreeSet::new();
    let mut settled = BTreeSet::new();
    for account in workspace.accounts() {
        let mut way = Vec::new();
        let mut at = Some(account.id);
        while let Some(id) = at {
            if settled.contains(&id) {
                break;
            }
            if let Some(start) = way.iter().position(|known| *known == id) {
                cyclic.extend(way[start..].iter().copied());
                break;
            }
            way.push(id);
            at = workspace.account(id).and_then(|account| account.parent);
        }
        settled.extend(way);
    }
    cyclic
}
