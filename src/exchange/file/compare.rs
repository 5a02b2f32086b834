//! What a file would change, before it changes anything.

use super::unite::unite;
pub use super::unite::{Difference, Side};
use crate::domain::account::Account;
use crate::domain::codec::JsonRecord;
use crate::domain::ids::AccountId;
use crate::domain::snapshot::Snapshot;
use crate::domain::values::Currency;
use crate::domain::workspace::Workspace;

/// The file beside what is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Whether both are states of the same workspace, not two workspaces.
    pub same_workspace: bool,
    /// Here and in the file, when they are not the same: amounts would not compare.
    pub currencies: Option<(Currency, Currency)>,
    /// Differences of name, settings, members and groups.
    pub head: Vec<Difference>,
    /// Differences of the scoring model. A merge takes it whole from one side.
    pub model: Vec<Difference>,
    /// Accounts that only the file has.
    pub new: Vec<Item>,
    /// Accounts that differ.
    pub changed: Vec<Changed>,
    /// Accounts that only are here. A replacement removes them; a merge keeps them.
    pub gone: Vec<Item>,
    /// Accounts that only the file has and that were deleted here later. A merge leaves them out.
    pub deleted_here: Vec<Item>,
    /// Accounts that are here and were deleted later where the file comes from. A merge removes them, too.
    pub deleted_there: Vec<Item>,
    /// How many accounts are the same in both.
    pub same: usize,
    pub snapshots: Snapshots,
}

/// How many pictures of days are not in both, or called otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Snapshots {
    pub new: usize,
    pub changed: usize,
    /// Only here. A replacement removes them; a merge keeps them.
    pub gone: usize,
    /// Only in the file, and removed here later; a merge leaves them out.
    pub deleted_here: usize,
    /// Only here, and removed later where the file comes from. A merge removes them, too.
    pub deleted_there: usize,
}

impl Snapshots {
    fn of(current: &Workspace, file: &Workspace) -> Self {
        let mut found = Self::default();
        for theirs in file.snapshots() {
            match current.snapshot(theirs.id) {
                None if is_snapshot_deleted_in(current, theirs) => found.deleted_here += 1,
                None => found.new += 1,
                Some(mine) => found.changed += usize::from(mine != theirs),
            }
        }
        for mine in current.snapshots() {
            match file.snapshot(mine.id) {
                None if is_snapshot_deleted_in(file, mine) => found.deleted_there += 1,
                None => found.gone += 1,
                Some(_) => {}
            }
        }
        found
    }
}

/// An account in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: AccountId,
    pub name: String,
}

/// An account that is not the same here and in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    pub id: AccountId,
    /// The name here.
    pub name: String,
    /// Which state was changed later; `None` when both are of the same moment.
    pub newer: Option<Side>,
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// Whether the file has nothing that is not here, and the other way round.
    pub fn is_same(&self) -> bool {
        self.head.is_empty()
            && self.model.is_empty()
            && self.new.is_empty()
            && self.changed.is_empty()
            && self.gone.is_empty()
            && self.deleted_here.is_empty()
            && self.deleted_there.is_empty()
            && self.snapshots == Snapshots::default()
    }

    /// How many fields have one value here and another in the file; the scoring model counts as one.
    pub fn conflicts(&self) -> usize {
        let of = |differences: &[Difference]| {
            differences
                .iter()
                .filter(|difference| difference.is_conflict())
                .count()
        };
        let accounts = self.changed.iter().map(|account| of(&account.differences));
        of(&self.head) + usize::from(!self.model.is_empty()) + accounts.sum::<usize>()
    }
}

/// Compares the file with what is here.
pub fn compare(current: &Workspace, file: &Workspace) -> Comparison {
    let mut comparison = Comparison {
        same_workspace: current.head().id == file.head().id,
        currencies: (current.head().currency != file.head().currency)
            .then(|| (current.head().currency, file.head().currency)),
        head: head_differences(current, file),
        model: unite(
            &current.model().to_json(),
            &file.model().to_json(),
            Side::Mine,
        )
        .1,
        new: Vec::new(),
        changed: Vec::new(),
        gone: Vec::new(),
        deleted_here: Vec::new(),
        deleted_there: Vec::new(),
        same: 0,
        snapshots: Snapshots::of(current, file),
    };
    for theirs in file.accounts() {
        match current.account(theirs.id) {
            None if is_deleted_in(current, theirs) => comparison.deleted_here.push(item(theirs)),
            None => comparison.new.push(item(theirs)),
            Some(mine) => {
                let differences = if mine == theirs {
                    Vec::new()
                } else {
                    unite(&mine.to_json(), &theirs.to_json(), Side::Mine).1
                };
                if differences.is_empty() {
                    comparison.same += 1;
                } else {
                    comparison.changed.push(Changed {
                        id: mine.id,
                        name: mine.name.to_string(),
                        newer: newer(mine, theirs),
                        differences,
                    });
                }
            }
        }
    }
    for mine in current.accounts() {
        if file.account(mine.id).is_some() {
            continue;
        }
        if is_deleted_in(file, mine) {
            comparison.deleted_there.push(item(mine));
        } else {
            comparison.gone.push(item(mine));
        }
    }
    comparison
}

fn newer(mine: &Account, theirs: &Account) -> Option<Side> {
    match mine.updated_at.cmp(&theirs.updated_at) {
        std::cmp::Ordering::Less => Some(Side::File),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(Side::Mine),
    }
}

/// Whether the account was deleted in a workspace after this state of it was written.
pub(super) fn is_deleted_in(workspace: &Workspace, account: &Account) -> bool {
    let deleted = workspace.head().deleted_accounts.get(&account.id);
    deleted.is_some_and(|at| *at >= account.updated_at)
}

/// The same of a picture of a day.
pub(super) fn is_snapshot_deleted_in(workspace: &Workspace, snapshot: &Snapshot) -> bool {
    let deleted = workspace.head().deleted_snapshots.get(&snapshot.id);
    deleted.is_some_and(|at| *at >= snapshot.updated_at)
}

fn item(account: &std::sync::Arc<Account>) -> Item {
    Item {
        id: account.id,
        name: account.name.to_string(),
    }
}

/// Fields of the head that are no content of their own: who it is, whether it is the sample, what was deleted.
pub(super) const BOOKKEEPING: [&str; 5] = [
    "id",
    "sample",
    "deleted_accounts",
    "deleted_snapshots",
    "deleted_at",
];

fn head_differences(current: &Workspace, file: &Workspace) -> Vec<Difference> {
    let (mut mine, mut theirs) = (current.head().to_json(), file.head().to_json());
    for head in [&mut mine, &mut theirs] {
        if let Some(fields) = head.as_object_mut() {
            fields.retain(|name, _| !BOOKKEEPING.contains(&name.as_str()));
        }
    }
    unite(&mine, &theirs, Side::Mine).1
}
