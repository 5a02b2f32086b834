//! What a workshop keeps when it is closed: what its accounts were called and what was decided about them. Accounts change
//! and go; what the minutes say of that day does not.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Decided, Workshop};
use crate::domain::account::{Account, Tier};
use crate::domain::ids::{AccountId, DecisionId};
use crate::domain::values::Timestamp;

/// What stood when a workshop was closed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct End {
    /// What the accounts of its lists, tasks and decisions were called.
    #[serde(default)]
    pub names: BTreeMap<AccountId, String>,
    /// Its decisions; one that had been taken back before the end is not there.
    #[serde(default)]
    pub decisions: Vec<Kept>,
}

/// What was decided about an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Kept {
    /// The decision. Several accounts may share one, so it is no id of this entry.
    #[serde(rename = "decision")]
    pub id: DecisionId,
    pub account: AccountId,
    pub to: Tier,
    pub reason: String,
    /// Who decided, as written by the person.
    #[serde(default)]
    pub by: String,
}

impl Kept {
    /// What stands in the account of a decision of a workshop; `None` where it was taken back.
    pub fn of(account: &Account, decided: &Decided) -> Option<Self> {
        let mut all = account.decisions.iter();
        let found = all.find(|decision| decision.id == decided.id)?;
        Some(Self {
            id: found.id,
            account: account.id,
            to: found.to,
            reason: found.reason.clone(),
            by: found.by.clone(),
        })
    }
}

impl Workshop {
    /// Ends it: the clock stands, and what it speaks of is kept as it is now.
    pub fn close<'a>(&mut self, at: Timestamp, account: impl Fn(AccountId) -> Option<&'a Account>) {
        let item = self.at;
        self.clock.pause(item, at);
        self.closed_at = Some(at);
        let lists = self.long_list.iter().chain(&self.short_list);
        let asked = self.tasks.iter().flat_map(|task| &task.accounts);
        let decided = self.decisions.iter().map(|one| &one.account);
        let ids: BTreeSet<AccountId> = lists.chain(asked).chain(decided).copied().collect();
        let names = ids
            .into_iter()
            .filter_map(|id| Some((id, account(id)?.name.to_string())));
        let decisions = self
            .decisions
            .iter()
            .filter_map(|one| Kept::of(account(one.account)?, one));
        self.end = Some(End {
            names: names.collect(),
            decisions: decisions.collect(),
        });
    }

    /// Opens it again: what it speaks of is again as it is.
    pub fn reopen(&mut self) {
        (self.closed_at, self.end) = (None, None);
    }

    /// What stood when it was closed; `None` while it is held, and where that was not kept.
    pub fn end_if_closed(&self) -> Option<&End> {
        self.end.as_ref().filter(|_| self.is_closed())
    }

    /// What an account was called when it was closed; `None` while it is held, and for an account that was gone then.
    pub fn name_then(&self, id: AccountId) -> Option<&str> {
        self.end_if_closed()?.names.get(&id).map(String::as_str)
    }

    /// A decision as it was when it was closed; `None` while it is held.
    pub fn decision_then(&self, decided: &Decided) -> Option<&Kept> {
        let mut all = self.end_if_closed()?.decisions.iter();
        all.find(|one| (one.id, one.account) == (decided.id, decided.account))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Decision;
    use crate::domain::ids::WorkshopId;
    use crate::domain::values::Name;
    use crate::domain::workshop::agenda::Agenda;

    #[test]
    fn what_stood_at_the_end_is_kept_until_it_is_opened_again() {
        let day = "2026-11-27".parse().expect("a day");
        let mut workshop = Workshop::new(WorkshopId::from(1), Agenda::Choose, false, day);
        let name = Name::new("Acme").expect("a name");
        let mut acme = Account::new(AccountId::from(7), name, Timestamp::default());
        // One decision about two accounts; about the second it was taken back before the end.
        acme.decisions.push(Decision {
            id: DecisionId::from(20),
            from: Tier::Undecided,
            to: Tier::Key,
            reason: "Grows with us.".to_owned(),
            by: "AB".to_owned(),
            at: Timestamp::default(),
            basis: None,
        });
        workshop.short_list = vec![acme.id, AccountId::from(8)];
        let decided = [7, 8].map(|account| Decided {
            id: DecisionId::from(20),
            account: AccountId::from(account),
        });
        workshop.decisions = decided.to_vec();
        workshop.clock.resume(Timestamp::default());
        workshop.close(Timestamp::default(), |id| (id == acme.id).then_some(&acme));
        assert!(workshop.is_closed() && !workshop.clock.is_running());
        assert_eq!(workshop.name_then(acme.id), Some("Acme"));
        assert_eq!(workshop.name_then(AccountId::from(8)), None);
        let kept = Kept {
            id: DecisionId::from(20),
            account: acme.id,
            to: Tier::Key,
            reason: "Grows with us.".to_owned(),
            by: "AB".to_owned(),
        };
        assert_eq!(workshop.decision_then(&decided[0]), Some(&kept));
        assert_eq!(workshop.decision_then(&decided[1]), None);
        workshop.reopen();
        assert_eq!(
            (workshop.name_then(acme.id), workshop.is_closed()),
            (None, false)
        );
    }
}
