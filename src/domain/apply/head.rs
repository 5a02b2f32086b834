//! Edits of the workspace itself: its name, its settings, its people, groups and views.

use std::sync::Arc;

use super::{account, account_change, name};
use crate::domain::account::Account;
use crate::domain::analysis::light::USUAL_LIMITS;
use crate::domain::change::{Record, RecordChange};
use crate::domain::command::HeadEdit;
use crate::domain::concept_review;
use crate::domain::fit::checks_keep_rules;
use crate::domain::record::RecordKey;
use crate::domain::rule::{DAYS_BETWEEN, MOST_AT_ONCE, Rejection, fits_dependency, within_range};
use crate::domain::validate::{
    offerings_keep_rules, reserves_keep_rules, reviews_keep_rules, views_keep_rules,
};
use crate::domain::values::Timestamp;
use crate::domain::view::SavedView;
use crate::domain::white_space::Offering;
use crate::domain::workshop::{self, workshops_keep_rules};
use crate::domain::workspace::{Head, Reserve, Workspace};

/// The figures of the workspace are typed digit by digit, too.
pub(super) const fn head_stroke(edit: &HeadEdit) -> Option<&'static str> {
    match edit {
        HeadEdit::Name(_) => Some("name"),
        HeadEdit::Abc { .. } => Some("abc"),
        HeadEdit::Limits { .. } => Some("limits"),
        HeadEdit::DependencyLimits(_) => Some("dependency limits"),
        HeadEdit::ReviewDays(_) => Some("review"),
        HeadEdit::StaleContactDays(_) => Some("stale"),
        HeadEdit::ConceptDays(_) => Some("concept"),
        HeadEdit::PutReview(_, typed) | HeadEdit::PutWorkshop(_, typed) => *typed,
        HeadEdit::Reserve(Reserve::FixedCost, _) => Some("fixed cost"),
        HeadEdit::Reserve(Reserve::Cash, _) => Some("cash"),
        HeadEdit::Reserve(Reserve::Burn, _) => Some("burn"),
        HeadEdit::Reserve(Reserve::NewRevenue, _) => Some("new revenue"),
        HeadEdit::Reserve(Reserve::HourRate, _) => Some("hour rate"),
        HeadEdit::Reserve(Reserve::Target, _) => Some("target"),
        HeadEdit::WinRate(_) => Some("win rate"),
        _ => None,
    }
}

pub(super) fn head_change(
    workspace: &Workspace,
    mut head: Head,
    now: Timestamp,
) -> Option<RecordChange> {
    if head == *workspace.head {
        return None;
    }
    head.updated_at = now;
    Some(RecordChange {
        key: RecordKey::Head,
        before: Some(Record::Head(workspace.head.clone())),
        after: Some(Record::Head(Arc::new(head))),
    })
}

pub(super) fn edit_head(
    workspace: &Workspace,
    edit: &HeadEdit,
    now: Timestamp,
) -> Result<Vec<RecordChange>, Rejection> {
    let mut head = workspace.head.as_ref().clone();
    let mut records = Vec::new();
    // The accounts that lose a reference when a member or a group goes.
    let mut release = |touched: &dyn Fn(&mut Account)| {
        for account in workspace.accounts() {
            let mut released = account.as_ref().clone();
            touched(&mut released);
            if released != **account {
                released.updated_at = now;
                records.extend(account_change(Some(account), Some(released)));
            }
        }
    };
    match edit {
        HeadEdit::Name(text) => head.name = name(text)?,
        HeadEdit::Currency(currency) => head.currency = *currency,
        HeadEdit::Period(period) => head.settings.period = *period,
        HeadEdit::FiscalYearStart(month) => {
            within_range(*month, 1, 12)?;
            head.settings.fiscal_year_start = *month;
        }
        HeadEdit::Abc { a, b } => {
            within_range(*a, 1, 99)?;
            within_range(*b, 2, 100)?;
            if a >= b {
                return Err(Rejection::BordersCross { a: *a, b: *b });
            }
            (head.settings.abc_a, head.settings.abc_b) = (*a, *b);
        }
        HeadEdit::Limits {
            active_plans,
            key_accounts,
        } => {
            let (least, most) = MOST_AT_ONCE;
            within_range(*active_plans, least, most)?;
            within_range(*key_accounts, least, most)?;
            head.settings.max_active_plans = *active_plans;
            head.settings.max_key_accounts = *key_accounts;
        }
        HeadEdit::DependencyLimits(limits) => {
            fits_dependency(*limits)?;
            head.settings.dependency_limits = (*limits != USUAL_LIMITS).then_some(*limits);
        }
        HeadEdit::ReviewDays(days) => {
            within_range(*days, DAYS_BETWEEN.0, DAYS_BETWEEN.1)?;
            head.settings.review_days = *days;
        }
        HeadEdit::StaleContactDays(days) => {
            within_range(*days, DAYS_BETWEEN.0, DAYS_BETWEEN.1)?;
            head.settings.stale_contact_days = *days;
        }
        HeadEdit::Reserve(reserve, amount) => {
            *head.settings.reserve_slot(*reserve) = *amount;
            reserves_keep_rules(&head.settings)?;
        }
        HeadEdit::WinRate(rate) => {
            if let Some(rate) = rate {
                within_range(*rate, 1, 100)?;
            }
            head.settings.assumed_win_rate = *rate;
        }
        HeadEdit::PutMember(member) => {
            match head.members.iter_mut().find(|known| known.id == member.id) {
                Some(known) => *known = member.clone(),
                None => head.members.push(member.clone()),
            }
        }
        HeadEdit::RemoveMember(id) => {
            head.member(*id).ok_or(Rejection::UnknownMember(*id))?;
            head.members.retain(|member| member.id != *id);
            release(&|account| account::release_member(account, *id));
            let reviews = head.reviews.iter_mut();
            reviews.for_each(|review| review.release_member(*id));
            let workshops = head.workshops.iter_mut();
            workshops.for_each(|one| one.release_member(*id));
        }
        HeadEdit::PutGroup(group) => {
            match head.groups.iter_mut().find(|known| known.id == group.id) {
                Some(known) => *known = group.clone(),
                None => head.groups.push(group.clone()),
            }
        }
        HeadEdit::RemoveGroup(id) => {
            head.group(*id).ok_or(Rejection::UnknownGroup(*id))?;
            head.groups.retain(|group| group.id != *id);
            release(&|account| {
                if account.group == Some(*id) {
                    account.group = None;
                }
            });
        }
        HeadEdit::PutView(view) => {
            view_has_own_name(&head, view)?;
            match head.views.iter_mut().find(|known| known.id == view.id) {
                Some(known) => *known = view.clone(),
                None => head.views.push(view.clone()),
            }
            views_keep_rules(&head)?;
        }
        HeadEdit::RemoveView(id) => {
            head.view(*id).ok_or(Rejection::UnknownView(*id))?;
            head.views.retain(|view| view.id != *id);
        }
        HeadEdit::PutOffering(offering) => {
            offering_has_own_name(&head, offering)?;
            let mut known = head.offerings.iter_mut();
            match known.find(|known| known.id == offering.id) {
                Some(known) => *known = offering.clone(),
                None => head.offerings.push(offering.clone()),
            }
            offerings_keep_rules(&head)?;
        }
        HeadEdit::RemoveOffering(id) => {
            head.offering(*id).ok_or(Rejection::UnknownOffering(*id))?;
            head.offerings.retain(|offering| offering.id != *id);
            release(&|account| drop(account.white_space.remove(id)));
        }
        HeadEdit::ConceptDays(days) => {
            within_range(*days, DAYS_BETWEEN.0, DAYS_BETWEEN.1)?;
            head.settings.concept_days = *days;
        }
        HeadEdit::PutReview(review, _) => {
            let review = review.as_ref().clone().cleaned()?;
            let before = bytes(&head);
            let mut known = head.reviews.iter_mut();
            match known.find(|known| known.id == review.id) {
                Some(known) => *known = review,
                None => head.reviews.push(review),
            }
            reviews_keep_rules(&head)?;
            has_room(&head, before)?;
        }
        HeadEdit::PutWorkshop(workshop, _) => {
            let workshop = workshop.as_ref().clone().cleaned()?;
            let (id, before) = (workshop.id, bytes(&head));
            let mut known = head.workshops.iter_mut();
            match known.find(|known| known.id == workshop.id) {
                Some(known) => *known = workshop,
                None => head.workshops.push(workshop),
            }
            workshops_keep_rules(&head)?;
            // A workshop can always be closed; where there is no room, without what its minutes would keep.
            if has_room(&head, before).is_err()
                && let Some(one) = head.workshops.iter_mut().find(|one| one.id == id)
            {
                one.end = None;
            }
            has_room(&head, before)?;
        }
        HeadEdit::RemoveWorkshop(id) => {
            head.workshop(*id).ok_or(Rejection::UnknownWorkshop(*id))?;
            head.workshops.retain(|one| one.id != *id);
        }
        HeadEdit::RemoveReview(id) => {
            head.review(*id).ok_or(Rejection::UnknownEntry)?;
            head.reviews.retain(|review| review.id != *id);
        }
        HeadEdit::Deleted(deleted) => {
            if *deleted != head.deleted_at.is_some() {
                head.deleted_at = deleted.then_some(now);
            }
        }
        HeadEdit::PutFitCheck(check) => {
            match head.fit_checks.iter_mut().find(|one| one.id == check.id) {
                Some(known) => *known = check.clone(),
                None => head.fit_checks.push(check.clone()),
            }
            checks_keep_rules(&head.fit_checks)?;
        }
        HeadEdit::RemoveFitCheck(id) => {
            let before = head.fit_checks.len();
            head.fit_checks.retain(|check| check.id != *id);
            if head.fit_checks.len() == before {
                return Err(Rejection::UnknownEntry);
            }
        }
    }
    records.extend(head_change(workspace, head, now));
    Ok(records)
}

/// How much room reviews and workshops take together in the record of the workspace.
fn bytes(head: &Head) -> usize {
    concept_review::bytes(&head.reviews) + workshop::bytes(&head.workshops)
}

/// What others have brought in stays, and may become less.
fn has_room(head: &Head, before: usize) -> Result<(), Rejection> {
    let (max, actual) = (concept_review::MAX_BYTES, bytes(head));
    if actual > max && actual > before {
        return Err(Rejection::TooLong { max, actual });
    }
    Ok(())
}

/// Two offerings with one name can't be told apart, however it is written.
fn offering_has_own_name(head: &Head, offering: &Offering) -> Result<(), Rejection> {
    let key = |one: &Offering| one.name.as_str().to_lowercase();
    let mut others = head.offerings.iter().filter(|one| one.id != offering.id);
    if others.any(|one| key(one) == key(offering)) {
        return Err(Rejection::OfferingNameTaken(offering.name.to_string()));
    }
    Ok(())
}

/// Two views with one name can't be told apart. Views that came in with the same one keep theirs.
fn view_has_own_name(head: &Head, view: &SavedView) -> Result<(), Rejection> {
    let same =
        |one: &SavedView| one.name.as_str().to_lowercase() == view.name.as_str().to_lowercase();
    let is_kept = head.view(view.id).is_some_and(same);
    let mut others = head.views.iter().filter(|one| one.id != view.id);
    if !is_kept && others.any(same) {
        return Err(Rejection::ViewNameTaken(view.name.to_string()));
    }
    Ok(())
}
