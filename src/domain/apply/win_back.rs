//! Edits of the cases of winning an account back.

use crate::domain::account::{Account, LifeCycle};
use crate::domain::ids::EntryId;
use crate::domain::limits;
use crate::domain::rule::{Rejection, prose};
use crate::domain::validate::account_keeps_rules;
use crate::domain::win_back::WinBackCase;

/// Adds a case at the end, or replaces the one with its id.
pub(super) fn put(
    account: &mut Account,
    case: &WinBackCase,
    status: Option<LifeCycle>,
) -> Result<(), Rejection> {
    let mut case = case.clone();
    case.note = prose(&case.note)?;
    limits::win_back(&case)?;
    match account
        .win_backs
        .iter_mut()
        .find(|known| known.id == case.id)
    {
        Some(known) => *known = case,
        None => account.win_backs.push(case),
    }
    account.status = status.unwrap_or(account.status);
    account_keeps_rules(account)
}

/// Removes a case.
pub(super) fn remove(account: &mut Account, id: EntryId) -> Result<(), Rejection> {
    let known = account.win_backs.iter().position(|case| case.id == id);
    account
        .win_backs
        .remove(known.ok_or(Rejection::UnknownEntry)?);
    Ok(())
}
