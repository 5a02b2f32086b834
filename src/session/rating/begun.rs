//! What was written about an answer before it is given: how sure, and why. It is no answer and counts for nothing;
//! it waits beside the workspace until the question is answered, and goes into that answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::account::Sureness;
use crate::domain::ids::AccountId;
use crate::domain::model::CriterionId;
use crate::domain::workspace::Workspace;

/// How sure somebody is of an answer that is not given yet, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Begun {
    pub sureness: Sureness,
    pub reason: String,
}

/// What was begun in a workspace, by account and criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BegunAnswers(BTreeMap<AccountId, BTreeMap<CriterionId, Begun>>);

impl BegunAnswers {
    /// What was begun about one answer; nothing if nothing was.
    pub fn of(&self, account: AccountId, criterion: &CriterionId) -> Begun {
        let of_account = self.0.get(&account);
        let begun = of_account.and_then(|begun| begun.get(criterion));
        begun.cloned().unwrap_or_default()
    }

    /// Puts what was begun about one answer in its place, or forgets it where that is nothing.
    pub fn put(&mut self, account: AccountId, criterion: CriterionId, begun: Begun) {
        let of_account = self.0.entry(account).or_default();
        if begun == Begun::default() {
            of_account.remove(&criterion);
        } else {
            of_account.insert(criterion, begun);
        }
        self.0.retain(|_, of_account| !of_account.is_empty());
    }

    /// Forgets what is about accounts that are no longer there.
    pub fn forget_what_is_gone(&mut self, workspace: &Workspace) {
        self.0
            .retain(|account, _| workspace.account(*account).is_some());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criterion(word: &str) -> CriterionId {
        word.to_owned().try_into().expect("a criterion id")
    }

    #[test]
    fn a_note_waits_for_its_answer_and_is_forgotten_when_it_is_empty() {
        let (account, lock_in) = (AccountId::from(1), criterion("lock_in"));
        let mut all = BegunAnswers::default();
        let begun = Begun {
            sureness: Sureness::Guessed,
            reason: "Heard at the fair".to_owned(),
        };
        all.put(account, lock_in.clone(), begun.clone());
        let text = serde_json::to_string(&all).expect("JSON");
        let read: BegunAnswers = serde_json::from_str(&text).expect("what was written");
        assert_eq!(read.of(account, &lock_in), begun);
        assert_eq!(read.of(account, &criterion("potential")), Begun::default());
        all.put(account, lock_in, Begun::default());
        assert_eq!(all, BegunAnswers::default());
    }
}
