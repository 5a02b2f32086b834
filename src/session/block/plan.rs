//! What a plan makes: the groups and people that its cells name, and in the end one command.

use std::sync::Arc;

use super::{Plan, Reason};
use crate::domain::account::Account;
use crate::domain::command::{Adoption, AdoptionCause, Command};
use crate::domain::ids::{AccountId, GroupId, MemberId};
use crate::domain::values::Name;
use crate::domain::workspace::{CustomerGroup, Member, Workspace};
use crate::exchange::list::fold::fold_letters;

pub(super) fn read_name(text: &str) -> Result<Name, Reason> {
    Name::new(text).map_err(|problem| Reason::Rule(problem.into()))
}

/// The place of a name: as it is written, or else spelled a little differently.
fn named<'n>(mut names: impl Iterator<Item = &'n Name> + Clone, wanted: &Name) -> Option<usize> {
    let folded = fold_letters(wanted.as_str());
    let exact = names.clone().position(|name| name == wanted);
    exact.or_else(|| names.position(|name| fold_letters(name.as_str()) == folded))
}

impl Plan {
    pub(super) fn group(
        &mut self,
        text: &str,
        fresh: &mut dyn FnMut() -> u128,
    ) -> Result<Option<GroupId>, Reason> {
        if text.is_empty() {
            return Ok(None);
        }
        let name = read_name(text)?;
        let known = || self.head.groups.iter().chain(&self.groups);
        if let Some(place) = named(known().map(|one| &one.name), &name) {
            return Ok(known().nth(place).map(|one| one.id));
        }
        let id = GroupId::from(fresh());
        self.groups.push(CustomerGroup { id, name });
        Ok(Some(id))
    }

    pub(super) fn member(
        &mut self,
        text: &str,
        fresh: &mut dyn FnMut() -> u128,
    ) -> Result<Option<MemberId>, Reason> {
        if text.is_empty() {
            return Ok(None);
        }
        let name = read_name(text)?;
        let known = || self.head.members.iter().chain(&self.members);
        if let Some(place) = named(known().map(|one| &one.name), &name) {
            return Ok(known().nth(place).map(|one| one.id));
        }
        let id = MemberId::from(fresh());
        self.members.push(Member { id, name });
        Ok(Some(id))
    }

    /// Whether somebody is to be asked before anything is changed.
    pub fn is_doubtful(&self) -> bool {
        !self.new.is_empty()
            || !self.groups.is_empty()
            || !self.members.is_empty()
            || !self.refused.is_empty()
            || !self.derived.is_empty()
            || self.summed.is_some() && !self.changed.is_empty()
            || self.rows_beyond + self.columns_beyond > 0
    }

    /// Whether something of the block is left out, or would not go where it was seen to go.
    pub fn is_whole(&self) -> bool {
        self.refused.is_empty()
            && self.derived.is_empty()
            && self.rows_beyond + self.columns_beyond == 0
    }

    /// The names of groups that would be made.
    pub fn new_groups(&self) -> Vec<String> {
        self.groups.iter().map(|one| one.name.to_string()).collect()
    }

    /// The names of people of ours that would be made.
    pub fn new_members(&self) -> Vec<String> {
        let members = self.members.iter();
        members.map(|one| one.name.to_string()).collect()
    }

    /// How many accounts would be changed.
    pub fn changed_count(&self) -> usize {
        self.changed.len()
    }

    /// How many accounts would be new.
    pub fn new_count(&self) -> usize {
        self.new.len()
    }

    /// The accounts that would be new.
    pub fn new_ids(&self) -> Vec<AccountId> {
        self.new.iter().map(|account| account.id).collect()
    }

    /// Whether what it would change is as it was when it was made. If not, it would write over what somebody else
    /// has done since.
    pub fn still_fits(&self, workspace: &Workspace) -> bool {
        let is_so = |before: &Arc<Account>| {
            let now = workspace.account(before.id);
            now.is_some_and(|now| Arc::ptr_eq(now, before) || now == before)
        };
        let (then, now) = (&self.head, workspace.head());
        // Only a plan that makes groups or people writes the head.
        let fits_head = match self.groups.is_empty() && self.members.is_empty() {
            true => then.groups == now.groups && then.members == now.members,
            false => then == now,
        };
        fits_head && self.before.iter().all(is_so)
    }

    /// All that can be changed as one step, with the new accounts or without; `None` if that is nothing.
    pub fn command(&self, with_new: bool) -> Option<Command> {
        let mut accounts = self.changed.clone();
        if with_new {
            accounts.extend(self.new.iter().cloned());
        }
        if accounts.is_empty() {
            return None;
        }
        // Groups and people of rows that are left out are not made.
        let mut head = self.head.as_ref().clone();
        let groups = self.groups.iter();
        let used = groups.filter(|one| accounts.iter().any(|held| held.group == Some(one.id)));
        head.groups.extend(used.cloned());
        let members = self.members.iter();
        let used = members.filter(|one| accounts.iter().any(|held| held.owner == Some(one.id)));
        head.members.extend(used.cloned());
        let is_other = head != *self.head;
        head.updated_at = self.now;
        Some(Command::Adopt(Adoption {
            cause: AdoptionCause::Cells,
            head: is_other.then_some(head),
            model: None,
            accounts,
            removed: Vec::new(),
            snapshots: Vec::new(),
            removed_snapshots: Vec::new(),
        }))
    }
}
