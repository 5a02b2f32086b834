//! How old the last backup file is, what has changed since, and when it is time to be reminded of the next one.
//! A reminder comes by days or by changes, whichever is first; somebody who changes nothing is never reminded.

use crate::domain::change::Change;
use crate::domain::record::RecordKey;
use crate::domain::values::{Date, Timestamp};
use crate::domain::workspace::Workspace;

/// How the last backup file relates to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupAge {
    /// There is nothing yet that would be worth a file.
    NothingYet,
    /// No file was ever saved of this many accounts.
    Never { accounts: usize },
    /// The last file holds everything.
    UpToDate { days: u32 },
    /// The last file is so many whole days old, and this many records are no longer what they were then: the
    /// accounts that were added, changed or deleted, the scoring model, the workspace itself.
    Behind { days: u32, changed: usize },
}

impl BackupAge {
    /// Days with changes that are in no file after which a reminder is shown.
    pub const REMIND_AFTER_DAYS: u32 = 7;
    /// Changed records after which a reminder is shown, however young the file is.
    pub const REMIND_AFTER_CHANGES: usize = 25;
    /// Accounts without any file after which a reminder is shown.
    pub const REMIND_AFTER_ACCOUNTS: usize = 5;

    /// The age of a file that was saved on the day and at the moment `saved`. Since then so many records were
    /// [taken in](taken_in) that look older than they are here.
    pub fn of(
        workspace: &Workspace,
        saved: Option<(Date, Timestamp)>,
        taken_in: usize,
        today: Date,
    ) -> Self {
        let accounts = workspace.accounts().len();
        let Some((day, at)) = saved else {
            return match accounts {
                0 => Self::NothingYet,
                _ => Self::Never { accounts },
            };
        };
        let days = u32::try_from((today - day).num_days()).unwrap_or(0);
        match (changed_since(workspace, at) + taken_in).min(all_records(workspace, at)) {
            0 => Self::UpToDate { days },
            changed => Self::Behind { days, changed },
        }
    }

    /// Whether a person should be reminded to save a file.
    pub const fn reminds(self) -> bool {
        match self {
            Self::NothingYet | Self::UpToDate { .. } => false,
            Self::Never { accounts } => accounts >= Self::REMIND_AFTER_ACCOUNTS,
            Self::Behind { days, changed } => {
                days >= Self::REMIND_AFTER_DAYS || changed >= Self::REMIND_AFTER_CHANGES
            }
        }
    }
}

/// How many records a change has brought that no file of that moment holds, although they say that they were
/// changed before: those of an older file that was merged in, or of a copy that was restored.
pub fn taken_in(after: &Workspace, change: &Change, saved: Timestamp) -> usize {
    let head = after.head();
    let is_unseen = |key: RecordKey| match key {
        // What the head has beside the accounts is counted only where nothing else was changed.
        RecordKey::Head => change.records.len() == 1 && head.updated_at <= saved,
        RecordKey::Model => after.model().updated_at <= saved,
        RecordKey::Account(id) => match after.account(id) {
            Some(account) => account.updated_at <= saved,
            None => head.deleted_accounts.get(&id).is_none_or(|&at| at <= saved),
        },
        RecordKey::Snapshot(id) => match after.snapshot(id) {
            Some(snapshot) => snapshot.updated_at <= saved,
            None => head
                .deleted_snapshots
                .get(&id)
                .is_none_or(|&at| at <= saved),
        },
    };
    let keys = change.records.iter().map(|record| record.key);
    keys.filter(|key| is_unseen(*key)).count()
}

/// More records than these can't be different: a record that was taken in and edited afterwards is one.
fn all_records(workspace: &Workspace, at: Timestamp) -> usize {
    workspace.accounts().len() + workspace.snapshots().len() + deleted_since(workspace, at) + 2
}

/// Accounts and pictures of days that were deleted after this moment.
fn deleted_since(workspace: &Workspace, at: Timestamp) -> usize {
    let head = workspace.head();
    let gone = head.deleted_accounts.values();
    let gone = gone.chain(head.deleted_snapshots.values());
    gone.filter(|&&gone| gone > at).count()
}

/// Records that are no longer what they were at this moment.
fn changed_since(workspace: &Workspace, at: Timestamp) -> usize {
    let head = workspace.head();
    let accounts = workspace.accounts().filter(|one| one.updated_at > at);
    let snapshots = workspace.snapshots().filter(|one| one.updated_at > at);
    let accounts = accounts.count() + snapshots.count() + deleted_since(workspace, at);
    let model = usize::from(workspace.model().updated_at > at);
    // Every deletion is noted in the head as well; it is one change, not two.
    let own = usize::from(accounts + model == 0 && head.updated_at > at);
    accounts + model + own
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::apply::apply;
    use crate::domain::command::{Command, HeadEdit};
    use crate::domain::ids::AccountId;
    use crate::domain::values::Name;
    use crate::exchange::file::adopt::{merge, replace};
    use crate::exchange::file::compare::Side;

    fn day(number: i64) -> Date {
        Date::default() + chrono::TimeDelta::days(number)
    }

    fn moment(on: i64) -> Timestamp {
        Timestamp::new(Timestamp::default().moment() + chrono::TimeDelta::days(on))
    }

    fn workspace(accounts: u128) -> Workspace {
        let name = Name::new("Alpha").expect("a name");
        let empty = Workspace::new(1.into(), name.clone(), moment(0));
        let accounts = (1..=accounts).map(|id| Account::new(id.into(), name.clone(), moment(0)));
        Workspace::from_records(
            empty.head().as_ref().clone(),
            empty.model().as_ref().clone(),
            accounts,
        )
    }

    fn with(workspace: &Workspace, command: &Command, on: i64) -> Workspace {
        let mut after = workspace.clone();
        after.adopt(&apply(workspace, command, moment(on)).expect("a change"));
        after
    }

    #[test]
    fn without_a_file_the_number_of_accounts_decides() {
        assert_eq!(
            BackupAge::of(&workspace(0), None, 0, day(9)),
            BackupAge::NothingYet
        );
        let few = BackupAge::of(&workspace(4), None, 0, day(9));
        assert_eq!(few, BackupAge::Never { accounts: 4 });
        assert!(!few.reminds());
        assert!(BackupAge::of(&workspace(5), None, 0, day(9)).reminds());
    }

    #[test]
    fn nobody_is_reminded_of_a_file_that_holds_everything() {
        let age = BackupAge::of(&workspace(3), Some((day(1), moment(1))), 0, day(400));
        assert_eq!(age, BackupAge::UpToDate { days: 399 });
        assert!(!age.reminds());
    }

    #[test]
    fn a_change_is_reminded_of_after_a_week() {
        let rename = Command::EditHead(HeadEdit::Name("Beta".to_owned()));
        let changed = with(&workspace(3), &rename, 2);
        let age = |today| BackupAge::of(&changed, Some((day(1), moment(1))), 0, day(today));
        assert_eq!(
            age(7),
            BackupAge::Behind {
                days: 6,
                changed: 1
            }
        );
        assert!(!age(7).reminds());
        assert!(age(8).reminds());
    }

    #[test]
    fn many_changes_are_reminded_of_at_once_and_deletions_count() {
        let mut changed = workspace(40);
        for id in 1..=30u128 {
            let delete = Command::DeleteAccounts {
                ids: vec![AccountId::from(id)],
            };
            changed = with(&changed, &delete, 2);
        }
        let age = BackupAge::of(&changed, Some((day(1), moment(1))), 0, day(2));
        assert_eq!(
            age,
            BackupAge::Behind {
                days: 1,
                changed: 30
            }
        );
        assert!(age.reminds());
    }

    #[test]
    fn an_older_file_that_is_merged_in_is_a_change_since_the_last_backup() {
        let (here, file) = (workspace(2), workspace(40));
        let merged = Command::Adopt(merge(&here, &file, Side::Newer));
        let change = apply(&here, &merged, moment(9)).expect("a merge");
        let mut after = here.clone();
        after.adopt(&change);
        let taken = taken_in(&after, &change, moment(5));
        assert_eq!(taken, 38);
        let saved = Some((day(5), moment(5)));
        let age = BackupAge::of(&after, saved, taken, day(9));
        assert_eq!(
            age,
            BackupAge::Behind {
                days: 4,
                changed: 38
            }
        );
        assert!(age.reminds());
        // The way back is one too, and so is a copy in which they were not there yet.
        let restored = Command::Adopt(replace(&after, &here));
        let change = apply(&after, &restored, moment(10)).expect("a copy");
        let mut back = after.clone();
        back.adopt(&change);
        assert_eq!(taken_in(&back, &change, moment(5)), 38);
        // An edit counts by its own time.
        let rename = Command::EditHead(HeadEdit::Name("Beta".to_owned()));
        let change = apply(&here, &rename, moment(9)).expect("a name");
        let mut renamed = here.clone();
        renamed.adopt(&change);
        assert_eq!(taken_in(&renamed, &change, moment(5)), 0);
    }
}
