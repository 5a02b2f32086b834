//! The one place where a command becomes a change, or a rejection that names the rule. Nothing is changed
//! here: the caller adopts the change.

mod account;
mod model;
mod people;
mod plan;

pub(in crate::domain) use account::belongs_to;
pub(in crate::domain) use model::check_model;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::account::Account;
use super::change::{
    Change, HeadWhat, Label, ModelWhat, Record, RecordChange, Stroke, What, revert,
};
use super::command::{AccountEdit, AccountText, Adoption, Command, HeadEdit, ModelEdit, PlanEdit};
use super::decision_basis::DecisionBasis;
use super::ids::AccountId;
use super::model::ScoringModel;
use super::portfolio::Portfolio;
use super::record::RecordKey;
use super::rule::{Rejection, line, within_range};
use super::values::{Name, Timestamp};
use super::workspace::{Head, Reserve, Workspace};

/// What `command` would change at the moment `now`.
///
/// # Errors
/// The rule that the command would break; the workspace stays as it is.
pub fn apply(
    workspace: &Workspace,
    command: &Command,
    now: Timestamp,
) -> Result<Change, Rejection> {
    let stroke = stroke(command);
    let (label, records) = match command {
        Command::AddAccount { id, name } => add_account(workspace, *id, name, now)?,
        Command::EditAccounts { ids, edit } => edit_accounts(workspace, ids, edit, now)?,
        Command::DeleteAccounts { ids } => delete_accounts(workspace, ids, now)?,
        Command::EditModel(edit) => {
            let mut model = workspace.model.as_ref().clone();
            model::edit_model(&mut model, edit)?;
            let mut records = Vec::new();
            if model != *workspace.model {
                model.updated_at = now;
                records.push(RecordChange {
                    key: RecordKey::Model,
                    before: Some(Record::Model(workspace.model.clone())),
                    after: Some(Record::Model(Arc::new(model))),
                });
            }
            (Label::Model(ModelWhat::from(edit)), records)
        }
        Command::EditHead(edit) => (
            Label::Workspace(HeadWhat::of(edit, &workspace.head.settings)),
            edit_head(workspace, edit, now)?,
        ),
        Command::Adopt(adoption) => adopt(workspace, adoption, now)?,
        Command::Revert(change) => (
            change.label.clone(),
            revert_checked(workspace, change, now)?,
        ),
    };
    Ok(Change {
        label,
        at: now,
        records,
        stroke,
    })
}

/// The scoring model after an edit, for a look at what it would do.
///
/// # Errors
/// The rule that the edit would break.
pub fn edited_model(model: &ScoringModel, edit: &ModelEdit) -> Result<ScoringModel, Rejection> {
    let mut model = model.clone();
    model::edit_model(&mut model, edit)?;
    Ok(model)
}

/// Reads a name, with the rule that a missing or overlong one breaks.
pub(super) fn name(text: &str) -> Result<Name, Rejection> {
    Ok(Name::new(text)?)
}

/// Only typing is a stroke: a click is a step of undo of its own.
fn stroke(command: &Command) -> Option<Stroke> {
    match command {
        Command::EditAccounts { ids, edit } => {
            let [id] = ids[..] else { return None };
            match edit {
                AccountEdit::Name(_) => Some(Stroke::Account(id, "name".to_owned())),
                AccountEdit::Text(text, _) => Some(Stroke::Account(id, format!("{text:?}"))),
                AccountEdit::Figure { period, figure, .. } => {
                    Some(Stroke::Account(id, format!("{period}/{figure:?}")))
                }
                AccountEdit::PutPerson(person) => Some(Stroke::Account(id, person.id.to_string())),
                AccountEdit::PutTouchpoint(touch) => {
                    Some(Stroke::Account(id, touch.id.to_string()))
                }
                AccountEdit::Rate {
                    criterion,
                    rating: Some(_),
                } => Some(Stroke::Account(id, format!("rating/{criterion}"))),
                AccountEdit::Plan(plan, PlanEdit::Put(entry)) => {
                    Some(Stroke::Entry(id, *plan, entry.id()))
                }
                AccountEdit::Plan(plan, PlanEdit::Vision(_)) => {
                    Some(Stroke::Account(id, format!("{plan}/vision")))
                }
                AccountEdit::Plan(plan, PlanEdit::Prompt(number, _)) => {
                    Some(Stroke::Account(id, format!("{plan}/{number}")))
                }
                _ => None,
            }
        }
        Command::EditHead(edit) => head_stroke(edit).map(Stroke::Head),
        Command::EditModel(edit) => model_stroke(edit).map(Stroke::Model),
        _ => None,
    }
}

/// What is typed or drawn in the scoring model, with the criterion that it is about.
fn model_stroke(edit: &ModelEdit) -> Option<String> {
    match edit {
        ModelEdit::Put(criterion) => Some(format!("criterion/{}", criterion.id)),
        ModelEdit::Points(points) => {
            let ids: Vec<String> = points.iter().map(|(id, _)| id.to_string()).collect();
            Some(format!("points/{}", ids.join("/")))
        }
        ModelEdit::Thresholds(id, _) => Some(format!("thresholds/{id}")),
        ModelEdit::KeyLine(_) => Some("key line".to_owned()),
        ModelEdit::Order(_)
        | ModelEdit::Remove(_)
        | ModelEdit::KnockOut(..)
        | ModelEdit::Reverse(..)
        | ModelEdit::Several(_) => None,
    }
}

/// The figures of the workspace are typed digit by digit, too.
const fn head_stroke(edit: &HeadEdit) -> Option<&'static str> {
    match edit {
        HeadEdit::Name(_) => Some("name"),
        HeadEdit::Abc { .. } => Some("abc"),
        HeadEdit::Limits { .. } => Some("limits"),
        HeadEdit::ReviewDays(_) => Some("review"),
        HeadEdit::StaleContactDays(_) => Some("stale"),
        HeadEdit::Reserve(Reserve::FixedCost, _) => Some("fixed cost"),
        HeadEdit::Reserve(Reserve::Cash, _) => Some("cash"),
        HeadEdit::Reserve(Reserve::Burn, _) => Some("burn"),
        HeadEdit::Reserve(Reserve::NewRevenue, _) => Some("new revenue"),
        _ => None,
    }
}

/// Others may have moved on since, and what was right then can break a rule now.
fn revert_checked(
    workspace: &Workspace,
    change: &Change,
    now: Timestamp,
) -> Result<Vec<RecordChange>, Rejection> {
    let records = revert(workspace, change, now)?;
    let mut after = workspace.clone();
    for record in &records {
        after.put_record(record.key, record.after.clone());
    }
    for record in &records {
        super::validate::keeps_rules_in(&after, record.key)?;
    }
    Ok(records)
}

/// The ids, each once, in their order: a change has one before and one after for a record.
fn each_once(ids: &[AccountId]) -> Vec<AccountId> {
    let mut seen = BTreeSet::new();
    ids.iter().copied().filter(|id| seen.insert(*id)).collect()
}

type Outcome = Result<(Label, Vec<RecordChange>), Rejection>;

fn account_change(before: Option<&Arc<Account>>, after: Option<Account>) -> Option<RecordChange> {
    let id = before
        .map(|account| account.id)
        .or(after.as_ref().map(|account| account.id))?;
    if let (Some(before), Some(after)) = (before, &after)
        && **before == *after
    {
        return None;
    }
    Some(RecordChange {
        key: RecordKey::Account(id),
        before: before.cloned().map(Record::Account),
        after: after.map(|account| Record::Account(Arc::new(account))),
    })
}

fn head_change(workspace: &Workspace, mut head: Head, now: Timestamp) -> Option<RecordChange> {
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

fn add_account(workspace: &Workspace, id: AccountId, text: &str, now: Timestamp) -> Outcome {
    if workspace.account(id).is_some() {
        return Err(Rejection::AccountExists(id));
    }
    let account = Account::new(id, name(text)?, now);
    let label = Label::AddAccount {
        name: account.name.to_string(),
    };
    Ok((
        label,
        account_change(None, Some(account)).into_iter().collect(),
    ))
}

fn edit_accounts(
    workspace: &Workspace,
    ids: &[AccountId],
    edit: &AccountEdit,
    now: Timestamp,
) -> Outcome {
    let ids = &each_once(ids)[..];
    let mut records = Vec::with_capacity(ids.len());
    let mut only_name = String::new();
    // A decision keeps what it was made with: all of them see the same scores.
    let portfolio = matches!(edit, AccountEdit::Decide(_)).then(|| Portfolio::of(workspace, None));
    for id in ids {
        let before = workspace
            .account(*id)
            .ok_or(Rejection::UnknownAccount(*id))?;
        let mut after = before.as_ref().clone();
        account::edit(workspace, &mut after, edit)?;
        if let (Some(portfolio), Some(decision)) = (&portfolio, after.decisions.last_mut()) {
            decision.basis = DecisionBasis::of(portfolio, *id);
        }
        only_name = before.name.to_string();
        if after != **before {
            after.updated_at = now;
            records.extend(account_change(Some(before), Some(after)));
        }
    }
    let what = What::from(edit);
    let label = match ids {
        [_] => Label::EditAccount {
            name: only_name,
            what,
        },
        _ => Label::EditAccounts {
            count: ids.len(),
            what,
        },
    };
    Ok((label, records))
}

fn delete_accounts(workspace: &Workspace, ids: &[AccountId], now: Timestamp) -> Outcome {
    let ids = &each_once(ids)[..];
    let mut head = workspace.head.as_ref().clone();
    let mut records = Vec::with_capacity(ids.len() + 1);
    let mut only_name = String::new();
    for id in ids {
        let account = workspace
            .account(*id)
            .ok_or(Rejection::UnknownAccount(*id))?;
        only_name = account.name.to_string();
        head.deleted_accounts.insert(*id, now);
        records.extend(account_change(Some(account), None));
    }
    let orphans = workspace.accounts().filter(|account| {
        account.parent.is_some_and(|parent| ids.contains(&parent)) && !ids.contains(&account.id)
    });
    for orphan in orphans {
        let mut alone = orphan.as_ref().clone();
        alone.parent = None;
        alone.updated_at = now;
        records.extend(account_change(Some(orphan), Some(alone)));
    }
    records.extend(head_change(workspace, head, now));
    Ok((
        Label::DeleteAccounts {
            count: ids.len(),
            name: only_name,
        },
        records,
    ))
}

fn edit_head(
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
            within_range(*active_plans, 1, 100)?;
            within_range(*key_accounts, 1, 100)?;
            head.settings.max_active_plans = *active_plans;
            head.settings.max_key_accounts = *key_accounts;
        }
        HeadEdit::ReviewDays(days) => {
            within_range(*days, 7, 730)?;
            head.settings.review_days = *days;
        }
        HeadEdit::StaleContactDays(days) => {
            within_range(*days, 7, 730)?;
            head.settings.stale_contact_days = *days;
        }
        HeadEdit::Reserve(reserve, amount) => {
            *head.settings.reserve_slot(*reserve) = *amount;
            super::validate::reserves_keep_rules(&head.settings)?;
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
            match head.views.iter_mut().find(|known| known.id == view.id) {
                Some(known) => *known = view.clone(),
                None => head.views.push(view.clone()),
            }
            super::validate::views_keep_rules(&head)?;
        }
        HeadEdit::RemoveView(id) => {
            head.view(*id).ok_or(Rejection::UnknownView(*id))?;
            head.views.retain(|view| view.id != *id);
        }
        HeadEdit::Deleted(deleted) => {
            if *deleted != head.deleted_at.is_some() {
                head.deleted_at = deleted.then_some(now);
            }
        }
    }
    records.extend(head_change(workspace, head, now));
    Ok(records)
}

fn adopt(workspace: &Workspace, adoption: &Adoption, now: Timestamp) -> Outcome {
    let mut records = Vec::new();
    for account in &adoption.accounts {
        records.extend(account_change(
            workspace.account(account.id),
            Some(account.clone()),
        ));
    }
    let mut head = workspace.head.as_ref().clone();
    if let Some(new) = &adoption.head {
        // A file fills this workspace; where it lies, whether it is deleted and whether it is the sample is not
        // the file's to say.
        head = Head {
            id: head.id,
            deleted_at: head.deleted_at,
            sample: head.sample,
            ..new.clone()
        };
    }
    for id in &adoption.removed {
        if let Some(account) = workspace.account(*id) {
            records.extend(account_change(Some(account), None));
        }
    }
    let stays_exact = adoption.head.is_some();
    if head != *workspace.head {
        let at = if stays_exact { head.updated_at } else { now };
        records.extend(head_change(workspace, head, at));
    }
    if let Some(model) = &adoption.model
        && *model != *workspace.model
    {
        records.push(RecordChange {
            key: RecordKey::Model,
            before: Some(Record::Model(workspace.model.clone())),
            after: Some(Record::Model(Arc::new(model.clone()))),
        });
    }
    let mut after = workspace.clone();
    for record in &records {
        after.put_record(record.key, record.after.clone());
    }
    super::validate::validate(&after).map_err(|mut problems| problems.swap_remove(0).rule)?;
    let label = Label::Adopt {
        cause: adoption.cause,
        accounts: adoption.accounts.len(),
    };
    Ok((label, records))
}

/// Reads the text of a field of an account.
pub(super) fn account_text(field: AccountText, text: &str) -> Result<String, Rejection> {
    match field {
        AccountText::Notes => super::rule::prose(text),
        _ => line(text),
    }
}
