//! Who is meant by a name in a list: a customer group, one of our people, a parent company. Groups and people
//! that nobody knows yet are made; a parent that nobody knows stays a line in the notes.

use std::collections::{BTreeMap, HashMap};

use super::super::fold::squeeze;
use super::super::legal_form::normal_name;
use super::fill::{Filling, Outcome, add_notes, cut_name};
use crate::domain::account::Account;
use crate::domain::ids::{AccountId, GroupId, MemberId};
use crate::domain::values::Timestamp;
use crate::domain::workspace::{CustomerGroup, Head, Member, Workspace};
use crate::words::lists as say;

/// The names that are known while a list is taken in.
pub(super) struct Names {
    head: Head,
    before: Head,
    groups: HashMap<String, GroupId>,
    members: HashMap<String, MemberId>,
    accounts: HashMap<String, AccountId>,
}

impl Names {
    pub(super) fn of(workspace: &Workspace) -> Self {
        let head = workspace.head().as_ref().clone();
        let groups = head
            .groups
            .iter()
            .map(|group| (squeeze(group.name.as_str()), group.id));
        let members = head
            .members
            .iter()
            .map(|member| (squeeze(member.name.as_str()), member.id));
        let mut names = Self {
            groups: groups.collect(),
            members: members.collect(),
            accounts: HashMap::new(),
            before: head.clone(),
            head,
        };
        for account in workspace.accounts() {
            names.call(account);
        }
        names
    }

    /// Notes what an account is called. The first of two equal names stands.
    pub(super) fn call(&mut self, account: &Account) {
        let name = normal_name(account.name.as_str());
        self.accounts.entry(name).or_insert(account.id);
    }

    /// The group of this name; made if it is new.
    pub(super) fn group(
        &mut self,
        text: &str,
        fresh: &mut impl FnMut() -> u128,
    ) -> Option<GroupId> {
        let key = squeeze(text);
        if key.is_empty() {
            return None;
        }
        let groups = &mut self.head.groups;
        let id = self.groups.entry(key).or_insert_with(|| {
            let id = GroupId::from(fresh());
            groups.push(CustomerGroup {
                id,
                name: cut_name(text),
            });
            id
        });
        Some(*id)
    }

    /// The person of ours with this name; made if it is new.
    pub(super) fn member(
        &mut self,
        text: &str,
        fresh: &mut impl FnMut() -> u128,
    ) -> Option<MemberId> {
        let key = squeeze(text);
        if key.is_empty() {
            return None;
        }
        let members = &mut self.head.members;
        let id = self.members.entry(key).or_insert_with(|| {
            let id = MemberId::from(fresh());
            members.push(Member {
                id,
                name: cut_name(text),
            });
            id
        });
        Some(*id)
    }

    /// Puts accounts below the parents that the list names. A parent that would make a circle is none.
    pub(super) fn link_parents(
        &self,
        workspace: &Workspace,
        accounts: &mut BTreeMap<AccountId, Account>,
        wanted: &[(AccountId, String)],
        filling: Filling,
    ) {
        for (child, name) in wanted {
            let parent = self.accounts.get(&normal_name(name)).copied();
            // Many lists name the customer itself where it has no parent.
            if parent == Some(*child) {
                continue;
            }
            let parent_of = |id: AccountId| match accounts.get(&id) {
                Some(account) => account.parent,
                None => workspace.account(id).and_then(|account| account.parent),
            };
            let mut above = parent;
            while let Some(id) = above.filter(|id| id != child) {
                above = parent_of(id);
            }
            let Some(account) = accounts.get_mut(child) else {
                continue;
            };
            match parent.filter(|_| above.is_none()) {
                Some(parent) => account.parent = Some(parent),
                None => {
                    let line = format!("{}: {name}", say::field_parent(filling.locale));
                    add_notes(account, &[line], &mut Outcome::default());
                }
            }
        }
    }

    /// The head with the new groups and people; `None` if there are none.
    pub(super) fn into_head(self, now: Timestamp) -> Option<Head> {
        let mut head = self.head;
        if head == self.before {
            return None;
        }
        head.updated_at = now;
        Some(head)
    }
}
