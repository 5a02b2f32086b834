//! Edits of one account.

use chrono::Days;

use crate::domain::account::Account;
use crate::domain::command::{AccountDay, AccountEdit, AccountText};
use crate::domain::ids::{AccountId, MemberId, PlanId};
use crate::domain::limits;
use crate::domain::model::Source;
use crate::domain::plan::{Plan, PlanStatus};
use crate::domain::plan_course::PlanReview;
use crate::domain::rule::{MAX_ENTRIES, Rejection, fits_day, line, prose};
use crate::domain::tomorrow::Outlook;
use crate::domain::validate::account_keeps_rules;
use crate::domain::workspace::Workspace;

use super::{account_text, name, people, plan, treatment, win_back};

/// Makes the edit, or names the rule that it would break.
pub(super) fn edit(
    workspace: &Workspace,
    account: &mut Account,
    edit: &AccountEdit,
) -> Result<(), Rejection> {
    match edit {
        AccountEdit::Name(text) => account.name = name(text)?,
        AccountEdit::Text(field, text) => *text_slot(account, *field) = account_text(*field, text)?,
        AccountEdit::Day(field, day) => {
            fits_day(*day)?;
            match field {
                AccountDay::Since => account.since = *day,
                AccountDay::LastOrder => account.last_order = *day,
                AccountDay::ContractEnd => account.contract_end = *day,
                AccountDay::NextReview => account.next_review = *day,
            }
        }
        AccountEdit::Stay {
            chance,
            confirmed,
            on,
        } => {
            account.chance_to_stay = *chance;
            account.outlook.said_on = Some(*on);
            // Nothing is confirmed as long as nothing is said.
            account.stay_confirmed = *confirmed && chance.is_some();
            account_keeps_rules(account)?;
        }
        AccountEdit::Status(status) => account.status = *status,
        AccountEdit::Role(role, true) => {
            account.roles.insert(*role);
        }
        AccountEdit::Role(role, false) => {
            account.roles.remove(role);
        }
        AccountEdit::Parent(parent) => {
            if let Some(parent) = parent {
                workspace
                    .account(*parent)
                    .ok_or(Rejection::UnknownAccount(*parent))?;
                if belongs_to(workspace, *parent, account.id) {
                    return Err(Rejection::ParentCycle);
                }
            }
            account.parent = *parent;
        }
        AccountEdit::Group(group) => {
            if let Some(group) = group {
                workspace
                    .head()
                    .group(*group)
                    .ok_or(Rejection::UnknownGroup(*group))?;
            }
            account.group = *group;
        }
        AccountEdit::Owner(owner) => {
            if let Some(owner) = owner {
                workspace
                    .head()
                    .member(*owner)
                    .ok_or(Rejection::UnknownMember(*owner))?;
            }
            account.owner = *owner;
        }
        AccountEdit::Tag(tag, wanted) => {
            let tag = name(tag)?.to_string();
            if *wanted {
                account.tags.insert(tag);
            } else {
                account.tags.remove(&tag);
            }
        }
        AccountEdit::Figure {
            period,
            figure,
            amount,
        } => {
            let figures = account.figures.entry(*period).or_default();
            figures.put(*figure, *amount);
            if *figures == Default::default() {
                account.figures.remove(period);
            }
        }
        AccountEdit::PutPerson(person) => people::put_person(workspace, account, person)?,
        AccountEdit::Log(touch, step) => people::log(account, touch, *step)?,
        AccountEdit::PutTouchpoint(touch) => people::put_touchpoint(account, touch)?,
        AccountEdit::RemoveTouchpoint(id) => {
            let known = account.touchpoints.iter().position(|touch| touch.id == *id);
            account
                .touchpoints
                .remove(known.ok_or(Rejection::UnknownTouchpoint(*id))?);
        }
        AccountEdit::RemovePerson(id) => people::remove_person(account, *id)?,
        AccountEdit::Rate { criterion, rating } => {
            let known = workspace.model().criterion(criterion);
            let known = known.ok_or_else(|| Rejection::UnknownCriterion(criterion.clone()))?;
            if known.source != Source::People {
                return Err(Rejection::RatesItself(criterion.clone()));
            }
            match rating {
                Some(rating) => {
                    let mut rating = rating.clone();
                    rating.reason = prose(&rating.reason)?;
                    account.ratings.insert(criterion.clone(), rating);
                }
                None => {
                    account.ratings.remove(criterion);
                }
            }
        }
        AccountEdit::Decide(decision) => {
            let mut decision = decision.clone();
            decision.from = account.tier();
            decision.reason = prose(&decision.reason)?.trim().to_owned();
            decision.by = line(&decision.by)?;
            if decision.reason.is_empty() {
                return Err(Rejection::ReasonMissing);
            }
            if decision.from == decision.to {
                return Err(Rejection::SameTier);
            }
            account.decisions.push(decision);
            account_keeps_rules(account)?;
        }
        AccountEdit::AddPlan(new) => add_plan(account, new)?,
        AccountEdit::RemovePlan(id) => {
            let known = account.plans.iter().position(|plan| plan.id == *id);
            account
                .plans
                .remove(known.ok_or(Rejection::UnknownPlan(*id))?);
        }
        AccountEdit::Plan(id, change) => {
            let known = account.plans.iter_mut().find(|plan| plan.id == *id);
            plan::edit(known.ok_or(Rejection::UnknownPlan(*id))?, change)?;
        }
        AccountEdit::PutDeal(deal) => {
            let mut deal = deal.clone();
            // Nobody is a reference for themselves.
            deal.named.remove(&account.id);
            (deal.text, deal.note) = (line(&deal.text)?, prose(&deal.note)?);
            limits::deal(&deal)?;
            match account.deals.iter_mut().find(|known| known.id == deal.id) {
                Some(known) => *known = deal,
                None => account.deals.push(deal),
            }
            account_keeps_rules(account)?;
        }
        AccountEdit::RemoveDeal(id) => {
            let known = account.deals.iter().position(|deal| deal.id == *id);
            account.deals.remove(known.ok_or(Rejection::UnknownEntry)?);
        }
        AccountEdit::PutWinBack(case, status) => win_back::put(account, case, *status)?,
        AccountEdit::RemoveWinBack(id) => win_back::remove(account, *id)?,
        AccountEdit::Space(offering, space) => {
            let known = workspace.head().offering(*offering);
            known.ok_or(Rejection::UnknownOffering(*offering))?;
            match space {
                Some(space) => {
                    let mut space = space.clone();
                    space.note = line(&space.note)?;
                    account.white_space.insert(*offering, space);
                }
                None => {
                    account.white_space.remove(offering);
                }
            }
            account_keeps_rules(account)?;
        }
        AccountEdit::PutTreatment(one) => treatment::put(account, one)?,
        AccountEdit::RemoveTreatment(id) => treatment::remove(account, *id)?,
        AccountEdit::Process(process, check) => {
            treatment::check(workspace, account, *process, check.as_ref())?;
        }
        AccountEdit::ReviewPlan(id, review) => {
            review_plan(account, *id, review)?;
            let days = workspace.head().settings.review_days;
            let next = review.day.checked_add_days(Days::new(days.into()));
            fits_day(next)?;
            account.next_review = next;
        }
        AccountEdit::NextPlan { from, plan } => {
            plan_of(account, *from)?.status = PlanStatus::Done;
            add_plan(account, plan)?;
        }
        AccountEdit::Relation {
            person,
            member,
            relation,
        } => people::relate(workspace, account, *person, *member, *relation)?,
        AccountEdit::PutHealth(entry) => people::put_health(account, entry)?,
        AccountEdit::RemoveHealth(id) => {
            let known = account.health.iter().position(|entry| entry.id == *id);
            account
                .health
                .remove(known.ok_or(Rejection::UnknownHealth(*id))?);
        }
        AccountEdit::ConfirmPotential(period, confirmed) => {
            if let Some(figures) = account.figures.get_mut(period) {
                // Nothing is confirmed as long as nothing is said.
                figures.potential_confirmed = *confirmed && figures.potential.is_some();
            }
        }
        AccountEdit::Reference(edit) => account.reference.edit(edit)?,
        AccountEdit::Outlook(outlook) => {
            account.outlook = Outlook {
                reason: line(&outlook.reason)?,
                evidence: line(&outlook.evidence)?,
                in_three_years: outlook.in_three_years,
                said_on: outlook.said_on,
            };
            account_keeps_rules(account)?;
        }
    }
    Ok(())
}

fn add_plan(account: &mut Account, new: &Plan) -> Result<(), Rejection> {
    if account.plans.iter().any(|plan| plan.id == new.id) {
        return Err(Rejection::Duplicate(new.id.to_string()));
    }
    limits::plan(new)?;
    account.plans.insert(0, new.clone());
    account_keeps_rules(account)
}

fn plan_of(account: &mut Account, id: PlanId) -> Result<&mut Plan, Rejection> {
    let known = account.plans.iter_mut().find(|plan| plan.id == id);
    known.ok_or(Rejection::UnknownPlan(id))
}

fn review_plan(account: &mut Account, id: PlanId, review: &PlanReview) -> Result<(), Rejection> {
    let plan = plan_of(account, id)?;
    let actual = plan.reviews.len() + 1;
    if actual > MAX_ENTRIES {
        let max = MAX_ENTRIES;
        return Err(Rejection::TooManyEntries { max, actual });
    }
    if plan.reviews.iter().any(|known| known.id == review.id) {
        return Err(Rejection::Duplicate(review.id.to_string()));
    }
    let review = PlanReview {
        learned: prose(&review.learned)?,
        ..review.clone()
    };
    limits::plan_review(&review)?;
    plan.reviews.push(review);
    Ok(())
}

/// Whether `account` is `owner` or belongs to it, directly or through others. Ends on any data.
pub(in crate::domain) fn belongs_to(
    workspace: &Workspace,
    account: AccountId,
    owner: AccountId,
) -> bool {
    let mut at = Some(account);
    for _ in 0..=workspace.accounts().len() {
        match at {
            Some(id) if id == owner => return true,
            Some(id) => at = workspace.account(id).and_then(|account| account.parent),
            None => return false,
        }
    }
    true
}

fn text_slot(account: &mut Account, field: AccountText) -> &mut String {
    match field {
        AccountText::CustomerNumber => &mut account.customer_number,
        AccountText::Industry => &mut account.industry,
        AccountText::City => &mut account.city,
        AccountText::Region => &mut account.region,
        AccountText::Country => &mut account.country,
        AccountText::Website => &mut account.website,
        AccountText::VatId => &mut account.vat_id,
        AccountText::Notes => &mut account.notes,
    }
}

/// Takes one of our people out of everything that the account owes to them. Ratings stay signed.
pub(super) fn release_member(account: &mut Account, member: MemberId) {
    let release = |owner: &mut Option<MemberId>| {
        if *owner == Some(member) {
            *owner = None;
        }
    };
    release(&mut account.owner);
    for person in &mut account.people {
        release(&mut person.contact);
        person.relations.remove(&member);
    }
    for plan in &mut account.plans {
        plan.actions
            .iter_mut()
            .for_each(|action| release(&mut action.owner));
        plan.risks
            .iter_mut()
            .for_each(|risk| release(&mut risk.owner));
    }
    for check in account.processes.values_mut() {
        release(&mut check.owner);
    }
}
