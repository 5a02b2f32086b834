//! The one place where a command becomes a change, or a rejection that names the rule. Nothing is changed
//! here: the caller adopts the change.

mod account;
mod head;
mod model;
mod people;
mod plan;
mod plan_history;
mod snapshot;
mod treatment;
mod win_back;

pub(in crate::domain) use account::belongs_to;
pub(in crate::domain) use model::check_model;

use std::collections::BTreeSet;
use std::sync::Arc;

use head::{edit_head, head_change, head_stroke};

use super::account::Account;
use super::change::{
    Change, HeadWhat, Label, ModelWhat, Record, RecordChange, Stroke, What, revert,
};
use super::command::{AccountEdit, AccountText, Adoption, Command, ModelEdit, PlanEdit};
use super::decision_basis::DecisionBasis;
use super::ids::AccountId;
use super::model::ScoringModel;
use super::portfolio::Portfolio;
use super::record::RecordKey;
use super::references::ReferenceEdit;
use super::rule::{Rejection, line};
use super::tomorrow::Outlook;
use super::values::{Name, Timestamp};
use super::workspace::{Head, Workspace};

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
        Command::Making(edit, then) => {
            let first = apply(workspace, &Command::EditHead(edit.clone()), now)?;
            let mut made = workspace.clone();
            made.adopt(&first);
            let then = apply(&made, then, now)?;
            let label = then.label.clone();
            (label, first.followed_by(&then).records)
        }
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
            Label::Workspace(HeadWhat::of(edit, &workspace.head)),
            edit_head(workspace, edit, now)?,
        ),
        Command::Adopt(adoption) => adopt(workspace, adoption, now)?,
        Command::Revert(change) => (
            change.label.clone(),
            revert_checked(workspace, change, now)?,
        ),
        Command::TakeSnapshot(picture) => snapshot::take(workspace, picture)?,
        Command::RenameSnapshot(id, text) => snapshot::rename(workspace, *id, text, now)?,
        Command::RemoveSnapshot(id) => snapshot::remove(workspace, *id, now)?,
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
                AccountEdit::Stay { .. } => Some(Stroke::Account(id, "stay".to_owned())),
                AccountEdit::PutPerson(person) => Some(Stroke::Account(id, person.id.to_string())),
                AccountEdit::Relation { person, member, .. } => {
                    Some(Stroke::Account(id, format!("{person}/{member}")))
                }
                AccountEdit::PutTouchpoint(touch) => {
                    Some(Stroke::Account(id, touch.id.to_string()))
                }
                AccountEdit::Rate {
                    criterion,
                    rating: Some(_),
                } => Some(Stroke::Account(id, format!("rating/{criterion}"))),
                AccountEdit::Plan(plan, PlanEdit::Put(entry)) => {
                    Some(Stroke::Entry(id, *plan, entry.id(), entry.chosen()))
                }
                AccountEdit::Reference(ReferenceEdit::PutConsent(one)) => {
                    Some(Stroke::Account(id, one.id.to_string()))
                }
                AccountEdit::Reference(ReferenceEdit::PutUse(one)) => {
                    Some(Stroke::Account(id, one.id.to_string()))
                }
                AccountEdit::Outlook(_) => Some(Stroke::Account(id, "outlook".to_owned())),
                AccountEdit::PutDeal(deal) => Some(Stroke::Account(id, deal.id.to_string())),
                AccountEdit::PutWinBack(case, None) => {
                    Some(Stroke::Account(id, case.id.to_string()))
                }
                AccountEdit::Space(offering, _) => {
                    Some(Stroke::Account(id, format!("space/{offering}")))
                }
                AccountEdit::Plan(plan, PlanEdit::Vision(_)) => {
                    Some(Stroke::Account(id, format!("{plan}/vision")))
                }
                AccountEdit::Plan(plan, PlanEdit::Prompt(number, _)) => {
                    Some(Stroke::Account(id, format!("{plan}/{number}")))
                }
                // That there is nothing is decided by a click, and what follows it is another step.
                AccountEdit::PutTreatment(one) if !one.is_nothing() => {
                    Some(Stroke::Account(id, one.id.to_string()))
                }
                AccountEdit::Process(process, Some(_)) => {
                    Some(Stroke::Account(id, format!("{process:?}")))
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
        Outlook::date(before, &mut after);
        plan_history::note(before, &mut after, edit, now);
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

fn adopt(workspace: &Workspace, adoption: &Adoption, now: Timestamp) -> Outcome {
    let mut records = Vec::new();
    for account in &adoption.accounts {
        records.extend(account_change(
            workspace.account(account.id),
            Some(account.clone()),
        ));
    }
    for picture in &adoption.snapshots {
        records.extend(snapshot::snapshot_change(
            workspace.snapshot(picture.id),
            Some(picture.clone()),
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
    for id in &adoption.removed_snapshots {
        records.extend(snapshot::snapshot_change(workspace.snapshot(*id), None));
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
