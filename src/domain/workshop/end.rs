//! What a workshop keeps when it is closed: what its accounts were called and what was decided about them. Accounts change
//! and go; what the minutes say of that day does not.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Workshop;
use crate::domain::account::{Account, Decision};
use crate::domain::ids::{AccountId, DecisionId};
use crate::domain::values::Timestamp;

/// What stood when a workshop was closed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct End {
    /// What the accounts of its lists, tasks and decisions were called.
    #[serde(default)]
    pub names: BTreeMap<AccountId, String>,
    /// Its decisions, without what each was made with; one that had been taken back before the end is not there.
    #[serde(default)]
    pub decisions: Vec<Decision>,
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
        let decisions = self.decisions.iter().filter_map(|one| {
            let mut all = account(one.account)?.decisions.iter();
            let found = all.find(|decision| decision.id == one.id)?;
            Some(Decision {
                basis: None,
                ..found.clone()
            })
        });
        self.end = Some(End {
            names: names.collect(),
            decisions: decisions.collect(),
        });
    }

    /// Opens it again: what it speaks of is again as it is.
    pub fn reopen(&mut self) {
        (self.closed_at, self.end) = (None, None);
    }

    /// What an account was called when it was closed; `None` while it is held, and for an account that was gone then.
    pub fn name_then(&self, id: AccountId) -> Option<&str> {
        self.end.as_ref()?.names.get(&id).map(String::as_str)
    }

    /// A decision as it was when it was closed; `None` while it is held.
    pub fn decision_then(&self, id: DecisionId) -> Option<&Decision> {
        let mut all = self.end.as_ref()?.decisions.iter();
        all.find(|one| one.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Tier;
    use crate::domain::ids::WorkshopId;
    use crate::domain::values::Name;
    use crate::domain::workshop::Decided;
    use crate::domain::workshop::agenda::Agenda;

    #[test]
    fn what_stood_at_the_end_is_kept_until_it_is_opened_again() {
        let day = "2026-11-27".parse().expect("a day");
        let mut workshop = Workshop::new(WorkshopId::from(1), Agenda::Choose, false, day);
        let name = Name::new("Acme").expect("a name");
        let mut acme = Account::new(AccountId::from(7), name, Timestamp::default());
        let decision = Decision {
            id: DecisionId::from(20),
            from: Tier::Undecided,
            to: Tier::Key,
            reason: "Grows with us.".to_owned(),
            by: "AB".to_owned(),
            at: Timestamp::default(),
            basis: None,
        };
        acme.decisions.push(decision.clone());
        workshop.short_list = vec![acme.id, AccountId::from(8)];
        for id in [20, 21] {
            workshop.decisions.push(Decided {
                id: DecisionId::from(id),
                account: acme.id,
            });
        }
        workshop.clock.resume(Timestamp::default());
        workshop.close(Timestamp::default(), |id| (id == acme.id).then_some(&acme));
        assert!(workshop.is_closed() && !workshop.clock.is_running());
        assert_eq!(workshop.name_then(acme.id), Some("Acme"));
        assert_eq!(workshop.name_then(AccountId::from(8)), None);
        assert_eq!(
            workshop.decision_then(DecisionId::from(20)),
            Some(&decision)
        );
        assert_eq!(workshop.decision_then(DecisionId::from(21)), None);
        workshop.reopen();
        assert_eq!(
            (workshop.name_then(acme.id), workshop.is_closed()),
            (None, false)
        );
    }
}
