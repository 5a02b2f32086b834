//! Edits of what one customer gets that others don't, and of the processes that fit the customer.

use crate::domain::account::Account;
use crate::domain::ids::EntryId;
use crate::domain::limits;
use crate::domain::rule::{MAX_ENTRIES, Rejection, prose};
use crate::domain::treatment::{Process, ProcessCheck, Treatment};
use crate::domain::workspace::Workspace;

/// Adds a privilege, or replaces the one with its id.
pub(super) fn put(account: &mut Account, treatment: &Treatment) -> Result<(), Rejection> {
    let mut treatment = treatment.clone();
    treatment.text = prose(&treatment.text)?;
    limits::treatment(&treatment)?;
    let actual = account.treatment.len() + 1;
    let mut known = account.treatment.iter_mut();
    match known.find(|known| known.id == treatment.id) {
        Some(known) => *known = treatment,
        None if actual > MAX_ENTRIES => {
            let max = MAX_ENTRIES;
            return Err(Rejection::TooManyEntries { max, actual });
        }
        None => account.treatment.push(treatment),
    }
    Ok(())
}

/// Takes a privilege away.
pub(super) fn remove(account: &mut Account, id: EntryId) -> Result<(), Rejection> {
    let known = account.treatment.iter().position(|one| one.id == id);
    account
        .treatment
        .remove(known.ok_or(Rejection::UnknownEntry)?);
    Ok(())
}

/// Says how a process fits the customer; `None`: nobody has looked.
pub(super) fn check(
    workspace: &Workspace,
    account: &mut Account,
    process: Process,
    check: Option<&ProcessCheck>,
) -> Result<(), Rejection> {
    let Some(check) = check else {
        account.processes.remove(&process);
        return Ok(());
    };
    let mut check = check.clone();
    check.note = prose(&check.note)?;
    if let Some(member) = check.owner {
        // Who was named before may no longer be one of us.
        let before = account.processes.get(&process);
        let stood = before.is_some_and(|before| before.owner == check.owner);
        if !stood && workspace.head().member(member).is_none() {
            return Err(Rejection::UnknownMember(member));
        }
    }
    account.processes.insert(process, check);
    Ok(())
}
